import { mix, withAlpha } from '../../color.ts'
import type { Box, Layer, Paint } from '../../scene/schema.ts'
import { blendStops, type Palette } from '../palette.ts'
import type { Sheet } from './kit.ts'

/** Where on the canvas the screen lies and how large a point is there. */
export type Device = {
  screen: Box
  unit: number
  /** One column of blocks instead of a grid. */
  isNarrow: boolean
  hasStatusBar: boolean
  /** A device body with a backdrop around it, because the canvas has another shape than the device. */
  isFramed: boolean
  radius: number
  backdrop(palette: Palette): Paint
}

const PHONE_POINTS = 390
const PHONE_RATIO = 0.475
/** Wider canvases than this show the phone as an object. */
const WIDEST_PHONE = 0.78

/** The device of a platform on a canvas; a phone is seen as an object where that is wanted or the canvas is too wide for its screen. */
export function deviceFor(platform: Sheet['platform'], canvas: { width: number; height: number }, isFramed = false): Device {
  const { width, height } = canvas
  const ratio = width / height
  const plain = { radius: 0, isFramed: false, backdrop }
  const full = { x: 0, y: 0, w: width, h: height }
  if (platform === 'mobile') {
    if (ratio <= WIDEST_PHONE && !isFramed) {
      // A squat phone screen gets more points across, so that as much fits as on a tall one.
      const points = PHONE_POINTS * Math.min(1.5, Math.max(0.85, (ratio / 0.5625) ** 0.8))
      return { ...plain, screen: full, unit: width / points, isNarrow: true, hasStatusBar: true }
    }
    const h = Math.round(height * 0.93)
    const w = Math.round(Math.min(width * 0.9, h * PHONE_RATIO * Math.min(1.12, Math.max(1, ratio))))
    const screen = { x: Math.round((width - w) / 2), y: Math.round((height - h) / 2), w, h }
    return { screen, unit: w / PHONE_POINTS, isNarrow: true, hasStatusBar: true, isFramed: true, radius: w * 0.115, backdrop }
  }
  const points = ratio >= 1.2 ? 1090 * Math.max(1, ratio / 1.6) : ratio >= 0.9 ? 1000 : ratio >= 0.66 ? 760 : 520
  return { ...plain, screen: full, unit: width / points, isNarrow: ratio < 0.72, hasStatusBar: platform === 'tablet' && ratio < 0.72 }
}

function backdrop(palette: Palette): Paint {
  const base = palette.scheme === 'dark' ? '#0b0c12' : '#f2f2f6'
  return {
    gradient: 'linear',
    angle: 55,
    stops: blendStops([mix(base, palette.accent, 0.62), mix(base, palette.accentEnd, 0.5), mix(base, palette.accent, 0.22)]),
  }
}

/** The screen's ground and glows, in a device body when the canvas is not the screen itself. */
export function deviceLayers(
  device: Device,
  palette: Palette,
  canvas: { width: number; height: number; background: string },
  content: Layer[],
): Layer[] {
  const { screen, isFramed, radius, unit } = device
  const glow = (name: string, x: number, y: number, r: number, color: string): Layer => {
    const radiusPx = r * Math.max(screen.w, screen.h)
    const strength = Number.parseInt(color.slice(7, 9), 16) / 255
    const stops: [number, string][] = [0, 0.25, 0.5, 0.75, 1].map((t) => [t, withAlpha(color.slice(0, 7), strength * (1 - t) ** 2)])
    return {
      type: 'shape',
      name,
      shape: 'ellipse',
      box: { x: screen.x + x * screen.w - radiusPx, y: screen.y + y * screen.h - radiusPx, w: radiusPx * 2, h: radiusPx * 2 },
      fill: { gradient: 'radial', angle: 0, radius: 0.5, stops },
    }
  }
  const ground: Layer[] = [
    { type: 'shape', name: 'screen.ground', box: screen, shape: 'rect', fill: palette.background },
    glow('screen.glow-1', 0.08, 0.02, 0.55, palette.glows[0]),
    glow('screen.glow-2', 1.02, 0.32, 0.5, palette.glows[1]),
    glow('screen.glow-3', 0.1, 1.02, 0.5, palette.glows[1]),
  ]
  const home: Layer[] = device.hasStatusBar
    ? [
        {
          type: 'shape',
          name: 'screen.home',
          shape: 'rect',
          box: { x: screen.x + screen.w / 2 - 67 * unit, y: screen.y + screen.h - 12 * unit, w: 134 * unit, h: 5 * unit },
          radius: 2.5 * unit,
          fill: withAlpha(palette.text, 0.85),
        },
      ]
    : []
  const relative = (layer: Layer): Layer =>
    layer.box ? { ...layer, box: { ...layer.box, x: layer.box.x - screen.x, y: layer.box.y - screen.y } } : layer
  const view: Layer = { type: 'group', name: 'screen', box: screen, clip: radius, layers: [...ground, ...content, ...home].map(relative) }
  if (!isFramed) return [view]
  const bezel = screen.w * 0.024
  const body = { x: screen.x - bezel, y: screen.y - bezel, w: screen.w + bezel * 2, h: screen.h + bezel * 2 }
  const isClear = canvas.background === 'transparent'
  return [
    {
      type: 'shape',
      name: 'device.body',
      box: body,
      shape: 'rect',
      radius: radius + bezel,
      fill: '#0c0d11',
      stroke: {
        paint: {
          gradient: 'linear',
          angle: 60,
          stops: [
            [0, '#8d919c'],
            [0.35, '#3a3d46'],
            [0.7, '#565a65'],
            [1, '#a3a7b2'],
          ],
        },
        width: bezel * 0.34,
      },
      ...(!isClear && { shadow: { color: '#05060a80', blur: screen.w * 0.16, dx: 0, dy: screen.w * 0.06 } }),
    },
    view,
  ]
}
