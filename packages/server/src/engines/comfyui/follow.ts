import type { Delivery } from '../adapter.ts'
import type { Workflow } from '../config/index.ts'
import { EngineFault } from '../fault.ts'
import { type Left, type Message, Output } from './messages.ts'

type Step = Delivery | { type: 'left'; pictures: Left[] }

/**
 * A job as it happens: its steps, its coarse pictures, and what it leaves. A coarse picture does not always say whose it is;
 * it is of the node that was last said to run. Ends when the job has ended.
 */
export async function* follow(
  engine: string,
  messages: AsyncIterable<Message>,
  job: string,
  { graph, output }: Workflow,
): AsyncGenerator<Step> {
  let running: string | null = null
  for await (const message of messages) {
    if (message.type === 'picture') {
      if (running === output && graph[output]?.class_type === 'SaveImageWebsocket') yield { type: 'picture', index: 0, file: message.file }
      else if (running !== null) yield { type: 'preview', index: 0, file: message.file }
      continue
    }
    if (message.prompt !== job) continue
    switch (message.name) {
      case 'executing':
        // Older builds say the end in this way.
        if (message.node === null) return
        running = message.node
        break
      case 'progress': {
        const [value, most] = [Number(message.data.value), Number(message.data.max)]
        if (value >= 0 && most > 0) yield { type: 'progress', index: 0, done: value / most }
        break
      }
      case 'executed':
        if (message.node === output) yield { type: 'left', pictures: Output.safeParse(message.data.output).data?.images ?? [] }
        break
      case 'execution_success':
        return
      case 'execution_error':
        throw new EngineFault('failed', `The engine '${engine}' failed while it drew.`, { detail: codeOf(message.data.exception_type) })
      case 'execution_interrupted':
        throw new EngineFault('failed', `Somebody stopped the engine '${engine}' while it drew.`)
    }
  }
  throw new EngineFault('nonsense', `The engine '${engine}' hung up while it drew.`)
}

const codeOf = (value: unknown): string => (typeof value === 'string' && /^[\w.]{1,64}$/.test(value) ? value : 'an error without a name')
