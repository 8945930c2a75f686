import { z } from 'zod'
import { Scene } from './schema.ts'

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
  const result = Scene.safeParse(value)
  if (result.success) return result.data
  throw new Error(`Expected a scene document but received one with a fault: ${z.prettifyError(result.error)}`)
}

/** The scene with every number at the precision it is saved with, so that drawing before and after saving agree. */
export function rounded<T>(value: T): T {
  // Whole numbers (seeds, pixels) are exact already; JSON knows no negative zero.
  if (typeof value === 'number') return (value === 0 ? 0 : Number.isInteger(value) ? value : Number(value.toPrecision(6))) as T
  if (Array.isArray(value)) return value.map(rounded) as T
  if (value && typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, rounded(item)])) as T
  return value
}
