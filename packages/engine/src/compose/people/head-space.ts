import { add, type Dot, turned } from './form.ts'
import type { Posed } from './posed.ts'

/** Draws in the coordinates of a head: its radius is 1, x towards where it looks, y upwards. */
export type HeadSpace = (x: number, y: number) => Dot

export const headSpace =
  ({ skeleton: { head, nod }, build: { head: r } }: Posed): HeadSpace =>
  (x, y) =>
    add(head, turned([x * r, y * r], nod * 0.9))
