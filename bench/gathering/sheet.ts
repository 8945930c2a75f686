/** Pages side by side, each with its number and nothing else: who looks at them must say what they are for. */
import sharp from 'sharp'

export type Tile = { page: Buffer; number: number }

const CELL = 400
const COLUMNS = 8
const GAP = 10
const CAPTION = 22
const GROUND = '#dcdcdc'

export async function writeSheet(tiles: readonly Tile[], file: string): Promise<void> {
  const rows = Math.ceil(tiles.length / COLUMNS)
  const size = { width: Math.min(COLUMNS, tiles.length) * (CELL + GAP), height: rows * (CELL + CAPTION + GAP) }
  const placed = await Promise.all(
    tiles.map(async ({ page, number }, i) => {
      const [left, top] = [(i % COLUMNS) * (CELL + GAP), Math.floor(i / COLUMNS) * (CELL + CAPTION + GAP)]
      const input = await sharp(page).resize(CELL, CELL, { fit: 'contain', background: GROUND }).flatten({ background: GROUND }).toBuffer()
      const caption = `<svg width="${CELL}" height="${CAPTION}"><text x="6" y="16" font-size="14" font-family="sans-serif">${number}</text></svg>`
      return [
        { input, left, top },
        { input: Buffer.from(caption), left, top: top + CELL },
      ]
    }),
  )
  await sharp({ create: { ...size, channels: 3, background: GROUND } })
    .composite(placed.flat())
    .jpeg({ quality: 86 })
    .toFile(file)
}
