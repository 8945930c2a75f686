import { readEdit } from '@easel/engine'
import type { Decision, Settled, Turn } from '../mind.ts'
import { readBack } from './back.ts'
import { changed } from './change.ts'
import { readFamily } from './family.ts'
import { generated, readAgain, readNew } from './fresh.ts'
import { readMix } from './mix.ts'
import { settledAfter } from './settle.ts'
import { type Outcome, type Reader, type State, stateOf } from './state.ts'
import { readTalk } from './talk.ts'

/** In the order of how much a message must say before it is theirs. */
const READERS: readonly Reader[] = [readTalk, readBack, readMix, readFamily, readAgain, readNew, changed]

/** What to do about a turn, by rules alone. */
export async function decide(turn: Turn, signal?: AbortSignal): Promise<Decision> {
  signal?.throwIfAborted()
  const state = stateOf(turn)
  const outcome = obeyed(await outcomeOf(state), state)
  return {
    steps: outcome.steps,
    say: outcome.say,
    settled: settledBy(outcome, state),
    thoughts: [],
    warnings: outcome.warnings ?? [],
    ...(outcome.error && { error: outcome.error }),
    usage: null,
  }
}

async function outcomeOf(state: State): Promise<Outcome> {
  if (state.tool.choice === 'none')
    return { steps: [], say: 'Noted. Nothing is drawn, because this message does not allow the picture tool.' }
  if (state.tool.action === 'edit' && state.current.length === 0)
    return { steps: [], say: MISSING, error: { code: 'picture_required', message: MISSING } }
  const readers = state.tool.action === 'generate' ? [readFamily, readAgain, readNew] : READERS
  for (const reader of readers) {
    const outcome = await reader(state)
    if (outcome && !(state.tool.choice === 'required' && outcome.steps.length === 0)) return outcome
  }
  return insisted(state)
}

const MISSING = 'Expected a picture to edit but the conversation holds none: send one, or let one be drawn first.'

/** A picture must come of it although the words ask for none that can be made. */
function insisted(state: State): Outcome {
  const [current] = state.current
  if (state.tool.action !== 'generate' && current && state.wish !== '')
    return {
      steps: [{ do: 'edit', pictures: [current.id], instruction: state.wish, prompt: current.prompt ?? state.wish }],
      say: 'I tried the change as it was said.',
    }
  return generated(state)
}

/** What the caller allows: only changes where it wants changes. */
function obeyed(outcome: Outcome, { tool, current }: State): Outcome {
  if (tool.action !== 'edit' || outcome.steps.every((step) => step.do !== 'generate')) return outcome
  const [picture] = current
  if (!picture) return outcome
  return {
    ...outcome,
    steps: outcome.steps.map((step) =>
      step.do === 'generate' && !step.scene ? { do: 'edit', pictures: [picture.id], instruction: step.prompt, prompt: step.prompt } : step,
    ),
  }
}

function settledBy({ steps, plans }: Outcome, state: State): Settled[] {
  const [step] = steps
  if (step?.do === 'restore') return settledThen(step.picture, state)
  const isAnew = step?.do === 'generate' && !plans && !step.scene && step.seed === undefined
  const before = isAnew ? [] : [...state.settled]
  // Of several pictures it is open which is meant to stay.
  const [plan] = plans ?? []
  return plan && steps.length < 2 ? settledAfter(before, plan, state.turn) : before
}

/** What was settled when a picture was made: the wishes that led to it, read once more. */
function settledThen(id: string, { pictures, earlier }: State): Settled[] {
  const turns = new Set<number>()
  for (let at = pictures.find((picture) => picture.id === id); at && !turns.has(at.turn); ) {
    turns.add(at.turn)
    const parent = at.parents[0]
    at = pictures.find((picture) => picture.id === parent)
  }
  const plans = [...turns]
    .sort((a, b) => a - b)
    .map((turn) => ({ turn, plan: readEdit(earlier[turn] ?? '', { inputs: 1, hasMask: false }) }))
  // What began it was a description, not a change.
  return plans.slice(1).reduce<Settled[]>((settled, { turn, plan }) => settledAfter(settled, plan, turn), [])
}
