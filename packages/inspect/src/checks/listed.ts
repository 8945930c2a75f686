import type { Brief } from '@easel/engine'
import type { Inspected, ReadWord, Tools } from '../check.ts'
import { boxAround } from '../pixels/index.ts'
import { type FoundWord, findText, isReadable } from '../words/index.ts'

type WantedText = Brief['texts'][number]

/** A text of the brief and where it was read. */
export type ListedText = {
  wanted: WantedText
  found: FoundWord[] /** About its words that were read; null for none. */
  box: ReadWord['box'] | null
}

/** Texts to be set on the picture itself, in letters that can be read. Those printed on things are bent and have a check of their own. */
export const listedIn = ({ brief }: Inspected): WantedText[] =>
  brief ? brief.texts.filter(({ role, text }) => role !== 'label' && isReadable(text)) : []

/** The listed texts as they were read, or why there are none. */
export async function readListed(
  inspected: Inspected,
  tools: Tools,
  wanted = listedIn(inspected),
): Promise<{ texts: ListedText[]; read: ReadWord[] } | { unmeasured: string }> {
  if (!tools.read) return { unmeasured: 'No reader of words is at hand.' }
  const read = await tools.read(inspected.picture, tools.signal)
  const texts = wanted.map((text) => {
    const found = findText(text.text, read)
    return { wanted: text, found, box: boxAround(found.flatMap(({ as }) => (as ? [as.box] : []))) }
  })
  return { texts, read }
}

/** The height of the small letters of a word, px, from the box about it. */
export function smallLetters({ text, box }: ReadWord): number {
  const rises = /[A-Z0-9bdfhklt]/.test(text)
  const falls = /[gjpqy]/.test(text)
  return box.height * (rises ? (falls ? 0.55 : 0.72) : falls ? 0.76 : 1)
}
