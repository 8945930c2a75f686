import { hexToOklch, mix, oklchToHex } from '../../color.ts'
import { rng } from '../../random.ts'
import type { Layer } from '../../scene/schema.ts'
import type { Composer } from '../composer.ts'
import { type Kit, kitOf, n, path, sceneOf, shape } from '../design/kit.ts'
import { castOf, markOf, matterOf } from '../design/picture.ts'
import { colorsOf, tiles } from '../design/tiles.ts'
import { tossed } from './tossed.ts'

/** A tile that repeats without a seam: forms on a grid, things in half-drop rows, terrazzo, waves or stripes. */
export const composePattern: Composer = (brief, canvas, seed) => {
  const about = `${brief.content?.design?.about ?? ''} ${brief.style.family ?? ''}`
  const kit = kitOf(brief, canvas, seed, { usual: ['playful', 'modern', 'vintage', 'friendly'], ground: 'full' })
  const motifs = motifsOf(kit)
  if (/terrazzo/.test(about)) return { scene: sceneOf(kit, terrazzo(kit)), warnings: [] }
  if (/scallop|fish ?scale|wave|seigaiha/.test(about)) return { scene: sceneOf(kit, scallops(kit)), warnings: [] }
  if (motifs.some((art) => !art.startsWith('ph:')) && !/geometric|bauhaus|half-?drop|rows?\b|grid/.test(about))
    return { scene: sceneOf(kit, tossed(kit, motifs)), warnings: [] }
  if (motifs.length > 0 && !/geometric|bauhaus/.test(about)) return { scene: sceneOf(kit, rowsOf(kit, motifs)), warnings: [] }
  const isSilent = motifs.length === 0 && /floral|flower|leaf|botanical/.test(about)
  if (isSilent) return { scene: sceneOf(kit, rowsOf(kit, ['ph:flower-fill', 'ph:leaf-fill', 'ph:flower-tulip-fill'])), warnings: [] }
  return { scene: sceneOf(kit, [tiles(kit, 'tiles', kit.sheet, { across: 6, mark: null })]), warnings: [] }
}

/** The things that are repeated, as pictures where there are some. */
function motifsOf({ brief }: Kit): string[] {
  const words = matterOf(brief)
  const art = castOf(words).map((one) => one.art)
  const pictures = art.filter((id) => !id.startsWith('ph:'))
  const found = [...new Set(pictures.length > 0 ? pictures : art)].slice(0, 4)
  return found.length > 0 ? found : markOf(words) ? [markOf(words) as string] : []
}

/** Places of a half-drop repeat, in whole steps of the sheet, so that its edges meet; what crosses an edge stands on the other side too. */
function eachPlace(kit: Kit, across: number, draw: (x: number, y: number, cell: number, i: number) => Layer[]): Layer[] {
  const { sheet } = kit
  const columns = Math.max(2, Math.round((across * sheet.w) / Math.max(sheet.w, sheet.h)))
  const rows = Math.max(2, Math.round((across * sheet.h) / Math.max(sheet.w, sheet.h)))
  const even = columns % 2 === 0 ? columns : columns + 1
  const [w, h] = [sheet.w / even, sheet.h / rows]
  const layers: Layer[] = []
  let i = 0
  for (let column = 0; column < even; column++)
    for (let row = 0; row < rows; row++) {
      const x = (column + 0.5) * w
      const y = ((row + (column % 2 === 0 ? 0.25 : 0.75)) % rows) * h
      const cell = Math.min(w, h)
      for (const wrap of [0, sheet.h, -sheet.h]) {
        const at = y + wrap
        if (at + cell / 2 < 0 || at - cell / 2 > sheet.h) continue
        layers.push(
          ...draw(sheet.x + x, sheet.y + at, cell, i).map((layer) => ({ ...layer, name: `${layer.name}-${layers.length + 1}` }) as Layer),
        )
      }
      i = column * 7 + row * 3 + 1
    }
  return layers
}

function rowsOf(kit: Kit, motifs: readonly string[]): Layer[] {
  const colors = colorsOf(kit)
  return eachPlace(kit, 6, (x, y, cell, i) => {
    const art = motifs[i % motifs.length] as string
    const size = cell * 0.76
    const r = cell * 0.045
    const turn = [0, -14, 12, 8][i % 4] as number
    return [
      // A small accent between two things of a column.
      shape(
        `dot-${i}`,
        { x: x - r, y: y + cell * 0.5 - r, w: r * 2, h: r * 2 },
        { kind: 'ellipse', fill: mix(kit.inks.ground, hexToOklch(kit.inks.ground).l > 0.6 ? '#ffffff' : (colors[0] as string), 0.6) },
      ),
      {
        type: 'art',
        name: `thing-${i}`,
        box: { x: x - size / 2, y: y - size / 2, w: size, h: size },
        art,
        rotate: turn,
        ...(art.startsWith('ph:') && { color: colors[i % 3] as string }),
      },
    ]
  })
}

function scallops(kit: Kit): Layer[] {
  const { sheet } = kit
  const columns = 6
  const w = sheet.w / columns
  const rows = Math.max(2, 2 * Math.round(sheet.h / w))
  const h = sheet.h / rows
  const colors = colorsOf(kit)
  const layers: Layer[] = []
  for (let row = -1; row <= rows + 1; row++)
    for (let column = -1; column <= columns; column++) {
      const x = sheet.x + column * w + (Math.abs(row) % 2 === 1 ? w / 2 : 0)
      const y = sheet.y + row * h
      const rings = [1, 0.76, 0.52, 0.28]
      rings.forEach((share, k) => {
        const r = (w / 2) * share
        layers.push(
          path(
            `scale-${row + 2}-${column + 2}-${k + 1}`,
            { x, y: y - w / 2, w, h: w },
            `M ${n(w / 2 - r)} ${n(w / 2)} a ${n(r)} ${n(r)} 0 1 1 ${n(r * 2)} 0 a ${n(r)} ${n(r)} 0 1 1 ${n(-r * 2)} 0 Z`,
            { fill: k % 2 === 0 ? (colors[((row % 3) + 3) % 3] as string) : kit.inks.ground },
          ),
        )
      })
    }
  return layers
}

function terrazzo(kit: Kit): Layer[] {
  const random = rng(kit.seed, 'terrazzo')
  const { sheet, side, inks } = kit
  const { h } = hexToOklch(inks.accent)
  const colors = [...colorsOf(kit).slice(0, 3), oklchToHex({ l: 0.72, c: 0.08, h: h + 200 }), mix(inks.ground, inks.ink, 0.25)]
  const chips: { x: number; y: number; r: number }[] = []
  for (let tries = 0; tries < 900 && chips.length < 130; tries++) {
    const chip = { x: random.next() * sheet.w, y: random.next() * sheet.h, r: side * random.between(0.012, 0.05) }
    const near = (a: number, b: number, span: number) => Math.min(Math.abs(a - b), span - Math.abs(a - b))
    if (chips.every((other) => Math.hypot(near(chip.x, other.x, sheet.w), near(chip.y, other.y, sheet.h)) > (chip.r + other.r) * 1.12))
      chips.push(chip)
  }
  return chips.flatMap(({ x, y, r }, i): Layer[] => {
    const corners = 5 + Math.floor(random.next() * 3)
    const start = random.next() * Math.PI
    const d = `${Array.from({ length: corners }, (_, k) => {
      const turn = start + (k / corners) * Math.PI * 2
      const reach = r * random.between(0.62, 1)
      return `${k === 0 ? 'M' : 'L'} ${n(r + Math.cos(turn) * reach)} ${n(r + Math.sin(turn) * reach)}`
    }).join(' ')} Z`
    const color = random.pick(colors)
    const places = [-1, 0, 1]
      .flatMap((dx) => [-1, 0, 1].map((dy) => [x + dx * sheet.w, y + dy * sheet.h] as const))
      .filter(([px, py]) => px + r > 0 && px - r < sheet.w && py + r > 0 && py - r < sheet.h)
    return places.map(([px, py], k) =>
      path(`chip-${i + 1}-${k + 1}`, { x: sheet.x + px - r, y: sheet.y + py - r, w: r * 2, h: r * 2 }, d, { fill: color }),
    )
  })
}
