/** Draws every family of the type catalogue by its name into `docs/pictures/type.webp`, and the scripts below them: `node scripts/specimen.ts`. */
import { writeFileSync } from 'node:fs'
import sharp from 'sharp'
import { COMPANIONS, FAMILIES } from '../packages/engine/src/catalog/fonts/index.ts'
import { render } from '../packages/engine/src/render.ts'
import type { Box, Layer, Scene } from '../packages/engine/src/scene/schema.ts'
import { SENTENCES } from '../packages/engine/src/typeset/test/words.ts'
import { VERSION } from '../packages/engine/src/version.ts'
import { nodeWorld } from '../packages/engine/src/world-node.ts'

const [WIDTH, MARGIN, GAP] = [1800, 60, 24]
const COLUMNS = 4
const CELL = { w: (WIDTH - 2 * MARGIN - (COLUMNS - 1) * GAP) / COLUMNS, h: 118 }
const [PAPER, INK, QUIET] = ['#f6f3ec', '#14131a', '#6b6760']

let y = MARGIN
const layers: Layer[] = []

function words(name: string, text: string, box: Box, look: { font: string; size: number; weight?: number; color?: string; lang?: string }) {
  layers.push({
    type: 'text',
    name: `word-${name}`,
    role: 'label',
    box,
    text,
    font: look.font,
    weight: look.weight ?? 400,
    size: { fit: [8, look.size] },
    leading: 1.2,
    tracking: 0,
    align: 'left',
    valign: 'middle',
    maxLines: 1,
    fill: look.color ?? INK,
    ...(look.lang && { lang: look.lang }),
  })
}

function cells<Item>(items: readonly Item[], columns: number, h: number, draw: (item: Item, box: Box) => void) {
  const w = (WIDTH - 2 * MARGIN - (columns - 1) * GAP) / columns
  for (const [i, item] of items.entries()) draw(item, { x: MARGIN + (i % columns) * (w + GAP), y: y + Math.floor(i / columns) * h, w, h })
  y += Math.ceil(items.length / columns) * h + GAP
}

cells(FAMILIES, COLUMNS, CELL.h, (family, box) => {
  const [lightest, heaviest] = family.weights
  words(family.id, family.name, { ...box, h: 66 }, { font: family.id, size: 44, weight: Math.min(700, heaviest) })
  const weights = family.cuts ? family.cuts.join(' ') : `${lightest}–${heaviest}`
  words(
    `${family.id}.note`,
    `${family.kind} · ${weights} · ${family.moods.join(', ')}`,
    { ...box, y: box.y + 68, h: 22 },
    { font: 'inter', size: 14, color: QUIET },
  )
})
cells(Object.entries(SENTENCES), 2, 54, ([script, [text, lang]], box) => {
  const id = script.toLowerCase().replace(/[^a-z]+/g, '-')
  words(`${id}.name`, script, { ...box, w: 190 }, { font: 'inter', size: 14, color: QUIET })
  words(id, text, { ...box, x: box.x + 200, w: box.w - 200 }, { font: 'inter', size: 28, weight: 500, lang })
})

const scene: Scene = { easel: VERSION, seed: 1, canvas: { width: WIDTH, height: Math.round(y + MARGIN - GAP), background: PAPER }, layers }
const world = nodeWorld({ threads: 1 })
const { pixels, warnings } = await render(scene, world, { quality: 'low', previews: 0 })
await world.threads.close()
for (const { message } of warnings) console.error(message)
writeFileSync(
  new URL('../docs/pictures/type.webp', import.meta.url),
  await sharp(pixels.data, { raw: { width: pixels.width, height: pixels.height, channels: 4 } })
    .webp({ quality: 82 })
    .toBuffer(),
)
console.log(`${FAMILIES.length} families for Latin, ${COMPANIONS.length} beside them: docs/pictures/type.webp`)
