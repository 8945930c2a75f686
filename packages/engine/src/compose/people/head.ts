import { mix, withAlpha } from '../../color.ts'
import { faceOf } from './face.ts'
import { blob, type Dot, round } from './form.ts'
import { backOfHead, frontHair } from './hair.ts'
import { hatOf } from './hats.ts'
import { type HeadSpace, headSpace } from './head-space.ts'
import type { Posed } from './posed.ts'

/** Skull, face, hair and hat. */
export function headOf(posed: Posed) {
  const { hand, look, pose } = posed
  const at = headSpace(posed)
  if (pose.view === 'back') {
    backOfHead(posed)
    hand.form(
      'head',
      round(at(0, 0), 0.96 * posed.build.head, 1.06 * posed.build.head),
      look.hair.style === 'bald' ? look.skin : look.hair.color,
    )
    hatOf(posed, at)
    return
  }
  const isFlat = pose.view === 'front'
  const skull: Dot[] = isFlat
    ? [
        at(0, 1.06),
        at(0.74, 0.78),
        at(0.97, 0.1),
        at(0.88, -0.46),
        at(0.48, -0.96),
        at(0, -1.12),
        at(-0.48, -0.96),
        at(-0.88, -0.46),
        at(-0.97, 0.1),
        at(-0.74, 0.78),
      ]
    : pose.view === 'side'
      ? [
          at(-0.05, 1.06),
          at(0.62, 0.86),
          at(0.9, 0.3),
          at(0.93, -0.02),
          at(0.9, -0.4),
          at(0.84, -0.78),
          at(0.58, -1.08),
          at(0.16, -0.98),
          at(-0.3, -0.66),
          at(-0.86, -0.3),
          at(-0.98, 0.3),
          at(-0.7, 0.86),
        ]
      : [
          at(-0.08, 1.06),
          at(0.6, 0.9),
          at(0.93, 0.34),
          at(0.9, -0.12),
          at(0.93, -0.36),
          at(0.84, -0.78),
          at(0.5, -1.1),
          at(0.1, -1.02),
          at(-0.4, -0.68),
          at(-0.86, -0.3),
          at(-0.98, 0.3),
          at(-0.7, 0.86),
        ]
  hand.form('head', blob(skull, 6), look.skin)
  if (hand.isLit && look.beard !== 'full')
    hand.form(
      'cheek',
      blob(
        isFlat
          ? [at(0.5, -0.4), at(0.9, -0.1), at(0.84, -0.5), at(0.4, -1.0), at(-0.2, -1.08)]
          : [at(-0.2, -0.3), at(0.1, -0.62), at(0.5, -0.86), at(0.46, -1.08), at(0.1, -1.02), at(-0.4, -0.68)],
      ),
      mix(look.skin, '#7a3550', 0.2),
      { isDetail: true, opacity: 0.45 },
    )
  if (look.beard === 'full') beard(posed, at)
  faceOf(posed, at)
  ear(posed, at)
  frontHair(posed, at)
  if (look.glasses) glasses(posed, at)
  hatOf(posed, at)
}

function ear({ hand, look, build, pose }: Posed, at: HeadSpace) {
  if (['space', 'knight', 'headscarf'].includes(look.hat)) return
  const r = build.head
  for (const x of pose.view === 'front' ? [-0.98, 0.98] : [-0.22]) {
    hand.form('ear', round(at(x, -0.06), 0.19 * r, 0.25 * r), look.skin, { isPlain: true })
    hand.form('ear', round(at(x, -0.06), 0.1 * r, 0.14 * r), mix(look.skin, '#8a3b3b', 0.28), { isDetail: true })
  }
}

function beard({ hand, look, pose }: Posed, at: HeadSpace) {
  hand.form(
    'beard',
    pose.view === 'front'
      ? blob([
          at(-0.9, -0.12),
          at(-0.5, -0.3),
          at(0, -0.26),
          at(0.5, -0.3),
          at(0.9, -0.12),
          at(0.84, -0.8),
          at(0.4, -1.42),
          at(-0.4, -1.42),
          at(-0.84, -0.8),
        ])
      : blob([
          at(-0.2, -0.04),
          at(0.16, -0.34),
          at(0.6, -0.3),
          at(0.92, -0.34),
          at(0.94, -0.86),
          at(0.7, -1.46),
          at(0.2, -1.4),
          at(-0.24, -0.86),
          at(-0.34, -0.4),
        ]),
    look.hair.color,
  )
}

function glasses({ hand, build, pose }: Posed, at: HeadSpace) {
  const r = build.head
  const eyes = pose.view === 'front' ? [-0.38, 0.38] : pose.view === 'side' ? [0.6] : [0.12, 0.68]
  for (const [i, x] of eyes.entries()) {
    const wide = pose.view === 'three' && i === 1 ? 0.2 : 0.26
    hand.form('glass', round(at(x, 0.02), wide * r, 0.26 * r), withAlpha('#eaf6ff', 0.4), { isDetail: true })
    hand.line('glasses', [...round(at(x, 0.02), wide * r, 0.26 * r), at(x + wide, 0.02)], '#2f2733', r * 0.055)
  }
  if (eyes.length > 1) hand.line('glasses', [at((eyes[0] ?? 0) + 0.26, 0.06), at((eyes[1] ?? 0) - 0.22, 0.06)], '#2f2733', r * 0.055)
  if (pose.view !== 'front') hand.line('glasses', [at((eyes[0] ?? 0) - 0.26, 0.06), at(-0.2, 0.12)], '#2f2733', r * 0.055)
}
