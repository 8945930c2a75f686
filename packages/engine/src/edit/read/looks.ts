import { colorsIn } from '../../brief/colors.ts'
import { materialIn } from '../../brief/materials.ts'
import type { Operation, Target } from '../plan.ts'
import { type Context, listed, plain, pointed, type Reader } from './clause.ts'
import type { Clause } from './clauses.ts'
import { backdropOf, isLook, lookIn } from './values.ts'

const CHANGE = '(?:change|turn|convert|transform|make|recolou?r|paint|dye|tint|colou?r|render|switch|set|give|have|repaint|swap)'
/** `change the bottle's colour from blue to red`, `turn it into marble`, `paint the door in navy`. */
const TO = new RegExp(`^${CHANGE} (.+?)(?: from .+?)? (?:to be|to|into|in|as|out of|of|with) (.+)$`)
const BARE = new RegExp(`^${CHANGE} (.+)$`)
const SHOULD = /^(.+?) (?:should|must|shall|needs to|has to|ought to|wants to) be (?:made (?:of|from|out of) |in |a )?(.+)$/
const IN = /^in ((?:\w|[- ])+)$/

/** Another colour, material or finish. */
export const readLooks: Reader = (clause, context) => {
  const lower = plain(clause.lower).replace(/\b(?:the )?(?:colou?rs?|shades?|hue|material|finish) of (?=the |its |my |our |all )/, '')
  const inMaterial = IN.exec(lower)
  if (inMaterial && (materialIn(lower) || colorsIn(lower).length > 0)) return looks('it', inMaterial[1] ?? '', clause, context)
  for (const pattern of [SHOULD, TO]) {
    const match = pattern.exec(lower)
    if (match && isLook(match[2] ?? '')) return looks(withoutColorWord(match[1] ?? ''), match[2] ?? '', clause, context)
  }
  const bare = BARE.exec(lower)?.[1]
  const cut = bare ? valueStart(bare) : 0
  // `swap the mug for a glass` puts another thing there.
  if (bare && / (?:for|with|by)\s*$/.test(bare.slice(0, cut))) return null
  return bare && cut > 0 ? looks(withoutColorWord(bare.slice(0, cut)), bare.slice(cut), clause, context) : null
}

/** `the colour of the bottle`, `the bottle's color`: the bottle. */
const withoutColorWord = (phrase: string): string =>
  phrase
    .replace(/^(?:the )?(?:colou?rs?|shades?|hue|material|finish) of /, '')
    .replace(/(?:'s|’s)? (?:colou?r|shade|hue|material|finish)\s*$/, '')
    .replace(/ a\s*$/, '')
    .trim()

/** Where in `the old bottle matte black` the looks begin: the longest end of the phrase that says nothing else. */
function valueStart(phrase: string): number {
  for (const gap of phrase.matchAll(/ /g)) {
    const value = phrase.slice(gap.index + 1)
    if (isLook(value) && gap.index > 0 && !/^(?:the|an?|my|our|its)$/.test(phrase.slice(0, gap.index))) return gap.index + 1
  }
  return 0
}

function looks(phrase: string, value: string, clause: Clause, context: Context): Operation[] {
  return listed(phrase).flatMap((item) => lookOf(pointed(item, clause, context), value, clause))
}

/** The operations that give a target the look that words name. */
export function lookOf(target: Target, value: string, { words }: Clause): Operation[] {
  if (target.kind === 'background') {
    const to = backdropOf(value)
    // Of a wall it is the paint that changes.
    if (to?.kind === 'color') return [{ op: 'recolor', words, target, color: to.color }]
    return to ? [{ op: 'background', words, image: target.image, to }] : []
  }
  const { color, material, finish } = lookIn(value)
  const operations: Operation[] = []
  const isFlat = target.kind === 'words' || target.kind === 'picture'
  if (material && !isFlat) operations.push({ op: 'material', words, target, material: spoken(value), color })
  else {
    const shown = color ?? colorsIn(value).at(-1)?.color
    if (shown) operations.push({ op: 'recolor', words, target, color: shown })
  }
  if (finish) operations.push({ op: 'finish', words, target, finish })
  return operations
}

const spoken = (value: string): string => value.replace(/^(?:a|an|the|real|made of)\s+/, '').trim()
