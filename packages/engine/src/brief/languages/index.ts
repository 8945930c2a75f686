import type { Warning } from '../../engine.ts'
import { isColorWord } from '../colors.ts'
import type { Quote } from '../quotes.ts'
import { CJK_LEXICON } from './cjk.ts'
import { type Language, type Lexicon, lexiconOf } from './language.ts'
import { isSharedMotif } from './motifs.ts'
import { ARABIC, DUTCH, GERMAN, POLISH, RUSSIAN } from './others.ts'
import { FRENCH, ITALIAN, PORTUGUESE, SPANISH } from './romance.ts'

const LATIN: readonly Language[] = [FRENCH, SPANISH, GERMAN, ITALIAN, PORTUGUESE, DUTCH, POLISH]
const TABLES = new Map([...LATIN, RUSSIAN, ARABIC].map((language) => [language.code, language]))
const CJK = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g
const ENGLISH =
  'the of and with in on at is are be to from for an this that it as by into its or has have each under over text poster menu create design flyer card label chart schedule landscape portrait vertical modern bold elegant programme monday tuesday wednesday thursday friday saturday sunday'

const SMALL_ENGLISH: ReadonlySet<string> = new Set(ENGLISH.split(' '))
const COMMON: ReadonlyMap<string, ReadonlySet<string>> = new Map(LATIN.map(({ code, common }) => [code, new Set(common.split(' '))]))

const lexicons = new Map<string, Lexicon>()
/** The table of a language; made when a prompt first needs it. */
function lexiconFor(code: string): Lexicon {
  const table = TABLES.get(code)
  const lexicon = lexicons.get(code) ?? (table ? lexiconOf(table) : CJK_LEXICON)
  lexicons.set(code, lexicon)
  return lexicon
}

/** BCP 47 guess of the language that most of the prompt's own words are in. */
export function languageOf(masked: string): string {
  const letters = masked.match(/\p{L}/gu)?.length ?? 0
  const cjk = masked.match(CJK)?.length ?? 0
  if (cjk * 4 > letters) {
    if (/[\u3040-\u30ff]/.test(masked)) return 'ja'
    return /[\uac00-\ud7af]/.test(masked) ? 'ko' : 'zh'
  }
  if ((masked.match(/\p{Script=Cyrillic}/gu)?.length ?? 0) > letters / 3) return 'ru'
  if ((masked.match(/\p{Script=Arabic}/gu)?.length ?? 0) > letters / 3) return 'ar'
  return latinOf(masked.slice(0, 1600).toLowerCase())
}

/** The language whose small words, marks and words of structure are more than those of English. */
function latinOf(said: string): string {
  // `per month` is English, whatever `per` is elsewhere.
  const lower = said.replace(
    /\bper(?= (?:month|year|week|day|hour|minute|person|user|seat|night|class|item|unit|team|page|capita|cent|kg)\b)/g,
    ' ',
  )
  const words = lower.match(/\p{L}+/gu) ?? []
  const counted = (known: ReadonlySet<string>) => words.filter((word) => known.has(word)).length
  const english = counted(SMALL_ENGLISH)
  // English prompts are the most and cost no look into the tables.
  if (english >= 3 && english * 8 > words.length) return 'en'
  let best = { code: 'en', points: Math.max(LEAST, english) }
  for (const { code } of LATIN) {
    const common = COMMON.get(code) ?? SMALL_ENGLISH
    const foreign = [...lower.matchAll(lexiconFor(code).pattern)]
      .map(([word]) => word)
      .filter((word) => !isEnglish(word) && !isSharedMotif(word))
    const small = new Set(words.filter((word) => common.has(word)))
    const points = counted(common) + foreign.reduce((sum, word) => sum + (word.length < LONG ? 0.6 : 1.5), 0)
    const isSure =
      small.size >= 2 ||
      (words.every((word) => !SMALL_ENGLISH.has(word) || SHARED.test(word)) && foreign.some((word) => word.length >= TELLING))
    if (isSure && points > best.points && foreign.length > 0) best = { code, points }
  }
  return best.code
}

/** Longer words of structure weigh more; one such as `Visitenkarte` tells a language where no English stands beside it. */
const LONG = 5
const TELLING = 6
/** Small words that English shares with its neighbours. */
const SHARED = /^(?:in|is|as|an|on|at|over|text|poster|menu|design|flyer|label|modern|elegant)$/
const LEAST = 1.2
/** `menu` and `logo` are words of many languages. */
const isEnglish = (word: string): boolean =>
  isColorWord(word) ||
  /^(?:menu|logo|style|dark|[a-z]{1,2}|programme?|programma|poster|flyer|diagramm?|plan|planning|certificate|ticket|horizontal|vertical|violet|moderne?|may|diploma|orange|rose|violet|cream|retro|rosa|volume|card)$/.test(
    word,
  )

/** What stands in a text where its English is longer, a letter to every rule; `withoutFiller` takes it out again. */
export const FILLER = '\uffa0'
const MARKS: Readonly<Record<string, string>> = {
  '，': ', ',
  '、': ', ',
  '。': '. ',
  '！': '! ',
  '？': '? ',
  '：': ': ',
  '；': '; ',
  '（': ' (',
  '）': ') ',
  '،': ', ',
  '؛': '; ',
}

/**
 * A prompt beside its English: both have the same length, so that structure is read in one and words are taken from the other.
 * Quotes stand in both as they are; what is not understood stays, in Chinese, Japanese and Korean it becomes blank in the English.
 */
export function aligned(prose: string, quotes: readonly Quote[], language: string): { text: string; english: string } {
  const isCjk = !TABLES.has(language)
  const { pattern, english: englishOf } = lexiconFor(language)
  let text = ''
  let english = ''
  const copy = (words: string) => {
    for (const mark of words) {
      const plain = isCjk || language === 'ar' ? MARKS[mark] : undefined
      text += plain ?? mark
      english += plain ?? (isCjk && /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/.test(mark) ? ' ' : mark)
    }
  }
  const translate = (from: number, to: number) => {
    let at = from
    for (const match of prose.slice(from, to).matchAll(pattern)) {
      const start = from + match.index
      // `Claire Dubois` is a name, whatever the first of its words means.
      if (
        language !== 'de' &&
        /^\p{Lu}/u.test(match[0]) &&
        /^\s\p{Lu}\p{Ll}/u.test(prose.slice(start + match[0].length)) &&
        /[\p{Ll},]\s$/u.test(prose.slice(0, start))
      )
        continue
      if (prose[start + match[0].length] === '@') continue
      copy(prose.slice(at, start))
      at = start + match[0].length
      const word = englishOf(match[0])
      const said = english.endsWith(' ') ? word.trimStart() : word
      const fill = /\p{L}/u.test(prose[at] ?? '') ? FILLER : ' '
      text += match[0] + fill.repeat(Math.max(0, said.length - match[0].length))
      english += said.padEnd(match[0].length)
    }
    copy(prose.slice(at, to))
  }
  let at = 0
  for (const { start, end } of quotes) {
    translate(at, start)
    text += prose.slice(start, end)
    english += prose.slice(start, end)
    at = end
  }
  translate(at, prose.length)
  return { text, english }
}

/** A document whose strings hold no filler. */
export function withoutFiller<T>(value: T): T {
  if (typeof value === 'string') return value.replaceAll(FILLER, '') as T
  if (Array.isArray(value)) return value.map(withoutFiller) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutFiller(inner)])) as T
}

const NAMES: Readonly<Record<string, string>> = { zh: 'Chinese', ja: 'Japanese', ko: 'Korean' }
/** The rules planner is honest about languages it reads only in part. */
export function languageWarnings(language: string): Warning[] {
  if (language === 'en') return []
  return [
    {
      code: 'language_read_in_part',
      message: `The rules planner reads ${TABLES.get(language)?.name ?? NAMES[language] ?? language} only in part: quoted texts, lists with their values, formats, colours and common things; write the prompt in English for the rest.`,
    },
  ]
}
