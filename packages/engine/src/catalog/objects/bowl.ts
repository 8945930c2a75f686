import type { Recipe } from '../../shape/recipe.ts'
import { fillings } from './fillings.ts'
import { range } from './notation.ts'

/** Bowl with a foot and a rounded rim. */
export const bowl: Recipe = {
  archetype: 'bowl',
  params: {
    radius: { default: 7.5, min: 4, max: 16 },
    height: { default: 6.4, min: 2.5, max: 12 },
    wall: { default: 0.42, min: 0.2, max: 0.9 },
    fill: range(0, 0, 1.2),
    noodles: range(0, 0, 1),
    egg: range(0, 0, 1),
    herbs: range(0, 0, 1),
    berries: range(0, 0, 1),
    salad: range(0, 0, 1),
  },
  slots: {
    body: { family: 'ceramic', color: '#e6ddcd' },
    content: { family: 'wax', color: '#d9772c' },
    noodle: { family: 'wax', color: '#efd489' },
    leaf: { family: 'leaf', color: '#5f9a3a' },
    topping: { family: 'skin', color: '#c3262c' },
    egg: { family: 'wax', color: '#f7f4ec' },
    yolk: { family: 'wax', color: '#f0a32c' },
    greens: { family: 'leaf', color: '#3c6a26' },
    flesh: { family: 'flesh', color: '#e0523a' },
    cucumber: { family: 'wax', color: '#d3e0a2' },
    onion: { family: 'skin', color: '#8e4a77' },
    cheese: { family: 'crumb', color: '#f4f0e4' },
  },
  parts: [
    {
      name: 'body',
      slot: 'body',
      shape: {
        make: 'lathe',
        segments: 192,
        profile: {
          points: [
            [0, 0.35],
            ['=radius * 0.38', 0.35],
            ['=radius * 0.4', 0],
            ['=radius * 0.46', 0],
            ['=radius * 0.47', 0.55],
            ['=radius * 0.92', '=height * 0.42'],
            ['=radius', '=height'],
            ['=radius - wall', '=height'],
            ['=radius * 0.9 - wall', '=height * 0.45'],
            ['=radius * 0.45', 1],
            [0, 0.95],
          ],
          fillet: [0, 0.1, 0.1, 0.08, 0.3, '=height * 0.55', '=wall * 0.5', '=wall * 0.5', '=height * 0.55', '=height * 0.6', 0],
        },
      },
    },
    ...fillings,
  ],
  holds: { radius: '=radius * 0.86', floor: '=height * 0.42' },
  view: { azimuth: 0, elevation: 26 },
}
