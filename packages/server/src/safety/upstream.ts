import { MODERATION_CATEGORIES } from '@easel/protocol'
import { z } from 'zod'
import { type Category, scoresOf } from './categories.ts'
import type { UpstreamConfig } from './config.ts'
import type { Content, Judgement, Moderator } from './moderator.ts'
import { shrink } from './shrink.ts'

/** Where an endpoint flags something with less, `moderation: low` lets it pass. */
const GRAVE_SCORE = 0.8

/** As much of an answer as is used. Older models say null for categories that they do not know. */
const Answer = z.object({
  results: z
    .array(
      z.object({ categories: z.record(z.string(), z.boolean().nullable()), category_scores: z.record(z.string(), z.number().nullable()) }),
    )
    .min(1),
})

/** Asks an endpoint that speaks OpenAI's `/v1/moderations`. It is shown a picture scaled down, never its address. */
export function createUpstreamModerator({ url, key, model, timeoutMs, stages }: UpstreamConfig): Moderator {
  return {
    id: `upstream:${model}`,
    stages,
    async judge(content, signal) {
      const timeout = AbortSignal.timeout(timeoutMs)
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(key && { authorization: `Bearer ${key}` }) },
        body: JSON.stringify({ model, input: await inputOf(content) }),
        redirect: 'error',
        signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
      })
      if (!response.ok) throw new Error(`The moderation endpoint answered ${response.status}.`)
      return judgementOf(Answer.parse(await response.json()), `upstream:${model}`)
    },
  }
}

async function inputOf(content: Content) {
  if (content.stage === 'input_text') return content.text
  const jpeg = await shrink(content.bytes)
  return [{ type: 'image_url', image_url: { url: `data:image/jpeg;base64,${jpeg.toString('base64')}` } }]
}

function judgementOf({ results }: z.infer<typeof Answer>, rule: string): Judgement {
  const said = <Value>(pick: (result: (typeof results)[number]) => Record<string, Value | null>, category: Category) =>
    results.map((result) => pick(result)[category]).filter((value) => value !== null && value !== undefined)
  const scores = scoresOf((category) => Math.min(1, Math.max(0, ...said((result) => result.category_scores, category))))
  const flagged = MODERATION_CATEGORIES.filter((category) => said((result) => result.categories, category).includes(true))
  return {
    scores,
    flagged,
    grave: flagged.filter((category) => category === 'sexual/minors' || scores[category] >= GRAVE_SCORE),
    rule: flagged.length > 0 ? rule : null,
  }
}
