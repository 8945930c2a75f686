import { along, bokehs, type Interior, lit, pendant, times } from './interior.ts'

const BOTTLES = ['#c8862e', '#7a3d12', '#2f5a35', '#d9c08a', '#8e2f1d', '#9fb9c4', '#4a2a10', '#e0a845']

/** The lit shelves behind a bar: rows of bottles with the light behind them, and lamps above. */
export const bar: Interior = (room) => {
  const { paint, wide, tall, random, wall } = room
  const pitch = Math.max(0.17, tall * 0.42)
  // Strips of light under the shelves shine down through the bottles.
  paint.wash((_, y) => {
    const up = (y - tall * 0.03) / pitch
    const warm = 0.1 + 0.34 * (up - Math.floor(up)) ** 3
    return [wall[0] * 0.15 + warm * 0.95, wall[1] * 0.15 + warm * 0.56, wall[2] * 0.15 + warm * 0.22]
  })
  for (let shelf = 0; shelf < 4; shelf++) {
    const foot = tall * 0.03 + shelf * pitch
    paint.box([-wide, foot - 0.012, wide * 2, foot + 0.004], lit('#20120a', 0.6), 0.006)
    along(room, 0.062, (x) => {
      if (random.next() < 0.16) return
      const tint = random.pick(BOTTLES)
      const high = pitch * random.between(0.5, 0.8)
      const half = random.between(0.014, 0.022)
      const at = x + random.between(-0.008, 0.008)
      paint.box([at - half, foot, at + half, foot + high * 0.66], lit(tint, random.between(0.3, 0.7)), 0.009, 0.9)
      paint.box([at - half * 0.36, foot + high * 0.6, at + half * 0.36, foot + high], lit(tint, 0.3), 0.008, 0.9)
      paint.box([at - half * 0.7, foot + high * 0.1, at - half * 0.35, foot + high * 0.6], lit('#ffd9a0', 0.9), 0.006, 0.7)
    })
  }
  bokehs(
    room,
    [-wide * 0.2, tall * 0.1, wide * 1.2, tall * 0.9],
    Math.round(16 * wide),
    ['#ffb45e', '#ff9a3c', '#ffd08a'],
    1.1,
    [0.012, 0.026],
  )
  along(room, 0.36, (x) =>
    pendant(room, x + random.between(-0.05, 0.05), tall * random.between(0.8, 0.95), 0.034, lit('#1a110b', 0.5), lit('#ffc27a', 3.2)),
  )
}

/** A dining room at night: tables with candles going back into the dark, lamps in rows, the city in the window. */
export const restaurant: Interior = (room) => {
  const { paint, wide, tall, random, wall, side } = room
  paint.wash((x, y) => times(wall, 0.05 + 0.12 * Math.exp(-((y / tall - 0.5) ** 2) * 8) * (0.7 + 0.3 * Math.sin(x * 5 + 1))))
  const window = side < 0 ? [wide * 0.62, wide * 1.4] : [-wide * 0.4, wide * 0.38]
  const [w0, w1] = window as [number, number]
  paint.box([w0, tall * 0.3, w1, tall * 1.4], lit('#2c4468', 0.5), 0.03)
  bokehs(room, [w0, tall * 0.34, w1, tall * 0.8], Math.round(22 * wide), ['#ffd9a6', '#9fc4ff', '#ffb066', '#ff7a5c'], 0.8, [0.008, 0.018])
  for (let x = w0; x <= w1; x += 0.19) paint.box([x - 0.006, tall * 0.3, x + 0.006, tall * 1.4], lit('#0e0b0a'), 0.006)
  // Tables and chairs, smaller and higher the further off.
  for (let depth = 3; depth >= 0; depth--) {
    const y = tall * (0.05 + 0.09 * depth)
    const size = 0.2 - depth * 0.035
    along(room, 0.5 - depth * 0.08, (x) => {
      const cx = x + random.between(-0.06, 0.06)
      paint.box([cx - size * 0.9, y - size * 0.5, cx + size * 0.9, y], lit('#6b4a35', 0.16), 0.012)
      paint.box([cx - size * 1.25, y - size * 0.6, cx - size * 0.95, y + size * 0.55], lit('#2a1810', 0.5), 0.02)
      paint.box([cx + size * 0.95, y - size * 0.6, cx + size * 1.25, y + size * 0.55], lit('#2a1810', 0.5), 0.02)
      paint.glow(cx, y + 0.02, size * 1.1, lit('#ff9d4d', 0.34))
      paint.bokeh(cx, y + 0.022, 0.016 + size * 0.05, lit('#ffb765', 2.6))
    })
  }
  along(room, 0.3, (x, i) =>
    pendant(
      room,
      x + random.between(-0.04, 0.04),
      tall * (i % 2 === 0 ? 0.76 : 0.88),
      i % 2 === 0 ? 0.03 : 0.042,
      lit('#20140c', 0.6),
      lit('#ffc98a', 2.8),
    ),
  )
  bokehs(room, [-wide * 0.2, tall * 0.45, wide * 1.2, tall], Math.round(18 * wide), ['#ffbe72', '#ffd9a6', '#ff9d4d'], 1, [0.012, 0.03])
}
