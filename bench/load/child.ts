import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import type { Facts, Ready, Setting } from './server.ts'

export type LoadedServer = Ready & {
  /** After what can be freed was freed. */
  facts(): Promise<Facts>
  stop(): Promise<void>
}

/** As the command `easel` starts it: without it V8 keeps 100 MB for what is young, however little there is. */
const YOUNG = '--max-semi-space-size=8'

/** Starts the server of these benchmarks in a process of its own. */
export async function startLoadedServer(setting: Setting): Promise<LoadedServer> {
  const child = fork(new URL('./server.ts', import.meta.url), [JSON.stringify(setting)], { execArgv: ['--expose-gc', YOUNG] })
  const ready = await messageOf<Ready>(child)
  return {
    ...ready,
    async facts() {
      const answer = messageOf<Facts>(child)
      child.send('facts')
      return answer
    },
    async stop() {
      const gone = once(child, 'exit')
      child.kill('SIGTERM')
      await gone
    },
  }
}

async function messageOf<Message>(child: ChildProcess): Promise<Message> {
  const [message] = (await once(child, 'message')) as [Message]
  return message
}

/** The value below which this share of them lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}
