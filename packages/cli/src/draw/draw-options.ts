import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
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

/** The brand kit of a file, or `brand.json` in a folder. */
function kitIn(path: string): unknown {
  try {
    return JSON.parse(readFileSync(statSync(path).isDirectory() ? join(path, 'brand.json') : path, 'utf8'))
  } catch (cause) {
    throw new UsageError(
      `--brand takes a brand kit as JSON, or a folder with brand.json; '${path}' is neither: ${(cause as Error).message}`,
      { cause },
    )
  }
}
