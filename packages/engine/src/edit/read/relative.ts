import { type Scene, stageOf } from '../../scene/index.ts'
import { aspectOf, seen } from '../own/actors.ts'
import { findThings } from '../own/find.ts'
import type { OperationOf, Target } from '../plan.ts'
import { amountIn, plain, pointed, type Reader, withoutDegree } from './clause.ts'

const MOVE = '(?:(?:move|make|put|bring|place|shift|set|have) )?'
const THING = '(it|this|that|them|the [\\w -]+?|my [\\w -]+?)'
const NEAR = new RegExp(
  `^${MOVE}${THING}(?: in| over)?(?: (?:should|could|must|needs? to)(?: be| go| come| sit| stand| move)?| be| is| come| sit)? (closer|nearer|(?:further|farther)(?: away)?|away) (?:to|from) (the [\\w -]+|it|that|each other)$`,
)
const ACROSS = new RegExp(`^${MOVE}${THING}(?: over)? (?:to|on) the (?:other|opposite) side(?: of (?:it|that|the [\\w -]+))?$`)

type Direction = OperationOf<'move'>['direction']
type Middle = { x: number; z: number }

/** Moves a thing by where another stands: `closer to the bottle`, `to the other side`. */
export const readRelative: Reader = (clause, context) => {
  const { scene } = context
  const lower = withoutDegree(plain(clause.lower).replace(/\b(?:further|farther) away\b/, 'further'))
  if (!scene) return null
  const [, mover, how, other] = NEAR.exec(lower) ?? []
  if (mover && how && other) {
    const aim = pointed(mover, clause, context)
    const [from, to] = [middleOf(scene, aim), middleOf(scene, pointed(other, clause, context))]
    if (!from || !to) return null
    return [
      {
        op: 'move',
        words: clause.words,
        target: aim,
        direction: towards(from, to, /closer|nearer/.test(how)),
        share: amountIn(plain(clause.lower), 0.12),
      },
    ]
  }
  const [, crossing] = ACROSS.exec(lower) ?? []
  return crossing ? across(scene, pointed(crossing, clause, context), clause.words) : null
}

function middleOf(scene: Scene, target: Target): Middle | null {
  const names = findThings(scene, target)?.names
  const things = (stageOf(scene)?.objects ?? []).filter(({ name }) => names?.has(name))
  if (things.length === 0) return null
  const mean = (axis: 0 | 2) => things.reduce((sum, { at }) => sum + at[axis], 0) / things.length
  return { x: mean(0), z: mean(2) }
}

function towards(from: Middle, to: Middle, isNearer: boolean): Direction {
  const [x, z] = [to.x - from.x, to.z - from.z].map((way) => (isNearer ? way : -way)) as [number, number]
  // Beside each other is how people see two things, even when one stands somewhat further back.
  if (Math.abs(x) >= Math.abs(z) * 0.35) return x > 0 ? 'right' : 'left'
  return z > 0 ? 'forward' : 'back'
}

/** Mirrored about the middle of all the rest. */
function across(scene: Scene, target: Target, words: string): OperationOf<'move'>[] | null {
  const stage = stageOf(scene)
  const names = findThings(scene, target)?.names
  if (!stage || !names) return null
  const others = new Set(stage.objects.flatMap(({ name }) => (names.has(name) ? [] : [name])))
  const [own, rest] = [names, others].map((some) => seen(stage, some, aspectOf(stage, scene)))
  if (!own || !rest) return null
  const way = rest.x0 + rest.x1 - (own.x0 + own.x1)
  return [{ op: 'move', words, target, direction: way > 0 ? 'right' : 'left', share: Math.min(0.9, Math.abs(way)) }]
}
