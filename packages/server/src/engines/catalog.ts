import type { Engine } from '@easel/engine'
import type { EngineCatalog } from '../services.ts'
import type { EngineConfig } from './config/index.ts'
import { createPurse, createStanding, type Purse } from './routing/index.ts'

/** Engines that are configured, and who keeps count of what they cost; without records nothing is counted. */
type Options = { configured?: readonly EngineConfig[]; purse?: Purse; now?: () => number }

/** Engines that load on first use, once. */
export function createEngineCatalog(loaders: Record<string, () => Promise<Engine>>, options: Options = {}): EngineCatalog {
  const { configured = [], now = Date.now } = options
  const loaded = new Map<string, Promise<Engine>>()
  return {
    ids: Object.keys(loaders),
    configured,
    standing: createStanding(now),
    purse: options.purse ?? createPurse({ engines: { spent: async () => 0, spend: async () => {} } }, now),
    async get(id) {
      const known = loaded.get(id)
      if (known) return known
      const load = loaders[id]
      if (!load) throw new Error(`There is no engine '${id}'; there are: ${Object.keys(loaders).join(', ')}.`)
      const engine = load()
      loaded.set(id, engine)
      // An engine that could not load may be able to the next time.
      engine.catch(() => loaded.delete(id))
      return engine
    },
    async close() {
      for (const engine of await Promise.allSettled(loaded.values())) if (engine.status === 'fulfilled') await engine.value.close()
      loaded.clear()
    },
  }
}
