import { readFileSync } from 'node:fs'
import { isMarkedAsUntransferable, parentPort, workerData } from 'node:worker_threads'
import { developLand, type LandPart } from '../land/index.ts'
import { buildBvh } from './bvh.ts'

/** One call of a kernel function over a scene in shared memory. */
type KernelCall = { scene: number; memory: WebAssembly.Memory; call: string; numbers: number[] }

/** A tree to build over triangles. */
type TreeCall = { corners: Float32Array }

/** Bytes of a memory to be made zero. */
type ClearCall = { memory: WebAssembly.Memory; from: number; to: number }

/** A band of a land's picture to be drawn. */
type LandCall = { land: LandPart }

/** A long calculation of an edit. */
type EditCall = { kernel: string; given: unknown[] }

type Kernel = Record<string, (...numbers: number[]) => number>

const program = new WebAssembly.Module(readFileSync(new URL('./kernel/kernel.wasm', import.meta.url)))
const thread = (workerData as { thread: number }).thread
let bound: { scene: number; kernel: Kernel } | null = null
let release: NodeJS.Timeout | undefined

/** The kernel on this scene's memory; it is let go soon after the last call, so that a finished film can be freed. */
function kernelFor({ scene, memory }: KernelCall): Kernel {
  clearTimeout(release)
  release = setTimeout(() => {
    bound = null
  }, 500).unref()
  if (bound?.scene === scene) return bound.kernel
  const kernel = new WebAssembly.Instance(program, { env: { memory } }).exports as unknown as Kernel
  if (kernel.bind?.(thread) !== 1) throw new Error('Expected a scene of this version in the shared memory')
  bound = { scene, kernel }
  return kernel
}

parentPort?.on('message', ({ message }: { message: KernelCall | TreeCall | ClearCall | LandCall | EditCall }) => {
  try {
    if ('kernel' in message) return void answerEdit(message)
    if ('corners' in message) {
      const answer = buildBvh(message.corners)
      parentPort?.postMessage({ answer }, [answer.nodes.buffer, answer.packets.buffer] as ArrayBuffer[])
      return
    }
    if ('land' in message) {
      const answer = developLand(message.land)
      parentPort?.postMessage({ answer }, [answer.buffer] as ArrayBuffer[])
      return
    }
    if ('from' in message) {
      new Uint8Array(message.memory.buffer, message.from, message.to - message.from).fill(0)
      parentPort?.postMessage({ answer: 0 })
      return
    }
    const run = kernelFor(message)[message.call]
    if (!run) throw new Error(`Expected a kernel function but received ${message.call}`)
    parentPort?.postMessage({ answer: run(...message.numbers) })
  } catch (error) {
    parentPort?.postMessage({ error: String(error) })
  }
})

/** The memory of the arrays in an answer, which goes over without a copy; what another library or thread holds too stays. */
function buffersIn(answer: unknown): ArrayBuffer[] {
  const found = new Set<ArrayBuffer>()
  const look = (value: unknown) => {
    if (ArrayBuffer.isView(value)) {
      if (value.buffer instanceof ArrayBuffer && !isMarkedAsUntransferable(value.buffer)) found.add(value.buffer)
    } else if (Array.isArray(value)) value.forEach(look)
    else if (value !== null && typeof value === 'object') Object.values(value).forEach(look)
  }
  look(answer)
  return [...found]
}

/** What edits need is loaded with the first of them. */
async function answerEdit({ kernel, given }: EditCall) {
  try {
    const { KERNELS } = await import('../edit/kernels.ts')
    const run = (KERNELS as unknown as Record<string, ((...given: unknown[]) => unknown) | undefined>)[kernel]
    if (!run) throw new Error(`Expected a calculation of an edit but received ${kernel}`)
    const answer = await run(...given)
    parentPort?.postMessage({ answer }, buffersIn(answer))
  } catch (error) {
    parentPort?.postMessage({ error: String(error) })
  }
}
