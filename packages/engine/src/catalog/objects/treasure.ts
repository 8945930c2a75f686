import type { Recipe } from '../../shape/recipe.ts'
import { bar, blob, cut, range, rod, turned } from './notation.ts'
import { pair, pearl, piece, stud, times } from './pieces.ts'

/** A coin about 2.4 cm across with a raised rim and a star in relief. */
const coin = (name: string, x: number, y: number, z: number, turn: [number, number, number] = [0, 0, 0]) =>
  piece(
    `${name}-disc`,
    'body',
    turned('0:0 | 1.14:0:.04 | 1.2:.04 | 1.2:.16 | 1.14:.2:.03 | 1.04:.2 | 1:.16 | 0:.16', { segments: 48 }),
    [x, y, z],
    turn,
  )

/** A coin standing on its rim, a star in relief; with `heap`, three stacks of growing height and a few lying loose. */
export const coins: Recipe = {
  archetype: 'coins',
  params: { heap: range(0, 0, 1) },
  slots: { body: { family: 'gold', color: '#e0b257' }, relief: { family: 'gold', color: '#efc873' } },
  gathers: true,
  parts: [
    ...[
      ...[
        [-2.7, 0, 5],
        [0, -0.4, 9],
        [2.7, 0.1, 14],
      ].flatMap(([x = 0, z = 0, height = 1], stack) => [
        ...times(height, (i) =>
          coin(`stack-${stack + 1}-${i + 1}`, x + 0.07 * Math.sin(i * 5.3 + stack), i * 0.2, z + 0.07 * Math.cos(i * 3.7), [0, i * 40, 0]),
        ),
        piece(`star-${stack + 1}`, 'relief', star(0.62, 0.06), [x, height * 0.2 - 0.02, z], [-90, 0, 0]),
      ]),
      ...[
        [-1.5, 2.6, 0],
        [1.3, 2.9, 0],
        [4.2, 2.2, 0],
      ].flatMap(([x = 0, z = 0], i) => [
        coin(`loose-${i + 1}`, x, 0, z),
        piece(`loose-star-${i + 1}`, 'relief', star(0.62, 0.06), [x, 0.18, z], [-90, 0, 0]),
      ]),
      coin('flat', -4.2, 0, 2.2),
      coin('leaning', -3, 0.3, 2.1, [0, 0, -15]),
    ].map((part) => ({ ...part, when: '=heap - 0.5' })),
    ...[
      piece(
        'body',
        'body',
        turned('0:0 | 1.42:0:.04 | 1.5:.06:.04 | 1.5:.24:.04 | 1.42:.3:.03 | 1.32:.3 | 1.28:.24 | 0:.24', {
          segments: 160,
          flutes: { count: 120, depth: 0.025, from: 0.06, to: 0.24 },
        }),
        [0, 1.5, -0.15],
        [90, 0, 0],
      ),
      ...times(36, (i) =>
        piece(`bead-${i + 1}`, 'relief', pearl(0.05, 10), [
          1.17 * Math.sin((i * Math.PI) / 18),
          1.5 + 1.17 * Math.cos((i * Math.PI) / 18),
          0.1,
        ]),
      ),
      piece('star', 'relief', star(0.84, 0.14), [0, 1.5, 0.1]),
    ].map((part) => ({ ...part, when: '=0.5 - heap' })),
  ],
  view: { azimuth: 22, elevation: 14 },
}

/** A star of five points in the xy plane. */
function star(radius: number, depth: number) {
  const corner = (i: number) => {
    const [angle, r] = [(i * Math.PI) / 5, i % 2 ? radius * 0.42 : radius]
    return `${(r * Math.sin(angle)).toFixed(4)}:${(r * Math.cos(angle)).toFixed(4)}`
  }
  return cut(Array.from({ length: 10 }, (_, i) => corner(i)).join(' | '), depth, depth * 0.4)
}

/** Gold bars stacked three by two by one. */
export const goldBar: Recipe = {
  archetype: 'gold-bars',
  params: { bars: range(3, 1, 6) },
  slots: { body: { family: 'gold', color: '#e3b04a' } },
  gathers: 'bars',
  parts: [
    [0, 0, 0],
    [8.6, 0, 0.3],
    [4.3, 4, 0],
    [-8.6, 0, -0.2],
    [-4.3, 4, 0.2],
    [0, 8, 0],
  ].flatMap(([x = 0, y = 0, z = 0], i) => [
    piece(
      `bar-${i + 1}`,
      'body',
      {
        make: 'extrude',
        outline: {
          points: [
            [-4, 0],
            [4, 0],
            [3, 4],
            [-3, 4],
          ],
          fillet: 0.5,
        },
        depth: 22,
        bevel: 0.35,
      },
      [x, y, z],
      undefined,
      { when: `=bars - ${i} - 0.5` },
    ),
    piece(`stamp-${i + 1}`, 'body', cut('-2.2:-6:.3 | 2.2:-6:.3 | 2.2:6:.3 | -2.2:6:.3', 0.12, 0.05), [x, y + 4, z], [-90, 0, 0], {
      when: `=bars - ${i} - 0.5`,
    }),
  ]),
  view: { azimuth: 38, elevation: 20 },
}

const PLANK = 4.6

/** Treasure chest with its lid up, heaped with coins and stones; closed when `open` is 0. */
export const chest: Recipe = {
  archetype: 'treasure-chest',
  params: { open: range(1, 0, 1) },
  slots: {
    body: { family: 'walnut', color: '#7a4a2a' },
    metal: { family: 'brass', color: '#b98f45' },
    gold: { family: 'gold', color: '#e8b964' },
    gem: { family: 'tinted-liquid', color: '#c02040' },
    dark: { family: 'felt', color: '#3a1418' },
  },
  parts: [
    ...times(4, (i) => piece(`plank-front-${i + 1}`, 'body', bar(42, PLANK - 0.15, 2, 0.3), [0, 1 + i * PLANK, 13])),
    ...times(4, (i) => piece(`plank-back-${i + 1}`, 'body', bar(42, PLANK - 0.15, 2, 0.3), [0, 1 + i * PLANK, -13])),
    piece('floor', 'body', bar(42, 2, 27, 0.3), [0, 0.6, 0]),
    piece('lining', 'dark', bar(38, 12, 24, 0.4), [0, 2.4, 0]),
    ...pair((side, word) => [
      ...times(4, (i) => piece(`plank-${word}-${i + 1}`, 'body', bar(2, PLANK - 0.15, 24.4, 0.3), [side * 20, 1 + i * PLANK, 0])),
      piece(`strap-front-${word}`, 'metal', bar(3, 18.6, 0.7, 0.2), [side * 12, 0.8, 14.1]),
      ...times(4, (i) => piece(`nail-${word}-${i + 1}`, 'metal', pearl(0.55, 14), [side * 12, 3 + i * 4.6, 14.5])),
      piece(`corner-${word}`, 'metal', bar(3, 18.8, 3, 0.5), [side * 20, 0.7, 13]),
      piece(
        `handle-${word}`,
        'metal',
        rod(
          `${side * 21.2}:13:-4 | ${side * 22.6}:10.6:-3.4 | ${side * 23}:9.6:0 | ${side * 22.6}:10.6:3.4 | ${side * 21.2}:13:4`,
          [0.6, 0.6],
          { around: 20 },
        ),
      ),
    ]),
    // The lid is half a barrel; its hinge runs along the top of the back.
    ...(['open', 'closed'] as const).flatMap((state) => {
      const up = state === 'open'
      const [at, turn]: [[number, number, number], [number, number, number]] = up
        ? [
            [0, 19.4, -14],
            [-62, 0, 0],
          ]
        : [
            [0, 19.4, -14],
            [0, 0, 0],
          ]
      const when = up ? '=open - 0.5' : '=0.5 - open'
      const vault = (r: number, inner: number) => {
        const arc = Array.from({ length: 13 }, (_, i) => (i / 12) * Math.PI)
        const outer = arc.map((a) => `${(r * Math.cos(a) - 14).toFixed(3)}:${(r * 0.72 * Math.sin(a)).toFixed(3)}`)
        const inside = arc.map((a) => `${(inner * Math.cos(a) - 14).toFixed(3)}:${(inner * 0.72 * Math.sin(a)).toFixed(3)}`).reverse()
        return [...outer, ...inside].join(' | ')
      }
      // Depth grows to the front, which is -x of the outline once it is turned.
      const side: [number, number, number] = [turn[0], turn[1] + 90, turn[2]]
      const lid = (name: string, slot: string, outline: string, width: number, x: number) =>
        piece(`${name}-${state}`, slot, cut(outline, width, 0.3), [at[0] + x, at[1], at[2]], side, { when })
      return [
        lid('lid', 'body', vault(14, 12.4), 41.6, 0),
        lid('lid-strap-left', 'metal', vault(14.5, 13.6), 3, -12),
        lid('lid-strap-right', 'metal', vault(14.5, 13.6), 3, 12),
        lid('lid-end-left', 'body', vault(13.6, 0.1), 1.4, -19.8),
        lid('lid-end-right', 'body', vault(13.6, 0.1), 1.4, 19.8),
      ]
    }),
    piece('lock', 'metal', cut('-2.6:0:.6 | 2.6:0:.6 | 2.2:-5:1.6 | -2.2:-5:1.6', 0.9, 0.3), [0, 19, 14.4]),
    piece('keyhole', 'dark', stud(0.6, 0.1, 24), [0, 16.6, 14.85], [90, 0, 0]),
    piece('heap', 'gold', blob(18, 5, 11), [0, 14, 0], undefined, { when: '=open - 0.5', relief: { size: 2, depth: 0.8 } }),
    ...times(70, (i) => {
      const [angle, away] = [i * 2.39996, Math.sqrt((i + 0.5) / 70)]
      const [x, z] = [17.4 * away * Math.sin(angle), 10.6 * away * Math.cos(angle)]
      return piece(
        `coin-${i + 1}`,
        'gold',
        stud(1.7, 0.34, 20),
        [x, 14 + 4.9 * Math.sqrt(Math.max(0, 1 - away * away)) + 0.3, z],
        [24 * Math.sin(i * 1.7) + z * 2, 0, -x * 1.4 + 18 * Math.cos(i * 2.3)],
        { when: '=open - 0.5' },
      )
    }),
    ...times(7, (i) => {
      const [angle, away] = [i * 2.39996 + 1, Math.sqrt((i + 0.7) / 8)]
      return piece(
        `gem-${i + 1}`,
        'gem',
        turned('0:0 | .9:.8 | .9:1 | .55:1.4 | 0:1.4', { segments: 8 }),
        [15 * away * Math.sin(angle), 18.4 - away * 1.6, 8 * away * Math.cos(angle)],
        [i * 30, 0, i * 47],
        { when: '=open - 0.5', facets: true },
      )
    }),
  ],
  view: { azimuth: 24, elevation: 20 },
}

/** Cut gem on its point, a brilliant with facets. */
export const gem: Recipe = {
  archetype: 'gem',
  params: { radius: range(0.5, 0.2, 8) },
  slots: { body: { family: 'glass', color: '#eef7ff' } },
  parts: [
    piece(
      'body',
      'body',
      turned(
        '0:0 | radius*.56:radius*.5 | radius:radius*.9 | radius:radius*.96 | radius*.8:radius*1.18 | radius*.55:radius*1.32 | 0:radius*1.32',
        { segments: 12 },
      ),
      undefined,
      [24, 0, -14],
      { facets: true },
    ),
  ],
  view: { azimuth: 15, elevation: 20 },
}
