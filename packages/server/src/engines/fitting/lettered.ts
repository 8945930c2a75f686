import { createHash } from 'node:crypto'
import type { Picture, Warning } from '@easel/engine'
import type { Placement, Wording } from '@easel/engine/overlay'
import type { Pixels } from '@easel/engine/pixels'
import { pngOf } from './files.ts'
import type { Asset } from './plan.ts'

/** Words over a peer's picture, and what of it must be kept so that they stay words. */
export type Lettered = { pixels: Pixels; warnings: Warning[] } & Required<Pick<Picture, 'scene' | 'brief' | 'assets'>>

/** The words of one request's pictures; `places` holds where they stand in each, so that they do not jump between its coarse ones and the last. */
export type Lettering = { wording: Wording; places: Map<number, Placement>; asset: Asset }

/** Sets the words over a picture of the peer: a scene that shows it behind them, drawn by ourselves. */
export async function lettered(
  { wording, places, asset }: Lettering,
  pixels: Pixels,
  { index, seed }: { index: number; seed: number },
): Promise<Lettered> {
  const [{ overlay }, { render }, { nodeWorld }] = await Promise.all([
    import('@easel/engine/overlay'),
    import('@easel/engine/pixels'),
    import('@easel/engine/node'),
  ])
  const bytes = await pngOf(pixels)
  const hash = createHash('sha256').update(bytes).digest('hex')
  const world = nodeWorld({ threads: 1, asset: async (wanted) => (wanted === hash ? bytes : asset(wanted)) })
  try {
    const { brief, texts, onThings } = wording
    const known = places.get(index)
    const wish = { brief, texts, onThings, seed, ...(known && { placement: known }) }
    const { scene, placement, unplaced } = await overlay({ pixels, hash }, wish, world)
    places.set(index, placement)
    const drawn = await render(scene, world, { quality: 'low', previews: 0 })
    return { pixels: drawn.pixels, scene, brief, assets: [{ hash, bytes }], warnings: [...drawn.warnings, ...noPlaceFor(unplaced)] }
  } finally {
    await world.threads.close()
  }
}

/** Words that were to stand on things in the picture, where it shows nothing flat to write them on. */
function noPlaceFor(texts: readonly { text: string }[]): Warning[] {
  if (texts.length === 0) return []
  const words = texts.map(({ text }) => `“${text}”`).join(', ')
  const message = `${words} ${texts.length > 1 ? 'were' : 'was'} not written: the engine drew no flat, plain place for ${texts.length > 1 ? 'them' : 'it'}. Another seed may, or an edit with a mask says where.`
  return [{ code: 'words_unplaced', message, words: texts.map(({ text }) => text).join(', ') }]
}
