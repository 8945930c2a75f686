/** Corners of a rectangle of pixels: left, top, right, bottom. */
export type Tile = [number, number, number, number]

/** Edge of the squares that threads take in turn, px. */
const TILE = 48
/** Rows that a thread takes at once in the passes after tracing. */
const BAND = 32

/** Squares that cover rows from … to - 1. */
export function tilesOf(width: number, from: number, to: number): Tile[] {
  const tiles: Tile[] = []
  for (let y = from; y < to; y += TILE)
    for (let x = 0; x < width; x += TILE) tiles.push([x, y, Math.min(width, x + TILE), Math.min(to, y + TILE)])
  return tiles
}

/** Edge of the small squares from which the cost of the whole is guessed, and how far they lie apart, px. */
export const SPOT = 4
const SPOTS_APART = 32

/** Small squares all over a film, at least one. */
export function spotsOf(width: number, height: number): Tile[] {
  const spots: Tile[] = []
  for (let y = 0; y === 0 || y + SPOT <= height; y += SPOTS_APART)
    for (let x = 0; x === 0 || x + SPOT <= width; x += SPOTS_APART) spots.push([x, y, x + SPOT, y + SPOT])
  return spots
}

/** Bands that cover rows from … to - 1. */
export function bandsOf(from: number, to: number, band = BAND): [number, number][] {
  return Array.from({ length: Math.ceil((to - from) / band) }, (_, i) => [from + i * band, Math.min(to, from + (i + 1) * band)])
}

/** Runs every item, two in hand for each thread; stops between items when aborted or failed. */
export async function spread<Item>(
  items: Item[],
  threads: number,
  signal: AbortSignal | undefined,
  run: (item: Item) => Promise<number>,
): Promise<number[]> {
  const answers: number[] = []
  let next = 0
  let failed = false
  const lane = async () => {
    while (next < items.length && !failed) {
      signal?.throwIfAborted()
      const at = next++
      answers[at] = await run(items[at] as Item)
    }
  }
  const lanes = Array.from({ length: Math.min(items.length, threads * 2) }, () =>
    lane().catch((error: unknown) => {
      failed = true
      throw error
    }),
  )
  // Nothing of this picture is left running when the caller hears of a failure.
  const ends = await Promise.allSettled(lanes)
  for (const end of ends) if (end.status === 'rejected') throw end.reason
  return answers
}
