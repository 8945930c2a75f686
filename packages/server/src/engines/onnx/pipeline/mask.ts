import type { Latent } from '../schedule/index.ts'
import type { Rgb } from './picture.ts'

const GREY = 128

/** The places of a latent picture that may change, as 0 and 1: those with at least one pixel that may. */
export function openPlaces(mask: Uint8Array, { width, height }: { width: number; height: number }, pixels: number): Uint8Array {
  const across = width / pixels
  const open = new Uint8Array(across * (height / pixels))
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      if ((mask[y * width + x] as number) >= GREY) open[Math.floor(y / pixels) * across + Math.floor(x / pixels)] = 1
  return open
}

/** One latent where it is open, the other elsewhere. */
export function whereOpen(open: Uint8Array, inside: Latent, outside: Latent): Latent {
  return outside.map((value, i) => (open[i % open.length] === 1 ? (inside[i] as number) : value))
}

/** A picture without what lies where it may change: grey there; without a mask that is everywhere. */
export function withoutOpen(picture: Rgb, mask: Uint8Array | null): Rgb {
  const data = picture.data.map((value, i) => (mask === null || (mask[Math.floor(i / 3)] as number) >= GREY ? GREY : value))
  return { ...picture, data }
}
