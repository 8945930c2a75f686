/**
 * Stills on one sheet with nothing but their numbers, for somebody who has not seen the prompts to name:
 * `npm run bench:stills -- [PROMPTS.jsonl] [--sample 30] [--seed 1] [--skip 0] [--only N,M] [--edge 448] [--quality low] [--out out/stills.jpg]`.
 * Thirty prompts are `stills/prompts.txt`; of a .jsonl file with `prompt`, `genre` and `lang` so many more are drawn by lot, after those that are
 * skipped, and nothing of them is printed but scores.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { parseArgs } from 'node:util'
import { canvasFor, draw, type Quality, readBrief } from '@easel/engine'
import { nodeWorld } from '@easel/engine/node'
import { byLot, entriesOf, paragraphsOf } from './gathering/prompts.ts'
import { type Tile, writeSheet } from './gathering/sheet.ts'
import { isStill } from './stills/fitting.ts'

const GRID = 16
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sample: { type: 'string', default: '30' },
    seed: { type: 'string', default: '1' },
    skip: { type: 'string', default: '0' },
    only: { type: 'string' },
    edge: { type: 'string', default: '448' },
    quality: { type: 'string', default: 'low' },
    out: { type: 'string', default: 'out/stills.jpg' },
  },
})
const own = paragraphsOf(new URL('stills/prompts.txt', import.meta.url))
const prompts = [...own, ...(positionals[0] ? sampled(positionals[0]) : [])]
const numbers = values.only?.split(',').map(Number) ?? prompts.map((_, i) => i + 1)
mkdirSync(dirname(values.out), { recursive: true })
const world = nodeWorld({ threads: 2 })
const tiles: Tile[] = []
for (const number of numbers) {
  const prompt = prompts[number - 1]
  if (prompt === undefined) continue
  const { page, genre, cpuSeconds, warnings } = await drawn(prompt)
  tiles.push({ page, number })
  writeFileSync(`${values.out.replace(/\.\w+$/, '')}-${number}.png`, page)
  console.log(`${String(number).padStart(3)}  ${genre.padEnd(15)} ${cpuSeconds.toFixed(1).padStart(6)} s of a core  ${warnings} warnings`)
}
await writeSheet(tiles, values.out)
console.log(`${tiles.length} pictures: ${values.out}`)
await world.threads.close()

/** A prompt's picture in its own format, its longer side as long as asked. */
async function drawn(prompt: string) {
  const { brief } = readBrief(prompt)
  const { width, height } = canvasFor(brief, { size: 'auto', background: 'auto' })
  const fitted = (px: number) => Math.round((px * Number(values.edge)) / Math.max(width, height) / GRID) * GRID
  const size = { width: fitted(width), height: fitted(height) }
  const before = process.cpuUsage()
  const asked = {
    prompt,
    n: 1,
    size,
    quality: values.quality as Quality,
    background: 'auto',
    format: 'png',
    compression: 100,
    seed: 7,
  } as const
  const { bytes, warnings } = await draw({ ...asked, previews: 0 }, 0, world)
  const { user, system } = process.cpuUsage(before)
  return { page: Buffer.from(bytes), genre: brief.genre, cpuSeconds: (user + system) / 1e6, warnings: warnings.length }
}

function sampled(path: string): string[] {
  const [count, skipped] = [Number(values.sample), Number(values.skip)]
  const fitting = entriesOf(path).filter(isStill)
  console.log(
    `${fitting.length} prompts of the file ask for a still; ${Math.min(count, fitting.length - skipped)} are drawn, ${skipped} skipped`,
  )
  return byLot(fitting, skipped + count, Number(values.seed)).slice(skipped)
}
