import { EngineError } from '../../engine.ts'
import { withAlpha } from '../../retouch/composite.ts'
import { type Coverage, inverted } from '../../retouch/coverage.ts'
import type { Pixels } from '../../trace/index.ts'
import { framed, frameOf } from '../frame.ts'
import type { Backdrop, OperationOf } from '../plan.ts'
import { placeBehind } from './place.ts'
import type { Studio } from './studio.ts'

/** Another background behind the subject; with a mask, where the mask is. */
export async function regrounded(studio: Studio, { to, image }: OperationOf<'background'>): Promise<Pixels> {
  if (image !== null && image !== 1)
    throw new EngineError('unsupported', 'Only the background of image 1 can be changed: send the picture to be changed first.', 'prompt')
  const { pixels } = studio
  const isClean = studio.allowed !== null
  const subject: Coverage = studio.allowed ? inverted(studio.allowed) : await studio.subject(null)
  if (to.kind === 'transparent') return withAlpha(isClean ? pixels : await studio.aside('decontaminated', pixels, subject), subject)
  const behind = to.kind === 'place' ? await placeBehind(studio, subject, to.words) : await backdrop(to, studio)
  studio.regrounded = subject
  if (to.kind === 'image' || to.kind === 'place')
    studio.warn({
      code: 'light_unmatched',
      message: 'The subject keeps the light and the viewpoint of its own picture; they were not fitted to the new background.',
    })
  return studio.aside('setBefore', pixels, subject, { behind, hasShadow: to.kind !== 'image' && !isClean, isClean })
}

async function backdrop(to: Exclude<Backdrop, { kind: 'place' | 'transparent' }>, studio: Studio): Promise<Pixels | string[]> {
  if (to.kind === 'color') return [to.color.hex]
  if (to.kind === 'gradient') return to.colors.map(({ hex }) => hex)
  const other = await studio.input(to.image)
  return framed(other, frameOf(other, studio.pixels))
}
