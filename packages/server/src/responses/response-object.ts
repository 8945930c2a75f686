import type { ResponseItem, ResponseObject } from '@easel/protocol'
import { wireErrorOfJob } from '../jobs/index.ts'
import type { StoredItem, StoredResponse } from './response.ts'

const seconds = (ms: number) => Math.floor(ms / 1000)

/** An answer as the wire shows it, its pictures still to be filled in. */
export function responseObject(response: StoredResponse, output: StoredItem[]): ResponseObject {
  const { id, status, asked, outcome, createdAt, endedAt } = response
  const { background, conversation, instructions, max_output_tokens, max_tool_calls, model, ...echo } = asked.echo
  const { usage = null, imageUsage = null, error = null, incomplete = null } = outcome ?? {}
  const { user, metadata, ...between } = echo
  const { parallel_tool_calls, previous_response_id, ...rest } = between
  return {
    id,
    object: 'response',
    created_at: seconds(createdAt),
    status,
    background,
    completed_at: status === 'completed' && endedAt !== null ? seconds(endedAt) : null,
    conversation,
    error: error && { code: wireErrorOfJob(error).envelope.error.code ?? 'server_error', message: error.message },
    incomplete_details: incomplete && { reason: incomplete },
    instructions,
    max_output_tokens,
    max_tool_calls,
    model,
    output: output.map(({ shown }) => shown),
    parallel_tool_calls,
    previous_response_id,
    ...rest,
    ...(imageUsage && { tool_usage: { image_gen: imageUsage, web_search: { num_requests: 0 as const } } }),
    usage,
    user,
    metadata,
  }
}

/** Blobs of the pictures of an answer, by the item that they belong to. */
export const picturesOf = (items: StoredItem[]): Record<string, string> =>
  Object.fromEntries(
    items.flatMap(({ id, shown, pictures: [first] }) => (first && shown.type === 'image_generation_call' ? [[id, first.blob]] : [])),
  )

/** An item as it is listed: the pictures of a message only where that is asked for. */
export function listedItem({ shown, pictures }: StoredItem, slot: (blob: string) => string, withImages: boolean): ResponseItem {
  if (shown.type === 'image_generation_call') {
    const [picture] = pictures
    return { ...shown, result: picture ? slot(picture.blob) : null }
  }
  if (shown.type !== 'message' || !withImages) return shown
  let index = 0
  const content = shown.content.map((part) => {
    const picture = part.type === 'input_image' ? pictures[index++] : undefined
    return part.type === 'input_image' && picture
      ? { ...part, image_url: `data:image/${picture.format};base64,${slot(picture.blob)}` }
      : part
  })
  return { ...shown, content }
}
