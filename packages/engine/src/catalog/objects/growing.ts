import type { Recipe } from '../../shape/recipe.ts'
import { blob, drum, range, rod, tipped, turned } from './notation.ts'

type Part = Recipe['parts'][number]

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

/** Petals of one head: a ring that stands at `lift` degrees, as long and wide as given, drooping by `bend`. */
const petals = (
  head: number,
  name: string,
  count: number,
  lift: number,
  length: string,
  width: string,
  bend: number,
  when: string,
  slot = 'body',
): Part[] => {
  const [x, y, z] = HEADS[head] ?? [0, 1, 0]
  return Array.from(
    { length: count },
    (_, i): Part => ({
      name: `${name}-${head + 1}-${i + 1}`,
      slot,
      when,
      at: [`=spread * ${x}`, `=height * ${y}`, `=spread * ${z}`],
      turn: tipped(lift, (360 * i) / count + head * 47 + lift),
      shape: { make: 'leaf', length, width, bend, cup: 0.35, blunt: true, ruffle: '=bloom * 0.02', cells: 10 },
    }),
  )
}

/** Flat heads turn towards whoever looks, and away from the middle of the bunch. */
const tilted = (x: number, z: number): [number, number, number] => [52 + 16 * z, 0, -22 * x]

/** A bunch of cut flowers: `kind` 0 roses, 1 tulips, 2 daisies and sunflowers; in paper by `wrap`. */
export const flowers: Recipe = {
  archetype: 'flowers',
  params: {
    kind: range(0, 0, 2),
    heads: range(7, 1, 10),
    height: range(30, 18, 60),
    spread: range(6.4, 0.1, 12),
    bloom: range(4.2, 2, 8),
    wrap: range(0, 0, 1),
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
      const only = (kind: number) => `=min(${here}, ${kind} + 0.5 - kind, kind - ${kind} + 0.5)`
      return [
        {
          name: `stem-${head + 1}`,
          slot: 'leaf',
          when: `=${here}`,
          shape: rod(
            `${x}*-.5:0:${z}*-.5 | ${x}*spread*.2:height*${0.45 * y}:${z}*spread*.2 | ${x}*spread:height*${y}:${z}*spread`,
            [0.24, 0.24],
          ),
        },
        {
          name: `blade-${head + 1}`,
          slot: 'leaf',
          when: `=${here}`,
          at: [`=${x} * spread * 0.6`, `=height * ${(y * 0.68).toFixed(3)}`, `=${z} * spread * 0.6`],
          turn: tipped(40, head * 73),
          shape: { make: 'leaf', length: '=bloom * 2.2', width: '=bloom * 0.7', bend: 50, cup: 0.3, cells: 12 },
        },
        ...petals(head, 'rose-outer', 6, 22, '=bloom * 1.05', '=bloom * 1.2', 26, only(0)),
        ...petals(head, 'rose-middle', 5, 56, '=bloom * 0.98', '=bloom * 1.1', 8, only(0)),
        {
          name: `rose-heart-${head + 1}`,
          slot: 'body',
          when: only(0),
          at: [`=spread * ${x}`, `=height * ${y} + bloom * 0.1`, `=spread * ${z}`],
          shape: turned(
            {
              points: [
                [0, 0],
                ['=bloom * 0.4', '=bloom * 0.12'],
                ['=bloom * 0.5', '=bloom * 0.5'],
                ['=bloom * 0.34', '=bloom * 0.88'],
                ['=bloom * 0.2', '=bloom * 0.82'],
                [0, '=bloom * 0.62'],
              ],
              smooth: true,
            },
            { segments: 40, flutes: { count: 5, depth: '=bloom * 0.09', from: 0, to: '=bloom' } },
          ),
        },
        {
          name: `tulip-cup-${head + 1}`,
          slot: 'body',
          when: only(1),
          at: [`=spread * ${x}`, `=height * ${y} - 0.1`, `=spread * ${z}`],
          shape: turned(
            {
              points: [
                [0, 0],
                ['=bloom * 0.42', '=bloom * 0.16'],
                ['=bloom * 0.52', '=bloom * 0.6'],
                ['=bloom * 0.42', '=bloom * 1.1'],
                ['=bloom * 0.22', '=bloom * 1.36'],
                [0, '=bloom * 1.2'],
              ],
              smooth: true,
            },
            { flutes: { count: 3, depth: '=bloom * 0.12', from: 0, to: '=bloom * 2.4' } },
          ),
        },
        {
          name: `rays-${head + 1}`,
          slot: 'body',
          when: only(2),
          at: [`=spread * ${x}`, `=height * ${y}`, `=spread * ${z}`],
          turn: tilted(x, z),
          shape: turned('0:-.1 | bloom*.5:-.1 | bloom*1.4:bloom*.16:.1 | bloom*1.36:bloom*.22:.1 | bloom*.5:.14:bloom*.2 | 0:.14', {
            segments: 208,
            flutes: { count: 13, depth: '=bloom * 0.42', from: '=bloom * 0.03', to: '=bloom * 0.5' },
          }),
        },
        {
          name: `disc-${head + 1}`,
          slot: 'center',
          when: only(2),
          at: [`=spread * ${x}`, `=height * ${y}`, `=spread * ${z}`],
          turn: tilted(x, z),
          shape: turned('0:0 | bloom*.48:0 | bloom*.44:bloom*.2:bloom*.1 | 0:bloom*.26'),
        },
      ]
    }),
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

/** Column cactus with two arms, in a pot. */
export const cactus: Recipe = {
  archetype: 'cactus',
  params: { height: range(16, 8, 30), pot: range(5, 3, 9) },
  slots: {
    body: { family: 'leaf', color: '#4f7d46' },
    pot: { family: 'terracotta', color: '#c06a45' },
    soil: { family: 'soil', color: '#4a382a' },
    flower: { family: 'felt', color: '#e2557f' },
  },
  parts: [
    {
      name: 'pot',
      slot: 'pot',
      shape: turned(
        '0:0 | pot*.72:0:.3 | pot*.92:pot*1.3:.1 | pot*1.06:pot*1.3:.15 | pot*1.06:pot*1.7:.2 | pot*.9:pot*1.7:.1 | pot*.86:pot*1.5 | 0:pot*1.5',
      ),
    },
    { name: 'soil', slot: 'soil', at: [0, '=pot * 1.46', 0], shape: drum('=pot * 0.88', '=pot * 0.1', 0.1) },
    {
      name: 'body',
      slot: 'body',
      at: [0, '=pot * 1.5', 0],
      shape: turned('0:-.2 | pot*.46:-.2 | pot*.54:height*.5:6 | pot*.44:height:pot*.4 | 0:height', {
        segments: 224,
        flutes: { count: 14, depth: '=pot * 0.07', from: 0, to: '=height * 0.96' },
      }),
    },
    ...([-1, 1] as const).map(
      (side): Part => ({
        name: side < 0 ? 'arm-left' : 'arm-right',
        slot: 'body',
        at: [0, `=pot * 1.5 + height * ${side < 0 ? 0.32 : 0.46}`, 0],
        shape: rod(
          `${side}*pot*.3:0:0 | ${side}*pot*.95:height*.02:0 | ${side}*pot*1.25:height*.12:0 | ${side}*pot*1.25:height*.34:0`,
          ['=pot * 0.28', '=pot * 0.28'],
          { taper: [1, 0.8] },
        ),
      }),
    ),
    ...([-1, 1] as const).map(
      (side): Part => ({
        name: side < 0 ? 'tip-left' : 'tip-right',
        slot: 'body',
        at: [`=${side} * pot * 1.25`, `=pot * 1.5 + height * ${side < 0 ? 0.66 : 0.8}`, 0],
        shape: blob('=pot * 0.225', '=pot * 0.26', '=pot * 0.225'),
      }),
    ),
    {
      name: 'flower',
      slot: 'flower',
      at: [0, '=pot * 1.5 + height + 0.2', 0],
      shape: turned(
        {
          points: [
            [0, 0],
            ['=pot * 0.2', 0.1],
            ['=pot * 0.3', '=pot * 0.26'],
            ['=pot * 0.14', '=pot * 0.14'],
            [0, '=pot * 0.16'],
          ],
          smooth: true,
        },
        { flutes: { count: 8, depth: '=pot * 0.08', from: 0, to: '=pot * 0.4' } },
      ),
    },
  ],
  view: { azimuth: 16, elevation: 12 },
}
