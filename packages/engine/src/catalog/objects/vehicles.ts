import type { Recipe } from '../../shape/recipe.ts'
import { bar, blob, cut, hoop, range, rod, turned } from './notation.ts'

type Part = Recipe['parts'][number]
const SIDES = [-1, 1] as const

/** Car seen a little from the front: body, glass house, wheels with rims, lamps; low and long by `sport`. */
export const car: Recipe = {
  archetype: 'car',
  params: { length: range(420, 300, 520), height: range(142, 110, 190), width: range(176, 150, 200), sport: range(0, 0, 1) },
  slots: {
    body: { family: 'porcelain', color: '#b3202a' },
    glass: { family: 'screen', color: '#11151a' },
    tyre: { family: 'rubber', color: '#17181a' },
    rim: { family: 'aluminium', color: '#c9ccd0' },
    lamp: { family: 'porcelain', color: '#f3f5f6' },
    tail: { family: 'plastic', color: '#a3131b' },
    trim: { family: 'matte-plastic', color: '#1c1d20' },
  },
  parts: [
    {
      name: 'body',
      slot: 'body',
      shape: cut(
        '-length*.5:height*.2:height*.05 | -length*.41:height*.16:4 | -length*.4:height*.3:height*.16 | -length*.31:height*.5:height*.24 | -length*.2:height*.3:height*.16 | -length*.19:height*.15:4 | length*.2:height*.15:4 | length*.21:height*.3:height*.16 | length*.31:height*.5:height*.24 | length*.41:height*.3:height*.16 | length*.42:height*.17:4 | length*.5:height*.22:height*.06 | length*.5:height*.42:height*.1 | length*.44:height*(.56-.04*sport):height*.12 | length*.2:height*(.63-.05*sport):height*.2 | -length*.3:height*.66:height*.2 | -length*.48:height*.6:height*.1 | -length*.5:height*.4:height*.1',
        '=width',
        '=height * 0.035',
      ),
    },
    {
      name: 'cabin',
      slot: 'glass',
      shape: cut(
        '-length*(.4+.02*sport):height*.58:14 | length*.22:height*.58:14 | length*(.06-.02*sport):height*.95:height*.16 | -length*.16:height*.98:height*.2 | -length*(.32-.06*sport):height*.92:height*.2',
        '=width * 0.84',
        '=height * 0.07',
      ),
    },
    {
      name: 'roof',
      slot: 'body',
      shape: cut(
        'length*(.04-.02*sport):height*.92:height*.03 | length*(.05-.02*sport):height*.955:height*.03 | -length*.16:height*1.01:height*.2 | -length*(.31-.06*sport):height*.95:height*.04 | -length*(.32-.06*sport):height*.9:height*.03 | -length*.16:height*.96:height*.2',
        '=width * 0.76',
        '=height * 0.008',
      ),
    },
    ...SIDES.flatMap((side): Part[] => [
      ...[0, 1].map(
        (i): Part => ({
          name: `pillar-${side < 0 ? 'far' : 'near'}-${i + 1}`,
          slot: 'body',
          shape: rod(
            i === 0
              ? `length*.205:height*.6:${side}*width*.4 | length*.04:height*.95:${side}*width*.375`
              : `-length*.12:height*.6:${side}*width*.42 | -length*.125:height*.97:${side}*width*.385`,
            ['=height * 0.025', '=height * 0.03'],
          ),
        }),
      ),
      {
        name: side < 0 ? 'rear-pillar-far' : 'rear-pillar-near',
        slot: 'body',
        shape: rod(`-length*.39:height*.6:${side}*width*.4 | -length*(.3-.05*sport):height*.93:${side}*width*.37`, [
          '=height * 0.05',
          '=height * 0.04',
        ]),
      },
      {
        name: side < 0 ? 'mirror-far' : 'mirror-near',
        slot: 'body',
        at: ['=length * 0.17', '=height * 0.66', `=${side} * width * 0.53`],
        shape: blob('=height * 0.06', '=height * 0.05', '=height * 0.08', [0.7, 0.7]),
      },
      {
        name: side < 0 ? 'handle-far' : 'handle-near',
        slot: 'rim',
        at: ['=-length * 0.08', '=height * 0.56', `=${side} * width * 0.497`],
        shape: bar('=length * 0.04', '=height * 0.018', 3, 1),
      },
      {
        name: side < 0 ? 'sill-far' : 'sill-near',
        slot: 'trim',
        at: [0, '=height * 0.14', `=${side} * width * 0.46`],
        shape: bar('=length * 0.4', '=height * 0.06', '=width * 0.05', 2),
      },
      {
        name: side < 0 ? 'headlamp-far' : 'headlamp-near',
        slot: 'lamp',
        at: ['=length * 0.478', '=height * 0.43', `=${side} * width * 0.36`],
        shape: blob('=length * 0.022', '=height * 0.055', '=width * 0.1', [0.6, 0.6]),
      },
      {
        name: side < 0 ? 'taillamp-far' : 'taillamp-near',
        slot: 'tail',
        at: ['=-length * 0.49', '=height * 0.5', `=${side} * width * 0.37`],
        shape: blob('=length * 0.014', '=height * 0.05', '=width * 0.1', [0.6, 0.6]),
      },
      ...SIDES.flatMap((end): Part[] => {
        const place: [string, string, string] = [`=${end} * length * 0.31`, '=height * 0.23', `=${side} * (width / 2 - 12)`]
        const tag = `${end < 0 ? 'rear' : 'front'}-${side < 0 ? 'far' : 'near'}`
        const at = place as [`=${string}`, `=${string}`, `=${string}`]
        return [
          { name: `tyre-${tag}`, slot: 'tyre', at, turn: [90, 0, 0], shape: turned('0:-10 | height*.23:-10:4 | height*.23:10:4 | 0:10') },
          {
            name: `rim-${tag}`,
            slot: 'rim',
            at: [at[0], at[1], `=${side} * (width / 2 - 1.6)`],
            turn: [90, 0, 0],
            shape: turned('height*.12:-1.4:.4 | height*.155:-1.4:.4 | height*.155:1.4:.6 | height*.135:1.4:.6 | height*.12:.4'),
          },
          ...[0, 1, 2, 3, 4].map(
            (spoke): Part => ({
              name: `spoke-${tag}-${spoke + 1}`,
              slot: 'rim',
              at: [at[0], at[1], `=${side} * (width / 2 - 2)`],
              turn: [0, 0, spoke * 72 + 18],
              shape: cut(
                '-height*.016:-height*.02:1 | height*.016:-height*.02:1 | height*.024:height*.14:1 | -height*.024:height*.14:1',
                2,
                0.6,
              ),
            }),
          ),
        ]
      }),
    ]),
    {
      name: 'grille',
      slot: 'trim',
      at: ['=length * 0.492', '=height * 0.24', 0],
      shape: bar('=length * 0.02', '=height * 0.12', '=width * 0.5', 3),
    },
    { name: 'plate', slot: 'lamp', at: ['=length * 0.505', '=height * 0.27', 0], shape: bar(1.4, '=height * 0.06', '=width * 0.22', 0.4) },
  ],
  set: [{ at: [0, 0, 0], turn: [0, -90, 0] }],
  view: { azimuth: -58, elevation: 9 },
}

const wheel = (name: string, x: string): Part[] => [
  {
    name: `${name}-tyre`,
    slot: 'tyre',
    at: [`=${x}`, 34, 0],
    turn: [90, 0, 0],
    shape: hoop('31.4:-1.7:1.6 | 34:-1.7:1.6 | 34:1.7:1.6 | 31.4:1.7:1.6', { segments: 160 }),
  },
  {
    name: `${name}-rim`,
    slot: 'metal',
    at: [`=${x}`, 34, 0],
    turn: [90, 0, 0],
    shape: hoop('30:-.9:.3 | 31.8:-.9:.3 | 31.8:.9:.3 | 30:.9:.3', { segments: 160 }),
  },
  {
    name: `${name}-hub`,
    slot: 'metal',
    at: [`=${x}`, 34, 0],
    turn: [90, 0, 0],
    shape: turned('0:-4.5 | 2.2:-4.5:.5 | 2.2:4.5:.5 | 0:4.5'),
  },
  ...Array.from(
    { length: 14 },
    (_, i): Part => ({
      name: `${name}-spoke-${i + 1}`,
      slot: 'metal',
      at: [`=${x}`, 34, 0],
      turn: [0, 0, (360 * i) / 14 + 6],
      shape: rod(`0:1.5:${i % 2 ? 2 : -2} | 0:30.4:0`, [0.16, 0.16]),
    }),
  ),
]

/** City bicycle from the side: diamond frame, two spoked wheels, saddle, bars, cranks and chain. */
export const bicycle: Recipe = {
  archetype: 'bicycle',
  params: { base: range(104, 90, 120) },
  slots: {
    body: { family: 'plastic', color: '#2f6f73' },
    metal: { family: 'chrome', color: '#cfd2d5' },
    tyre: { family: 'rubber', color: '#1b1c1e' },
    saddle: { family: 'leather', color: '#7a4a2a' },
  },
  parts: [
    ...wheel('rear', '-base/2'),
    ...wheel('front', 'base/2'),
    { name: 'down-tube', slot: 'body', shape: rod('-base*.08:28:0 | base*.33:74:0', [1.7, 1.7]) },
    { name: 'top-tube', slot: 'body', shape: rod('-base*.2:79:0 | base*.32:84:0', [1.5, 1.5]) },
    { name: 'seat-tube', slot: 'body', shape: rod('-base*.08:28:0 | -base*.22:84:0', [1.6, 1.6]) },
    { name: 'head-tube', slot: 'body', shape: rod('base*.34:70:0 | base*.305:90:0', [2, 2]) },
    ...SIDES.flatMap((side): Part[] => [
      { name: side < 0 ? 'stay-far' : 'stay-near', slot: 'body', shape: rod(`-base*.08:28:${side}*2 | -base*.5:34:${side}*5`, [0.9, 0.9]) },
      {
        name: side < 0 ? 'seatstay-far' : 'seatstay-near',
        slot: 'body',
        shape: rod(`-base*.21:78:${side}*1.4 | -base*.5:34:${side}*5`, [0.8, 0.8]),
      },
      {
        name: side < 0 ? 'fork-far' : 'fork-near',
        slot: 'body',
        shape: rod(`base*.34:71:${side}*2 | base*.42:50:${side}*4 | base*.5:34:${side}*5`, [1, 1]),
      },
      {
        name: side < 0 ? 'bar-far' : 'bar-near',
        slot: 'metal',
        shape: rod(`base*.29:99:0 | base*.27:101:${side}*16 | base*.16:100:${side}*26 | base*.1:99:${side}*27`, [1.2, 1.2]),
      },
      {
        name: side < 0 ? 'grip-far' : 'grip-near',
        slot: 'saddle',
        shape: rod(`base*.16:100:${side}*26 | base*.06:98.6:${side}*27.4`, [1.7, 1.7]),
      },
      {
        name: side < 0 ? 'crank-far' : 'crank-near',
        slot: 'metal',
        shape: rod(`-base*.08:28:${side}*6 | ${side > 0 ? '-base*.08+8' : '-base*.08-8'}:${side > 0 ? 13 : 43}:${side}*7`, [0.9, 0.7]),
      },
      {
        name: side < 0 ? 'pedal-far' : 'pedal-near',
        slot: 'tyre',
        at: [`=-base * 0.08 + ${side * 8}`, side > 0 ? 12 : 42, side * 12],
        shape: bar(9, 2, 8, 0.8),
      },
    ]),
    { name: 'stem', slot: 'metal', shape: rod('base*.305:90:0 | base*.29:99:0', [1.4, 1.4]) },
    { name: 'post', slot: 'metal', shape: rod('-base*.22:83:0 | -base*.245:93:0', [1.3, 1.3]) },
    {
      name: 'saddle',
      slot: 'saddle',
      shape: {
        make: 'blend',
        smooth: 3,
        cells: 64,
        add: [
          { ellipsoid: ['=-base * 0.3', 95, 0], radii: [9, 3, 8.5] },
          { from: ['=-base * 0.28', 95.4, 0], to: ['=-base * 0.12', 95, 0], radius: [3, 1.8] },
        ],
      },
    },
    {
      name: 'chainring',
      slot: 'metal',
      at: ['=-base * 0.08', 28, 4.4],
      turn: [90, 0, 0],
      shape: hoop('6:-.3:.1 | 9.4:-.3:.1 | 9.4:.3:.1 | 6:.3:.1', { flutes: { count: 36, depth: 0.5, from: -0.3, to: 0.3 } }),
    },
    { name: 'chain-top', slot: 'tyre', shape: rod('-base*.08:37:4.4 | -base*.5:37.4:4.4', [0.5, 0.35]) },
    { name: 'chain-low', slot: 'tyre', shape: rod('-base*.08:19:4.4 | -base*.5:30.6:4.4', [0.5, 0.35]) },
  ],
  set: [{ at: [0, 0, 0], turn: [0, -90, 0] }],
  view: { azimuth: -72, elevation: 5 },
}
