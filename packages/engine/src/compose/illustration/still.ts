import { mix } from '../../color.ts'
import { rng } from '../../random.ts'
import { arranged } from './arranged.ts'
import { backdrop, groundsOf, type Spot } from './backdrop.ts'
import type { Features } from './features.ts'
import { bunting, confetti, hangings, stringLights } from './hung.ts'
import type { Backdrop } from './manner.ts'
import type { Pen, Point } from './pen.ts'
import { type Band, bower, footing, rise, swarm, table } from './settings.ts'
import { stars } from './sky.ts'
import type { Grounds, Open } from './view.ts'

type Wish = { features: Features; things: readonly string[]; open: Open; words: string; seed: number }

/** Things shown for themselves in front of a backdrop; without things, forms that suit the occasion. */
export function still(pen: Pen, { features, things, open, words, seed }: Wish): Grounds {
  const { w, h, tones } = pen
  const { ground, over } = groundsOf(pen)
  const [top, foot] = [open.top * h, h * (1 - open.bottom)]
  pen.wash('ground', { x: 0, y: 0, w, h }, ground)
  const band = foot - top
  const kind = rng(seed, 'backdrop').pick(pen.manner.backdrops)
  pen.from = rng(seed, 'light').next() < 0.5 ? -1 : 1
  const isLarge = LARGE.has(kind)
  const spot: Spot = { x: w / 2, y: top + band * 0.5, r: isLarge ? Math.min(w * 0.5, band * 0.53) : Math.min(w * 0.46, band * 0.49) }
  if (tones.isNight) stars(pen, top + band * 0.02, foot, 40)
  if (features.has('confetti') && kind !== 'swarm') confetti(pen, top, foot, [tones.accent, tones.light, tones.mid])
  if (things.length > 0) {
    const base = setting(pen, kind, spot, things, { top, foot })
    arranged(pen, kind === 'blocks' ? things.slice(0, 1) : things, spot, {
      scale: kind === 'blocks' ? 0.56 : isLarge ? 1.04 : 1,
      seed,
      base,
    })
  } else abstract(pen, words, spot, { top, foot })
  if (features.has('fanous'))
    hangings(pen, 'fanous', { from: -pen.side * 0.02, reach: top + band * 0.3, r: pen.side * 0.05, skip: [w * 0.24, w * 0.76] })
  if (features.has('paper'))
    hangings(pen, 'paper', {
      from: top * 0.98,
      reach: band * 0.3,
      r: pen.side * 0.05,
      skip: [spot.x - spot.r * 0.9, spot.x + spot.r * 0.9],
    })
  if (features.has('bunting')) bunting(pen, top + band * 0.005, band * 0.05, [tones.accent, tones.mid, tones.light])
  if (features.has('lights')) stringLights(pen, top + band * 0.01, band * 0.08)
  // What words at the foot stand on.
  const isBare = open.bottom === 0
  const deep = pen.shown(tones.deep)
  if (!isBare) footing(pen, foot, deep)
  return { top: [ground, over], bottom: isBare ? ground : deep }
}

const LARGE: ReadonlySet<Backdrop> = new Set(['rise', 'table', 'bower', 'swarm'])

/** What is about the things; the row on which they stand, px, or null where they hang before it. */
function setting(pen: Pen, kind: Backdrop, spot: Spot, things: readonly string[], band: Band): number | null {
  if (kind === 'table') return table(pen, spot, band)
  if (kind === 'rise') {
    rise(pen, spot, band)
    return band.foot - (band.foot - band.top) * 0.03
  }
  if (kind === 'bower') {
    bower(pen, spot, band)
    return band.foot - (band.foot - band.top) * 0.04
  }
  if (kind === 'swarm') swarm(pen, things, { ...spot, r: spot.r * 0.8 }, band)
  else backdrop(pen, kind, spot)
  return null
}

/** Forms without a thing: bars of sound, a burst, stripes, a field of tiles. */
function abstract(pen: Pen, words: string, spot: Spot, { top, foot }: { top: number; foot: number }) {
  if (FLOWING.test(words.toLowerCase())) return flowing(pen, { top, foot })
  const { w, tones } = pen
  const { x, y, r } = spot
  const lower = words.toLowerCase()
  const random = pen.random('abstract')
  if (/music|concert|\bdj\b|gig|band|jazz|sound|techno|party|club|festival|disco|dance/.test(lower)) {
    const count = 21
    const step = w / count
    const colors = [tones.accent, tones.mid, tones.near]
    for (let i = 0; i < count; i++) {
      const wave = Math.sin((i / (count - 1)) * Math.PI) ** 0.7
      const tall = (foot - top) * 0.86 * wave * random.between(0.35, 1)
      pen.rect('bar', i * step + step * 0.16, y - tall / 2, step * 0.68, Math.max(step * 0.68, tall), colors[i % 3] as string, {
        radius: step * 0.34,
      })
    }
  } else if (/sale|discount|off\b|deal|offer|clearance|opening|launch/.test(lower)) {
    backdrop(pen, 'sunburst', { x, y, r: r * 0.6 })
    for (let i = 3; i > 0; i--) pen.disc('ring', x, y, r * (0.3 + i * 0.2), [tones.accent, tones.light, tones.mid][i - 1] as string)
    confetti(pen, top, foot, [tones.accent, tones.near, tones.light], 50)
  } else if (/race|run|marathon|sport|speed|cycling|football|gym|fitness/.test(lower)) {
    const colors = [tones.accent, tones.mid, tones.near, tones.light]
    for (let i = 0; i < 9; i++) {
      const [from, thick] = [w * (-0.5 + i * 0.19), w * random.between(0.04, 0.13)]
      const lean = (foot - top) * 0.55
      pen.form(
        'stripe',
        [
          [from + lean, top],
          [from + lean + thick, top],
          [from + thick, foot],
          [from, foot],
        ],
        colors[i % 4] as string,
      )
    }
  } else if (pen.manner.name === 'bauhaus' || pen.manner.name === 'swiss') {
    const big: readonly (readonly [number, number, number, string])[] = [
      [-0.35, -0.1, 0.78, tones.mid],
      [0.5, 0.25, 0.6, tones.near],
    ]
    for (const [dx, dy, size, color] of big) pen.disc('disc', x + dx * r, y + dy * r, r * size, color)
    pen.form(
      'wedge',
      [
        [x - r * 0.2, y + r * 0.9],
        [x + r * 1.1, y - r * 0.8],
        [x + r * 1.1, y + r * 0.9],
      ],
      tones.accent,
    )
    pen.form(
      'half',
      Array.from(
        { length: 25 },
        (_, i): Point => [x - r * 0.35 + Math.cos((i / 24) * Math.PI) * r * 0.78, y - r * 0.1 + Math.sin((i / 24) * Math.PI) * r * 0.78],
      ),
      tones.light,
    )
  } else mosaic(pen, top, foot)
}

/** Trades that nothing stands for are shown by forms in motion. */
const FLOWING =
  /\b(?:data|tech\w*|software|cloud|ai|digital|consult\w*|financ\w*|bank\w*|analytics|start-?up|saas|platform|agency|strategy|network|energy|engineer\w*|research|lab|wellness|breath\w*|calm|ambient|electronic)\b/

/** Long swells, one before the other, lit along their crests. */
function flowing(pen: Pen, { top, foot }: { top: number; foot: number }) {
  const { w, h, tones } = pen
  const random = pen.random('flowing')
  const colors = [
    mix(tones.skyTop, tones.far, 0.5),
    tones.far,
    mix(tones.far, tones.accent, 0.35),
    tones.mid,
    tones.accent,
    tones.near,
    tones.deep,
  ]
  const tall = foot - top
  const turn = random.between(0, 6.28)
  const swing = tall * random.between(0.1, 0.16)
  colors.forEach((color, i) => {
    const t = i / (colors.length - 1)
    const base = top + tall * (0.14 + 0.74 * t)
    const line = Array.from({ length: 61 }, (_, k): Point => {
      const x = k / 60
      return [
        x * w,
        base -
          swing * Math.sin(x * Math.PI * 1.6 + turn + t * 2.3) -
          swing * 0.45 * Math.sin(x * Math.PI * 3.3 + turn * 1.7 - t * 3.1) -
          tall * 0.16 * (x - 0.5),
      ]
    })
    pen.form('swell', [[-4, h + 4], ...line, [w + 4, h + 4]], color, { lit: 'crest', reach: tall * 0.34 })
  })
}

/** Quarters, halves and rounds of circles in even squares, as tiles of a floor. */
function mosaic(pen: Pen, top: number, foot: number) {
  const { w, tones } = pen
  const random = pen.random('mosaic')
  const tall = Math.max(1, foot - top)
  // As many whole rows as there is room for: none reaches into the words above.
  const columns = Math.max(3, Math.round(w / Math.sqrt((w * tall) / 14)), Math.ceil(w / tall))
  const s = w / columns
  const rows = Math.max(1, Math.floor(tall / s))
  const y0 = foot - rows * s
  const colors = [tones.accent, tones.mid, tones.near, tones.light, tones.far]
  const pie = (cx: number, cy: number, r: number, from: number, turn: number): Point[] => [
    [cx, cy],
    ...Array.from({ length: 19 }, (_, k): Point => {
      const a = from + (turn * k) / 18
      return [cx + Math.cos(a) * r, cy + Math.sin(a) * r]
    }),
  ]
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      // The uppermost row thins out towards the words.
      if (row === 0 && random.next() < 0.55) continue
      const [x, y] = [column * s, y0 + row * s]
      const [ground, form, dot] = [0, 1, 2].map((k) => colors[(Math.floor(random.next() * 5) + k * 2) % 5] as string) as [
        string,
        string,
        string,
      ]
      const fill = form === ground ? tones.paper : form
      pen.rect('tile', x, y, s + 0.5, s + 0.5, ground, { isDetail: true })
      const turn = Math.floor(random.next() * 4)
      const kind = Math.floor(random.next() * 4)
      const corner: Point = [x + (turn % 2 === 0 ? 0 : s), y + (turn < 2 ? 0 : s)]
      const start = [0, Math.PI / 2, -Math.PI / 2, Math.PI][turn] as number
      if (kind === 0) pen.form('quarter', pie(corner[0], corner[1], s, start, Math.PI / 2), fill, { isDetail: true })
      else if (kind === 1) pen.form('half', pie(x + s / 2, y + s / 2, s * 0.42, (turn * Math.PI) / 2, Math.PI), fill, { isDetail: true })
      else if (kind === 2) pen.disc('round', x + s / 2, y + s / 2, s * 0.34, fill, { isDetail: true })
      else
        for (const share of [1, 0.66, 0.33])
          pen.form('arc', pie(corner[0], corner[1], s * share, start, Math.PI / 2), share === 0.66 ? ground : share === 1 ? fill : dot, {
            isDetail: true,
          })
    }
}
