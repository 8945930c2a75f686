import { hexToOklch, mix, oklchToHex, withAlpha } from '../../color.ts'
import { rng } from '../../random.ts'
import type { Box, Layer } from '../../scene/schema.ts'
import { n, path, shape } from './kit.ts'

const KINDS = {
  bathroom: /\b(?:bath(?:room|tub)?|shower|sink|toothpaste|tooth ?brush\w*|brush(?:es|ing)? (?:his |her |their )?teeth|washbasin|toilet)\b/,
  bedroom: /\b(?:bed(?:room|side|time)?|asleep|sleep\w*|pillow|wakes?|waking|alarm|nightstand|pyjamas|pajamas|snor\w+)\b/,
  classroom: /\b(?:class(?:room)?|school|blackboard|whiteboard|lesson|teacher|lecture)\b/,
  library: /\b(?:library|book ?(?:shop|store|shelf|shelves|case)|archive)\b/,
  workshop: /\b(?:workshop|garage|work ?bench|tools?|repairs?|lab|laborator\w+)\b/,
  shop: /\b(?:shop|store|market|supermarket|boutique|checkout|shelf|shelves|bakery|customers?)\b/,
  office: /\b(?:office|desk|computer|laptop|meeting|work(?:s|ing|place)?|screen|emails?|boss|colleagues?|cubicle|studio)\b/,
  living: /\b(?:living ?room|sofa|couch|armchair|lounge|tv|television|carpet|rug|fireplace|home|family|apartment|flat)\b/,
} as const
type Kind = keyof typeof KINDS | 'kitchen' | 'other'

const HUES: Readonly<Record<Kind, number>> = {
  bathroom: 200,
  bedroom: 280,
  classroom: 110,
  library: 60,
  workshop: 230,
  shop: 40,
  office: 220,
  living: 75,
  kitchen: 95,
  other: 55,
}

type Wish = { words: string; isKitchen: boolean; isNight: boolean; sky: string; accent: string; seed: number; part: string; line: number }

/** A flat room with what belongs into its kind, in the coordinates of its box; `line` is where the floor begins, as a share. */
export function room(box: Box, { words, isKitchen, isNight, sky, accent, seed, part, line }: Wish): Layer[] {
  const lower = words.toLowerCase()
  const kind: Kind = isKitchen
    ? 'kitchen'
    : ((Object.keys(KINDS) as (keyof typeof KINDS)[]).find((one) => KINDS[one].test(lower)) ?? 'other')
  const layers: Layer[] = []
  const { w, h } = box
  const unit = Math.min(w, h)
  const name = () => `${part}.room-${layers.length + 1}`
  const rect = (x: number, y: number, rw: number, rh: number, fill: string, radius = 0) =>
    layers.push(shape(name(), { x: x * w, y: y * h, w: rw * w, h: rh * h }, { fill, ...(radius && { radius: radius * unit }) }))
  const disc = (x: number, y: number, r: number, fill: string, flat = 1) =>
    layers.push(
      shape(
        name(),
        { x: x * w - r * unit, y: y * h - r * unit * flat, w: r * unit * 2, h: r * unit * 2 * flat },
        { kind: 'ellipse', fill },
      ),
    )
  const lines = (d: string, paint: string, width: number) =>
    layers.push(path(name(), { x: 0, y: 0, w, h }, d, { stroke: { paint, width: Math.max(0.8, width * unit) } }))
  const form = (points: readonly (readonly [number, number])[], fill: string) =>
    layers.push(
      path(name(), { x: 0, y: 0, w, h }, `${points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'} ${n(x * w)} ${n(y * h)}`).join(' ')} Z`, {
        fill,
      }),
    )
  const hue = HUES[kind]
  const dim = (hex: string) => (isNight ? mix(hex, '#1b1d3a', 0.62) : hex)
  const tone = (l: number, c: number, at = hue) => dim(oklchToHex({ l, c, h: at }))
  const { c: vivid, h: own } = hexToOklch(accent)
  const spot = (l: number, turn = 0) => dim(oklchToHex({ l, c: Math.max(0.08, Math.min(0.14, vivid)), h: own + turn }))
  const [wall, trim, wood, floor] = [tone(0.91, 0.04), tone(0.97, 0.015), tone(0.62, 0.07, 62), tone(0.72, 0.05, 62)]
  const isLeft = rng(seed, `${part}.turn`).next() < 0.5
  /** Where something of a width stands, seen from the side that the seed picks. */
  const at = (x: number, rw = 0) => (isLeft ? x : 1 - x - rw)
  const window = (x: number, rw = 0.24) => {
    const left = at(x, rw)
    rect(left, 0.1, rw, 0.42, trim, 0.012)
    rect(left + 0.014, 0.125, rw - 0.028, 0.37, isNight ? '#2a3566' : mix(sky, '#a9d7f5', 0.6))
    if (isNight) disc(left + rw * 0.66, 0.2, 0.03, '#fff1c4')
    else disc(left + rw * 0.4, 0.5, 0.09, withAlpha('#ffffff', 0.5), 0.4)
    rect(left + rw / 2 - 0.005, 0.125, 0.01, 0.37, trim)
    rect(left + 0.014, 0.3, rw - 0.028, 0.012, trim)
  }
  const picture = (x: number, y: number, rw: number, rh: number, turn: number) => {
    rect(at(x, rw), y, rw, rh, trim)
    rect(at(x, rw) + 0.011, y + 0.02, rw - 0.022, rh - 0.04, spot(0.72, turn))
    disc(at(x, rw) + rw * 0.5, y + rh * 0.56, 0.03, spot(0.86, turn + 60))
  }
  const plant = (x: number, size = 1) => {
    for (const [dx, dy] of [
      [-0.035, 0.12],
      [0.035, 0.13],
      [0, 0.19],
      [-0.02, 0.17],
      [0.022, 0.18],
    ] as const)
      disc(at(x) + dx * size, line - 0.08 * size - dy * size * 0.8, 0.042 * size, tone(dx === 0 ? 0.58 : 0.5, 0.1, 145), 1.7)
    form(
      [
        [at(x) - 0.032 * size, line - 0.1 * size],
        [at(x) + 0.032 * size, line - 0.1 * size],
        [at(x) + 0.024 * size, line + 0.03],
        [at(x) - 0.024 * size, line + 0.03],
      ],
      spot(0.62, 20),
    )
  }
  const lamp = (x: number, top: number) => {
    rect(at(x) - 0.004, top, 0.008, line + 0.02 - top, tone(0.35, 0.02))
    if (isNight) disc(at(x), top + 0.02, 0.2, withAlpha('#ffe3a0', 0.22))
    form(
      [
        [at(x) - 0.03, top - 0.1],
        [at(x) + 0.03, top - 0.1],
        [at(x) + 0.05, top + 0.02],
        [at(x) - 0.05, top + 0.02],
      ],
      isNight ? '#ffe3a0' : spot(0.85, 30),
    )
    rect(at(x) - 0.035, line + 0.01, 0.07, 0.018, tone(0.35, 0.02), 0.01)
  }
  const spines = (x: number, y: number, rw: number, count: number, tall: number) => {
    const random = rng(seed, `${part}.spines-${x}-${y}`)
    for (let i = 0; i < count; i++) {
      const high = tall * random.between(0.72, 1)
      rect(
        x + (rw / count) * i,
        y - high,
        (rw / count) * 0.84,
        high,
        dim(oklchToHex({ l: random.between(0.5, 0.8), c: 0.09, h: random.next() * 360 })),
      )
    }
  }
  const shelf = (x: number, y: number, rw: number) => rect(x, y, rw, 0.018, wood)

  rect(0, 0, 1, 1, wall)
  rect(0, line - 0.022, 1, 0.022, trim)
  rect(0, line, 1, 1 - line, floor)
  if (kind === 'bathroom') {
    let grid = ''
    for (let y = 0.38; y < line; y += 0.07) grid += `M 0 ${n(y * h)} H ${n(w)} `
    for (let x = 0.02; x < 1; x += (0.07 * h) / w) grid += `M ${n(x * w)} ${n(0.38 * h)} V ${n(line * h)} `
    rect(0, 0.37, 1, line - 0.37, tone(0.86, 0.055))
    lines(grid, withAlpha(trim, 0.9), 0.004)
    rect(0, 0.36, 1, 0.018, spot(0.7))
    rect(at(0.1, 0.24), 0.07, 0.24, 0.36, tone(0.7, 0.05, 62), 0.03)
    rect(at(0.113, 0.214), 0.09, 0.214, 0.32, mix(tone(0.94, 0.03), '#ffffff', 0.3), 0.022)
    form(
      [
        [at(0.14), 0.36],
        [at(0.26), 0.1],
        [at(0.3), 0.1],
        [at(0.18), 0.36],
      ],
      withAlpha('#ffffff', 0.4),
    )
    rect(at(0.06, 0.32), 0.52, 0.32, 0.05, trim, 0.02)
    rect(at(0.09, 0.26), 0.56, 0.26, line - 0.56, wood)
    rect(at(0.215, 0.01), 0.44, 0.01, 0.08, tone(0.6, 0.01))
    rect(at(0.16, 0.02), 0.47, 0.02, 0.05, spot(0.75, 40), 0.008)
    rect(at(0.82, 0.1), 0.3, 0.1, 0.26, spot(0.78))
    rect(at(0.82, 0.1), 0.5, 0.1, 0.02, trim)
    rect(at(0.8, 0.14), 0.28, 0.14, 0.015, tone(0.6, 0.01))
  } else if (kind === 'bedroom') {
    window(0.62)
    picture(0.1, 0.14, 0.12, 0.18, 40)
    rect(at(0.02, 0.03), 0.42, 0.03, line - 0.36, wood, 0.01)
    rect(at(0.04, 0.42), line - 0.14, 0.42, 0.14, trim, 0.03)
    rect(at(0.05, 0.12), line - 0.2, 0.12, 0.085, '#ffffff', 0.035)
    rect(at(0.17, 0.3), line - 0.165, 0.3, 0.175, spot(0.68), 0.03)
    rect(at(0.17, 0.05), line - 0.165, 0.05, 0.175, spot(0.8), 0.02)
    rect(at(0.51, 0.1), line - 0.12, 0.1, 0.14, wood, 0.008)
    rect(at(0.555, 0.01), line - 0.2, 0.01, 0.08, tone(0.4, 0.02))
    if (isNight) disc(at(0.56), line - 0.24, 0.16, withAlpha('#ffe3a0', 0.25))
    form(
      [
        [at(0.535), line - 0.28],
        [at(0.585), line - 0.28],
        [at(0.6), line - 0.19],
        [at(0.52), line - 0.19],
      ],
      isNight ? '#ffe3a0' : spot(0.86, 50),
    )
  } else if (kind === 'living') {
    window(0.64)
    picture(0.1, 0.12, 0.1, 0.2, 0)
    picture(0.22, 0.1, 0.13, 0.16, 70)
    picture(0.22, 0.29, 0.13, 0.13, 160)
    disc(0.5, line + 0.11, 0.42, spot(0.82, 20), 0.2)
    disc(0.5, line + 0.11, 0.34, spot(0.88, 40), 0.2)
    rect(at(0.06, 0.4), line - 0.27, 0.4, 0.22, spot(0.58), 0.04)
    rect(at(0.1, 0.32), line - 0.12, 0.32, 0.09, spot(0.66), 0.025)
    rect(at(0.04, 0.07), line - 0.18, 0.07, 0.19, spot(0.52), 0.03)
    rect(at(0.41, 0.07), line - 0.18, 0.07, 0.19, spot(0.52), 0.03)
    rect(at(0.13, 0.08), line - 0.21, 0.08, 0.11, spot(0.85, 90), 0.02)
    lamp(0.54, 0.34)
    plant(0.94, 1.1)
  } else if (kind === 'office') {
    window(0.08)
    shelf(at(0.6, 0.3), 0.3, 0.3)
    spines(at(0.62, 0.16), 0.3, 0.16, 7, 0.13)
    plant(0.95, 0.9)
    rect(at(0.56, 0.4), line - 0.2, 0.4, 0.025, wood)
    rect(at(0.58, 0.02), line - 0.18, 0.02, 0.2, wood)
    rect(at(0.92, 0.02), line - 0.18, 0.02, 0.2, wood)
    rect(at(0.7, 0.16), line - 0.4, 0.16, 0.16, tone(0.3, 0.02), 0.012)
    rect(at(0.708, 0.144), line - 0.386, 0.144, 0.125, spot(0.8))
    rect(at(0.775, 0.014), line - 0.24, 0.014, 0.04, tone(0.3, 0.02))
    rect(at(0.745, 0.07), line - 0.205, 0.07, 0.008, tone(0.3, 0.02))
  } else if (kind === 'classroom') {
    rect(0.2, 0.1, 0.6, 0.42, wood, 0.01)
    rect(0.213, 0.12, 0.574, 0.37, dim('#2f5d50'))
    lines(
      `M ${n(0.27 * w)} ${n(0.22 * h)} H ${n(0.5 * w)} M ${n(0.27 * w)} ${n(0.3 * h)} H ${n(0.44 * w)} M ${n(0.56 * w)} ${n(0.4 * h)} l ${n(0.06 * w)} ${n(-0.18 * h)} l ${n(0.06 * w)} ${n(0.18 * h)} Z`,
      withAlpha('#ffffff', 0.75),
      0.008,
    )
    plant(0.08)
    rect(at(0.85, 0.1), 0.3, 0.1, 0.16, trim)
  } else if (kind === 'library') {
    for (const x of [0.02, 0.36, 0.7]) {
      rect(x, 0.06, 0.28, line - 0.04, mix(wood, '#3a2418', 0.25), 0.01)
      for (let row = 0; row < 4; row++) {
        const y = 0.24 + row * 0.155
        rect(x + 0.014, y - 0.14, 0.252, 0.14, mix(wood, '#2a1a12', 0.55))
        spines(x + 0.02, y, 0.24, 11, 0.12)
        shelf(x + 0.01, y, 0.26)
      }
    }
  } else if (kind === 'workshop') {
    rect(0.08, 0.1, 0.5, 0.36, mix(wood, '#ffffff', 0.25), 0.01)
    for (let i = 0; i < 6; i++) {
      rect(0.12 + i * 0.075, 0.16, 0.014, 0.16 + 0.04 * (i % 3), tone(0.45, 0.02))
      rect(0.11 + i * 0.075, 0.15 + (i % 2) * 0.16, 0.034, 0.05, spot(0.6, i * 50), 0.006)
    }
    window(0.68)
    rect(0.05, line - 0.19, 0.5, 0.035, wood)
    for (const x of [0.08, 0.49]) rect(x, line - 0.16, 0.03, 0.18, wood)
  } else if (kind === 'shop') {
    for (let row = 0; row < 3; row++) {
      const y = 0.28 + row * 0.17
      shelf(at(0.48, 0.46), y, 0.46)
      for (let i = 0; i < 7; i++)
        rect(
          at(0.48, 0.46) + 0.02 + i * 0.062,
          y - 0.07 - 0.03 * ((i + row) % 3),
          0.042,
          0.07 + 0.03 * ((i + row) % 3),
          spot(0.6 + 0.08 * (i % 3), i * 45 + row * 80),
          0.01,
        )
    }
    rect(at(0.04, 0.34), line - 0.26, 0.34, 0.05, wood, 0.008)
    rect(at(0.06, 0.3), line - 0.21, 0.3, 0.23, mix(wood, trim, 0.35))
    for (const x of [0.14, 0.28]) {
      rect(at(x) - 0.002, 0, 0.004, 0.14, tone(0.35, 0.02))
      form(
        [
          [at(x) - 0.012, 0.12],
          [at(x) + 0.012, 0.12],
          [at(x) + 0.045, 0.2],
          [at(x) - 0.045, 0.2],
        ],
        spot(0.6),
      )
    }
  } else if (kind === 'kitchen') {
    window(0.08, 0.22)
    rect(0, 0.54, 1, line - 0.54, tone(0.86, 0.045))
    let grid = ''
    for (let y = 0.54; y < line; y += 0.066) grid += `M 0 ${n(y * h)} H ${n(w)} `
    for (let x = 0.02; x < 1; x += (0.066 * h) / w) grid += `M ${n(x * w)} ${n(0.54 * h)} V ${n(line * h)} `
    lines(grid, withAlpha(trim, 0.8), 0.004)
    rect(at(0.5, 0.44), 0.08, 0.44, 0.2, spot(0.7), 0.012)
    lines(
      `M ${n((at(0.5, 0.44) + 0.147) * w)} ${n(0.08 * h)} v ${n(0.2 * h)} M ${n((at(0.5, 0.44) + 0.293) * w)} ${n(0.08 * h)} v ${n(0.2 * h)}`,
      withAlpha(trim, 0.8),
      0.006,
    )
    shelf(at(0.5, 0.44), 0.46, 0.44)
    for (let i = 0; i < 6; i++)
      rect(
        at(0.5, 0.44) + 0.02 + i * 0.07,
        0.46 - 0.08 - 0.03 * (i % 2),
        0.045,
        0.08 + 0.03 * (i % 2),
        spot(0.62 + 0.06 * (i % 3), i * 40),
        0.012,
      )
    rect(0, line, 1, 0.035, trim)
    rect(0, line + 0.035, 1, 1 - line, spot(0.7))
    for (const x of [0.02, 0.27, 0.76]) rect(x, line + 0.06, 0.22, 1 - line, spot(0.76), 0.012)
    rect(0.51, line + 0.05, 0.23, 1 - line, tone(0.4, 0.02), 0.012)
    rect(0.535, line + 0.1, 0.18, 0.14, isNight ? '#ffb45c' : '#f2a65a', 0.012)
  } else {
    window(0.1)
    picture(0.64, 0.14, 0.14, 0.2, 30)
    plant(0.93)
    rect(at(0.56, 0.28), line - 0.17, 0.28, 0.16, wood, 0.012)
    lines(`M ${n((at(0.56, 0.28) + 0.14) * w)} ${n((line - 0.15) * h)} v ${n(0.12 * h)}`, mix(wood, '#000000', 0.2), 0.006)
    spines(at(0.6, 0.1), line - 0.17, 0.1, 5, 0.1)
  }
  return layers
}
