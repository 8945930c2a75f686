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
    const { brief, texts } = wording
    const known = places.get(index)
    const { scene, placement } = await overlay({ pixels, hash }, { brief, texts, seed, ...(known && { placement: known }) }, world)
    places.set(index, placement)
    const drawn = await render(scene, world, { quality: 'low', previews: 0 })
    return { pixels: drawn.pixels, scene, brief, assets: [{ hash, bytes }], warnings: [...drawn.warnings, ...leftTo(wording)] }
  } finally {
    await world.threads.close()
  }
}

/** Words that stand on things in the picture are the peer's to write. */
function leftTo({ left }: Wording): Warning[] {
  if (left.length === 0) return []
  const words = left.map(({ text }) => `“${text}”`).join(', ')
  const message = `${words} ${left.length > 1 ? 'stand' : 'stands'} on things in the picture: the engine wrote that by itself and may have misspelt it.`
  return [{ code: 'words_by_engine', message, words: left.map(({ text }) => text).join(', ') }]
}
