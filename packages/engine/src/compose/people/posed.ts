import type { FaceMood } from '../illustration/index.ts'
import type { Build, Skeleton } from './build.ts'
import type { Hand } from './easel.ts'
import { add, blob, type Dot, turned } from './form.ts'
import type { PersonLook } from './look.ts'
import type { Pose } from './poses.ts'

/** A body in its pose, and the hand that draws it. */
export type Posed = { hand: Hand; build: Build; skeleton: Skeleton; pose: Pose; look: PersonLook; mood: FaceMood }

/** The outline of the trunk from shoulders to hips. */
export function trunk({ build, skeleton: { hip, lean }, pose }: Posed, swell = 1): Dot[] {
  const isFlat = pose.view === 'front' || pose.view === 'back'
  const isSide = pose.view === 'side'
  const by = isFlat ? 1 : isSide ? 0.62 : 0.8
  const [sh, hi, ba] = [build.shoulder * by * swell, build.hip * (isFlat ? 1.16 : isSide ? 0.86 : 1) * swell, build.back]
  const at = (x: number, y: number): Dot => add(hip, turned([x, y * ba], lean))
  const chest = isFlat ? 0 : 0.012
  return blob([
    at(-hi, -0.16),
    at(-hi * 1.02, 0.08),
    at(-sh * 0.8, 0.42),
    at(-sh * 1.0, 0.78),
    at(-sh * 0.92, 0.94),
    at(-sh * 0.45, 1.03),
    at(sh * 0.45, 1.03),
    at(sh * 0.92, 0.94),
    at(sh * 1.0 + chest, 0.76),
    at(sh * 0.84 + chest, 0.42),
    at(hi * 1.02, 0.08),
    at(hi, -0.16),
  ])
}
