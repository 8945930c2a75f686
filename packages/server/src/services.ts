import type { Engine } from '@easel/engine'
import type { Mind } from '@easel/workflow/dialogue'
import type { Blobs } from './blobs/index.ts'
import type { Config } from './config.ts'
import type { EngineConfig } from './engines/config/index.ts'
import type { Purse, Standing } from './engines/routing/index.ts'
import type { Events } from './events/index.ts'
import type { Fetcher } from './inputs/web/index.ts'
import type { Inspector } from './inspector/index.ts'
import type { Keyring } from './keys/index.ts'
import type { RateLimits } from './limits/index.ts'
import type { Metrics } from './metrics/index.ts'
import type { Queue } from './queue/index.ts'
import type { Leases, Records } from './records/index.ts'
import type { Safety } from './safety/index.ts'

/** Engines by id; an engine loads when it is first asked for. */
export interface EngineCatalog {
  readonly ids: string[]
  /** What the operator has set up beside the built-in one. */
  readonly configured: readonly EngineConfig[]
  /** Which of them have failed of late. */
  readonly standing: Standing
  /** What they may still cost. */
  readonly purse: Purse
  get(id: string): Promise<Engine>
  close(): Promise<void>
}

export interface Log {
  info(message: string, facts?: Record<string, unknown>): void
  error(message: string, error: unknown, facts?: Record<string, unknown>): void
}

/** Everything that the application stands on. */
export type Services = {
  config: Pick<Config, 'seed' | 'transparent' | 'embed' | 'host' | 'corsOrigins' | 'maxQueued' | 'planner' | 'keep'>
  records: Records
  blobs: Blobs
  queue: Queue
  events: Events
  /** Who works on what is long; absent: no other process works on these records. */
  leases?: Leases
  engines: EngineCatalog
  /** Holds pictures against their briefs; loads when it is first asked to. */
  inspector: Inspector
  /** What reads a conversation and decides what to draw; loads when it is first asked for. */
  mind: () => Promise<Mind>
  /** Fetches pictures from the web; null: nothing is fetched. */
  fetcher: Fetcher | null
  keyring: Keyring
  rateLimits: RateLimits
  safety: Safety
  log: Log
  /** Counts what this process does; a command has none. */
  metrics?: Metrics
  /** Milliseconds since 1970. */
  now: () => number
}

/** Waits up to `graceMs` for the work in hand, leaves the rest in line, and closes every door. */
export async function closeServices({ queue, events, engines, inspector, leases, records }: Services, graceMs = 0): Promise<void> {
  await queue.close({ graceMs })
  await events.close()
  await engines.close()
  await inspector.close()
  await leases?.close()
  await records.close()
}
