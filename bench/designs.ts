/**
 * Eighty designs over all genres on one sheet, and how exact their words are:
 * `npm run bench:designs -- [PROMPTS.jsonl] [--sample 40] [--seed N [--fitting]] [--only N,M] [--out out/designs.jpg] [--misses]`.
 * Forty prompts are `designs/prompts.txt`; of a .jsonl file with `prompt`, `genre` and `lang` so many more that fit (`designs/fitting.ts`) are drawn, the same
 * ones each time, and nothing of them is printed but scores. With a seed they are drawn alone, by lot: of any length and language, essays, JSON and forms
 * too, or with `--fitting` of those that fit and are not among the same ones. Every block of Latin words is cut out of the picture and read on its own.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { parseArgs } from 'node:util'
import { canvasFor, compose, readBrief } from '@easel/engine'
import { nodeWorld } from '@easel/engine/node'
import { encode } from '../packages/engine/src/encode.ts'
import { layoutScene } from '../packages/engine/src/paint/index.ts'
import { render } from '../packages/engine/src/render.ts'
import { mapLayers, type Scene } from '../packages/engine/src/scene/index.ts'
import { loadFonts, setText } from '../packages/engine/src/typeset/index.ts'
import { SENTENCES, textLayer } from '../packages/engine/src/typeset/test/words.ts'
import { folded, wordsIn } from '../packages/inspect/src/words/letters.ts'
import { designsOf, sampleOf, unseenOf } from './designs/fitting.ts'
import { type Block, canBeRead, openReader, readsAs } from './designs/reading.ts'
import { byLot, paragraphsOf } from './gathering/prompts.ts'
import { type Tile, writeSheet } from './gathering/sheet.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sample: { type: 'string', default: '40' },
    seed: { type: 'string' },
    fitting: { type: 'boolean', default: false },
    only: { type: 'string' },
    out: { type: 'string', default: 'out/designs.jpg' },
    misses: { type: 'boolean' },
  },
})
type Wanted = { prompt: string; isOwn: boolean }
type Score = { genre: string; blocks: number; exact: number; unasked: number }

const count = Number(values.sample)
const [file] = positionals
const wanted =
  file && values.seed !== undefined
    ? byLot(values.fitting ? unseenOf(file, count) : designsOf(file), count, Number(values.seed)).map((prompt) => ({
        prompt,
        isOwn: false,
      }))
    : [...own(), ...(file ? sampleOf(file, count).map((prompt) => ({ prompt, isOwn: false })) : [])]
const numbers = values.only?.split(',').map(Number) ?? wanted.map((_, i) => i + 1)
mkdirSync(dirname(values.out), { recursive: true })
const world = nodeWorld({ threads: 2 })
const reader = await openReader()
const tiles: Tile[] = []
const scores: Score[] = []
for (const number of numbers) {
  const entry = wanted[number - 1]
  if (!entry) continue
  const { tile, score } = await judged(entry, number)
  tiles.push(tile)
  scores.push(score)
  console.log(
    `${String(number).padStart(3)}  ${score.genre.padEnd(15)} ${score.exact}/${score.blocks} blocks read${score.unasked > 0 ? `, ${score.unasked} words not asked for` : ''}`,
  )
}
await writeSheet(tiles, values.out)
print(scores)
const { scripts, missing } = await missingGlyphs()
console.log(`${missing} glyphs missing over a text in ${scripts} scripts and ways of writing`)
await reader.terminate()
await world.threads.close()

async function judged({ prompt, isOwn }: Wanted, number: number): Promise<{ tile: Tile; score: Score }> {
  const { brief } = readBrief(prompt)
  const { scene } = compose(brief, canvasFor(brief, { size: 'auto', background: 'auto' }), 7)
  const { pixels } = await render(scene, world, { quality: 'low', previews: 0 })
  const page = Buffer.from(await encode(pixels, 'png', 100))
  writeFileSync(`${values.out.replace(/\.\w+$/, '')}-${number}.png`, page)
  const blocks = (await blocksOf(scene)).filter(canBeRead)
  let exact = 0
  for (const block of blocks) {
    const { isExact, read } = await readsAs(reader, page, block)
    exact += Number(isExact)
    if (!isExact && values.misses && isOwn)
      console.log(`     ${number} ${block.role} ${block.size.toFixed(0)} px: “${block.text}” read as “${read}”`)
  }
  const unasked = brief.textPolicy === 'free' ? 0 : unaskedIn(blocks, prompt)
  return { tile: { page, number }, score: { genre: brief.genre, blocks: blocks.length, exact, unasked } }
}

/** Words of a page that its prompt does not hold, where it wants none but its own; numbers are counted by the pictures themselves. */
function unaskedIn(blocks: readonly Block[], prompt: string): number {
  const given = folded(prompt.toLowerCase())
  return blocks.flatMap(({ text }) => wordsIn(text)).filter((word) => /\p{L}{2}/u.test(word) && !given.includes(folded(word.toLowerCase())))
    .length
}

/** Every text of a scene with the bounds of its ink, turned or not. */
async function blocksOf(scene: Scene): Promise<Block[]> {
  const boxes = await layoutScene(scene, world)
  const blocks: Block[] = []
  mapLayers(scene, (layer) => {
    const box = boxes.get(layer.name)
    if (layer.type !== 'text' || !box || layer.rotate) return layer
    const { ink, size, lines } = setText(layer, box)
    const text = lines.map((line) => line.text).join(' ')
    blocks.push({ text, role: layer.role, size, box: { x: box.x + ink.x, y: box.y + ink.y, w: ink.w, h: ink.h } })
    return layer
  })
  return blocks
}

function print(all: readonly Score[]) {
  const sum = (of: (score: Score) => number) => all.reduce((total, score) => total + of(score), 0)
  const [blocks, exact] = [sum((score) => score.blocks), sum((score) => score.exact)]
  console.log(`${all.length} pages of ${new Set(all.map(({ genre }) => genre)).size} genres: ${values.out}`)
  console.log(`${exact} of ${blocks} blocks are read to the letter: ${((100 * exact) / Math.max(1, blocks)).toFixed(1)} %`)
  console.log(`${sum((score) => score.unasked)} words that were not asked for`)
}

/** Letters of a test text in every script that no font has, in a sans, a serif and a display face. */
async function missingGlyphs(): Promise<{ scripts: number; missing: number }> {
  const faces = ['inter', 'playfair-display', 'anton']
  const layers = Object.values(SENTENCES).flatMap(([text]) => faces.map((font) => textLayer({ text, font })))
  await loadFonts(layers, world)
  const missing = layers.flatMap((layer) => setText(layer, { w: 900, h: 200 }).missing)
  return { scripts: Object.keys(SENTENCES).length, missing: missing.length }
}

function own(): Wanted[] {
  return paragraphsOf(new URL('designs/prompts.txt', import.meta.url)).map((prompt) => ({ prompt, isOwn: true }))
}
