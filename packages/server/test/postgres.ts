import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'

/** Where Debian and Homebrew put the programs, the newest version first; null where there are none. */
export const POSTGRES_PROGRAMS = programs()

export type Cluster = {
  /** The URL of a new database: an empty one, or a copy of what lies under another URL, to which nobody is connected. */
  newDatabase(template?: string): Promise<string>
  /** Breaks every connection and leaves nobody to answer, until `start`. */
  crash(): void
  start(): void
  stop(): void
}

/** Starts a PostgreSQL server of one's own on a socket in a temporary folder; nothing of it stays. `sync`: every commit waits for the disk. */
export function startPostgres({ sync = false } = {}): Cluster {
  if (!POSTGRES_PROGRAMS) throw new Error('PostgreSQL is not installed.')
  const folder = mkdtempSync(join(tmpdir(), 'easel-pg-'))
  const run = (program: string, args: string[]) =>
    execFileSync(join(POSTGRES_PROGRAMS ?? '', program), args, { stdio: ['ignore', 'ignore', 'inherit'], cwd: folder, ...asNobody(folder) })
  const data = join(folder, 'data')
  run('initdb', ['-D', data, '-U', 'easel', '-A', 'trust', '-E', 'UTF8', '--no-sync'])
  // Nothing here outlives the test, so nothing need wait for the disk.
  const settings = `-c listen_addresses= -c unix_socket_directories=${folder} -c fsync=${sync ? 'on' : 'off'} -c max_connections=60 -c shared_buffers=16MB`
  let isRunning = false
  const start = () => {
    run('pg_ctl', ['-D', data, '-w', '-l', join(folder, 'log'), '-o', settings, 'start'])
    isRunning = true
  }
  const crash = () => {
    if (isRunning) run('pg_ctl', ['-D', data, '-m', 'immediate', 'stop'])
    isRunning = false
  }
  start()
  const urlOf = (database: string) => `postgres://easel@localhost/${database}?host=${encodeURIComponent(folder)}`
  return {
    async newDatabase(template) {
      const name = `easel_${randomUUID().replaceAll('-', '')}`
      const like = template ? `template ${new URL(template).pathname.slice(1)}` : ''
      await query(urlOf('postgres'), `create database ${name} ${like}`)
      return urlOf(name)
    },
    crash,
    start,
    stop() {
      crash()
      rmSync(folder, { recursive: true, force: true, maxRetries: 10 })
    },
  }
}

/** Asks a database one thing, over a connection of its own. */
export async function query(url: string, text: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query(text)
  await client.end()
  return rows
}

/** The server refuses to run as root. */
function asNobody(folder: string): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {}
  const nobody = 65_534
  chownSync(folder, nobody, nobody)
  return { uid: nobody, gid: nobody }
}

function programs(): string | null {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : []
  const folders = [...versions.map((version) => join(debian, version, 'bin')), '/opt/homebrew/bin', '/usr/local/bin', '/usr/bin']
  return folders.find((folder) => existsSync(join(folder, 'initdb'))) ?? null
}
