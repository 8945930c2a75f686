import { type Found, type Linted, warn } from './linted.ts'

const MOST_THINGS = 6
const MOST_WORDS = 220

/** A picture has one subject that has a place, and not more around it than an eye can hold. */
export function scene({ contract, filled, brief }: Linted): Found[] {
  const things = brief.subjects.filter(({ role }) => role !== 'surface')
  const words = filled.prompt.split(/\s+/).length
  const found: Found[] = []
  if (things.length > MOST_THINGS)
    found.push(
      warn(
        'overloaded-scene',
        ['parts', 'main_subject'],
        `The picture holds ${things.length} things (${things.map(({ noun }) => noun).join(', ')}); beyond ${MOST_THINGS} some are lost or merged.`,
      ),
    )
  else if (words > MOST_WORDS)
    found.push(
      warn('overloaded-scene', ['parts'], `The prompt has ${words} words; beyond ${MOST_WORDS} what is said last tends to be ignored.`),
    )
  if (!contract.parts.composition)
    found.push(warn('no-placement', ['parts'], 'There is no composition: nothing says where the subject stands and what stays empty.'))
  return found
}
