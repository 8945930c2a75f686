import { MASK } from '../../brief/quotes.ts'
import { target } from '../plan.ts'
import type { Clause } from './clauses.ts'
import { endOfRange, type Figure, figuresIn, inMannerOf, numberInto } from './figures.ts'
import { asWritten, type Known, type Reading, words, wordsIn } from './meant.ts'
import { oneText, type Shown, shownAs } from './shown.ts'

/** Corrections of what a text tells, said without quotes: `the price is €420`, `the venue should be The Old Mill`. */

const LEADS =
  /(?:^|\b(?:is|are|was|be|costs?|to|starts?|begins?|ends?|opens?|closes?|at|on|make it|it's|its|until|till|it|them|cost|read|say|says|reads|with|into|for)|[:,])(?: (?:now|only|just|actually|really|at|on|from|until|by|the|a|more like|up to))* ?$/
const TAIL =
  /^(?:[\s,.!;]|\b(?:now|instead|then|actually|please|this (?:year|time|month|week)|from now on|as of now|again|onwards?|sharp|o'clock|each|off|discount|per person|only|and not|not|instead of|rather than|no longer|any ?more|on|at|the|in|morning|evening|afternoon)\b)*$/
const OTHER_VERBS =
  /^(?:add|put|insert|include|write|place|remove|delete|drop|take|draw|scale|enlarge|shrink|move .* (?:up|down|left|right)|rotate|turn|crop)\b|\b(?:bigger|smaller|larger|wider|taller|darker|lighter|font|size|px)\b/

/** `the price is €420`: the figure of that kind in the one text that has it. */
export function refigured(lower: string, clause: Clause, context: Known): ReturnType<Reading> {
  const said = clause.words.replace(/[\s.!?]+$/, '')
  if (lower.includes(MASK) || OTHER_VERBS.test(lower)) return null
  const texts = context.texts.filter(({ role }) => !/^(?:value|tick|number)$/.test(role))
  const figures = figuresIn(said)
  const bare = figures.length === 0 ? bareNumber(said) : null
  const old = figures.find(({ text }) => texts.some((shown) => shown.text.toLowerCase().includes(text.toLowerCase())))
  const fresh = bare ?? (figures.length === 1 ? figures[0] : figures.find((one) => one !== old && (!old || one.kind === old.kind)))
  if (!fresh || figures.length > 2 || (figures.length === 2 && !old)) return null
  const before = withoutOld(said.slice(0, fresh.start), old).toLowerCase()
  const after = withoutOld(said.slice(fresh.end), old, fresh.start).toLowerCase()
  if (!(LEADS.test(before) || isNamedOutright(before, texts)) || !TAIL.test(bare?.not ? after.replace(bare.not, '') : after)) return null
  const subject = before
    .replace(
      /\b(?:is|are|was|went|goes|has|have|been|be|should|must|costs?|starts?|opens?|to|at|on|up|down|we|moved|changed?|it|make|set|now|actually)\b/g,
      ' ',
    )
    .replace(/[\s,:]+/g, ' ')
    .trim()
  const fits: { shown: Shown; figure: Figure; next: string }[] = texts.flatMap((shown) =>
    figuresIn(shown.text).flatMap((figure) => {
      const next = bare
        ? isHeadedBy(figure, bare.not)
          ? numberInto(figure, bare.text)
          : null
        : (endOfRange(figure, fresh.text, before) ?? inMannerOf(figure, fresh.text))
      const isKind = bare ? isSaidOf(figure, lower) : figure.kind === ('kind' in fresh ? fresh.kind : null)
      const isOld =
        !old ||
        figures.length < 2 ||
        figure.text.toLowerCase() === old.text.toLowerCase() ||
        shown.text.toLowerCase().includes(old.text.toLowerCase())
      return isKind && isOld && next !== null ? [{ shown, figure, next }] : []
    }),
  )
  const named = fits.length > 1 ? fits.filter(({ shown }) => isOfSubject(shown, subject, texts)) : fits
  const [one, ...others] = named.length > 0 ? named : fits
  if (!one) return null
  if (others.length > 0) return [words(clause, target('words', { noun: one.figure.kind }), fresh.text)]
  const { shown, figure, next } = one
  return [words(clause, oneText(shown), `${shown.text.slice(0, figure.start)}${next}${shown.text.slice(figure.end)}`)]
}

/** `make the opening hours …`: the figure stands right behind what it is. */
function isNamedOutright(before: string, texts: readonly Shown[]): boolean {
  const named = /^(?:make|set|change|put) (?:the |our |my )?(.+?) ?$/.exec(before)?.[1]
  return named !== undefined && shownAs(named, texts).length > 0
}

/** `the price is 420 now`, `it starts at 8, not 7`. */
function bareNumber(said: string): { text: string; start: number; end: number; not: string | null } | null {
  const match =
    /\b(?:is|are|to|at|costs?|be|it)(?: now| only| just)? (\d{1,5}(?:[.,]\d{1,2})?)(?:,? (?:now|instead|not (\d[\d.,]*)|instead of (\d[\d.,]*)|this year|o'clock))*$/i.exec(
      said,
    )
  const text = match?.[1]
  if (!match || text === undefined) return null
  const start = match.index + match[0].indexOf(` ${text}`) + 1
  return { text, start, end: start + text.length, not: match[2] ?? match[3] ?? null }
}

/** Whether a clause with a bare number speaks of such a figure at all. */
const isSaidOf = ({ kind }: Figure, lower: string): boolean =>
  kind === 'price'
    ? /\b(?:prices?|costs?|tickets?|fee|entry|admission)\b/.test(lower)
    : kind === 'time' && /\b(?:starts?|begins?|opens?|doors|time|hours?|ends?|closes?|o'clock)\b/.test(lower)

/** Whether the number that it is no longer is the figure's: `7` of `7 pm`, of `19:00`. */
function isHeadedBy({ text }: Figure, not: string | null): boolean {
  if (not === null) return true
  const number = Number(/\d[\d.,]*/.exec(text)?.[0].replace(/[:.,].*$/, ''))
  return number === Number(not) || number === Number(not) + 12
}

/** What stands beside a figure, without the one that it replaces. */
function withoutOld(said: string, old: Figure | undefined, from = 0): string {
  const at = old ? said.indexOf(old.text) : -1
  if (!old || at < 0) return said
  const cut = said.slice(0, at) + said.slice(at + old.text.length)
  return from > 0 ? cut : cut.replace(/ (?:from|not|to)?\s+(?=\S*\s*$)/, ' ')
}

/** Whether the words before a figure name the text: by what it tells, its own words, or what stands in its row. */
function isOfSubject(shown: Shown, subject: string, texts: readonly Shown[]): boolean {
  if (shownAs(subject, texts).includes(shown)) return true
  const row = /^(.*-\d+)\./.exec(shown.name)?.[1]
  const about = [shown, ...texts.filter(({ name }) => row !== undefined && name.startsWith(`${row}.`))]
  const said = wordsIn(subject)
  return about.some(({ text }) => wordsIn(text.replace(/\d\S*/g, '')).some((word) => word.length > 2 && said.includes(word)))
}

const RENAMED =
  /^(?:change |make |set |update |correct )?(?:the |our |my )?([a-z' -]{2,24}?) (?:should (?:be|say|read)|must (?:be|say)|needs to be|has to be|is now|(?:has )?changed to|will be|becomes|to|is) (.+?)( now| instead)?$/

/** `the venue should be The Old Mill`: written as a name, in place of the one text that tells it. */
export function renamed(lower: string, clause: Clause, context: Known): ReturnType<Reading> {
  const [whole, noun, value, now] = RENAMED.exec(lower) ?? []
  if (!whole || !noun || !value || lower.includes(MASK)) return null
  const text = asWritten(lower.slice(lower.lastIndexOf(value)).replace(/ (?:now|instead)$/, ''), clause)
  if (text === undefined || (/ is (?!now)/.test(whole) && !now)) return null
  const told = shownAs(noun, context.texts)
  // `the address should be Mill Lane 21`, where the picture shows Mill Lane 12.
  const [one, ...others] = told.length > 0 ? told : context.texts.filter((shown) => wordsIn(shown.text).some((word) => isIn(word, text)))
  return one && others.length === 0 ? [words(clause, oneText(one), text)] : null
}

const isIn = (word: string, text: string): boolean => word.length > 2 && /\p{L}/u.test(word) && wordsIn(text).includes(word)
