import type { Family } from '@easel/inspect'
import type { ExperimentAttempt } from '@easel/protocol/experiments'
import type { Plan } from './plan.ts'

/** What is said more plainly after a check of a family has failed. */
const CONSTRAINTS: Partial<Record<Family, string>> = {
  words: 'Write every quoted text exactly, letter by letter, once, and no other text.',
  background: 'The background is exactly as described, even to the edges.',
  framing: 'The subject is whole within the frame, where the composition says.',
  count: 'Show exactly as many things as are named, and no other.',
  'free-region': 'What is to stay empty is plain and holds nothing.',
  contrast: 'Every text stands out strongly from what is behind it.',
  palette: 'Use the named colours, and none that compete with them.',
  sharpness: 'The subject is in sharp focus.',
  panels: 'Exactly the panels that are asked for, equal in size, with even gaps.',
  alignment: 'What belongs together is aligned along common lines.',
  locality: 'Change nothing but what is named.',
  identity: 'The subject keeps the shape, proportions and colours of its reference.',
  edges: 'Edges are clean, without halo or fringe.',
}

/** What is done differently after earlier attempts of a cell, and why. */
export type Remedy = { seedsOn: number; constraints: string[]; changed: string[] }

/** From the failures so far alone, so that a run that was stopped goes on with the same. */
export function remedyFor(before: readonly ExperimentAttempt[], { retries }: Pick<Plan, 'retries'>): Remedy {
  const failed = before.filter(({ pass }) => !pass)
  const last = failed.at(-1)
  if (!last || !retries) return { seedsOn: 0, constraints: [], changed: [] }
  const constraints = retries.change.includes('constraint') ? constraintsAfter(failed) : []
  const known = retries.change.includes('constraint') ? constraintsAfter(failed.slice(0, -1)) : []
  const seedsOn = retries.change.includes('seed') ? failed.length : 0
  return {
    seedsOn,
    constraints,
    changed: [
      ...last.reasons.map((reason) => `because of ${reason}`),
      ...(seedsOn > 0 ? ['another seed'] : []),
      ...constraints.filter((each) => !known.includes(each)).map((each) => `added: ${each}`),
    ],
  }
}

function constraintsAfter(failed: readonly ExperimentAttempt[]): string[] {
  const families = failed.flatMap(({ reasons }) => reasons.map((reason) => /^([a-z-]+)[.:]/.exec(reason)?.[1] ?? ''))
  return [...new Set(families)].flatMap((family) => CONSTRAINTS[family as Family] ?? [])
}
