import { appendFile, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ManifestCell } from '@easel/protocol/experiments'

/** A cell that has ended, the plan it belongs to, and the file of its last picture. */
export type Landed = { plan: string; cell: ManifestCell; file: string | null }

const NAME = 'cells.jsonl'

/** Notes a cell at once, so that whatever stops the command, the next run goes on from there. */
export const addLanded = (folder: string, landed: Landed): Promise<void> => appendFile(join(folder, NAME), `${JSON.stringify(landed)}\n`)

/** The cells of earlier runs of exactly this plan, by number. A line that was cut off while it was written is none. */
export async function landedBefore(folder: string, plan: string): Promise<Map<number, Landed>> {
  const text = await readFile(join(folder, NAME), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return ''
    throw error
  })
  const found = text.split('\n').flatMap((line) => parse(line) ?? [])
  return new Map(found.filter((each) => each.plan === plan).map((each) => [each.cell.number, each]))
}

function parse(line: string): Landed | null {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}
