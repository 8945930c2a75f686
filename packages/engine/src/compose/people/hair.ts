import { mix } from '../../color.ts'
import { behind } from './easel.ts'
import { blob, type Dot, round } from './form.ts'
import { hatBack } from './hats.ts'
import { type HeadSpace, headSpace } from './head-space.ts'
import type { Posed } from './posed.ts'

/** Hair that falls behind the neck and shoulders, and brims behind the head. */
export function backOfHead(posed: Posed) {
  const { hand, look, pose } = posed
  const at = headSpace(posed)
  const { style } = look.hair
  const color = behind(look.hair.color)
  const isFlat = pose.view === 'front'
  hatBack(posed, at)
  const covered = ['space', 'knight', 'headscarf'].includes(look.hat)
  if (covered) return
  if (style === 'long' || style === 'waves')
    hand.form(
      'hair',
      isFlat
        ? blob([at(-1.02, 0.5), at(1.02, 0.5), at(1.25, -0.8), at(1.1, -1.9), at(0, -1.6), at(-1.1, -1.9), at(-1.25, -0.8)])
        : blob([
            at(-0.5, 0.95),
            at(0.5, 0.4),
            at(0.1, -0.9),
            at(-0.15, -1.9),
            at(-0.85, -2.25),
            at(-1.3, -1.5),
            at(-1.2, -0.4),
            at(-1.1, 0.4),
          ]),
      color,
    )
  else if (style === 'bob')
    hand.form(
      'hair',
      isFlat
        ? blob([at(-1.02, 0.5), at(1.02, 0.5), at(1.22, -0.6), at(0.8, -1.05), at(-0.8, -1.05), at(-1.22, -0.6)])
        : blob([at(-0.5, 0.95), at(0.3, 0.4), at(0.1, -0.9), at(-0.5, -1.12), at(-1.18, -0.9), at(-1.25, -0.1), at(-1.08, 0.5)]),
      color,
    )
  else if (style === 'ponytail') {
    if (isFlat) hand.form('hair', blob([at(0.5, 0.9), at(1.1, 0.9), at(1.3, 0), at(1.1, -0.9), at(0.85, -0.2)]), color)
    else {
      const swing = pose.lean > 8 || pose.support === 'air' ? 0.7 : 0
      hand.form(
        'hair',
        blob([
          at(-0.7, 0.75),
          at(-1.15, 0.85),
          at(-1.7 - swing * 0.4, 0.3 + swing * 0.5),
          at(-1.75 - swing, -0.7 + swing * 0.9),
          at(-1.35 - swing * 0.6, -1.0 + swing),
          at(-1.3, -0.2 + swing * 0.3),
        ]),
        color,
      )
    }
  } else if (style === 'braids') {
    for (const side of isFlat ? [-1, 1] : [-1])
      for (let k = 0; k < 4; k++)
        hand.form(
          'braid',
          round(at(side * (1.02 + k * 0.06), -0.45 - k * 0.42), (0.3 - k * 0.03) * posed.build.head, (0.27 - k * 0.02) * posed.build.head),
          k % 2 ? look.hair.color : color,
          { isPlain: true },
        )
    for (const side of isFlat ? [-1, 1] : [-1])
      hand.form('bow', round(at(side * 1.24, -1.98), 0.2 * posed.build.head), look.topColor, { isPlain: true })
  } else if (style === 'bun') hand.form('bun', round(isFlat ? at(0, 1.2) : at(-0.62, 1.06), 0.44 * posed.build.head), color)
  else if (style === 'afro') hand.form('hair', round(at(isFlat ? 0 : -0.16, 0.3), 1.5 * posed.build.head, 1.4 * posed.build.head), color)
  else if (style === 'curly')
    for (const [x, y] of isFlat
      ? ([
          [-0.9, 0.3],
          [0.9, 0.3],
          [-1.0, -0.3],
          [1.0, -0.3],
        ] as const)
      : ([
          [-0.95, 0.4],
          [-1.08, -0.1],
          [-0.9, -0.55],
        ] as const))
      hand.form('curl', round(at(x, y), 0.42 * posed.build.head), color, { isPlain: true })
}

/** Hair over the skull and the brow. */
export function frontHair({ hand, look, build, pose }: Posed, at: HeadSpace) {
  if (['space', 'knight', 'headscarf'].includes(look.hat)) return
  const { style, color } = look.hair
  const r = build.head
  const isFlat = pose.view === 'front'
  const light = mix(color, '#ffe2b8', 0.22)
  if (style === 'bald') {
    for (const x of isFlat ? [-0.94, 0.94] : [-0.72]) hand.form('hair', round(at(x, 0.02), 0.26 * r, 0.4 * r), color, { isPlain: true })
    return
  }
  if (style === 'afro' || style === 'curly') {
    const ring = isFlat
      ? [
          [-0.86, 0.42],
          [-0.62, 0.86],
          [-0.2, 1.1],
          [0.24, 1.1],
          [0.64, 0.86],
          [0.88, 0.42],
        ]
      : [
          [-0.9, 0.1],
          [-0.84, 0.55],
          [-0.5, 0.98],
          [0, 1.14],
          [0.46, 1.0],
          [0.74, 0.7],
        ]
    for (const [x = 0, y = 0] of ring) hand.form('curl', round(at(x, y), (style === 'afro' ? 0.52 : 0.4) * r), color, { isPlain: true })
    return
  }
  const fringe = style === 'bob' || style === 'long' || style === 'braids' || style === 'waves'
  const crown: Dot[] = isFlat
    ? fringe
      ? [
          at(-1.06, -0.3),
          at(-1.1, 0.5),
          at(-0.7, 1.06),
          at(0, 1.26),
          at(0.7, 1.06),
          at(1.1, 0.5),
          at(1.06, -0.3),
          at(0.86, 0.24),
          at(0.3, 0.62),
          at(-0.3, 0.5),
          at(-0.84, 0.26),
        ]
      : [
          at(-1.02, 0.12),
          at(-1.04, 0.56),
          at(-0.7, 1.08),
          at(0, 1.24),
          at(0.7, 1.08),
          at(1.04, 0.56),
          at(1.02, 0.12),
          at(0.84, 0.5),
          at(0.3, 0.66),
          at(-0.4, 0.56),
          at(-0.86, 0.46),
        ]
    : fringe
      ? [
          at(0.96, 0.3),
          at(0.78, 0.94),
          at(0.1, 1.24),
          at(-0.7, 1.04),
          at(-1.12, 0.4),
          at(-1.12, -0.4),
          at(-0.86, -0.74),
          at(-0.4, -0.5),
          at(-0.3, 0.1),
          at(-0.02, 0.5),
          at(0.5, 0.4),
        ]
      : style === 'crop'
        ? [
            at(0.9, 0.46),
            at(0.64, 0.98),
            at(0, 1.18),
            at(-0.7, 0.96),
            at(-1.04, 0.36),
            at(-0.94, -0.26),
            at(-0.6, -0.3),
            at(-0.36, 0.1),
            at(-0.06, 0.46),
            at(0.5, 0.6),
          ]
        : style === 'side'
          ? [
              at(1.06, 0.56),
              at(0.96, 1.06),
              at(0.3, 1.38),
              at(-0.6, 1.12),
              at(-1.08, 0.4),
              at(-0.98, -0.34),
              at(-0.62, -0.36),
              at(-0.34, 0.1),
              at(-0.1, 0.44),
              at(0.46, 0.5),
            ]
          : [
              at(0.96, 0.36),
              at(0.82, 0.9),
              at(0.2, 1.24),
              at(-0.66, 1.06),
              at(-1.08, 0.4),
              at(-0.98, -0.34),
              at(-0.58, -0.36),
              at(-0.36, 0.06),
              at(-0.12, 0.4),
              at(0.36, 0.42),
              at(0.6, 0.58),
            ]
  hand.form('hair', blob(crown, 6), color)
  if (hand.isLit) {
    hand.line(
      'strand',
      isFlat ? [at(-0.5, 0.86), at(0, 1.0), at(0.5, 0.88)] : [at(0.4, 0.9), at(-0.2, 1.02), at(-0.7, 0.7)],
      light,
      r * 0.09,
      0.5,
    )
    if (fringe && !isFlat) hand.line('strand', [at(-0.9, 0.2), at(-0.92, -0.3)], light, r * 0.07, 0.4)
  }
}
