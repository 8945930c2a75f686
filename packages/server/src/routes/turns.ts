import type { ConversationTurns } from '@easel/protocol'
import type { App } from '../app-type.ts'
import { findConversation } from '../conversations/index.ts'
import { type StoredItem, textOf } from '../responses/index.ts'
import type { Services } from '../services.ts'

const PAGE = 200

/** `GET /easel/v1/conversations/{id}/turns`: a conversation as people read it, without the bytes of its pictures. */
export function turns(app: App, services: Services) {
  app.get('/easel/v1/conversations/:id/turns', async (context) => {
    const { id } = await findConversation(services, context.var.caller, context.req.param('id'))
    const items: StoredItem[] = []
    for (let after: string | null = null; ; ) {
      const page: StoredItem[] = await services.records.items.list({ of: { conversation: id }, after, order: 'asc', limit: PAGE })
      items.push(...page)
      after = page.at(-1)?.id ?? null
      if (page.length < PAGE) break
    }
    return context.json({ object: 'list' as const, data: await turnsOf(items, drawnAs(context.var.caller.project.id)) })
  })

  /** A picture that was brought may be one that was drawn here before. */
  const drawnAs = (project: string) => async (blob: string) => {
    const [found] = await services.records.gallery.list({ project, words: [], genre: null, shape: null, after: null, limit: 1, blob })
    return found?.picture.id ?? null
  }
}

type DrawnAs = (blob: string) => Promise<string | null>
type Turn = ConversationTurns['data'][number]

/** What the assistant draws and says in one answer is one turn. */
async function turnsOf(items: StoredItem[], drawnAs: DrawnAs): Promise<Turn[]> {
  const turns: Turn[] = []
  for (const item of items) {
    const { shown } = item
    const isUsers = shown.type === 'message' && shown.role === 'user'
    if (shown.type === 'reasoning' || (shown.type === 'message' && !isUsers && shown.role !== 'assistant')) continue
    const role = isUsers ? 'user' : 'assistant'
    const last = turns.at(-1)
    const turn: Turn = !isUsers && last?.role === role ? last : { object: 'easel.turn', role, text: '', pictures: [] }
    if (turn !== last) turns.push(turn)
    turn.text = [turn.text, textOf(item)].filter(Boolean).join('\n')
    turn.pictures.push(...(await picturesOf(item, drawnAs)))
  }
  return turns
}

async function picturesOf({ id, shown, pictures }: StoredItem, drawnAs: DrawnAs): Promise<Turn['pictures']> {
  if (shown.type === 'image_generation_call' && shown.error) return [{ id, picture: null, error: shown.error.message }]
  return Promise.all(
    pictures.map(async ({ id: name, picture, blob }) => ({ id: name, picture: picture ?? (await drawnAs(blob)), error: null })),
  )
}
