import type { Span } from '../clean.ts'
import { asSet } from '../lists.ts'
import type { Pricing } from '../schema.ts'

type PricingRead = { pricing: Pricing; used: Span[] }
type Plan = Pricing['plans'][number]

const ASKED =
  /\b(?:pricing|price|plan|plans|subscription|membership|tier|tiers)\s+(?:comparison|table|page|section|card|cards|tiers|plans|grid|graphic|infographic|comparison table)\b|\bcomparison (?:table|chart|of)\b[^.]{0,60}\b(?:plans?|pricing|tiers?|prices)\b|\bpricing\b[^.]{0,40}\b(?:plans?|tiers?)\b|\b(?:plans?|tiers?)\b[^.]{0,30}\bpricing\b/i
const AMOUNT =
  '(?:[$€£¥₹]\\s?\\d+(?:[.,]\\d+)*|\\d+(?:[.,]\\d+)*\\s?(?:€|£|zł|kr|USD|EUR|GBP)|[Ff]ree(?!\\s+(?:plan|tier|trial|shipping))|[Cc]ustom(?: pricing)?|[Cc]ontact us)'
const PERIOD =
  '(?:\\s?(?:/|per|a|an|each)\\s?(?:user|seat|member|mo(?:nth)?|month|year|yr|week|day)(?:\\s?(?:/|per|a)\\s?(?:mo(?:nth)?|month|year|yr))?|\\s(?:monthly|yearly|annually)|\\s?per \\p{Ll}+)?'
const PLAN_NAME =
  /\b(?:free|basic|starter|start|lite|light|essential|essentials|personal|individual|solo|hobby|standard|plus|team|teams|pro|professional|growth|business|premium|advanced|scale|ultimate|unlimited|enterprise|family|student|bronze|silver|gold|platinum|core|studio|agency|creator)\b/i

/** Plans with their prices and what they hold; null where the prompt asks for none or names fewer than two. */
export function pricingOf(text: string, lower: string): PricingRead | null {
  if (!ASKED.test(lower.slice(0, 240))) return null
  const named = byPrice(text) ?? byList(text)
  if (!named) return null
  const own = named.plans.filter(({ period }) => period !== null)
  // `$0, $8, $20 per month`: what is said of the last alone, or of none, is said of all.
  const shared = own.length === 0 || (own.length === 1 && own[0] === named.plans.at(-1)) ? periodOf(text) : null
  const plans = named.plans.map((plan) => ({ ...plan, period: plan.period ?? (plan.price && /\d/.test(plan.price) ? shared : null) }))
  const featured = featuredOf(text, plans)
  const badge = asSet(/\b(?:most popular|best value|recommended|best seller|popular choice)\b/i.exec(text)?.[0] ?? '')
  return {
    pricing: {
      product: productIn(text),
      plans: plans.map((plan, i) => ({ ...plan, isFeatured: i === featured, ...(i === featured && badge && { badge }) })),
    },
    used: named.used,
  }
}

/** `Starter $9/month: 3 projects, 1 GB; Pro ($29): …`: a name, its price, and what follows up to the next. */
function byPrice(text: string): { plans: Plan[]; used: Span[] } | null {
  const pattern = new RegExp(
    `(?:^|[\\n;:.,(•*-]|\\band\\b|\\bvs\\.?)\\s*\\**["“]?(\\p{Lu}[\\p{L}\\d+-]*(?: (?:\\p{Lu}|\\d)[\\p{L}\\d+-]*){0,2}|${PLAN_NAME.source})["”]?\\**(?: plan| tier)?\\s*(?:[(:=–—-]|at|for|is|costs?)?\\s*["“]?(${AMOUNT})(${PERIOD})["”]?\\)?`,
    'gu',
  )
  const hits = [...text.matchAll(pattern)].filter((match) => !/^(?:with|at|for|only|from)$/i.test(match[1] ?? ''))
  if (hits.length < 2 || hits.length > 5) return null
  const plans = hits.map((match, i): Plan & { end: number } => {
    const from = match.index + match[0].length
    const next = hits[i + 1]?.index ?? text.length
    const said = text.slice(from, next)
    const stop = hits[i + 1] ? said.length : (/[.;\n](?=\s|$)/.exec(said)?.index ?? said.length)
    const words = said.slice(0, stop)
    return {
      name: asSet(match[1] ?? ''),
      price: asPrice(match[2] ?? ''),
      period: asPeriod(match[3] ?? ''),
      features:
        /^\s*(?:[:(–—-]|with|includ\w+|gives?|has|save|billed|then|(?=\d)|for (?=\d|up to|unlimited|an? |one|small|teams?|individuals?)|,)/i.test(
          words,
        )
          ? featuresIn(words)
          : [],
      isFeatured: false,
      end: from + stop,
    }
  })
  return {
    plans: plans.map(({ end: _, ...plan }) => plan),
    used: hits.map((match, i) => ({ start: match.index, end: plans[i]?.end ?? match.index })),
  }
}

/** `Basic, Team, Enterprise … $0, $8, $20`: names in a row and as many prices in theirs. */
function byList(text: string): { plans: Plan[]; used: Span[] } | null {
  const prices = [...text.matchAll(new RegExp(`${AMOUNT}`, 'giu'))]
  const lists = [...text.matchAll(/(?:\p{Lu}[\p{L}\d+]*(?:\s*,\s*(?:and |& )?|\s+(?:and|vs\.?|&)\s+)){1,4}\p{Lu}[\p{L}\d+]*/gu)]
  const list = lists.find(([words]) => PLAN_NAME.test(words)) ?? null
  if (!list) return null
  const names = list[0].split(/\s*,\s*(?:and |& )?|\s+(?:and|vs\.?|&)\s+/)
  const run = prices.slice(0, names.length)
  if (names.length < 2 || names.length > 5) return null
  const isPriced = run.length === names.length
  return {
    plans: names.map((name, i) => ({
      name,
      price: isPriced ? asPrice(run[i]?.[0] ?? '') : null,
      period: null,
      features: featuresOf(name, text),
      isFeatured: false,
    })),
    used: [
      { start: list.index, end: list.index + list[0].length },
      ...(isPriced ? run.map((match) => ({ start: match.index, end: match.index + match[0].length })) : []),
    ],
  }
}

/** `Team: shared notes, comments`: what a plan holds, where the prompt says so in a place of its own. */
function featuresOf(name: string, text: string): string[] {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const said = new RegExp(`\\b${escaped}\\s*(?::|\\b(?:has|gets|includes?)\\b)\\s*([^.;\\n]+)`, 'u').exec(text)?.[1]
  return said ? featuresIn(said) : []
}

const featuresIn = (words: string): string[] =>
  words
    .replace(/^\s*(?:[:(–—,-]|with|includ(?:es|ing)|gives?|has|for)+\s*/i, '')
    .replace(/\band\s*$/i, '')
    .split(/\s*[,;+•\n]\s*(?:and\s+)?|\s+and\s+(?=[^,]*$)/)
    .map((item) => asSet(item.replace(/[).\s]+$/, '').replace(/^\(/, '')))
    .filter((item) => item.length > 1 && item.length <= 60 && !LOOK.test(item))
    .slice(0, 10)

/** Said of the picture, not of a plan. */
const LOOK = /\b(?:style|palette|background|colou?rs?|theme|layout|typography|(?:dark|light|night) mode|highlight(?:ed)?)\b/i

const asPrice = (words: string): string => {
  const bare = words.trim().replace(/[.,]$/, '')
  return /^[a-z]/.test(bare) ? asSet(bare) : bare
}
const asPeriod = (words: string): string | null => {
  const bare = words.trim().replace(/\s+/g, ' ')
  return bare === '' ? null : bare
}
const periodOf = (text: string): string | null =>
  /\b(?:per|a|each) (?:user |seat |member )?(?:per )?(?:month|year|week)\b|\/\s?(?:mo|month|yr|year)\b/i.exec(text)?.[0].toLowerCase() ??
  null

/** The plan that the prompt sets apart; else none. */
function featuredOf(text: string, plans: readonly Plan[]): number {
  const lifting = (words: string): number =>
    plans.findIndex(({ name }) => new RegExp(`\\b${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\b`, 'i').test(words))
  const behind =
    /\b(?:highlight(?:ed|ing)?|featur(?:ed|ing)|emphasi[sz]e[ds]?|recommended|most popular|popular|best value)\b[^.;\n]{0,40}/i.exec(
      text,
    )?.[0] ?? ''
  const before =
    /[^.;\n,]{0,40}\b(?:highlighted|featured|emphasi[sz]ed|recommended|(?:as )?(?:the )?most popular|stands? out|best value)\b/i.exec(
      text,
    )?.[0] ?? ''
  return lifting(behind) >= 0 ? lifting(behind) : lifting(before)
}

const productIn = (text: string): string | null => {
  const quoted = /\b(?:called|named|for)\s+(?:[\w-]+ ){0,4}["“]([^"”]{2,30})["”]/i.exec(text)?.[1]
  return quoted ?? /\b(?:called|named)\s+(\p{Lu}[\p{L}\d]*(?: \p{Lu}[\p{L}\d]*)?)/u.exec(text)?.[1] ?? null
}
