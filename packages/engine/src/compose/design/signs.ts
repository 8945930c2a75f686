import { withAlpha } from '../../color.ts'
import type { Pen } from '../illustration/index.ts'
import type { Acting } from './flat-scene.ts'

/** What bursts and speeds behind whoever acts. */
export function behindLead(pen: Pen, signs: Acting['signs'], { x, y, r }: { x: number; y: number; r: number }) {
  if (signs.includes('burst')) {
    for (const [share, fill] of [
      [1.25, '#ffd84d'],
      [0.92, '#fff6d6'],
    ] as const)
      pen.form('burst', spikes(x, y, r * share), fill)
  }
  if (signs.includes('speed'))
    for (let i = 0; i < 6; i++) {
      const row = y - r * 0.7 + i * r * 0.3
      const long = r * (0.7 + 0.5 * ((i * 7) % 3))
      pen.line(
        'speed',
        [
          [x - r * 0.5 - long, row],
          [x - r * 0.5, row],
        ],
        withAlpha(pen.tones.deep, 0.55),
        r * 0.035,
      )
    }
}
const spikes = (x: number, y: number, r: number) =>
  Array.from({ length: 32 }, (_, i) => {
    const a = (i / 32) * Math.PI * 2
    const reach = r * (i % 2 === 0 ? 1 : 0.72)
    return [x + Math.cos(a) * reach * 1.15, y + Math.sin(a) * reach] as const
  })

const SIGNS: Readonly<Partial<Record<Acting['signs'][number], string>>> = {
  idea: 'fluent-emoji-flat:light-bulb',
  doubt: 'fluent-emoji-flat:red-question-mark',
  anger: 'fluent-emoji-flat:anger-symbol',
  love: 'fluent-emoji-flat:red-heart',
  sleep: 'fluent-emoji-flat:zzz',
  sweat: 'fluent-emoji-flat:sweat-droplets',
}
/** The sign of what somebody feels, over a shoulder. */
export function besideLead(pen: Pen, signs: Acting['signs'], { x, y, size }: { x: number; y: number; size: number }, way: number) {
  const sign = signs.map((one) => SIGNS[one]).find((art) => art !== undefined)
  if (!sign) return
  const s = Math.min(size * 0.24, pen.side * 0.2)
  pen.art('sign', { x: x + way * size * 0.34 - s / 2, y: Math.max(pen.h * 0.02, y + size * 0.02), w: s, h: s }, sign)
}
