/**
 * Edits of photos before and after, side by side on one sheet: `node bench/photo-edits.ts FOLDER [--cases FILE] [--out sheet.png] [--only 1,4]`.
 * A line of the cases file is `file | place | instruction`; the place is `-`, `box x,y,w,h`, `mask x,y,w,h` (everything in it may change)
 * `point x,y` or `corners x,y,x,y,x,y,x,y`, in shares of the picture. Beside every pair: CPU seconds, the share of pixels that changed, and the warnings.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { draw, type EditSource } from '@easel/engine'
import { nodeWorld } from '@easel/engine/node'
import sharp from 'sharp'
import { createAssets } from './edits/assets.ts'
import { editRequest, sourceOf } from './edits/request.ts'

const CELL = 520
const TEXT = 46

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { cases: { type: 'string' }, out: { type: 'string', default: 'out/photos.png' }, only: { type: 'string' } },
})
const folder = positionals[0] ?? '.'
const cases = readFileSync(values.cases ?? new URL('edits/photos.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '' && !line.startsWith('#'))
  .map((line) => line.split('|').map((part) => part.trim()))
const wanted = values.only ? values.only.split(',').map(Number) : cases.map((_, i) => i + 1)
mkdirSync(dirname(values.out), { recursive: true })

const { keep, asset } = createAssets()
const world = nodeWorld({ threads: 2, asset })
const rows: Buffer[] = []
for (const number of wanted) {
  const [name = '', place = '-', instruction = ''] = cases[number - 1] ?? []
  const files = name.split('+').map((file) => join(folder, file.trim()))
  if (!files.every(existsSync)) continue
  const before = readFileSync(files[0] ?? '')
  const size = await uprightSize(before)
  const source = sourceOf(
    files.map((file) => keep(readFileSync(file))),
    await placeOf(place, size),
  )
  const used = process.cpuUsage()
  const after = await draw(editRequest(instruction, source), 0, world).catch((error: Error) => error)
  const cpu = process.cpuUsage(used)
  const seconds = ((cpu.user + cpu.system) / 1e6).toFixed(1)
  const said =
    after instanceof Error
      ? `refused: ${after.message}`
      : `${seconds} s, ${(100 * (after.report?.changedShare ?? 1)).toFixed(0)} % changed. ${after.warnings.map(({ message }) => message).join(' ')}`
  console.log(`${number}  ${name}  ${instruction}\n   ${said}`)
  if (!(after instanceof Error)) writeFileSync(values.out.replace(/\.\w+$/, `-${number}.png`), after.bytes)
  rows.push(await row(`${number}  ${instruction}`, said, before, after instanceof Error ? null : after.bytes))
}
await world.threads.close()
await sheet()

async function uprightSize(bytes: Buffer): Promise<{ width: number; height: number }> {
  const { autoOrient } = await sharp(bytes).metadata()
  return autoOrient
}

async function placeOf(place: string, { width, height }: { width: number; height: number }): Promise<Partial<EditSource>> {
  const [kind, numbers] = place.split(' ')
  const [x = 0, y = 0, w = 0, h = 0] = (numbers ?? '').split(',').map(Number)
  const box = { left: Math.round(x * width), top: Math.round(y * height), width: Math.round(w * width), height: Math.round(h * height) }
  if (kind === 'box') return { hint: { box, points: [] } }
  if (kind === 'point') return { hint: { box: null, points: [[box.left, box.top]] } }
  if (kind === 'corners') {
    const shares = (numbers ?? '').split(',').map(Number)
    const at = (i: number): [number, number] => [(shares[2 * i] ?? 0) * width, (shares[2 * i + 1] ?? 0) * height]
    return { hint: { box: null, points: [at(0), at(1), at(2), at(3)] } }
  }
  if (kind !== 'mask') return {}
  const hole = { create: { width: box.width, height: box.height, channels: 4 as const, background: '#000000ff' } }
  const mask = await sharp({ create: { width, height, channels: 4, background: '#000000ff' } })
    .composite([{ input: hole, left: box.left, top: box.top, blend: 'dest-out' }])
    .png()
    .toBuffer()
  return { mask: keep(mask) }
}

async function row(title: string, said: string, before: Uint8Array, after: Uint8Array | null): Promise<Buffer> {
  const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').slice(0, 150)
  const caption = Buffer.from(
    `<svg width="${2 * CELL}" height="${TEXT}"><g font-family="sans-serif"><text x="6" y="18" font-size="15">${escaped(title)}</text><text x="6" y="36" font-size="11">${escaped(said)}</text></g></svg>`,
  )
  const cells = await Promise.all([before, after].map((bytes) => (bytes ? fitted(bytes) : null)))
  return sharp({ create: { width: 2 * CELL + 8, height: CELL + TEXT, channels: 3, background: '#dddddd' } })
    .composite([
      ...cells.flatMap((input, i) => (input ? [{ input, left: i * (CELL + 8), top: 0 }] : [])),
      { input: caption, left: 0, top: CELL },
    ])
    .png()
    .toBuffer()
}

function fitted(bytes: Uint8Array): Promise<Buffer> {
  return sharp(bytes)
    .rotate()
    .resize(CELL, CELL, { fit: 'contain', background: '#dddddd' })
    .flatten({ background: '#ff00ff' })
    .png()
    .toBuffer()
}

async function sheet() {
  const [columns, width, height] = [2, 2 * CELL + 24, CELL + TEXT]
  const tiles = rows.map((input, i) => ({ input, left: (i % columns) * width, top: Math.floor(i / columns) * height }))
  await sharp({
    create: {
      width: Math.min(columns, rows.length) * width,
      height: Math.ceil(rows.length / columns) * height,
      channels: 3,
      background: '#dddddd',
    },
  })
    .composite(tiles)
    .png()
    .toFile(values.out)
  console.log(`${rows.length} edits: ${values.out}`)
}
