import type { Mind } from '@easel/workflow/dialogue'
import type { PlannerConfig } from './config.ts'

/** What reads conversations: the language model where one is named, else the built-in rules. Loads once, when it is first asked for. */
export function lazyMind(planner: PlannerConfig | null): () => Promise<Mind> {
  let mind: Promise<Mind> | null = null
  return () => {
    mind ??= load(planner)
    // What could not load may be able to the next time.
    mind.catch(() => {
      mind = null
    })
    return mind
  }
}

async function load(planner: PlannerConfig | null): Promise<Mind> {
  const { createLlmMind, createRulesMind } = await import('@easel/workflow/dialogue')
  return planner ? createLlmMind(planner) : createRulesMind()
}
