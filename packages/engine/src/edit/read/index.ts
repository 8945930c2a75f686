import { isDeepStrictEqual } from 'node:util'
import { type Scene, wordsOfScene } from '../../scene/index.ts'
import { findThings } from '../own/find.ts'
import { landOf } from '../own/land.ts'
import { findParts } from '../own/parts.ts'
import { stuffOf } from '../own/stuff.ts'
import type { EditPlan, Keep, Operation, Target } from '../plan.ts'
import { anewIn } from './anew.ts'
import { readBackground } from './background.ts'
import { readDistance } from './camera.ts'
import { type Context, plain, pointed, type Reader } from './clause.ts'
import { type Clause, clausesOf, predicatesOf } from './clauses.ts'
import { topicOf, withoutContrast } from './colloquial.ts'
import { readEffect } from './effect.ts'
import { readFrame, readPose } from './geometry.ts'
import { keepIn } from './keep.ts'
import { withoutLabels } from './labels.ts'
import { readAlignment, readLettering } from './lettering.ts'
import { readLight } from './light.ts'
import { readLooks } from './looks.ts'
import { paraphrases, withoutCourtesy } from './paraphrase.ts'
import { readPart } from './parts.ts'
import { readRelative } from './relative.ts'
import { respelled } from './spelling.ts'
import { targetOf } from './target.ts'
import { readTechnique } from './technique.ts'
import { readTexts } from './texts.ts'
import { readAddition, readInsertion, readRemoval, readReplacement } from './things.ts'
import { readTone } from './tone.ts'
import { readWeather } from './weather.ts'
import { readWords } from './words.ts'

/** What is known of the pictures when the instruction is read; `last`: what `it` means before the instruction names anything. */
export type EditContext = { inputs: number; hasMask: boolean; scene?: Scene | null; last?: Target | null }

/** In the order of how much a clause must say before it is theirs. */
const READERS: readonly Reader[] = [
  readAlignment,
  readWeather,
  readEffect,
  readTexts,
  readWords,
  readLettering,
  readInsertion,
  readTechnique,
  readPart,
  readDistance,
  readTone,
  readRelative,
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
export const readEdit = (instruction: string, context: EditContext): EditPlan => heard(instruction, context).plan

/** What `it` means after an instruction, whether or not it could be carried out; null: nothing was spoken of. */
export const spokenAfter = (instruction: string, context: EditContext): Target | null => heard(instruction, context).last

function heard(instruction: string, { inputs, hasMask, scene, last = null }: EditContext): { plan: EditPlan; last: Target | null } {
  const context: Context = {
    inputs,
    hasMask,
    hasLand: scene ? landOf(scene) !== null : false,
    shown: new Set((scene ? wordsOfScene(scene) : []).map((text) => text.toLowerCase())),
    last,
    scene: scene ?? null,
  }
  const operations: Operation[] = []
  const keep: Keep[] = []
  const unread: string[] = []
  const anew = hasMask ? null : anewIn(instruction, inputs)
  const clauses = clausesOf(withoutLabels(instruction)).flatMap((whole) =>
    isTooLong(whole) ? [whole] : predicatesOf({ ...whole, lower: withoutContrast(whole.lower) }),
  )
  for (const [i, clause] of clauses.entries()) {
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
    if (isIdle(plain(clause.lower)) || isTalk(clause.lower)) continue
    const topic = /\b(?:it|its|them|they)\b/.test(clauses[i + 1]?.lower ?? '') ? topicOf(clause.lower) : null
    if (topic) {
      context.last = pointed(topic, clause, context)
      continue
    }
    const literal = operationsOf({ ...clause, lower: withoutCourtesy(clause.lower) }, context) ?? operationsOf(clause, context)
    const read = literal?.every((operation) => isKnown(operation, scene)) ? literal : (otherwise(clause, context, scene) ?? literal)
    if (!read) {
      context.last = mentioned(clause, scene) ?? context.last
      if (isOpinion(clause.lower)) continue
      unread.push(clause.words)
    }
    for (const operation of read ?? []) if (!operations.some((other) => isSame(operation, other))) operations.push(operation)
    context.last = spokenOf(read?.at(-1)) ?? context.last
  }
  return { plan: { version: 1, keep, ...(anew ? { operations: [anew], unread: [] } : { operations, unread }) }, last: context.last }
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

/** `I don't want the plant, take it away` is one wish said twice. */
const isSame = ({ words: _, ...a }: Operation, { words: __, ...b }: Operation): boolean => a.op === 'remove' && isDeepStrictEqual(a, b)

/** A clause that no reader took, in plainer words, and then with its slips of the fingers mended. */
function otherwise(clause: Clause, context: Context, scene: Scene | null | undefined): Operation[] | null {
  const mended = [clause.lower, withoutCourtesy(clause.lower)].flatMap((said) => respelled(said, scene) ?? [])
  for (const spelled of [clause.lower, ...mended]) {
    for (const lower of [...(spelled === clause.lower ? [] : [spelled]), ...paraphrases(spelled)]) {
      const read = operationsOfAll(predicatesOf({ ...clause, lower }), context)
      if (read?.every((operation) => isKnown(operation, scene))) return read
    }
  }
  return null
}

/** What all of the clauses ask for, each knowing what the one before spoke of; null when one of them is not understood. */
function operationsOfAll(clauses: readonly Clause[], context: Context): Operation[] | null {
  const within = { ...context }
  const all: Operation[] = []
  for (const clause of clauses) {
    const read = operationsOf(clause, within)
    if (!read) return null
    all.push(...read)
    within.last = spokenOf(read.at(-1)) ?? within.last
  }
  return all
}

/** A guess may only point at what the picture shows. */
function isKnown(operation: Operation, scene: Scene | null | undefined): boolean {
  if (!scene || !('target' in operation) || operation.target.kind !== 'thing') return true
  if (/\b(?:the|could|can|should|would|is|be|it|not|a|an)\b/.test(operation.target.noun ?? '')) return false
  if (findThings(scene, operation.target) !== null || findParts(scene, operation.target).size > 0) return true
  return (
    (operation.op === 'material' || operation.op === 'recolor' || operation.op === 'finish') && stuffOf(scene, operation.target) !== null
  )
}

/** What only says that there is a picture to be edited. */
const isIdle = (lower: string): boolean =>
  /^(?:please )?(?:edit|modify|retouch|use|take|update|rework|adjust|change|here is|this is|start from|based on) (?:only )?(?:(?:the|this|my|attached|uploaded|provided|given|original|reference|input|first|existing|product|as|a|an|our) )*(?:image|picture|photo|photograph|product photo|shot|base|reference|input)?(?: \d)?(?: as (?:the |a )?(?:reference|base|starting point|input))?(?: as follows| like this)?$/.test(
    lower,
  )

/** `the mug is great`, `do we need the chart?`: says nothing to do, but what `it` is in what follows. */
const isOpinion = (lower: string): boolean =>
  /^(?:the|this|that|my|our) .{1,40} (?:is|are|looks?|seems?|works?) (?:(?:really|very|so|quite|just|pretty|all) )*(?:great|good|fine|ok(?:ay)?|perfect|nice|lovely|right|cool|beautiful|well|wrong|ugly|off|weird|boring)[\s.!]*$|\?\s*$/.test(
    lower,
  )

function mentioned({ lower, quotes }: Clause, scene: Scene | null | undefined): Target | null {
  if (!scene) return null
  for (const [, noun] of lower.matchAll(/\b(?:the|this|that|our|my) ([\w-]+(?: [\w-]+)?)/g)) {
    const words = noun?.split(' ') ?? []
    for (const phrase of [words.join(' '), words[0] ?? '']) {
      const aim = targetOf(phrase, quotes)
      const isThere = aim.kind === 'thing' ? findThings(scene, aim) !== null || findParts(scene, aim).size > 0 : aim.kind === 'words'
      if (isThere) return aim
    }
  }
  return null
}

/** Praise and thanks between wishes. */
const isTalk = (lower: string): boolean =>
  /^(?:(?:h+m+|ok(?:ay)?|great|nice|good|perfect|cool|lovely|love it|awesome|amazing|excellent|wow|yes|yeah|no|sure|thanks|thank you|thx|cheers|well|so|hi|hello|hey|almost|better|(?:much|looks?|looking|that(?:'s| is)|it(?:'s| is)|this(?: is)?|i (?:like|love) (?:it|this|that)|very|so much|a lot|already|now|there|but|and)) ?[,.!…:)-]*\s*)+$/.test(
    lower,
  )

/** What `it` means in the next clause. */
function spokenOf(operation: Operation | undefined): Target | null {
  const written = operation?.op === 'add' ? /“(.+)”$/.exec(operation.thing)?.[1] : undefined
  if (written !== undefined) return { kind: 'words', noun: null, text: written, image: null }
  if (operation?.op === 'add') return targetOf(operation.thing.replace(/ (?:with|that|which|on|in) .*$/, ''))
  if (!operation || !('target' in operation)) return null
  const { target } = operation
  return target.kind === 'thing' || target.kind === 'words' || target.kind === 'subject' ? target : null
}
