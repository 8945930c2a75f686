import { mix } from '../../color.ts'
import * as build from './buildings.ts'
import { isHeadOfAnimal, sitting } from './creature.ts'
import type { Features } from './features.ts'
import * as grow from './growth.ts'
import { hillTown } from './hill-town.ts'
import * as land from './land.ts'
import { circle, type Pen, type Point } from './pen.ts'
import { groundShadow } from './settings.ts'

/** What lies in the water and at its shore. */
export function water(
  pen: Pen,
  features: Features,
  { horizon, foot, band, isLeft }: { horizon: number; foot: number; band: number; isLeft: boolean },
) {
  const { w, tones } = pen
  const has = (name: Parameters<Features['has']>[0]) => features.has(name)
  const side = isLeft ? 0.7 : 0.3
  if (has('bridge')) build.bridge(pen, horizon + band * 0.02, band * 0.42, pen.isLined ? pen.ink : tones.accent)
  if (has('island') && !has('lighthouse')) {
    land.island(
      pen,
      w * (1 - side),
      horizon + band * 0.1,
      w * 0.46,
      pen.isLined ? tones.paper : mix(tones.far, tones.near, 0.5),
      mix(tones.light, tones.accent, 0.12),
    )
    if (has('palm'))
      for (const [dx, lean] of [
        [-0.06, -0.2],
        [0.03, 0.25],
        [0.1, 0.15],
      ] as const)
        grow.palm(pen, w * (1 - side + dx), horizon + band * 0.05, band * 0.24, lean)
  }
  // A house by the sea stands on its rock where no village or castle does.
  const isHouse = has('house') && !has('lighthouse') && !has('village')
  if (has('lighthouse') || isHouse || (has('cliff') && !has('castle') && !has('village'))) {
    // A headland that falls into the sea, with what is built on its highest point.
    const rock = pen.isLined ? tones.paper : mix(tones.near, tones.mid, 0.35)
    const x = w * side
    const out = isLeft ? 1 : -1
    const base = horizon + band * 0.1
    const cliff: Point[] = [
      [x - out * w * 0.3, base + band * 0.26],
      [x - out * w * 0.22, base + band * 0.12],
      [x - out * w * 0.15, base + band * 0.08],
      [x - out * w * 0.1, base + band * 0.005],
      [x + out * w * 0.1, base],
      [x + out * w * 0.2, base + band * 0.03],
      [isLeft ? w + 4 : -4, base - band * 0.02],
      [isLeft ? w + 4 : -4, base + band * 0.4],
    ]
    pen.form('cliff', cliff, rock)
    if (!pen.isLined)
      pen.form(
        'cliff',
        [
          cliff[3] as Point,
          [x - out * w * 0.03, base + band * 0.1],
          [x - out * w * 0.06, base + band * 0.2],
          [x - out * w * 0.02, base + band * 0.3],
          cliff[0] as Point,
          cliff[1] as Point,
          cliff[2] as Point,
        ],
        mix(rock, tones.deep, 0.35),
        { isDetail: true },
      )
    if (has('lighthouse')) build.lighthouse(pen, x, base + band * 0.012, band * 0.62, isLeft ? 'left' : 'right')
    else if (isHouse) build.house(pen, x + out * w * 0.03, base + band * 0.012, Math.min(w * 0.2, band * 0.26))
  }
  if (has('village')) seasideTown(pen, horizon, band, isLeft)
  if (has('mosque')) build.mosque(pen, w * 0.5, horizon + band * 0.03, Math.min(w * 0.8, band * 0.85))
  if (has('torii')) build.torii(pen, w * (1 - side), horizon + band * 0.2, band * 0.34)
  if (has('castle')) build.castle(pen, w * side, horizon + band * 0.05, Math.min(w * 0.5, band * 0.7))
  if (has('boat') || (has('sea') && !has('storm') && !has('city') && !has('beach') && !has('torii'))) {
    build.sailboat(pen, w * (isLeft ? 0.26 : 0.74), horizon + band * 0.24, band * 0.2)
    build.sailboat(pen, w * (isLeft ? 0.47 : 0.53), horizon + band * 0.08, band * 0.08)
  }
  if (has('beach'))
    land.hill(pen, foot - band * 0.03, band * 0.12, pen.isLined ? tones.paper : mix(tones.light, tones.accent, 0.14), {
      part: 'sand',
      waves: 1.1,
    })
}

/** A town on a rock that falls into the water. */
function seasideTown(pen: Pen, horizon: number, band: number, isLeft: boolean) {
  const { w, tones } = pen
  const [from, to] = isLeft ? [w * 0.36, w * 1.04] : [w * 0.64, w * -0.04]
  const way = Math.sign(to - from)
  const base = horizon + band * 0.16
  const rock = pen.isLined ? tones.paper : mix(tones.near, tones.mid, 0.3)
  pen.form(
    'cliff',
    [
      [from - way * w * 0.07, base + band * 0.13],
      [from - way * w * 0.02, base + band * 0.02],
      [from + way * w * 0.1, base - band * 0.12],
      [from + way * w * 0.3, base - band * 0.4],
      [from + way * w * 0.46, base - band * 0.52],
      [to, base - band * 0.62],
      [to, base + band * 0.2],
      [from + way * w * 0.3, base + band * 0.1],
    ],
    rock,
  )
  hillTown(pen, { base, rise: band * 0.46, from, to })
}

/** What stands on the middle ground where there is no water. */
export function stand(pen: Pen, features: Features, line: readonly Point[], band: number, isLeft: boolean) {
  const { w } = pen
  const has = (name: Parameters<Features['has']>[0]) => features.has(name)
  const at = (share: number) => land.heightAt(line, w * share) + band * 0.015
  if (has('castle')) build.castle(pen, w * 0.5, at(0.5), Math.min(w * 0.56, band * 0.85))
  else if (has('mosque')) build.mosque(pen, w * 0.5, at(0.5) + band * 0.03, Math.min(w * 0.9, band * 0.98))
  else if (has('teahouse')) build.teahouse(pen, w * 0.5, at(0.5) + band * 0.03, Math.min(w * 0.66, band * 0.8))
  else if (has('pagoda')) build.pagoda(pen, w * (isLeft ? 0.66 : 0.34), at(isLeft ? 0.66 : 0.34), band * 0.66, 4)
  else if (has('torii')) build.torii(pen, w * 0.5, at(0.5), band * 0.5)
  else if (has('village')) build.village(pen, w * 0.5, at(0.5) + band * 0.02, w * 0.78, 7)
  else if (has('windmill')) build.windmill(pen, w * (isLeft ? 0.66 : 0.34), at(isLeft ? 0.66 : 0.34), band * 0.56)
  else if (has('tent')) {
    build.tent(pen, w * 0.44, at(0.44) + band * 0.05, Math.min(w * 0.4, band * 0.5))
  } else if (has('house'))
    build.house(pen, w * (isLeft ? 0.62 : 0.38), at(isLeft ? 0.62 : 0.38) + band * 0.02, Math.min(w * 0.3, band * 0.34))
  if (has('hills') && !has('castle') && !has('mosque'))
    land.winding(
      pen,
      [w * 0.5, pen.h],
      [w * (isLeft ? 0.6 : 0.4), at(isLeft ? 0.6 : 0.4)],
      w * 0.2,
      mix(pen.tones.mid, pen.tones.light, 0.45),
    )
}

export function palms(pen: Pen, foot: number, band: number) {
  const { w, tones } = pen
  const dark = pen.isLined ? tones.paper : mix(tones.near, tones.deep, 0.3)
  grow.palm(pen, w * 0.1, foot + band * 0.02, band * 0.66, 0.22, dark)
  grow.palm(pen, w * 0.02, foot + band * 0.02, band * 0.48, 0.12, dark)
  grow.palm(pen, w * 0.93, foot + band * 0.02, band * 0.54, -0.2, dark)
}

/** A branch in bloom that reaches in from a corner under the words. */
export function branch(pen: Pen, top: number, band: number, isLeft: boolean) {
  const { w, tones } = pen
  const random = pen.random('branch')
  const [x0, way] = isLeft ? [w, -1] : [0, 1]
  const limb = Array.from(
    { length: 13 },
    (_, i): Point => [x0 + way * w * 0.4 * (i / 12), top + band * (0.04 + 0.16 * (i / 12) ** 0.7 + 0.015 * Math.sin(i * 1.7))],
  )
  pen.line('branch', limb, pen.isLined ? pen.ink : mix(tones.deep, tones.accent, 0.2), pen.side * 0.011)
  for (const [x, y] of limb.slice(2))
    for (let k = 0; k < 2; k++) {
      const [fx, fy] = [x + random.between(-0.04, 0.04) * pen.side, y + random.between(-0.045, 0.045) * pen.side]
      grow.flower(
        pen,
        fx,
        fy,
        pen.side * random.between(0.018, 0.03),
        pen.isLined ? tones.paper : mix('#f4a6b8', tones.light, random.between(0, 0.4)),
        tones.accent,
        5,
      )
    }
}

/** Pictures of things on the near ground; fliers hang in the air. */
export function placed(pen: Pen, things: readonly string[], line: readonly Point[], band: number, hasWater: boolean) {
  const { w } = pen
  // What is named stands in front, large: it is what the picture is about.
  const spots = hasWater ? [0.3, 0.66, 0.86] : things.length === 2 ? [0.34, 0.7] : [0.5, 0.2, 0.8]
  things.slice(0, 3).forEach((art, i) => {
    const size = Math.min(w * 0.5, band * (i === 0 ? 0.56 : 0.42))
    const x = w * (spots[i] as number)
    const isUp = FLIES.test(art)
    if (hasWater && FLOATS.test(art)) {
      afloat(pen, art, { x, y: waterline(line, band), size: size * (i === 0 ? 1.25 : 1) })
      return
    }
    const y = isUp
      ? line.reduce((least, [, py]) => Math.min(least, py), pen.h) - band * (0.5 + 0.1 * i)
      : land.heightAt(line, x) - size * 0.9
    if (!isUp) groundShadow(pen, x, y + size * 0.93, size * 0.36)
    if (isHeadOfAnimal(art)) sitting(pen, art, { x, y: y - size * 0.12, size: size * 1.05 })
    else pen.art('thing', { x: x - size / 2, y, w: size, h: size }, art)
  })
}

const FLOATS = /:(?:ship|passenger-ship|ferry|motor-boat|speedboat|canoe|sailboat|anchor|whale|spouting-whale|dolphin|shark|duck|swan)$/
/** Between the far shore and the near one. */
const waterline = (line: readonly Point[], band: number): number => Math.min(...line.map(([, y]) => y)) - band * 0.02

/** A ship or a beast of the sea, half in the water, with its wake. */
function afloat(pen: Pen, art: string, { x, y, size }: { x: number; y: number; size: number }) {
  pen.art('thing', { x: x - size / 2, y: y - size * 0.9, w: size, h: size }, art)
  if (pen.isLined) return
  const sea = mix(pen.tones.mid, pen.tones.skyLow, 0.18)
  pen.form('wake', circle(x, y, size * 0.56, 30, size * 0.05), sea, { isDetail: true })
  for (const [dx, dy, wide] of [
    [-0.34, -0.03, 0.22],
    [0.3, -0.02, 0.26],
    [0, 0.035, 0.34],
  ] as const)
    pen.form('wake', circle(x + dx * size, y + dy * size, wide * size, 20, size * 0.009), mix(sea, pen.tones.light, 0.5), {
      isDetail: true,
    })
}

export const FLIES =
  /rocket|airplane|bird|balloon|bat$|dragon|helicopter|saucer|butterfly|honeybee|kite|dove|eagle|owl|comet|parachute|satellite|ufo/
