import type { Capabilities, DrawRequest } from '@easel/engine'
import { beyond, type Demands } from '../beyond.ts'
import type { EngineConfig } from '../config/index.ts'
import { DEFAULT_ENGINE } from '../default-engine.ts'

/** The engine that is asked, and those that are asked in their turn where it fails. */
export type Route = { engine: string; others: string[] }

/** As much of a request as decides who draws it. */
export type Wish = Demands & { model: string; draw: Pick<DrawRequest, 'prompt' | 'given'> }

export type Candidate = {
  config: EngineConfig
  capabilities: Capabilities
  /** Milliseconds until it may be asked. */
  restMs: number
  /** Whether what it may cost is not spent. */
  canPay: boolean
}

/**
 * Who draws a request that names no engine: one that takes the model id, else, where people or animals are wanted, one that
 * takes those, else one that takes everything; the built-in engine draws the rest and stands last in every line. Among
 * equals those that are well come first, then the cheaper.
 */
export function routeOf(candidates: readonly Candidate[], wish: Wish, wantsLiving: boolean): Route {
  if (wish.draw.given) return { engine: DEFAULT_ENGINE, others: [] }
  const fit = candidates.filter(({ config, capabilities, canPay }) => canPay && beyond(config.id, capabilities, wish) === null)
  const takers = [
    fit.filter(({ config }) => config.takes?.models?.includes(wish.model)),
    fit.filter(({ config }) => wantsLiving && config.takes?.living),
    fit.filter(({ config }) => config.takes?.all),
  ]
  const line = takers.flatMap((equals) =>
    equals.toSorted((a, b) => Number(a.restMs > 0) - Number(b.restMs > 0) || (a.config.price ?? 0) - (b.config.price ?? 0)),
  )
  const [engine = DEFAULT_ENGINE, ...others] = new Set([...line.map(({ config }) => config.id), DEFAULT_ENGINE])
  return { engine, others }
}

const LIVING = new Set(['person_not_drawn', 'animal_not_drawn', 'person_drawn_flat', 'animal_drawn_flat'])

/** Whether people or animals are to be seen, whose likeness the built-in engine does not draw. */
export async function wantsLiving({ operation, draw }: Wish): Promise<boolean> {
  if (operation === 'edit') return false
  const { readBrief } = await import('@easel/engine/pixels')
  return readBrief(draw.prompt).warnings.some(({ code }) => LIVING.has(code))
}
