import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { UsageError } from '../usage-error.ts'

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const Weights = z.object({
  name: z.string(),
  from: z.string(),
  licence: z.string().nullable(),
  addedAt: z.string(),
  /** Of a folder: of the list of its files; see `digestOf`. */
  sha256: Sha256,
  files: z.array(z.object({ path: z.string().regex(/^(?!.*\.\.)[\w.-]+(\/[\w.-]+)?$/), bytes: z.int(), sha256: Sha256 })),
})
/** Weights that were added, as their own `weights.json` says. */
export type Weights = z.infer<typeof Weights>

const RECORD = 'weights.json'
/** Where weights wait until they are whole; no name begins with a dot. */
export const UNFINISHED = '.adding'

export const weightsFolder = (dataFolder: string) => join(dataFolder, 'weights')

export async function listWeights(folder: string): Promise<Weights[]> {
  const names = (await readdir(folder, { withFileTypes: true }).catch(() => [])).filter(
    (each) => each.isDirectory() && each.name !== UNFINISHED,
  )
  const found = await Promise.all(names.map(({ name }) => readRecord(join(folder, name))))
  return found.flatMap((each) => each ?? [])
}

export async function findWeights(folder: string, name: string | undefined): Promise<Weights> {
  const all = await listWeights(folder)
  const found = all.find((each) => each.name === name)
  if (found) return found
  throw new UsageError(
    all.length === 0 ? 'There are no weights here.' : `Say which weights; there are: ${all.map((each) => each.name).join(', ')}.`,
  )
}

const readRecord = async (place: string) => Weights.parse(JSON.parse(await readFile(join(place, RECORD), 'utf8')))

export const writeRecord = (place: string, weights: Weights) => writeFile(join(place, RECORD), `${JSON.stringify(weights, null, 2)}\n`)

export const removeWeights = (folder: string, { name }: Weights) => rm(join(folder, name), { recursive: true })

export async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(file)) hash.update(chunk)
  return hash.digest('hex')
}

/** One digest for all files: that of the only one, or of the list `HASH  PATH` by path, a line each. */
export function digestOf(files: Weights['files']): string {
  const [only] = files
  if (files.length === 1 && only) return only.sha256
  const lines = files.toSorted((a, b) => (a.path < b.path ? -1 : 1)).map(({ sha256, path }) => `${sha256}  ${path}\n`)
  return createHash('sha256').update(lines.join('')).digest('hex')
}
