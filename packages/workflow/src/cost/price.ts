import { batchCostOf, costOf, estimate, type ImageRequest, profileOf, type Size, type Usage } from '@easel/protocol'

/** US dollars of a request at OpenAI's prices. */
export type Price = {
  usage: Usage
  dollars: number
  /** As a line of a batch. */
  batchDollars: number
  /** When all of its input is in the cache. */
  cachedInputDollars: number
}

/** What a request will cost, by the formulae by which it is charged afterwards. `inputs` are the pixels of its pictures, where they are known. */
export async function priceOf(request: ImageRequest, inputs?: readonly Size[]): Promise<Price> {
  const { usage, dollars } = await estimate(request, inputs)
  const { prices } = profileOf(request.model)
  return {
    usage,
    dollars,
    batchDollars: batchCostOf(usage, prices),
    cachedInputDollars: costOf(usage, { ...prices, textIn: prices.cachedTextIn, imageIn: prices.cachedImageIn }),
  }
}
