import type { Size } from './sizes.ts'

/** Differences of a channel up to this are not seen, and are not shown. */
const SEEN = 2

/**
 * Paints where two pictures of one size differ: what is the same in faint grey, what differs in a colour that grows with
 * the difference. Answers with the share of the pixels that differ at all.
 */
export async function paintDifference(canvas: HTMLCanvasElement, before: string, after: string, size: Size): Promise<number> {
  const [a, b] = await Promise.all([pixelsOf(before, size), pixelsOf(after, size)])
  canvas.width = size.width
  canvas.height = size.height
  const context = canvas.getContext('2d')
  if (!context) return 0
  const out = context.createImageData(size.width, size.height)
  let changed = 0
  for (let i = 0; i < a.length; i += 4) {
    let most = 0
    for (let channel = 0; channel < 4; channel++) most = Math.max(most, Math.abs((a[i + channel] ?? 0) - (b[i + channel] ?? 0)))
    if (most > 0) changed++
    const grey = 150 + ((b[i] ?? 0) + (b[i + 1] ?? 0) + (b[i + 2] ?? 0)) / 12
    const heat = most > SEEN ? 0.35 + (0.65 * most) / 255 : 0
    out.data[i] = grey + (224 - grey) * heat
    out.data[i + 1] = grey + (64 - grey) * heat
    out.data[i + 2] = grey + (28 - grey) * heat
    out.data[i + 3] = 255
  }
  context.putImageData(out, 0, 0)
  return changed / (a.length / 4)
}

async function pixelsOf(url: string, { width, height }: Size): Promise<Uint8ClampedArray> {
  const image = new Image()
  image.src = url
  await image.decode()
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true })
  if (!context) throw new Error('This browser cannot compare pictures.')
  context.drawImage(image, 0, 0, width, height)
  return context.getImageData(0, 0, width, height).data
}
