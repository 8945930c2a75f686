import type { Brief, Scene } from '@easel/engine'

/** Straight (not premultiplied) sRGB, 8 bits, RGBA, row by row from the top left. */
export type Raster = { width: number; height: number; data: Uint8ClampedArray }

/** Pixels from the top left of the picture that was inspected. */
export type Box = { x: number; y: number; width: number; height: number }

/** What checks look at. Those of pixels read `picture` and `brief` alone; what needs more says so in `needs`. */
export type Inspected = {
  picture: Raster
  /** What was asked; null: only what holds for every picture is measured. */
  brief: Brief | null
  /** How it was drawn, where that is known: a second witness, never the only one. */
  scene: Scene | null
  /** The picture before an edit, or of the same subject; of any size. */
  reference: Raster | null
  /** Where the edit was allowed (alpha 0, as on the wire), of the reference's size. */
  mask: Raster | null
}

export const FAMILIES = [
  'file',
  'words',
  'background',
  'framing',
  'count',
  'free-region',
  'contrast',
  'palette',
  'sharpness',
  'panels',
  'alignment',
  'locality',
  'identity',
  'edges',
] as const
export type Family = (typeof FAMILIES)[number]

/** One measured property of a picture. */
export type CheckResult = {
  /** `family.name`, such as `words.exact`. */
  check: string
  /** Null: could not be measured; the sentence says why. */
  pass: boolean | null
  /** In `unit`; null where there is nothing to count. */
  value: number | null
  /** What the value is held against, and from which side. */
  limit: { atLeast: number } | { atMost: number } | null
  /** Such as `ΔE2000`, `share`, `px`, `characters`. */
  unit: string | null
  /** Where it was seen. */
  evidence: { box: Box; note: string }[]
  /** For people: what was expected and what was found. */
  sentence: string
}

/** A check: a pure function of what it looks at. */
export type Check = {
  id: string
  family: Family
  /** A short title for lists. */
  title: string
  /** Whether the check has anything to say about this brief and these witnesses. */
  applies(inspected: Inspected): boolean
  measure(inspected: Inspected, tools: Tools): Promise<CheckResult> | CheckResult
}

/** One word that was read in a picture. */
export type ReadWord = { text: string /** 0–1. */; confidence: number; box: Box; line: number }

/** What a check cannot do alone. */
export type Tools = {
  /** Reads the words of a picture, or of one box of it; null where no reader is installed. */
  read: ((picture: Raster, box?: Box) => Promise<ReadWord[]>) | null
  signal?: AbortSignal
}

/** All checks of one picture. */
export type Report = {
  version: 1
  picture: { width: number; height: number }
  /** No check failed; those that could not be measured do not count. */
  pass: boolean
  checks: CheckResult[]
}
