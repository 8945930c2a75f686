import { setImmediate as turn } from 'node:timers/promises'
import { type DrawJob, drawPicture, type LoadedModel, loadModel, loadRuntime } from '../pipeline/index.ts'
import type { FromHost, ToHost } from './messages.ts'

/**
 * The process that draws. onnxruntime computes in the thread that asks it, cannot be stopped there and takes its whole process
 * along where it breaks: so it has one of its own. It ends with the server that started it.
 */
const DETAIL_LENGTH = 500

let model: LoadedModel | null = null
const cancelled = new Set<number>()

process.on('disconnect', () => process.exit())
process.on('message', (message: ToHost) => {
  if (message.type === 'cancel') cancelled.add(message.id)
  else if (message.type === 'open') void open(message)
  else void draw(message.id, message.job)
})

const say = (message: FromHost) => void process.send?.(message)
const detailOf = (error: unknown) => String(error instanceof Error ? error.message : error).slice(0, DETAIL_LENGTH)

async function open({ folder, wish }: Extract<ToHost, { type: 'open' }>) {
  try {
    const runtime = await loadRuntime(wish)
    model = await loadModel(folder, runtime)
    say({ type: 'opened', runtime: runtime.kind, memoryBytes: process.memoryUsage.rss() })
  } catch (error) {
    say({ type: 'refused', code: (error as { code?: string }).code === 'missing' ? 'missing' : 'broken', detail: detailOf(error) })
  }
}

class Cancelled extends Error {}

async function draw(id: number, job: DrawJob) {
  try {
    if (!model) throw new Error('there is no model yet')
    const { picture, cut } = await drawPicture(model, job, {
      preview: (preview) => say({ type: 'preview', id, picture: preview }),
      async step(done) {
        say({ type: 'step', id, done })
        // Messages are read between turns, and the model's own work is none.
        await turn()
        await turn()
        if (cancelled.has(id)) throw new Cancelled()
      },
    })
    say({ type: 'drawn', id, picture, cut, memoryBytes: process.memoryUsage.rss() })
  } catch (error) {
    say(error instanceof Cancelled ? { type: 'cancelled', id } : { type: 'failed', id, detail: detailOf(error) })
  } finally {
    cancelled.delete(id)
  }
}
