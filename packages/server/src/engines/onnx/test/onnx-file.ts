/** Numbers of a model: `float` are weights, `int` are sizes and indices. */
type Weights = { name: string; dims: number[]; float?: ArrayLike<number>; int?: number[] }
type Node = {
  op: string
  from: string[]
  to: string
  ints?: Record<string, number[]>
  int?: Record<string, number>
  word?: Record<string, string>
}
type Port = { name: string; type: 'float' | 'float16' | 'int32' | 'int64'; shape: (number | string)[] }
export type Graph = { inputs: Port[]; outputs: Port[]; weights: Weights[]; nodes: Node[] }

const TYPES = { float: 1, int32: 6, int64: 7, float16: 10 } as const
const OPSET = 17

/** A graph as the bytes of a `model.onnx`: as much of ONNX's protocol buffers as tiny models need. */
export function onnxFile({ inputs, outputs, weights, nodes }: Graph): Uint8Array {
  const graph = [
    ...nodes.map((node) => part(1, nodeOf(node))),
    text(2, 'tiny'),
    ...weights.map((each) => part(5, tensorOf(each))),
    ...inputs.map((port) => part(11, portOf(port))),
    ...outputs.map((port) => part(12, portOf(port))),
  ]
  return Buffer.concat([number(1, 8), part(7, graph), part(8, [text(1, ''), number(2, OPSET)])])
}

function nodeOf({ op, from, to, ints = {}, int = {}, word = {} }: Node): Uint8Array[] {
  return [
    ...from.map((name) => text(1, name)),
    text(2, to),
    text(4, op),
    ...Object.entries(ints).map(([name, values]) => part(5, [text(1, name), ...values.map((value) => number(8, value)), number(20, 7)])),
    ...Object.entries(int).map(([name, value]) => part(5, [text(1, name), number(3, value), number(20, 2)])),
    ...Object.entries(word).map(([name, value]) => part(5, [text(1, name), text(4, value), number(20, 3)])),
  ]
}

function tensorOf({ name, dims, float, int }: Weights): Uint8Array[] {
  const raw = float ? Float32Array.from(float) : BigInt64Array.from(int ?? [], BigInt)
  const type = float ? TYPES.float : TYPES.int64
  return [...dims.map((dim) => number(1, dim)), number(2, type), text(8, name), part(9, [new Uint8Array(raw.buffer)])]
}

function portOf({ name, type, shape }: Port): Uint8Array[] {
  const dims = shape.map((dim) => part(1, [typeof dim === 'number' ? number(1, dim) : text(2, dim)]))
  return [text(1, name), part(2, [part(1, [number(1, TYPES[type]), part(2, dims)])])]
}

const text = (field: number, value: string) => part(field, [Buffer.from(value)])
const number = (field: number, value: number) => Buffer.concat([varint(field * 8), varint(value)])

function part(field: number, parts: Uint8Array[]): Uint8Array {
  const bytes = Buffer.concat(parts)
  return Buffer.concat([varint(field * 8 + 2), varint(bytes.length), bytes])
}

function varint(value: number): Uint8Array {
  const bytes: number[] = []
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) return Uint8Array.from([...bytes, rest])
    bytes.push((rest % 128) + 128)
  }
}
