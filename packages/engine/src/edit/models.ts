import type { Warning } from '../engine.ts'
import { boundsOf, type Coverage, coverageLike } from '../retouch/coverage.ts'
import type { Hint } from '../retouch/cutout/hint.ts'
import type { CutOut } from '../retouch/cutout/index.ts'
import type { Pixels } from '../trace/index.ts'
import type { RetouchModels, RetouchTask, World } from '../world.ts'
import { aside } from './aside.ts'
import { cropped } from './frame.ts'

/** Worlds as far as models and the built-in ways beside them need them. */
export type Models = Pick<World, 'threads' | 'models'>

/** How sure a model's subject is taken to be: a trained one, but nobody has looked. */
const TRUSTED = 0.9

/** What a model makes of a picture, which is said; null where there is none, or where it fails, and then the built-in way is used. */
export async function byModel<Answer>(
  { models }: Models,
  task: RetouchTask,
  warn: (warning: Warning) => void,
  run: (models: RetouchModels) => Promise<Answer>,
): Promise<Answer | null> {
  const name = models?.has[task]
  if (!models || name === undefined) return null
  try {
    const answer = await run(models)
    warn({ code: 'model_used', message: `${DID[task]} by the model “${name}” of this machine, not by Easel's own rules.` })
    return answer
  } catch {
    warn({
      code: 'model_failed',
      message: `The model “${name}” failed, so this was done without it. Its owner can ask “easel doctor” why.`,
    })
    return null
  }
}

const DID: Record<RetouchTask, string> = {
  matte: 'The subject was cut out',
  inpaint: 'The hole was filled',
  upscale: 'The picture was enlarged',
}

/** The subject of a picture: by a model where there is one and nobody has pointed at places on the thing, else by colours and edges. */
export async function subjectOf(
  world: Models,
  pixels: Pixels,
  seed: number,
  hint: Hint | null,
  warn: (warning: Warning) => void,
): Promise<CutOut> {
  const isAsked = world.models?.has.matte !== undefined && !hint?.points.length && isWhole(pixels)
  const alpha = isAsked ? await byModel(world, 'matte', warn, (models) => matteIn(models, pixels, hint)) : null
  return alpha && boundsOf(alpha, 128) ? { alpha, confidence: TRUSTED } : aside(world, 'cutOut', pixels, seed, hint)
}

/** The model looks at the box alone, with some room about it. */
async function matteIn(models: RetouchModels, pixels: Pixels, hint: Hint | null): Promise<Coverage> {
  if (!hint?.box) return models.matte(pixels)
  const { box } = hint
  const [left, top] = [Math.max(0, Math.floor(box.left)), Math.max(0, Math.floor(box.top))]
  const width = Math.max(1, Math.min(pixels.width, Math.ceil(box.left + box.width)) - left)
  const height = Math.max(1, Math.min(pixels.height, Math.ceil(box.top + box.height)) - top)
  const inside = await models.matte(cropped(pixels, { left, top, width, height }))
  const alpha = coverageLike(pixels)
  for (let y = 0; y < height; y++) alpha.data.set(inside.data.subarray(y * width, (y + 1) * width), (y + top) * pixels.width + left)
  return alpha
}

/** A picture that is cut out already needs no model. */
function isWhole({ data }: Pixels): boolean {
  for (let at = 3; at < data.length; at += 4) if ((data[at] as number) < 128) return false
  return true
}
