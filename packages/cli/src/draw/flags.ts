import { extname } from 'node:path'
import { type ImageRequest, WireError } from '@easel/protocol'
import { UsageError } from '../usage-error.ts'

const EMBED = ['scene', 'origin', 'nothing'] as const
type Embed = (typeof EMBED)[number]

export type DrawOptions = {
  request: ImageRequest
  /** Where picture i of n goes. */
  files: string[]
  /** Where its scene goes; empty when nobody asked. */
  sceneFiles: string[]
  engine: string | null
  /** What the files tell about themselves; null: what the environment says. */
  embed: Embed | null
  json: boolean
}

const text = { type: 'string' } as const

/** Flags of every command that draws. */
export const DRAW_FLAGS = {
  output: { ...text, short: 'o' },
  size: text,
  quality: text,
  format: text,
  n: text,
  model: text,
  engine: text,
  compression: text,
  background: text,
  seed: text,
  scene: text,
  embed: text,
  json: { type: 'boolean' },
} as const

export type DrawFlags = { [Flag in keyof typeof DRAW_FLAGS]?: Flag extends 'json' ? boolean : string }

/** The request's field behind each flag, in the words of the API. */
const FIELDS = {
  model: 'model',
  size: 'size',
  quality: 'quality',
  format: 'output_format',
  compression: 'output_compression',
  background: 'background',
  n: 'n',
} as const

const FORMATS: Record<string, string> = { '.png': 'png', '.jpg': 'jpeg', '.jpeg': 'jpeg', '.webp': 'webp', '.svg': 'svg' }

/** What the flags say, as the text fields of a request. */
export function fieldsOf(flags: DrawFlags, output: string): Map<string, string> {
  const fields = new Map([['output_format', formatOf(output, flags.format)]])
  for (const [flag, field] of Object.entries(FIELDS)) {
    const value = flags[flag as keyof typeof FIELDS]
    if (value !== undefined) fields.set(field, value)
  }
  // The usual model knows pixels alone.
  if (fields.get('output_format') === 'svg' && !fields.has('model')) fields.set('model', 'easel')
  return fields
}

/** Everything that the flags say beside the request. */
export function drawOptions(request: ImageRequest, flags: DrawFlags, output: string): DrawOptions {
  return {
    request,
    files: numbered(output, request.n),
    sceneFiles: flags.scene === undefined ? [] : numbered(flags.scene, request.n),
    engine: flags.engine ?? null,
    embed: flags.embed === undefined ? null : embedOf(flags.embed),
    json: flags.json ?? false,
  }
}

/** Reads a request by the rules of the API; what is wrong with a field is told by its flag. */
export function byFlags<Result>(read: () => Result): Result {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof WireError) || error.param === null) throw error
    const [, own] = /^easel\.(seed|feather|think|coherent|box|points)(?:\.|\[|$)/.exec(error.param) ?? []
    const flag = own?.replace('points', 'point') ?? Object.entries(FIELDS).find(([, field]) => field === error.param)?.[0]
    throw flag ? new UsageError(`--${flag}: ${error.message}`) : error
  }
}

/** Digits become a number; anything else is left for the schema to refuse. */
export const numberOf = (text: unknown) => (typeof text === 'string' && /^-?\d{1,15}$/.test(text) ? Number(text) : text)

function embedOf(text: string): Embed {
  const embed = EMBED.find((word) => word === text)
  if (embed) return embed
  throw new UsageError(`--embed: Expected ${EMBED.join(', ')} but received '${text}'.`)
}

function formatOf(file: string, asked: string | undefined): string {
  const ending = extname(file).toLowerCase()
  const byName = FORMATS[ending]
  if (asked === undefined && !byName)
    throw new UsageError(`The format of '${file}' is not clear: let it end in .png, .jpg, .webp or .svg, or say --format.`)
  if (asked !== undefined && byName && byName !== asked && Object.values(FORMATS).includes(asked))
    throw new UsageError(`--format ${asked} does not fit a file that ends in ${ending}.`)
  return asked ?? byName ?? ''
}

/** `out.png` for one picture; `out-1.png`, `out-2.png` for two. */
function numbered(file: string, n: number): string[] {
  if (n === 1) return [file]
  const ending = extname(file)
  const stem = file.slice(0, file.length - ending.length)
  return Array.from({ length: n }, (_, index) => `${stem}-${index + 1}${ending}`)
}
