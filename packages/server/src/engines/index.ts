import type { Engine } from '@easel/engine'
import type { EngineCatalog } from '../services.ts'

/** The engine that draws unless another is named. */
export const DEFAULT_ENGINE = 'easel'

/** Engines that load on first use, once. */
export function createEngineCatalog(loaders: Record<string, () => Promise<Engine>>): EngineCatalog {
  const loaded = new Map<string, Promise<Engine>>()
  return {
    ids: Object.keys(loaders),
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
