import type { Recipe } from '../../shape/recipe.ts'
import { bar, cut, range, spline, turned } from './notation.ts'

type Part = Recipe['parts'][number]

/** Ice cream: a waffle cone and two scoops with ragged skirts. */
export const iceCream: Recipe = {
  archetype: 'ice-cream',
  params: { radius: range(3.2, 2.4, 4.5), scoops: range(2, 1, 3) },
  slots: {
    scoop: { family: 'churned-cream', color: '#f3c6cf' },
    cone: { family: 'cardboard', color: '#c8904f' },
    second: { family: 'churned-cream', color: '#f5ead2' },
    third: { family: 'churned-cream', color: '#7a4a2c' },
  },
  parts: [
    {
      name: 'cone',
      slot: 'cone',
      shape: turned('0:0 | .35:0:.3 | radius*.86:10.2:.1 | radius*.93:10.3:.1 | radius*.95:11.6:.1 | radius*.8:11.6:.1 | 0:10.8', {
        segments: 64,
      }),
    },
    ...[1, -1].flatMap((way) =>
      Array.from(
        { length: 9 },
        (_, i): Part => ({
          name: `wafer-${way < 0 ? 'left' : 'right'}-${i + 1}`,
          slot: 'cone',
          turn: [0, 40 * i, 0],
          shape: {
            make: 'sweep',
            around: 8,
            section: [0.13, 0.09],
            path: [0, 1, 2, 3, 4, 5].map((k): [`=${string}`, number, `=${string}`] => {
              const [up, angle] = [k / 5, way * 34 * k]
              const out = `(0.3 + (radius * 0.87 - 0.3) * ${up})`
              return [`=${out} * sin(${angle})`, 0.2 + 10 * up, `=${out} * cos(${angle})`]
            }),
          },
        }),
      ),
    ),
    ...[0, 1, 2].map(
      (i): Part => ({
        name: `scoop-${i + 1}`,
        slot: ['second', 'scoop', 'third'][i] ?? 'scoop',
        when: `=scoops - ${i} - 0.5`,
        at: [0, `=11 + radius * ${1.28 * i}`, 0],
        turn: [[0, 3, -4][i] ?? 0, 97 * i, [0, -4, 3][i] ?? 0],
        unwrap: 'sides',
        relief: { size: 1.15, depth: 0.26 },
        shape: turned(
          spline(
            '0:0 | radius*.8:.05 | radius*1.06:-.02 | radius*1.14:.22 | radius*1.06:.6 | radius*1.0:radius*.32 | radius*1.02:radius*.72 | radius*.86:radius*1.2 | radius*.52:radius*1.54 | radius*.2:radius*1.66 | 0:radius*1.68',
          ),
          { segments: 96 },
        ),
      }),
    ),
  ],
  view: { azimuth: 0, elevation: 8 },
}

/** Bar of chocolate in blocks, lying flat. */
export const chocolateBar: Recipe = {
  archetype: 'chocolate-bar',
  params: { width: range(15, 8, 20), depth: range(7, 4, 10) },
  slots: { body: { family: 'wax', color: '#41210f', roughness: 0.34 } },
  parts: [
    { name: 'body', slot: 'body', shape: bar('=width', 0.55, '=depth', 0.15) },
    ...[0, 1, 2].map(
      (row): Part => ({
        name: `blocks-${row + 1}`,
        slot: 'body',
        at: ['=-width * 0.4', 0.3, `=depth * ${(row - 1) * 0.325}`],
        repeat: { row: 5, step: ['=width * 0.2', 0, 0] },
        turn: [-90, 0, 0],
        shape: cut(
          '-width*.093:-depth*.152:.36 | width*.093:-depth*.152:.36 | width*.093:depth*.152:.36 | -width*.093:depth*.152:.36',
          1.3,
          0.3,
        ),
      }),
    ),
  ],
  view: { azimuth: 24, elevation: 32 },
}
