import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const STUDIO = fileURLToPath(new URL('../../studio/', import.meta.url))

/** Where the built studio lies. */
export const STUDIO_DIST = join(STUDIO, 'dist')

/** Says which sources the bundle was built from. */
const STAMP = join(STUDIO_DIST, '.hash')

/** Builds the studio when its sources have changed; when that is not possible the server goes on without it. */
export async function ensureStudio(say: (line: string) => void): Promise<void> {
  try {
    const hash = await hashOfSources()
    if ((await readFile(STAMP, 'utf8').catch(() => '')) === hash) return
    const vite = viteBin()
    if (!vite) return say('The studio is not built: vite is not installed (npm install brings it). The API works without it.')
    say('Building the studio…')
    const start = Date.now()
    await build(vite)
    await mkdir(STUDIO_DIST, { recursive: true })
    await writeFile(STAMP, hash)
    say(`The studio is ready (built in ${((Date.now() - start) / 1000).toFixed(1)} s).`)
  } catch (error) {
    say(`The studio could not be built: ${(error as Error).message} The API works without it.`)
  }
}

async function hashOfSources(): Promise<string> {
  const entries = await readdir(join(STUDIO, 'src'), { recursive: true, withFileTypes: true })
  const sources = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const files = [...sources, ...['index.html', 'vite.config.ts', 'package.json'].map((name) => join(STUDIO, name))].sort()
  const hasher = createHash('sha256')
  for (const file of files) hasher.update(`${relative(STUDIO, file)}\0`).update(await readFile(file))
  return hasher.digest('hex')
}

function viteBin(): string | null {
  try {
    return join(dirname(createRequire(join(STUDIO, 'package.json')).resolve('vite/package.json')), 'bin', 'vite.js')
  } catch {
    return null
  }
}

/** In a process of its own: the bundler's memory goes with it. */
async function build(vite: string): Promise<void> {
  const child = spawn(process.execPath, [vite, 'build', '--logLevel', 'error'], {
    cwd: STUDIO,
    stdio: ['ignore', 'ignore', 'pipe'],
    // Whoever starts it may run tests; what is built is for people.
    env: { ...process.env, NODE_ENV: 'production' },
  })
  let complaint = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaint += text
  })
  const code = await new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', resolve)
  })
  if (code !== 0) throw new Error(complaint.trim().split('\n')[0] || `vite ended with code ${code}.`)
}
