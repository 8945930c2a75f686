import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { createCanvas, loadImage } from '@napi-rs/canvas'

export const CHROMIUM = '/usr/bin/chromium'

/** Darkness 0–255 of every pixel of a page, row by row. */
export type Ink = { width: number; height: number; data: Uint8Array }

/** What headless Chromium shows of a page, in shades of ink. */
export async function screenshot(html: string, width: number, height: number): Promise<Ink> {
  const folder = await mkdtemp(join(tmpdir(), 'easel-shaping-'))
  try {
    const [page, picture] = [join(folder, 'page.html'), join(folder, 'page.png')]
    await writeFile(page, html)
    await promisify(execFile)(CHROMIUM, [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--hide-scrollbars',
      '--disable-lcd-text',
      '--font-render-hinting=none',
      '--force-device-scale-factor=1',
      '--virtual-time-budget=20000',
      `--user-data-dir=${join(folder, 'profile')}`,
      `--window-size=${width},${height}`,
      `--screenshot=${picture}`,
      `file://${page}`,
    ])
    const image = await loadImage(await readFile(picture))
    const context = createCanvas(width, height).getContext('2d')
    context.drawImage(image, 0, 0)
    return inkOf(context.getImageData(0, 0, width, height).data, width, height)
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
}

export function inkOf(rgba: Uint8ClampedArray, width: number, height: number): Ink {
  const data = new Uint8Array(width * height)
  for (let i = 0; i < data.length; i++)
    data[i] = 255 - (((rgba[i * 4] ?? 0) + (rgba[i * 4 + 1] ?? 0) + (rgba[i * 4 + 2] ?? 0)) / 3) * ((rgba[i * 4 + 3] ?? 255) / 255)
  return { width, height, data }
}

const SHIFTS = [-2, -1, 0, 1, 2]

/** Pearson's correlation of two pictures' ink in the rows [top, bottom), at the best shift of up to two pixels. */
export function correlation(a: Ink, b: Ink, top: number, bottom: number): number {
  let best = -1
  for (const dy of SHIFTS) for (const dx of SHIFTS) best = Math.max(best, correlationAt(a, b, top, bottom, dx, dy))
  return best
}

function correlationAt(a: Ink, b: Ink, top: number, bottom: number, dx: number, dy: number): number {
  let [n, sumA, sumB, sumAA, sumBB, sumAB] = [0, 0, 0, 0, 0, 0]
  for (let y = Math.max(top, -dy); y < Math.min(bottom, b.height - dy); y++) {
    for (let x = Math.max(0, -dx); x < Math.min(a.width, b.width - dx); x++) {
      const p = a.data[y * a.width + x] ?? 0
      const q = b.data[(y + dy) * b.width + x + dx] ?? 0
      n++
      sumA += p
      sumB += q
      sumAA += p * p
      sumBB += q * q
      sumAB += p * q
    }
  }
  const spread = Math.sqrt((n * sumAA - sumA * sumA) * (n * sumBB - sumB * sumB))
  return spread === 0 ? 0 : (n * sumAB - sumA * sumB) / spread
}
