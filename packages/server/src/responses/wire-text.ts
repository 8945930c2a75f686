import { randomUUID } from 'node:crypto'
import type { ResponseItem } from '@easel/protocol'
import { base64Of } from '../answers/index.ts'
import type { Services } from '../services.ts'
import type { StoredEvent } from './response.ts'

/** Stands where the bytes of a picture belong until a text is sent; nobody outside this process ever sees it. */
const SECRET = randomUUID()
const SLOT = new RegExp(`${SECRET}-([0-9a-f]{64})`)

export const slot = (blob: string): string => `${SECRET}-${blob}`

/** A text whose slots are filled with their pictures in base64, read piece by piece: however large they are, little of them is in memory. */
export async function* filled(services: Services, text: string): AsyncGenerator<Uint8Array, void> {
  for (const [index, piece] of text.split(SLOT).entries())
    if (index % 2 === 0) yield Buffer.from(piece)
    else yield* base64Of(services, { id: piece, blob: piece })
}

/** An event as the wire has it; the bytes of its pictures stand where its type says. */
export function eventText({ sequence, event, pictures }: StoredEvent): string {
  const slots = new Map(Object.entries(pictures).map(([id, blob]) => [id, slot(blob)]))
  const { type, ...rest } = withBytes(event, slots)
  return `event: ${type}\ndata: ${JSON.stringify({ type, sequence_number: sequence, ...rest })}\n\n`
}

type Event = StoredEvent['event'] & { item_id?: string; item?: ResponseItem; response?: { output: ResponseItem[] } }

function withBytes(event: Event, slots: Map<string, string>): Event {
  const { item, response } = event
  if (event.type === 'response.image_generation_call.partial_image')
    return { ...event, partial_image_b64: slots.get(event.item_id ?? '') ?? '' }
  if (item) return { ...event, item: withResult(item, slots) }
  if (response) return { ...event, response: withResults(response, slots) }
  return event
}

/** A whole answer with the bytes of its pictures. */
export const withResults = <Response extends { output: ResponseItem[] }>(response: Response, slots: Map<string, string>): Response => ({
  ...response,
  output: response.output.map((item) => withResult(item, slots)),
})

const withResult = (item: ResponseItem, slots: Map<string, string>): ResponseItem =>
  item.type === 'image_generation_call' ? { ...item, result: slots.get(item.id) ?? null } : item
