import { findArchetype, recipeOf } from '../catalog/index.ts'
import { sentencesOf } from './clean.ts'
import type { Quote } from './quotes.ts'
import type { Subject, WantedText } from './schema.ts'
import type { Thing } from './thing.ts'

const ON_OBJECT =
  /(?<![\w-])(?:labell?ed|label|printed|engraved|embossed|stamped|logo|wordmark|brand(?:ed)?|product name|monogram|written on|lettering on)(?!\w)/
/** Between a thing and the words that stand on it, when nothing says "label". */
const SAYS =
  /^,?\s*(?:(?:that|which) )?(?:says?|reads?|saying|reading|bearing|marked|(?:with|bearing) (?:the |a |an )?(?:words?|text|name|lettering|inscription|brand name)(?: (?:saying|reading|that (?:says|reads)))?)\s*:?\s*$/

/** `a pouch that says "NORTH"`: words right behind a thing that has room for print are its label, not a headline. Changes the texts' roles. */
export function spokenByThings(things: readonly Thing[], texts: readonly WantedText[], lower: string, quotes: readonly Quote[]): void {
  texts.forEach((text, i) => {
    const quote = quotes[i]
    if (!quote || (text.role !== 'headline' && text.role !== 'other')) return
    const thing = things.findLast(({ kind, end }) => kind === 'object' && end <= quote.start)
    if (!thing || !hasLabel(thing.noun) || !SAYS.test(lower.slice(thing.end, quote.start))) return
    text.role = 'label'
    text.id = i === 0 ? 'label' : `label-${i + 1}`
  })
}

const hasLabel = (noun: string): boolean => {
  const known = findArchetype(noun)
  return known !== null && Object.keys(recipeOf(known.archetype)?.labels ?? {}).length > 0
}

/** Words to be printed on a thing: on the one that their sentence names, else on the hero. */
export function printLabels(subjects: readonly Subject[], texts: readonly WantedText[], lower: string, quotes: readonly Quote[]): void {
  const things = subjects.filter((subject) => subject.role !== 'surface')
  const sentences = sentencesOf(lower)
  texts.forEach((text, i) => {
    const quote = quotes[i]
    if (text.role !== 'label' || !quote) return
    const sentence = sentences.find(({ start, end }) => quote.start >= start && quote.start < end)
    const words = sentence ? lower.slice(sentence.start, sentence.end) : ''
    if (!ON_OBJECT.test(words) && !SAYS_ANYWHERE.test(lower.slice(Math.max(0, quote.start - 60), quote.start))) return
    const owner = things.find((thing) => words.includes(thing.noun) || words.includes(thing.id)) ?? things[0]
    if (owner && !owner.label) owner.label = text.text
  })
}
const SAYS_ANYWHERE = new RegExp(SAYS.source.slice(1))
