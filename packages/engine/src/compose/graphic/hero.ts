import type { Box, Layer } from '../../scene/schema.ts'
import { shape } from '../design/kit.ts'
import { featuresIn, illustrate, isPlace, mannerOf, tonesFor } from '../illustration/index.ts'
import type { Look } from './look.ts'
import { isOfThing, picturesIn } from './pictured.ts'
import { spotIn } from './spot.ts'

/** Whether the words name a place or a thing that a large picture could show. */
export const hasHero = (words: string): boolean => isPlace(featuresIn(words)) || picturesIn(words).some(isOfThing)

/** One large picture of what a page is about: the place that it names, else its things with depth; null when nothing known shows it. */
export function heroIn(look: Look, name: string, box: Box, words: string, radius = look.round): Layer | null {
  const pictures = picturesIn(words).filter(isOfThing)
  const clip = Math.min(radius, box.w / 2, box.h / 2)
  if (!isPlace(featuresIn(words))) {
    const [first, ...others] = pictures
    return first ? spotIn(look, name, box, { art: first, others: others.slice(0, 2), hue: look.hue(0), radius }) : null
  }
  const manner = mannerOf('flat')
  const hue = look.hue(0)
  const tones = tonesFor({ words, named: look.brief.style.palette.length > 0 ? [hue] : [], manner: manner.name, seed: look.seed })
  const inner = { x: 0, y: 0, w: box.w, h: box.h }
  const { layer } = illustrate(`${name}.view`, inner, { words, things: pictures.slice(0, 3), tones, manner, seed: look.seed })
  return { type: 'group', name, box, clip, layers: [shape(`${name}.ground`, inner, { fill: tones.skyLow }), layer] }
}
