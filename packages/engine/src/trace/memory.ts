const PAGE_BYTES = 65536
const MOST_PAGES = 65536
/** Memories that wait for the next picture: as many as a server draws at a time. */
const MOST_IDLE = 2

/**
 * Shared memories of pictures that are done. Such memory is only freed when every thread happens to have collected its
 * garbage, which an idle thread never does; a new one for each picture would pile up to gigabytes.
 */
const idle: WebAssembly.Memory[] = []

const pagesOf = (memory: WebAssembly.Memory) => memory.buffer.byteLength / PAGE_BYTES

/** A memory of at least so many pages for one picture alone; an earlier one's bytes may still be in it. */
export function takeMemory(pages: number): WebAssembly.Memory {
  // The smallest that is large enough, else the largest, grown.
  idle.sort((a, b) => pagesOf(a) - pagesOf(b))
  const fitting = idle.findIndex((memory) => pagesOf(memory) >= pages)
  const [memory] = idle.splice(fitting, 1)
  if (!memory) return new WebAssembly.Memory({ initial: pages, maximum: MOST_PAGES, shared: true })
  if (pagesOf(memory) < pages) memory.grow(pages - pagesOf(memory))
  return memory
}

/** Offers a memory to the next picture; no thread may still use it. */
export function giveBackMemory(memory: WebAssembly.Memory): void {
  if (idle.length < MOST_IDLE) idle.push(memory)
}
