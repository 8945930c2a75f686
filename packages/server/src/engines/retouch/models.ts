import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Coverage, Pixels, RetouchModels, RetouchTask } from '@easel/engine'
import { loadRuntime, type RuntimeWish, type Session } from '../onnx/pipeline/runtime.ts'
import { readSidecar, type Sidecar, TASKS } from './sidecar.ts'

/** The tasks with their codec, which the server does without until the first of them. */
type Tasks = typeof import('./run.ts')

type OpenModels = RetouchModels & {
  /** Loads a model, which is otherwise done on first use; throws what is wrong with it. */
  load(task: RetouchTask): Promise<void>
  /** What is wrong with a sidecar; such a model counts as not there. */
  readonly faults: readonly string[]
}

/**
 * The models of a folder: `matte.onnx`, `inpaint.onnx` and `upscale.onnx`, each with a sidecar `.json`. Null where it has none.
 * Nothing is loaded before it is used; one runs at a time.
 */
export async function openRetouchModels(folder: string, wish: Partial<RuntimeWish> = {}): Promise<OpenModels | null> {
  const sidecars = new Map<RetouchTask, Sidecar>()
  const faults: string[] = []
  for (const task of TASKS) {
    try {
      const sidecar = await readSidecar(folder, task)
      if (sidecar) sidecars.set(task, sidecar)
    } catch (error) {
      faults.push((error as Error).message)
    }
  }
  if (sidecars.size === 0 && faults.length === 0) return null
  const sessions = new Map<RetouchTask, Promise<Session>>()
  const sessionOf = (task: RetouchTask) => {
    const known = sessions.get(task)
    if (known) return known
    const opening = opened(join(folder, `${task}.onnx`), sidecars.get(task) as Sidecar, wish)
    sessions.set(task, opening)
    // What failed once may be mended: it is tried again.
    opening.catch(() => sessions.delete(task))
    return opening
  }
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <Answer>(run: () => Promise<Answer>): Promise<Answer> => {
    const answer = last.then(run)
    last = answer.catch(() => undefined)
    return answer
  }
  const run = <Answer>(task: RetouchTask, use: (tasks: Tasks, session: Session, sidecar: Sidecar) => Promise<Answer>) => {
    const sidecar = sidecars.get(task)
    if (!sidecar) throw new Error(`there is no model for ${task}`)
    return inTurn(async () => use(await import('./run.ts'), await sessionOf(task), sidecar))
  }
  return {
    has: Object.fromEntries([...sidecars].map(([task, { name, licence }]) => [task, `${name} (${licence})`])),
    faults,
    matte: (pixels: Pixels) => run('matte', ({ matted }, session, sidecar) => matted(session, sidecar, pixels)),
    inpaint: (pixels: Pixels, hole: Coverage) =>
      run('inpaint', ({ inpainted }, session, sidecar) => inpainted(session, sidecar, pixels, hole)),
    upscale: (pixels: Pixels) => run('upscale', ({ upscaled }, session, sidecar) => upscaled(session, sidecar, pixels)),
    load: async (task: RetouchTask) => void (await run(task, async () => undefined)),
  }
}

async function opened(file: string, { sha256 }: Sidecar, { runtime = null, provider = 'cpu', threads = null }: Partial<RuntimeWish>) {
  if (!(await stat(file).catch(() => null))) throw new Error('its .onnx file is missing')
  if (sha256 && (await hashOf(file)) !== sha256) throw new Error('its .onnx file is not the one whose sha256 the sidecar gives')
  return (await loadRuntime({ runtime, provider, threads })).open(file)
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const part of createReadStream(file)) hash.update(part as Uint8Array)
  return hash.digest('hex')
}
