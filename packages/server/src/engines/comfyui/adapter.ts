import { randomUUID } from 'node:crypto'
import type { Capabilities } from '@easel/engine'
import { z } from 'zod'
import type { Adapter, Delivery, Order } from '../adapter.ts'
import type { EngineConfig, Slot, Workflow } from '../config/index.ts'
import { EngineFault } from '../fault.ts'
import { ask, errorBody, faultOf, faultOfStatus, jsonOf } from '../peer/index.ts'
import { filled } from './fill.ts'
import { follow } from './follow.ts'
import type { Left } from './messages.ts'
import { Output } from './messages.ts'
import { openSocket } from './socket.ts'

const CANCEL_MS = 5000
const IMAGE_SLOTS = ['image', 'image2', 'image3', 'image4'] as const satisfies Slot[]

const Uploaded = z.object({ name: z.string(), subfolder: z.string().default('') })
const Accepted = z.object({ prompt_id: z.string() })

/** A ComfyUI server that draws by the operator's workflows; routes by `server.py` and "Routes" in its developer documents. */
export function comfyFrom(config: EngineConfig): Adapter {
  const { id } = config
  const peer: Peer = { id, url: config.url.replace(/\/$/, ''), headers: config.key ? { authorization: `Bearer ${config.key}` } : {} }
  return {
    id,
    capabilities: () => capabilitiesOf(config),
    paint: (order, { signal }) => paint(peer, config, order, signal),
    async probe(signal) {
      const answer = await ask({ engine: id, method: 'GET', url: `${peer.url}/system_stats`, headers: peer.headers, signal })
      if (answer.status !== 200) throw await faultOfStatus(id, answer)
      await answer.bytes()
      return 'answers'
    },
    close: async () => {},
  }
}

function capabilitiesOf({ workflows, quirks = {}, limits, privacy, price, model, licence }: EngineConfig): Capabilities {
  const edit = workflows?.edit
  return {
    kind: price === undefined ? 'neural' : 'upstream',
    operations: edit ? ['generate', 'edit'] : ['generate'],
    sizes: { kind: 'grid', multiple: 16, min: 256, max: 2048, maxPixels: 2048 * 2048 },
    references: edit ? IMAGE_SLOTS.filter((slot) => edit.slots[slot]).length : 0,
    // `LoadImage` gives 1 where the file's alpha is 0.
    mask: edit?.slots.mask ? 'alpha-zero-edits' : 'none',
    alpha: false,
    text: 'poor',
    previews: 3,
    seeds: 'stable',
    ...quirks,
    // The noise of a batch is one draw: picture i would not be that of seed + i.
    imagesPerCall: 1,
    trained: true,
    progress: 'steps',
    concurrency: limits?.concurrency ?? 1,
    privacy,
    version: { engine: 'comfyui', model: model ?? null, licence: licence ?? null },
  }
}

type Peer = { id: string; url: string; headers: Record<string, string> }

async function* paint(peer: Peer, { workflows }: EngineConfig, order: Order, signal: AbortSignal): AsyncGenerator<Delivery> {
  const isEdit = order.inputs.length > 0
  const workflow = isEdit ? workflows?.edit : workflows?.generate
  if (!workflow) throw new EngineFault('refused', `The engine '${peer.id}' does not edit pictures.`)
  const client = randomUUID()
  const socket = await openSocket(peer, client, signal)
  let job: string | null = null
  let ended = false
  let isDrawn = false
  try {
    const files = await uploadAll(peer, order, signal)
    job = await submit(peer, filled(workflow, { ...valuesOf(order), ...files }), client, signal)
    const left: Left[] = []
    for await (const step of follow(peer.id, socket.messages, job, workflow)) {
      if (step.type === 'left') left.push(...step.pictures)
      else yield step
      if (step.type === 'picture') isDrawn = true
    }
    ended = true
    if (!isDrawn) yield* fetchAll(peer, left.length > 0 ? left : await leftBy(peer, job, workflow, signal), signal)
  } finally {
    socket.close()
    if (!ended && job !== null) void cancel(peer, job).catch(() => {})
  }
}

const valuesOf = ({ prompt, negative, seed, size }: Order) => ({
  prompt,
  ...(negative !== null && { negative }),
  seed,
  width: size.width,
  height: size.height,
})

/** The name that the server gives a file is the one that counts: it renames what it has already. */
async function uploadAll(peer: Peer, { inputs, mask }: Order, signal: AbortSignal): Promise<Partial<Record<Slot, string>>> {
  const names: Partial<Record<Slot, string>> = {}
  for (const [index, slot] of IMAGE_SLOTS.entries()) {
    const file = inputs[index]
    if (file) names[slot] = await upload(peer, file, signal)
  }
  if (mask) names.mask = await upload(peer, mask, signal)
  return names
}

async function upload({ id, url, headers }: Peer, file: Uint8Array, signal: AbortSignal): Promise<string> {
  const form = new FormData()
  form.append('image', new Blob([Uint8Array.from(file)], { type: 'image/png' }), `easel-${randomUUID()}.png`)
  form.append('type', 'input')
  const answer = await ask({ engine: id, method: 'POST', url: `${url}/upload/image`, headers, body: form, signal })
  if (answer.status !== 200) throw await faultOfStatus(id, answer)
  const { success, data } = Uploaded.safeParse(await jsonOf(id, answer))
  if (!success) throw new EngineFault('nonsense', `The engine '${id}' took a picture without saying under which name.`)
  return data.subfolder ? `${data.subfolder}/${data.name}` : data.name
}

async function submit({ id, url, headers }: Peer, prompt: Workflow['graph'], client: string, signal: AbortSignal): Promise<string> {
  const answer = await ask({ engine: id, method: 'POST', url: `${url}/prompt`, headers, body: { prompt, client_id: client }, signal })
  if (answer.status !== 200) {
    const body = await errorBody(answer)
    // The graph is the operator's: where it does not fit the server, no client can mend it.
    if (answer.status === 400 && typeof body === 'object' && body !== null && 'node_errors' in body)
      throw new EngineFault('setup', `The engine '${id}' is not set up rightly on this server.`, { detail: 'its workflow was refused' })
    throw faultOf(id, answer, body)
  }
  const { success, data } = Accepted.safeParse(await jsonOf(id, answer))
  if (!success) throw new EngineFault('nonsense', `The engine '${id}' took an order without giving it a name.`)
  return data.prompt_id
}

/** What a job has left behind by its history: where every node was known already, nothing is said on the socket. */
async function leftBy({ id, url, headers }: Peer, job: string, { output }: Workflow, signal: AbortSignal): Promise<Left[]> {
  const answer = await ask({ engine: id, method: 'GET', url: `${url}/history/${encodeURIComponent(job)}`, headers, signal })
  if (answer.status !== 200) throw await faultOfStatus(id, answer)
  const History = z.record(z.string(), z.object({ outputs: z.record(z.string(), z.unknown()).default({}) }))
  const { data } = History.safeParse(await jsonOf(id, answer))
  return Output.safeParse(data?.[job]?.outputs[output]).data?.images ?? []
}

async function* fetchAll({ id, url, headers }: Peer, left: Left[], signal: AbortSignal): AsyncGenerator<Delivery> {
  for (const picture of left.slice(0, 1)) {
    const query = new URLSearchParams(picture)
    const answer = await ask({ engine: id, method: 'GET', url: `${url}/view?${query}`, headers, signal })
    if (answer.status !== 200) throw await faultOfStatus(id, answer)
    yield { type: 'picture', index: 0, file: await answer.bytes() }
  }
}

/**
 * Newer builds cancel a job by its name, in line or at work. Older ones take it out of the line; their interrupt may stop
 * whatever runs, so there it is named, and sent only where a job cannot be cancelled otherwise.
 */
async function cancel({ id, url, headers }: Peer, job: string): Promise<void> {
  const post = async (path: string, body: object) => {
    const answer = await ask({ engine: id, method: 'POST', url: `${url}${path}`, headers, body, signal: AbortSignal.timeout(CANCEL_MS) })
    await answer.bytes()
    return answer.status
  }
  if ((await post(`/api/jobs/${encodeURIComponent(job)}/cancel`, {})) === 200) return
  await post('/queue', { delete: [job] })
  await post('/interrupt', { prompt_id: job })
}
