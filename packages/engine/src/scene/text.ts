import { z } from 'zod'
import { Scene } from './schema.ts'

/** Several times what the longest prompt holds. Setting more would keep a core busy for minutes. */
const MOST_LETTERS = 100_000

/**
 * Scenes as stable text: the schema's key order, two-space indent, numbers to 6 significant
 * digits. Writing, reading and writing again gives the same bytes.
 */
export function sceneToText(scene: Scene): string {
  return `${JSON.stringify(Scene.parse(rounded(scene)), null, 2)}\n`
}

/** Reads a scene document; throws a sentence that names the first wrong place. */
export function sceneFromText(text: string): Scene {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (cause) {
    throw new Error('Expected a scene document in JSON but received text that does not parse', { cause })
  }
  // A document shorter than that holds no more letters.
  const letters = text.length > MOST_LETTERS ? lettersIn(value) : 0
  if (letters > MOST_LETTERS) throw new Error(`Expected a scene of at most ${MOST_LETTERS} letters but received one of ${letters}`)
  const result = Scene.safeParse(value)
  if (result.success) return result.data
  throw new Error(`Expected a scene document but received one with a fault: ${z.prettifyError(result.error)}`)
}

/** Of all texts that a document sets, however deep they lie. */
function lettersIn(value: unknown): number {
  let letters = 0
  const left = [value]
  while (left.length > 0) {
    const next = left.pop()
    if (!next || typeof next !== 'object') continue
    for (const [key, item] of Object.entries(next)) {
      if (key === 'text' && typeof item === 'string') letters += item.length
      else left.push(item)
    }
  }
  return letters
}

/** The scene with every number at the precision it is saved with, so that drawing before and after saving agree. */
export function rounded<T>(value: T): T {
  // Whole numbers (seeds, pixels) are exact already; JSON knows no negative zero.
  if (typeof value === 'number') return (value === 0 ? 0 : Number.isInteger(value) ? value : Number(value.toPrecision(6))) as T
  if (Array.isArray(value)) return value.map(rounded) as T
  if (value && typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, rounded(item)])) as T
  return value
}
