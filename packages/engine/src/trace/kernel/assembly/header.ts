import * as K from './layout'

// The header, read once when a thread binds to a scene; wasm globals are private to each thread.
export let width: i32 = 0
export let height: i32 = 0
export let scratch: usize = 0
export let nodes: usize = 0
export let packets: usize = 0
export let triangles: usize = 0
export let vertices: usize = 0
export let materials: usize = 0
export let textures: usize = 0
export let lights: usize = 0
export let lightCount: i32 = 0
export let tables: usize = 0
export let planes: usize = 0
export let planeBytes: usize = 0
export let counts: usize = 0
export let blocks: usize = 0
export let output: usize = 0
export let pictureWidth: i32 = 0
export let pictureHeight: i32 = 0
export let scale: i32 = 1
export let seed: u32 = 0
export let plate: i32 = 0
export let curve: i32 = 0
export let exposure: f32 = 1
export let clampAt: f32 = 0

@inline function word(at: usize): i32 { return load<i32>(K.BASE + at) }
@inline function pointer(at: usize): usize { return K.BASE + <usize>load<i32>(K.BASE + at) }
@inline export function number(at: usize): f32 { return load<f32>(K.BASE + at) }

/** Attaches this thread (0 to 63) to the scene in memory; returns 0 when the header is not ours. */
export function bind(thread: i32): i32 {
  if (word(K.H_MAGIC) != K.MAGIC || word(K.H_VERSION) != K.VERSION) return 0
  width = word(K.H_WIDTH)
  height = word(K.H_HEIGHT)
  scratch = pointer(K.H_SCRATCH) + <usize>(thread * K.SCRATCH_BYTES)
  nodes = pointer(K.H_NODES)
  packets = pointer(K.H_PACKETS)
  triangles = pointer(K.H_TRIANGLES)
  vertices = pointer(K.H_VERTICES)
  materials = pointer(K.H_MATERIALS)
  textures = pointer(K.H_TEXTURES)
  lights = pointer(K.H_LIGHTS)
  lightCount = word(K.H_LIGHT_COUNT)
  tables = pointer(K.H_TABLES)
  planes = pointer(K.H_PLANES)
  planeBytes = <usize>(width * height) << 4
  counts = pointer(K.H_COUNTS)
  blocks = pointer(K.H_BLOCKS)
  output = pointer(K.H_OUTPUT)
  pictureWidth = word(K.H_PICTURE_WIDTH)
  pictureHeight = word(K.H_PICTURE_HEIGHT)
  scale = word(K.H_SCALE)
  seed = <u32>word(K.H_SEED)
  plate = word(K.H_PLATE)
  curve = word(K.H_CURVE)
  exposure = number(K.H_EXPOSURE)
  clampAt = number(K.H_CLAMP)
  return 1
}

/** Which row the film's first row is. */
@inline export function top(): i32 { return word(K.H_TOP) }

@inline export function planeAt(plane: i32, pixel: i32): usize {
  return planes + <usize>plane * planeBytes + (<usize>pixel << 4)
}

/** Samples of a pixel that met anything but the plate. */
@inline export function seen(pixel: i32): f32 { return load<f32>(planeAt(K.P_RATIO, pixel), 12) }
/** All its samples. */
@inline export function samplesOf(pixel: i32): f32 { return <f32>load<u16>(counts + (<usize>pixel << 2)) }
