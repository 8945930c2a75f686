import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const CLI = fileURLToPath(new URL('../../packages/cli/bin/easel.js', import.meta.url))

/** `easel serve` as it is installed, on a port of its own and a folder that is the caller's to remove, as soon as it says where it is; `flags` are Node's. */
export async function startCommand(folder: string, flags: readonly string[] = []): Promise<{ child: ChildProcess; address: string }> {
  const child = spawn(process.execPath, [...flags, CLI, 'serve', '--port', '0'], {
    env: { ...process.env, EASEL_DATA: folder },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const address = await new Promise<string>((resolve, reject) => {
    let said = ''
    child.stdout.on('data', (piece) => {
      said += piece
      const ready = /ready on (http:\S+)/.exec(said)?.[1]
      if (ready) resolve(ready)
    })
    child.once('exit', () => reject(new Error(`Expected the server to say where it is but it said: ${said}`)))
  })
  return { child, address }
}
