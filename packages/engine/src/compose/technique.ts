import { styleOf } from '../brief/classify.ts'
import type { Brief } from '../brief/schema.ts'
import type { Technique } from '../scene/schema.ts'

const TECHNIQUES: Record<string, Technique> = {
  'line-art': 'ink',
  pencil: 'pencil',
  cartoon: 'toon',
  'flat-vector': 'flat',
  watercolor: 'watercolor',
  oil: 'oil',
  blueprint: 'blueprint',
  pixel: 'pixel',
  clay: 'clay',
}

/** The technique that lower-case words name; null when they name none. */
export function techniqueNamed(words: string): Technique | null {
  const { family } = styleOf(words, [])
  return (family && TECHNIQUES[family]) || null
}

/** How a stage is drawn where the brief asks for something else than a photograph. */
export function techniqueOf({ style }: Brief): { technique?: Technique } {
  const technique = style.family ? TECHNIQUES[style.family] : undefined
  return technique ? { technique } : {}
}
