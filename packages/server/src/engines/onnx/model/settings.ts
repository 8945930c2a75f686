import { z } from 'zod'
import { METHODS, type Method, methodOf } from '../schedule/index.ts'
import type { ModelFolder } from './folder.ts'

/** What an operator may set in `fields` of an engine of kind `onnx`. */
export const OnnxFields = z.strictObject({
  steps: z.int().min(1).max(150).exactOptional(),
  /** How much more the words count than no words; up to 1 the model is asked once a step instead of twice. */
  guidance: z.number().min(0).max(50).exactOptional(),
  method: z.enum(METHODS).exactOptional(),
  /** What the picture should not show; counts only with guidance above 1. */
  negative: z.string().max(2000).exactOptional(),
  /** Of an edit: how much of the way from noise is walked, 1 = all of it. */
  strength: z.number().gt(0).max(1).exactOptional(),
  runtime: z.enum(['node', 'wasm']).exactOptional(),
  /** Where onnxruntime computes: `cpu`, `cuda`, `webgpu`, `dml`, `coreml`. */
  provider: z.enum(['cpu', 'cuda', 'webgpu', 'dml', 'coreml']).exactOptional(),
  threads: z.int().min(1).max(256).exactOptional(),
})
export type OnnxFields = z.infer<typeof OnnxFields>

export type DrawingSettings = { steps: number; guidance: number; method: Method; negative: string }

/** How a model draws where nobody says otherwise: distilled ones, which say so by their schedule, in few steps and without guidance. */
export function drawingSettings(model: ModelFolder, { steps, guidance, method, negative }: OnnxFields): DrawingSettings {
  const own = methodOf(model.scheduler)
  // Some are told the guidance as a number, and need no second look without the words.
  const isTold = model.unet.timeConditionSize !== null
  const isDistilled = isTold || own === 'lcm' || model.scheduler.timestep_spacing === 'trailing'
  const usual = isDistilled ? { steps: 4, guidance: isTold ? 8.5 : 1 } : { steps: 25, guidance: 7.5 }
  return { steps: steps ?? usual.steps, guidance: guidance ?? usual.guidance, method: method ?? own, negative: negative ?? '' }
}
