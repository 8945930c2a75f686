import { readBrief } from '../../brief/index.ts'
import { mostReadable } from '../../color.ts'
import { sizeOf } from '../../compose/canvas.ts'
import type { DrawRequest, Warning } from '../../engine.ts'
import type { Layer, Scene } from '../../scene/index.ts'
import { VERSION } from '../../version.ts'

export type Shown = { hash: string; width: number; height: number }

const GAP = 0.02
const CAPTION = 0.07
const MARGIN = 0.04

/** Whole pictures beside each other or in a grid, nothing cut off, with a caption under each where as many words were given. */
export function collage(
  instruction: string,
  pictures: readonly Shown[],
  { size }: DrawRequest,
  seed: number,
): { scene: Scene; warnings: Warning[] } {
  const { brief } = readBrief(instruction)
  const columns = pictures.length <= 3 ? pictures.length : Math.ceil(Math.sqrt(pictures.length))
  const rows = Math.ceil(pictures.length / columns)
  const shape = pictures.reduce((sum, { width, height }) => sum + Math.log(width / height), 0) / pictures.length
  const natural = Math.min(3, Math.max(1 / 3, (Math.exp(shape) * columns) / rows))
  const canvas = typeof size === 'string' ? sizeOf(brief.canvas.aspect ?? `${natural.toFixed(3)}:1`) : size
  const ground = brief.setting.backdropColor?.hex ?? '#ffffff'
  const side = Math.min(canvas.width, canvas.height)
  const captions = captionsOf(
    instruction,
    brief.texts.map(({ text }) => text),
    pictures.length,
  )
  const under = captions ? CAPTION * side : 0
  const [margin, gap] = [MARGIN * side, GAP * side]
  const w = (canvas.width - 2 * margin - (columns - 1) * gap) / columns
  const h = (canvas.height - 2 * margin - (rows - 1) * gap) / rows - under
  const layers = pictures.flatMap((picture, i): Layer[] => {
    const [column, row] = [i % columns, Math.floor(i / columns)]
    const inLast = row === rows - 1 ? pictures.length - row * columns : columns
    const x = margin + column * (w + gap) + ((columns - inLast) * (w + gap)) / 2
    const y = margin + row * (h + under + gap)
    const scale = Math.min(w / picture.width, h / picture.height)
    const fitted = { w: picture.width * scale, h: picture.height * scale }
    const box = { x: x + (w - fitted.w) / 2, y: y + (h - fitted.h) / 2, ...fitted }
    const image: Layer = { type: 'image', name: `picture-${i + 1}`, box, image: picture.hash, fit: 'fill' }
    const caption = captions?.[i]
    return caption === undefined ? [image] : [image, captionLayer(caption, i, { x, y: box.y + box.h, w, h: under }, ground)]
  })
  const unset = captions ? [] : brief.texts.map(({ text }) => unplaced(text))
  return { scene: { easel: VERSION, seed, canvas: { ...canvas, background: ground }, layers }, warnings: unset }
}

/** One caption for each picture: the words that were given, or those that `before and after` stands for. */
function captionsOf(instruction: string, texts: readonly string[], count: number): string[] | null {
  if (texts.length === count) return [...texts]
  const isPair = count === 2 && texts.length === 0
  return isPair && /\bbefore[- ]?(?:and|\/)[- ]?after\b/i.test(instruction) && /\b(?:label|caption|titled?|marked)/i.test(instruction)
    ? ['Before', 'After']
    : null
}

const captionLayer = (text: string, i: number, box: { x: number; y: number; w: number; h: number }, ground: string): Layer => ({
  type: 'text',
  name: `caption-${i + 1}`,
  role: 'caption',
  box: { ...box, y: box.y + box.h * 0.2, h: box.h * 0.7 },
  text,
  font: 'inter',
  weight: 600,
  size: { fit: [8, box.h * 0.55] },
  leading: 1.1,
  tracking: 0,
  align: 'center',
  valign: 'middle',
  maxLines: 1,
  fill: mostReadable(ground.slice(0, 7), ['#1b1b1f', '#ffffff']),
})

const unplaced = (text: string): Warning => ({
  code: 'words_not_set',
  message: `“${text}” was not set: a collage takes one caption for each of its pictures.`,
  words: text,
})
