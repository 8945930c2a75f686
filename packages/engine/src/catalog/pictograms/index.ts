/** Flat pictures and solid marks by noun: what a design shows where no object of the stage is wanted or known. */
import { ALIASES } from './aliases.ts'
import { kindsIn as kindsAmong } from './kinds.ts'
import { MARKS, PICTURES } from './names.ts'

export { pictureMeant } from './meant.ts'

/** What a word may be drawn with; ids are `set:name` of the World's art. */
export type Pictogram = {
  /** In colours, e.g. `fluent-emoji-flat:fox`; null when there is none. */
  picture: string | null
  /** In one colour, e.g. `ph:leaf-fill`. */
  mark: string | null
}

const PICTURE_NAMES = new Set(PICTURES.trim().split(/\s+/))
const MARK_NAMES = new Set(MARKS.trim().split(/\s+/))

type Alias = Pictogram
const BY_ALIAS = new Map<string, Alias>(
  ALIASES.trim()
    .split('\n')
    .flatMap((line) => {
      const [words = '', named = ''] = line.split(' = ')
      const [picture, mark] = named.split(', ')
      const made = { picture: pictureId(picture), mark: markId(mark) }
      return words.split(', ').map((word) => [word, made] as const)
    }),
)

function pictureId(name: string | undefined): string | null {
  return name && PICTURE_NAMES.has(name) ? `fluent-emoji-flat:${name}` : null
}
function markId(name: string | undefined): string | null {
  return name && MARK_NAMES.has(name) ? `ph:${name}-fill` : null
}

/** Names of art that are common words for something else. */
const NOT_THINGS = new Set(
  'square circle control stop path park play engine memory option graph function label link person standard stack seal target steps notification tag repeat resize split gradient perspective cross clover intersect exam'.split(
    ' ',
  ),
)

/** What draws a word or a few, singular or plural; null when nothing known does. */
function pictogramOf(words: string): Pictogram | null {
  for (const form of formsOf(words.toLowerCase().trim())) {
    const known = BY_ALIAS.get(form)
    if (known) return known
    const name = form.replace(/\s+/g, '-')
    if (NOT_THINGS.has(name)) continue
    const [picture, mark] = [pictureId(name), markId(name)]
    if (picture || mark) return { picture, mark }
  }
  return null
}

function formsOf(word: string): string[] {
  const forms = [word]
  if (word.endsWith('ies')) forms.push(`${word.slice(0, -3)}y`)
  if (/(?:s|x|ch|sh|o)es$/.test(word)) forms.push(word.slice(0, -2))
  if (word.endsWith('ves')) forms.push(`${word.slice(0, -3)}f`)
  if (word.endsWith('s') && !word.endsWith('ss')) forms.push(word.slice(0, -1))
  return forms
}

/** Id of a flat picture in colours of what a noun's last words name; null when there is none. */
export const pictureNamed = (noun: string): string | null => named(noun, ({ picture }) => picture !== null)?.picture ?? null

/** What draws what a noun's last words name, in colours or in one; null when nothing does. */
export const pictogramNamed = (noun: string): Pictogram | null => named(noun, () => true)

function named(noun: string, isMeant: (known: Pictogram) => boolean): Pictogram | null {
  const words = noun.toLowerCase().split(/\s+/)
  for (const length of [3, 2, 1]) {
    const known = words.length >= length ? pictogramOf(words.slice(-length).join(' ')) : null
    if (known && isMeant(known)) return known
  }
  return null
}

/** The things that a text names, in its order, each once: `the fox finds a red key` gives fox and key. `isNoun`: a word that may be a verb names a thing here. */
export function pictogramsIn(text: string, isNoun = false): { word: string; at: number; art: Pictogram }[] {
  const words = [...text.toLowerCase().matchAll(/[\p{L}'’]+/gu)]
  const found: { word: string; at: number; art: Pictogram }[] = []
  for (let i = 0; i < words.length; i++) {
    for (const length of [3, 2, 1]) {
      const run = words.slice(i, i + length)
      if (run.length < length) continue
      const word = run.map((match) => match[0]).join(' ')
      const art = !isNoun && length === 1 && formsOf(word).some((form) => VERBS.has(form)) ? null : pictogramOf(word)
      if (!art) continue
      if (!found.some((other) => other.art.picture === art.picture && other.art.mark === art.mark))
        found.push({ word, at: run[0]?.index ?? 0, art })
      i += length - 1
      break
    }
  }
  return found
}

/** Common words that are also names of art. */
const VERBS = new Set(
  'ship cook run running drive sail travel launch toast paint rock green power time date present watch label light fly record ring tie drop cross train play stop park key cup game story love care world sweet people team team meeting person bar band home water food nature sky night day ice'.split(
    ' ',
  ),
)

/** The kinds of things that a text names, such as `farm animals`, each with the art of what belongs to it. */
export const kindsIn = (text: string) => kindsAmong(text, (name) => PICTURE_NAMES.has(name))
