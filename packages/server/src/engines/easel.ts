import type { DrawRequest, Engine, EngineEvent } from '@easel/engine'
import { openRetouchModels } from './retouch/index.ts'
import { createSlots, type Slots } from './slots.ts'

/**
 * The built-in engine on this machine's threads. Its fonts, geometry and codecs load only here. However many jobs are in
 * work because other engines draw elsewhere, it draws no more at one time than memory is meant for.
 */
export async function loadEasel(options: {
  threads: number
  asset: (hash: string) => Promise<Uint8Array | null>
  /** Where models for retouching may lie; absent: nowhere. */
  retouchFolder?: string
}): Promise<Engine> {
  const { threads, asset, retouchFolder } = options
  const [{ createEasel }, { nodeWorld }] = await Promise.all([import('@easel/engine'), import('@easel/engine/node')])
  const models = retouchFolder === undefined ? null : await openRetouchModels(retouchFolder)
  const engine = createEasel(nodeWorld({ threads, asset, ...(models && { models }) }))
  const slots = createSlots(engine.capabilities().concurrency)
  return { ...engine, generate: (request, { signal }) => inSlot(engine, slots, request, signal ?? new AbortController().signal) }
}

async function* inSlot(engine: Engine, slots: Slots, request: DrawRequest, signal: AbortSignal): AsyncGenerator<EngineEvent> {
  const free = await slots.take(signal)
  try {
    yield* engine.generate(request, { signal })
  } finally {
    free()
  }
}
