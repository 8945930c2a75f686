import type { Recipe } from '../../shape/recipe.ts'
import { bar, blob, cut, range, rod, turned } from './notation.ts'

type Part = Recipe['parts'][number]
const SIDES = [-1, 1] as const

/** Glass house and what lies on it: the same two solids, grown a little and cut to a slice. */
const greenhouse = (name: string, slot: string, grow: number, cuts: [middle: string, low: string, half: string, tall: string][]): Part => ({
  name,
  slot,
  shape: {
    make: 'blend',
    smooth: '=height * 0.16',
    cells: 54,
    add: [
      {
        ellipsoid: ['=-length * 0.07', '=height * 0.56', 0],
        radii: [`=length * (0.3 + 0.02 * sport) + ${grow}`, `=height * 0.38 + ${grow}`, `=width * 0.42 + ${grow}`],
      },
      {
        box: ['=-length * 0.085', '=height * 0.62', 0],
        half: [`=length * 0.17 + ${grow}`, `=height * 0.33 + ${grow}`, `=width * 0.35 + ${grow}`],
        round: '=height * 0.22',
      },
    ],
    cut: cuts.map(([middle, low, half, tall]) => ({
      box: [`=${middle}`, `=${low}`, 0],
      half: [`=${half}`, `=${tall}`, '=width'],
      round: 0.5,
    })),
  },
})

/** Car seen a little from the front: body, glass house, wheels with rims, lamps; low and long by `sport`. */
export const car: Recipe = {
  archetype: 'car',
  params: { length: range(420, 300, 520), height: range(142, 110, 190), width: range(176, 150, 200), sport: range(0, 0, 1) },
  slots: {
    body: { family: 'porcelain', color: '#b3202a' },
    glass: { family: 'screen', color: '#11151a' },
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
      shape: {
        make: 'blend',
        smooth: '=height * 0.13',
        cells: 96,
        add: [
          { box: [0, '=height * 0.37', 0], half: ['=length * 0.475', '=height * 0.19', '=width * 0.46'], round: '=height * 0.15' },
          {
            box: ['=length * 0.28', '=height * 0.49', 0],
            half: ['=length * 0.17', '=height * 0.08', '=width * 0.41'],
            round: '=height * 0.07',
          },
          {
            box: ['=-length * 0.34', '=height * 0.55', 0],
            half: ['=length * 0.125', '=height * 0.105', '=width * 0.42'],
            round: '=height * 0.08',
          },
          { ellipsoid: ['=length * 0.31', '=height * 0.4', 0], radii: ['=length * 0.13', '=height * 0.2', '=width * 0.5'] },
          { ellipsoid: ['=-length * 0.31', '=height * 0.42', 0], radii: ['=length * 0.14', '=height * 0.22', '=width * 0.505'] },
        ],
        cut: [
          ...SIDES.flatMap((side) =>
            SIDES.map((end) => ({
              from: [`=${end} * length * 0.31`, '=height * 0.23', `=${side} * width * 0.32`] as [string, string, string],
              to: [`=${end} * length * 0.31`, '=height * 0.23', `=${side} * width * 0.8`] as [string, string, string],
              radius: ['=height * 0.265', '=height * 0.265'] as [string, string],
            })),
          ),
          { box: [0, '=-height * 0.14', 0], half: ['=length', '=height * 0.29', '=width'], round: 1 },
        ],
      },
    },
    greenhouse('cabin', 'glass', 0, []),
    greenhouse('roof', 'body', 1.2, [['0', 'height * 0.45', 'length', 'height * 0.44']]),
    greenhouse('pillar', 'body', 1.7, [
      ['length * 0.42', 'height * 0.6', 'length * 0.5', 'height'],
      ['-length * 0.6', 'height * 0.6', 'length * 0.5', 'height'],
    ]),
    greenhouse('rear-pillar', 'body', 1.7, [
      ['length * 0.29', 'height * 0.6', 'length * 0.5', 'height'],
      ['-length * 0.77', 'height * 0.6', 'length * 0.5', 'height'],
    ]),
    ...SIDES.flatMap((side): Part[] => [
      {
        name: side < 0 ? 'door-line-far' : 'door-line-near',
        slot: 'trim',
        shape: rod(
          `length*.14:height*.57:${side}*width*.452 | length*.15:height*.36:${side}*width*.464 | length*.13:height*.2:${side}*width*.45`,
          [0.35, 0.35],
          {
            around: 8,
          },
        ),
      },
      {
        name: side < 0 ? 'mirror-far' : 'mirror-near',
        slot: 'body',
        at: ['=length * 0.15', '=height * 0.63', `=${side} * width * 0.49`],
        shape: { ...blob('=height * 0.06', '=height * 0.05', '=height * 0.08', [0.7, 0.7]), around: 40 },
      },
      {
        name: side < 0 ? 'handle-far' : 'handle-near',
        slot: 'rim',
        at: ['=-length * 0.06', '=height * 0.5', `=${side} * width * 0.466`],
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
        at: ['=length * 0.462', '=height * 0.44', `=${side} * width * 0.36`],
        shape: { ...blob('=length * 0.016', '=height * 0.04', '=width * 0.115', [0.6, 0.5]), around: 40 },
      },
      {
        name: side < 0 ? 'taillamp-far' : 'taillamp-near',
        slot: 'tail',
        at: ['=-length * 0.468', '=height * 0.5', `=${side} * width * 0.37`],
        shape: { ...blob('=length * 0.014', '=height * 0.045', '=width * 0.1', [0.7, 0.7]), around: 40 },
      },
      ...SIDES.flatMap((end): Part[] => {
        const place: [string, string, string] = [`=${end} * length * 0.31`, '=height * 0.23', `=${side} * (width / 2 - 12)`]
        const tag = `${end < 0 ? 'rear' : 'front'}-${side < 0 ? 'far' : 'near'}`
        const at = place as [`=${string}`, `=${string}`, `=${string}`]
        return [
          {
            name: `tyre-${tag}`,
            slot: 'tyre',
            at,
            turn: [90, 0, 0],
            shape: turned('0:-10 | height*.23:-10:4 | height*.23:10:4 | 0:10', { segments: 56 }),
          },
          {
            name: `rim-${tag}`,
            slot: 'rim',
            at: [at[0], at[1], `=${side} * (width / 2 - 1.6)`],
            turn: [90, 0, 0],
            shape: turned('height*.12:-1.4:.4 | height*.155:-1.4:.4 | height*.155:1.4:.6 | height*.135:1.4:.6 | height*.12:.4', {
              segments: 72,
            }),
          },
          ...[0, 1, 2, 3, 4].map(
            (spoke): Part => ({
              name: `spoke-${tag}-${spoke + 1}`,
              slot: 'rim',
              at: [at[0], at[1], `=${side} * (width / 2 - 2)`],
              turn: [0, 0, spoke * 72 + 18],
              shape: cut('-height*.02:-height*.02 | height*.02:-height*.02 | height*.012:height*.14 | -height*.012:height*.14', 2.4, 0.6),
            }),
          ),
        ]
      }),
    ]),
    {
      name: 'chin',
      slot: 'trim',
      at: ['=length * 0.462', '=height * 0.185', 0],
      shape: bar('=length * 0.02', '=height * 0.03', '=width * 0.7', 1.6),
    },
    {
      name: 'skirt',
      slot: 'trim',
      at: ['=-length * 0.466', '=height * 0.17', 0],
      shape: bar('=length * 0.02', '=height * 0.1', '=width * 0.66', 3),
    },
    {
      name: 'rear-plate',
      slot: 'lamp',
      at: ['=-length * 0.478', '=height * 0.34', 0],
      shape: bar(1.4, '=height * 0.07', '=width * 0.24', 0.4),
    },
    {
      name: 'grille',
      slot: 'trim',
      at: ['=length * 0.47', '=height * 0.24', 0],
      shape: bar('=length * 0.02', '=height * 0.12', '=width * 0.5', 3),
    },
    { name: 'plate', slot: 'lamp', at: ['=length * 0.482', '=height * 0.27', 0], shape: bar(1.4, '=height * 0.06', '=width * 0.22', 0.4) },
  ],
  set: [{ at: [0, 0, 0], turn: [0, -90, 0] }],
  view: { azimuth: -58, elevation: 9 },
}
