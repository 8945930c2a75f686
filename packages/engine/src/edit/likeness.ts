import { hexToOklch } from '../color.ts'
import { diffScenes, rounded, type Scene, stageOf, wordsOfScene } from '../scene/index.ts'
import { findThings } from './own/find.ts'
import { patchScene } from './own/index.ts'
import { findParts, layersOf } from './own/parts.ts'
import { textsOf } from './own/patched.ts'
import type { EditPlan, Operation } from './plan.ts'
import { readEdit } from './read/index.ts'

/**
 * How far a scene is from a description such as `the blue cap`, `a plant`, `marble` or `“Summer Sale”`: 0 where it is exactly so,
 * 1 where nothing of it is; null where the words say nothing that a scene can show. A scene shows what is described when the
 * edit that would bring it about has nothing to change.
 */
export function likeness(scene: Scene, description: string): number | null {
  const words = description
    .trim()
    .replace(/^(?:(?:with|that|which|has|had|having|showed|shows|showing|said|says|of|a|an|the|its|it|was|is|were)\s+)+/i, '')
    .replace(/[\s.!?]+$/, '')
  if (words === '') return null
  const shown = wordsOfScene(scene).map((text) => text.trim().toLowerCase())
  const bare = words.replace(/^["“”'‘’]+|["“”'‘’]+$/g, '').toLowerCase()
  if (shown.includes(bare)) return 0
  if (/^["“‘]/.test(words)) return shown.some((text) => text.includes(bare)) ? 0.2 : 1
  const [looks = []] = readings(words, scene)
  if (looks.length === 0 && isThere(scene, bare)) return 0
  for (const plans of readings(words, scene)) {
    const distances = plans.flatMap((plan) => distanceTo(scene, plan) ?? [])
    if (distances.length > 0) return Math.min(...distances)
  }
  return readings(words, null).some((plans) => plans.length > 0) ? 1 : null
}

/** The wishes that a description could be the outcome of, those first that say most. */
function readings(words: string, scene: Scene | null): EditPlan[][] {
  const parts = words.split(' ')
  const without = /^(?:no|without)(?: the| an?| any)? (.+)$/i.exec(words)?.[1]
  if (without) return [understood([`remove the ${without}`], scene)]
  const looks = parts.slice(1).map((_, i) => `make the ${parts.slice(i + 1).join(' ')} ${parts.slice(0, i + 1).join(' ')}`)
  const grounds = [words, `${words} background`, `put it on ${words}`, `put it in ${words}`, `${words} light`]
  return [looks, grounds, [`add a ${words}`]].map((wishes) => understood(wishes, scene))
}

const understood = (wishes: readonly string[], scene: Scene | null): EditPlan[] =>
  wishes
    .map((wish) => readEdit(wish, { inputs: 1, hasMask: false, scene }))
    .filter(({ operations, unread }) => operations.length > 0 && unread.length === 0 && operations.every(isOutcome))

/** `bigger` says how it came about, not what it is. */
const isOutcome = ({ op }: Operation): boolean => OUTCOMES.has(op)
const OUTCOMES: ReadonlySet<Operation['op']> = new Set(['recolor', 'material', 'finish', 'background', 'light', 'add', 'words', 'remove'])

function distanceTo(scene: Scene, plan: EditPlan): number | null {
  const distances = plan.operations.map((operation) => {
    if (operation.op === 'add') return isThere(scene, operation.thing) ? 0 : null
    if (operation.op === 'remove') return isThere(scene, operation.target.noun ?? '') ? 1 : 0
    const { scene: after, done } = patchScene(scene, { ...plan, operations: [operation] }, { inputs: [], hasMask: false })
    return done.length === 0 ? null : furthest(scene, after, operation.op === 'finish')
  })
  return distances.some((distance) => distance === null) ? null : Math.max(0, ...distances.map(Number))
}

function isThere(scene: Scene, thing: string): boolean {
  const noun = thing.replace(/^(?:a|an|the|one|some)\s+/, '')
  const target = { kind: 'thing' as const, noun, text: null, image: null }
  return findThings(scene, target) !== null || findParts(scene, target).size > 0 || textsOf(scene, target).layers.size > 0
}

/** The greatest difference that the wish would make to any node: of colours as far as they look apart, of anything else the most. */
function furthest(before: Scene, after: Scene, isFinish: boolean): number {
  const { added, removed, changed } = diffScenes(before, after)
  if (added.length + removed.length > 0) return 1
  if (changed.length === 0) return 0
  return Math.min(1, apart(rounded(visible(before)), rounded(visible(after)), isFinish ? [] : OWN))
}

/** What shows: where light and camera stand changes with what stands there. */
const visible = (scene: Scene) => {
  const stage = stageOf(scene)
  return {
    background: scene.canvas.background,
    flat: layersOf(scene).filter(({ type }) => type !== 'stage' && type !== 'group'),
    objects: stage?.objects.map(({ name, materials }) => ({ name, materials })) ?? [],
    set: stage?.set ?? null,
    lights: stage?.lights ?? [],
  }
}

/** A second colour or a roughness of its own is no other look. */
const OWN = ['roughness', 'coat', 'accent']

function apart(a: unknown, b: unknown, spared: readonly string[]): number {
  if (Object.is(a, b)) return 0
  if (typeof a === 'string' && typeof b === 'string' && isColor(a) && isColor(b)) return Math.min(1, 2.5 * colorsApart(a, b))
  if (typeof a === 'number' && typeof b === 'number') return Math.abs(a - b) < 0.11 ? 0 : 1
  if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object') return 1
  const [p, q] = [a as Record<string, unknown>, b as Record<string, unknown>]
  const keys = [...new Set([...Object.keys(p), ...Object.keys(q)])].filter((key) => !spared.includes(key))
  return Math.max(0, ...keys.map((key) => apart(p[key], q[key], spared)))
}

const isColor = (text: string): boolean => /^#[0-9a-f]{6}/.test(text)

/** Distance in OKLCH's Cartesian form; black and white are 1 apart. */
function colorsApart(a: string, b: string): number {
  const [p, q] = [hexToOklch(a.slice(0, 7)), hexToOklch(b.slice(0, 7))]
  const turn = ((p.h - q.h) * Math.PI) / 180
  const chroma = Math.sqrt(Math.max(0, p.c ** 2 + q.c ** 2 - 2 * p.c * q.c * Math.cos(turn)))
  return Math.hypot((p.l - q.l) * 0.6, chroma)
}
