import { createHash } from 'node:crypto'
import type { DrawRequest, Engine, EngineEvent, Picture, SizeRule } from '@easel/engine'
import type { Adapter } from '../adapter.ts'
import { adapted } from '../fitting/index.ts'
import type { FakePeer } from './fake-server.ts'

/** An engine to be examined, with the pictures that it may be given. */
export type Bench = {
  engine: Engine
  /** Keeps a picture and gives its hash. */
  keep(bytes: Uint8Array): string
  /** What the engine drives, where that is a peer. */
  peer: FakePeer | null
  close(): Promise<void>
}

/** Hashes to bytes, as the server's blobs have them. */
export function createShelf() {
  const kept = new Map<string, Uint8Array>()
  return {
    keep(bytes: Uint8Array): string {
      const hash = createHash('sha256').update(bytes).digest('hex')
      kept.set(hash, bytes)
      return hash
    },
    asset: async (hash: string) => kept.get(hash) ?? null,
  }
}

/** An adapter before its fake peer, as an engine. */
export function benchOf(peer: FakePeer, adapter: Adapter, { deadlineMs = 20_000 } = {}): Bench {
  const { keep, asset } = createShelf()
  const engine = adapted(adapter, { asset, deadlineMs })
  return {
    engine,
    keep,
    peer,
    async close() {
      await engine.close()
      await peer.close()
    },
  }
}

/** Small pictures for quick tests, on a grid as most models have one. */
export const SMALL = { kind: 'grid', multiple: 16, min: 64, max: 1024, maxPixels: null } as const satisfies SizeRule

export const requestOf = (given: Partial<DrawRequest> = {}): DrawRequest => ({
  prompt: 'A poster that reads "A"',
  n: 1,
  size: { width: 128, height: 192 },
  quality: 'low',
  background: 'auto',
  format: 'png',
  compression: 100,
  seed: 7,
  previews: 0,
  ...given,
})

export async function eventsOf(engine: Engine, request: DrawRequest, signal?: AbortSignal): Promise<EngineEvent[]> {
  const events: EngineEvent[] = []
  for await (const event of engine.generate(request, signal ? { signal } : {})) events.push(event)
  return events
}

export const picturesIn = (events: EngineEvent[]): Picture[] => events.flatMap((event) => (event.type === 'picture' ? event.picture : []))
