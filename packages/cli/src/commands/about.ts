import { readFile, writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { checkWritable } from '../draw/writable.ts'
import { UsageError } from '../usage-error.ts'

/** `easel about`: what a picture file tells about itself. */
export async function about(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { scene: { type: 'string' }, json: { type: 'boolean' } },
  })
  const [file, ...others] = positionals
  if (file === undefined || others.length > 0) throw new UsageError('Say which picture: easel about FILE')
  if (values.scene) await checkWritable([values.scene])

  const { readOrigin, sceneToText } = await import('@easel/engine/provenance')
  const bytes = await readFile(file).catch((cause) => {
    throw new UsageError(`There is no picture '${file}' that can be read.`, { cause })
  })
  const said = readOrigin(bytes)
  if (values.scene) {
    if (!said?.scene) throw new Error(`${file} carries no scene${said?.problem ? `: ${said.problem}` : '.'}`)
    await writeFile(values.scene, sceneToText(said.scene))
  }
  process.stdout.write(values.json ? `${JSON.stringify(said)}\n` : describe(file, said))
  return 0
}

type Said = ReturnType<typeof import('@easel/engine/provenance').readOrigin>

function describe(file: string, said: Said): string {
  if (!said) return `${file} says nothing about its origin.\n`
  const { scene, intact, problem } = said
  const size =
    scene &&
    `${scene.canvas.width}x${scene.canvas.height}, ${intact ? 'and the pixels are those it was drawn to' : 'but the pixels were changed since'}`
  const lines = [
    ['source type', said.sourceType],
    ['made by', said.generator],
    ['engine', [said.engine, said.version].filter(Boolean).join(' ')],
    ['scene', size ?? (problem ? `cannot be used: ${problem}` : 'none')],
  ]
  return lines.flatMap(([name, value]) => (value ? [`${name?.padEnd(11)}  ${printable(value)}\n`] : [])).join('')
}

/** Somebody else's words, without what a terminal would obey. */
const printable = (text: string) => text.replace(/\p{Cc}/gu, ' ')
