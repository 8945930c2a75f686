import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { draw } from '@easel/engine'
import { nodeWorld } from '@easel/engine/node'
import sharp from 'sharp'
import { type Case, GOLDEN_FOLDER } from './cases.ts'

/** A case as it draws now beside what was accepted. */
export type Outcome = { case: Case; hash: string; accepted: string | null; png: Uint8Array; before: Uint8Array | null }

const HASHES = join(GOLDEN_FOLDER, 'hashes.txt')
const REFERENCES = join(GOLDEN_FOLDER, 'ref')

/** Hashes are recorded on x64; another architecture may round lettering differently. */
export const comparable = process.arch === 'x64'

/** Draws the cases one after the other on two threads. */
export async function* drawCases(cases: readonly Case[]): AsyncGenerator<Outcome> {
  const world = nodeWorld({ threads: 2 })
  const accepted = readHashes()
  try {
    for (const item of cases) {
      const picture = await draw(
        {
          prompt: item.prompt,
          n: 1,
          size: { width: item.width, height: item.height },
          quality: item.quality,
          background: item.transparent ? 'transparent' : 'auto',
          format: 'png',
          compression: 100,
          seed: item.seed,
          previews: 0,
        },
        0,
        world,
      )
      const reference = join(REFERENCES, `${item.name}.webp`)
      yield {
        case: item,
        hash: await hashPixels(picture.bytes),
        accepted: accepted.get(item.name) ?? null,
        png: picture.bytes,
        before: existsSync(reference) ? readFileSync(reference) : null,
      }
    }
  } finally {
    await world.threads.close()
  }
}

/** Records the outcomes as accepted: a hash for exactness, a small picture to look back at. */
export async function accept(outcomes: readonly Outcome[], known: readonly Case[]) {
  mkdirSync(REFERENCES, { recursive: true })
  const hashes = readHashes()
  for (const outcome of outcomes) {
    hashes.set(outcome.case.name, outcome.hash)
    writeFileSync(join(REFERENCES, `${outcome.case.name}.webp`), await sharp(outcome.png).webp({ quality: 80 }).toBuffer())
  }
  const names = known.map((item) => item.name).filter((name) => hashes.has(name))
  writeFileSync(HASHES, names.map((name) => `${name} ${hashes.get(name)}\n`).join(''))
}

function readHashes(): Map<string, string> {
  if (!existsSync(HASHES)) return new Map()
  const lines = readFileSync(HASHES, 'utf8').trim().split('\n')
  return new Map(lines.map((line) => line.split(' ') as [string, string]))
}

async function hashPixels(png: Uint8Array): Promise<string> {
  return createHash('sha256')
    .update(await sharp(png).ensureAlpha().raw().toBuffer())
    .digest('hex')
    .slice(0, 32)
}
