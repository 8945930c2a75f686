import sharp from 'sharp'
import { EngineError, type Warning } from '../../engine.ts'
import type { Coverage } from '../../retouch/coverage.ts'
import type { Pixels } from '../../trace/index.ts'
import type { Keep, Operation, OperationOf, Target } from '../plan.ts'
import { drawnInto, inserted, lettered } from './drawn.ts'
import { cleared, patched } from './fill.ts'
import { regrounded } from './ground.ts'
import { relitPhoto } from './light.ts'
import { moved } from './move.ts'
import type { Studio } from './studio.ts'

export { isReframing, reframed } from './frame.ts'
export { invented } from './invent.ts'
export { Studio } from './studio.ts'

/** Does the operations on the pixels in order; what cannot be done comes back as warnings. */
export async function retouched(
  studio: Studio,
  operations: readonly Operation[],
  keep: readonly Keep[],
  onStep: (done: number) => Promise<void>,
): Promise<{ done: Operation[]; missed: Warning[] }> {
  const done: Operation[] = []
  const missed: Warning[] = []
  for (const [i, operation] of operations.entries()) {
    studio.signal?.throwIfAborted()
    try {
      // “The cup and the saucer” are one subject of a photo.
      if (!done.some((other) => isAgain(operation, other))) studio.pixels = await retouchedBy(operation, studio, keep)
      done.push(operation)
    } catch (error) {
      if (!(error instanceof EngineError) || error.code !== 'unsupported' || studio.source.onLowConfidence === 'error') throw error
      missed.push({ code: 'edit_not_done', message: error.message, words: operation.words })
    }
    if (i < operations.length - 1) await onStep((i + 1) / operations.length)
  }
  return { done, missed }
}

const isAgain = (a: Operation, b: Operation): boolean =>
  a.op === 'recolor' && b.op === 'recolor' && a.color.hex === b.color.hex && a.target.kind === 'thing' && b.target.kind === 'thing'

async function retouchedBy(operation: Operation, studio: Studio, keep: readonly Keep[]): Promise<Pixels> {
  const { pixels } = studio
  switch (operation.op) {
    case 'recolor':
      if (operation.target.kind === 'background' && !studio.allowed)
        return regrounded(studio, {
          op: 'background',
          words: operation.words,
          image: operation.target.image,
          to: { kind: 'color', color: operation.color },
        })
      if (operation.target.kind === 'picture' && !studio.allowed)
        throw refused(operation, 'Say which thing takes the colour, or send a mask over it.')
      return studio.aside('recolored', pixels, operation.color.hex, (await studio.place(operation.target)) ?? studio.everywhere())
    case 'background':
      return regrounded(studio, operation)
    case 'tone':
      return studio.aside('toned', pixels, operation.quality, operation.amount, await tonePlace(operation.target, studio, keep))
    case 'filter':
      return studio.aside('filtered', pixels, operation.filter, operation.amount, await tonePlace(operation.target, studio, keep))
    case 'technique':
      return redrawn(studio, operation, await tonePlace(operation.target, studio, keep))
    case 'remove':
      return cleared(studio, operation)
    case 'replace': {
      const where = await studio.here(
        `Where the ${operation.target.noun ?? 'thing'} is cannot be told from words alone (“${operation.words}”).`,
      )
      studio.pixels = await patched(studio, where)
      return drawnInto(studio, operation.thing, operation.words)
    }
    case 'add':
      return drawnInto(studio, operation.thing, operation.words)
    case 'words':
      return lettered(studio, operation)
    case 'insert':
      return inserted(studio, operation)
    case 'light':
      return relitPhoto(studio, operation)
    case 'move':
    case 'scale':
      return moved(studio, operation)
    case 'material':
    case 'finish':
      throw refused(operation, 'A photo cannot be given another material. Ask for another colour, or draw the picture anew.')
    default:
      throw refused(operation, 'This can only be done to pictures that Easel drew itself and that still carry their scene.')
  }
}

/** Pixels that a technique is worked out for; a larger photo is drawn smaller and enlarged, as strokes need no more. */
const MOST_DRAWN = 4_000_000

/** A photo in another technique, as far as its pixels tell what is where. */
async function redrawn(studio: Studio, operation: OperationOf<'technique'>, where: Coverage | null): Promise<Pixels> {
  const { pixels, seed } = studio
  const { technique } = operation
  if (!technique) throw refused(operation, 'It is a photo already, or it cannot be made one without a neural engine.')
  if (technique === 'clay') throw refused(operation, 'Its things cannot be modelled anew. Ask for a drawing or a painting.')
  const { width, height } = pixels
  const share = Math.min(1, Math.sqrt(MOST_DRAWN / (width * height)))
  if (share === 1) return studio.aside('within', pixels, await studio.aside('drawnOver', technique, pixels, seed), where)
  const small = await resized(pixels, { width: Math.round(width * share), height: Math.round(height * share) }, 'cubic')
  const drawn = await studio.aside('drawnOver', technique, small, seed)
  return studio.aside('within', pixels, await resized(drawn, pixels, technique === 'pixel' ? 'nearest' : 'cubic'), where)
}

async function resized(
  { width, height, data }: Pixels,
  to: { width: number; height: number },
  kernel: 'cubic' | 'nearest',
): Promise<Pixels> {
  const raw = await sharp(data, { raw: { width, height, channels: 4 } })
    .resize({ width: to.width, height: to.height, fit: 'fill', kernel })
    .raw()
    .toBuffer()
  return { width: to.width, height: to.height, data: new Uint8ClampedArray(raw.buffer, raw.byteOffset, raw.byteLength) }
}

const refused = ({ words }: Operation, instead: string): EngineError =>
  new EngineError('unsupported', `“${words}” cannot be done to a photo. ${instead}`, 'prompt')

/** A change of tone spares what is to be kept as it is: `brighter, but keep the car unchanged`. */
async function tonePlace(target: Target, studio: Studio, keep: readonly Keep[]) {
  const place = await studio.place(target)
  if (place || studio.allowed || target.kind !== 'picture') return place
  // The background that was just asked for stays the colour that was asked for.
  if (studio.regrounded) return studio.regrounded
  const isKept = (kind: string) => keep.some((one) => one.quality === null && one.target.kind === kind)
  if (isKept('background')) return studio.subject(null)
  return isKept('subject') ? studio.place({ ...target, kind: 'background' }) : null
}
