import { mersenne } from './mersenne.ts'

/** Values that are drawn together: the first half are radii, the second half angles. */
const BLOCK = 16
const HALF = BLOCK / 2

/**
 * Normal noise as PyTorch's generator on the CPU draws it, so that a seed means the same picture here and there: uniform values of 24
 * bits, made normal (Box and Muller) in blocks of sixteen; a last block that is not full is drawn anew and laid over the end.
 * Each call goes on where the last one stopped; `count` is at least 16.
 */
export function normalNoise(seed: number): (count: number) => Float32Array {
  const random = mersenne(seed)
  const uniform = () => (random() & 0xffffff) / 0x1000000
  return (count) => {
    if (count < BLOCK) throw new RangeError(`Expected at least ${BLOCK} values of noise, but received ${count}.`)
    const values = new Float32Array(count).map(uniform)
    for (let at = 0; at + BLOCK <= count; at += BLOCK) bend(values.subarray(at, at + BLOCK))
    if (count % BLOCK !== 0) {
      const end = values.subarray(count - BLOCK)
      for (let i = 0; i < BLOCK; i++) end[i] = uniform()
      bend(end)
    }
    return values
  }
}

function bend(block: Float32Array) {
  for (let i = 0; i < HALF; i++) {
    const radius = Math.sqrt(-2 * Math.log(1 - (block[i] as number)))
    const angle = 2 * Math.PI * (block[i + HALF] as number)
    block[i] = radius * Math.cos(angle)
    block[i + HALF] = radius * Math.sin(angle)
  }
}
