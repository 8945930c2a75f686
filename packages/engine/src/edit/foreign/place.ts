import { isSet } from '../../catalog/index.ts'
import { compose } from '../../compose/index.ts'
import { EngineError } from '../../engine.ts'
import { render } from '../../render.ts'
import { boundsOf, type Coverage } from '../../retouch/coverage.ts'
import { type StageLayer, stageOf } from '../../scene/index.ts'
import { roomOf } from '../../stage/index.ts'
import type { Pixels } from '../../trace/index.ts'
import { briefWith } from '../anew/brief.ts'
import { restagedInto } from '../anew/restage.ts'
import { boxLike } from '../anew/scene.ts'
import type { Studio } from './studio.ts'

const STAND_IN = 'reference-1'

/** A drawn place whose floor lies where the subject stands, seen from in front; the subject's own place in the picture stays. */
export async function placeBehind(studio: Studio, subject: Coverage, words: string): Promise<Pixels> {
  const bounds = boundsOf(subject, 128)
  const { width, height } = studio.pixels
  if (!bounds || studio.allowed)
    throw new EngineError('unsupported', `A place (“${words}”) cannot be drawn into a mask. Leave the mask out.`, 'prompt')
  const { brief, warnings } = briefWith(
    `A product ${/^(?:on|in|at|against|with|before|under) /.test(words) ? words : `${ON.test(words) ? 'on' : 'in'} ${words}`}.`,
    [{ id: STAND_IN, noun: 'box' }],
  )
  if (!isSet(brief.setting.set) && !brief.setting.surface)
    throw new EngineError(
      'unsupported',
      `There is no set for “${words}”: name a colour, a surface such as a marble counter, a desk by a window, a podium or a dark studio, or send a picture of the place as another image.`,
      'prompt',
    )
  for (const warning of warnings) studio.warn(warning)
  const { scene } = compose({ ...brief, genre: 'scene-still', texts: [] }, { width, height, background: 'opaque' }, studio.seed)
  const stage = stageOf(scene) as StageLayer
  const rect = {
    x0: bounds.left / width,
    x1: (bounds.left + bounds.width) / width,
    y0: bounds.top / height,
    y1: (bounds.top + bounds.height) / height,
  }
  const dressed = restagedInto(stage, [STAND_IN], [boxLike(bounds.width / bounds.height, STAND_IN)], rect, width / height)
  const room = roomOf(dressed.objects)
  const { aperture: _, focus: __, ...camera } = dressed.camera
  const empty = { ...dressed, camera, objects: dressed.objects.filter(({ name }) => name !== STAND_IN), ...(room && { about: room }) }
  studio.drew = true
  const { pixels } = await render({ ...scene, layers: [empty] }, studio.world, {
    quality: studio.quality,
    previews: 0,
    ...(studio.signal && { signal: studio.signal }),
  })
  return pixels
}

const ON =
  /\b(?:table|desk|counter|countertop|shelf|slab|surface|podium|pedestal|plinth|floor|board|ledge|block|bench|stone|marble|wood|concrete)\b/
