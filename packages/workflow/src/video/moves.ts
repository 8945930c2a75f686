import { mapStages, type Scene } from '@easel/engine'
import type { Size } from '@easel/protocol'

export const MOVES = ['push-in', 'orbit', 'pan'] as const
export type Move = (typeof MOVES)[number]

/** What of the way to its target a push goes. */
const PUSH = 0.2
const ORBIT_RADIANS = (18 * Math.PI) / 180
/** Of the frame's width. */
const PAN = 0.08
/** The part of a flat picture that is seen at the end of a push, or all along a pan. */
const WINDOW = 0.84

/** The scene as the camera sees it at `time` (0–1): at 0 it is the scene itself. */
export function sceneAt(scene: Scene, move: Move, time: number): Scene {
  const way = eased(time)
  return mapStages(scene, (stage) => {
    const { camera } = stage
    if (move === 'pan') return { ...stage, camera: { ...camera, shift: [camera.shift[0] + PAN * way, camera.shift[1]] } }
    const [x, y, z] = camera.eye.map((value, axis) => value - (camera.target[axis] ?? 0)) as [number, number, number]
    const [near, angle] = move === 'push-in' ? [1 - PUSH * way, 0] : [1, ORBIT_RADIANS * way]
    const turned = [x * Math.cos(angle) + z * Math.sin(angle), y, z * Math.cos(angle) - x * Math.sin(angle)]
    const eye = turned.map((value, axis) => value * near + (camera.target[axis] ?? 0)) as [number, number, number]
    return { ...stage, camera: { ...camera, eye } }
  })
}

/** The window of a flat picture that is seen at `time` (0–1), in pixels of the picture; null for a move that needs a scene. */
export function windowAt(
  { width, height }: Size,
  move: Move,
  time: number,
): { left: number; top: number; width: number; height: number } | null {
  if (move === 'orbit') return null
  const way = eased(time)
  const scale = move === 'push-in' ? 1 - (1 - WINDOW) * way : WINDOW
  const seen = { width: width * scale, height: height * scale }
  const top = (height - seen.height) / 2
  return { ...seen, top, left: move === 'push-in' ? (width - seen.width) / 2 : (width - seen.width) * way }
}

/** Slow at both ends: 0 → 0, 1 → 1. */
const eased = (time: number): number => time * time * (3 - 2 * time)
