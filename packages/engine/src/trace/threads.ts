import { Worker } from 'node:worker_threads'
import type { TraceThreads } from '../world.ts'
import { MAX_THREADS } from './kernel/assembly/layout.ts'

type Task = { message: unknown; transfer: ArrayBuffer[]; resolve(answer: unknown): void; reject(error: Error): void }
type Thread = { worker: Worker; task: Task | null }

/**
 * A pool of 1 to 64 tracing threads, shared by any number of renders at once. Threads start with
 * the first task, and an idle pool does not keep the process alive.
 */
export function createTraceThreads(count: number): TraceThreads {
  const size = Math.min(MAX_THREADS, Math.max(1, Math.floor(count)))
  const threads: Thread[] = []
  const waiting: Task[] = []
  let closed = false

  const start = (index: number): Thread => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: { thread: index }, execArgv: [] })
    const thread: Thread = { worker, task: null }
    worker.on('message', ({ answer, error }: { answer?: unknown; error?: string }) => {
      const task = thread.task
      thread.task = null
      if (error === undefined) task?.resolve(answer)
      else task?.reject(new Error(error))
      next(thread)
    })
    // A thread that dies takes its task with it; the next task starts a new one in its place.
    const fall = (cause: Error) => {
      if (threads[index] !== thread) return
      delete threads[index]
      thread.task?.reject(cause)
      thread.task = null
      pump()
    }
    worker.on('error', fall)
    worker.on('exit', () => fall(new Error('The tracing thread ended before it answered')))
    worker.unref()
    return thread
  }

  const next = (thread: Thread) => {
    const task = waiting.shift()
    if (!task) return thread.worker.unref()
    thread.task = task
    // Only work in hand keeps the process alive.
    thread.worker.ref()
    thread.worker.postMessage({ message: task.message }, task.transfer)
  }

  const pump = () => {
    for (let index = 0; index < size && waiting.length > 0; index++) {
      const thread = threads[index] ?? start(index)
      threads[index] = thread
      if (!thread.task) next(thread)
    }
  }

  return {
    count: size,
    run<Answer>(message: unknown, transfer: ArrayBuffer[] = []): Promise<Answer> {
      if (closed) return Promise.reject(new Error('Expected an open pool of threads but it was closed'))
      return new Promise<Answer>((resolve, reject) => {
        waiting.push({ message, transfer, resolve: resolve as Task['resolve'], reject })
        pump()
      })
    },
    async close() {
      closed = true
      for (const task of waiting.splice(0)) task.reject(new Error('The pool of threads was closed'))
      const open = threads.splice(0).filter(Boolean)
      for (const thread of open) thread.task?.reject(new Error('The pool of threads was closed'))
      await Promise.all(open.map(({ worker }) => worker.terminate()))
    },
  }
}
