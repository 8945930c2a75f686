import type { Recipe } from '../../shape/recipe.ts'
import { bar, panel, range, turned } from './notation.ts'

/** Computer mouse: a low hump with a wheel between two buttons. */
export const mouse: Recipe = {
  archetype: 'computer-mouse',
  params: { width: range(6.2, 5, 8), length: range(11, 8, 13), height: range(3.7, 2.6, 5) },
  slots: { body: { family: 'matte-plastic', color: '#2b2c30' }, wheel: { family: 'rubber', color: '#7d8086' } },
  parts: [
    {
      name: 'body',
      slot: 'body',
      shape: {
        make: 'blend',
        smooth: 0.3,
        cells: 120,
        add: [{ ellipsoid: [0, 0, 0], radii: ['=width / 2', '=height', '=length / 2'] }],
        cut: [
          { box: [0, '=-height * 0.5', 0], half: ['=width', '=height * 0.5', '=length'], round: 0.05 },
          { box: [0, '=height', '=length * 0.36'], half: [0.07, '=height * 0.6', '=length * 0.3'], round: 0.05 },
          { from: [0, '=height * 1.02', '=length * 0.18'], to: [0, '=height * 0.72', '=length * 0.34'], radius: [0.42, 0.42] },
        ],
      },
    },
    {
      name: 'wheel',
      slot: 'wheel',
      at: [-0.28, '=height * 0.8', '=length * 0.255'],
      turn: [0, 0, -90],
      shape: turned('0:0 | .78:0:.15 | .78:.56:.15 | 0:.56', { flutes: { count: 22, depth: 0.08, from: 0.05, to: 0.5 } }),
    },
  ],
  view: { azimuth: 38, elevation: 26 },
}

/** Desktop monitor: a thin-rimmed screen on a neck and a foot. */
export const monitor: Recipe = {
  archetype: 'monitor',
  params: { width: range(61, 40, 130), height: range(36, 24, 76), stand: range(14, 3, 24) },
  slots: {
    body: { family: 'aluminium', color: '#2a2b2e' },
    screen: { family: 'screen', color: '#10141c' },
    stand: { family: 'aluminium', color: '#b4b7bb' },
  },
  parts: [
    { name: 'case', slot: 'body', at: [0, '=stand + height / 2', 0], shape: panel('width', 'height', '0.9', 2, 0.5) },
    {
      name: 'screen',
      slot: 'screen',
      at: [0, '=stand + height / 2 + 0.3', 1],
      shape: panel('width - 1.4', 'height - 2', '0.4', 0.08, 0.03),
    },
    { name: 'neck', slot: 'stand', at: [0, 0, -2.4], shape: bar('=width * 0.12', '=stand + height * 0.4', 1.6, 0.5) },
    { name: 'foot', slot: 'stand', at: [0, 0, -1], shape: bar('=width * 0.4', 1, 19, 0.45) },
  ],
  labels: { front: { part: 'screen', rect: [0.02, 0.02, 0.98, 0.98] } },
  view: { azimuth: 22, elevation: 10 },
}
