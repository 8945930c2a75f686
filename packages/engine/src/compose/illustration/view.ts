import { mix } from '../../color.ts'
import { type Random, rng } from '../../random.ts'
import * as build from './buildings.ts'
import { deepSea, outer } from './elsewhere.ts'
import type { Features } from './features.ts'
import * as grow from './growth.ts'
import { bunting, hangings, stringLights } from './hung.ts'
import * as land from './land.ts'
import type { Pen } from './pen.ts'
import { branch, palms, placed, stand, water } from './props.ts'
import { openCinema } from './screen.ts'
import { birds, cloud, mistBands, moon, RAY, sky, skyAt, stars, sun } from './sky.ts'
import { calmAmount } from './tones.ts'
import { aurora, snowfall, storm, surf } from './weather.ts'

/** What the words over a picture need: shares of its height above and below that stay calm. */
export type Open = { top: number; bottom: number }

/** Colours on which words stand in those two parts. */
export type Grounds = { top: readonly string[]; bottom: string }

export type Wish = { features: Features; things: readonly string[]; open: Open /** What the picture is of. */; words?: string }

const isLeftOf = (random: Random): boolean => random.next() < 0.5
/** Whether the sun or the moon of the view of this name stands left of its middle. */
export const lightIsLeft = (seed: number, name: string): boolean => isLeftOf(rng(seed, `${name}.view`))

/** A look into a country: sky, what lies far, what stands in the middle, and the nearest ground, flat for words. */
export function view(pen: Pen, { features, things: named, open, words = '' }: Wish): Grounds {
  const { h, w, tones } = pen
  // A branch in bloom has its flowers.
  const things = features.has('sakura') ? named.filter((art) => !BLOOMS.test(art)) : named
  const has = (name: Parameters<Features['has']>[0]) => features.has(name)
  const top = open.top * h
  const foot = h * (1 - Math.max(0.07, open.bottom))
  const band = foot - top
  const random = pen.random('view')
  const isLeft = isLeftOf(random)
  pen.from = isLeft ? -1 : 1
  const hasWater = has('sea') || has('lake') || has('bridge')
  const horizon = top + band * (hasWater ? (has('city') ? 0.66 : 0.56) : 0.74)

  const isRayed =
    !tones.isNight &&
    calmAmount(tones.skyTop, tones.light, RAY) >= RAY &&
    (has('rays') || (pen.manner.name === 'screenprint' && random.next() < 0.6))
  // Snow lies on the low country too, where it is no mere cap of mountains.
  const isWhite = has('snow') && !pen.isLined && !has('mountains')
  // Out there nothing ends the sky.
  sky(pen, has('space') ? foot : horizon, top)
  if (has('space')) return outer(pen, { things }, foot, band, top)
  if (has('underwater')) return deepSea(pen, things, foot, band, top)
  const lightX = w * (hasWater && !has('lighthouse') ? 0.5 : isLeft ? 0.27 : 0.73)
  const r = pen.side * (has('desert') || pen.manner.name === 'woodblock' ? 0.15 : random.pick([0.095, 0.13, 0.165]))
  const lightY = Math.max(top + r * 1.35, Math.min(horizon - r * 1.25, top + band * 0.24))
  if (has('storm')) storm(pen, top, band, horizon)
  else if (tones.isNight) {
    stars(pen, top, horizon, 54)
    if (has('aurora')) aurora(pen, top, horizon)
    moon(pen, lightX, lightY, r * (has('crescent') ? 1.25 : 0.85), has('crescent') || random.next() < 0.4)
  } else sun(pen, lightX, lightY, r, isRayed)
  if (!has('storm') && !has('aurora')) clouds(pen, top, band, horizon, lightX)
  if (!tones.isNight && !has('city') && !has('storm')) birds(pen, w * (isLeft ? 0.68 : 0.32), top + band * 0.2, pen.side * 0.035, 5)

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
    land.hill(pen, horizon + band * 0.02, band * 0.16, mix(far, tones.skyLow, 0.35), { part: 'far-hill', waves: 2.6, lit: 'mist' })
    if (!hasWater) land.hill(pen, horizon + band * 0.05, band * 0.09, far, { part: 'far-hill-2', waves: 3.3 })
  }

  if (!hasWater) pen.wash('plain', { x: 0, y: horizon, w, h: h - horizon }, pen.isLined ? tones.paper : mix(tones.far, tones.mid, 0.5))
  if (has('desert')) {
    land.dunes(pen, top + band * 0.68, band * 0.1, far, 'dune')
    if (has('castle')) build.castle(pen, w * (isLeft ? 0.66 : 0.34), top + band * 0.74, Math.min(w * 0.34, band * 0.5))
    land.dunes(pen, top + band * 0.82, band * 0.11, tones.mid, 'dune-2')
  } else if (hasWater) {
    land.sea(pen, horizon, h, has('storm') ? null : tones.isNight || !has('lighthouse') ? lightX : null)
    if (has('storm')) surf(pen, horizon, foot)
    water(pen, features, { horizon, foot, band, isLeft })
  } else {
    const mid = land.hill(pen, top + band * 0.84, band * 0.13, isWhite ? drift(pen, 0.34) : tones.mid, { part: 'mid-hill', waves: 1.7 })
    if (has('forest')) grow.firs(pen, (x) => land.heightAt(mid, x), band * 0.2, mix(tones.mid, tones.near, 0.55), { part: 'far-firs' })
    stand(pen, features, mid, band, isLeft)
  }

  // Near.
  const near = land.hill(pen, foot - band * 0.02, band * (hasWater ? 0.07 : 0.12), isWhite ? drift(pen, 0.16) : tones.near, {
    part: 'near-hill',
    waves: 1.3,
  })
  if (has('stall'))
    build.stall(
      pen,
      w / 2,
      foot,
      Math.min(w * 0.84, band * 1.02),
      things.length > 0 ? things.slice(0, 6) : FOOD.test(words) ? MEALS : WARES,
    )
  else if (has('beach') || has('palm')) palms(pen, foot, band)
  else if (has('forest') || isWhite || (has('mountains') && !hasWater)) {
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
  if (isFramed(features, things)) framed(pen, foot, band)
  if (has('sakura')) branch(pen, top, band, isLeft)
  if (!has('stall') && !has('cinema')) placed(pen, things, near, band, hasWater)
  if (has('cinema')) openCinema(pen, w / 2, foot - band * 0.14, Math.min(w * 0.58, band * 0.85), foot)
  foreground(pen, features, foot, band, isWhite)
  if (isWhite) snowfall(pen, top * 0.9, foot)
  hung(pen, features, top, band)
  const over = skyAt(pen, 0, horizon, top)
  return { top: isRayed && !pen.isLined ? [over, mix(over, tones.light, RAY)] : [over], bottom: pen.shown(tones.deep) }
}

function clouds(pen: Pen, top: number, band: number, horizon: number, lightX: number) {
  const { tones, manner, w } = pen
  const random = pen.random('clouds')
  const color = pen.isLined ? tones.paper : mix(skyAt(pen, top + band * 0.15, horizon, top), tones.light, tones.isNight ? 0.16 : 0.6)
  for (let i = 0; i < 3; i++) {
    const [x, y] = [w * ([0.16, 0.86, 0.55][i] as number) + random.between(-0.05, 0.05) * w, top + band * ([0.16, 0.1, 0.33][i] as number)]
    const wide = pen.side * random.between(0.2, 0.32)
    if (Math.abs(x - lightX) < wide * 0.4 && i < 2 && !tones.isNight && manner.name === 'swiss') continue
    if (manner.name === 'woodblock' || manner.name === 'deco') mistBands(pen, x, y, wide, color)
    else cloud(pen, x, y, wide, color)
  }
}

/** Leaves in both lower corners, as if seen from under trees. */
const isFramed = (features: Features, things: readonly string[]): boolean =>
  things.length < 3 &&
  ['park', 'hills', 'forest', 'lake', 'village', 'house', 'castle', 'teahouse', 'cliff', 'beach'].some((name) =>
    features.has(name as 'park'),
  ) &&
  !['stall', 'snow', 'desert', 'city', 'storm'].some((name) => features.has(name as 'park'))
function framed(pen: Pen, foot: number, band: number) {
  if (pen.isLined) return
  const { w, tones } = pen
  const random = pen.random('framed')
  const shades = [mix(tones.near, tones.mid, 0.3), tones.near, mix(tones.near, tones.deep, 0.5)]
  for (const [depth, shade] of shades.entries())
    for (const way of [-1, 1])
      for (let i = 0; i < 4 - depth; i++) {
        const x = w / 2 + way * (w * 0.52 - w * 0.065 * i - random.between(0, 0.03) * w)
        const reach = band * (0.34 - 0.05 * i - 0.03 * depth) * random.between(0.85, 1.12)
        grow.sprig(
          pen,
          x,
          foot + band * 0.03,
          reach,
          -Math.PI / 2 - way * random.between(0.05, 0.45),
          shade,
          way * random.between(-0.5, 0.3),
        )
      }
}

/** What lies on a stall of which nothing is said. */
const WARES = ['teapot', 'mantelpiece-clock', 'books', 'amphora', 'radio', 'framed-picture'].map((name) => `fluent-emoji-flat:${name}`)

const FOOD = /\b(?:food|eat|eats|bites|farmers?|produce|vegetables?|fruit|harvest|farm|night market)\b/i
const MEALS = ['red-apple', 'cheese-wedge', 'bread', 'grapes', 'carrot', 'honey-pot'].map((name) => `fluent-emoji-flat:${name}`)

/** The colour of snow in the light of the picture, so much of it in shade. */
const drift = ({ tones }: Pen, shade: number): string => mix(mix(tones.paper, '#ffffff', 0.6), mix(tones.skyTop, '#7fa6c8', 0.5), shade)

const BLOOMS = /blossom|white-flower|hibiscus/

/** The nearest ground: flat, with grass or snow along its edge. */
function foreground(pen: Pen, features: Features, foot: number, band: number, isWhite: boolean) {
  const { h, w, tones } = pen
  const deep = tones.deep
  const line = land.roll(pen, foot + band * 0.012, band * 0.035, 1.5, 'foreground')
  pen.form('foreground', [[-4, h + 4], [-4, line[0]?.[1] ?? foot], ...line, [w + 4, line.at(-1)?.[1] ?? foot], [w + 4, h + 4]], deep)
  if (isWhite || features.has('city') || features.has('desert') || pen.isLined || features.has('stall')) return
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
