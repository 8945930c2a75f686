import { readdir, readFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { type Elements, fromElements, toElements, type Value } from './value.ts'

/** An input or output of a model; its shape has a name where the size is free. */
export type Port = { name: string; type: string; shape: readonly (number | string)[] }

/** One loaded model. `run` takes and gives plain values: what numbers the model wants is read from the model. */
export interface Session {
  readonly inputs: readonly Port[]
  readonly outputs: readonly string[]
  run(feeds: Record<string, Value>): Promise<Record<string, Value>>
}

export type RuntimeWish = { runtime: 'node' | 'wasm' | null; provider: string; threads: number | null }
export interface Runtime {
  readonly kind: 'node' | 'wasm'
  open(file: string): Promise<Session>
}

/** As much of onnxruntime as is used; it has two packages with the same face, and Easel brings neither along. */
type Library = {
  env: { wasm: { numThreads?: number }; logLevel?: string }
  Tensor: new (type: string, data: Elements, dims: readonly number[]) => Tensor
  InferenceSession: { create(file: string, options: object): Promise<NativeSession> }
}
type Tensor = { data: Elements; dims: readonly number[]; type: string }
type NativeSession = {
  inputMetadata: readonly Port[]
  outputNames: readonly string[]
  run(feeds: Record<string, Tensor>): Promise<Record<string, Tensor>>
}

const PACKAGES = { node: 'onnxruntime-node', wasm: 'onnxruntime-web' } as const

/** Loads onnxruntime: the native one where it is installed, else its WASM build. Throws an error with the code `missing` where neither is. */
export async function loadRuntime({ runtime, provider, threads }: RuntimeWish): Promise<Runtime> {
  const kinds = runtime ? [runtime] : (['node', 'wasm'] as const)
  for (const kind of kinds) {
    const library = await load(kind)
    if (!library) continue
    library.env.logLevel = 'error'
    if (kind === 'wasm' && threads) library.env.wasm.numThreads = threads
    return { kind, open: (file) => open(library, kind, file, { provider, threads }) }
  }
  throw Object.assign(new Error(`none of ${kinds.map((kind) => PACKAGES[kind]).join(', ')} is installed`), { code: 'missing' })
}

async function load(kind: Runtime['kind']): Promise<Library | null> {
  try {
    // A name that the compiler does not look up: the package need not be there.
    const name: string = PACKAGES.node
    return (await (kind === 'node' ? import(name) : import('onnxruntime-web'))) as unknown as Library
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND') return null
    throw error
  }
}

async function open(library: Library, kind: Runtime['kind'], file: string, wish: Omit<RuntimeWish, 'runtime'>): Promise<Session> {
  const native = await library.InferenceSession.create(file, {
    executionProviders: kind === 'wasm' ? ['wasm'] : wish.provider === 'cpu' ? ['cpu'] : [wish.provider, 'cpu'],
    ...(wish.threads && { intraOpNumThreads: wish.threads }),
    // The native library finds them by itself.
    ...(kind === 'wasm' && { externalData: await externalDataOf(file) }),
  })
  return {
    inputs: native.inputMetadata.map(({ name, type, shape }) => ({ name, type, shape })),
    outputs: native.outputNames,
    async run(feeds) {
      const tensors: Record<string, Tensor> = {}
      for (const { name, type } of native.inputMetadata) {
        const value = feeds[name]
        if (!value) throw new Error(`the model wants the input '${name.slice(0, 80)}', which nobody here knows`)
        tensors[name] = tensorOf(library, kind, type, value)
      }
      const answer = await native.run(tensors)
      return Object.fromEntries(
        Object.entries(answer).map(([name, { type, data, dims }]) => [name, { data: fromElements(type, data), dims }]),
      )
    },
  }
}

/** The native library (1.30) cannot read an array of halves: it wants their bits, under their name. */
function tensorOf({ Tensor }: Library, kind: Runtime['kind'], type: string, { data, dims }: Value): Tensor {
  const elements = toElements(type, data)
  if (kind === 'wasm' || !(elements instanceof Float16Array)) return new Tensor(type, elements, dims)
  return Object.assign(new Tensor('uint16', new Uint16Array(elements.buffer), dims), { type })
}

/** Whatever lies beside a model that is no description of it: weights in files of their own. */
async function externalDataOf(file: string): Promise<{ path: string; data: Uint8Array }[]> {
  const folder = dirname(file)
  const names = (await readdir(folder)).filter((name) => name !== basename(file) && !/\.(json|txt|md)$/.test(name))
  return Promise.all(names.map(async (path) => ({ path, data: await readFile(join(folder, path)) })))
}
