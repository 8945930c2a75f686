/**
 * Whether a draft shows the scene that the final will: every prompt drawn `low` and `high` from one seed, and how alike
 * the two are at 256 × 256, as mean SSIM of luma. The promise is at least 0.97.
 * `node bench/drafts.ts [prompts.txt] [--only 1,5] [--edge 512]`
 */
import { parseArgs } from 'node:util'
import { draw, type Quality } from '@easel/engine'
import { nodeWorld } from '@easel/engine/node'
import sharp from 'sharp'
import { paragraphsOf } from './gathering/prompts.ts'

const PROMISED = 0.97
const COMPARED = 256

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string' }, edge: { type: 'string', default: '512' } },
})
const prompts = paragraphsOf(positionals[0] ?? new URL('stills/prompts.txt', import.meta.url))
const wanted = values.only ? values.only.split(',').map(Number) : prompts.map((_, i) => i + 1)
const world = nodeWorld({ threads: 2 })
const scores: number[] = []
for (const number of wanted) {
  const prompt = prompts[number - 1]
  if (!prompt) continue
  const [low, high] = [await lumaOf(prompt, 'low'), await lumaOf(prompt, 'high')]
  const score = ssim(low, high)
  scores.push(score)
  console.log(`${String(number).padStart(3)}  ${score.toFixed(4)}  ${score < PROMISED ? 'BELOW' : '     '}  ${prompt.slice(0, 90)}`)
}
await world.threads.close()
const kept = scores.filter((score) => score >= PROMISED).length
console.log(`${kept} of ${scores.length} at ${PROMISED} or above; the least is ${Math.min(...scores).toFixed(4)}`)

/** A picture's luma at the size at which pictures are compared, row by row. */
async function lumaOf(prompt: string, quality: Quality): Promise<Uint8Array> {
  const edge = Number(values.edge)
  const { bytes } = await draw(
    {
      prompt,
      n: 1,
      size: { width: edge, height: edge },
      quality,
      background: 'auto',
      format: 'png',
      compression: 100,
      seed: 7,
      previews: 0,
    },
    0,
    world,
  )
  return sharp(bytes).flatten({ background: '#ffffff' }).resize(COMPARED, COMPARED, { kernel: 'lanczos3' }).greyscale().raw().toBuffer()
}

/** Mean SSIM (Wang et al. 2004) over windows of 8 × 8, every fourth pixel. */
function ssim(a: Uint8Array, b: Uint8Array): number {
  const [c1, c2] = [(0.01 * 255) ** 2, (0.03 * 255) ** 2]
  let [sum, windows] = [0, 0]
  for (let y = 0; y + 8 <= COMPARED; y += 4)
    for (let x = 0; x + 8 <= COMPARED; x += 4) {
      let [sa, sb, aa, bb, ab] = [0, 0, 0, 0, 0]
      for (let i = 0; i < 64; i++) {
        const at = (y + (i >> 3)) * COMPARED + x + (i & 7)
        const [p, q] = [a[at] as number, b[at] as number]
        sa += p
        sb += q
        aa += p * p
        bb += q * q
        ab += p * q
      }
      const [ma, mb] = [sa / 64, sb / 64]
      const [va, vb, cov] = [aa / 64 - ma * ma, bb / 64 - mb * mb, ab / 64 - ma * mb]
      sum += ((2 * ma * mb + c1) * (2 * cov + c2)) / ((ma * ma + mb * mb + c1) * (va + vb + c2))
      windows++
    }
  return sum / windows
}
