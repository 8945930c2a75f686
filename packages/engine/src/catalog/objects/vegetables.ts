import type { Recipe } from '../../shape/recipe.ts'
import { range, rod, spline, turned } from './notation.ts'

/** Tomato: shallow lobes and a star of sepals. */
export const tomato: Recipe = {
  archetype: 'tomato',
  params: { radius: range(3.6, 1.4, 5) },
  slots: { body: { family: 'skin', color: '#cf2a1c', roughness: 0.2 }, leaf: { family: 'leaf', color: '#4a7a30' } },
  parts: [
    {
      name: 'body',
      slot: 'body',
      shape: turned(
        spline(
          '0:.1 | radius*.4:0 | radius*.86:radius*.36 | radius:radius*.85 | radius*.86:radius*1.36 | radius*.44:radius*1.6 | radius*.14:radius*1.55 | 0:radius*1.5',
        ),
        { segments: 160, flutes: { count: 6, depth: '=radius * 0.05', from: '=-radius * 0.6', to: '=radius * 2' } },
      ),
    },
    {
      name: 'sepals',
      slot: 'leaf',
      at: [0, '=radius * 1.55', 0],
      turn: [-6, 0, 0],
      repeat: { ring: 5, radius: '=radius * 0.03' },
      shape: { make: 'leaf', length: '=radius * 0.7', width: '=radius * 0.2', bend: 30, cup: 0.3 },
    },
    { name: 'stem', slot: 'leaf', shape: rod('0:radius*1.5:0 | .05:radius*1.75:0 | .3:radius*1.95:0', [0.16, 0.16]) },
  ],
  view: { azimuth: 0, elevation: 16 },
}

/** Pumpkin: ten deep ribs and a crooked stem. */
export const pumpkin: Recipe = {
  archetype: 'pumpkin',
  params: { radius: range(13, 6, 24), squat: range(0.72, 0.5, 1.1) },
  slots: { body: { family: 'skin', color: '#d9761d', roughness: 0.4 }, stem: { family: 'wood', color: '#6b6a3a' } },
  parts: [
    {
      name: 'body',
      slot: 'body',
      shape: turned(
        spline(
          '0:radius*squat*.12 | radius*.25:radius*squat*.03 | radius*.5:0 | radius*.88:radius*squat*.4 | radius:radius*squat | radius*.88:radius*squat*1.56 | radius*.5:radius*squat*1.92 | radius*.22:radius*squat*1.84 | 0:radius*squat*1.7',
        ),
        { segments: 240, flutes: { count: 11, depth: '=radius * 0.11', from: '=-radius * squat * 0.9', to: '=radius * squat * 2.9' } },
      ),
    },
    {
      name: 'stem',
      slot: 'stem',
      shape: rod(
        '0:radius*squat*1.65:0 | radius*.02:radius*squat*2:0 | radius*.1:radius*squat*2.3:0 | radius*.26:radius*squat*2.46:.2',
        ['=radius * 0.1', '=radius * 0.1'],
        { taper: [1.5, 0.9], exponent: 0.7 },
      ),
    },
  ],
  view: { azimuth: 0, elevation: 14 },
}

/** Mushroom: a domed cap over a pale stalk. */
export const mushroom: Recipe = {
  archetype: 'mushroom',
  params: { radius: range(3.4, 1.8, 6), height: range(6, 3, 10) },
  slots: { cap: { family: 'felt', color: '#a9713f' }, stalk: { family: 'felt', color: '#efe6d4' } },
  parts: [
    {
      name: 'stalk',
      slot: 'stalk',
      shape: turned(spline('0:0 | radius*.34:.05 | radius*.42:.5 | radius*.32:height*.35 | radius*.3:height*.7 | 0:height*.72')),
    },
    {
      name: 'cap',
      slot: 'cap',
      shape: turned(
        spline(
          '0:height*.58 | radius*.6:height*.55 | radius*.92:height*.5 | radius:height*.56 | radius*.9:height*.76 | radius*.5:height*.96 | 0:height*1.02',
        ),
        { segments: 144 },
      ),
    },
  ],
  view: { azimuth: 0, elevation: 4 },
}
