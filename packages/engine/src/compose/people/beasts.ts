import { mix } from '../../color.ts'
import { behind, type Hand } from './easel.ts'
import { add, between, blob, type Dot, heading, limb, round, turned } from './form.ts'

/** How an animal on four legs is built, in heights of its back; `ear`, `tail` and `coat` are kinds. */
export type Beast = {
  /** Height of its back in heights of a grown person. */
  size: number
  fur: string
  pale: string
  dark: string
  long: number
  deep: number
  leg: number
  /** Length and lift of the neck, and size of the head. */
  neck: number
  lift: number
  head: number
  snout: number
  ear: 'pointed' | 'round' | 'floppy' | 'long' | 'small' | 'horns' | 'antlers' | 'fins'
  tail: 'thin' | 'bushy' | 'stub' | 'horse' | 'tuft' | 'spiked'
  coat: 'plain' | 'stripes' | 'patches' | 'wool' | 'mane' | 'spots' | 'belly' | 'scales'
}
const beast = (size: number, fur: string, pale: string, rest: Partial<Beast> = {}): Beast => ({
  size,
  fur,
  pale,
  dark: '#2b2226',
  long: 1.3,
  deep: 0.5,
  leg: 0.5,
  neck: 0.22,
  lift: 0.6,
  head: 0.27,
  snout: 0.5,
  ear: 'pointed',
  tail: 'thin',
  coat: 'belly',
  ...rest,
})

export const BEASTS: Readonly<Record<string, Beast>> = {
  cat: beast(0.2, '#e8963e', '#fff1dc', { snout: 0.24, coat: 'stripes', head: 0.36, leg: 0.46 }),
  'black cat': beast(0.2, '#34303c', '#56505f', { snout: 0.24, head: 0.36, leg: 0.46, coat: 'plain' }),
  kitten: beast(0.14, '#e0a05a', '#fff3e0', { snout: 0.2, head: 0.44, leg: 0.4, coat: 'stripes' }),
  dog: beast(0.3, '#c08a4e', '#f7e6cc', { ear: 'floppy', head: 0.3, snout: 0.62 }),
  puppy: beast(0.2, '#d9a76a', '#fff3e2', { ear: 'floppy', head: 0.4, snout: 0.46, leg: 0.42 }),
  fox: beast(0.26, '#e2702c', '#fff3e2', { tail: 'bushy', snout: 0.7, head: 0.3, leg: 0.48 }),
  wolf: beast(0.38, '#76818f', '#e3e8ed', { tail: 'bushy', snout: 0.7 }),
  bear: beast(0.58, '#8a5d3b', '#d9b48a', {
    ear: 'round',
    tail: 'stub',
    deep: 0.68,
    leg: 0.4,
    head: 0.3,
    snout: 0.46,
    coat: 'plain',
    lift: 0.25,
  }),
  'polar bear': beast(0.58, '#eef1f2', '#ffffff', {
    ear: 'round',
    tail: 'stub',
    deep: 0.66,
    leg: 0.4,
    head: 0.28,
    coat: 'plain',
    lift: 0.25,
  }),
  panda: beast(0.5, '#f4f2ec', '#f4f2ec', {
    ear: 'round',
    tail: 'stub',
    deep: 0.7,
    leg: 0.38,
    head: 0.34,
    snout: 0.36,
    coat: 'patches',
    lift: 0.3,
  }),
  rabbit: beast(0.16, '#c9ac8b', '#fff7ee', { ear: 'long', tail: 'stub', deep: 0.66, leg: 0.3, head: 0.38, snout: 0.3, long: 1.1 }),
  horse: beast(0.86, '#8a5230', '#c98f62', {
    ear: 'small',
    tail: 'horse',
    neck: 0.62,
    lift: 1.0,
    head: 0.2,
    snout: 1.05,
    leg: 0.6,
    deep: 0.44,
    coat: 'mane',
  }),
  unicorn: beast(0.86, '#f6f0f4', '#ffe3ef', {
    ear: 'small',
    tail: 'horse',
    neck: 0.62,
    lift: 1.0,
    head: 0.2,
    snout: 1.0,
    leg: 0.6,
    deep: 0.44,
    coat: 'mane',
    dark: '#7a5ba6',
  }),
  donkey: beast(0.66, '#8d8791', '#dcd6d2', { ear: 'long', tail: 'tuft', neck: 0.46, lift: 0.9, head: 0.22, snout: 0.95, leg: 0.56 }),
  camel: beast(1.05, '#c99a5c', '#e3c08a', {
    ear: 'small',
    tail: 'tuft',
    neck: 0.7,
    lift: 0.8,
    head: 0.16,
    snout: 0.9,
    leg: 0.62,
    deep: 0.46,
  }),
  cow: beast(0.74, '#f4efe6', '#f6c9b8', {
    ear: 'horns',
    tail: 'tuft',
    deep: 0.6,
    neck: 0.26,
    lift: 0.3,
    head: 0.24,
    snout: 0.8,
    coat: 'patches',
  }),
  deer: beast(0.62, '#b5753f', '#f1dcc0', {
    ear: 'antlers',
    tail: 'stub',
    neck: 0.5,
    lift: 1.0,
    head: 0.19,
    snout: 0.8,
    leg: 0.62,
    deep: 0.4,
    coat: 'spots',
  }),
  sheep: beast(0.46, '#f2ece0', '#f2ece0', {
    ear: 'small',
    tail: 'stub',
    deep: 0.66,
    leg: 0.36,
    head: 0.25,
    snout: 0.5,
    coat: 'wool',
    dark: '#3a3238',
    lift: 0.4,
  }),
  goat: beast(0.46, '#e6ddcf', '#fff8ee', { ear: 'horns', tail: 'stub', neck: 0.32, lift: 0.8, head: 0.22, snout: 0.7 }),
  pig: beast(0.4, '#eda3aa', '#f8ccd0', {
    ear: 'small',
    tail: 'stub',
    deep: 0.66,
    leg: 0.3,
    head: 0.32,
    snout: 0.46,
    coat: 'plain',
    lift: 0.2,
  }),
  lion: beast(0.54, '#d9a047', '#f4deb0', { ear: 'round', tail: 'tuft', head: 0.27, snout: 0.5, coat: 'wool', dark: '#8a4a22' }),
  tiger: beast(0.52, '#e8832c', '#fff3e0', { ear: 'round', head: 0.27, snout: 0.48, coat: 'stripes' }),
  mouse: beast(0.1, '#a5a2ae', '#f1eff4', { ear: 'round', head: 0.44, snout: 0.5, leg: 0.26, deep: 0.66 }),
  squirrel: beast(0.15, '#b5652f', '#f9e6cf', { tail: 'bushy', head: 0.4, snout: 0.4, leg: 0.34, long: 1.0 }),
  raccoon: beast(0.22, '#8d8f97', '#f0f0f2', { tail: 'bushy', head: 0.36, snout: 0.5, coat: 'belly' }),
  elephant: beast(1.25, '#9aa3ad', '#b9c1c9', {
    ear: 'floppy',
    tail: 'tuft',
    deep: 0.66,
    leg: 0.42,
    head: 0.3,
    snout: 0.4,
    lift: 0.4,
    coat: 'plain',
  }),
  dragon: beast(0.9, '#3f8f6a', '#e9d38a', {
    ear: 'fins',
    tail: 'spiked',
    neck: 0.72,
    lift: 0.95,
    head: 0.2,
    snout: 1.1,
    leg: 0.4,
    deep: 0.46,
    long: 1.4,
    coat: 'scales',
    dark: '#2a5a4a',
  }),
}
const ALIKE: Readonly<Record<string, string>> = {
  pony: 'horse',
  foal: 'horse',
  mare: 'horse',
  stallion: 'horse',
  hound: 'dog',
  'golden retriever': 'dog',
  bunny: 'rabbit',
  hare: 'rabbit',
  calf: 'cow',
  bull: 'cow',
  stag: 'deer',
  fawn: 'deer',
  reindeer: 'deer',
  lamb: 'sheep',
  kitty: 'kitten',
  piglet: 'pig',
  corgi: 'dog',
  labrador: 'dog',
}

/** Names of animals that have a body here, longest first. */
export const BEAST_NAMES: readonly string[] = [...Object.keys(BEASTS), ...Object.keys(ALIKE)].sort((a, b) => b.length - a.length)
export const beastNamed = (name: string): Beast | null => BEASTS[name] ?? BEASTS[ALIKE[name] ?? ''] ?? null

export type BeastPose = 'stand' | 'walk' | 'run' | 'sit' | 'sleep' | 'fly' | 'jump'
/** Where the back of an animal is highest between its shoulders, in heights of its back: riders sit there. */
export const SADDLE: Dot = [0.02, 0.98]

/** An animal that faces forward; the hand's unit is the height of its back, its origin below its middle on the ground. */
export function animal(hand: Hand, kind: Beast, pose: BeastPose) {
  if (pose === 'sleep') return asleep(hand, kind)
  const sit = pose === 'sit'
  const { long, deep } = kind
  const tilt = sit ? 0.75 : pose === 'jump' || pose === 'fly' ? 0.24 : 0
  const middle: Dot = [0, sit ? 0.52 : 1 - deep / 2]
  const at = (x: number, y: number): Dot => add(middle, turned([x, y], tilt))
  const [hind, fore] = [at(-long * 0.38, -deep * 0.1), at(long * 0.36, -deep * 0.1)]
  tail(hand, kind, at(-long * 0.48, deep * 0.2), sit)
  if (kind.coat === 'scales') wing(hand, kind, at(0.02, deep * 0.34), 0.82, behind(kind.fur))
  legs(hand, kind, hind, fore, pose, true)
  const trunk = blob(
    [
      at(-long * 0.5, 0),
      at(-long * 0.44, deep * 0.38),
      at(-long * 0.1, deep * 0.46),
      at(long * 0.28, deep * 0.52),
      at(long * 0.5, deep * 0.24),
      at(long * 0.47, -deep * 0.26),
      at(long * 0.14, -deep * 0.46),
      at(-long * 0.26, -deep * 0.4),
      at(-long * 0.46, -deep * 0.3),
    ],
    7,
  )
  const neckFrom = at(long * 0.36, deep * 0.14)
  const lift = kind.lift + tilt * 0.4
  const headAt = add(neckFrom, [
    Math.cos(lift) * (kind.neck + kind.head * 0.8),
    Math.sin(lift) * (kind.neck + kind.head * 0.8) + (sit ? 0.02 : 0),
  ])
  if (kind.coat === 'mane')
    hand.form(
      'mane',
      limb(
        [
          at(long * 0.24, deep * 0.4),
          between(at(long * 0.3, deep * 0.4), headAt, 0.5),
          add(headAt, [-kind.head * 0.5, kind.head * 0.6]),
        ].map((dot) => add(dot, [-0.05, 0.04])),
        [0.04, 0.12, 0.09],
      ),
      kind.dark === '#7a5ba6' ? '#c38fd0' : '#3a2620',
    )
  hand.form('body', trunk, kind.fur)
  if (kind.coat === 'wool' && kind.dark === '#3a3238')
    for (const [x, y] of [
      [-0.4, 0.3],
      [-0.15, 0.44],
      [0.12, 0.46],
      [0.36, 0.36],
      [-0.46, -0.02],
      [0.4, -0.1],
      [-0.2, -0.34],
      [0.12, -0.36],
    ] as const)
      hand.form('wool', round(at(x * long, y * deep), deep * 0.26), kind.fur, { isPlain: true })
  coat(hand, kind, at)
  hand.form(
    'neck',
    limb([at(long * 0.32, 0), between(neckFrom, headAt, 0.5), headAt], [deep * 0.4, deep * 0.26 + kind.head * 0.12, kind.head * 0.62]),
    kind.fur,
  )
  if (kind.coat === 'scales') {
    hand.form(
      'belly',
      limb(
        [
          at(long * 0.42, -deep * 0.1),
          add(between(neckFrom, headAt, 0.5), [deep * 0.2, -0.02]),
          add(headAt, [kind.head * 0.3, -kind.head * 0.4]),
        ],
        [deep * 0.16, deep * 0.1, kind.head * 0.2],
      ),
      kind.pale,
      { isDetail: true },
    )
    for (const t of [0.1, 0.3, 0.5, 0.7, 0.9])
      hand.form(
        'spike',
        [
          add(between(neckFrom, headAt, t), [-deep * 0.26, 0.02]),
          add(between(neckFrom, headAt, t), [-deep * 0.3 - 0.06, 0.14]),
          add(between(neckFrom, headAt, t), [-deep * 0.1, 0.1]),
        ],
        '#e9b23a',
        { isPlain: true },
      )
  }
  legs(hand, kind, hind, fore, pose, false)
  headOf(hand, kind, headAt, pose)
  if (kind.coat === 'scales') wing(hand, kind, at(-0.02, deep * 0.3), 1, kind.fur)
  return { head: headAt }
}

function legs(hand: Hand, kind: Beast, hind: Dot, fore: Dot, pose: BeastPose, isFar: boolean) {
  const fill = isFar ? behind(kind.fur) : kind.fur
  const sole =
    kind.coat === 'mane' || kind.ear === 'horns' || kind.ear === 'antlers'
      ? kind.dark
      : kind.coat === 'wool' && kind.dark === '#3a3238'
        ? kind.dark
        : kind.pale
  const thick = 0.07 + kind.deep * 0.09
  const shift = isFar ? 0.12 : 0
  const steps: Readonly<Record<BeastPose, readonly [Dot, Dot]>> = {
    stand: [
      [-0.02, 0],
      [0.02, 0],
    ],
    walk: isFar
      ? [
          [0.2, 0],
          [-0.16, 0.03],
        ]
      : [
          [-0.2, 0.02],
          [0.22, 0],
        ],
    run: isFar
      ? [
          [-0.5, 0.2],
          [0.56, 0.24],
        ]
      : [
          [-0.42, 0.12],
          [0.46, 0.3],
        ],
    jump: isFar
      ? [
          [-0.4, 0.06],
          [0.42, 0.5],
        ]
      : [
          [-0.46, 0],
          [0.5, 0.42],
        ],
    fly: isFar
      ? [
          [-0.34, 0.2],
          [0.2, 0.34],
        ]
      : [
          [-0.42, 0.14],
          [0.3, 0.28],
        ],
    sit: [
      [0.24, 0],
      [0.06, 0],
    ],
    sleep: [
      [0, 0],
      [0, 0],
    ],
  }
  const [back, front] = steps[pose]
  const draw = (root: Dot, [dx, y]: Dot, isHind: boolean) => {
    const foot: Dot = [root[0] + dx + shift, y + 0.03]
    const knee = add(between(root, foot, 0.52), [isHind ? (pose === 'sit' ? 0.2 : -0.05) : 0.03, 0])
    hand.form('leg', limb([add(root, [shift, 0]), knee, foot], [isHind ? thick * 1.5 : thick * 1.15, thick * 0.78, thick * 0.55]), fill)
    hand.form(
      'paw',
      blob(
        [
          add(foot, [-thick * 0.5, 0.04]),
          add(foot, [thick * 0.5, 0.045]),
          add(foot, [thick * 1.05, -0.01]),
          add(foot, [thick * 0.9, -0.03]),
          add(foot, [-thick * 0.55, -0.03]),
        ],
        5,
      ),
      isFar ? behind(sole) : sole,
      { isPlain: true },
    )
  }
  draw(hind, back, true)
  draw(fore, front, false)
}

function coat(hand: Hand, kind: Beast, at: (x: number, y: number) => Dot) {
  const { long, deep, coat: worn } = kind
  if (worn === 'belly' || worn === 'spots')
    hand.form(
      'belly',
      blob([
        at(long * 0.46, 0.02),
        at(long * 0.46, -deep * 0.24),
        at(long * 0.14, -deep * 0.42),
        at(-long * 0.24, -deep * 0.36),
        at(0, -deep * 0.24),
        at(long * 0.3, -deep * 0.1),
      ]),
      kind.pale,
      { isDetail: true },
    )
  if (worn === 'stripes')
    for (const x of [-0.36, -0.18, 0, 0.18, 0.34])
      hand.form(
        'stripe',
        [at(x * long - 0.035, deep * 0.46), at(x * long + 0.045, deep * 0.47), at(x * long + 0.0, deep * 0.04)],
        mix(kind.fur, '#3a1c10', 0.6),
        { isDetail: true },
      )
  if (worn === 'spots')
    for (const [x, y] of [
      [-0.36, 0.26],
      [-0.2, 0.3],
      [-0.04, 0.28],
      [-0.28, 0.12],
      [-0.1, 0.14],
    ] as const)
      hand.form('spot', round(at(x * long, y * deep), 0.035), kind.pale, { isDetail: true })
  if (worn === 'patches')
    for (const [x, y, r] of [
      [-0.3, 0.14, 0.17],
      [0.08, 0.16, 0.13],
      [0.34, -0.04, 0.14],
    ] as const)
      hand.form(
        'patch',
        blob(
          [
            at(x * long - r, y * deep),
            at(x * long - r * 0.3, y * deep + r * 0.9),
            at(x * long + r, y * deep + r * 0.4),
            at(x * long + r * 0.7, y * deep - r * 0.7),
            at(x * long - r * 0.4, y * deep - r * 0.8),
          ],
          5,
        ),
        kind.dark,
        { isDetail: true },
      )
  if (worn === 'scales')
    for (const [x, y] of [
      [-0.3, 0.1],
      [-0.12, 0.16],
      [0.08, 0.14],
      [-0.2, -0.06],
      [0, -0.02],
      [0.2, 0.02],
    ] as const)
      hand.line(
        'scale',
        [at(x * long - 0.05, y * deep + 0.02), at(x * long, y * deep - 0.02), at(x * long + 0.05, y * deep + 0.02)],
        kind.dark,
        0.012,
      )
}

/** The head, looking forward with one or both eyes seen. */
function headOf(hand: Hand, kind: Beast, at: Dot, pose: BeastPose) {
  const r = kind.head
  const nod = pose === 'sleep' ? -0.5 : kind.snout > 0.75 ? -0.42 : -0.06
  const p = (x: number, y: number): Dot => add(at, turned([x * r, y * r], nod))
  const s = kind.snout
  const isMane = kind.coat === 'wool' && kind.dark === '#8a4a22'
  if (isMane)
    hand.form(
      'mane',
      Array.from({ length: 40 }, (_, i) =>
        p(Math.cos((i / 40) * Math.PI * 2) * (1.7 + (i % 2) * 0.16) - 0.3, Math.sin((i / 40) * Math.PI * 2) * (1.66 + (i % 2) * 0.16)),
      ),
      kind.dark,
    )
  ears(hand, kind, p, true)
  const face = kind.coat === 'wool' && !isMane ? kind.dark : kind.fur
  hand.form(
    'head',
    blob(
      [
        p(-0.9, 0.1),
        p(-0.5, 0.86),
        p(0.2, 0.92),
        p(0.78, 0.42),
        p(0.86 + s, -0.02),
        p(0.9 + s, -0.36),
        p(0.66 + s * 0.7, -0.66),
        p(0.3, -0.84),
        p(-0.4, -0.82),
        p(-0.86, -0.44),
      ],
      6,
    ),
    face,
  )
  if (kind.coat !== 'plain' || kind.snout < 0.6)
    hand.form(
      'muzzle',
      blob(
        [
          p(0.6 + s * 0.4, -0.06),
          p(0.86 + s, -0.1),
          p(0.9 + s, -0.36),
          p(0.66 + s * 0.7, -0.64),
          p(0.2, -0.8),
          p(-0.1, -0.6),
          p(0.4, -0.36),
        ],
        5,
      ),
      kind.coat === 'wool' && !isMane ? '#5a4c52' : kind.pale,
      { isDetail: true },
    )
  ears(hand, kind, p, false)
  hand.form('nose', round(p(0.86 + s, -0.14), 0.15 * r, 0.11 * r), kind.fur === '#eda3aa' ? '#c9606c' : kind.dark, { isDetail: true })
  if (kind.coat === 'patches' && kind.ear === 'round')
    hand.form('patch', round(p(0.34, 0.16), 0.3 * r, 0.34 * r), kind.dark, { isDetail: true })
  const ink = kind.coat === 'patches' && kind.ear === 'round' ? '#ffffff' : '#241a20'
  if (pose === 'sleep') hand.line('eye', [p(0.16, 0.14), p(0.34, 0.04), p(0.54, 0.14)], '#241a20', 0.1 * r)
  else {
    hand.form('eye', round(p(0.36, 0.18), 0.14 * r, 0.17 * r), kind.fur === '#34303c' ? '#f0c93c' : ink, { isDetail: true })
    hand.form('gleam', round(p(0.41, 0.24), 0.05 * r), '#ffffff', { isDetail: true })
  }
  hand.line('mouth', [p(0.82 + s, -0.3), p(0.6 + s * 0.6, -0.44), p(0.3 + s * 0.4, -0.4)], mix(kind.fur, '#2a1418', 0.6), 0.06 * r)
  if (kind.snout < 0.34) for (const y of [-0.24, -0.36]) hand.line('whisker', [p(0.6, y), p(1.5, y + 0.08)], '#fff8ee', 0.02 * r, 0.8)
  if (kind.coat === 'scales') hand.form('horn', [p(-0.3, 0.8), p(-1.2, 1.5), p(-0.7, 0.5)], '#e9d38a')
  if (kind.dark === '#7a5ba6') hand.form('horn', [p(0.3, 0.8), p(0.9, 2.4), p(0.62, 0.62)], '#f0c64a')
  if (kind.size > 1.1)
    hand.form('trunk', limb([p(0.7, -0.3), p(1.3, -1.2), p(1.2, -2.2), p(1.6, -2.6)], [0.42 * r, 0.32 * r, 0.24 * r, 0.18 * r]), kind.fur)
}

function ears(hand: Hand, { ear, fur, pale, dark, head: r, size }: Beast, p: (x: number, y: number) => Dot, isFar: boolean) {
  const fill = isFar ? behind(fur) : fur
  const dx = isFar ? 0.5 : -0.12
  if (ear === 'pointed') {
    hand.form('ear', [p(dx - 0.5, 0.5), p(dx - 0.34, 1.5), p(dx + 0.3, 0.76)], fill, { isPlain: true })
    if (!isFar) hand.form('ear', [p(dx - 0.34, 0.66), p(dx - 0.28, 1.2), p(dx + 0.1, 0.78)], mix(pale, '#e08a86', 0.4), { isDetail: true })
  } else if (ear === 'round') {
    hand.form('ear', round(p(dx - 0.2, 0.86), 0.36 * r), dark === '#2b2226' && fur === '#f4f2ec' ? dark : fill, { isPlain: true })
    if (!isFar) hand.form('ear', round(p(dx - 0.16, 0.84), 0.19 * r), mix(pale, '#e08a86', 0.4), { isDetail: true })
  } else if (ear === 'floppy' && !isFar)
    hand.form(
      'ear',
      size > 1
        ? blob([p(-0.4, 0.7), p(-1.5, 0.9), p(-1.9, -0.3), p(-1.2, -1.1), p(-0.3, -0.5)])
        : blob([p(-0.5, 0.76), p(-0.1, 0.8), p(-0.2, 0), p(-0.42, -0.62), p(-0.86, -0.6), p(-0.96, 0)]),
      mix(fur, '#3a2018', size > 1 ? 0.12 : 0.35),
    )
  else if (ear === 'long')
    hand.form('ear', blob([p(dx - 0.2, 0.7), p(dx - 0.7, 1.7), p(dx - 0.7, 2.5), p(dx - 0.3, 2.3), p(dx + 0.16, 0.8)], 6), fill)
  else if (ear === 'small' || ear === 'horns' || ear === 'antlers' || ear === 'fins') {
    hand.form('ear', blob([p(dx - 0.4, 0.6), p(dx - 0.62, 1.2), p(dx - 0.1, 0.86)], 5), fill, { isPlain: true })
    if (ear === 'horns' && !isFar)
      hand.form('horn', limb([p(0.1, 0.86), p(0.24, 1.4), p(0.56, 1.66)], [0.15 * r, 0.11 * r, 0.03 * r]), '#e6d5b8', { isPlain: true })
    if (ear === 'antlers')
      for (const way of [1]) {
        hand.line('antler', [p(dx, 0.86), p(dx - 0.3, 1.9), p(dx + 0.1 * way, 2.9)], '#8a5f3c', 0.13 * r)
        hand.line('antler', [p(dx - 0.24, 1.7), p(dx + 0.5, 2.3)], '#8a5f3c', 0.11 * r)
      }
  }
}

function tail(hand: Hand, { tail: kind, fur, pale, dark, deep }: Beast, root: Dot, sit: boolean) {
  if (kind === 'stub') return hand.form('tail', round(add(root, [-0.04, 0]), 0.12), pale, { isPlain: true })
  if (kind === 'thin')
    return hand.form(
      'tail',
      limb(
        sit
          ? [add(root, [0, -0.1]), add(root, [-0.3, -0.24]), add(root, [-0.42, 0.0])]
          : [root, add(root, [-0.28, 0.12]), add(root, [-0.36, 0.5]), add(root, [-0.2, 0.66])],
        sit ? [0.06, 0.06, 0.045] : [0.06, 0.055, 0.05, 0.045],
      ),
      fur,
    )
  if (kind === 'tuft') {
    hand.form('tail', limb([root, add(root, [-0.16, -0.1]), add(root, [-0.18, -0.4])], [0.035, 0.028, 0.024]), fur)
    return hand.form('tail', round(add(root, [-0.18, -0.46]), 0.06, 0.1), dark, { isPlain: true })
  }
  if (kind === 'horse')
    return hand.form(
      'tail',
      limb([root, add(root, [-0.2, 0.0]), add(root, [-0.28, -0.4]), add(root, [-0.2, -0.66])], [0.05, 0.09, 0.1, 0.02]),
      dark === '#7a5ba6' ? '#c38fd0' : '#3a2620',
    )
  if (kind === 'spiked') {
    hand.form(
      'tail',
      limb(
        [add(root, [0.1, -deep * 0.1]), add(root, [-0.4, -0.14]), add(root, [-0.8, 0.14]), add(root, [-1.1, 0.5])],
        [deep * 0.32, deep * 0.22, 0.08, 0.03],
      ),
      fur,
    )
    return hand.form(
      'tail',
      [add(root, [-1.0, 0.44]), add(root, [-1.26, 0.5]), add(root, [-1.16, 0.8]), add(root, [-1.02, 0.62])],
      '#e9b23a',
    )
  }
  hand.form(
    'tail',
    blob(
      [
        root,
        add(root, [-0.26, -0.16]),
        add(root, [-0.62, -0.1]),
        add(root, [-0.86, 0.26]),
        add(root, [-0.66, 0.3]),
        add(root, [-0.36, 0.22]),
        add(root, [0.02, 0.14]),
      ],
      7,
    ),
    fur,
  )
  hand.form(
    'tail',
    blob([add(root, [-0.62, -0.02]), add(root, [-0.86, 0.26]), add(root, [-0.66, 0.3]), add(root, [-0.56, 0.14])], 6),
    pale,
    { isDetail: true },
  )
}

function wing(hand: Hand, kind: Beast, root: Dot, size: number, fill: string) {
  const p = (x: number, y: number): Dot => add(root, [x * size - (size < 1 ? -0.2 : 0), y * size])
  hand.form(
    'wing',
    [
      ...blob([p(0.1, 0), p(-0.1, 0.7), p(-0.5, 1.26)], 1),
      p(-0.5, 1.26),
      p(-0.84, 0.84),
      p(-1.24, 0.9),
      p(-1.12, 0.46),
      p(-1.4, 0.24),
      p(-0.9, 0.1),
      p(-0.6, -0.12),
      p(-0.2, -0.02),
    ],
    mix(fill, '#e9b23a', 0.34),
  )
  for (const end of [
    [-0.84, 0.84],
    [-1.12, 0.46],
    [-0.9, 0.1],
  ] as const)
    hand.line('rib', [p(-0.5, 1.26), p(end[0], end[1])], kind.dark, 0.02)
  hand.line('arm', [p(0.06, 0.02), p(-0.1, 0.7), p(-0.5, 1.26)], fill, 0.08)
}

/** Curled up: a round back, the head upon the paws, the tail about them. */
function asleep(hand: Hand, kind: Beast) {
  const { fur, pale, long, head: r } = kind
  const w = long * 0.56
  const h = Math.max(0.36, kind.deep * 0.86)
  hand.form(
    'body',
    blob(
      [
        [-w, 0.02],
        [-w * 1.04, h * 0.5],
        [-w * 0.5, h * 1.06],
        [w * 0.3, h],
        [w * 0.86, h * 0.5],
        [w * 0.9, 0.02],
      ],
      8,
    ),
    fur,
  )
  if (kind.coat === 'stripes')
    for (const x of [-0.7, -0.42, -0.12, 0.16])
      hand.form(
        'stripe',
        [
          [x * w - 0.03, h * 1.0],
          [x * w + 0.05, h * 1.02],
          [x * w, h * 0.55],
        ],
        mix(fur, '#3a1c10', 0.6),
        { isDetail: true },
      )
  hand.form(
    'thigh',
    blob(
      [
        [-w * 0.96, 0.02],
        [-w * 0.86, h * 0.5],
        [-w * 0.4, h * 0.56],
        [-w * 0.16, 0.2],
        [-w * 0.3, 0.0],
      ],
      7,
    ),
    mix(fur, '#3a2018', 0.1),
  )
  hand.form(
    'paw',
    limb(
      [
        [w * 0.5, 0.06],
        [w * 1.05, 0.05],
      ],
      [0.075, 0.06],
    ),
    kind.coat === 'plain' ? fur : pale,
  )
  headOf(hand, kind, [w * 0.74, Math.max(r * 0.86, h * 0.42)], 'sleep')
  hand.form(
    'tail',
    limb(
      [
        [-w * 0.98, 0.08],
        [-w * 0.5, 0.04],
        [w * 0.1, 0.05],
        [w * 0.42, 0.08],
      ],
      kind.tail === 'bushy' ? [0.08, 0.12, 0.12, 0.05] : [0.07, 0.06, 0.055, 0.045],
    ),
    mix(fur, '#3a2018', 0.16),
  )
  return { head: [w * 0.74, h * 0.5] as Dot }
}
void heading
