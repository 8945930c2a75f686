import { type Span, sentenceAt, sentencesOf } from './clean.ts'
import { colorsIn } from './colors.ts'
import { type Section, sectionAt } from './labels.ts'
import { MASK, type Quote } from './quotes.ts'
import { regionsIn } from './regions.ts'
import type { WantedText } from './schema.ts'

type Role = WantedText['role']

/** Words near a text that say what it is; where several match, the last one before it wins. */
const ROLES: [Role, string][] = [
  [
    'subheadline',
    'sub-?head(?:line|ing)?s?|sub-?titles?|taglines?|tag line|slogan|kicker|supporting (?:line|text|copy)|secondary (?:text|line|headline)|smaller (?:text|line)|second line|strapline|subtext|(?:key )?takeaways?|key message|conclusion|subs?(?=[\\s:]*$)',
  ],
  ['button', 'buttons?|cta|call[- ]to[- ]action|primary action|(?:text |hyper)?link'],
  ['price', 'prices?|priced(?: at)?|price tag|cost|discount'],
  ['sign', 'neon signs?|signs?|signage|signboard|billboard|marquee|shop ?front|storefront|chalkboard|placard|banner behind'],
  [
    'caption',
    'captions?|footnotes?|fine print|footer|small (?:print|text|line|caption)|tiny text|credit line|credits|(?:dates?|address|url|website|venue)(?=[\\s:]*(?:(?:is|reads?) )?(?:¤|$))',
  ],
  ['list-item', 'list|items?|bullets?(?: points?)?|menu items?|tabs?|chips?|options?|steps?|nav(?:igation)? (?:items|links)|links'],
  ['body', 'body(?: text| copy)?|paragraph|description|copy'],
  [
    'label',
    'labell?ed|labels?|tags?|badges?|stickers?|printed|engraved|embossed|stamped|logo|wordmark|brand(?:ed)?(?: name)?|product name|callouts?|annotations?|monogram',
  ],
  [
    'headline',
    'headlines?|titles?|titled|headings?|header|main text|hero text|big text|large text|bold text|main (?:copy|line|message)|masthead|lettering|typography|quote|phrase|slogan|heading reading|title reading',
  ],
]
const PATTERNS = ROLES.map(([role, words]) => ({ role, pattern: new RegExp(`(?<![\\w-])(?:${words})(?![\\w-])`, 'g') }))

const SECTION_ROLES: [RegExp, Role][] = [
  [/sub|tagline|slogan|kicker/, 'subheadline'],
  [/headline|title|heading|quote/, 'headline'],
  [/cta|call|button/, 'button'],
  [/price/, 'price'],
  [/caption|footer|date/, 'caption'],
  [/label/, 'label'],
  [/body/, 'body'],
]

const TYPEFACES: [string, RegExp][] = [
  ['sans', /\bsans[- ]?serif\b|\bsans\b|\bgrotesk\b|\bhelvetica\b/],
  ['mono', /\bmono(?:space[d]?)?\b|\btypewriter\b/],
  ['pixel', /\bpixel(?:ated)? (?:type|font|typeface|letters|lettering)\b/],
  ['comic', /\bcomic(?:[- ]book|-style)? (?:type|font|typeface|letters|lettering)\b/],
  ['stencil', /\bstencil(?:led|ed)?\b/],
  ['blackletter', /\bblackletter\b|\bfraktur\b|\bgothic (?:type|font|typeface|letters|lettering|script)\b/],
  ['art deco', /\bart[- ]deco (?:type|font|typeface|letters|lettering|sans)\b/],
  ['slab', /\bslab(?:[- ]serif)?\b/],
  ['rounded', /\b(?:rounded|bubble) (?:sans|type|font|typeface|letters|lettering)\b/],
  ['brush', /\b(?:brush|marker)(?:ed|-?lettered)? (?:type|font|typeface|letters|lettering|script|strokes)\b/],
  ['calligraphic', /\bcalligraph/],
  ['script', /\bscript\b|\bcursive\b/],
  ['handwritten', /\bhand-?(?:written|lettered|lettering|drawn)\b/],
  ['condensed', /\bcondensed\b|\bnarrow\b/],
  ['serif', /\bserif\b/],
  ['display', /\bdisplay (?:type|font|typeface|lettering)\b|\bblock letters\b|\bretro (?:type|font|lettering)/],
]
const WEIGHTS: [NonNullable<WantedText['weight']>, RegExp][] = [
  ['black', /\b(?:extra|ultra)[- ]?bold\b|\bheavy\b|\bblack weight\b|\bthick\b/],
  ['bold', /\bbold\b|\bstrong\b/],
  ['light', /\b(?:thin|light|hairline)(?:[- ]weight)? (?:text|type|font|letters|lettering|sans|serif|typography)\b/],
  ['medium', /\bmedium weight\b|\bsemi-?bold\b/],
]

const PRICE = /^(?:from |only )?[$€£¥₹]\s?\d|^\d+(?:[.,]\d{2})?\s?(?:€|£|¥|usd|eur|gbp)$/i
const MOST = 120

/** The texts to be set, each to the letter, with what the words around say of role, place and type. */
export function textsOf(lower: string, quotes: readonly Quote[], sections: readonly Section[]): WantedText[] {
  const sentences = sentencesOf(lower)
  const texts: WantedText[] = []
  quotes.slice(0, MOST).forEach((quote, i) => {
    const sentence = sentenceAt(sentences, quote.start)
    const [before, after] = around(lower, quotes, i, sentence)
    const section = sectionAt(sections, quote.start)
    const joined = i > 0 && /^[\s,;/&|·•-]*(?:and|or|then)?[\s,;/&|·•-]*$/.test(before)
    const previous = texts.at(-1)
    const role = PRICE.test(quote.text)
      ? 'price'
      : joined && previous && previous.role !== 'headline' && previous.role !== 'price'
        ? previous.role
        : roleOf(before, after, section)
    const smaller = role === 'headline' && texts.some((text) => text.role === 'headline') && /\bsmall(?:er)?\b/.test(before)
    const context = `${before} ${MASK} ${after}`
    texts.push({
      id: '',
      text: quote.text.slice(0, 600),
      role: smaller ? 'subheadline' : (role ?? 'other'),
      region: regionNear(before, after) ?? (joined && !/\b(?:below|under|beneath|above)\b/.test(after) ? (previous?.region ?? null) : null),
      typeface: TYPEFACES.find(([, pattern]) => pattern.test(context))?.[0] ?? null,
      weight: WEIGHTS.find(([, pattern]) => pattern.test(context))?.[0] ?? null,
      color: inkOf(before, after),
    })
  })
  promote(texts)
  name(texts)
  return texts
}

/** What stands around a quote in its sentence, up to the quotes before and after it. */
function around(lower: string, quotes: readonly Quote[], i: number, sentence: Span): [string, string] {
  const quote = quotes[i]
  if (!quote) return ['', '']
  const from = Math.max(sentence.start, quotes[i - 1]?.end ?? 0, quote.start - 140)
  const to = Math.min(sentence.end, quotes[i + 1]?.start ?? lower.length, quote.end + 90)
  // The clause that leads to the next quote belongs to that one.
  const after = lower.slice(quote.end, Math.max(quote.end, to))
  const shared = quotes[i + 1] && to === quotes[i + 1]?.start ? (after.split(/[,;]|\sand\s/)[0] ?? '') : after
  return [lower.slice(Math.min(from, quote.start), quote.start), shared]
}

function roleOf(before: string, after: string, section: Section | undefined): Role | null {
  const near = before.slice(-90)
  let best: { role: Role; at: number } | null = null
  for (const { role, pattern } of PATTERNS) {
    for (const match of near.matchAll(pattern)) if (!best || match.index >= best.at) best = { role, at: match.index }
  }
  // `a primary button labeled …`: what is labelled says more than the word itself.
  if (best && /^label|^tag/.test(near.slice(best.at))) {
    const owner = PATTERNS.find(
      ({ role, pattern }) =>
        (role === 'button' || role === 'sign' || role === 'list-item') &&
        [...near.matchAll(pattern)].some((match) => best && match.index < best.at && best.at - match.index < 34),
    )
    if (owner) return owner.role
  }
  if (best) return best.role
  if (section?.kind === 'words') return SECTION_ROLES.find(([pattern]) => pattern.test(section.label))?.[1] ?? 'other'
  // What something is called is no word of the control that stands behind it.
  if (/\b(?:called|named)\W*$/.test(near)) return null
  // What a colon opens behind the text is a matter of its own: `"Why now?" three reasons: prices fell, …`.
  const next = (after.split(/(?<=\S{3}):\s/)[0] ?? '').slice(0, 60)
  return PATTERNS.find(({ pattern }) => [...next.matchAll(pattern)].some((match) => match.index < 40))?.role ?? null
}

function regionNear(before: string, after: string): WantedText['region'] {
  const behind = regionsIn(after.split(/[,;]/)[0] ?? '')[0]
  return regionsIn(before).at(-1)?.region ?? behind?.region ?? null
}

/** `in white`, `white bold lettering`: the letters' colour, never that of the thing they stand on. */
function inkOf(before: string, after: string): WantedText['color'] {
  const letters = '(?:text|letters|lettering|type|typography|font|headline|title|capitals|caps|script|serif|sans|sans-serif|ink|foil|neon)'
  const behind = /^\s*(?:,\s*)?(?:set |written |printed |rendered )?in (?:\w{2,12},? ){0,2}/.exec(after)
  if (behind) {
    const hit = colorsIn(after.slice(0, behind[0].length + 24))[0]
    if (hit && hit.start <= behind[0].length) return hit.color
  }
  for (const hit of colorsIn(before).reverse()) {
    if (new RegExp(`^(?:,? \\w{2,14}){0,3} ${letters}\\b`).test(before.slice(hit.end))) return hit.color
  }
  return null
}

/** The biggest words are the headline when nothing was called so: the first text without a role. */
function promote(texts: WantedText[]) {
  if (texts.some((text) => text.role === 'headline')) return
  const first = texts.find((text) => text.role === 'other')
  if (first) first.role = 'headline'
}

function name(texts: WantedText[]) {
  const taken = new Map<string, number>()
  for (const text of texts) {
    const nth = (taken.get(text.role) ?? 0) + 1
    taken.set(text.role, nth)
    text.id = nth === 1 ? text.role : `${text.role}-${nth}`
  }
}
