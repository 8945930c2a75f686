import type { Holding } from '../body.ts'
import { add, between, type Dot, heading, radians, turned } from '../form.ts'
import type { Posed } from '../posed.ts'

/** A thing that hands hold: its name, the words that name it, and how it is drawn at the hands. */
export type Held = readonly [name: string, words: RegExp, draw: Holding]

export const WOOD = '#a8683c'
export const DARK = '#2f2a38'
export const STEEL = '#aab6c2'

/** Hands of a posed body in its own coordinates, and a unit of an adult's height. */
export function grip({ skeleton, build, hand }: Posed) {
  const [near, far] = skeleton.arms
  const past = ({ elbow, wrist }: typeof near): Dot => add(wrist, turned([0.03, 0], heading(elbow, wrist)))
  const [n, f] = [past(near), past(far)]
  return { hand, near: n, far: f, both: between(n, f, 0.5), u: 1 / build.size }
}
/** Places about a point in units of a grown person's height, turned by degrees. */
export const at =
  ([x, y]: Dot, u: number, turn = 0) =>
  (dx: number, dy: number): Dot =>
    add([x, y], turned([dx * u, dy * u], radians(turn)))
