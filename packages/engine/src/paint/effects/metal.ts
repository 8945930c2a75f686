import type { Canvas } from '@napi-rs/canvas'
import { hexToOklch, oklchToHex } from '../../color.ts'
import { Field } from '../../land/noise.ts'
import type { Effect } from '../../scene/schema.ts'
import { smoothstep } from '../../stage/texture/noise.ts'
import { along, blend, blurred, clamped, depthOf, type Mask, pictureOf, type Rgb, rgbOf, slopesAt } from './mask.ts'

export const METAL_MARGIN = 0.12

type Metal = Extract<Effect, { kind: 'foil' }>['metal']

/** What a sheet of metal mirrors of a room, from its floor over its windows to its far wall. */
const SHEETS: Record<Exclude<Metal, 'holographic'>, readonly string[]> = {
  gold: ['#6a4310', '#a06f1d', '#d3a53f', '#f6dd8c', '#fff6cf', '#efcb66', '#c08f2f', '#8a5c17', '#c99a3b', '#f3d67f'],
  silver: ['#4b5058', '#7f868f', '#b6bcc4', '#e8ebee', '#ffffff', '#d5d9de', '#989fa8', '#666d76', '#a8aeb6', '#e3e6e9'],
  copper: ['#4f1f0c', '#8c4222', '#c4703f', '#eda87a', '#ffe0c6', '#e09463', '#a9572e', '#733218', '#b5673a', '#e9a475'],
  'rose-gold': ['#6f3a35', '#a5625a', '#d2938a', '#f3c8bf', '#fff0eb', '#e7b1a7', '#bd7c72', '#8a4e47', '#c48a80', '#efc3ba'],
}
const RAINBOW = Array.from({ length: 13 }, (_, i) => oklchToHex({ l: 0.82, c: 0.12, h: (i * 360) / 12 }))
/** On light paper what is lighter than the first, in OKLCH, gains only so much of it: the sheet's gleam must not vanish in the page. */
const [KNEE, BEYOND] = [0.56, 0.42]

/** Towards the light, from the upper left; slopes rise into the letters. */
const LIGHT = [-0.55, -0.83] as const

/** Letters stamped in foil: bands of a mirrored room, creased a little, with an edge that catches the light. */
export function foil(mask: Mask, metal: Metal, onLight: boolean, seed: number): Canvas {
  const { width, height, em, letters } = mask
  const ramp = rampOf(metal, onLight)
  const edge = blurred(edgesOf(mask, 0.03), width, height, em * 0.008)
  const shadow = blurred(letters, width, height, em * 0.018)
  const [creases, grain] = [new Field(seed, 'foil.creases'), new Field(seed, 'foil.grain')]
  const drop = Math.max(1, Math.round(em * 0.014))
  const gleam = onLight ? along(ramp, 4 / (ramp.length - 1)) : ([1, 1, 1] as const)
  return pictureOf(mask, (i, x, y) => {
    const cover = letters[i] ?? 0
    const shade = clamped((shadow[i - drop * width - drop] ?? 0) * 0.4)
    if (cover <= 0) return [0, 0, 0, shade]
    const [u, v] = [x / em, y / em]
    const crease = creases.waves(u * 1.1, v * 1.5, 3)
    const [sx, sy] = slopesAt(edge, mask, x, y)
    const lit = -(sx * LIGHT[0] + sy * LIGHT[1]) * em * 0.05
    const bands = 0.5 + 0.5 * Math.sin((u * 0.8 + v * 1.15 + crease * 0.75) * Math.PI * 1.25)
    const speck = (grain.at(x * 0.9, y * 0.9) - 0.5) * 0.05
    const [r, g, b] = along(ramp, bands * 0.94 + 0.03 + speck)
    const bright = clamped(lit) * (onLight ? 0.5 : 0.75)
    const dark = clamped(-lit) * 0.5
    const seen = blend(blend([r, g, b], gleam, bright), [r * 0.35, g * 0.3, b * 0.3], dark)
    return [seen[0], seen[1], seen[2], clamped(cover + shade * (1 - cover))]
  })
}

function rampOf(metal: Metal, onLight: boolean): Rgb[] {
  const sheet = metal === 'holographic' ? RAINBOW : SHEETS[metal]
  return sheet.map((hex) => {
    if (!onLight) return rgbOf(hex)
    const { l, c, h } = hexToOklch(hex)
    // Deepened yellow alone would turn olive.
    return rgbOf(oklchToHex({ l: (l > KNEE ? KNEE + (l - KNEE) * BEYOND : l) - 0.02, c: c * 1.12, h: h - (c > 0.03 && h < 110 ? 12 : 0) }))
  })
}

/** Height of a rim of `widthEm` that rises from the letters' edge, 0–1. */
export function edgesOf(mask: Mask, widthEm: number): Float32Array {
  const reach = Math.max(1, widthEm * mask.em)
  return depthOf(mask).map((depth) => smoothstep(-0.5, reach, depth))
}

/** Letters raised out of their sheet or pressed into it: the ink stays, light and shade show the form. */
export function relief(mask: Mask, way: 'raised' | 'pressed', color: string): Canvas {
  const { width, height, em, letters } = mask
  const height01 = blurred(edgesOf(mask, 0.055), width, height, em * 0.012)
  const soft = blurred(letters, width, height, em * 0.03)
  const ink = rgbOf(color)
  const sign = way === 'raised' ? 1 : -1
  const [dx, dy] = [Math.round(em * 0.022), Math.round(em * 0.03)]
  const softAt = (i: number, x: number, y: number) => soft[i - y * width - x] ?? 0
  const isDark = ink[0] * 0.3 + ink[1] * 0.59 + ink[2] * 0.11 < 0.35
  return pictureOf(mask, (i, x, y) => {
    const cover = letters[i] ?? 0
    const [sx, sy] = slopesAt(height01, mask, x, y)
    const lit = -sign * (sx * LIGHT[0] + sy * LIGHT[1]) * em * 0.055
    const [bright, dark] = [clamped(lit) * (isDark ? 0.5 : 0.7), clamped(-lit) * 0.6]
    const inner = way === 'pressed' ? clamped(1 - softAt(i, dx, dy)) * 0.55 : 0
    const face = blend(blend(ink, [1, 1, 1], bright), [0, 0, 0], clamped(dark + inner * 0.8))
    // About the letters: the shadow that a raised form casts, or the rim of a pressed one that faces the light.
    const cast = way === 'raised' ? clamped(softAt(i, dx, dy)) * 0.5 : 0
    const rim = way === 'raised' ? clamped(softAt(i, -dx, -dy)) * 0.5 : clamped(softAt(i, dx, dy)) * 0.75
    const [tone, strength] = cast > rim ? [0, cast] : [1, rim * (1 - cast)]
    const around = (1 - cover) * strength
    const alpha = cover + around
    if (alpha <= 0) return [0, 0, 0, 0]
    const mixed = (value: number) => (value * cover + tone * around) / alpha
    return [mixed(face[0]), mixed(face[1]), mixed(face[2]), alpha]
  })
}
