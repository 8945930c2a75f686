import { blanked } from '../../brief/clean.ts'
import { colorsIn } from '../../brief/colors.ts'
import { ONE_TO_TEN } from '../../brief/numbers.ts'
import { kindsIn, pictogramsIn } from '../../catalog/pictograms/index.ts'
import { rng } from '../../random.ts'
import { isHead } from '../design/people.ts'
import { castOf } from '../design/picture.ts'

/** Words of the trade, of which no picture is wanted. */
const TALK =
  /\bscience[- ]fiction\b|\bsci-?fi\b|\b(?:in |with )?(?:(?:very |extra )?(?:large|big|huge|small|bold|white|black|clear|readable|elegant|handwritten|vertical) )*(?:letters?|lettering|headlines?|titles?|subtitles?|text|words?|fonts?|typefaces?|type|colou?rs?|palette|styles?|backgrounds?|layouts?|margins?|opening hours|hours|details?|labels?|captions?|buttons?|ideas|tips|outlines?|shadows?|illustrations?|icons?|stickers?|set|sheet|pack|poster|flyer|flier|leaflet|drawing|picture|image|design|print)\b|\b(?:art|pop art|line art|pixel art|clip art|word art|art deco|art nouveau|screen print\w*|national park style|book|books? cover|whole[- ]beans?|paper-?cut|cut paper|paper craft|folk art|flat design|white space|star rating|hand[- ]?drawn|mid-century|calm|warm|cool|fresh|light|dark|bright|soft|sweet|night|day|time|date|place|venue|price|tickets?|admission|entry|in cinemas|in theat(?:er|re)s|cinemas|films?|movies?|dramas?|thrillers?|documentar(?:y|ies)|studios?|sale|shop|store|house|home|open|top|bottom|left|right|center|front|back|side)\b/g
/** The occasion stands before the word for the page, what is to be seen behind it. */
const PAGE = /\b(?:posters?|flyers?|fliers?|leaflets?|handbills?|playbills?|maps?|labels?)\b/

type Depicted = { things: string[]; occasion: string[] }

/** Art for what a text names, first what is to be seen, then what only its occasion brings to mind. */
export function depicted(words: string, seed: number, isAlone = false): Depicted {
  const lower = words.toLowerCase()
  const page = PAGE.exec(lower)
  const split = page && page.index < 90 ? page.index + page[0].length : 0
  // What a later sentence names is what is to be drawn: `Bake sale at the school: … Cheerful, cupcakes and cookies.`
  const first = /[.!?]\s/.exec(lower.slice(split))
  const drawn = first ? artIn(lower.slice(split + first.index), seed, isAlone) : []
  if (drawn.length > 0) return { things: drawn, occasion: artIn(lower.slice(0, split + (first?.index ?? 0)), seed, isAlone) }
  return { things: artIn(lower.slice(split), seed, isAlone), occasion: artIn(lower.slice(0, split), seed, isAlone) }
}

/** Art in the order of the words; kinds of things give some of theirs, chosen by the seed, unless only what is named itself is wanted. */
export function artIn(text: string, seed: number, isAlone = false): string[] {
  const kinds = kindsIn(text)
  const rest = blanked(
    text,
    kinds.map(({ word, at }) => ({ start: at, end: at + word.length })),
  )
  const bare = withoutColors(rest).replace(TALK, (found) => ' '.repeat(found.length))
  const single = castOf(bare).map(({ art, word }) => ({ at: Math.max(0, bare.indexOf(word)), art: [art] }))
  const several = (isAlone ? [] : kinds).map(({ at, word, art }) => ({ at, art: chosen(art, kinds.length > 1 ? 3 : 5, seed, word) }))
  // What is named itself comes before what only belongs to a kind.
  const inOrder = (found: readonly { at: number; art: string[] }[]) => [...found].sort((a, b) => a.at - b.at).flatMap(({ art }) => art)
  const all = [...inOrder(single), ...inOrder(several)]
  const distinct = [...new Set(all)]
  // Faces stand beside things only where they are what is asked for.
  const bodies = distinct.filter((art) => !isHead(art))
  return bodies.length > 0 ? bodies : distinct
}

/** Blanks the words that name colours; `pumpkin and bats` names none, and `black cat` is one thing. */
function withoutColors(text: string): string {
  const hits = colorsIn(text)
  const isBeside = (i: number) =>
    hits.some(
      (other, k) =>
        k !== i &&
        // A comma stands between any two things: `champagne, black and gold`.
        /^(?: (?:and|with|on) | ?[&/+] ?| )$/.test(
          text.slice(Math.min(hits[i]?.end ?? 0, other.end), Math.max(hits[i]?.start ?? 0, other.start)),
        ),
    )
  return blanked(
    text,
    hits.filter(({ start, end }, i) => {
      const word = text.slice(start, end)
      const next = /^ [a-z]+/.exec(text.slice(end))?.[0] ?? ''
      if (next !== '' && pictogramsIn(word + next)[0]?.word === word + next) return false
      return isBeside(i) || OF_PRINT.test(text.slice(end)) || pictogramsIn(word).every(({ art }) => art.picture === null)
    }),
  )
}

/** `Cream paper`, `gold ink`: what is printed on and with. */
const OF_PRINT =
  /^ (?:paper|stock|ink|background|backdrop|ground|letter\w*|type|typography|text|tones?|accents?|details?|palette|walls?|border|frame)\b/

/** So many of a list, the first always among them. */
function chosen(art: readonly string[], count: number, seed: number, word: string): string[] {
  const [first, ...others] = art
  const random = rng(seed, `kind.${word}`)
  const picked = others.map((one) => ({ one, at: random.next() })).sort((a, b) => a.at - b.at)
  return first ? [first, ...picked.slice(0, count - 1).map(({ one }) => one)] : []
}

/** So many things for a set: what is named one by one, then what belongs to the kinds that are named; marks of one colour where wanted. */
export function collected(text: string, seed: number, { count, marks }: { count: number; marks: boolean }): string[] {
  const lower = text.toLowerCase()
  const kinds = kindsIn(lower)
  const rest = blanked(
    lower,
    kinds.map(({ word, at }) => ({ start: at, end: at + word.length })),
  )
  const bare = withoutColors(rest).replace(TALK, (found) => ' '.repeat(found.length))
  const named = marks ? pictogramsIn(bare).flatMap(({ art }) => (art.mark ? [art.mark] : [])) : castOf(bare).map(({ art }) => art)
  const random = rng(seed, 'collected')
  const several = kinds.flatMap(({ art }) =>
    art
      .map((one, i) => ({ one, at: i < 3 ? i / 100 : random.next() }))
      .sort((a, b) => a.at - b.at)
      .map(({ one }) => one),
  )
  const marked = marks
    ? several.flatMap((art) => {
        const mark = pictogramsIn(art.slice(art.indexOf(':') + 1).replaceAll('-', ' '))[0]?.art.mark
        return mark ? [mark] : []
      })
    : several
  return [...new Set([...named, ...marked])].slice(0, Math.max(1, count))
}

const LARGER: Readonly<Record<string, number>> = { twelve: 12, sixteen: 16, twenty: 20 }
/** The number that a word or figures say. */
export const numberIn = (said: string): number => ONE_TO_TEN[said] ?? LARGER[said] ?? Number(said)
