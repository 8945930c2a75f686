/** The transfer curve and luminance of sRGB (IEC 61966-2-1), without a colour library: kernels and workers share them. */

/** Code value 0–1 → linear light 0–1. */
export const decodeSrgb = (code: number): number => (code <= 0.04045 ? code / 12.92 : ((code + 0.055) / 1.055) ** 2.4)

/** Linear light 0–1 → code value 0–1. */
export const encodeSrgb = (light: number): number => (light <= 0.0031308 ? 12.92 * light : 1.055 * light ** (1 / 2.4) - 0.055)

/** Relative luminance of linear light. */
export const luminance = ([r, g, b]: readonly [r: number, g: number, b: number]): number => 0.2126 * r + 0.7152 * g + 0.0722 * b
