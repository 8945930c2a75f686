import { along, bokehs, type Interior, lit, times, walls, window } from './interior.ts'

/** Book spines in rows between the boards and uprights of a case. */
export const library: Interior = (room) => {
  const { paint, wide, tall, random, day } = room
  const level = 0.45 + 0.55 * day
  paint.wash(() => times(room.wall, 0.12 * level))
  const pitch = Math.max(0.2, tall * 0.4)
  const spines = ['#6d2f27', '#2f4a45', '#8a6a3c', '#23303f', '#b89a6a', '#5a3f2c', '#7c7466', '#3f2a2c', '#c9b48c', '#4a5a4c', '#94482f']
  for (let shelf = -1; shelf < 4; shelf++) {
    const foot = tall * 0.1 + shelf * pitch
    let x = -wide * 0.3
    while (x < wide * 1.3) {
      const run = random.pick(spines)
      const many = random.next() < 0.3 ? 5 : 1
      const [w, h] = [random.between(0.016, 0.036), pitch * random.between(0.6, 0.84)]
      for (let i = 0; i < many; i++, x += w * 1.04) {
        const tint = lit(run, random.between(0.7, 1) * level)
        const lean = random.next() < 0.08 ? 0.02 : 0
        paint.bar([x + w / 2, foot + w / 2], [x + w / 2 + lean, foot + h - w / 2], w, tint, 0.004)
        for (const y of [0.16, 0.8])
          paint.box([x + w * 0.12, foot + h * y, x + w * 0.88, foot + h * y + 0.006], lit('#d9b66a', 0.5 * level), 0.003, 0.7)
      }
      if (random.next() < 0.07) x += 0.05
    }
    paint.box([-wide, foot + pitch * 0.84, wide * 2, foot + pitch * 0.9], times(room.wall, 0.04), 0.02, 0.8)
    paint.box([-wide, foot - pitch * 0.1, wide * 2, foot], times(room.wall, 0.5 * level), 0.007)
  }
  along(room, 0.72, (x) => paint.box([x, -tall, x + 0.04, tall * 1.4], times(room.wall, 0.46 * level), 0.007))
}

/** Tools on a board of holes over the bench. */
export const workshop: Interior = (room) => {
  const { paint, wide, tall, random, day } = room
  const level = 0.5 + 0.5 * day
  walls(room, 0.56 * level, 0.3)
  for (let y = 0.03; y < tall * 1.3; y += 0.042)
    along({ ...room, random: { ...random, next: () => 0 } }, 0.042, (x) => paint.disc(x, y, 0.0055, times(room.wall, 0.1), 0.004))
  const steel = lit('#b9bcc0', 0.5 * level)
  const dark = lit('#2a2a2c', 0.5 * level)
  const grip = () => lit(random.pick(['#b5402c', '#c98a2c', '#2f5a78', '#6a4428', '#8a5a34']), 0.5 * level)
  const shade = (x: number, y: number, w: number, h: number) =>
    paint.box([x + 0.012, y - 0.016, x + w + 0.012, y + h - 0.016], times(room.wall, 0.1), 0.016, 0.6)
  const tools: ((x: number, y: number, h: number) => number)[] = [
    // Hammer
    (x, y, h) => {
      shade(x + 0.045, y, 0.02, h)
      paint.bar([x + 0.055, y + 0.012], [x + 0.055, y + h - 0.03], 0.022, grip(), 0.005)
      paint.box([x, y + h - 0.045, x + 0.12, y + h - 0.008], steel, 0.005)
      return 0.12
    },
    // Screwdriver
    (x, y, h) => {
      shade(x, y, 0.03, h)
      paint.bar([x + 0.016, y + h * 0.62], [x + 0.016, y + h * 0.95], 0.032, grip(), 0.005)
      paint.bar([x + 0.016, y], [x + 0.016, y + h * 0.6], 0.01, steel, 0.004)
      return 0.032
    },
    // Saw
    (x, y, h) => {
      shade(x, y, 0.26, h * 0.4)
      for (let k = 0; k < 9; k++) paint.bar([x + 0.02, y + 0.05 + k * 0.007], [x + 0.24, y + 0.07 + k * 0.003], 0.012, steel, 0.005)
      paint.bar([x + 0.22, y + 0.03], [x + 0.26, y + 0.1], 0.04, grip(), 0.006)
      paint.disc(x + 0.24, y + 0.066, 0.012, times(room.wall, 0.3), 0.005)
      return 0.28
    },
    // Spanner
    (x, y, h) => {
      shade(x, y, 0.04, h)
      paint.bar([x + 0.024, y + 0.02], [x + 0.024, y + h - 0.02], 0.018, steel, 0.004)
      for (const end of [y + 0.02, y + h - 0.02]) paint.disc(x + 0.024, end, 0.025, steel, 0.005)
      paint.disc(x + 0.024, y + h - 0.008, 0.011, times(room.wall, 0.3), 0.004)
      return 0.048
    },
    // Pliers
    (x, y, h) => {
      const red = grip()
      for (const out of [-1, 1]) {
        paint.bar([x + 0.035, y + h * 0.62], [x + 0.035 + out * 0.026, y + 0.02], 0.018, red, 0.005)
        paint.bar([x + 0.035, y + h * 0.6], [x + 0.035 + out * 0.01, y + h * 0.96], 0.016, dark, 0.005)
      }
      paint.disc(x + 0.035, y + h * 0.62, 0.018, dark, 0.005)
      return 0.07
    },
  ]
  const pitch = Math.max(0.26, tall * 0.5)
  for (let y = tall * 0.2; y < tall * 1.3; y += pitch) {
    let x = -wide * 0.3
    while (x < wide * 1.3)
      x += random.pick(tools)(x, y + random.between(-0.02, 0.02), random.between(0.17, 0.22)) + random.between(0.035, 0.075)
  }
  paint.box([-wide, -tall, wide * 2, tall * 0.05], lit('#5a4028', 0.3 * level), 0.02)
}

/** Desks before a wall of glass. */
export const office: Interior = (room) => {
  const { paint, wide, tall, random, day } = room
  const level = 0.45 + 0.55 * day
  walls(room, 0.55 * level, 0.2)
  window(room, [-wide * 0.3, tall * 0.24, wide * 1.3, tall * 0.96], Math.max(4, Math.round(wide * 6)), 1, lit('#5a6066', 0.5))
  along(room, 0.46, (x) => {
    const y = tall * random.between(0.16, 0.22)
    paint.box([x, y - 0.02, x + 0.34, y], lit('#cdbfa8', 0.55 * level), 0.009)
    paint.box([x + 0.05, y + 0.03, x + 0.2, y + 0.13], lit('#22262c', 0.6 * level), 0.01)
    paint.box([x + 0.12, y, x + 0.135, y + 0.04], lit('#22262c', 0.6), 0.006)
    paint.bar([x + 0.26, -tall * 0.05], [x + 0.28, y + 0.09], 0.07, lit('#3d444c', 0.5 * level), 0.02)
  })
  along(room, 0.9, (x) => {
    for (let i = 0; i < 22; i++)
      paint.bar(
        [x, tall * 0.1],
        [x + random.between(-0.1, 0.1), tall * random.between(0.24, 0.5)],
        0.018,
        lit('#4a6b3c', random.between(0.3, 0.6) * level),
        0.01,
        0.8,
      )
  })
  bokehs(room, [0, tall * 0.9, wide, tall * 1.1], Math.round(6 * wide), ['#fff2dc'], 1.2, [0.016, 0.026])
}

/** Mirrors, racks of weights and strips of light. */
export const gym: Interior = (room) => {
  const { paint, wide, tall, random, day } = room
  const level = 0.4 + 0.6 * day
  walls(room, 0.3 * level, 0.2)
  along(room, 0.62, (x) => {
    paint.box([x, tall * 0.34, x + 0.58, tall * 1.4], lit('#aebac2', 0.4 * level), 0.01)
    for (const at of [0.12, 0.34])
      paint.bar([x + at, tall * 0.36], [x + at + 0.16, tall * 1.3], 0.05, lit('#dfe8ee', 0.55 * level), 0.03, 0.5)
  })
  for (const y of [0.08, 0.26]) {
    along(room, 0.13, (x) => {
      const big = random.between(0.026, 0.038)
      const yy = tall * y + big
      paint.bar([x, yy], [x + 0.06, yy], 0.016, lit('#c4c8cc', 0.5 * level), 0.004)
      for (const end of [x - 0.004, x + 0.066]) paint.bar([end, yy - big * 0.6], [end, yy + big * 0.6], big, lit('#16181b', 0.7), 0.007)
    })
    paint.box([-wide, tall * y - 0.02, wide * 2, tall * y], lit('#3a3d42', 0.4 * level), 0.008)
  }
  along(room, 0.44, (x) => paint.box([x, tall * 0.88, x + 0.34, tall * 0.91], [1.9, 1.95, 2], 0.012))
}

/** Bare concrete, a factory window of many panes on the light's side, pipes along the ceiling. */
export const loft: Interior = (room) => {
  const { paint, wide, tall, side, day, random } = room
  const level = 0.4 + 0.6 * day
  walls(room, 0.66 * level, 0.5)
  along(room, 0.34, (x) => {
    paint.box([x, -tall, x + 0.005, tall * 1.4], times(room.wall, 0.22 * level), 0.005, 0.7)
    for (const y of [0.25, 0.62, 0.9])
      for (const dx of [0.08, 0.26]) paint.disc(x + dx, tall * y, 0.008, times(room.wall, 0.1 * level), 0.004)
  })
  for (let i = 0; i < 60; i++)
    paint.disc(
      random.between(-wide * 0.3, wide * 1.3),
      random.between(0, tall * 1.2),
      random.between(0.05, 0.16),
      times(room.wall, random.between(0.25, 0.55) * level),
      0.05,
      0.16,
    )
  const [w0, w1] = side < 0 ? [-wide * 0.35, wide * 0.3] : [wide * 0.7, wide * 1.35]
  window(
    room,
    [w0, tall * 0.08, w1, tall * 1.3],
    Math.max(3, Math.round((w1 - w0) * 9)),
    Math.max(3, Math.round(tall * 10)),
    lit('#1d1f22', 0.6),
  )
  const column = side < 0 ? wide * 0.82 : wide * 0.12
  paint.box([column, -tall, column + 0.11, tall * 1.4], times(room.wall, 0.36 * level), 0.014)
  paint.box([column + (side < 0 ? 0 : 0.08), -tall, column + (side < 0 ? 0.03 : 0.11), tall * 1.4], times(room.wall, 0.55 * level), 0.012)
  for (const y of [0.93, 0.99]) paint.box([-wide, tall * y - 0.014, wide * 2, tall * y + 0.004], lit('#6a665f', 0.4 * level), 0.008)
}
