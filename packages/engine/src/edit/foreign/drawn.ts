import { readBrief } from '../../brief/index.ts'
import { contrast, mostReadable } from '../../color.ts'
import { compose } from '../../compose/index.ts'
import { rectOf } from '../../compose/regions.ts'
import { EngineError } from '../../engine.ts'
import { render } from '../../render.ts'
import { laidOver, setInto, withAlpha } from '../../retouch/composite.ts'
import { alphaOf, type Bounds, boundsOf } from '../../retouch/coverage.ts'
import type { Pixels } from '../../trace/index.ts'
import { cropped, fitted } from '../frame.ts'
import type { OperationOf } from '../plan.ts'
import { faceIn } from './face.ts'
import { patched, smoothed } from './fill.ts'
import { lettersIn, sheared } from './lettering.ts'
import { logoOnFace, wordsOnFace } from './onface.ts'
import type { Studio } from './studio.ts'

/** A thing drawn as a cut-out with its own shadow, set into the mask's box. */
export async function drawnInto(studio: Studio, thing: string, words: string): Promise<Pixels> {
  const where = await studio.here(`Where “${thing}” should stand cannot be told from words alone (“${words}”).`)
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

/** Words set in the place of those that are there: same ground and ink, and as far as it could be measured their size, weight and slope. */
export async function lettered(studio: Studio, operation: OperationOf<'words'>): Promise<Pixels> {
  const { text, words, target } = operation
  const face = await faceIn(studio, target.kind === 'words')
  if (face) return wordsOnFace(studio, face, operation)
  const where = await studio.here(`Where the words should stand cannot be told from the instruction alone (“${words}”).`)
  const box = boundsOf(where) as Bounds
  const { ground, ink, letters, evenness, setting, panel } = await studio.aside('letteringIn', studio.pixels, where)
  const hasOld = target.kind === 'words' && setting !== null && contrast(ink, ground) > 1.7
  if (evenness < 0.75) studio.doubt('The ground under the words is not even, so what was behind the old words is a guess.')
  const clean = hasOld ? (evenness > 0.6 ? smoothed(studio.pixels, letters) : await patched(studio, letters)) : studio.pixels
  studio.drew = true
  if (!hasOld) {
    const color = mostReadable(ground, ['#111111', '#ffffff'])
    return laidOver(clean, setInto(clean, await lettersIn(studio, text, box, color, null), box.left, box.top))
  }
  const drawn = sheared(await lettersIn(studio, text, panel, ink, setting), setting.slope)
  studio.warn({
    code: 'face_not_matched',
    message: 'The new words have the colour, the size, the weight and the slope of the old ones; their face is a plain sans serif.',
  })
  return laidOver(clean, setInto(clean, drawn, panel.left, panel.top))
}

/** What lies flat on a thing, as a print does. */
const PRINT = /\b(?:logos?|logotype|wordmark|emblem|badge|crest|label|sticker|print|graphic|artwork|symbol|icon|decal|poster|design)\b/

/** What is on another input, set into the mask's box or a named region; a logo on the flat face of a thing. */
export async function inserted(studio: Studio, { from, region, words }: OperationOf<'insert'>): Promise<Pixels> {
  const number = from.image ?? 2
  const other = await studio.input(number)
  const isPrint = region === null && PRINT.test(from.noun ?? '')
  const place = (isPrint ? await faceIn(studio, false) : null) ?? boxFor(studio, region)
  if (!place)
    throw new EngineError(
      'unsupported',
      `Where it should stand is not said (“${words}”). Name a place such as “top right”, or send a mask over the spot.`,
      'prompt',
    )
  const cut = (isPrint ? await printFrom(studio, other) : null) ?? (await cutFrom(studio, other, number, from.noun))
  if (!('left' in place)) return logoOnFace(studio, place, cut)
  const { pixels, left, top } = await fitted(cut, place)
  studio.drew = true
  return laidOver(studio.pixels, setInto(studio.pixels, pixels, left, top))
}

/** A logo as it was printed on its plain ground. */
async function printFrom(studio: Studio, picture: Pixels): Promise<Pixels | null> {
  const print = await studio.aside('printed', picture)
  const bounds = print && boundsOf(alphaOf(print), 24)
  return print && bounds && cropped(print, bounds)
}

/** The subject of another input, without its surroundings. */
async function cutFrom(studio: Studio, other: Pixels, number: number, noun: string | null): Promise<Pixels> {
  const { alpha, confidence } = await studio.cutOut(other, null)
  const bounds = boundsOf(alpha, 128)
  if (!bounds)
    throw new EngineError(
      'unsupported',
      `Nothing in image ${number} could be told from its background. Send it with a transparent background.`,
      'prompt',
    )
  if (confidence < 0.6)
    studio.doubt(`What belongs to the ${noun ?? 'thing'} of image ${number} was guessed (confidence ${confidence.toFixed(2)} of 1).`)
  return cropped(withAlpha(await studio.aside('decontaminated', other, alpha), alpha), bounds)
}

/** The mask's box, the box that was pointed out, or a quarter of the picture's width in a named corner. */
function boxFor(studio: Studio, region: OperationOf<'insert'>['region']): Bounds | null {
  if (studio.allowed) return boundsOf(studio.allowed)
  if (studio.hint?.box) return roundedBox(studio.hint.box)
  return region ? regionBox(studio, region) : null
}

const roundedBox = ({ left, top, width, height }: Bounds): Bounds => ({
  left: Math.round(left),
  top: Math.round(top),
  width: Math.max(1, Math.round(width)),
  height: Math.max(1, Math.round(height)),
})

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
