import { expect, test } from 'vitest'
import { type Brand, brandOf, readBrand } from './brand.ts'

const KIT: Brand = {
  isOn: true,
  colors: { accent: '#c8553d', background: '#f4efe6' },
  display: ' playfair-display ',
  text: '',
  tone: 'warm, , playful ',
  corner: 'top-left',
}

test('a kit goes with the request by its roles, and only while it is on and says something', () => {
  expect(brandOf(KIT, null)).toEqual({
    colors: [
      { role: 'background', hex: '#f4efe6' },
      { role: 'accent', hex: '#c8553d' },
    ],
    fonts: { display: 'playfair-display' },
    tone: ['warm', 'playful'],
  })
  expect(brandOf(KIT, 'data:image/png;base64,AAAA')).toMatchObject({ logo: { file: 'data:image/png;base64,AAAA', region: 'top-left' } })
  expect(brandOf({ ...KIT, isOn: false }, null)).toBe(null)
  expect(brandOf({ ...KIT, colors: {}, display: ' ', tone: ' , ' }, null)).toBe(null)
})

test('a kit that was kept is read back; what another hand has written is left out', () => {
  expect(readBrand(JSON.stringify(KIT))).toEqual(KIT)
  expect(readBrand('{"isOn":1,"colors":{"accent":"red","evil":"#000000"},"display":7,"tone":[1],"corner":"middle"}')).toEqual({
    isOn: false,
    colors: {},
    display: '',
    text: '',
    tone: '',
    corner: 'bottom-right',
  })
  expect(readBrand('not json').isOn).toBe(false)
  expect(Object.keys(readBrand(null).colors)).not.toEqual([])
})
