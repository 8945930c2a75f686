import type { Drawing } from './easel.ts'

/** Added to the reference's square, so that black pixels do not count for everything. */
const EPSILON = 1e-2

/** Mean over pixels and channels of (x − reference)² / (reference² + 0.01), in linear light. */
export function relativeError(radiance: Float32Array, reference: Float32Array): number {
  let sum = 0
  for (let i = 0; i < radiance.length; i++) {
    const [x, truth] = [radiance[i] as number, reference[i] as number]
    sum += (x - truth) ** 2 / (truth ** 2 + EPSILON)
  }
  return sum / radiance.length
}

export const meanOf = (radiance: Float32Array) => radiance.reduce((sum, x) => sum + x, 0) / radiance.length

/** What one sample a pixel of a whole picture costs: the slope over the ladder, which set-up has no part in. */
export function costOfSample(drawings: Drawing[], cost: 'seconds' | 'cpuSeconds'): number {
  const [first, last] = [drawings[0] as Drawing, drawings.at(-1) as Drawing]
  return (last[cost] - first[cost]) / (last.samples - first.samples)
}

/** Samples a pixel at which the error is `wanted`, between the steps of the ladder on a log-log line, beyond them along its last part. */
export function samplesFor(wanted: number, drawings: Drawing[], errors: number[]): number {
  const at = Math.max(1, Math.min(errors.length - 1, errors.findIndex((error) => error <= wanted) || 1))
  const i = errors.every((error) => error > wanted) ? errors.length - 1 : at
  const [x0, x1] = [Math.log((drawings[i - 1] as Drawing).samples), Math.log((drawings[i] as Drawing).samples)]
  const [y0, y1] = [Math.log(errors[i - 1] as number), Math.log(errors[i] as number)]
  return Math.exp(x0 + ((Math.log(wanted) - y0) * (x1 - x0)) / (y1 - y0))
}
