import type { Size, SizeRule } from '@easel/engine'

/** The size at which an engine draws what is wanted in another: its own where it can, else the one that loses least. */
export const callSize = (wanted: Size, rule: SizeRule): Size => (rule.kind === 'list' ? nearest(wanted, rule.of) : onGrid(wanted, rule))

/** The ratio counts most, then the area. */
function nearest(wanted: Size, sizes: Size[]): Size {
  const [first = wanted] = sizes
  const loss = ({ width, height }: Size) =>
    4 * Math.abs(Math.log(width / height / (wanted.width / wanted.height))) +
    Math.abs(Math.log((width * height) / (wanted.width * wanted.height)))
  return sizes.reduce((best, size) => (loss(size) < loss(best) ? size : best), first)
}

/** The wanted size, made less steep and scaled as a whole until it lies within the limits, then up to the next points of the grid. */
function onGrid(wanted: Size, rule: Extract<SizeRule, { kind: 'grid' }>): Size {
  const { multiple, min, max, maxPixels, minPixels = 0, maxRatio = Number.POSITIVE_INFINITY } = rule
  const [least, most] = [Math.ceil(min / multiple) * multiple, Math.floor(max / multiple) * multiple]
  const width = Math.max(wanted.width, wanted.height / maxRatio)
  const height = Math.max(wanted.height, wanted.width / maxRatio)
  const shrink = Math.min(1, most / Math.max(width, height), Math.sqrt((maxPixels ?? Number.POSITIVE_INFINITY) / (width * height)))
  const enlarge = Math.max(least / Math.min(width, height), Math.sqrt(minPixels / (width * height)))
  // Enlarging may not leave the limits again: a ratio that does not fit between them is bent.
  const snap = (length: number) => {
    const scaled = length * Math.max(shrink, enlarge)
    return Math.min(most, Math.max(least, Math.ceil(scaled / multiple - 1e-9) * multiple))
  }
  const size = { width: snap(width), height: snap(height) }
  while (maxPixels !== null && size.width * size.height > maxPixels && Math.max(size.width, size.height) > least) {
    if (size.width >= size.height) size.width -= multiple
    else size.height -= multiple
  }
  return size
}
