import { createHash } from 'node:crypto'
import { access, appendFile, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** What has come of one line; `files` lie in the output folder. */
export type LineResult = {
  custom_id: string
  line: number
  /** SHA-256 of the line, by which a changed one is drawn again. */
  request: string
  prompt: string
  files: string[]
  cost_usd: number
  warnings: string[]
  /** Null: it was drawn. */
  error: string | null
}

const NAME = 'results.jsonl'

export const requestHash = (text: string) => createHash('sha256').update(text).digest('hex')

/** Notes a result at once, so that whatever stops the command, the next run goes on from there. */
export const addResult = (folder: string, result: LineResult): Promise<void> =>
  appendFile(join(folder, NAME), `${JSON.stringify(result)}\n`)

/** The results of earlier runs whose pictures are still there, by request. A line that was cut off while it was written is no result. */
export async function drawnBefore(folder: string): Promise<Map<string, LineResult>> {
  const text = await readFile(join(folder, NAME), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return ''
    throw error
  })
  const drawn = new Map<string, LineResult>()
  for (const line of text.split('\n')) {
    const result = parse(line)
    if (result?.error === null && (await allThere(folder, result.files))) drawn.set(result.request, result)
  }
  return drawn
}

function parse(line: string): LineResult | null {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}

async function allThere(folder: string, files: string[]): Promise<boolean> {
  const found = await Promise.allSettled(files.map((file) => access(join(folder, file))))
  return found.every(({ status }) => status === 'fulfilled')
}
