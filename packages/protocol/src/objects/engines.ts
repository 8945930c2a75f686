import { z } from 'zod'

const Size = z.strictObject({ width: z.int(), height: z.int() })

/** What an engine can do. */
const EngineCapabilities = z.strictObject({
  trained: z.boolean().describe('Whether a trained model draws.'),
  operations: z.array(z.enum(['generate', 'edit'])),
  sizes: z.union([
    z.strictObject({ kind: z.literal('list'), of: z.array(Size) }),
    z.strictObject({
      kind: z.literal('grid'),
      multiple: z.int(),
      min: z.int(),
      max: z.int(),
      min_pixels: z.int().nullable(),
      max_pixels: z.int().nullable(),
      max_ratio: z.number().nullable().describe('Of the longer edge to the shorter.'),
    }),
  ]),
  images_per_call: z.int(),
  references: z.int().describe('Input pictures of an edit, at most.'),
  mask: z.enum(['none', 'alpha-zero-edits', 'white-edits', 'black-edits']),
  transparent: z.boolean(),
  text: z.enum(['exact', 'good', 'poor']),
  progress: z.enum(['none', 'steps']),
  previews: z.int(),
  seeds: z.enum(['stable', 'ignored']),
  concurrency: z.int(),
})

export const EngineObject = z.strictObject({
  id: z.string(),
  object: z.literal('easel.engine'),
  kind: z.enum(['built-in', 'neural', 'upstream']),
  privacy: z
    .enum(['in-process', 'loopback', 'lan', 'third-party'])
    .describe('How far prompts and pictures travel: nowhere, within this machine, within the network, or to somebody else.'),
  version: z.strictObject({ engine: z.string(), model: z.string().nullable(), licence: z.string().nullable() }),
  health: z.strictObject({
    ok: z.boolean(),
    detail: z.string(),
    rests_for: z.number().min(0).describe('Seconds for which it is not asked, after failures.'),
  }),
  price_usd: z.number().nullable().describe('Of one picture, as its operator says.'),
  budget_left_usd: z.number().nullable().describe('What it may still cost this month; null: no end.'),
  capabilities: EngineCapabilities,
})
export type EngineObject = z.infer<typeof EngineObject>

export const EngineList = z.strictObject({ object: z.literal('list'), data: z.array(EngineObject) })
