import { withoutShades } from './colors.ts'
import type { Subject } from './schema.ts'

/** Materials as composers know them, with the words that mean them; phrases before words. */
const MATERIALS: [string, string][] = [
  ['frosted-glass', 'frosted glass|frosted-glass|sea glass|translucent glass'],
  ['brushed-metal', 'brushed metal|brushed steel|brushed stainless steel|brushed aluminum|brushed aluminium|brushed'],
  ['stainless-steel', 'stainless steel|stainless-steel|stainless'],
  ['rose-gold', 'rose gold|rose-gold'],
  ['carbon-fiber', 'carbon fiber|carbon fibre|carbon'],
  ['matte-plastic', 'matte plastic|soft-touch|soft touch'],
  ['powder-coat', 'powder coated|powder-coated|powder coat|powder-coat'],
  ['glass', 'glass|crystal|clear glass'],
  ['acrylic', 'acrylic|plexiglass|lucite|perspex'],
  ['aluminium', 'aluminium|aluminum|anodized|anodised'],
  ['chrome', 'chrome|chromed'],
  ['cast-iron', 'cast iron|cast-iron|wrought iron|wrought-iron|blackened steel|carbon steel'],
  ['steel', 'steel|iron|titanium|pewter|metal|metallic'],
  ['gold', 'gold|golden|gold-plated|gilded'],
  ['silver', 'silver'],
  ['brass', 'brass'],
  ['bronze', 'bronze'],
  ['copper', 'copper'],
  ['tin', 'tin'],
  ['porcelain', 'porcelain|bone china'],
  ['terracotta', 'terracotta'],
  ['ceramic', 'ceramic|stoneware|earthenware|pottery|glazed'],
  ['clay', 'clay'],
  ['oak', 'oak|oakwood|light wood|ash wood|beech|birch|maple|pine wood|bamboo'],
  ['walnut', 'walnut|dark wood|rosewood|teak|mahogany'],
  ['wood', 'wood|wooden|timber|hardwood|plywood'],
  ['marble', 'marble'],
  ['terrazzo', 'terrazzo'],
  ['concrete', 'concrete|cement|plaster'],
  ['stone', 'stone|granite|limestone|travertine|sandstone|slate|rock'],
  ['brick', 'brick'],
  ['cardboard', 'cardboard|kraft|kraft paper|corrugated|carton'],
  ['paper', 'paper|cardstock|parchment'],
  ['leather', 'leather|suede'],
  ['velvet', 'velvet'],
  ['silk', 'silk|satin fabric'],
  ['linen', 'linen'],
  ['denim', 'denim'],
  ['felt', 'felt|plush'],
  ['knit', 'knit|knitted|wool|woolen|woollen|crocheted'],
  ['fabric', 'fabric|cotton|canvas|cloth|textile|polyester|mesh|nylon'],
  ['rubber', 'rubber|silicone'],
  ['wax', 'wax|beeswax|soy wax'],
  ['plastic', 'plastic|vinyl|enamel|lacquered|lacquer|polycarbonate'],
  ['graphite', 'graphite'],
  ['sand', 'sand|sandy'],
  ['ice', 'ice'],
  ['holographic', 'holographic|iridescent'],
  ['straw', 'rattan|wicker|straw|cork'],
]

const FINISHES: [NonNullable<Subject['finish']>, string][] = [
  ['matte', 'matte|matt|mat finish|soft-touch|soft touch|unglazed|powder-coated|powder coated|satin-matte'],
  ['satin', 'satin|semi-gloss|semi gloss|eggshell finish'],
  ['glossy', 'glossy|gloss|shiny|glazed|lacquered|high-gloss|wet-look'],
  ['frosted', 'frosted'],
  ['brushed', 'brushed'],
  ['polished', 'polished|mirror-finish|mirrored|chrome'],
]

const trie = <Name extends string>(table: [Name, string][]) =>
  table
    .flatMap(([name, phrases]) => phrases.split('|').map((phrase) => ({ name, phrase })))
    .sort((a, b) => b.phrase.length - a.phrase.length)
const compiled = <Name extends string>(table: [Name, string][]) => {
  const entries = trie(table)
  const pattern = new RegExp(`(?<![\\w-])(?:${entries.map(({ phrase }) => phrase.replaceAll(' ', '[ -]')).join('|')})(?!\\w)`, 'g')
  const names = new Map(entries.map(({ name, phrase }) => [phrase, name]))
  return { pattern, nameOf: (phrase: string) => names.get(phrase) ?? names.get(phrase.replaceAll('-', ' ')) }
}

const MATERIAL = compiled(MATERIALS)
const FINISH = compiled(FINISHES)

/** The first material that a lower-case phrase names, in kebab case. */
export function materialIn(lower: string): string | null {
  for (const match of withoutShades(lower).matchAll(MATERIAL.pattern)) return MATERIAL.nameOf(match[0]) ?? null
  return null
}

/** The last material that a lower-case phrase names: in `terracotta ceramic mug` the word next to the noun is the stuff, the one before its colour. */
export function lastMaterialIn(lower: string): string | null {
  const last = [...withoutShades(lower).matchAll(MATERIAL.pattern)].at(-1)
  return last ? (MATERIAL.nameOf(last[0]) ?? null) : null
}

/** The first finish that a lower-case phrase names. */
export function finishIn(lower: string): Subject['finish'] {
  for (const match of lower.matchAll(FINISH.pattern)) return FINISH.nameOf(match[0]) ?? null
  return null
}

/** Whether a word alone names a material. */
export const isMaterialWord = (word: string): boolean => MATERIAL.nameOf(word) !== undefined
/** Whether a word alone names a finish. */
export const isFinishWord = (word: string): boolean => FINISH.nameOf(word) !== undefined
