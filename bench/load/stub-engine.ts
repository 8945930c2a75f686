import { setTimeout as wait } from 'node:timers/promises'
import type { DrawRequest, Engine, EngineEvent, Picture } from '@easel/engine'

type Options = { /** How long it works on a prompt. */ engineMs: (prompt: string) => number; file: Buffer; concurrency: number }

/** An engine that waits and then has its picture: a file of these bytes, another one each time, with a scene and a brief of usual length. */
export function stubEngine({ engineMs, file, concurrency }: Options): Engine {
  let drawn = 0
  async function* generate({ n, format, prompt }: DrawRequest, { signal }: { signal?: AbortSignal }): AsyncGenerator<EngineEvent> {
    for (let index = 0; index < n; index++) {
      yield { type: 'progress', index, stage: 'brief', done: 0 }
      yield { type: 'progress', index, stage: 'paint', done: 0 }
      const workMs = engineMs(prompt)
      if (workMs > 0) await wait(workMs, null, signal && { signal })
      file.writeUInt32LE(++drawn)
      const document = { easel: '0', seed: drawn, layers: [], words: 'x'.repeat(3000) }
      const picture = {
        bytes: Buffer.from(file),
        format,
        width: 1024,
        height: 1024,
        quality: 'low',
        background: 'opaque',
        seed: drawn,
        warnings: [],
      } satisfies Picture
      // The server keeps the two documents and reads neither.
      yield { type: 'picture', index, picture: Object.assign(picture, { scene: document, brief: document }) as unknown as Picture }
    }
  }
  return {
    id: 'easel',
    capabilities: () => ({
      kind: 'built-in',
      trained: false,
      operations: ['generate'],
      sizes: { kind: 'grid', multiple: 1, min: 1, max: 3840, maxPixels: null },
      imagesPerCall: 10,
      references: 0,
      mask: 'none',
      alpha: true,
      text: 'poor',
      progress: 'none',
      previews: 3,
      seeds: 'stable',
      concurrency,
      privacy: 'in-process',
      version: { engine: '0', model: null, licence: null },
    }),
    generate,
    health: async () => ({ ok: true, detail: '' }),
    warm: async () => {},
    close: async () => {},
  }
}
