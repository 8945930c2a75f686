import type { Recipe } from '../../shape/recipe.ts'
import { blob, hoop, tipped, turned } from './notation.ts'
import { heaped } from './strewn.ts'

type Part = Recipe['parts'][number]
type Spot = [`=${string}`, `=${string}`, `=${string}`]

const when = '=salad - 0.5'
/** A place on the mound in a bowl: shares of its radius, raised by `up` of its height. */
const on = ({ x, y, z }: { x: number; y: number; z: number }, up: number): Spot => [
  `=radius * ${(0.66 * x).toFixed(3)}`,
  `=height * ${(0.72 + 0.34 * y + up).toFixed(3)}`,
  `=radius * ${(0.66 * z).toFixed(3)}`,
]
/** What lies on the mound leans outwards with it. */
const leaning = ({ x, z }: { x: number; z: number }, own: number): [number, number, number] => [
  34 * z + 14 * (own - 0.5),
  own * 360,
  -34 * x,
]

const leaves = (name: string, slot: string, count: number, phase: number, size: number, ruffle: number): Part[] =>
  heaped(count, 1, 1).map(
    (place, i): Part => ({
      name: `${name}-${i + 1}`,
      slot,
      when,
      at: on({ ...place, x: 0.84 * place.x, z: 0.84 * place.z }, -0.08),
      turn: tipped(26 + 40 * Math.hypot(place.x, place.z) + 16 * Math.sin(i * 2.3 + phase), i * 137.5 + phase * 40),
      shape: {
        make: 'leaf',
        length: `=radius * ${(size * (0.84 + 0.3 * place.own)).toFixed(3)}`,
        width: `=radius * ${(size * 0.72).toFixed(3)}`,
        bend: 40 + 30 * place.own,
        cup: 0.34,
        blunt: true,
        ruffle: `=radius * ${ruffle}`,
        cells: 10,
      },
    }),
  )

/** Every so-many-th place of the mound, from `first` on. */
const some = (count: number, first: number, step: number) =>
  heaped(24, 1, 1)
    .filter((_, i) => i >= first && (i - first) % step === 0)
    .slice(0, count)

/** A mixed salad in a bowl: curled leaves of two greens, halved tomatoes, slices of cucumber, rings of onion, cubes of cheese. */
export const salad: Part[] = [
  {
    name: 'salad-bed',
    slot: 'greens',
    when,
    at: [0, '=height * 0.5', 0],
    shape: blob('=radius * 0.84', '=height * 0.3', '=radius * 0.84'),
  },
  ...leaves('lettuce', 'leaf', 34, 0, 0.42, 0.02),
  ...leaves('rocket', 'greens', 16, 2.2, 0.36, 0.014),
  ...some(7, 1, 3).flatMap((place, i): Part[] => {
    const at = on(place, 0.13)
    const turn = leaning(place, place.own)
    if (i % 3 === 2)
      return [
        {
          name: `tomato-${i + 1}`,
          slot: 'topping',
          when,
          at,
          turn,
          shape: { ...blob('=radius * 0.12', '=radius * 0.115', '=radius * 0.12'), around: 24 },
        },
      ]
    return [
      {
        name: `half-${i + 1}`,
        slot: 'topping',
        when,
        at,
        turn,
        shape: turned('0:-radius*.115 | radius*.06:-radius*.105 | radius*.1:-radius*.07 | radius*.122:-radius*.01 | radius*.12:0 | 0:0', {
          segments: 24,
        }),
      },
      {
        name: `cut-${i + 1}`,
        slot: 'flesh',
        when,
        at,
        turn,
        shape: turned(
          '0:-radius*.02 | radius*.108:-radius*.01 | radius*.1:radius*.006 | radius*.07:-radius*.002 | radius*.05:radius*.005 | 0:radius*.005',
          { segments: 24 },
        ),
      },
    ]
  }),
  ...some(6, 2, 4).flatMap((place, i): Part[] => {
    const at = on(place, 0.1)
    const turn: [number, number, number] = [34 * place.z + 50 * (place.own - 0.4), place.own * 360, -34 * place.x + 20]
    return [
      {
        name: `peel-${i + 1}`,
        slot: 'greens',
        when,
        at,
        turn,
        shape: hoop('radius*.135:0 | radius*.152:0 | radius*.152:radius*.036 | radius*.135:radius*.036', { segments: 32 }),
      },
      {
        name: `slice-${i + 1}`,
        slot: 'cucumber',
        when,
        at,
        turn,
        shape: turned('0:0 | radius*.14:0 | radius*.14:radius*.037 | radius*.08:radius*.04 | radius*.07:radius*.034 | 0:radius*.034', {
          segments: 32,
        }),
      },
    ]
  }),
  ...some(5, 3, 4).map(
    (place, i): Part => ({
      name: `onion-${i + 1}`,
      slot: 'onion',
      when,
      at: on(place, 0.16),
      turn: [34 * place.z + 20, place.own * 360, -34 * place.x + 24 * Math.sin(i)],
      shape: hoop('radius*.13:0 | radius*.148:-radius*.005 | radius*.152:radius*.03 | radius*.136:radius*.032', { segments: 32 }),
    }),
  ),
  ...some(7, 0, 3).map(
    (place, i): Part => ({
      name: `cheese-${i + 1}`,
      slot: 'cheese',
      when,
      at: on(place, 0.17),
      turn: [20 * Math.sin(i * 2), place.own * 360, 24 * Math.cos(i * 3)],
      shape: { ...blob('=radius * 0.06', '=radius * 0.055', '=radius * 0.06', [0.3, 0.3]), around: 20 },
    }),
  ),
]
