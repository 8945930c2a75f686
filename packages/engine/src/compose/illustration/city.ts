import { mix, withAlpha } from '../../color.ts'
import { arch, box, stuff } from './masonry.ts'
import { circle, type Pen, type Point } from './pen.ts'

/** A bridge that hangs from two towers, from edge to edge. */
export function bridge(pen: Pen, deck: number, tall: number, color: string) {
  const { w } = pen
  const [a, b] = [w * 0.24, w * 0.76]
  const top = deck - tall
  const sag = (x: number): number => {
    if (x < a) return top + ((a - x) / a) ** 1.6 * tall * 0.92
    if (x > b) return top + ((x - b) / (w - b)) ** 1.6 * tall * 0.92
    return top + (1 - ((x - (a + b) / 2) / ((b - a) / 2)) ** 2) * tall * 0.86
  }
  const cable = Array.from({ length: 81 }, (_, i): Point => [(i / 80) * w, sag((i / 80) * w)])
  pen.line('cable', cable, color, pen.side * 0.005)
  for (let x = w * 0.02; x < w; x += w * 0.028)
    pen.line(
      'cable',
      [
        [x, sag(x)],
        [x, deck],
      ],
      color,
      pen.side * 0.0018,
    )
  for (const x of [a, b]) {
    const tw = tall * 0.075
    pen.forms(
      'pier',
      [
        box(x - tw * 1.15, top - tall * 0.04, tw * 0.75, tall * 1.5),
        box(x + tw * 0.4, top - tall * 0.04, tw * 0.75, tall * 1.5),
        box(x - tw * 1.15, top + tall * 0.18, tw * 2.3, tw * 0.6),
        box(x - tw * 1.15, top + tall * 0.5, tw * 2.3, tw * 0.6),
      ],
      color,
    )
  }
  pen.form('deck', box(-4, deck, w + 8, tall * 0.055), color)
}

/** A row of tall buildings with lit windows, whose tops lie at about the given height. */
export function skyline(pen: Pen, base: number, tall: number, color: string, { part = 'skyline', lit = 0.35 } = {}) {
  const random = pen.random(part)
  const { tones } = pen
  const blocks: Point[][] = []
  const windows: Point[][] = []
  const pane = pen.side * 0.0085
  for (let x = -pen.w * 0.02; x < pen.w; ) {
    const bw = pen.w * random.between(0.06, 0.125)
    const middle = 1 - Math.abs((x + bw / 2) / pen.w - 0.5) * 0.8
    const h = tall * random.between(0.42, 1) * middle
    const top = base - h
    const kind = Math.floor(random.between(0, 5))
    if (kind === 0)
      blocks.push([
        [x, base],
        [x, top],
        [x + bw / 2, top - bw * 0.55],
        [x + bw, top],
        [x + bw, base],
      ])
    else if (kind === 1)
      blocks.push(
        box(x, top, bw, h),
        box(x + bw * 0.2, top - bw * 0.35, bw * 0.6, bw * 0.4),
        box(x + bw * 0.47, top - bw * 0.95, bw * 0.06, bw * 0.7),
      )
    else if (kind === 2)
      blocks.push([
        [x, base],
        [x, top],
        [x + bw, top - bw * 0.4],
        [x + bw, base],
      ])
    else if (kind === 3) blocks.push(box(x, top, bw, h), arch(x + bw / 2, top + 1, bw * 0.7, bw * 0.5))
    else blocks.push(box(x, top, bw, h))
    const columns = Math.max(2, Math.floor(bw / (pane * 2.7)))
    const gap = bw / columns
    for (let c = 0; c < columns; c++)
      for (let y = top + pane * 2.2; y < base - pane * 2; y += pane * 3.1)
        if (random.next() < lit) windows.push(box(x + c * gap + (gap - pane) / 2, y, pane, pane * 1.5))
    x += bw + (random.next() < 0.3 ? pen.w * 0.012 : 0)
  }
  pen.forms(part, blocks, color)
  pen.forms(
    'windows',
    windows,
    pen.isLined ? pen.ink : tones.isNight ? mix(tones.light, tones.accent, 0.25) : withAlpha(mix(color, tones.light, 0.6), 0.8),
    { isDetail: true },
  )
}

/** A boat with two sails. */
export function sailboat(pen: Pen, x: number, base: number, h: number) {
  const { wall, roof, dark } = stuff(pen)
  pen.form(
    'sail',
    [
      [x + h * 0.02, base - h],
      [x + h * 0.02, base - h * 0.2],
      [x + h * 0.42, base - h * 0.2],
    ],
    wall,
  )
  pen.form(
    'sail',
    [
      [x - h * 0.03, base - h * 0.86],
      [x - h * 0.03, base - h * 0.2],
      [x - h * 0.32, base - h * 0.2],
    ],
    roof,
  )
  pen.line(
    'mast',
    [
      [x, base - h * 1.03],
      [x, base - h * 0.12],
    ],
    dark,
    h * 0.016,
  )
  pen.form(
    'hull',
    [
      [x - h * 0.42, base - h * 0.15],
      [x + h * 0.5, base - h * 0.15],
      [x + h * 0.32, base],
      [x - h * 0.3, base],
    ],
    dark,
  )
}

/** The dark discs and windows of a planet's ground, for skies without a land. */
export const craters = (pen: Pen, base: number, color: string) => {
  const random = pen.random('craters')
  pen.forms(
    'crater',
    Array.from({ length: 9 }, () =>
      circle(
        random.next() * pen.w,
        base + random.between(0.02, 0.16) * pen.h,
        pen.side * random.between(0.012, 0.045),
        26,
        pen.side * random.between(0.006, 0.014),
      ),
    ),
    color,
    { isDetail: true },
  )
}
