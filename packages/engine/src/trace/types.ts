/**
 * What the path tracer draws: flat buffers only. Lengths in centimetres, y up, right-handed;
 * colours linear Rec. 709, unclamped; directions need not be normalised.
 */
export type Rgb = readonly [number, number, number]
export type Vec3 = readonly [number, number, number]

export type TraceMesh = {
  name: string
  /** 3 floats a vertex, world space. */
  positions: Float32Array
  /** 3 floats a vertex, unit length. */
  normals: Float32Array
  /** 2 floats a vertex, in the units of the material's textures; null when it has none. */
  uvs: Float32Array | null
  /** 3 indices a triangle, counter-clockwise seen from outside. */
  indices: Uint32Array
  /** Index into `TraceScene.materials`. */
  material: number
  /** Part of the surroundings that lights linked to objects pass over; on an exact plate a shadow catcher, whose first hits are scaled to the plate colour. */
  catcher?: boolean
}

/** RGBA8, row-major from the top. `color` textures are sRGB; `detail` textures are linear data: R height, G roughness factor (128 = 1). */
export type TraceTexture = {
  kind: 'color' | 'detail'
  width: number
  height: number
  data: Uint8Array | Uint8ClampedArray
  wrap: 'repeat' | 'clamp'
}

export type TraceMaterial = {
  color: Rgb
  /** Perceptual roughness; GGX alpha = roughness². */
  roughness: number
  metalness: number
  /** Index of refraction of the dielectric interface, 1.5 for most things. */
  ior: number
  coat: number
  coatRoughness: number
  /** 0 opaque to 1 clear glass; `color` then tints what passes. */
  transmission: number
  emission: Rgb
  /** Multiplies `color`; index into `textures`, or -1. */
  colorTexture: number
  /** Bump and roughness; index into `textures`, or -1. */
  detailTexture: number
  /** Bump depth in cm for a height of 255. */
  bumpDepth: number
  /** Repeats per uv unit for color and detail. */
  textureScale: readonly [number, number]
  /** A print laid over the material where its alpha is, in the rectangle u0 v0 u1 v1 of uv space (v up); texture -1 = none. */
  decal: { texture: number; rect: readonly [number, number, number, number]; roughness: number } | null
}

/** A one-sided rectangle that shines along u × v. */
export type TraceLight = {
  center: Vec3
  /** Half extents. */
  u: Vec3
  v: Vec3
  /** Radiance at its middle. */
  emission: Rgb
  /** 0 hard edge to 1 falling off smoothly from the middle. */
  feather: number
  /** Seen by camera rays; reflections always see it. */
  visible: boolean
  /** What it lights. */
  links: 'all' | 'objects' | 'catchers'
}

/** Light from everywhere else: a smooth vertical gradient. */
export type TraceEnvironment = { zenith: Rgb; horizon: Rgb; nadir: Rgb }

export type TraceCamera = {
  eye: Vec3
  target: Vec3
  /** Vertical field of view in degrees. */
  fov: number
  /** Fractions of the frame: +x moves content right, +y down. */
  shift: readonly [number, number]
  /** Lens radius in cm; 0 = pinhole. */
  lensRadius: number
  /** Distance from the eye to the plane in focus, cm. */
  focus: number
}

export type TraceScene = {
  meshes: TraceMesh[]
  materials: TraceMaterial[]
  textures: TraceTexture[]
  lights: TraceLight[]
  environment: TraceEnvironment
  camera: TraceCamera
  /** Exact plate: sRGB colour (encoded, 0–1 = code value / 255) that unshadowed catchers and misses take; null = physical. `transparent` leaves alpha 0 there and shadow as dark alpha. */
  plate: { color: Rgb } | 'transparent' | null
  /** Exposure in stops. `product` reaches white exactly, `filmic` is gentle, `moody` deep and saturated. */
  tone: { curve: 'product' | 'filmic' | 'moody'; exposure: number }
  seed: number
}

export type TraceOptions = {
  width: number
  height: number
  /** Samples per pixel of the first pass, of the film where that is of half the size; the adaptive pass may spend as many again where it is noisy. Fewer of both where a sample costs many rays. */
  samples: number
  signal?: AbortSignal
  onProgress?: (done: number) => void
  /** Coarse pictures of the same scene to show on the way, 0–3. */
  previews?: number
  onPreview?: (pixels: Pixels, guides: Guides | null) => void
  /** Also give what is known of the surfaces behind each pixel; not at half scale. */
  guides?: boolean
  /** Light is traced at half the width and height; surfaces, edges and textures are drawn as fine as ever. */
  half?: boolean
}

/** What lies behind each pixel, as means over its samples; all 0 where nothing does. */
export type Guides = {
  /** Colour of the surface without light, linear, three a pixel. */
  albedo: Float32Array
  /** Unit normal in the world, three a pixel. */
  normal: Float32Array
  /** Distance from the eye, cm. */
  depth: Float32Array
}

/** Straight-alpha sRGB RGBA8, row-major from the top. */
export type Pixels = { width: number; height: number; data: Uint8ClampedArray }
