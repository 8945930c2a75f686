import type { Warning } from '../../engine.ts'
import { lowered } from '../clean.ts'
import type { Section } from '../labels.ts'
import { asSet } from '../lists.ts'
import { ONE_TO_TEN } from '../numbers.ts'
import type { Page } from '../page.ts'
import type { Quote } from '../quotes.ts'
import type { Chart, Points } from '../schema.ts'
import { screenTitles } from '../screen-title.ts'
import { inCapitals, titleFrom } from '../title.ts'
import { askOf, deliverable } from './board.ts'

/** Pages that explain, by the words that ask for them. */
const EXPLAINS =
  /\binfo-?graphics?\b|\bflow ?charts?\b|\bstep[- ]by[- ]step\b|\bexplainers?\b|\b(?:educational|instructional) (?:poster|diagram|chart|page)\b|\bcheat ?sheets?\b|(?<!exploded |exploded-view )\bdiagrams?\b|\btimeline\b|\bvisuali[sz]e (?:the|how)\b/
const GRAPH = /\b(?:(?:bar|line|area|column) ?(?:chart|graph|plot)s?|(?:chart|graph) (?:of|showing|with|comparing))\b/
/** What stands before the words for the page where another picture only holds it. */
const ELSEWHERE =
  /\b(?:with|holding|on an?|next to|beside|wearing|inside|app|screens?|photo|photograph|selfie|screenshot|landing page|website|dashboard|storyboard|comic|manga|logo|stickers?|packaging|character sheet|whiteboard photo)\b/
const STEPS =
  /\b(?:steps?|step[- ]by[- ]step|process(?:es)?|how to|workflow|flow ?chart|procedure|instructions?|stages?|journey|construct\w*|making|recipe)\b/

const NEUTRAL_STEPS = ['Prepare', 'Begin', 'Build up', 'Check', 'Finish', 'Share', 'Improve', 'Repeat']
const NEUTRAL_FACTS = [
  'What it is',
  'How it works',
  'Why it matters',
  'Where it is found',
  'Good to know',
  'What comes next',
  'Examples',
  'Questions',
]
const [USUAL_STEPS, USUAL_FACTS, MOST] = [5, 5, 12]

const NUMBER = '(\\d{1,2}|three|four|five|six|seven|eight|nine|ten|twelve)'
const IN_STEPS = new RegExp(`\\b${NUMBER}[- ](?:[a-z]+ )?(?:steps?|stages?|phases?|parts?|points?|facts?|sections?|tips?|panels?)\\b`)
/** `5 tallest buildings`, `the 12 golden saints`: so many of a kind, which are not named. */
const RANKED = new RegExp(
  `\\b(?:top )?${NUMBER} ((?:(?:most|\\p{L}+est|best|biggest|golden|great|famous|popular|iconic|major|main|different|\\p{L}+) ){0,3}\\p{Ll}{3,}s)\\b`,
  'u',
)

/**
 * A page that is to explain something of which the prompt names no parts: neutral headings in the number that it asks for, or a curve without a source
 * where it gives no numbers for a graph. Null where it asks for another picture. `lower` is the positive text with quotes masked.
 */
export function outlineOf(text: string, lower: string, quotes: readonly Quote[], sections: readonly Section[]): Page | null {
  const opening = askOf(lower, sections)
  const [graph, page] = [GRAPH.exec(opening), EXPLAINS.exec(opening)]
  const asked = graph ?? page
  if (!asked || ELSEWHERE.test(opening.slice(0, asked.index)) || screenTitles(lower, sections).length > 0) return null
  const none = { menu: null, chart: null, points: null }
  if (graph) {
    // `close but not exact relationship between …`: what is counted may stand in what is refused.
    const chart = sketched(opening, lowered(text.slice(0, SAID_EARLY)))
    const names = chart.series.flatMap(({ name }) => name ?? [])
    const title = quotes.length > 0 ? null : names.length > 0 ? names.join(' and ') : titleFrom(text, lower)
    return { genre: 'chart', content: { ...none, chart }, used: [], title, isNeutral: true }
  }
  const title = quotes.length > 0 ? null : (deliverable(text, sections) ?? aboutIn(text, opening) ?? titleFrom(text, lower))
  return {
    genre: 'infographic',
    content: { ...none, points: neutral(opening, lower.slice(0, SAID_EARLY)) },
    used: [],
    ...(title && { title }),
    isNeutral: true,
  }
}

const SAID_EARLY = 400
function neutral(opening: string, early: string): Points {
  const said = IN_STEPS.exec(early)?.[1]
  const isSteps = STEPS.test(opening)
  const count = said ? numberOf(said) : isSteps ? USUAL_STEPS : USUAL_FACTS
  const ranked = said ? null : RANKED.exec(early)
  const one = asSet(
    (ranked?.[2] ?? '')
      .split(' ')
      .at(-1)
      ?.replace(/(?:ies)$/, 'y')
      .replace(/s$/, '') ?? '',
  )
  const titles = ranked
    ? Array.from({ length: Math.min(MOST, numberOf(ranked[1] ?? '')) }, (_, i) => `${one} ${i + 1}`)
    : (isSteps ? NEUTRAL_STEPS : NEUTRAL_FACTS).slice(0, count)
  return { kind: isSteps ? 'steps' : 'facts', sides: [], items: titles.map((title) => ({ lead: null, title, detail: null })) }
}

const numberOf = (word: string): number => ONE_TO_TEN[word] ?? (word === 'twelve' ? MOST : Number(word))

/** What it explains, behind the verb or the noun that asks for it. */
const MATTER =
  /(?:^\W*research|\bprocess(?:es)? of|how to|how (?=\p{L})|steps? (?:of|for|to)|about|explaining|illustrates?|showing|visuali[sz]e|on|of|for)\s+((?:(?!\b(?:with|using|based on|in the style|for an?|and (?:make|create|generate|design|draw))\b)[^.,:;\n(¤]){4,60})/iu
function aboutIn(text: string, opening: string): string | null {
  const match = MATTER.exec(opening)
  if (!match?.[1]) return null
  const start = match.index + match[0].length - match[1].length
  const words = text
    .slice(start, start + match[1].length)
    .replace(/^(?:the |an? )?(?:step-by-step )?(?:process of )?(?:the |an? )?/i, '')
    .replace(/\s+(?:with|using|and|by|in|the|for|based|an?)$/i, '')
    .trim()
  const how = /\bhow (?:to )?$/i.exec(match[0].slice(0, -match[1].length))?.[0].trim()
  return words.length < 3 ? null : inCapitals(asSet(how ? `${how} ${words}` : words))
}

const PAIR =
  /\b(?:relationship|correlation|comparison|link|connection|difference) (?:between|of) (?:the )?(.{3,48}?) (?:and|vs\.?|versus|with) (?:the )?(.{3,48}?)(?=\s(?:between|from|over|during|in|since|by)\b|[.,;:\n]|$)/
const SPAN = /\b(?:between|from)\b[^.]{0,24}?\b((?:18|19|20)\d\d)\b\s*(?:and|to|-|–|until)\s*((?:18|19|20)\d\d)\b/
const TICKS = 10
/** A graph of which only the axes are said: its curves rise and fall by a plain rule and count nothing. */
function sketched(opening: string, said: string): Chart {
  const pair = PAIR.exec(said)
  const names = pair ? [pair[1], pair[2]].map((name) => asSet((name ?? '').trim())) : [null]
  const [from, to] = (SPAN.exec(said)?.slice(1, 3) ?? []).map(Number)
  const labels =
    from && to && to > from
      ? Array.from({ length: TICKS }, (_, i) => String(Math.round(from + ((to - from) * i) / (TICKS - 1))))
      : ['A', 'B', 'C', 'D', 'E', 'F']
  const series = names.map((name, n) => ({
    name,
    points: labels.map((label, i) => {
      const value = Math.round(28 + 5 * i + 14 * Math.sin(i * 1.3 + n * 0.35) + 6 * n)
      return { label, value, words: String(value) }
    }),
  }))
  const kind = /\b(?:bar|column)\b/.test(opening) ? 'bars' : /\barea\b/.test(opening) ? 'area' : 'line'
  return { kind, unit: { prefix: '', suffix: '' }, note: null, series }
}

/** What stands on a page although the prompt does not say it. */
export function neutralWarning({ genre, content }: Page): Warning {
  return genre === 'chart'
    ? {
        code: 'content_invented',
        message: 'The prompt gives no numbers, so the curves are a sketch that counts nothing; give numbers to have them drawn.',
      }
    : {
        code: 'content_invented',
        message: 'The prompt names no parts of the page, so neutral headings stand in; name its parts to have them set.',
        words: (content.points?.items ?? []).map(({ title }) => title).join(', '),
      }
}
