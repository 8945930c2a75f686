import type { Warning } from '../engine.ts'
import { blanked } from './clean.ts'
import { plainTextOf } from './copy.ts'
import { behindKind, houseIn, served } from './house.ts'
import { asSet, outside } from './lists.ts'
import type { Page } from './page.ts'
import type { Quote } from './quotes.ts'
import { neutralWarning } from './request/outline.ts'
import type { Brief, WantedText } from './schema.ts'
import { titleFrom } from './title.ts'

const OPENING = 220

/** The texts that stand on the page beside its content, with a headline from the prompt's own words where it quotes none. */
export function textsOfPage(
  page: Page,
  texts: readonly WantedText[],
  quotes: readonly Quote[],
  text: string,
  lower: string,
  policy: Brief['textPolicy'],
): WantedText[] {
  const told = texts.map((item, i): WantedText => {
    const field = page.fields?.get(quotes[i]?.start ?? -1)
    return field ? { ...item, role: 'other', field } : { ...item }
  })
  const kept = [...told.filter((_, i) => !quotes[i] || outside(page.used, quotes[i])), ...belowOf(page)]
  if (!kept.some(({ role }) => role === 'headline')) {
    const first = kept.find(
      ({ role, field }) =>
        field === undefined &&
        (role === 'other' ||
          role === 'sign' ||
          role === 'label' ||
          ((page.genre === 'menu' || page.genre === 'infographic') && role === 'list-item')),
    )
    if (first) first.role = 'headline'
    else {
      const title = titleIn(text, lower, page, policy)
      if (title) return [{ ...plainTextOf('headline', title), role: 'headline' }, ...kept]
    }
  }
  return kept
}

/** What is only to be read, as one line below. */
const belowOf = ({ below = [] }: Page): WantedText[] =>
  below.length === 0 ? [] : [{ ...plainTextOf('caption', below.join(' · ')), role: 'caption' }]

const NAMED = /\b(?:called|named|for|at|of)\s+(?:the |an? )?((?:\p{Lu}[\p{L}'’&]*)(?:\s(?:(?:and|of|the|&)\s)?\p{Lu}[\p{L}'’&]*){0,3})/u
const ABOUT =
  /\b(?:about|on|of|for|showing|explaining|titled|comparing)\s+((?:how to |the |an? |why |our )?[\p{L}\p{N}'’ -]{3,46}?)(?=\s*(?:[:.,;(]|\n|\bwith\b|\bin\b|\busing\b|\bshowing\b|\bthat\b|$))/iu

const CALLED = /\b(?:called|named)\s+(?:the |an? )?((?:\p{Lu}[\p{L}'’&]*)(?:\s(?:(?:and|of|the|&)\s)?\p{Lu}[\p{L}'’&]*){0,3})/u
/** `Restaurant: Otter & Oak`: a label that gives the name of the house. */
const HOUSE =
  /(?:^|\n)[ \t]*(?:restaurant|caf[eé]|bar|bistro|shop|house|business|venue|brand|salon|place)(?: name)?:[ \t]*([^\n.,;]{2,40})/i
/** `Recipe card: Lemon drizzle cake, serves 8`: what is cooked. */
const RECIPE = /\brecipe(?: (?:card|page|poster|sheet|print|infographic|layout))?\s*(?::|for|of)\s*(?:an? |the )?([^,.:;\n("“]{3,48})/i
const KIND_OF_MENU = /\b((?:drinks?|wine|cocktail|coffee|tea|beer|breakfast|brunch|lunch|dinner|dessert|kids|price) (?:menu|list))\b/i
const SIDES = /\b([\p{L}][\p{L}'’-]*(?: [\p{L}'’-]+)? (?:vs\.?|versus) [\p{L}'’-]+(?: [\p{L}'’-]+)?)(?=[.,:;\n]|\s(?:with|for|in)\b|$)/iu
const PLAN =
  /^\W*(?:(?:create|make|design|draw|generate) (?:me )?)?(?:an? |the |our )?((?:[\p{L}-]+ ){0,4}(?:roadmap|timeline|checklist))\b/iu

/** What the prompt calls the place or the matter; where no other words may be added, only a name that it gives. */
function titleIn(text: string, lower: string, { genre, title: known }: Page, policy: Brief['textPolicy']): string | null {
  if (known) return known
  if (genre === 'diagram' || genre === 'pricing') return null
  const opening = text.slice(0, OPENING)
  const called = CALLED.exec(opening)?.[1]
  if (policy !== 'free') return called ? asSet(called) : null
  const words =
    called ??
    (genre === 'menu'
      ? (houseIn(text) ??
        RECIPE.exec(opening)?.[1] ??
        HOUSE.exec(text)?.[1] ??
        behindKind(text, lower) ??
        NAMED.exec(opening)?.[1] ??
        served(text) ??
        listName(text, lower) ??
        KIND_OF_MENU.exec(opening)?.[1])
      : (SIDES.exec(opening.split(':')[0] ?? '')?.[1]?.replace(/^infographic (?:of |about )?/i, '') ??
        titleFrom(text, lower) ??
        ABOUT.exec(opening)?.[1] ??
        PLAN.exec(opening)?.[1]))
  const title = asSet((words ?? '').replace(/^(?:the|an?|our) (?=\p{Ll})/iu, ''))
  return title.length >= 3 ? title : null
}

/** `Spa price list`: a list by its name, without whom it is for; `Menu` alone says nothing. */
function listName(text: string, lower: string): string | null {
  const title = titleFrom(text, lower)?.replace(/\s(?:for|with|of)\s.*$/i, '') ?? ''
  return /(?:list|menu|card|board)$/i.test(title) && title.includes(' ') ? title : null
}

const PICTURES = /\b(?:photos?|photographs?|illustrations?|drawings?|pictures?|images?) of\b[^.,;\n]{0,40}/g
/** The words that speak of the page, offsets unchanged: what it lists and the name it bears say nothing of its look. */
export function withoutContent(lower: string, text: string, { used }: Page): string {
  const name = CALLED.exec(text.slice(0, OPENING)) ?? NAMED.exec(text.slice(0, OPENING))
  return blanked(lower, [...used, ...(name ? [{ start: name.index, end: name.index + name[0].length }] : [])])
}

/** What pages of words and numbers leave out. */
export function pageWarnings(lower: string, page: Page): Warning[] {
  const { genre, content } = page
  const asked = [...lower.slice(20).matchAll(PICTURES)].map((match) => match[0].trim()).slice(0, 3)
  const left: Warning[] =
    asked.length > 0 && genre !== 'editorial'
      ? [
          {
            code: 'pictures_left_out',
            message: `Pages of this kind hold words, numbers and icons; “${asked.join('”, “')}” is left out.`,
            words: asked.join(', '),
          },
        ]
      : []
  if (page.isNeutral) return [...left, neutralWarning(page)]
  return genre === 'menu' && !content.menu && content.design?.kind !== 'recipe'
    ? [...left, { code: 'content_invented', message: 'The prompt lists no dishes or prices, so neutral ones without prices stand in.' }]
    : left
}
