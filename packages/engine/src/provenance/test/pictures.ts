import { encode } from '../../encode.ts'
import type { Format } from '../../engine.ts'
import type { Scene } from '../../scene/index.ts'
import { inscribe } from '../index.ts'

export const FORMATS = ['png', 'jpeg', 'webp'] as const

export const SCENE: Scene = {
  easel: '0.1.0',
  seed: 4_294_967_295,
  canvas: { width: 64, height: 48, background: '#ffffff' },
  layers: [
    {
      type: 'text',
      name: 'headline',
      box: { x: 4, y: 4, w: 56, h: 20 },
      text: 'Fish & "chips" <fresh> https://chips.example 🐟',
      role: 'headline',
      font: 'inter',
      weight: 700,
      size: 12,
      leading: 1.1,
      tracking: 0,
      align: 'left',
      valign: 'top',
      fill: '#112233',
    },
  ],
}

/** A small picture, clear in its left half when it is transparent. */
export function plainFile(format: Format, transparent = false): Promise<Uint8Array> {
  const [width, height] = [63, 48]
  const data = new Uint8ClampedArray(width * height * 4)
  for (let i = 0; i < width * height; i++) data.set([i % 256, (i * 7) % 256, 90, transparent && i % width < 32 ? 0 : 255], i * 4)
  return encode({ width, height, data }, format, 80)
}

export async function inscribed(format: Format, change: Partial<Parameters<typeof inscribe>[1]> = {}) {
  return inscribe(await plainFile(format), { embed: 'scene', sourceType: 'algorithmicMedia', engine: 'easel', scene: SCENE, ...change })
}

/** The scene with so many words that no two lines are alike, which packs badly. */
export function longScene(layers: number): Scene {
  const [layer] = SCENE.layers
  if (!layer) throw new Error('Expected a layer to repeat')
  let noise = 1
  const word = () => {
    noise = (noise * 48_271) % 2_147_483_647
    return noise.toString(36)
  }
  return {
    ...SCENE,
    layers: Array.from({ length: layers }, (_, i) => ({ ...layer, name: `word-${i}`, text: Array.from({ length: 12 }, word).join(' ') })),
  }
}
