import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { Machine } from './machines.ts'

/** A piece of work as a client sees it: done when it has its answer, however often its server is killed. */
export type Task = (server: Machine, number: number) => Promise<void>

const PAUSE_MS = 50

type Answer = { status: number; text: string }

/** What the official clients ask again after, beside faults of the server: a request that came too slowly, and a plea to wait. */
const AGAIN = [408, 429]

/** Asks until there is an answer that is neither a broken connection nor one to ask again after. */
async function insist(server: Machine, path: string, init: () => RequestInit = () => ({})): Promise<Answer> {
  for (;;) {
    try {
      const answer = await fetch(`${await server.address()}${path}`, init())
      const text = await answer.text()
      if (answer.ok) return { status: answer.status, text }
      if (answer.status < 500 && !AGAIN.includes(answer.status))
        throw new Refused(`${path} was answered ${answer.status}: ${text.slice(0, 300)}`)
    } catch (error) {
      if (error instanceof Refused) throw error
    }
    await wait(PAUSE_MS)
  }
}
class Refused extends Error {}

/** How many jobs the ledger has: time as the work goes, on a quick machine and on a slow one. */
export async function jobsDone(server: Machine): Promise<number> {
  return JSON.parse((await insist(server, '/easel/v1/usage')).text).total.requests
}

const json = (body: object, headers: Record<string, string> = {}) => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(body),
})
const named = () => ({ 'idempotency-key': randomUUID() })
const body = (number: number) => ({ prompt: `mug number ${number}`, size: '1024x640', n: 1 + (number % 2) })

/** Waits until what lies there is so. */
async function until(server: Machine, path: string, isSo: (value: Record<string, unknown>) => boolean): Promise<void> {
  while (!isSo(JSON.parse((await insist(server, path)).text))) await wait(PAUSE_MS)
}

async function generation(server: Machine, number: number) {
  const headers = named()
  const { text } = await insist(server, '/v1/images/generations', () => json(body(number), headers))
  const { data } = JSON.parse(text) as { data: { b64_json: string }[] }
  if (data.length !== 1 + (number % 2) || !data.every(({ b64_json: base64 }) => base64.startsWith('iVBORw0KGgo')))
    throw new Error(`Expected ${1 + (number % 2)} pictures but received ${data.length}.`)
}

/** Asks again with the same key when it was cut off. */
async function stream(server: Machine, number: number) {
  const headers = named()
  const asked = () => json({ ...body(number), n: 1, stream: true, partial_images: 1 }, headers)
  while (!(await insist(server, '/v1/images/generations', asked)).text.includes('event: image_generation.completed')) await wait(PAUSE_MS)
}

async function unattended(server: Machine, number: number) {
  const { text } = await insist(server, '/v1/images/generations', () => json(body(number), { prefer: 'respond-async' }))
  await until(server, `/easel/v1/jobs/${JSON.parse(text).id}`, ended('succeeded'))
}

const RED = 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC'

async function edit(server: Machine, number: number) {
  const headers = named()
  const asked = { model: 'gpt-image-2', prompt: `make it number ${number}`, size: '1024x640', images: [{ image_url: RED }] }
  await insist(server, '/v1/images/edits', () => json(asked, headers))
}

async function answer(server: Machine, number: number) {
  const tools = [{ type: 'image_generation', size: '1024x640' }]
  const asked = { model: 'gpt-5', input: `Draw a red mug, number ${number}`, tools, background: true }
  const { text } = await insist(server, '/v1/responses', () => json(asked))
  await until(server, `/v1/responses/${JSON.parse(text).id}`, ended('completed'))
}

/** A state other than the wanted one that is an end is a loss. */
const ended = (wanted: string) => (value: Record<string, unknown>) => {
  const state = value.status ?? value.state
  if (['failed', 'cancelled', 'expired', 'incomplete'].includes(String(state)))
    throw new Error(`Expected ${wanted}, but: ${JSON.stringify(value)}`)
  return state === wanted
}

/** What one client asks for at a time. */
export const TASKS: readonly Task[] = [generation, stream, unattended, edit, answer]

/** Lines of a batch, each a picture; whole when every line has its answer. */
export async function batch(server: Machine, lines: number): Promise<void> {
  const line = (index: number) => ({
    custom_id: `r${index}`,
    method: 'POST',
    url: '/v1/images/generations',
    body: { model: 'gpt-image-2', prompt: `batched mug ${index}`, size: '1024x640' },
  })
  const text = Array.from({ length: lines }, (_, index) => JSON.stringify(line(index))).join('\n')
  const form = () => {
    const parts = new FormData()
    parts.append('purpose', 'batch')
    parts.append('file', new File([text], 'in.jsonl'))
    return { method: 'POST', body: parts }
  }
  const file = JSON.parse((await insist(server, '/v1/files', form)).text)
  const asked = { input_file_id: file.id, endpoint: '/v1/images/generations', completion_window: '24h' }
  const { id } = JSON.parse((await insist(server, '/v1/batches', () => json(asked))).text)
  await until(server, `/v1/batches/${id}`, ended('completed'))
  const done = JSON.parse((await insist(server, `/v1/batches/${id}`)).text)
  const answers = (await insist(server, `/v1/files/${done.output_file_id}/content`)).text.trim().split('\n')
  const names = new Set(answers.map((each) => JSON.parse(each).custom_id))
  if (answers.length !== lines || names.size !== lines)
    throw new Error(`Expected ${lines} answers but received ${answers.length}, of ${names.size} lines.`)
}

/** Cells of an experiment, each a picture. */
export async function experiment(server: Machine, cells: number): Promise<void> {
  const asked = {
    easel_experiment: 1,
    name: 'mugs',
    contract: {
      easel_contract: 1,
      name: 'mug',
      parts: { main_subject: 'a {{colour}} mug' },
      variables: { colour: { type: 'text' } },
      parameters: { size: '1024x640', quality: 'low', output_format: 'png' },
    },
    rows: Array.from({ length: cells }, (_, index) => ({ colour: `colour${index}` })),
    at_once: 2,
  }
  const { id } = JSON.parse((await insist(server, '/easel/v1/experiments', () => json(asked))).text)
  await until(server, `/easel/v1/experiments/${id}`, ended('ended'))
  const { cells: landed } = JSON.parse((await insist(server, `/easel/v1/experiments/${id}`)).text)
  if (landed.length !== cells) throw new Error(`Expected ${cells} cells but ${landed.length} landed.`)
}
