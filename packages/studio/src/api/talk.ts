import { queryOptions } from '@tanstack/react-query'
import { ask, json, queryOf, send } from './http.ts'
import { PREVIEWS } from './images.ts'
import { readEvents } from './read-events.ts'

/** What somebody said, or what was drawn and said in answer. */
export type Turn = {
  role: 'user' | 'assistant'
  text: string
  /** `id` is its name in the conversation; `picture` that of the drawn picture, null for one that was never drawn here, or that failed. */
  pictures: { id: string; picture: string | null; error: string | null }[]
}

/** What is said next. */
export type Say = {
  conversation: string
  text: string
  /** Which picture it is about: one of the conversation by its name there, one that it has not seen as a data URL, or the last one. */
  about: { call: string } | { dataUrl: string } | null
  /** Where it may change, as a PNG whose alpha is 0 there. */
  maskUrl: string | null
  tool: { model: string; size: string; quality: string; output_format: string; background: string }
}

/** The part of the events that a person sees. */
export type TalkEvent =
  | { type: 'response.image_generation_call.partial_image'; partial_image_b64: string; output_format: string }
  | { type: 'response.image_generation_call.in_progress' }
  | { type: 'response.output_text.delta'; delta: string }
  | { type: 'response.failed'; response: { error: { message: string } | null } }
  | { type: 'error'; message?: string; error?: { message: string } }

/** What speaks; what draws is named in the tool. */
const SPEAKER = 'gpt-5'
const pathOf = (id: string) => `/v1/responses/${encodeURIComponent(id)}`

/** Everything that was said about a picture, from the server. */
export const turnsQuery = (conversation: string) =>
  queryOptions({
    queryKey: ['turns', conversation],
    queryFn: () => ask<{ data: Turn[] }>(`/easel/v1/conversations/${encodeURIComponent(conversation)}/turns`),
    retry: false,
  })

export const createConversation = () => ask<{ id: string }>('/v1/conversations', json('POST', {}))

/** Says something and tells the id of the answer, which goes on whether or not this page stays open. */
export async function begin({ conversation, text, about, maskUrl, tool }: Say): Promise<string> {
  const picture = about && 'dataUrl' in about ? [{ type: 'input_image', image_url: about.dataUrl }] : []
  const message = { role: 'user', content: [{ type: 'input_text', text }, ...picture] }
  const { body } = await send(
    '/v1/responses',
    json('POST', {
      model: SPEAKER,
      conversation,
      input: [message, ...(about && 'call' in about ? [{ type: 'image_generation_call', id: about.call }] : [])],
      tools: [
        {
          type: 'image_generation',
          ...tool,
          partial_images: PREVIEWS,
          ...(maskUrl !== null && { action: 'edit', input_image_mask: { image_url: maskUrl } }),
        },
      ],
      ...(maskUrl !== null && { tool_choice: { type: 'image_generation' } }),
      background: true,
      stream: true,
    }),
  )
  if (!body) throw new Error('The answer has no body.')
  for await (const data of readEvents(body)) {
    const event = JSON.parse(data) as { response?: { id: string } }
    if (event.response) return event.response.id
  }
  throw new Error('The answer has no id.')
}

/** An answer as it happens, after the event of that number, with the number of each. */
export async function* talkEvents(id: string, after: number, signal: AbortSignal): AsyncGenerator<[number, TalkEvent]> {
  const query = queryOf({ stream: 'true', starting_after: after < 0 ? null : after })
  const { body } = await send(`${pathOf(id)}${query}`, { signal })
  if (!body) return
  for await (const data of readEvents(body)) {
    const event = JSON.parse(data) as TalkEvent & { sequence_number: number }
    yield [event.sequence_number, event]
  }
}

export const stopTalk = (id: string) => send(`${pathOf(id)}/cancel`, { method: 'POST' })
