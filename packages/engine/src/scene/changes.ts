import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import { Scene } from './schema.ts'
import { rounded } from './text.ts'

/**
 * What was changed between two scenes, as a document that a person reads and a program applies. A place is the way to a value:
 * keys, and in lists of named nodes the node's name, such as `layers`, `stage`, `objects`, `bottle`, `scale`.
 */
export const SceneChange = z.union([
  /** Without `from` it is new; without `to` it goes. */
  z.strictObject({ at: z.array(z.string()).min(1), from: z.unknown().optional(), to: z.unknown().optional() }),
  /** The names of a list in their new order. */
  z.strictObject({ at: z.array(z.string()), order: z.array(z.string()) }),
])
export type SceneChange = z.infer<typeof SceneChange>

type Value = { [key: string]: unknown }
type Named = { name: string }

/** The changes that lead from one scene to the other, in the order of the document. */
export const changesOf = (before: Scene, after: Scene): SceneChange[] => differences(rounded(before), rounded(after), [])

/** The scene after the changes; throws where it is not the scene that they begin from, or where they lead to none. */
export function changed(scene: Scene, changes: readonly SceneChange[]): Scene {
  const document = structuredClone(rounded(scene)) as Value
  for (const change of changes) apply(document, change)
  return Scene.parse(document)
}

function differences(before: unknown, after: unknown, at: string[]): SceneChange[] {
  if (isDeepStrictEqual(before, after)) return []
  if (areNamed(before) && areNamed(after)) return [...listed(before, after, at), ...ordered(before, after, at)]
  if (isObject(before) && isObject(after)) {
    const keys = new Set([...Object.keys(before), ...Object.keys(after)])
    return [...keys].flatMap((key) => differences(before[key], after[key], [...at, key]))
  }
  return [{ at, ...(before !== undefined && { from: before }), ...(after !== undefined && { to: after }) }]
}

function listed(before: readonly Named[], after: readonly Named[], at: string[]): SceneChange[] {
  const names = new Set([...before, ...after].map(({ name }) => name))
  const of = (nodes: readonly Named[], name: string) => nodes.find((node) => node.name === name)
  return [...names].flatMap((name) => differences(of(before, name), of(after, name), [...at, name]))
}

/** What is new comes last; any other order is said. */
function ordered(before: readonly Named[], after: readonly Named[], at: string[]): SceneChange[] {
  const [old, order] = [before.map(({ name }) => name), after.map(({ name }) => name)]
  const usual = [...old.filter((name) => order.includes(name)), ...order.filter((name) => !old.includes(name))]
  return isDeepStrictEqual(usual, order) ? [] : [{ at, order }]
}

function apply(document: Value, change: SceneChange): void {
  const owner = change.at.slice(0, -1).reduce<unknown>((value, key) => child(value, key, change.at), document)
  const key = change.at.at(-1) ?? ''
  if ('order' in change) {
    const nodes = change.at.length === 0 ? document : child(owner, key, change.at)
    if (!areNamed(nodes)) throw misfit(change.at, 'there is no list of named nodes')
    nodes.sort((a, b) => change.order.indexOf(a.name) - change.order.indexOf(b.name))
    return
  }
  const now = areNamed(owner)
    ? owner.find(({ name }) => name === key)
    : isObject(owner) && Object.hasOwn(owner, key)
      ? owner[key]
      : undefined
  if (!isDeepStrictEqual(now, change.from)) throw misfit(change.at, 'it is not what the changes begin from')
  if (areNamed(owner)) {
    const place = now ? owner.indexOf(now as Named) : owner.length
    owner.splice(place, now ? 1 : 0, ...(change.to === undefined ? [] : [change.to as Named]))
  } else if (isObject(owner) && change.to === undefined) delete owner[key]
  else if (isObject(owner)) Object.defineProperty(owner, key, { value: change.to, writable: true, enumerable: true, configurable: true })
  else throw misfit(change.at, 'there is nothing that could hold it')
}

function child(value: unknown, key: string, at: readonly string[]): unknown {
  const found = areNamed(value)
    ? value.find(({ name }) => name === key)
    : isObject(value) && Object.hasOwn(value, key)
      ? value[key]
      : undefined
  if (found === undefined) throw misfit(at, `the scene has no “${key}” there`)
  return found
}

const misfit = (at: readonly string[], why: string): Error => new Error(`The change at ${at.join('.')} does not fit this scene: ${why}.`)

const isObject = (value: unknown): value is Value => typeof value === 'object' && value !== null && !Array.isArray(value)

/** A list of nodes that can be told apart by their names; an empty list is one. */
const areNamed = (value: unknown): value is Named[] =>
  Array.isArray(value) &&
  value.every((item) => isObject(item) && typeof item.name === 'string') &&
  new Set(value.map((item) => (item as Named).name)).size === value.length
