import { buildObject, type Recipe } from '../../shape/index.ts'
import type { Vec3 } from '../../trace/types.ts'
import { inCentimetres } from '../objects.ts'
import type { Geometry } from '../surface.ts'

/** A rounded slab whose upper face lies at `at`'s height; texture runs along its width. */
export function slabTop(size: Vec3, radius: number, at: Vec3): Geometry {
  const recipe: Recipe = {
    archetype: 'set-slab',
    params: {},
    slots: { body: { family: 'wood', color: '#ffffff' } },
    parts: [{ name: 'body', slot: 'body', shape: { make: 'box', size: [...size], radius } }],
  }
  const [mesh] = buildObject(recipe)
  if (!mesh) throw new Error('Expected a slab to have one part')
  const geometry = inCentimetres(mesh)
  for (let i = 0; i < geometry.positions.length; i += 3) {
    geometry.positions[i] = (geometry.positions[i] as number) + at[0]
    geometry.positions[i + 1] = (geometry.positions[i + 1] as number) + at[1] - size[1]
    geometry.positions[i + 2] = (geometry.positions[i + 2] as number) + at[2]
  }
  return geometry
}
