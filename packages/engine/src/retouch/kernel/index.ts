import { PROGRAM } from './program.ts'

/** What the compiled kernel does; addresses are bytes of its memory. Each function says what it takes in `assembly/`. */
export type Kernel = {
  memory: WebAssembly.Memory
  free(): number
  cut(width: number, height: number, room: number): number
  follow(width: number, height: number, step: number, at: number, list: number, count: number): void
  guide(width: number, height: number, r: number, epsilon: number, at: number): void
  level(
    width: number,
    height: number,
    count: number,
    ...addresses: [
      colors: number,
      hole: number,
      isSource: number,
      index: number,
      targets: number,
      source: number,
      cost: number,
      sums: number,
    ]
  ): void
  search(seed: number, passes: number, isNear: number): void
  vote(falloff: number): void
}

const PAGE_BYTES = 65_536
/** A memory that has grown larger goes with the calculation that needed it. */
const KEPT_BYTES = 48_000_000

let program: WebAssembly.Module | undefined
let kept: Kernel | undefined

/** The kernel with at least so many bytes to work in, from `free()` on; whatever was there before may still be. One calculation at a time. */
export function kernelWith(bytes: number): Kernel {
  program ??= new WebAssembly.Module(Uint8Array.from(atob(PROGRAM), (character) => character.charCodeAt(0)))
  const kernel = kept ?? (new WebAssembly.Instance(program).exports as unknown as Kernel)
  kept = bytes > KEPT_BYTES ? undefined : kernel
  const missing = kernel.free() + bytes - kernel.memory.buffer.byteLength
  if (missing > 0) kernel.memory.grow(Math.ceil(missing / PAGE_BYTES))
  return kernel
}
