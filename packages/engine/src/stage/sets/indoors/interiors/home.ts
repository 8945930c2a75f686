import { along, bokehs, type Interior, lit, times, walls, window } from './interior.ts'

/** A bed with its pillows before the wall, and the lamp on the other side of it. */
export const bedroom: Interior = (room) => {
  const { paint, wide, tall, side, day } = room
  const level = 0.35 + 0.65 * day
  walls(room, 0.72 * level, 0.3)
  const x = (share: number) => (side < 0 ? share * wide : (1 - share) * wide)
  const span = (a: number, b: number): [number, number] => [Math.min(x(a), x(b)), Math.max(x(a), x(b))]
  const [b0, b1] = span(0.4, 1.4)
  paint.box([b0, -tall, b1, tall * 0.66], lit('#8d6f54', 0.6 * level), 0.022)
  for (const [a, b, high] of [
    [0.46, 0.72, 0.44],
    [0.76, 1.06, 0.46],
  ] as const) {
    const [p0, p1] = span(a, b)
    paint.bar(
      [p0 + 0.07, tall * high * 0.74],
      [p1 - 0.07, tall * high * 0.74],
      tall * 0.3,
      lit('#f4efe6', 0.62 * (0.35 + 0.65 * day)),
      0.03,
    )
  }
  paint.box([b0 - 0.05, -tall, b1, tall * 0.26], lit('#f1ebe1', 0.8 * level), 0.03)
  paint.box([b0 - 0.06, -tall, b1, tall * 0.1], lit('#7f8f96', 0.6 * level), 0.03)
  const [w0, w1] = span(-0.3, 0.16)
  window(room, [w0, tall * 0.2, w1, tall * 1.2], 2, 2, lit('#f2efe8', 0.6 * level))
  paint.glow(x(0.3), tall * 0.62, 0.4, lit('#ffb870', 0.45))
  paint.box([x(0.3) - 0.006, -tall, x(0.3) + 0.006, tall * 0.55], lit('#3a2f26', 0.5), 0.005)
  paint.box([x(0.3) - 0.06, tall * 0.5, x(0.3) + 0.06, tall * 0.74], lit('#ffd9a8', 1.5), 0.014)
}

/** A sofa with cushions, a lamp, pictures on the wall and a plant. */
export const livingRoom: Interior = (room) => {
  const { paint, wide, tall, side, day, random } = room
  const level = 0.4 + 0.6 * day
  walls(room, 0.7 * level, 0.34)
  const x = (share: number) => (side < 0 ? share * wide : (1 - share) * wide)
  const [s0, s1] = [Math.min(x(0.3), x(1.25)), Math.max(x(0.3), x(1.25))]
  for (const [at, w, h] of [
    [0.62, 0.13, 0.16],
    [0.82, 0.1, 0.22],
  ] as const) {
    paint.box([x(at) - w / 2, tall * 0.78 - h * 0.5, x(at) + w / 2, tall * 0.78 + h * 0.5], lit('#4a3c30', 0.5), 0.008)
    paint.box([x(at) - w * 0.42, tall * 0.78 - h * 0.42, x(at) + w * 0.42, tall * 0.78 + h * 0.42], lit('#e6ddce', 0.55 * level), 0.008)
  }
  paint.bar([s0, tall * 0.3], [s1, tall * 0.3], tall * 0.34, lit('#6f7f80', 0.6 * level), 0.02)
  paint.box([s0 - 0.04, -tall, s1 + 0.04, tall * 0.22], lit('#7d8c8c', 0.62 * level), 0.024)
  for (const at of [0.42, 0.56, 0.86])
    paint.bar(
      [x(at) - 0.04, tall * 0.28],
      [x(at) + 0.04, tall * 0.3],
      tall * 0.22,
      lit(random.pick(['#c9764f', '#d9c8a8', '#5f7a72', '#e3d6c2']), 0.5 * level),
      0.02,
    )
  const [w0, w1] = [Math.min(x(-0.3), x(0.14)), Math.max(x(-0.3), x(0.14))]
  window(room, [w0, tall * 0.1, w1, tall * 1.2], 2, 3, lit('#f2efe8', 0.6 * level))
  const lamp = x(0.22)
  paint.box([lamp - 0.005, -tall, lamp + 0.005, tall * 0.62], lit('#2a2622', 0.5), 0.005)
  paint.glow(lamp, tall * 0.66, 0.42, lit('#ffbe7a', 0.3))
  paint.box([lamp - 0.06, tall * 0.58, lamp + 0.06, tall * 0.76], lit('#ffe0b4', 1.1), 0.016)
}

/** A nursery: a cot with bars, garlands of little flags, soft toys and clouds on the wall. */
export const nursery: Interior = (room) => {
  const { paint, wide, tall, side, day, random } = room
  const level = 0.45 + 0.55 * day
  walls(room, 0.72 * level, 0.2)
  const x = (share: number) => (side < 0 ? share * wide : (1 - share) * wide)
  const [c0, c1] = [Math.min(x(0.5), x(1.3)), Math.max(x(0.5), x(1.3))]
  paint.box([c0, tall * 0.06, c1, tall * 0.2], lit('#f6efe6', 0.6 * level), 0.02)
  for (let bar = c0; bar < c1; bar += 0.05) paint.box([bar - 0.007, -tall, bar + 0.007, tall * 0.46], lit('#f7f2ea', 0.72 * level), 0.006)
  for (const y of [0.07, 0.46]) paint.box([c0, tall * y - 0.014, c1, tall * y + 0.014], lit('#d9b98c', 0.6 * level), 0.008)
  const flags = ['#e9a6a0', '#a8c8d8', '#f0d79a', '#b7d3b0', '#d9c0e0']
  along(room, 0.07, (at, i) => {
    const y = tall * 0.86 + 0.04 * Math.cos((at / wide) * 9)
    paint.bar([at, y], [at, y - 0.03], 0.036, lit(flags[i % flags.length] ?? '#ffffff', 0.62 * level), 0.009)
  })
  for (const [at, y, big] of [
    [0.1, 0.1, 0.075],
    [0.24, 0.07, 0.05],
  ] as const) {
    const tint = lit(random.pick(['#c89a6c', '#e8d2b4', '#b8a6c8']), 0.5 * level)
    paint.disc(x(at), tall * y, big, tint, 0.014)
    paint.disc(x(at), tall * y + big * 1.35, big * 0.72, tint, 0.012)
    for (const ear of [-1, 1]) paint.disc(x(at) + ear * big * 0.55, tall * y + big * 1.95, big * 0.28, times(tint, 0.85), 0.01)
  }
  bokehs(room, [-wide * 0.1, tall * 0.6, wide * 1.1, tall * 0.8], Math.round(9 * wide), ['#fff1d0'], 0.5, [0.01, 0.018])
}

/** A quiet dark room: upright slats, candles on the ledge, rolled towels. */
export const spa: Interior = (room) => {
  const { paint, wide, tall, random } = room
  walls(room, 0.24, 0.3)
  along(room, 0.055, (x) => paint.box([x, -tall, x + 0.034, tall * 1.4], times(room.wall, random.between(0.24, 0.34)), 0.007))
  paint.box([-wide, -tall, wide * 2, tall * 0.1], lit('#3a2a1e', 0.4), 0.02)
  for (const [at, count] of [
    [0.1, 3],
    [0.86, 2],
  ] as const) {
    for (let i = 0; i < count; i++)
      paint.bar(
        [at * wide + (i - 1) * 0.07, tall * 0.16],
        [at * wide + (i - 1) * 0.07 + 0.02, tall * 0.16],
        0.066,
        lit('#efe7da', 0.5),
        0.012,
      )
  }
  along(room, 0.21, (x) => {
    const [cx, y] = [x + random.between(-0.05, 0.05), tall * random.between(0.1, 0.16)]
    paint.box([cx - 0.02, y - 0.04, cx + 0.02, y + 0.03], lit('#f3dcb4', 0.5), 0.01)
    paint.glow(cx, y + 0.05, 0.26, lit('#ff9a48', 0.42))
    paint.bokeh(cx, y + 0.05, 0.02, lit('#ffc27a', 3))
  })
}
