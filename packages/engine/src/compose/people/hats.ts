import { mix, withAlpha } from '../../color.ts'
import { blob, type Dot, round } from './form.ts'
import type { HeadSpace } from './head-space.ts'
import type { Posed } from './posed.ts'

/** What of a hat lies behind the head: brims and veils. */
export function hatBack({ hand, look }: Posed, at: HeadSpace) {
  if (look.hat === 'headscarf')
    hand.form(
      'scarf',
      blob([at(-0.9, 0.6), at(0.5, 0.7), at(0.4, -1.1), at(0.1, -1.7), at(-1.2, -1.7), at(-1.25, -0.4)]),
      mix(look.hatColor, '#2a1a33', 0.16),
    )
  if (look.hat === 'sou’wester')
    hand.form('brim', blob([at(-0.7, 0.62), at(-1.7, -0.24), at(-1.5, -0.5), at(-0.6, 0.1)]), mix(look.hatColor, '#2a1a33', 0.16))
}

/** A dome over the skull from one side of the brow to the nape. */
const dome = (at: HeadSpace, low: number, top: number, wide: number, from = 0): Dot[] =>
  Array.from({ length: 19 }, (_, i) => {
    const a = Math.PI - (i / 18) * Math.PI
    return at(from + Math.cos(a) * wide, low + Math.sin(a) * (top - low))
  })

export function hatOf(posed: Posed, at: HeadSpace) {
  const { hand, look, build, pose } = posed
  const { hat, hatColor: color } = look
  if (hat === 'none') return
  const r = build.head
  const isFlat = pose.view === 'front' || pose.view === 'back'
  const dark = mix(color, '#2a1a33', 0.26)
  const light = mix(color, '#ffffff', 0.3)
  const skew = isFlat ? 0 : -0.06
  const brim = (y: number, wide: number, thick: number, fill: string, dx = 0) =>
    hand.form('brim', round(at(dx, y), wide * r, thick * r, 0), fill)
  if (hat === 'toque') {
    for (const [x, y, s] of [
      [-0.5, 1.62, 0.5],
      [0.44, 1.66, 0.46],
      [-0.04, 1.88, 0.56],
    ] as const)
      hand.form('hat', round(at(x + skew, y), s * r), color)
    hand.form('hat', [at(-0.82, 0.5), at(-0.8, 1.6), at(0.7, 1.6), at(0.8, 0.5)], color)
    hand.form('band', [at(-0.84, 0.44), at(-0.83, 0.84), at(0.8, 0.84), at(0.82, 0.44)], mix(color, '#8a97a8', 0.22), { isDetail: true })
  } else if (hat === 'cap' || hat === 'police') {
    hand.form('hat', dome(at, 0.42, hat === 'police' ? 1.3 : 1.24, 1.06, skew), color)
    if (hat === 'police') hand.form('hat', blob([at(-1.2, 1.0), at(0, 1.42), at(1.14, 1.06), at(1.0, 0.72), at(-1.04, 0.7)]), color)
    if (pose.view !== 'back')
      hand.form(
        'peak',
        isFlat
          ? blob([at(-0.8, 0.5), at(0.8, 0.5), at(0.66, 0.24), at(-0.66, 0.24)])
          : blob([at(0.4, 0.52), at(1.02, 0.52), at(1.62, 0.34), at(1.5, 0.24), at(0.5, 0.34)]),
        dark,
      )
    if (hat === 'police' && pose.view !== 'back')
      hand.form('badge', round(at(isFlat ? 0 : 0.56, 0.9), 0.15 * r), '#f0c64a', { isDetail: true })
  } else if (hat === 'beanie') {
    hand.form('hat', dome(at, 0.4, 1.42, 1.06, skew), color)
    hand.form('band', blob([at(-1.1, 0.62), at(0, 0.72), at(1.04, 0.62), at(1.04, 0.3), at(0, 0.38), at(-1.1, 0.3)]), dark)
    hand.form('bobble', round(at(skew, 1.54), 0.26 * r), light)
  } else if (hat === 'straw' || hat === 'sunhat' || hat === 'fedora' || hat === 'cowboy') {
    const wide = hat === 'sunhat' ? 1.95 : hat === 'fedora' ? 1.45 : 1.7
    hand.form(
      'brim',
      blob([
        at(-wide, hat === 'cowboy' ? 0.86 : 0.4),
        at(-0.8, 0.62),
        at(0.8, 0.62),
        at(wide, hat === 'cowboy' ? 0.9 : 0.44),
        at(wide * 0.6, 0.3),
        at(0, 0.24),
        at(-wide * 0.6, 0.28),
      ]),
      dark,
    )
    hand.form(
      'hat',
      hat === 'fedora' || hat === 'cowboy'
        ? blob([at(-0.8, 0.5), at(-0.74, 1.3), at(-0.3, 1.5), at(0, 1.36), at(0.4, 1.5), at(0.72, 1.26), at(0.8, 0.5)])
        : dome(at, 0.48, 1.4, 0.82, skew),
      color,
    )
    hand.form(
      'band',
      [at(-0.83, 0.46), at(-0.8, 0.74), at(0.8, 0.74), at(0.83, 0.46)],
      hat === 'straw' || hat === 'sunhat' ? '#b8443c' : mix(color, '#120c14', 0.5),
      { isDetail: true },
    )
  } else if (hat === 'hardhat' || hat === 'fire' || hat === 'cycle') {
    hand.form('hat', dome(at, 0.4, 1.34, 1.1, skew), color)
    if (hat === 'cycle')
      for (const x of [-0.5, -0.05, 0.4]) hand.form('vent', round(at(x, 0.96), 0.09 * r, 0.24 * r, 0.3), dark, { isDetail: true })
    else
      hand.form('ridge', blob([at(-0.2 + skew, 0.6), at(-0.16 + skew, 1.42), at(0.16 + skew, 1.42), at(0.2 + skew, 0.6)], 4), light, {
        isDetail: true,
      })
    hand.form('brim', blob([at(-1.24, 0.44), at(0, 0.56), at(1.3, 0.46), at(1.4, 0.34), at(0, 0.34), at(-1.3, 0.32)]), dark)
    if (hat === 'cycle') hand.line('strap', [at(-0.3, 0.3), at(-0.1, -0.5), at(0.3, -1.0)], dark, r * 0.07)
    if (hat === 'fire' && pose.view !== 'back')
      hand.form('badge', blob([at(0.2, 1.1), at(0.8, 1.06), at(0.72, 0.64), at(0.5, 0.54), at(0.26, 0.64)], 3), '#f3d36a', {
        isDetail: true,
      })
  } else if (hat === 'knight') {
    hand.form(
      'helmet',
      blob([
        at(-1.02, -0.5),
        at(-1.1, 0.4),
        at(-0.7, 1.1),
        at(0, 1.34),
        at(0.74, 1.08),
        at(1.08, 0.4),
        at(1.0, 0.14),
        at(0.2, 0.2),
        at(-0.04, -0.1),
        at(-0.1, -0.9),
        at(-0.7, -0.96),
      ]),
      color,
    )
    hand.form('visor', blob([at(0.1, 0.62), at(1.06, 0.56), at(1.24, 0.36), at(0.2, 0.3)], 4), mix(color, '#ffffff', 0.3))
    hand.form(
      'plume',
      blob([at(-0.1, 1.24), at(-0.4, 1.9), at(-1.1, 2.0), at(-1.8, 1.4), at(-1.7, 0.8), at(-1.2, 1.3), at(-0.7, 1.2)]),
      look.cape ?? '#b8342f',
    )
  } else if (hat === 'space') {
    hand.pen.path('helmet', pathOf(round(at(0.04, 0.02), 1.42 * r, 1.42 * r), hand.px.bind(hand)), {
      fill: withAlpha('#d8efff', pose.view === 'back' ? 1 : 0.24),
      stroke: { paint: color, width: r * 0.2 * hand.spot.size },
    })
    hand.line('gleam', [at(0.5, 1.04), at(0.9, 0.72), at(1.08, 0.3)], '#ffffff', r * 0.12, 0.8)
  } else if (hat === 'crown')
    hand.form('crown', [at(-0.8, 0.6), at(-0.86, 1.36), at(-0.42, 1.02), at(0, 1.5), at(0.42, 1.04), at(0.84, 1.38), at(0.78, 0.6)], color)
  else if (hat === 'wizard') {
    hand.form(
      'hat',
      blob([at(-0.9, 0.5), at(-0.5, 1.3), at(-0.36, 2.2), at(-1.0, 2.9), at(0.1, 2.6), at(0.46, 1.6), at(0.9, 0.5)], 6),
      color,
    )
    brim(0.5, 1.66, 0.26, dark, skew)
    hand.form('band', blob([at(-0.86, 0.56), at(0.86, 0.58), at(0.8, 0.86), at(-0.78, 0.84)], 3), '#e5b94b', { isDetail: true })
  } else if (hat === 'tricorn')
    hand.form('hat', blob([at(-1.5, 0.9), at(-0.6, 1.3), at(0.2, 1.5), at(0.9, 1.24), at(1.6, 0.66), at(0.6, 0.44), at(-0.7, 0.42)]), color)
  else if (hat === 'sou’wester') {
    hand.form('hat', dome(at, 0.44, 1.34, 1.0, skew), color)
    hand.form(
      'brim',
      blob([at(-1.5, -0.1), at(-0.9, 0.62), at(0.3, 0.7), at(1.36, 0.56), at(1.4, 0.42), at(0.3, 0.36), at(-0.8, 0.26), at(-1.4, -0.34)]),
      dark,
    )
  } else if (hat === 'headscarf')
    hand.form(
      'scarf',
      isFlat
        ? blob([
            at(-1.1, -0.6),
            at(-1.1, 0.5),
            at(0, 1.26),
            at(1.1, 0.5),
            at(1.1, -0.6),
            at(0.5, -1.3),
            at(0.78, -0.3),
            at(0.7, 0.4),
            at(0, 0.72),
            at(-0.7, 0.4),
            at(-0.78, -0.3),
            at(-0.5, -1.3),
          ])
        : blob([
            at(0.86, 0.56),
            at(0.3, 1.24),
            at(-0.7, 1.1),
            at(-1.14, 0.3),
            at(-1.06, -0.7),
            at(-0.3, -1.36),
            at(0.6, -1.4),
            at(0.56, -1.14),
            at(0.02, -0.9),
            at(-0.2, -0.2),
            at(0.0, 0.42),
            at(0.5, 0.6),
          ]),
      color,
    )
  else if (hat === 'beret')
    hand.form('hat', blob([at(-1.3, 0.74), at(-0.9, 1.3), at(0.1, 1.4), at(0.9, 0.9), at(0.8, 0.56), at(-0.6, 0.6)]), color)
  else if (hat === 'mortarboard') {
    hand.form('hat', dome(at, 0.4, 1.0, 1.02, skew), dark)
    hand.form('board', [at(-1.5, 1.06), at(0, 1.42), at(1.5, 1.1), at(0, 0.72)], color)
    hand.line('tassel', [at(0, 1.08), at(1.1, 0.9), at(1.14, 0.3)], '#e7b93f', r * 0.1)
  } else if (hat === 'headphones') {
    hand.line('band', dome(at, 0.0, 1.3, 1.1, -0.02), color, r * 0.18)
    for (const x of isFlat ? [-1.04, 1.04] : [-0.2]) hand.form('phone', round(at(x, -0.04), 0.34 * r, 0.42 * r), mix(color, '#e4572e', 0.5))
  }
}

const pathOf = (points: readonly Dot[], px: (dot: Dot) => readonly [number, number]): string =>
  `${points
    .map(
      (dot, i) =>
        `${i === 0 ? 'M' : 'L'} ${px(dot)
          .map((value) => value.toFixed(1))
          .join(' ')}`,
    )
    .join(' ')} Z`
