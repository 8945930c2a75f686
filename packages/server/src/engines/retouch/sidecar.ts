import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { RetouchTask } from '@easel/engine'
import { z } from 'zod'

export const TASKS = ['matte', 'inpaint', 'upscale'] as const satisfies readonly RetouchTask[]

const Edge = z.int().min(1).max(4096)
const Channels = z.tuple([z.number(), z.number(), z.number()])

/** What stands beside a model: what it is called, and what it wants and gives. Numbers are of colours from 0 to 1. */
export const Sidecar = z
  .strictObject({
    name: z.string().min(1).max(80),
    licence: z.string().min(1).max(200),
    /** Of the model's file; it is not loaded where it differs. */
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .optional(),
    /** Width and height that it wants, or what both must be multiples of. */
    size: z.tuple([Edge, Edge]).optional(),
    multipleOf: Edge.optional(),
    /** Longest edge that it is given where its size is free; of upscaling, the edge of a tile. */
    longest: Edge.default(1024),
    /** Name of the input with the hole, 1 where it is. */
    mask: z.string().max(80).default('mask'),
    mean: Channels.default([0, 0, 0]),
    std: Channels.refine((values) => values.every((value) => value !== 0), 'must not be 0').default([1, 1, 1]),
    /** What the answer becomes 0 to 1 by: `sigmoid` of logits. */
    activation: z.enum(['none', 'sigmoid']).default('none'),
    /** The answer's white. */
    white: z.number().positive().default(1),
  })
  .refine(({ size, multipleOf }) => !(size && multipleOf), 'size and multipleOf exclude each other')
export type Sidecar = z.infer<typeof Sidecar>

/** A model's sidecar; null where there is none. Throws in plain words where it is not one. */
export async function readSidecar(folder: string, task: RetouchTask): Promise<Sidecar | null> {
  const text = await readFile(join(folder, `${task}.json`), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null
    throw error
  })
  if (text === null) return null
  const read = Sidecar.safeParse(parsed(text, task))
  if (read.success) return read.data
  const [issue] = read.error.issues
  throw new Error(`${task}.json: ${issue?.path.join('.') || 'it'}: ${issue?.message ?? 'is not what was expected'}`)
}

function parsed(text: string, task: RetouchTask): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Error(`${task}.json: expected JSON, but it cannot be read as such`)
  }
}
