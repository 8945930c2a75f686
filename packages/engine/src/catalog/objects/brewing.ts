import type { Recipe } from '../../shape/recipe.ts'
import { bar, blob, drum, hoop, range, rod, spline, turned } from './notation.ts'

type Part = Recipe['parts'][number]

/** Stovetop kettle: a low round body, a spout with a whistle, a bail handle. */
export const kettle: Recipe = {
  archetype: 'kettle',
  params: { radius: range(10, 7, 13) },
  slots: {
    body: { family: 'steel', color: '#c9ccd0' },
    handle: { family: 'matte-plastic', color: '#1f2022' },
    base: { family: 'brushed-metal', color: '#a9acb0' },
  },
  parts: [
    { name: 'base', slot: 'base', shape: turned('0:0 | radius*.9:0:.2 | radius*.94:.7:.2 | 0:.7', { segments: 72 }) },
    {
      name: 'body',
      slot: 'body',
      at: [0, 0.6, 0],
      shape: turned(
        spline(
          '0:0 | radius*.93:0 | radius*1:radius*.3 | radius*.96:radius*.66 | radius*.74:radius*1.02 | radius*.46:radius*1.2 | 0:radius*1.22',
        ),
        { segments: 88 },
      ),
    },
    {
      name: 'rim',
      slot: 'base',
      at: [0, '=radius * 1.2 + 0.6', 0],
      shape: hoop('radius*.46:-.2:.1 | radius*.52:-.2:.1 | radius*.52:.3:.1 | radius*.46:.3:.1', { segments: 72 }),
    },
    {
      name: 'lid',
      slot: 'body',
      at: [0, '=radius * 1.2 + 0.7', 0],
      shape: turned('0:0 | radius*.46:0:.1 | radius*.44:.5:.3 | radius*.2:1.1:.5 | 0:1.15', { segments: 72 }),
    },
    {
      name: 'knob',
      slot: 'handle',
      at: [0, '=radius * 1.2 + 1.7', 0],
      shape: turned('0:0 | .6:0:.1 | .7:.6:.3 | 1.4:1.1:.4 | 1.3:2:.5 | 0:2.1', { segments: 72 }),
    },
    {
      name: 'spout',
      slot: 'body',
      shape: rod('radius*.72:radius*.62:0 | radius*1.08:radius*.86:0 | radius*1.34:radius*1.2:0', ['=radius * 0.2', '=radius * 0.2'], {
        taper: [1.3, 0.78],
      }),
    },
    {
      name: 'whistle',
      slot: 'handle',
      at: ['=radius * 1.36', '=radius * 1.23', 0],
      turn: [0, 0, -36],
      shape: turned('0:-.4 | radius*.175:-.4:.1 | radius*.19:.8:.3 | 0:.9', { segments: 72 }),
    },
    ...([-1, 1] as const).map(
      (side): Part => ({
        name: side < 0 ? 'post-left' : 'post-right',
        slot: 'base',
        shape: rod(`${side}*radius*.66:radius*1.08:0 | ${side}*radius*.74:radius*1.36:0 | ${side}*radius*.72:radius*1.6:0`, [0.5, 0.9], {
          around: 24,
        }),
      }),
    ),
    {
      name: 'handle',
      slot: 'handle',
      shape: rod(
        '-radius*.74:radius*1.46:0 | -radius*.6:radius*1.84:0 | 0:radius*2:0 | radius*.6:radius*1.84:0 | radius*.74:radius*1.46:0',
        [0.75, 1.25],
        { exponent: 0.8 },
      ),
    },
  ],
  view: { azimuth: 14, elevation: 12 },
}

/** Moka pot: eight-sided, waisted, with a lid and a bakelite handle. */
export const mokaPot: Recipe = {
  archetype: 'moka-pot',
  params: { height: range(18, 13, 26) },
  slots: { body: { family: 'aluminium', color: '#c3c5c8', roughness: 0.26 }, handle: { family: 'plastic', color: '#17181a' } },
  parts: [
    {
      name: 'boiler',
      slot: 'body',
      facets: true,
      turn: [0, 22.5, 0],
      shape: turned('height*.28:0 | height*.285:.2 | height*.23:height*.38', { segments: 8 }),
    },
    {
      name: 'ring',
      slot: 'body',
      at: [0, '=height * 0.38', 0],
      shape: turned('0:0 | height*.225:0:.1 | height*.24:.3:.1 | height*.24:height*.07:.1 | height*.2:height*.08 | 0:height*.08', {
        segments: 88,
      }),
    },
    {
      name: 'jug',
      slot: 'body',
      facets: true,
      turn: [0, 22.5, 0],
      at: [0, '=height * 0.46', 0],
      shape: turned('height*.2:0 | height*.275:height*.37', { segments: 8 }),
    },
    {
      name: 'lid',
      slot: 'body',
      facets: true,
      turn: [0, 22.5, 0],
      at: [0, '=height * 0.83', 0],
      shape: turned('height*.285:0 | height*.285:height*.02 | height*.05:height*.11 | 0:height*.115', { segments: 8 }),
    },
    {
      name: 'spout',
      slot: 'body',
      shape: {
        make: 'blend',
        smooth: 0.5,
        cells: 40,
        add: [
          {
            from: ['=height * 0.2', '=height * 0.6', 0],
            to: ['=height * 0.34', '=height * 0.8', 0],
            radius: ['=height * 0.02', '=height * 0.055'],
          },
          {
            from: ['=height * 0.2', '=height * 0.8', 0],
            to: ['=height * 0.34', '=height * 0.8', 0],
            radius: ['=height * 0.05', '=height * 0.05'],
          },
        ],
        cut: [{ box: ['=height * 0.3', '=height * 0.88', 0], half: ['=height * 0.2', '=height * 0.06', '=height * 0.2'], round: 0 }],
      },
    },
    {
      name: 'knob',
      slot: 'handle',
      at: [0, '=height * 0.94', 0],
      shape: turned(
        '0:0 | height*.02:0 | height*.024:height*.025:.1 | height*.045:height*.05:.2 | height*.03:height*.09:.2 | 0:height*.095',
        { segments: 40 },
      ),
    },
    {
      name: 'handle',
      slot: 'handle',
      shape: rod(
        '-height*.25:height*.78:0 | -height*.42:height*.8:0 | -height*.47:height*.72:0 | -height*.44:height*.5:0 | -height*.42:height*.4:0',
        ['=height * 0.035', '=height * 0.05'],
        { taper: [0.8, 1], exponent: 0.6 },
      ),
    },
    {
      name: 'hinge',
      slot: 'body',
      at: ['=-height * 0.28', '=height * 0.82', 0],
      turn: [90, 0, 0],
      shape: drum('=height * 0.022', '=height * 0.09', 0.08),
    },
    {
      name: 'valve',
      slot: 'body',
      at: ['=height * 0.19', '=height * 0.2', '=height * 0.19'],
      turn: [90, 45, 0],
      shape: turned('0:0 | .7:0 | .7:.3:.1 | .4:.4 | .35:.8:.1 | 0:.8', { segments: 24 }),
    },
  ],
  view: { azimuth: 24, elevation: 12 },
}

/** French press: a glass beaker in a steel frame, the plunger up, coffee by `fill`. */
export const frenchPress: Recipe = {
  archetype: 'french-press',
  params: { height: range(18, 13, 22), fill: range(0.7, 0, 1) },
  slots: {
    body: { family: 'glass', color: '#f6fafa' },
    frame: { family: 'steel', color: '#c4c7ca' },
    handle: { family: 'matte-plastic', color: '#1b1c1e' },
    liquid: { family: 'liquid', color: '#2a1309' },
  },
  parts: [
    {
      name: 'beaker',
      slot: 'body',
      at: [0, 0.5, 0],
      shape: hoop('0:0 | 4.7:0:.5 | 4.7:height*.86:.1 | 4.5:height*.86:.1 | 4.45:.4:.4 | 0:.35', { segments: 72 }),
    },
    {
      name: 'coffee',
      slot: 'liquid',
      when: '=fill - 0.02',
      at: [0, 0.9, 0],
      shape: turned('0:0 | 4.41:0:.3 | 4.41:height*.78*fill:.08 | 0:height*.78*fill', { segments: 72 }),
    },
    ...[0.12, 0.74].map(
      (t, i): Part => ({
        name: `band-${i + 1}`,
        slot: 'frame',
        at: [0, `=height * ${t}`, 0],
        shape: hoop('4.73:0:.05 | 4.95:0:.05 | 4.95:.9:.05 | 4.73:.9:.05', { segments: 72 }),
      }),
    ),
    { name: 'posts', slot: 'frame', at: [0, 0, 0], repeat: { ring: 4, radius: 4.98 }, shape: bar(0.9, '=height * 0.8', 0.16, 0.06) },
    { name: 'foot', slot: 'frame', shape: hoop('3.6:0:.1 | 5:0:.1 | 5:.5:.1 | 3.6:.5:.1', { segments: 72 }) },
    {
      name: 'lid',
      slot: 'frame',
      at: [0, '=height * 0.87 + 0.4', 0],
      shape: turned('0:0 | 4.9:0:.1 | 5:.6:.2 | 4.4:1.2:.6 | 1:1.9:.5 | 0:1.95', { segments: 72 }),
    },
    { name: 'rod', slot: 'frame', shape: rod('0:height*.5:0 | 0:height*1.22:0', [0.18, 0.18], { around: 16 }) },
    {
      name: 'knob',
      slot: 'handle',
      at: [0, '=height * 1.2', 0],
      shape: turned(spline('0:0 | .7:.1 | 1.1:.8 | 1:1.5 | 0:1.9'), { segments: 48 }),
    },
    { name: 'filter', slot: 'frame', at: [0, '=height * 0.86 * fill - 0.3', 0], shape: drum(4.4, 0.35, 0.12) },
    {
      name: 'handle',
      slot: 'handle',
      shape: rod(
        '4.9:height*.78:0 | 8.2:height*.78:0 | 8.8:height*.66:0 | 8.6:height*.3:0 | 7.8:height*.18:0 | 4.9:height*.16:0',
        [0.55, 1.1],
        { exponent: 0.7 },
      ),
    },
    { name: 'spout', slot: 'body', at: [-4.9, '=height * 0.87', 0], turn: [0, 0, 34], shape: blob(1.1, 0.5, 1.1) },
  ],
  view: { azimuth: 10, elevation: 10 },
}

/** Hand coffee mill: a wooden box with a drawer, a brass bowl and a crank. */
export const coffeeGrinder: Recipe = {
  archetype: 'coffee-grinder',
  params: { width: range(14, 10, 18) },
  slots: {
    body: { family: 'walnut', color: '#6d452b' },
    metal: { family: 'brass', color: '#cfa45a' },
    crank: { family: 'steel', color: '#3a3b3e' },
  },
  parts: [
    { name: 'plinth', slot: 'body', shape: bar('=width * 1.12', 1.2, '=width * 1.12', 0.35) },
    { name: 'case', slot: 'body', at: [0, 1.1, 0], shape: bar('=width', '=width * 0.82', '=width', 0.3) },
    { name: 'top', slot: 'body', at: [0, '=width * 0.82 + 1', 0], shape: bar('=width * 1.1', 1, '=width * 1.1', 0.35) },
    { name: 'drawer', slot: 'body', at: [0, 2.2, '=width * 0.49'], shape: bar('=width * 0.74', '=width * 0.36', 0.8, 0.2) },
    {
      name: 'pull',
      slot: 'metal',
      at: [0, '=2.2 + width * 0.18', '=width * 0.49 + 0.6'],
      turn: [90, 0, 0],
      shape: turned('0:0 | .4:0:.1 | .35:.5:.2 | .9:1:.3 | .6:1.6:.4 | 0:1.7', { segments: 40 }),
    },
    {
      name: 'bowl',
      slot: 'metal',
      at: [0, '=width * 0.82 + 2', 0],
      shape: turned(
        '0:0 | width*.2:0:.1 | width*.24:.5:.3 | width*.36:width*.24:.4 | width*.39:width*.3:.1 | width*.36:width*.3:.1 | width*.2:.9:.5 | 0:.9',
        { segments: 72 },
      ),
    },
    {
      name: 'dome',
      slot: 'metal',
      at: [0, '=width * 0.82 + 2 + width * 0.27', 0],
      shape: turned(spline('0:0 | width*.36:0 | width*.34:width*.1 | width*.18:width*.22 | .8:width*.28 | 0:width*.29'), { segments: 88 }),
    },
    {
      name: 'axle',
      slot: 'crank',
      at: [0, '=width * 1.36 + 1.8', 0],
      shape: turned('0:0 | .6:0:.1 | .6:1.4:.2 | .3:1.7:.1 | 0:1.7', { segments: 32 }),
    },
    {
      name: 'arm',
      slot: 'crank',
      shape: rod('0:width*1.36+3:0 | width*.3:width*1.36+3.3:0 | width*.62:width*1.36+2.8:.4', [0.28, 0.55], { around: 24 }),
    },
    {
      name: 'grip',
      slot: 'body',
      at: ['=width * 0.62', '=width * 1.36 + 2.9', 0.4],
      shape: turned(spline('0:0 | .5:.05 | 1:1 | .7:2 | .85:2.6 | 0:3'), { segments: 40 }),
    },
  ],
  view: { azimuth: 26, elevation: 16 },
}
