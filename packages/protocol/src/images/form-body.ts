import { WireError, wrongType } from '../errors/index.ts'

/** Fields of a form that stand for something other than text. */
const KINDS: Readonly<Record<string, 'integer' | 'boolean' | 'json'>> = {
  n: 'integer',
  output_compression: 'integer',
  partial_images: 'integer',
  frame_count: 'integer',
  frame_duration_ms: 'integer',
  stream: 'boolean',
  easel: 'json',
  'easel.seed': 'integer',
  'easel.feather': 'integer',
  'easel.box': 'json',
  'easel.points': 'json',
}

/**
 * The text fields of a form as the JSON body that they stand for. The key `easel` is one field of JSON, or, as SDKs write a
 * nested object, fields named `easel[seed]` and `easel[return][]`. What is not what it should be stays text, for the schema to refuse.
 */
export function formBody(fields: readonly (readonly [string, string])[]): object {
  const body = new Map<string, unknown>()
  const easel = new Map<string, unknown>()
  for (const [name, text] of fields) {
    const nested = /^easel\[([^[\]]*)\](\[\d{0,4}\])?$/.exec(name)
    if (/^(image(\[\d*\])?|mask|markup)$/.test(name)) throw wrongType(name, 'a file', 'a string')
    if (!nested) addOnce(body, name, name, fieldValue(name, text))
    else if (nested[2] === undefined) addOnce(easel, nested[1] ?? '', name, fieldValue(`easel.${nested[1]}`, text))
    else easel.set(nested[1] ?? '', [...[easel.get(nested[1] ?? '') ?? []].flat(), text])
  }
  if (easel.size > 0) addOnce(body, 'easel', 'easel', Object.fromEntries(easel))
  // Not by assignment: a field may be called `__proto__`.
  return Object.fromEntries(body)
}

function addOnce(values: Map<string, unknown>, key: string, param: string, value: unknown) {
  if (values.has(key)) throw new WireError('invalid_value', `Invalid value for '${param}'. The form has this field more than once.`, param)
  values.set(key, value)
}

function fieldValue(name: string, text: string): unknown {
  const kind = Object.hasOwn(KINDS, name) ? KINDS[name] : 'text'
  if (kind === 'integer' && /^-?\d{1,15}$/.test(text)) return Number(text)
  if (kind === 'boolean' && (text === 'true' || text === 'false')) return text === 'true'
  if (kind !== 'json') return text
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new WireError(
      'invalid_value',
      `Invalid value for '${name}'. Expected ${name === 'easel' ? 'an object' : 'a list'} as JSON.`,
      name,
      { cause: error },
    )
  }
}
