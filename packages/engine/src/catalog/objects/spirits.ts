import type { Recipe } from '../../shape/recipe.ts'
import { drum, hoop, range, turned } from './notation.ts'

/** Bottle for spirits: thick clear glass, square shoulders, a short neck, a stopper of cork and wood, a label round the front. */
export const spirits: Recipe = {
  archetype: 'spirits-bottle',
  params: { height: range(27, 20, 32), radius: range(4.3, 3.2, 5.2), fill: range(0.86, 0, 0.95), label: range(1, 0, 1) },
  slots: {
    body: { family: 'glass', color: '#f8fbfa' },
    liquid: { family: 'tinted-liquid', color: '#c06a1c' },
    stopper: { family: 'walnut', color: '#3a2418' },
    cork: { family: 'cardboard', color: '#c9a273' },
    label: { family: 'paper', color: '#efe6d2' },
    band: { family: 'paper', color: '#2a211b' },
  },
  parts: [
    {
      name: 'body',
      slot: 'body',
      shape: turned(
        '0:.5 | radius*.7:.3:.4 | radius*.86:0:.2 | radius:0:.4 | radius:height*.62:1.5 | radius*.5:height*.72:1.4 | radius*.36:height*.77:1 | radius*.36:height*.86:.1 | radius*.44:height*.865:.08 | radius*.44:height*.9:.08 | radius*.3:height*.9:.05 | radius*.27:height*.77:.8 | radius*.42:height*.72:1.2 | radius-.34:height*.61:1.3 | radius-.34:1.7:.6 | 0:1.9',
        { segments: 192 },
      ),
    },
    {
      name: 'liquid',
      slot: 'liquid',
      when: '=fill - 0.02',
      shape: turned('0:1.92 | radius-.37:1.72:.6 | radius-.37:height*.62*fill+1:.1 | 0:height*.62*fill+1', { segments: 160 }),
    },
    { name: 'cork', slot: 'cork', at: [0, '=height * 0.84', 0], shape: drum('=radius * 0.26', '=height * 0.065', 0.05) },
    { name: 'stopper', slot: 'stopper', at: [0, '=height * 0.902', 0], shape: drum('=radius * 0.47', '=height * 0.098', 0.22) },
    {
      name: 'label',
      slot: 'label',
      when: '=label - 0.5',
      at: [0, '=height * 0.17', 0],
      shape: hoop('radius-.02:0 | radius+.015:0 | radius+.015:height*.3 | radius-.02:height*.3', { segments: 128, arc: 190 }),
    },
    {
      name: 'band',
      slot: 'band',
      when: '=label - 0.5',
      at: [0, '=height * 0.2', 0],
      shape: hoop('radius:0 | radius+.022:0 | radius+.022:height*.035 | radius:height*.035', { segments: 128, arc: 189 }),
    },
  ],
  labels: { front: { part: 'label', rect: [0.14, 0.24, 0.86, 0.92] } },
  view: { azimuth: 0, elevation: 6 },
}
