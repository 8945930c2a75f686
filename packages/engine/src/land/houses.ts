import { smoothstep } from '../stage/texture/noise.ts'

/** How high a house is so far out from its middle: tall ones step back twice, some end in a point, a few bear a mast. */
export function crownOf(inset: number, tower: number, one: number): number {
  if (tower < 0.45) return 1
  if (tower > 0.8 && inset < 0.09) return 1.2
  if (one < 0.3) return 1 - 0.26 * smoothstep(0.1, 0.9, inset)
  return inset > 0.8 ? 0.62 : inset > 0.56 ? 0.86 : 1
}
