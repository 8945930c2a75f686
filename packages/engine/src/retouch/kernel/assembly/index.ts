export { cut } from './grid-cut'
export { follow, guide } from './guide'
export { level, search, vote } from './patches'

/** First free byte of the memory: what is worked on lies from here on. */
export function free(): usize { return (__heap_base + 63) & ~63 }
