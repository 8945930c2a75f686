import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Worker } from 'tesseract.js'
import type { Box, Raster, ReadWord } from '../check.ts'
import { inkOf } from './ink.ts'
import { linesOf } from './lines.ts'
import { type Grey, greyOf, reliefOf } from './relief.ts'

export type Reader = {
  /** The words of a picture, read in several ways; boxes in its pixels. One picture at a time; others wait. */
  read(picture: Raster, signal?: AbortSignal): Promise<ReadWord[]>
  /** Ends the worker; a later `read` starts a new one. */
  close(): Promise<void>
}

/** Longest side that is read, px: a whole page at this size takes some seconds. */
const MAX_EDGE = 2600
/** Sparse text: words anywhere, in no particular order. */
const SPARSE = '11'
const ONE_LINE = '7'
/** Pixels that a line is brought to, room about it included: some typefaces are read better small. */
const LINE_HEIGHTS = [60, 36]

/**
 * Reads English and whatever else is written in plain Latin letters, by Tesseract in a worker thread that starts with the
 * first picture. Its data lie in an installed package: nothing is downloaded, nothing is written.
 */
export function createReader(): Reader {
  let worker: Promise<Worker> | null = null
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const mine = last.then(work)
    last = mine.catch(() => undefined)
    return mine
  }
  return {
    read: (picture, signal) =>
      inTurn(async () => {
        signal?.throwIfAborted()
        worker ??= startWorker()
        return readAll(await worker, picture, signal)
      }),
    close: () =>
      inTurn(async () => {
        const started = worker
        worker = null
        await (await started)?.terminate()
      }),
  }
}

/** The grey picture, then every mark that differs from what is about it at twice the size, then its ink alone, then what looks like a line on its own. */
async function readAll(worker: Worker, picture: Raster, signal: AbortSignal | undefined): Promise<ReadWord[]> {
  const grey = greyOf(picture)
  const whole = { x: 0, y: 0, width: picture.width, height: picture.height }
  const double = Math.min(2, MAX_EDGE / Math.max(picture.width, picture.height))
  const single = Math.min(1, MAX_EDGE / Math.max(picture.width, picture.height))
  await worker.setParameters({ tessedit_pageseg_mode: SPARSE as never })
  const words = await recognise(worker, { grey, box: whole, scale: single, reading: 0 })
  signal?.throwIfAborted()
  words.push(...(await recognise(worker, { grey: reliefOf(picture), box: whole, scale: double, reading: 1 })))
  signal?.throwIfAborted()
  const ink = inkOf(picture)
  if (ink) words.push(...(await recognise(worker, { grey: ink, box: whole, scale: single, reading: 2 })))
  await worker.setParameters({ tessedit_pageseg_mode: ONE_LINE as never })
  const lines = linesOf(picture)
  for (const line of lines) {
    signal?.throwIfAborted()
    const { box, above, below } = padded(line, lines, picture)
    const read = []
    for (const heightPx of LINE_HEIGHTS) {
      const scale = Math.min(3, heightPx / (above + box.height + below))
      read.push(...(await recognise(worker, { grey, box, above, below, scale, reading: heightPx })))
    }
    // Of a lone line the reader knows the words, but hardly how high they are.
    words.push(...read.map((word) => ({ ...word, box: { ...word.box, y: line.y, height: line.height } })))
  }
  return words
}

/** With room about it, which the reader needs: px of the picture as far as no other line stands there, the rest to be made up `above` and `below`. */
function padded(line: Box, lines: readonly Box[], { width, height }: Raster): { box: Box; above: number; below: number } {
  const pad = Math.max(3, Math.round(line.height * 0.3))
  const others = lines.filter((other) => other.x < line.x + line.width && line.x < other.x + other.width)
  const gapsAbove = others.map((other) => line.y - other.y - other.height).filter((gap) => gap > 0)
  const gapsBelow = others.map((other) => other.y - line.y - line.height).filter((gap) => gap > 0)
  const up = Math.min(pad, line.y, ...gapsAbove.map((gap) => gap >> 1))
  const down = Math.min(pad, height - line.y - line.height, ...gapsBelow.map((gap) => gap >> 1))
  const x = Math.max(0, line.x - pad)
  const box = { x, y: line.y - up, width: Math.min(width, line.x + line.width + pad) - x, height: line.height + up + down }
  return { box, above: pad - up, below: pad - down }
}

type Look = {
  grey: Grey
  box: ReadWord['box'] /** More of the same ground, px. */
  above?: number
  below?: number
  scale: number
  reading: number
}

async function recognise(worker: Worker, { grey, box, above = 0, below = 0, scale, reading }: Look): Promise<ReadWord[]> {
  const { default: sharp } = await import('sharp')
  const width = Math.max(8, Math.round(box.width * scale))
  const file = await sharp(grey.data, { raw: { width: grey.width, height: grey.height, channels: 1 } })
    .extract({ left: box.x, top: box.y, width: box.width, height: box.height })
    .resize(width, null, { kernel: 'cubic' })
    .extend({ top: Math.round(above * scale), bottom: Math.round(below * scale), extendWith: 'copy' })
    .png({ compressionLevel: 1 })
    .toBuffer()
  const { data } = await worker.recognize(file, {}, { blocks: true, text: false })
  const lines = (data.blocks ?? []).flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => paragraph.lines))
  const factor = box.width / width
  return lines.flatMap((line, index) =>
    line.words.map(({ text, confidence, bbox }) => ({
      text,
      confidence: confidence / 100,
      box: {
        x: Math.round(box.x + bbox.x0 * factor),
        y: Math.round(box.y + bbox.y0 * factor),
        width: Math.round((bbox.x1 - bbox.x0) * factor),
        height: Math.round((bbox.y1 - bbox.y0) * factor),
      },
      line: index + box.x * 1000 + box.y * 10_000_000,
      reading,
    })),
  )
}

async function startWorker(): Promise<Worker> {
  const { createWorker, OEM } = await import('tesseract.js')
  const data = dirname(createRequire(import.meta.url).resolve('@tesseract.js-data/eng/package.json'))
  const worker = await createWorker(
    'eng',
    OEM.LSTM_ONLY,
    { langPath: join(data, '4.0.0_best_int'), cacheMethod: 'none', gzip: true },
    // Without dictionaries a misspelt word is read as it stands, not as it should be.
    { load_system_dawg: '0', load_freq_dawg: '0' },
  )
  await worker.setParameters({ debug_file: '/dev/null' })
  return worker
}
