import { about, leant, type Part, type Stand } from './blossom.ts'
import { tipped } from './notation.ts'

/** Whorls of petals from the heart outwards, lengths in blooms: how many, how long and wide, how steeply they rise, how far they bend outwards on the way, how deeply they are cupped, how far from the middle and how high they spring. */
const WHORLS = [
  { count: 2, long: 1.02, wide: 0.62, lift: 87, bend: -8, cup: 0.95, out: 0.05, from: 0.06 },
  { count: 3, long: 1.02, wide: 0.9, lift: 82, bend: 6, cup: 0.85, out: 0.1, from: 0.04 },
  { count: 3, long: 1.02, wide: 1.06, lift: 78, bend: 26, cup: 0.7, out: 0.13, from: 0.02 },
  { count: 4, long: 1.02, wide: 1.14, lift: 70, bend: 48, cup: 0.55, out: 0.14, from: 0 },
  { count: 5, long: 1, wide: 1.16, lift: 56, bend: 64, cup: 0.42, out: 0.14, from: -0.02 },
] as const

/** The head of a rose at the top of its stem: cupped petals that lie round one another, the outer ones opened and rolled back, over a green hip. */
export function headOfRose(stand: Stand): Part[] {
  const { head, when } = stand
  const petals = WHORLS.flatMap(({ count, long, wide, lift, bend, cup, out, from }, whorl) =>
    Array.from({ length: count }, (_, i): Part => {
      const own = Math.sin(whorl * 5.3 + i * 2.1 + head * 1.7)
      const around = (360 * i) / count + whorl * 38 + head * 47 + 6 * own
      const angle = (around * Math.PI) / 180
      return {
        name: `rose-${head + 1}-${whorl + 1}-${i + 1}`,
        slot: 'body',
        when,
        at: about(stand, out * Math.sin(angle), from + 0.02 * own, out * Math.cos(angle)),
        turn: leant(stand, tipped(lift + 4 * own, around)),
        shape: {
          make: 'leaf',
          length: `=bloom * ${(long + 0.04 * own).toFixed(3)}`,
          width: `=bloom * ${wide}`,
          bend: bend + 8 * own,
          cup,
          blunt: true,
          ruffle: whorl > 2 ? '=bloom * 0.018' : 0,
          cells: 10,
        },
      }
    }),
  )
  const hip: Part = {
    name: `hip-${head + 1}`,
    slot: 'leaf',
    when,
    at: about(stand, 0, 0.03, 0),
    shape: { make: 'blob', radii: ['=bloom * 0.2', '=bloom * 0.16', '=bloom * 0.2'], around: 16 },
  }
  return [...petals, hip]
}
