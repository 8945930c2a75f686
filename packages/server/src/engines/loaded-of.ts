import type { Engine } from '@easel/engine'
import type { Services } from '../services.ts'

/** Those of some engines that load, in their order; why another does not is told to the log, and nobody's request fails by it. */
export async function loadedOf<Of extends { id: string }>(
  { engines, log }: Pick<Services, 'engines' | 'log'>,
  asked: readonly Of[],
): Promise<{ of: Of; engine: Engine }[]> {
  const all = await Promise.all(
    asked.map(async (of) => {
      try {
        return [{ of, engine: await engines.get(of.id) }]
      } catch (error) {
        log.error('load engine', error, { engine: of.id })
        return []
      }
    }),
  )
  return all.flat()
}
