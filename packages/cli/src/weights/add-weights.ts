import { mkdir, readFile, rename, rm, stat, statfs, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { readModelFolder } from '@easel/server'
import { UsageError } from '../usage-error.ts'
import { LAYOUT } from './layout.ts'
import type { Licence } from './licence.ts'
import type { Source } from './source.ts'
import { digestOf, sha256Of, UNFINISHED, type Weights, writeRecord } from './store.ts'

/** What must be left on the disk afterwards. */
const SPARE_BYTES = 1e9

export type Plan = { files: { path: string; bytes: number | null }[]; bytes: number }

/** Which files there are to take. */
export async function planOf(source: Source): Promise<Plan> {
  const files: Plan['files'] = []
  for (const path of source.file === null ? LAYOUT : [source.file]) {
    const bytes = await source.bytesOf(path)
    if (bytes !== null) files.push({ path, bytes: bytes === 'unknown' ? null : bytes })
    else if (path === 'model_index.json' || path === source.file)
      throw new Error(`${source.from} has no ${path}.${source.file === null ? ' A model folder in the layout of diffusers has one.' : ''}`)
  }
  return { files, bytes: files.reduce((sum, { bytes }) => sum + (bytes ?? 0), 0) }
}

type Options = {
  /** Of all weights. */
  folder: string
  name: string
  licence: Licence
  sha256: string | null
  now: number
  onProgress: (done: number, path: string) => void
}

/** Takes weights over: space, transfer (what an earlier try has left is used), checksum, and only then their place. */
export async function addWeights(source: Source, plan: Plan, options: Options): Promise<Weights> {
  const { folder, name, licence, sha256, now, onProgress } = options
  const place = join(folder, name)
  if (await stat(place).catch(() => null))
    throw new UsageError(`There are weights called '${name}' already; choose another --name, or remove them.`)
  const waiting = join(folder, UNFINISHED, name)
  await beginIn(waiting, source.from)
  await checkSpace(waiting, plan)
  let before = 0
  for (const { path, bytes } of plan.files) {
    const target = join(waiting, path)
    await mkdir(dirname(target), { recursive: true })
    const had = await stat(target).catch(() => null)
    if (!had || (bytes !== null && had.size !== bytes)) await source.transfer(path, target, bytes, (got) => onProgress(before + got, path))
    before += (await stat(target)).size
    onProgress(before, path)
  }
  const files = []
  for (const { path } of plan.files)
    files.push({ path, bytes: (await stat(join(waiting, path))).size, sha256: await sha256Of(join(waiting, path)) })
  const digest = digestOf(files)
  if (sha256 !== null && sha256.toLowerCase() !== digest) {
    await rm(waiting, { recursive: true })
    throw new Error(`Expected the SHA-256 ${sha256.toLowerCase()}, but these weights have ${digest}. Nothing was kept.`)
  }
  if (source.file === null)
    await readModelFolder(waiting).catch((error: Error) => {
      throw new Error(`These weights cannot be drawn with: ${error.message} They wait in ${waiting}.`)
    })
  const weights = { name, from: source.from, licence: licence.name, addedAt: new Date(now).toISOString(), sha256: digest, files }
  await rm(join(waiting, ORIGIN))
  await writeRecord(waiting, weights)
  await rename(waiting, place)
  return weights
}

const ORIGIN = '.from'

/** What waits there of another source is thrown away. */
async function beginIn(waiting: string, from: string) {
  const before = await readFile(join(waiting, ORIGIN), 'utf8').catch(() => null)
  if (before !== from) await rm(waiting, { recursive: true, force: true })
  await mkdir(waiting, { recursive: true })
  await writeFile(join(waiting, ORIGIN), from)
}

async function checkSpace(waiting: string, { bytes, files }: Plan) {
  const { bavail, bsize } = await statfs(waiting)
  const have = (await Promise.all(files.flatMap(({ path }) => [join(waiting, path), join(waiting, `${path}.part`)]).map(bytesOf))).reduce(
    (sum, size) => sum + size,
    0,
  )
  const needed = bytes - have + SPARE_BYTES
  if (bavail * bsize < needed)
    throw new Error(
      `There are ${((bavail * bsize) / 1e9).toFixed(1)} GB left on the disk of ${waiting}, but these weights need ${(needed / 1e9).toFixed(1)} GB.`,
    )
}

const bytesOf = async (file: string) => (await stat(file).catch(() => null))?.size ?? 0
