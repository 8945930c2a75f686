import type { DrawHooks } from '../draw.ts'
import type { DrawRequest, EditSource, Picture, Quality, Warning } from '../engine.ts'
import { render } from '../render.ts'
import type { Scene } from '../scene/index.ts'
import type { Pixels } from '../trace/index.ts'
import type { World } from '../world.ts'
import { drawnAnew } from './anew/index.ts'
import { aside } from './aside.ts'
import { type Course, courseOf, nothingDone } from './course.ts'
import { type Finish, finished } from './finish.ts'
import { invented, isReframing, reframed, retouched, Studio } from './foreign/index.ts'
import { cutOff, editSize, framed, frameOf } from './frame.ts'
import { loadInput, loadMask, ownScene } from './inputs.ts'
import { expectFitting, hintIn } from './where.ts'

export { likeness } from './likeness.ts'
export { borrowed, patchScene } from './own/index.ts'
export { EditPlan, type EditReport } from './plan.ts'
export { readEdit, spokenAfter } from './read/index.ts'

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
  expectFitting(input, mask, source)
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
  const whole = await reframed(drawn, steps, source, world)
  course.warnings.push(...whole.warnings)
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
  if (allowed?.data.every((share) => share === 0)) course.warnings.push(NOTHING_ALLOWED)
  const studio = new Studio(pixels, allowed, {
    source,
    world,
    seed,
    quality,
    signal: hooks.signal,
    hint: hintIn(source, seen, steps.length > 0, course.warnings),
  })
  if (whole.empty) await invented(studio, whole.empty, frame)
  return { studio, before: steps.length === 0 ? await framed(input, seen) : pixels }
}

const MOST_CUT_SILENTLY = 0.02
const NOTHING_ALLOWED: Warning = {
  code: 'mask_allows_nothing',
  message:
    'The mask has no transparent pixel, so nothing was changed. A mask is transparent (alpha 0) where the picture may change; black and white do not count.',
}
