import type { TextureKind } from '../../catalog/materials/index.ts'
import type { Baked } from './bitmap.ts'
import { felt, knit, leather, plush, terry, weave } from './cloth.ts'
import { baked, browned, crumb, fibres, flaky, melted, seared } from './food.ts'
import { asphalt, ripple, sand, snow, turf } from './ground.ts'
import { brick, formwork, terrazzo, tiles } from './masonry.ts'
import { concrete, marble, stone } from './mineral.ts'
import { bark } from './plants.ts'
import { brushed, cardboard, glaze, mesh, pages, paper, peel, powder } from './sheet.ts'
import { wood } from './wood.ts'

export { type Baked, COLOR_GAIN } from './bitmap.ts'
export { WOOD_LENGTH } from './wood.ts'

type Ratio = readonly [number, number, number]

/**
 * Bitmaps of a texture, the same for the same seed. `body` and `accent` are its two colours as ratios to the material's, `span` is
 * one repeat in cm.
 */
export function bakeTexture(kind: TextureKind, seed: number, body: Ratio, accent: Ratio, span: number): Baked {
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
      return marble(seed, body, accent)
    case 'concrete':
      return concrete(seed, span < 100 ? 1 : 0.15)
    case 'stone':
      return stone(seed)
    case 'brick':
      return brick(seed, body, accent, span)
    case 'tiles':
      return tiles(seed, body, accent, 'square')
    case 'metro':
      return tiles(seed, body, accent, 'metro')
    case 'terrazzo':
      return terrazzo(seed, body, accent)
    case 'formwork':
      return formwork(seed)
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
    case 'sand':
      return sand(seed)
    case 'snow':
      return snow(seed)
    case 'turf':
      return turf(seed, accent)
    case 'asphalt':
      return asphalt(seed, 0)
    case 'wet':
      return asphalt(seed, 1)
    case 'ripple':
      return ripple(seed)
    case 'browned':
      return browned(seed)
    case 'crumb':
      return crumb(seed)
    case 'fibres':
      return fibres(seed)
    case 'bark':
      return bark(seed)
    case 'terry':
      return terry(seed)
    case 'plush':
      return plush(seed)
    case 'baked':
      return baked(seed)
    case 'seared':
      return seared(seed)
    case 'melted':
      return melted(seed)
    case 'flaky':
      return flaky(seed)
  }
}
