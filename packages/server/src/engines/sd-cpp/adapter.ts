import { setTimeout as wait } from 'node:timers/promises'
import type { Capabilities } from '@easel/engine'
import { z } from 'zod'
import type { Adapter, Delivery, Order } from '../adapter.ts'
import type { EngineConfig } from '../config/index.ts'
import { EngineFault } from '../fault.ts'
import { ask, bytesOfBase64, faultOfStatus, jsonOf } from '../peer/index.ts'

/** How long to wait between two looks at a job: at first, and at most. */
const FIRST_LOOK_MS = 50
const SLOWEST_LOOK_MS = 1000
const CANCEL_MS = 5000

const Accepted = z.object({ id: z.string().regex(/^[\w-]{1,128}$/) })
const Job = z.object({
  status: z.string(),
  result: z.object({ images: z.array(z.object({ index: z.int(), b64_json: z.string() })) }).nullish(),
  error: z.object({ code: z.string().nullish() }).nullish(),
})

/**
 * A `sd-server` of stable-diffusion.cpp, by its native jobs: only there is a prompt nothing but words (its other routes read
 * `<sd_cpp_extra_args>` out of it). See "stable-diffusion.cpp Server APIs" in its `examples/server/api.md`.
 */
export function sdCppFrom(config: EngineConfig): Adapter {
  const { id } = config
  const peer: Peer = { id, url: config.url.replace(/\/$/, ''), headers: config.key ? { authorization: `Bearer ${config.key}` } : {} }
  return {
    id,
    capabilities: () => capabilitiesOf(config),
    paint: (order, { signal }) => paint(peer, bodyOf(order, config.fields ?? {}), signal),
    async probe(signal) {
      const answer = await ask({ engine: id, method: 'GET', url: `${peer.url}/sdcpp/v1/capabilities`, headers: peer.headers, signal })
      if (answer.status !== 200) throw await faultOfStatus(id, answer)
      await answer.bytes()
      return 'answers'
    },
    close: async () => {},
  }
}

function capabilitiesOf({ quirks = {}, privacy, price, model, licence }: EngineConfig): Capabilities {
  return {
    kind: price === undefined ? 'neural' : 'upstream',
    operations: ['generate', 'edit'],
    // It rounds up to its own grid and says nothing of it; 64 suits every model that it loads.
    sizes: { kind: 'grid', multiple: 64, min: 256, max: 2048, maxPixels: 2048 * 2048 },
    // Picture b of a batch is that of seed + b.
    imagesPerCall: 4,
    references: 4,
    mask: 'white-edits',
    alpha: false,
    text: 'poor',
    previews: 0,
    seeds: 'stable',
    ...quirks,
    trained: true,
    progress: 'none',
    // It draws one at a time, whatever it is sent.
    concurrency: 1,
    privacy,
    version: { engine: 'stable-diffusion.cpp', model: model ?? null, licence: licence ?? null },
  }
}

type Peer = { id: string; url: string; headers: Record<string, string> }

/** A seed always goes along: without one it draws the same picture again and again. */
function bodyOf(order: Order, fields: NonNullable<EngineConfig['fields']>): Record<string, unknown> {
  const [first, ...others] = order.inputs.map((file) => Buffer.from(file).toString('base64'))
  return {
    ...fields,
    prompt: order.prompt,
    ...(order.negative !== null && {
      negative_prompt: fields.negative_prompt === undefined ? order.negative : `${fields.negative_prompt}, ${order.negative}`,
    }),
    width: order.size.width,
    height: order.size.height,
    seed: order.seed,
    batch_count: order.count,
    ...(first !== undefined && { init_image: first, ref_images: [first, ...others] }),
    ...(order.mask && { mask_image: Buffer.from(order.mask).toString('base64') }),
    // Its files would carry the prompt and the seed.
    embed_image_metadata: false,
    output_format: 'png',
  }
}

async function* paint(peer: Peer, body: Record<string, unknown>, signal: AbortSignal): AsyncGenerator<Delivery> {
  const { id, url, headers } = peer
  const answer = await ask({ engine: id, method: 'POST', url: `${url}/sdcpp/v1/img_gen`, headers, body, signal })
  if (answer.status !== 202 && answer.status !== 200) throw await faultOfStatus(id, answer)
  const { success, data: accepted } = Accepted.safeParse(await jsonOf(id, answer))
  if (!success) throw new EngineFault('nonsense', `The engine '${id}' took an order without giving it a name.`)
  let ended = false
  try {
    const images = await finishedJob(peer, accepted.id, signal)
    ended = true
    for (const { index, b64_json } of images) yield { type: 'picture', index, file: bytesOfBase64(id, b64_json) }
  } finally {
    if (!ended) void cancel(peer, accepted.id).catch(() => {})
  }
}

async function finishedJob({ id, url, headers }: Peer, job: string, signal: AbortSignal) {
  for (let pauseMs = FIRST_LOOK_MS; ; pauseMs = Math.min(SLOWEST_LOOK_MS, pauseMs * 1.5)) {
    const answer = await ask({ engine: id, method: 'GET', url: `${url}/sdcpp/v1/jobs/${job}`, headers, signal })
    if (answer.status !== 200) throw await faultOfStatus(id, answer)
    const { success, data } = Job.safeParse(await jsonOf(id, answer))
    if (!success) throw new EngineFault('nonsense', `The engine '${id}' told nothing of an order that it had taken.`)
    if (data.status === 'completed' && data.result) return data.result.images
    if (data.status !== 'queued' && data.status !== 'generating')
      throw new EngineFault('failed', `The engine '${id}' failed while it drew.`)
    await wait(pauseMs, undefined, { signal })
  }
}

/** Only what still waits can be cancelled there; the empty object spares five seconds of waiting for a body. */
async function cancel({ id, url, headers }: Peer, job: string): Promise<void> {
  const signal = AbortSignal.timeout(CANCEL_MS)
  const answer = await ask({ engine: id, method: 'POST', url: `${url}/sdcpp/v1/jobs/${job}/cancel`, headers, body: {}, signal })
  await answer.bytes()
}
