import { MASK } from '../../brief/quotes.ts'
import { singular } from '../../brief/vocabulary.ts'
import { namesOf, stageOf } from '../../scene/index.ts'
import { rowOf } from '../own/patched.ts'
import { type Operation, target } from '../plan.ts'
import { plain, type Reader } from './clause.ts'
import type { Clause } from './clauses.ts'
import { refigured, renamed } from './corrections.ts'
import { asWritten, type Known, meant, type Reading, words } from './meant.ts'
import { oneText, type Shown, shownAs, shownIn } from './shown.ts'

/**
 * Wishes about the words that a design is known to show: another price, one more line, two of them swapped. Only what fits one
 * text is done; where several would do, the plan names what they have in common and whoever carries it out asks.
 */
export const readTexts: Reader = (clause, context) => {
  const texts = shownIn(context.scene)
  if (texts.length === 0 || context.hasMask) return null
  const lower = plain(clause.lower)
  const readings: Reading[] = [swapped, placed, translated, taken, illegible, spaced, refigured, renamed]
  for (const read of readings) {
    const operations = read(lower, clause, { ...context, texts })
    if (operations) return operations
  }
  return null
}

const HEADS = /^(?:headline|title|sign)$/
const SWAP =
  /^(?:swap|switch|exchange|flip|trade)(?: around| round| the places of| the order of)? (.+?) (?:and|with|for) (.+?)(?: around| round| over)?$/

function swapped(lower: string, clause: Clause, context: Known): Operation[] | null {
  const [, a, b] = SWAP.exec(lower) ?? []
  if (!a || !b || lower.includes(MASK)) return null
  const [first, second] = [meant(a, clause, context), meant(b, clause, context)]
  const [one, other] = [first[0], second[0]]
  if (first.length !== 1 || second.length !== 1 || !one || !other || one === other) return null
  const pairs = inRows(one, other, context)
  return pairs?.flatMap(([a, b]) => [words(clause, oneText(a), b.text), words(clause, oneText(b), a.text)]) ?? null
}

/** What changes places with two texts: all that is written in their rows; null where a bar or a picture would be left behind. */
function inRows(one: Shown, other: Shown, { texts, scene }: Known): [Shown, Shown][] | null {
  if (texts.some(({ role }) => role === 'tick') && ![one, other].every(({ role }) => HEADS.test(role))) return null
  const [row, otherRow] = [rowOf(one.name), rowOf(other.name)]
  if (row === null || otherRow === null || row === otherRow) return [[one, other]]
  const names = scene ? namesOf(scene) : []
  if (names.some((name) => name.startsWith(`${row}.`) && /\b(?:art|icon|image|bar|photo)\b/.test(name.slice(row.length)))) return null
  const pairs = texts.flatMap((text): [Shown, Shown][] => {
    const across = text.name.startsWith(`${row}.`) ? texts.find(({ name }) => name === otherRow + text.name.slice(row.length)) : undefined
    return across && text.role !== 'number' ? [[text, across]] : []
  })
  return pairs.some(([a, b]) => a === one && b === other) ? pairs : null
}

const PUT = '(?:add|put|place|insert|include|write|have|set|squeeze in|stick|print)'
const LINE =
  '(?:(?:the |a |an |another |one more )?(?:new |small |little |short )*(?:words?|text|line|note|sentence|caption|message|phrase)(?: that)?(?: (?:says?|reads?|saying|reading|with))?:? )?'
const WHERE = '(?:right |just |directly )?(under|underneath|below|beneath|above|over|on top of|next to|beside|after|before)'
const PLACED = new RegExp(`^${PUT} ${LINE}(.+?) ${WHERE} (.+)$`)
const PLACED_FIRST = new RegExp(`^(?:${PUT} )?${LINE}${WHERE} (.+?),? (?:${PUT} |(?:that )?(?:saying|reading|says|reads) )?${LINE}${MASK}$`)
const AT_EDGE = new RegExp(
  `^${PUT} ${LINE}${MASK} ?(?:at|to|on|along|near)(?: the)?(?: very)? (bottom|top|foot|end)(?: of (?:it|the \\w+))?$`,
)
const ALONE = new RegExp(
  `^(?:add|include|insert|squeeze in) (?:in )?${LINE}${MASK}(?: somewhere| too| as well| there| to (?:it|the \\w+))*$`,
)

/** `put “Early bird” under the date`, `add “All organic” at the bottom`. */
function placed(lower: string, clause: Clause, context: Known): Operation[] | null {
  const said = lower.replaceAll(MASK, ` ${MASK} `).replace(/\s+/g, ' ').trim()
  const quoted = clause.quotes[0]
  const add = (text: string, at: Shown | null): Operation[] => [
    {
      op: 'add',
      words: clause.words,
      thing: `a text that reads “${text}”`,
      place: at && { relation: 'beside', target: oneText(at) },
    },
  ]
  const match = PLACED.exec(said)
  const first = match ? null : PLACED_FIRST.exec(said)
  const anchor = match?.[3] ?? first?.[2]
  if (anchor !== undefined) {
    const text = first || match?.[1] === MASK ? quoted : asWritten(match?.[1] ?? '', clause)
    const [at, ...others] = meant(anchor, { ...clause, quotes: clause.quotes.slice(1) }, context)
    return text !== undefined && at && others.length === 0 ? add(text, at) : null
  }
  if (quoted === undefined || !context.scene || stageOf(context.scene) || clause.quotes.length > 1) return null
  return AT_EDGE.test(said) || ALONE.test(said) ? add(quoted, null) : null
}

const LANGUAGES =
  'arabic|bosnian|bulgarian|catalan|chinese|croatian|czech|danish|dutch|english|estonian|finnish|french|german|greek|hebrew|hindi|hungarian|icelandic|indonesian|irish|italian|japanese|korean|latin|latvian|lithuanian|malay|norwegian|persian|polish|portuguese|romanian|russian|serbian|slovak|slovene|slovenian|spanish|swedish|thai|turkish|ukrainian|vietnamese|welsh'
const TRANSLATED = new RegExp(
  `^(.*?)\\b(?:in|into|to) (?:${LANGUAGES}) ?[:,–—-]? ?(?:(?:it |that )?(?:should be|is|would be|says|reads) )?${MASK}$`,
)

/** `the headline in German: “…”`; without a text's name it is the headline. */
function translated(lower: string, clause: Clause, context: Known): Operation[] | null {
  const match = TRANSLATED.exec(lower)
  const text = clause.quotes[0]
  if (!match || text === undefined || clause.quotes.length !== 1) return null
  const named = (match[1] ?? '')
    .replace(/^(?:make|set|put|write|translate|change|turn|have)\b/, '')
    .replace(/[\s,]+$/, '')
    .trim()
  const isWhole = /^(?:(?:the )?same(?: thing)?(?: but)?|it|this|that|everything|the (?:text|words?))?,?$/.test(named)
  const heads = context.texts.filter(({ role }) => HEADS.test(role))
  const found = isWhole ? heads : meant(named, clause, context)
  const [one, ...others] = found
  return one && others.length === 0 ? [words(clause, oneText(one), text)] : null
}

const TAKE =
  /^(?:remove|delete|erase|get rid of|take (?:away|out|off)|drop|hide|lose|cut(?: out)?|kill|ditch|scrap|leave out) (?:the |that |this |all )?(.+?)(?: (?:away|out|off))?$/
const ABOUT =
  /^(?:bit|part|line|text|words?|thing|piece|mention|sentence|row|stuff|section|info|note|entry)s? (?:about|with|that says|saying|that mentions|mentioning|of|on|for|where it says|reading) (?:the )?(.+)$/
const LINES = /^(.+?) (?:bit|part|line|text|words?|mention|sentence|stuff|info|note|entry)$/

const OFF =
  / (?:off|from|out of) (?:the |our |this )?(?:list|menu|poster|flyer|card|page|design|invitation|invite|banner|sign|programme|line-?up)$/

/** What stands between the parts of one line. */
const SEPARATOR = /\s*[·•|\n]\s*/

/** `lose the bit about the lake`: the one text that holds those words, with its row where it stands in one. */
function taken(lower: string, clause: Clause, context: Known): Operation[] | null {
  const bare = lower.replace(OFF, '').replace(/^take (?!out|away|off)/, 'remove ')
  const phrase = TAKE.exec(bare)?.[1]
  if (!phrase || phrase.includes(MASK)) return null
  const about = ABOUT.exec(phrase)?.[1] ?? LINES.exec(phrase)?.[1]
  const found = about ? meant(about, clause, context) : lower !== bare ? meant(phrase, clause, context) : shownAs(phrase, context.texts)
  const [one, ...others] = found
  if (!one || others.length > 0) return null
  const parts = one.text.split(SEPARATOR)
  const meantParts = parts.filter((text) => meant(about ?? phrase, clause, { ...context, texts: [{ ...one, text }] }).length > 0)
  const told = parts.filter((text) => shownAs(about ?? phrase, [{ ...one, name: '', role: '', text }]).length > 0)
  const gone = told.length > 0 ? told : meantParts
  if (gone.length > 0 && gone.length < parts.length) {
    const left = gone.reduce((text, part) => text.replace(part, ''), one.text)
    return [
      words(
        clause,
        oneText(one),
        left
          .replace(new RegExp(`^(?:${SEPARATOR.source})|(?:${SEPARATOR.source})$|(${SEPARATOR.source})(?=${SEPARATOR.source})`, 'g'), '')
          .trim(),
      ),
    ]
  }
  const aim = /-\d+\./.test(one.name) ? target('thing', { noun: singular(one.text.trim().toLowerCase()) }) : oneText(one)
  return [{ op: 'remove', words: clause.words, target: aim }]
}

const ILLEGIBLE =
  /\b(?:(?:hard|difficult|impossible|tough|too (?:small|tiny|faint|pale|light|dark)) to (?:read|see|make out)|(?:can(?:'t|not|’t| not)|can (?:hardly|barely)|could(?:n't|n’t| not)|nobody can|no one can) (?:really |even )?(?:read|see|make out)|(?:un|not )readable|illegible|not (?:very )?legible|(?:more|better) (?:readable|legible)|easier to read|(?:readability|legibility)|more contrast|higher contrast)\b/
const PRINT = /\b((?:small|fine) print|text|words|letters|lettering|print|writing|labels?|captions?|type)\b/

/** `I can't read the small print`: ink that stands out, and larger letters where they are too small. */
function illegible(lower: string, clause: Clause, context: Known): Operation[] | null {
  const hit = ILLEGIBLE.exec(lower)
  if (!hit || lower.includes(MASK)) return null
  const rest = lower
    .replace(ILLEGIBLE, ' ')
    .replace(/\b(?:is|are|it's|make|give|to|of|on|for|from (?:far|a distance)|please|too|very|so|a bit|i|we|,)\b/g, ' ')
    .replace(/[\s,]+/g, ' ')
    .trim()
  const found = rest === '' ? [] : meant(rest.replace(/s$/, ''), clause, context)
  const [one] = found
  const print = PRINT.exec(lower)?.[1]
  if (!one && print === undefined) return null
  const isSmall = print !== undefined && /small|fine/.test(print)
  const isOfRole = one !== undefined && found.every(({ role }) => role === one.role)
  const aim = one && found.length === 1 ? oneText(one) : target('words', { noun: isOfRole ? one.role : isSmall ? 'small print' : null })
  return [{ op: 'tone', words: clause.words, quality: 'contrast', amount: 0.4, target: aim }]
}

const SPACED =
  /\b(?:(?:wider|further|farther|closer) (?:apart|together|spac(?:ed|ing))|(?:more|less|wider|tighter|looser) (?:letter[- ]?)?(?:spac(?:ed|ing)|tracking)|space(?:d)? out|tighter)\b/

/** `space out the headline`: where nothing else about its letters is asked. */
function spaced(lower: string, clause: Clause, context: Known): Operation[] | null {
  if (!SPACED.test(lower) || /\b(?:capitals?|caps|case|bold|italics?|serif|font|lines?)\b/.test(lower)) return null
  const rest = lower
    .replace(SPACED, ' ')
    .replace(/^\s*(?:make|set|have|give|put|spread|space out|space)\b/, ' ')
    .replace(/\b(?:a (?:bit|little|touch|tad)|slightly|much|letters?(?: of)?|in|of|should be|be)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const [one, ...others] = meant(rest, clause, context)
  if (!one || others.length > 0) return null
  return [
    { op: 'lettering', words: clause.words, target: oneText(one), weight: null, italic: null, letters: null, typeface: null, align: null },
  ]
}
