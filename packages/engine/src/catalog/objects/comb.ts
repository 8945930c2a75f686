import type { Recipe } from '../../shape/recipe.ts'
import { cut, range } from './notation.ts'
import { piece } from './pieces.ts'

/** cm across a cell of the comb, and the wax between two. */
const [CELL, WALL] = [1.05, 0.16]
const COLUMNS = 9
const ROWS = 7

const hexagon = (x: number, y: number, radius: number): string =>
  Array.from({ length: 6 }, (_, k) => {
    const angle = ((k * 60 + 30) * Math.PI) / 180
    return `${(x + radius * Math.cos(angle)).toFixed(3)}:${(y + radius * Math.sin(angle)).toFixed(3)}`
  }).join(' | ')

const CELLS = Array.from({ length: COLUMNS * ROWS }, (_, i) => {
  const [row, column] = [Math.floor(i / COLUMNS), i % COLUMNS]
  return { x: (column - (COLUMNS - 1) / 2 + (row % 2) * 0.5 - 0.25) * CELL, y: (row - (ROWS - 1) / 2) * CELL * 0.866 }
})
const [HALF_WIDE, HALF_HIGH] = [(COLUMNS / 2 + 0.35) * CELL, (ROWS / 2) * CELL * 0.866 + 0.25]

/** A cut piece of honeycomb: cells of wax over a floor of honey, lying on its side. */
export const honeycomb: Recipe = {
  archetype: 'honeycomb',
  params: { thick: range(1.7, 1, 3) },
  slots: { body: { family: 'wax', color: '#e2a33a' }, honey: { family: 'liquid', color: '#c9781a' } },
  parts: [
    piece(
      'comb',
      'body',
      cut(
        `-${HALF_WIDE}:-${HALF_HIGH}:.3 | ${HALF_WIDE}:-${HALF_HIGH}:.3 | ${HALF_WIDE - 0.3}:${HALF_HIGH}:.3 | -${HALF_WIDE - 0.2}:${HALF_HIGH}:.3`,
        '=thick',
        0.05,
        CELLS.map(({ x, y }) => hexagon(x, y, (CELL - WALL) / 1.8)),
      ),
      [0, '=thick / 2', 0],
      [-90, 0, 0],
    ),
    piece('honey', 'honey', { make: 'box', size: [2 * HALF_WIDE - 0.5, '=thick * 0.74', 2 * HALF_HIGH - 0.5], radius: 0.2 }),
  ],
  view: { azimuth: 20, elevation: 34 },
}
