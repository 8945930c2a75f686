import type { PictureDetails, PictureObject } from '@easel/protocol'
import type { ShownPicture } from '../records/index.ts'
import { askedSize } from './job-object.ts'

/** A finished picture as the wire shows it in a list. */
export const shownObject = ({ picture, job, genre, passed }: ShownPicture): PictureObject => ({
  id: picture.id,
  object: 'easel.picture',
  url: `/easel/v1/pictures/${picture.id}`,
  thumbnail_url: `/easel/v1/pictures/${picture.id}/thumbnail`,
  job: job.id,
  kind: job.kind,
  prompt: job.request.draw.prompt,
  model: job.request.model,
  genre,
  quality: picture.quality,
  size: `${picture.width}x${picture.height}`,
  output_format: picture.format,
  background: picture.background,
  bytes: picture.bytes,
  seed: picture.seed,
  warnings: [...job.request.warnings, ...picture.warnings],
  checks_pass: passed,
  created_at: Math.floor(picture.createdAt / 1000),
})

/** The same with how it came to be. */
export function detailsObject(shown: ShownPicture, { parents, children }: { parents: string[]; children: string[] }): PictureDetails {
  const { picture, job } = shown
  const { draw, quality, engine } = job.request
  return {
    ...shownObject(shown),
    asked: {
      size: askedSize(draw),
      quality,
      background: draw.background,
      output_format: draw.format,
      seed: draw.seed ?? null,
      n: draw.n,
      engine,
      mask: draw.edit?.mask != null,
      feather: draw.edit?.feather ?? 0,
    },
    edit: picture.edit && {
      changed_share: picture.edit.report.changedShare,
      max_difference_outside: picture.edit.report.maxDifferenceOutside,
      plan: picture.edit.plan,
    },
    usage: job.usage,
    cost_usd: job.cost,
    has_scene: picture.sceneBlob !== null,
    has_brief: picture.briefBlob !== null,
    parents,
    children,
  }
}
