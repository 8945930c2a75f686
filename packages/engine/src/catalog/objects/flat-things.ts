import type { Recipe } from '../../shape/recipe.ts'
import { bar, cut, drum, hoop, panel, range, tipped, turned } from './notation.ts'

type Part = Recipe['parts'][number]
const FLAT: [number, number, number] = [-90, 0, 0]

/** One card lying flat, `turn` degrees askew. */
const card = (name: string, slot: string, at: [number, number, number], turn: number, corner: string): Part => ({
  name,
  slot,
  at: [at[0], at[1], at[2]],
  turn: tipped(90, turn),
  shape: panel('width', 'depth', corner, 0.06, 0.02),
})

/** A stack of printed cards with two beside it; `width` and `depth` make it a business, credit or recipe card. */
export const cards: Recipe = {
  archetype: 'cards',
  params: { width: range(8.5, 5, 21), depth: range(5.5, 5, 15), stack: range(14, 1, 40) },
  slots: { body: { family: 'paper', color: '#f6f3ec' }, edge: { family: 'paper', color: '#e9e3d6' } },
  parts: [
    ...[0, 1, 2, 3, 4, 5].map(
      (i): Part => ({
        ...card(
          `card-${i + 1}`,
          i % 2 ? 'edge' : 'body',
          [0.05 * Math.sin(i * 2.3), 0, 0.05 * Math.cos(i * 1.7)],
          0.8 * Math.sin(i * 1.9),
          '.25',
        ),
        at: [0.05 * Math.sin(i * 2.3), `=stack * ${(0.012 * i + 0.003).toFixed(3)}`, 0.05 * Math.cos(i * 1.7)],
        scale: [1, 1, '=max(1, stack * 0.2)'],
      }),
    ),
    { ...card('top', 'body', [0, 0, 0], -3, '.25'), at: [0.06, '=stack * 0.072 + 0.12', 0] },
  ],
  labels: { front: { part: 'top', rect: [0.06, 0.1, 0.94, 0.9] } },
  gathers: 'stack',
  view: { azimuth: 22, elevation: 38 },
}

/** A hand of playing cards fanned out, pips on each. */
export const playingCards: Recipe = {
  archetype: 'playing-cards',
  params: { width: range(6.3, 5, 8), depth: range(8.8, 7, 12) },
  slots: {
    body: { family: 'paper', color: '#faf8f3' },
    red: { family: 'paper', color: '#c5202b' },
    black: { family: 'paper', color: '#17181b' },
  },
  parts: [-2, -1, 0, 1, 2].flatMap((i): Part[] => {
    const angle = -i * 17
    const [sin, cos] = [Math.sin((angle * Math.PI) / 180), Math.cos((angle * Math.PI) / 180)]
    const y = 0.05 + (i + 2) * 0.09
    const on = (across: number, along: number): [string, number, string] => [
      `=${across.toFixed(3)} * ${cos.toFixed(4)} - (depth * 0.62 + ${along.toFixed(3)}) * ${sin.toFixed(4)}`,
      y + 0.04,
      `=-${across.toFixed(3)} * ${sin.toFixed(4)} - (depth * 0.62 + ${along.toFixed(3)}) * ${cos.toFixed(4)} + depth * 0.5`,
    ]
    const slot = i % 2 === 0 ? 'red' : 'black'
    const pip = (name: string, across: number, along: number, size: number): Part => {
      const at = on(across, along)
      return {
        name,
        slot,
        at: [at[0] as `=${string}`, at[1], at[2] as `=${string}`],
        turn: tipped(90, angle),
        scale: [size, size, 1],
        shape:
          slot === 'red'
            ? cut('0:-1.1:.05 | .95:.2:.3 | .85:.8:.4 | .4:.95:.35 | 0:.55:.05 | -.4:.95:.35 | -.85:.8:.4 | -.95:.2:.3', 0.04, 0.01)
            : cut(
                '-.3:-1.1:.05 | .3:-1.1:.05 | .1:-.5:.1 | .6:-.75:.3 | .95:-.4:.3 | .7:.2:.3 | 0:1.1:.05 | -.7:.2:.3 | -.95:-.4:.3 | -.6:-.75:.3 | -.1:-.5:.1',
                0.04,
                0.01,
              ),
      }
    }
    const middle = on(0, 0)
    return [
      {
        name: `card-${i + 3}`,
        slot: 'body',
        at: [middle[0] as `=${string}`, y, middle[2] as `=${string}`],
        turn: tipped(90, angle),
        shape: panel('width', 'depth', '.4', 0.05, 0.015),
      },
      pip(`pip-${i + 3}`, 0, 0, 1.1),
      pip(`corner-${i + 3}`, -2.45, 3.6, 0.42),
      pip(`foot-${i + 3}`, 2.45, -3.6, 0.42),
    ]
  }),
  gathers: true,
  view: { azimuth: 0, elevation: 46 },
}

/** Sealed envelope leaning back a little, its flap towards us. */
export const envelope: Recipe = {
  archetype: 'envelope',
  params: { width: range(18, 11, 26), height: range(13, 8, 18) },
  slots: {
    body: { family: 'paper', color: '#efe4cf' },
    flap: { family: 'paper', color: '#e6d8bd' },
    seal: { family: 'wax', color: '#a3242a' },
  },
  parts: [
    { name: 'body', slot: 'body', at: [0, '=height / 2', 0], turn: [-8, 0, 0], shape: panel('width', 'height', '.2', 0.3, 0.08) },
    {
      name: 'flap',
      slot: 'flap',
      at: [0, '=height / 2', 0.22],
      turn: [-8, 0, 0],
      shape: cut('-width/2+.2:height/2:.1 | 0:-height*.08:.9 | width/2-.2:height/2:.1', 0.12, 0.04),
    },
    { name: 'seal', slot: 'seal', at: [0, '=height * 0.46', 0.32], turn: [82, 0, 0], shape: drum(1.3, 0.35, 0.15) },
  ],
  view: { azimuth: 20, elevation: 10 },
}

/** House key lying flat: a round bow, a notched blade. */
export const key: Recipe = {
  archetype: 'key',
  params: { length: range(6.4, 4, 12) },
  slots: { body: { family: 'brass', color: '#cfa45a' } },
  parts: [
    {
      name: 'bow',
      slot: 'body',
      at: ['=-length * 0.34', 0.14, 0],
      turn: FLAT,
      shape: cut('-1.1:-.9:.7 | .9:-1:.7 | 1.2:-.4:.3 | 1.2:.4:.3 | .9:1:.7 | -1.1:.9:.7', 0.26, 0.07, [
        '-.8:-.35:.3 | -.2:-.35:.3 | -.2:.35:.3 | -.8:.35:.3',
      ]),
    },
    {
      name: 'blade',
      slot: 'body',
      at: [0, 0.14, 0],
      turn: FLAT,
      shape: cut(
        '-length*.2:-.38 | length*.02:-.38 | length*.06:-.08 | length*.1:-.4 | length*.16:-.4 | length*.2:-.05 | length*.25:-.3 | length*.31:-.3 | length*.35:0 | length*.4:-.34 | length*.45:-.3 | length*.5:.1:.1 | length*.46:.36 | -length*.2:.38',
        0.22,
        0.05,
      ),
    },
    { name: 'groove', slot: 'body', at: [0, 0.25, 0.06], shape: bar('=length * 0.55', 0.04, 0.12, 0.01) },
  ],
  view: { azimuth: 28, elevation: 44 },
}

/** Rolled mat, its spiral showing, held by a strap. */
export const mat: Recipe = {
  archetype: 'mat',
  params: { length: range(61, 40, 80), radius: range(6, 4, 9) },
  slots: { body: { family: 'rubber', color: '#7a6fae' }, strap: { family: 'fabric', color: '#2b2c30' } },
  parts: [
    {
      name: 'body',
      slot: 'body',
      at: [0, '=radius', 0],
      turn: [0, 0, 90],
      shape: turned('0:-length/2+.4 | radius:-length/2+.4:.25 | radius:length/2-.4:.25 | 0:length/2-.4'),
    },
    ...([-1, 1] as const).flatMap((end): Part[] =>
      [0.9, 0.7, 0.5, 0.3].map((share) => ({
        name: `turn-${end < 0 ? 'left' : 'right'}-${share * 10}`,
        slot: 'body',
        at: [`=${end} * (length / 2 - 0.5)`, '=radius', 0],
        turn: [0, 0, 90],
        shape: hoop(`radius*${share}-.34:-.5:.2 | radius*${share}+.34:-.5:.2 | radius*${share}+.34:.5:.2 | radius*${share}-.34:.5:.2`, {
          segments: 96,
        }),
      })),
    ),
    { name: 'tail', slot: 'body', at: [0, 0, '=radius * 0.75'], shape: bar('=length - 0.6', 0.6, '=radius * 0.9', 0.25) },
    ...([-1, 1] as const).map(
      (side): Part => ({
        name: side < 0 ? 'strap-left' : 'strap-right',
        slot: 'strap',
        at: [`=${side} * length * 0.3`, '=radius', 0],
        turn: [0, 0, 90],
        shape: turned('radius-.1:-1.4 | radius+.25:-1.4:.1 | radius+.25:1.4:.1 | radius-.1:1.4'),
      }),
    ),
  ],
  view: { azimuth: 36, elevation: 18 },
}
