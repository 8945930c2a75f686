/**
 * What the packshot instruction keeps of a photo: `node bench/preserve.ts FOLDER [--out FOLDER]`.
 * A line of edits/packshots.txt is `file | box x,y,w,h or - | file with the true alpha, or -`. For each: how far the subject's outline before and
 * after overlap (IoU; after is found anew in the result), how far the light within it runs along (correlation), and the CIEDE2000 distance from light grey of
 * the ground beside it.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { draw, type EditSource } from '@easel/engine'
import { nodeWorld } from '@easel/engine/node'
import sharp from 'sharp'
import { type Coverage, grown, inverted } from '../packages/engine/src/retouch/coverage.ts'
import { cutOut } from '../packages/engine/src/retouch/cutout/index.ts'
import { deltaE, labOfHex } from '../packages/inspect/src/pixels/index.ts'
import { createAssets } from './edits/assets.ts'

const INSTRUCTION =
  'Edit the reference image while preserving the product shape, camera angle, logo placement, packaging proportions, and main color. Replace the background with a clean light-gray studio setting. Improve lighting and remove dust or harsh reflections. Do not change the label text, product dimensions, logo, or cap design.'
const LIGHT_GREY = labOfHex('#d3d3d3')

const { values, positionals } = parseArgs({ allowPositionals: true, options: { out: { type: 'string' } } })
const folder = positionals[0] ?? '.'
const { keep, asset } = createAssets()
const world = nodeWorld({ threads: 2, asset })
const cases = readFileSync(new URL('edits/packshots.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '' && !line.startsWith('#'))
  .map((line) => line.split('|').map((part) => part.trim()))

for (const [name = '', place = '-', truth = '-'] of cases) {
  if (!existsSync(join(folder, name))) continue
  const bytes = readFileSync(join(folder, name))
  const before = await pixelsOf(bytes)
  const [x = 0, y = 0, w = 0, h = 0] = place.replace('box', '').split(',').map(Number)
  const box = { left: x * before.width, top: y * before.height, width: w * before.width, height: h * before.height }
  const hint = place === '-' ? null : { box, points: [] }
  const edit: EditSource = {
    inputs: [keep(bytes)],
    mask: null,
    maskMode: 'exact',
    feather: 0,
    onLowConfidence: 'warn',
    ...(hint && { hint }),
  }
  const picture = await draw(
    {
      prompt: INSTRUCTION,
      n: 1,
      size: 'native',
      quality: 'low',
      background: 'auto',
      format: 'png',
      compression: 100,
      seed: 7,
      previews: 0,
      edit,
    },
    0,
    world,
  )
  if (values.out) {
    mkdirSync(values.out, { recursive: true })
    writeFileSync(join(values.out, `${name.replace(/\.\w+$/, '')}.png`), picture.bytes)
  }
  const after = await pixelsOf(picture.bytes)
  const [old, found] = [(await cutOut(before, 7, hint)).alpha, (await cutOut(after, 7, null)).alpha]
  const real = truth === '-' ? null : await alphaOf(join(folder, truth))
  const { near, middle } = distances(after, old)
  console.log(name)
  console.log(
    `   outline before and after  ${iou(old, found).toFixed(4)}${real ? `   against the true one  ${iou(real, found).toFixed(4)}` : ''}`,
  )
  console.log(`   light within it           ${correlation(before, after, old).toFixed(4)}`)
  console.log(`   ground from light grey    ${middle.toFixed(1)} in the middle, ${(100 * near).toFixed(0)} % of it within 3`)
  for (const { message } of picture.warnings) console.log(`   ${message}`)
}
await world.threads.close()

type Pixels = { width: number; height: number; data: Uint8ClampedArray }

async function pixelsOf(bytes: Uint8Array): Promise<Pixels> {
  const { data, info } = await sharp(bytes).rotate().toColourspace('srgb').ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  return { width: info.width, height: info.height, data: new Uint8ClampedArray(data) }
}

async function alphaOf(file: string): Promise<Coverage> {
  const { data, info } = await sharp(file).greyscale().raw().toBuffer({ resolveWithObject: true })
  return {
    width: info.width,
    height: info.height,
    data: Uint8Array.from({ length: info.width * info.height }, (_, i) => data[i * info.channels] ?? 0),
  }
}

function iou(a: Coverage, b: Coverage): number {
  let [both, either] = [0, 0]
  a.data.forEach((value, i) => {
    const [p, q] = [value > 127, (b.data[i] ?? 0) > 127]
    if (p && q) both++
    if (p || q) either++
  })
  return both / either
}

function lightAt({ data }: Pixels, i: number): number {
  return 0.299 * (data[4 * i] ?? 0) + 0.587 * (data[4 * i + 1] ?? 0) + 0.114 * (data[4 * i + 2] ?? 0)
}

/** Of the light of two pictures within an outline; a change of tone keeps it near 1. */
function correlation(before: Pixels, after: Pixels, within: Coverage): number {
  let [n, sa, sb, saa, sbb, sab] = [0, 0, 0, 0, 0, 0]
  within.data.forEach((value, i) => {
    if (value < 250) return
    const [a, b] = [lightAt(before, i), lightAt(after, i)]
    n++
    sa += a
    sb += b
    saa += a * a
    sbb += b * b
    sab += a * b
  })
  return (n * sab - sa * sb) / Math.sqrt((n * saa - sa * sa) * (n * sbb - sb * sb))
}

/** Of the ground a little beside the subject: the share within 3 of light grey, and the middle distance. */
function distances({ width, height, data }: Pixels, subject: Coverage): { near: number; middle: number } {
  const ground = inverted(grown(subject, 0.02 * Math.max(width, height)))
  const all: number[] = []
  for (let i = 0; i < width * height; i += 7)
    if (ground.data[i]) {
      const hex = `#${[0, 1, 2].map((c) => (data[4 * i + c] ?? 0).toString(16).padStart(2, '0')).join('')}`
      all.push(deltaE(labOfHex(hex), LIGHT_GREY))
    }
  all.sort((a, b) => a - b)
  return { near: all.filter((value) => value <= 3).length / Math.max(1, all.length), middle: all[all.length >> 1] ?? 0 }
}
