/** Draws what letters can be made of, and the lines and forms that they follow, into `docs/pictures/lettering.webp`: `node scripts/lettering.ts`. */
import { writeFileSync } from 'node:fs'
import sharp from 'sharp'
import { render } from '../packages/engine/src/render.ts'
import type { Layer, Scene, TextLayer } from '../packages/engine/src/scene/schema.ts'
import { VERSION } from '../packages/engine/src/version.ts'
import { nodeWorld } from '../packages/engine/src/world-node.ts'

const COLUMNS = 3
const CELL = { w: 560, h: 260 }
const PAD = 40

type Sample = Pick<TextLayer, 'text' | 'font' | 'fill'> & Partial<TextLayer>

const ART = ['cherry-blossom', 'hibiscus', 'tulip', 'blossom', 'rose', 'sunflower'].map((name) => `fluent-emoji-flat:${name}`)
const POEM =
  'The moon is a loaf of bread that the night forgot to finish; we eat it slice by slice until the month is done, and then we bake another one, a little rounder and a little more golden than the last'
const SAMPLES: readonly (readonly [ground: string, sample: Sample])[] = [
  ['#0d0b16', { text: 'Open Late', font: 'pacifico', fill: '#ff4fa8', effect: { kind: 'neon' } }],
  ['#14213d', { text: 'Golden Hour', font: 'playfair-display', weight: 700, fill: '#f3d67f', effect: { kind: 'foil', metal: 'gold' } }],
  ['#f6f1e7', { text: 'Copper Kettle', font: 'fraunces', weight: 800, fill: '#5c3a10', effect: { kind: 'foil', metal: 'copper' } }],
  ['#ffd23f', { text: 'BIG SALE', font: 'anton', fill: '#ffffff', effect: { kind: 'extrude', depth: 0.16, side: '#e4572e' } }],
  ['#efe9df', { text: 'PRESS', font: 'archivo-expanded', weight: 900, fill: '#c9694a', effect: { kind: 'relief', way: 'raised' } }],
  ['#efe9df', { text: 'Letterpress', font: 'source-serif-4', weight: 700, fill: '#356a75', effect: { kind: 'relief', way: 'pressed' } }],
  ['#26302c', { text: 'Today’s Soup', font: 'caveat', weight: 700, fill: '#f4f1e6', effect: { kind: 'chalk' } }],
  ['#fdf6f0', { text: 'BLOOM', font: 'archivo', weight: 900, fill: '#3b5d38', effect: { kind: 'filled', ground: '#2f6b3c', art: ART } }],
  ['#f2ead9', { text: 'TIMBER', font: 'alfa-slab-one', fill: '#6b4226', effect: { kind: 'material', material: 'wood' } }],
  ['#191919', { text: 'Disco', font: 'lobster', fill: '#e8b84a', effect: { kind: 'material', material: 'glitter' } }],
  ['#ffffff', { text: 'OUTLINE', font: 'inter', weight: 900, fill: '#1a1a1a', effect: { kind: 'outline', width: 0.03 } }],
  ['#22252b', { text: 'SPECTRUM', font: 'montserrat', weight: 900, fill: '#f3f3f3', effect: { kind: 'foil', metal: 'holographic' } }],
  ['#f4efe3', { text: 'GRAND OPENING', font: 'rye', fill: '#7b2d26', path: { along: 'arc', degrees: 90 } }],
  ['#e6f1f3', { text: 'مهرجان الأضواء', font: 'inter', weight: 700, fill: '#1f4e5f', path: { along: 'arc', degrees: 80 } }],
  ['#eef4f8', { text: POEM, font: 'source-serif-4', weight: 600, fill: '#20364a', within: 'circle', role: 'body', leading: 1.12 }],
]

const layers = SAMPLES.flatMap(([ground, sample], i): Layer[] => {
  const [x, y] = [(i % COLUMNS) * CELL.w, Math.floor(i / COLUMNS) * CELL.h]
  const box = { x: x + PAD, y: y + PAD, w: CELL.w - 2 * PAD, h: CELL.h - 2 * PAD }
  const usual = { role: 'headline', weight: 400, leading: 1, tracking: 0.01, align: 'center', valign: 'middle' } as const
  return [
    { type: 'shape', name: `ground-${i}`, shape: 'rect', box: { x, y, ...CELL }, fill: ground },
    {
      type: 'text',
      name: `sample-${i}`,
      ...usual,
      size: { fit: [8, 200] },
      ...sample,
      box: sample.within ? { ...box, y: y + 14, h: CELL.h - 28 } : box,
    },
  ]
})
const canvas = { width: COLUMNS * CELL.w, height: Math.ceil(SAMPLES.length / COLUMNS) * CELL.h, background: '#ffffff' }
const scene: Scene = { easel: VERSION, seed: 5, canvas, layers }
const world = nodeWorld({ threads: 0 })
const { pixels } = await render(scene, world, { quality: 'high', previews: 0 })
const raw = { width: pixels.width, height: pixels.height, channels: 4 } as const
writeFileSync(
  new URL('../docs/pictures/lettering.webp', import.meta.url),
  await sharp(pixels.data, { raw }).webp({ quality: 86 }).toBuffer(),
)
await world.threads.close()
