import type { Engine } from '@easel/engine'
import type { Services } from '../services.ts'

/** Those of some engines that load, in their order; why another does not is told to the log, and nobody's request fails by it. */
export async function loadedOf(
  { engines, log }: Pick<Services, 'engines' | 'log'>,
  ids: readonly string[],
): Promise<{ id: string; engine: Engine }[]> {
  const all = await Promise.all(
    ids.map(async (id) => {
      try {
        return [{ id, engine: await engines.get(id) }]
      } catch (error) {
        log.error('load engine', error, { engine: id })
        return []
      }
    }),
  )
  return all.flat()
}
