import type { Asked, Check, Inspected, Raster } from '../check.ts'
import { chromaOf, deltaE, distance, type Lab, labAt, labOfHex, memo, percent, rounded, shrunk } from '../pixels/index.ts'

type Kit = NonNullable<Asked['brand']>

/** The kit's colours by which it is known: those named so, or the first two. */
function chiefOf({ colors }: Kit): Kit['colors'] {
  const chief = colors.filter(({ role }) => role === 'background' || role === 'primary')
  return chief.length > 0 ? chief : colors.slice(0, 2)
}

const hasKit = ({ asked }: Inspected) => (asked.brand?.colors.length ?? 0) > 0
/** Things have colours of their own. */
const isOfWords = ({ brief }: Inspected) => (brief?.subjects.length ?? 0) === 0

const colors: Check = {
  id: 'brand.colors',
  title:
    'Difference of the brand’s chief colours (background and primary, or the first two) from what the picture has of them; the worst counts',
  unit: 'ΔE2000',
  limit: { atMost: 4 },
  applies: (inspected) => hasKit(inspected) && isOfWords(inspected),
  measure({ asked: { brand }, picture }) {
    const seen = commonColors(picture)
    const off = chiefOf(brand ?? { colors: [] }).map(({ hex }) => ({
      hex,
      by: Math.min(...seen.map((lab) => deltaE(lab, labOfHex(hex)))),
    }))
    const worst = off.reduce((a, b) => (b.by > a.by ? b : a))
    return {
      value: rounded(worst.by, 1),
      sentence: `Of the brand's chief colours ${worst.hex} is the furthest from the picture: ΔE ${rounded(worst.by, 1)}.`,
    }
  },
}

const foreign: Check = {
  id: 'brand.foreign',
  title: 'Share of the picture in strong colours that are neither the brand’s nor mixed of them, black and white',
  unit: 'share',
  limit: { atMost: 0.03 },
  applies: (inspected) => hasKit(inspected) && isOfWords(inspected),
  measure({ asked: { brand }, picture }) {
    const own = mixturesOf((brand?.colors ?? []).map(({ hex }) => hex))
    const small = shrunk(picture, 200)
    let count = 0
    for (let i = 0; i < small.width * small.height; i++) {
      const lab = labAt(small, i % small.width, Math.floor(i / small.width))
      if (chromaOf(lab) >= STRONG && own.every((other) => distance(lab, other) > NEAR)) count++
    }
    const share = count / (small.width * small.height)
    return { value: rounded(share, 4), sentence: `${percent(share)} of the picture is in strong colours that are not the brand's.` }
  },
}

/** Chroma from which a colour is none of the greys. */
const STRONG = 18
/** ΔE up to which a colour is another's tint. */
const NEAR = 12
/** Steps from one colour to another. */
const STEPS = 8

/** Each colour on its way to every other, to black and to white: tints, shades and the soft edges between them. */
function mixturesOf(hexes: readonly string[]): Lab[] {
  const ends = [...new Set([...hexes, '#000000', '#ffffff'])]
  return ends.flatMap((one, i) =>
    ends.slice(i + 1).flatMap((other) => Array.from({ length: STEPS + 1 }, (_, step) => labOfHex(mixed(one, other, step / STEPS)))),
  )
}

const levelsOf = (hex: string) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16))

function mixed(one: string, other: string, share: number): string {
  const goal = levelsOf(other)
  const levels = levelsOf(one).map((level, k) => Math.round(level + ((goal[k] ?? 0) - level) * share))
  return `#${levels.map((level) => level.toString(16).padStart(2, '0')).join('')}`
}

/** Colours that hold at least a three-hundredth of the picture, to within four levels. */
const commonColors = memo((picture: Raster): Lab[] => {
  const { data, width, height } = shrunk(picture, 400)
  const counts = new Map<number, [number, number, number, number]>()
  for (let p = 0; p < data.length; p += 4) {
    const [r, g, b] = [data[p] ?? 0, data[p + 1] ?? 0, data[p + 2] ?? 0]
    const key = ((r >> 2) << 12) | ((g >> 2) << 6) | (b >> 2)
    const sum = counts.get(key) ?? [0, 0, 0, 0]
    counts.set(key, [sum[0] + r, sum[1] + g, sum[2] + b, sum[3] + 1])
  }
  const hexOf = (levels: number[]) => `#${levels.map((level) => Math.round(level).toString(16).padStart(2, '0')).join('')}`
  return [...counts.values()]
    .filter(([, , , count]) => count * 300 >= width * height)
    .map(([r, g, b, count]) => labOfHex(hexOf([r / count, g / count, b / count])))
})

/** Whether a design keeps to its brand's colours. */
export const BRAND: Check[] = [colors, foreign]
