import { type ColorHit, colorsIn } from './colors.ts'
import type { Section } from './labels.ts'
import { colorRows } from './palette-words.ts'
import type { Brief, NamedColor, WantedText } from './schema.ts'

const WORDS = /\b(?:palette|colou?r scheme|colou?rs|colou?rway|tones|hues|shades|accents?|highlights|gradient|theme)\b/g
const CHAINED = /^\s*(?:,|and|&|,\s*and|to|with|\/|\+|on|plus)?\s*$/

/** The colours of the picture as a whole: those of a labelled palette, and those that the word `palette` or its like speaks of. */
export function paletteOf(lower: string, sections: readonly Section[]): NamedColor[] {
  const labelled = sections
    .filter(({ label }) => /palette|colou?r/.test(label))
    .flatMap(({ start, end }) => colorsIn(lower.slice(start, end)))
  const spoken = [...lower.matchAll(WORDS)].slice(0, 20).flatMap((match) => {
    const before =
      lower
        .slice(Math.max(0, match.index - 80), match.index)
        .split(/[.;\n]/)
        .at(-1) ?? ''
    const from = match.index + match[0].length
    const after = lower.slice(from, from + 90).split(/[.;\n]/)[0] ?? ''
    const told = /^\s*(?::|of|is|are|in|—|–|-|with|\()/.test(after) ? chainFrom(after) : []
    return [...chainTo(before), ...told]
  })
  return distinct([...labelled, ...spoken, ...colorRows(lower).flat()])
}

/** Colours in a row that end where the text ends: `sage, cream and gold` before `palette`. */
function chainTo(before: string): ColorHit[] {
  const hits = colorsIn(before)
  let at = before.length
  const chain: ColorHit[] = []
  for (const hit of hits.reverse()) {
    const gap = before.slice(hit.end, at)
    if (!CHAINED.test(gap) && !(chain.length === 0 && /^\s*(?:\w{3,12} ?)?$/.test(gap))) break
    chain.unshift(hit)
    at = hit.start
  }
  return chain
}

function chainFrom(after: string): ColorHit[] {
  const hits = colorsIn(after)
  const first = hits[0]
  return first && first.start < 24 ? hits.filter((hit, i) => i === 0 || CHAINED.test(after.slice(hits[i - 1]?.end ?? 0, hit.start))) : []
}

/** Where no thing takes them, all colours that are neither ground nor ink make the palette. */
export function looseColors(
  lower: string,
  sections: readonly Section[],
  texts: readonly WantedText[],
  { backdropColor }: Brief['setting'],
): NamedColor[] {
  const palette = paletteOf(lower, sections)
  if (palette.length > 0) return palette
  const taken = [...texts.map(({ color }) => color?.hex), backdropColor?.hex]
  const hits = colorsIn(lower).filter((hit) => !taken.includes(hit.color.hex))
  const isThing = (hit: ColorHit) => isNamedAsThing(hit, lower)
  const isSure = (hit: ColorHit | undefined) => hit !== undefined && !isThing(hit) && (!hit.ambiguous || hit.color.name.includes(' '))
  // `deep purple with a crescent moon and gold`: a clause that opens with a colour ends with one.
  const isLast = (hit: ColorHit) => {
    const clause = /[^,.;:\n]*$/.exec(lower.slice(0, hit.start))?.[0] ?? ''
    return (
      /\band $/.test(clause) && /^\s*(?:accents?\s*)?(?:[,.;]|$)/.test(lower.slice(hit.end)) && colorsIn(clause.trimStart())[0]?.start === 0
    )
  }
  // `…, calm turquoise with a lotus`: a word of mood before it says that it is a colour.
  const isMoody = (hit: ColorHit) =>
    /(?:^|[,.;:]\s*)(?:calm|fresh|elegant|cheerful|moody|vivid|serene|cozy|cosy|gentle|playful|soothing) $/.test(
      lower.slice(0, hit.start),
    ) && /^ (?:with|and|on|background)\b|^\s*(?:[,.;]|$)/.test(lower.slice(hit.end))
  // `…, turquoise.`: a colour that is all there is between two marks.
  const isWhole = (hit: ColorHit) =>
    /(?:^|[,.;:]\s*(?:in )?)$/.test(lower.slice(0, hit.start)) && /^\s*(?:[,.;]|$)/.test(lower.slice(hit.end))
  // `navy and gold`: gold is a colour beside a colour.
  const near = (a: ColorHit | undefined, b: ColorHit | undefined) => a && b && CHAINED.test(lower.slice(a.end, b.start))
  return distinct(
    hits.filter(
      (hit, i) =>
        isSure(hit) ||
        isWhole(hit) ||
        isMoody(hit) ||
        isLast(hit) ||
        (near(hits[i - 1], hit) && isSure(hits[i - 1])) ||
        (near(hit, hits[i + 1]) && isSure(hits[i + 1])),
    ),
  )
}

/** The colours of a design: as above, and colours in a row are colours even where each alone could be a thing. */
export function designColors(
  lower: string,
  sections: readonly Section[],
  texts: readonly WantedText[],
  setting: Brief['setting'],
): NamedColor[] {
  const loose = looseColors(lower, sections, texts, setting)
  const isThing = (hit: ColorHit) => isNamedAsThing(hit, lower)
  const hits = colorsIn(lower).filter(({ color }) => color.hex !== setting.backdropColor?.hex)
  const inRow = hits.filter((hit, i) => {
    const [before, after] = [hits[i - 1], hits[i + 1]]
    const follows = before !== undefined && CHAINED.test(lower.slice(before.end, hit.start))
    // `hops and wheat, brown and cream`: what a list of things ends with is a thing.
    const leads =
      after !== undefined &&
      CHAINED.test(lower.slice(hit.end, after.start)) &&
      !(hit.ambiguous && /(?<!\b(?:palette|colou?rs|tones|shades|hues|scheme) )\b(?:and|of|with)\s+$/.test(lower.slice(0, hit.start)))
    return !isThing(hit) && (follows || leads || !hit.ambiguous || loose.some(({ hex }) => hex === hit.color.hex))
  })
  const rowed = distinct(inRow)
  return rowed.length > 1 ? rowed : loose
}

/** `a bar of dark chocolate` is a thing. */
const isNamedAsThing = ({ ambiguous, start }: ColorHit, lower: string): boolean =>
  ambiguous &&
  /(?<!\b(?:palette|colou?rs?|shades?|tones?|hues|touch(?:es)?|accents?|scheme|mix|gradient) )\b(?:of|from|an?|our|for) $/.test(
    lower.slice(0, start),
  )

const MOST = 8
const distinct = (hits: readonly ColorHit[]): NamedColor[] =>
  hits
    .map((hit) => hit.color)
    .filter((color, i, all) => all.findIndex((other) => other.hex === color.hex) === i)
    .slice(0, MOST)
