import { readSections } from '@easel/engine/brief'
import { type Found, type Linted, warn } from './linted.ts'

const WRITES = /\b(?:reads?|says?|saying|headline|title|tagline|slogan|caption|button|price tag|wordmark|write|written|lettering)\b/i
const NONE = /\b(?:no|without|free of) (?:any |other |visible )?(?:text|words|lettering)\b/i
const PLACE =
  /\b(?:on|at|in|across|along|above|below|under|beneath|beside|over|near|inside|top|bottom|left|right|cent(?:er|re)d?|upper|lower|corner|third|half|footer|header|label)\b/i
/** Words longer than this are copy to read, not words to see. */
const LONGEST_LINE = 90

/** Words of the picture: in quotation marks, in one place that is said, and one job of them. */
export function text({ contract, filled, brief }: Linted): Found[] {
  const path = ['parts', 'text']
  const said = readSections(filled.prompt)
  const ours = said.filter(({ label }) => label === 'text').flatMap(({ sentences }) => sentences)
  const words = contract.parts.text ?? ''
  const quotes = ours.flatMap((sentence) => sentence.quotes)
  const found: Found[] = []

  if (words !== '' && quotes.length === 0 && WRITES.test(words) && !NONE.test(words))
    found.push(
      warn(
        'text-not-quoted',
        path,
        'The text part asks for words that are not in quotation marks, so nothing says which letters they have.',
      ),
    )

  const elsewhere = said.find(
    ({ kind, label, sentences }) => kind !== 'text' && label !== 'text' && sentences.some((each) => each.quotes.length > 0),
  )
  if (elsewhere && quotes.length > 0)
    found.push(
      warn(
        'two-text-jobs',
        path,
        `Words are asked for here and under '${elsewhere.label || 'format'}' as well: put all of them here, or draw two pictures.`,
      ),
    )
  else {
    const roles = new Set(
      brief.texts.map(({ role }) => (role === 'label' || role === 'sign' ? 'printed on a thing' : 'set on the picture')),
    )
    const long = quotes.find((quote) => quote.length > LONGEST_LINE)
    if (roles.size > 1)
      found.push(
        warn(
          'two-text-jobs',
          path,
          'Some words are printed on a thing and others set on the picture: two jobs that spoil each other. Ask for one of them.',
        ),
      )
    else if (long !== undefined && quotes.length > 1)
      found.push(
        warn(
          'two-text-jobs',
          path,
          `A passage of ${long.length} characters stands beside other words: ask for the short ones, and set the passage afterwards.`,
        ),
      )
  }

  const unplaced = ours.find(({ text: sentence, quotes: inIt }) => inIt.length > 0 && !PLACE.test(withoutQuotes(sentence)))
  if (unplaced)
    found.push(
      warn('text-without-place', path, `Nothing says where “${unplaced.quotes[0]}” goes: on the label, at the top, in the lower third.`),
    )
  return found
}

const withoutQuotes = (sentence: string) => sentence.replace(/["“„][^"”“]*["”“]/g, '')
