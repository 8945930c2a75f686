/**
 * Compiles the kernel: AssemblyScript → kernel.wasm, byte for byte the same wherever it runs.
 * `node build.ts` writes the file that is committed; a test compiles again and compares.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import asc from 'assemblyscript/asc'

const FLAGS = [
  '--runtime stub',
  '--optimizeLevel 3 --shrinkLevel 0 --converge --noAssert',
  '--importMemory --sharedMemory --initialMemory 2 --maximumMemory 65536',
  '--enable simd --enable threads',
  '--use abort=',
].join(' ')

export async function compileKernel(): Promise<Uint8Array> {
  const room = new URL('./assembly/', import.meta.url)
  let binary: Uint8Array | undefined
  const { error, stderr } = await asc.main(['index.ts', '--outFile', 'kernel.wasm', ...FLAGS.split(' ')], {
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
