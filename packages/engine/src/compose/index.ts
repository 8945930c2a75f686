import type { Genre } from '../brief/genre.ts'
import type { Brief } from '../brief/schema.ts'
import type { Warning } from '../engine.ts'
import { rounded, type Scene } from '../scene/index.ts'
import { composeAdPoster } from './ad-poster.ts'
import type { Canvas } from './canvas.ts'
import { composeChart } from './chart/index.ts'
import type { Composer } from './composer.ts'
import { composeInfographic } from './infographic/index.ts'
import { composeMenu } from './menu/index.ts'
import { composeProductStill } from './product-still.ts'
import { composeSceneStill } from './scene-still.ts'
import { composeTypographic } from './typographic.ts'
import { composeUiMockup } from './ui-mockup/index.ts'

/** Each genre has exactly one composer. */
const COMPOSERS: Record<Genre, Composer> = {
  'product-still': composeProductStill,
  'scene-still': composeSceneStill,
  'ad-poster': composeAdPoster,
  'ui-mockup': composeUiMockup,
  typographic: composeTypographic,
  menu: composeMenu,
  infographic: composeInfographic,
  chart: composeChart,
}

/** Brief → scene. Numbers come out with the precision they are saved with, so a saved scene draws the same picture. */
export function compose(brief: Brief, canvas: Canvas, seed: number): { scene: Scene; warnings: Warning[] } {
  const { scene, warnings } = COMPOSERS[brief.genre](brief, canvas, seed)
  return { scene: rounded(scene), warnings }
}
