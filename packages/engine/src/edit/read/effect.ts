import { colorsIn } from '../../brief/colors.ts'
import type { LetteringWish } from '../../brief/lettering.ts'
import type { Operation, OperationOf, Target } from '../plan.ts'
import { plain, pointed, type Reader } from './clause.ts'

type Wish = Pick<OperationOf<'effect'>, 'made' | 'path' | 'shadow' | 'isPlain'>
type Made = NonNullable<LetteringWish['made']>

const METAL = '(?:(?:rose[- ])?gold(?:en)?|silver|copper|bronze|holographic|iridescent|chrome)'
/** A colour that is called neon is paint, no tube. */
const PAINT = /\bneon (?:green|pink|blue|yellow|orange|red|purple|lime|magenta|cyan|colou?r\w*)\b(?! (?:tube|sign|light|glow|letter))/
const MADE: readonly (readonly [RegExp, (words: string) => Made])[] = [
  [/\b(?:glowing )?neon(?:[- ](?:signs?|tubes?|tubing|lights?|glow|effect|look|style|letters|lettering))*\b/, () => ({ of: 'neon' })],
  [
    new RegExp(
      `\\b(?:shiny |polished |metallic )?${METAL}(?: metallic)? (?:hot )?(?:foil(?:ed)?|leaf|metal)(?:[- ]?stamp\\w*)?\\b|\\bmetallic (?:${METAL})?|\\bfoil(?:[- ]?(?:stamp\\w*|effect))?\\b|\\bchrome\\b|\\bholographic\\b`,
    ),
    (words) => ({ of: 'foil', metal: metalIn(words) }),
  ],
  [/\b(?:hollow|(?:just |only )?(?:an )?outlined?(?: only)?|outlines?(?: letters)?)\b/, () => ({ of: 'outline' })],
  [/\b(?:debossed|letterpress(?:ed)?|engraved|carved|pressed in|incised)\b/, () => ({ of: 'pressed' })],
  [/\b(?:(?:blind[- ])?emboss(?:ed)?|raised)\b/, () => ({ of: 'raised' })],
  [
    /\b(?:3-?d(?: (?:block|effect|letters|look))*|three-dimensional|extruded|block (?:letters|shadow)|pop out in 3-?d)\b/,
    () => ({ of: 'block' }),
  ],
  [/\bchalk(?:ed|y| lettering| letters| writing)?\b/, () => ({ of: 'chalk' })],
  [/\b(?:glitter(?:y|ing)?|sequin(?:s|ned)?|sparkly)\b/, () => ({ of: 'material', material: 'glitter' })],
  [/\b(?:galaxy|starry|night sky|cosmic)\b/, () => ({ of: 'material', material: 'night-sky' })],
  [/\bmarbled?\b/, () => ({ of: 'material', material: 'marble' })],
  [/\bwood(?:en)?\b/, () => ({ of: 'material', material: 'wood' })],
]
const ARC =
  /\b(?:(?:on|along|into|in|over|follow(?:ing|s)?) an? (?:\w+ )?(?:arc|arch|curve|rainbow|semi-?circle)|arch(?:ed|ing)?|arced|curv(?:ed|ing|e)|bent?|bend)(?: (?:upwards?|downwards?))?\b/
const LINES: readonly (readonly [RegExp, (words: string) => Wish['path']])[] = [
  [/\b(?:straight(?:en(?:ed)?)?(?: (?:again|line))?|uncurved?|not curved)\b/, () => ({ along: 'straight' })],
  [/\b(?:(?:around|along|on|in) an? (?:\w+ )?(?:circle|ring)|circular)\b/, () => ({ along: 'circle' })],
  [/\b(?:(?:on|along|into|in) an? (?:\w+ )?wav(?:e|y line)|wavy)\b/, () => ({ along: 'wave' })],
  [ARC, (words) => ({ along: 'arc', degrees: /\b(?:smile|downwards?|u-shaped|valley)\b/.test(words) ? -ARCH : ARCH })],
]
/** Degrees of a usual arch. */
const ARCH = 80
const SHADOW = /\b(?:(?:soft |subtle |slight |nice |big |dark |light )*(?:drop[- ])?shadow(?: effect)?)\b/
const PLAIN =
  /(?:^(?:remove|drop (?=the|that|its)|lose|take (?:away|off)|get rid of)\b|\b(?:without|no)\b).*\b(?:neon|foil|outline|3-?d|effects?|shadow|glow|glitter|emboss\w*|chalk|arch?|curve)\b|\b(?:plain|flat|normal|ordinary) (?:ink|letters|text|lettering|again)\b/
const VERBS =
  /^(?:make|set|turn|put|give|have|render|write|change|convert|apply|add|do|use|bend|curve|arch|emboss|engrave|outline|straighten|remove|drop|lose|take (?:away|off)|get rid of|show|let)\b\s*/
/** Then it is what the words say. */
const SAYS = /\b(?:says?|reads?|saying|reading|rename|translate)\b/
const FILLER =
  /\b(?:look(?:s|ing)? like|look|appear|as if|made (?:of|from|out of)|in|into|on|onto|to|with|of|as|like|from|for|follow|run|be|an?|real|some|effect|style|stamp\w*|letters?|lettering|behind|under|underneath|beneath|again|only|just|it's|its|more|sign|and)\b/g

/** What letters are made of and the line that they stand on: `make the headline neon`, `the title on an arc`, `give the logo a drop shadow`. */
export const readEffect: Reader = (clause, context) => {
  const lower = plain(clause.lower)
  if (PAINT.test(lower) || SAYS.test(lower)) return null
  const isLess = PLAIN.test(lower)
  // `remove the shadow`: what else there is of the letters stays.
  const isPlain = isLess && !SHADOW.test(lower)
  const wish: Wish = { made: null, path: null, shadow: null, isPlain }
  let rest = lower
  const take = (pattern: RegExp): string | null => {
    const found = pattern.exec(rest)?.[0] ?? null
    if (found !== null) rest = rest.replace(pattern, ' ')
    return found
  }
  if (take(SHADOW) !== null) wish.shadow = !isLess
  for (const [pattern, path] of LINES) if (wish.path === null && take(pattern) !== null) wish.path = path(lower)
  for (const [pattern, made] of MADE) {
    const found = wish.made === null ? take(pattern) : null
    if (found !== null) wish.made = made(found)
  }
  if (wish.made === null && wish.path === null && wish.shadow === null && !isPlain) return null
  const aim = aimed(rest, clause, context)
  if (aim === null || aim.kind !== 'words') return null
  const effect: Operation = { op: 'effect', words: clause.words, target: aim, ...(isPlain ? { ...wish, made: null, path: null } : wish) }
  // `pink neon`: its light is of that colour.
  const color = wish.made && wish.made.of !== 'foil' && !isPlain ? colorsIn(lower)[0]?.color : undefined
  return color ? [effect, { op: 'recolor', words: clause.words, target: aim, color }] : [effect]
}

function metalIn(words: string): Extract<Made, { of: 'foil' }>['metal'] {
  if (/rose/.test(words)) return 'rose-gold'
  if (/holo|irid/.test(words)) return 'holographic'
  if (/silver|chrome/.test(words)) return 'silver'
  return /copper|bronze/.test(words) ? 'copper' : 'gold'
}

/** What is left when verb and wish are taken away; null where it is nothing that could be meant. */
function aimed(rest: string, clause: Parameters<Reader>[0], context: Parameters<Reader>[1]): Target | null {
  const colors = colorsIn(rest).map(({ color }) => color.name)
  const bare = colors.reduce((left, name) => left.replace(name, ' '), rest.replace(VERBS, ''))
  const phrase = bare.replace(FILLER, ' ').replace(/\s+/g, ' ').trim()
  if (/^(?:the|it|this|that|them|its)?$/.test(phrase)) return context.last?.kind === 'words' ? context.last : null
  return pointed(phrase.replace(/^(?:the )+/, 'the ').replace(/ the$/, ''), clause, context)
}
