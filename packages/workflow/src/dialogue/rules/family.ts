import { readEdit } from '@easel/engine'
import type { Step } from '../mind.ts'
import { changed } from './change.ts'
import { generated, seedFor } from './fresh.ts'
import { readSeries } from './series.ts'
import { currentOf, type Outcome, type State, spoken } from './state.ts'

/** Several pictures from one wish. */

const MOST = 10
const COUNTS: Record<string, number> = {
  two: 2,
  'a couple of': 2,
  'a couple': 2,
  three: 3,
  'a few': 3,
  some: 3,
  several: 4,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  multiple: 3,
  different: 3,
}
const COUNT = `(\\d{1,2}|${Object.keys(COUNTS).join('|')})`
const KIND = '(?:variations?|versions?|variants?|options?|alternatives?|takes|ideas|drafts|attempts|pictures|images)'
const MANY = new RegExp(
  `\\b${COUNT} (?:(?:more|different|other|new|slightly|alternative|fresh|random) )*(${KIND}|of (?:these|those|them|it)|more)\\b`,
)
const EACH =
  /\b(?:versions?|variations?|variants?|each|separate(?:ly)?|one (?:in|with|on) .+ (?:and|,) one (?:in|with|on)|the same|also (?:in|on|with)|both in)\b/
const LIST = /\b(in|on|with|as|for) ((?:[^,.;]+, )+(?:and |or )?[^,.;]+|[^,.;]+ and [^,.;]+)$/

export async function readFamily(state: State): Promise<Outcome | null> {
  return (await readSeries(state)) ?? (await readValues(state)) ?? readVariations(state)
}

/** `make three variations`, `two more`, `three versions of a poster for …`. */
function readVariations(state: State): Outcome | null {
  const words = spoken(state.wish)
  const match = MANY.exec(words)
  const count = match ? Math.min(MOST, COUNTS[match[1] ?? ''] ?? Number(match[1])) : 0
  if (!match || count < 2) return null
  const current = currentOf(state)
  const rest = `${words.slice(0, match.index)} ${words.slice(match.index + match[0].length)}`.replace(/\s+/g, ' ')
  const isOfIt =
    /^(?:(?:make|give|show|could|can|i|we|get|like|have|draw|create|generate|do|try|me|us|of|the|it|this|that|same|picture|image|one|more|i|want|need|see|like|poster|design|please|with|let's|for)\b ?)*$/.test(
      rest.trim(),
    )
  if (current && isOfIt && current.prompt !== null)
    return seeded(current.prompt, count, state, `Here are ${count} more from the same description.`)
  const own = generated({
    ...state,
    wish: state.wish.replace(new RegExp(`\\b${match[1]} (?:(?:more|different|other|new) )*${KIND} (?:of|for) `, 'i'), ''),
  })
  const [step] = own.steps
  if (step?.do !== 'generate' || (current && !/\b(?:create|draw|generate|design|new)\b/.test(words))) return null
  return seeded(step.prompt, count, state, `Here are ${count} versions.`)
}

function seeded(prompt: string, count: number, state: State, say: string): Outcome {
  const steps = Array.from(
    { length: count },
    (_, i): Step => ({ do: 'generate', prompt, seed: seedFor(prompt, state.pictures.length + i), name: `variation ${i + 1}` }),
  )
  return { steps, say }
}

/** `do the same in red, green and blue`, `show the cap in gold and in black versions`: one picture for each. */
async function readValues(state: State): Promise<Outcome | null> {
  const words = spoken(state.wish).replace(/ (?:versions?|variations?|variants?|each|please)$/, '')
  const match = LIST.exec(words)
  const current = currentOf(state)
  if (!match || !current) return null
  const preposition = match[1] ?? 'in'
  const values = (match[2] ?? '')
    .split(/,\s*(?:and |or )?|\s+and\s+|\s+or\s+/)
    .map((value) =>
      value
        .replace(/^(?:one )?(?:in|on|with|as|for) /, '')
        .replace(/ (?:one|version)$/, '')
        .trim(),
    )
    .filter(Boolean)
  if (values.length < 2 || values.length > MOST || !(values.length > 2 || EACH.test(spoken(state.wish)))) return null
  if (!EACH.test(spoken(state.wish)) && !/^(?:show|do|try|make|give|draw|render|in|same|now|can|what)\b/.test(words)) return null
  const lead = words.slice(0, match.index).trim()
  const thing = thingIn(lead, state)
  const outcomes: Outcome[] = []
  for (const value of values) {
    const wish = preposition === 'in' ? `make ${thing} ${value}` : `put ${thing === 'it' ? 'it' : thing} ${preposition} ${value}`
    const outcome = await changed({ ...state, wish })
    if (!outcome || outcome.steps.length === 0 || outcome.steps.some((step) => step.do !== 'edit')) return null
    outcomes.push({ ...outcome, steps: outcome.steps.map((step) => ({ ...step, name: value }) as Step) })
  }
  return {
    steps: outcomes.flatMap(({ steps }) => steps).slice(0, MOST),
    say: `Here ${thing === 'it' ? 'it' : thing} is ${preposition} ${values.slice(0, -1).join(', ')} and ${values.at(-1)}, one picture each; nothing else differs between them.`,
  }
}

/** What is to take each value: what the words name, else what the wish before spoke of. */
function thingIn(lead: string, { earlier }: State): string {
  const named = /\b(?:show|do|make|try|give|draw|render|see|put|with)(?: me)? (the (?!same\b)[\w -]+?)(?: (?:also|once|each|too))?$/.exec(
    lead,
  )?.[1]
  if (named) return named
  const told = [...earlier].reverse().flatMap((text) => readEdit(text, { inputs: 1, hasMask: false }).operations.reverse())
  const last = told.find(({ op }) => op === 'recolor' || op === 'material' || op === 'finish')
  if (/\bsame\b/.test(lead) && last && 'target' in last && last.target.kind === 'thing') return `the ${last.target.noun ?? 'thing'}`
  if (/\bsame\b/.test(lead) && last && 'target' in last && last.target.kind === 'words') return `the ${last.target.noun ?? 'text'}`
  return 'it'
}
