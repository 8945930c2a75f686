import type { ModelFolder } from '../model/index.ts'
import type { Latent } from '../schedule/index.ts'
import type { Session } from './runtime.ts'

/** Red, green and blue bytes, row by row. */
export type Rgb = { width: number; height: number; data: Uint8Array }

type Facts = ModelFolder['latent']

/** A picture as a latent one, without the chance that the encoder would leave: the middle of what it answers. */
export async function encodePicture(encoder: Session, { width, height, data }: Rgb, facts: Facts): Promise<Latent> {
  const plane = width * height
  const values = new Float32Array(3 * plane)
  for (let i = 0; i < plane; i++) for (let c = 0; c < 3; c++) values[c * plane + i] = (data[3 * i + c] as number) / 127.5 - 1
  const input = encoder.inputs[0]?.name ?? 'sample'
  const answer = await encoder.run({ [input]: { data: values, dims: [1, 3, height, width] } })
  const parameters = answer[encoder.outputs[0] ?? ''] as NonNullable<(typeof answer)[string]>
  const size = facts.channels * (width / facts.pixels) * (height / facts.pixels)
  // Half of it is the mean, and half how sure it is.
  if (parameters.data.length < size) throw new Error(`the encoder answered with ${parameters.data.length} values where ${size} belong`)
  return parameters.data.slice(0, size).map((value) => (value - facts.shift) * facts.scaling)
}

/** A latent picture as a picture of `width` x `height` pixels. */
export async function decodePicture(
  decoder: Session,
  latent: Latent,
  { width, height }: { width: number; height: number },
  facts: Facts,
): Promise<Rgb> {
  const input = decoder.inputs[0]?.name ?? 'latent_sample'
  const dims = [1, facts.channels, height / facts.pixels, width / facts.pixels]
  const answer = await decoder.run({ [input]: { data: latent.map((value) => value / facts.scaling + facts.shift), dims } })
  const sample = answer[decoder.outputs[0] ?? '']?.data
  const plane = width * height
  if (sample?.length !== 3 * plane) throw new Error(`the decoder answered with ${sample?.length ?? 0} values where ${3 * plane} belong`)
  if (sample.some(Number.isNaN)) throw new Error('the decoder answered with what is no number, as some do in half precision')
  const data = new Uint8Array(3 * plane)
  for (let i = 0; i < plane; i++) for (let c = 0; c < 3; c++) data[3 * i + c] = byteOf(sample[c * plane + i] as number)
  return { width, height, data }
}

const byteOf = (value: number) => Math.min(255, Math.max(0, Math.round((value + 1) * 127.5)))

/** What each of four latent channels adds to red, green and blue, fitted to the decoders of SD 1 and 2, and of SDXL. */
const COLOURS = {
  sd: {
    rows: [
      [0.3512, 0.2297, 0.3227],
      [0.325, 0.4974, 0.235],
      [-0.2829, 0.1762, 0.2721],
      [-0.212, -0.2616, -0.7177],
    ],
    base: [0, 0, 0],
  },
  sdxl: {
    rows: [
      [0.3651, 0.4232, 0.4341],
      [-0.2533, -0.0042, 0.1068],
      [0.1076, 0.1111, -0.0362],
      [-0.3165, -0.2492, -0.2188],
    ],
    base: [0.1084, -0.0175, -0.0011],
  },
} as const

/** A coarse picture of a latent one, a pixel for each of its places; only for latents of four channels. */
export function coarsePicture(latent: Latent, size: { width: number; height: number }, kind: keyof typeof COLOURS): Rgb {
  const { rows, base } = COLOURS[kind]
  const plane = size.width * size.height
  const data = new Uint8Array(3 * plane)
  for (let i = 0; i < plane; i++)
    for (let c = 0; c < 3; c++) {
      let value: number = base[c] as number
      for (const [channel, row] of rows.entries()) value += (latent[channel * plane + i] as number) * (row[c] as number)
      data[3 * i + c] = byteOf(value)
    }
  return { ...size, data }
}
