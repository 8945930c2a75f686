import { cleaned, lowered, type Span, sentencesOf } from '../../brief/clean.ts'
import { masked, quotesOf } from '../../brief/quotes.ts'
import { isLook } from './values.ts'

/** One wish of an instruction. Quoted words are masked in `lower` and stand in `quotes`, in their order. */
export type Clause = { lower: string; quotes: string[]; words: string }

const VERB =
  'make|turn|change|convert|transform|replace|swap|switch|exchange|substitute|remove|delete|erase|get rid of|take away|take out|clean up|drop|add|put|place|insert|include|set|move|shift|nudge|slide|rotate|spin|tilt|flip|mirror|crop|trim|extend|expand|widen|outpaint|uncrop|blur|sharpen|brighten|darken|lighten|increase|decrease|reduce|boost|raise|lower|improve|enhance|fix|correct|recolou?r|paint|dye|tint|colou?r|keep|keeping|preserve|preserving|leave|leaving|maintain|maintaining|retain|retaining|retain|do not|don.t|dont|never|avoid|without|use|give|write|straighten|level|enlarge|shrink|scale|resize|cut out|isolate|extract|warm|cool|desaturate|saturate|adjust|apply|translate|rename|fill|ensure|center|centre|soften|denoise|relight|light|zoom|bring|swap|everything else|nothing else|the rest|hide|render|show|have|take|lose|let'
/** `…, and the label should say …`: a wish that begins with its thing. */
const THING = "(?:the|its|my|our) [\\w' -]{1,30}? (?:should|must|needs? to|has to|have to|could|ought to)"
const VERB_PATTERN = new RegExp(
  `(?:,\\s*(?:and\\s+|then\\s+|but\\s+|while\\s+|also\\s+)*| (?:and then|and also|and|then|but|while)\\s+| (?=without\\s+(?:chang|alter|touch|mov|modif|affect))|\\s*[—–]\\s*)(?=(?:please |also |instead |just |only )?(?:${VERB}|${THING})(?![\\w-]))`,
  'g',
)

/** The instruction's wishes in order: sentences, and what in them begins with a verb of its own. */
export function clausesOf(instruction: string): Clause[] {
  const text = cleaned(instruction)
  const quotes = quotesOf(text)
  const lower = lowered(masked(text, quotes))
  return sentencesOf(lower)
    .flatMap((sentence) => split(lower, sentence))
    .map((span) => {
      const words = text.slice(span.start, span.end)
      return {
        lower: withoutReason(lower.slice(span.start, span.end).replace(/\s+/g, ' ').trim()),
        quotes: quotes.filter((quote) => quote.start >= span.start && quote.end <= span.end).map((quote) => quote.text),
        words: words
          .replace(/\s+/g, ' ')
          .replace(/^[\s,;.:•*–—-]+|[\s,;.:]+$/g, '')
          .trim(),
      }
    })
    .filter(({ words }) => /[\p{L}\p{N}]/u.test(words))
}

/** `take off the mocha, we don't sell it any more`: why is no part of the wish. */
function withoutReason(lower: string): string {
  const bare = lower.replace(/(?:,\s*(?:because|since|cause|cuz|we|i|they|it's|it is|that's|that way)\b|\s(?:because|cuz)\s)[^¤]*$/, '')
  return /\w\W+\w/.test(bare) ? bare : lower
}

function split(lower: string, { start, end }: Span): Span[] {
  const text = lower.slice(start, end)
  const spans: Span[] = []
  let from = 0
  for (const match of text.matchAll(VERB_PATTERN)) {
    // `remove and replace`, `make it warm and bright`: no clause is a lone verb.
    if (!/\w{2,}\W+\w{2,}|¤/.test(text.slice(from, match.index))) continue
    spans.push({ start: start + from, end: start + match.index })
    from = match.index + match[0].length
  }
  return [...spans, { start: start + from, end }]
}

const PREDICATES =
  /^((?:please |then )?(?:make|turn|paint)) (.+?),? and ((?:(?:a bit|a little|much|slightly|more|less) )?[\w-]+(?: [\w-]+)?|the .+)$/
/** `headline in dark green and a little smaller`. */
const VERBLESS = /^(?:the )?((?:[\w-]+ ){0,2}?[\w-]+) in (.+?) and (.+)$/
const LETTERED = /^(?:bold|italic|thin|serif|sans|underlined|upper ?case|lower ?case|all[- ]caps)$/
const COMPARATIVE = /^(?:(?:a bit|a little|much|slightly) )?(?:[a-z]+er|(?:more|less) [a-z]+)$/

/** `make the mug bigger and blue`, `make the lid red and the cup white`: each of the two. */
export function predicatesOf(clause: Clause): Clause[] {
  const [, thing, look, how] = VERBLESS.exec(clause.lower.replace(/[.!\s]+$/, '')) ?? []
  if (thing && look && how && isLook(look) && COMPARATIVE.test(how))
    return [
      { ...clause, lower: `make the ${thing} ${look}` },
      { ...clause, lower: `make it ${how}` },
    ]
  const match = /black and white/.test(clause.lower) ? null : PREDICATES.exec(clause.lower.replace(/[.!\s]+$/, ''))
  const [, verb, first, second] = match ?? []
  if (!verb || !first || !second) return [clause]
  const isOther = second.startsWith('the ')
  const saysHow = isOther ? endsInHow(first) && endsInHow(second) : isLook(second) || COMPARATIVE.test(second) || LETTERED.test(second)
  if (!saysHow || (!isOther && !endsInHow(first))) return [clause]
  return [
    { ...clause, lower: `${verb} ${first}` },
    { ...clause, lower: `make ${isOther ? '' : 'it '}${second}` },
  ]
}

const endsInHow = (words: string): boolean => endsInLook(words) || / (?:[a-z]+er|(?:more|less) [a-z]+)$/.test(words)

const endsInLook = (words: string): boolean => [...words.matchAll(/ /g)].some(({ index }) => isLook(words.slice(index + 1)))
