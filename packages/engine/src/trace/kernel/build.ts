/**
 * Compiles the kernel: AssemblyScript → kernel.wasm, byte for byte the same wherever it runs.
 * `node build.ts` writes the file that is committed; a test compiles again and compares.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import asc from 'assemblyscript/asc'

const FLAGS = '--runtime stub --optimizeLevel 3 --shrinkLevel 0 --converge --noAssert --enable simd --use abort='
const SHARED = '--importMemory --sharedMemory --initialMemory 2 --maximumMemory 65536 --enable threads'

export const compileKernel = (): Promise<Uint8Array> => compiled(new URL('./assembly/', import.meta.url), SHARED)

/** The program that a folder of AssemblyScript, whose door is index.ts, compiles to; `memory` says whose memory it works in. */
export async function compiled(room: URL, memory: string): Promise<Uint8Array> {
  let binary: Uint8Array | undefined
  const { error, stderr } = await asc.main(['index.ts', '--outFile', 'kernel.wasm', ...FLAGS.split(' '), ...memory.split(' ')], {
    readFile: (name) => {
      if (!/^[a-z-]+\.ts$/.test(name)) return null
      try {
        return readFileSync(new URL(name, room), 'utf8')
      } catch {
        return null
      }
    },
    writeFile: (_name, contents) => {
      if (typeof contents !== 'string') binary = contents
    },
    listFiles: () => [],
  })
  if (error || !binary) throw new Error(`Expected the kernel to compile but asc said: ${stderr.toString()}`, { cause: error })
  return binary
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const bytes = await compileKernel()
  writeFileSync(new URL('./kernel.wasm', import.meta.url), bytes)
  console.log(`kernel.wasm: ${bytes.length} bytes`)
}
