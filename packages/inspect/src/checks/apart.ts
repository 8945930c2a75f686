import type { Check, ReadWord } from '../check.ts'
import { folded, overlap } from '../words/index.ts'
import { type ListedText, listedIn, readListed } from './listed.ts'

/** Share of a word's height, about its middle, that surely holds its letters: boxes are drawn with some room. */
const CORE = 0.7
/** Below it, the reader hardly knows where a word ends. */
const SURE = 0.5

/** Small letters over large ones can often be read, and are no page for that. */
export const apart: Check = {
  id: 'words.apart',
  title: 'Listed texts that stand upon another listed text',
  unit: 'texts',
  limit: { atMost: 0 },
  applies: (inspected) => listedIn(inspected).length > 1,
  async measure(inspected, tools) {
    const listed = await readListed(inspected, tools)
    if ('unmeasured' in listed) return listed
    const { texts } = listed
    const clashes = texts.flatMap((text, i) => texts.slice(0, i).flatMap((other) => clashOf(text, other) ?? []))
    const said = clashes.map(({ text, other }) => `“${text.wanted.text}” stands upon “${other.wanted.text}”`)
    return {
      value: new Set(clashes.map(({ text }) => text)).size,
      evidence: clashes.map(({ text, word }) => ({ box: word.box, note: `of “${text.wanted.text}”` })),
      sentence: clashes.length > 0 ? `${said.join('; ')}.` : 'The listed texts stand apart.',
    }
  },
}

function clashOf(text: ListedText, other: ListedText): { text: ListedText; other: ListedText; word: ReadWord } | null {
  const theirs = sureWords(other)
  const word = sureWords(text).find((mine) =>
    // A word that both texts hold may have been found at one place for the two of them.
    theirs.some((their) => !isAlike(mine.text, their.text) && areUponEachOther(mine, their)),
  )
  return word ? { text, other, word } : null
}

const areUponEachOther = ({ box: one }: ReadWord, { box: other }: ReadWord): boolean => {
  const [small, large] = one.height < other.height ? [one, other] : [other, one]
  const off = Math.abs(small.y + small.height / 2 - (large.y + large.height / 2))
  return overlap(small, large) > 0.5 && off < (large.height * CORE) / 2
}

/** Words of two letters and less are found everywhere. */
const sureWords = ({ found }: ListedText): ReadWord[] =>
  found.flatMap(({ as, wrong }) => (as && wrong === 0 && as.confidence > SURE && folded(as.text).length > 2 ? [as] : []))

const isAlike = (one: string, other: string): boolean => folded(one).includes(folded(other)) || folded(other).includes(folded(one))
