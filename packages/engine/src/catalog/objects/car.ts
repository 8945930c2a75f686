import type { Recipe } from '../../shape/recipe.ts'
import { bar, blob, cut, hoop, range, turned } from './notation.ts'

type Part = Recipe['parts'][number]
const SIDES = [-1, 1] as const

/** The lower edge of the side view, arched over both wheels. */
const SILL = [-0.305, 0.312].flatMap((axle) =>
  [194.8, 165, 135, 105, 75, 45, 15, -14.8].map((angle) => {
    const [c, s] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)]
    const fillet = angle > 180 || angle < 0 ? ':height*.046' : ''
    return `length*${axle}+height*${(0.258 * c).toFixed(4)}:height*${(0.226 + 0.258 * s).toFixed(4)}${fillet}`
  }),
)

/** Points of the side view as shares of length and height, with their fillets. */
const profile = (...points: [number, number, (number | 'edge')?][]): string[] =>
  points.map(([x, y, fillet = 0]) => `length*${x}:height*${y}:${fillet === 'edge' ? 'height*.046' : fillet}`)

/** A pane that lies on a slope of the side view, from its foot to its top, `out` cm proud of it. */
const pane = (name: string, [x0, y0]: [number, number], [x1, y1]: [number, number], out: number): Part => ({
  name,
  slot: 'glass',
  shape: cut(
    [
      `length*${x0}+${out}:height*${y0}:.2`,
      `length*${x1}+${out}:height*${y1}:.2`,
      `length*${x1}:height*${y1}`,
      `length*${x0}:height*${y0}`,
    ].join(' | '),
    '=width * 0.7',
    0.12,
  ),
})

/** A gap between panels, seen on both sides. */
const gap = (name: string, x: number, low: number, high: number): Part => ({
  name,
  slot: 'trim',
  at: [`=length * ${x}`, `=height * ${low}`, 0],
  shape: bar(0.7, `=height * ${(high - low).toFixed(3)}`, '=width * 0.985 + 0.3', 0.12),
})

/** Car seen a little from the front: body, glass house, wheels with rims, lamps; low and long by `sport`. */
export const car: Recipe = {
  archetype: 'car',
  params: { length: range(420, 300, 520), height: range(142, 110, 190), width: range(176, 150, 200), sport: range(0, 0, 1) },
  slots: {
    body: { family: 'porcelain', color: '#b3202a' },
    glass: { family: 'plastic', color: '#0d1115', roughness: 0.1 },
    tyre: { family: 'rubber', color: '#17181a' },
    rim: { family: 'brushed-metal', color: '#9b9ea3' },
    lamp: { family: 'screen', color: '#dfe6ea' },
    tail: { family: 'plastic', color: '#a3131b' },
    trim: { family: 'matte-plastic', color: '#1c1d20' },
  },
  parts: [
    {
      name: 'body',
      slot: 'body',
      shape: cut(
        [
          ...profile([-0.478, 0.165, 'edge']),
          ...SILL,
          ...profile(
            [0.455, 0.15, 'edge'],
            [0.488, 0.19, 'edge'],
            [0.5, 0.32, 'edge'],
            [0.497, 0.42, 'edge'],
            [0.482, 0.5, 'edge'],
            [0.42, 0.555, 22],
            [0.19, 0.64, 30],
            [-0.26, 0.685, 30],
            [-0.46, 0.665, 16],
            [-0.492, 0.62, 'edge'],
            [-0.5, 0.4, 'edge'],
            [-0.49, 0.2, 'edge'],
          ),
        ].join(' | '),
        '=width * 0.985',
        '=height * 0.042',
      ),
    },
    {
      name: 'cabin',
      slot: 'body',
      shape: cut(
        profile(
          [0.205, 0.58],
          [0.2, 0.645, 4],
          [0.05, 0.955, 24],
          [-0.06, 0.998, 70],
          [-0.17, 0.98, 40],
          [-0.322, 0.7, 10],
          [-0.34, 0.58],
        ).join(' | '),
        '=width * 0.8',
        '=height * 0.055',
      ),
    },
    pane('windscreen', [0.196, 0.655], [0.068, 0.92], 1),
    pane('rear-window', [-0.314, 0.715], [-0.19, 0.945], -1),
    ...(
      [
        ['front-glass', profile([0.176, 0.67, 3], [0.062, 0.905, 7], [-0.045, 0.94, 3], [-0.05, 0.67, 2])],
        ['rear-glass', profile([-0.062, 0.67, 2], [-0.058, 0.942, 3], [-0.155, 0.925, 7], [-0.275, 0.715, 4], [-0.25, 0.67, 3])],
      ] as const
    ).map(([name, outline]): Part => ({ name, slot: 'glass', shape: cut(outline.join(' | '), '=width * 0.8 + 0.6', 0.25) })),
    {
      name: 'belt',
      slot: 'rim',
      at: ['=-length * 0.045', '=height * 0.652', 0],
      shape: bar('=length * 0.44', 1.1, '=width * 0.8 + 1.2', 0.3),
    },
    gap('door-front', 0.168, 0.2, 0.635),
    gap('door-middle', -0.056, 0.2, 0.66),
    gap('door-rear', -0.215, 0.47, 0.66),
    {
      name: 'bonnet-line',
      slot: 'trim',
      at: ['=length * 0.3', '=height * 0.535', 0],
      turn: [0, 0, -3.4],
      shape: bar('=length * 0.33', 0.6, '=width * 0.985 + 0.3', 0.12),
    },
    ...SIDES.flatMap((side): Part[] => [
      {
        name: side < 0 ? 'mirror-far' : 'mirror-near',
        slot: 'body',
        at: ['=length * 0.155', '=height * 0.69', `=${side} * width * 0.465`],
        shape: { ...blob('=height * 0.06', '=height * 0.05', '=height * 0.08', [0.7, 0.7]), around: 40 },
      },
      {
        name: side < 0 ? 'handle-far' : 'handle-near',
        slot: 'rim',
        at: ['=-length * 0.03', '=height * 0.575', `=${side} * width * 0.492`],
        shape: bar('=length * 0.04', '=height * 0.018', 3, 1),
      },
      {
        name: side < 0 ? 'sill-far' : 'sill-near',
        slot: 'trim',
        at: [0, '=height * 0.145', `=${side} * width * 0.47`],
        shape: bar('=length * 0.42', '=height * 0.05', '=width * 0.05', 2),
      },
      {
        name: side < 0 ? 'headlamp-far' : 'headlamp-near',
        slot: 'lamp',
        at: ['=length * 0.473', '=height * 0.475', `=${side} * width * 0.375`],
        turn: [0, 0, -14],
        shape: { ...blob('=length * 0.026', '=height * 0.036', '=width * 0.105', [0.6, 0.5]), around: 40 },
      },
      {
        name: side < 0 ? 'taillamp-far' : 'taillamp-near',
        slot: 'tail',
        at: ['=-length * 0.488', '=height * 0.57', `=${side} * width * 0.385`],
        shape: { ...blob('=length * 0.014', '=height * 0.045', '=width * 0.1', [0.7, 0.7]), around: 40 },
      },
      ...SIDES.flatMap((end): Part[] => {
        const place: [string, string, string] = [`=length * ${end < 0 ? -0.305 : 0.312}`, '=height * 0.226', `=${side} * (width / 2 - 12)`]
        const tag = `${end < 0 ? 'rear' : 'front'}-${side < 0 ? 'far' : 'near'}`
        const at = place as [`=${string}`, `=${string}`, `=${string}`]
        return [
          {
            name: `tyre-${tag}`,
            slot: 'tyre',
            at,
            turn: [90, 0, 0],
            shape: turned(
              '0:-10 | height*.165:-10 | height*.205:-10.6 | height*.218:-9.6 | height*.225:-7 | height*.226:-4 | height*.226:4 | height*.225:7 | height*.218:9.6 | height*.205:10.6 | height*.165:10 | 0:10',
              { segments: 64 },
            ),
          },
          {
            name: `rim-${tag}`,
            slot: 'rim',
            at: [at[0], at[1], `=${side} * (width / 2 - 1.6)`],
            turn: [90, 0, 0],
            shape: hoop('height*.14:-1.4 | height*.166:-1.4 | height*.168:.6 | height*.162:1.2 | height*.15:1.2 | height*.142:.4', {
              segments: 64,
            }),
          },
          ...[0, 1, 2, 3, 4].map(
            (spoke): Part => ({
              name: `spoke-${tag}-${spoke + 1}`,
              slot: 'rim',
              at: [at[0], at[1], `=${side} * (width / 2 - 2)`],
              turn: [0, 0, spoke * 72 + 18],
              shape: cut(
                '-height*.026:-height*.026 | height*.026:-height*.026 | height*.016:height*.152 | -height*.016:height*.152',
                2.4,
                0.6,
              ),
            }),
          ),
        ]
      }),
    ]),
    {
      name: 'chin',
      slot: 'trim',
      at: ['=length * 0.478', '=height * 0.155', 0],
      shape: bar('=length * 0.02', '=height * 0.03', '=width * 0.7', 1.6),
    },
    {
      name: 'skirt',
      slot: 'trim',
      at: ['=-length * 0.482', '=height * 0.18', 0],
      shape: bar('=length * 0.02', '=height * 0.1', '=width * 0.66', 3),
    },
    {
      name: 'rear-plate',
      slot: 'lamp',
      at: ['=-length * 0.497', '=height * 0.44', 0],
      shape: bar(1.4, '=height * 0.07', '=width * 0.24', 0.4),
    },
    {
      name: 'grille',
      slot: 'trim',
      at: ['=length * 0.489', '=height * 0.21', 0],
      shape: bar('=length * 0.022', '=height * 0.17', '=width * 0.56', 2),
    },
    { name: 'plate', slot: 'lamp', at: ['=length * 0.502', '=height * 0.32', 0], shape: bar(1.4, '=height * 0.06', '=width * 0.22', 0.4) },
  ],
  set: [{ at: [0, 0, 0], turn: [0, -90, 0] }],
  view: { azimuth: -58, elevation: 9 },
}
