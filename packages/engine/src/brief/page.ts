import type { Warning } from '../engine.ts'
import { blanked, type Span } from './clean.ts'
import { chartOf } from './data.ts'
import type { Genre } from './genre.ts'
import type { Section } from './labels.ts'
import { asSet, outside } from './lists.ts'
import { menuOf } from './menu-items.ts'
import { pointsOf } from './points.ts'
import type { Quote } from './quotes.ts'
import type { Brief, WantedText } from './schema.ts'
import { screenTitles } from './screen-title.ts'

/** A page made of a list or of numbers. */
type Page = {
  genre: Extract<Genre, 'menu' | 'infographic' | 'chart'>
  content: NonNullable<Brief['content']>
  /** What was read as content, so that it is not also set as a text of its own. */
  used: Span[]
}

const MENU =
  /\b(?:price ?lists?|(?:restaurant|caf[eé]|coffee|coffee ?shop|bar|bistro|drinks?|beverage|cocktail|food|dinner|lunch|breakfast|brunch|dessert|wine|beer|tea|tasting|pizza|pizzeria|sushi|ramen|taco|burger|bakery|ice cream|catering|wedding|set|kids|children's|printed|chalkboard|seasonal|diner|salon|spa|services?|daily|one-page|elegant|simple|minimal(?:ist)?|modern|vintage|rustic|classic|dark) (?:price )?menus?|menu (?:boards?|cards?|design|page|poster|layout|sheet)|menus? for (?:an?|the|our|my|her|his|\w+'s)|(?:create|make|design|generate|draw) (?:me )?(?:an? |the |our |my )?menu|menu(?=,? (?:with|called|titled|named|¤)))\b/
const NO_MENU =
  /\bmenu (?:bar|icon|button|item icons?)\b|\b(?:hamburger|drop-?down|navigation|context|side|start|pause|game|main|app|settings) menus?\b/
const CHART =
  /\b(?:bar|line|pie|donut|doughnut|column|area|ring) (?:chart|graph|plot|diagram)s?\b|\b(?:chart|graph) (?:of|showing|with|titled|comparing)\b/
const INFOGRAPHIC =
  /\binfo-?graphics?\b|\btimeline\b|\b(?:process|flow|step-by-step|steps?|comparison|explainer) (?:diagram|chart|graphic|poster|guide|visual|page)\b|\bflow ?chart\b|\b(?:road ?map)\b|\bcomparison of\b|\bvs\.? |\bversus\b|\bpros and cons\b|\bchecklist\b/
/** Pictures of the real world in which a page only lies about, and pages of another kind. */
const OTHER =
  /\b(?:photo|photograph|photography|photoreal\w*|cinematic|film still|screenshot|dashboard|app|website|landing page|storyboard|comic|book cover|album cover|ad for|advert|packaging|logo|character|portrait of|woman|man|girl|boy|person|isometric|3d|diorama|cutaway|exploded)\b/
const OPENING = 220

/** The page that a prompt asks for by name and gives the content of; null where it asks for another kind of picture. */
export function pageOf(text: string, lower: string, quotes: readonly Quote[], sections: readonly Section[]): Page | null {
  const page = namedPage(text, lower, quotes, sections)
  // Where most of the words lie elsewhere, the list is only a part of what is wanted.
  const others = page ? quotes.filter((quote) => outside(page.used, quote)).length : 0
  return others > MOST_OTHERS || PLACEHOLDER.test(text) ? null : page
}
const MOST_OTHERS = 6
const PLACEHOLDER = /\[[\p{L} /_-]{3,30}\]/u

function namedPage(text: string, lower: string, quotes: readonly Quote[], sections: readonly Section[]): Page | null {
  const lead = leadOf(lower, sections)
  const kind = MENU.test(lead) && !NO_MENU.test(lead) ? 'menu' : CHART.test(lead) ? 'chart' : INFOGRAPHIC.test(lead) ? 'infographic' : null
  if (!kind || OTHER.test(lead) || screenTitles(lower, sections).length > 0) return null
  const none = { menu: null, chart: null, points: null }
  if (kind === 'menu') {
    const { menu, used } = menuOf(text, quotes)
    return { genre: 'menu', content: { ...none, menu }, used }
  }
  const numbers = chartOf(text, lower, quotes)
  const count = numbers.chart?.series[0]?.points.length ?? 0
  const isChart = kind === 'chart' || (CHART.test(lower) && count >= FEW_NUMBERS)
  if (isChart && numbers.chart) return { genre: 'chart', content: { ...none, chart: numbers.chart }, used: numbers.used }
  if (kind === 'chart') return null
  const { points, used } = pointsOf(text, lower, quotes)
  if (points && !isInstruction(points)) return { genre: 'infographic', content: { ...none, points }, used }
  if (numbers.chart && count >= FEW_NUMBERS) return { genre: 'chart', content: { ...none, chart: numbers.chart }, used: numbers.used }
  return null
}

const FEW_NUMBERS = 3
const ORDERS =
  /\b(?:images?|infographics?|layout|styles?|visuals?|generate|should|render|prompts?|typography|palette|composition|background|translate|characters?|modules?|callouts?|hierarchy|labell?ed)\b/i
const LONGEST_POINT = 100
const FEW_POINTS = 3

/** A list that tells how to draw rather than what to say, or one that was torn out of something larger. */
function isInstruction({ kind, items, sides }: NonNullable<NonNullable<Brief['content']>['points']>): boolean {
  const said = [
    ...items.map(({ title, detail }) => `${title} ${detail ?? ''}`),
    ...sides.flatMap(({ title, points }) => [title, ...points]),
  ]
  const isTorn =
    said.some((words) => words.split('"').length % 2 === 0) || ((kind === 'steps' || kind === 'facts') && items.length < FEW_POINTS)
  if (isTorn) return true
  return (
    said.some((words) => words.length > LONGEST_POINT) ||
    said.filter((words) => ORDERS.test(words) && words.trim().split(/\s+/).length >= 3).length > said.length / 4
  )
}

/** The opening, and what is said of use and format. */
function leadOf(lower: string, sections: readonly Section[]): string {
  const labelled = sections
    .filter(({ kind }) => kind === 'use' || kind === 'format')
    .map(({ start, end }) => lower.slice(start, Math.min(end, start + OPENING)))
  const opening = lower.slice(0, OPENING).split(/(?<=[.!?])\s|\n/)[0] ?? ''
  return [opening, ...labelled].join(' ')
}

/** The texts that stand on the page beside its content, with a headline from the prompt's own words where it quotes none. */
export function textsOfPage(
  page: Page,
  texts: readonly WantedText[],
  quotes: readonly Quote[],
  text: string,
  policy: Brief['textPolicy'],
): WantedText[] {
  const kept = texts.filter((_, i) => !quotes[i] || outside(page.used, quotes[i])).map((item) => ({ ...item }))
  if (!kept.some(({ role }) => role === 'headline')) {
    const first = kept.find(({ role }) => role === 'other' || role === 'sign' || role === 'label')
    if (first) first.role = 'headline'
    else {
      const title = titleIn(text, page, policy)
      if (title)
        return [{ id: 'headline', text: title, role: 'headline', region: null, typeface: null, weight: null, color: null }, ...kept]
    }
  }
  return kept
}

const NAMED = /\b(?:called|named|for|at|of)\s+(?:the |an? )?((?:\p{Lu}[\p{L}'’&]*)(?:\s(?:(?:and|of|the|&)\s)?\p{Lu}[\p{L}'’&]*){0,3})/u
const ABOUT =
  /\b(?:about|on|of|for|showing|explaining|titled|comparing)\s+((?:how to |the |an? |why |our )?[\p{L}\p{N}'’ -]{3,46}?)(?=\s*(?:[:.,;(]|\n|\bwith\b|\bin\b|\busing\b|\bshowing\b|\bthat\b|$))/iu

const CALLED = /\b(?:called|named)\s+(?:the |an? )?((?:\p{Lu}[\p{L}'’&]*)(?:\s(?:(?:and|of|the|&)\s)?\p{Lu}[\p{L}'’&]*){0,3})/u
const KIND_OF_MENU = /\b((?:drinks?|wine|cocktail|coffee|tea|beer|breakfast|brunch|lunch|dinner|dessert|kids|price) (?:menu|list))\b/i
const SIDES = /\b([\p{L}][\p{L}'’-]*(?: [\p{L}'’-]+)? (?:vs\.?|versus) [\p{L}'’-]+(?: [\p{L}'’-]+)?)(?=[.,:;\n]|\s(?:with|for|in)\b|$)/iu
const PLAN =
  /^\W*(?:(?:create|make|design|draw|generate) (?:me )?)?(?:an? |the |our )?((?:[\p{L}-]+ ){0,4}(?:roadmap|timeline|checklist))\b/iu

/** What the prompt calls the place or the matter; where no other words may be added, only a name that it gives. */
function titleIn(text: string, { genre }: Page, policy: Brief['textPolicy']): string | null {
  const opening = text.slice(0, OPENING)
  const called = CALLED.exec(opening)?.[1]
  if (policy !== 'free') return called ? asSet(called) : null
  const words =
    called ??
    (genre === 'menu'
      ? (NAMED.exec(opening)?.[1] ?? KIND_OF_MENU.exec(opening)?.[1])
      : (SIDES.exec(opening)?.[1]?.replace(/^infographic (?:of |about )?/i, '') ?? ABOUT.exec(opening)?.[1] ?? PLAN.exec(opening)?.[1]))
  const title = asSet((words ?? '').replace(/^(?:the|an?|our) /i, ''))
  return title.length >= 3 ? title : null
}

const PICTURES = /\b(?:photos?|photographs?|illustrations?|drawings?|pictures?|images?) of\b[^.,;\n]{0,40}/g
/** The words that speak of the page, offsets unchanged: what it lists and the name it bears say nothing of its look. */
export function withoutContent(lower: string, text: string, { used }: Page): string {
  const name = CALLED.exec(text.slice(0, OPENING)) ?? NAMED.exec(text.slice(0, OPENING))
  return blanked(lower, [...used, ...(name ? [{ start: name.index, end: name.index + name[0].length }] : [])])
}

/** What pages of words and numbers leave out. */
export function pageWarnings(lower: string, { genre, content }: Page): Warning[] {
  const asked = [...lower.slice(20).matchAll(PICTURES)].map((match) => match[0].trim()).slice(0, 3)
  const left: Warning[] =
    asked.length > 0
      ? [
          {
            code: 'pictures_left_out',
            message: `Pages of this kind hold words, numbers and icons; “${asked.join('”, “')}” is left out.`,
            words: asked.join(', '),
          },
        ]
      : []
  return genre === 'menu' && !content.menu
    ? [...left, { code: 'content_invented', message: 'The prompt lists no dishes or prices, so neutral ones without prices stand in.' }]
    : left
}
