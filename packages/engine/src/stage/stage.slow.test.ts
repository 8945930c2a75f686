import { expect, test } from 'vitest'
import { RIGS, rig, type SetName, setOf } from '../catalog/index.ts'
import { STUDIO_SETS } from '../catalog/sets-studio.ts'
import type { StageLayer } from '../scene/schema.ts'
import { buildStage } from './index.ts'

const stage = (kind: SetName, change: Partial<StageLayer> = {}): StageLayer => {
  const { lights, ...look } = rig(setOf(kind).rig)
  return {
    type: 'stage',
    name: 'stage',
    set: { kind },
    objects: [{ name: 'ball', archetype: 'ball', params: { radius: 4 }, materials: {}, at: [0, 0, 0], turn: [0, 0, 0], scale: 1 }],
    lights,
    camera: { eye: [0, 10, 60], target: [0, 4, 0], focalMm: 85, shift: [0, 0] },
    look,
    ...change,
  }
}
const size = { width: 64, height: 64, seed: 3 }

// Rooms and places outdoors have properties of their own; of each kind one is built whole.
const BUILT = [...Object.keys(STUDIO_SETS), 'brick-wall', 'bar', 'silk'] as SetName[]

test.each(BUILT)('%s: every mesh has a material, every light shines, nothing is NaN', async (kind) => {
  const scene = await buildStage(stage(kind), size)
  expect(scene.lights.length).toBeGreaterThan(0)
  for (const mesh of scene.meshes) {
    expect(scene.materials[mesh.material], mesh.name).toBeDefined()
    expect(mesh.positions.every(Number.isFinite) && mesh.normals.every(Number.isFinite), mesh.name).toBe(true)
  }
  for (const light of scene.lights) expect([...light.center, ...light.u, ...light.v, ...light.emission].every(Number.isFinite)).toBe(true)
  for (const { colorTexture, detailTexture } of scene.materials) {
    for (const texture of [colorTexture, detailTexture]) expect(texture < scene.textures.length).toBe(true)
  }
})

test('the white set is an exact white plate whose floor catches shadows', async () => {
  const scene = await buildStage(stage('white-sweep'), size)
  expect(scene.plate).toEqual({ color: [1, 1, 1] })
  expect(scene.meshes.filter(({ catcher }) => catcher).map(({ name }) => name)).toEqual(['set.sweep'])
  expect((await buildStage(stage('white-sweep', { set: { kind: 'white-sweep', plate: 'transparent' } }), size)).plate).toBe('transparent')
})

test('a window behind an even plate lights the things and throws no bars on it', async () => {
  const lights = [
    { name: 'key', kind: 'window', at: [-3, 2, 1], aim: [0, 0, 0], size: [2, 3], color: '#ffffff', power: 1 },
  ] as StageLayer['lights']
  const built = (plate: 'physical' | 'exact' | 'transparent') =>
    buildStage(stage('white-sweep', { lights, set: { kind: 'white-sweep', plate } }), size)
  const bars = ({ meshes }: Awaited<ReturnType<typeof built>>) => meshes.filter(({ name }) => name === 'window.frame').length
  expect(bars(await built('physical'))).toBeGreaterThan(0)
  for (const plate of ['exact', 'transparent'] as const) {
    expect(bars(await built(plate))).toBe(0)
    expect((await built(plate)).lights.map(({ links }) => links)).toEqual(['objects'])
  }
})

test('the same layer and seed give the same bytes', async () => {
  const mug = {
    name: 'mug',
    archetype: 'mug',
    params: {},
    materials: {},
    at: [0, 0, 0] as [number, number, number],
    turn: [0, 30, 0] as [number, number, number],
    scale: 1,
  }
  const [a, b] = await Promise.all([
    buildStage(stage('white-sweep', { objects: [mug] }), size),
    buildStage(stage('white-sweep', { objects: [mug] }), size),
  ])
  const bytes = ({ meshes, textures }: typeof a) =>
    Buffer.concat(
      [...meshes.flatMap(({ positions, normals }) => [positions, normals]), ...textures.map(({ data }) => data)].map((part) =>
        Buffer.from(part.buffer),
      ),
    )
  expect(bytes(a).equals(bytes(b))).toBe(true)
  expect(a.materials).toEqual(b.materials)
  expect(a.lights).toEqual(b.lights)
})

test('lights grow with the subject, so that its picture stays as bright', async () => {
  const small = await buildStage(stage('color-sweep'), size)
  const large = await buildStage(
    stage('color-sweep', { objects: [{ ...(stage('color-sweep').objects[0] as StageLayer['objects'][number]), scale: 3 }] }),
    size,
  )
  small.lights.forEach((light, i) => {
    for (const channel of [0, 1, 2] as const) expect(large.lights[i]?.emission[channel]).toBeCloseTo(light.emission[channel], 5)
  })
})

test('lights turn with the camera: left stays left in the picture', async () => {
  const front = await buildStage(stage('color-sweep'), size)
  const side = await buildStage(stage('color-sweep', { camera: { eye: [60, 10, 0], target: [0, 4, 0], focalMm: 85, shift: [0, 0] } }), size)
  const [key, turned] = [front.lights[0]?.center, side.lights[0]?.center]
  expect(turned?.[2]).toBeCloseTo(-(key?.[0] ?? 0), 4)
  expect(turned?.[0]).toBeCloseTo(key?.[2] ?? 0, 4)
})

test('a window stands in the desk’s wall only where the picture has room on the side the light comes from', async () => {
  const seen = async (distance: number, key: 'left' | 'right', x = 0) => {
    const { lights, ...look } = rig('window', { key })
    const camera = {
      eye: [x, 18, distance] as [number, number, number],
      target: [x, 4, 0] as [number, number, number],
      focalMm: 50,
      shift: [0, 0] as [number, number],
    }
    const scene = await buildStage(stage('desk-window', { lights, look, camera }), size)
    const outside = scene.meshes.find(({ name }) => name === 'set.outside')
    return outside && Math.sign((outside.positions[0] ?? 0) + (outside.positions[3] ?? 0))
  }
  expect(await seen(70, 'left')).toBe(-1)
  expect(await seen(70, 'right')).toBe(1)
  expect(await seen(16, 'left')).toBeUndefined()
  // The thing stands where the window would.
  expect(await seen(70, 'left', 16)).toBeUndefined()
})

test('a label is painted to the proportions of its area and laid on the right part', async () => {
  const aspects: number[] = []
  const decal = { area: 'front', text: 'HELLO', color: '#ffffff', font: 'inter' }
  const bottle = {
    name: 'bottle',
    archetype: 'bottle',
    params: {},
    materials: {},
    at: [0, 0, 0] as [number, number, number],
    turn: [0, 0, 0] as [number, number, number],
    scale: 1,
    decals: [decal],
  }
  const scene = await buildStage(stage('white-sweep', { objects: [bottle] }), {
    ...size,
    paintDecal: async (_, aspect) => {
      aspects.push(aspect)
      return { width: 2, height: 2, data: new Uint8Array(16) }
    },
  })
  expect(aspects).toHaveLength(1)
  expect(aspects[0]).toBeGreaterThan(0.3)
  const body = scene.meshes.find(({ name }) => name === 'bottle.body')
  const printed = scene.materials.filter((material) => material.decal)
  expect(printed).toHaveLength(1)
  expect(scene.materials[body?.material ?? -1]).toBe(printed[0])
  const [u0, v0, u1, v1] = printed[0]?.decal?.rect ?? [0, 0, 0, 0]
  expect((u1 - u0) / (v1 - v0)).toBeCloseTo(aspects[0] as number, 5)
})

test.each(RIGS)('%s: power is positive and the key follows the asked side', (name) => {
  const left = rig(name, { key: 'left' })
  const right = rig(name, { key: 'right' })
  for (const { power } of left.lights) expect(power).toBeGreaterThan(0)
  const offset = (lights: typeof left.lights) => lights.reduce((sum, light) => sum + light.at[0] * light.power, 0)
  expect(offset(left.lights)).toBeCloseTo(-offset(right.lights), 5)
})
