import { mix } from '../../../color.ts'
import { rng } from '../../../random.ts'
import type { Pen } from '../../illustration/index.ts'
import { Hand } from '../easel.ts'
import { rectangle } from '../form.ts'
import { FLOOR, type Furnish, type Room } from './parts.ts'
import { PRIVATE } from './private.ts'
import { PUBLIC } from './public.ts'

const KINDS = {
  stage: /\b(?:on stage|stage|concert|theat(?:er|re)|opera|spotlight|karaoke|band)\b/,
  cafe: /\b(?:caf[eé]|coffee ?shop|barista|latte|espresso|tea ?house|bar\b|bakery|baker|restaurant|diner|pizzeria|ramen|waiter|waitress|bartender)/,
  kitchen: /\b(?:kitchen|cook(?:s|ing)?|chef|oven|stove|bak(?:es|ing)|dough|pasta|soup|pancakes?|fridge|chop\w*)\b/,
  clinic: /\b(?:doctor|nurse|hospital|clinic|vet|veterinar\w+|dentist|patient|pharmac\w+|surgeon|health ?care)\b/,
  lab: /\b(?:lab|laborator\w+|scientist|chemist|experiment\w*|microscope|researcher)\b/,
  classroom: /\b(?:class(?:room)?|school|teacher|blackboard|pupils?|lesson|lectur\w+|professor|student)\b/,
  library: /\b(?:library|librarian|book ?shop|book ?store|bookcase|bookshel\w+)\b/,
  workshop: /\b(?:workshop|garage|carpent\w+|mechanic|potter\w*|pottery|clay|blacksmith|repair\w*|tools?|workbench)\b/,
  studio: /\b(?:studio|paint(?:s|ing|er)|artist|easel|canvas|sculpt\w*|illustrator)\b/,
  gym: /\b(?:gym|fitness|workout|weights?|weight ?lift\w*|dumb ?bells?|yoga|pilates|box(?:ing|er)|dance studio)\b/,
  shop: /\b(?:shop|store|market|supermarket|boutique|checkout|florist|customers?|shelves)\b/,
  bedroom: /\b(?:bed(?:room|side|time)?|asleep|sleep\w*|pillow|wakes?|waking|alarm|nap\w*)\b/,
  office:
    /\b(?:office|desk|computer|laptop|meeting|colleagues?|coworkers?|startup|developer|programm\w+|cod(?:es|ing)|typ(?:es|ing)|work(?:s|ing)|team|business\w*|manager|designer)\b/,
} as const
type Kind = keyof typeof KINDS | 'living' | 'plain'

/** Walls, a lower wall, a floor, a colour for things, and wood. */
const SETS: readonly (readonly [string, string, string, string, string])[] = [
  ['#f4dfc2', '#e6c39b', '#b5805a', '#2f7f86', '#9a6640'],
  ['#cfe0d8', '#a9c6ba', '#c49a6c', '#d2664a', '#8f5f3d'],
  ['#f3cdb8', '#dfa58c', '#8f5b4a', '#3f5c8a', '#7a4a35'],
  ['#d5dcea', '#aebad2', '#b98d6b', '#e0913a', '#8c6044'],
  ['#efe3c8', '#c9cf9f', '#a9774e', '#b8503f', '#8a5a38'],
  ['#e9d3dc', '#c9a5b8', '#9a6a58', '#3f8f7a', '#85543f'],
]
/** Where those who are in a room stand, as a share of its height from the top. */
export const INTERIOR_FOOT = 0.935

export const interiorKind = (words: string, place: string): Kind => {
  const lower = words.toLowerCase()
  if (place === 'kitchen' && !KINDS.cafe.test(lower)) return 'kitchen'
  return (Object.keys(KINDS) as (keyof typeof KINDS)[]).find((one) => KINDS[one].test(lower)) ?? 'living'
}

/** A room with light from one side, furnished along its back wall; the middle stays calm for whoever is in it. */
export function interior(pen: Pen, words: string, kind: Kind, seed: number) {
  const lower = words.toLowerCase()
  const random = rng(seed, `interior-${kind}`)
  const night = /\b(?:night|midnight|evening|moon|dark|late)\b/.test(lower)
  const [wall0, low0, floor0, accent0, wood0] = random.pick(SETS)
  const dim = (hex: string) => (night ? mix(hex, '#20264f', 0.62) : hex)
  const [wall, low, floor, accent, wood] = [
    dim(kind === 'stage' ? '#5a2a3f' : wall0),
    dim(low0),
    dim(kind === 'stage' ? '#7a4a35' : floor0),
    dim(accent0),
    dim(wood0),
  ]
  const hand = new Hand(pen, { x: 0, y: pen.h, size: pen.h, way: 1 })
  const wide = pen.w / pen.h
  const room: Room = { hand, wide, wall, low, floor, accent, wood, night, words: lower, dim }
  const rect = (part: string, x: number, y: number, w: number, h: number, fill: string, isPlain = false) =>
    hand.form(part, rectangle(x, y, w, h), fill, { isPlain })
  rect('wall', -0.01, FLOOR, wide + 0.02, 1 - FLOOR + 0.01, wall)
  if (kind !== 'stage' && kind !== 'plain') {
    rect('panel', -0.01, FLOOR, wide + 0.02, 0.17, low)
    rect('rail', -0.01, FLOOR + 0.17, wide + 0.02, 0.012, mix(low, '#ffffff', 0.4), true)
    rect('skirting', -0.01, FLOOR, wide + 0.02, 0.022, mix(low, '#ffffff', 0.5), true)
  }
  rect('floor', -0.01, -0.01, wide + 0.02, FLOOR + 0.01, floor)
  for (let i = 0; i < 9; i++) {
    const x = (i / 8) * wide
    hand.line(
      'board',
      [
        [x, FLOOR],
        [wide / 2 + (x - wide / 2) * 1.9, 0],
      ],
      mix(floor, '#2a1a20', 0.22),
      0.0025,
      0.7,
    )
  }
  FURNISH[kind](room)
  if (!night && kind !== 'stage') {
    const from = 0.05 * wide
    hand.form(
      'light',
      [
        [from, 0.86],
        [from + 0.28, 0.86],
        [from + 0.86, 0.06],
        [from + 0.4, 0.06],
      ],
      '#fff6d8',
      { isDetail: true, opacity: 0.2 },
    )
  }
}

const FURNISH: Readonly<Record<Kind, Furnish>> = { ...PUBLIC, ...PRIVATE }
