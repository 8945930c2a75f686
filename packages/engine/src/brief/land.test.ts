import { describe, expect, test } from 'vitest'
import { readBrief } from './index.ts'

const briefOf = (prompt: string) => readBrief(prompt).brief

describe('a picture of a place', () => {
  test.each([
    'Snowy mountains above a lake at dawn',
    'a foggy pine forest, early morning',
    'Wallpaper of a quiet beach with palm trees',
    'Rolling hills under a stormy sky',
    'The Milky Way over a desert',
    'City skyline at night reflected in a river',
    'A wide river valley in autumn, aerial view',
    'fields of poppies in the evening sun',
  ])('%s', (prompt) => {
    expect(briefOf(prompt).genre).toBe('landscape')
  })

  test.each([
    'A forest green bottle on white',
    'A mountain bike against a brick wall',
    'A snow globe with a tiny house',
    'A mug on a beach',
    'Poster of a mountain lake with the headline "GO OUTSIDE"',
    'A sea salt jar in a studio',
    'Logo for a coffee roaster called "Desert Sun"',
    'An ocean blue vase on a table',
    'Street photography of a young woman, the city behind her',
  ])('is not what “%s” asks for', (prompt) => {
    expect(briefOf(prompt).genre).not.toBe('landscape')
    expect(briefOf(prompt).setting.land).toBeUndefined()
  })

  test.each([
    ['An alpine lake with snow-capped peaks', { relief: 'peaks', water: 'lake', snow: 0.65 }],
    ['Sand dunes of the Sahara', { relief: 'dunes', cover: 'sand' }],
    ['A red canyon in late light', { relief: 'mesas' }],
    ['Tropical beach at noon', { relief: 'shore', water: 'sea' }],
    ['Lavender fields in Provence', { relief: 'plain', cover: 'flowers', tint: '#8a63c4' }],
    ['A field of yellow tulips', { cover: 'flowers' }],
    ['Winter forest, deep snow', { snow: 1 }],
    ['Mountains under the full moon and stars', { moon: true, sky: 'stars' }],
    ['Foggy hills at sunrise', { relief: 'hills', mist: 0.8 }],
    ['A city skyline by the river', { city: true, water: 'river' }],
  ])('%s is read', (prompt, expected) => {
    expect(briefOf(prompt).setting.land).toMatchObject(expected)
  })

  test('flowers take the colour that is asked for', () => {
    const tint = briefOf('A field of yellow tulips').setting.land?.tint ?? ''
    const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(tint.slice(at, at + 2), 16)) as [number, number, number]
    expect(Math.min(red, green)).toBeGreaterThan(blue + 60)
  })
})

describe('a thing in a place outdoors', () => {
  test.each([
    ['A water bottle on the beach, sea behind', 'beach'],
    ['Enamel mug on the forest floor at dawn', 'forest-floor'],
    ['An apple in a meadow', 'meadow'],
    ['Perfume bottle on fresh snow', 'snowfield'],
    ['A camera in the desert', 'dunes'],
    ['A teapot by a lake', 'waterside'],
    ['A wine glass on a rooftop at dusk', 'rooftop'],
    ['Headphones in front of city lights at night', 'night-city'],
    ['A sneaker on wet asphalt in a neon alley', 'neon-alley'],
    ['A skateboard on a street', 'street'],
    ['A coffee cup on a garden table', 'garden'],
    ['A lantern on a wooden pier at sunset', 'pier'],
    ['A backpack in the mountains', 'mountain-view'],
  ])('%s stands in %s, and nothing is missed', (prompt, set) => {
    const { brief, warnings } = readBrief(prompt)
    expect(brief.setting.set).toBe(set)
    expect(warnings.map(({ code }) => code)).not.toContain('place_not_drawn')
  })
})
