/** The illustration room: from words, a manner and a few colours to a layered picture, with what words may stand on. */
import type { Box, Layer } from '../../scene/schema.ts'
import { DRAWN_AS_FEATURE, type Features, featuresIn, isPlace, PART_OF_HOUSE } from './features.ts'
import type { Manner } from './manner.ts'
import { Pen } from './pen.ts'
import { still } from './still.ts'
import { texture } from './texture.ts'
import type { Tones } from './tones.ts'
import { type Grounds, type Open, view } from './view.ts'

export { artIn, collected, depicted, numberIn } from './casting.ts'
export { featuresIn, isPlace } from './features.ts'
export { type FigureView, figure, type Gesture } from './figure.ts'
export { type FaceMood, MOODS_OF_FACES } from './figure-face.ts'
export { head } from './figure-head.ts'
export { type FigureLook, figureLook } from './figure-look.ts'
export * as growth from './growth.ts'
export { bunting } from './hung.ts'
export { MANNERS, type Manner, mannerFor, mannerNamed, mannerOf } from './manner.ts'
export { burst } from './marks.ts'
export { circle, Pen, type Point } from './pen.ts'
export { star } from './sky.ts'
export { printed, type Tones, tonesFor } from './tones.ts'
export { type Grounds, lightIsLeft, type Open } from './view.ts'
export { rain } from './weather.ts'

const BUILT = ['house', 'castle', 'village', 'lighthouse', 'city', 'cinema'] as const

type Wish = {
  /** What it is of. */
  words: string
  /** Art of things, the first of them in front. */
  things: readonly string[]
  tones: Tones
  manner: Manner
  seed: number
  /** Shares above and below that stay calm for words; none by default. */
  open?: Open
}

/** A picture of what the words name, clipped to its box. */
export function illustrate(
  name: string,
  box: Box,
  { words, things, tones, manner, seed, open = { top: 0, bottom: 0 } }: Wish,
): { layer: Layer; grounds: Grounds } {
  const pen = new Pen(name, box, tones, manner, seed)
  const features: Features = featuresIn(words)
  const isBuilt = BUILT.some((name) => features.has(name))
  const shown = things.filter((art) => !DRAWN_AS_FEATURE.test(art) && !(isBuilt && PART_OF_HOUSE.test(art)))
  const grounds = isPlace(features)
    ? view(pen, { features, things: shown, open, words })
    : still(pen, { features, things: shown.length > 0 ? shown : things.slice(0, 1), open, words, seed })
  texture(pen)
  return { layer: { type: 'group', name, box, clip: 0, layers: pen.layers }, grounds }
}
