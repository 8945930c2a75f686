import type { TraceCamera, Vec3 } from '../trace/types.ts'
import { add, cross, dot, normalize, scaled, subtract } from '../vector.ts'

/** What the camera sees, in fractions of the picture from its top left corner: a set is dressed for the frame, as on location. */
export type View = {
  eye: Vec3
  /** Direction through a place of the picture. */
  ray: (x: number, y: number) => Vec3
  /** Where a point shows; null behind the camera. */
  project: (point: Vec3) => { x: number; y: number } | null
}

/** The view of a camera whose eye and target were moved by `place`, for a picture of width / height `aspect`. */
export function viewOf(camera: TraceCamera, aspect: number, place: (point: Vec3) => Vec3): View {
  const [eye, target] = [place(camera.eye), place(camera.target)]
  const forward = normalize(subtract(target, eye))
  const right = normalize(cross(forward, Math.abs(forward[1]) > 0.9999 ? [0, 0, -Math.sign(forward[1])] : [0, 1, 0]))
  const up = cross(right, forward)
  const tall = Math.tan((camera.fov * Math.PI) / 360)
  const wide = tall * aspect
  const [shiftX, shiftY] = camera.shift
  return {
    eye,
    ray: (x, y) => add(forward, add(scaled(right, (2 * (x - shiftX) - 1) * wide), scaled(up, (1 - 2 * (y - shiftY)) * tall))),
    project: (point) => {
      const seen = subtract(point, eye)
      const depth = dot(seen, forward)
      if (depth < 1e-3) return null
      return { x: 0.5 + dot(seen, right) / (2 * depth * wide) + shiftX, y: 0.5 - dot(seen, up) / (2 * depth * tall) + shiftY }
    },
  }
}

/** Where the ray through a place of the picture meets the plane `axis` = `at`; null when it never does. */
export function meets(view: View, x: number, y: number, axis: 1 | 2, at: number): Vec3 | null {
  const ray = view.ray(x, y)
  const t = (at - view.eye[axis]) / ray[axis]
  return Number.isFinite(t) && t > 0 ? add(view.eye, scaled(ray, t)) : null
}
