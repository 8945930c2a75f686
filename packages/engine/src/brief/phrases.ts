import model from 'wink-eng-lite-web-model'
import winkNLP, { type WinkMethods } from 'wink-nlp'
import { isColorWord } from './colors.ts'
import { isFinishWord, isMaterialWord } from './materials.ts'
import { ONE_TO_TEN } from './numbers.ts'
import { CONTAINERS, GROUPS, isObject, isPart, isTalk } from './vocabulary.ts'

/** A noun phrase: `words` without its article, `head` the last word; offsets into the text read. */
export type Phrase = {
  words: string[]
  /** Words of the head's compound: the plain nouns before the head that name no colour, material or finish. */
  compound: string[]
  head: string
  start: number
  end: number
  /** `the`, `this`, `its`: what is spoken of has been named before. */
  definite: boolean
  /** `a`, `an` or a number: a thing is named for the first time. */
  indefinite: boolean
  /** Number that was said, e.g. 3 in `three candles`; null when none was. */
  number: number | null
  /** What stands between the phrase before and this one, in lower case. */
  between: string
  /** First of its sentence. */
  opens: boolean
}

type Token = { text: string; pos: string; start: number; end: number }

let wink: WinkMethods | null = null

/** Loading the model takes a quarter of a second, so it waits for the first prompt. */
function tagger(): WinkMethods {
  wink ??= winkNLP(model, ['pos'])
  return wink
}

/** Verbs that prompts begin with, or that join phrases; the tagger takes many for nouns when a prompt starts with them. */
const VERBS = new Set(
  'create make generate design show draw render place add use leave keep include put set give produce build compose feature position arrange display make photograph capture depict imagine craft visualize illustrate ensure emphasize focus highlight sits stands rests lies floats hovers leans hangs sit stand rest lie float reads says features featuring showing using holding wearing including sitting standing lying resting facing looking reading saying placed positioned arranged displayed shown set surrounded filled covered topped decorated paired accompanied lit illuminated centered centred isolated viewed seen shot photographed captured rendered made printed written labeled titled called named reflecting casting emphasizing creating giving leaving keeping highlighting evoking conveying suggesting occupying upright sideways outdoors indoors mid-air front-facing face-on'.split(
    ' ',
  ),
)
const ADJECTIVES = new Set(
  'matte glossy satin warm cool soft clean modern minimal simple premium sleek round rounded square tall small large tiny big dark light pale deep single open closed folded empty full insulated wireless handmade vintage retro floating smart'.split(
    ' ',
  ),
)
const NUMBERS: Record<string, number> = {
  a: 1,
  an: 1,
  ...ONE_TO_TEN,
  single: 1,
  eleven: 11,
  twelve: 12,
  dozen: 12,
  both: 2,
  couple: 2,
  pair: 2,
  trio: 3,
  duo: 2,
  several: 4,
  few: 3,
}
const DEFINITE = new Set('the this that these those its their his her your our'.split(' '))
/** Adverbs and the like that end a phrase although the tagger calls them adjectives. */
const NOT_MODIFIERS = new Set('such other same next own top front clearly fully very more most less just only also well near'.split(' '))
const LONGEST_TEXT = 6000

/** Runs of marks, and turns of phrase whose nouns are no things: `side by side`, `next to each other`, `in a row`. */
const EMPTY =
  /([^\w\s])\1{3,}|\b(?:side|step|one|piece|layer|edge|end|back|face|head|corner|row)[- ](?:by|to)[- ](?:side|step|one|piece|layer|edge|end|back|face|head|corner|row)\b|\b(?:on top of|next to|beside|behind|over|against|from|with) (?:each other|one another)\b|\bin an? (?:\w{3,12} )?(?:row|line|circle|cluster|pyramid|triangle|semicircle|grid formation|diagonal|arc|pile|stack)\b(?! of)|\bat an angle\b|\bon (?:its|their) sides?\b|\b(?:in|on) (?:motion|flight|bloom|use|display|top|focus|profile|end|fire)\b(?! of)|\bas if\b|\b[234]d\b|(?<=[,;] )(?:an? |the )?(?:(?:one|single|lone|overhead|warm|dim|soft|bare) )+(?:\w{2,10} )?lamp(?= *(?:[,.;]|$))/g

/** Noun phrases in their order, from the lower-case text in which quotes are masked and negatives blank. */
export function phrasesOf(lower: string): Phrase[] {
  // Rules of dashes and dots cost the tokenizer dearly and mean nothing.
  const tokens = tokensOf(lower.slice(0, LONGEST_TEXT).replace(EMPTY, (run) => ' '.repeat(run.length)))
  const phrases: Phrase[] = []
  let at = 0
  let cut = 0
  while (at < tokens.length) {
    const [from, to] = phraseAt(tokens, at)
    if (to <= from) {
      at++
      continue
    }
    const phrase = phraseOf(tokens.slice(from, to))
    if (phrase) {
      const between = lower.slice(cut, phrase.start)
      phrases.push({ ...phrase, between, opens: phrases.length === 0 || /[.!?;:]\s|\n|[.!?;:]$/.test(between) })
      cut = phrase.end
    }
    at = to
  }
  return phrases
}

function tokensOf(text: string): Token[] {
  const nlp = tagger()
  const doc = nlp.readDoc(text)
  const values = doc.tokens().out() as string[]
  const tags = doc.tokens().out(nlp.its.pos) as string[]
  const tokens: Token[] = []
  let at = 0
  values.forEach((value, i) => {
    const start = text.indexOf(value, at)
    if (start < 0) return
    at = start + value.length
    // `mirrors the car`, `fans outward`: deeds, though cups and mirrors are things.
    const isDeed = tags[i] === 'VERB' && /^(?:DET|ADV|PRON)$/.test(tags[i + 1] ?? '') && !/^(?:DET|ADJ|NUM)$/.test(tags[i - 1] ?? '')
    const pos = isDeed ? 'VERB' : tagOf(value, tags[i] ?? 'X')
    const last = tokens.at(-1)
    const before = tokens.at(-2)
    // `frosted-glass`, `t-shirt`: one word to a reader, three tokens to the tagger.
    if (last && before && last.text === '-' && last.start === before.end && start === last.end && /^\w/.test(value)) {
      tokens.splice(-2, 2, {
        text: `${before.text}-${value}`,
        pos: pos === 'NOUN' || pos === 'PROPN' ? 'NOUN' : 'ADJ',
        start: before.start,
        end: at,
      })
    } else tokens.push({ text: value, pos, start, end: at })
  })
  // `rim light` ends a phrase, `light oak` does not; `blue handles` are no deed.
  tokens.forEach((token, i) => {
    const next = tokens[i + 1]
    // `a tea set`, but `a mug set on a table`.
    if (
      token.text === 'set' &&
      isNoun(tokens[i - 1]) &&
      !/^(?:in|on|against|with|within|amid|up|to|at|before|behind)$/.test(tokens[i + 1]?.text ?? '')
    )
      token.pos = 'NOUN'
    // `a cake stand`, but `a cake stands`.
    if (token.pos === 'VERB' && isNoun(tokens[i - 1]) && isObject(`${tokens[i - 1]?.text} ${token.text}`)) token.pos = 'NOUN'
    // `building blocks`, but `building a house`.
    if (token.pos === 'PART-ADJ' || token.pos === 'VERB') {
      if (next && token.text.endsWith('ing') && isObject(`${token.text} ${next.text}`)) {
        token.pos = 'ADJ'
        next.pos = 'NOUN'
      }
    }
    // `one green can with`, `a product shot`, `a house key`, `Stack of books`: nouns by where they stand.
    if (token.text === 'can' && isModifier(tokens[i - 1]) && next?.pos !== 'VERB' && next?.text !== 'be') token.pos = 'NOUN'
    if (token.text === 'shot' && tokens[i - 1]?.text === 'product') token.pos = 'NOUN'
    if (token.text === 'key' && tokens[i - 1] && isModifier(tokens[i - 1]) && !isModifier(next)) token.pos = 'NOUN'
    if (next?.text === 'of' && token.pos !== 'NOUN' && (CONTAINERS.has(token.text) || GROUPS.has(token.text))) token.pos = 'NOUN'
    if (token.pos === 'VERB' && isPart(token.text) && /^(?:ADJ|DET|NUM|PART-ADJ)$/.test(tokens[i - 1]?.pos ?? '')) token.pos = 'NOUN'
    if ((token.text === 'light' || token.text === 'fair') && !isNoun(next) && next?.pos !== 'ADJ') token.pos = 'NOUN'
  })
  return tokens
}

/** The tagger's word class, corrected where prompts differ from prose. */
function tagOf(word: string, pos: string): string {
  if (VERBS.has(word)) return 'VERB'
  if (ADJECTIVES.has(word) || isFinishWord(word)) return 'ADJ'
  if (isColorWord(word) || isMaterialWord(word)) return pos === 'NOUN' || isObject(word) ? 'NOUN' : 'ADJ'
  if ((pos === 'VERB' || pos === 'PROPN' || pos === 'ADJ' || pos === 'ADV' || pos === 'X') && isObject(word) && word !== 'key')
    return 'NOUN'
  if (pos === 'VERB' && /(?:ed|ing|en)$/.test(word)) return 'PART-ADJ'
  return pos
}

const isNoun = (token: Token | undefined) =>
  token !== undefined && (token.pos === 'NOUN' || token.pos === 'PROPN') && /^[\p{L}\p{N}]/u.test(token.text)
const isModifier = (token: Token | undefined) =>
  token !== undefined &&
  (token.pos === 'ADJ' || token.pos === 'NUM' || token.pos === 'PART-ADJ' || isNoun(token)) &&
  !NOT_MODIFIERS.has(token.text)

/** The longest phrase that starts at or after `at`: [first token, one past the head]. */
function phraseAt(tokens: Token[], at: number): [number, number] {
  let first = at
  if (tokens[first]?.pos === 'DET' || DEFINITE.has(tokens[first]?.text ?? '')) first++
  let end = first
  let head = -1
  for (let i = first; i < tokens.length; i++) {
    const token = tokens[i]
    const next = tokens[i + 1]
    if (isNoun(token)) head = i
    else if (token?.pos === 'ADV' && isModifier(next) && i > first) continue
    // A comma or `and` between adjectives does not end the phrase: `a tall, slim bottle`.
    else if ((token?.text === ',' || token?.text === 'and') && head < 0 && i > first && isModifier(next) && tokens[i - 1]?.pos !== 'NUM')
      continue
    else if (token?.text === "'s" && head === i - 1 && isModifier(next)) continue
    else if (!isModifier(token)) break
    // An adjective after the head belongs to what follows unless a noun follows it.
    if (head >= 0 && i > head && !nounFollows(tokens, i)) break
    end = i + 1
  }
  // `on grey concrete`: a material alone is a noun.
  if (head < 0 && end > first && isMaterialWord(tokens[end - 1]?.text ?? '')) head = end - 1
  if (head < 0) return [at, at]
  return [at, Math.min(end, head + 1)]
}

function nounFollows(tokens: Token[], at: number): boolean {
  for (let i = at + 1; i < Math.min(tokens.length, at + 4); i++) {
    if (isNoun(tokens[i])) return true
    if (!isModifier(tokens[i])) return false
  }
  return false
}

function phraseOf(tokens: Token[]): Omit<Phrase, 'between' | 'opens'> | null {
  const lead = tokens[0]?.text ?? ''
  const definite = DEFINITE.has(lead)
  const body = tokens.filter((token, i) => token.text !== ',' && token.text !== 'and' && !(i === 0 && (token.pos === 'DET' || definite)))
  if (body.length === 0) return null
  const counted = NUMBERS[body[0]?.text ?? ''] ?? (/^\d{1,2}$/.test(body[0]?.text ?? '') ? Number(body[0]?.text) : null)
  const words = (counted !== null && body.length > 1 ? body.slice(1) : body).map((token) => token.text)
  const number = counted ?? (lead === 'a' || lead === 'an' ? 1 : null)
  const compound: string[] = []
  for (const token of body.slice(body.length - words.length, -1).reverse()) {
    if (token.pos !== 'NOUN' && token.pos !== 'PROPN') break
    if (isColorWord(token.text) || isMaterialWord(token.text) || isTalk(token.text)) break
    compound.unshift(token.text)
  }
  return {
    words,
    compound,
    head: words.at(-1) ?? '',
    start: tokens[0]?.start ?? 0,
    end: tokens.at(-1)?.end ?? 0,
    definite,
    indefinite: number !== null,
    number,
  }
}
