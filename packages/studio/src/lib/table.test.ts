import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readTable } from './table.ts'

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`

test('whatever stands in a quoted cell comes back as it was, by commas, semicolons and tabs', () => {
  const cell = fc
    .string({ unit: 'grapheme', minLength: 1 })
    .map((text) => text.trim())
    .filter((text) => text !== '' && !text.includes('\r'))
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }), fc.constantFrom(',', ';', '\t'), (rows, separator) => {
      const text = ['brand', 'colour'].join(separator) + rows.map((row) => `\n${row.map(quoted).join(separator)}`).join('')
      expect(readTable(text)).toEqual({ names: ['brand', 'colour'], rows: rows.map(([brand, colour]) => ({ brand, colour })) })
    }),
  )
})

test('an empty cell is no value, an empty line is no row, and Windows ends its lines otherwise', () => {
  expect(readTable('brand,colour\r\nNORTH,navy\r\n\r\nSOUTH,\r\n').rows).toEqual([{ brand: 'NORTH', colour: 'navy' }, { brand: 'SOUTH' }])
})
