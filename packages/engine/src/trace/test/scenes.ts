import type { TraceLight, TraceMaterial, TraceMesh, TraceScene, Vec3 } from '../types.ts'

/** Small scenes made by hand for this room's tests and bench. */

export const plain: TraceMaterial = {
  color: [0.8, 0.8, 0.8],
  roughness: 0.5,
  metalness: 0,
  ior: 1.5,
  coat: 0,
  coatRoughness: 0.1,
  transmission: 0,
  emission: [0, 0, 0],
  colorTexture: -1,
  detailTexture: -1,
  bumpDepth: 0,
  textureScale: [1, 1],
  decal: null,
}

/** Revolves (radius, height) points about the y axis; normals follow the profile, outward on its right-hand side. */
export function lathe(name: string, profile: [number, number][], segments: number, material: number, at: Vec3 = [0, 0, 0]): TraceMesh {
  const rows = profile.length
  const positions = new Float32Array(rows * (segments + 1) * 3)
  const normals = new Float32Array(positions.length)
  const uvs = new Float32Array(rows * (segments + 1) * 2)
  const indices: number[] = []
  for (let i = 0; i < rows; i++) {
    const [x0, y0] = profile[Math.max(0, i - 1)] as [number, number]
    const [x1, y1] = profile[Math.min(rows - 1, i + 1)] as [number, number]
    const length = Math.hypot(x1 - x0, y1 - y0) || 1
    const [nr, ny] = [(y1 - y0) / length, -(x1 - x0) / length]
    const [r, y] = profile[i] as [number, number]
    for (let j = 0; j <= segments; j++) {
      const turn = (j / segments) * Math.PI * 2
      const v = i * (segments + 1) + j
      positions.set([at[0] + r * Math.sin(turn), at[1] + y, at[2] + r * Math.cos(turn)], v * 3)
      normals.set([nr * Math.sin(turn), ny, nr * Math.cos(turn)], v * 3)
      uvs.set([(j / segments + 0.5) % 1.0000001, i / (rows - 1)], v * 2)
      if (i + 1 < rows && j < segments) {
        const w = v + segments + 1
        indices.push(v, v + 1, w, v + 1, w + 1, w)
      }
    }
  }
  return { name, positions, normals, uvs, indices: new Uint32Array(indices), material }
}

export function sphere(name: string, center: Vec3, radius: number, material: number, rows = 48): TraceMesh {
  const profile = Array.from({ length: rows + 1 }, (_, i): [number, number] => {
    const a = (i / rows) * Math.PI
    return [Math.max(0, Math.sin(a)) * radius, -Math.cos(a) * radius]
  })
  const mesh = lathe(name, profile, rows * 2, material, center)
  for (let i = 0; i < mesh.positions.length; i++) mesh.normals[i] = ((mesh.positions[i] as number) - (center[i % 3] as number)) / radius
  return mesh
}

/** A horizontal square facing up. */
export function floor(half: number, material: number, catcher = false): TraceMesh {
  return {
    name: 'floor',
    positions: new Float32Array([-half, 0, -half, -half, 0, half, half, 0, half, half, 0, -half]),
    normals: new Float32Array([0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1, 0]),
    uvs: new Float32Array([0, 1, 0, 0, 1, 0, 1, 1]),
    indices: new Uint32Array([0, 1, 2, 0, 2, 3]),
    material,
    catcher,
  }
}

/** A rectangle at `center` that shines towards `aim`. */
export function softbox(center: Vec3, aim: Vec3, size: [number, number], strength: number, feather = 0): TraceLight {
  const f = normalize([aim[0] - center[0], aim[1] - center[1], aim[2] - center[2]])
  const side = normalize(Math.abs(f[1]) > 0.99 ? [1, 0, 0] : [-f[2], 0, f[0]])
  const up: Vec3 = [side[1] * f[2] - side[2] * f[1], side[2] * f[0] - side[0] * f[2], side[0] * f[1] - side[1] * f[0]]
  const [a, b] = [size[0] / 2, size[1] / 2]
  // u × v points along the aim.
  return {
    center,
    u: [up[0] * b, up[1] * b, up[2] * b],
    v: [side[0] * a, side[1] * a, side[2] * a],
    emission: [strength, strength, strength],
    feather,
    visible: false,
    links: 'all',
  }
}

function normalize(a: Vec3): Vec3 {
  const l = Math.hypot(...a)
  return [a[0] / l, a[1] / l, a[2] / l]
}

export function sceneOf(part: Partial<TraceScene>): TraceScene {
  return {
    meshes: [],
    materials: [plain],
    textures: [],
    lights: [],
    environment: { zenith: [0, 0, 0], horizon: [0, 0, 0], nadir: [0, 0, 0] },
    camera: { eye: [0, 14, 70], target: [0, 11, 0], fov: 24, shift: [0, 0], lensRadius: 0, focus: 70 },
    plate: null,
    tone: { curve: 'product', exposure: 0 },
    seed: 1,
    ...part,
  }
}

/** A bottle of about 22 thousand triangles on a white sweep, under three softboxes. */
export function bottleScene(part: Partial<TraceScene> = {}): TraceScene {
  const curve: [number, number][] = [
    [0, 0],
    [2.8, 0],
    [3.2, 0.08],
    [3.45, 0.3],
    [3.6, 0.7],
  ]
  for (let i = 0; i <= 40; i++) curve.push([3.6, 0.8 + i * 0.3])
  for (let i = 1; i <= 30; i++) {
    const t = i / 30
    curve.push([3.6 - 1.8 * t * t * (3 - 2 * t), 12.8 + 4 * t])
  }
  for (let i = 1; i <= 10; i++) curve.push([1.8, 16.8 + i * 0.12])
  const cap: [number, number][] = [
    [1.7, 18],
    [2.3, 18],
    [2.45, 18.1],
    [2.5, 18.3],
    [2.5, 20.6],
    [2.4, 20.85],
    [2.2, 20.95],
    [0, 21],
  ]
  return sceneOf({
    meshes: [lathe('bottle', curve, 118, 0), lathe('cap', cap, 118, 1), floor(400, 2, true)],
    materials: [
      { ...plain, color: [0.03, 0.03, 0.032], roughness: 0.42 },
      { ...plain, color: [0.02, 0.02, 0.02], roughness: 0.3 },
      { ...plain, color: [0.85, 0.85, 0.85], roughness: 0.9 },
    ],
    lights: [
      softbox([-40, 25, 20], [0, 10, 0], [16, 60], 9, 0.6),
      softbox([42, 25, 10], [0, 10, 0], [12, 60], 7, 0.6),
      softbox([0, 70, 5], [0, 0, 0], [70, 70], 3, 0.5),
    ],
    environment: { zenith: [0.5, 0.5, 0.5], horizon: [0.35, 0.35, 0.35], nadir: [0.3, 0.3, 0.3] },
    plate: { color: [1, 1, 1] },
    ...part,
  })
}
