import { blanked, type Span, sentencesOf, tidy } from '../clean.ts'
import { colorsIn } from '../colors.ts'
import type { Section, SectionKind } from '../labels.ts'
import { sectionAt } from '../labels.ts'

/** Sections that tell what is seen; all others tell how, or what is written. */
const OF_PICTURE: ReadonlySet<SectionKind> = new Set(['preamble', 'subject', 'scene', 'composition', 'other'])
/** Words of the craft, of which a picture shows nothing. */
const CRAFT =
  /\b(?:styles?|styled|stylized|lighting|lit|palette|colou?rs?|colou?r-?graded|typograph\w+|fonts?|lettering|text|headline|title|subtitle|captions?|legible|readable|render\w*|resolution|quality|composition|layout|aspect|ratio|format|orientation|mood|aesthetic|atmosphere|vibe|texture|grain|contrast|depth of field|lens|camera|shot|angle|focus|bokeh|cinematic|photoreal\w*|realistic|hyper-?realistic|ultra-?detailed|detailed|information\w*|studio|surface|8k|4k|hd|uhd|masterpiece|professional|commercial|premium|high-end|editorial|modern|minimal\w*|elegant|clean|hierarchy|margins?|spacing|whitespace|negative space|design|designer|visual|poster|image|picture|illustration|photograph\w*|illustrated|create|generate|make|ensure|use|should|must|include|including|keep|maintain|avoid|style-?consistent|overall|feel|inspired|hero(?= (?:product|image|shot|object|visual|section|subject))|(?:negative|copy|empty|white|open|free|clear|headline|generous|blank|breathing) space|space (?:for|around|between|above|below|on|at|behind)|subject|elements?|blocks?|badges?|(?:foreground|background|ground|image) planes?|frames?|campaign|launch|brand\w*|logos?|effects?|details?|key visual|look|type|version|concept|theme|social|post|ready|panel|environments?|products?|installations?|experiences?|experiential|immersive|(?<!outer |in )space(?! ?(?:ships?|stations?|suits?|rockets?|shuttles?|travel|craft)))\b/g
/** Verbs and places of what can be looked at. */
const SHOWN =
  /\b(?:show(?:s|ing)?|depict(?:s|ing)?|featur(?:es|ing)|portray\w*|stand(?:s|ing)?|sit(?:s|ting)?|holds?|holding|wear(?:s|ing)|rid(?:es|ing)|run(?:s|ning)|walk(?:s|ing)|fl(?:ies|ying)|look(?:s|ing)|leap(?:s|ing)|jump(?:s|ing)|behind|beside|foreground|distance|surrounded|in front of|above|below|rises?|floating|with an?)\b/g
/** What leads to the matter of an order: `Create a poster of …`. */
const LEAD =
  /^\W*(?:(?:please|can you|help me|i want|i need) )?(?:create|generate|make|design|draw|produce|render|imagine|show|illustrate)?\b[^,.;:\n]{0,90}?\b(?:of|featuring|showing|depicting|with|for|about|where|in which|captures?|titled ¤ *(?:with|showing)?)\s+/
/** Longer prompts tell a picture sentence by sentence; letters that part no words say more each. */
const [LONG, DENSE] = [420, 1.4]
/** Whether a prompt describes at length: then a plain sentence in it is no words to be set. */
export const isDescription = (text: string): boolean =>
  text.replace(/\s+/g, ' ').length + DENSE * (text.match(/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g)?.length ?? 0) > LONG

const MOST = 420
const MOST_OF_CRAFT = 0.24

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
  const sentence = lower.slice(from, end).trim()
  const said = from === start ? sentence.replace(LEAD, '') : sentence
  const clauses = said.split(/(?<=[,;:])\s/).filter((clause) => !OF_LETTERS.test(clause))
  const words = clauses.join(' ')
  const count = words.split(/\s+/).length
  const craft = words.match(CRAFT)?.length ?? 0
  const shown = words.match(SHOWN)?.length ?? 0
  if (count < 2 || (craft - shown * 0.5) / count > MOST_OF_CRAFT) return ''
  // `forest-green` is no forest.
  const shades = colorsIn(words).filter((hit) => /[ -]/.test(words.slice(hit.start, hit.end)))
  return tidy(blanked(words, shades).replace(CRAFT, ' ')).replace(/(?: ,)+/g, ',')
}
/** A clause about words to be set; who reads a book is to be seen. */
const OF_LETTERS =
  /¤|\b(?:typograph\w+|(?:sans-?)?serif|headlines?|subheadlines?|titles?|subtitles?|text|lettering|letters|(?:reading|reads)(?! (?:an? |his |her |the |their |in |on |under |by |to |at |aloud|together|quietly|alone|(?:\w+ )?(?:books?|stories|newspapers?|letters?|maps?)))|phrase|words?|captions?|tagline|slogan|fonts?|footer|watermark|logo)\b/
