import { contrast, hexToOklch, mix, oklchToHex } from '../../color.ts'
import { rng } from '../../random.ts'
import type { Box, Layer } from '../../scene/schema.ts'
import { type Kit, n, path, shape } from './kit.ts'

/** Few colours that stand well together: the accent, one that answers it, an ink and a tint; those that the brief names come first. */
export function colorsOf({ inks, brief, seed, style }: Kit): [string, string, string, string] {
  const { l, c, h } = hexToOklch(inks.accent)
  const named = brief.style.palette.map(({ hex }) => hex).filter((hex) => contrast(hex, inks.ground) > 1.25)
  const turn = rng(seed, 'answer').pick([35, -40, 150, 190])
  const { backdropColor } = brief.setting
  // Colours that are named stand alone: what answers them is a shade of their own.
  const isNamed = brief.style.palette.length > 0 || (backdropColor !== null && backdropColor.name !== 'paper')
  const answer = isNamed
    ? mix(inks.accent, inks.ink, 0.38)
    : c < 0.03
      ? mix(inks.ink, inks.ground, 0.45)
      : oklchToHex({ l: Math.min(0.82, l + 0.16), c: Math.min(0.15, c), h: h + turn })
  const deep = style.name === 'line' ? inks.ink : mix(inks.accent, inks.ink, 0.72)
  const all = [...named, inks.accent, answer, deep].filter((hex, i, list) => list.indexOf(hex) === i)
  return [all[0] ?? inks.accent, all[1] ?? answer, all[2] ?? deep, mix(inks.ground, all[0] ?? inks.accent, 0.22)]
}

/** A field of plain geometric forms on a grid; `mark` stands in one of its cells. */
export function tiles(kit: Kit, name: string, box: Box, { across, mark = null }: { across: number; mark?: string | null }): Layer {
  const random = rng(kit.seed, name)
  const cell = Math.max(box.w, box.h) / across
  const columns = Math.max(1, Math.round(box.w / cell))
  const rows = Math.max(1, Math.round(box.h / cell))
  const [w, h] = [box.w / columns, box.h / rows]
  const colors = colorsOf(kit)
  const layers: Layer[] = []
  const count = columns * rows
  const marked = mark ? Math.floor(random.next() * count) : -1
  let before = -1
  for (let i = 0; i < count; i++) {
    const at = { x: (i % columns) * w, y: Math.floor(i / columns) * h, w, h }
    const under = random.pick([0, 1, 2, 3])
    let over = random.pick([0, 1, 2, 3])
    if (over === under) over = (over + 1) % 4
    const [ground, form] = [colors[under] as string, colors[over] as string]
    layers.push(shape(`${name}.cell-${i + 1}`, { ...at, w: at.w + 0.5, h: at.h + 0.5 }, { fill: ground }))
    if (i === marked && mark) {
      const side = Math.min(w, h) * 0.62
      const color = colors.reduce((best, hex) => (contrast(hex, ground) > contrast(best, ground) ? hex : best))
      layers.push({
        type: 'art',
        name: `${name}.mark`,
        box: { x: at.x + (w - side) / 2, y: at.y + (h - side) / 2, w: side, h: side },
        art: mark,
        color,
      })
      continue
    }
    let kind = Math.floor(random.next() * 7)
    if (kind === before) kind = (kind + 1) % 7
    before = kind
    layers.push(path(`${name}.form-${i + 1}`, at, form7(kind, w, h, Math.floor(random.next() * 4)), { fill: form }))
  }
  return { type: 'group', name, box, clip: 0, layers }
}

/** Quarter round, disc, half round, rings, dots, triangle or stripes in a cell, turned by quarters. */
function form7(kind: number, w: number, h: number, turn: number): string {
  const circle = (x: number, y: number, rx: number, ry: number) =>
    `M ${n(x - rx)} ${n(y)} a ${n(rx)} ${n(ry)} 0 1 1 ${n(rx * 2)} 0 a ${n(rx)} ${n(ry)} 0 1 1 ${n(-rx * 2)} 0 Z`
  const corner = [
    [0, 0],
    [w, 0],
    [w, h],
    [0, h],
  ][turn] as [number, number]
  const across = [
    [w, 0, 0, h, 1],
    [0, 0, w, h, 0],
    [0, h, w, 0, 0],
    [0, 0, w, h, 1],
  ] as const
  if (kind === 0) {
    const [x0, y0, x1, y1] = across[turn] as (typeof across)[number]
    const sweep = turn === 0 ? 1 : turn === 1 ? 0 : turn === 2 ? 1 : 1
    return `M ${n(corner[0])} ${n(corner[1])} L ${n(x0)} ${n(y0)} A ${n(w)} ${n(h)} 0 0 ${sweep} ${n(x1)} ${n(y1)} Z`
  }
  if (kind === 1) return circle(w / 2, h / 2, w * 0.36, h * 0.36)
  if (kind === 2)
    return turn % 2 === 0
      ? `M 0 ${n(turn === 0 ? h : 0)} A ${n(w / 2)} ${n(h)} 0 0 ${turn === 0 ? 1 : 0} ${n(w)} ${n(turn === 0 ? h : 0)} Z`
      : `M ${n(turn === 1 ? 0 : w)} 0 A ${n(w)} ${n(h / 2)} 0 0 ${turn === 1 ? 1 : 0} ${n(turn === 1 ? 0 : w)} ${n(h)} Z`
  if (kind === 3) {
    const ring = (r: number, hole: number) =>
      `${circle(w / 2, h / 2, w * r, h * r)} M ${n(w / 2 - w * hole)} ${n(h / 2)} a ${n(w * hole)} ${n(h * hole)} 0 1 0 ${n(w * hole * 2)} 0 a ${n(w * hole)} ${n(h * hole)} 0 1 0 ${n(-w * hole * 2)} 0 Z`
    return `${ring(0.46, 0.34)} ${ring(0.22, 0.1)}`
  }
  if (kind === 4)
    return Array.from({ length: 9 }, (_, i) =>
      circle(w * (0.22 + 0.28 * (i % 3)), h * (0.22 + 0.28 * Math.floor(i / 3)), w * 0.075, h * 0.075),
    ).join(' ')
  if (kind === 5) return `M ${n(corner[0])} ${n(corner[1])} L ${n(w - corner[0])} ${n(corner[1])} L ${n(corner[0])} ${n(h - corner[1])} Z`
  return Array.from({ length: 4 }, (_, i) =>
    turn % 2 === 0
      ? `M ${n(w * (i * 0.25 + 0.0625))} 0 h ${n(w * 0.125)} v ${n(h)} h ${n(-w * 0.125)} Z`
      : `M 0 ${n(h * (i * 0.25 + 0.0625))} v ${n(h * 0.125)} h ${n(w)} v ${n(-h * 0.125)} Z`,
  ).join(' ')
}
