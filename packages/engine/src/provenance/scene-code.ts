import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { type Scene, sceneFromText, sceneToText } from '../scene/index.ts'
import { walkLayers } from '../scene/names.ts'

/** Longest scene that a file carries, bytes before packing. */
const MAX_SCENE_BYTES = 1024 * 1024

/** What a scene from a stranger may ask of this machine. */
const MAX_DEPTH = 64
const MAX_LAYERS = 5000
const MAX_OBJECTS = 200
const MAX_LIGHTS = 64
const MAX_EDGE_PX = 3840
/** Pixels, centimetres and degrees beyond it mean nothing; seeds go further. */
const MAX_NUMBER = 1e6

/** What words may not hold: everything that could be an address or a path. */
const PLAIN = /^[\w .,%#:+-]*$/
const ASSET = /^(sha256:)?[0-9a-f]{64}$/
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype'])

/** The scene as text that fits an attribute; null when it is too long to be read back. */
export function packScene(scene: Scene): string | null {
  const text = Buffer.from(sceneToText(scene))
  return text.length > MAX_SCENE_BYTES ? null : deflateRawSync(text, { level: 9 }).toString('base64')
}

/** The scene of `packScene`, from anybody: never more work than its limits, an error that says what is wrong with it otherwise. */
export function unpackScene(packed: string): Scene {
  const text = inflateRawSync(Buffer.from(packed, 'base64'), { maxOutputLength: MAX_SCENE_BYTES }).toString('utf8')
  // A stranger's nesting is measured before the schema follows it.
  checkValues(JSON.parse(text))
  const scene = sceneFromText(text)
  checkBudget(scene)
  return scene
}

function checkValues(root: unknown) {
  const waiting = [{ key: '', value: root, depth: 0 }]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { key, value, depth } = next
    if (depth > MAX_DEPTH) throw new Error(`Expected a scene nested at most ${MAX_DEPTH} deep but received a deeper one`)
    if (FORBIDDEN_KEYS.has(key)) throw new Error(`Expected no key ${key} in a scene`)
    if (typeof value === 'number' && Math.abs(value) > MAX_NUMBER && key !== 'seed')
      throw new Error(`Expected numbers up to ${MAX_NUMBER} in a scene but received ${value} as ${key}`)
    if (typeof value === 'string') checkString(key, value)
    if (Array.isArray(value)) for (const item of value) waiting.push({ key, value: item, depth: depth + 1 })
    else if (value !== null && typeof value === 'object')
      for (const [name, item] of Object.entries(value)) waiting.push({ key: name, value: item, depth: depth + 1 })
  }
}

function checkString(key: string, value: string) {
  if (key === 'text') return
  if (key === 'image' ? ASSET.test(value) : PLAIN.test(value)) return
  throw new Error(`Expected a plain word as ${key} of a scene but received ${JSON.stringify(value.slice(0, 60))}`)
}

function checkBudget({ canvas, layers }: Scene) {
  if (Math.max(canvas.width, canvas.height) > MAX_EDGE_PX)
    throw new Error(`Expected a scene of at most ${MAX_EDGE_PX} pixels a side but received ${canvas.width} × ${canvas.height}`)
  const all = [...walkLayers(layers)]
  const stages = all.flatMap(({ layer }) => (layer.type === 'stage' ? [layer] : []))
  const count = (what: string, found: number, limit: number) => {
    if (found > limit) throw new Error(`Expected a scene of at most ${limit} ${what} but received ${found}`)
  }
  count('layers', all.length, MAX_LAYERS)
  count('things', stages.flatMap(({ objects }) => objects).length, MAX_OBJECTS)
  count('lights', stages.flatMap(({ lights }) => lights).length, MAX_LIGHTS)
}
