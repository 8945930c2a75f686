import type { Capabilities, Size, Warning } from '@easel/engine'
import type { Adapter, Delivery, Order } from '../adapter.ts'
import type { EngineConfig } from '../config/index.ts'
import { EngineFault } from '../fault.ts'
import { createHost, HostFault, type HostNews } from './host/index.ts'
import { drawingSettings, type ModelFolder, OnnxFields, readModelFolder } from './model/index.ts'
import { fileOf, levelsOf, rgbOf } from './pictures.ts'
import type { DrawJob } from './pipeline/index.ts'

/** A step takes seconds on a processor; within so many one that nobody wants any more has ended, or its process is ended. */
const GRACE_MS = 30_000
const IDLE_MS = 10 * 60_000
const MOST_PREVIEWS = 3
/** UNets halve their latents three times. */
const UNET_GRID = 8
/** How much longer than what it was trained on an edge of a square may be before its subjects double. */
const MOST_EDGE = 1.25
const USUAL_STRENGTH = 0.75

/** A model folder on this machine, drawn with in a process of its own. Throws an error in plain words where the folder is none. */
export async function onnxFrom(config: EngineConfig): Promise<Adapter> {
  const { id } = config
  const folder = config.folder ?? ''
  const fields = OnnxFields.parse(config.fields ?? {})
  const model = await readModelFolder(folder).catch((error: Error) => {
    throw new EngineFault('setup', `The engine '${id}' has no model that it could draw with.`, { detail: error.message, cause: error })
  })
  const settings = drawingSettings(model, fields)
  const { runtime = null, provider = 'cpu', threads = null } = fields
  const host = createHost({ folder, wish: { runtime, provider, threads }, graceMs: GRACE_MS, idleMs: IDLE_MS })
  return {
    id,
    capabilities: () => capabilitiesOf(config, model, settings.steps),
    async *paint(order, { signal }) {
      const job = await jobOf(order, { settings, strength: fields.strength })
      try {
        for await (const news of host.draw(job, signal)) yield await deliveryOf(id, news, order.size)
      } catch (error) {
        throw error instanceof HostFault ? faultOf(id, error) : error
      }
    },
    async probe() {
      const { runtime: loaded, memoryBytes } = host.state()
      const { steps, guidance, method } = settings
      const draws = `${steps} steps of ${method}${guidance > 1 ? `, guidance ${guidance}` : ''}`
      if (loaded) return `${draws}; loaded by onnxruntime (${loaded}), takes ${gigabytes(memoryBytes)}`
      await findRuntime(id, runtime)
      return `${draws}; ${gigabytes(model.bytes)} of weights load with the first picture`
    },
    close: () => host.stop(),
  }
}

const gigabytes = (bytes: number) => `${(bytes / 1e9).toPrecision(2)} GB`

/** Looks for onnxruntime without loading it. */
async function findRuntime(id: string, runtime: 'node' | 'wasm' | null): Promise<void> {
  const names = { node: ['onnxruntime-node'], wasm: ['onnxruntime-web'], either: ['onnxruntime-node', 'onnxruntime-web'] }[
    runtime ?? 'either'
  ]
  const isThere = names.some((name) => {
    try {
      return import.meta.resolve(name) !== ''
    } catch {
      return false
    }
  })
  if (!isThere) throw missing(id)
}

const missing = (id: string, detail?: string) =>
  new EngineFault('setup', `The engine '${id}' needs onnxruntime, which is not installed: npm install --no-save onnxruntime-node@1.30.0`, {
    ...(detail !== undefined && { detail }),
  })

function capabilitiesOf({ quirks = {}, privacy, licence, model: name }: EngineConfig, model: ModelFolder, steps: number): Capabilities {
  const { nativePx } = model
  const multiple = model.latent.pixels * UNET_GRID
  const square = Math.max(1, Math.floor((MOST_EDGE * nativePx) / multiple)) * multiple
  return {
    kind: 'neural',
    operations: model.encoder ? ['generate', 'edit'] : ['generate'],
    sizes: {
      kind: 'grid',
      multiple,
      min: Math.ceil(nativePx / 2),
      max: nativePx * 2,
      maxPixels: square * square,
    },
    imagesPerCall: 1,
    references: model.encoder ? 1 : 0,
    mask: 'white-edits',
    text: 'poor',
    previews: model.latent.channels === 4 ? Math.min(MOST_PREVIEWS, steps - 1) : 0,
    seeds: 'stable',
    ...quirks,
    alpha: false,
    trained: true,
    progress: 'steps',
    concurrency: 1,
    privacy,
    version: { engine: 'onnxruntime', model: name ?? model.name, licence: licence ?? null },
  }
}

type How = { settings: DrawJob['settings']; strength: number | undefined }

async function jobOf(order: Order, { settings, strength }: How): Promise<DrawJob> {
  const {
    prompt,
    size,
    seed,
    previews,
    inputs: [first],
    mask,
  } = order
  // What the operator never wants, and what this picture is to be without.
  const negative = [settings.negative, order.negative].filter(Boolean).join(', ')
  return {
    prompt,
    ...size,
    seed,
    settings: { ...settings, negative },
    previews,
    input: first ? await rgbOf(first, size) : null,
    mask: mask && (await levelsOf(mask, size)),
    // Where a mask says what stays, the rest need not stay near to what it was.
    strength: strength ?? (mask ? 1 : USUAL_STRENGTH),
  }
}

async function deliveryOf(id: string, news: HostNews, size: Size): Promise<Delivery> {
  if (news.type === 'step') return { type: 'progress', index: 0, done: news.done }
  const file = await fileOf(news.picture, size)
  if (news.type === 'preview') return { type: 'preview', index: 0, file }
  return { type: 'picture', index: 0, file, warnings: news.cut ? [tooLong(id)] : [] }
}

const tooLong = (id: string): Warning => ({
  code: 'prompt_cut',
  message: `The engine '${id}' read the beginning of the prompt and not its end: it is longer than the model reads.`,
})

function faultOf(id: string, { code, message, retryAfterMs }: HostFault): EngineFault {
  const facts = { detail: message }
  switch (code) {
    case 'missing':
      return missing(id, message)
    case 'broken':
      return new EngineFault('setup', `The engine '${id}' could not load its model.`, facts)
    case 'failed':
      return new EngineFault('failed', `The engine '${id}' failed while it drew.`, facts)
    case 'died':
      return new EngineFault('failed', `The process of the engine '${id}' ended while it drew, often because memory ran out.`, facts)
    case 'resting':
      return new EngineFault('unavailable', `The process of the engine '${id}' ended before and is started again soon.`, {
        ...facts,
        retryAfterMs,
      })
  }
}
