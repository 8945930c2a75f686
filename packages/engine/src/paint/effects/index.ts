import type { SKRSContext2D } from '@napi-rs/canvas'
import { hexToOklch, oklchToHex } from '../../color.ts'
import { hash32 } from '../../random.ts'
import type { Box, Paint, TextLayer } from '../../scene/schema.ts'
import { AWAY, type SetText } from '../../typeset/index.ts'
import type { World } from '../../world.ts'
import { loadArt } from '../pictures.ts'
import { paintText } from '../text.ts'
import { block } from './block.ts'
import { CHALK_MARGIN, chalk } from './chalk.ts'
import { maskOf } from './mask.ts'
import { foil, METAL_MARGIN, relief } from './metal.ts'
import { NEON_MARGIN, neon } from './neon.ts'
import { contour } from './outline.ts'
import { filledLetters, materialLetters, WINDOW_MARGIN } from './window.ts'

/** A text layer that is more than flat ink. */
export type LetteredLayer = TextLayer & { effect: NonNullable<TextLayer['effect']> }

export const isLettered = (layer: TextLayer): layer is LetteredLayer => layer.effect !== undefined

/** Draws set text in what it is made of; `detail`: pixels that the target has for one of the page. */
export async function paintLettered(
  context: SKRSContext2D,
  layer: LetteredLayer,
  set: SetText,
  box: Box,
  { world, detail, seed: sceneSeed }: { world: World; detail: number; seed: number },
): Promise<void> {
  const { effect, stroke: _, shadow: __, ...plain } = layer
  const color = mainColor(layer.fill)
  const seed = hash32(`${sceneSeed} ${layer.name}`)
  const ink = { x: box.x + set.ink.x, y: box.y + set.ink.y, w: set.ink.w, h: set.ink.h }
  const masked = (margin: number) =>
    maskOf(ink, set.size, margin, detail, (apart) => paintText(apart, { ...plain, fill: '#000000' }, set, box))
  const lay = (picture: Parameters<SKRSContext2D['drawImage']>[0], { x, y, w, h }: Box) => context.drawImage(picture, x, y, w, h)

  if (effect.kind === 'outline') {
    const mask = masked(0.02)
    lay(contour(mask, effect.width, color), mask.box)
  } else if (effect.kind === 'neon') {
    const mask = masked(NEON_MARGIN)
    lay(neon(mask, vivid(color)), mask.box)
  } else if (effect.kind === 'foil') {
    const mask = masked(METAL_MARGIN)
    // Ink that is dark was chosen to read on a light ground.
    lay(foil(mask, effect.metal, hexToOklch(color).l < 0.6, seed), mask.box)
  } else if (effect.kind === 'relief') {
    const mask = masked(METAL_MARGIN)
    lay(relief(mask, effect.way, color), mask.box)
  } else if (effect.kind === 'extrude') {
    const mask = masked(effect.depth * AWAY[0] + 0.15)
    lay(block(mask, effect.depth, effect.side), mask.box)
    paintText(context, plain, set, box)
  } else if (effect.kind === 'chalk') {
    const mask = masked(CHALK_MARGIN)
    lay(chalk(mask, color, seed), mask.box)
  } else if (effect.kind === 'material') {
    const mask = masked(WINDOW_MARGIN)
    lay(materialLetters(mask, effect.material, color, seed), mask.box)
  } else {
    const mask = masked(WINDOW_MARGIN)
    const piece = { x: 0, y: 0, w: mask.em * 0.4, h: mask.em * 0.4 }
    const art = await Promise.all(effect.art.map((id) => loadArt({ type: 'art', name: 'thing', art: id }, piece, world)))
    lay(
      filledLetters(
        mask,
        art.filter((image) => image !== null),
        effect.ground,
        color,
        seed,
      ),
      mask.box,
    )
  }
}

const mainColor = (paint: Paint): string => (typeof paint === 'string' ? paint : (paint.stops[paint.stops.length >> 1]?.[1] ?? '#000000'))

/** The colour as a gas would shine in it. */
function vivid(hex: string): string {
  const { l, c, h } = hexToOklch(hex)
  return oklchToHex({ l: Math.max(0.68, Math.min(0.82, l)), c: c < 0.03 ? c : Math.max(0.19, c), h })
}
