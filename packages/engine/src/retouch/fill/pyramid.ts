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
      let [red, green, blue, known] = [0, 0, 0, 0]
      for (let v = 2 * y; v < Math.min(height, 2 * y + 2); v++)
        for (let u = 2 * x; u < Math.min(width, 2 * x + 2); u++) {
          const from = v * width + u
          if (avoid && small.avoid && avoid[from]) small.avoid[to] = 255
          if (hole[from]) {
            small.hole[to] = 255
            if (!isGuessed) continue
          }
          known++
          red += colors[4 * from] as number
          green += colors[4 * from + 1] as number
          blue += colors[4 * from + 2] as number
        }
      const share = 1 / Math.max(1, known)
      small.colors[4 * to] = red * share
      small.colors[4 * to + 1] = green * share
      small.colors[4 * to + 2] = blue * share
    }
  return small
}
