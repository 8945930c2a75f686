import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { TestProject } from 'vitest/node'

const BIN = fileURLToPath(new URL('../../packages/cli/bin/easel.js', import.meta.url))

/** Secrets of keys, by what they are for. */
export type Keys = {
  admin: string
  strict: string
  lenient: string
  /** Of a project of its own, in the tier of five pictures a minute. */
  tier1: string
  /** Of a project that is not verified. */
  unverified: string
  /** Of a project whose budget is smaller than one picture. */
  poor: string
}

declare module 'vitest' {
  export interface ProvidedContext {
    /** A server as it stands after its first start: on loopback, without keys. */
    open: string
    /** A server that needs a key. */
    keyed: string
    keys: Keys
  }
}

/** Starts what the tests ask, once for all of them. */
export default async function setUp(project: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), 'easel-conformance-'))
  const [openFolder, keyedFolder] = [join(folder, 'open'), join(folder, 'keyed')]
  const admin = await firstKey(keyedFolder)
  const [open, keyed] = await Promise.all([serveEasel(openFolder), serveEasel(keyedFolder)])
  project.provide('open', open.address)
  project.provide('keyed', keyed.address)
  project.provide('keys', await makeKeys(keyed.address, admin))
  return async () => {
    await Promise.all([open.stop(), keyed.stop()])
    rmSync(folder, { recursive: true, force: true, maxRetries: 10 })
  }
}

/** Makes a key that may make others, on the command line. */
async function firstKey(dataFolder: string): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [BIN, 'keys', 'create', '--name', 'admin', '--scopes', 'all', '--json'], {
    env: environment(dataFolder),
  })
  return (JSON.parse(stdout) as { key: string }).key
}

/** Makes the other keys and their projects through the API. */
async function makeKeys(address: string, admin: string): Promise<Keys> {
  const post = async (path: string, body: object) => {
    const answer = await fetch(`${address}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${admin}` },
      body: JSON.stringify(body),
    })
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`)
    return (await answer.json()) as { key: string }
  }
  const keyOf = async (project: string, facts: object, profile = 'strict') => {
    await post('/easel/v1/projects', { name: project, ...facts })
    return (await post('/easel/v1/keys', { name: project, project, profile })).key
  }
  return {
    admin,
    strict: await keyOf('strict', {}),
    lenient: await keyOf('lenient', {}, 'lenient'),
    tier1: await keyOf('tier1', { tier: 1 }),
    unverified: await keyOf('unverified', { verified: false }),
    poor: await keyOf('poor', { monthly_budget: 0.0001 }),
  }
}

/** Runs `easel serve` on a free port with a data folder of its own, and waits for the line with its address. */
async function serveEasel(dataFolder: string): Promise<{ address: string; stop(): Promise<void> }> {
  const child = spawn(process.execPath, [BIN, 'serve', '--port', '0'], {
    env: environment(dataFolder),
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  // Whatever happens to the run, the server ends with it.
  process.once('exit', () => child.kill())
  return {
    address: await addressOf(child),
    async stop() {
      child.kill('SIGTERM')
      await ended
    },
  }
}

/** Ours without what it says about Easel or OpenAI: the servers stand as a new user's do. */
const environment = (dataFolder: string) => ({
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(EASEL|OPENAI)_/.test(name))),
  EASEL_DATA: dataFolder,
})

function addressOf(child: ChildProcess): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  let text = ''
  child.stdout?.on('data', (piece: Buffer) => {
    text += piece
    const ready = /ready on (http:\S+)/.exec(text)?.[1]
    if (ready) resolve(ready)
  })
  child.once('exit', (code) => reject(new Error(`easel serve ended with ${code}: ${text}`)))
  return promise
}
