import type { Capabilities, DrawRequest } from '@easel/engine'
import { WireError } from '@easel/protocol'

/** As much of a request as decides whether an engine can obey it. */
export type Demands = { operation: 'generate' | 'edit'; images: number; background: DrawRequest['background'] }

/** What of a request lies beyond an engine, with the parameter's name; null when nothing does. */
export function beyond(
  id: string,
  { operations, references, alpha }: Capabilities,
  demands: Demands,
): { param: string; message: string } | null {
  if (!operations.includes(demands.operation))
    return {
      param: 'easel.engine',
      message: `The engine '${id}' does not ${demands.operation} pictures; it can ${operations.join(' and ')}.`,
    }
  if (demands.images > references)
    return { param: 'image', message: `The engine '${id}' takes at most ${references} pictures, but received ${demands.images}.` }
  if (demands.background === 'transparent' && !alpha)
    return { param: 'background', message: `The engine '${id}' draws no transparent backgrounds; ask for 'opaque' or 'auto'.` }
  return null
}

/** Refuses a request that the engine cannot obey, before anything is kept or drawn. */
export function refuseBeyond(id: string, capabilities: Capabilities, demands: Demands): void {
  const fault = beyond(id, capabilities, demands)
  if (fault) throw new WireError('image_unsupported_parameter', fault.message, fault.param)
}
