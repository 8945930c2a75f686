/** Each block of a page read on its own, as a second witness of what was set: by Tesseract, without dictionaries. */
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import { createWorker, OEM, type Worker } from 'tesseract.js'
import { folded, isReadable } from '../../packages/inspect/src/words/letters.ts'

/** A block of words where it stands on its page, px. */
export type Block = { text: string; role: string; size: number; box: { x: number; y: number; w: number; h: number } }

/** The reader knows English: letters with accents are left out. */
export const canBeRead = ({ text }: Block): boolean =>
  isReadable(text) && folded(text).length >= 2 && !/[^\p{ASCII}]/u.test(text.replace(/[^\p{L}]/gu, ''))

export async function openReader(): Promise<Worker> {
  const data = dirname(createRequire(import.meta.resolve('@easel/inspect')).resolve('@tesseract.js-data/eng/package.json'))
  const worker = await createWorker(
    'eng',
    OEM.LSTM_ONLY,
    { langPath: join(data, '4.0.0_best_int'), cacheMethod: 'none', gzip: true },
    { load_system_dawg: '0', load_freq_dawg: '0' },
  )
  await worker.setParameters({ debug_file: '/dev/null' })
  return worker
}

/** A block of text, a line alone, and words anywhere. */
const LAYOUTS = ['6', '7', '11'] as const
/** Pixels that the letters are brought to; some faces are read better small. */
const SIZES = [46, 32, 60, 25]

/** Whether one of the readings gives the block's words to the letter (case, marks and look-alikes aside), and the first reading. */
export async function readsAs(worker: Worker, page: Buffer, block: Block): Promise<{ isExact: boolean; read: string }> {
  const wanted = folded(block.text)
  let first = ''
  for (const size of SIZES)
    for (const layout of LAYOUTS) {
      await worker.setParameters({ tessedit_pageseg_mode: layout as never })
      const { data } = await worker.recognize(await cropOf(page, block, size / block.size))
      const read = data.text.replace(/\s+/g, ' ').trim()
      first ||= read
      if (folded(read) === wanted) return { isExact: true, read }
    }
  return { isExact: false, read: first }
}

/** The block with room about it, dark upon light, at a scale. */
async function cropOf(page: Buffer, { box }: Block, scale: number): Promise<Buffer> {
  const image = await loadImage(page)
  const pad = Math.max(4, 14 / scale)
  const [width, height] = [Math.ceil((box.w + 2 * pad) * scale), Math.ceil((box.h + 2 * pad) * scale)]
  const context = createCanvas(width, height).getContext('2d')
  context.fillStyle = '#ffffff'
  context.imageSmoothingQuality = 'high'
  context.drawImage(image, box.x - pad, box.y - pad, box.w + 2 * pad, box.h + 2 * pad, 0, 0, width, height)
  const picture = context.getImageData(0, 0, width, height)
  const grey = Float32Array.from({ length: width * height }, (_, i) => greyOf(picture.data, i * 4))
  const sorted = grey.toSorted()
  const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? 0
  const [low, ground, high] = [at(0.01), at(0.5), at(0.99)]
  // Most of a block is its ground; letters are what is furthest from it.
  const isInverse = high - ground > ground - low
  for (let i = 0; i < grey.length; i++) {
    const value = ((grey[i] ?? 0) - low) / Math.max(1, high - low)
    picture.data.fill(255 * Math.min(1, Math.max(0, isInverse ? 1 - value : value)), i * 4, i * 4 + 3)
  }
  context.putImageData(picture, 0, 0)
  return context.canvas.encode('png')
}

const greyOf = (data: Uint8ClampedArray, at: number) => 0.299 * (data[at] ?? 0) + 0.587 * (data[at + 1] ?? 0) + 0.114 * (data[at + 2] ?? 0)
