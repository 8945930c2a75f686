import { mix, withAlpha } from '../../color.ts'
import type { Random } from '../../random.ts'
import type { Layer, Paint } from '../../scene/schema.ts'
import { n, path, shape } from '../design/kit.ts'

/** The tones of one small picture, all of one hue. */
export type Tones = Record<'high' | 'low' | 'glow' | 'far' | 'mid' | 'near' | 'deep', string>

/** The box of a small picture, px, with its tones and a stream of its own. */
export type Room = { name: string; w: number; h: number; side: number; tones: Tones; random: Random }
type Scene = { behind: Layer[]; before: Layer[] /** Where things stand: middle and foot, and their size, px. */; foot: Foot }
export type Foot = { x: number; y: number; size: number }

export const falling = (from: string, to: string, angle = 90): Paint => ({
  gradient: 'linear',
  angle,
  stops: [
    [0, from],
    [1, to],
  ],
})
const glowing = (color: string, strength: number): Paint => ({
  gradient: 'radial',
  angle: 0,
  radius: 0.5,
  stops: [
    [0, withAlpha(color, strength)],
    [1, withAlpha(color, 0)],
  ],
})
const round = (name: string, x: number, y: number, r: number, fill: Paint, ry = r): Layer =>
  shape(name, { x: x - r, y: y - ry, w: r * 2, h: ry * 2 }, { kind: 'ellipse', fill })

/** Open country: a low sun, two ridges, bushes, grass in front. */
export function open({ name, w, h, side, tones, random }: Room): Scene {
  const isLeft = random.next() < 0.5
  const sunX = w * (isLeft ? 0.24 : 0.76)
  const ridge = (part: string, at: number, swing: number, fill: Paint): Layer => {
    const [a, b] = [random.between(-1, 1) * swing, random.between(-1, 1) * swing]
    return path(
      `${name}.${part}`,
      { x: 0, y: 0, w, h },
      `M 0 ${n(h * at + a)} C ${n(w * 0.3)} ${n(h * at - swing * 1.4)} ${n(w * 0.62)} ${n(h * at + swing + b)} ${n(w)} ${n(h * at - swing * 0.4)} L ${n(w)} ${n(h)} L 0 ${n(h)} Z`,
      { fill },
    )
  }
  const y = h * 0.83
  const size = Math.min(w * 0.6, h * (w > h * 1.3 ? 0.72 : 0.6))
  const bush = (part: string, x: number, foot: number, r: number, fill: string): Layer[] => [
    round(`${name}.${part}-1`, x, foot - r * 0.8, r, fill),
    round(`${name}.${part}-2`, x + r * 0.9, foot - r * 0.5, r * 0.7, fill),
    round(`${name}.${part}-3`, x - r * 0.85, foot - r * 0.45, r * 0.62, fill),
  ]
  return {
    foot: { x: w * (isLeft ? 0.53 : 0.47), y, size },
    behind: [
      shape(`${name}.sky`, { x: 0, y: 0, w, h }, { fill: falling(tones.high, tones.low) }),
      round(`${name}.halo`, sunX, h * 0.28, side * 0.42, glowing(tones.glow, 0.9)),
      round(`${name}.light`, sunX, h * 0.28, side * 0.13, tones.glow),
      ridge('far', 0.6, h * 0.07, tones.far),
      ...bush('wood', w * (isLeft ? 0.86 : 0.14), h * 0.68, side * 0.09, mix(tones.far, tones.mid, 0.7)),
      ridge('near', 0.72, h * 0.05, falling(tones.mid, mix(tones.mid, tones.near, 0.75))),
    ],
    before: [
      ...bush('bush', w * (isLeft ? 0.05 : 0.95), h * 1.01, side * 0.13, tones.near),
      ...blades(`${name}.grass`, w * (isLeft ? 0.86 : 0.12), h, side * 0.2, tones.deep),
    ],
  }
}

/** Leaves that stand up from the edge of the picture, nearest of all. */
function blades(name: string, x: number, foot: number, tall: number, fill: string): Layer[] {
  return [-0.55, -0.2, 0.15, 0.5].map((lean, i) => {
    const top = tall * (1 - Math.abs(lean) * 0.5)
    const wide = tall * 0.13
    const box = { x: x - tall, y: foot - tall, w: tall * 2, h: tall }
    const [from, tip] = [tall + lean * tall * 0.5, tall + lean * tall * 1.1]
    return path(
      `${name}-${i + 1}`,
      box,
      `M ${n(from - wide)} ${n(tall)} Q ${n(from - wide * 0.4)} ${n(tall - top * 0.6)} ${n(tip)} ${n(tall - top)} Q ${n(from + wide * 1.3)} ${n(tall - top * 0.5)} ${n(from + wide)} ${n(tall)} Z`,
      { fill: i % 2 === 0 ? fill : withAlpha(fill, 0.78) },
    )
  })
}

/** A table before a wall with the light of a window on it. */
export function table({ name, w, h, side, tones, random }: Room): Scene {
  const isLeft = random.next() < 0.5
  const edge = h * 0.7
  const x0 = w * (isLeft ? 0.08 : 0.5)
  const pane = (dx: number, dy: number, part: string): Layer =>
    path(
      `${name}.${part}`,
      { x: 0, y: 0, w, h },
      `M ${n(x0 + dx)} ${n(h * 0.06 + dy)} l ${n(w * 0.17)} ${n(h * 0.05)} l 0 ${n(h * 0.2)} l ${n(-w * 0.17)} ${n(-h * 0.05)} Z`,
      { fill: withAlpha(tones.glow, 0.6) },
    )
  const size = Math.min(w * 0.6, h * (w > h * 1.3 ? 0.72 : 0.62))
  return {
    foot: { x: w * 0.5, y: h * 0.84, size },
    behind: [
      shape(`${name}.wall`, { x: 0, y: 0, w, h }, { fill: falling(tones.low, tones.high, isLeft ? 25 : 155) }),
      pane(0, 0, 'pane-1'),
      pane(w * 0.2, h * 0.058, 'pane-2'),
      pane(0, h * 0.235, 'pane-3'),
      pane(w * 0.2, h * 0.293, 'pane-4'),
      shape(`${name}.table`, { x: 0, y: edge, w, h: h - edge }, { fill: falling(tones.mid, tones.near) }),
      shape(`${name}.edge`, { x: 0, y: edge, w, h: Math.max(1, side * 0.012) }, { fill: withAlpha(tones.glow, 0.7) }),
      ...vase({ name, side, tones, x: w * (isLeft ? 0.88 : 0.12), foot: edge + h * 0.06 }),
    ],
    before: [],
  }
}

/** A vase with a twig, for company. */
function vase({ name, side, tones, x, foot }: { name: string; side: number; tones: Tones; x: number; foot: number }): Layer[] {
  const s = side * 0.2
  const box = { x: x - s, y: foot - s * 2.2, w: s * 2, h: s * 2.2 }
  const twig = [0, 1, 2, 3, 4].map((i) => {
    const y = s * (1.1 - i * 0.22)
    const way = i % 2 === 0 ? 1 : -1
    return `M ${n(s)} ${n(y)} q ${n(way * s * 0.12)} ${n(-s * 0.26)} ${n(way * s * 0.5)} ${n(-s * 0.24)} q ${n(-way * s * 0.06)} ${n(s * 0.26)} ${n(-way * s * 0.5)} ${n(s * 0.24)} Z`
  })
  return [
    path(`${name}.stem`, box, `M ${n(s)} ${n(s * 1.4)} L ${n(s)} ${n(s * 0.16)}`, {
      stroke: { paint: tones.near, width: Math.max(1, s * 0.05) },
    }),
    path(`${name}.twig`, box, twig.join(' '), { fill: tones.near }),
    path(
      `${name}.vase`,
      box,
      `M ${n(s * 0.86)} ${n(s * 1.3)} L ${n(s * 1.14)} ${n(s * 1.3)} C ${n(s * 1.1)} ${n(s * 1.5)} ${n(s * 1.46)} ${n(s * 1.6)} ${n(s * 1.4)} ${n(s * 1.9)} Q ${n(s * 1.34)} ${n(s * 2.2)} ${n(s)} ${n(s * 2.2)} Q ${n(s * 0.66)} ${n(s * 2.2)} ${n(s * 0.6)} ${n(s * 1.9)} C ${n(s * 0.54)} ${n(s * 1.6)} ${n(s * 0.9)} ${n(s * 1.5)} ${n(s * 0.86)} ${n(s * 1.3)} Z`,
      { fill: falling(tones.glow, tones.far, 0) },
    ),
  ]
}

/** A podium under a disc of light, with a few plain forms about it. */
export function podium({ name, w, h, side, tones, random }: Room, isUsed: boolean): Scene {
  const isLeft = random.next() < 0.5
  const x = w / 2
  const r = Math.min(w * 0.36, h * 0.42)
  const top = h * 0.8
  const tilt = r * 0.16
  const arc = (part: string, by: number): Layer =>
    shape(
      `${name}.${part}`,
      { x: x - r * by, y: h * 0.45 - r * by, w: r * by * 2, h: r * by * 2 },
      { kind: 'ellipse', stroke: { paint: withAlpha(tones.glow, 0.55), width: Math.max(1, side * 0.008) } },
    )
  const stage: Layer[] = isUsed
    ? [
        shape(`${name}.floor`, { x: 0, y: h * 0.76, w, h: h * 0.24 }, { fill: falling(tones.far, tones.mid) }),
        round(`${name}.cast`, x + r * 0.14, h * 0.985, r * 1.02, withAlpha(tones.deep, 0.16), tilt),
        shape(`${name}.drum`, { x: x - r * 0.92, y: top, w: r * 1.84, h: h - top }, { fill: falling(tones.far, tones.near, 0) }),
        round(`${name}.top`, x, top, r * 0.92, falling(tones.glow, tones.high, 0), tilt),
      ]
    : []
  return {
    foot: { x, y: top + tilt * 0.4, size: Math.min(w * 0.54, h * (w > h * 1.3 ? 0.68 : 0.58)) },
    behind: [
      shape(`${name}.wall`, { x: 0, y: 0, w, h }, { fill: falling(tones.high, tones.low) }),
      round(`${name}.disc`, x, h * 0.45, r, falling(tones.low, tones.far)),
      arc('arc-1', 1.18),
      arc('arc-2', 1.42),
      round(`${name}.ball`, w * (isLeft ? 0.13 : 0.87), h * 0.3, side * 0.055, falling(tones.mid, tones.near)),
      round(`${name}.dot`, w * (isLeft ? 0.86 : 0.14), h * 0.18, side * 0.028, tones.near),
      shape(
        `${name}.ring`,
        { x: w * (isLeft ? 0.84 : 0.08), y: h * 0.52, w: side * 0.08, h: side * 0.08 },
        { kind: 'ellipse', stroke: { paint: tones.mid, width: Math.max(1, side * 0.018) } },
      ),
      ...stage,
    ],
    before: [],
  }
}
