import { asLatin, leetReadings, plainLetters } from './lookalikes.ts'

/** A word, or one character of a script that writes without spaces. */
export type Token = {
  /** As written, in lower case. */
  word: string
  /** What stands between it and the token before. */
  gap: string
  /** Whether it begins with a capital that small letters follow. */
  isName: boolean
}

const CJK = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー'
/** Signs belong to a word when a letter follows, as in `n@ked`. */
const TOKEN = new RegExp(`[${CJK}]|[[\\p{L}\\p{N}@$]--[${CJK}]](?:[[\\p{L}\\p{M}\\p{N}]--[${CJK}]]|[@$!\\|*€](?=[\\p{L}\\p{N}]))*`, 'gv')
const IS_CJK = new RegExp(`^[${CJK}]`, 'v')
/** Characters without a body, with which a word can be broken up unseen. */
const INVISIBLE = /\p{Cf}|\u034f|[\u115f\u1160\u3164]|[\u17b4\u17b5]|[\ufe00-\ufe0f]/gu
/** `don't` and `dont` are one word; `l'enfant` and `child's` are two. */
const CONTRACTION = /(?<=\p{L})['’](?=(?:t|m|ll|re|ve|d)(?!\p{L}))/giu
const NAME = /^\p{Lu}\p{Ll}/u

/** The tokens of a text, in order, freed of invisible characters and width variants. */
export function tokensOf(text: string): Token[] {
  const plain = plainLetters(text.normalize('NFKC').replace(INVISIBLE, '').replace(CONTRACTION, ''))
  const tokens: Token[] = []
  let end = 0
  for (const match of plain.matchAll(TOKEN)) {
    const [written] = match
    tokens.push({ word: written.toLowerCase(), gap: plain.slice(end, match.index), isName: NAME.test(written) })
    end = match.index + written.length
  }
  return tokens
}

export const isCjk = (word: string) => IS_CJK.test(word)

/** No phrase has a longer word, once heaps of accents and letters drawn out are gone. */
const MAX_DISGUISED_LENGTH = 40
const NUMBERS = 'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen'.split(' ')

/** Every way in which a word may be meant: as written, without accents, from look-alikes, digits for letters, letters drawn out, ages. */
export function formsOf(written: string): string[] {
  const word = written.length > MAX_DISGUISED_LENGTH ? unaccented(written).replace(/(.)\1{2,}/gu, '$1$1$1') : written
  if (word.length > MAX_DISGUISED_LENGTH) return [word]
  if (isPlain(word)) return NUMBERS.includes(word) ? [word, '#age'] : [word]
  const forms = new Set([word, unaccented(word)])
  const age = /^(\d{1,2})(\p{L}*)$/u.exec(word)
  if (age && Number(age[1]) < 18) forms.add(`#age${age[2]}`)
  for (const form of [...forms]) {
    const latin = asLatin(form)
    if (latin) forms.add(latin)
  }
  for (const form of [...forms]) for (const reading of leetReadings(form)) forms.add(reading)
  for (const form of [...forms])
    if (/(.)\1\1/u.test(form)) forms.add(form.replace(/(.)\1{2,}/gu, '$1')).add(form.replace(/(.)\1{2,}/gu, '$1$1'))
  return [...forms]
}

const isPlain = (word: string) => /^[a-z]+$/.test(word) && !/(.)\1\1/.test(word)

const unaccented = (word: string) =>
  word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .normalize('NFC')
    .replace(/[ßøłđæœ]/g, (letter) => ({ ß: 'ss', ø: 'o', ł: 'l', đ: 'd', æ: 'ae' })[letter] ?? 'oe')
