import type { Recipe } from '../../shape/recipe.ts'
import type { Part, Stand } from './blossom.ts'
import { headOfDaisy, headOfTulip } from './blossoms.ts'
import { range, rod, tipped, turned } from './notation.ts'
import { headOfRose } from './rose.ts'
import { spikeOf } from './spike.ts'

/** Where the heads of a bunch are, seen from above, and how high: one in the middle, the others lower around it. */
const HEADS = [
  [0, 1, 0],
  [0.62, 0.9, 0.2],
  [0.14, 0.88, 0.66],
  [-0.56, 0.91, 0.36],
  [-0.46, 0.93, -0.5],
  [0.3, 0.95, -0.62],
  [0.98, 0.74, -0.32],
  [0.7, 0.7, 0.86],
  [-0.36, 0.72, 1.02],
  [-1.04, 0.74, -0.12],
] as const

/** Share of the height up to which the stems are close together. */
const NECK = 0.58

/** Flat heads turn towards whoever looks, and away from the middle of the bunch. */
const tilted = (x: number, z: number): [number, number, number] => [52 + 16 * z, 0, -22 * x]

/** The heads of every kind at one place, of which the bunch's kind is drawn. */
function headsAt(place: Omit<Stand, 'when'>, turn: [number, number, number], here: string): Part[] {
  const of = (kind: number): Stand => ({ ...place, when: `=min(${here}, ${kind} + 0.5 - kind, kind - ${kind} + 0.5)` })
  return [...headOfRose(of(0)), ...headOfTulip(of(1)), ...headOfDaisy(of(2), turn), ...spikeOf(of(3))]
}

/** A single stem that lies on its side, its head to the right. */
const LYING: Part[] = [
  {
    name: 'lying-stem',
    slot: 'leaf',
    when: '=lying - 0.5',
    shape: rod(
      '-height*.62:.3:bloom*.3 | -height*.2:.34:-bloom*.1 | height*.16:bloom*.2:0 | height*.34:bloom*.42:0',
      ['=0.24 - max(0, kind - 2) * 0.12', '=0.24 - max(0, kind - 2) * 0.12'],
      { around: 16 },
    ),
  },
  ...[-1, 1].map(
    (side): Part => ({
      name: side < 0 ? 'lying-blade-back' : 'lying-blade-front',
      slot: 'leaf',
      when: '=lying - 0.5',
      at: [`=height * ${side < 0 ? -0.06 : -0.18}`, '=bloom * 0.1', 0],
      turn: tipped(22, 90 - side * 44),
      shape: { make: 'leaf', length: '=bloom * 1.9', width: '=bloom * (0.7 - max(0, kind - 2) * 0.4)', bend: 44, cup: 0.3, cells: 12 },
    }),
  ),
  ...headsAt({ head: 10, at: ['=height * 0.34', '=bloom * 0.42', 0], lean: 66 }, [0, 0, 30], 'lying - 0.5'),
]

/** A bunch of cut flowers: `kind` 0 roses, 1 tulips, 2 daisies and sunflowers, 3 spikes as of lavender; in paper by `wrap`; one stem on its side by `lying`. */
export const flowers: Recipe = {
  archetype: 'flowers',
  params: {
    kind: range(0, 0, 3),
    heads: range(7, 1, 10),
    height: range(30, 18, 60),
    spread: range(6.4, 0.1, 12),
    bloom: range(4.2, 2, 8),
    wrap: range(0, 0, 1),
    lying: range(0, 0, 1),
  },
  slots: {
    body: { family: 'felt', color: '#e06f86' },
    center: { family: 'felt', color: '#e3a92c' },
    leaf: { family: 'leaf', color: '#4b7a3c' },
    wrap: { family: 'cardboard', color: '#cfae82' },
    ribbon: { family: 'fabric', color: '#f2efe8' },
  },
  parts: [
    ...HEADS.flatMap(([x, y, z], head): Part[] => {
      const here = `heads - ${head} - 0.5`
      // Stems keep together up to the rim of a vase; a leaf springs from each above it.
      const up = Math.min(0.72, NECK + (y - NECK) * 0.7)
      const out = 0.2 + 0.8 * ((up - NECK) / (y - NECK))
      return [
        {
          name: `stem-${head + 1}`,
          slot: 'leaf',
          when: `=min(${here}, 0.5 - lying)`,
          shape: rod(
            `${x}*-.5:0:${z}*-.5 | ${x}*spread*.2:height*${NECK}:${z}*spread*.2 | ${x}*spread:height*${y}:${z}*spread`,
            ['=0.24 - max(0, kind - 2) * 0.12', '=0.24 - max(0, kind - 2) * 0.12'],
            { around: 16 },
          ),
        },
        {
          name: `blade-${head + 1}`,
          slot: 'leaf',
          when: `=min(${here}, 0.5 - lying)`,
          at: [`=${x} * spread * ${out.toFixed(3)}`, `=height * ${up.toFixed(3)}`, `=${z} * spread * ${out.toFixed(3)}`],
          turn: tipped(40, head * 73),
          shape: { make: 'leaf', length: '=bloom * 2.2', width: '=bloom * (0.7 - max(0, kind - 2) * 0.4)', bend: 50, cup: 0.3, cells: 12 },
        },
        ...headsAt(
          { head, at: [`=spread * ${x}`, `=height * ${y}`, `=spread * ${z}`], lean: 10 * x },
          tilted(x, z),
          `min(${here}, 0.5 - lying)`,
        ),
      ]
    }),
    ...LYING,
    {
      name: 'wrap',
      slot: 'wrap',
      when: '=wrap - 0.5',
      at: [0, '=height * 0.06', 0],
      shape: turned('2:0 | 2.6:height*.12:2 | spread*.9+1.6:height*.7:.1 | spread*.9+1.4:height*.7:.1 | 2.3:height*.12:2 | 1.8:0', {
        flutes: { count: 7, depth: 0.8, from: '=height * 0.16', to: '=height * 0.62' },
      }),
    },
    {
      name: 'ribbon',
      slot: 'ribbon',
      when: '=wrap - 0.5',
      at: [0, '=height * 0.15', 0],
      shape: turned('2.4:0 | 2.95:0:.1 | 2.95:1.6:.1 | 2.4:1.6'),
    },
  ],
  gathers: 'heads',
  view: { azimuth: 0, elevation: 16 },
}
