import { expect, test } from 'vitest'
import { encodeEvent } from './image-answers.ts'
import { warningsHeader } from './warnings-header.ts'

test('warnings travel as ASCII JSON', () => {
  const warnings = [{ code: 'font', message: 'No font has “ꙮ” \n' }]
  const header = warningsHeader(warnings) as string
  expect(header).toMatch(/^[\x20-\x7e]+$/)
  expect(JSON.parse(header)).toEqual(warnings)
})

test('a header of warnings never grows beyond a kilobyte, and says what it left out', () => {
  const header = warningsHeader(
    Array.from({ length: 40 }, (_, index) => ({ code: 'noun', message: `Number ${index} ${'é'.repeat(20)}` })),
  ) as string
  expect(header.length).toBeLessThanOrEqual(1024)
  expect(JSON.parse(header).at(-1)).toMatchObject({ code: 'more' })
})

test('no warnings, no header', () => expect(warningsHeader([])).toBeNull())

test('an event is named by its type and takes one line', () => {
  const text = encodeEvent({ type: 'error', error: { message: 'a\nb', type: 'server_error', param: null, code: null } })
  expect(text.split('\n')).toHaveLength(4)
  expect(text.startsWith('event: error\ndata: {')).toBe(true)
})
