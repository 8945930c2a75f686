import type { LibraryEntry } from '@easel/protocol'
import type { Contract } from '@easel/protocol/contracts'
import { ContractError, type Filled, fill } from '@easel/workflow/contracts'
import { findInLibrary, listLibrary } from '@easel/workflow/library'
import { flagsOfParameters } from '../contract/parameters.ts'
import { DRAW_FLAGS } from '../draw/flags.ts'
import { readSettings } from '../library/read-settings.ts'
import { pick, readFlags } from '../read-flags.ts'
import { table } from '../table.ts'
import { UsageError } from '../usage-error.ts'
import { draw as drawWords } from './draw.ts'
import { edit as editPictures } from './edit.ts'

type Subcommand = (args: string[], environment: NodeJS.ProcessEnv) => Promise<number>

/** `easel library list|show|draw|copy`: prompts that work, to draw or to take away. */
export async function library([name, ...args]: string[], environment: NodeJS.ProcessEnv): Promise<number> {
  return pick<Subcommand>('library', name, { list, show, draw, copy })(args, environment)
}

const text = { type: 'string' } as const
const JSON_FLAG = { json: { type: 'boolean' } } as const

async function list(args: string[]): Promise<number> {
  const { values, positionals } = readFlags(args, { ...JSON_FLAG, tag: text, genre: text }, 20)
  const found = await listLibrary({
    ...(positionals.length > 0 && { q: positionals.join(' ') }),
    ...(values.tag !== undefined && { tag: values.tag }),
    ...(values.genre !== undefined && { genre: values.genre }),
  })
  const rows = found.data.map(({ id, genre, size, about }) => [id, genre, size, about])
  print(
    values.json
      ? JSON.stringify(found)
      : rows.length === 0
        ? 'Nothing in the library is like that.'
        : table(['name', 'genre', 'size', 'purpose'], rows),
  )
  return 0
}

async function show(args: string[]): Promise<number> {
  const { values, positionals } = readFlags(args, JSON_FLAG, 1)
  const entry = await entryOf('show', positionals)
  print(
    values.json
      ? JSON.stringify(entry)
      : `${entry.about}\nTags: ${entry.tags.join(', ')}\n\n${entry.copies.contract}\n${entry.copies.prompt}`,
  )
  return 0
}

async function draw(args: string[], environment: NodeJS.ProcessEnv): Promise<number> {
  const { values, positionals } = readFlags(args, { ...DRAW_FLAGS, set: { ...text, multiple: true, short: 's' } }, 1)
  const { contract } = await entryOf('draw', positionals)
  const { set = [], json, ...flags } = values
  const { prompt, parameters, pictures } = filled(contract, set)
  // The file's name says the format; of the rest, whoever draws may have anything otherwise: an entry is where one starts.
  const { output_format: _, ...usual } = parameters
  const said = Object.entries(flags).flatMap(([flag, value]) => [`--${flag}`, value])
  const rest = [...flagsOfParameters(usual), ...said, ...(json ? ['--json'] : []), '--', ...pictures.map(({ value }) => value), prompt]
  return pictures.length > 0 ? editPictures(rest, environment) : drawWords(rest, environment)
}

/** The contract with what `--set` says; what does not fit is for whoever typed it. */
function filled(contract: Contract, settings: readonly string[]): Filled {
  try {
    return fill(contract, readSettings(settings, contract))
  } catch (error) {
    throw error instanceof ContractError ? new UsageError(error.message) : error
  }
}

const FORMS = ['prompt', 'contract', 'curl', 'typescript', 'python', 'cli'] as const

async function copy(args: string[]): Promise<number> {
  const { values, positionals } = readFlags(args, { as: text }, 1)
  const { copies } = await entryOf('copy', positionals)
  const form = FORMS.find((each) => each === (values.as ?? 'prompt'))
  if (!form) throw new UsageError(`--as is ${FORMS.join(', ')}, not '${values.as}'.`)
  print(copies[form])
  return 0
}

async function entryOf(command: string, [name]: string[]): Promise<LibraryEntry> {
  if (name === undefined) throw new UsageError(`Say which entry: easel library ${command} NAME; easel library list shows them.`)
  return findInLibrary(name)
}

const print = (words: string): void => void process.stdout.write(words.endsWith('\n') ? words : `${words}\n`)
