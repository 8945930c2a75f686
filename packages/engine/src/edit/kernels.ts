import { flatPlaces } from '../overlay/plane/index.ts'
import { type Ground, setBefore } from '../retouch/composite.ts'
import type { Coverage } from '../retouch/coverage.ts'
import { decontaminated } from '../retouch/cutout/decontaminate.ts'
import { cutOut } from '../retouch/cutout/index.ts'
import { enlarged } from '../retouch/enlarge.ts'
import { alongLines, flattened, holeOn, inLightOf, laidOn, printed } from '../retouch/face/index.ts'
import { completed } from '../retouch/fill/completed.ts'
import { type Filter, filtered, within } from '../retouch/filter.ts'
import { letteringIn } from '../retouch/lettering.ts'
import { recolored } from '../retouch/recolor.ts'
import { relit } from '../retouch/relight.ts'
import { dusted } from '../retouch/specks.ts'
import { tiltOf } from '../retouch/tilt.ts'
import { toned } from '../retouch/tone.ts'
import { type Drawn, drawnOver } from '../technique/index.ts'
import type { Pixels } from '../trace/index.ts'
import { permission } from './guard.ts'
import { settled } from './settle.ts'

/**
 * The long calculations of an edit by name, as a thread runs them: whoever waits on this machine for anything else does not wait
 * for these. What they take and give can be sent between threads.
 */
export const KERNELS = {
  alongLines,
  cutOut,
  decontaminated,
  setBefore: (pixels: Pixels, subject: Coverage, ground: Ground) => setBefore(pixels, subject, ground),
  dusted,
  enlarged,
  completed,
  filtered: (pixels: Pixels, filter: Filter, amount: number, where: Coverage | null) => filtered(pixels, filter, amount, where),
  flatPlaces,
  flattened,
  holeOn,
  inLightOf,
  laidOn,
  letteringIn,
  printed,
  recolored,
  relit,
  tiltOf,
  toned,
  drawnOver: (technique: Drawn, pixels: Pixels, seed: number) => drawnOver(technique, pixels, seed),
  within,
  permission,
  settled,
}
export type Kernels = typeof KERNELS
