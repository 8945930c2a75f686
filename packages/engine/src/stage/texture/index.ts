import type { TextureKind } from '../../catalog/materials.ts'
import type { Baked } from './bitmap.ts'
import { felt, knit, leather, weave } from './cloth.ts'
import { concrete, marble, stone } from './mineral.ts'
import { brushed, cardboard, glaze, mesh, pages, paper, peel, powder } from './sheet.ts'
import { wood } from './wood.ts'

export { type Baked, COLOR_GAIN } from './bitmap.ts'
export { WOOD_LENGTH } from './wood.ts'

/** Bitmaps of a texture, the same for the same seed; `accent` is the second colour as a ratio to the first, `span` one repeat in cm. */
export function bakeTexture(kind: TextureKind, seed: number, accent: readonly [number, number, number], span: number): Baked {
  switch (kind) {
    case 'none':
      return { color: null, detail: null }
    case 'powder':
      return powder(seed)
    case 'glaze':
      return glaze(seed)
    case 'wood':
      return wood(seed, span)
    case 'marble':
      return marble(seed, accent)
    case 'concrete':
      return concrete(seed, span < 100 ? 1 : 0.15)
    case 'stone':
      return stone(seed)
    case 'knit':
      return knit(seed)
    case 'weave':
      return weave(seed)
    case 'brushed':
      return brushed(seed)
    case 'leather':
      return leather(seed)
    case 'paper':
      return paper(seed)
    case 'cardboard':
      return cardboard(seed)
    case 'mesh':
      return mesh()
    case 'peel':
      return peel(seed)
    case 'pages':
      return pages(seed)
    case 'felt':
      return felt(seed)
  }
}
