import type { Coverage, Pixels, Size } from '@easel/engine'
import type { Session } from '../onnx/pipeline/runtime.ts'
import type { Value } from '../onnx/pipeline/value.ts'
import type { Sidecar } from './sidecar.ts'
import { answerOf, colorsOf, holeOf, levels, pixelsOf, resized, sizeFor } from './tensor.ts'

/** Room about a hole that a model is shown, as a share of the hole's longer side. */
const ROOM = 0.6
/** Pixels that tiles share with their neighbours. */
const OVERLAP = 16
/** More pixels than an answer may have. */
const MOST_PIXELS = 100_000_000

export async function matted(session: Session, sidecar: Sidecar, pixels: Pixels): Promise<Coverage> {
  const size = sizeFor(sidecar, pixels)
  const answer = answerOf(await session.run(only(session, await colorsOf(pixels, size, sidecar))), 1, sidecar)
  const bytes = Uint8ClampedArray.from(answer.numbers, (share) => 255 * share)
  const data = await levels(new Uint8Array(bytes.buffer), answer, pixels, 'cubic')
  return { width: pixels.width, height: pixels.height, data }
}

/** The model is shown the hole and what is about it, as large as it can see it. */
export async function inpainted(session: Session, sidecar: Sidecar, pixels: Pixels, hole: Coverage): Promise<Pixels> {
  const window = about(hole)
  const [shown, open] = [part(pixels, window), partOf(hole, window)]
  const size = sizeFor(sidecar, window)
  const [colors, mask] = await Promise.all([colorsOf(shown, size, sidecar), holeOf(open, size)])
  const picture = session.inputs.find(({ name }) => name !== sidecar.mask)
  if (!picture || !session.inputs.some(({ name }) => name === sidecar.mask))
    throw new Error(`expected a picture and '${sidecar.mask}' among the inputs, but there are ${namesOf(session)}`)
  const answer = answerOf(await session.run({ [picture.name]: colors, [sidecar.mask]: mask }), 3, sidecar)
  const whole = copyOf(pixels)
  place(whole, await resized(pixelsOf(answer), window), window)
  return whole
}

/** Tile by tile where the picture is larger than one. */
export async function upscaled(session: Session, sidecar: Sidecar, pixels: Pixels): Promise<Pixels> {
  const edge = sidecar.size ? Math.min(...sidecar.size) : sidecar.longest
  let whole: Pixels | null = null
  for (const tile of tilesOf(pixels, edge)) {
    const size = sizeFor(sidecar, tile)
    const answer = pixelsOf(answerOf(await session.run(only(session, await colorsOf(part(pixels, tile), size, sidecar))), 3, sidecar))
    const factor = answer.width / size.width
    if (factor < 1 || pixels.width * pixels.height * factor ** 2 > MOST_PIXELS)
      throw new Error(`expected more pixels than were given, up to 100 megapixels, but received ${factor} times as wide`)
    const at = scaled(tile, factor)
    whole ??= copyOf(await resized(pixels, { width: Math.round(pixels.width * factor), height: Math.round(pixels.height * factor) }))
    place(whole, await resized(answer, at), at, Math.round((OVERLAP * factor) / 2))
  }
  if (!whole) throw new Error('there is nothing to enlarge')
  return whole
}

type Tile = Size & { left: number; top: number }

function only(session: Session, value: Value): Record<string, Value> {
  const [first] = session.inputs
  if (!first || session.inputs.length > 1) throw new Error(`expected one input, but there are ${namesOf(session)}`)
  return { [first.name]: value }
}

const namesOf = ({ inputs }: Session): string => inputs.map(({ name }) => `'${name.slice(0, 80)}'`).join(', ') || 'none'

function about({ width, height, data }: Coverage): Tile {
  let [x0, y0, x1, y1] = [width, height, 0, 0]
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      if (data[y * width + x]) {
        x0 = Math.min(x0, x)
        x1 = Math.max(x1, x + 1)
        y0 = Math.min(y0, y)
        y1 = Math.max(y1, y + 1)
      }
  if (x1 === 0) return { left: 0, top: 0, width, height }
  const room = Math.round(ROOM * Math.max(x1 - x0, y1 - y0))
  const [left, top] = [Math.max(0, x0 - room), Math.max(0, y0 - room)]
  return { left, top, width: Math.min(width, x1 + room) - left, height: Math.min(height, y1 + room) - top }
}

/** Tiles that overlap, each as large as the model sees at a time. */
function tilesOf({ width, height }: Size, edge: number): Tile[] {
  const step = Math.max(1, edge - OVERLAP)
  const starts = (length: number) => Array.from({ length: Math.max(1, Math.ceil((length - OVERLAP) / step)) }, (_, i) => i * step)
  return starts(height).flatMap((top) =>
    starts(width).map((left) => ({ left, top, width: Math.min(edge, width - left), height: Math.min(edge, height - top) })),
  )
}

const scaled = ({ left, top, width, height }: Tile, factor: number): Tile => {
  const [x, y] = [Math.round(left * factor), Math.round(top * factor)]
  return { left: x, top: y, width: Math.round((left + width) * factor) - x, height: Math.round((top + height) * factor) - y }
}

function part(pixels: Pixels, { left, top, width, height }: Tile): Pixels {
  const data = new Uint8ClampedArray(4 * width * height)
  for (let y = 0; y < height; y++) {
    const from = 4 * ((y + top) * pixels.width + left)
    data.set(pixels.data.subarray(from, from + 4 * width), 4 * y * width)
  }
  return { width, height, data }
}

function partOf(hole: Coverage, { left, top, width, height }: Tile): Coverage {
  const data = new Uint8Array(width * height)
  for (let y = 0; y < height; y++) {
    const from = (y + top) * hole.width + left
    data.set(hole.data.subarray(from, from + width), y * width)
  }
  return { width, height, data }
}

const copyOf = (pixels: Pixels): Pixels => ({ ...pixels, data: new Uint8ClampedArray(pixels.data) })

/** Puts a tile's colours into the whole, less `rim` pixels at sides that it shares; the whole keeps its own alpha. */
function place(whole: Pixels, { width, height, data }: Pixels, { left, top }: Tile, rim = 0) {
  for (let y = top > 0 ? rim : 0; y < height; y++)
    for (let x = left > 0 ? rim : 0; x < width; x++) {
      const [from, to] = [4 * (y * width + x), 4 * ((y + top) * whole.width + x + left)]
      for (let c = 0; c < 3; c++) whole.data[to + c] = data[from + c] as number
    }
}
