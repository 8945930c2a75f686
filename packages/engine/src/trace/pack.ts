import { luminance } from '../srgb.ts'
import { cross, dot, length, scaled, subtract } from '../vector.ts'
import { buildBvh } from './bvh.ts'
import * as K from './kernel/assembly/layout.ts'
import type { Rgb, TraceMaterial, TraceScene, Vec3 } from './types.ts'

/** A scene laid out in shared memory, ready for the kernel. */
export type Packed = {
  memory: WebAssembly.Memory
  /** First byte of the finished RGBA8 picture. */
  output: number
  /** Per pixel of the film: samples done (u16), samples wanted (u16). */
  counts: number
  /** First byte of the film's planes, one after the other: four floats a pixel. */
  planes: number
  /** First and last byte of the film: what must be zero before the first sample, and is not yet when the memory was used before. */
  film: readonly [from: number, to: number]
  /** Where is written which row comes first in the film (int32). */
  top: number
}

/** Size of the picture, how many pixels of it are one of the film, across and down, and how many rows the film holds at a time. */
type Size = { width: number; height: number; scale?: 1 | 2; rows?: number }

/** Lays out meshes, their tree, materials, textures, lights, camera and the film in one shared memory, which `take` gives. */
export function pack(
  scene: TraceScene,
  size: Size,
  geometry = gather(scene),
  bvh = buildBvh(geometry.corners),
  take = (pages: number) => new WebAssembly.Memory({ initial: pages, maximum: pages, shared: true }),
): Packed {
  if (scene.lights.length > K.MOST_LIGHTS) throw new Error(`Expected at most ${K.MOST_LIGHTS} lights but received ${scene.lights.length}`)
  const scale = size.scale ?? 1
  const width = Math.ceil(size.width / scale)
  const rows = size.rows ?? Math.ceil(size.height / scale)
  const pixels = width * rows
  const planes = scene.plate === null ? K.PLANES : K.PLANES_WITH_PLATE
  const blocks = Math.ceil(width / K.BLOCK) * Math.ceil(rows / K.BLOCK)

  let bytes = K.HEADER_BYTES
  const reserve = (length: number) => {
    const at = bytes
    bytes += Math.ceil(length / 64) * 64
    return at
  }
  const at = {
    scratch: reserve(K.MAX_THREADS * K.SCRATCH_BYTES),
    nodes: reserve(bvh.nodes.byteLength),
    packets: reserve(bvh.packets.byteLength),
    triangles: reserve(geometry.triangles.byteLength),
    vertices: reserve(geometry.vertices.byteLength),
    materials: reserve(scene.materials.length * K.MATERIAL_BYTES),
    textures: reserve(scene.textures.length * K.TEXTURE_BYTES),
    lights: reserve(scene.lights.length * K.LIGHT_BYTES),
    tables: reserve(K.TABLE_BYTES),
    images: scene.textures.map((texture) => levelSizes(texture).map(([width, height]) => reserve(width * height * 4))),
    planes: reserve(planes * 16 * pixels),
    counts: reserve(4 * pixels),
    blocks: reserve(16 * blocks),
    output: reserve(4 * size.width * rows * scale),
  }
  const pages = Math.ceil((K.BASE + bytes) / 65536)
  if (pages > 65536)
    throw new Error(`Expected a scene of at most 4 GB but ${size.width} × ${size.height} pixels of it need ${pages * 64} KB`)
  const memory = take(pages)
  const view = new DataView(memory.buffer, K.BASE)
  // Header and scratch, which lie first; whatever follows up to the film is written whole.
  new Uint8Array(memory.buffer, K.BASE, at.nodes).fill(0)
  const put = (offset: number, data: { buffer: ArrayBufferLike; byteOffset: number; byteLength: number }) =>
    new Uint8Array(memory.buffer, K.BASE + offset, data.byteLength).set(new Uint8Array(data.buffer, data.byteOffset, data.byteLength))

  put(at.nodes, bvh.nodes)
  put(at.packets, bvh.packets)
  put(at.triangles, geometry.triangles)
  put(at.vertices, geometry.vertices)
  for (const [i, material] of scene.materials.entries()) writeMaterial(view, at.materials + i * K.MATERIAL_BYTES, material)
  scene.textures.forEach((texture, i) => {
    const levels = at.images[i] as number[]
    put(levels[0] as number, texture.data)
    const record = at.textures + i * K.TEXTURE_BYTES
    view.setInt32(record + K.T_WIDTH, texture.width, true)
    view.setInt32(record + K.T_HEIGHT, texture.height, true)
    view.setInt32(record + K.T_CLAMPED, texture.wrap === 'clamp' ? 1 : 0, true)
    view.setInt32(record + K.T_COLOR, texture.kind === 'color' ? 1 : 0, true)
    view.setInt32(record + K.T_LEVELS, levels.length, true)
    for (const [level, pointer] of levels.entries()) view.setInt32(record + K.T_LEVEL + level * 4, pointer, true)
  })
  for (const i of scene.lights.keys()) writeLight(view, at.lights + i * K.LIGHT_BYTES, scene, i)
  writeHeader(view, scene, { ...size, scale, film: [width, rows] }, at, geometry.bounds)
  return {
    memory,
    output: K.BASE + at.output,
    counts: K.BASE + at.counts,
    planes: K.BASE + at.planes,
    film: [K.BASE + at.planes, K.BASE + bytes],
    top: K.BASE + K.H_TOP,
  }
}

/** Width and height of a texture's levels: each half the last, down to one texel. */
function levelSizes({ width, height }: { width: number; height: number }): [number, number][] {
  const count = Math.min(K.MOST_LEVELS, 1 + Math.floor(Math.log2(Math.max(width, height))))
  return Array.from({ length: count }, (_, level) => [Math.max(1, width >> level), Math.max(1, height >> level)])
}

export type Geometry = { corners: Float32Array; triangles: Int32Array; vertices: Float32Array; bounds: { min: Vec3; max: Vec3 } }

/** Triangles of all meshes in one list; `corners` is what the tree is built over. */
export function gather({ meshes, materials }: TraceScene): Geometry {
  const vertexCount = meshes.reduce((sum, mesh) => sum + mesh.positions.length / 3, 0)
  const triangleCount = meshes.reduce((sum, mesh) => sum + Math.floor(mesh.indices.length / 3), 0)
  const vertices = new Float32Array((vertexCount * K.VERTEX_BYTES) / 4)
  const triangles = new Int32Array((triangleCount * K.TRIANGLE_BYTES) / 4)
  const corners = new Float32Array(triangleCount * 9)
  const min: [number, number, number] = [Infinity, Infinity, Infinity]
  const max: [number, number, number] = [-Infinity, -Infinity, -Infinity]
  let vertexAt = 0
  let triangleAt = 0
  for (const mesh of meshes) {
    const { positions, normals, uvs, indices } = mesh
    const glass = (materials[mesh.material]?.transmission ?? 0) > 0
    const flags = mesh.material | (mesh.catcher ? K.FLAG_CATCHER : 0) | (glass ? K.FLAG_GLASS : 0)
    const count = positions.length / 3
    for (let i = 0; i < count; i++) {
      const out = (vertexAt + i) * 8
      for (let axis = 0; axis < 3; axis++) {
        const p = positions[i * 3 + axis] as number
        vertices[out + axis] = p
        vertices[out + 4 + axis] = normals[i * 3 + axis] as number
        if (mesh.catcher) continue
        if (p < (min[axis] as number)) min[axis] = p
        if (p > (max[axis] as number)) max[axis] = p
      }
      vertices[out + 3] = uvs?.[i * 2] ?? 0
      vertices[out + 7] = uvs?.[i * 2 + 1] ?? 0
    }
    for (let i = 0; i + 2 < indices.length; i += 3, triangleAt++) {
      for (let corner = 0; corner < 3; corner++) {
        const vertex = indices[i + corner] as number
        triangles[triangleAt * 4 + corner] = vertexAt + vertex
        for (let axis = 0; axis < 3; axis++) corners[triangleAt * 9 + corner * 3 + axis] = positions[vertex * 3 + axis] as number
      }
      triangles[triangleAt * 4 + 3] = flags
    }
    vertexAt += count
  }
  const empty = max[0] < min[0]
  return { corners, triangles, vertices, bounds: empty ? { min: [0, 0, 0], max: [0, 0, 0] } : { min, max } }
}

function writeNumbers(view: DataView, at: number, numbers: readonly number[]) {
  for (const [i, number] of numbers.entries()) view.setFloat32(at + i * 4, number, true)
}

function writeMaterial(view: DataView, at: number, m: TraceMaterial) {
  const number = (offset: number, value: number) => view.setFloat32(at + offset, value, true)
  writeNumbers(view, at + K.M_COLOR, m.color.map(clampUnit))
  number(K.M_ROUGHNESS, clampUnit(m.roughness))
  number(K.M_METALNESS, clampUnit(m.metalness))
  number(K.M_IOR, Math.max(1.0001, m.ior))
  number(K.M_COAT, clampUnit(m.coat))
  number(K.M_COAT_ROUGHNESS, clampUnit(m.coatRoughness))
  number(K.M_TRANSMISSION, clampUnit(m.transmission))
  writeNumbers(view, at + K.M_EMISSION, m.emission)
  view.setInt32(at + K.M_COLOR_TEXTURE, m.colorTexture, true)
  view.setInt32(at + K.M_DETAIL_TEXTURE, m.detailTexture, true)
  number(K.M_BUMP_DEPTH, m.bumpDepth)
  number(K.M_SCALE_U, m.textureScale[0])
  number(K.M_SCALE_V, m.textureScale[1])
  view.setInt32(at + K.M_DECAL, m.decal?.texture ?? -1, true)
  writeNumbers(view, at + K.M_DECAL_RECT, m.decal?.rect ?? [0, 0, 1, 1])
  number(K.M_DECAL_ROUGHNESS, m.decal?.roughness ?? 0)
}

const clampUnit = (x: number) => Math.min(1, Math.max(0, x))

function writeLight(view: DataView, at: number, scene: TraceScene, index: number) {
  const light = scene.lights[index] as TraceScene['lights'][number]
  const across = cross(light.u, light.v)
  const area = 4 * length(across)
  // Power decides how often a light is chosen, so brightness and size both count.
  const power = luminance(light.emission) * area
  writeNumbers(view, at + K.L_CENTER, light.center)
  writeNumbers(view, at + K.L_U, light.u)
  writeNumbers(view, at + K.L_V, light.v)
  writeNumbers(view, at + K.L_NORMAL, scaled(across, 1 / Math.max(1e-20, length(across))))
  writeNumbers(view, at + K.L_EMISSION, light.emission)
  writeNumbers(view, at + K.L_AREA, [area, power, length(light.u) + length(light.v), clampUnit(light.feather)])
  writeNumbers(view, at + K.L_INVERSE_U, [1 / dot(light.u, light.u), 1 / dot(light.v, light.v)])
  view.setInt32(at + K.L_VISIBLE, light.visible ? 1 : 0, true)
  const links = { all: K.LINK_OBJECTS | K.LINK_CATCHERS, objects: K.LINK_OBJECTS, catchers: K.LINK_CATCHERS }
  view.setInt32(at + K.L_LINKS, links[light.links], true)
}

function writeHeader(
  view: DataView,
  scene: TraceScene,
  { width, height, scale, film }: { width: number; height: number; scale: number; film: readonly [width: number, rows: number] },
  at: Record<
    | 'scratch'
    | 'nodes'
    | 'packets'
    | 'triangles'
    | 'vertices'
    | 'materials'
    | 'textures'
    | 'lights'
    | 'tables'
    | 'planes'
    | 'counts'
    | 'blocks'
    | 'output',
    number
  >,
  bounds: Geometry['bounds'],
) {
  const { camera, environment, tone, plate } = scene
  const integers: [number, number][] = [
    [K.H_MAGIC, K.MAGIC],
    [K.H_VERSION, K.VERSION],
    [K.H_WIDTH, film[0]],
    [K.H_HEIGHT, film[1]],
    [K.H_PICTURE_WIDTH, width],
    [K.H_PICTURE_HEIGHT, height],
    [K.H_SCALE, scale],
    [K.H_SCRATCH, at.scratch],
    [K.H_NODES, at.nodes],
    [K.H_PACKETS, at.packets],
    [K.H_TRIANGLES, at.triangles],
    [K.H_VERTICES, at.vertices],
    [K.H_MATERIALS, at.materials],
    [K.H_TEXTURES, at.textures],
    [K.H_LIGHTS, at.lights],
    [K.H_LIGHT_COUNT, scene.lights.length],
    [K.H_TABLES, at.tables],
    [K.H_PLANES, at.planes],
    [K.H_COUNTS, at.counts],
    [K.H_BLOCKS, at.blocks],
    [K.H_OUTPUT, at.output],
    [K.H_SEED, scene.seed | 0],
    [K.H_PLATE, plate === null ? K.PLATE_NONE : plate === 'transparent' ? K.PLATE_TRANSPARENT : K.PLATE_COLOR],
    [K.H_CURVE, { product: K.CURVE_PRODUCT, filmic: K.CURVE_FILMIC, moody: K.CURVE_MOODY }[tone.curve]],
  ]
  for (const [offset, value] of integers) view.setInt32(offset, value, true)
  const forward = scaled(subtract(camera.target, camera.eye), 1 / length(subtract(camera.target, camera.eye)))
  const upright: Vec3 = Math.abs(forward[1]) > 0.9999 ? [0, 0, -Math.sign(forward[1])] : [0, 1, 0]
  const side = cross(forward, upright)
  const right = scaled(side, 1 / length(side))
  const halfHeight = Math.tan((camera.fov * Math.PI) / 360)
  const exposure = 2 ** tone.exposure
  const plateColor: Rgb = plate === null || plate === 'transparent' ? [1, 1, 1] : plate.color
  const reach = Math.max(1e-3, ...subtract(bounds.max, bounds.min))
  writeNumbers(view, K.H_EYE, camera.eye)
  writeNumbers(view, K.H_FORWARD, forward)
  writeNumbers(view, K.H_RIGHT, scaled(right, (halfHeight * width) / height))
  writeNumbers(view, K.H_UP, scaled(cross(right, forward), halfHeight))
  writeNumbers(view, K.H_LENS_RADIUS, [camera.lensRadius, Math.max(1e-3, camera.focus), exposure, CLAMP / exposure, ...camera.shift])
  writeNumbers(view, K.H_ZENITH, environment.zenith)
  writeNumbers(view, K.H_HORIZON, environment.horizon)
  writeNumbers(view, K.H_NADIR, environment.nadir)
  writeNumbers(view, K.H_PLATE_SRGB, plateColor.map(clampUnit))
  writeNumbers(view, K.H_BOUNDS_MIN, bounds.min)
  writeNumbers(view, K.H_BOUNDS_MAX, bounds.max)
  writeNumbers(view, K.H_FADE_START, [0.05 * reach, 0.9 * reach, NOISE_TARGET, (2 * halfHeight * scale) / height])
}

/** Exposed radiance that no light after a bounce may exceed. */
const CLAMP = 12
/** Standard deviation, in display units 0–1, below which a pixel gets no extra samples before denoising. */
const NOISE_TARGET = 0.015
