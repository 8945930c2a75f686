import fc from 'fast-check'
import type { Brief, WantedText } from '../../../brief/schema.ts'
import type { Scene } from '../../../scene/schema.ts'
import { compose } from '../../index.ts'
import { plainBrief, wanted } from '../../test/brief.ts'

/** Kinds with their genre and the fields whose texts they are given. */
const KINDS: Readonly<Record<string, readonly [Brief['genre'], readonly string[]]>> = {
  poster: ['ad-poster', ['headline', 'subheadline', 'brand', 'date', 'time', 'place', 'value', 'button', 'web']],
  flyer: ['ad-poster', ['headline', 'date', 'place', 'phone', 'caption']],
  'sticker-set': ['sticker-sheet', ['headline', 'caption']],
  'icon-set': ['sticker-sheet', ['headline']],
  'character-sheet': ['character-sheet', ['headline', 'caption']],
  map: ['map', ['headline', 'label', 'label']],
  card: ['social-card', ['headline', 'subheadline', 'brand', 'button', 'web', 'date']],
  header: ['social-card', ['headline', 'brand', 'email']],
  slide: ['slide', ['headline', 'subheadline', 'footnote', 'author']],
  quote: ['slide', ['quote', 'author']],
  invitation: ['card', ['headline', 'name', 'date', 'time', 'place', 'rsvp', 'dress']],
  greeting: ['card', ['message', 'caption']],
  certificate: ['card', ['headline', 'recipient', 'reason', 'date', 'signature', 'brand', 'code']],
  ticket: ['card', ['headline', 'subheadline', 'date', 'time', 'place', 'seat', 'code', 'web']],
  coupon: ['card', ['value', 'headline', 'brand', 'code', 'valid']],
  'business-card': ['card', ['name', 'role', 'brand', 'email', 'phone', 'web', 'place']],
  label: ['packaging', ['brand', 'headline', 'flavor', 'weight', 'ingredients']],
  logo: ['logo', ['brand', 'subheadline']],
  emblem: ['logo', ['brand', 'subheadline']],
  sticker: ['logo', ['brand', 'subheadline']],
  book: ['cover', ['headline', 'author', 'subheadline']],
  album: ['cover', ['headline', 'artist']],
  magazine: ['cover', ['brand', 'headline', 'issue', 'coverline', 'date']],
  month: ['calendar', ['other']],
  timetable: ['calendar', ['headline', 'place', 'caption']],
  sign: ['signage', ['headline', 'subheadline']],
  storyboard: ['storyboard', ['headline', 'caption']],
  comic: ['storyboard', ['headline']],
  'contact-sheet': ['storyboard', ['headline']],
}

const WORDS = [
  'Tea',
  'A quiet year',
  'Œufs à la coque, 14:30',
  'Unwahrscheinlichkeitstheorie für alle',
  'Все музеи города',
  '月の庭',
  'تخفيضات الصيف',
  'ฤดูร้อนนี้',
  'How small teams ship more by doing much less than everyone else does in a whole year',
  'One text that is so long that nobody would set it on a card, and yet somebody has asked for it to be set to the letter, every single word of it, in this very place',
]

const ROLES = new Set<string>(['headline', 'subheadline', 'button', 'caption'])
const text = (field: string, words: string, i: number): WantedText =>
  ROLES.has(field)
    ? wanted(words, field as WantedText['role'], `${field}-${i}`)
    : { ...wanted(words, 'other', `${field}-${i}`), ...(field !== 'other' && { field }) }

export type Sample = {
  kind: string
  said: string[]
  panels: string[]
  size: readonly [number, number]
  words: string[]
  free: Brief['layout']['freeRegions']
  seed: number
}

export const designs: fc.Arbitrary<Sample> = fc.record({
  kind: fc.constantFrom(...Object.keys(KINDS)),
  said: fc.array(fc.constantFrom(...WORDS), { minLength: 7, maxLength: 7 }),
  panels: fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 9 }),
  size: fc.constantFrom([1024, 1024] as const, [1536, 640] as const, [640, 1440] as const, [1920, 640] as const, [1024, 1536] as const),
  words: fc.constantFrom<string[]>(
    [],
    ['dark'],
    ['elegant'],
    ['art deco'],
    ['bold'],
    ['vintage'],
    ['romantic'],
    ['blueprint'],
    ['riso'],
    ['glassmorphism'],
    ['swiss'],
  ),
  free: fc.constantFrom<Brief['layout']['freeRegions']>([], [], [], ['lower-third']),
  seed: fc.nat(60),
})

function textsOf({ kind, said }: Sample): WantedText[] {
  const [, fields] = KINDS[kind] as (typeof KINDS)[string]
  // Each text is another, so that it can be found again.
  return fields.map((field, i) => text(field, `${said[i % said.length]} ${'①②③④⑤⑥⑦⑧'[i]}`, i))
}

/** Every text that the sample asks for. */
export const DESIGN_TEXTS = (sample: Sample): string[] => [...textsOf(sample).map(({ text: words }) => words), ...linesOf(sample)]

function linesOf({ kind, panels }: Sample): string[] {
  return KINDS[kind]?.[0] === 'storyboard' ? panels.map((words, i) => `${words} (${i + 1})`) : []
}

export function sceneOfSample(sample: Sample): Scene {
  const { kind, size, words, free, seed } = sample
  const lines = linesOf(sample)
  const panels = lines.map((line, i) => ({
    scene: i % 2 === 0 ? 'a fox on a hill at night' : 'a cat in the kitchen',
    angle: null,
    shot: null,
    lines: [{ kind: (['speech', 'caption', 'thought'] as const)[i % 3] as 'speech', text: line }],
  }))
  const [genre] = KINDS[kind] as (typeof KINDS)[string]
  const brief = plainBrief({
    genre,
    content: {
      menu: null,
      chart: null,
      points: null,
      design: {
        kind: kind === 'quote' ? 'slide' : kind,
        about: `a ${kind} for a bakery`,
        motif: null,
        panels,
        columns: null,
        month: { month: 2, year: 2028 },
      },
    },
    texts: textsOf(sample),
    layout: { subjectRegion: null, freeRegions: free },
    style: { family: null, words, palette: [] },
  })
  return compose(brief, { width: size[0], height: size[1], background: 'opaque' }, seed).scene
}
