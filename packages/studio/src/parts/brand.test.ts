import { expect, test } from 'vitest'
import { type Brand, brandOf, readBrand } from './brand.ts'

const KIT: Brand = { isOn: true, colors: { accent: '#c8553d', background: '#f4efe6' }, display: ' playfair-display ', text: '' }

test('a kit goes with the request by its roles, and only while it is on and says something', () => {
  expect(brandOf(KIT)).toEqual({
    colors: [
      { role: 'background', hex: '#f4efe6' },
      { role: 'accent', hex: '#c8553d' },
    ],
    fonts: { display: 'playfair-display' },
  })
  expect(brandOf({ ...KIT, isOn: false })).toBe(null)
  expect(brandOf({ isOn: true, colors: {}, display: ' ', text: '' })).toBe(null)
})

test('a kit that was kept is read back; what another hand has written is left out', () => {
  expect(readBrand(JSON.stringify(KIT))).toEqual(KIT)
  expect(readBrand('{"isOn":1,"colors":{"accent":"red","evil":"#000000"},"display":7}')).toEqual({
    isOn: false,
    colors: {},
    display: '',
    text: '',
  })
  expect(readBrand('not json').isOn).toBe(false)
  expect(Object.keys(readBrand(null).colors)).not.toEqual([])
})
