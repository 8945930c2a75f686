import { base, type Family } from './family.ts'

/** Liquids, lights and backdrops. */
export const SHINING = {
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
