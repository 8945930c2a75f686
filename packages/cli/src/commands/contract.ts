import { writeFile } from 'node:fs/promises'
import {
  checkContract,
  contractSchema,
  contractToYaml,
  diffContracts,
  type Filled,
  fill,
  fromPrompt,
  lintContract,
  requestBody,
} from '@easel/workflow/contracts'
import { flagsOfParameters, parametersOfFlags } from '../contract/parameters.ts'
import { byFile, contractOfFile } from '../contract/read-file.ts'
import { STARTER } from '../contract/starter.ts'
import { DRAW_FLAGS, type DrawFlags } from '../draw/flags.ts'
import { readSettings } from '../library/read-settings.ts'
import { pick, readFlags } from '../read-flags.ts'
import { UsageError } from '../usage-error.ts'
import { draw as drawWords } from './draw.ts'
import { edit as editPictures } from './edit.ts'

type Subcommand = (args: string[], environment: NodeJS.ProcessEnv) => Promise<number>

/** `easel contract new|lint|diff|fill|schema|draw`: saved briefs as files that people review. */
export async function contract([name, ...rest]: string[], environment: NodeJS.ProcessEnv): Promise<number> {
  return pick<Subcommand>('contract', name, { new: create, lint, diff, fill: fillIn, schema, draw })(rest, environment)
}

const text = { type: 'string' } as const
const JSON_FLAG = { json: { type: 'boolean' } } as const
const SET_FLAG = { set: { ...text, multiple: true, short: 's' } } as const
const MANY = 1000

async function create(args: string[]): Promise<number> {
  const { values, positionals } = readFlags(args, { output: { ...text, short: 'o' }, name: text }, 1)
  const [prompt] = positionals
  const drafted =
    prompt === undefined ? { ...STARTER, ...(values.name !== undefined && { name: values.name }) } : fromPrompt(prompt, values.name)
  const yaml = byFile('the new contract', () => contractToYaml(checkContract(drafted).contract))
  if (values.output === undefined) return print(yaml)
  await writeFile(values.output, yaml, { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EEXIST' ? new UsageError(`'${values.output}' is there already.`) : error
  })
  return print(values.output)
}

async function lint(args: string[]): Promise<number> {
  const { values, positionals } = readFlags(args, { ...JSON_FLAG, strict: { type: 'boolean' } }, MANY)
  if (positionals.length === 0) throw new UsageError('Say which files: easel contract lint FILE...')
  const found = []
  for (const file of positionals) for (const finding of await lintContract(await contractOfFile(file))) found.push({ file, ...finding })
  if (values.json) print(JSON.stringify({ findings: found }))
  else
    for (const { file, ...finding } of found)
      print(`${file}:${finding.line ?? 1}: ${finding.severity}: ${finding.message} (${finding.rule})`)
  return found.some(({ severity }) => values.strict || severity === 'error') ? 1 : 0
}

async function diff(args: string[]): Promise<number> {
  const { values, positionals } = readFlags(args, JSON_FLAG, 2)
  const [before, after] = positionals
  if (before === undefined || after === undefined) throw new UsageError('Say which two files: easel contract diff OLD NEW')
  const changes = diffContracts((await contractOfFile(before)).contract, (await contractOfFile(after)).contract)
  if (values.json) return print(JSON.stringify({ changes }))
  return print(changes.length === 0 ? 'Nothing is different.' : changes.map(({ sentence }) => sentence).join('\n'))
}

async function fillIn(args: string[]): Promise<number> {
  const { values, positionals } = readFlags(args, { ...JSON_FLAG, ...SET_FLAG }, 1)
  const filled = await filledFile('fill', positionals, values.set, {})
  return print(values.json ? JSON.stringify({ ...filled, request: requestBody(filled) }) : filled.prompt)
}

async function draw(args: string[], environment: NodeJS.ProcessEnv): Promise<number> {
  const { values, positionals } = readFlags(args, { ...DRAW_FLAGS, ...SET_FLAG }, 1)
  const { set, json, output, scene, embed, ...flags } = values
  const filled = await filledFile('draw', positionals, set, flags)
  const paths = Object.entries({ output, scene, embed }).flatMap(([flag, value]) => (value === undefined ? [] : [`--${flag}`, value]))
  const rest = [...paths, ...flagsOfParameters(filled.parameters), ...(json ? ['--json'] : []), '--']
  const pictures = filled.pictures.map(({ value }) => value)
  return pictures.length > 0
    ? editPictures([...rest, ...pictures, filled.prompt], environment)
    : drawWords([...rest, filled.prompt], environment)
}

async function filledFile(command: string, [file]: string[], settings: readonly string[] = [], flags: DrawFlags): Promise<Filled> {
  if (file === undefined) throw new UsageError(`Say which contract: easel contract ${command} FILE`)
  const read = await contractOfFile(file)
  return byFile(file, () => fill(read.contract, readSettings(settings, read.contract), parametersOfFlags(flags)))
}

const schema = async (args: string[]): Promise<number> => {
  readFlags(args, {})
  return print(JSON.stringify(contractSchema(), null, 2))
}

function print(words: string): number {
  process.stdout.write(words.endsWith('\n') ? words : `${words}\n`)
  return 0
}
