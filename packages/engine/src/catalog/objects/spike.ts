import { about, leant, type Part, type Stand } from './blossom.ts'

/** Whorls of florets up the spike in blooms above the top of the stem: how high, how far out, how big. */
const WHORLS = [
  [-0.55, 0.24, 0.95],
  [-0.15, 0.27, 1],
  [0.25, 0.27, 1],
  [0.65, 0.25, 0.95],
  [1.05, 0.22, 0.9],
  [1.45, 0.17, 0.8],
  [1.8, 0.1, 0.66],
] as const
const FLORETS = 6

/** The flowering end of a spike, as of lavender: whorls of small florets round the stem that goes on between them. */
export function spikeOf(stand: Stand): Part[] {
  const { head, when } = stand
  const florets = WHORLS.flatMap(([high, out, big], whorl) =>
    Array.from({ length: high > 1.7 ? 3 : FLORETS }, (_, i): Part => {
      const own = Math.sin(whorl * 4.7 + i * 2.9 + head * 1.3)
      const around = (i / FLORETS) * 2 * Math.PI + whorl * 0.5 + 0.2 * own
      return {
        name: `floret-${head + 1}-${whorl + 1}-${i + 1}`,
        slot: 'body',
        when,
        at: about(stand, out * Math.sin(around), high + 0.07 * own, out * Math.cos(around)),
        turn: leant(stand, [36 * Math.cos(around), 0, -36 * Math.sin(around)]),
        shape: {
          make: 'blob',
          radii: [
            `=bloom * ${(0.13 * big).toFixed(3)}`,
            `=bloom * ${((0.25 + 0.04 * own) * big).toFixed(3)}`,
            `=bloom * ${(0.13 * big).toFixed(3)}`,
          ],
          around: 8,
        },
      }
    }),
  )
  const stem: Part = {
    name: `spike-${head + 1}`,
    slot: 'leaf',
    when,
    at: about(stand, 0, -0.1, 0),
    turn: leant(stand, [0, 0, 0]),
    shape: { make: 'blob', radii: ['=bloom * 0.09', '=bloom * 1.9', '=bloom * 0.09'], around: 8 },
  }
  return [...florets, stem]
}
