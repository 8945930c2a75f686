import { along, bokehs, type Interior, lit, times, walls } from './interior.ts'

/** A classroom: the board with what is left of a lesson on it, a shelf of folders, rows of desks. */
export const classroom: Interior = (room) => {
  const { paint, wide, tall, random, day } = room
  const level = 0.45 + 0.55 * day
  walls(room, 0.8 * level, 0.2)
  const [b0, b1] = [wide * 0.1, wide * 0.94]
  paint.box([b0 - 0.02, tall * 0.28, b1 + 0.02, tall * 0.93], lit('#b98d5c', 0.6 * level), 0.01)
  paint.box([b0, tall * 0.31, b1, tall * 0.9], lit('#2f5a48', 0.5 * level), 0.01)
  for (let i = 0; i < 9; i++) {
    const [x, y] = [random.between(b0 + 0.04, b1 - 0.2), tall * random.between(0.42, 0.82)]
    for (let k = 0; k < random.between(2, 6); k++)
      paint.bar(
        [x + k * 0.026, y],
        [x + k * 0.026 + 0.014, y + random.between(-0.008, 0.012)],
        0.007,
        lit('#e8efe8', 0.6 * level),
        0.005,
        0.7,
      )
  }
  paint.box([b0 - 0.02, tall * 0.25, b1 + 0.02, tall * 0.29], lit('#c9a270', 0.66 * level), 0.008)
  const books = ['#c9563f', '#3f7fa6', '#e0b64a', '#5f9a63', '#8a6aa8'] as const
  along(room, 0.034, (x) => {
    if (x > b0 - 0.06 && x < b1 + 0.06) return
    paint.box([x, tall * 0.36, x + 0.028, tall * random.between(0.5, 0.62)], lit(random.pick(books), 0.5 * level), 0.006)
  })
  along(room, 0.4, (x) => {
    const y = tall * random.between(0.13, 0.16)
    paint.box([x, y, x + 0.28, y + 0.018], lit('#d8b888', 0.7 * level), 0.008)
    for (const leg of [0.02, 0.25]) paint.box([x + leg, -tall, x + leg + 0.012, y], lit('#7f868c', 0.5 * level), 0.006)
    paint.box([x + 0.06, y - 0.06, x + 0.22, y - 0.012], lit(random.pick(['#3f7fa6', '#c9563f', '#5f9a63']), 0.45 * level), 0.014)
  })
}

/** A stage in the dark: a bar of lamps above, their beams through the haze, what the crowd holds up far off. */
export const concert: Interior = (room) => {
  const { paint, wide, tall, random } = room
  paint.wash((_, y) => times(room.wall, 0.9 * Math.max(0.12, 1 - Math.abs(y / tall - 0.45))))
  const hues = ['#7a5cff', '#ff4f9a', '#3fb8ff', '#ffb35c'] as const
  paint.box([-wide, tall * 0.9, wide * 2, tall * 0.93], lit('#0b0b10', 1), 0.01)
  along(room, 0.22, (x, i) => {
    const color = hues[i % hues.length] ?? '#ffffff'
    const away = random.between(-0.3, 0.3)
    for (let k = 0; k < 9; k++) {
      const t = k / 8
      paint.glow(x + away * t, tall * (0.9 - 0.9 * t), 0.05 + 0.13 * t, lit(color, 0.34 * (1 - 0.75 * t)))
    }
    paint.bokeh(x, tall * 0.88, 0.024, lit(color, 3.2))
    paint.bokeh(x, tall * 0.88, 0.012, lit('#ffffff', 3))
  })
  bokehs(room, [-wide * 0.2, 0, wide * 1.2, tall * 0.25], Math.round(18 * wide), ['#ffd9a8', '#a8c8ff', '#ff9ac4'], 0.5, [0.006, 0.014])
}
