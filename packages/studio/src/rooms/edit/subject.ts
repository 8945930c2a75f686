import type { Say, Turn } from '../../api/talk.ts'
import { brokenRule } from '../../lib/sizes.ts'
import type { Source } from './source.ts'

/** Where the conversation about a picture is remembered. */
export const talkOf = (id: string) => `easel.talk:${id}`

/** Under which name the words are kept until they have been carried out. */
export const instructionOf = ({ id }: Pick<Source, 'id'>) => `easel.instruction:${id}`

/** Which picture of a conversation is looked at: null when it is the last, its name there, or `unseen`. */
export function subjectOf(turns: readonly Turn[], id: string): null | { call: string } | 'unseen' {
  const shown = turns.flatMap(({ pictures }) => pictures).filter(({ error }) => error === null)
  const isIt = ({ picture }: Turn['pictures'][number]) => picture === id
  const last = shown.at(-1)
  if (last && isIt(last)) return null
  const found = shown.findLast(isIt)
  return found ? { call: found.id } : 'unseen'
}

/**
 * How the pictures of the answer are drawn: as the one that is changed. Null where a conversation cannot ask for that: a picture that was brought, a size that the
 * wire does not know, or a mask with a soft edge.
 */
export function toolFor({ details, size }: Source, feather: number): Say['tool'] | null {
  if (!details || brokenRule(size) !== null || feather > 0) return null
  const { model, quality, output_format, background } = details
  return { model, quality, output_format, background, size: `${size.width}x${size.height}` }
}
