import type { Recipe, Value } from '../../shape/recipe.ts'
import { turned } from './notation.ts'

type Part = Recipe['parts'][number]

/** Rings of petals from the heart outwards, in blooms: how many, how wide a turn each takes, how far out and high, how far its rim rolls back. */
const RINGS = [
  { count: 2, arc: 230, out: 0.17, high: 0.98, roll: -0.05 },
  { count: 3, arc: 170, out: 0.29, high: 1, roll: 0.02 },
  { count: 4, arc: 136, out: 0.43, high: 0.94, roll: 0.1 },
  { count: 5, arc: 112, out: 0.58, high: 0.82, roll: 0.2 },
  { count: 5, arc: 104, out: 0.72, high: 0.62, roll: 0.32 },
] as const
const STEPS = 7
const THICK = 0.022

/** The petals of a rose about the top of its stem: cupped shells that lie round one another, the outer ones rolled back at their rims. */
export function petalsOfRose(head: number, at: [Value, Value, Value], when: Value): Part[] {
  return RINGS.flatMap(({ count, arc, out, high, roll }, ring) =>
    Array.from({ length: count }, (_, i): Part => {
      const own = Math.sin(ring * 5.3 + i * 2.1 + head * 1.7)
      const side = (skin: number): [Value, Value][] =>
        Array.from({ length: STEPS + 1 }, (_, k): [Value, Value] => {
          const t = k / STEPS
          const rim = Math.max(0, (t - 0.62) / 0.38)
          const away =
            0.07 +
            (out - 0.07) * Math.sin((Math.PI / 2) * Math.min(1, t / 0.6)) +
            roll * rim ** 2 +
            skin * THICK * Math.sin(Math.PI * (0.1 + 0.8 * t))
          const up = (high + 0.05 * own) * t - Math.max(0, roll) * 0.7 * rim ** 3
          return [`=bloom * ${Math.max(0.01, away).toFixed(4)}`, `=bloom * ${up.toFixed(4)}`]
        })
      return {
        name: `rose-${head + 1}-${ring + 1}-${i + 1}`,
        slot: 'body',
        when,
        at,
        turn: [4 * own, (360 * i) / count + ring * 58 + head * 47, 4 * Math.cos(i * 3 + ring)],
        shape: turned({ points: [...side(1), ...side(-1).reverse()], closed: true }, { arc: arc + 8 * own, segments: 12 }),
      }
    }),
  )
}
