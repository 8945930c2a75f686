import { setTimeout as wait } from 'node:timers/promises'
import type { DrawRequest, Engine, EngineError, EngineEvent, Picture } from '@easel/engine'
import sharp from 'sharp'

/** A real engine that draws one plain colour, made from the seed: for tests of everything around an engine. */
export function createTestEngine(options: { strokeMs?: number } = {}): Engine & { drawn: number; stopped: number } {
  const { strokeMs = 0 } = options
  const counts = { drawn: 0, stopped: 0 }
  async function* generate(request: DrawRequest, { signal }: { signal?: AbortSignal }): AsyncGenerator<EngineEvent> {
    if (request.prompt.includes('unpaintable')) throw engineError('invalid_value', 'No colour is called that.', 'prompt')
    if (request.prompt.includes('broken')) throw new TypeError('the inside of the engine')
    for (let index = 0; index < request.n; index++) {
      yield { type: 'progress', index, stage: 'brief', done: 0 }
      yield { type: 'progress', index, stage: 'paint', done: 0 }
      for (let step = 0; step < request.previews; step++) {
        yield { type: 'preview', index, step, picture: await paint(request, index, step + 1) }
      }
      for (let stroke = 0; strokeMs > 0 && stroke < 10; stroke++) {
        await wait(strokeMs)
        if (signal?.aborted) {
          counts.stopped++
          throw engineError('aborted', 'Nobody wants it.', null)
        }
        yield { type: 'progress', index, stage: 'paint', done: stroke / 10 }
      }
      counts.drawn++
      yield { type: 'picture', index, picture: await paint(request, index, 0) }
    }
  }
  return {
    id: 'easel',
    get drawn() {
      return counts.drawn
    },
    get stopped() {
      return counts.stopped
    },
    capabilities: () => ({
      operations: ['generate'],
      formats: ['png', 'jpeg', 'webp'],
      transparent: true,
      seeds: true,
      previews: true,
      maxEdge: 3840,
    }),
    generate,
    health: async () => ({ ok: true, detail: '' }),
    warm: async () => {},
    close: async () => {},
  }
}

async function paint(request: DrawRequest, index: number, fade: number): Promise<Picture> {
  const { width, height } = typeof request.size === 'string' ? { width: 1024, height: 1024 } : request.size
  const seed = (request.seed ?? request.prompt.length) + index
  const background = { r: (seed * 37) % 256, g: 40 * fade, b: 200 }
  const pixels = sharp({ create: { width, height, channels: 3, background } })
  return {
    bytes: await pixels.toFormat(request.format).toBuffer(),
    format: request.format,
    width,
    height,
    quality: request.quality === 'auto' ? 'medium' : request.quality,
    background: request.background === 'transparent' ? 'transparent' : 'opaque',
    seed,
    warnings: request.prompt.includes('café') ? [{ code: 'noun', message: 'Drawn as a plain colour.', words: 'café' }] : [],
  }
}

/** What `EngineError` looks like from outside; the class itself would load the whole engine. */
const engineError = (code: EngineError['code'], message: string, param: string | null): EngineError =>
  Object.assign(new Error(message), { name: 'EngineError' as const, code, param })
