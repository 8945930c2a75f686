import { draw } from './draw.ts'
import type { DrawRequest, Engine, EngineEvent } from './engine.ts'
import { VERSION } from './version.ts'
import type { World } from './world.ts'

/** The built-in engine: no weights, no network, the same bytes for the same request. */
export function createEasel(world: World): Engine {
  return {
    id: 'easel',
    capabilities: () => ({
      kind: 'built-in',
      trained: false,
      operations: ['generate', 'edit'],
      sizes: { kind: 'grid', multiple: 1, min: 1, max: 3840, maxPixels: null },
      imagesPerCall: 10,
      references: 16,
      mask: 'alpha-zero-edits',
      alpha: true,
      text: 'exact',
      progress: 'steps',
      previews: 3,
      seeds: 'stable',
      concurrency: 2,
      privacy: 'in-process',
      version: { engine: VERSION, model: null, licence: 'Apache-2.0' },
    }),
    generate: (request, options) => drawAll(world, request, options.signal),
    health: async () => ({ ok: true, detail: `${world.threads.count} tracing threads` }),
    warm: async () => {
      await drawAll(world, WARM_UP).next()
    },
    close: () => world.threads.close(),
  }
}

const WARM_UP: DrawRequest = {
  prompt: 'A poster that reads "A"',
  n: 1,
  size: { width: 64, height: 64 },
  quality: 'low',
  background: 'auto',
  format: 'png',
  compression: 100,
  previews: 0,
}

/** Draws picture after picture and passes on what happens as it happens. */
async function* drawAll(world: World, request: DrawRequest, signal?: AbortSignal): AsyncGenerator<EngineEvent> {
  for (let index = 0; index < request.n; index++) {
    const events = new Channel<EngineEvent>()
    const left = new AbortController()
    let step = 0
    const drawing = draw(request, index, world, {
      signal: signal ? AbortSignal.any([signal, left.signal]) : left.signal,
      onProgress: (stage, done) => events.push({ type: 'progress', index, stage, done }),
      onPreview: (picture) => events.push({ type: 'preview', index, step: step++, picture }),
    }).then(
      (picture) => events.end({ type: 'picture', index, picture }),
      (error: unknown) => events.fail(error),
    )
    try {
      yield* events
    } finally {
      // Whoever stops listening stops the work.
      left.abort()
      await drawing
    }
  }
}

/** Callbacks in, an async iteration out. */
class Channel<Item> implements AsyncIterable<Item> {
  #items: Item[] = []
  #state: { ended: boolean; error?: unknown } = { ended: false }
  #wake: () => void = () => {}

  push(item: Item) {
    this.#items.push(item)
    this.#wake()
  }

  end(last: Item) {
    this.#state = { ended: true }
    this.push(last)
  }

  fail(error: unknown) {
    this.#state = { ended: true, error }
    this.#wake()
  }

  async *[Symbol.asyncIterator]() {
    while (true) {
      while (this.#items.length > 0) yield this.#items.shift() as Item
      if (this.#state.error) throw this.#state.error
      if (this.#state.ended) return
      await new Promise<void>((resolve) => {
        this.#wake = resolve
      })
    }
  }
}
