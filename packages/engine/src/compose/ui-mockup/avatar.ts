import { mix, oklchToHex } from '../../color.ts'
import { rng } from '../../random.ts'
import type { Box, Layer } from '../../scene/schema.ts'
import { n } from './easel.ts'
import type { Pen } from './kit.ts'

/** A friendly flat face in a disc: skin, hair and shirt by seed and name. */
export function avatar(pen: Pen, part: string, box: Box): Layer {
  const random = rng(pen.sheet.seed, `${pen.name}.${part}.avatar`)
  const skin = random.pick(['#f6d3b8', '#e8b48d', '#c98a5f', '#9a6241', '#6f4630'])
  const hair = random.pick(['#2a1d18', '#4a2f22', '#7a4a2a', '#b98a4a', '#1b1b22', '#8d8d95'])
  const ground = oklchToHex({ l: 0.85, c: 0.08, h: random.between(0, 360) })
  const shirt = oklchToHex({ l: 0.55, c: 0.14, h: random.between(0, 360) })
  const s = box.w
  const disc = (name: string, cx: number, cy: number, rx: number, ry: number, fill: string) =>
    pen.ellipse(`${part}.${name}`, { x: (cx - rx) * s, y: (cy - ry) * s, w: rx * 2 * s, h: ry * 2 * s }, { fill })
  const isLong = random.next() < 0.5
  return pen.group(
    part,
    box,
    [
      disc('hair-back', 0.5, isLong ? 0.5 : 0.4, isLong ? 0.29 : 0.25, isLong ? 0.36 : 0.25, hair),
      disc('shirt', 0.5, 1.02, 0.38, 0.3, shirt),
      pen.rect(
        `${part}.neck`,
        { x: 0.42 * s, y: 0.58 * s, w: 0.16 * s, h: 0.2 * s },
        { fill: mix(skin, '#000000', 0.12), radius: 0.07 * s },
      ),
      disc('face', 0.5, 0.46, 0.2, 0.235, skin),
      pen.path(
        `${part}.fringe`,
        { x: 0, y: 0, w: s, h: s },
        `M ${n(0.28 * s)} ${n(0.44 * s)} C ${n(0.26 * s)} ${n(0.12 * s)} ${n(0.74 * s)} ${n(0.1 * s)} ${n(0.72 * s)} ${n(0.44 * s)} C ${n(0.66 * s)} ${n(0.3 * s)} ${n(0.5 * s)} ${n(0.34 * s)} ${n(0.42 * s)} ${n(0.3 * s)} C ${n(0.38 * s)} ${n(0.36 * s)} ${n(0.32 * s)} ${n(0.36 * s)} ${n(0.28 * s)} ${n(0.44 * s)} Z`,
        { fill: hair },
      ),
    ],
    { clip: s / 2, radius: s / 2, fill: ground },
  )
}
