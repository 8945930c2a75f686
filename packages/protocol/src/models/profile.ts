import type { InputRule, OutputRule, Prices } from '../bill/index.ts'

/** What is drawn, `svg` for some models; `gif` exists on the wire of some as well, and is refused. */
export const DRAWN_FORMATS = ['png', 'jpeg', 'webp', 'svg'] as const
export const WIRE_FORMATS = [...DRAWN_FORMATS, 'gif'] as const
export type OutputFormat = (typeof DRAWN_FORMATS)[number]
type WireFormat = (typeof WIRE_FORMATS)[number]

/** Quality as the wire names it; a model takes the first three, or all of them. */
export const QUALITIES = ['low', 'medium', 'high', 'xhigh', 'max'] as const
export type Quality = (typeof QUALITIES)[number]
/** Quality as an engine draws it. */
type DrawnQuality = 'low' | 'medium' | 'high'

/** What a model id accepts and charges; the request schema, the token count and the catalogue follow from it. */
export type ModelProfile = {
  id: string
  /** Day of its release, `YYYY-MM-DD`. */
  released: string
  /** Day on which OpenAI ends it, where one is announced. */
  shutdown: string | null
  formats: readonly [WireFormat, ...WireFormat[]]
  qualities: readonly [Quality, ...Quality[]]
  /** `free`: any size by the rules of `parseSize`. */
  sizes: 'free' | readonly string[]
  /** `preview`: a server may refuse it, as OpenAI did at first. */
  transparent: 'yes' | 'preview'
  /** Values of `input_fidelity`; none: the parameter must be left out. */
  fidelities: readonly ('low' | 'high')[]
  /** Whether the model has the parameters of the 2.5 (`markup`) and 2.6 (`complexity`) generations. */
  markup: boolean
  complexity: boolean
  /** How output and input pictures are counted in tokens. */
  output: OutputRule
  input: InputRule
  prices: Prices
}

/** `xhigh` and `max` ask for more than an engine has: they are drawn as `high`. */
export const drawnQuality = <Other extends string>(quality: Quality | Other): DrawnQuality | Other =>
  (quality === 'xhigh' || quality === 'max' ? 'high' : quality) as DrawnQuality | Other

/** What `auto` stands for, in the answer and on the bill. */
export const resolvedQuality = (quality: Quality | 'auto'): Quality => (quality === 'auto' ? 'medium' : quality)
