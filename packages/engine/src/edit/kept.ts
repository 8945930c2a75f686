import type { Warning } from '../engine.ts'
import type { Keep, Operation, Target } from './plan.ts'

/** What each operation does to a thing, in the words that `keep` uses for it. */
const TOUCHES: Partial<Record<Operation['op'], RegExp>> = {
  recolor: /colou?r/,
  material: /colou?r|material|texture/,
  finish: /material|texture|finish/,
  effect: /typography|lettering|colou?r|style|design/,
  words: /typography|design|style|layout/,
  light: /light|shadow/,
  move: /position|placement|layout|composition/,
  scale: /size|scale|dimension|proportion/,
  turn: /pose|position|placement|angle/,
  crop: /crop|framing|composition/,
  flip: /position|placement|composition|layout/,
}
/** These leave nothing of a thing as it was. */
const WHOLLY: ReadonlySet<Operation['op']> = new Set(['remove', 'replace'])

/** The operations that leave alone what is to stay; one that would not is given back as a warning instead. */
export function withoutKept(operations: readonly Operation[], keep: readonly Keep[]): { allowed: Operation[]; missed: Warning[] } {
  const missed: Warning[] = []
  const allowed = operations.filter((operation) => {
    const broken = keep.find((one) => breaks(operation, one))
    if (broken)
      missed.push({
        code: 'edit_not_done',
        message: `“${operation.words}” was not done, because “${broken.words}” says that this must stay.`,
        words: operation.words,
      })
    return !broken
  })
  return { allowed, missed }
}

function breaks(operation: Operation, { target, quality }: Keep): boolean {
  const aim = aimOf(operation)
  if (!aim || !isSame(aim, target)) return false
  return quality === null || WHOLLY.has(operation.op) || (TOUCHES[operation.op]?.test(quality) ?? false)
}

function aimOf(operation: Operation): Target | null {
  if (operation.op === 'background') return { kind: 'background', noun: null, text: null, image: null }
  // A change of tone spares what is to stay where it is made.
  if (operation.op === 'tone' || operation.op === 'filter' || operation.op === 'technique') return null
  return 'target' in operation ? operation.target : null
}

function isSame(a: Target, b: Target): boolean {
  if (a.kind !== b.kind || a.kind === 'rest' || a.kind === 'here') return false
  if (a.kind === 'thing') return a.noun === b.noun
  return a.kind !== 'words' || (a.noun === b.noun && (a.text === b.text || b.text === null))
}
