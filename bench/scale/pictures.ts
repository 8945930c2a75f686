import { createEasel, type DrawRequest } from '@easel/engine'
import { nodeWorld } from '@easel/engine/node'

const KINDS = [
  ['poster', 'A poster with the headline "OPEN DOORS" and the line "Saturday, ten to six", white on deep blue'],
  ['still', 'Product photo of a ceramic mug on a wooden table, soft window light'],
] as const
const QUALITIES = ['low', 'medium', 'high'] as const
const SIZE = { width: 1024, height: 1024 }
const SECONDS_AN_HOUR = 3600

/** Processor time of pictures on one thread, by kind and quality, and how many of them a core draws in an hour. */
export async function measurePictures(): Promise<void> {
  const engine = createEasel(nodeWorld({ threads: 1, asset: async () => null }))
  const draw = async (prompt: string, quality: DrawRequest['quality'], seed: number) => {
    const request = { prompt, n: 1, size: SIZE, quality, background: 'auto', format: 'png', compression: 100, previews: 0, seed } as const
    for await (const _ of engine.generate(request, {})) void _
  }
  console.log(`\n${SIZE.width}×${SIZE.height}, one thread`.padEnd(32), 's of processor time', 'pictures a core-hour')
  for (const [kind, prompt] of KINDS) {
    // Fonts, geometry and compiled code are there before the clock starts.
    await draw(prompt, 'low', 1)
    for (const quality of QUALITIES) {
      const before = process.cpuUsage()
      await draw(prompt, quality, 2)
      const { user, system } = process.cpuUsage(before)
      const seconds = (user + system) / 1e6
      console.log(`${kind}, ${quality}`.padEnd(31), seconds.toFixed(2).padStart(19), (SECONDS_AN_HOUR / seconds).toFixed(0).padStart(20))
    }
  }
  await engine.close()
}
