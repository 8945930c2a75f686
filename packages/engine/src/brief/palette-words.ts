import { type ColorHit, colorsIn, isColorModifier } from './colors.ts'
import { isFinishWord } from './materials.ts'
import type { Phrase } from './phrases.ts'
import { isPlural } from './vocabulary.ts'

const STYLE =
  /^(?:palettes?|tones?|hues?|shades?|tints?|colou?rs?|scheme|colou?rways?|typography|type|typefaces?|fonts?|lettering|letters|serifs?|gradients?|accents?|ink|styles?|styling|aesthetics?|theme|look|mood|vibe|lighting|light|glow|highlights?|details|text|headline|background|backdrop|contrast|elements|branding|wash|stripes|pattern|feel)$/
/** What follows these with `of` only says how the picture looks. */
const MANNER = /^(?:style|look|feel|aesthetic|vibe|mood|spirit|manner|tradition|palette|scheme|tones?|shades?|hues?)$/
const LIKE =
  /\b(?:inspired by|reminiscent of|evok(?:es|ing)|evocative of|style of|spirit of|similar to|think|feels? like|looks? like|shaped like|like|as if|as though|resembling|scented with|flavou?red with|smell(?:s|ing)? of|scent of|taste of|notes of|hints? of)(?: an?| the)?\s*$/

/** Which phrases only speak of colours, type and manner, as `warm cream and brown palette` does: no thing is meant by them. */
export function paletteWords(lower: string, phrases: readonly Phrase[]): boolean[] {
  const isPalette = phrases.map((phrase, i) => {
    const before = phrases[i - 1]
    if (LIKE.test(phrase.between)) return true
    if (before && MANNER.test(before.head) && /^\s+of\s+$/.test(phrase.between)) return true
    return STYLE.test(phrase.head) && !isColorsOnly(lower, phrase)
  })
  const spreads = (i: number, j: number) => {
    const [one, other] = [phrases[i], phrases[j]]
    if (one && other && isPalette[j] && !isPalette[i] && isColorsOnly(lower, one)) isPalette[i] = true
  }
  // A cup of coffee is no colour, whatever is said after it.
  const isFilling = (i: number) => i > 0 && /\bof\s*$/.test(phrases[i]?.between ?? '') && !isPalette[i - 1]
  for (let i = phrases.length - 2; i >= 0; i--) if (JOINED.test(phrases[i + 1]?.between ?? '') && !isFilling(i)) spreads(i, i + 1)
  for (let i = 1; i < phrases.length; i++) if (TIED.test(phrases[i]?.between ?? '')) spreads(i, i - 1)
  const rows = colorRows(lower)
  const isInRow = ({ start, end }: Phrase) => rows.some((row) => row.some((hit) => hit.start >= start && hit.end <= end))
  return phrases.map(
    (phrase, i) =>
      (isPalette[i] === true && !STYLE.test(phrase.head)) || isBare(lower, phrase) || (isInRow(phrase) && isColorsOnly(lower, phrase)),
  )
}

/** Clauses that are nothing but colours, one of them `on` another or one of them no thing: `…, orange on cream`. */
export function colorRows(lower: string): ColorHit[][] {
  const rows: ColorHit[][] = []
  for (const hit of colorsIn(lower)) {
    const last = rows.at(-1)
    const before = last?.at(-1)
    if (last && before && /^(?:\s+(?:on|and|with|&|plus)\s+|\s*[,/+&]\s*(?:and\s+)?)$/.test(lower.slice(before.end, hit.start)))
      last.push(hit)
    else rows.push([hit])
  }
  return rows.filter((row) => {
    const [first, last] = [row[0], row.at(-1)]
    if (!first || !last || row.length < 2) return false
    const isClause =
      /(?:^|[,;.:\n(—–]|¤)\s*(?:in |colou?rs:? |(?:high[- ]contrast|bold|vibrant|bright|retro|modern|classic|elegant|minimal(?:ist)?|moody|soft|warm|muted|deep|clean|simple|stark|rich) ?)*$/.test(
        lower.slice(0, first.start),
      ) && /^\s*(?:[,;.\n)—–]|$)/.test(lower.slice(last.end))
    const isOn = row.some((hit, i) => i > 0 && /^\s+on\s+$/.test(lower.slice(row[i - 1]?.end ?? 0, hit.start)))
    return isClause && (isOn || row.some(({ ambiguous }) => !ambiguous))
  })
}

const JOINED = /^\s*(?:,|and|&|,\s*and|to|with|\/|\+)\s*$/
const TIED = /^\s*(?:,|and|&|,\s*and|to|with|\/|\+|of|in|:|—|–|-|is|are|from)\s*$/

/** Nothing but colours, what changes them, and finishes. */
function isColorsOnly(lower: string, phrase: Phrase): boolean {
  if (isPlural(phrase.head)) return false
  let words = lower.slice(phrase.start, phrase.end)
  const hits = colorsIn(words)
  for (const { start, end } of hits) words = words.slice(0, start) + ' '.repeat(end - start) + words.slice(end)
  return hits.length > 0 && words.split(/\s+/).every((word) => word === '' || isColorModifier(word) || isFinishWord(word) || word === 'and')
}

/** `deep peach`, without article and with a word that only colours take: the colour, not the fruit. */
const isBare = (lower: string, phrase: Phrase): boolean =>
  phrase.number === null &&
  !phrase.definite &&
  phrase.words.length > 1 &&
  isColorModifier(phrase.words[0] ?? '') &&
  !/^(?:fresh|hot|cool|crisp|clean|natural|bright|rich)$/.test(phrase.words[0] ?? '') &&
  !/^(?:chocolate|coffee|honey|wine|butter|latte|espresso|caramel)$/.test(phrase.head) &&
  !/\bof\s*$/.test(phrase.between) &&
  isColorsOnly(lower, phrase)
