import { type Operation, type OperationOf, target } from '../plan.ts'
import { amountIn, type Context, plain, pointed, type Reader, withoutDegree } from './clause.ts'
import type { Clause } from './clauses.ts'
import { readLight } from './light.ts'

type Quality = OperationOf<'tone'>['quality']
type Filter = OperationOf<'filter'>['filter']

const MORE = '(?:increase|boost|raise|add|more|up|lift|give it more|turn up|enhance|bump|higher)'
const LESS = '(?:decrease|reduce|lower|less|drop|cut|turn down|tone down)'

/** [quality, sign, what says so]: the verb, the comparative, or the noun. */
const TONES: [Quality, 1 | -1, RegExp][] = [
  [
    'saturation',
    -1,
    new RegExp(
      `\\b(?:desaturated?|less (?:saturated|vivid|vibrant|colou?rful)|more muted|${LESS} (?:the )?(?:saturation|vibrance|colou?rs?))\\b`,
    ),
  ],
  [
    'saturation',
    1,
    new RegExp(
      `(?:^saturate\\b|\\b(?:more (?:vivid|vibrant|colou?rful|saturated)|punchier|${MORE} (?:the )?(?:saturation|vibrance|vibrancy|colou?r)|colou?rs? pop)\\b)`,
    ),
  ],
  ['contrast', -1, new RegExp(`\\b(?:less contrast(?:y)?|flatter|lower contrast|${LESS} (?:the )?contrast)\\b`)],
  ['contrast', 1, new RegExp(`\\b(?:more contrast(?:y)?|contrastier|higher contrast|${MORE} (?:the )?contrast)\\b`)],
  [
    'warmth',
    1,
    /\bwarmer\b|^warm(?: up)? (?:the |its )?light(?:ing|s)?\b|^warm(?: up)?\b(?!.* light)|\bwarmer (?:tones?|colou?rs?)\b|\bless (?:blue|cold)\b/,
  ],
  [
    'warmth',
    -1,
    /\b(?:cooler|colder)\b|^cool(?: down)? (?:the |its )?light(?:ing|s)?\b|^cool(?: down)?\b(?!.* light)|\bless (?:yellow|warm|orange)\b/,
  ],
  [
    'brightness',
    -1,
    new RegExp(
      `\\bdarker\\b|\\bdarken\\b|\\bless bright\\b|\\bdimmer\\b|^dim\\b|\\bunder-?expose\\b|\\b${LESS} (?:the )?(?:brightness|exposure|highlights)\\b`,
    ),
  ],
  [
    'brightness',
    1,
    new RegExp(
      `\\bbrighter\\b|\\bbrighten\\b|\\blighten\\b|\\blighter\\b(?! (?:shade|blue|red|green))|\\bless dark\\b|(?<!\\bwarm )\\b${MORE} (?:the )?(?:brightness|exposure|shadows|light)\\b`,
    ),
  ],
]

const FILTERS: [Filter, number, RegExp][] = [
  ['black-and-white', 1, /\bblack[- ](?:and|&)[- ]white\b|\bb ?(?:&|and) ?w\b|\bgr[ae]y ?scale\b|\bmonochrome\b/],
  ['sepia', 1, /\bsepia\b/],
  ['sharpen', 0.5, /\bsharp(?:en|er|ness)\b|\bcrisper\b|\bmore detail(?:ed)?\b/],
  ['denoise', 0.5, /\bde-?noise\b|\b(?:remove|reduce|less) (?:the )?(?:noise|grain)\b|\bless (?:noisy|grainy)\b/],
  ['blur', 0.4, /^(?:slightly |heavily )?(?:blur|soften)\b|\bblurr(?:ed|y|ier)\b|\bout of focus\b/],
  ['invert', 1, /^invert\b|\bnegative\b/],
]

const VERBS =
  /^(?:make|turn|convert|change|transform|apply|adjust|increase|boost|raise|add|decrease|reduce|lower|enhance|brighten|darken|lighten|dim|blur|soften|sharpen|denoise|invert|saturate|desaturate|warm up|warm|cool down|cool|give|lift|fade|tone down|bump|turn up|turn down)\s*/

/** `warmer, like late afternoon`: the likeness says what light is meant. */
const SIMILE =
  /^(.*?\b(?:warm|cool|cold|dark|bright|light|soft|dim|gold|mood)\w*)\b.*?,? (?:like|as if it (?:was|were)|as in|kind of like|sort of like) (?:an? |in |at |the |on )*(.+)$/

/** Lighter, warmer, sharper and the like, of the picture or of a part of it. */
export const readTone: Reader = (clause, context) => {
  const [, said, simile] = SIMILE.exec(plain(clause.lower)) ?? []
  const light = simile ? readLight({ ...clause, lower: simile }, context) : null
  if (light) return light
  const lower = said ?? plain(clause.lower)
  const filter = FILTERS.find(([, , pattern]) => pattern.test(lower))
  if (filter) {
    const [name, usual, pattern] = filter
    const amount = name === 'black-and-white' || name === 'sepia' || name === 'invert' ? 1 : amountIn(lower, usual)
    return [{ op: 'filter', words: clause.words, filter: name, amount, target: aimed(lower, pattern, clause, context) }]
  }
  const found: Operation[] = []
  for (const [quality, sign, pattern] of TONES) {
    if (!pattern.test(lower) || found.some((operation) => operation.op === 'tone' && operation.quality === quality)) continue
    found.push({
      op: 'tone',
      words: clause.words,
      quality,
      amount: sign * amountIn(lower, 0.4),
      target: aimed(lower, pattern, clause, context),
    })
  }
  return found.length > 0 ? found : null
}

const ANY_TONE = new RegExp(TONES.map(([, , pattern]) => pattern.source).join('|'), 'g')

/** What is left of the clause when the verb and the change itself are taken away: its object. */
function aimed(lower: string, pattern: RegExp, clause: Clause, context: Context) {
  const rest = withoutDegree(
    lower
      .replace(/\b(?:a (?:tiny |little )?bit|a little|a touch|a tad)\b/g, ' ')
      .trim()
      .replace(pattern, ' ')
      .replace(ANY_TONE, ' ')
      .replace(VERBS, '')
      .replace(
        /\b(?:brightness|exposure|contrast|saturation|vibrance|sharpness|warmth|temperature|colou?rs?|tones?|effect|filter|look|overall|sharper|crisper|noise|grain)\b/g,
        ' ',
      )
      .replace(/^\s*(?:up|down|more|less|into|to|in|of|on|a|an|be)\b/g, ' ')
      .replace(/\b(?:and|to be|to|into|of|on|in|a|be|also|it's)\s*$/g, ' '),
  )
    .replace(/\s+(?:up|down)$/, '')
    .replace(/^(?:of|on|in|to|up|down|a|and|for|around)\s+|(?:\s|^)(?:and|but)$/g, '')
    .trim()
  // Paint is darker or lighter; what is brighter or warmer is the picture.
  const isPaint = context.last !== null && /\b(?:darker|lighter)\b/.test(lower)
  if (isPaint && (rest === '' || rest === 'it')) return context.last ?? target('picture')
  if (rest === '' || rest === 'the' || rest === 'it' || rest === 'this' || / (?:and|but) /.test(rest)) return target('picture')
  return pointed(rest, clause, context)
}
