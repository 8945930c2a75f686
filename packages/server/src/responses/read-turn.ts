import type { Scene } from '@easel/engine'
import type { KnownPicture, Message, SeenPicture, Settled, Turn } from '@easel/workflow/dialogue'
import type { Services } from '../services.ts'
import { thumbnail } from '../thumbnail.ts'
import type { HeldPicture, StoredItem } from './response.ts'

/** A turn, and the pictures behind its names. */
export type Reading = { turn: Turn; held: Map<string, HeldPicture>; calls: Map<string, StoredItem> }

/** All that the mind is to know: what came before, oldest first, and what the client has sent now. */
export function readTurn(
  services: Services,
  { before, now, settled }: { before: StoredItem[]; now: StoredItem[]; settled: Settled[] },
  { instructions, ...tool }: { instructions: string | null } & Partial<Turn['tool']>,
): Reading {
  const held = new Map<string, HeldPicture>()
  const calls = new Map<string, StoredItem>()
  const pictures: KnownPicture[] = []
  const messages: Message[] = instructions ? [{ role: 'system', text: instructions, pictures: [] }] : []
  let users = 0

  const know = (item: StoredItem, source: KnownPicture['source']) => {
    for (const picture of item.pictures) {
      if (held.has(picture.id)) continue
      held.set(picture.id, picture)
      const prompt = item.shown.type === 'image_generation_call' ? (item.shown.revised_prompt ?? null) : null
      const { id, width, height } = picture
      pictures.push({
        id,
        source,
        turn: Math.max(0, users - 1),
        width,
        height,
        prompt,
        parents: item.parents,
        scene: () => sceneOf(services, picture),
        look: () => lookAt(services, picture),
      })
    }
    return item.pictures.map(({ id }) => id)
  }
  /** What the assistant draws and says in one answer is one message. */
  const assistant = (): Message => {
    const last = messages.at(-1)
    if (last?.role === 'assistant') return last
    const message: Message = { role: 'assistant', text: '', pictures: [] }
    messages.push(message)
    return message
  }
  const read = (item: StoredItem, isBelowRequest: boolean) => {
    const { shown } = item
    if (shown.type === 'reasoning') return
    if (shown.type === 'image_generation_call') {
      calls.set(item.id, item)
      const message = isBelowRequest ? messages.findLast(({ role }) => role === 'user') : assistant()
      message?.pictures.push(...know(item, 'drawn'))
      return
    }
    const text = textOf(item)
    if (shown.role === 'assistant') {
      const message = assistant()
      message.text = message.text ? `${message.text}\n${text}` : text
      message.pictures.push(...know(item, 'brought'))
      return
    }
    if (shown.role === 'user') users++
    messages.push({ role: shown.role === 'user' ? 'user' : 'system', text, pictures: know(item, 'brought') })
  }

  for (const item of before) read(item, false)
  // A picture that is named below the request belongs to it; and what holds for the answer is said before the question.
  const request = now.findLastIndex(({ shown }) => shown.type === 'message' && shown.role === 'user')
  const isRule = ({ shown }: StoredItem) => shown.type === 'message' && shown.role !== 'user'
  const below = now.slice(request + 1)
  for (const item of [...now.slice(0, request), ...below.filter(isRule), ...now.slice(request, request + 1)]) read(item, false)
  for (const item of below.filter((each) => !isRule(each))) read(item, true)

  const { choice = 'none', action = 'auto', hasMask = false } = tool
  return { turn: { messages, pictures, settled, tool: { choice, action, hasMask } }, held, calls }
}

/** Whether there is a message to answer. */
export const hasRequest = (items: StoredItem[]) => items.some(({ shown }) => shown.type === 'message' && shown.role === 'user')

/** The words of an item. */
export const textOf = ({ shown }: StoredItem): string =>
  shown.type === 'message'
    ? shown.content.flatMap((part) => ('text' in part ? part.text : part.type === 'refusal' ? part.refusal : [])).join('\n')
    : ''

/** Longer side of a picture as a mind that sees is shown it, px. */
const SEEN_EDGE_PX = 768

async function lookAt({ blobs }: Services, { blob }: HeldPicture): Promise<SeenPicture | null> {
  const bytes = await blobs.get(blob)
  return bytes && { type: 'image/webp', bytes: await thumbnail(bytes, SEEN_EDGE_PX) }
}

/** The scene that is kept beside a picture, or else the one that its file carries. */
async function sceneOf({ blobs }: Services, { blob, scene }: HeldPicture): Promise<Scene | null> {
  const bytes = await blobs.get(scene ?? blob)
  if (!bytes) return null
  if (scene !== null) return JSON.parse(Buffer.from(bytes).toString('utf8'))
  const { readEmbedded } = await import('@easel/engine/provenance')
  const embedded = await readEmbedded(bytes)
  return embedded?.intact ? embedded.scene : null
}
