import type { Recipe, Value } from '../../shape/recipe.ts'

type Part = Recipe['parts'][number]
type Point = [Value, Value, Value]

/** All parts drawn `row` times, each copy a `step` further. */
export const inRow = (row: Value, step: Point, parts: Part[]): Part[] => parts.map((part) => ({ ...part, repeat: { row, step } }))

/** All parts `factor` times as large about the origin; the factor is an expression without its sign. */
export const scaledBy = (factor: string, parts: Part[]): Part[] => {
  const times = (value: Value): Value => `=(${factor}) * (${String(value).replace(/^=/, '')})`
  const scale: Point = [`=${factor}`, `=${factor}`, `=${factor}`]
  return parts.map((part) => ({ ...part, scale, ...(part.at && { at: part.at.map(times) as Point }) }))
}
