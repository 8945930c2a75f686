import { along, type Interior, lit, times, walls, window } from './interior.ts'

const REAGENTS = ['#6b3f1c', '#dfeef2', '#8fc7d8', '#e6c07a', '#f2f6f6', '#5f8f9a', '#b9d8c8'] as const

/** A laboratory: white cupboards below, shelves of flasks and brown bottles over the bench, panels of light above, a window at the light's side. */
export const laboratory: Interior = (room) => {
  const { paint, wide, tall, random, side, day } = room
  const level = 0.45 + 0.55 * day
  walls(room, 0.86 * level, 0.16)
  const [w0, w1] = side < 0 ? [-wide * 0.34, wide * 0.16] : [wide * 0.84, wide * 1.34]
  window(room, [w0, tall * 0.2, w1, tall * 1.1], 2, 2, lit('#f4f6f7', 0.8 * level))
  const [c0, c1] = side < 0 ? [wide * 0.24, wide * 1.4] : [-wide * 0.4, wide * 0.76]
  paint.box([c0, -tall, c1, tall * 0.13], lit('#eef2f3', 0.86 * level), 0.016)
  paint.box([c0 - 0.02, tall * 0.12, c1, tall * 0.15], lit('#8c979c', 0.6 * level), 0.008)
  for (const shelf of [0.42, 0.68]) {
    paint.box([c0 + 0.04, tall * shelf - 0.014, c1, tall * shelf], lit('#f7f9f9', 0.95 * level), 0.006)
    paint.box([c0 + 0.04, tall * shelf - 0.05, c1, tall * shelf - 0.014], times(room.wall, 0.5 * level), 0.02, 0.6)
    for (let x = c0 + 0.07; x < c1; x += random.between(0.05, 0.085)) vesselAt(x, tall * shelf)
  }
  for (let x = c0 + 0.12; x < c1; x += random.between(0.1, 0.2)) vesselAt(x, tall * 0.15)
  along(room, 0.62, (x) => paint.box([x, tall * 0.93, x + 0.44, tall * 0.985], [1.75, 1.8, 1.82], 0.014))

  /** A bottle, a beaker or a flask with its drink in it, by chance. */
  function vesselAt(x: number, foot: number) {
    const color = random.pick(REAGENTS)
    const high = random.between(0.05, 0.1) * (0.6 + tall)
    const form = random.next()
    if (form < 0.4) {
      paint.box([x - 0.017, foot, x + 0.017, foot + high * 0.72], lit(color, 0.5 * level), 0.007)
      paint.box([x - 0.008, foot + high * 0.7, x + 0.008, foot + high], lit(color, 0.42 * level), 0.005)
      return
    }
    const broad = form < 0.7 ? 0.022 : 0.03
    paint.box([x - broad, foot, x + broad, foot + high * 0.4], lit(color, 0.62 * level), 0.008, 0.85)
    paint.bar(
      [x, foot + high * 0.3],
      [x, foot + high * 0.95],
      form < 0.7 ? broad * 2 : broad * 0.8,
      lit('#f4f9fa', 0.9 * level),
      0.008,
      0.5,
    )
  }
}
