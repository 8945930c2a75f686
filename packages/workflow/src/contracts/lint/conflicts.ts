import { parseCreateImage, parseEditImage, WireError } from '@easel/protocol'
import { requestBody } from '../fill.ts'
import { type Found, fail, type Linted, warn } from './linted.ts'

/** How much narrower or wider than asked a size may be. */
const RATIO_TOLERANCE = 0.06
const NO_TEXT = /\b(?:no|without|free of) (?:any |visible )?(?:text|words|lettering)\b(?! other)/i

/** Wishes that exclude each other, among the words, among the parameters, and between the two. */
export function conflicts(linted: Linted): Found[] {
  return [...betweenWords(linted), ...withShape(linted), ...withBackground(linted), ...amongParameters(linted)]
}

function betweenWords({ contract: { parts }, brief }: Linted): Found[] {
  const path = ['parts', 'constraints']
  const found: Found[] = []
  if (brief.texts.length > 0 && NO_TEXT.test(`${parts.constraints ?? ''}\n${parts.style ?? ''}`))
    found.push(warn('conflicting-constraints', path, `The constraints want no text, and the contract asks for “${brief.texts[0]?.text}”.`))
  const { avoid, preserve } = brief.constraints
  for (const { noun } of brief.subjects)
    if (avoid.some((each) => each === noun || each === `${noun}s`))
      found.push(warn('conflicting-constraints', path, `'${noun}' is to be avoided and is asked for.`))
  for (const each of avoid)
    if (preserve.includes(each)) found.push(warn('conflicting-constraints', path, `'${each}' is to be avoided and to be kept.`))
  return found
}

function withShape({ contract: { parameters = {} }, brief }: Linted): Found[] {
  const [, width, height] = /^(\d+)x(\d+)$/.exec(parameters.size ?? '') ?? []
  const [wide, tall] = (brief.canvas.aspect ?? '').split(':').map(Number)
  if (!width || !height || !wide || !tall) return []
  const off = Math.abs(Math.log(Number(width) / Number(height) / (wide / tall)))
  if (off <= RATIO_TOLERANCE) return []
  return [
    warn(
      'conflicting-constraints',
      ['parameters', 'size'],
      `The words ask for ${brief.canvas.aspect}, and the size ${parameters.size} is another shape.`,
    ),
  ]
}

function withBackground({ contract: { parameters = {} }, brief }: Linted): Found[] {
  const asked = brief.canvas.background
  const set = parameters.background ?? 'auto'
  if (asked !== 'transparent' || set !== 'opaque') return []
  return [
    warn(
      'conflicting-constraints',
      ['parameters', 'background'],
      'The words ask for a transparent background, and the parameter says opaque.',
    ),
  ]
}

/** What the API itself would refuse. */
function amongParameters({ filled }: Linted): Found[] {
  const rules = { profile: 'strict', transparent: 'allow' } as const
  try {
    const body = requestBody(filled)
    if (filled.pictures.length > 0) parseEditImage(body, rules)
    else parseCreateImage(body, rules)
    return []
  } catch (error) {
    if (!(error instanceof WireError)) throw error
    const name = error.param?.replace(/^easel\./, '') ?? ''
    return [fail('refused-parameter', name === 'prompt' ? ['parts'] : ['parameters', name], error.message)]
  }
}
