import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { DrawJob, Rgb, RuntimeWish } from '../pipeline/index.ts'
import type { FromHost, ToHost } from './messages.ts'

/** What such a process may know of the server's environment: nothing that could be a key. */
const PASSED_ON = [
  'PATH',
  'HOME',
  'TMPDIR',
  'TEMP',
  'SystemRoot',
  'LD_LIBRARY_PATH',
  'CUDA_VISIBLE_DEVICES',
  'CUDA_PATH',
  'OMP_NUM_THREADS',
]
const ERRORS_KEPT = 2000
const FIRST_PAUSE_MS = 1000
const LONGEST_PAUSE_MS = 60_000

export type HostNews = { type: 'step'; done: number } | { type: 'preview'; picture: Rgb } | { type: 'drawn'; picture: Rgb; cut: boolean }

/** Why a host drew nothing; `detail` is for the log. */
export class HostFault extends Error {
  readonly code: 'missing' | 'broken' | 'failed' | 'died' | 'resting'
  readonly retryAfterMs: number | null
  constructor(code: HostFault['code'], detail: string, retryAfterMs: number | null = null) {
    super(detail)
    this.code = code
    this.retryAfterMs = retryAfterMs
  }
}

export type HostOptions = {
  folder: string
  wish: RuntimeWish
  /** How long a step may go on after it was cancelled, before the process is ended. */
  graceMs: number
  /** After how long without an order the process ends and gives its memory back. */
  idleMs: number
  now?: () => number
}

/** The process as it is right now; nulls where no model is loaded. */
type HostState = { runtime: string | null; memoryBytes: number; processId: number | null }

type Started = { child: ChildProcess; opened: Promise<void>; dead: Promise<string>; listeners: Map<number, (message: FromHost) => void> }

/** A model in a process of its own: started with the first order, again after it died (each time with a longer pause), ended when idle. */
export function createHost(options: HostOptions) {
  const { graceMs, idleMs, now = Date.now } = options
  let current: Started | null = null
  let idle: NodeJS.Timeout | undefined
  let orders = 0
  let deaths = 0
  let restsUntil = 0
  const state: HostState = { runtime: null, memoryBytes: 0, processId: null }

  function started(): Started {
    if (current) return current
    if (now() < restsUntil) throw new HostFault('resting', 'the process died and rests', restsUntil - now())
    const fresh = start(options, state)
    current = fresh
    void fresh.dead.then(() => {
      if (current === fresh) current = null
      if (!current) Object.assign(state, { runtime: null, memoryBytes: 0, processId: null })
    })
    return fresh
  }

  /** Ends the process on purpose. */
  async function stop() {
    clearTimeout(idle)
    const ending = current
    current = null
    ending?.child.kill('SIGKILL')
    await ending?.dead
  }

  return {
    state: (): Readonly<HostState> => state,
    stop,

    /** Draws one picture. Throws a `HostFault`, or the signal's reason once the process has let go of the order. */
    async *draw(job: DrawJob, signal: AbortSignal): AsyncGenerator<HostNews, void> {
      signal.throwIfAborted()
      clearTimeout(idle)
      const host = started()
      const id = orders++
      const inbox = createInbox()
      host.listeners.set(id, inbox.put)
      void host.dead.then((detail) => inbox.put({ type: 'dead', detail }))
      let grace: NodeJS.Timeout | undefined
      const cancel = () => {
        send(host.child, { type: 'cancel', id })
        grace = setTimeout(() => void stop(), graceMs)
      }
      try {
        await opening(host, signal)
        signal.addEventListener('abort', cancel, { once: true })
        send(host.child, { type: 'draw', id, job })
        for (;;) {
          const message = await inbox.take()
          if (message.type === 'cancelled') signal.throwIfAborted()
          if (message.type === 'failed') throw new HostFault('failed', message.detail)
          if (message.type === 'dead') throw new HostFault('died', message.detail)
          if (message.type === 'step' || message.type === 'preview') yield message
          if (message.type === 'drawn') {
            deaths = 0
            state.memoryBytes = message.memoryBytes
            yield message
            return
          }
        }
      } catch (error) {
        signal.throwIfAborted()
        if (error instanceof HostFault && error.code === 'died')
          restsUntil = now() + Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** deaths++)
        // A process without a model is of no use; the next order may find the model mended.
        if (error instanceof HostFault && error.code !== 'failed') await stop()
        throw error
      } finally {
        clearTimeout(grace)
        signal.removeEventListener('abort', cancel)
        host.listeners.delete(id)
        if (host.listeners.size === 0 && current === host) idle = setTimeout(() => void stop(), idleMs).unref()
      }
    },
  }
}

/** Until the model is in memory. Whoever leaves before leaves it loading: the next order needs it too. */
async function opening({ opened, dead }: Started, signal: AbortSignal) {
  const { promise: left, reject } = Promise.withResolvers<never>()
  const leave = () => reject(signal.reason)
  signal.addEventListener('abort', leave, { once: true })
  try {
    await Promise.race([opened, left, dead.then((detail) => Promise.reject(new HostFault('died', detail)))])
    signal.throwIfAborted()
  } finally {
    signal.removeEventListener('abort', leave)
  }
}

function start({ folder, wish }: HostOptions, state: HostState): Started {
  const child = fork(fileURLToPath(new URL('./process.ts', import.meta.url)), [], {
    env: Object.fromEntries(PASSED_ON.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]]))),
    execArgv: [],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  let errors = ''
  child.stderr?.on('data', (bytes: Buffer) => {
    errors = (errors + bytes).slice(-ERRORS_KEPT)
  })
  const listeners: Started['listeners'] = new Map()
  const dead = new Promise<string>((resolve) => {
    child.on('error', (error) => resolve(error.message))
    child.on('exit', (code, signal) => resolve(`ended with ${signal ?? code}; ${errors}`))
  })
  const opened = new Promise<void>((resolve, reject) => {
    child.on('message', (message: FromHost) => {
      if (message.type === 'opened') {
        Object.assign(state, { runtime: message.runtime, memoryBytes: message.memoryBytes, processId: child.pid ?? null })
        resolve()
      } else if (message.type === 'refused') reject(new HostFault(message.code, message.detail))
      else listeners.get(message.id)?.(message)
    })
  })
  opened.catch(() => {})
  send(child, { type: 'open', folder, wish })
  return { child, opened, dead, listeners }
}

/** A process that has just died hears nothing; that it died is told elsewhere. */
const send = (child: ChildProcess, message: ToHost) => void (child.connected && child.send(message, () => {}))

type Letter = FromHost | { type: 'dead'; detail: string }

/** Letters in the order in which they came, to be taken one by one. */
function createInbox() {
  const letters: Letter[] = []
  let wake = () => {}
  return {
    put(letter: Letter) {
      letters.push(letter)
      wake()
    },
    async take(): Promise<Letter> {
      for (;;) {
        const letter = letters.shift()
        if (letter) return letter
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      }
    },
  }
}
