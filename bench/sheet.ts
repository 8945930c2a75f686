/**
 * Draws every prompt of a file into one contact sheet: `npm run sheet -- [prompts.txt] [--quality low] [--out out/sheet.jpg] [--only N]`.
 * Under each picture: its number, seconds, and the warnings it came with.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { parseArgs } from 'node:util'
import { draw, type Picture, type Quality } from '@easel/engine'
import { nodeWorld } from '@easel/engine/node'
import sharp from 'sharp'
import { paragraphsOf } from './gathering/prompts.ts'

const CELL = 420
const COLUMNS = 5

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { quality: { type: 'string', default: 'low' }, out: { type: 'string', default: 'out/sheet.jpg' }, only: { type: 'string' } },
})
const prompts = paragraphsOf(positionals[0] ?? new URL('prompts.txt', import.meta.url))
const wanted = values.only ? values.only.split(',').map(Number) : prompts.map((_, i) => i + 1)
mkdirSync(dirname(values.out), { recursive: true })

const world = nodeWorld({ threads: 2 })
const cells: Buffer[] = []
for (const number of wanted) {
  const prompt = prompts[number - 1] ?? ''
  const started = performance.now()
  const picture = await draw(
    { prompt, n: 1, size: 'auto', quality: values.quality as Quality, background: 'auto', format: 'png', compression: 100, previews: 0 },
    0,
    world,
  )
  const seconds = (performance.now() - started) / 1000
  writeFileSync(`${dirname(values.out)}/${basename(values.out).split('.')[0]}-${number}.png`, picture.bytes)
  console.log(`${number}  ${seconds.toFixed(1)} s  ${picture.warnings.map((warning) => warning.message).join(' · ')}`)
  cells.push(await cell(number, picture, seconds))
}
await world.threads.close()
await writeSheet()

async function cell(number: number, picture: Picture, seconds: number): Promise<Buffer> {
  const label = `${number} · ${picture.brief?.genre} · ${seconds.toFixed(1)} s · ${picture.warnings.length} warnings`
  const caption = Buffer.from(
    `<svg width="${CELL}" height="24"><text x="6" y="17" font-size="13" font-family="sans-serif">${label}</text></svg>`,
  )
  const image = await sharp(picture.bytes)
    .resize(CELL, CELL, { fit: 'contain', background: '#dddddd' })
    .flatten({ background: '#dddddd' })
    .toBuffer()
  return sharp({ create: { width: CELL, height: CELL + 24, channels: 3, background: '#dddddd' } })
    .composite([
      { input: image, left: 0, top: 0 },
      { input: caption, left: 0, top: CELL },
    ])
    .png()
    .toBuffer()
}

async function writeSheet() {
  const rows = Math.ceil(cells.length / COLUMNS)
  const tiles = cells.map((input, i) => ({ input, left: (i % COLUMNS) * (CELL + 8), top: Math.floor(i / COLUMNS) * (CELL + 32) }))
  const size = { width: Math.min(COLUMNS, cells.length) * (CELL + 8), height: rows * (CELL + 32) }
  await sharp({ create: { ...size, channels: 3, background: '#dddddd' } })
    .composite(tiles)
    .jpeg({ quality: 88 })
    .toFile(values.out)
  console.log(`${cells.length} pictures: ${values.out}`)
}
