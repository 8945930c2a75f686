import type { Recipe, Value } from '../../shape/recipe.ts'
import { hoop, range, turned } from './notation.ts'
import { piece } from './pieces.ts'

const AROUND = 24
/** A level ring of the bottle: its half width in halves, and how square it is, 0 round to 1 square. */
const ring = (y: Value, wide: Value, square: number): [Value, Value, Value][] =>
  Array.from({ length: AROUND }, (_, i) => {
    const angle = ((i + 0.5) / AROUND) * 2 * Math.PI
    const [c, s] = [Math.cos(angle), Math.sin(angle)]
    const power = 1 - 0.72 * square
    const flat = (value: number) => Math.sign(value) * Math.abs(value) ** power
    const of = (share: number): Value => `=(${String(wide).replace('=', '')}) * ${share.toFixed(4)}`
    return [of(flat(s)), y, of(flat(c))]
  })

/** Square above a round neck: rings from the base up, drawn in by `inset` all round. */
const shoulders = (inset: number, foot: number, top: Value): [Value, Value, Value][][] => {
  const wide = `half - ${inset}`
  return [
    ring(foot, `(${wide}) * 0.86`, 0.95),
    ring(foot + 0.18, `(${wide}) * 0.97`, 1),
    ring(foot + 0.6, wide, 1),
    ring(foot + 1.2, wide, 1),
    ring('=height * 0.3', wide, 1),
    ring('=height * 0.58', wide, 1),
    ring('=height * 0.645', `(${wide}) * 0.96`, 0.92),
    ring('=height * 0.7', `(${wide}) * 0.72`, 0.6),
    ring('=height * 0.75', `1.62 - ${inset}`, 0.2),
    ring('=height * 0.8', `1.42 - ${inset}`, 0),
    ring(top, `1.38 - ${inset}`, 0),
  ]
}
const glass = shoulders(0, 0, '=height * 0.93')

/** Square bottle of dark green glass for oil and vinegar: a paper label on its front, a pourer under a cap. */
export const oilBottle: Recipe = {
  archetype: 'oil-bottle',
  params: { height: range(27, 16, 34), half: range(3.1, 2.2, 4.4), label: range(1, 0, 1) },
  slots: {
    body: { family: 'glass', color: '#7d8c3a' },
    liquid: { family: 'tinted-liquid', color: '#c9a935' },
    cap: { family: 'matte-plastic', color: '#1d1c19' },
    band: { family: 'gold', color: '#c9a457' },
    label: { family: 'paper', color: '#f4efe2' },
  },
  parts: [
    piece('body', 'body', { make: 'loft', rings: glass, steps: [4, 6] }),
    piece('liquid', 'liquid', { make: 'loft', rings: shoulders(0.3, 0.7, '=height * 0.84'), steps: [4, 6] }),
    piece('lip', 'body', hoop('1.1:0 | 1.6:0:.12 | 1.6:.7:.12 | 1.1:.7', { segments: 72 }), [0, '=height * 0.885', 0]),
    piece(
      'cap',
      'cap',
      turned('0:0 | 1.62:0:.05 | 1.62:height*.1:.2 | 0:height*.1', {
        segments: 96,
        flutes: { count: 48, depth: 0.04, from: 0.3, to: 1.6 },
      }),
      [0, '=height * 0.91', 0],
    ),
    piece('band', 'band', hoop('1.4:0 | 1.66:0:.03 | 1.66:.36:.03 | 1.4:.36', { segments: 72 }), [0, '=height * 0.91', 0]),
    piece(
      'label',
      'label',
      { make: 'box', size: ['=half * 1.6', '=height * 0.32', 0.06], radius: 0.02 },
      [0, '=height * 0.16', '=half + 0.03'],
      undefined,
      {
        when: '=label - 0.5',
      },
    ),
  ],
  labels: { front: { part: 'label', rect: [0.1, 0.12, 0.9, 0.88] } },
  view: { azimuth: 18, elevation: 6 },
}
