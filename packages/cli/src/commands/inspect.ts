import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Brief, readBrief } from '@easel/engine'
import { CHECKS, type CheckResult, createReader, decodePicture, inspected, inspect as inspectPicture, type Report } from '@easel/inspect'
import { z } from 'zod'
import { limitText } from '../quality/report-page.ts'
import { numberText } from '../quality/text.ts'
import { readFlags } from '../read-flags.ts'
import { table } from '../table.ts'
import { UsageError } from '../usage-error.ts'

const FLAGS = {
  brief: { type: 'string' },
  reference: { type: 'string' },
  mask: { type: 'string' },
  size: { type: 'string' },
  panels: { type: 'string' },
  tile: { type: 'boolean' },
  brand: { type: 'string' },
  only: { type: 'string' },
  json: { type: 'boolean' },
} as const

/** `easel inspect`: every check of a picture that applies. */
export async function inspect(args: string[]): Promise<number> {
  const { values, positionals } = readFlags(args, FLAGS, 1)
  const [name] = positionals
  if (name === undefined) throw new UsageError('Say which picture: easel inspect FILE')
  if (values.mask !== undefined && values.reference === undefined)
    throw new UsageError('--mask needs --reference: the picture from before the edit.')
  const only = values.only?.split(',')
  const unknown = only?.find((id) => !CHECKS.some((check) => check.id === id || check.id.startsWith(`${id}.`)))
  if (unknown !== undefined) throw new UsageError(`There is no check '${unknown}'; docs/checks.md lists them.`)

  const asked = {
    ...(values.size !== undefined && { size: sizeOf(values.size) }),
    ...(values.panels !== undefined && { panels: panelsOf(values.panels) }),
    ...(values.tile && { tile: true }),
    ...(values.brand !== undefined && { brand: await brandOf(values.brand) }),
  }
  const brief = values.brief === undefined ? null : await briefOf(values.brief)
  const { picture, file } = await open(name)
  const subject = inspected(picture, {
    file,
    brief,
    asked,
    reference: values.reference === undefined ? null : (await open(values.reference)).picture,
    mask: values.mask === undefined ? null : (await open(values.mask)).picture,
  })
  const reader = createReader()
  try {
    const report = await inspectPicture(subject, { tools: { read: reader.read }, ...(only && { only }) })
    process.stdout.write(values.json ? `${JSON.stringify(report)}\n` : tableOf(report))
    return report.pass ? 0 : 1
  } finally {
    await reader.close()
  }
}

async function open(file: string) {
  const bytes = await readFile(file).catch((cause) => {
    throw new UsageError(`There is no picture '${file}' that can be read.`, { cause })
  })
  return decodePicture(bytes)
}

/** A prompt, or a brief in a file that ends in .json. */
async function briefOf(words: string): Promise<Brief> {
  if (!words.endsWith('.json')) return readBrief(words).brief
  const text = await readFile(words, 'utf8').catch((cause) => {
    throw new UsageError(`There is no brief '${words}' that can be read.`, { cause })
  })
  try {
    return Brief.parse(JSON.parse(text))
  } catch (cause) {
    throw new UsageError(`'${words}' is not a brief: ${(cause as Error).message.replace(/\s+/g, ' ').slice(0, 300)}`, { cause })
  }
}

/** The colours of a brand kit: of a JSON file, or of `brand.json` in a folder. */
async function brandOf(path: string): Promise<z.infer<typeof Kit>> {
  try {
    const file = (await stat(path)).isDirectory() ? join(path, 'brand.json') : path
    return Kit.parse(JSON.parse(await readFile(file, 'utf8')))
  } catch (cause) {
    throw new UsageError(
      `--brand takes a brand kit with colours such as {"hex":"#1f3a5f"}, or a folder with brand.json; '${path}' is neither.`,
      {
        cause,
      },
    )
  }
}

/** What checks look at of a kit; the rest of it is for drawing. */
const Kit = z.object({
  colors: z
    .array(
      z.object({
        hex: z.string().regex(/^#[0-9a-f]{6}$/),
        role: z.enum(['background', 'primary', 'secondary', 'accent', 'text']).exactOptional(),
      }),
    )
    .min(1),
})

function sizeOf(text: string) {
  const [, width, height] = /^(\d{1,5})x(\d{1,5})$/.exec(text) ?? []
  if (!width || !height) throw new UsageError(`--size takes pixels such as 1024x1536, not '${text}'.`)
  return { width: Number(width), height: Number(height) }
}

function panelsOf(text: string): number {
  if (!/^[1-9]\d?$/.test(text)) throw new UsageError(`--panels takes a number from 1 to 99, not '${text}'.`)
  return Number(text)
}

function tableOf({ checks, pass }: Report): string {
  const rows = checks.map((result) => [
    result.check,
    verdict(result),
    valueText(result),
    limitText(result.limit),
    printable(result.sentence),
  ])
  const failed = checks.filter((result) => result.pass === false).length
  return `${table(['check', '', 'value', 'limit', 'found'], rows)}\n${pass ? `Nothing failed: ${checks.length} checks.` : `${failed} of ${checks.length} checks failed.`}\n`
}

const verdict = ({ pass }: CheckResult) => (pass === null ? 'not measured' : pass ? 'pass' : 'FAIL')
const valueText = ({ value, unit }: CheckResult) => (value === null ? '' : `${numberText(value)} ${unit}`)

/** Words out of a picture, without what a terminal would obey. */
const printable = (text: string) => text.replace(/\p{Cc}/gu, ' ')
