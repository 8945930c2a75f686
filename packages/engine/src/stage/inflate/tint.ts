import { hexToOklch, type Oklch, oklchToHex } from '../../color.ts'
import type { Pixels } from '../../trace/types.ts'

/** Hues, degrees, that count as shades of the same colour. */
const KIN = 38
/** Chroma below which a colour is a grey. */
const GREY = 0.04

/** The picture with its main colour and that colour's shades turned into another; the rest keeps its own. */
export function tinted(picture: Pixels, hex: string): Pixels {
  const counts = countsOf(picture)
  const main = mainOf(counts)
  if (!main) return picture
  const wanted = hexToOklch(hex)
  const changed = new Map(
    [...counts.keys()].map((color) => {
      const own = lchOf(color)
      return [color, isKin(own, main) ? bytesOf(moved(own, main, wanted)) : null] as const
    }),
  )
  const data = picture.data.slice()
  for (let i = 0; i < data.length; i += 4) {
    const color = changed.get(keyAt(data, i))
    if (color) data.set(color, i)
  }
  return { ...picture, data }
}

const keyAt = (data: Uint8ClampedArray, i: number): number => ((data[i] ?? 0) << 16) | ((data[i + 1] ?? 0) << 8) | (data[i + 2] ?? 0)
const hexOf = (color: number): string => `#${color.toString(16).padStart(6, '0')}`
const lchOf = (color: number): Oklch => hexToOklch(hexOf(color))
const bytesOf = (hex: string): number[] => [1, 3, 5].map((i) => Number.parseInt(hex.slice(i, i + 2), 16))

function countsOf({ data }: Pixels): Map<number, number> {
  const counts = new Map<number, number>()
  for (let i = 0; i < data.length; i += 4) if ((data[i + 3] ?? 0) > 127) counts.set(keyAt(data, i), (counts.get(keyAt(data, i)) ?? 0) + 1)
  return counts
}

/** The commonest colour that is not a grey; of a grey picture the commonest at all. */
function mainOf(counts: ReadonlyMap<number, number>): Oklch | null {
  const ranked = [...counts].sort((a, b) => b[1] - a[1]).map(([color]) => lchOf(color))
  return ranked.find(({ c }) => c > GREY) ?? ranked[0] ?? null
}

const isKin = (own: Oklch, main: Oklch): boolean =>
  main.c > GREY ? own.c > GREY && Math.abs(((own.h - main.h + 540) % 360) - 180) < KIN : own.c <= GREY

/** Shades stay as much lighter or darker than the main colour as they were. */
const moved = (own: Oklch, main: Oklch, wanted: Oklch): string =>
  oklchToHex({
    l: Math.min(0.97, Math.max(0.05, wanted.l + (own.l - main.l))),
    c: main.c > GREY ? (wanted.c * own.c) / main.c : wanted.c,
    h: wanted.h,
  })
