import { mix, withAlpha } from '../../color.ts'
import { arch, box, stuff } from './masonry.ts'
import type { Pen, Point } from './pen.ts'
import { crescent } from './sky.ts'

/** A striped lighthouse on a rock; `h` from its foot to the tip of its roof. */
export function lighthouse(pen: Pen, x: number, base: number, h: number, beam: 'left' | 'right') {
  const { tones } = pen
  const { wall, roof, dark } = stuff(pen)
  const [foot, top, rows] = [h * 0.125, h * 0.07, 5]
  const widthAt = (t: number) => foot + (top - foot) * t
  const lampY = base - h * 0.84
  if (!pen.isLined) {
    const way = beam === 'left' ? -1 : 1
    const reach = pen.w * 1.2
    pen.form(
      'beam',
      [
        [x, lampY],
        [x + way * reach, lampY - reach * 0.2],
        [x + way * reach, lampY + reach * 0.02],
      ],
      withAlpha(tones.light, tones.isNight ? 0.34 : 0.22),
      { isDetail: true },
    )
    if (tones.isNight)
      pen.form(
        'beam',
        [
          [x, lampY],
          [x - way * reach, lampY - reach * 0.13],
          [x - way * reach, lampY + reach * 0.05],
        ],
        withAlpha(tones.light, 0.14),
        { isDetail: true },
      )
  }
  pen.form(
    'rock',
    [
      [x - h * 0.3, base + h * 0.06],
      [x - h * 0.22, base - h * 0.03],
      [x - h * 0.12, base - h * 0.045],
      [x + h * 0.13, base - h * 0.05],
      [x + h * 0.2, base - h * 0.02],
      [x + h * 0.32, base + h * 0.06],
    ],
    pen.isLined ? tones.paper : mix(tones.near, tones.deep, 0.45),
  )
  for (let i = 0; i < rows; i++) {
    const [a, b] = [i / rows, (i + 1) / rows]
    const [y0, y1] = [base - h * 0.03 - a * h * 0.73, base - h * 0.03 - b * h * 0.73]
    const fill = i % 2 === 0 ? wall : roof
    pen.form(
      'tower',
      [
        [x - widthAt(a), y0],
        [x - widthAt(b), y1],
        [x + widthAt(b), y1],
        [x + widthAt(a), y0],
      ],
      fill,
    )
    if (!pen.isLined)
      pen.form(
        'tower',
        [
          [x + widthAt(a) * 0.3, y0],
          [x + widthAt(b) * 0.3, y1],
          [x + widthAt(b), y1],
          [x + widthAt(a), y0],
        ],
        withAlpha(dark, 0.2),
        { isDetail: true },
      )
  }
  pen.form('door', arch(x - h * 0.01, base - h * 0.03, h * 0.055, h * 0.1), dark, { isDetail: true })
  pen.forms(
    'window',
    [arch(x - h * 0.01, base - h * 0.36, h * 0.026, h * 0.05), arch(x - h * 0.01, base - h * 0.6, h * 0.024, h * 0.045)],
    dark,
    { isDetail: true },
  )
  pen.form('gallery', box(x - h * 0.098, base - h * 0.785, h * 0.196, h * 0.025), dark)
  pen.form('lantern', box(x - h * 0.05, base - h * 0.885, h * 0.1, h * 0.1), pen.isLined ? tones.paper : mix('#ffe7a0', tones.light, 0.4))
  pen.forms(
    'lantern',
    [box(x - h * 0.018, base - h * 0.885, h * 0.007, h * 0.1), box(x + h * 0.012, base - h * 0.885, h * 0.007, h * 0.1)],
    dark,
    { isDetail: true },
  )
  pen.form(
    'roof',
    [
      [x - h * 0.072, base - h * 0.885],
      [x - h * 0.04, base - h * 0.94],
      [x, base - h],
      [x + h * 0.04, base - h * 0.94],
      [x + h * 0.072, base - h * 0.885],
    ],
    roof === tones.accent ? mix(roof, tones.deep, 0.2) : roof,
  )
}

/** Domes between minarets, each with its crescent. */
export function mosque(pen: Pen, x: number, base: number, w: number, color?: string) {
  const { tones } = pen
  const wall = color ?? (pen.isLined ? tones.paper : tones.near)
  const gold = pen.isLined ? pen.ink : tones.light
  const dome = (cx: number, y: number, r: number): Point[] => [
    [cx - r * 0.94, y],
    ...Array.from({ length: 27 }, (_, i): Point => {
      const a = Math.PI + (i / 26) * Math.PI
      const lift = Math.max(0, Math.sin((i / 26) * Math.PI)) ** 5 * r * 0.38
      return [cx + Math.cos(a) * r, y + Math.sin(a) * r * 1.02 - lift]
    }),
    [cx + r * 0.94, y],
  ]
  const minaret = (cx: number, h: number, tw: number) => {
    pen.forms(
      'minaret',
      [
        box(cx - tw / 2, base - h, tw, h),
        box(cx - tw * 0.85, base - h * 0.72, tw * 1.7, tw * 0.5),
        box(cx - tw * 0.75, base - h, tw * 1.5, tw * 0.45),
        dome(cx, base - h, tw * 0.62),
      ],
      wall,
    )
    pen.line(
      'finial',
      [
        [cx, base - h - tw * 0.7],
        [cx, base - h - tw * 1.5],
      ],
      gold,
      tw * 0.12,
    )
  }
  minaret(x - w * 0.44, w * 0.78, w * 0.055)
  minaret(x + w * 0.44, w * 0.78, w * 0.055)
  pen.forms(
    'dome',
    [dome(x - w * 0.25, base - w * 0.26, w * 0.11), dome(x + w * 0.25, base - w * 0.26, w * 0.11), dome(x, base - w * 0.35, w * 0.2)],
    wall,
  )
  pen.forms('hall', [box(x - w * 0.37, base - w * 0.27, w * 0.74, w * 0.28), box(x - w * 0.2, base - w * 0.36, w * 0.4, w * 0.12)], wall)
  pen.line(
    'finial',
    [
      [x, base - w * 0.61],
      [x, base - w * 0.67],
    ],
    gold,
    w * 0.008,
  )
  pen.form('finial', crescent(x, base - w * 0.7, w * 0.028, -Math.PI / 2), gold, { isDetail: true })
  const lit = pen.isLined ? pen.ink : tones.isNight ? mix(tones.light, tones.accent, 0.35) : mix(wall, tones.skyLow, 0.5)
  pen.forms(
    'arch',
    [-0.29, -0.19, -0.09, 0.09, 0.19, 0.29].map((dx) => arch(x + dx * w, base - w * 0.02, w * 0.05, w * 0.14)),
    lit,
    { isDetail: true },
  )
  pen.form('arch', arch(x, base, w * 0.1, w * 0.2), lit, { isDetail: true })
}
