/** Numbers with a shape, in whatever form a model wants or gives them. */
export type Value = { data: Float32Array; dims: readonly number[] }

export type Elements = Float32Array | Float64Array | Float16Array | Uint16Array | Int32Array | BigInt64Array

/** Numbers in the element type of an input. */
export function toElements(type: string, data: Float32Array): Elements {
  switch (type) {
    case 'float32':
      return data
    case 'float16':
      return new Float16Array(data)
    case 'float64':
      return new Float64Array(data)
    case 'int32':
      return Int32Array.from(data, Math.round)
    case 'int64':
      return BigInt64Array.from(data as Iterable<number>, (value) => BigInt(Math.round(value)))
    default:
      throw new Error(`the model wants numbers of the type '${type}', which nobody here has`)
  }
}

/** What a model answered, as numbers of 32 bits. */
export function fromElements(type: string, data: Elements): Float32Array {
  if (data instanceof Float32Array) return data
  if (data instanceof BigInt64Array) return Float32Array.from(data, Number)
  // Where there was no type for halves, their bits came as whole numbers.
  if (type === 'float16' && data instanceof Uint16Array)
    return new Float32Array(new Float16Array(data.buffer, data.byteOffset, data.length))
  return Float32Array.from(data as ArrayLike<number>)
}

/** Values one after the other along an axis; the other axes are alike. */
export function joined(values: readonly Value[], axis: number): Value {
  const [first] = values
  if (!first) throw new RangeError('Expected at least one value to join, but received none.')
  if (values.length === 1) return first
  const size = (dims: readonly number[]) => dims.reduce((product, dim) => product * dim, 1)
  const outer = size(first.dims.slice(0, axis))
  const rows = values.map(({ dims }) => size(dims.slice(axis)))
  const width = rows.reduce((sum, row) => sum + row, 0)
  const data = new Float32Array(outer * width)
  let from = 0
  for (const [i, value] of values.entries()) {
    const row = rows[i] as number
    for (let o = 0; o < outer; o++) data.set(value.data.subarray(o * row, (o + 1) * row), o * width + from)
    from += row
  }
  const along = values.reduce((sum, { dims }) => sum + (dims[axis] as number), 0)
  return { data, dims: first.dims.with(axis, along) as number[] }
}
