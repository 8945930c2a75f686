import type { Box, Check, Inspected, ReadWord } from '../check.ts'
import { type Bits, type Component, componentsOf, figureOf, PLAIN, percent, rounded, scaledBox } from '../pixels/index.ts'
import { folded, overlap } from '../words/index.ts'
import { thingsAsked } from './plain.ts'

/** How far around a word, in its height, its ink and shadow may reach. */
const AROUND = 0.3
/** Of its box, what a plate has at least. */
const PLATE = 0.9

/** A poster that has its words and not its thing: what the thing is cannot be told, but that something stands there can. */
export const shown: Check = {
  id: 'framing.shown',
  title: 'Share of a poster that the largest piece has which is neither ground nor words, nor a plate behind words; a thing was asked for',
  unit: 'share',
  limit: { atLeast: 0.008 },
  applies: (inspected) => inspected.brief?.genre === 'ad-poster' && thingsAsked(inspected) > 0,
  async measure({ picture, brief }: Inspected, tools) {
    if (!tools.read) return { unmeasured: 'No reader of words is at hand.' }
    const figure = figureOf(picture)
    if (figure.unrest > PLAIN) return { unmeasured: 'The ground is not plain, so what stands before it cannot be told from it.' }
    // A bottle is read as an I.
    const words = (await tools.read(picture, tools.signal)).filter(({ text, confidence }) => confidence > 0.4 && folded(text).length > 1)
    const { width, height } = figure.bits
    const data = Uint8Array.from(figure.bits.data)
    for (const word of words) blank({ width, height, data }, word, figure.scale)
    const pieces = componentsOf({ width, height, data }).filter((piece) => !isPlate(piece, figure.bits, words, figure.scale))
    const share = (pieces[0]?.area ?? 0) / data.length
    const noun = brief?.subjects.find(({ role }) => role !== 'surface')?.noun ?? 'thing'
    return {
      value: rounded(share, 4),
      evidence: pieces.slice(0, 1).map(({ box }) => ({ box: scaledBox(box, figure.scale), note: 'beside the words' })),
      sentence:
        share > 0
          ? `Beside the words, the largest piece has ${percent(share)} of the picture; a ${noun} was asked for.`
          : `There is nothing beside the words; a ${noun} was asked for.`,
    }
  },
}

/** Takes a word and what is close about it out of the figure. */
function blank({ width, height, data }: Bits, { box }: ReadWord, scale: number): void {
  const pad = box.height * AROUND
  const [x0, x1] = [Math.max(0, Math.floor((box.x - pad) / scale)), Math.min(width, Math.ceil((box.x + box.width + pad) / scale))]
  const [y0, y1] = [Math.max(0, Math.floor((box.y - pad) / scale)), Math.min(height, Math.ceil((box.y + box.height + pad) / scale))]
  for (let y = y0; y < y1; y++) data.fill(0, y * width + x0, y * width + x1)
}

/** A band across the page, a rule, or the plate of a button: straight, and across the page or with words on it. */
function isPlate({ box }: Component, bits: Bits, words: readonly ReadWord[], scale: number): boolean {
  const inPicture = scaledBox(box, scale)
  const hasWords = words.some((word) => overlap(word.box, inPicture) > 0.8 && word.box.width < inPicture.width)
  const isAcross = box.width > 0.96 * bits.width || box.height > 0.96 * bits.height
  const isThin = Math.min(box.width, box.height) < 0.02 * Math.min(bits.width, bits.height)
  return isThin || (shareIn(bits, box) > PLATE && (isAcross || hasWords))
}

/** How much of a box is figure, words on it included. */
function shareIn({ width, data }: Bits, box: Box): number {
  let set = 0
  for (let y = box.y; y < box.y + box.height; y++) for (let x = box.x; x < box.x + box.width; x++) set += data[y * width + x] ?? 0
  return set / (box.width * box.height)
}
