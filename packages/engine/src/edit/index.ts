import type { DrawHooks } from '../draw.ts'
import { type DrawRequest, type EditSource, EngineError, type Picture, type Quality } from '../engine.ts'
import { render } from '../render.ts'
import { type Bounds, boundsOf, type Coverage, coverageLike, inverted } from '../retouch/coverage.ts'
import type { Hint } from '../retouch/cutout/hint.ts'
import type { Scene } from '../scene/index.ts'
import type { Pixels } from '../trace/index.ts'
import type { World } from '../world.ts'
import { drawnAnew } from './anew/index.ts'
import { aside } from './aside.ts'
import { type Course, courseOf, nothingDone } from './course.ts'
import { type Finish, finished } from './finish.ts'
import { isReframing, patched, reframed, retouched, Studio } from './foreign/index.ts'
import { cropped, cutOff, editSize, type Frame, framed, frameOf } from './frame.ts'
import { loadInput, loadMask, ownScene } from './inputs.ts'

export { likeness } from './likeness.ts'
export { borrowed, patchScene } from './own/index.ts'
export { EditPlan, type EditReport } from './plan.ts'
export { readEdit, spokenOf } from './read/index.ts'

/** What every step of one edit works with. */
type Job = {
  request: DrawRequest
  source: EditSource
  quality: Quality
  seed: number
  world: World
  hooks: DrawHooks
  input: Pixels
  mask: Pixels | null
  /** The input carries a scene that can be drawn. */
  isOwn: boolean
  course: Course
}

/**
 * An edited picture: instruction → plan; a picture that carries its scene is drawn anew from the changed scene, any other is
 * retouched; the mask law comes last, whatever was done. A wish for a new picture with the inputs in it is drawn as one. Where nothing can be done as asked it is refused.
 */
export async function edit(request: DrawRequest, source: EditSource, seed: number, world: World, hooks: DrawHooks = {}): Promise<Picture> {
  hooks.onProgress?.('brief', 0)
  const [input, mask] = [await loadInput(source, 0, world), await loadMask(source, world)]
  expectSameSize(input, mask)
  expectInside(input, source)
  const own = await ownScene(source, world)
  const course = courseOf(request, source, own)
  const quality: Quality = request.quality === 'auto' ? 'medium' : request.quality
  const anew = course.plan.operations.find((operation) => operation.op === 'compose')
  if (anew) return drawnAnew(anew, { request, source, seed, quality, world, hooks, plan: course.plan })
  const job: Job = { request, source, quality, seed, world, hooks, input, mask, isOwn: own.scene !== null, course }

  hooks.onProgress?.('compose', 0)
  hooks.signal?.throwIfAborted()
  const drawn = course.scene ? await redrawn(course.scene, job) : input
  const { studio, before } = await laidOut(drawn, job)
  const finish: Finish = { world, request, quality, seed, course, before, allowed: studio.allowed, studio, isPreview: false }

  let shown = 0
  const steps = course.left.filter((operation) => !isReframing(operation))
  const { done, missed } = await retouched(studio, steps, course.plan.keep, async (share) => {
    hooks.onProgress?.('paint', share)
    if (shown++ < request.previews) hooks.onPreview?.(await finished(studio.pixels, { ...finish, isPreview: true }))
  })
  course.done.push(...done)
  course.missed.push(...missed)
  if (course.done.length === 0) throw nothingDone(course)

  hooks.onProgress?.('encode', 1)
  hooks.signal?.throwIfAborted()
  return finished(studio.pixels, finish)
}

/** The changed scene as pixels; previews are shown where nothing else is to be done to them. */
async function redrawn(scene: Scene, { request, quality, seed, world, hooks, input, mask, course }: Job): Promise<Pixels> {
  const isAll = course.left.length === 0 && mask === null
  const { pixels, warnings } = await render(scene, world, {
    quality,
    previews: isAll ? request.previews : 0,
    ...(hooks.signal && { signal: hooks.signal }),
    onProgress: (done) => hooks.onProgress?.('paint', done),
    onPreview: async (coarse) => {
      const before = await framed(input, frameOf(input, coarse))
      hooks.onPreview?.(
        await finished(coarse, { world, request, quality, seed, course, before, allowed: null, studio: null, isPreview: true }),
      )
    },
  })
  course.warnings.push(...warnings)
  return pixels
}

/** The picture in its final frame: cropped, turned or widened first, at its own resolution, then brought to the size asked for. */
async function laidOut(drawn: Pixels, job: Job): Promise<{ studio: Studio; before: Pixels }> {
  const { request, source, quality, seed, world, hooks, input, mask, course } = job
  const steps = course.left.filter(isReframing)
  const whole = await reframed(drawn, steps, source)
  course.done.push(...steps)
  // A picture of ours keeps the size that it was drawn at.
  const isKept = job.isOwn && steps.length === 0 && request.size === 'auto'
  const size = editSize(whole.pixels, isKept ? 'native' : request.size)
  const frame = frameOf(whole.pixels, size)
  if (cutOff(frame) > MOST_CUT_SILENTLY)
    course.warnings.push({
      code: 'input_cropped',
      message: `${Math.round(100 * cutOff(frame))} % of the picture was cut off at its edges, because ${size.width}×${size.height} has another ratio. Ask for size native to keep all of it.`,
    })
  const pixels = await framed(whole.pixels, frame)
  const seen = frameOf(input, size)
  const allowed = mask ? await aside(world, 'permission', mask, seen, { mode: source.maskMode, feather: source.feather }) : null
  const studio = new Studio(pixels, allowed, {
    source,
    world,
    seed,
    quality,
    signal: hooks.signal,
    hint: hintIn(source, seen, steps.length > 0, course),
  })
  if (whole.empty) await invented(studio, whole.empty, frame)
  return { studio, before: steps.length === 0 ? await framed(input, seen) : pixels }
}

const MOST_CUT_SILENTLY = 0.02

/** What was pointed out, as it lies in the frame; a frame that the instruction changes has it elsewhere. */
function hintIn({ hint }: EditSource, { scale, left, top }: Frame, isReframed: boolean, course: Course): Hint | null {
  if (!hint) return null
  if (isReframed) {
    course.warnings.push({
      code: 'hint_not_used',
      message: 'The box or the points were not used, because the instruction changes the frame as well.',
    })
    return null
  }
  const { box, points } = hint
  return {
    box: box && { left: box.left * scale - left, top: box.top * scale - top, width: box.width * scale, height: box.height * scale },
    points: points.map(([x, y]) => [x * scale - left, y * scale - top] as const),
  }
}

/** What an extended canvas has no pixels for. */
async function invented(studio: Studio, empty: Coverage, frame: ReturnType<typeof frameOf>): Promise<void> {
  const asPixels: Pixels = { width: empty.width, height: empty.height, data: new Uint8ClampedArray(empty.data.length * 4) }
  empty.data.forEach((value, i) => {
    asPixels.data[4 * i + 3] = value
  })
  const seen = await framed(asPixels, frame)
  const hole: Coverage = { width: seen.width, height: seen.height, data: new Uint8Array(seen.width * seen.height) }
  for (let i = 0; i < hole.data.length; i++) hole.data[i] = (seen.data[4 * i + 3] as number) > 0 ? 255 : 0
  studio.pixels = await patched(studio, hole, { isGuessed: true, avoid: await subjectBeside(studio, hole) })
  studio.warn({
    code: 'extended_by_guess',
    message:
      'The new part of the canvas goes on with textures from the picture: look it over. A plain border needs a colour, such as “add a white border”.',
  })
}

/** From here on a subject that was found is not repeated in what is invented beside it. */
const LIKELY = 0.45

/** The subject of what there was before the canvas grew; null where it is not known what that is. */
async function subjectBeside(studio: Studio, hole: Coverage): Promise<Coverage | null> {
  const known = boundsOf(inverted(hole))
  if (!known) return null
  const { alpha, confidence } = await studio.aside('cutOut', cropped(studio.pixels, known), studio.seed, null)
  if (confidence < LIKELY || runsInto(alpha, known, studio.pixels)) return null
  const avoid = coverageLike(studio.pixels)
  for (let y = 0; y < known.height; y++)
    avoid.data.set(alpha.data.subarray(y * known.width, (y + 1) * known.width), (y + known.top) * avoid.width + known.left)
  return avoid
}

/** Whether a subject reaches a side that the canvas grew at: then it goes on there. */
function runsInto({ width, height, data }: Coverage, known: Bounds, whole: Pixels): boolean {
  const covered = (length: number, at: (i: number) => number) => {
    let count = 0
    for (let i = 0; i < length; i++) if ((data[at(i)] as number) > 127) count++
    return count > RUNS_IN * length
  }
  return (
    (known.left > 0 && covered(height, (y) => y * width)) ||
    (known.left + width < whole.width && covered(height, (y) => y * width + width - 1)) ||
    (known.top > 0 && covered(width, (x) => x)) ||
    (known.top + height < whole.height && covered(width, (x) => (height - 1) * width + x))
  )
}
const RUNS_IN = 0.05

function expectInside({ width, height }: Pixels, { hint }: EditSource): void {
  const { box, points = [] } = hint ?? {}
  const isOn = ([x, y]: readonly [number, number]) => x >= 0 && y >= 0 && x <= width && y <= height
  const isInside =
    !box || (box.width >= 1 && box.height >= 1 && isOn([box.left, box.top]) && isOn([box.left + box.width, box.top + box.height]))
  if (isInside && points.every(isOn)) return
  const param = isInside ? 'easel.points' : 'easel.box'
  throw new EngineError('invalid_value', `Expected a place within the ${width}×${height} pixels of the first image`, param)
}

function expectSameSize(input: Pixels, mask: Pixels | null): void {
  if (!mask || (mask.width === input.width && mask.height === input.height)) return
  throw new EngineError(
    'invalid_value',
    `Expected a mask of ${input.width}×${input.height} pixels, as the first image, but received ${mask.width}×${mask.height}`,
    'mask',
  )
}
