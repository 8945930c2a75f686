import { mix, withAlpha } from '../../color.ts'
import { craters } from './city.ts'
import * as grow from './growth.ts'
import * as land from './land.ts'
import { circle, type Pen } from './pen.ts'
import { FLIES } from './props.ts'
import { crescent, rays, stars } from './sky.ts'
import type { Grounds, Wish } from './view.ts'

/** A night without a horizon: planets, a ring, the ground of a moon. */
export function outer(pen: Pen, { things }: Pick<Wish, 'things'>, foot: number, band: number, top: number): Grounds {
  const { w, tones } = pen
  stars(pen, top, foot, 90)
  const [px, py, r] = [w * 0.66, top + band * 0.4, Math.min(pen.w * 0.3, band * 0.32)]
  pen.disc('planet', px, py, r, tones.accent, { lit: 'round' })
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
  craters(pen, foot - band * 0.02, mix(tones.near, tones.deep, 0.5))
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
  return { top: [pen.isLined ? tones.paper : tones.skyTop], bottom: pen.shown(tones.deep) }
}

/** Below the surface: light from above, weeds, corals, bubbles and who swims there. */
export function deepSea(pen: Pen, things: readonly string[], foot: number, band: number, top: number): Grounds {
  const { w, tones } = pen
  const random = pen.random('deep')
  pen.wash('water', { x: 0, y: top + band * 0.7, w, h: pen.h }, pen.isLined ? tones.paper : tones.skyLow)
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
  return { top: [pen.isLined ? tones.paper : tones.skyTop, mix(tones.skyTop, tones.light, 0.09)], bottom: pen.shown(tones.deep) }
}
