import type { StageCamera } from '../scene/index.ts'
import { verticalFov } from '../scene/index.ts'
import { cross, dot, normalize, subtract } from '../vector.ts'

type Vec3 = [number, number, number]

/** A rectangle of the picture in fractions of width and height, origin top left. */
export type Rect = { x0: number; y0: number; x1: number; y1: number }

export type View = {
  /** Degrees around the subject: 0 from the front (+z), positive from its left-hand side towards +x. */
  azimuth: number
  /** Degrees above the horizon. */
  elevation: number
  focalMm: number
  /** Keep the camera level and rise by shifting the lens, so that verticals stay vertical. */
  level: boolean
}

/**
 * The camera that shows all of `points` (cm, world) as large as the rectangle allows, centred in
 * it. Perspective is set by the focal length, size by the distance, place by lens shift.
 */
export function solveCamera(points: readonly Vec3[], view: View, rect: Rect, aspect: number): StageCamera {
  const target = centerOf(points)
  const cameraAt = (distance: number): StageCamera => {
    const [azimuth, elevation] = [radians(view.azimuth), radians(view.elevation)]
    const eye: Vec3 = [
      target[0] + distance * Math.sin(azimuth) * Math.cos(elevation),
      target[1] + distance * Math.sin(elevation),
      target[2] + distance * Math.cos(azimuth) * Math.cos(elevation),
    ]
    return { eye, target: view.level ? [target[0], eye[1], target[2]] : target, focalMm: view.focalMm, shift: [0, 0] }
  }

  const fits = (distance: number) => {
    const seen = bounds(points, cameraAt(distance), aspect)
    return seen !== null && seen.x1 - seen.x0 <= rect.x1 - rect.x0 && seen.y1 - seen.y0 <= rect.y1 - rect.y0
  }
  // The picture of the subject shrinks with distance: bisect between too near and far enough.
  const radius = Math.max(...points.map((point) => Math.hypot(...subtract(point, target))), 0.1)
  let far = radius * 2
  while (!fits(far) && far < radius * 1e4) far *= 1.5
  let near = radius
  for (let step = 0; step < 40; step++) {
    const middle = (near + far) / 2
    if (fits(middle)) far = middle
    else near = middle
  }

  const camera = cameraAt(far)
  const seen = bounds(points, camera, aspect) as Rect
  camera.shift = [(rect.x0 + rect.x1) / 2 - (seen.x0 + seen.x1) / 2, (rect.y0 + rect.y1) / 2 - (seen.y0 + seen.y1) / 2]
  return camera
}

/** Where a point of the world lands in the picture, in fractions; null behind the camera. */
export function project(point: Vec3, camera: StageCamera, aspect: number): { x: number; y: number; depth: number } | null {
  const forward = normalize(subtract(camera.target, camera.eye))
  const right = normalize(cross(forward, [0, 1, 0]))
  const up = cross(right, forward)
  const ray = subtract(point, camera.eye)
  const depth = dot(ray, forward)
  if (depth <= 1e-6) return null
  const half = Math.tan(radians(verticalFov(camera.focalMm, aspect)) / 2)
  return {
    x: 0.5 + dot(ray, right) / (depth * half * aspect) / 2 + camera.shift[0],
    y: 0.5 - dot(ray, up) / (depth * half) / 2 + camera.shift[1],
    depth,
  }
}

/** The rectangle that the points cover in the picture; null when one lies behind the camera. */
export function bounds(points: readonly Vec3[], camera: StageCamera, aspect: number): Rect | null {
  const rect = { x0: Number.POSITIVE_INFINITY, y0: Number.POSITIVE_INFINITY, x1: Number.NEGATIVE_INFINITY, y1: Number.NEGATIVE_INFINITY }
  for (const point of points) {
    const at = project(point, camera, aspect)
    if (!at) return null
    rect.x0 = Math.min(rect.x0, at.x)
    rect.x1 = Math.max(rect.x1, at.x)
    rect.y0 = Math.min(rect.y0, at.y)
    rect.y1 = Math.max(rect.y1, at.y)
  }
  return rect
}

/** Middle of the points' bounding box. */
export function centerOf(points: readonly Vec3[]): Vec3 {
  const middle = (axis: 0 | 1 | 2) => {
    const values = points.map((point) => point[axis])
    return (Math.min(...values) + Math.max(...values)) / 2
  }
  return [middle(0), middle(1), middle(2)]
}

const radians = (degrees: number) => (degrees * Math.PI) / 180
