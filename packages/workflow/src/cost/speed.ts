import type { SecondsEstimate } from '@easel/protocol/estimates'

/** A request that this machine has drawn; `quality` as an engine draws it. */
export type Drawn = { engine: string; quality: string; pictures: number; megapixels: number; seconds: number }

/** Fewer say nothing about the next. */
const FEWEST = 3

/**
 * Seconds of n pictures on this machine: pixels × the median of what a megapixel of that quality has taken here, and its
 * quartiles as least and most. Scenes differ more than sizes do, which the quartiles show.
 */
export function secondsFor(
  asked: { engine: string; quality: string; n: number; megapixels: number },
  history: readonly Drawn[],
): SecondsEstimate {
  const rates = history
    .filter(({ engine, quality, megapixels }) => engine === asked.engine && quality === asked.quality && megapixels > 0)
    .map(({ seconds, megapixels }) => seconds / megapixels)
    .sort((a, b) => a - b)
  if (rates.length < FEWEST) {
    const basis = `Not known: the engine '${asked.engine}' has drawn ${rates.length} of the ${FEWEST} requests at quality ${asked.quality} here that an estimate needs.`
    return { expected: null, least: null, most: null, basis }
  }
  const at = (share: number) => quantile(rates, share) * asked.megapixels * asked.n
  const basis = `Pixels × seconds per megapixel, as measured on the last ${rates.length} requests of quality ${asked.quality} on this machine.`
  return { expected: at(0.5), least: at(0.25), most: at(0.75), basis }
}

/** Of sorted numbers, straight lines between neighbours. */
function quantile(sorted: readonly number[], share: number): number {
  const position = (sorted.length - 1) * share
  const below = sorted[Math.floor(position)] ?? 0
  const above = sorted[Math.ceil(position)] ?? below
  return below + (above - below) * (position - Math.floor(position))
}
