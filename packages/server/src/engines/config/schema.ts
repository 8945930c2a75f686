import { z } from 'zod'

const Size = z.strictObject({ width: z.int().min(64).max(8192), height: z.int().min(64).max(8192) })

const SizeRule = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('list'), of: z.array(Size).min(1).max(64) }),
  z.strictObject({
    kind: z.literal('grid'),
    multiple: z.int().min(1).max(256),
    min: z.int().min(16).max(4096),
    max: z.int().min(64).max(8192),
    maxPixels: z.int().min(4096).nullable().default(null),
    minPixels: z.int().min(1).exactOptional(),
    maxRatio: z.number().min(1).exactOptional(),
  }),
])

/** What an operator knows better than we do about a server and its model. */
const Quirks = z.strictObject({
  operations: z
    .array(z.enum(['generate', 'edit']))
    .min(1)
    .exactOptional(),
  sizes: SizeRule.exactOptional(),
  imagesPerCall: z.int().min(1).max(10).exactOptional(),
  references: z.int().min(0).max(16).exactOptional(),
  mask: z.enum(['none', 'alpha-zero-edits', 'white-edits', 'black-edits']).exactOptional(),
  alpha: z.boolean().exactOptional(),
  text: z.enum(['exact', 'good', 'poor']).exactOptional(),
  previews: z.int().min(0).max(3).exactOptional(),
  seeds: z.enum(['stable', 'ignored']).exactOptional(),
})

const Dollars = z.number().positive().max(1_000_000)

export const KINDS = ['openai', 'easel', 'compatible', 'vllm-omni', 'sglang', 'comfyui', 'sd-cpp', 'onnx'] as const
export type Kind = (typeof KINDS)[number]

export const EngineEntry = z.strictObject({
  /** How it is called in `easel.engine`, answers and warnings. */
  id: z.string().regex(/^[a-z0-9][a-z0-9._-]{0,39}$/, "must be up to 40 of a-z, 0-9, '.', '_' and '-', and begin with a letter or digit"),
  kind: z.enum(KINDS),
  /** Of a server; models on this machine have a folder instead. */
  url: z.string().default(''),
  /** Of the kind `onnx`: the model folder, from the place of this file. */
  folder: z.string().min(1).exactOptional(),
  /** As the server names it. */
  model: z.string().min(1).max(200).exactOptional(),
  /** Of the model's weights, shown to whoever asks. */
  licence: z.string().min(1).max(200).exactOptional(),
  /** The environment variable that holds the key. */
  keyEnv: z
    .string()
    .regex(/^[A-Za-z_][A-Za-z0-9_]*$/, 'must be the name of an environment variable')
    .exactOptional(),
  /** Sent with every order, e.g. `num_inference_steps`. */
  fields: z.record(z.string().regex(/^\w{1,64}$/), z.union([z.string().max(2000), z.number(), z.boolean()])).exactOptional(),
  /** Of ComfyUI: the workflows in API format, with the nodes that take part. */
  workflows: z.strictObject({ generate: z.string().min(1), edit: z.string().min(1).exactOptional() }).exactOptional(),
  /** Which requests it draws when none is named: those of these model ids, those with people or animals, or all. */
  takes: z
    .strictObject({
      models: z.array(z.string().min(1)).exactOptional(),
      living: z.boolean().exactOptional(),
      all: z.boolean().exactOptional(),
    })
    .exactOptional(),
  limits: z
    .strictObject({ concurrency: z.int().min(1).max(64).exactOptional(), timeoutSeconds: z.number().min(1).max(3600).exactOptional() })
    .exactOptional(),
  /** US dollars of one picture, and what it may cost in a calendar month (UTC). */
  price: Dollars.exactOptional(),
  spendCap: Dollars.exactOptional(),
  /** Whether an order that was answered before is answered with the same pictures. */
  remember: z.boolean().exactOptional(),
  /** Every picture is held against its brief and drawn anew where it fails: so often, and for so many US dollars in all. */
  verify: z.strictObject({ attempts: z.int().min(1).max(8).default(3), budgetDollars: Dollars.nullable().default(null) }).exactOptional(),
  quirks: Quirks.exactOptional(),
})
export type EngineEntry = z.infer<typeof EngineEntry>

export const EnginesFile = z.strictObject({ engines: z.array(z.unknown()).max(64) })
