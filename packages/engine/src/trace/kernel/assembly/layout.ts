/**
 * Where everything lies in the shared memory: read by the kernel (AssemblyScript) and by pack.ts
 * (TypeScript), so plain constants only. Offsets in the header are bytes from BASE.
 * The first 64 KB belong to the compiler's static data.
 */
export const BASE = 65536
export const MAGIC = 0x52545a45
export const VERSION = 3
export const HEADER_BYTES = 1024
export const MAX_THREADS = 64
export const SCRATCH_BYTES = 4352
/** In the scratch memory: the chances with which each light was last chosen. */
export const SCRATCH_LIGHTS = 3136
export const MOST_LIGHTS = 240
/** And reflections of glass that wait to be followed. */
export const SCRATCH_BRANCHES = 4096
export const BRANCH_BYTES = 64
export const MOST_BRANCHES = 4

// Header words: sizes and pointers (int32).
export const H_MAGIC = 0
export const H_VERSION = 4
export const H_WIDTH = 8
export const H_HEIGHT = 12
export const H_SCRATCH = 16
export const H_NODES = 20
export const H_PACKETS = 24
export const H_TRIANGLES = 28
export const H_VERTICES = 32
export const H_MATERIALS = 36
export const H_TEXTURES = 40
export const H_LIGHTS = 44
export const H_LIGHT_COUNT = 48
export const H_TABLES = 52
export const H_PLANES = 56
export const H_COUNTS = 60
export const H_BLOCKS = 64
export const H_OUTPUT = 68
export const H_SEED = 72
export const H_PLATE = 76
export const H_CURVE = 80
/** The film may hold only some rows, H_HEIGHT from row H_TOP on. */
export const H_TOP = 84
export const H_PICTURE_WIDTH = 88
export const H_PICTURE_HEIGHT = 92
/** Pixels of the picture in one of the film, across and down: 1 or 2. */
export const H_SCALE = 96

// Header words: numbers (float32).
export const H_EYE = 128
export const H_FORWARD = 144
export const H_RIGHT = 160
export const H_UP = 176
export const H_LENS_RADIUS = 192
export const H_FOCUS = 196
export const H_EXPOSURE = 200
export const H_CLAMP = 204
export const H_SHIFT_X = 208
export const H_SHIFT_Y = 212
export const H_ZENITH = 224
export const H_HORIZON = 240
export const H_NADIR = 256
export const H_PLATE_SRGB = 272
export const H_BOUNDS_MIN = 288
export const H_BOUNDS_MAX = 304
export const H_FADE_START = 320
export const H_FADE_END = 324
export const H_NOISE_TARGET = 328
/** Width of a pixel of the film at distance 1. */
export const H_PIXEL = 332

export const PLATE_NONE = 0
export const PLATE_COLOR = 1
export const PLATE_TRANSPARENT = 2

export const CURVE_PRODUCT = 0
export const CURVE_FILMIC = 1
export const CURVE_MOODY = 2

// A BVH4 node: min/max of four boxes by axis, then four children (negative: ~packet).
export const NODE_BYTES = 128
export const NODE_CHILDREN = 96
// Four triangles by component: v0 xyz, e1 xyz, e2 xyz, then their numbers.
export const PACKET_BYTES = 160
export const PACKET_IDS = 144
// Three vertex numbers, then material | flags.
export const TRIANGLE_BYTES = 16
export const FLAG_CATCHER = 0x10000
export const FLAG_GLASS = 0x20000
export const MATERIAL_MASK = 0xffff
// x y z u, nx ny nz v.
export const VERTEX_BYTES = 32

export const MATERIAL_BYTES = 128
export const M_COLOR = 0
export const M_ROUGHNESS = 12
export const M_METALNESS = 16
export const M_IOR = 20
export const M_COAT = 24
export const M_COAT_ROUGHNESS = 28
export const M_TRANSMISSION = 32
export const M_EMISSION = 36
export const M_COLOR_TEXTURE = 48
export const M_DETAIL_TEXTURE = 52
export const M_BUMP_DEPTH = 56
export const M_SCALE_U = 60
export const M_SCALE_V = 64
export const M_DECAL = 68
export const M_DECAL_RECT = 72
export const M_DECAL_ROUGHNESS = 88

// Size of the finest level, then a pointer to each level, halved down to one texel.
export const TEXTURE_BYTES = 96
export const T_WIDTH = 0
export const T_HEIGHT = 4
export const T_CLAMPED = 8
export const T_COLOR = 12
export const T_LEVELS = 16
export const T_LEVEL = 20
export const MOST_LEVELS = 16

export const LIGHT_BYTES = 96
export const L_CENTER = 0
export const L_U = 12
export const L_V = 24
export const L_NORMAL = 36
export const L_EMISSION = 48
export const L_AREA = 60
export const L_POWER = 64
export const L_RADIUS = 68
export const L_FEATHER = 72
export const L_INVERSE_U = 76
export const L_INVERSE_V = 80
export const L_VISIBLE = 84
export const L_LINKS = 88
export const LINK_OBJECTS = 1
export const LINK_CATCHERS = 2

// Tables: sRGB byte → linear, sqrt(linear) → sRGB byte value, GGX energy (A, B) by cosine × roughness.
export const SRGB_ENTRIES = 256
export const ENCODE_ENTRIES = 2048
export const ENERGY_SIZE = 32
export const TABLE_SRGB = 0
export const TABLE_ENCODE = 1024
export const TABLE_ENERGY = 9472
export const TABLE_BYTES = 17664

// Planes of 16 bytes a pixel, one after the other: sums of colour and coverage by halves; means of
// albedo (and squared light), normal (and depth), texture ratio (and their number), and squares of
// ratio, albedo and depth (and the nearest depth); the texture to divide out; two for work; sums of the plate's shade by
// halves, and the shade.
export const P_COLOR_A = 0
export const P_COLOR_B = 1
export const P_ALBEDO = 2
export const P_SHAPE = 3
export const P_RATIO = 4
export const P_SPREAD = 5
export const P_TEXTURE = 6
export const P_WORK_0 = 7
export const P_WORK_1 = 8
// Guides of the filter: albedo and the normals' weight, normal and depth, albedo's weight, depth's
// error, light smoothed a little, and whether the pixel is an edge.
export const P_GUIDE_ALBEDO = 9
export const P_GUIDE_SHAPE = 10
export const P_GUIDE = 11
export const PLANES = 12
export const P_SHADOW_A = 12
export const P_SHADOW_B = 13
export const PLANES_WITH_PLATE = 14
// The guides have done their work when the shade is drawn.
export const P_SHADE = P_GUIDE_SHAPE
export const P_SHADE_WORK = P_GUIDE_ALBEDO

/** Edge of the squares over which the variance is calibrated. */
export const BLOCK = 16
