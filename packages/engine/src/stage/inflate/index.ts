import type { Pixels, TraceTexture } from '../../trace/types.ts'
import type { Geometry } from '../surface.ts'
import { fieldOf } from './field.ts'
import { skinOf } from './skin.ts'
import { spread } from './spread.ts'

/** A closed shape with a picture on both sides; uvs and `uvSize` in cm, v up. */
export type Inflated = Geometry & { uvs: Float32Array; uvSize: readonly [number, number]; texture: TraceTexture }

/**
 * A flat picture blown up like a balloon: thick where it is wide, with seams where its colours meet. It stands on y = 0,
 * centred on the origin, facing +z, and its longer side measures `size` cm. Null for a picture with nothing opaque in it.
 */
export function inflate(picture: Pixels, size: number): Inflated | null {
  const field = fieldOf(picture)
  return field && { ...skinOf(field, size), texture: { kind: 'color', ...spread(picture, field.area), wrap: 'clamp' } }
}
