import { fillEnergy } from './bsdf'
import * as K from './layout'
import { fillTone } from './tone'

export { bind } from './header'
export { countRays, slide, trace, traceExtra } from './film'
export { filter, filterOpacity, filterPlain, measure, planExtra, resolveOpacity, weigh, weighShade } from './denoise'
export { guide, mend } from './guide'
export { finish, resolve, resolveShade, resolveTexture } from './resolve'
export { shrink } from './texture'
export { upsample } from './upsample'

/** Fills the tables that every thread reads. */
export function prepare(): i32 {
  fillTone()
  for (let row = 0; row < K.ENERGY_SIZE; row++) fillEnergy(row)
  return 1
}
export { probe, probeDistance, probePasses } from './rays'
