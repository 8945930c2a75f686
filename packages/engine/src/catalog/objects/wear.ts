import type { Recipe } from '../../shape/recipe.ts'
import { blob, cut, panel, range, rod } from './notation.ts'

type Part = Recipe['parts'][number]

/** Sunglasses standing on their rims, temples folded open behind. */
export const sunglasses: Recipe = {
  archetype: 'sunglasses',
  params: { lens: range(5.4, 4.2, 6.4), drop: range(4.4, 3.2, 5.6), round: range(1.9, 0.8, 2.1) },
  slots: {
    body: { family: 'plastic', color: '#17181a' },
    lens: { family: 'screen', color: '#1c2026' },
    hinge: { family: 'gold', color: '#e8b964' },
  },
  parts: ([-1, 1] as const).flatMap((side): Part[] => {
    const word = side < 0 ? 'left' : 'right'
    return [
      {
        name: `rim-${word}`,
        slot: 'body',
        at: [`=${side} * (lens / 2 + 0.9)`, '=drop / 2 + 0.3', 0],
        turn: [4, side * 6, 0],
        shape: cut(
          '-lens/2-.35:-drop/2-.3:round+.3 | lens/2+.35:-drop/2-.3:round+.3 | lens/2+.45:drop/2+.4:round*.6+.2 | -lens/2-.45:drop/2+.4:round*.6+.2',
          0.42,
          0.14,
          ['-lens/2:-drop/2:round | lens/2:-drop/2:round | lens/2:drop/2:round*.6 | -lens/2:drop/2:round*.6'],
        ),
      },
      {
        name: `lens-${word}`,
        slot: 'lens',
        at: [`=${side} * (lens / 2 + 0.9)`, '=drop / 2 + 0.3', 0],
        turn: [4, side * 6, 0],
        shape: panel('lens + .06', 'drop + .06', 'round * .8', 0.16, 0.06),
      },
      {
        name: `hinge-${word}`,
        slot: 'hinge',
        at: [`=${side} * (lens + 1.2)`, '=drop + 0.1', 0.05],
        shape: blob(0.3, 0.2, 0.3, [0.5, 0.5]),
      },
      {
        name: `temple-${word}`,
        slot: 'body',
        shape: rod(
          `${side}*(lens+1.3):drop+.1:-.2 | ${side}*(lens+1.5):drop:-4 | ${side}*(lens+1.2):drop-.3:-9.5 | ${side}*(lens+1):drop-1.8:-12.4 | ${side}*(lens+.9):.35:-14`,
          [0.16, 0.36],
          { exponent: 0.6 },
        ),
      },
      ...(side > 0
        ? [{ name: 'bridge', slot: 'body', shape: rod('-1.3:drop*.78:.05 | 0:drop*.9:.25 | 1.3:drop*.78:.05', [0.3, 0.2]) } satisfies Part]
        : []),
    ]
  }),
  view: { azimuth: 28, elevation: 14 },
}

/** T-shirt laid flat, seen from above: a little air in it, creases, hems and a ribbed collar. */
export const tshirt: Recipe = {
  archetype: 't-shirt',
  params: { width: range(50, 36, 60), length: range(70, 50, 80) },
  slots: {
    body: { family: 'jersey', color: '#f1efea' },
    collar: { family: 'knit', color: '#e9e6df' },
    inside: { family: 'jersey', color: '#c9c5bc' },
  },
  parts: [
    {
      name: 'body',
      slot: 'body',
      at: [0, 1.5, 0],
      turn: [-90, 0, 0],
      relief: { size: 13, depth: 0.85 },
      shape: {
        ...cut(
          '-width*.5:-length*.49:2 | -width*.2:-length*.5:12 | width*.16:-length*.495:12 | width*.5:-length*.49:2 | width*.485:-length*.1:20 | width*.475:length*.2:2.5 | width*.6:length*.075:1.6 | width*.79:length*.2:1.6 | width*.62:length*.37:9 | width*.42:length*.47:6 | width*.19:length*.51:2 | width*.14:length*.435:6 | 0:length*.4:9 | -width*.14:length*.435:6 | -width*.19:length*.51:2 | -width*.42:length*.47:6 | -width*.62:length*.37:9 | -width*.79:length*.2:1.6 | -width*.6:length*.075:1.6 | -width*.475:length*.2:2.5 | -width*.485:-length*.1:20',
          2.6,
          1.2,
        ),
        fine: 2,
      },
    },
    {
      name: 'back',
      slot: 'inside',
      at: [0, 0.9, '=-length * 0.47'],
      turn: [-90, 0, 0],
      shape: cut(
        '-width*.19:length*.035:2 | -width*.13:-length*.06:6 | 0:-length*.09:8 | width*.13:-length*.06:6 | width*.19:length*.035:2 | 0:length*.02:6',
        1.2,
        0.4,
      ),
    },
    {
      name: 'collar-back',
      slot: 'collar',
      shape: rod('-width*.18:1.8:-length*.505 | 0:1.9:-length*.485 | width*.18:1.8:-length*.505', [0.45, 1], { exponent: 0.7 }),
    },
    {
      name: 'collar',
      slot: 'collar',
      shape: rod(
        '-width*.195:2.5:-length*.507 | -width*.165:2.7:-length*.455 | -width*.1:2.9:-length*.415 | 0:2.95:-length*.395 | width*.1:2.9:-length*.415 | width*.165:2.7:-length*.455 | width*.195:2.5:-length*.507',
        [0.95, 0.5],
        { exponent: 0.8 },
      ),
    },
    {
      name: 'hem',
      slot: 'inside',
      shape: rod(
        '-width*.47:2.2:length*.455 | -width*.2:2.75:length*.465 | width*.16:2.7:length*.46 | width*.47:2.2:length*.455',
        [0.12, 0.06],
        { around: 8 },
      ),
    },
    ...([-1, 1] as const).flatMap((side): Part[] => [
      {
        name: side < 0 ? 'seam-left' : 'seam-right',
        slot: 'inside',
        shape: rod(
          `${side}*width*.475:2.3:-length*.2 | ${side}*width*.455:2.7:-length*.3 | ${side}*width*.435:2.6:-length*.4 | ${side}*width*.42:2.1:-length*.465`,
          [0.2, 0.12],
          { around: 8 },
        ),
      },
      {
        name: side < 0 ? 'cuff-left' : 'cuff-right',
        slot: 'inside',
        shape: rod(
          `${side}*width*.59:2.4:-length*.115 | ${side}*width*.665:2.7:-length*.165 | ${side}*width*.755:2.3:-length*.225`,
          [0.12, 0.06],
          { around: 8 },
        ),
      },
    ]),
  ],
  labels: { front: { part: 'body', rect: [0.33, 0.42, 0.67, 0.72] } },
  view: { azimuth: 0, elevation: 62 },
}
