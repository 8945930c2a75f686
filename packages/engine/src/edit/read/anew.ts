import { quotesOf } from '../../brief/quotes.ts'
import type { OperationOf } from '../plan.ts'

type Compose = OperationOf<'compose'>
type Role = Compose['references'][number]['role']

const MAKE = '(?:create|make|generate|design|produce|draw|render|build|compose|give me|i need|i want)(?: me| us)?'
/** What can only be a picture of its own, whatever it is made from. */
const PIECE =
  '(?:ad|ads|advert|advertisement|poster|flyer|banner|billboard|post|story|key visual|hero|thumbnail|packshot|still life|campaign|lifestyle (?:shot|scene|image|photo|picture|setting)|product (?:shot|photo|image|still|scene|photography)|cover)'
const PICTURE = '(?:image|picture|photo|photograph|visual|shot|scene|render)'
/** Words before the format; `a version of this image` is no new picture. */
const BEFORE = "(?:(?!(?:of|this|the|with|in|from|for|to|that|on|version|copy|variant)\\b)[\\w:'-]+ ){0,7}?"
const START = '(?:^|[.!?,;:\\n]\\s*|\\bplease |\\bthen )'
const NEW = new RegExp(`${START}${MAKE} (?:an?|one|some|our|\\d+) ${BEFORE}(?:${PIECE}|${PICTURE})\\b`)
const INTO = new RegExp(
  `\\b(?:turn|transform|convert|make|put|place|set|use|show|feature)\\b[^.;\\n]{0,80}\\b(?:into|in|as|for|to be) an? ${BEFORE}${PIECE}\\b`,
)
const TOGETHER =
  /\b(?:put|place|arrange|show|combine|group|set|line up|stand|display)\b (?:both|all|these|(?:the|our|my) (?:two|three|four|five|products|items|bottles|things|objects))\b/
const AS_SUBJECT = /\buse [^.;\n]{0,40}\bas (?:the |a |our )?(?:main |hero )?(?:product|subject|hero|object|thing)\b/
const COLLAGE =
  /\b(?:collage|photo grid|(?:\d ?[x×] ?\d )?grid of|in a grid|mood ?board|contact sheet|diptych|triptych|split[- ]screen|before[- ]and[- ]after|before ?\/ ?after)\b/
const PICTURES_BESIDE =
  /\b(?:images|pictures|photos|photographs|shots)\b[^.;\n]{0,40}\b(?:side by side|side-by-side|beside each other|next to each other|next to one another)\b/
/** These put something into a given picture, or ask for the hand of a painter. */
const ELSEWHERE =
  /\b(?:as (?:the |a |its )?(?:new )?background|anime|manga|cartoon|chibi|ghibli|figurine|caricature|pixar|watercolou?r|oil painting|sketch|sticker)\b/

/** Longest instruction that is searched for such wishes. */
const LONGEST = 6000

/** Whether an instruction asks for a new picture with what its inputs show, and what each of them is for; null: it asks for a change. */
export function anewIn(instruction: string, inputs: number): Compose | null {
  const lower = withoutQuotes(instruction.slice(0, LONGEST))
    .toLowerCase()
    .replace(/[^\S\n]+/g, ' ')
  if (inputs > 1 && (COLLAGE.test(lower) || PICTURES_BESIDE.test(lower))) return wish('collage', instruction, lower, inputs)
  if (ELSEWHERE.test(lower)) return null
  const isScene = NEW.test(lower) || INTO.test(lower) || AS_SUBJECT.test(lower) || (inputs > 1 && TOGETHER.test(lower))
  return isScene ? wish('scene', instruction, lower, inputs) : null
}

function wish(layout: Compose['layout'], instruction: string, lower: string, inputs: number): Compose {
  const references = Array.from(
    { length: inputs },
    (_, i) => ({ image: i + 1, role: layout === 'collage' ? 'subject' : roleOf(i + 1, lower) }) as const,
  )
  return { op: 'compose', words: instruction.trim().slice(0, 200), layout, references }
}

const NAMES = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth']

/** What an input is for, by the words next to its number; a subject unless they say otherwise. */
function roleOf(image: number, lower: string): Role {
  const named = `(?:(?:image|picture|photo|input|reference) ?#?${image}(?!\\d)|the ${NAMES[image - 1] ?? 'last'} (?:image|picture|photo|input|reference))`
  const is = (what: string) =>
    new RegExp(`${named}(?:'s)?(?: is| as| for|:| \\()*(?: the| a| our| its| only)* ${what}|${what} (?:of|from|in|like) ${named}`).test(
      lower,
    )
  if (is('(?:colou?r )?(?:style|palette|colou?rs|mood|look|aesthetic)(?: reference)?')) return 'style'
  return is('(?:brand )?logo') ? 'logo' : 'subject'
}

function withoutQuotes(text: string): string {
  let bare = ''
  let at = 0
  for (const { start, end } of quotesOf(text)) {
    bare += `${text.slice(at, start)} ¤ `
    at = end
  }
  return bare + text.slice(at)
}
