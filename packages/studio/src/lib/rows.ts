/** One row of a wall: how high it is, and how wide each thing in it, in pixels. */
export type Row<Item> = { height: number; cells: { item: Item; width: number }[] }

type Wall = { width: number; gap: number; targetHeight: number }

/**
 * Hangs things side by side in their own ratios, so that every row fills the wall and none is cropped. The last row keeps
 * the target's height unless that is too wide.
 */
export function hangInRows<Item>(items: readonly Item[], ratioOf: (item: Item) => number, { width, gap, targetHeight }: Wall): Row<Item>[] {
  const rows: Row<Item>[] = []
  let waiting: { item: Item; ratio: number }[] = []
  const hang = (isLast: boolean) => {
    const ratios = waiting.reduce((sum, { ratio }) => sum + ratio, 0)
    const filling = (width - gap * (waiting.length - 1)) / ratios
    const height = isLast ? Math.min(filling, targetHeight) : filling
    rows.push({ height, cells: waiting.map(({ item, ratio }) => ({ item, width: ratio * height })) })
    waiting = []
  }
  for (const item of items) {
    waiting.push({ item, ratio: ratioOf(item) })
    const ratios = waiting.reduce((sum, { ratio }) => sum + ratio, 0)
    if (ratios * targetHeight + gap * (waiting.length - 1) >= width) hang(false)
  }
  if (waiting.length > 0) hang(true)
  return rows
}
