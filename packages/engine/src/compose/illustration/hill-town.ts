import { mix, withAlpha } from '../../color.ts'
import { arch, box, stuff } from './masonry.ts'
import type { Pen, Point } from './pen.ts'

type Slope = {
  /** The foot of the slope at its lower end, px. */ base: number /** Height of its upper end over that, px. */
  rise: number
  from: number
  to: number
}

/** A town that climbs a slope over the water: rows of houses one above the other, the farthest first. */
export function hillTown(pen: Pen, { base, rise, from, to }: Slope) {
  const random = pen.random('hill-town')
  const { tones } = pen
  const { dark, lamp } = stuff(pen)
  const walls = pen.isLined
    ? [tones.paper]
    : [
        mix(tones.light, tones.accent, 0.28),
        mix('#e9a15c', tones.light, 0.3),
        mix(tones.accent, tones.light, 0.34),
        mix('#f0d48a', tones.light, 0.35),
        mix(tones.far, tones.light, 0.5),
        mix('#d98a78', tones.light, 0.25),
        mix(tones.light, tones.far, 0.1),
      ]
  const roofs = pen.isLined
    ? [tones.paper]
    : [mix('#b5563c', tones.deep, 0.1), mix('#c9704d', tones.near, 0.12), mix(tones.near, tones.accent, 0.4)]
  const way = Math.sign(to - from)
  const long = Math.abs(to - from)
  const each = long / 7.5
  const rows = 5
  for (let row = rows - 1; row >= 0; row--) {
    const high = row / (rows - 1)
    // The slope rises towards its end, and the upper rows begin farther up it.
    const start = 0.62 * high * 0.72
    for (let t = start + random.between(-0.03, 0.02); t < 1.06; ) {
      const wide = each * random.between(0.62, 1.02)
      const x = from + way * t * long
      const foot = base - rise * (high * 0.66 + 0.34 * t * high)
      const tall = each * random.between(1.1, 1.9) * (row === 0 ? 1.1 : 1)
      const left = way > 0 ? x : x - wide
      const wall = walls[Math.floor(random.next() * walls.length)] as string
      const roof = roofs[Math.floor(random.next() * roofs.length)] as string
      pen.form('wall', box(left, foot - tall, wide, tall + rise * 0.3), wall)
      pen.form(
        'roof',
        [
          [left - wide * 0.06, foot - tall],
          [left + wide * 0.12, foot - tall - each * 0.2],
          [left + wide * 0.88, foot - tall - each * 0.2],
          [left + wide * 1.06, foot - tall],
        ],
        roof,
      )
      const windows: Point[][] = []
      const lines = Math.max(2, Math.floor(tall / (each * 0.46)))
      for (let line = 0; line < lines; line++)
        for (const dx of [0.2, 0.6])
          windows.push(box(left + wide * dx, foot - tall + each * (0.14 + line * 0.44), wide * 0.17, each * 0.22))
      pen.forms('window', windows, tones.isNight ? lamp : withAlpha(dark, 0.72), { isDetail: true })
      if (row === 0) pen.form('door', arch(left + wide / 2, foot + each * 0.02, wide * 0.22, each * 0.36), dark, { isDetail: true })
      t += (wide * 0.94) / long
    }
  }
  // A tower over all of it.
  const tx = from + way * long * 0.66
  const top = base - rise * 0.98
  pen.form('tower', box(tx - each * 0.2, top - each * 2.1, each * 0.4, each * 2.4), walls[0] as string)
  pen.form(
    'roof',
    [
      [tx - each * 0.28, top - each * 2.1],
      [tx, top - each * 2.75],
      [tx + each * 0.28, top - each * 2.1],
    ],
    roofs[0] as string,
  )
  pen.form('window', arch(tx, top - each * 1.5, each * 0.16, each * 0.34), dark, { isDetail: true })
}
