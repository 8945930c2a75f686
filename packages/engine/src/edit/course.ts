import { type DrawRequest, type EditSource, EngineError, type Warning } from '../engine.ts'
import type { Scene } from '../scene/index.ts'
import { isReframing } from './foreign/index.ts'
import { withoutKept } from './kept.ts'
import { patchScene, resized } from './own/index.ts'
import type { EditPlan, Operation } from './plan.ts'
import { readEdit } from './read/index.ts'

/** An edit's way: what was understood, what the scene became, what is left to do on pixels. */
export type Course = {
  plan: EditPlan
  scene: Scene | null
  /** Operations on pixels, in order. */
  left: Operation[]
  done: Operation[]
  missed: Warning[]
  warnings: Warning[]
}

/** What to do, and what of it the scene takes. */
export function courseOf(request: DrawRequest, source: EditSource, own: { scene: Scene | null; warnings: Warning[] }): Course {
  const isShown = source.mask !== null || source.hint !== undefined
  const read = source.plan ?? readEdit(request.prompt, { inputs: source.inputs.length, hasMask: isShown, scene: own.scene })
  const plan = withTransparency(read, request)
  const warnings = [...own.warnings, ...plan.unread.map(unreadWarning)]
  const { allowed, missed } = withoutKept(plan.operations, plan.keep)
  if (!own.scene || allowed.some(({ op }) => op === 'compose')) return { plan, scene: null, left: allowed, done: [], missed, warnings }
  const patch = patchScene(own.scene, { ...plan, operations: allowed }, { inputs: source.inputs, hasMask: isShown })
  warnings.push(...patch.warnings)
  if (source.mask !== null || patch.left.length > 0) warnings.push(SCENE_DROPPED)
  const { size } = request
  const isResized = typeof size !== 'string' && source.mask === null && !patch.left.some(isReframing)
  const fitted = isResized ? resized(patch.scene, size) : { scene: patch.scene, warnings: [] }
  warnings.push(...fitted.warnings)
  // A scene that nothing was done to is not drawn again: its pixels are there.
  const isChanged = patch.done.length > 0
  return {
    plan,
    scene: isChanged ? fitted.scene : null,
    left: patch.left,
    done: [...patch.done],
    missed: [...missed, ...patch.missed],
    warnings,
  }
}

/** `background: transparent` is a wish like any other. */
function withTransparency(plan: EditPlan, { background }: DrawRequest): EditPlan {
  if (background !== 'transparent' || plan.operations.some(({ op }) => op === 'background')) return plan
  return {
    ...plan,
    operations: [...plan.operations, { op: 'background', words: 'background: transparent', image: null, to: { kind: 'transparent' } }],
  }
}

const SCENE_DROPPED: Warning = {
  code: 'scene_dropped',
  message: 'This edit works on pixels, so the picture carries no scene any more: later edits of it work on pixels too.',
}

const unreadWarning = (words: string): Warning => ({
  code: 'unread_instruction',
  message: `“${words}” was not understood, and nothing was done about it.`,
  words,
})

/** Why a whole edit is refused, in words that say what could be given instead. */
export function nothingDone({ plan, missed }: Course): EngineError {
  const why = missed.map(({ message }) => message).join(' ')
  if (why) return new EngineError('unsupported', why, 'prompt')
  if (plan.unread.length === 0 && plan.keep.length > 0)
    return new EngineError(
      'unsupported',
      'The instruction only says what must stay. Say what to change, such as “make the background white”.',
      'prompt',
    )
  return new EngineError(
    'unsupported',
    'The instruction was not understood as an edit. Name the thing and the change, such as “make the bottle red”, “replace the background with light grey”, or “remove this” with a mask.',
    'prompt',
  )
}
