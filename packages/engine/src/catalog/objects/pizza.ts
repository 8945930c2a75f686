import type { Recipe } from '../../shape/recipe.ts'
import { range, spline, tipped, turned } from './notation.ts'
import { strewn } from './strewn.ts'

type Part = Recipe['parts'][number]

/** Whole pizza: a raised, blistered crust, melted cheese over sauce, salami that curls at its edges, and basil. */
export const pizza: Recipe = {
  archetype: 'pizza',
  params: { radius: range(15, 9, 20) },
  slots: {
    cheese: { family: 'melted-cheese', color: '#f0d08a' },
    crust: { family: 'crust', color: '#cf9c5c', roughness: 0.64 },
    sauce: { family: 'wax', color: '#a92c16' },
    salami: { family: 'seared-meat', color: '#a83c2b', roughness: 0.38 },
    basil: { family: 'leaf', color: '#3e7a2c' },
  },
  parts: [
    {
      name: 'crust',
      slot: 'crust',
      unwrap: 'above',
      relief: { size: 2.6, depth: 0.34 },
      shape: turned('0:0 | radius*.97:0:.6 | radius:.8:.6 | radius*.965:1.7:.8 | radius*.89:1.7:.8 | radius*.85:.75:.4 | 0:.75', {
        segments: 160,
      }),
    },
    {
      name: 'sauce',
      slot: 'sauce',
      at: [0, 0.74, 0],
      relief: { size: 1.4, depth: 0.08 },
      shape: turned('0:0 | radius*.89:0:.1 | radius*.87:.2:.1 | 0:.24', { segments: 96 }),
    },
    {
      name: 'cheese',
      slot: 'cheese',
      at: [0, 0.85, 0],
      unwrap: 'above',
      relief: { size: 1.9, depth: 0.22 },
      shape: turned(spline('0:0 | radius*.8:0 | radius*.85:.1 | radius*.81:.28 | radius*.6:.34 | radius*.4:.34 | radius*.2:.34 | 0:.34'), {
        segments: 120,
      }),
    },
    ...strewn(13, 0.7).map(
      ({ x, z, turn, own }, i): Part => ({
        name: `salami-${i + 1}`,
        slot: 'salami',
        at: [
          `=radius * ${(x * 1.02 + 0.02 * Math.sin(i * 5)).toFixed(3)}`,
          1.4,
          `=radius * ${(z * 1.02 + 0.02 * Math.cos(i * 3)).toFixed(3)}`,
        ],
        turn: [3 * Math.sin(i * 2.1), turn, 3 * Math.cos(i * 1.7)],
        unwrap: 'above',
        relief: { size: 1.1, depth: 0.07 },
        shape: turned(
          `0:0 | radius*.1:.02:.1 | radius*${(0.122 + 0.014 * own).toFixed(3)}:.2:.08 | radius*${(0.118 + 0.014 * own).toFixed(3)}:.32:.06 | radius*.1:.16:.1 | 0:.13`,
          { segments: 48 },
        ),
      }),
    ),
    ...strewn(9, 0.66).map(
      ({ x, z, turn, own }, i): Part => ({
        name: `basil-${i + 1}`,
        slot: 'basil',
        // Between the slices of salami.
        at: [`=radius * ${(-x).toFixed(3)}`, 1.62, `=radius * ${(-z).toFixed(3)}`],
        turn: tipped(12 + 8 * Math.sin(i * 2), turn),
        shape: {
          make: 'leaf',
          length: `=radius * ${(0.13 + 0.08 * own).toFixed(3)}`,
          width: `=radius * ${(0.09 + 0.04 * own).toFixed(3)}`,
          bend: 34,
          cup: 0.35,
        },
      }),
    ),
  ],
  view: { azimuth: 0, elevation: 46 },
}
