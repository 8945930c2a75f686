import { colorsIn } from '../../brief/colors.ts'
import type { OperationOf, Target } from '../plan.ts'
import { plain, pointed, type Reader } from './clause.ts'

type Wish = Pick<OperationOf<'lettering'>, 'weight' | 'italic' | 'letters' | 'typeface' | 'align'>
const NONE: Wish = { weight: null, italic: null, letters: null, typeface: null, align: null }

const WORDS = '(?:font|typeface|type|typography|lettering|letters|face)'
const KIND =
  'sans[- ]?serif|serif|sans|slab(?: serif)?|mono(?:space)?d?|script|cursive|handwritten|handwriting|hand-lettered|condensed|narrow|wide|extended|rounded|blackletter|gothic|stencil|pixel|didone|display|typewriter|classic|elegant|comic|futuristic|marker|brush'
const TYPEFACE = new RegExp(`\\b(${KIND})(?: ${WORDS})?\\b`)
/** [pattern, what it asks for]. */
const WISHES: [RegExp, Partial<Wish>][] = [
  [/\bsmall[- ](?:caps|capitals)\b/, { letters: 'small-capitals' }],
  [/\b(?:all[- ]caps|capitals|capital letters|upper ?case|capitali[sz]ed?|caps)\b/, { letters: 'capitals' }],
  [/\b(?:lower ?case|small letters)\b/, { letters: 'small' }],
  [/\btitle case\b/, { letters: 'title' }],
  [/\b(?:not|no|without|non)[ -]?italics?\b|\bupright\b/, { italic: false }],
  [/\bitalics?(?:i[sz]ed?)?\b|\bslanted\b/, { italic: true }],
  [/\b(?:extra[- ]?bold|black weight|ultra[- ]?bold|heavier|heavy|bolder)\b/, { weight: 900 }],
  [/\b(?:semi[- ]?bold|medium weight)\b/, { weight: 600 }],
  [/\b(?:not|less) bold\b|\b(?:regular|normal) weight\b/, { weight: 400 }],
  [/\bbold(?: weight)?\b/, { weight: 700 }],
  [/\b(?:thinner|thin|light weight|lighter weight|light font)\b/, { weight: 300 }],
  [
    /\b(?:left[- ]align(?:ed)?|flush left|aligned (?:to |on )?(?:the )?left|(?<=\balign\b.*)(?:to |on |in )?(?:the )?left)\b/,
    { align: 'left' },
  ],
  [
    /\b(?:right[- ]align(?:ed)?|flush right|aligned (?:to |on )?(?:the )?right|(?<=\balign\b.*)(?:to |on |in )?(?:the )?right)\b/,
    { align: 'right' },
  ],
  [
    /\b(?:cent(?:er|re)[- ]align(?:ed)?|aligned (?:to |on )?(?:the )?cent(?:er|re)|(?<=\balign\b.*)(?:to |on |in )?(?:the )?cent(?:er|re))\b/,
    { align: 'center' },
  ],
]
const VERBS = /^(?:align|make|set|turn|put|change|convert|use|write|render|give|switch|align|have|capitali[sz]e|apply)\b\s*/

/** How words look: weight, slope, capitals, typeface, side, and the colour that is wished for with them. */
export const readLettering: Reader = (clause, context) => {
  const lower = plain(clause.lower)
  if (lower.includes('¤') && !/\b(?:bold|italics?|caps|capitals?|letters|(?:upper|lower)? ?case|font|typeface)\b/.test(lower)) return null
  const wish = { ...NONE }
  let rest = lower
  for (const [pattern, asked] of WISHES) {
    if (!pattern.test(rest)) continue
    Object.assign(wish, asked)
    rest = rest.replace(pattern, ' ')
  }
  const ink = colorsIn(rest).find(({ start }) => WISHED.test(rest.slice(0, start)))
  if (ink) rest = `${rest.slice(0, ink.start)} ${rest.slice(ink.end)}`
  const speaksOfType = new RegExp(`\\b${WORDS}\\b`).test(lower)
  const target = aimed(rest.replace(TYPEFACE, ' '), clause, context)
  const face = TYPEFACE.exec(rest)?.[1]
  if (face && (speaksOfType || target?.kind === 'words')) wish.typeface = face
  if (Object.values(wish).every((value) => value === null)) return null
  const isOfType =
    target?.kind === 'words' || (target === null && (speaksOfType || wish.letters !== null || wish.italic !== null || wish.align !== null))
  if (!isOfType && !speaksOfType) return null
  const aim: Target = target?.kind === 'words' ? target : { kind: 'words', noun: null, text: null, image: null }
  return [
    { op: 'lettering', words: clause.words, target: aim, ...wish },
    ...(ink ? [{ op: 'recolor' as const, words: clause.words, target: aim, color: ink.color }] : []),
  ]
}
/** What stands before a colour that words shall get, not before one by which they are known. */
const WISHED = /(?:,|\band|\bin|\binto|\bto) *$/

/** `align the text to the left`, `left-align the prices`: no words that something is to say. */
export const readAlignment: Reader = (clause, context) =>
  /^(?:(?:left|right|cent(?:er|re))[- ])?align\b/.test(plain(clause.lower)) ? readLettering(clause, context) : null

/** What is left when verb and wish are taken away; null where nothing is. */
function aimed(rest: string, clause: Parameters<Reader>[0], context: Parameters<Reader>[1]): Target | null {
  const phrase = rest
    .replace(VERBS, '')
    .replace(new RegExp(`\\b(?:of|for|on|in|to|into|with|a|an|be|it's|its|more|less|much|weight|style|different|${WORDS})\\b`, 'g'), ' ')
    .replace(/\s+/g, ' ')
    .trim()
  if (phrase === '' || phrase === 'the') return context.last?.kind === 'words' ? context.last : null
  const target = pointed(phrase.replace(/^the the /, 'the '), clause, context)
  return target
}
