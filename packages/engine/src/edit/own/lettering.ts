import { FAMILIES, pairForWish, weightIn } from '../../catalog/fonts/index.ts'
import { type Layer, mapLayers, type Scene } from '../../scene/index.ts'
import type { OperationOf } from '../plan.ts'
import { done, missed, notThere, type Patched, textsOf } from './patched.ts'

type TextLayer = Extract<Layer, { type: 'text' }>

/** Another face, weight, slope, case or side for words; all texts where none is named. */
export function lettered(scene: Scene, operation: OperationOf<'lettering'>): Patched {
  const { target, words } = operation
  const { layers } = textsOf(scene, target, words)
  const isAll = target.kind === 'picture' || (target.kind === 'words' && target.noun === null && target.text === null)
  if (layers.size === 0 && !isAll) return notThere(target)
  const faults = new Set<string>()
  let changes = 0
  const patched = mapLayers(scene, (layer) => {
    if (layer.type !== 'text' || !(isAll || layers.has(layer.name))) return layer
    const { after, fault } = relettered(layer, operation)
    if (fault) faults.add(fault)
    if (after !== layer) changes++
    return after
  })
  if (changes === 0) return missed([...faults][0] ?? 'The words are set like that already.')
  return done(
    patched,
    [...faults].map((message) => ({ code: 'lettering_partly', message })),
  )
}

function relettered(layer: TextLayer, wish: OperationOf<'lettering'>): { after: TextLayer; fault: string | null } {
  const pair = wish.typeface === null ? null : pairForWish(wish.typeface)
  const font = pair ? (/headline|title|sign/.test(layer.role) ? pair.display : pair.text) : layer.font
  const family = FAMILIES.find(({ id }) => id === font)
  const asked = wish.weight ?? (pair && font === pair.display ? pair.displayWeight : layer.weight)
  const weight = family ? weightIn(family, asked) : asked
  const isSmallCaps = wish.letters === 'small-capitals'
  const text = wish.letters === null || wish.letters === 'small-capitals' ? layer.text : cased(layer.text, wish.letters)
  const fault =
    wish.typeface !== null && !pair
      ? `No typeface is known as “${wish.typeface}”: ask for serif, sans, mono, script, condensed, slab or a family by its kind.`
      : wish.weight !== null && weight === layer.weight && weight !== wish.weight
        ? `${family?.name ?? font} has no other weight than ${weight}.`
        : wish.italic && family && !family.hasItalic
          ? `${family.name} has no italic.`
          : null
  const italic = wish.italic === null || (wish.italic && family && !family.hasItalic) ? layer.italic : wish.italic
  const align = wish.align ?? layer.align
  const tracking = spacedBy(layer.tracking, wish.words)
  const isSame =
    tracking === layer.tracking &&
    font === layer.font &&
    weight === layer.weight &&
    text === layer.text &&
    !(isSmallCaps && layer.caps !== 'small') &&
    italic === layer.italic &&
    align === layer.align
  const looks = { ...(italic !== undefined && { italic }), ...(isSmallCaps && { caps: 'small' as const }) }
  return { after: isSame ? layer : { ...layer, font, weight, text, align, tracking, ...looks }, fault }
}

function cased(text: string, letters: 'capitals' | 'small' | 'title'): string {
  if (letters === 'capitals') return text.toUpperCase()
  if (letters === 'small') return text.toLowerCase()
  return text.toLowerCase().replace(/(^|[\s(“"-])(\p{L})/gu, (_whole, before: string, letter: string) => before + letter.toUpperCase())
}

const WIDER =
  /\b(?:(?:wider|further|farther) (?:apart|spac(?:ed|ing))|(?:more|wider|looser) (?:letter[- ]?)?(?:spac(?:ed|ing)|tracking)|spaced? out)\b/
const TIGHTER = /\b(?:closer (?:together|spac(?:ed|ing))|(?:less|tighter) (?:letter[- ]?)?(?:spac(?:ed|ing)|tracking)|tighter)\b/

/** Letter spacing in em after `wider apart`, `tighter`, `a bit`. */
function spacedBy(tracking: number, words: string): number {
  const lower = words.toLowerCase()
  const sign = WIDER.test(lower) ? 1 : TIGHTER.test(lower) ? -1 : 0
  const step = /\b(?:a bit|a little|slightly|a touch|a tad)\b/.test(lower) ? 0.04 : 0.08
  return Math.max(-0.06, Math.min(0.4, tracking + sign * step * (sign < 0 ? 0.5 : 1)))
}
