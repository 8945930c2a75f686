import { rng } from '../../../random.ts'
import type { Layer } from '../../../scene/schema.ts'
import { type Maker, nameOf } from '../ask.ts'
import { insetBox, type Pen } from '../kit.ts'
import { panelLook } from './looks.ts'

/** A share of something as one arc of a ring, the figure in its middle. */
export const isProgressRing = (words: string): boolean =>
  /\b(?:progress|goal|timer|countdown|activity|score)\b[^,;]{0,20}\b(?:ring|circle|dial|donut|doughnut|gauge)\b|\b(?:ring|circular|radial)\b[^,;]{0,12}\b(?:progress|timer)\b/i.test(
    words,
  )

export const progressRing: Maker = (ask) => ({
  span: 4,
  role: 'display',
  need: () => ({ min: 190, ideal: 260, max: 420 }),
  draw(pen, size) {
    const { pt, palette, seed, fonts } = pen.sheet
    const [told] = ask.values
    const [whose, words] = told?.label ? (['exact', told.label] as const) : nameOf(ask, 'Today')
    const inside = insetBox({ x: 0, y: 0, ...size }, pt(18), pt(16))
    const name = pt(24)
    const side = Math.min(inside.w, inside.h - name - pt(10))
    const ring = { x: inside.x + (inside.w - side) / 2, y: inside.y, w: side, h: side }
    const said = /^(\d{1,3}(?:[.,]\d+)?)\s?%$/.exec(told?.value ?? '')?.[1]
    const share = said
      ? Math.min(0.999, Math.max(0.01, Number(said.replace(',', '.')) / 100))
      : rng(seed, `${pen.name}.share`).between(0.58, 0.84)
    const figure = told?.value ?? ask.texts[1]
    return [
      pen.rect('card', { x: 0, y: 0, ...size }, panelLook(pen)),
      ...arcs(pen, ring, share),
      pen.say(
        'figure',
        { x: ring.x + side * 0.18, y: ring.y + side * 0.34, w: side * 0.64, h: side * 0.32 },
        figure === undefined ? 'sample' : 'exact',
        figure ?? `${Math.round(share * 100)}%`,
        { size: Math.min(54, (side / pt(1)) * 0.24), weight: 700, font: fonts.display, align: 'center', shrink: 0.4 },
      ),
      pen.say('title', { x: inside.x, y: inside.y + inside.h - name, w: inside.w, h: name }, whose, words, {
        size: 15,
        weight: 600,
        align: 'center',
        color: palette.muted,
      }),
    ]
  },
})

function arcs(pen: Pen, ring: { x: number; y: number; w: number; h: number }, share: number): Layer[] {
  const { palette, pt } = pen.sheet
  const width = Math.max(pt(10), ring.w * 0.075)
  const [c, r] = [ring.w / 2, ring.w / 2 - width]
  const point = (turn: number) =>
    `${(c + Math.sin(turn * 2 * Math.PI) * r).toFixed(2)} ${(c - Math.cos(turn * 2 * Math.PI) * r).toFixed(2)}`
  const track = `M ${point(0)} A ${r.toFixed(2)} ${r.toFixed(2)} 0 1 1 ${point(0.5)} A ${r.toFixed(2)} ${r.toFixed(2)} 0 1 1 ${point(1)}`
  return [
    pen.path('track', ring, track, { stroke: { paint: palette.raised, width } }),
    pen.path('done', ring, `M ${point(0)} A ${r.toFixed(2)} ${r.toFixed(2)} 0 ${share > 0.5 ? 1 : 0} 1 ${point(share)}`, {
      stroke: { paint: palette.accentText, width },
    }),
  ]
}
