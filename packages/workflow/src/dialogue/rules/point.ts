import { likeness, readBrief } from '@easel/engine'
import type { KnownPicture } from '../mind.ts'
import type { State } from './state.ts'

/** Pictures that words point at, and the words without the pointing. */
export type Pointed = { pictures: KnownPicture[]; rest: string; phrase: string }

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth']
const NUMBER: Record<string, number> = { one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10 }
const ORDINAL = `${ORDINALS.join('|')}|1st|2nd|3rd|[4-9]th|10th|last|latest|newest|left|right|middle|left-?most|right-?most|original|initial|previous|former`
export const PICTURE = '(?:one|picture|pic|image|img|photo|version|variation|variant|option|draft|attempt|try|result|render|take)'
const BY_ORDINAL = new RegExp(`\\b(?:the |our |your |that |my )?(?:very )?(${ORDINAL}) ${PICTURE}(?:'s)?\\b`)
const BY_NUMBER = new RegExp(
  `\\b(?:the )?${PICTURE} ?(?:#|no\\.? ?|number |nr\\.? ?)?(\\d{1,2}|${Object.keys(NUMBER).join('|')})\\b(?! (?:more|with|that))|#(\\d{1,2})\\b`,
)
/** `the second`, `the original` standing alone. */
const BARE = new RegExp(`\\b(?:the )(?:very )?(${ORDINAL})$`)
const ALL = new RegExp(
  `\\b(?:(?:all|both|each|every(?: one)?)(?: (?:of )?(?:them|these|those|the|three|two|four))*(?: ${PICTURE}s?)?|them all|all of them)\\b`,
)

/** The pictures that an ordinal, a number or `all of them` means; null when the words name none. */
export function pointedByNumber(words: string, state: State): Pointed | null {
  const all = ALL.exec(words)
  if (all && state.current.length > 1) return without(words, all, state.current)
  for (const pattern of [BY_ORDINAL, BY_NUMBER, BARE]) {
    const match = pattern.exec(words)
    const said = match?.[1] ?? match?.[2]
    const picture = said ? counted(said, state) : null
    if (match && picture) return without(words, match, [picture])
  }
  return null
}

function without(words: string, match: RegExpExecArray, pictures: KnownPicture[]): Pointed {
  const rest = `${words.slice(0, match.index)} ${words.slice(match.index + match[0].length)}`.replace(/\s+/g, ' ').trim()
  return { pictures, rest, phrase: match[0].trim() }
}

/** Of several shown together it is their number that counts, else that of all pictures so far. */
function counted(said: string, { current, pictures, shown }: State): KnownPicture | null {
  const among = current.length > 1 ? current : distinct(shown.flat().length > 0 ? shown.flat() : [...pictures])
  const number = ORDINALS.indexOf(said) + 1 || NUMBER[said] || Number.parseInt(said, 10) || 0
  if (number > 0) return among[number - 1] ?? (among === current ? (pictures[number - 1] ?? null) : null)
  if (/^(?:original|initial)$/.test(said)) return distinct(shown.flat())[0] ?? null
  if (/^(?:previous|former)$/.test(said)) return distinct(shown.flat()).at(-2) ?? null
  if (/left|right|middle/.test(said) && current.length < 2) return null
  if (/left/.test(said)) return among[0] ?? null
  if (/middle/.test(said)) return among[Math.floor(among.length / 2)] ?? null
  return among.at(-1) ?? null
}

export const distinct = (pictures: readonly KnownPicture[]): KnownPicture[] =>
  pictures.filter(({ id }, i) => pictures.findIndex((other) => other.id === id) === i)

const MOST_ALIKE = 0.3
const TIE = 0.03
/** What words say counts for less than what the scene shows. */
const TOLD = 0.1

/**
 * The picture that a description fits: by what its scene shows, and where no scene tells, by the words that it was asked for
 * with. Of several that fit, the one seen last, `not` aside.
 */
export async function pointedByDescription(description: string, state: State, not: KnownPicture | null): Promise<KnownPicture | null> {
  const candidates = distinct(state.shown.flat().reverse()).filter(({ id }) => id !== not?.id)
  const scored: { picture: KnownPicture; distance: number }[] = []
  for (const picture of candidates) scored.push({ picture, distance: await distanceOf(picture, description, state) })
  const least = Math.min(...scored.map(({ distance }) => distance))
  return least <= MOST_ALIKE ? (scored.find(({ distance }) => distance <= least + TIE)?.picture ?? null) : null
}

/** 0: just as described, 1: nothing of it. */
async function distanceOf(picture: KnownPicture, description: string, { earlier }: State): Promise<number> {
  const scene = await picture.scene()
  const parts = partsOf(description)
  const seen = scene ? parts.flatMap((part) => likeness(scene, part) ?? []) : []
  const byScene = seen.length === parts.length ? Math.max(...seen) : 1
  if (byScene <= MOST_ALIKE) return byScene
  const words = `${picture.prompt ?? ''} ${earlier[picture.turn] ?? ''}`.toLowerCase()
  const asked = contentOf(description)
  const found = asked.filter((word) => words.includes(word)).length
  return asked.length === 0 ? 1 : Math.min(byScene, 1 - found / asked.length + TOLD)
}

/** `the gold headline on dark green and the small caption` → `gold headline`, `dark green background`, `small caption`. */
function partsOf(description: string): string[] {
  const parts = description.split(/,? and (?:with |the |an? )+|, /).filter((part) => part.trim() !== '')
  return parts.flatMap((part) => {
    const [, thing, ground] = /^(.+?) (?:on|against|over) (?:an? |the )?(.+)$/.exec(part) ?? []
    if (!thing || !ground || readBrief(`a ${ground} box`).brief.subjects[0]?.colors.length !== 1) return part
    return [thing, /background|backdrop/.test(ground) ? ground : `${ground} background`]
  })
}

const contentOf = (text: string): string[] =>
  (text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []).filter(
    (word) => !/^(?:the|and|with|that|had|has|was|were|one|version|picture|image|where|which|still|when|from|before|after)$/.test(word),
  )
