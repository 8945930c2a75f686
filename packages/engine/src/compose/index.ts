import type { Genre } from '../brief/genre.ts'
import type { Brief } from '../brief/schema.ts'
import type { Warning } from '../engine.ts'
import { rounded, type Scene } from '../scene/index.ts'
import { composeAdPoster } from './ad-poster.ts'
import { composeCalendar } from './calendar/index.ts'
import type { Canvas } from './canvas.ts'
import { composeCard } from './card/index.ts'
import { composeCharacterSheet } from './character-sheet/index.ts'
import { composeChart } from './chart/index.ts'
import type { Composer } from './composer.ts'
import { composeCover } from './cover/index.ts'
import { composeDiagram } from './diagram/index.ts'
import { composeEditorial } from './editorial/index.ts'
import { composeInfographic } from './infographic/index.ts'
import { composeLandscape } from './landscape/index.ts'
import { lettered, letteringWarnings } from './lettering.ts'
import { composeLogo } from './logo/index.ts'
import { composeMap } from './map/index.ts'
import { composeMenu } from './menu/index.ts'
import { composePackaging } from './packaging/index.ts'
import { composePattern } from './pattern/index.ts'
import { composePoster, showsSomething } from './poster/index.ts'
import { composePricing } from './pricing/index.ts'
import { composeProductStill } from './product-still.ts'
import { composeSceneStill } from './scene-still.ts'
import { composeSignage } from './signage/index.ts'
import { composeSlide } from './slide/index.ts'
import { composeSocialCard } from './social-card/index.ts'
import { composeStickerSheet } from './sticker-sheet/index.ts'
import { composeStoryboard } from './storyboard/index.ts'
import { composeTypographic } from './typographic.ts'
import { composeUiMockup } from './ui-mockup/index.ts'
import { unplacedWarnings } from './unplaced.ts'

/** Posters that ask for a design are drawn; those of a product in a photograph are staged. */
const isDrawn = ({ content }: Brief, { background }: Canvas): boolean => content?.design !== undefined && background !== 'transparent'

/** Each genre has exactly one composer. */
const COMPOSERS: Record<Genre, Composer> = {
  'product-still': composeProductStill,
  'scene-still': composeSceneStill,
  'ad-poster': (brief, canvas, seed) => (isDrawn(brief, canvas) ? composePoster : composeAdPoster)(brief, canvas, seed),
  'ui-mockup': composeUiMockup,
  typographic: (brief, canvas, seed) =>
    (isDrawn(brief, canvas) && showsSomething(brief, seed) ? composePoster : composeTypographic)(brief, canvas, seed),
  menu: composeMenu,
  infographic: composeInfographic,
  chart: composeChart,
  storyboard: composeStoryboard,
  'social-card': composeSocialCard,
  slide: composeSlide,
  card: composeCard,
  packaging: composePackaging,
  logo: composeLogo,
  cover: composeCover,
  calendar: composeCalendar,
  signage: composeSignage,
  pattern: composePattern,
  'sticker-sheet': composeStickerSheet,
  'character-sheet': composeCharacterSheet,
  map: composeMap,
  landscape: composeLandscape,
  diagram: composeDiagram,
  pricing: composePricing,
  editorial: composeEditorial,
}

/** Brief → scene. Numbers come out with the precision they are saved with, so a saved scene draws the same picture. */
export function compose(brief: Brief, canvas: Canvas, seed: number): { scene: Scene; warnings: Warning[] } {
  const { scene: plain, warnings } = COMPOSERS[brief.genre](brief, canvas, seed)
  const scene = lettered(plain, brief)
  return { scene: rounded(scene), warnings: [...warnings, ...unplacedWarnings(brief, scene), ...letteringWarnings(scene, brief)] }
}
