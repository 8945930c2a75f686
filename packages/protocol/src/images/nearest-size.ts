import type { Size } from '../size.ts'
import { GRID, LONGEST_EDGE, readSize, sizeProblem } from './size-rules.ts'

/** The size that a model draws and that differs least in shape and area; a size that it draws is its own nearest. */
export function nearestSize(size: Size, sizes: 'free' | readonly string[]): Size {
  if (sizes === 'free' && sizeProblem(size) === null) return size
  const offered = sizes === 'free' ? freeSizes() : sizes.map(readSize).filter((each) => each !== null)
  let nearest = { width: 1024, height: 1024 }
  for (const candidate of offered) if (distance(candidate, size) < distance(nearest, size)) nearest = candidate
  return nearest
}

/** How much the ratio differs and how much the area does, both as factors on a logarithmic scale. */
function distance(a: Size, b: Size): number {
  const across = Math.log(a.width / Math.max(1, b.width))
  const down = Math.log(a.height / Math.max(1, b.height))
  return Math.abs(across - down) + Math.abs(across + down)
}

/** All sizes that the rules allow, some twenty thousand. */
function* freeSizes(): Generator<Size> {
  for (let width = GRID; width <= LONGEST_EDGE; width += GRID)
    for (let height = GRID; height <= LONGEST_EDGE; height += GRID) if (sizeProblem({ width, height }) === null) yield { width, height }
}
