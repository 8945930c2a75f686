import { readFileSync, statSync } from 'node:fs'
import { dirname, extname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { parseCreateImage, type WireRules } from '@easel/protocol'
import { UsageError } from '../usage-error.ts'
import { byFlags, DRAW_FLAGS, type DrawOptions, drawOptions, fieldsOf, numberOf } from './flags.ts'

const flag = { type: 'boolean' } as const

/** Reads the command line of `easel draw` by the rules of the API; what is wrong is a `UsageError` or `WireError`. */
export function readDrawOptions(args: string[], rules: WireRules): DrawOptions {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { ...DRAW_FLAGS, think: flag, coherent: flag, brand: { type: 'string' } },
  })
  const { output } = values
  const prompt = positionals.join(' ')
  if (prompt.trim() === '') throw new UsageError('Say what to draw: easel draw "PROMPT" -o out.png')
  if (!output) throw new UsageError('Say where the picture goes: -o out.png')

  const body: Record<string, unknown> = { prompt, ...Object.fromEntries(fieldsOf(values, output)) }
  for (const field of ['n', 'output_compression']) body[field] = numberOf(body[field])
  const { seed, think, coherent, brand } = values
  body.easel = {
    ...(seed !== undefined && { seed: numberOf(seed) }),
    ...(think && { think }),
    ...(coherent && { coherent }),
    ...(brand !== undefined && { brand: kitIn(brand) }),
  }
  return drawOptions(
    byFlags(() => parseCreateImage(body, rules)),
    values,
    output,
  )
}

/** The brand kit of a file, or `brand.json` in a folder; files that it names lie beside it and are sent along. */
function kitIn(path: string): unknown {
  try {
    const file = statSync(path).isDirectory() ? join(path, 'brand.json') : path
    return withFiles(JSON.parse(readFileSync(file, 'utf8')), dirname(file))
  } catch (cause) {
    throw new UsageError(
      `--brand takes a brand kit as JSON, or a folder with brand.json; '${path}' is neither: ${(cause as Error).message}`,
      { cause },
    )
  }
}

type Named = { logo?: unknown; fonts?: Record<string, unknown> }

/** Media types of what a kit may name, by the end of its file's name. */
const MEDIA: Record<string, string> = {
  svg: 'image/svg+xml',
  png: 'image/png',
  webp: 'image/webp',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  woff2: 'font/woff2',
  ttf: 'font/ttf',
  otf: 'font/otf',
}

/** The kit with `logo.svg` or `fonts/Brand.woff2` as data URLs. */
function withFiles(kit: Named, folder: string): unknown {
  const read = (named: unknown): unknown => {
    const media = typeof named === 'string' ? MEDIA[extname(named).slice(1).toLowerCase()] : undefined
    if (!media || typeof named !== 'string') return named
    return `data:${media};base64,${readFileSync(join(folder, named)).toString('base64')}`
  }
  const { logo, fonts } = kit
  const isObject = typeof logo === 'object' && logo !== null
  return {
    ...kit,
    ...(logo !== undefined && {
      logo: isObject ? { ...Object.fromEntries(Object.entries(logo).map(([use, file]) => [use, read(file)])) } : read(logo),
    }),
    ...(fonts && { fonts: Object.fromEntries(Object.entries(fonts).map(([use, face]) => [use, read(face)])) }),
  }
}
