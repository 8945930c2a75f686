import { encode } from '../encode.ts'
import type { DrawRequest, Picture, Quality } from '../engine.ts'
import { isPlated } from '../overlay/plated.ts'
import { inscribe, type SourceType } from '../provenance/index.ts'
import type { Coverage } from '../retouch/coverage.ts'
import type { Pixels } from '../trace/index.ts'
import type { World } from '../world.ts'
import { aside } from './aside.ts'
import type { Course } from './course.ts'
import type { Studio } from './foreign/index.ts'

/** What a picture is finished from. */
export type Finish = {
  world: Pick<World, 'threads'>
  request: DrawRequest
  quality: Quality
  seed: number
  course: Course
  /** The input as it is framed: what the mask keeps. */
  before: Pixels
  /** Where the mask allows a change; null without a mask. */
  allowed: Coverage | null
  studio: Studio | null
  isPreview: boolean
  /** Drawn and given pixels lie in one picture, whatever the course says. */
  isComposite?: boolean
}

/** Pixels → picture: the mask law, the background that was asked for, and a file that tells its origin. */
export async function finished(pixels: Pixels, finish: Finish): Promise<Picture> {
  const { request, course, allowed, studio, isPreview } = finish
  const {
    pixels: shown,
    report,
    isOpaque,
  } = await aside(finish.world, 'settled', finish.before, pixels, allowed, request.background === 'opaque')
  // Pixels that something else has touched are not those of the scene.
  const scene = isPreview || allowed || course.left.length > 0 ? null : course.scene
  const embed = request.embed ?? 'scene'
  // What the mask keeps is kept in the file too.
  const file = await encode(shown, request.format, request.compression, allowed !== null)
  const { bytes, warnings } = inscribe(file, {
    embed: isPreview && embed === 'scene' ? 'origin' : embed,
    sourceType: originOf(finish),
    engine: 'easel',
    ...(scene && { scene }),
  })
  return {
    bytes,
    format: request.format,
    width: shown.width,
    height: shown.height,
    quality: finish.quality,
    background: isOpaque ? 'opaque' : 'transparent',
    seed: course.scene?.seed ?? finish.seed,
    warnings: [...course.warnings, ...course.missed, ...(studio?.warnings ?? []), ...warnings],
    plan: course.plan,
    report,
    ...(scene && { scene }),
  }
}

function originOf({ course, studio, allowed, isComposite }: Finish): SourceType {
  if (isComposite) return 'composite'
  // What lies behind the words of such a scene came from another engine, as a rule a trained one.
  if (course.scene && isPlated(course.scene)) return 'compositeWithTrainedAlgorithmicMedia'
  if (course.scene && !allowed) return 'algorithmicMedia'
  if (studio?.isModelled || course.warnings.some(({ code }) => code === 'model_used')) return 'compositeWithTrainedAlgorithmicMedia'
  return course.scene || studio?.drew ? 'composite' : 'algorithmicallyEnhanced'
}
