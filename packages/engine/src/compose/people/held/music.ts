import { add, blob, type Dot, heading, radians, round, turned } from '../form.ts'
import type { Posed } from '../posed.ts'
import { at, DARK, grip, type Held, STEEL, WOOD } from './grip.ts'

/** Instruments. */
export const MUSIC: readonly Held[] = [
  ['guitar', /\b(?:guitar\w*|ukulele|banjo|lute|strum\w*)\b/, (posed) => stringed(posed, '#c8743a', 1)],
  [
    'violin',
    /\b(?:violin|fiddle|viola)\w*/,
    (posed) => {
      const { hand, near, far, u } = grip(posed)
      const { neck } = posed.skeleton
      const chin = add(neck, [0.05 * u, 0.0])
      const turn = (heading(chin, far) * 180) / Math.PI
      const p = at(chin, u, turn)
      hand.form(
        'violin',
        blob(
          [
            p(-0.02, -0.04),
            p(0.03, -0.05),
            p(0.06, -0.03),
            p(0.1, -0.048),
            p(0.14, 0),
            p(0.1, 0.048),
            p(0.06, 0.03),
            p(0.03, 0.05),
            p(-0.02, 0.04),
          ],
          5,
        ),
        '#9c4f27',
      )
      hand.line('neck', [p(0.12, 0), far], '#3a2a26', 0.016)
      hand.line('bow', [add(near, [-0.02 * u, -0.02 * u]), add(p(0.08, 0.02), turned([0.12 * u, 0.1 * u], 0.6))], '#5a3a26', 0.007)
    },
  ],
  [
    'cello',
    /\b(?:cell(?:o|ist)|double bass|contrabass)\w*/,
    (posed) => {
      const { hand, near, far, u } = grip(posed)
      const foot: Dot = [posed.skeleton.hip[0] + 0.3 * u, 0.02]
      const turn = (heading(foot, add(far, [0.0, 0.03])) * 180) / Math.PI
      const p = at(foot, u, turn)
      hand.line('pin', [p(0, 0), p(0.1, 0)], STEEL, 0.008)
      hand.form(
        'cello',
        blob(
          [
            p(0.09, -0.1),
            p(0.2, -0.125),
            p(0.28, -0.075),
            p(0.36, -0.1),
            p(0.44, 0),
            p(0.36, 0.1),
            p(0.28, 0.075),
            p(0.2, 0.125),
            p(0.09, 0.1),
          ],
          6,
        ),
        '#9c4f27',
      )
      hand.line('strings', [p(0.14, 0), p(0.8, 0)], '#2f2226', 0.02)
      for (const side of [-1, 1]) hand.line('hole', [p(0.2, side * 0.05), p(0.26, side * 0.045)], '#4a2416', 0.008)
      hand.form('scroll', round(p(0.82, 0), 0.022 * u), '#6b3519', { isPlain: true })
      const bow = add(near, [-0.03 * u, 0])
      hand.line('bow', [bow, add(bow, [0.4 * u, 0.03 * u])], '#5a3a26', 0.009)
    },
  ],
  [
    'horn',
    /\b(?:trumpet|saxophone|sax|clarinet|trombone|horn|bugle)\b/,
    (posed) => {
      const { hand, near, far, u } = grip(posed)
      const mouth = add(posed.skeleton.head, [posed.build.head * 0.75, -posed.build.head * 0.6])
      hand.line('horn', [mouth, near, far], '#e0ae3c', 0.022)
      const p = at(far, u, (heading(mouth, far) * 180) / Math.PI)
      hand.form('bell', [p(0, -0.012), p(0.08, -0.06), p(0.08, 0.06), p(0, 0.012)], '#eec256')
    },
  ],
  [
    'flute',
    /\b(?:flute|recorder|pipe|whistle)\b/,
    (posed) => {
      const { hand, far, u } = grip(posed)
      const mouth = add(posed.skeleton.head, [posed.build.head * 0.78, -posed.build.head * 0.6])
      hand.line('flute', [mouth, add(far, [0.04 * u, 0])], '#c9d2db', 0.018)
    },
  ],
  [
    'drum',
    /\b(?:drums?|drummer|drumming)\b/,
    (posed) => {
      const { hand, both, near, far, u } = grip(posed)
      const p = at(add(both, [0.06 * u, -0.16 * u]), u)
      hand.form('drum', [p(-0.11, 0.06), p(0.11, 0.06), p(0.1, -0.08), p(-0.1, -0.08)], '#c8453c')
      hand.form('skin', round(p(0, 0.06), 0.11 * u, 0.03 * u), '#fff6e6', { isPlain: true })
      for (const from of [near, far]) hand.line('stick', [from, add(from, [0.07 * u, -0.06 * u])], WOOD, 0.012)
    },
  ],
  [
    'microphone',
    /\b(?:microphone|mic|sings?|singing|singer|karaoke)\b/,
    (posed) => {
      const { hand, near, u } = grip(posed)
      const p = at(near, u, 40)
      hand.line('mic', [p(-0.05, 0), p(0.04, 0)], DARK, 0.02)
      hand.form('mic', round(p(0.06, 0), 0.026 * u), STEEL)
    },
  ],
]

function stringed(posed: Posed, fill: string, size: number) {
  const { hand, near, far, u } = grip(posed)
  const turn = (heading(near, far) * 180) / Math.PI
  const p = at(add(near, [0.01 * u, -0.02 * u]), u * size, turn)
  hand.form(
    'guitar',
    blob(
      [
        p(-0.11, -0.02),
        p(-0.07, -0.1),
        p(0.02, -0.1),
        p(0.06, -0.055),
        p(0.12, -0.07),
        p(0.15, 0),
        p(0.12, 0.07),
        p(0.06, 0.055),
        p(0.02, 0.1),
        p(-0.07, 0.1),
      ],
      6,
    ),
    fill,
  )
  hand.form('hole', round(p(0.05, 0), 0.03 * u), '#4a2a1a', { isDetail: true })
  hand.line('neck', [p(0.08, 0), add(far, turned([0.05 * u, 0], radians(turn)))], '#5a3327', 0.024)
  hand.line('strings', [p(-0.05, 0), far], '#f4e6cf', 0.004)
}
