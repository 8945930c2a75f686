import type { Scene } from '../../scene/index.ts'
import type { Pixels } from '../../trace/index.ts'
import type { World } from '../../world.ts'
import { cutFrom, type Prints } from './cut.ts'

const MARGIN = 0.05
const LARGEST = 0.16

/** A logo in the corner that the instruction names, else at the lower right. */
export async function withLogo(
  scene: Scene,
  input: Pixels,
  instruction: string,
  seed: number,
  prints: Prints,
  world: World,
): Promise<Scene> {
  const cut = await cutFrom(input, 512, seed, world)
  const logo = cut && cut.confidence > 0.5 ? cut.pixels : input
  const { width, height } = scene.canvas
  const [, vertical, horizontal] = /\b(top|upper|bottom|lower)[- ](left|right)\b/i.exec(instruction) ?? []
  const margin = MARGIN * Math.min(width, height)
  const scale = (LARGEST * Math.min(width, height)) / Math.sqrt(logo.width * logo.height)
  const [w, h] = [logo.width * scale, logo.height * scale]
  const x = /left/i.test(horizontal ?? '') ? margin : width - margin - w
  const y = /top|upper/i.test(vertical ?? '') ? margin : height - margin - h
  return {
    ...scene,
    layers: [...scene.layers, { type: 'image', name: 'logo', box: { x, y, w, h }, image: await prints.add(logo), fit: 'contain' }],
  }
}
