import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const SCRIPT = fileURLToPath(new URL('../join-cluster.ts', import.meta.url))

export type Role = 'node' | 'worker' | 'server'

/** A process with a name that can be killed and comes back. */
export type Machine = {
  readonly role: Role
  /** Where it is; waits while it is being started. */
  address(): Promise<string>
  /** kill -9, and a start anew; done when it is ready again. */
  restart(): Promise<void>
  kill(): Promise<void>
  /** Whether it has died by itself; waits so long for it. */
  hasDied(withinMs: number): Promise<boolean>
}

/** Starts one with that environment, whose pictures take ten strokes of so many milliseconds. */
export function startMachine(
  role: Role,
  environment: Record<string, string>,
  strokeMs: number,
  { output }: { output: 'inherit' | 'ignore' } = { output: 'inherit' },
): Machine {
  let child: ChildProcess
  let ready = start()

  async function start(): Promise<string> {
    child = spawn(process.execPath, [SCRIPT, role, String(strokeMs)], {
      stdio: ['ignore', 'pipe', output],
      env: { ...process.env, ...environment },
    })
    const [said] = await once(child.stdout ?? child, 'data')
    return String(said).trim()
  }
  const isGone = () => child.exitCode !== null || child.signalCode !== null
  async function kill() {
    if (isGone()) return
    const gone = once(child, 'exit')
    child.kill('SIGKILL')
    await gone
  }
  return {
    role,
    address: () => ready,
    kill,
    async hasDied(withinMs) {
      const signal = AbortSignal.timeout(withinMs)
      if (!isGone()) await once(child, 'exit', { signal }).catch(() => {})
      return isGone()
    },
    async restart() {
      await kill()
      ready = start()
      await ready
    },
  }
}
