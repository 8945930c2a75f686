import type { Recipe } from '../../shape/recipe.ts'
import { blob, range, rod, tipped, turned } from './notation.ts'
import { type Part, piece, times } from './pieces.ts'

type Mass = { at: [`=${string}`, `=${string}`, `=${string}`]; radii: [`=${string}`, `=${string}`, `=${string}`] }

/** Where the clumps of a broad crown are: angle in degrees, distance from the middle and height in shares of the crown, size. */
const CLUMPS = [
  [0, 0, 0.62, 0.5],
  [20, 0.62, 0.08, 0.4],
  [95, 0.6, 0.02, 0.42],
  [160, 0.66, 0.12, 0.38],
  [235, 0.58, 0, 0.42],
  [300, 0.64, 0.1, 0.4],
  [55, 0.5, 0.42, 0.42],
  [130, 0.46, 0.4, 0.42],
  [200, 0.5, 0.46, 0.4],
  [275, 0.46, 0.38, 0.42],
  [340, 0.48, 0.44, 0.42],
  [80, 0.26, 0.72, 0.36],
  [205, 0.24, 0.76, 0.36],
  [320, 0.28, 0.7, 0.34],
  [0, 0, 0.2, 0.5],
  [350, 0.82, 0.2, 0.26],
  [110, 0.84, 0.16, 0.26],
  [215, 0.84, 0.22, 0.25],
] as const

const shareOf = (share: number) => share.toFixed(3)

/** The clumps as masses about a trunk that reaches them at 0.42 of the height. */
const crown = (): Mass[] =>
  CLUMPS.map(([angle, out, up, size]) => ({
    at: [
      `=crown * ${shareOf(out * Math.sin((angle * Math.PI) / 180))}`,
      `=height * ${shareOf(0.44 + up * 0.44)}`,
      `=crown * ${shareOf(out * Math.cos((angle * Math.PI) / 180))}`,
    ],
    radii: [
      `=crown * ${shareOf(size)}`,
      `=min(crown * ${shareOf(size * 0.85)}, height * ${shareOf(size * 0.3)})`,
      `=crown * ${shareOf(size)}`,
    ],
  }))

/** Boughs that leave the trunk at different heights and end inside the crown. */
const boughs = (): Part[] =>
  [20, 95, 160, 235, 300].map((angle, i) => {
    const [x, z] = [Math.sin((angle * Math.PI) / 180), Math.cos((angle * Math.PI) / 180)]
    const at = (out: number, up: number) => `crown*${shareOf(out * x)}:height*${shareOf(up)}:crown*${shareOf(out * z)}`
    return piece(
      `bough-${i + 1}`,
      'trunk',
      rod(
        `${at(0.02, 0.26 + 0.03 * i)} | ${at(0.24, 0.36 + 0.02 * i)} | ${at(0.52, 0.5)} | ${at(0.62, 0.6)}`,
        ['=height * 0.017', '=height * 0.017'],
        {
          taper: [1.25, 0.35],
          around: 12,
        },
      ),
    )
  })

/** Broad-leaved tree: a trunk with a root flare, boughs, and a crown of leaves in clumps. */
export const tree: Recipe = {
  archetype: 'tree',
  params: { height: range(520, 200, 900), crown: range(200, 90, 300) },
  slots: { body: { family: 'leaf', color: '#5b8a3c' }, trunk: { family: 'bark', color: '#6b5442' } },
  parts: [
    piece(
      'trunk',
      'trunk',
      turned(
        '0:0 | height*.062:0 | height*.038:height*.045:height*.05 | height*.03:height*.2:height*.1 | height*.024:height*.42:height*.1 | height*.012:height*.64 | 0:height*.66',
        {
          segments: 64,
          flutes: { count: 7, depth: '=height * 0.006', from: 0, to: '=height * 0.3' },
        },
      ),
      undefined,
      undefined,
      { relief: { size: '=height * 0.03', depth: '=height * 0.003' } },
    ),
    ...boughs(),
    piece('crown', 'body', {
      make: 'foliage',
      masses: crown(),
      leaves: 17_000,
      length: '=crown * 0.075 + 3',
      width: '=crown * 0.045 + 2',
      lean: [0, -0.25, 0],
    }),
  ],
  view: { azimuth: 20, elevation: 6 },
}

const TIERS = 14

/** Boughs of one tier: sprays of needles that reach out and hang a little, shorter the higher they grow. */
function tier(i: number): Part {
  const share = i / (TIERS - 1)
  const [reach, up] = [0.335 * (1 - share) ** 0.85 + 0.03, 0.13 + 0.78 * share]
  const count = Math.round(13 - 7 * share)
  return piece(
    `tier-${i + 1}`,
    'body',
    {
      make: 'foliage',
      masses: [
        {
          at: [0, 0, `=height * ${shareOf(reach * 0.36)}`],
          radii: [`=height * ${shareOf(0.03 + reach * 0.1)}`, '=height * 0.024', `=height * ${shareOf(reach * 0.42)}`],
        },
        {
          at: [0, `=height * -0.012`, `=height * ${shareOf(reach * 0.8)}`],
          radii: [`=height * ${shareOf(0.018 + reach * 0.08)}`, '=height * 0.01', `=height * ${shareOf(reach * 0.24)}`],
        },
      ],
      leaves: Math.round(80 + 140 * (1 - share)),
      length: '=height * 0.031',
      width: '=height * 0.0075',
      lean: [0, -0.2, 0.5],
    },
    [0, `=height * ${shareOf(up)}`, 0],
    [12 - 24 * share, i * 27, 0],
    { repeat: { ring: count, radius: 0 } },
  )
}

/** Conifer of drooping boughs; with `ornaments` a Christmas tree, star on top. */
export const conifer: Recipe = {
  archetype: 'conifer',
  params: { height: range(210, 100, 600), ornaments: range(0, 0, 1) },
  slots: {
    body: { family: 'leaf', color: '#2f5a36' },
    trunk: { family: 'bark', color: '#5d4030' },
    ornament: { family: 'plastic', color: '#c2262e' },
    star: { family: 'gold', color: '#e8b964' },
  },
  parts: [
    piece(
      'trunk',
      'trunk',
      turned('0:0 | height*.026:0 | height*.02:height*.12:height*.04 | height*.004:height*.94 | 0:height*.95', { segments: 40 }),
    ),
    ...times(TIERS, tier),
    piece('leader', 'body', {
      make: 'foliage',
      masses: [{ at: [0, '=height * 0.94', 0], radii: ['=height * 0.02', '=height * 0.06', '=height * 0.02'] }],
      leaves: 160,
      length: '=height * 0.03',
      width: '=height * 0.007',
      lean: [0, 0.8, 0],
    }),
    ...times(24, (i) => {
      const share = (i + 0.5) / 24
      const radius = 0.3 * (1 - share) ** 0.85 + 0.03
      const angle = i * 2.4
      return piece(
        `ornament-${i + 1}`,
        i % 3 ? 'ornament' : 'star',
        blob('=height * 0.021', '=height * 0.021', '=height * 0.021'),
        [
          `=height * ${shareOf(radius * Math.cos(angle))}`,
          `=height * ${shareOf(0.075 + 0.8 * share)}`,
          `=height * ${shareOf(radius * Math.sin(angle))}`,
        ],
        undefined,
        { when: '=ornaments - 0.5' },
      )
    }).map((part) => ({ ...part, shape: { ...part.shape, around: 32 } as Part['shape'] })),
    ...[0, 72, 144, 216, 288].map((turn, i) =>
      piece(
        `star-${i + 1}`,
        'star',
        turned('0:-height*.004 | height*.013:-height*.004 | 0:height*.045', { segments: 8 }),
        [0, '=height * 1.01', 0],
        [0, 0, turn],
        { when: '=ornaments - 0.5' },
      ),
    ),
  ],
  view: { azimuth: 10, elevation: 6 },
}

const FRONDS = 17
/** How far the fronds rise where they leave the trunk, in degrees, young ones steep and old ones hanging. */
const LIFTS = [62, 34, 12, 44, -6, 22]

/** Coconut palm: a ringed, leaning trunk and a head of feathered fronds. */
export const palm: Recipe = {
  archetype: 'palm',
  params: { height: range(560, 200, 1200), lean: range(0.12, 0, 0.4) },
  slots: {
    body: { family: 'leaf', color: '#4c7d38' },
    trunk: { family: 'bark', color: '#8a7660' },
    nut: { family: 'leaf', color: '#7c7a34' },
  },
  parts: [
    piece(
      'trunk',
      'trunk',
      rod(
        '0:0:0 | height*lean*.1:height*.2:0 | height*lean*.45:height*.55:0 | height*lean:height*.96:0',
        ['=height * 0.024', '=height * 0.024'],
        {
          taper: [1.35, 0.75],
          around: 32,
        },
      ),
    ),
    ...times(18, (i) => {
      const t = (i + 0.5) / 18
      return piece(
        `ring-${i + 1}`,
        'trunk',
        {
          make: 'lathe',
          segments: 32,
          profile: {
            points: [
              [0, 0],
              [`=height * ${shareOf(0.0265 * (1.32 - 0.56 * t))}`, 0],
              [`=height * ${shareOf(0.0235 * (1.32 - 0.56 * t))}`, '=height * 0.022'],
              [0, '=height * 0.022'],
            ],
          },
        },
        [`=height * lean * ${shareOf(t ** 1.6)}`, `=height * ${shareOf(0.95 * t)}`, 0],
      )
    }),
    ...times(FRONDS, frond),
    ...times(5, (i) =>
      piece(`nut-${i + 1}`, 'nut', { ...blob('=height * 0.021', '=height * 0.025', '=height * 0.021'), around: 24 }, [
        `=height * lean + height * ${shareOf(0.034 * Math.sin(i * 1.26))}`,
        '=height * 0.935',
        `=height * ${shareOf(0.034 * Math.cos(i * 1.26))}`,
      ]),
    ),
  ],
  view: { azimuth: 10, elevation: 4 },
}

/** One frond: leaflets in two rows along a rib that arches over. */
function frond(i: number): Part {
  const ribs = [0.05, 0.12, 0.19, 0.26, 0.33, 0.4, 0.46].map(
    (out, k): Mass => ({
      at: ['=0', `=-height * ${shareOf(1.25 * out * out)}`, `=height * ${shareOf(out)}`],
      radii: [`=height * ${shareOf(0.012 + 0.034 * Math.sin((k + 1.2) * 0.42))}`, '=height * 0.004', '=height * 0.045'],
    }),
  )
  return piece(
    `frond-${i + 1}`,
    'body',
    { make: 'foliage', masses: ribs, leaves: 560, length: '=height * 0.07', width: '=height * 0.0075', lean: [0, -0.9, 2.2] },
    ['=height * lean', '=height * 0.955', 0],
    tipped(LIFTS[i % LIFTS.length] ?? 20, i * 137.5),
  )
}
