import { readBrief } from '../../brief/index.ts'
import { contrast, mostReadable } from '../../color.ts'
import { compose } from '../../compose/index.ts'
import { rectOf } from '../../compose/regions.ts'
import { EngineError } from '../../engine.ts'
import { render } from '../../render.ts'
import { laidOver, setInto, withAlpha } from '../../retouch/composite.ts'
import { type Bounds, boundsOf } from '../../retouch/coverage.ts'
import { cutOut } from '../../retouch/cutout/index.ts'
import { decontaminated } from '../../retouch/cutout/matte.ts'
import { letteringIn } from '../../retouch/lettering.ts'
import type { Scene } from '../../scene/index.ts'
import type { Pixels } from '../../trace/index.ts'
import { VERSION } from '../../version.ts'
import { cropped, framed } from '../frame.ts'
import type { OperationOf } from '../plan.ts'
import { patched, smoothed } from './fill.ts'
import type { Studio } from './studio.ts'

/** A thing drawn as a cut-out with its own shadow, set into the mask's box. */
export async function drawnInto(studio: Studio, thing: string, words: string): Promise<Pixels> {
  const where = studio.here(`Where “${thing}” should stand cannot be told from words alone (“${words}”).`)
  const box = boundsOf(where) as Bounds
  const cutout = await cutOutOf(studio, thing, box)
  studio.drew = true
  studio.warn({
    code: 'light_unmatched',
    message: `The ${thing.replace(/^(?:an?|the) /, '')} was drawn in studio light from the front; light and viewpoint of the photo were not measured.`,
  })
  return laidOver(studio.pixels, setInto(studio.pixels, cutout, box.left, box.top))
}

async function cutOutOf(studio: Studio, thing: string, box: Bounds): Promise<Pixels> {
  const { brief, warnings } = readBrief(`${thing}, isolated, transparent background, no text`)
  const size = { width: Math.max(16, box.width), height: Math.max(16, box.height) }
  const { scene, warnings: uncomposed } = compose({ ...brief, genre: 'product-still' }, { ...size, background: 'transparent' }, studio.seed)
  if (!scene.layers.some(({ type }) => type === 'stage'))
    throw new EngineError('unsupported', `“${thing}” is not in the catalogue, so it cannot be drawn.`, 'prompt')
  for (const warning of [...warnings, ...uncomposed]) studio.warn(warning)
  const { pixels } = await render(scene, studio.world, {
    quality: studio.quality,
    previews: 0,
    ...(studio.signal && { signal: studio.signal }),
  })
  return size.width === box.width && size.height === box.height
    ? pixels
    : cropped(pixels, { left: 0, top: 0, width: box.width, height: box.height })
}

/** Words set into the mask's box in the place of those that are there: same ground, same ink, as large as fits. */
export async function lettered(studio: Studio, { text, words, target }: OperationOf<'words'>): Promise<Pixels> {
  const where = studio.here(`Where the words should stand cannot be told from the instruction alone (“${words}”).`)
  const box = boundsOf(where) as Bounds
  const { ground, ink, letters, evenness } = letteringIn(studio.pixels, where)
  const hasOld = target.kind === 'words' && contrast(ink, ground) > 1.7
  if (evenness < 0.75) studio.doubt('The ground under the words is not even, so what was behind the old words is a guess.')
  const clean = hasOld ? (evenness > 0.6 ? smoothed(studio.pixels, letters) : patched(studio, letters)) : studio.pixels
  const color = hasOld ? ink : mostReadable(ground, ['#111111', '#ffffff'])
  const drawn = await wordsIn(studio, text, box, color)
  studio.drew = true
  if (hasOld)
    studio.warn({
      code: 'face_not_matched',
      message: 'The new words are set upright in a plain bold face; face and perspective of the old ones were not matched.',
    })
  return laidOver(clean, setInto(clean, drawn, box.left, box.top))
}

async function wordsIn(studio: Studio, text: string, box: Bounds, color: string): Promise<Pixels> {
  const [x, y] = [box.width * 0.04, box.height * 0.06]
  const scene: Scene = {
    easel: VERSION,
    seed: studio.seed,
    canvas: { width: Math.max(16, box.width), height: Math.max(16, box.height), background: 'transparent' },
    layers: [
      {
        type: 'text',
        name: 'words',
        role: 'sign',
        box: { x, y, w: box.width - 2 * x, h: box.height - 2 * y },
        text,
        font: 'archivo',
        weight: 700,
        size: { fit: [6, box.height] },
        leading: 1.08,
        tracking: 0,
        align: 'center',
        valign: 'middle',
        balance: true,
        fill: color,
      },
    ],
  }
  const { pixels, warnings } = await render(scene, studio.world, { quality: studio.quality, previews: 0 })
  for (const warning of warnings) studio.warn(warning)
  return pixels
}

/** What is on another input, set into the mask's box or a named region. */
export async function inserted(studio: Studio, { from, region, words }: OperationOf<'insert'>): Promise<Pixels> {
  const number = from.image ?? 2
  const other = await studio.input(number)
  const box = studio.allowed ? (boundsOf(studio.allowed) ?? null) : region ? regionBox(studio, region) : null
  if (!box)
    throw new EngineError(
      'unsupported',
      `Where it should stand is not said (“${words}”). Name a place such as “top right”, or send a mask over the spot.`,
      'prompt',
    )
  const { alpha, confidence } = await cutOut(other, studio.seed)
  const bounds = boundsOf(alpha, 128)
  if (!bounds)
    throw new EngineError(
      'unsupported',
      `Nothing in image ${number} could be told from its background. Send it with a transparent background.`,
      'prompt',
    )
  if (confidence < 0.6)
    studio.doubt(`What belongs to the ${from.noun ?? 'thing'} of image ${number} was guessed (confidence ${confidence.toFixed(2)} of 1).`)
  const cut = cropped(withAlpha(decontaminated(other, alpha), alpha), bounds)
  const scale = Math.min(box.width / cut.width, box.height / cut.height)
  const size = { width: Math.max(1, Math.round(cut.width * scale)), height: Math.max(1, Math.round(cut.height * scale)) }
  const scaled = await framed(cut, { ...size, scale, scaled: size, left: 0, top: 0 })
  studio.drew = true
  const left = box.left + Math.round((box.width - size.width) / 2)
  const top = box.top + Math.round((box.height - size.height) / 2)
  return laidOver(studio.pixels, setInto(studio.pixels, scaled, left, top))
}

/** A quarter of the picture's width in a named corner, with a margin. */
function regionBox({ pixels: { width, height } }: Studio, region: NonNullable<OperationOf<'insert'>['region']>): Bounds {
  const { x0, y0, x1, y1 } = rectOf(region)
  const margin = 0.05 * Math.min(width, height)
  const box = {
    left: x0 * width + margin,
    top: y0 * height + margin,
    width: (x1 - x0) * width - 2 * margin,
    height: (y1 - y0) * height - 2 * margin,
  }
  const [w, h] = [Math.min(box.width, 0.24 * width), Math.min(box.height, 0.2 * height)]
  const left = x0 > 0.3 ? box.left + box.width - w : x1 < 0.7 ? box.left : box.left + (box.width - w) / 2
  const top = y0 > 0.3 ? box.top + box.height - h : y1 < 0.7 ? box.top : box.top + (box.height - h) / 2
  return { left: Math.round(left), top: Math.round(top), width: Math.round(w), height: Math.round(h) }
}
