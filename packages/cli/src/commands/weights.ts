import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { readConfig, readModelFolder } from '@easel/server'
import { pick, readFlags } from '../read-flags.ts'
import { table } from '../table.ts'
import { UsageError } from '../usage-error.ts'
import { addWeights, planOf } from '../weights/add-weights.ts'
import { licenceOf } from '../weights/licence.ts'
import { openSource } from '../weights/source.ts'
import { findWeights, listWeights, removeWeights, sha256Of, type Weights, weightsFolder } from '../weights/store.ts'

type Subcommand = (folder: string, args: string[]) => Promise<number>

/** `easel weights add|list|remove|check`: models of others in the data folder, to be drawn with by an engine of the kind `onnx`. */
export async function weights([name, ...args]: string[], environment: NodeJS.ProcessEnv): Promise<number> {
  const subcommand = pick<Subcommand>('weights', name, { add, list, remove, check })
  return subcommand(weightsFolder(readConfig(environment).dataFolder), args)
}

const say = (text: string) => void process.stdout.write(`${text}\n`)
const gigabytes = (bytes: number) => `${(bytes / 1e9).toFixed(2)} GB`
const bytesIn = (files: { bytes: number }[]) => files.reduce((sum, { bytes }) => sum + bytes, 0)

async function add(folder: string, args: string[]): Promise<number> {
  const { values, positionals } = readFlags(
    args,
    { name: { type: 'string' }, sha256: { type: 'string' }, accept: { type: 'boolean' }, json: { type: 'boolean' } },
    1,
  )
  const [from] = positionals
  if (!from) throw new UsageError('Say which weights: easel weights add PATH or easel weights add URL.')
  if (values.sha256 !== undefined && !/^[0-9a-f]{64}$/i.test(values.sha256))
    throw new UsageError(`--sha256 takes 64 hexadecimal digits, not '${values.sha256}'.`)
  const source = await openSource(from)
  const name = values.name ?? source.name
  if (!/^[A-Za-z0-9][\w.-]{0,63}$/.test(name))
    throw new UsageError(`'${name}' is no name for weights: say another by --name, of letters, digits, '.', '_' and '-'.`)
  const plan = await planOf(source)
  const licence = await licenceOf(source)
  const tell = values.json ? (text: string) => void process.stderr.write(`${text}\n`) : say
  tell(`${name}: ${plan.files.length} files, ${gigabytes(plan.bytes)}, from ${source.from}`)
  tell(`licence: ${licence.name ?? 'not named there'}`)
  if (licence.text) tell(`\n${licence.text}\n`)
  if (!values.accept) {
    tell('Nothing was taken yet. Read the licence where the weights come from, and say --accept to take them under it.')
    return 1
  }
  const done = await addWeights(source, plan, {
    folder,
    name,
    licence,
    sha256: values.sha256 ?? null,
    now: Date.now(),
    onProgress: createTeller(plan.bytes),
  })
  if (values.json) say(JSON.stringify(done))
  else {
    say(`SHA-256 ${done.sha256}`)
    say(`${name} is in ${join(folder, name)}.`)
    if (source.file === null) say(`To draw with it, in the file of EASEL_ENGINES:\n\n${entryOf(join(folder, name), done)}`)
  }
  return 0
}

const entryOf = (place: string, { name, licence }: Weights) => {
  const id = name.toLowerCase().slice(0, 40)
  return `engines:\n  - id: ${id}\n    kind: onnx\n    folder: ${JSON.stringify(place)}\n${licence ? `    licence: ${JSON.stringify(licence)}\n` : ''}    takes: { living: true }`
}

/** Tells each whole percent once, where somebody looks. */
function createTeller(total: number) {
  let told = -1
  return (done: number, path: string) => {
    const percent = total === 0 ? 100 : Math.min(100, Math.floor((100 * done) / total))
    if (percent === told || !process.stderr.isTTY) return
    told = percent
    process.stderr.write(`\r\u001b[K${percent} % ${path}${percent === 100 ? '\n' : ''}`)
  }
}

async function list(folder: string, args: string[]): Promise<number> {
  const { values } = readFlags(args, { json: { type: 'boolean' } })
  const all = await listWeights(folder)
  if (values.json) say(JSON.stringify({ object: 'list', data: all.map((each) => ({ ...each, folder: join(folder, each.name) })) }))
  else if (all.length === 0) say('There are no weights here. docs/weights.md says how they are added.')
  else {
    const rows = all.map((each) => [
      each.name,
      each.licence,
      gigabytes(bytesIn(each.files)),
      each.addedAt.slice(0, 10),
      join(folder, each.name),
    ])
    process.stdout.write(table(['name', 'licence', 'size', 'added', 'folder'], rows))
  }
  return 0
}

async function remove(folder: string, args: string[]): Promise<number> {
  const { positionals } = readFlags(args, {}, 1)
  const found = await findWeights(folder, positionals[0])
  await removeWeights(folder, found)
  say(`${found.name} is removed; ${gigabytes(bytesIn(found.files))} are free again.`)
  return 0
}

/** Every file as it was when it came, and a folder that can still be read as a model. */
async function check(folder: string, args: string[]): Promise<number> {
  const { positionals } = readFlags(args, {}, 1)
  const all = positionals[0] === undefined ? await listWeights(folder) : [await findWeights(folder, positionals[0])]
  let isWell = true
  for (const each of all) {
    const faults = await faultsOf(join(folder, each.name), each)
    if (faults.length > 0) isWell = false
    say(`${each.name}: ${faults.join('; ') || `well, ${each.files.length} files`}`)
  }
  return isWell ? 0 : 1
}

async function faultsOf(place: string, { files }: Weights): Promise<string[]> {
  const faults: string[] = []
  for (const { path, bytes, sha256 } of files) {
    const found = await stat(join(place, path)).catch(() => null)
    if (!found) faults.push(`${path} is missing`)
    else if (found.size !== bytes) faults.push(`${path} has ${found.size} bytes instead of ${bytes}`)
    else if ((await sha256Of(join(place, path))) !== sha256) faults.push(`${path} has changed`)
  }
  const isModel = files.some(({ path }) => path === 'model_index.json')
  if (isModel && faults.length === 0) await readModelFolder(place).catch((error: Error) => faults.push(error.message))
  return faults
}
