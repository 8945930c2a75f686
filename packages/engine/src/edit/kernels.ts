import { rng } from '../random.ts'
import { type Ground, setBefore } from '../retouch/composite.ts'
import type { Coverage } from '../retouch/coverage.ts'
import { cutOut } from '../retouch/cutout/index.ts'
import { decontaminated } from '../retouch/cutout/matte.ts'
import { enlarged } from '../retouch/enlarge.ts'
import { filled } from '../retouch/fill/index.ts'
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
  cutOut,
  decontaminated,
  setBefore: (pixels: Pixels, subject: Coverage, ground: Ground) => setBefore(pixels, subject, ground),
  dusted,
  enlarged,
  filled: (pixels: Pixels, hole: Coverage, seed: number, isGuessed: boolean, avoid: Coverage | null) =>
    filled(pixels, hole, rng(seed, 'fill'), { isGuessed, avoid }),
  filtered: (pixels: Pixels, filter: Filter, amount: number, where: Coverage | null) => filtered(pixels, filter, amount, where),
  letteringIn,
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
