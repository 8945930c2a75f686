import type { Material } from '../scene/schema.ts'

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

const base = {
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

const metal = (color: string, roughness: number, words: string[]): Family => ({ ...base, color, roughness, metalness: 1, words })

/** Every material family by name: what a surface is like when the brief only names it. */
export const FAMILIES = {
  plastic: {
    ...base,
    color: '#e8e8e8',
    roughness: 0.22,
    texture: 'none',
    words: ['plastic', 'abs', 'polycarbonate', 'vinyl', 'glossy plastic', 'lacquer', 'lacquered', 'enamel', 'painted', 'polymer'],
  },
  'matte-plastic': {
    ...base,
    color: '#2a2b2e',
    roughness: 0.48,
    texture: 'powder',
    textureSize: 3,
    bumpDepth: 0.0006,
    words: ['matte plastic', 'soft-touch', 'soft touch', 'matte'],
  },
  'powder-coat': {
    ...base,
    color: '#26282b',
    roughness: 0.46,
    texture: 'powder',
    textureSize: 2.4,
    bumpDepth: 0.0016,
    words: ['powder coat', 'powder-coated', 'powder coated', 'anodised', 'anodized'],
  },
  rubber: {
    ...base,
    color: '#242528',
    roughness: 0.62,
    texture: 'powder',
    textureSize: 2,
    bumpDepth: 0.0008,
    words: ['rubber', 'silicone', 'silicon'],
  },
  ceramic: {
    ...base,
    color: '#ece6da',
    roughness: 0.34,
    coat: 0.35,
    coatRoughness: 0.16,
    texture: 'glaze',
    textureSize: 14,
    bumpDepth: 0.004,
    words: ['ceramic', 'stoneware', 'earthenware', 'pottery', 'glazed'],
  },
  terracotta: {
    ...base,
    color: '#c4694a',
    roughness: 0.7,
    texture: 'glaze',
    textureSize: 14,
    bumpDepth: 0.004,
    words: ['terracotta', 'clay', 'unglazed clay'],
  },
  slate: {
    ...base,
    color: '#4a4f55',
    roughness: 0.6,
    texture: 'stone',
    textureSize: 40,
    bumpDepth: 0.02,
    words: ['slate'],
  },
  porcelain: { ...base, color: '#f4f2ee', roughness: 0.2, coat: 0.7, coatRoughness: 0.06, words: ['porcelain', 'bone china', 'china'] },
  glass: {
    ...base,
    color: '#f6fafa',
    roughness: 0.02,
    transmission: 1,
    words: ['glass', 'crystal', 'transparent', 'clear', 'acrylic', 'clear glass'],
  },
  'frosted-glass': {
    ...base,
    color: '#f2f6f6',
    roughness: 0.38,
    transmission: 1,
    words: ['frosted glass', 'frosted', 'translucent', 'sea glass'],
  },
  steel: metal('#c9ccd0', 0.22, ['steel', 'stainless steel', 'stainless', 'metal', 'metallic', 'iron', 'titanium', 'pewter']),
  'cast-iron': {
    ...base,
    color: '#26272a',
    roughness: 0.46,
    coat: 0.25,
    coatRoughness: 0.34,
    texture: 'powder',
    textureSize: 1.4,
    bumpDepth: 0.0022,
    words: ['cast iron', 'cast-iron', 'wrought iron', 'blackened steel'],
  },
  chrome: metal('#d8dadd', 0.05, ['chrome', 'chromed', 'mirror', 'polished metal', 'silver']),
  'brushed-metal': {
    ...metal('#c9cccf', 0.3, ['brushed metal', 'brushed steel', 'brushed aluminium', 'brushed aluminum', 'brushed']),
    texture: 'brushed',
    textureSize: 6,
    bumpDepth: 0.0008,
  },
  aluminium: { ...metal('#c6c8cb', 0.32, ['aluminium', 'aluminum', 'tin']), texture: 'powder', textureSize: 1.6, bumpDepth: 0.0005 },
  gold: metal('#e8b964', 0.18, ['gold', 'golden', 'gold-plated', 'gilded']),
  'rose-gold': metal('#e3a890', 0.2, ['rose gold', 'rose-gold']),
  brass: metal('#cfa45a', 0.24, ['brass']),
  bronze: metal('#a8713d', 0.3, ['bronze']),
  copper: metal('#d48a63', 0.22, ['copper']),
  wood: {
    ...base,
    color: '#b19d80',
    roughness: 0.42,
    coat: 0.12,
    coatRoughness: 0.32,
    texture: 'wood',
    textureSize: 90,
    bumpDepth: 0.012,
    words: ['wood', 'wooden', 'timber', 'teak', 'cherry', 'mahogany', 'cedar'],
  },
  oak: {
    ...base,
    color: '#b9a68b',
    roughness: 0.44,
    coat: 0.1,
    coatRoughness: 0.35,
    texture: 'wood',
    textureSize: 90,
    bumpDepth: 0.014,
    words: ['oak', 'light wood', 'ash', 'beech', 'maple', 'pine', 'birch', 'bamboo'],
  },
  walnut: {
    ...base,
    color: '#6d452b',
    roughness: 0.42,
    coat: 0.14,
    coatRoughness: 0.3,
    texture: 'wood',
    textureSize: 90,
    bumpDepth: 0.012,
    words: ['walnut', 'dark wood', 'rosewood', 'ebony', 'wenge'],
  },
  stone: {
    ...base,
    color: '#9b958c',
    roughness: 0.6,
    texture: 'stone',
    textureSize: 40,
    bumpDepth: 0.03,
    words: ['stone', 'limestone', 'travertine', 'granite', 'rock', 'sandstone'],
  },
  marble: {
    ...base,
    color: '#efedea',
    roughness: 0.14,
    coat: 0.3,
    coatRoughness: 0.05,
    texture: 'marble',
    textureSize: 70,
    words: ['marble', 'onyx', 'quartz'],
  },
  concrete: {
    ...base,
    color: '#a3a19d',
    roughness: 0.72,
    texture: 'concrete',
    textureSize: 60,
    bumpDepth: 0.02,
    words: ['concrete', 'cement', 'plaster', 'stucco', 'microcement'],
  },
  brick: {
    ...base,
    color: '#9c5640',
    accent: '#a69c90',
    roughness: 0.88,
    texture: 'brick',
    textureSize: 180,
    bumpDepth: 0.5,
    words: ['brick', 'bricks', 'brickwork'],
  },
  tiles: {
    ...base,
    color: '#e4ebe8',
    accent: '#c9c6bf',
    roughness: 0.16,
    coat: 0.4,
    coatRoughness: 0.08,
    texture: 'tiles',
    textureSize: 60,
    bumpDepth: 0.22,
    words: ['tile', 'tiles', 'tiled', 'zellige', 'glazed tile'],
  },
  'metro-tiles': {
    ...base,
    color: '#eef0ec',
    accent: '#c4c1ba',
    roughness: 0.14,
    coat: 0.4,
    coatRoughness: 0.08,
    texture: 'metro',
    textureSize: 60,
    bumpDepth: 0.22,
    words: ['metro tile', 'metro tiles', 'subway tile', 'subway tiles'],
  },
  terrazzo: {
    ...base,
    color: '#e6e1d8',
    accent: '#a8846c',
    roughness: 0.22,
    coat: 0.3,
    coatRoughness: 0.1,
    texture: 'terrazzo',
    textureSize: 20,
    words: ['terrazzo'],
  },
  formwork: {
    ...base,
    color: '#9b9994',
    roughness: 0.74,
    texture: 'formwork',
    textureSize: 240,
    bumpDepth: 0.25,
    words: ['board-formed concrete', 'cast concrete', 'exposed concrete'],
  },
  paint: {
    ...base,
    color: '#e9e4db',
    roughness: 0.75,
    texture: 'concrete',
    textureSize: 120,
    bumpDepth: 0.008,
    words: ['wall', 'painted wall'],
  },
  paper: {
    ...base,
    color: '#f3efe6',
    roughness: 0.8,
    texture: 'paper',
    textureSize: 8,
    bumpDepth: 0.0012,
    words: ['paper', 'cardstock', 'parchment', 'card stock'],
  },
  pages: { ...base, color: '#efe7d6', roughness: 0.85, texture: 'pages', textureSize: 4, bumpDepth: 0.012, words: ['pages'] },
  cardboard: {
    ...base,
    color: '#b98d5f',
    roughness: 0.78,
    texture: 'cardboard',
    textureSize: 16,
    bumpDepth: 0.003,
    words: ['cardboard', 'kraft', 'kraft paper', 'corrugated', 'carton'],
  },
  leather: {
    ...base,
    color: '#5b3a26',
    roughness: 0.5,
    texture: 'leather',
    textureSize: 5,
    bumpDepth: 0.012,
    words: ['leather', 'suede', 'leatherette'],
  },
  fabric: {
    ...base,
    color: '#8c8780',
    roughness: 0.86,
    ior: 1.3,
    texture: 'weave',
    textureSize: 3.2,
    bumpDepth: 0.02,
    words: ['fabric', 'linen', 'cotton', 'canvas', 'denim', 'cloth', 'textile', 'velvet', 'polyester'],
  },
  satin: {
    ...base,
    color: '#d8c3b4',
    roughness: 0.4,
    coat: 0.45,
    coatRoughness: 0.42,
    texture: 'powder',
    textureSize: 3,
    bumpDepth: 0.0008,
    words: ['satin', 'silk', 'silk satin'],
  },
  jersey: {
    ...base,
    color: '#e9e6df',
    roughness: 0.9,
    ior: 1.3,
    texture: 'felt',
    textureSize: 3,
    bumpDepth: 0.006,
    words: ['jersey', 'cotton jersey'],
  },
  knit: {
    ...base,
    color: '#4a4d52',
    roughness: 0.85,
    ior: 1.3,
    texture: 'knit',
    textureSize: 2.4,
    bumpDepth: 0.035,
    words: ['knit', 'knitted', 'mesh fabric', 'wool', 'woolen', 'tweed'],
  },
  felt: {
    ...base,
    color: '#77736c',
    roughness: 0.95,
    ior: 1.3,
    texture: 'felt',
    textureSize: 6,
    bumpDepth: 0.02,
    words: ['felt', 'plush', 'carpet', 'moss'],
  },
  mesh: {
    ...base,
    color: '#3a3b40',
    roughness: 0.4,
    metalness: 0.8,
    texture: 'mesh',
    textureSize: 0.5,
    bumpDepth: 0.02,
    words: ['mesh', 'grille', 'perforated'],
  },
  wax: {
    ...base,
    color: '#f1e8d6',
    roughness: 0.42,
    coat: 0.15,
    coatRoughness: 0.35,
    words: ['wax', 'beeswax', 'soap', 'soy wax', 'paraffin'],
  },
  peel: {
    ...base,
    color: '#e8842a',
    roughness: 0.36,
    coat: 0.25,
    coatRoughness: 0.3,
    texture: 'peel',
    textureSize: 3,
    bumpDepth: 0.02,
    words: ['peel', 'rind'],
  },
  skin: {
    ...base,
    color: '#b3202a',
    roughness: 0.3,
    coat: 0.4,
    coatRoughness: 0.15,
    texture: 'glaze',
    textureSize: 6,
    words: ['fruit skin'],
  },
  crust: {
    ...base,
    color: '#c07a34',
    roughness: 0.55,
    coat: 0.12,
    coatRoughness: 0.4,
    texture: 'browned',
    textureSize: 9,
    bumpDepth: 0.03,
    words: ['crust'],
  },
  crumb: { ...base, color: '#efd9b0', roughness: 0.9, texture: 'crumb', textureSize: 5, bumpDepth: 0.05, words: ['crumb'] },
  flesh: {
    ...base,
    color: '#d9694a',
    roughness: 0.36,
    coat: 0.3,
    coatRoughness: 0.25,
    texture: 'fibres',
    textureSize: 7,
    bumpDepth: 0.02,
    words: ['raw meat'],
  },
  leaf: {
    ...base,
    color: '#3f6b35',
    roughness: 0.5,
    coat: 0.15,
    coatRoughness: 0.3,
    ior: 1.3,
    texture: 'felt',
    textureSize: 5,
    bumpDepth: 0.004,
    words: ['leaf', 'foliage', 'leafy'],
  },
  bark: {
    ...base,
    color: '#6b5442',
    roughness: 0.9,
    ior: 1.3,
    texture: 'bark',
    textureSize: 60,
    bumpDepth: 1.6,
    words: ['bark', 'tree bark'],
  },
  soil: { ...base, color: '#3a2a1e', roughness: 0.95, texture: 'stone', textureSize: 5, bumpDepth: 0.15, words: ['soil', 'earth'] },
  sand: { ...base, color: '#dcc49a', roughness: 0.92, texture: 'sand', textureSize: 14, bumpDepth: 0.16, words: ['sand'] },
  snow: { ...base, color: '#f4f6fa', roughness: 0.7, texture: 'snow', textureSize: 22, bumpDepth: 0.3, words: ['snow'] },
  turf: {
    ...base,
    color: '#4c5a2c',
    accent: '#4a3a24',
    roughness: 0.95,
    texture: 'turf',
    textureSize: 30,
    bumpDepth: 0.5,
    words: ['grass', 'turf', 'lawn'],
  },
  asphalt: {
    ...base,
    color: '#5b5b5d',
    roughness: 0.82,
    texture: 'asphalt',
    textureSize: 60,
    bumpDepth: 0.14,
    words: ['asphalt', 'tarmac'],
  },
  'wet-asphalt': {
    ...base,
    color: '#3a3b3f',
    roughness: 0.6,
    coat: 0.5,
    coatRoughness: 0.12,
    texture: 'wet',
    textureSize: 110,
    bumpDepth: 0.12,
    words: ['wet asphalt'],
  },
  'still-water': {
    ...base,
    color: '#101d20',
    roughness: 0.02,
    ior: 1.33,
    texture: 'ripple',
    textureSize: 60,
    bumpDepth: 0.12,
    words: ['still water'],
  },
  liquid: { ...base, color: '#2a150a', roughness: 0.03, ior: 1.33, words: ['coffee', 'liquid'] },
  water: { ...base, color: '#f2fafa', roughness: 0.0, ior: 1.33, transmission: 1, words: ['water', 'ice', 'gel'] },
  'tinted-liquid': {
    ...base,
    color: '#e8c48a',
    roughness: 0.0,
    ior: 1.36,
    transmission: 1,
    words: ['perfume', 'oil', 'juice', 'tea', 'wine'],
  },
  screen: { ...base, color: '#0a0b0d', roughness: 0.06, coat: 0.6, coatRoughness: 0.03, words: ['screen', 'display'] },
  emissive: {
    ...base,
    color: '#59b7ff',
    roughness: 0.5,
    emission: 3.2,
    words: ['emissive', 'neon', 'led', 'glowing', 'light', 'luminous'],
  },
  lampshade: { ...base, color: '#ffd596', roughness: 0.85, emission: 2.6, texture: 'weave', textureSize: 3.2, words: ['lit shade'] },
  flame: { ...base, color: '#ffb45a', roughness: 0.5, emission: 9, words: ['flame'] },
  graphite: {
    ...base,
    color: '#0e0f12',
    roughness: 0.2,
    coat: 0.5,
    coatRoughness: 0.08,
    texture: 'powder',
    textureSize: 20,
    words: ['graphite', 'black acrylic', 'obsidian', 'piano black', 'reflective black'],
  },
  seamless: { ...base, color: '#f2f2f2', roughness: 0.85, words: ['seamless', 'backdrop', 'cyclorama'] },
} satisfies Record<string, Family>

export type FamilyName = keyof typeof FAMILIES

/** The family of that name; an unknown one is drawn as plastic. */
export function familyOf(name: string): Family {
  return Object.hasOwn(FAMILIES, name) ? FAMILIES[name as FamilyName] : FAMILIES.plastic
}

/** Phrases before words: `frosted glass` must not be read as `glass`. */
const PHRASES = Object.entries(FAMILIES)
  .flatMap(([name, { words }]) => [name.replaceAll('-', ' '), ...words].map((phrase) => ({ phrase, family: name as FamilyName })))
  .sort((a, b) => b.phrase.length - a.phrase.length)

/** The family that material words mean, such as `brushed steel`; null when they name none. */
export function familyFor(words: string): FamilyName | null {
  const text = ` ${words
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()} `
  return PHRASES.find(({ phrase }) => text.includes(` ${phrase.replaceAll('-', ' ')} `))?.family ?? null
}

/** A material of a family, in its own colour unless one is given. */
export function materialFor(family: string, color?: string): Material {
  return { family, color: color ?? familyOf(family).color }
}
