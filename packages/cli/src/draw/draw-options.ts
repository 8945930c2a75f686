import { extname } from 'node:path'
import { parseArgs } from 'node:util'
import { type ImageRequest, parseCreateImage, WireError, type WireRules } from '@easel/protocol'
import { UsageError } from '../usage-error.ts'

export type DrawOptions = {
  request: ImageRequest
  /** Where picture i of n goes. */
  files: string[]
  /** Where its scene goes; empty when nobody asked. */
  sceneFiles: string[]
  engine: string | null
  json: boolean
}

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

const FORMATS: Record<string, string> = { '.png': 'png', '.jpg': 'jpeg', '.jpeg': 'jpeg', '.webp': 'webp' }

/** Reads the command line by the rules of the API; what is wrong is a `UsageError` or `WireError`. */
export function readDrawOptions(args: string[], rules: WireRules): DrawOptions {
  const text = { type: 'string' } as const
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
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
      json: { type: 'boolean' },
    },
  })
  const prompt = positionals.join(' ')
  if (prompt.trim() === '') throw new UsageError('Say what to draw: easel draw "PROMPT" -o out.png')
  if (!values.output) throw new UsageError('Say where the picture goes: -o out.png')

  const body: Record<string, unknown> = { prompt, output_format: formatOf(values.output, values.format) }
  for (const [flag, field] of Object.entries(FIELDS)) {
    const value = values[flag as keyof typeof FIELDS]
    if (value !== undefined) body[field] = value
  }
  for (const field of ['n', 'output_compression']) body[field] = numberOf(body[field])
  body.easel = values.seed === undefined ? {} : { seed: numberOf(values.seed) }

  const request = parse(body, rules)
  return {
    request,
    files: numbered(values.output, request.n),
    sceneFiles: values.scene === undefined ? [] : numbered(values.scene, request.n),
    engine: values.engine ?? null,
    json: values.json ?? false,
  }
}

function parse(body: Record<string, unknown>, rules: WireRules): ImageRequest {
  try {
    return parseCreateImage(body, rules)
  } catch (error) {
    if (!(error instanceof WireError) || error.param === null) throw error
    const flag = error.param === 'easel.seed' ? 'seed' : Object.entries(FIELDS).find(([, field]) => field === error.param)?.[0]
    throw flag ? new UsageError(`--${flag}: ${error.message}`) : error
  }
}

/** Digits become a number; anything else is left for the schema to refuse. */
const numberOf = (text: unknown) => (typeof text === 'string' && /^-?\d{1,15}$/.test(text) ? Number(text) : text)

function formatOf(file: string, asked: string | undefined): string {
  const ending = extname(file).toLowerCase()
  const byName = FORMATS[ending]
  if (asked === undefined && !byName)
    throw new UsageError(`The format of '${file}' is not clear: let it end in .png, .jpg or .webp, or say --format.`)
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
