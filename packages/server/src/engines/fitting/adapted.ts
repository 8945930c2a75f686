import type { DrawRequest, Engine, EngineEvent } from '@easel/engine'
import type { Adapter, Delivery, Order } from '../adapter.ts'
import { EngineFault } from '../fault.ts'
import { createSlots, type Slots } from '../slots.ts'
import { finished } from './finish.ts'
import { type Asset, type Plan, planOf } from './plan.ts'
import { untilAborted } from './until-aborted.ts'

const PROBE_MS = 5000

type Options = {
  asset: Asset
  /** How long one call of the peer may take. */
  deadlineMs: number
}

/** An adapter as an engine: every request is fitted to what the peer can do, and what comes back to what was asked. */
export function adapted(adapter: Adapter, options: Options): Engine {
  const slots = createSlots(adapter.capabilities().concurrency)
  return {
    id: adapter.id,
    capabilities: () => adapter.capabilities(),
    generate: (request, { signal }) => drawAll(adapter, slots, options, request, signal ?? new AbortController().signal),
    async health() {
      try {
        return { ok: true, detail: await adapter.probe(AbortSignal.timeout(PROBE_MS)) }
      } catch (error) {
        return { ok: false, detail: error instanceof EngineFault ? error.message : `The engine '${adapter.id}' could not be reached.` }
      }
    },
    // Whatever loads there loads with the first picture.
    warm: async () => {},
    close: () => adapter.close(),
  }
}

async function* drawAll(
  adapter: Adapter,
  slots: Slots,
  options: Options,
  request: DrawRequest,
  signal: AbortSignal,
): AsyncGenerator<EngineEvent> {
  signal.throwIfAborted()
  const capabilities = adapter.capabilities()
  const plan = await planOf(adapter.id, capabilities, request, options.asset)
  const lettering = plan.wording && { wording: plan.wording, places: new Map(), asset: options.asset }
  const work = { id: adapter.id, capabilities, request, plan, lettering }
  for (let first = 0; first < request.n; first += capabilities.imagesPerCall) {
    const count = Math.min(capabilities.imagesPerCall, request.n - first)
    const order = orderOf(plan, request, { first, count, previews: Math.min(request.previews, capabilities.previews) })
    const shown = new Set<number>()
    const previews = createPreviews(order.previews)
    const farthest = new Map<number, number>()
    for await (const delivery of callOf(adapter, slots, order, options.deadlineMs, signal)) {
      const index = first + placeOf(adapter.id, delivery, count)
      if (delivery.type === 'progress') {
        const done = Math.min(1, Math.max(farthest.get(index) ?? 0, delivery.done))
        farthest.set(index, done)
        yield { type: 'progress', index, stage: 'paint', done }
      } else if (delivery.type === 'preview') {
        const step = shown.has(index) ? null : previews.take(index, farthest.get(index) ?? null)
        if (step === null) continue
        yield { type: 'preview', index, step, picture: await finished(work, delivery.file, { index, isPreview: true }) }
      } else if (!shown.has(index)) {
        shown.add(index)
        const picture = await finished(work, delivery.file, { index, isPreview: false })
        yield { type: 'picture', index, picture: { ...picture, warnings: [...picture.warnings, ...(delivery.warnings ?? [])] } }
      }
    }
    if (shown.size < count)
      throw new EngineFault('nonsense', `The engine '${adapter.id}' was asked for ${count} pictures and delivered ${shown.size}.`)
  }
}

const orderOf = (
  plan: Plan,
  request: DrawRequest,
  { first, count, previews }: { first: number; count: number; previews: number },
): Order => ({
  prompt: plan.prompt,
  negative: plan.negative,
  size: plan.call,
  count,
  seed: (plan.seed + first) % 2 ** 32,
  quality: request.quality === 'auto' ? 'medium' : request.quality,
  background: request.background,
  previews,
  inputs: plan.edit?.inputs ?? [],
  mask: plan.edit?.mask ?? null,
})

/** One call, in a slot of its own, that ends at its deadline or when nobody wants it any more. */
async function* callOf(adapter: Adapter, slots: Slots, order: Order, deadlineMs: number, signal: AbortSignal): AsyncGenerator<Delivery> {
  const free = await slots.take(signal)
  const late = AbortSignal.timeout(deadlineMs)
  const left = new AbortController()
  const stop = AbortSignal.any([signal, late, left.signal])
  try {
    yield* untilAborted(adapter.paint(order, { signal: stop }), stop, free)
  } catch (error) {
    signal.throwIfAborted()
    if (late.aborted) throw new EngineFault('late', `The engine '${adapter.id}' gave no picture within ${deadlineMs / 1000} seconds.`)
    if (error instanceof EngineFault) throw error
    throw new EngineFault('failed', `The engine '${adapter.id}' failed.`, { cause: error })
  } finally {
    // Whoever stops listening stops the call.
    left.abort()
  }
}

/** Where a delivery belongs; a peer that sends what nobody ordered is not believed. */
function placeOf(id: string, { index }: Delivery, count: number): number {
  if (Number.isInteger(index) && index >= 0 && index < count) return index
  throw new EngineFault('nonsense', `The engine '${id}' delivered a picture that was not ordered.`)
}

/** Of a peer's many coarse pictures, as many as were asked for, spread over the time that the picture takes where that is known. */
function createPreviews(wanted: number) {
  const taken = new Map<number, number>()
  return {
    take(index: number, done: number | null): number | null {
      const step = taken.get(index) ?? 0
      if (step >= wanted || (done !== null && done < step / wanted)) return null
      taken.set(index, step + 1)
      return step
    },
  }
}
