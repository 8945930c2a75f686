import { constants, copyFile, readFile, stat } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { UsageError } from '../usage-error.ts'
import { download } from './download.ts'

/** Where weights come from: a model folder or a single file, on this machine or the web. Paths are those within it. */
export interface Source {
  readonly from: string
  /** How it would be called. */
  readonly name: string
  /** Null: it is a model folder; else the one file that it is. */
  readonly file: string | null
  /** Null: there is no such file; its length, or `unknown`. */
  bytesOf(path: string): Promise<number | 'unknown' | null>
  read(path: string): Promise<string | null>
  transfer(path: string, target: string, bytes: number | null, onBytes: (bytes: number) => void): Promise<void>
}

const MOST_TEXT_BYTES = 1_000_000
const ASK_MS = 30_000

/** An address that ends with `/` is a folder, any other a file. */
export async function openSource(from: string): Promise<Source> {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(from)) return onTheWeb(from)
  const place = resolve(from)
  const found = await stat(place).catch(() => null)
  if (!found) throw new UsageError(`'${from}' is neither an address nor a file or folder here.`)
  return onThisMachine(place, found.isDirectory())
}

function onThisMachine(place: string, isFolder: boolean): Source {
  const at = (path: string) => (isFolder ? join(place, path) : place)
  return {
    from: place,
    name: basename(place),
    file: isFolder ? null : basename(place),
    async bytesOf(path) {
      const found = await stat(at(path)).catch(() => null)
      return found?.isFile() ? found.size : null
    },
    read: async (path) => (await readFile(at(path), 'utf8').catch(() => null))?.slice(0, MOST_TEXT_BYTES) ?? null,
    // Where the disk can, the copy shares the blocks of the original.
    transfer: (path, target) => copyFile(at(path), target, constants.COPYFILE_FICLONE),
  }
}

function onTheWeb(from: string): Source {
  const url = URL.parse(from)
  if (!url || !/^https?:$/.test(url.protocol)) throw new UsageError(`Weights come by http or https, not from '${from}'.`)
  const isFolder = url.pathname.endsWith('/')
  const at = (path: string) => {
    if (!isFolder) return url.href
    const inside = new URL(path, url)
    inside.search = url.search
    return inside.href
  }
  // Hubs put the revision behind the name: /NAME/resolve/REVISION/.
  const words = url.pathname.replace(/\/resolve\/.*/, isFolder ? '' : '$&').split('/')
  const name = decodeURIComponent(words.filter(Boolean).at(-1) ?? '')
  return {
    from,
    name,
    file: isFolder ? null : name,
    async bytesOf(path) {
      const answer = await fetch(at(path), {
        method: 'HEAD',
        headers: { 'accept-encoding': 'identity' },
        signal: AbortSignal.timeout(ASK_MS),
      })
      if (answer.status === 404) return null
      if (!answer.ok) throw new Error(`${at(path)} answered ${answer.status}.`)
      return answer.headers.has('content-length') ? Number(answer.headers.get('content-length')) : 'unknown'
    },
    async read(path) {
      const answer = await fetch(at(path), { signal: AbortSignal.timeout(ASK_MS) })
      if (!answer.ok) return null
      let text = ''
      const decoder = new TextDecoder()
      for await (const chunk of answer.body ?? []) {
        text += decoder.decode(chunk, { stream: true })
        if (text.length > MOST_TEXT_BYTES) break
      }
      return text.slice(0, MOST_TEXT_BYTES)
    },
    transfer: (path, target, bytes, onBytes) => download(at(path), target, { bytes, onBytes }),
  }
}
