/** A place among many: on the ground or in a heap, cm, with an own turn in degrees and a number in 0–1. */
export type Place = { x: number; y: number; z: number; turn: number; own: number }

const GOLDEN = 137.508

/** `count` places on a disc of `radius`, evenly strewn, no two alike. */
export const strewn = (count: number, radius: number): Place[] =>
  Array.from({ length: count }, (_, i) => {
    const away = radius * Math.sqrt((i + 0.5) / count)
    const angle = (i * GOLDEN * Math.PI) / 180
    return { x: round(away * Math.sin(angle)), y: 0, z: round(away * Math.cos(angle)), turn: (i * 77) % 360, own: (i * 0.618) % 1 }
  })

/** `count` places on the skin of a mound of `radius` and `height`, the topmost first. */
export const heaped = (count: number, radius: number, height: number): Place[] =>
  strewn(count, radius).map((place) => {
    const away = Math.hypot(place.x, place.z) / radius
    return { ...place, y: round(height * (1 - away * away) * (0.82 + 0.18 * place.own)) }
  })

const round = (value: number) => Math.round(value * 1000) / 1000
