import { mix } from '../../color.ts'
import type { FaceMood, Pen } from '../illustration/index.ts'
import { ANKLE, BUILDS, type Leg, skeletonOf } from './build.ts'
import { apron, clothesOver, coatTails, skirt } from './clothes.ts'
import { behind, Hand, type Spot } from './easel.ts'
import { add, between, blob, type Dot, heading, limb, round, turned } from './form.ts'
import { backOfHead } from './hair.ts'
import { headOf } from './head.ts'
import type { PersonLook } from './look.ts'
import { type Posed, trunk } from './posed.ts'
import { POSES, type Pose } from './poses.ts'

/** Draws what somebody holds, between the arms: after the body, before the near arm. */
export type Holding = (posed: Posed) => void
export type Extras = {
  /** Behind the body. */
  behind?: Holding
  /** In the hands, before the near arm is drawn. */
  held?: Holding
  /** Over everything. */
  over?: Holding
}

/** Somebody in a pose, the ground below the hip at `spot`; `spot.size` is the height of a standing adult in px. */
export function person(pen: Pen, look: PersonLook, spot: Spot, pose: Pose, mood: FaceMood, extras: Extras = {}) {
  const build = BUILDS[look.age]
  const hand = new Hand(pen, { ...spot, size: spot.size * build.size })
  const posed: Posed = { hand, build, skeleton: skeletonOf(build, pose), pose, look, mood }
  const isBack = pose.view === 'back'
  const isFlat = pose.view === 'front' || isBack
  const farIsBefore = isFlat && !isBack && isRaised(posed, 1)
  extras.behind?.(posed)
  if (!isBack) cape(posed)
  if (look.bag && !isBack) backpack(posed)
  if (!isBack) backOfHead(posed)
  if (!farIsBefore) arm(posed, 1)
  if (isFlat && !isRaised(posed, 0)) arm(posed, 0)
  leg(posed, 1)
  leg(posed, 0)
  coatTails(posed)
  skirt(posed)
  neck(posed)
  torso(posed)
  if (look.apron) apron(posed)
  if (isBack) cape(posed)
  if (isBack && look.bag) backpack(posed)
  headOf(posed)
  scarf(posed)
  extras.held?.(posed)
  if (farIsBefore) arm(posed, 1)
  if (!isFlat || isRaised(posed, 0)) arm(posed, 0)
  extras.over?.(posed)
  return posed
}

/** The head alone, its middle at a place of the picture and its radius in px. */
export function bust(pen: Pen, look: PersonLook, { x, y, r }: { x: number; y: number; r: number }, mood: FaceMood) {
  const build = BUILDS[look.age]
  const pose = POSES.stand
  const skeleton = skeletonOf(build, pose)
  const size = r / build.head
  const hand = new Hand(pen, { x: x - skeleton.head[0] * size, y: y + skeleton.head[1] * size, size, way: 1 })
  const posed: Posed = { hand, build, skeleton, pose, look, mood }
  backOfHead(posed)
  headOf(posed)
}

/** Whether a hand is before the body rather than beside it. */
const isRaised = ({ pose }: Posed, i: 0 | 1): boolean => pose.hands[i][1] > -0.7

function neck({ hand, build, skeleton: { neck: at, head, lean }, look }: Posed) {
  const wide = build.head * 0.42
  hand.form('neck', limb([add(at, turned([0, -0.03], lean)), between(at, head, 0.6)], [wide * 1.15, wide]), behind(look.skin), {
    isPlain: true,
  })
}

function torso(posed: Posed) {
  posed.hand.form(
    'body',
    trunk(posed, posed.look.top === 'coat' || posed.look.top === 'hoodie' || posed.look.top === 'space' ? 1.12 : 1),
    posed.look.topColor,
  )
  clothesOver(posed)
}

function leg(posed: Posed, i: 0 | 1) {
  const { hand, build, skeleton, look, pose } = posed
  const bones = skeleton.legs[i]
  const dim = i === 1 && pose.view !== 'front' && pose.view !== 'back' ? behind : (hex: string) => hex
  const [thigh, knee, ankle] = build.legHalf
  const bare = look.bottom === 'shorts' || look.bottom === 'skirt' || (look.bottom === 'none' && look.top === 'dress')
  const cloth = look.bottom === 'none' && look.top !== 'dress' ? mix(look.topColor, '#20182a', 0.35) : look.bottomColor
  const spine: Dot[] = [bones.hip, between(bones.hip, bones.knee, 0.55), bones.knee, between(bones.knee, bones.ankle, 0.5), bones.ankle]
  const half = [thigh, thigh * 0.86, knee, knee * 0.9, ankle]
  shoe(posed, bones, dim)
  if (bare) {
    const slim = half.map((one, k) => one * (k < 2 ? 0.86 : 0.8))
    hand.form('leg', limb(spine, slim), dim(look.skin))
    if (look.shoes !== 'bare' && look.bottom !== 'shorts')
      hand.form('sock', limb([between(bones.knee, bones.ankle, 0.82), bones.ankle], [ankle * 0.82, ankle * 0.82]), dim('#f5efe4'), {
        isPlain: true,
      })
    if (look.bottom === 'shorts')
      hand.form('shorts', limb([bones.hip, between(bones.hip, bones.knee, 0.62)], [thigh * 1.06, thigh * 1.02]), dim(look.bottomColor))
    return
  }
  const loose = half.map((one, k) => one * (k === 4 ? 1.18 : k === 3 ? 1.08 : 1))
  hand.form('leg', limb(spine, loose), dim(cloth))
  hand.shadeAlong('fold', spine, loose, dim(cloth), 0.3)
}

function shoe({ hand, look }: Posed, { ankle, sole }: Leg, dim: (hex: string) => string) {
  const turn = sole
  const isBare = look.shoes === 'bare'
  const at = (x: number, y: number): Dot => add(ankle, turned([x, y], turn))
  const fill = dim(isBare ? look.skin : look.shoes)
  hand.form(
    'shoe',
    blob(
      [at(-0.032, 0.012), at(-0.034, -ANKLE), at(0.03, -ANKLE), at(0.094, -ANKLE), at(0.1, -0.018), at(0.06, -0.002), at(0.03, 0.022)],
      5,
    ),
    fill,
    { isPlain: true },
  )
  if (!isBare)
    hand.form(
      'sole',
      [at(-0.036, -ANKLE * 0.78), at(0.102, -ANKLE * 0.72), at(0.1, -ANKLE), at(-0.034, -ANKLE)],
      dim(mix(look.shoes, '#fff8ee', 0.55)),
      { isDetail: true },
    )
}

export function arm(posed: Posed, i: 0 | 1) {
  const { hand, build, skeleton, look, pose } = posed
  const { shoulder, elbow, wrist } = skeleton.arms[i]
  const isFar = i === 1 && pose.view !== 'front' && pose.view !== 'back'
  const dim = isFar ? behind : (hex: string) => hex
  const [a, b, c] = build.armHalf
  const spine: Dot[] = [shoulder, between(shoulder, elbow, 0.55), elbow, between(elbow, wrist, 0.5), wrist]
  const half = [a, a * 0.92, b, (b + c) / 2, c]
  const turn = heading(elbow, wrist)
  const palm = add(wrist, turned([build.armHalf[2] * 0.9, 0], turn))
  const sleeve = look.top === 'armor' ? look.topColor : look.topColor
  const r = c * 1.18
  // The hand: a palm, fingers that close, a thumb.
  hand.form('thumb', limb([palm, add(palm, turned([r * 0.5, r * 1.15], turn))], [r * 0.45, r * 0.36]), dim(look.skin), { isPlain: true })
  hand.form(
    'hand',
    blob(
      [
        add(palm, turned([-r * 1.1, r * 0.8], turn)),
        add(palm, turned([r * 0.6, r * 0.95], turn)),
        add(palm, turned([r * 1.35, r * 0.3], turn)),
        add(palm, turned([r * 1.25, -r * 0.6], turn)),
        add(palm, turned([r * 0.3, -r * 1.0], turn)),
        add(palm, turned([-r * 1.1, -r * 0.8], turn)),
      ],
      5,
    ),
    dim(look.skin),
    { isPlain: true },
  )
  if (look.sleeves === 'long') {
    const wide = half.map(
      (one, k) =>
        one *
        (look.top === 'robe' || look.top === 'kimono'
          ? ([1, 1.1, 1.3, 1.5, 1.9][k] ?? 1)
          : look.top === 'suit' || look.top === 'tee'
            ? 1
            : 1.08),
    )
    hand.form('sleeve', limb(spine, wide), dim(sleeve))
    hand.shadeAlong('fold', spine, wide, dim(sleeve), 0.3)
    if (look.top !== 'robe' && look.top !== 'kimono')
      hand.form(
        'cuff',
        limb([between(elbow, wrist, 0.86), wrist], [((c * (wide[4] ?? c)) / c) * 1.02, (wide[4] ?? c) * 1.04]),
        dim(look.trim),
        { isPlain: true },
      )
    if (!isFar && pose.view === 'three')
      hand.line('seam', [add(shoulder, [-a * 0.72, -a * 1.2]), add(shoulder, [-a * 0.4, -a * 2.6])], dim(dimmed(sleeve)), 0.006, 0.7)
  } else {
    hand.form(
      'arm',
      limb(
        spine,
        half.map((one) => one * 0.92),
      ),
      dim(look.skin),
    )
    hand.shadeAlong(
      'arm',
      spine,
      half.map((one) => one * 0.92),
      dim(look.skin),
      0.3,
    )
    if (look.sleeves === 'short') hand.form('sleeve', limb([shoulder, between(shoulder, elbow, 0.62)], [a * 1.06, a * 1.18]), dim(sleeve))
  }
}
const dimmed = (hex: string): string => mix(hex, '#241a33', 0.3)

function scarf({ hand, build, skeleton: { neck: at, lean }, look, pose }: Posed) {
  if (!look.scarf) return
  const place = (x: number, y: number): Dot => add(at, turned([x, y], lean))
  const r = build.head
  hand.form(
    'scarf',
    blob([place(-r * 0.8, 0.025), place(r * 0.8, 0.03), place(r * 0.9, -0.02), place(0, -0.05), place(-r * 0.9, -0.02)]),
    look.scarf,
  )
  if (pose.view !== 'back')
    hand.form(
      'scarf',
      blob([place(-r * 0.2, -0.02), place(r * 0.3, -0.03), place(r * 0.2, -0.17), place(-r * 0.35, -0.16)], 4),
      mix(look.scarf, '#2a1830', 0.14),
    )
}

function cape({ hand, build, skeleton: { neck: at, hip, lean }, look, pose }: Posed) {
  if (!look.cape) return
  const isFlat = pose.view === 'front' || pose.view === 'back'
  const low: Dot = [hip[0], hip[1] * 0.35]
  const s = build.shoulder
  const speed = pose.support === 'air' || pose.lean > 8 ? 0.2 : 0.06
  hand.form(
    'cape',
    isFlat
      ? blob([add(at, [-s * 0.8, 0]), add(at, [s * 0.8, 0]), add(low, [s * 1.7, -0.02]), add(low, [0, 0.015]), add(low, [-s * 1.7, -0.02])])
      : blob([
          add(at, turned([s * 0.35, 0.01], lean)),
          add(at, turned([-s * 0.75, -0.01], lean)),
          add(hip, [-s * 1.5 - speed, 0]),
          add(low, [-s * 1.9 - speed * 1.5, 0.02]),
          add(low, [-s * 0.2 - speed * 0.3, 0]),
        ]),
    look.cape,
  )
}

function backpack({ hand, build, skeleton: { hip, lean }, look, pose }: Posed) {
  const isFlat = pose.view === 'front' || pose.view === 'back'
  const at = (x: number, y: number): Dot => add(hip, turned([x, y * build.back], lean))
  const s = build.shoulder
  if (pose.view === 'front') return
  const [from, to] = isFlat ? [-s * 0.82, s * 0.82] : [-s * 1.75, -s * 0.3]
  hand.form(
    'bag',
    blob([at(from, 0.24), at(from, 0.86), at((from + to) / 2, 1.0), at(to, 0.88), at(to, 0.2), at((from + to) / 2, 0.14)], 6),
    look.bag ?? '#c96a3a',
  )
  hand.form(
    'bag',
    blob(
      [at(from * 0.98, 0.3), at(from + (to - from) * 0.12, 0.52), at(from + (to - from) * 0.62, 0.52), at(from + (to - from) * 0.66, 0.26)],
      5,
    ),
    mix(look.bag ?? '#c96a3a', '#2a1830', 0.18),
    { isDetail: true },
  )
}

/** A round shadow where somebody touches the ground. */
export function groundShadow(hand: Hand, x: number, half: number, ink: string) {
  hand.form('shadow', round([x, 0.004], half, half * 0.14), ink, { isDetail: true, opacity: 0.22 })
}
