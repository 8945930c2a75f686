import { encode } from '../encode.ts'
import type { DrawRequest, Picture, Quality } from '../engine.ts'
import { isPlated } from '../overlay/plated.ts'
import { inscribe, type SourceType } from '../provenance/index.ts'
import type { Coverage } from '../retouch/coverage.ts'
import type { Pixels } from '../trace/index.ts'
import type { Course } from './course.ts'
import type { Studio } from './foreign/index.ts'
import { guarded, reportOf } from './guard.ts'

/** What a picture is finished from. */
export type Finish = {
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
  const lawful = allowed ? guarded(finish.before, pixels, allowed) : pixels
  const shown = request.background === 'opaque' ? opaque(lawful) : lawful
  const before = request.background === 'opaque' ? opaque(finish.before) : finish.before
  // Pixels that something else has touched are not those of the scene.
  const scene = isPreview || allowed || course.left.length > 0 ? null : course.scene
  const embed = request.embed ?? 'scene'
  const file = await encode(shown, request.format, request.compression)
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
    background: isOpaque(shown) ? 'opaque' : 'transparent',
    seed: course.scene?.seed ?? finish.seed,
    warnings: [...course.warnings, ...course.missed, ...(studio?.warnings ?? []), ...warnings],
    plan: course.plan,
    report: reportOf(before, shown, allowed),
    ...(scene && { scene }),
  }
}

function originOf({ course, studio, allowed, isComposite }: Finish): SourceType {
  if (isComposite) return 'composite'
  // What lies behind the words of such a scene came from another engine, as a rule a trained one.
  if (course.scene && isPlated(course.scene)) return 'compositeWithTrainedAlgorithmicMedia'
  if (course.scene && !allowed) return 'algorithmicMedia'
  return course.scene || studio?.drew ? 'composite' : 'algorithmicallyEnhanced'
}

function opaque(pixels: Pixels): Pixels {
  const data = new Uint8ClampedArray(pixels.data)
  for (let i = 0; i < data.length; i += 4) {
    const alpha = (data[i + 3] as number) / 255
    if (alpha === 1) continue
    for (let c = i; c < i + 3; c++) data[c] = (data[c] as number) * alpha + 255 * (1 - alpha)
    data[i + 3] = 255
  }
  return { ...pixels, data }
}

function isOpaque({ data }: Pixels): boolean {
  for (let i = 3; i < data.length; i += 4) if (data[i] !== 255) return false
  return true
}
