import type { Span } from '../clean.ts'
import { asSet, hidden, isFreeOf } from '../lists.ts'
import type { Quote } from '../quotes.ts'
import { inCapitals } from '../title.ts'
import { isLook } from './cut.ts'
import type { Said } from './fields.ts'

const CLAUSE = /[;|•·¤()\n]+|,(?!\d)|:(?=\s)|[.!?](?=\s|$)|\s[–—-]\s|\s(?:and|&)\s(?=(?:no|do not|don['’]t|never|please|always)\s)/giu
/** What a notice forbids. */
export const FORBIDS = /^(?:(?:strictly|absolutely|please,?) )?(?:no(?! one\b)|do not|don['’]t|never) \p{L}{2}/iu
/** What it bids: an order, or who must do what. */
const BIDS =
  /^(?:please |always )?(?:keep|wear|use|take|turn|switch|clean|pick|wash|rinse|wait|stay|walk|shut|close|hold|mind|watch|swim|shower|report|follow|leave|put|return|silence|ring|knock|scan|sanitise|sanitize|respect|supervise|lock|park|dismount|give way|stop|slow down|stand|queue|pay|show|sign in|check in|be quiet|quiet)\b|\b(?:must|only|required|at own risk|at your own risk|on a lead|on a leash|allowed|prohibited|forbidden)\b/i
/** What a prompt refuses of the picture rather than of whoever passes by. */
export const OF_PICTURE =
  /^no (?:other|additional|extra|text|words|letters|people|background|logo|logos|watermark|shadows?|gradients?|clutter|border|frame|icons?|images?|pictures?|photos? of|decoration|mock-?up|more)\b/i
const WHERE =
  /\b(?:sign|signage|notice|board|poster|plaque)s? (?:for|at|in) (?:an? |the |our |my )?(\p{L}[\p{L}’' -]{2,32}?)\s*(?=[:.,;–—¤\n]|\s-\s|\s(?:with|that|saying|in)\b)/iu

/** What a sign with several rules says, each a line, and whose rules they are; nothing where it has only one. */
export function rulesIn(text: string, quotes: readonly Quote[], headEnd: number): Said[] {
  const bare = hidden(text, quotes)
  const rules: Said[] = []
  let from = headEnd
  const add = (to: number) => {
    const raw = bare.slice(from, to)
    const words = raw.replace(/^\s*(?:and |also )?/i, '').trimEnd()
    const start = from + raw.indexOf(words)
    const isRule = (FORBIDS.test(words) && !OF_PICTURE.test(words)) || (BIDS.test(words) && !isLook(words))
    if (words !== '' && words.length <= LONGEST && isRule)
      rules.push({ start, end: start + words.length, field: 'rule', text: asSet(words) })
  }
  for (const match of bare.slice(headEnd).matchAll(CLAUSE)) {
    add(headEnd + match.index)
    from = headEnd + match.index + match[0].length
  }
  add(bare.length)
  if (rules.length < FEW || rules.filter(({ text: words }) => FORBIDS.test(words)).length === 0) return []
  const where = WHERE.exec(text)
  const name = where?.[1]
  const span: Span | null = where && name ? { start: where.index, end: where.index + where[0].length } : null
  const isTitled = quotes.some((quote) => isFreeOf(rules, quote))
  return [...(span && name && !isTitled ? [{ ...span, field: 'headline', text: inCapitals(name) }] : []), ...rules.slice(0, MOST)]
}
const FEW = 2
const MOST = 12
const LONGEST = 60
