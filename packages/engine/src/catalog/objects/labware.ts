import type { Part, Recipe } from '../../shape/recipe.ts'
import { bar, range, turned } from './notation.ts'

const GLASS = { family: 'glass', color: '#f6fbfb' }

/** White marks up the side of a vessel of radius `radius` from `low` to `high`, every third of them long. */
const marks = (radius: string, low: string, high: string): Part[] =>
  Array.from(
    { length: 7 },
    (_, i): Part => ({
      name: `mark-${i + 1}`,
      slot: 'marks',
      turn: [0, 24, 0],
      at: [0, `=${low} + (${high} - ${low}) * ${i / 6}`, 0],
      shape: {
        make: 'lathe',
        segments: 48,
        arc: i % 3 === 0 ? 34 : 20,
        profile: {
          closed: true,
          points: [
            [`=${radius} - 0.01`, 0],
            [`=${radius} + 0.015`, 0],
            [`=${radius} + 0.015`, 0.09],
            [`=${radius} - 0.01`, 0.09],
          ],
        },
      },
    }),
  )

/** Beaker: a straight glass with a turned lip, filled to a third, its marks up the side. */
export const beaker: Recipe = {
  archetype: 'beaker',
  params: { height: range(11, 5, 18), radius: range(3.9, 1.8, 7), fill: range(0.36, 0, 0.9) },
  slots: { body: GLASS, liquid: { family: 'liquid', color: '#bfe0ea' }, marks: { family: 'paint', color: '#f4f7f7' } },
  parts: [
    {
      name: 'body',
      slot: 'body',
      shape: turned(
        '0:0 | radius:0:.6 | radius:height-.35:.2 | radius+.32:height:.08 | radius+.2:height+.06:.05 | radius-.16:height-.35:.2 | radius-.16:.2:.5 | 0:.2',
        { segments: 128 },
      ),
    },
    {
      name: 'liquid',
      slot: 'liquid',
      when: '=fill - 0.02',
      shape: turned('0:.22 | radius-.18:.22:.5 | radius-.18:height*fill:.04 | 0:height*fill', { segments: 128 }),
    },
    ...marks('radius', 'height * 0.2', 'height * 0.78'),
  ],
  view: { azimuth: 0, elevation: 10 },
}

/** Conical flask: a wide foot, a narrow neck and a rolled lip. */
export const flask: Recipe = {
  archetype: 'flask',
  params: { height: range(15, 8, 22), radius: range(4.6, 2.6, 7), fill: range(0.4, 0, 0.8) },
  slots: { body: GLASS, liquid: { family: 'liquid', color: '#8fc7d8' }, marks: { family: 'paint', color: '#f4f7f7' } },
  parts: [
    {
      name: 'body',
      slot: 'body',
      shape: turned(
        '0:0 | radius:0:.9 | 1.5:height*.72:1.6 | 1.5:height-.3:.1 | 1.95:height-.2:.1 | 1.95:height:.1 | 1.32:height-.05:.1 | 1.32:height*.73:1.6 | radius-.2:.45:.7 | 0:.2',
        { segments: 128 },
      ),
    },
    {
      name: 'liquid',
      slot: 'liquid',
      when: '=fill - 0.02',
      shape: turned('0:.22 | radius-.28:.42:.6 | radius-.28-(radius-1.6)*fill*1.24:height*fill*.9:.04 | 0:height*fill*.9', {
        segments: 128,
      }),
    },
  ],
  view: { azimuth: 0, elevation: 8 },
}

const TUBES = [-4.8, -1.6, 1.6, 4.8]

/** Four test tubes in a wooden stand. */
export const testTubes: Recipe = {
  archetype: 'test-tubes',
  params: { height: range(12, 8, 18) },
  slots: {
    body: GLASS,
    first: { family: 'liquid', color: '#7fc4d6' },
    second: { family: 'liquid', color: '#f0c06a' },
    rack: { family: 'oak', color: '#c79a68' },
  },
  parts: [
    { name: 'foot', slot: 'rack', shape: bar(15, 1.2, 5, 0.2) },
    { name: 'shelf', slot: 'rack', at: [0, '=height * 0.56', 0], shape: bar(15, 0.9, 4, 0.15) },
    ...[-7, 7].map((x, i): Part => ({ name: `post-${i + 1}`, slot: 'rack', at: [x, 1, 0], shape: bar(0.9, '=height * 0.56', 3.4, 0.12) })),
    ...TUBES.flatMap((x, i): Part[] => [
      {
        name: `tube-${i + 1}`,
        slot: 'body',
        at: [x, 1.25, 0],
        shape: turned('0:0 | .95:.1:.9 | .95:height-.2:.05 | 1.15:height:.08 | .82:height:.05 | .82:.6:.7 | 0:.15', { segments: 64 }),
      },
      {
        name: `liquid-${i + 1}`,
        slot: i % 2 === 0 ? 'first' : 'second',
        at: [x, 1.25, 0],
        shape: turned(`0:.18 | .8:.6:.7 | .8:height*${[0.5, 0.36, 0.62, 0.44][i]}:.03 | 0:height*${[0.5, 0.36, 0.62, 0.44][i]}`, {
          segments: 64,
        }),
      },
    ]),
  ],
  gathers: true,
  view: { azimuth: 18, elevation: 10 },
}
