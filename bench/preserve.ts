/**
 * What the packshot instruction keeps of a photo: `node bench/preserve.ts FOLDER [--out FOLDER]`.
 * A line of edits/packshots.txt is `file | box x,y,w,h or - | file with the true alpha, or -`. For each: how far the outline of the
 * subject before and after overlap (IoU), before as it was cut out and, where it is known, as it truly is; how far the light within
 * it runs along (correlation); and the CIEDE2000 distance from light grey of the ground beside it. The subject after the edit is
 * every pixel that is nearer to what it was, in the better light and without the old ground's shine, than to the new ground; cut out anew it is a third outline, which also tells
 * how well a cut-out does before that ground.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { draw } from '@easel/engine'
import { nodeWorld } from '@easel/engine/node'
import sharp from 'sharp'
import { type Coverage, coverageBy, grown, inverted } from '../packages/engine/src/retouch/coverage.ts'
import { decontaminated } from '../packages/engine/src/retouch/cutout/decontaminate.ts'
import { cutOut } from '../packages/engine/src/retouch/cutout/index.ts'
import { lightAt } from '../packages/engine/src/retouch/light.ts'
import { deltaE, labOfHex } from '../packages/inspect/src/pixels/index.ts'
import { createAssets } from './edits/assets.ts'
import { editRequest, sourceOf } from './edits/request.ts'

const INSTRUCTION =
  'Edit the reference image while preserving the product shape, camera angle, logo placement, packaging proportions, and main color. Replace the background with a clean light-gray studio setting. Improve lighting and remove dust or harsh reflections. Do not change the label text, product dimensions, logo, or cap design.'
const LIGHT_GREY = labOfHex('#d3d3d3')
/** Share of the ground's light that its shadow keeps, and the squared distance of red, green and blue within which two colours are the same. */
const [DARKEST, SAME] = [0.4, 300]

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
  const picture = await draw(editRequest(INSTRUCTION, sourceOf([keep(bytes)], hint ? { hint } : {})), 0, world)
  if (values.out) {
    mkdirSync(values.out, { recursive: true })
    writeFileSync(join(values.out, `${name.replace(/\.\w+$/, '')}.png`), picture.bytes)
  }
  const after = await pixelsOf(picture.bytes)
  const { alpha: old, confidence } = await cutOut(before, 7, hint)
  const [stayed, found] = [keptOf(decontaminated(before, old), after, old), (await cutOut(after, 7, null)).alpha]
  const real = truth === '-' ? null : await alphaOf(join(folder, truth))
  const { near, middle } = distances(after, old)
  const against = (what: Coverage) => `${iou(old, what).toFixed(4)}${real ? `, against the true one ${iou(real, what).toFixed(4)}` : ''}`
  console.log(`${name}   cut out with confidence ${confidence.toFixed(2)}`)
  console.log(`   outline before and after  ${against(stayed)}   (cut out anew ${against(found)})`)
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

/** The pixels that are nearer to what they were, in the light that the subject is in now, than to the ground that they would be before. */
function keptOf(before: Pixels, after: Pixels, subject: Coverage): Coverage {
  const [change, ground] = [changeOfLight(before, after, subject), usualOnRim(after)]
  return coverageBy(subject, (i) => {
    const at = 4 * i
    let [moved, fromGround, shade] = [0, 0, 1]
    // A shadow is the ground with less light.
    for (let c = 0; c < 3; c++) shade = Math.min(shade, (after.data[at + c] as number) / (ground[c] as number))
    for (let c = 0; c < 3; c++) {
      const now = after.data[at + c] as number
      const [, ...by] = change[Math.round(lightAt(before.data, at))] ?? [0, 0, 0, 0]
      moved += (now - (before.data[at + c] as number) - (by[c] ?? 0)) ** 2
      fromGround += (now - Math.max(DARKEST, shade) * (ground[c] as number)) ** 2
    }
    // Fur or asphalt of the ground's own grey tells nothing: it counts as it was cut out.
    if (Math.max(moved, fromGround) <= SAME) return subject.data[i] as number
    return moved < fromGround ? 255 : 0
  })
}
/** By how much red, green and blue have changed at each lightness: count and means, of the subject's whole pixels. */
function changeOfLight(before: Pixels, after: Pixels, subject: Coverage): number[][] {
  const sums = Array.from({ length: 256 }, () => [0, 0, 0, 0])
  subject.data.forEach((value, i) => {
    if (value < 255) return
    const sum = sums[Math.round(lightAt(before.data, 4 * i))] as number[]
    sum[0] = (sum[0] ?? 0) + 1
    for (let c = 0; c < 3; c++) sum[c + 1] = (sum[c + 1] ?? 0) + (after.data[4 * i + c] as number) - (before.data[4 * i + c] as number)
  })
  return sums.map(([count = 0, ...rest]) => [count, ...rest.map((value) => value / Math.max(1, count))])
}

function usualOnRim({ width, height, data }: Pixels): number[] {
  return [0, 1, 2].map((c) => {
    const values = Array.from({ length: width }, (_, x) => data[4 * x + c] as number).concat(
      Array.from({ length: height }, (_, y) => data[4 * y * width + c] as number),
    )
    return values.sort((a, b) => a - b)[values.length >> 1] as number
  })
}

/** Of the light of two pictures within an outline; a change of tone keeps it near 1. */
function correlation(before: Pixels, after: Pixels, within: Coverage): number {
  let [n, sa, sb, saa, sbb, sab] = [0, 0, 0, 0, 0, 0]
  within.data.forEach((value, i) => {
    if (value < 250) return
    const [a, b] = [lightAt(before.data, 4 * i), lightAt(after.data, 4 * i)]
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
