import type { Warning } from '../../engine.ts'
import { quotesOf } from '../quotes.ts'

/** What a prompt leaves to be filled in: `[CITY]`, `{{product}}`, `【主题】`, `<animal>`; with braces also one that has a default. */
const BLANK =
  /\[?\{?\{\s*(?:argument\s+)?([^{}\n]{1,90}?)\s*\}\}?\]?|\[\s*([^[\]\n]{2,90}?)\s*\]|【\s*([^【】\n]{1,40}?)\s*】|<([\p{L}][^<>\n]{0,38}[\p{L}])>/gu
/** `{argument name="bag" default="a red tote"}`. */
const DEFAULT = /\bdefault\s*=\s*["“'](.{1,80}?)["”']/
/** `[Object: e.g. a banana or a shoe]`, `{city, for example Lisbon}`. */
const EXAMPLE =
  /(?:\be\.g\.,?|\bfor example,?|\bsuch as|\blike\b|\bex:|例如|比如|如)\s*[:：]?\s*([^,;/、或]{2,40}?)(?=\s*(?:[,;/、或]|\bor\b|$))/i
/** A heading in brackets opens a line of its own. */
const LABEL = /(^|\n)[ \t]*[[【]([\p{L}][\p{L}\p{N} /&,'’()-]{1,48})[\]】][ \t]*[:：]?[ \t]*(?=\n)/gu

/** What stands in for a blank, by the last of the words that name it. Names are set as they are called. */
const STAND_INS: readonly (readonly [words: RegExp, standIn: string | 'name'])[] = [
  [
    /\b(?:brand|company|logo|name|title|headline|slogan|tagline|text|word|words|copy|quote|lyrics|song|letter|month|year|date|input_text|caption)s?\b|品牌|名称|标题|文字|文案/,
    'name',
  ],
  [/\b(?:dish|food|meal|recipe|cuisine)\b|菜/, 'bowl of ramen'],
  [/\b(?:drink|beverage|alcohol|wine|beer|cocktail)\b|饮/, 'bottle'],
  [/\b(?:fruit|flavou?r|ingredient)\b|口味|水果/, 'orange'],
  [/\b(?:animal|pet|creature|mascot|species)\b|动物/, 'fox'],
  [/\b(?:character|person|people|celebrity|artist|player|hero|figure|model|user)\b|人物|角色|用户/, 'woman'],
  [/\b(?:city|town|landmark)\b|城市/, 'city skyline'],
  [/\b(?:country|region|place|location|destination|scene|landscape|environment)\b|国家|地点|地区/, 'mountain lake'],
  [/\b(?:flower|plant|tree)\b|植物|花/, 'sunflower'],
  [/\b(?:vehicle|car)\b|车/, 'car'],
  [/\b(?:building|house|architecture)\b|建筑/, 'house'],
  [/\b(?:timepiece|watch)\b/, 'wristwatch'],
  [/\b(?:product|item|accessory|package|bottle)\b|产品|商品/, 'bottle'],
  [/\b(?:object|thing|subject)\b|物体|主体/, 'teapot'],
  [/\bcolou?rs?\b|颜色|色系/, 'teal'],
  [/\b(?:theme|topic|concept|season)\b|主题/, 'nature'],
]

/** A prompt whose blanks are filled: with their defaults or examples where they have any, else with something neutral, which is said. */
export function filledIn(prompt: string): { text: string; warnings: Warning[] } {
  if (!/[[{【<]/.test(prompt)) return { text: prompt, warnings: [] }
  const filled: string[] = []
  const labelled = prompt.replace(LABEL, (whole, before: string, label: string) => (isKnown(label) ? whole : `${before}${label}:`))
  const quotes = quotesOf(labelled)
  const text = labelled.replace(BLANK, (whole: string, ...rest: unknown[]) => {
    const [brace, square, lens, angle] = rest.slice(0, 4) as (string | undefined)[]
    const at = rest[4] as number
    const said = (brace ?? square ?? lens ?? angle ?? '').trim()
    // Among words to be set it is one of them: `“Welcome to [CITY]”`, `LOST IN [CITY]`.
    const isInCapitals = /\p{Lu}{2,}\s$/u.test(labelled.slice(0, at))
    const isQuoted = isInCapitals || quotes.some(({ start, end }) => start < at && end > at)
    if (!isBlank(said, isQuoted ? 'quoted' : brace !== undefined || lens !== undefined ? 'braced' : 'open')) return whole
    filled.push(said)
    const own = DEFAULT.exec(said)?.[1] ?? EXAMPLE.exec(said)?.[1]
    if (own) return own.trim()
    const name = isInCapitals ? nameOf(said).toUpperCase() : nameOf(said)
    const standIn = isQuoted ? 'name' : (STAND_INS.find(([words]) => words.test(name.toLowerCase()))?.[1] ?? name.toLowerCase())
    return standIn !== 'name' ? standIn : isQuoted ? name : `“${name}”`
  })
  return { text, warnings: filled.length === 0 ? [] : [warning([...new Set(filled)].slice(0, 8))] }
}

const MOST_WORDS = 7
/** Capitals throughout, or a known name, or what asks to be filled in; in braces whatever is short. */
function isBlank(said: string, where: 'quoted' | 'braced' | 'open'): boolean {
  if (/^["'“]|"\s*:|^[\d\s.,:x-]*$|^https?:/.test(said)) return false
  if (where !== 'quoted' && (DEFAULT.test(said) || EXAMPLE.test(said))) return true
  if (said.split(/\s+/).length > MOST_WORDS) return false
  // `an illustration of a [skull] icon`: filled in already.
  if (where === 'open' && /^[\p{Ll} -]{3,24}$/u.test(said)) return true
  return where === 'braced' || isKnown(said) || (where === 'open' && /^[\p{Lu}\p{N}_ /,&'’-]{3,}$/u.test(said))
}

/** `insert your CITY_NAME` is called `CITY NAME`. */
const nameOf = (said: string): string =>
  said
    .replace(/[_\s]+/g, ' ')
    .replace(/\b(?:insert|enter|your|the|type of|any)\b/gi, ' ')
    .split(/[:,/(（]/)
    .map((part) => part.trim())
    .find((part) => part !== '') ?? said

const isKnown = (said: string): boolean =>
  /\b(?:insert|enter|your)\b/i.test(said) || STAND_INS.some(([words]) => words.test(nameOf(said).toLowerCase()))

const warning = (filled: readonly string[]): Warning => ({
  code: 'blanks_filled',
  message: `The prompt leaves “${filled.join('”, “')}” to be filled in; neutral words and things stand there.`,
  words: filled.join(', '),
})
