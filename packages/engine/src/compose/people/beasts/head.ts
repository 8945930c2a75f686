import { mix } from '../../../color.ts'
import { behind, type Hand } from '../easel.ts'
import { add, blob, type Dot, limb, round, turned } from '../form.ts'
import type { Beast, BeastPose } from './kinds.ts'

/** The head, looking forward with one or both eyes seen. */
export function headOf(hand: Hand, kind: Beast, at: Dot, pose: BeastPose) {
  const r = kind.head
  const nod = pose === 'sleep' ? -0.5 : kind.snout > 0.75 ? -0.42 : -0.06
  const p = (x: number, y: number): Dot => add(at, turned([x * r, y * r], nod))
  const s = kind.snout
  const isMane = kind.coat === 'wool' && kind.dark === '#8a4a22'
  if (isMane)
    hand.form(
      'mane',
      Array.from({ length: 40 }, (_, i) =>
        p(Math.cos((i / 40) * Math.PI * 2) * (1.7 + (i % 2) * 0.16) - 0.3, Math.sin((i / 40) * Math.PI * 2) * (1.66 + (i % 2) * 0.16)),
      ),
      kind.dark,
    )
  ears(hand, kind, p, true)
  const face = kind.coat === 'wool' && !isMane ? kind.dark : kind.fur
  hand.form(
    'head',
    blob(
      [
        p(-0.9, 0.1),
        p(-0.5, 0.86),
        p(0.2, 0.92),
        p(0.78, 0.42),
        p(0.86 + s, -0.02),
        p(0.9 + s, -0.36),
        p(0.66 + s * 0.7, -0.66),
        p(0.3, -0.84),
        p(-0.4, -0.82),
        p(-0.86, -0.44),
      ],
      6,
    ),
    face,
  )
  if (kind.coat !== 'plain' || kind.snout < 0.6)
    hand.form(
      'muzzle',
      blob(
        [
          p(0.6 + s * 0.4, -0.06),
          p(0.86 + s, -0.1),
          p(0.9 + s, -0.36),
          p(0.66 + s * 0.7, -0.64),
          p(0.2, -0.8),
          p(-0.1, -0.6),
          p(0.4, -0.36),
        ],
        5,
      ),
      kind.coat === 'wool' && !isMane ? '#5a4c52' : kind.pale,
      { isDetail: true },
    )
  ears(hand, kind, p, false)
  hand.form('nose', round(p(0.86 + s, -0.14), 0.15 * r, 0.11 * r), kind.fur === '#eda3aa' ? '#c9606c' : kind.dark, { isDetail: true })
  if (kind.coat === 'patches' && kind.ear === 'round')
    hand.form('patch', round(p(0.34, 0.16), 0.3 * r, 0.34 * r), kind.dark, { isDetail: true })
  const ink = kind.coat === 'patches' && kind.ear === 'round' ? '#ffffff' : '#241a20'
  if (pose === 'sleep') hand.line('eye', [p(0.16, 0.14), p(0.34, 0.04), p(0.54, 0.14)], '#241a20', 0.1 * r)
  else {
    hand.form('eye', round(p(0.36, 0.18), 0.14 * r, 0.17 * r), kind.fur === '#34303c' ? '#f0c93c' : ink, { isDetail: true })
    hand.form('gleam', round(p(0.41, 0.24), 0.05 * r), '#ffffff', { isDetail: true })
  }
  hand.line('mouth', [p(0.82 + s, -0.3), p(0.6 + s * 0.6, -0.44), p(0.3 + s * 0.4, -0.4)], mix(kind.fur, '#2a1418', 0.6), 0.06 * r)
  if (kind.snout < 0.34) for (const y of [-0.24, -0.36]) hand.line('whisker', [p(0.6, y), p(1.5, y + 0.08)], '#fff8ee', 0.02 * r, 0.8)
  if (kind.coat === 'scales') hand.form('horn', [p(-0.3, 0.8), p(-1.2, 1.5), p(-0.7, 0.5)], '#e9d38a')
  if (kind.dark === '#7a5ba6') hand.form('horn', [p(0.3, 0.8), p(0.9, 2.4), p(0.62, 0.62)], '#f0c64a')
  if (kind.size > 1.1)
    hand.form('trunk', limb([p(0.7, -0.3), p(1.3, -1.2), p(1.2, -2.2), p(1.6, -2.6)], [0.42 * r, 0.32 * r, 0.24 * r, 0.18 * r]), kind.fur)
}

function ears(hand: Hand, { ear, fur, pale, dark, head: r, size }: Beast, p: (x: number, y: number) => Dot, isFar: boolean) {
  const fill = isFar ? behind(fur) : fur
  const dx = isFar ? 0.5 : -0.12
  if (ear === 'pointed') {
    hand.form('ear', [p(dx - 0.5, 0.5), p(dx - 0.34, 1.5), p(dx + 0.3, 0.76)], fill, { isPlain: true })
    if (!isFar) hand.form('ear', [p(dx - 0.34, 0.66), p(dx - 0.28, 1.2), p(dx + 0.1, 0.78)], mix(pale, '#e08a86', 0.4), { isDetail: true })
  } else if (ear === 'round') {
    hand.form('ear', round(p(dx - 0.2, 0.86), 0.36 * r), dark === '#2b2226' && fur === '#f4f2ec' ? dark : fill, { isPlain: true })
    if (!isFar) hand.form('ear', round(p(dx - 0.16, 0.84), 0.19 * r), mix(pale, '#e08a86', 0.4), { isDetail: true })
  } else if (ear === 'floppy' && !isFar)
    hand.form(
      'ear',
      size > 1
        ? blob([p(-0.4, 0.7), p(-1.5, 0.9), p(-1.9, -0.3), p(-1.2, -1.1), p(-0.3, -0.5)])
        : blob([p(-0.5, 0.76), p(-0.1, 0.8), p(-0.2, 0), p(-0.42, -0.62), p(-0.86, -0.6), p(-0.96, 0)]),
      mix(fur, '#3a2018', size > 1 ? 0.12 : 0.35),
    )
  else if (ear === 'long')
    hand.form('ear', blob([p(dx - 0.2, 0.7), p(dx - 0.7, 1.7), p(dx - 0.7, 2.5), p(dx - 0.3, 2.3), p(dx + 0.16, 0.8)], 6), fill)
  else if (ear === 'small' || ear === 'horns' || ear === 'antlers' || ear === 'fins') {
    hand.form('ear', blob([p(dx - 0.4, 0.6), p(dx - 0.62, 1.2), p(dx - 0.1, 0.86)], 5), fill, { isPlain: true })
    if (ear === 'horns' && !isFar)
      hand.form('horn', limb([p(0.1, 0.86), p(0.24, 1.4), p(0.56, 1.66)], [0.15 * r, 0.11 * r, 0.03 * r]), '#e6d5b8', { isPlain: true })
    if (ear === 'antlers')
      for (const way of [1]) {
        hand.line('antler', [p(dx, 0.86), p(dx - 0.3, 1.9), p(dx + 0.1 * way, 2.9)], '#8a5f3c', 0.13 * r)
        hand.line('antler', [p(dx - 0.24, 1.7), p(dx + 0.5, 2.3)], '#8a5f3c', 0.11 * r)
      }
  }
}
