/**
 * Pictures of the prompt library: `node scripts/library-thumbnails.ts` draws those that are missing,
 * `--all` every one, `--only NAME` (again for more) those; `--sheet FILE` puts all of them on one page to look at.
 */
import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { draw, type World } from '@easel/engine'
import { nodeWorld } from '@easel/engine/node'
import { type Entry, entries, thumbnailFile } from '@easel/workflow/library'
import sharp from 'sharp'

/** Designs are drawn larger and scaled down: their small words are made for a full page. */
const DRAWN_EDGE_PX = { low: 384, medium: 768 }
const MOST_BYTES = 15_000
/** From the best to what fits at last. */
const ATTEMPTS = [
  ...[70, 60, 50, 40].map((quality) => ({ edgePx: 384, quality })),
  ...[50, 40, 30].map((quality) => ({ edgePx: 288, quality })),
]
const CELL_PX = 200
const COLUMNS = 8

const { values } = parseArgs({
  options: { all: { type: 'boolean', default: false }, only: { type: 'string', multiple: true }, sheet: { type: 'string' } },
})

const all = await entries()
if (values.sheet) await writeSheet(values.sheet, wanted(all))
else {
  const world = nodeWorld({ threads: 2 })
  try {
    for (const entry of wanted(all)) {
      if (!values.all && !values.only && exists(entry)) continue
      const started = performance.now()
      const bytes = await thumbnail(entry, world)
      await writeFile(thumbnailFile(entry.contract.name), bytes)
      console.log(`${entry.contract.name.padEnd(32)} ${bytes.length} bytes  ${Math.round(performance.now() - started)} ms`)
    }
  } finally {
    await world.threads.close()
  }
}

function wanted(list: readonly Entry[]): readonly Entry[] {
  // What is made of somebody's own pictures has none to show.
  const drawn = list.filter(({ genre }) => genre !== 'edit')
  return values.only ? drawn.filter(({ contract }) => values.only?.includes(contract.name)) : drawn
}

async function thumbnail({ contract, prompt, genre }: Entry, world: World): Promise<Buffer> {
  const isTraced = /still|ad-poster|cover|social-card|storyboard/.test(genre)
  const edge = isTraced ? DRAWN_EDGE_PX.low : DRAWN_EDGE_PX.medium
  const { width, height } = scaled(contract.parameters?.size ?? '1024x1024', edge)
  const picture = await draw(
    {
      prompt,
      n: 1,
      size: { width, height },
      quality: isTraced ? 'low' : 'medium',
      background: contract.parameters?.background ?? 'auto',
      format: 'png',
      compression: 100,
      embed: 'nothing',
      previews: 0,
      ...(contract.parameters?.seed !== undefined && { seed: contract.parameters.seed }),
    },
    0,
    world,
  )
  for (const { edgePx, quality } of ATTEMPTS) {
    const bytes = await sharp(picture.bytes).resize(edgePx, edgePx, { fit: 'inside' }).webp({ quality, effort: 6 }).toBuffer()
    if (bytes.length <= MOST_BYTES) return bytes
  }
  throw new Error(`${contract.name} does not fit into ${MOST_BYTES} bytes.`)
}

function scaled(size: string, edge: number): { width: number; height: number } {
  const [width = 1, height = 1] = size.split('x').map(Number)
  const scale = edge / Math.max(width, height)
  return { width: Math.round(width * scale), height: Math.round(height * scale) }
}

function exists({ contract }: Entry): boolean {
  return existsSync(thumbnailFile(contract.name))
}

async function writeSheet(file: string, list: readonly Entry[]): Promise<void> {
  const cells = await Promise.all(
    list.map(async (entry, i) => ({
      input: exists(entry)
        ? await sharp(await readFile(thumbnailFile(entry.contract.name)))
            .resize(CELL_PX - 4, CELL_PX - 4, { fit: 'contain', background: '#777' })
            .png()
            .toBuffer()
        : await sharp({ create: { width: CELL_PX - 4, height: CELL_PX - 4, channels: 3, background: '#a00' } })
            .png()
            .toBuffer(),
      left: (i % COLUMNS) * CELL_PX,
      top: Math.floor(i / COLUMNS) * CELL_PX,
    })),
  )
  const height = Math.ceil(list.length / COLUMNS) * CELL_PX
  await sharp({ create: { width: COLUMNS * CELL_PX, height, channels: 3, background: '#555' } })
    .composite(cells)
    .png()
    .toFile(file)
}
