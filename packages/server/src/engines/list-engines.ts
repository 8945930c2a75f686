import type { Capabilities } from '@easel/engine'
import type { EngineObject } from '@easel/protocol'
import type { Services } from '../services.ts'
import { loadedOf } from './loaded-of.ts'

/** Every engine, asked how it is, all at one time. One that does not even load is left out, and the log says why. */
export async function listEngines({ engines, log }: Pick<Services, 'engines' | 'log'>): Promise<EngineObject[]> {
  const { configured, standing, purse } = engines
  const asked = engines.ids.map((id) => ({ id }))
  return Promise.all(
    (await loadedOf({ engines, log }, asked)).map(async ({ of: { id }, engine }) => {
      const config = configured.find((each) => each.id === id)
      const { kind, privacy, version, ...facts } = engine.capabilities()
      const budget = config?.spendCap === undefined ? null : Math.max(0, await purse.left(config))
      return {
        id,
        object: 'easel.engine',
        kind,
        privacy,
        version,
        health: { ...(await engine.health()), rests_for: standing.restMs(id) / 1000 },
        price_usd: config?.price ?? null,
        budget_left_usd: budget,
        capabilities: wireCapabilities(facts),
      } satisfies EngineObject
    }),
  )
}

function wireCapabilities({
  imagesPerCall,
  alpha,
  sizes,
  ...same
}: Omit<Capabilities, 'kind' | 'privacy' | 'version'>): EngineObject['capabilities'] {
  return {
    ...same,
    images_per_call: imagesPerCall,
    transparent: alpha,
    sizes:
      sizes.kind === 'list'
        ? sizes
        : {
            kind: 'grid',
            multiple: sizes.multiple,
            min: sizes.min,
            max: sizes.max,
            min_pixels: sizes.minPixels ?? null,
            max_pixels: sizes.maxPixels,
            max_ratio: sizes.maxRatio ?? null,
          },
  }
}
