import type { Mind } from './mind.ts'

/** The mind that needs no model: reads the conversation by rules, the same decision for the same turn. */
export function createRulesMind(): Mind {
  return {
    id: 'rules',
    // The rules bring the engine with them, so they are loaded when the first message comes.
    decide: async (turn, { signal }) => (await import('./rules/index.ts')).decide(turn, signal),
    health: async () => ({ ok: true, detail: 'built in' }),
  }
}
