import { daylightOf, Sky } from '../../../land/index.ts'
import type { Land } from '../../../scene/schema.ts'
import type { Geometry } from '../../surface.ts'
import type { SetPiece } from '../index.ts'
import { FarPicture } from './canvas.ts'
import type { Hour } from './far.ts'
import type { Site } from './site.ts'

const [AROUND, UP] = [24, 8]

const OPEN: Land = {
  relief: 'plain',
  cover: 'grass',
  water: 'none',
  snow: 0,
  city: false,
  time: 'noon',
  sky: 'clouds',
  moon: false,
  mist: 0,
  horizon: 0.5,
  focalMm: 35,
}

/** The sky of the hour all around and above: it fills shadows, and polished things mirror it. */
export function skyOver({ r, end, seed }: Site, time: Hour): SetPiece {
  const sky = new Sky(OPEN, daylightOf({ ...OPEN, time }, 1), seed)
  const picture = new FarPicture(96, 32).fill((u, v) => {
    const [turn, rise] = [u * 2 * Math.PI, ((1 - v) * Math.PI) / 2]
    const y = Math.max(0.02, Math.sin(rise))
    const flat = Math.cos(rise)
    sky.at(Math.sin(turn) * flat, y, Math.cos(turn) * flat, true)
    return [Math.min(2, sky.r), Math.min(2, sky.g), Math.min(2, sky.b)]
  })
  return { name: 'set.sky', ...dome(Math.max(120 * r, -3 * end)), surface: picture.blurred(1).painted(SKY_LEVEL) }
}

/** The rigs bring light of their own: the sky only completes it. */
const SKY_LEVEL = 0.55

/** Half a ball seen from within, its rim a little below the ground; uvs 0–1 around and up. */
function dome(radius: number): Geometry {
  const positions: number[] = []
  const normals: number[] = []
  const uvs: number[] = []
  const indices: number[] = []
  for (let j = 0; j <= UP; j++) {
    for (let i = 0; i <= AROUND; i++) {
      const [u, v] = [i / AROUND, j / UP]
      const [turn, rise] = [u * 2 * Math.PI, v * 1.58 - 0.03]
      const [x, y, z] = [Math.sin(turn) * Math.cos(rise), Math.sin(rise), -Math.cos(turn) * Math.cos(rise)]
      positions.push(x * radius, y * radius, z * radius)
      normals.push(-x, -y, -z)
      uvs.push(u, v)
      if (i < AROUND && j < UP) {
        const k = j * (AROUND + 1) + i
        indices.push(k, k + 1, k + AROUND + 2, k, k + AROUND + 2, k + AROUND + 1)
      }
    }
  }
  return {
    positions: new Float32Array(positions),
    normals: new Float32Array(normals),
    uvs: new Float32Array(uvs),
    indices: new Uint32Array(indices),
  }
}
