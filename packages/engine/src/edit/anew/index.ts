import type { DrawHooks } from '../../draw.ts'
import { type DrawRequest, type EditSource, EngineError, type Picture, type Quality, type Warning } from '../../engine.ts'
import { render } from '../../render.ts'
import { colorsOf } from '../../retouch/colors.ts'
import { type Scene, type StageObject, stageOf } from '../../scene/index.ts'
import type { Pixels } from '../../trace/index.ts'
import type { World } from '../../world.ts'
import { finished } from '../finish.ts'
import { loadInput, ownScene } from '../inputs.ts'
import type { EditPlan, OperationOf } from '../plan.ts'
import { collage } from './collage.ts'
import { type Cut, cutFrom, Prints } from './cut.ts'
import { withLogo } from './logo.ts'
import { sceneWithCuts, sceneWithThings } from './scene.ts'

/** Below this a cut-out is a guess, and is said to be. */
const SURE = 0.6
const MOST_SUBJECTS = 8

type Job = { request: DrawRequest; source: EditSource; seed: number; quality: Quality; world: World; hooks: DrawHooks; plan: EditPlan }

/**
 * A new picture with what the references show in it. Things of pictures that carry their scene are drawn again as they are;
 * of any other picture the subject is cut out and set into the drawn scene.
 */
export async function drawnAnew(wish: OperationOf<'compose'>, job: Job): Promise<Picture> {
  const { request, quality, seed, hooks, plan } = job
  hooks.onProgress?.('compose', 0)
  const prints = new Prints()
  const { scene, warnings, isWhole } = await sceneFor(wish, job, prints)
  hooks.signal?.throwIfAborted()
  const course = { plan, scene: isWhole ? scene : null, left: [], done: [wish], missed: [], warnings }
  const picture = (pixels: Pixels, isPreview: boolean) =>
    finished(pixels, {
      world: job.world,
      request,
      quality,
      seed,
      course,
      before: NOTHING,
      allowed: null,
      studio: null,
      isPreview,
      isComposite: !isWhole,
    })
  const { pixels, warnings: undrawn } = await render(scene, prints.in(job.world), {
    quality,
    previews: request.previews,
    ...(hooks.signal && { signal: hooks.signal }),
    onProgress: (done) => hooks.onProgress?.('paint', done),
    onPreview: async (coarse) => hooks.onPreview?.(await picture(coarse, true)),
  })
  warnings.push(...undrawn)
  hooks.onProgress?.('encode', 1)
  return picture(pixels, false)
}

/** A new picture has nothing that it could be compared with. */
const NOTHING: Pixels = { width: 0, height: 0, data: new Uint8ClampedArray(0) }

/** `isWhole`: the scene alone says what the picture is, with nothing in it that was made on the way. */
type Planned = { scene: Scene; warnings: Warning[]; isWhole: boolean }

async function sceneFor(wish: OperationOf<'compose'>, job: Job, prints: Prints): Promise<Planned> {
  const { request, source, seed, world } = job
  const of = (role: string) => wish.references.filter((reference) => reference.role === role).map(({ image }) => image)
  const inputOf = (image: number) => loadInput(source, image - 1, world)
  if (wish.layout === 'collage') {
    const shown = []
    for (const image of of('subject')) {
      const { width, height } = await inputOf(image)
      shown.push({ hash: source.inputs[image - 1] ?? '', width, height })
    }
    return { ...collage(request.prompt, shown, request, seed), isWhole: true }
  }
  const subjects = of('subject').slice(0, MOST_SUBJECTS)
  if (subjects.length === 0)
    throw new EngineError('unsupported', 'None of the pictures is said to show the thing that the new picture is of.', 'prompt')
  const styled = of('style')[0]
  const palette = styled === undefined ? [] : colorsOf(await inputOf(styled), 4)
  const warnings = [...said(of('subject').length, styled)]
  const things = await ownThings(subjects, job)
  const logo = of('logo')[0]
  const composed = things
    ? sceneWithThings(request, things, palette, seed)
    : await sceneWithCuts(request, await cutsOf(subjects, job, warnings), palette, prints, seed)
  const scene =
    logo === undefined ? composed.scene : await withLogo(composed.scene, await inputOf(logo), request.prompt, seed, prints, world)
  return { scene, warnings: [...warnings, ...composed.warnings], isWhole: things !== null && logo === undefined }
}

function said(subjects: number, styled: number | undefined): Warning[] {
  const warnings: Warning[] = []
  if (subjects > MOST_SUBJECTS)
    warnings.push({
      code: 'references_left_out',
      message: `Only the first ${MOST_SUBJECTS} of ${subjects} things were set into the picture.`,
    })
  if (styled !== undefined)
    warnings.push({ code: 'style_by_colors', message: `Of the style of image ${styled} only the colours were taken.` })
  return warnings
}

/** The main thing of each picture, when all of them carry a scene with one; else null. */
async function ownThings(images: readonly number[], { source, world }: Job): Promise<StageObject[] | null> {
  const things: StageObject[] = []
  for (const image of images) {
    const hash = source.inputs[image - 1]
    const { scene } = await ownScene({ ...source, inputs: hash === undefined ? [] : [hash] }, world)
    const [first] = (scene && stageOf(scene)?.objects) ?? []
    if (!first) return null
    things.push(first)
  }
  return things
}

async function cutsOf(images: readonly number[], { request, source, world, seed }: Job, warnings: Warning[]): Promise<Cut[]> {
  const cuts: Cut[] = []
  const edge = typeof request.size === 'string' ? 1536 : Math.max(request.size.width, request.size.height)
  for (const image of images) {
    const cut = await cutFrom(await loadInput(source, image - 1, world), edge, seed, world)
    const help = `For an exact result send image ${image} with a transparent background.`
    if (!cut) throw new EngineError('unsupported', `Nothing in image ${image} could be told from its background. ${help}`, 'image')
    if (cut.confidence < SURE) {
      const message = `What belongs to the subject of image ${image} was guessed (confidence ${cut.confidence.toFixed(2)} of 1). ${help}`
      if (source.onLowConfidence === 'error') throw new EngineError('unsupported', message, 'image')
      warnings.push({ code: 'low_confidence', message })
    }
    cuts.push(cut)
  }
  if (cuts.length > 1)
    warnings.push({ code: 'sizes_assumed', message: 'Pictures do not tell how large things are: they were set in about equally large.' })
  warnings.push({
    code: 'light_unmatched',
    message: 'What was cut out keeps the light and the viewpoint of its own picture; only a shadow at its foot was drawn to it.',
  })
  return cuts
}
