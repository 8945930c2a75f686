import { type Scene, wordsOfScene } from '../../scene/index.ts'
import type { EditPlan, Keep, Operation, Target } from '../plan.ts'
import { anewIn } from './anew.ts'
import { readBackground } from './background.ts'
import { type Context, plain, type Reader } from './clause.ts'
import { type Clause, clausesOf, predicatesOf } from './clauses.ts'
import { readFrame, readPose } from './geometry.ts'
import { keepIn } from './keep.ts'
import { readLight } from './light.ts'
import { readLooks } from './looks.ts'
import { readAddition, readInsertion, readRemoval, readReplacement } from './things.ts'
import { readTone } from './tone.ts'
import { readWords } from './words.ts'

/** What is known of the pictures when the instruction is read. */
export type EditContext = { inputs: number; hasMask: boolean; scene?: Scene | null }

/** In the order of how much a clause must say before it is theirs. */
const READERS: readonly Reader[] = [
  readWords,
  readInsertion,
  readTone,
  readBackground,
  readFrame,
  readPose,
  readRemoval,
  readLooks,
  readLight,
  readReplacement,
  readAddition,
]

/**
 * The plan of an instruction, by rules alone: what to change, in order, and what must stay. Several wishes in one
 * sentence become several operations; a wish that is not understood stands in `unread`. An instruction that describes a
 * new picture with the inputs in it is one operation, `compose`, and is read as a brief.
 */
export function readEdit(instruction: string, { inputs, hasMask, scene }: EditContext): EditPlan {
  const context: Context = {
    inputs,
    hasMask,
    shown: new Set((scene ? wordsOfScene(scene) : []).map((text) => text.toLowerCase())),
    last: null,
  }
  const operations: Operation[] = []
  const keep: Keep[] = []
  const unread: string[] = []
  const anew = hasMask ? null : anewIn(instruction, inputs)
  for (const clause of clausesOf(instruction).flatMap((whole) => (isTooLong(whole) ? [whole] : predicatesOf(whole)))) {
    if (isTooLong(clause)) {
      unread.push(`${clause.words.slice(0, 120)}…`)
      continue
    }
    const kept = keepIn(clause)
    if (kept) {
      keep.push(...kept)
      continue
    }
    // Of a new picture the rest is its brief.
    if (anew) continue
    if (isIdle(plain(clause.lower))) continue
    const read = operationsOf(clause, context)
    if (!read) unread.push(clause.words)
    for (const operation of read ?? []) operations.push(operation)
    context.last = spokenOf(read?.at(-1)) ?? context.last
  }
  return anew ? { version: 1, operations: [anew], keep, unread: [] } : { version: 1, operations, keep, unread }
}

/** Nobody says one wish in so many letters, and reading them would take long. */
const isTooLong = ({ lower }: Clause): boolean => lower.length > LONGEST_CLAUSE
const LONGEST_CLAUSE = 400

function operationsOf(clause: Clause, context: Context): Operation[] | null {
  for (const reader of READERS) {
    const operations = reader(clause, context)
    if (operations && operations.length > 0) return operations
  }
  return null
}

/** What only says that there is a picture to be edited. */
const isIdle = (lower: string): boolean =>
  /^(?:please )?(?:edit|modify|retouch|use|take|update|rework|adjust|change|here is|this is|start from|based on) (?:only )?(?:(?:the|this|my|attached|uploaded|provided|given|original|reference|input|first|existing|product|as|a|an|our) )*(?:image|picture|photo|photograph|product photo|shot|base|reference|input)?(?: \d)?(?: as (?:the |a )?(?:reference|base|starting point|input))?(?: as follows| like this)?$/.test(
    lower,
  )

/** What `it` means in the next clause. */
function spokenOf(operation: Operation | undefined): Target | null {
  if (!operation || !('target' in operation)) return null
  const { target } = operation
  return target.kind === 'thing' || target.kind === 'words' || target.kind === 'subject' ? target : null
}
