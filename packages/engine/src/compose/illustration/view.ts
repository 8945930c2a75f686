import { mix, withAlpha } from '../../color.ts'
import * as build from './buildings.ts'
import { isHeadOfAnimal, sitting } from './creature.ts'
import type { Features } from './features.ts'
import * as grow from './growth.ts'
import { bunting, hangings, stringLights } from './hung.ts'
import * as land from './land.ts'
import { circle, type Pen, type Point } from './pen.ts'
import { birds, cloud, crescent, mistBands, moon, rays, sky, skyAt, stars, sun } from './sky.ts'

/** What the words over a picture need: shares of its height above and below that stay calm. */
export type Open = { top: number; bottom: number }
/** Colours on which words stand in those two parts. */
export type Grounds = { top: readonly string[]; bottom: string }

type Wish = { features: Features; things: readonly string[]; open: Open }

/** A look into a country: sky, what lies far, what stands in the middle, and the nearest ground, flat for words. */
export function view(pen: Pen, { features, things: named, open }: Wish): Grounds {
  const { h, w, tones } = pen
  // A branch in bloom has its flowers.
  const things = features.has('sakura') ? named.filter((art) => !BLOOMS.test(art)) : named
  const has = (name: Parameters<Features['has']>[0]) => features.has(name)
  const top = open.top * h
  const foot = h * (1 - Math.max(0.07, open.bottom))
  const band = foot - top
  const random = pen.random('view')
  const isLeft = random.next() < 0.5
  const hasWater = has('sea') || has('lake') || has('bridge')
  const horizon = top + band * (hasWater ? (has('city') ? 0.66 : 0.56) : 0.74)

  sky(pen, horizon)
  if (has('space')) return outer(pen, { features, things, open }, foot, band, top)
  if (has('underwater')) return deepSea(pen, things, foot, band, top)
  const lightX = w * (hasWater && !has('lighthouse') ? 0.5 : isLeft ? 0.27 : 0.73)
  const r = pen.side * (has('desert') || pen.manner.name === 'woodblock' ? 0.15 : 0.105)
  const lightY = Math.max(top + r * 1.35, Math.min(horizon - r * 1.25, top + band * 0.24))
  if (tones.isNight) {
    stars(pen, top, horizon, 54)
    moon(pen, lightX, lightY, r * (has('crescent') ? 1.25 : 0.85), has('crescent') || random.next() < 0.4)
  } else sun(pen, lightX, lightY, r, has('rays') || (pen.manner.name === 'screenprint' && random.next() < 0.6))
  clouds(pen, top, band, horizon, lightX)
  if (!tones.isNight && !has('city')) birds(pen, w * (isLeft ? 0.68 : 0.32), top + band * 0.2, pen.side * 0.035, 5)

  // Far away.
  const far = pen.isLined ? tones.paper : tones.far
  if (has('mountains')) {
    const snow = has('snow') || (!has('desert') && random.next() < 0.7)
    land.mountains(pen, horizon + 2, band * (hasWater ? 0.36 : 0.55), pen.isLined ? tones.paper : mix(far, tones.skyLow, 0.35), {
      snow,
      count: 5,
      part: 'range',
    })
    land.mountains(pen, horizon + 2, band * (hasWater ? 0.46 : 0.62), far, { snow, count: 3 })
  } else if (has('city')) {
    build.skyline(pen, horizon + 2, band * 0.56, mix(far, tones.skyLow, 0.4), { part: 'far-skyline', lit: 0.12 })
    build.skyline(pen, horizon + 2, band * 0.5, far, { part: 'skyline', lit: 0.42 })
  } else if (!has('desert')) {
    land.hill(pen, horizon + band * 0.02, band * 0.16, mix(far, tones.skyLow, 0.35), { part: 'far-hill', waves: 2.6 })
    if (!hasWater) land.hill(pen, horizon + band * 0.05, band * 0.09, far, { part: 'far-hill-2', waves: 3.3 })
  }

  if (!hasWater) pen.wash('plain', { x: 0, y: horizon, w, h: h - horizon }, pen.isLined ? tones.paper : mix(tones.far, tones.mid, 0.5))
  if (has('desert')) {
    land.dunes(pen, top + band * 0.68, band * 0.1, far, 'dune')
    land.dunes(pen, top + band * 0.82, band * 0.11, tones.mid, 'dune-2')
  } else if (hasWater) {
    land.sea(pen, horizon, h, tones.isNight || !has('lighthouse') ? lightX : null)
    water(pen, features, { horizon, foot, band, isLeft })
  } else {
    const mid = land.hill(pen, top + band * 0.84, band * 0.13, tones.mid, { part: 'mid-hill', waves: 1.7 })
    if (has('forest')) grow.firs(pen, (x) => land.heightAt(mid, x), band * 0.2, mix(tones.mid, tones.near, 0.55), { part: 'far-firs' })
    stand(pen, features, mid, band, isLeft)
  }

  // Near.
  const near = land.hill(pen, foot - band * 0.02, band * (hasWater ? 0.07 : 0.12), tones.near, { part: 'near-hill', waves: 1.3 })
  if (has('stall')) build.stall(pen, w / 2, foot, Math.min(w * 0.84, band * 1.02), things.slice(0, 6))
  else if (has('beach') || has('palm')) palms(pen, foot, band)
  else if (has('forest') || (has('mountains') && !hasWater)) {
    grow.firs(pen, (x) => land.heightAt(near, x), band * 0.34, mix(tones.near, tones.deep, 0.45), {
      from: -0.02,
      to: 0.34,
      part: 'firs-left',
    })
    grow.firs(pen, (x) => land.heightAt(near, x), band * 0.3, mix(tones.near, tones.deep, 0.45), {
      from: 0.7,
      to: 1.04,
      part: 'firs-right',
    })
  } else if (has('park') || has('hills')) {
    grow.leafTree(
      pen,
      w * (isLeft ? 0.88 : 0.12),
      land.heightAt(near, w * (isLeft ? 0.88 : 0.12)) + band * 0.02,
      band * 0.4,
      mix(tones.mid, tones.near, 0.4),
    )
    grow.bush(pen, w * (isLeft ? 0.1 : 0.9), land.heightAt(near, w * 0.1) + band * 0.02, band * 0.06, mix(tones.mid, tones.near, 0.6))
  }
  if (has('sakura')) branch(pen, top, band, isLeft)
  if (!has('stall')) placed(pen, things, near, band, hasWater)
  foreground(pen, features, foot, band)
  hung(pen, features, top, band)
  return { top: [skyAt(pen, 0, horizon), skyAt(pen, top, horizon)], bottom: pen.shown(tones.deep) }
}

function clouds(pen: Pen, top: number, band: number, horizon: number, lightX: number) {
  const { tones, manner, w } = pen
  const random = pen.random('clouds')
  const color = pen.isLined ? tones.paper : mix(skyAt(pen, top + band * 0.15, horizon), tones.light, tones.isNight ? 0.16 : 0.6)
  for (let i = 0; i < 3; i++) {
    const [x, y] = [w * ([0.16, 0.86, 0.55][i] as number) + random.between(-0.05, 0.05) * w, top + band * ([0.16, 0.1, 0.33][i] as number)]
    const wide = pen.side * random.between(0.2, 0.32)
    if (Math.abs(x - lightX) < wide * 0.4 && i < 2 && !tones.isNight && manner.name === 'swiss') continue
    if (manner.name === 'woodblock' || manner.name === 'deco') mistBands(pen, x, y, wide, color)
    else cloud(pen, x, y, wide, color)
  }
}

/** What lies in the water and at its shore. */
function water(
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
  if (has('lighthouse')) {
    // A headland that falls into the sea, with the tower on its highest point.
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
    build.lighthouse(pen, x, base + band * 0.012, band * 0.62, isLeft ? 'left' : 'right')
  }
  if (has('village')) build.village(pen, w * 0.5, horizon + band * 0.06, w * 0.8, 8)
  if (has('mosque')) build.mosque(pen, w * 0.5, horizon + band * 0.03, Math.min(w * 0.8, band * 0.85))
  if (has('torii')) build.torii(pen, w * (1 - side), horizon + band * 0.2, band * 0.34)
  if (has('castle')) build.castle(pen, w * side, horizon + band * 0.05, Math.min(w * 0.5, band * 0.7))
  if (has('boat') || (has('sea') && !has('city') && !has('beach') && !has('torii'))) {
    build.sailboat(pen, w * (isLeft ? 0.26 : 0.74), horizon + band * 0.24, band * 0.2)
    build.sailboat(pen, w * (isLeft ? 0.47 : 0.53), horizon + band * 0.08, band * 0.08)
  }
  if (has('beach'))
    land.hill(pen, foot - band * 0.03, band * 0.12, pen.isLined ? tones.paper : mix(tones.light, tones.accent, 0.14), {
      part: 'sand',
      waves: 1.1,
    })
}

/** What stands on the middle ground where there is no water. */
function stand(pen: Pen, features: Features, line: readonly Point[], band: number, isLeft: boolean) {
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

function palms(pen: Pen, foot: number, band: number) {
  const { w, tones } = pen
  const dark = pen.isLined ? tones.paper : mix(tones.near, tones.deep, 0.3)
  grow.palm(pen, w * 0.1, foot + band * 0.02, band * 0.66, 0.22, dark)
  grow.palm(pen, w * 0.02, foot + band * 0.02, band * 0.48, 0.12, dark)
  grow.palm(pen, w * 0.93, foot + band * 0.02, band * 0.54, -0.2, dark)
}

/** A branch in bloom that reaches in from a corner under the words. */
function branch(pen: Pen, top: number, band: number, isLeft: boolean) {
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
function placed(pen: Pen, things: readonly string[], line: readonly Point[], band: number, hasWater: boolean) {
  const { w } = pen
  const spots = hasWater ? [0.3, 0.62, 0.84] : [0.5, 0.22, 0.8]
  things.slice(0, 3).forEach((art, i) => {
    const size = Math.min(w * 0.4, band * (i === 0 ? 0.4 : 0.26))
    const x = w * (spots[i] as number)
    const isUp = FLIES.test(art)
    const y = isUp
      ? line.reduce((least, [, py]) => Math.min(least, py), pen.h) - band * (0.5 + 0.1 * i)
      : land.heightAt(line, x) - size * 0.9
    if (!isUp && !pen.isLined)
      pen.form('shadow', circle(x, y + size * 0.93, size * 0.38, 24, size * 0.05), withAlpha(pen.tones.deep, 0.35), { isDetail: true })
    if (isHeadOfAnimal(art)) sitting(pen, art, { x, y: y - size * 0.12, size: size * 1.05 })
    else pen.art('thing', { x: x - size / 2, y, w: size, h: size }, art)
  })
}
const BLOOMS = /blossom|white-flower|hibiscus/
const FLIES =
  /rocket|airplane|bird|balloon|bat$|dragon|helicopter|saucer|butterfly|honeybee|kite|dove|eagle|owl|comet|parachute|satellite|ufo/

/** The nearest ground: flat, with grass or snow along its edge. */
function foreground(pen: Pen, features: Features, foot: number, band: number) {
  const { h, w, tones } = pen
  const deep = tones.deep
  const line = land.roll(pen, foot + band * 0.012, band * 0.035, 1.5, 'foreground')
  pen.form('foreground', [[-4, h + 4], [-4, line[0]?.[1] ?? foot], ...line, [w + 4, line.at(-1)?.[1] ?? foot], [w + 4, h + 4]], deep)
  if (features.has('city') || features.has('desert') || pen.isLined || features.has('stall')) return
  grow.grasses(pen, foot + band * 0.02, band * 0.085, deep)
  if (features.has('park') || features.has('hills') || features.has('sakura')) {
    const random = pen.random('blooms')
    for (let i = 0; i < 12; i++)
      grow.flower(
        pen,
        random.next() * w,
        foot - random.between(-0.01, 0.04) * band,
        pen.side * random.between(0.01, 0.018),
        i % 2 === 0 ? tones.accent : tones.light,
        tones.far,
        5,
      )
  }
}

/** What hangs from above, below the words. */
function hung(pen: Pen, features: Features, top: number, band: number) {
  const { tones } = pen
  const flags = [tones.accent, tones.light, tones.mid]
  if (features.has('fanous'))
    hangings(pen, 'fanous', { from: -pen.side * 0.02, reach: top + band * 0.34, r: pen.side * 0.05, skip: [pen.w * 0.2, pen.w * 0.8] })
  else if (features.has('paper')) hangings(pen, 'paper', { from: top * 0.98, reach: band * 0.3, r: pen.side * 0.055 })
  if (features.has('bunting')) bunting(pen, top + band * 0.01, band * 0.07, flags)
  if (features.has('lights')) {
    stringLights(pen, top + band * 0.02, band * 0.1)
    stringLights(pen, top + band * 0.08, band * 0.06)
  }
}

/** A night without a horizon: planets, a ring, the ground of a moon. */
function outer(pen: Pen, { things, open }: Wish, foot: number, band: number, top: number): Grounds {
  const { w, h, tones } = pen
  stars(pen, 0, foot, 90)
  const [px, py, r] = [w * 0.66, top + band * 0.4, Math.min(pen.w * 0.3, band * 0.32)]
  pen.disc('planet', px, py, r, tones.accent)
  for (const [dy, share] of [
    [-0.45, 0.89],
    [-0.1, 0.99],
    [0.32, 0.94],
  ] as const)
    pen.form('stripe', circle(px, py + dy * r, r * share, 40, r * 0.07), withAlpha(tones.deep, 0.2), { isDetail: true })
  pen.form('shade', crescent(px, py, r, Math.PI * 0.15), withAlpha(tones.deep, 0.25), { isDetail: true })
  pen.path('ring', `M ${px - r * 1.75} ${py + r * 0.32} Q ${px} ${py + r * 1.05} ${px + r * 1.75} ${py - r * 0.32}`, {
    stroke: { paint: tones.light, width: r * 0.07 },
  })
  pen.disc('planet', w * 0.2, top + band * 0.2, r * 0.26, tones.mid)
  pen.disc('planet', w * 0.13, top + band * 0.62, r * 0.12, tones.light)
  const line = land.hill(pen, foot, band * 0.12, tones.near, { part: 'ground', waves: 1.4 })
  build.craters(pen, foot - band * 0.02, mix(tones.near, tones.deep, 0.5))
  things.slice(0, 2).forEach((art, i) => {
    const size = Math.min(w * 0.42, band * 0.46) * (i === 0 ? 1 : 0.6)
    const x = w * (i === 0 ? 0.3 : 0.8)
    pen.art(
      'thing',
      { x: x - size / 2, y: FLIES.test(art) ? top + band * 0.28 : land.heightAt(line, x) - size * 0.92, w: size, h: size },
      art,
    )
  })
  land.hill(pen, foot + band * 0.02, band * 0.04, tones.deep, { part: 'foreground', waves: 1.2 })
  void open
  void h
  return { top: [skyAt(pen, 0, foot), skyAt(pen, top, foot)], bottom: pen.shown(tones.deep) }
}

/** Below the surface: light from above, weeds, corals, bubbles and who swims there. */
function deepSea(pen: Pen, things: readonly string[], foot: number, band: number, top: number): Grounds {
  const { w, tones } = pen
  const random = pen.random('deep')
  rays(pen, w * 0.5, -pen.h * 0.3, pen.h * 0.2, pen.h * 0.95, 26, withAlpha(tones.light, pen.isLined ? 0 : 0.09))
  land.hill(pen, top + band * 0.88, band * 0.2, tones.far, { part: 'reef', waves: 2.4 })
  const fish = things.length > 0 ? things : ['fluent-emoji-flat:tropical-fish', 'fluent-emoji-flat:turtle', 'fluent-emoji-flat:fish']
  fish.slice(0, 4).forEach((art, i) => {
    const size = Math.min(w * 0.34, band * 0.34) * (i === 0 ? 1.25 : 0.62)
    const [x, y] = [w * ([0.5, 0.2, 0.8, 0.3][i] as number), top + band * ([0.34, 0.16, 0.5, 0.62][i] as number)]
    pen.art('fish', { x: x - size / 2, y: y - size / 2 + size * 0.3, w: size, h: size }, art)
  })
  for (let i = 0; i < 22; i++)
    pen.path('bubble', `M ${random.next() * w} ${top + random.next() * band} m -6 0 a 6 6 0 1 1 12 0 a 6 6 0 1 1 -12 0`, {
      stroke: { paint: withAlpha(tones.light, 0.5), width: 1.6 },
    })
  land.hill(pen, foot, band * 0.12, tones.near, { part: 'bed', waves: 1.6 })
  for (let i = 0; i < 7; i++)
    grow.sprig(
      pen,
      w * (0.04 + 0.155 * i),
      foot + band * 0.02,
      band * random.between(0.2, 0.36),
      -Math.PI / 2 + random.between(-0.2, 0.2),
      i % 2 === 0 ? tones.accent : tones.mid,
      random.between(-0.6, 0.6),
    )
  land.hill(pen, foot + band * 0.02, band * 0.05, tones.deep, { part: 'foreground', waves: 1.2 })
  return { top: [skyAt(pen, 0, pen.h), skyAt(pen, top, foot)], bottom: pen.shown(tones.deep) }
}
