import { along, between, bokehs, type Interior, lit, pendant, times, walls, window } from './interior.ts'

/** A coffee house by day: a large window on the light's side, a counter with shelves of cups, lamps above it. */
export const cafe: Interior = (room) => {
  const { paint, wide, tall, random, side, day, wall } = room
  walls(room, 0.34 * (0.4 + 0.6 * day), 0.4)
  const from = side < 0 ? -wide * 0.3 : wide * 0.66
  const to = side < 0 ? wide * 0.34 : wide * 1.3
  window(room, [from, tall * 0.16, to, tall * 1.1], 3, 2, lit('#2b1d13', 0.7))
  // The counter and the shelves over it fill the rest.
  const [c0, c1] = side < 0 ? [wide * 0.44, wide * 1.4] : [-wide * 0.4, wide * 0.56]
  paint.box([c0, -tall, c1, tall * 0.3], lit('#5a3a22', 0.42), 0.018)
  paint.box([c0 - 0.02, tall * 0.29, c1, tall * 0.33], lit('#8c6240', 0.6), 0.01)
  for (const shelf of [0.56, 0.78]) {
    paint.box([c0 + 0.05, tall * shelf - 0.012, c1, tall * shelf], lit('#3a2414', 0.7), 0.007)
    for (let x = c0 + 0.07; x < c1; x += 0.052) {
      const high = random.between(0.03, 0.075)
      paint.box(
        [x, tall * shelf, x + 0.034, tall * shelf + high],
        lit(random.pick(['#f2ece0', '#c9b59a', '#7d5a3c', '#dfe4dc', '#3f3a36']), 0.5),
        0.009,
      )
    }
  }
  paint.box([c0 + 0.1, tall * 0.33, c0 + 0.3, tall * 0.47], lit('#c9ccd0', 0.34), 0.014)
  paint.box([c0 + 0.12, tall * 0.4, c0 + 0.28, tall * 0.42], lit('#1c1a19', 0.5), 0.01)
  // Chairs and people's tables, dark against the light.
  along(room, 0.42, (x) => {
    const cx = x + random.between(-0.06, 0.06)
    paint.box([cx, -tall, cx + 0.1, tall * random.between(0.14, 0.22)], lit('#24160d', 0.8), 0.022, 0.85)
  })
  along(room, 0.34, (x) =>
    pendant(room, x + random.between(-0.04, 0.04), tall * random.between(0.84, 0.94), 0.036, times(wall, 0.12), lit('#ffd39a', 2.6)),
  )
  bokehs(room, [c0, tall * 0.3, c1, tall], Math.round(12 * wide), ['#ffc888', '#ffe0b8'], 0.9, [0.012, 0.028])
}

/** A bright shop: shelves of goods in quiet colours under rows of lights. */
export const shop: Interior = (room) => {
  const { paint, wide, tall, random, day } = room
  walls(room, 0.62 * (0.5 + 0.5 * day), 0.1)
  const pitch = Math.max(0.15, tall * 0.3)
  for (let shelf = 0; shelf < 5; shelf++) {
    const foot = tall * 0.02 + shelf * pitch
    paint.box([-wide, foot, wide * 2, foot + pitch], lit('#d8d2c8', 0.34), 0.02, 0.5)
    let x = -wide * 0.3
    while (x < wide * 1.3) {
      const [color, w, h] = [
        random.pick(['#e8e2d6', '#c96f4a', '#5f7f86', '#e3b65a', '#8ba17c', '#b9a3b8', '#3f4750', '#d99a94']),
        random.between(0.025, 0.06),
        random.between(0.45, 0.78) * pitch,
      ]
      const faces = Math.ceil(random.between(1, 4))
      for (let i = 0; i < faces; i++, x += w * 1.12)
        paint.box([x, foot + 0.01, x + w, foot + h], lit(color, random.between(0.4, 0.55)), 0.008)
      x += random.between(0.01, 0.05)
    }
    paint.box([-wide, foot - 0.014, wide * 2, foot + 0.006], lit('#f4f1ea', 0.8), 0.006)
  }
  along(room, 0.5, (x) => paint.box([x, tall * 0.94, x + 0.3, tall * 0.98], [1.6, 1.58, 1.5], 0.014))
}

/** A market hall: stalls heaped with fruit under striped awnings and warm bulbs. */
export const market: Interior = (room) => {
  const { paint, tall, random, day, wall } = room
  paint.wash((_, y) => between(lit('#4b3a2c', 0.3), times(wall, 0.3 + 0.7 * day), Math.min(1, Math.max(0, y / tall))))
  along(room, 0.55, (x, i) => {
    const stripe = i % 2 === 0 ? '#b8433a' : '#3f7a6a'
    for (let k = 0; k < 8; k++)
      paint.box([x + k * 0.06, tall * 0.72, x + k * 0.06 + 0.06, tall * 0.95], lit(k % 2 === 0 ? stripe : '#f0e8d8', 0.5), 0.01)
    paint.box([x, tall * 0.7, x + 0.48, tall * 0.735], lit('#2a1c12', 0.6), 0.012, 0.6)
    for (let tier = 2; tier >= 0; tier--) {
      const y = tall * (0.1 + tier * 0.15)
      for (let crate = 0; crate < 3; crate++) {
        const color = random.pick(['#d9662c', '#c8342e', '#e5b23a', '#6f8f3a', '#7d3a5c', '#a8b84a', '#e08a5a'])
        const left = x + 0.02 + crate * 0.155
        for (let k = 0; k < 18; k++)
          paint.disc(
            left + random.between(0, 0.14),
            y + random.between(0, 0.055),
            random.between(0.014, 0.02),
            lit(color, random.between(0.3, 0.6)),
            0.007,
            0.9,
          )
        paint.box([left - 0.005, y - 0.05, left + 0.145, y + 0.002], lit('#8a6540', 0.34), 0.009)
      }
    }
  })
  along(room, 0.2, (x) => paint.bokeh(x + random.between(-0.03, 0.03), tall * random.between(0.6, 0.7), 0.02, lit('#ffd39a', 2.4)))
}

/** Under glass: leaves on all sides, bars and panes, and the sun coming through. */
export const greenhouse: Interior = (room) => {
  const { paint, wide, tall, random, day, wall } = room
  const sky = 0.35 + 0.65 * day
  paint.wash((_, y) =>
    between(
      times(wall, 0.6 * sky),
      between(times(wall, sky), [1.05 * sky, 1.1 * sky, 1.02 * sky], 0.8),
      Math.max(0, Math.min(1, y / tall)),
    ),
  )
  along(room, 0.16, (x) => paint.box([x - 0.006, tall * 0.25, x + 0.006, tall * 1.4], lit('#f2f4f0', 0.62 * sky), 0.006))
  for (const y of [0.5, 0.8]) paint.box([-wide, tall * y - 0.006, wide * 2, tall * y + 0.006], lit('#f2f4f0', 0.62 * sky), 0.006)
  for (let i = 0; i < 340; i++) {
    const x = random.between(-wide * 0.3, wide * 1.3)
    // Higher at the sides of the picture than behind the things.
    const middle = 1 - Math.abs(x / wide - 0.5) * 1.4
    const y = random.next() ** 1.4 * tall * (0.95 - 0.55 * Math.max(0, middle))
    const tint = random.pick(['#2f5a2c', '#4d7d3a', '#6f9a4a', '#23452a', '#8fb45c'])
    const turn = random.between(0.2, 2.9)
    const long = random.between(0.03, 0.1)
    paint.bar(
      [x, y],
      [x + Math.cos(turn) * long, y + Math.sin(turn) * long],
      random.between(0.012, 0.034),
      lit(tint, random.between(0.3, 0.8) * sky),
      0.01,
      0.85,
    )
  }
  bokehs(
    room,
    [-wide * 0.2, tall * 0.3, wide * 1.2, tall],
    Math.round(20 * wide),
    ['#f4ffd8', '#fffbe6', '#dff0b8'],
    0.5 * sky,
    [0.014, 0.036],
  )
}
