import { type Family, familyOf } from '../catalog/index.ts'
import { hexToLinear, hexToOklch, shade } from '../color.ts'
import type { Material } from '../scene/schema.ts'
import type { Rgb, TraceMaterial, TraceTexture } from '../trace/types.ts'
import type { Painted } from './pictures.ts'
import { type Baked, bakeTexture, COLOR_GAIN, WOOD_LENGTH } from './texture/index.ts'

const MATT = {
  roughness: 0.85,
  metalness: 0,
  ior: 1.12,
  coat: 0,
  coatRoughness: 0.1,
  transmission: 0,
  detailTexture: -1,
  bumpDepth: 0,
} as const

/** Turns the scene's materials into the tracer's, baking each texture once. */
export class Palette {
  readonly materials: TraceMaterial[] = []
  readonly textures: TraceTexture[] = []
  private readonly known = new Map<string, number>()
  private readonly baked = new Map<string, { color: number; detail: number }>()
  private readonly seed: number
  private readonly scope: number
  private readonly isClay: boolean

  /** `scope`: how much of a surface the picture shows, cm; large patterns are baked as finely as that allows. `isClay`: whatever a thing is made of, it is modelled in clay of its colour. */
  constructor(seed: number, { scope = 90, isClay = false }: { scope?: number; isClay?: boolean } = {}) {
    this.seed = seed
    this.scope = scope
    this.isClay = isClay
  }

  /** Index of the material; uvs of its meshes are in cm. */
  add(material: Material, decal: TraceMaterial['decal'] = null): number {
    const key = JSON.stringify(material)
    const seen = this.known.get(key)
    if (seen !== undefined && !decal) return seen
    const index = this.materials.push({ ...this.convert(this.isClay ? inClay(material) : material), decal }) - 1
    if (!decal) this.known.set(key, index)
    return index
  }

  addTexture(texture: TraceTexture): number {
    return this.textures.push(texture) - 1
  }

  /** Index of a surface that carries its own picture. */
  addPainted({ texture, color, glow, gloss }: Painted): number {
    const gain = texture ? COLOR_GAIN : 1
    const level = ([r, g, b]: Rgb): Rgb => [r * gain, g * gain, b * gain]
    return (
      this.materials.push({
        ...(gloss ? { ...this.convert(gloss), detailTexture: -1 } : MATT),
        color: level(color),
        emission: level(glow),
        colorTexture: texture ? this.addTexture(texture) : -1,
        textureScale: [1, 1],
        decal: null,
      }) - 1
    )
  }

  private convert(material: Material): TraceMaterial {
    const family: Family = familyOf(material.family)
    const { color, body, accent } = inksOf(material, family)
    const textures = this.texturesOf(family, body, accent)
    const repeat = 1 / (this.spanOf(family) * (material.grain ?? 1))
    return {
      // A lampshade of cloth still shows the light that falls on it; a bare light drowns whatever it reflects.
      color: family.emission > 0 && textures.color < 0 ? [0, 0, 0] : reflectance(color, family, textures.color >= 0),
      roughness: material.roughness ?? family.roughness,
      metalness: family.metalness,
      ior: family.ior,
      coat: material.coat ?? family.coat,
      coatRoughness: family.coatRoughness,
      transmission: family.transmission,
      emission: color.map((channel) => channel * family.emission) as unknown as Rgb,
      colorTexture: textures.color,
      detailTexture: textures.detail,
      bumpDepth: family.bumpDepth,
      textureScale: [family.texture === 'wood' ? repeat / WOOD_LENGTH : repeat, repeat],
      decal: null,
    }
  }

  /** Boards are as wide whatever the picture shows; how many of them one texture holds follows what it shows. */
  private spanOf({ texture, textureSize }: Family): number {
    if (texture === 'brick') return textureSize * (this.scope < 60 ? 0.5 : 1)
    // A small thing stands on a piece of stone that was chosen for its veins.
    if (texture === 'marble') return textureSize * Math.min(1.6, Math.max(0.5, this.scope / 90))
    if (texture !== 'wood') return textureSize
    return textureSize * (this.scope < 60 ? 0.5 : this.scope < 160 ? 1 : 2)
  }

  private texturesOf(family: Family, body: Rgb, accent: Rgb): { color: number; detail: number } {
    const span = this.spanOf(family)
    const key = [family.texture, span, ...body, ...accent].join(' ')
    const seen = this.baked.get(key)
    if (seen) return seen
    const { color: colors, detail }: Baked = bakeTexture(family.texture, this.seed, body, accent, span)
    const indices = { color: colors ? this.addTexture(colors) : -1, detail: detail ? this.addTexture(detail) : -1 }
    this.baked.set(key, indices)
    return indices
  }
}

/** Light shines on as it did; everything else is matt and has lost its pattern. */
const inClay = (material: Material): Material =>
  familyOf(material.family).emission > 0 ? material : { family: 'terracotta', color: material.color, roughness: 0.72 }

/** Nothing real reflects all or no light; textured colours make up for the scale of their bitmap. */
function reflectance(color: Rgb, { transmission }: Family, textured: boolean): Rgb {
  if (transmission > 0) return color
  const gain = textured ? COLOR_GAIN : 1
  return color.map((channel) => Math.min(0.9, Math.max(0.008, channel)) * gain) as unknown as Rgb
}

const ONE: Rgb = [1, 1, 1]
/** Textures whose second colour may be lighter than the first, as mortar is: the material takes the greater of both in each channel. */
const TWO_TONED: readonly Family['texture'][] = ['brick', 'tiles', 'metro', 'terrazzo']

/** Lightness, in Oklab, below which stone is dark. */
const DARK_STONE = 0.45

/** The material's colour, linear, and its texture's two colours as ratios to it; veins are a darker, quieter relative when nobody says. */
function inksOf(material: Material, family: Family): { color: Rgb; body: Rgb; accent: Rgb } {
  const first = hexToLinear(material.color.slice(0, 7))
  // The veins of dark stone are pale.
  const isDarkStone = family.texture === 'marble' && hexToOklch(material.color.slice(0, 7)).l < DARK_STONE
  const isTwoToned = isDarkStone || TWO_TONED.includes(family.texture)
  if (!isTwoToned && family.texture !== 'marble' && family.texture !== 'turf') return { color: first, body: ONE, accent: ONE }
  const second = hexToLinear(
    (material.accent ?? family.accent ?? shade(material.color, { l: isDarkStone ? 0.5 : -0.42, c: -0.01 })).slice(0, 7),
  )
  const color = isTwoToned ? (first.map((channel, i) => Math.max(0.008, channel, second[i as 0])) as unknown as Rgb) : first
  const ratio = (ink: Rgb) => [0, 1, 2].map((i) => Math.min(1.3, (ink[i as 0] + 0.002) / (color[i as 0] + 0.002))) as unknown as Rgb
  return { color, body: isTwoToned ? ratio(first) : ONE, accent: ratio(second) }
}
