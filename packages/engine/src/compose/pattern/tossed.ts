import { hexToOklch, mix, oklchToHex } from '../../color.ts'
import { rng } from '../../random.ts'
import type { Layer } from '../../scene/schema.ts'
import { type Kit, n, path } from '../design/kit.ts'
import { growth } from '../illustration/index.ts'

type Spot = { x: number; y: number; r: number; turn: number; kind: 'large' | 'middle' | 'leaf' | 'dot' }

/** How large things come, as shares of the shorter side, and how many tries each size has to find room. */
const SIZES = [
  ['large', 0.118, 260],
  ['middle', 0.075, 420],
  ['leaf', 0.038, 700],
  ['dot', 0.011, 500],
] as const

/** Things tossed on a ground at several sizes and turned every way, leaves and dots between them; what crosses an edge goes on at the other one. */
export function tossed(kit: Kit, motifs: readonly string[]): Layer[] {
  const { sheet, side, brief, inks } = kit
  const named = brief.style.palette.map(({ hex }) => hex).filter((hex) => hex !== inks.ground)
  const inkTones = named.length > 0 ? printed(named, inks.ground) : null
  const greens = leafColors(named, inks.ground)
  const spots = spread(kit)
  let thing = 0
  return spots.flatMap((spot, i): Layer[] => {
    const { r, kind } = spot
    const art = motifs[thing % motifs.length] as string
    if (kind === 'large' || kind === 'middle') thing += 1
    return aroundEdges(spot, sheet).map(([px, py], k): Layer => {
      const name = `${kind}-${i + 1}-${k + 1}`
      const box = { x: sheet.x + px - r, y: sheet.y + py - r, w: r * 2, h: r * 2 }
      if (kind === 'dot') return { type: 'shape', name, shape: 'ellipse', box, fill: greens[i % greens.length] as string }
      if (kind === 'leaf') {
        const points = growth.leaf(r - Math.cos(spot.turn) * r, r - Math.sin(spot.turn) * r, r * 2, spot.turn, 0.3)
        const d = `${points.map(([x, y], at) => `${at === 0 ? 'M' : 'L'} ${n(x)} ${n(y)}`).join(' ')} Z`
        return path(name, box, d, { fill: greens[i % greens.length] as string, shading: shade(r * 2, side) })
      }
      return {
        type: 'art',
        name,
        box,
        art,
        rotate: Math.round((spot.turn * 180) / Math.PI) % 360,
        ...(inkTones && { tones: inkTones }),
        ...(!art.startsWith('ph:') && { shading: shade(r * 2, side) }),
      }
    })
  })
}

/** Soft grain at one side of a thing. */
const shade = (size: number, side: number) => [
  {
    box: { x: 0, y: 0, w: size, h: size },
    paint: {
      gradient: 'linear' as const,
      angle: 60,
      stops: [
        [0.4, '#1a103000'],
        [1, '#1a103066'],
      ] as [number, string][],
    },
    grain: Math.max(1, side * 0.0016),
  },
]

/** Places that keep clear of each other, across the edges as well; large things first. */
function spread({ sheet, side, seed }: Kit): Spot[] {
  const random = rng(seed, 'tossed')
  const spots: Spot[] = []
  const near = (a: number, b: number, span: number) => Math.min(Math.abs(a - b), span - Math.abs(a - b))
  for (const [kind, share, tries] of SIZES)
    for (let i = 0; i < tries; i++) {
      const spot: Spot = {
        x: random.next() * sheet.w,
        y: random.next() * sheet.h,
        r: side * share * random.between(0.9, 1.1),
        turn: kind === 'leaf' ? random.between(0, Math.PI * 2) : random.between(-0.75, 0.75),
        kind,
      }
      const isFree = spots.every(
        (other) => Math.hypot(near(spot.x, other.x, sheet.w), near(spot.y, other.y, sheet.h)) > (spot.r + other.r) * ROOM[kind],
      )
      if (isFree) spots.push(spot)
    }
  return spots
}
/** Art leaves air about itself within its square. */
const ROOM: Readonly<Record<Spot['kind'], number>> = { large: 0.98, middle: 0.94, leaf: 0.9, dot: 1.02 }

/** A place and those beyond the edges at which the same thing is seen. */
const aroundEdges = ({ x, y, r }: Spot, { w, h }: { w: number; h: number }): (readonly [number, number])[] =>
  [-1, 0, 1]
    .flatMap((dx) => [-1, 0, 1].map((dy) => [x + dx * w, y + dy * h] as const))
    .filter(([px, py]) => px + r * 1.4 > 0 && px - r * 1.4 < w && py + r * 1.4 > 0 && py - r * 1.4 < h)

/** The colours that are named as the inks of a print, from dark to light. */
function printed(named: readonly string[], ground: string): string[] {
  const byLight = [...named].sort((a, b) => hexToOklch(a).l - hexToOklch(b).l)
  const first = byLight[0] as string
  const { l, c, h } = hexToOklch(first)
  const isDark = hexToOklch(ground).l < 0.5
  const deep = oklchToHex({ l: Math.max(isDark ? 0.42 : 0.2, l - 0.18), c: c * 0.9, h })
  return [deep, ...byLight, mix(byLight.at(-1) as string, '#ffffff', 0.55)].slice(0, 6)
}

/** Greens for leaves, or the colours that are named. */
function leafColors(named: readonly string[], ground: string): string[] {
  if (named.length > 1) return named.map((hex) => mix(hex, ground, 0.12))
  const isDark = hexToOklch(ground).l < 0.5
  return [0, 18, -14].map((turn, i) => oklchToHex({ l: (isDark ? 0.72 : 0.55) + i * 0.06, c: 0.09, h: 145 + turn }))
}
