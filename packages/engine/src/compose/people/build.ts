import { add, bent, type Dot, radians, turned } from './form.ts'
import type { Age } from './look.ts'
import type { Pose } from './poses.ts'

/** Lengths of a body in its own height. */
export type Build = {
  /** Height of an adult's that this one reaches. */
  size: number
  leg: readonly [thigh: number, shin: number]
  arm: readonly [upper: number, fore: number]
  back: number
  neck: number
  head: number
  /** Half of the breadth of the shoulders and of the hips, seen from the front. */
  shoulder: number
  hip: number
  /** Half of the thickness of limbs at the shoulder, elbow, wrist, and of legs at the hip, knee, ankle. */
  armHalf: readonly [number, number, number]
  legHalf: readonly [number, number, number]
}

const ADULT: Build = {
  size: 1,
  leg: [0.235, 0.235],
  arm: [0.165, 0.15],
  back: 0.29,
  neck: 0.05,
  head: 0.083,
  shoulder: 0.112,
  hip: 0.078,
  armHalf: [0.04, 0.032, 0.023],
  legHalf: [0.064, 0.047, 0.033],
}
export const BUILDS: Readonly<Record<Age, Build>> = {
  adult: ADULT,
  teen: { ...ADULT, size: 0.92, head: 0.09 },
  old: { ...ADULT, size: 0.95, back: 0.28, head: 0.088 },
  child: {
    size: 0.68,
    leg: [0.2, 0.2],
    arm: [0.14, 0.125],
    back: 0.265,
    neck: 0.035,
    head: 0.128,
    shoulder: 0.105,
    hip: 0.083,
    armHalf: [0.042, 0.036, 0.028],
    legHalf: [0.062, 0.05, 0.04],
  },
  baby: {
    size: 0.46,
    leg: [0.14, 0.13],
    arm: [0.12, 0.1],
    back: 0.27,
    neck: 0.01,
    head: 0.19,
    shoulder: 0.12,
    hip: 0.105,
    armHalf: [0.055, 0.048, 0.04],
    legHalf: [0.075, 0.062, 0.05],
  },
}

/** Height of somebody of that age in heights of a grown person. */
export const heightOf = ({ age }: { age: Age }): number => BUILDS[age].size

export type Arm = { shoulder: Dot; elbow: Dot; wrist: Dot }
export type Leg = { hip: Dot; knee: Dot; ankle: Dot; sole: number }
/** Where the joints of a posed body are: its height is 1, x towards where it faces, y upwards, the origin below its hip on the ground. */
export type Skeleton = {
  hip: Dot
  chest: Dot
  neck: Dot
  head: Dot
  /** Radians by which the head and the back are turned, forward above 0. */
  nod: number
  lean: number
  arms: readonly [near: Arm, far: Arm]
  legs: readonly [near: Leg, far: Leg]
}

/** How far shoulders and hips stand apart in each view, near and far side. */
const APART = { front: [-1, 1], back: [-1, 1], three: [-0.42, 0.5], side: [-0.06, 0.1] } as const

/** The joints of a body of this build in a pose. */
export function skeletonOf(build: Build, pose: Pose): Skeleton {
  const legLength = build.leg[0] + build.leg[1]
  const armLength = build.arm[0] + build.arm[1]
  const roll = -radians(pose.roll ?? 0)
  const hip: Dot = [0, pose.hip * legLength + ANKLE * Math.min(1, Math.max(0, pose.hip))]
  const about = (dot: Dot): Dot => add(hip, turned([dot[0] - hip[0], dot[1] - hip[1]], roll))
  const lean = -radians(pose.lean)
  const spine = (length: number, dx = 0): Dot => add(hip, turned([dx, length], lean))
  const apart = APART[pose.view]
  const isFlat = pose.view === 'front' || pose.view === 'back'
  const arms = ([0, 1] as const).map((i): Arm => {
    const shoulder = spine(build.back * 0.9, build.shoulder * apart[i] * (isFlat ? 0.86 : 1))
    const [hx, hy] = pose.hands[i]
    const target: Dot = [shoulder[0] + hx * armLength, shoulder[1] + hy * armLength]
    const usual = isFlat ? (i === 0 ? -1 : 1) : -1
    const { joint, end } = bent(shoulder, target, build.arm[0], build.arm[1], (pose.elbows?.[i] ?? 1) * usual)
    return { shoulder: about(shoulder), elbow: about(joint), wrist: about(end) }
  })
  const legs = ([0, 1] as const).map((i): Leg => {
    const root: Dot = add(hip, turned([build.hip * apart[i] * 0.72, 0], lean * 0.3))
    const [fx, fy] = pose.feet[i]
    // Who lies or flies has no ground below: feet are reckoned from where they would hang.
    const ground = pose.roll === undefined ? ANKLE : hip[1] - legLength
    const target: Dot = [hip[0] + fx * legLength, fy * legLength + ground]
    const usual = isFlat ? (i === 0 ? -1 : 1) : 1
    const { joint, end } = bent(root, target, build.leg[0], build.leg[1], (pose.knees?.[i] ?? 1) * usual)
    return { hip: about(root), knee: about(joint), ankle: about(end), sole: -radians(pose.soles?.[i] ?? 0) + roll }
  })
  const nod = lean - radians(pose.nod) * 1
  const neck = spine(build.back)
  const head = add(neck, turned([build.head * (isFlat ? 0 : 0.16), build.neck + build.head * 0.82], lean * 0.7 - radians(pose.nod) * 0.5))
  return {
    hip,
    chest: about(spine(build.back * 0.72)),
    neck: about(neck),
    head: about(head),
    nod: nod + roll,
    lean: lean + roll,
    arms: arms as unknown as Skeleton['arms'],
    legs: legs as unknown as Skeleton['legs'],
  }
}

/** Height of the ankle above the sole. */
export const ANKLE = 0.036
