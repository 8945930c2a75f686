import type { DrawJob, Rgb, RuntimeWish } from '../pipeline/index.ts'

/** What the server says to the process that draws: first which model, then orders. */
export type ToHost =
  | { type: 'open'; folder: string; wish: RuntimeWish }
  | { type: 'draw'; id: number; job: DrawJob }
  | { type: 'cancel'; id: number }

/** What it answers. Pictures cross as bytes; the words of a fault are for the server's log. */
export type FromHost =
  | { type: 'opened'; runtime: 'node' | 'wasm'; memoryBytes: number }
  | { type: 'refused'; code: 'missing' | 'broken'; detail: string }
  | { type: 'step'; id: number; done: number }
  | { type: 'preview'; id: number; picture: Rgb }
  | { type: 'drawn'; id: number; picture: Rgb; cut: boolean; memoryBytes: number }
  | { type: 'failed'; id: number; detail: string }
  | { type: 'cancelled'; id: number }
