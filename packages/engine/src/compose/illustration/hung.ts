import { mix, withAlpha } from '../../color.ts'
import { circle, type Pen, type Point } from './pen.ts'
import { crescent, star } from './sky.ts'

/** A lantern of metal and glass on its chain, as at Ramadan. */
export function fanous(pen: Pen, x: number, top: number, y: number, r: number) {
  const { tones } = pen
  const gold = pen.isLined ? tones.paper : tones.accent
  const glass = pen.isLined ? tones.paper : mix(tones.light, '#ffcf6a', 0.4)
  const dark = pen.isLined ? pen.ink : mix(tones.deep, tones.accent, 0.25)
  pen.line(
    'chain',
    [
      [x, top],
      [x, y - r * 1.9],
    ],
    pen.isLined ? pen.ink : tones.accent,
    r * 0.06,
  )
  if (!pen.isLined)
    for (const [reach, alpha] of [
      [2.5, 0.1],
      [1.7, 0.16],
    ] as const)
      pen.disc('glow', x, y, r * reach, withAlpha(tones.light, alpha), { isDetail: true })
  pen.path(
    'ring',
    `M ${x - r * 0.18} ${y - r * 1.75} a ${r * 0.18} ${r * 0.18} 0 1 1 ${r * 0.36} 0 a ${r * 0.18} ${r * 0.18} 0 1 1 ${-r * 0.36} 0 Z`,
    { stroke: { paint: pen.isLined ? pen.ink : gold, width: Math.max(1, r * 0.07) } },
  )
  const dome: Point[] = [
    [x - r * 0.62, y - r * 0.82],
    ...Array.from(
      { length: 15 },
      (_, i): Point => [
        x + Math.cos(Math.PI + (i / 14) * Math.PI) * r * 0.6,
        y - r * 0.82 + Math.sin(Math.PI + (i / 14) * Math.PI) * r * 0.56 - (Math.abs(i - 7) < 2 ? r * 0.2 : 0),
      ],
    ),
    [x + r * 0.62, y - r * 0.82],
  ]
  pen.form('dome', dome, gold)
  pen.form(
    'glass',
    [
      [x - r * 0.7, y - r * 0.78],
      [x + r * 0.7, y - r * 0.78],
      [x + r * 0.5, y + r * 0.8],
      [x - r * 0.5, y + r * 0.8],
    ],
    glass,
  )
  pen.forms(
    'bars',
    [
      [
        [x - r * 0.06, y - r * 0.78],
        [x + r * 0.06, y - r * 0.78],
        [x + r * 0.05, y + r * 0.8],
        [x - r * 0.05, y + r * 0.8],
      ],
      [
        [x - r * 0.42, y - r * 0.78],
        [x - r * 0.33, y - r * 0.78],
        [x - r * 0.23, y + r * 0.8],
        [x - r * 0.3, y + r * 0.8],
      ],
      [
        [x + r * 0.42, y - r * 0.78],
        [x + r * 0.33, y - r * 0.78],
        [x + r * 0.23, y + r * 0.8],
        [x + r * 0.3, y + r * 0.8],
      ],
    ],
    dark,
    { isDetail: true },
  )
  pen.form('star', star(x, y, r * 0.3, 8, 0.55), gold, { isDetail: true })
  pen.forms(
    'rim',
    [
      [
        [x - r * 0.8, y - r * 0.86],
        [x + r * 0.8, y - r * 0.86],
        [x + r * 0.72, y - r * 0.66],
        [x - r * 0.72, y - r * 0.66],
      ],
      [
        [x - r * 0.6, y + r * 0.72],
        [x + r * 0.6, y + r * 0.72],
        [x + r * 0.7, y + r * 0.95],
        [x - r * 0.7, y + r * 0.95],
      ],
      [
        [x - r * 0.3, y + r * 0.95],
        [x + r * 0.3, y + r * 0.95],
        [x, y + r * 1.45],
      ],
    ],
    gold,
  )
}

/** A ribbed paper lantern between two caps. */
export function paperLantern(pen: Pen, x: number, top: number, y: number, r: number, color: string) {
  const dark = pen.isLined ? pen.ink : pen.tones.deep
  pen.line(
    'cord',
    [
      [x, top],
      [x, y - r * 1.1],
    ],
    dark,
    r * 0.05,
  )
  if (pen.tones.isNight && !pen.isLined) pen.disc('glow', x, y, r * 1.9, withAlpha(color, 0.2), { isDetail: true })
  pen.form('lantern', circle(x, y, r, 40, r * 0.92), color)
  for (const share of [0.68, 0.3])
    pen.path(
      'rib',
      `M ${x - r * share} ${y} a ${r * share} ${r * 0.9} 0 1 1 ${r * share * 2} 0 a ${r * share} ${r * 0.9} 0 1 1 ${-r * share * 2} 0 Z`,
      { stroke: { paint: withAlpha(dark, 0.35), width: Math.max(1, r * 0.03) } },
    )
  const cap = (dy: number): Point[] => [
    [x - r * 0.38, y + dy * r],
    [x + r * 0.38, y + dy * r],
    [x + r * 0.38, y + dy * r + r * 0.17],
    [x - r * 0.38, y + dy * r + r * 0.17],
  ]
  pen.forms('cap', [cap(-1), cap(0.83)], dark)
  pen.line(
    'tassel',
    [
      [x, y + r],
      [x, y + r * 1.5],
    ],
    pen.tones.accent === color ? pen.tones.light : pen.tones.accent,
    r * 0.08,
  )
}

/** Things hung from the upper edge at steps of a wave: lanterns, stars or moons; columns of a part are left out. */
export function hangings(
  pen: Pen,
  kind: 'fanous' | 'paper' | 'stars',
  { from, reach, r, skip }: { from: number; reach: number; r: number; skip?: readonly [number, number] },
) {
  const random = pen.random('hangings')
  const { tones } = pen
  const count = Math.max(3, Math.round(pen.w / (r * 3.4)))
  for (let i = 0; i < count; i++) {
    const x = ((i + 0.5) / count) * pen.w
    if (skip && x > skip[0] && x < skip[1]) continue
    const edge = Math.abs((i + 0.5) / count - 0.5) * 2
    const y = from + reach * (0.35 + 0.6 * edge) * random.between(0.82, 1)
    if (kind === 'fanous' && i % 2 === 0) fanous(pen, x, from, y, r)
    else if (kind === 'paper')
      paperLantern(pen, x, from, y, r * random.between(0.8, 1.05), i % 2 === 0 ? tones.accent : mix(tones.accent, tones.light, 0.45))
    else {
      pen.line(
        'cord',
        [
          [x, from],
          [x, y - r],
        ],
        pen.isLined ? pen.ink : tones.accent,
        r * 0.04,
      )
      pen.form('hung', i % 4 === 1 ? star(x, y - r * 0.4, r * 0.62, 5, 0.42) : crescent(x, y - r * 0.4, r * 0.58), tones.light, {
        isDetail: true,
      })
    }
  }
}

/** Little flags on a line from edge to edge. */
export function bunting(pen: Pen, y: number, sag: number, colors: readonly string[]) {
  const count = Math.max(8, Math.round(pen.w / (pen.side * 0.085)))
  const at = (t: number) => y + sag * (1 - (2 * t - 1) ** 2)
  pen.line(
    'cord',
    Array.from({ length: 41 }, (_, i): Point => [(i / 40) * pen.w, at(i / 40)]),
    pen.isLined ? pen.ink : pen.tones.deep,
    pen.side * 0.003,
  )
  for (let i = 0; i < count; i++) {
    const [a, b] = [i / count + 0.008, (i + 1) / count - 0.008]
    pen.form(
      'flag',
      [
        [a * pen.w, at(a)],
        [b * pen.w, at(b)],
        [((a + b) / 2) * pen.w, at((a + b) / 2) + pen.side * 0.075],
      ],
      colors[i % colors.length] as string,
    )
  }
}

/** Lamps on a line from edge to edge. */
export function stringLights(pen: Pen, y: number, sag: number) {
  const at = (t: number) => y + sag * (1 - (2 * t - 1) ** 2)
  pen.line(
    'cord',
    Array.from({ length: 41 }, (_, i): Point => [(i / 40) * pen.w, at(i / 40)]),
    pen.isLined ? pen.ink : pen.tones.near,
    pen.side * 0.0028,
  )
  const count = Math.round(pen.w / (pen.side * 0.09))
  for (let i = 0; i <= count; i++) {
    const t = (i + 0.5) / (count + 1)
    const [x, ly, r] = [t * pen.w, at(t) + pen.side * 0.016, pen.side * 0.012]
    if (!pen.isLined) pen.disc('glow', x, ly, r * 2.6, withAlpha(pen.tones.light, 0.2), { isDetail: true })
    pen.disc('lamp', x, ly, r, pen.tones.light)
  }
}

/** Bits of paper in the air. */
export function confetti(pen: Pen, top: number, bottom: number, colors: readonly string[], count = 70) {
  const random = pen.random('confetti')
  for (const [k, color] of colors.entries()) {
    const bits: Point[][] = []
    for (let i = 0; i < count / colors.length; i++) {
      const [x, y, s, a] = [
        random.next() * pen.w,
        top + random.next() * (bottom - top),
        pen.side * random.between(0.006, 0.014),
        random.between(0, 3.14),
      ]
      if ((i + k) % 3 === 0) bits.push(circle(x, y, s * 0.7, 14))
      else {
        const [c, n] = [Math.cos(a), Math.sin(a)]
        const [l, t] = [(i + k) % 3 === 1 ? s * 1.5 : s, (i + k) % 3 === 1 ? s * 0.35 : s * 0.8]
        bits.push([
          [x - c * l - n * t, y - n * l + c * t],
          [x + c * l - n * t, y + n * l + c * t],
          [x + c * l + n * t, y + n * l - c * t],
          [x - c * l + n * t, y - n * l - c * t],
        ])
      }
    }
    pen.forms('confetti', bits, color, { isDetail: true })
  }
}
