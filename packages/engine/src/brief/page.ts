import { blanked, type Span, tidy } from './clean.ts'
import { chartOf } from './data.ts'
import { diagramOf } from './design/diagram.ts'
import { editorialOf } from './design/editorial.ts'
import { pricingOf } from './design/pricing.ts'
import { slidePoints } from './design/slide-points.ts'
import type { Genre } from './genre.ts'
import type { Section } from './labels.ts'
import { asSet, outside, piecesOf } from './lists.ts'
import { menuOf } from './menu-items.ts'
import { pairsIn } from './pairs.ts'
import { pointsOf, valuedPoints } from './points.ts'
import type { Quote } from './quotes.ts'
import { recipeOf } from './recipe.ts'
import { boardOf } from './request/board.ts'
import { scatterOf } from './scatter.ts'
import type { Brief, Points } from './schema.ts'
import { screenTitles } from './screen-title.ts'
import { inCapitals, titleFrom } from './title.ts'

/** A page made of a list or of numbers. */
export type Page = {
  genre: Extract<Genre, 'menu' | 'infographic' | 'chart' | 'diagram' | 'pricing' | 'editorial'>
  content: NonNullable<Brief['content']>
  /** What was read as content, so that it is not also set as a text of its own. */
  used: Span[]
  /** What it is about, where its reader knows. */
  title?: string | null
  /** What quoted texts state, by where they begin. */
  fields?: ReadonlyMap<number, string>
  /** Words that stand below its content. */
  below?: readonly string[]
  /** Whether its content is neutral, as the prompt gives none. */
  isNeutral?: boolean
}

const MENU =
  /\b(?:price ?lists?|recipe (?:card|page|poster|sheet)s?|(?:daily |today's )?specials?(?: menu)? (?:board|sign|poster|list)s?|(?:wine|drinks?|beer|cocktail|tea|whisky|spirits|coffee|service|treatment|rate|tariff)s? (?:list|card)s?|(?:restaurant|caf[eé]|coffee|coffee ?shop|bar|bistro|drinks?|beverage|cocktail|food|dinner|lunch|breakfast|brunch|dessert|wine|beer|tea|tasting|pizza|pizzeria|sushi|ramen|taco|burger|bakery|ice cream|catering|wedding|set|kids|children's|printed|chalkboard|seasonal|diner|salon|spa|services?|daily|one-page|elegant|simple|minimal(?:ist)?|modern|vintage|rustic|classic|dark) (?:price )?menus?|menu (?:boards?|cards?|design|page|poster|layout|sheet)|menus? for (?:an?|the|our|my|her|his|\w+'s)|(?:create|make|design|generate|draw) (?:me )?(?:an? |the |our |my )?menu|menu(?=,? (?:with|called|titled|named|¤)))\b/
const RECIPE_PAGE =
  /\brecipe (?:card|page|poster|sheet|print|infographic|layout)s?\b|^\W*(?:(?:create|make|design|draw|generate) )?(?:an? |the |illustrated |my )*recipe (?:for|of)\b|^\W*recipe:/
const NO_MENU =
  /\bmenu (?:bar|icon|button|item icons?)\b|\b(?:hamburger|drop-?down|navigation|context|side|start|pause|game|main|app|settings) menus?\b/
const CHART =
  /\b(?:bar|line|pie|donut|doughnut|column|area|ring|scatter) ?(?:chart|graph|plot|diagram)s?\b|\b(?:chart|graph) (?:of|showing|with|titled|comparing)\b/
const INFOGRAPHIC =
  /\binfo-?graphics?\b|\btimeline\b|\b(?:process|flow|step-by-step|steps?|comparison|explainer) (?:diagram|chart|graphic|poster|guide|visual|page|table|matrix|grid|sheet)\b|\bflow ?chart\b|\b(?:road ?map)\b|\bcomparison of\b|\bside[- ]by[- ]side comparison\b|\bvs\.? |\bversus\b|\bpros and cons\b|\bchecklist\b|\bdiagrams? (?:of|showing|explaining|about|for)\b|\beducational (?:poster|diagram|chart)\b/
/** Pictures of the real world in which a page only lies about, and pages of another kind. */
const OTHER =
  /\b(?:photo|photograph|photography|photoreal\w*|cinematic|film still|screenshot|dashboard|app|website|landing page|storyboard|comic|book cover|album cover|ad for|advert|packaging|logo|character|portrait of|woman|man|girl|boy|(?<!per )person|isometric|3d|diorama|cutaway|exploded)\b/
/** What is counted in charts although it is a picture elsewhere. */
const SUBJECTS_OF_CHARTS = /\b(?:app|website|landing page|packaging|character|logo|photo|comic|person|woman|man)\b(?= \p{L}+)/gu
const OPENING = 220

/** `Pricing page for a yoga studio`: what the plans are of. */
function pricedIn(text: string): string | null {
  const said =
    /\b(?:pricing|price|plans?|membership)\b[^.:\n]{0,40}?\bfor (?:an? |the |our |my )?(\p{Ll}[\p{L} -]{2,34}?)(?=\s*[:.,;(\n]|\s(?:with|called|named)\b)/iu.exec(
      text.slice(0, OPENING),
    )?.[1]
  return said && /\bpricing\b/i.test(text) ? `${asSet(said)} pricing` : null
}

/** The page that a prompt asks for by name and gives the content of; null where it asks for another kind of picture. */
export function pageOf(text: string, lower: string, quotes: readonly Quote[], sections: readonly Section[]): Page | null {
  const cooked = RECIPE_PAGE.test(leadOf(lower, sections)) && !PHONES.test(lower) ? recipePage(text, lower, quotes) : null
  if (cooked) return cooked
  const drawn = graphicOf(text, lower, quotes, sections)
  // What is handed over has its parts in what is said of it, whatever the rest lists.
  const isHandedOver = sections.some(({ label }) => label === 'deliverable')
  const isLoose = drawn?.genre === 'editorial' || (drawn?.genre === 'diagram' && !/->|→|⇒|=>/.test(text))
  if (drawn && !(isHandedOver && isLoose)) return drawn
  const page = isHandedOver ? null : namedPage(text, lower, quotes, sections)
  // Where most of the words lie elsewhere, the list is only a part of what is wanted.
  const others = page ? quotes.filter((quote) => outside(page.used, quote)).length : 0
  if (page && others <= MOST_OTHERS) return page
  const board = screenTitles(lower, sections).length > 0 ? null : boardOf(text, lower, quotes, sections)
  return board
    ? {
        genre: 'infographic',
        content: { menu: null, chart: null, points: { ...inTime(board.points), ...formOf(lower.split(/[.\n]/)[0] ?? '') } },
        used: board.used,
        below: board.below,
        ...(board.title && { title: board.title }),
      }
    : drawn
}
const MOST_OTHERS = 6
/** A screen that shows a recipe is a screen. */
const PHONES = /\b(?:app|website|web ?page|screen|landing page|mobile|ui|dashboard|photo|photograph)\b/

/** A recipe with what it lists, or an empty card for one; null where what is listed has prices. */
function recipePage(text: string, lower: string, quotes: readonly Quote[]): Page | null {
  const { menu, points, used } = recipeOf(text, quotes)
  if (!menu && !points && hasPrices(text, quotes)) return null
  const about = tidy(blanked(lower, used)).replaceAll('¤', '').slice(0, OPENING)
  return {
    genre: 'menu',
    content: { menu, points, chart: null, design: { kind: 'recipe', about, motif: null, panels: [], columns: null, month: null } },
    used,
  }
}

/** A diagram, a table of plans or a page of running text. */
function graphicOf(text: string, lower: string, quotes: readonly Quote[], sections: readonly Section[]): Page | null {
  const none = { menu: null, chart: null, points: null }
  const diagram = diagramOf(text, lower)
  if (diagram) return { genre: 'diagram', content: { ...none, diagram: diagram.diagram }, used: diagram.used, title: diagram.title }
  const plans = pricingOf(text, lower)
  const isScreen = screenTitles(lower, sections).length > 0
  // A page of plans is nothing else than its plans.
  if (
    plans &&
    !/\b(?:photo|photograph)\b/.test(lower) &&
    (!isScreen || /\b(?:pricing|plans|membership|subscription) (?:page|section|table|screen)\b/.test(lower.slice(0, 120)))
  )
    return {
      genre: 'pricing',
      content: { ...none, pricing: plans.pricing },
      used: plans.used,
      title: plans.pricing.product ?? pricedIn(text),
    }
  if (isScreen) return null
  const article = editorialOf(text, lower, quotes)
  if (article) {
    const { design, points, used, fields, title } = article
    return { genre: 'editorial', content: { ...none, points, design }, used, title, fields }
  }
  return null
}

function namedPage(text: string, lower: string, quotes: readonly Quote[], sections: readonly Section[]): Page | null {
  const lead = leadOf(lower, sections)
  const isMenu = (MENU.test(lead) || (/\bmenus?\b/.test(lead) && hasPrices(text, quotes))) && !NO_MENU.test(lead)
  const kind = isMenu ? 'menu' : CHART.test(lead) ? 'chart' : INFOGRAPHIC.test(lead) ? 'infographic' : null
  const other =
    kind === 'chart'
      ? lead.replace(SUBJECTS_OF_CHARTS, '')
      : /\binfo-?graphics?\b/.test(lead)
        ? lead.replace(/\b(?:isometric|3d|app|website|person|woman|man|character)\b/g, '')
        : lead
  if (!kind || OTHER.test(other) || screenTitles(lower, sections).length > 0) return null
  const none = { menu: null, chart: null, points: null }
  if (kind === 'menu') {
    const { menu, used } = menuOf(text, quotes)
    const about = tidy(blanked(lower, used)).replaceAll('¤', '').slice(0, OPENING)
    return {
      genre: 'menu',
      content: { ...none, menu, design: { kind: 'menu', about, motif: null, panels: [], columns: null, month: null } },
      used,
    }
  }
  const points = /\bscatter\b/.test(lead) ? scatterOf(text, quotes) : null
  if (points) return { genre: 'chart', content: { ...none, chart: points.chart }, used: points.used, title: points.title }
  const numbers = chartOf(text, lower, quotes)
  const count = numbers.chart?.series[0]?.points.length ?? 0
  const isChart = kind === 'chart' || (CHART.test(lower) && count >= FEW_NUMBERS)
  const counted = numbers.about && titleFrom(text, lower) === null ? inCapitals(numbers.about) : undefined
  if (isChart && numbers.chart)
    return { genre: 'chart', content: { ...none, chart: numbers.chart }, used: numbers.used, ...(counted && { title: counted }) }
  if (kind === 'chart') return null
  const listed = pointsOf(text, lower, quotes)
  const isWanted = (used: readonly Span[]) => !used.some((span) => isRefused(text, lower, span))
  if (listed.points && !isInstruction(listed.points) && (listed.points.kind === 'compare' || isWanted(listed.used)))
    return {
      genre: 'infographic',
      content: { ...none, points: { ...inTime(listed.points), ...formOf(blanked(lower, listed.used)) } },
      used: listed.used,
    }
  const told = /\binfo-?graphics?\b/.test(lead) ? (pairsIn(text, quotes) ?? sentenceOf(text, quotes)) : null
  if (told && !isInstruction(told.points) && isWanted(told.used))
    return { genre: 'infographic', content: { ...none, points: { ...told.points, ...formOf(blanked(lower, told.used)) } }, used: told.used }
  const dated = slidePoints(text, lower, quotes)
  if (dated.content.points?.kind === 'timeline') return { genre: 'infographic', content: { ...none, ...dated.content }, used: dated.used }
  if (numbers.chart && count >= FEW_NUMBERS) return { genre: 'chart', content: { ...none, chart: numbers.chart }, used: numbers.used }
  return null
}

/** `… the journey of a letter. Posted in a box, sorted, flown, delivered`: a later sentence that is nothing but a list. */
function sentenceOf(text: string, quotes: readonly Quote[]): { points: Points; used: Span[] } | null {
  const [, ...sentences] = [...text.matchAll(/[^.!?\n]+/g)]
  for (const sentence of sentences) {
    const pieces = piecesOf(text, { start: sentence.index, end: sentence.index + sentence[0].length }, quotes)
    if (pieces.length < 3 || pieces.length > 8 || pieces.some((piece) => piece.text.length > 60)) continue
    const kind = /\b(?:journey|process|how|steps?|life|path|route)\b/i.test(text.slice(0, OPENING)) ? 'steps' : 'facts'
    // `Households 46%, industry 22%`: what each states is a figure.
    const figures = valuedPoints(pieces.map((piece) => piece.text))
    if (figures) return { points: { kind: 'figures', sides: [], items: figures }, used: pieces }
    return {
      points: { kind, sides: [], items: pieces.map((piece) => ({ lead: null, title: asSet(piece.text), detail: null })) },
      used: pieces,
    }
  }
  return null
}

/** What a prompt refuses is blank in `lower`: a list that holds some of it is none of the page's. */
const isRefused = (text: string, lower: string, { start, end }: Span): boolean =>
  lower.slice(start, end).trim() === '' && /[a-z]{3}/i.test(text.slice(start, end))

const FORMS: readonly (readonly [NonNullable<Points['form']>, RegExp])[] = [
  ['cycle', /\b(?:cycle|circular|loop|life ?cycle)\b/],
  ['funnel', /\bfunnel\b/],
  ['pyramid', /\bpyramid\b|\bhierarchy of\b/],
  ['path', /\b(?:road ?map|winding (?:path|road)|as a (?:path|road)|along an? (?:path|road))\b/],
  ['anatomy', /\b(?:anatomy|parts of|labell?ed parts|call ?outs?|cross-section|inside an?)\b/],
]
/** How the prompt says that the points stand to each other. */
function formOf(lower: string): { form?: NonNullable<Points['form']> } {
  const form = FORMS.find(([, pattern]) => pattern.test(lower.slice(0, OPENING)))?.[0]
  return form ? { form } : {}
}

const TIMED =
  /^((?:q[1-4]|h[12]|(?:week|day|month|phase|year) \d{1,2}|(?:19|20)\d\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6})(?: (?:19|20)\d\d)?):?\s+(\S.*)$/i
/** `72% in 2024`: the year behind what it brought. */
const IN_YEAR = /^(.{1,40}?) in ((?:19|20)\d\d)$/
/** `Q1 research, Q2 prototype`: a list each of which opens with its time runs along time. */
function inTime(points: Points): Points {
  const items = points.items.map(({ lead, title, detail }) => ({
    lead,
    detail,
    said: TIMED.exec(IN_YEAR.exec(title) ? title.replace(IN_YEAR, '$2 $1') : title),
    title,
  }))
  if (points.kind !== 'facts' || items.length < FEW_POINTS || items.some(({ lead, said }) => lead !== null || !said)) return points
  return {
    ...points,
    kind: 'timeline',
    items: items.map(({ said, detail }) => ({ lead: said?.[1] ?? null, title: asSet(said?.[2] ?? ''), detail })),
  }
}

const FEW_NUMBERS = 3
const FEW_PRICES = 2
/** Whether what is called a menu lists what it costs. */
const hasPrices = (text: string, quotes: readonly Quote[]): boolean =>
  (menuOf(text, quotes).menu?.sections ?? []).flatMap(({ items }) => items).filter(({ price }) => price !== null).length >= FEW_PRICES
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
