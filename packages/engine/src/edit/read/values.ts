import { colorsIn } from '../../brief/colors.ts'
import { finishIn, isFinishWord, isMaterialWord, materialIn } from '../../brief/materials.ts'
import { MASK } from '../../brief/quotes.ts'
import type { NamedColor, Subject } from '../../brief/schema.ts'
import type { Backdrop } from '../plan.ts'
import { imageIn } from './target.ts'

/** What a thing is to look like, from words such as `matte navy`, `brushed steel`, `a deep red`. */
export type Look = { color: NamedColor | null; material: string | null; finish: Subject['finish'] }

export function lookIn(value: string): Look {
  const color = colorsIn(value).at(-1)?.color ?? null
  const material = materialIn(value)
  const finish = finishIn(value)
  // `gold` alone is the metal, `terracotta` the clay; in `brushed steel` no colour is named.
  const isOwn = color !== null && material !== null && isMaterialWord(color.name)
  return { color: isOwn ? null : color, material, finish: finish === 'brushed' && material ? null : finish }
}

const FILLER =
  /\b(?:a|an|the|very|plain|solid|clean|simple|seamless|pure|soft|smooth|flat|uniform|neutral|minimal|minimalist|bright|professional|empty|crisp|tone|studio|backdrop|background|bg|setting|sweep|wall|colou?r(?:ed)?|paper|cyclorama|only|one|single|completely|light|dark|in|with|of|to|from|and)\b|[-,]/g

/** The background that words ask for; null when they hold none. */
export function backdropOf(words: string): Backdrop | null {
  const image = imageIn(words)
  if (image) return { kind: 'image', image }
  if (/\b(?:transparent|transparency|alpha|no background|nothing)\b/.test(words)) return { kind: 'transparent' }
  const colors = colorsIn(words)
  if (/\bgradient\b/.test(words) && colors.length >= 2) return { kind: 'gradient', colors: colors.slice(0, 4).map((hit) => hit.color) }
  const first = colors[0]
  const rest = colors
    .reduce((left, hit) => left.slice(0, hit.start) + ' '.repeat(hit.end - hit.start) + left.slice(hit.end), words)
    .replace(FILLER, ' ')
    .trim()
  if (first && rest === '') return { kind: 'color', color: first.color }
  if (!first && rest === '' && /\bstudio\b/.test(words)) return { kind: 'color', color: { name: 'light grey', hex: '#e4e4e4' } }
  return rest === '' ? null : { kind: 'place', words: words.trim() }
}

const SMALL =
  /^(?:a|an|the|very|more|bright|deep|light|dark|pale|soft|rich|vivid|pastel|muted|warm|cool|color|colour|tone|shade|material|finish|paint|version|look|all|solid|pure|of|and|made|real|polished|nice)$/

/** Whether words say nothing but how a thing looks. */
export function isLook(value: string): boolean {
  if (value.includes(MASK)) return false
  const colors = colorsIn(value)
  const rest = colors.reduce((left, hit) => left.slice(0, hit.start) + ' '.repeat(hit.end - hit.start) + left.slice(hit.end), value)
  const words = rest.split(/[^\p{L}\p{N}#]+/u).filter(Boolean)
  const named = colors.length > 0 || materialIn(value) !== null || finishIn(value) !== null
  return named && words.every((word) => SMALL.test(word) || isMaterialWord(word) || isFinishWord(word))
}
