import { isDeepStrictEqual } from 'node:util'
import type { Warning } from '../../engine.ts'
import { isPlated } from '../../overlay/plated.ts'
import { mapStages, rounded, type Scene, stageOf } from '../../scene/index.ts'
import { roomOf } from '../../stage/index.ts'
import type { EditPlan, Operation, OperationOf } from '../plan.ts'
import { borrowed } from './borrow.ts'
import { added, removed, replaced } from './company.ts'
import { effected } from './effect.ts'
import { resized } from './format.ts'
import { graded, greyed } from './grade.ts'
import { legible } from './legible.ts'
import { lettered } from './lettering.ts'
import { recolored, refinished, rematerialed, toned } from './looks.ts'
import { done, missed, type Patched } from './patched.ts'
import { moved, scaled, turned, zoomed } from './pose.ts'
import { relit, reset } from './setting.ts'
import { drawnAs } from './technique.ts'
import { reworded } from './words.ts'
import { isWritten, written } from './written.ts'

export { resized } from './format.ts'
export { borrowed }

export type ScenePatch = {
  scene: Scene
  /** What changed the scene. */
  done: Operation[]
  /** What is no change of the scene but may be one of its pixels. */
  left: Operation[]
  /** What could not be done, with the reason. */
  missed: Warning[]
  warnings: Warning[]
}

/** Plan → scene: every operation that is a change of the scene, in order. What no operation names keeps its node as it is. */
export function patchScene(scene: Scene, plan: EditPlan, given: Given): ScenePatch {
  const patch: ScenePatch = { scene, done: [], left: [], missed: [], warnings: [] }
  for (const operation of plan.operations) {
    const patched = isByMask(operation, given) ? 'elsewhere' : patchedBy(operation, patch.scene, given)
    if (patched === 'elsewhere') patch.left.push(operation)
    else if ('missed' in patched)
      patch.missed.push({ code: patched.code ?? 'edit_not_done', message: patched.missed, words: operation.words })
    else {
      patch.scene = rounded(litAsBefore(isOfAll(operation) ? keptFrom(patch.scene, patched.scene, plan.keep) : patched.scene, patch.scene))
      patch.done.push(operation)
      patch.warnings.push(...patched.warnings)
    }
  }
  return patch
}

/** Whether an operation changes whatever there is; one that names its thing is barred by what must stay before it comes here. */
const isOfAll = (operation: Operation): boolean =>
  'target' in operation && (operation.target.kind === 'picture' || operation.target.kind === 'rest')

/** What must stay as it is, taken back out of the scene of before. */
const keptFrom = (before: Scene, after: Scene, keep: EditPlan['keep']): Scene =>
  keep.reduce((scene, { target, quality }) => {
    const isNode = target.kind === 'thing' || target.kind === 'subject' || target.kind === 'words' || target.kind === 'background'
    return isNode && quality === null ? (borrowed(scene, before, target) ?? scene) : scene
  }, after)

/** Light and set held where they were when what stands on the stage takes other room, so that what was not named keeps its shadows. */
function litAsBefore(after: Scene, before: Scene): Scene {
  const [stage, now] = [stageOf(before), stageOf(after)]
  const room = stage && roomOf(stage.objects)
  if (!stage || !now || !room || stage.about || isDeepStrictEqual(room, roomOf(now.objects))) return after
  return mapStages(after, (old) => (old.name === stage.name ? { ...old, about: room } : old))
}

/** Hashes of the pictures that came with the instruction, and whether a mask did. */
export type Given = { inputs: readonly string[]; hasMask: boolean }

/** Where only the mask says where, the scene cannot know it. */
function isByMask(operation: Operation, { hasMask }: Given): boolean {
  if (!hasMask) return false
  if (operation.op === 'add') return operation.place === null
  return 'target' in operation && operation.target.kind === 'here'
}

/** Whether an operation is one of a picture's lettering: under it lies what another engine drew, which is changed as pixels. */
const isOfWords = (operation: Operation): boolean =>
  operation.op === 'words' || operation.op === 'lettering' || ('target' in operation && operation.target.kind === 'words')

function patchedBy(operation: Operation, scene: Scene, { inputs }: Given): Patched {
  if (isPlated(scene) && !isOfWords(operation)) return 'elsewhere'
  switch (operation.op) {
    case 'recolor':
      return operation.target.kind === 'background'
        ? reset(scene, { op: 'background', words: operation.words, image: null, to: { kind: 'color', color: operation.color } }, inputs)
        : recolored(scene, operation)
    case 'material':
      return rematerialed(scene, operation)
    case 'finish':
      return refinished(scene, operation)
    case 'words':
      return reworded(scene, operation)
    case 'lettering':
      return lettered(scene, operation)
    case 'effect':
      return effected(scene, operation)
    case 'background':
      return reset(scene, operation, inputs)
    case 'light':
      return relit(scene, operation)
    case 'move':
      return moved(scene, operation)
    case 'scale':
      return scaled(scene, operation)
    case 'turn':
      return operation.target.kind === 'picture' ? 'elsewhere' : turned(scene, operation)
    case 'add':
      return isWritten(operation) ? written(scene, operation) : added(scene, operation)
    case 'remove':
      return isFlaw(operation) ? missed(FLAWLESS) : removed(scene, operation)
    case 'replace':
      return replaced(scene, operation)
    case 'tone':
      return tonedBy(operation, scene)
    case 'filter':
      return operation.filter === 'black-and-white' && operation.target.kind === 'picture' ? greyed(scene) : 'elsewhere'
    case 'technique':
      return drawnAs(scene, operation)
    case 'crop':
      if (!operation.aspect) return zoomed(scene, operation.share ?? 0.8)
      return /\b(?:crop|trim|cut)/i.test(operation.words) ? 'elsewhere' : reshaped(scene, operation.aspect)
    case 'extend':
      return operation.color
        ? 'elsewhere'
        : operation.aspect
          ? reshaped(scene, operation.aspect)
          : zoomed(scene, 1 + operation.share, operation)
    case 'upscale':
      return finer(scene, operation.factor)
    case 'flip':
      return operation.target.kind === 'picture' ? 'elsewhere' : missed('A thing cannot be mirrored: turn it instead.')
    default:
      return 'elsewhere'
  }
}

/** Light makes a stage brighter, and a design is repainted; what neither can do is a matter of pixels. */
function tonedBy(operation: OperationOf<'tone'>, scene: Scene): Patched {
  const { target: aim, quality, amount } = operation
  if (aim.kind === 'words' && quality === 'contrast') return legible(scene, operation)
  if (aim.kind === 'thing' || aim.kind === 'subject') return toned(scene, operation)
  const stage = stageOf(scene)
  if (aim.kind !== 'picture') return 'elsewhere'
  if (!stage) return graded(scene, operation)
  if (quality === 'brightness')
    return done(mapStages(scene, (old) => ({ ...old, look: { ...old.look, exposure: old.look.exposure + amount * 1.5 } })))
  if (quality === 'auto') return relit(scene, { op: 'light', words: operation.words, light: 'soft studio lighting' })
  return graded(scene, operation)
}

/** The same picture of more pixels: drawn anew, so that nothing is soft. */
function finer(scene: Scene, factor: number): Patched {
  const { width, height } = scene.canvas
  const most = Math.min(factor, LONGEST / Math.max(width, height))
  if (most < 1.1) return missed(`The picture is ${width}×${height} pixels: the longest side may have ${LONGEST}.`)
  const { scene: fitted, warnings } = resized(scene, { width: Math.round(width * most), height: Math.round(height * most) })
  return done(
    fitted,
    most < factor
      ? [
          { code: 'size_limited', message: `The longest side may have ${LONGEST} pixels: drawn ${most.toFixed(1)} times as large.` },
          ...warnings,
        ]
      : warnings,
  )
}
const LONGEST = 3840

/** The same picture in another format of about the same area. */
function reshaped(scene: Scene, aspect: string): Patched {
  const [across = 1, down = 1] = aspect.split(':').map(Number)
  const { width, height } = scene.canvas
  const edge = Math.sqrt((width * height * across) / down)
  const even = (px: number) => Math.max(16, Math.round(px / 16) * 16)
  const { scene: fitted, warnings } = resized(scene, { width: even(edge), height: even((edge * down) / across) })
  return done(fitted, warnings)
}

const FLAWLESS = 'A picture that was drawn from its scene has no dust, scratches or stray reflections to remove.'

const isFlaw = ({ target: { noun } }: OperationOf<'remove'>): boolean =>
  /\b(?:dust|scratch(?:es)?|noise|grain|speck|spot|blemish(?:es)?|smudge|fingerprint|glare|reflection|artifact|hair|lint)s?$/.test(
    noun ?? '',
  )
