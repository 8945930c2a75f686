import type { BrandKit, Brief, Scene } from '@easel/engine'

/** Straight (not premultiplied) sRGB, 8 bits, RGBA, row by row from the top left. */
export type Raster = { width: number; height: number; data: Uint8ClampedArray }

/** Pixels from the top left of the picture that was inspected. */
export type Box = { x: number; y: number; width: number; height: number }

/** What checks look at. Those of pixels read `picture` and what was asked alone; the other witnesses have checks of their own. */
export type Inspected = {
  picture: Raster
  /** The file that the pixels came in, where there was one. */
  file: FileFacts | null
  /** What was asked; null: only what holds for every picture is measured. */
  brief: Brief | null
  /** What was asked beside the brief. */
  asked: Asked
  /** How it was drawn, where that is known: a second witness, never the only one. */
  scene: Scene | null
  /** The picture before an edit, or of the same subject; of any size. */
  reference: Raster | null
  /** Where the edit was allowed (alpha 0, as on the wire), of the reference's size. */
  mask: Raster | null
}

export type FileFacts = {
  format: 'png' | 'jpeg' | 'webp'
  bytes: number
  /** Its own word for how it was made, such as `algorithmicMedia`; null where it says nothing. */
  origin: string | null
}

export type Asked = {
  /** Pixels. */
  size?: { width: number; height: number }
  /** Panels of a comic page, storyboard or contact sheet. */
  panels?: number
  /** The picture is a tile that repeats without a seam. */
  tile?: boolean
  /** The brand kit that it must keep to. */
  brand?: Pick<BrandKit, 'colors'>
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
  'brand',
  'sharpness',
  'panels',
  'alignment',
  'locality',
  'identity',
  'edges',
] as const
export type Family = (typeof FAMILIES)[number]

/** What a value is held against, and from which side; the limit itself passes. */
export type Limit = { atLeast: number } | { atMost: number }

export type Evidence = { box: Box; note: string }

/** One measured property of a picture. */
export type CheckResult = {
  /** `family.name`, such as `words.exact`. */
  check: string
  /** Null: could not be measured; the sentence says why. */
  pass: boolean | null
  /** In `unit`; null where there is nothing to count. */
  value: number | null
  limit: Limit | null
  /** Such as `ΔE2000`, `share`, `px`, `characters`. */
  unit: string
  /** Where it was seen. */
  evidence: Evidence[]
  /** For people: what was expected and what was found. */
  sentence: string
}

/** What a check found; whether that is enough is decided in one place, by the limit. */
export type Measured =
  | {
      value: number
      sentence: string
      evidence?: Evidence[] /** Where this picture's own limit differs from the check's. */
      limit?: Limit
    }
  | Unmeasured

/** Why nothing can be said, as a sentence. */
export type Unmeasured = { unmeasured: string }

/** A check: a pure function of what it looks at. */
export type Check = {
  id: `${Family}.${string}`
  /** What is measured, in a line. */
  title: string
  unit: string
  limit: Limit
  /** Whether the check has anything to say about this brief and these witnesses. */
  applies(inspected: Inspected): boolean
  measure(inspected: Inspected, tools: Tools): Promise<Measured> | Measured
}

/** One word that was read in a picture. */
export type ReadWord = {
  text: string
  /** 0–1. */
  confidence: number
  box: Box
  /** Words of one line share a number. */
  line: number
  /** Each way of reading a picture gives a whole set of words; those of one way share a number. */
  reading: number
}

/** What a check cannot do alone. */
export type Tools = {
  /** Reads the words of a picture in several ways; null where no reader is installed. */
  read: ((picture: Raster, signal?: AbortSignal) => Promise<ReadWord[]>) | null
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
