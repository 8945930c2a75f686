import { render } from '../../render.ts'
import type { Bounds } from '../../retouch/coverage.ts'
import type { Setting } from '../../retouch/glyphs.ts'
import type { Scene } from '../../scene/index.ts'
import type { Pixels } from '../../trace/index.ts'
import { VERSION } from '../../version.ts'
import type { Studio } from './studio.ts'

/** Height of a capital over the size of the plain faces. */
const CAPITAL = 0.73
/** Below this letters are narrow, by the width of a usual one over its height. */
const NARROW = 0.54
/** The thinnest and the thickest strokes of the plain faces, over the height of a capital. */
const [LIGHT, HEAVY] = [0.06, 0.24]

/** Words as a transparent picture of the box: set like those that were there, or where there were none as large as fits. */
export async function lettersIn(studio: Studio, text: string, box: Bounds, color: string, like: Setting | null): Promise<Pixels> {
  const scene: Scene = {
    easel: VERSION,
    seed: studio.seed,
    canvas: { width: Math.max(16, box.width), height: Math.max(16, box.height), background: 'transparent' },
    layers: [{ ...(like ? likeOld(like, box) : asLargeAsFits(box)), text, fill: color }],
  }
  const { pixels, warnings } = await render(scene, studio.world, { quality: studio.quality, previews: 0 })
  for (const warning of warnings) studio.warn(warning)
  return pixels
}

const PLAIN = { type: 'text', name: 'words', role: 'sign', tracking: 0, leading: 1.08, valign: 'middle' } as const

function asLargeAsFits({ width, height }: Bounds) {
  const [x, y] = [width * 0.04, height * 0.06]
  const box = { x, y, w: width - 2 * x, h: height - 2 * y }
  return {
    ...PLAIN,
    box,
    font: 'archivo',
    weight: 700,
    size: { fit: [6, height] as [number, number] },
    align: 'center' as const,
    balance: true,
  }
}

/** As high as the old letters, about their middle, as far across as the place allows; words that are too long for that are set smaller. */
function likeOld({ bounds, lines, height, stroke, proportion, align }: Setting, box: Bounds) {
  const [left, right] = [bounds.left - box.left, box.left + box.width - bounds.left - bounds.width]
  const inset = Math.max(0.04 * box.width, Math.min(left, right))
  const x = align === 'left' ? Math.max(1, left) : inset
  const w = box.width - x - (align === 'right' ? Math.max(1, right) : inset)
  const size = height / CAPITAL
  const middle = bounds.top - box.top + bounds.height / 2
  const h = Math.max(bounds.height, lines * size * PLAIN.leading) + 0.3 * size
  const weight = Math.round(Math.min(900, Math.max(100, 100 + (800 * (stroke - LIGHT)) / (HEAVY - LIGHT))) / 50) * 50
  return {
    ...PLAIN,
    box: { x, y: middle - h / 2, w, h },
    font: proportion < NARROW ? 'archivo-condensed' : 'archivo',
    weight,
    size: { fit: [4, size] as [number, number] },
    align,
    maxLines: lines,
  }
}

/** Every column moved down by its distance from the middle times the slope: lines that run down or up hill, letters upright. */
export function sheared(pixels: Pixels, slope: number): Pixels {
  if (slope === 0) return pixels
  const { width, height, data } = pixels
  const result = new Uint8ClampedArray(data.length)
  for (let x = 0; x < width; x++) {
    const shift = slope * (x - width / 2)
    const [whole, part] = [Math.floor(shift), shift - Math.floor(shift)]
    for (let y = 0; y < height; y++)
      for (let c = 0; c < 4; c++) {
        const from = (v: number) => (v < 0 || v >= height ? 0 : (data[(v * width + x) * 4 + c] as number))
        // The ink is of one colour: only how much of it there is runs from row to row.
        const near = Math.max(from(y - whole), c < 3 ? from(y - whole - 1) : 0)
        result[(y * width + x) * 4 + c] = c < 3 ? near : from(y - whole) * (1 - part) + from(y - whole - 1) * part
      }
  }
  return { width, height, data: result }
}
