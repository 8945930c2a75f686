import { findArchetype } from '../catalog/index.ts'
import type { Warning } from '../engine.ts'
import type { Subject } from './schema.ts'

/** The things of a still, without the words of a brief that only speak of them. */
export function stagedOf(subjects: readonly Subject[], lower: string): { subjects: Subject[]; warnings: Warning[] } {
  const named = subjects.map(withoutDeed)
  const hero = named.find(({ role }) => role === 'hero')
  const left = named.filter(
    (subject) =>
      subject === hero ||
      !(
        isTalk(subject) ||
        isStuff(subject, lower) ||
        isPartOfHero(subject, hero) ||
        isPoured(subject, lower) ||
        isSaidAgain(subject, named)
      ),
  )
  const [shown, away] = parted(left, (subject) => subject === hero || !isAway(subject, lower))
  const warnings = away.map(({ noun }) => ({
    code: 'effect_not_drawn',
    message: `The ${noun} would be far away, in the sky or outside a window, and is not drawn.`,
    words: noun,
  }))
  return { subjects: withHeroes(oneOfTwo(shown, lower)), warnings }
}

const isKnown = (noun: string): boolean => findArchetype(noun) !== null

/** `a console split into halves` is a console. */
function withoutDeed(subject: Subject): Subject {
  const [, noun, deed] = DEED.exec(subject.noun) ?? []
  return noun && deed && !isKnown(subject.noun) && isKnown(noun) ? { ...subject, noun, details: [...subject.details, deed] } : subject
}
const DEED = /^(.+) (split|cut|sliced|halved|opened|placed|shown|displayed|posed|arranged|suspended)$/

/** What briefs call the things that they have named already. */
const isTalk = ({ noun, role }: Subject): boolean => role === 'prop' && TALK.test(noun)
const TALK =
  /^(?:(?:both |other |all )?(?:vehicle|layer|level|element|object|item|detail|component|plane|surface|composition|palette|arrangement|silhouette|decor)s?|(?:hangar|garage|barn|shop|store) doors?)$/

/** Glass, wood or stone as stuff: `reflections in the glass`, `frosted glass surfaces`; a glass to drink from is counted or is of something. */
function isStuff({ noun, role, count }: Subject, lower: string): boolean {
  if (role !== 'prop' || noun !== 'glass' || count > 1) return false
  return !/\b(?:an?|one|two|another|of|wine|water|whisky|whiskey|crystal|cocktail|shot|drinking|tall|empty|full|champagne) (?:[\w-]+ ){0,2}glass(?:es)?\b(?! (?:surface|bottle|jar|flacon|tube|dropper|teapot|vase|bowl|table|top|panel|wall|sphere|body))/.test(
    lower,
  )
}

/** Parts that the recipe of the hero has anyway. */
function isPartOfHero({ noun, role }: Subject, hero: Subject | undefined): boolean {
  if (!hero || role !== 'prop') return false
  return PARTS.some(([whole, part]) => whole.test(hero.noun) && part.test(noun))
}
const PARTS: readonly (readonly [RegExp, RegExp])[] = [
  [/bottle|flacon|perfume|jar|tube|tin|flask|thermos/, /(?:^| )(?:cap|lid|stopper|collar|nozzle|pump|dropper)s?$/],
  [
    /car|van|truck|suv|vehicle|motorcycle|scooter|bus/,
    /(?:^| )(?:wheel|tyre|tire|hood|bonnet|roof|license plate|bumper|headlight|grille|windshield|mirror|rim)s?$/,
  ],
  [/sofa|couch|armchair|bed/, /(?:^| )(?:cushion|pillow|throw pillow)s?$/],
  [/ramen|noodle soup|pho/, /(?:^| )(?:egg|scallion|spring onion|nori|noodle|broth|narutomaki)s?$/],
  [/ice cream|gelato|soft[- ]serve/, /(?:^| )(?:cone|peak|swirl|scoop)s?$/],
]

/** `chamomile blossoms … fresh chamomile flowers`: said twice, there once. */
function isSaidAgain(subject: Subject, subjects: readonly Subject[]): boolean {
  const first = subjects.find(({ noun }) => FLOWERING.test(noun) && FLOWERING.test(subject.noun) && kindOf(noun) === kindOf(subject.noun))
  return first !== undefined && first !== subject && subject.role === 'prop'
}
const FLOWERING = / (?:blossom|flower|bloom)s?$/
const kindOf = (noun: string): string => noun.replace(FLOWERING, '')

/** What flies through the air as a splash stands nowhere in a glass. */
const isPoured = ({ noun, role }: Subject, lower: string): boolean =>
  role === 'prop' &&
  new RegExp(`\\b(?:arcs?|splash\\w*|swirls?|drops?|droplets?|drips?|streams?|bursts?) of (?:[\\w-]+ )?${escaped(noun)}`).test(lower)

/** What is seen through a window or hangs in the sky. */
function isAway({ noun, role }: Subject, lower: string): boolean {
  if (/^(?:\w+ )?moons?$/.test(noun)) return true
  if (role === 'surface') return false
  return new RegExp(`\\b(?:outside|through|beyond) (?:the |a )?windows?\\b[^.]*\\b${escaped(noun)}`).test(lower)
}

/** `a whisky bottle or decanter` asks for one of them: for that which is known by its own name. */
function oneOfTwo(subjects: readonly Subject[], lower: string): Subject[] {
  const dropped = new Set<Subject>()
  for (const first of subjects)
    for (const second of subjects) {
      if (first === second || dropped.has(first)) continue
      if (!new RegExp(`${escaped(first.noun)}s? or (?:an? |the )?(?:[\\w-]+ )?${escaped(second.noun)}`).test(lower)) continue
      dropped.add(isExact(second.noun) && !isExact(first.noun) ? first : second)
    }
  const left = subjects.filter((subject) => !dropped.has(subject))
  return left.some(({ role }) => role === 'hero') || !left[0] || dropped.size === 0
    ? left
    : left.map((subject, i) => (i === 0 ? { ...subject, role: 'hero' } : subject))
}

const isExact = (noun: string): boolean => findArchetype(noun)?.level === 'exact'

/** Where nothing that was taken for the hero can be drawn, the things that can are what the picture shows. */
function withHeroes(subjects: Subject[]): Subject[] {
  if (subjects.some(({ role, noun }) => role === 'hero' && isKnown(noun))) return subjects
  const known = subjects.filter(({ role, noun }) => role === 'prop' && isKnown(noun))
  if (known.length === 0) return subjects
  const left = subjects.filter((subject) => !known.includes(subject))
  return [
    ...known.map((subject): Subject => ({ ...subject, role: 'hero' })),
    ...left.map((subject): Subject => (subject.role === 'hero' ? { ...subject, role: 'prop' } : subject)),
  ]
}

function parted<Item>(items: readonly Item[], test: (item: Item) => boolean): [Item[], Item[]] {
  return [items.filter(test), items.filter((item) => !test(item))]
}

const escaped = (words: string): string => words.replace(/[^\p{L}\p{N} -]/gu, '\\$&')
