import { readFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import type { Capabilities } from '@easel/engine'
import type { z } from 'zod'
import { ConfigError } from '../../config.ts'
import { privacyOf } from './privacy.ts'
import { EngineEntry, EnginesFile } from './schema.ts'
import { readWorkflow, type Workflow } from './workflow.ts'

/** An engine as the operator has set it up, checked, its key and its files read. */
export type EngineConfig = Omit<EngineEntry, 'keyEnv' | 'workflows'> & {
  key: string | null
  privacy: Capabilities['privacy']
  workflows: { generate: Workflow; edit: Workflow | null } | null
}

type Source = { file: string; variable: (name: string) => string | undefined }

/** Reads the file that `EASEL_ENGINES` names, JSON or YAML. Throws a `ConfigError` that lists everything that is wrong with it. */
export async function readEngines({ file, variable }: Source): Promise<EngineConfig[]> {
  const document = EnginesFile.safeParse(await parse(file))
  if (!document.success) throw new ConfigError(issuesOf('EASEL_ENGINES', document.error))
  const problems: string[] = []
  const engines: EngineConfig[] = []
  for (const [index, given] of document.data.engines.entries()) {
    const { success, data: entry, error } = EngineEntry.safeParse(given)
    const place = `EASEL_ENGINES: engines[${index}]`
    if (!success) problems.push(...issuesOf(place, error))
    else engines.push(await checked(entry, { place, problems, variable, folder: dirname(resolve(file)) }))
  }
  for (const { id } of engines)
    if (id === 'easel' || engines.filter((other) => other.id === id).length > 1)
      problems.push(`EASEL_ENGINES: the id '${id}' is taken${id === 'easel' ? ' by the built-in engine' : ' more than once'}.`)
  if (problems.length > 0) throw new ConfigError([...new Set(problems)])
  return engines
}

async function parse(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new ConfigError([`EASEL_ENGINES names '${file}', which cannot be read (${error.code}).`])
  })
  try {
    if (file.endsWith('.json')) return JSON.parse(text)
    return (await import('yaml')).parse(text, { maxAliasCount: 100 })
  } catch (error) {
    const [line] = error instanceof Error ? error.message.split('\n') : []
    throw new ConfigError([`EASEL_ENGINES names '${file}', which is no ${file.endsWith('.json') ? 'JSON' : 'YAML'}: ${line}`])
  }
}

type Context = { place: string; problems: string[]; variable: Source['variable']; folder: string }

/** What a schema cannot see: addresses, keys, files, and what belongs together. */
async function checked(
  { keyEnv, workflows, ...entry }: EngineEntry,
  { place, problems, variable, folder }: Context,
): Promise<EngineConfig> {
  const say = (what: string) => void problems.push(`${place}.${what}`)
  const isHere = entry.kind === 'onnx'
  const url = URL.parse(entry.url)
  const key = (keyEnv && variable(keyEnv)) || null
  if (isHere) await checkLocal(entry, { folder, say })
  else if (entry.folder !== undefined) say("folder belongs to the kind 'onnx'.")
  else if (!url || !/^https?:$/.test(url.protocol)) say(`url must be an http or https address, but is '${entry.url.slice(0, 100)}'.`)
  else if (url.username || url.password || url.search || url.hash)
    say('url must be an address without a name, password, query or fragment.')
  const privacy = isHere ? 'in-process' : url ? privacyOf(url) : 'third-party'
  if (keyEnv && !key) say(`keyEnv names ${keyEnv}, which is not set.`)
  if (key && /[^\x21-\x7e]/.test(key)) say(`keyEnv names ${keyEnv}, which holds more than a key.`)
  if (key && url?.protocol === 'http:' && privacy === 'third-party') say('url must be https, because a key is sent there.')
  if (entry.spendCap !== undefined && entry.price === undefined) say('spendCap needs a price.')
  if ((entry.kind === 'comfyui') !== (workflows !== undefined)) say("workflows belong to the kind 'comfyui', which needs them.")
  if (entry.kind === 'comfyui' && entry.fields) say("fields do not belong to the kind 'comfyui': the workflow has them.")
  const read = async (file: string, operation: 'generate' | 'edit') =>
    readWorkflow(resolve(folder, file), operation, (what) => say(`workflows.${operation} ${what}`))
  return {
    ...entry,
    ...(entry.folder !== undefined && { folder: resolve(folder, entry.folder) }),
    key,
    privacy,
    workflows: workflows
      ? { generate: await read(workflows.generate, 'generate'), edit: workflows.edit ? await read(workflows.edit, 'edit') : null }
      : null,
  }
}

/** What belongs to a model on this machine, and to no server. */
async function checkLocal(
  entry: Omit<EngineEntry, 'keyEnv' | 'workflows'>,
  { folder, say }: { folder: string; say: (what: string) => void },
) {
  const { OnnxFields, readModelFolder } = await import('../onnx/model/index.ts')
  if (entry.url !== '') say("url does not belong to the kind 'onnx', which draws on this machine.")
  if (entry.folder === undefined) say('folder must name a model folder.')
  else
    await readModelFolder(resolve(folder, entry.folder)).catch((error: Error) =>
      say(`folder names '${entry.folder}', which cannot be drawn with: ${error.message}`),
    )
  const { error } = OnnxFields.safeParse(entry.fields ?? {})
  for (const { path, message } of error?.issues ?? []) say(`fields${path.map((step) => `.${String(step)}`).join('')}: ${message}.`)
}

const issuesOf = (place: string, error: z.ZodError): string[] =>
  error.issues.map(({ path, message }) => {
    const where = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`)).join('')
    return `${place}${where}: ${message}.`
  })
