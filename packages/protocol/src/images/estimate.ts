import {
  costOf,
  inputImageTokens,
  mostInputImageTokens,
  outputTokens,
  PARTIAL_TOKENS,
  promptTokens,
  type Usage,
  usageFrom,
} from '../bill/index.ts'
import { profileOf, resolvedQuality } from '../models/index.ts'
import type { Size } from '../size.ts'
import type { ImageRequest } from './request.ts'

/** What a request will cost: exact where it says everything, close where it leaves something open. */
export type Estimate = { usage: Usage; dollars: number }

/** What `auto` is counted as; the sizes that it stands for cost about as much. */
const AUTO_SIZE: Size = { width: 1024, height: 1024 }

/** The bill of a request before it is drawn. `inputs` are the pixels of its pictures; those that are not known yet count as the dearest. */
export async function estimate(request: ImageRequest, inputs?: readonly Size[]): Promise<Estimate> {
  const { output, input, prices } = profileOf(request.model)
  const fidelity = request.inputFidelity ?? 'low'
  const imagesIn = inputs
    ? inputs.reduce((sum, size) => sum + inputImageTokens(size, input, fidelity), 0)
    : request.images.length * mostInputImageTokens(input, fidelity)
  const imagesOut = request.n * outputTokens(output, sizeOf(request, inputs), resolvedQuality(request.quality))
  const partials = request.stream ? request.partialImages * PARTIAL_TOKENS : 0
  const usage = usageFrom(await promptTokens(request.prompt), imagesIn, imagesOut + partials)
  return { usage, dollars: costOf(usage, prices) }
}

function sizeOf({ size, easel }: ImageRequest, inputs: readonly Size[] = []): Size {
  if (size !== 'auto') return size
  return (easel?.native && inputs[0]) || AUTO_SIZE
}
