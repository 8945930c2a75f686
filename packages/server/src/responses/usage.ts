import { promptTokens, type ResponseUsage, type Usage } from '@easel/protocol'
import type { Decision, Turn } from '@easel/workflow/dialogue'
import type { Job } from '../records/index.ts'
import type { StoredItem } from './response.ts'

/** Tokens of the words: what the language model says that it has used, or, for rules, the words counted. */
export async function usageOfWords(turn: Turn, { usage }: Decision, { shown }: StoredItem): Promise<ResponseUsage> {
  const said = shown.type === 'message' ? shown.content.map((part) => ('text' in part ? part.text : '')).join('') : ''
  const { input, output, reasoning } = usage ?? { input: await wordTokens(turn), output: await promptTokens(said), reasoning: 0 }
  return {
    input_tokens: input,
    input_tokens_details: { cached_tokens: 0, cache_write_tokens: 0 },
    output_tokens: output,
    output_tokens_details: { reasoning_tokens: reasoning },
    total_tokens: input + output,
  }
}

/** Tokens of everything that was said so far. */
export const wordTokens = ({ messages }: Turn): Promise<number> => promptTokens(messages.map(({ text }) => text).join('\n'))

/** The bill of all pictures of an answer; null when none was drawn. */
export function addUsage(jobs: Job[]): Usage | null {
  const usages = jobs.flatMap(({ usage }) => usage ?? [])
  const sum = (part: (usage: Usage) => number) => usages.reduce((total, usage) => total + part(usage), 0)
  if (usages.length === 0) return null
  return {
    input_tokens: sum((usage) => usage.input_tokens),
    input_tokens_details: {
      image_tokens: sum((usage) => usage.input_tokens_details.image_tokens),
      text_tokens: sum((usage) => usage.input_tokens_details.text_tokens),
    },
    output_tokens: sum((usage) => usage.output_tokens),
    output_tokens_details: {
      image_tokens: sum((usage) => usage.output_tokens_details.image_tokens),
      text_tokens: sum((usage) => usage.output_tokens_details.text_tokens),
    },
    total_tokens: sum((usage) => usage.total_tokens),
  }
}
