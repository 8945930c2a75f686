import { mix, withAlpha } from '../../color.ts'
import type { FigureLook } from './figure-look.ts'
import { circle, type Pen, type Point } from './pen.ts'

export const MOODS_OF_FACES = ['happy', 'surprised', 'angry', 'sad', 'thinking', 'laughing', 'sleepy', 'determined', 'wink'] as const

export type FaceMood = (typeof MOODS_OF_FACES)[number]

export const line = '#2a2029'

/** Eyes, brows, nose and mouth in a mood. */
export function face(pen: Pen, look: FigureLook, { x, y, r }: { x: number; y: number; r: number }, isSide: boolean, mood: FaceMood) {
  const isScreen = look.face === 'screen'
  const ink = isScreen ? '#7df0ff' : look.face === 'patches' ? '#ffffff' : look.dark
  const stroke = (part: string, d: string, width = 0.075, paint = isScreen ? ink : line) =>
    pen.path(part, d, { stroke: { paint, width: Math.max(1, r * width) } })
  const p = (dx: number, dy: number) => `${x + dx * r} ${y + dy * r}`
  const eyes = isSide ? [-0.48] : [-0.4, 0.4]
  const eyeY = look.kind === 'frog' ? -0.78 : -0.02
  for (const [i, dx] of eyes.entries()) {
    const isShut = mood === 'laughing' || mood === 'sleepy' || (mood === 'wink' && i === 1)
    if (isShut) {
      stroke(
        'eye',
        mood === 'sleepy'
          ? `M ${p(dx - 0.15, eyeY)} Q ${p(dx, eyeY + 0.13)} ${p(dx + 0.15, eyeY)}`
          : `M ${p(dx - 0.15, eyeY + 0.04)} Q ${p(dx, eyeY - 0.17)} ${p(dx + 0.15, eyeY + 0.04)}`,
      )
      continue
    }
    const size = mood === 'surprised' ? 0.19 : 0.145
    if (mood === 'surprised' && !isScreen) pen.disc('eye', x + dx * r, y + eyeY * r, r * 0.24, '#ffffff', { isDetail: true })
    pen.form('eye', circle(x + dx * r, y + eyeY * r, r * size * 0.86, 22, r * size * 1.12), ink, { isDetail: true })
    pen.disc('gleam', x + (dx + 0.045) * r, y + (eyeY - 0.065) * r, r * 0.048, isScreen || look.face === 'patches' ? line : '#ffffff', {
      isDetail: true,
    })
    const [inner, outer] = dx < 0 ? [0.17, -0.17] : [-0.17, 0.17]
    const [tilt, lift] =
      mood === 'angry' || mood === 'determined'
        ? [0.15, -0.26]
        : mood === 'sad'
          ? [-0.13, -0.32]
          : mood === 'surprised'
            ? [0, -0.42]
            : mood === 'thinking'
              ? [i === 0 ? 0.06 : -0.06, i === 0 ? -0.28 : -0.4]
              : [0, 0]
    if (lift !== 0) stroke('brow', `M ${p(dx + outer, eyeY + lift - tilt / 2)} L ${p(dx + inner, eyeY + lift + tilt / 2)}`, 0.08)
  }
  // Nose.
  const nose: Point = isSide
    ? look.face === 'cheeks'
      ? [-1.38, 0.34]
      : look.face === 'snout'
        ? [-1.16, 0.22]
        : [-0.95, 0.28]
    : [0, look.face === 'cheeks' ? 0.47 : look.face === 'flat' ? 0.34 : 0.26]
  if (look.face !== 'person' && !isScreen && look.kind !== 'frog')
    pen.form(
      'nose',
      circle(x + nose[0] * r, y + nose[1] * r, r * 0.12, 20, r * 0.09),
      look.kind === 'pig' ? '#d9737f' : look.face === 'flat' && look.kind !== 'mouse' ? '#d9737f' : look.dark,
      { isDetail: true },
    )
  else if (look.face === 'person' && !isSide)
    stroke('nose', `M ${p(-0.05, 0.25)} Q ${p(0, 0.3)} ${p(0.05, 0.25)}`, 0.05, mix(look.fur, '#5a2a1a', 0.5))
  // Mouth.
  const [mx, my] = isSide
    ? [look.face === 'cheeks' ? -0.82 : -0.62, 0.54]
    : [0, look.face === 'person' || isScreen ? (isScreen ? 0.28 : 0.5) : 0.62]
  const w = isSide ? 0.2 : 0.26
  if (mood === 'surprised')
    pen.form('mouth', circle(x + mx * r, y + (my + 0.04) * r, r * 0.1, 18, r * 0.14), isScreen ? ink : '#7a2b33', { isDetail: true })
  else if (mood === 'laughing')
    pen.form(
      'mouth',
      [
        [x + (mx - w) * r, y + (my - 0.07) * r],
        ...Array.from(
          { length: 13 },
          (_, i): Point => [x + (mx + w * Math.cos((i / 12) * Math.PI)) * r, y + (my - 0.07 + 0.28 * Math.sin((i / 12) * Math.PI)) * r],
        ),
      ],
      isScreen ? ink : '#7a2b33',
      { isDetail: true },
    )
  else {
    const bend = mood === 'sad' ? -0.14 : mood === 'angry' ? -0.08 : mood === 'thinking' || mood === 'determined' ? 0.01 : 0.15
    stroke(
      'mouth',
      `M ${p(mx - w, my - bend * 0.3)} Q ${p(mx, my + bend)} ${p(mx + w, my - bend * 0.3 - (mood === 'thinking' ? 0.07 : 0))}`,
    )
  }
  if (!isScreen && !isSide && (mood === 'happy' || mood === 'laughing' || mood === 'wink'))
    for (const dx of [-0.66, 0.66])
      pen.form('blush', circle(x + dx * r, y + 0.32 * r, r * 0.14, 18, r * 0.085), withAlpha('#f0707a', 0.45), { isDetail: true })
  if (mood === 'sad') pen.form('tear', circle(x - 0.52 * r, y + 0.28 * r, r * 0.06, 16, r * 0.1), '#6fc3f2', { isDetail: true })
}
