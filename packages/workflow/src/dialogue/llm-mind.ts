import { createModel } from './llm/ask.ts'
import type { Mind } from './mind.ts'
import { createRulesMind } from './rules-mind.ts'

export type LlmOptions = {
  /** Of the API, e.g. `http://127.0.0.1:11434/v1`, or of its chat completions themselves. */
  url: string
  model: string
  /** Sent as a bearer token; never part of a message, a warning or an error. */
  key?: string | null
  /** What speaks HTTP; absent: the runtime's own. */
  fetch?: typeof fetch
  /** For a whole decision with all its tries, 1 to 600 000. */
  timeoutMs?: number
  /** Times that a bad answer is told back with what is wrong with it, 0 to 5. */
  retries?: number
  /** `structure`: the model may write whole briefs and plans; `words`: prompts and instructions alone, which suits small models. */
  writes?: 'structure' | 'words'
  /** Whether the model can see, and is shown the last pictures; absent: it is told of them in words. */
  sees?: boolean
  /** Decides where the model does not; absent: the rules. */
  fallback?: Mind
}

/**
 * The mind that asks a language model behind any endpoint that speaks OpenAI's chat completions. What it answers is checked, told
 * back when it is wrong, and given up for the fallback's decision with the warning `planner_fallback`; only an aborted signal throws.
 */
export function createLlmMind(options: LlmOptions): Mind {
  const fallback = options.fallback ?? createRulesMind()
  const timeoutMs = Math.min(600_000, Math.max(1, options.timeoutMs ?? 20_000))
  const retries = Math.min(5, Math.max(0, options.retries ?? 2))
  const model = createModel(options)
  return {
    id: `llm:${options.model}`,
    async decide(turn, { signal }) {
      const { decide } = await import('./llm/index.ts')
      return decide(turn, {
        model,
        fallback,
        timeoutMs,
        retries,
        writes: options.writes ?? 'structure',
        sees: options.sees ?? false,
        signal,
      })
    },
    health: () => model.health(),
  }
}
