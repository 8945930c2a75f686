import { type Span, sentencesOf, tidy } from '../clean.ts'
import type { Section, SectionKind } from '../labels.ts'
import { sectionAt } from '../labels.ts'

/** Sections that tell what is seen; all others tell how, or what is written. */
const OF_PICTURE: ReadonlySet<SectionKind> = new Set(['preamble', 'subject', 'scene', 'composition', 'other'])
/** Words of the craft, of which a picture shows nothing. */
const CRAFT =
  /\b(?:styles?|styled|stylized|lighting|lit|palette|colou?rs?|colou?r-?graded|typograph\w+|fonts?|lettering|text|headline|title|subtitle|captions?|legible|readable|render\w*|resolution|quality|composition|layout|aspect|ratio|format|orientation|mood|aesthetic|atmosphere|vibe|texture|grain|contrast|depth of field|lens|camera|shot|angle|focus|bokeh|cinematic|photoreal\w*|realistic|hyper-?realistic|ultra-?detailed|detailed|8k|4k|hd|uhd|masterpiece|professional|commercial|premium|high-end|editorial|modern|minimal\w*|elegant|clean|hierarchy|margins?|spacing|whitespace|negative space|design|designer|visual|poster|image|picture|illustration|photograph\w*|illustrated|create|generate|make|ensure|use|should|must|include|including|keep|maintain|avoid|style-?consistent|overall|feel|inspired)\b/g
/** Verbs and places of what can be looked at. */
const SHOWN =
  /\b(?:show(?:s|ing)?|depict(?:s|ing)?|featur(?:es|ing)|portray\w*|stand(?:s|ing)?|sit(?:s|ting)?|holds?|holding|wear(?:s|ing)|rid(?:es|ing)|run(?:s|ning)|walk(?:s|ing)|fl(?:ies|ying)|look(?:s|ing)|leap(?:s|ing)|jump(?:s|ing)|behind|beside|foreground|distance|surrounded|in front of|above|below|rises?|floating|with an?)\b/g
/** What leads to the matter of an order: `Create a poster of …`. */
const LEAD =
  /^\W*(?:(?:please|can you|help me|i want|i need) )?(?:create|generate|make|design|draw|produce|render|imagine|show|illustrate)?\b[^,.;:\n]{0,90}?\b(?:of|featuring|showing|depicting|with|for|about|where|in which|captures?|titled ¤ *(?:with|showing)?)\s+/
/** Longer prompts tell a picture sentence by sentence. */
const LONG = 420
/** Whether a prompt describes at length: then a plain sentence in it is no words to be set. */
export const isDescription = (lower: string): boolean => lower.replace(/[\s¤]+/g, ' ').length > LONG

const MOST = 420
const MOST_OF_CRAFT = 0.16

/**
 * The words of a prompt that tell what is to be seen, in their order: sentences about style, light, type and layout are
 * left out, and so is the order itself. `lower` is the positive text with quotes masked.
 */
export function seenIn(lower: string, sections: readonly Section[]): string {
  const parts: string[] = []
  for (const span of sentencesOf(lower)) {
    const section = sectionAt(sections, span.start + (/^\s*/.exec(lower.slice(span.start))?.[0].length ?? 0))
    if (section && !OF_PICTURE.has(section.kind)) continue
    const said = matterOf(lower, span, section)
    if (said !== '') parts.push(said)
    if (parts.join(', ').length > MOST) break
  }
  return tidy(parts.join(', ')).slice(0, MOST)
}

function matterOf(lower: string, { start, end }: Span, section: Section | undefined): string {
  const from = section && section.start > start && section.start < end ? section.start : start
  const sentence = tidy(lower.slice(from, end).replaceAll('¤', ' '))
  const said = from === start ? sentence.replace(LEAD, '') : sentence
  const words = said.split(/\s+/).length
  const craft = said.match(CRAFT)?.length ?? 0
  const shown = said.match(SHOWN)?.length ?? 0
  return words < 2 || (craft - shown * 0.5) / words > MOST_OF_CRAFT ? '' : said.replace(CRAFT, ' ').replace(/\s+/g, ' ')
}
