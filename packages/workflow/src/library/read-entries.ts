import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import type { Contract, ContractValues } from '@easel/protocol/contracts'
import { parse } from 'yaml'
import { z } from 'zod'
import { fill, readContract } from '../contracts/index.ts'

/** An entry of the library. */
export type Entry = {
  genre: string
  tags: string[]
  /** `neural`: the built-in engine does not draw it well. */
  engine: 'easel' | 'neural'
  contract: Contract
  /** Its contract as it is kept. */
  yaml: string
  /** The prompt with the default of each variable; pictures are "image 1", "image 2". */
  prompt: string
}

const ENTRIES = new URL('./entries/', import.meta.url)
const THUMBNAILS = new URL('./thumbnails/', import.meta.url)

const Tags = z.record(z.string(), z.array(z.string().regex(/^[a-z0-9-]+$/)).min(1))

let reading: Promise<readonly Entry[]> | null = null

/** Every entry, by genre and name; read once. The folder of an entry is its genre, the name of its file that of its contract. */
export function entries(): Promise<readonly Entry[]> {
  reading ??= readAll()
  return reading
}

async function readAll(): Promise<readonly Entry[]> {
  const tags = Tags.parse(parse(await readFile(new URL('tags.yaml', ENTRIES), 'utf8')))
  const files = (await readdir(ENTRIES, { recursive: true })).filter((file) => /[\\/]/.test(file) && file.endsWith('.yaml'))
  return Promise.all(files.toSorted().map((file) => readEntry(file.replaceAll('\\', '/'), tags)))
}

async function readEntry(file: string, tagsOf: z.infer<typeof Tags>): Promise<Entry> {
  const yaml = await readFile(new URL(file, ENTRIES), 'utf8')
  const { contract } = readContract(yaml)
  const [genre = '', name = ''] = file.replace(/\.yaml$/, '').split('/')
  const tags = tagsOf[contract.name]
  if (name !== contract.name || !tags)
    throw new Error(`library/entries/${file}: expected the name '${name}' with tags but found '${contract.name}'.`)
  const engine = tags.includes('neural') ? 'neural' : 'easel'
  return { genre, tags, engine, contract, yaml, prompt: fill(contract, standIns(contract)).prompt }
}

/** A name for each picture that somebody has yet to bring. */
export const standIns = ({ variables = {} }: Contract): ContractValues =>
  Object.fromEntries(Object.entries(variables).flatMap(([name, { type }]) => (type === 'picture' ? [[name, `${name}.png`]] : [])))

/** Where the picture of an entry lies, or is to lie. */
export const thumbnailFile = (name: string): URL => new URL(`${name}.webp`, THUMBNAILS)

export const hasThumbnail = (name: string): boolean => existsSync(thumbnailFile(name))
