import { expect, test } from 'vitest'
import { readBrief } from './index.ts'

const wishOf = (prompt: string) => readBrief(prompt).brief.style.lettering

test.each([
  ['Poster for a diner: "OPEN ALL NIGHT", neon sign lettering', { of: 'neon' }],
  ['Invitation "Ruth & Sol" with the names in gold foil on navy', { of: 'foil', metal: 'gold' }],
  ['Book cover "Ashfall", title in rose gold foil', { of: 'foil', metal: 'rose-gold' }],
  ['Poster "JUMP" in bold 3D letters, orange background', { of: 'block' }],
  ['Menu board "Brunch", the title in chalk', { of: 'chalk' }],
  ['Poster: "HOLLOW", outlined letters', { of: 'outline' }],
  ['Card "Thank you" with debossed lettering', { of: 'pressed' }],
  ['Poster "BEACH", the letters filled with palm trees and shells, sand background', { of: 'things', things: 'palm trees and shells' }],
  ['Poster "DREAM", letters made of marble', { of: 'material', material: 'marble' }],
])('%s: what the letters are made of is read', (prompt, made) => {
  expect(wishOf(prompt)?.made).toEqual(made)
})

test('a line or a form that words follow is read, and is no thing of the picture', () => {
  const ring = readBrief(
    'Poster "Every day counts and every small step too, so keep on walking" with the text in the shape of a heart',
  ).brief
  expect(ring.style.lettering?.within).toBe('heart')
  expect(ring.subjects).toEqual([])
  expect(wishOf('Logo for a bakery: "Miller & Sons" with the name along an arc')?.path).toEqual({ along: 'arc', degrees: 80 })
  expect(wishOf('Poster with wavy lettering: "Ride the tide"')?.path).toEqual({ along: 'wave' })
})

test.each([
  'Poster "SALE" in neon green text',
  'A neon green running shoe on a white background',
  'Gold earrings on black velvet',
  'A 3D render of a chair',
  'A glass of water on a wooden table',
  'Poster "Chalk & Cheese", a tasting evening',
])('%s: nothing is said of letters', (prompt) => {
  expect(wishOf(prompt)?.made ?? null).toBeNull()
})

test('the metal of the foil is no colour of the page', () => {
  const { style } = readBrief('Thumbnail "WIN BIG" with metallic gold text, dark background').brief
  expect(style.palette).toEqual([])
})
