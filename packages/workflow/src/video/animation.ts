/** One animated file out of picture files of one size. `quality` 0–100, for webp. */
export async function animation(frames: readonly Uint8Array[], format: 'webp' | 'gif', fps: number, quality: number): Promise<Uint8Array> {
  const { default: sharp } = await import('sharp')
  const joined = sharp([...frames], { join: { animated: true } })
  const delay = frames.map(() => Math.round(1000 / fps))
  return format === 'webp' ? joined.webp({ delay, loop: 0, quality, effort: 4 }).toBuffer() : joined.gif({ delay, loop: 0 }).toBuffer()
}
