import { contrast, mix } from '../color.ts'
import { rng } from '../random.ts'
import type { Box, Layer, ShapeLayer } from '../scene/schema.ts'
import type { Inks } from './poster-style.ts'

/** What fills the part of a poster of words that no words need: one large geometric figure in the poster's own few colours. */
export function figureForms(box: Box, inks: Inks, seed: number): Layer {
  const random = rng(seed, 'figure-forms')
  const strong = contrast(inks.accent, inks.ground) > 1.8 ? inks.accent : inks.ink
  const other = strong === inks.ink ? mix(inks.ground, inks.ink, 0.34) : inks.ink
  const soft = mix(inks.ground, strong, 0.26)
  const layers: ShapeLayer[] = []
  const { w, h } = box
  const whole = { x: 0, y: 0, w, h }
  const add = (d: string, fill: string) =>
    layers.push({ type: 'shape', name: `figure.form-${layers.length + 1}`, shape: 'path', box: whole, d, fill })
  const f = (value: number) => value.toFixed(1)
  const disc = (x: number, y: number, r: number) =>
    `M ${f(x - r)} ${f(y)} a ${f(r)} ${f(r)} 0 1 1 ${f(r * 2)} 0 a ${f(r)} ${f(r)} 0 1 1 ${f(-r * 2)} 0 Z `
  const rect = (x: number, y: number, rw: number, rh: number) => `M ${f(x)} ${f(y)} h ${f(rw)} v ${f(rh)} h ${f(-rw)} Z `
  const quarter = (x: number, y: number, r: number, turn: number) => {
    const corners = [
      [0, 0, 1, 0, 0, 1],
      [1, 0, 1, 1, 0, 0],
      [1, 1, 0, 1, 1, 0],
      [0, 1, 0, 0, 1, 1],
    ] as const
    const [cx, cy, ax, ay, bx, by] = corners[turn % 4] as (typeof corners)[number]
    return `M ${f(x + cx * r)} ${f(y + cy * r)} L ${f(x + ax * r)} ${f(y + ay * r)} A ${f(r)} ${f(r)} 0 0 1 ${f(x + bx * r)} ${f(y + by * r)} Z `
  }
  const draw = [
    // Quarters of circles on a grid, few of them soft.
    () => {
      const across = w > h * 2 ? 6 : w > h ? 4 : 3
      const cell = w / across
      const rows = Math.max(1, Math.ceil(h / cell))
      const parts: Record<string, string> = { [strong]: '', [other]: '', [soft]: '' }
      const from = h - rows * cell
      for (let row = 0; row < rows; row++)
        for (let i = 0; i < across; i++) {
          const [x, y] = [i * cell, from + row * cell]
          const color = random.pick([strong, strong, other, soft])
          const kind = random.next()
          parts[color] +=
            kind < 0.62
              ? quarter(x, y, cell, Math.floor(random.next() * 4))
              : kind < 0.82
                ? disc(x + cell / 2, y + cell / 2, cell / 2)
                : rect(x, y, cell, cell)
        }
      for (const [color, d] of Object.entries(parts)) if (d !== '') add(d, color)
    },
    // A great disc that leaves the sheet, cut by a bar.
    () => {
      const r = Math.min(w * 0.56, h * 0.86)
      const x = random.pick([w * 0.72, w * 0.3])
      const y = Math.max(r, h - r * 0.42)
      add(disc(x, y, r), strong)
      add(disc(x, y, r * 0.5), inks.ground)
      add(rect(0, h * 0.72, x, Math.max(6, h * 0.05)), other)
    },
    // Stripes that swell from line to bar.
    () => {
      const count = 9
      let x = 0
      const unit = w / ((count * (count + 1)) / 2 + count * 2)
      let d = ''
      for (let i = 1; i <= count; i++) {
        d += `M ${f(x)} ${f(h)} L ${f(x + h * 0.36)} 0 L ${f(x + h * 0.36 + unit * i)} 0 L ${f(x + unit * i)} ${f(h)} Z `
        x += unit * (i + 2)
      }
      add(d, strong)
      add(disc(w * 0.16, h * 0.3, Math.min(w, h) * 0.13), other)
    },
    // Dots that grow towards a corner.
    () => {
      const across = w > h * 1.6 ? 14 : 9
      const step = w / across
      let d = ''
      for (let y = step / 2; y < h; y += step)
        for (let i = 0; i < across; i++) {
          const share = (i / across) * 0.55 + (y / h) * 0.5
          d += disc((i + 0.5) * step, y, step * Math.min(0.49, 0.06 + 0.44 * share))
        }
      add(d, strong)
    },
  ]
  random.pick(draw)()
  return { type: 'group', name: 'figure', box, clip: 0, layers }
}
