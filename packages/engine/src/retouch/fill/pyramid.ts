/** One size of the picture that is being filled; `colors` is RGBA and changes as it fills. */
export type Level = {
  width: number
  height: number
  colors: Uint8ClampedArray
  /** 255 where it is to be filled. */
  hole: Uint8Array
  /** 255 where nothing may be copied from, beside the hole. */
  avoid: Uint8Array | null
}

/** Half the size; a pixel is of the hole where any of its four was, and its colour is that of the known ones, or with `isGuessed` of all. */
export function halved({ width, height, colors, hole, avoid }: Level, isGuessed: boolean): Level {
  const size = { width: Math.ceil(width / 2), height: Math.ceil(height / 2) }
  const small: Level = {
    ...size,
    colors: new Uint8ClampedArray(size.width * size.height * 4),
    hole: new Uint8Array(size.width * size.height),
    avoid: avoid && new Uint8Array(size.width * size.height),
  }
  for (let y = 0; y < size.height; y++)
    for (let x = 0; x < size.width; x++) {
      const to = y * size.width + x
      const sum = [0, 0, 0]
      let known = 0
      for (const [u, v] of [
        [2 * x, 2 * y],
        [2 * x + 1, 2 * y],
        [2 * x, 2 * y + 1],
        [2 * x + 1, 2 * y + 1],
      ] as const) {
        if (u >= width || v >= height) continue
        const from = v * width + u
        if (avoid && small.avoid && avoid[from]) small.avoid[to] = 255
        if (hole[from]) {
          small.hole[to] = 255
          if (!isGuessed) continue
        }
        known++
        for (let c = 0; c < 3; c++) sum[c] = (sum[c] as number) + (colors[4 * from + c] as number)
      }
      for (let c = 0; c < 3; c++) small.colors[4 * to + c] = (sum[c] as number) / Math.max(1, known)
    }
  return small
}
