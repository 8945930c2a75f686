/** Procedural texture of a family; the stage bakes it. */
export type TextureKind =
  | 'none'
  | 'powder'
  | 'glaze'
  | 'wood'
  | 'marble'
  | 'concrete'
  | 'formwork'
  | 'stone'
  | 'brick'
  | 'tiles'
  | 'metro'
  | 'terrazzo'
  | 'knit'
  | 'weave'
  | 'brushed'
  | 'leather'
  | 'paper'
  | 'cardboard'
  | 'mesh'
  | 'peel'
  | 'pages'
  | 'felt'
  | 'sand'
  | 'snow'
  | 'turf'
  | 'asphalt'
  | 'wet'
  | 'ripple'
  | 'browned'
  | 'crumb'
  | 'fibres'
  | 'bark'
  | 'terry'
  | 'plush'
  | 'baked'
  | 'seared'
  | 'melted'
  | 'flaky'

export type Family = {
  /** Colour when nobody says one. */
  color: string
  roughness: number
  metalness: number
  ior: number
  coat: number
  coatRoughness: number
  transmission: number
  /** Radiance per unit of colour, for families that shine. */
  emission: number
  texture: TextureKind
  /** One repeat of the texture, cm. */
  textureSize: number
  /** Depth of the relief, cm. */
  bumpDepth: number
  /** Second colour of the texture; absent = derived from the first. */
  accent?: string
  /** Words that mean this family. */
  words: string[]
}

/** What a family is unless it says otherwise. */
export const base = {
  metalness: 0,
  ior: 1.5,
  coat: 0,
  coatRoughness: 0.1,
  transmission: 0,
  emission: 0,
  texture: 'none' as TextureKind,
  textureSize: 8,
  bumpDepth: 0,
}

export const metal = (color: string, roughness: number, words: string[]): Family => ({ ...base, color, roughness, metalness: 1, words })
