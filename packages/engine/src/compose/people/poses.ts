/** Postures by what somebody does, as places of hands, feet and hips that suit any build. */
import type { Dot } from './form.ts'

export type View = 'front' | 'three' | 'side' | 'back'

/** What carries somebody. */
export type Support = 'ground' | 'seat' | 'floor' | 'bed' | 'boat' | 'saddle' | 'cycle' | 'wall' | 'water' | 'air' | 'board'

/**
 * Lengths in legs (hip and feet) and in arms (hands), x towards where the figure faces, y upwards. Hands are reckoned from
 * the shoulders, feet from below the hip, `hip` from the ground.
 */
export type Pose = {
  view: View
  support: Support
  hip: number
  /** Degrees by which the back leans forward, and the head further than it. */
  lean: number
  nod: number
  hands: readonly [near: Dot, far: Dot]
  feet: readonly [near: Dot, far: Dot]
  /** Degrees of the soles: toes down above 0. */
  soles?: readonly [number, number]
  /** −1 where an elbow or a knee bends the other way than usual. */
  elbows?: readonly [number, number]
  knees?: readonly [number, number]
  /** The whole figure turned about its hip, degrees forward. */
  roll?: number
}

const STANDING: readonly [Dot, Dot] = [
  [-0.07, 0],
  [0.12, 0],
]
const pose = (part: Partial<Pose>): Pose => ({
  view: 'three',
  support: 'ground',
  hip: 1,
  lean: 0,
  nod: 0,
  hands: [
    [0.06, -0.9],
    [0.12, -0.88],
  ],
  feet: STANDING,
  ...part,
})
const seated: Partial<Pose> = {
  support: 'seat',
  hip: 0.56,
  feet: [
    [0.52, 0],
    [0.66, 0],
  ],
}
const saddled: Partial<Pose> = {
  support: 'saddle',
  hip: 0.2,
  feet: [
    [0.3, -0.42],
    [0.34, -0.4],
  ],
}

export const POSES = {
  stand: pose({}),
  pose: pose({
    view: 'front',
    hands: [
      [-0.2, -0.86],
      [0.2, -0.86],
    ],
    feet: [
      [-0.13, 0],
      [0.13, 0],
    ],
  }),
  turned: pose({
    view: 'back',
    hands: [
      [-0.2, -0.86],
      [0.2, -0.86],
    ],
    feet: [
      [-0.13, 0],
      [0.13, 0],
    ],
  }),
  profile: pose({ view: 'side' }),
  walk: pose({
    hip: 0.95,
    lean: 3,
    hands: [
      [-0.42, -0.72],
      [0.55, -0.62],
    ],
    feet: [
      [0.36, 0],
      [-0.4, 0.04],
    ],
    soles: [-14, 38],
  }),
  run: pose({
    hip: 1.0,
    lean: 16,
    nod: -8,
    hands: [
      [-0.42, -0.42],
      [0.56, -0.2],
    ],
    feet: [
      [0.48, 0.34],
      [-0.66, 0.36],
    ],
    soles: [-14, 70],
  }),
  jump: pose({
    support: 'air',
    hip: 1.22,
    lean: -4,
    nod: -10,
    hands: [
      [-0.42, 0.78],
      [0.55, 0.76],
    ],
    feet: [
      [0.36, 0.62],
      [-0.5, 0.5],
    ],
    soles: [22, 60],
    elbows: [1, -1],
  }),
  sit: pose({
    ...seated,
    hands: [
      [0.42, -0.62],
      [0.52, -0.58],
    ],
  }),
  read: pose({
    ...seated,
    nod: 16,
    lean: 4,
    hands: [
      [0.52, -0.42],
      [0.6, -0.38],
    ],
  }),
  study: pose({
    ...seated,
    lean: 12,
    nod: 18,
    hands: [
      [0.66, -0.52],
      [0.8, -0.46],
    ],
  }),
  type: pose({
    ...seated,
    lean: 7,
    nod: 6,
    hands: [
      [0.7, -0.5],
      [0.82, -0.46],
    ],
  }),
  eat: pose({
    ...seated,
    lean: 7,
    hands: [
      [0.5, -0.02],
      [0.72, -0.46],
    ],
  }),
  lounge: pose({
    ...seated,
    hip: 0.5,
    lean: -18,
    nod: 16,
    hands: [
      [0.46, -0.46],
      [0.56, -0.5],
    ],
    feet: [
      [0.7, 0],
      [0.84, 0.02],
    ],
  }),
  floor: pose({
    support: 'floor',
    hip: 0.13,
    lean: -6,
    nod: 16,
    hands: [
      [0.44, -0.4],
      [0.56, -0.36],
    ],
    feet: [
      [0.68, 0],
      [0.9, 0.02],
    ],
  }),
  lotus: pose({
    view: 'front',
    support: 'floor',
    hip: 0.15,
    hands: [
      [-0.52, -0.72],
      [0.52, -0.72],
    ],
    feet: [
      [0.2, 0.05],
      [-0.2, 0.05],
    ],
    knees: [1, 1],
  }),
  kneel: pose({
    hip: 0.5,
    lean: 14,
    nod: 16,
    hands: [
      [0.6, -0.66],
      [0.76, -0.56],
    ],
    feet: [
      [-0.42, 0.03],
      [0.4, 0],
    ],
    soles: [66, 0],
  }),
  crouch: pose({
    hip: 0.4,
    lean: 22,
    nod: 4,
    hands: [
      [0.6, -0.5],
      [0.76, -0.44],
    ],
    feet: [
      [0.02, 0],
      [0.3, 0],
    ],
    soles: [16, 0],
  }),
  stoop: pose({
    hip: 0.9,
    lean: 44,
    nod: -4,
    hands: [
      [0.2, -0.86],
      [0.4, -0.8],
    ],
    feet: [
      [-0.1, 0],
      [0.3, 0],
    ],
  }),
  sleep: pose({
    support: 'bed',
    hip: 0.12,
    roll: -86,
    nod: 6,
    hands: [
      [0.3, -0.5],
      [0.3, -0.2],
    ],
    feet: [
      [0.3, 0.16],
      [0.16, 0.06],
    ],
  }),
  hold: pose({
    nod: 4,
    hands: [
      [0.42, -0.42],
      [0.52, -0.38],
    ],
  }),
  pour: pose({
    nod: 14,
    lean: 4,
    hands: [
      [0.66, -0.2],
      [0.62, -0.56],
    ],
  }),
  cook: pose({
    nod: 12,
    lean: 4,
    hands: [
      [0.62, -0.36],
      [0.74, -0.48],
    ],
  }),
  work: pose({
    nod: 14,
    lean: 8,
    hands: [
      [0.6, -0.5],
      [0.74, -0.46],
    ],
  }),
  drink: pose({
    nod: -6,
    hands: [
      [0.4, 0.12],
      [0.28, -0.66],
    ],
  }),
  phone: pose({
    nod: 20,
    hands: [
      [0.44, -0.14],
      [0.12, -0.86],
    ],
  }),
  call: pose({
    nod: 2,
    hands: [
      [0.2, 0.3],
      [0.14, -0.86],
    ],
  }),
  wave: pose({
    hands: [
      [0.1, -0.88],
      [0.42, 0.72],
    ],
    elbows: [1, 1],
    nod: -4,
  }),
  cheer: pose({
    hands: [
      [-0.38, 0.82],
      [0.5, 0.82],
    ],
    elbows: [1, -1],
    nod: -10,
    feet: [
      [-0.16, 0],
      [0.22, 0],
    ],
  }),
  point: pose({
    hands: [
      [0.04, -0.88],
      [0.92, 0.08],
    ],
  }),
  give: pose({
    lean: 4,
    hands: [
      [0.72, -0.3],
      [0.82, -0.26],
    ],
  }),
  hug: pose({
    lean: 6,
    nod: 6,
    hands: [
      [0.72, -0.12],
      [0.8, -0.3],
    ],
  }),
  talk: pose({
    hands: [
      [0.5, -0.36],
      [0.2, -0.84],
    ],
    nod: 2,
  }),
  think: pose({
    nod: 8,
    hands: [
      [0.28, 0.1],
      [0.36, -0.56],
    ],
  }),
  scared: pose({
    lean: -10,
    hands: [
      [0.4, 0.26],
      [0.52, 0.2],
    ],
    feet: [
      [-0.16, 0],
      [0.2, 0],
    ],
  }),
  sad: pose({
    lean: 8,
    nod: 24,
    hands: [
      [0.1, -0.9],
      [0.18, -0.88],
    ],
  }),
  dance: pose({
    lean: -6,
    hip: 0.97,
    hands: [
      [-0.62, 0.46],
      [0.74, 0.26],
    ],
    elbows: [1, -1],
    feet: [
      [-0.08, 0],
      [0.6, 0.34],
    ],
    soles: [30, 30],
  }),
  stretch: pose({
    lean: -2,
    hands: [
      [-0.12, 0.96],
      [0.16, 0.97],
    ],
    elbows: [1, -1],
  }),
  kick: pose({
    lean: -10,
    hands: [
      [-0.68, -0.32],
      [0.66, -0.3],
    ],
    feet: [
      [-0.04, 0],
      [0.66, 0.3],
    ],
    soles: [0, -20],
  }),
  throw: pose({
    lean: -8,
    hands: [
      [-0.48, 0.52],
      [0.8, 0.1],
    ],
    elbows: [1, 1],
    feet: [
      [-0.3, 0],
      [0.36, 0],
    ],
  }),
  fight: pose({
    lean: 8,
    hip: 0.9,
    hands: [
      [0.4, 0.0],
      [0.62, 0.06],
    ],
    feet: [
      [-0.4, 0],
      [0.42, 0],
    ],
  }),
  lift: pose({
    hands: [
      [-0.28, 0.86],
      [0.42, 0.86],
    ],
    elbows: [1, -1],
    feet: [
      [-0.2, 0],
      [0.26, 0],
    ],
  }),
  push: pose({
    lean: 18,
    hip: 0.93,
    hands: [
      [0.8, -0.22],
      [0.88, -0.16],
    ],
    feet: [
      [-0.42, 0.02],
      [0.3, 0],
    ],
    soles: [34, 0],
  }),
  climb: pose({
    support: 'wall',
    view: 'back',
    hip: 1.02,
    hands: [
      [-0.16, 0.86],
      [0.34, 0.5],
    ],
    elbows: [1, -1],
    feet: [
      [-0.16, 0.12],
      [0.26, 0.44],
    ],
    knees: [-1, 1],
  }),
  swim: pose({
    support: 'water',
    hip: 0.14,
    roll: 74,
    nod: -46,
    hands: [
      [0.1, 0.95],
      [0.3, -0.7],
    ],
    feet: [
      [-0.04, 0.02],
      [0.14, 0.03],
    ],
    soles: [60, 60],
  }),
  surf: pose({
    support: 'board',
    hip: 0.78,
    lean: 14,
    hands: [
      [-0.8, -0.02],
      [0.84, -0.1],
    ],
    elbows: [1, -1],
    feet: [
      [-0.44, 0],
      [0.44, 0],
    ],
  }),
  row: pose({
    ...seated,
    support: 'boat',
    hip: 0.3,
    lean: 10,
    hands: [
      [0.62, -0.46],
      [0.72, -0.42],
    ],
    feet: [
      [0.62, 0.02],
      [0.74, 0.04],
    ],
  }),
  angle: pose({
    ...seated,
    support: 'boat',
    hip: 0.3,
    lean: -2,
    nod: 6,
    hands: [
      [0.46, -0.5],
      [0.62, -0.42],
    ],
    feet: [
      [0.62, 0.02],
      [0.74, 0.04],
    ],
  }),
  cycle: pose({
    support: 'cycle',
    hip: 1.0,
    lean: 26,
    nod: -16,
    hands: [
      [0.6, -0.66],
      [0.66, -0.64],
    ],
    feet: [
      [0.2, 0.2],
      [0.3, 0.44],
    ],
  }),
  ride: pose({
    ...saddled,
    hands: [
      [0.5, -0.46],
      [0.6, -0.42],
    ],
  }),
  charge: pose({
    ...saddled,
    lean: 8,
    hands: [
      [0.46, -0.5],
      [0.6, 0.62],
    ],
    elbows: [1, 1],
  }),
  strum: pose({
    nod: 10,
    hands: [
      [0.3, -0.56],
      [0.72, -0.22],
    ],
  }),
  bow: pose({
    nod: 10,
    hands: [
      [0.56, -0.16],
      [0.64, 0.06],
    ],
  }),
  cello: pose({
    ...seated,
    nod: 8,
    hands: [
      [0.5, -0.62],
      [0.4, 0.06],
    ],
    feet: [
      [0.5, 0],
      [0.86, 0],
    ],
  }),
  piano: pose({
    ...seated,
    lean: 6,
    nod: 10,
    hands: [
      [0.72, -0.42],
      [0.84, -0.38],
    ],
  }),
  blow: pose({
    nod: -4,
    hands: [
      [0.5, -0.16],
      [0.62, -0.08],
    ],
  }),
  sing: pose({
    nod: -10,
    hands: [
      [0.42, 0.1],
      [0.74, 0.1],
    ],
    elbows: [1, 1],
  }),
  paint: pose({
    nod: 0,
    hands: [
      [0.34, -0.5],
      [0.82, 0.02],
    ],
  }),
  sweep: pose({
    lean: 8,
    nod: 10,
    hands: [
      [0.36, -0.32],
      [0.52, -0.6],
    ],
  }),
  lean: pose({
    lean: 4,
    hands: [
      [0.5, -0.56],
      [0.6, -0.54],
    ],
  }),
  fly: pose({
    support: 'air',
    hip: 0.8,
    roll: 64,
    nod: -40,
    hands: [
      [-0.1, -0.8],
      [0.2, 0.97],
    ],
    feet: [
      [-0.08, -0.18],
      [0.1, -0.06],
    ],
    soles: [60, 60],
  }),
} as const satisfies Readonly<Record<string, Pose>>
export type PoseName = keyof typeof POSES
