import { mix, withAlpha } from '../../color.ts'
import { blob, type Dot, limb, round } from './form.ts'
import type { HeadSpace } from './head-space.ts'
import type { Posed } from './posed.ts'

const INK = '#2b1f2a'

/** Eyes, brows, nose and mouth in a mood; nodding far makes the eyes look down. */
export function faceOf(posed: Posed, at: HeadSpace) {
  const { hand, build, pose, look, mood } = posed
  const r = build.head
  const view = pose.view
  // Eyes with how wide they seem, and where the mouth lies.
  const [eyes, mouth, nose]: [readonly (readonly [number, number])[], number, number] =
    view === 'front'
      ? [
          [
            [-0.38, 1],
            [0.38, 1],
          ],
          0,
          0,
        ]
      : view === 'side'
        ? [[[0.58, 0.8]], 0.66, 0.96]
        : [
            [
              [0.12, 1],
              [0.68, 0.82],
            ],
            0.44,
            0.56,
          ]
  const isDown = pose.nod > 11 && mood !== 'surprised' && mood !== 'angry'
  const isShut = mood === 'sleepy' || mood === 'laughing'
  const big = look.age === 'child' || look.age === 'baby' ? 1.12 : 1
  const brow = mix(look.hair.color, '#2b1f2a', look.age === 'old' ? 0.25 : 0.35)
  for (const [i, [x, wide]] of eyes.entries()) {
    if (isShut || (mood === 'wink' && i === 0)) {
      const up = mood === 'laughing' || mood === 'wink' ? 0.1 : -0.09
      hand.line(
        'eye',
        [at(x - 0.17 * wide, 0), at(x - 0.08 * wide, up * 0.8), at(x, up), at(x + 0.08 * wide, up * 0.8), at(x + 0.17 * wide, 0)],
        INK,
        r * 0.075,
      )
    } else if (isDown)
      hand.line('eye', [at(x - 0.16 * wide, -0.02), at(x - 0.06, -0.1), at(x + 0.06, -0.1), at(x + 0.17 * wide, -0.03)], INK, r * 0.08)
    else {
      if (mood === 'surprised') hand.form('eye', round(at(x, 0.02), 0.2 * r * wide, 0.24 * r), '#ffffff', { isDetail: true })
      hand.form('eye', round(at(x + 0.02, 0.01), 0.1 * r * wide * big, 0.135 * r * big), INK, { isDetail: true })
      hand.form('gleam', round(at(x + 0.055, 0.06), 0.035 * r), '#ffffff', { isDetail: true })
      if (look.isFemale && look.age !== 'child')
        hand.line('lash', [at(x - 0.14 * wide, 0.1), at(x - 0.02, 0.17), at(x + 0.12 * wide, 0.13)], INK, r * 0.05)
    }
    const [lift, tilt] =
      mood === 'angry' || mood === 'determined'
        ? [0.27, 0.1]
        : mood === 'sad'
          ? [0.34, -0.11]
          : mood === 'surprised'
            ? [0.46, 0]
            : mood === 'thinking'
              ? [i === 0 ? 0.3 : 0.4, -0.02]
              : [0.33, 0.0]
    const inner = view === 'front' ? (x < 0 ? 1 : -1) : i === 0 ? 1 : -1
    hand.form(
      'brow',
      limb(
        [at(x - 0.19 * wide, lift + tilt * inner - 0.02), at(x, lift + 0.04), at(x + 0.19 * wide, lift - tilt * inner - 0.02)],
        [0.028 * r, 0.045 * r, 0.028 * r],
      ),
      brow,
      { isDetail: true },
    )
  }
  noseOf(posed, at, nose)
  mouthOf(posed, at, mouth)
  if (look.beard !== 'full' || look.age === 'old')
    for (const [x, wide] of view === 'front'
      ? ([
          [-0.6, 1],
          [0.6, 1],
        ] as const)
      : view === 'side'
        ? ([[0.34, 1]] as const)
        : ([
            [-0.02, 1],
            [0.82, 0.55],
          ] as const))
      hand.form('blush', round(at(x, -0.34), 0.17 * r * wide, 0.12 * r), withAlpha('#ef5f6a', look.skin < '#a' ? 0.22 : 0.34), {
        isDetail: true,
      })
  if (look.age === 'old')
    for (const [x] of eyes)
      hand.line('wrinkle', [at(x - 0.24, -0.12), at(x - 0.16, -0.17), at(x - 0.06, -0.19)], mix(look.skin, '#5a2a2a', 0.4), r * 0.035)
  if (mood === 'sad')
    hand.form(
      'tear',
      blob([at((eyes[0]?.[0] ?? 0) - 0.04, -0.14), at((eyes[0]?.[0] ?? 0) + 0.06, -0.34), at((eyes[0]?.[0] ?? 0) - 0.1, -0.34)], 5),
      '#7cc7ef',
      { isDetail: true },
    )
}

function noseOf({ hand, build, pose, look }: Posed, at: HeadSpace, x: number) {
  const dark = mix(look.skin, '#6a2a33', 0.34)
  if (pose.view === 'side')
    hand.form('nose', blob([at(0.84, 0.16), at(1.2, -0.24), at(1.08, -0.36), at(0.84, -0.34)], 5), look.skin, { isPlain: true })
  else if (pose.view === 'front') hand.line('nose', [at(-0.08, -0.2), at(0, -0.26), at(0.1, -0.2)], dark, build.head * 0.055)
  else
    hand.form(
      'nose',
      blob([at(x - 0.08, 0.06), at(x + 0.2, -0.24), at(x + 0.1, -0.34), at(x - 0.12, -0.3)], 5),
      mix(look.skin, '#b04a4a', 0.2),
      { isDetail: true },
    )
}

function mouthOf({ hand, build, look, mood, pose }: Posed, at: HeadSpace, x: number) {
  const r = build.head
  const y = -0.6
  const wide = pose.view === 'front' ? 0.28 : 0.22
  const arc = (bend: number, by = 1): Dot[] => [-1, -0.5, 0, 0.5, 1].map((t) => at(x + t * wide * by, y + bend * (t * t - 0.5)))
  const hair = mix(look.hair.color, '#2b1f2a', 0.15)
  if (look.beard === 'moustache' || look.beard === 'full')
    hand.form(
      'moustache',
      limb([at(x - 0.36, -0.56), at(x, -0.42), at(x + 0.34, -0.56)], [0.03 * r, 0.11 * r, 0.03 * r]),
      look.beard === 'full' ? mix(look.hair.color, '#ffffff', 0.16) : hair,
      { isDetail: true },
    )
  if (mood === 'surprised') hand.form('mouth', round(at(x, y), 0.11 * r, 0.16 * r), '#7a2636', { isDetail: true })
  else if (mood === 'laughing') {
    hand.form(
      'mouth',
      [
        at(x - wide, y + 0.1),
        at(x - wide * 0.8, y - 0.1),
        at(x - wide * 0.3, y - 0.22),
        at(x + wide * 0.3, y - 0.22),
        at(x + wide * 0.8, y - 0.1),
        at(x + wide, y + 0.1),
      ],
      '#7a2636',
      { isDetail: true },
    )
    hand.form(
      'teeth',
      [at(x - wide * 0.9, y + 0.09), at(x + wide * 0.9, y + 0.09), at(x + wide * 0.8, y + 0.01), at(x - wide * 0.8, y + 0.01)],
      '#ffffff',
      { isDetail: true },
    )
  } else {
    const bend =
      mood === 'sad'
        ? -0.22
        : mood === 'angry'
          ? -0.14
          : mood === 'thinking'
            ? 0.02
            : mood === 'determined'
              ? 0.03
              : mood === 'sleepy'
                ? 0.06
                : 0.24
    hand.line('mouth', arc(bend, mood === 'thinking' ? 0.7 : 1), '#8f2f3c', r * 0.075)
  }
}
