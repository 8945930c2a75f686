import { type OutputTextPart, promptTokens, type ResponseItem } from '@easel/protocol'
import { idsOf } from './ids.ts'
import type { StoredItem, StoredResponse } from './response.ts'
import type { Tell } from './tell.ts'

/** Numbers the words and the thoughts of an answer apart from its pictures. */
const OF_WORDS = -1

/** The thoughts of a mind that has some; their words only where they are asked for. */
export async function think(
  { id: response, asked }: StoredResponse,
  thoughts: string[],
  outputIndex: number,
  tell: Tell,
): Promise<StoredItem> {
  const { reasoning: id } = idsOf(response, OF_WORDS)
  const place = { output_index: outputIndex }
  await tell('response.output_item.added', { ...place, item: { id, type: 'reasoning', summary: [] } })
  const told = asked.summary ? thoughts : []
  for (const [nth, text] of told.entries()) await tellThought({ item_id: id, ...place, summary_index: nth }, text, tell)
  const shown: ResponseItem = { id, type: 'reasoning', summary: told.map((text) => ({ type: 'summary_text', text })) }
  await tell('response.output_item.done', { ...place, item: shown })
  return { id, shown, pictures: [], parents: [] }
}

/** One part of a reasoning summary. */
export async function tellThought(
  at: { item_id: string; output_index: number; summary_index: number },
  text: string,
  tell: Tell,
): Promise<void> {
  const nth = at.summary_index
  await tell('response.reasoning_summary_part.added', { ...at, part: { type: 'summary_text', text: '' } }, { nth })
  await tell('response.reasoning_summary_text.delta', { ...at, delta: text }, { nth })
  await tell('response.reasoning_summary_text.done', { ...at, text }, { nth })
  await tell('response.reasoning_summary_part.done', { ...at, part: { type: 'summary_text', text } }, { nth })
}

/** The words of an answer, as many as are allowed. */
export async function say(
  { id: response, asked }: StoredResponse,
  words: string,
  outputIndex: number,
  tell: Tell,
): Promise<{ item: StoredItem; isCut: boolean }> {
  const { message: id } = idsOf(response, OF_WORDS)
  const text = await within(words, asked.maxOutputTokens)
  const status = text === words ? 'completed' : 'incomplete'
  const place = { output_index: outputIndex }
  const at = { item_id: id, ...place, content_index: 0 }
  const part = (said: string): OutputTextPart => ({ type: 'output_text', annotations: [], logprobs: [], text: said })

  await tell('response.output_item.added', {
    ...place,
    item: { id, type: 'message', status: 'in_progress', content: [], role: 'assistant' },
  })
  await tell('response.content_part.added', { ...at, part: part('') })
  if (text !== '') await tell('response.output_text.delta', { ...at, delta: text, logprobs: [] })
  await tell('response.output_text.done', { ...at, text, logprobs: [] })
  await tell('response.content_part.done', { ...at, part: part(text) })
  const shown: ResponseItem = { id, type: 'message', status, content: [part(text)], role: 'assistant' }
  await tell('response.output_item.done', { ...place, item: shown })
  return { item: { id, shown, pictures: [], parents: [] }, isCut: status === 'incomplete' }
}

/** The first words of a text that are at most so many tokens. */
async function within(text: string, most: number | null): Promise<string> {
  if (most === null || (await promptTokens(text)) <= most) return text
  const words = text.split(/(?<=\s)/)
  while (words.length > 0 && (await promptTokens(words.join('').trimEnd())) > most) words.pop()
  return words.join('').trimEnd()
}
