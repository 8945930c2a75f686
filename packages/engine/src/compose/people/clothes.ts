import { mix } from '../../color.ts'
import { add, between, blob, type Dot, limb, round, turned } from './form.ts'
import type { Posed } from './posed.ts'

/** A place on the trunk: x in half shoulders, y in lengths of the back from the hip up. */
const placed = ({ build, skeleton: { hip, lean }, pose }: Posed) => {
  const by = pose.view === 'front' || pose.view === 'back' ? 1 : pose.view === 'side' ? 0.62 : 0.8
  return (x: number, y: number): Dot => add(hip, turned([x * build.shoulder * by, y * build.back], lean))
}
/** Where the middle of the breast lies: towards where the figure faces. */
const middle = ({ pose }: Posed): number => (pose.view === 'three' ? 0.34 : pose.view === 'side' ? 0.9 : 0)

/** What is seen on the top itself: collars, stripes, buttons, signs of a trade. */
export function clothesOver(posed: Posed) {
  const { hand, look, pose } = posed
  const at = placed(posed)
  const m = middle(posed)
  const isBack = pose.view === 'back'
  const dark = mix(look.topColor, '#2a1a33', 0.22)
  if (look.isStriped)
    for (const y of [0.16, 0.34, 0.52, 0.7])
      hand.form('stripe', limb([at(-0.84, y), at(0, y - 0.02), at(0.86, y)], [0.012, 0.012, 0.012]), look.trim, { isDetail: true })
  if (pose.view === 'three' && !look.isStriped) {
    // The side away from the light.
    const shade = pose.lean > 30 ? [] : [at(0.5, 1.0), at(0.98, 0.86), at(0.92, 0.4), at(0.74, -0.14), at(0.34, -0.16), at(0.6, 0.4)]
    if (shade.length > 0 && hand.isLit)
      hand.form('shade', blob(hand.spot.way > 0 ? shade : mirrored(shade, at)), dark, { isDetail: true, opacity: 0.32 })
  }
  if (isBack) return
  const cut = look.top
  if (cut === 'shirt' || cut === 'suit' || cut === 'coat' || cut === 'jacket') {
    if (cut === 'suit' || cut === 'coat') {
      hand.form(
        'shirt',
        [at(m - 0.3, 1.04), at(m + 0.32, 1.04), at(m + 0.04, cut === 'suit' ? 0.5 : 0.66)],
        cut === 'suit' ? '#f7f3ea' : mix(look.trim, '#ffffff', 0.3),
        { isDetail: true },
      )
      for (const side of [-1, 1])
        hand.form(
          'lapel',
          [at(m + side * 0.3, 1.05), at(m + side * 0.58, 0.86), at(m + side * 0.02, 0.48)],
          side < 0 ? mix(look.topColor, '#ffffff', 0.1) : dark,
          { isDetail: true },
        )
    } else
      for (const side of [-1, 1])
        hand.form('collar', [at(m, 0.98), at(m + side * 0.42, 1.06), at(m + side * 0.34, 0.86)], look.trim, { isDetail: true })
    hand.line('placket', [at(m + 0.02, cut === 'shirt' || cut === 'jacket' ? 0.94 : 0.5), at(m + 0.02, -0.1)], dark, 0.005)
    for (const y of [0.3, 0.08])
      hand.form('button', round(at(m + 0.12, y), 0.007), cut === 'suit' ? '#d9c9a0' : look.trim, { isDetail: true })
  } else if (cut === 'hoodie') {
    hand.form('hood', blob([at(m - 0.62, 1.0), at(m, 1.12), at(m + 0.56, 1.0), at(m + 0.4, 0.86), at(m, 0.8), at(m - 0.5, 0.86)]), dark, {
      isDetail: true,
    })
    for (const x of [-0.12, 0.14]) hand.line('string', [at(m + x, 0.86), at(m + x * 1.3, 0.62)], '#fff6e6', 0.007)
    hand.form('pocket', [at(m - 0.44, 0.3), at(m + 0.4, 0.3), at(m + 0.54, 0.04), at(m - 0.58, 0.04)], dark, {
      isDetail: true,
      opacity: 0.8,
    })
  } else if (cut === 'sweater') {
    hand.form('collar', limb([at(m - 0.4, 1.02), at(m, 0.97), at(m + 0.38, 1.02)], [0.016, 0.018, 0.016]), look.trim, { isDetail: true })
    hand.form('rib', limb([at(-0.72, -0.06), at(0, -0.1), at(0.72, -0.06)], [0.016, 0.016, 0.016]), look.trim, { isDetail: true })
  } else if (cut === 'armor') {
    hand.form(
      'plate',
      blob([at(m - 0.66, 0.92), at(m + 0.5, 0.92), at(m + 0.46, 0.5), at(m - 0.08, 0.4), at(m - 0.66, 0.5)]),
      mix(look.topColor, '#ffffff', 0.32),
      { isDetail: true },
    )
    for (const y of [0.3, 0.14, -0.02]) hand.line('plate', [at(-0.76, y), at(0.8, y - 0.03)], look.trim, 0.008)
  } else if (cut === 'space') {
    hand.form('panel', blob([at(m - 0.34, 0.56), at(m + 0.36, 0.56), at(m + 0.36, 0.26), at(m - 0.34, 0.26)], 3), '#c9d2db', {
      isDetail: true,
    })
    for (const [x, fill] of [
      [-0.16, '#e4572e'],
      [0.04, '#3f9c9c'],
      [0.22, '#f0b93a'],
    ] as const)
      hand.form('light', round(at(m + x, 0.42), 0.011), fill, { isDetail: true })
    hand.form('stripe', limb([at(-0.84, 0.04), at(0.84, 0.02)], [0.016, 0.016]), look.trim, { isDetail: true })
  } else if (cut === 'robe' || cut === 'kimono') {
    hand.form('collar', [at(m - 0.4, 1.04), at(m - 0.18, 1.05), at(m + 0.3, 0.24), at(m + 0.08, 0.24)], look.trim, { isDetail: true })
    hand.form('collar', [at(m + 0.4, 1.04), at(m + 0.2, 1.05), at(m - 0.1, 0.5), at(m + 0.1, 0.42)], look.trim, { isDetail: true })
    hand.form(
      'belt',
      limb([at(-0.86, 0.16), at(0, 0.12), at(0.88, 0.16)], cut === 'kimono' ? [0.045, 0.05, 0.045] : [0.016, 0.016, 0.016]),
      cut === 'kimono' ? mix(look.trim, '#b8342f', 0.7) : look.trim,
      { isDetail: true },
    )
  } else if (cut === 'tee' || cut === 'dress' || cut === 'tank') {
    hand.form(
      'collar',
      blob(
        [at(m - 0.3, 1.05), at(m + 0.3, 1.05), at(m + 0.16, cut === 'tank' ? 0.88 : 0.95), at(m - 0.14, cut === 'tank' ? 0.88 : 0.95)],
        4,
      ),
      mix(look.skin, '#7a3a2a', 0.16),
      { isDetail: true },
    )
    if (cut === 'tee' && look.trim !== look.topColor && look.sign === 'none' && look.cape)
      hand.form('crest', [at(m - 0.3, 0.8), at(m + 0.3, 0.8), at(m, 0.44)], look.trim, { isDetail: true })
    if (cut === 'tank') hand.form('stripe', limb([at(-0.8, 0.44), at(0.86, 0.4)], [0.014, 0.014]), look.trim, { isDetail: true })
  }
  sign(posed, at, m)
  hand.line('shade', [at(0.62, 0.04), at(0.2, 0.1)], dark, 0.006, 0.5)
}
const mirrored = (points: readonly Dot[], at: (x: number, y: number) => Dot): Dot[] => {
  const [middleX] = at(0, 0.4)
  return points.map(([x, y]): Dot => [2 * middleX - x, y])
}

function sign({ hand, look }: Posed, at: (x: number, y: number) => Dot, m: number) {
  if (look.sign === 'tie')
    hand.form('tie', [at(m - 0.07, 1.0), at(m + 0.11, 1.0), at(m + 0.16, 0.6), at(m + 0.04, 0.5), at(m - 0.08, 0.6)], '#c8453c', {
      isDetail: true,
    })
  else if (look.sign === 'stethoscope') {
    hand.line('stethoscope', [at(m - 0.36, 1.0), at(m - 0.36, 0.7), at(m, 0.5), at(m + 0.36, 0.7), at(m + 0.36, 1.0)], '#3a4656', 0.011)
    hand.line('stethoscope', [at(m, 0.5), at(m + 0.08, 0.34)], '#3a4656', 0.011)
    hand.form('stethoscope', round(at(m + 0.1, 0.3), 0.018), '#aab6c2', { isDetail: true })
  } else if (look.sign === 'badge')
    hand.form(
      'badge',
      blob([at(m + 0.24, 0.84), at(m + 0.44, 0.84), at(m + 0.42, 0.68), at(m + 0.34, 0.62), at(m + 0.26, 0.68)], 3),
      '#f0c64a',
      { isDetail: true },
    )
  else if (look.sign === 'vest') {
    for (const side of [-1, 1])
      hand.form(
        'vest',
        [
          at(m * 0.4 + side * 0.2, 1.02),
          at(m * 0.4 + side * 0.72, 0.98),
          at(m * 0.4 + side * 0.78, -0.06),
          at(m * 0.4 + side * 0.16, -0.06),
        ],
        look.trim,
        { isDetail: true },
      )
    for (const side of [-1, 1])
      hand.form(
        'band',
        [at(m * 0.4 + side * 0.16, 0.44), at(m * 0.4 + side * 0.8, 0.44), at(m * 0.4 + side * 0.8, 0.3), at(m * 0.4 + side * 0.16, 0.3)],
        '#fff3b8',
        { isDetail: true },
      )
  }
}

/** What hangs from the hips: skirts of dresses and robes, over the thighs wherever they lie. */
export function skirt(posed: Posed) {
  const { hand, look, skeleton, build } = posed
  const length =
    look.top === 'robe' || look.top === 'kimono' || look.bottom === 'long-skirt'
      ? 1.72
      : look.top === 'dress' || look.bottom === 'skirt'
        ? 1.02
        : 0
  if (length === 0 || (look.bottom !== 'skirt' && look.bottom !== 'long-skirt' && look.bottom !== 'none')) return
  const fill = look.bottom === 'skirt' || look.bottom === 'long-skirt' ? look.bottomColor : look.topColor
  const [near, far] = skeleton.legs
  const down = (leg: typeof near): Dot => (length <= 1.02 ? between(leg.hip, leg.knee, length) : between(leg.knee, leg.ankle, length - 1))
  const flare = build.legHalf[0] * (length > 1.2 ? 1.25 : 1.15)
  const ends = [down(near), down(far)].sort((a, b) => a[0] - b[0]) as [Dot, Dot]
  const waist = (x: number, y: number): Dot => add(skeleton.hip, turned([x * build.hip, y * build.back], skeleton.lean))
  const knees = [near.knee, far.knee].sort((a, b) => b[0] - a[0])[0] as Dot
  const isSat = knees[1] > skeleton.hip[1] - 0.06
  const points: Dot[] = isSat
    ? [
        waist(-1, 0.12),
        waist(1, 0.14),
        add(knees, [build.legHalf[1] * 1.1, build.legHalf[1] * 1.15]),
        ...(length > 1.2
          ? [add(ends[1], [flare * 0.8, 0]), add(ends[0], [-flare * 0.7, 0])]
          : [add(knees, [build.legHalf[1], -build.legHalf[1] * 1.2])]),
        add(skeleton.hip, [-build.hip * 0.3, -build.legHalf[0] * 1.02]),
        add(skeleton.hip, [-build.hip * 1.2, -build.legHalf[0] * 0.6]),
      ]
    : [
        waist(-0.98, 0.14),
        waist(0.98, 0.14),
        between(waist(1.1, 0), add(ends[1], [flare, 0]), 0.5),
        add(ends[1], [flare * 1.2, -0.01]),
        add(between(ends[0], ends[1], 0.5), [0, -0.02]),
        add(ends[0], [-flare * 1.2, -0.01]),
        between(waist(-1.1, 0), add(ends[0], [-flare, 0]), 0.5),
      ]
  hand.form('skirt', blob(points, 6), fill)
  if (!isSat)
    for (const t of [0.2, 0.75])
      hand.line('fold', [between(waist(-0.5, 0), waist(0.7, 0), t), between(ends[0], ends[1], t)], mix(fill, '#2a1a33', 0.24), 0.006, 0.6)
}

/** The skirts of coats, suits and armour below the waist. */
export function coatTails(posed: Posed) {
  const { look, hand, skeleton, build } = posed
  if (look.top !== 'coat' && look.top !== 'suit') return
  const reach = look.top === 'coat' ? 0.62 : 0.22
  const [near, far] = skeleton.legs
  const w = build.hip
  const at = (x: number, y: number): Dot => add(skeleton.hip, turned([x * w, y * build.back], skeleton.lean))
  const [low, other] = [between(near.hip, near.knee, reach), between(far.hip, far.knee, reach)]
  const thick = build.legHalf[0] * 1.22
  const sorted = [low, other].sort((a, b) => a[0] - b[0]) as [Dot, Dot]
  hand.form(
    'coat',
    blob(
      [
        at(-1.1, 0.2),
        at(1.12, 0.2),
        at(1.2, 0),
        add(sorted[1], [thick, -0.01]),
        between(sorted[0], sorted[1], 0.5),
        add(sorted[0], [-thick, -0.01]),
        at(-1.2, 0),
      ],
      6,
    ),
    look.topColor,
  )
}

export function apron(posed: Posed) {
  const { hand, look, skeleton, build, pose } = posed
  if (!look.apron) return
  const at = placed(posed)
  const m = middle(posed)
  const [near, far] = skeleton.legs
  const ends = [between(near.hip, near.knee, 0.78), between(far.hip, far.knee, 0.78)].sort((a, b) => a[0] - b[0]) as [Dot, Dot]
  const dark = mix(look.apron, '#2a1a33', 0.2)
  if (pose.view === 'back') {
    hand.line('apron', [at(-0.9, 0.1), at(0.9, 0.1)], look.apron, 0.018)
    return
  }
  hand.form(
    'apron',
    blob(
      [
        at(m - 0.46, 0.74),
        at(m + 0.44, 0.74),
        at(m + 0.52, 0.2),
        at(0.98, 0.06),
        add(ends[1], [build.legHalf[0] * 1.05, 0.0]),
        add(ends[0], [-build.legHalf[0] * 0.4, -0.01]),
        at(m - 1.0, 0.06),
        at(m - 0.62, 0.2),
      ],
      6,
    ),
    look.apron,
  )
  for (const side of [-1, 1]) hand.line('strap', [at(m + side * 0.38, 0.72), at(m + side * 0.3, 1.02)], look.apron, 0.016)
  hand.line('string', [at(-0.86, 0.1), at(m + 0.5, 0.08)], dark, 0.009)
  hand.form('pocket', [at(m - 0.24, 0.02), at(m + 0.36, 0.02), at(m + 0.32, -0.2), at(m - 0.2, -0.2)], dark, {
    isDetail: true,
    opacity: 0.5,
  })
}
