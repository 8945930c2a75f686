import type { Recipe } from '../../shape/recipe.ts'
import { bar, blob, cut, drum, hoop, range, rod, spline, turned } from './notation.ts'
import { pair, pearl, piece, slat, stud, times } from './pieces.ts'

/** Hourglass in a turned frame, half of its sand run through. */
export const hourglass: Recipe = {
  archetype: 'hourglass',
  params: { height: range(20, 10, 40) },
  slots: {
    body: { family: 'walnut', color: '#6d4327' },
    glass: { family: 'glass', color: '#f8fcfc' },
    sand: { family: 'soil', color: '#d9b478' },
    metal: { family: 'brass', color: '#cfa45a' },
  },
  parts: [
    ...[0, 1].map((end) =>
      piece(
        end ? 'cap' : 'base',
        'body',
        turned('0:0 | height*.25:0:.2 | height*.26:height*.03:.2 | height*.23:height*.05:.1 | height*.23:height*.065:.1 | 0:height*.065', {
          segments: 72,
        }),
        [0, end ? '=height' : 0, 0],
        [end ? 180 : 0, 0, 0],
      ),
    ),
    piece(
      'bulbs',
      'glass',
      turned(
        {
          ...spline(
            'height*.16:height*.065 | height*.185:height*.16 | height*.165:height*.29 | height*.09:height*.42 | height*.026:height*.5 | height*.09:height*.58 | height*.165:height*.71 | height*.185:height*.84 | height*.16:height*.935 | height*.15:height*.935 | height*.174:height*.84 | height*.155:height*.71 | height*.08:height*.585 | height*.014:height*.5 | height*.08:height*.415 | height*.155:height*.29 | height*.174:height*.16 | height*.15:height*.065',
          ),
          closed: true,
        },
        { segments: 72 },
      ),
    ),
    piece(
      'sand-low',
      'sand',
      turned(
        spline(
          '0:height*.07 | height*.148:height*.07 | height*.168:height*.16 | height*.163:height*.2 | height*.08:height*.27 | 0:height*.33',
        ),
        { segments: 64 },
      ),
    ),
    piece(
      'sand-high',
      'sand',
      turned(
        spline(
          '0:height*.515 | height*.012:height*.515 | height*.076:height*.6 | height*.138:height*.69 | height*.08:height*.68 | 0:height*.655',
        ),
        { segments: 64 },
      ),
    ),
    piece('stream', 'sand', rod('0:height*.3:0 | 0:height*.53:0', [0.06, 0.06], { around: 10 })),
    piece(
      'post',
      'body',
      turned(
        '0:0 | .55:0 | .55:height*.06:.2 | .35:height*.1:.2 | .55:height*.3:2 | .38:height*.435:.2 | .55:height*.45:.1 | .38:height*.465:.2 | .55:height*.6:2 | .35:height*.8:.2 | .55:height*.84:.2 | .55:height*.9 | 0:height*.9',
        { segments: 20 },
      ),
      [0, '=height * 0.05', 0],
      undefined,
      { repeat: { ring: 3, radius: '=height * 0.215' } },
    ),
    piece('finial', 'metal', pearl(0.5, 24), [0, '=height + 0.2', 0], undefined, { repeat: { ring: 3, radius: '=height * 0.215' } }),
  ],
  view: { azimuth: 20, elevation: 8 },
}

/** An outline turned clockwise about the origin, in the short notation. */
const spun = (points: [number, number][], degrees: number): string => {
  const [sin, cos] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)]
  return points.map(([x, y]) => `${(x * cos + y * sin).toFixed(4)}:${(y * cos - x * sin).toFixed(4)}`).join(' | ')
}

/** Pocket compass with its lid open. */
export const compass: Recipe = {
  archetype: 'compass',
  params: {},
  slots: {
    body: { family: 'brass', color: '#c99d50' },
    dial: { family: 'paper', color: '#f2e8d2' },
    mark: { family: 'matte-plastic', color: '#2a2019' },
    needle: { family: 'plastic', color: '#b3252b' },
    steel: { family: 'steel', color: '#d3d6d9' },
  },
  parts: [
    piece(
      'body',
      'body',
      turned('0:0 | 3:0:.4 | 3.3:.5:.3 | 3.3:1.3:.15 | 2.95:1.4:.08 | 2.9:1.05:.05 | 0:1.05', {
        segments: 120,
        flutes: { count: 90, depth: 0.04, from: 0.6, to: 1.15 },
      }),
    ),
    piece('dial', 'dial', stud(2.88, 0.06, 96), [0, 1.02, 0]),
    ...times(36, (i) => {
      const long = i % 9 === 0 ? 0.5 : i % 3 === 0 ? 0.34 : 0.2
      return piece(`mark-${i + 1}`, 'mark', cut(spun([[-0.03, 2.7 - long], [0.03, 2.7 - long], [0.03, 2.7], [-0.03, 2.7]], i * 10), 0.02, 0), [0, 1.09, 0], [-90, 0, 0])
    }),
    ...times(8, (i) => {
      const long = i % 2 ? 1 : 1.7
      return piece(`rose-${i + 1}`, i % 2 ? 'body' : 'mark', cut(spun([[0, 0], [long * 0.14, long * 0.2], [0, long], [-long * 0.14, long * 0.2]], i * 45), 0.02, 0), [0, i % 2 ? 1.09 : 1.1, 0], [-90, 0, 0])
    }),
    piece('needle-north', 'needle', cut(spun([[-0.24, 0], [0.24, 0], [0, 2.3]], 32), 0.06, 0.02), [0, 1.28, 0], [-90, 0, 0]),
    piece('needle-south', 'steel', cut(spun([[-0.24, 0], [0.24, 0], [0, 2.3]], 212), 0.06, 0.02), [0, 1.28, 0], [-90, 0, 0]),
    piece('pin', 'body', pearl(0.2, 20), [0, 1.3, 0]),
    piece('hinge', 'body', drum(0.32, 1.6, 0.08), [-0.8, 1.35, -3.4], [0, 0, -90]),
    piece(
      'lid',
      'body',
      turned('0:0 | 3.3:0:.2 | 3.3:.6:.2 | 3.05:.6:.05 | 2.95:.2:.1 | 0:.2', { segments: 120 }),
      [0, 4.45, -4.45],
      [70, 0, 0],
    ),
    piece('knob', 'body', turned('0:0 | .36:0 | .3:.5 | .55:.8:.2 | .5:1.3:.2 | 0:1.3', { segments: 40 }), [0, 0.9, 3.2], [90, 0, 0]),
    piece('loop', 'body', hoop('.75:-.12:.1 | 1:-.12:.1 | 1:.12:.1 | .75:.12:.1', { segments: 64 }), [0, 0.9, 4.9], [0, 0, 24]),
  ],
  view: { azimuth: 24, elevation: 34 },
}

/** Land of a desk globe: rough outlines as longitude and latitude, degrees. */
const LANDS: [number, number][][] = [
  [
    [-165, 64],
    [-125, 70],
    [-95, 72],
    [-65, 60],
    [-58, 48],
    [-80, 32],
    [-82, 26],
    [-97, 26],
    [-90, 16],
    [-80, 8],
    [-105, 20],
    [-124, 40],
    [-130, 55],
  ],
  [
    [-78, 8],
    [-60, 8],
    [-36, -7],
    [-48, -26],
    [-66, -44],
    [-72, -53],
    [-74, -40],
    [-70, -18],
    [-80, -4],
  ],
  [
    [-16, 28],
    [-6, 36],
    [10, 36],
    [32, 31],
    [43, 12],
    [50, 11],
    [40, -8],
    [35, -24],
    [20, -34],
    [12, -16],
    [9, 4],
    [-10, 6],
    [-17, 14],
  ],
  [
    [-9, 38],
    [-4, 48],
    [8, 56],
    [10, 62],
    [26, 70],
    [68, 70],
    [110, 74],
    [170, 66],
    [140, 54],
    [122, 38],
    [120, 26],
    [106, 12],
    [100, 4],
    [92, 20],
    [80, 8],
    [72, 20],
    [56, 26],
    [44, 13],
    [36, 32],
    [26, 38],
    [14, 40],
  ],
  [
    [114, -22],
    [130, -12],
    [142, -12],
    [152, -26],
    [146, -38],
    [132, -32],
    [116, -34],
  ],
  [
    [-50, 62],
    [-20, 70],
    [-30, 82],
    [-60, 80],
  ],
]

/** Points on a sphere of `radius` about the origin. */
const onGlobe = ([lon, lat]: readonly [number, number], radius: number): [number, number, number] => {
  const [a, b] = [((lon + 60) * Math.PI) / 180, (lat * Math.PI) / 180]
  return [radius * Math.cos(b) * Math.sin(a), radius * Math.sin(b), radius * Math.cos(b) * Math.cos(a)]
}

/** Nested outlines fill a land that lies on a sphere; the inner ones are narrower, so that none folds over. */
const land = (outline: [number, number][], i: number, radius: number) => {
  const mean = (axis: 0 | 1) => outline.reduce((sum, point) => sum + point[axis], 0) / outline.length
  const [lon, lat] = [mean(0), mean(1)]
  return [1, 0.88, 0.76, 0.64, 0.53, 0.43, 0.34, 0.26, 0.18, 0.1].map((part, ring) =>
    piece(`land-${i + 1}-${ring + 1}`, 'land', {
      make: 'sweep',
      closed: true,
      around: 6,
      section: [Math.min(0.55, part * 0.7), 0.09],
      path: outline.map(([x, y]) => onGlobe([lon + (x - lon) * part, lat + (y - lat) * part], radius)),
    }),
  )
}

/** Desk globe, leaning in its meridian on a turned foot. */
export const globe: Recipe = {
  archetype: 'globe',
  params: {},
  slots: {
    body: { family: 'paint', color: '#3f7f97' },
    land: { family: 'paint', color: '#d8bd7a' },
    metal: { family: 'brass', color: '#cfa45a' },
    base: { family: 'walnut', color: '#6a4128' },
  },
  parts: [
    piece('body', 'body', pearl(12, 96), [0, 25, 0]),
    ...LANDS.flatMap((outline, i) => land(outline, i, 12)).map((part) => ({
      ...part,
      at: [0, 25, 0] as [number, number, number],
      turn: [0, 0, -23] as [number, number, number],
    })),
    ...times(5, (i) => {
      const lat = ((i - 2) * 30 * Math.PI) / 180
      const [r, y] = [12.02 * Math.cos(lat), 12.02 * Math.sin(lat)]
      return piece(
        `parallel-${i + 1}`,
        'metal',
        {
          make: 'sweep',
          closed: true,
          around: 6,
          section: [0.035, 0.035],
          path: times12((angle) => [r * Math.sin(angle), y, r * Math.cos(angle)]),
        },
        [0, 25, 0],
        [0, 0, -23],
      )
    }),
    piece(
      'meridian',
      'metal',
      { ...hoop('12.9:-.6:.1 | 13.5:-.6:.1 | 13.5:.6:.1 | 12.9:.6:.1', { segments: 120 }), arc: 200 },
      [0, 25, 0],
      [90, 0, 67],
    ),
    piece('axis-high', 'metal', drum(0.7, 2, 0.2), [4.6, 36, 0], [0, 0, -23]),
    piece('axis-low', 'metal', drum(0.7, 2, 0.2), [-5.4, 12, 0], [0, 0, -23]),
    piece(
      'stem',
      'base',
      turned('0:0 | 8:0:.3 | 8.2:1:.4 | 7:1.8:.4 | 3:3:.8 | 1.6:5:.6 | 2.4:6.4:.6 | 1.4:8:.4 | 1.2:11.6 | 0:11.6', { segments: 80 }),
    ),
  ],
  view: { azimuth: 0, elevation: 8 },
}

function times12(at: (angle: number) => [number, number, number]): [number, number, number][] {
  return Array.from({ length: 16 }, (_, i) => at((i * Math.PI) / 8))
}

/** Magnifying glass lying with its rim raised on its handle. */
export const magnifier: Recipe = {
  archetype: 'magnifying-glass',
  params: { radius: range(4.5, 3, 8) },
  slots: {
    body: { family: 'brass', color: '#cfa45a' },
    handle: { family: 'walnut', color: '#4d2d1b' },
    lens: { family: 'glass', color: '#f6fafa' },
  },
  parts: [
    piece(
      'rim',
      'body',
      hoop('radius-.05:-.55:.1 | radius+.4:-.55:.3 | radius+.4:.55:.3 | radius-.05:.55:.1', { segments: 128 }),
      [0, 0.6, 0],
    ),
    piece('lens', 'lens', blob('=radius', 0.42, '=radius'), [0, 0.6, 0]),
    piece(
      'neck',
      'body',
      turned('0:0 | .42:0 | .42:1.6:.1 | .75:1.9:.15 | .75:2.7:.15 | .6:2.9 | 0:2.9', { segments: 40 }),
      [0, 0.6, '=radius + 0.2'],
      [90, 0, 0],
    ),
    piece(
      'handle',
      'handle',
      turned(spline('0:0 | .6:0 | .72:1.2 | .95:4.4 | .8:7.2 | .95:8.8 | .7:9.6 | 0:9.8'), { segments: 48 }),
      [0, 0.95, '=radius + 2.9'],
      [90, 0, 0],
    ),
  ],
  view: { azimuth: 38, elevation: 42 },
}

/** Field glasses standing on their objectives' ends, seen from the front. */
export const binoculars: Recipe = {
  archetype: 'binoculars',
  params: {},
  slots: {
    body: { family: 'leather', color: '#1f1f21' },
    trim: { family: 'powder-coat', color: '#17181a' },
    metal: { family: 'chrome', color: '#c9ccd0' },
    lens: { family: 'screen', color: '#54389a' },
  },
  parts: [
    ...pair((side, word) => [
      piece(
        `tube-${word}`,
        'body',
        turned('0:0 | 2.9:0:.1 | 2.9:4:.4 | 2.4:7:.8 | 2.3:8 | 0:8', { segments: 48 }),
        [side * 3.5, 3.1, 0],
        [90, 0, 0],
      ),
      piece(
        `ring-${word}`,
        'trim',
        hoop('2.45:-.2:.1 | 3.1:-.2:.2 | 3.1:1.2:.2 | 2.9:1.4:.1 | 2.45:1.4', { segments: 48 }),
        [side * 3.5, 3.1, 7.2],
        [90, 0, 0],
      ),
      piece(
        `front-${word}`,
        'body',
        turned('0:0 | 2.45:0:.3 | 2.9:.9:.4 | 2.9:7 | 0:7', { segments: 48 }),
        [side * 3.5, 3.1, 0.4],
        [90, 0, 0],
      ),
      piece(`lens-${word}`, 'lens', { ...blob(2.5, 0.7, 2.5), around: 48 }, [side * 3.5, 3.1, 7.3], [90, 0, 0]),
      piece(`prism-${word}`, 'body', {
        make: 'blend',
        smooth: 1.2,
        cells: 56,
        add: [
          { box: [side * 3.2, 3.3, -1.4], half: [2.9, 2.7, 2.6], round: 1.2 },
          { from: [side * 2.6, 3.7, -3], to: [side * 2.6, 3.7, -5.6], radius: [2, 1.7] },
        ],
      }),
      piece(`eye-tube-${word}`, 'metal', drum(1.5, 2.4, 0.2), [side * 2.6, 3.7, -8.2], [90, 0, 0]),
      piece(
        `eye-cup-${word}`,
        'trim',
        turned('0:0 | 1.9:0:.3 | 1.7:2.2:.3 | 0:2.2', { segments: 56, flutes: { count: 16, depth: 0.08, from: 0.8, to: 2 } }),
        [side * 2.6, 3.7, -10],
        [90, 0, 0],
      ),
      piece(`strap-lug-${word}`, 'metal', pearl(0.4, 16), [side * 6, 4.6, -2.4]),
    ]),
    piece('bridge-front', 'trim', bar(3.4, 1.2, 2.2, 0.4), [0, 3.4, 3]),
    piece('bridge-rear', 'trim', bar(3, 1.2, 1.6, 0.4), [0, 3.6, -5]),
    piece('axle', 'metal', drum(0.7, 11, 0.2), [0, 4, -6.6], [90, 0, 0]),
    piece(
      'wheel',
      'trim',
      turned('0:0 | 1.35:0:.2 | 1.35:2.2:.2 | 0:2.2', { segments: 40, flutes: { count: 16, depth: 0.12, from: 0.2, to: 2 } }),
      [0, 4.2, -4.4],
      [90, 0, 0],
    ),
  ],
  view: { azimuth: 32, elevation: 22 },
}

/** Brass telescope on a wooden tripod. */
export const telescope: Recipe = {
  archetype: 'telescope',
  params: {},
  slots: {
    body: { family: 'brass', color: '#cfa45a' },
    leather: { family: 'leather', color: '#4d2f1e' },
    leg: { family: 'walnut', color: '#6a4128' },
    lens: { family: 'screen', color: '#1d2430' },
  },
  parts: [
    ...(
      [
        ['tube', 'leather', '0:0 | 4.6:0 | 4.6:52:.2 | 0:52', 0],
        ['objective', 'body', '0:0 | 4.6:0:.1 | 5.2:.4:.2 | 5.2:7:.3 | 4.4:7:.1 | 4.4:6.4 | 0:6.4', 50],
        ['joint', 'body', '0:0 | 4.9:0:.2 | 4.9:3:.2 | 0:3', -2],
        ['draw', 'body', '0:0 | 3.2:0:.1 | 3.2:20 | 0:20', -21],
        ['draw-ring', 'body', '0:0 | 3.7:0:.3 | 3.7:2.4:.3 | 0:2.4', -22],
        ['eye-tube', 'body', '0:0 | 2.2:0:.1 | 2.2:9 | 0:9', -30],
        ['eyepiece', 'body', '0:0 | 2.4:0:.2 | 3:1.4:.4 | 2.4:3:.2 | 0:3', -33],
      ] as const
    ).map(([name, slot, profile, along]) => {
      const [c, s] = [Math.cos((62 * Math.PI) / 180), Math.sin((62 * Math.PI) / 180)]
      return piece(name, slot, turned(profile, { segments: 72 }), [s * along, 98 + c * along, 0], [0, 0, -62])
    }),
    piece('lens', 'lens', stud(4.5, 0.4, 64), [Math.sin(1.082) * 56, 98 + Math.cos(1.082) * 56, 0], [0, 0, -62]),
    piece('cradle', 'body', hoop('4.6:-1.6:.2 | 5.2:-1.6:.3 | 5.2:1.6:.3 | 4.6:1.6:.2', { segments: 72 }), [8, 102.2, 0], [0, 0, -62]),
    piece('pivot', 'body', turned('0:0 | 3.4:0:.4 | 2.4:2:.4 | 1.5:10:.4 | 2.2:14:.8 | 0:14', { segments: 48 }), [6, 85, 0]),
    piece('plate', 'leg', drum(5.4, 3, 0.6), [6, 83, 0]),
    ...times(3, (i) => {
      const angle = (i * 2 * Math.PI) / 3 + 0.4
      const [sin, cos] = [Math.sin(angle), Math.cos(angle)]
      return piece(
        `leg-${i + 1}`,
        'leg',
        rod(`${6 + 3.6 * sin}:85:${3.6 * cos} | ${6 + 34 * sin}:1:${34 * cos}`, [1.6, 1.3], { exponent: 0.5, taper: [1.1, 0.75] }),
      )
    }),
    ...times(3, (i) => {
      const angle = (i * 2 * Math.PI) / 3 + 0.4
      return piece(
        `foot-${i + 1}`,
        'body',
        rod(
          `${6 + 32.6 * Math.sin(angle)}:4:${32.6 * Math.cos(angle)} | ${6 + 34.4 * Math.sin(angle)}:.4:${34.4 * Math.cos(angle)}`,
          [1.6, 1.4],
          { around: 20, taper: [1, 0.6] },
        ),
      )
    }),
    ...times(3, (i) => {
      const angle = (i * 2 * Math.PI) / 3 + 0.4
      return piece(
        `spreader-${i + 1}`,
        'body',
        rod(`6:40:0 | ${6 + 19.4 * Math.sin(angle)}:42:${19.4 * Math.cos(angle)}`, [0.6, 0.6], { around: 12 }),
      )
    }),
  ],
  view: { azimuth: 24, elevation: 6 },
}

/** Microscope of a school laboratory: arm, stage, three objectives on a turret. */
export const microscope: Recipe = {
  archetype: 'microscope',
  params: {},
  slots: {
    body: { family: 'powder-coat', color: '#eceef0' },
    dark: { family: 'matte-plastic', color: '#222428' },
    metal: { family: 'chrome', color: '#d0d3d6' },
    glass: { family: 'glass', color: '#f2fafa' },
    light: { family: 'emissive', color: '#fff2cf' },
  },
  parts: [
    piece('base', 'body', {
      make: 'blend',
      smooth: 2,
      cells: 72,
      add: [
        { box: [0, 2, 0], half: [8, 2, 11], round: 1.8 },
        { box: [0, 5, -8], half: [4, 4, 3], round: 1.6 },
      ],
    }),
    piece('arm', 'body', rod('0:5:-8.6 | 0:15:-10.2 | 0:26:-9 | 0:31:-3.4 | 0:31.4:0', [2.4, 2.1], { exponent: 0.6, around: 32 })),
    piece('lamp', 'dark', drum(2.4, 2, 0.4), [0, 4, 3]),
    piece('light', 'light', stud(1.7, 0.3, 40), [0, 5.8, 3]),
    piece('condenser', 'metal', turned('0:0 | 1.4:0:.2 | 1.9:1.4:.2 | 1.9:3 | 0:3', { segments: 48 }), [0, 8.6, 3]),
    piece('stage', 'dark', bar(14, 1.2, 13, 0.4), [0, 12, 2]),
    piece('stage-arm', 'dark', bar(5, 2.4, 5, 0.6), [0, 10.6, -6.4]),
    piece('slide', 'glass', slat(7.6, 2.6, 0.14, 0.04), [0, 13.3, 3.2], [-90, 0, 0]),
    ...pair((side, word) => [
      piece(
        `clip-${word}`,
        'metal',
        rod(`${side * 4.6}:13.4:-2 | ${side * 4.2}:13.9:1 | ${side * 3}:13.4:3.6`, [0.16, 0.5], { around: 12 }),
      ),
      piece(
        `coarse-${word}`,
        'dark',
        turned('0:0 | 2.3:0:.3 | 2.3:2:.3 | 0:2', { segments: 48, flutes: { count: 14, depth: 0.1, from: 0.2, to: 1.8 } }),
        [side * 2.2, 8.4, -9],
        [0, 0, side * -90],
      ),
      piece(`fine-${word}`, 'metal', drum(1.3, 1.2, 0.2), [side * 4.2, 8.4, -9], [0, 0, side * -90]),
    ]),
    piece('turret', 'metal', turned('0:0 | 1.6:0:.2 | 3.6:1.4:.3 | 3.4:2.8:.4 | 0:2.8', { segments: 64 }), [0, 25, 1.6], [14, 0, 0]),
    ...[
      [0, 3, 0, 6.6, 1.25],
      [-3, 1.2, 22, 4.6, 1.15],
      [3, 1.2, -22, 5.4, 1.15],
    ].map(([x = 0, z = 0, lean = 0, long = 5, radius = 1], i) =>
      piece(
        `objective-${i + 1}`,
        'metal',
        turned(`0:0 | .5:0:.1 | .8:.8:.1 | ${radius}:1.4:.1 | ${radius}:${long} | 0:${long}`, { segments: 40 }),
        [x * 1.05, 25.8 - long + (lean ? 0.6 : 0), z],
        [lean ? 10 : 0, 0, -lean * 0.8],
      ),
    ),
    piece('head', 'body', drum(3.3, 5, 0.8), [0, 27.6, 1.2]),
    piece('tube', 'dark', drum(2.1, 11, 0.3), [0, 31.6, 1.2], [34, 0, 0]),
    piece(
      'eyepiece',
      'dark',
      turned('0:0 | 1.8:0:.1 | 1.8:3:.2 | 2.3:3.6:.3 | 2.2:5:.3 | 1.4:5:.2 | 1.2:4.6 | 0:4.6', { segments: 48 }),
      [0, 40.2, 7],
      [34, 0, 0],
    ),
    piece('tube-ring', 'metal', hoop('2:0 | 2.35:0:.1 | 2.35:1:.1 | 2:1', { segments: 48 }), [0, 39.4, 6.4], [34, 0, 0]),
  ],
  view: { azimuth: 52, elevation: 12 },
}
