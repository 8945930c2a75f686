import type { Brief, WantedText } from '../brief/schema.ts'
import { headlineSetting } from '../catalog/fonts/index.ts'
import { rng } from '../random.ts'
import type { Box, Layer } from '../scene/schema.ts'
import { VERSION } from '../version.ts'
import type { Canvas } from './canvas.ts'
import type { Composer } from './composer.ts'
import { longestWord } from './design/stack.ts'
import { figureForms } from './figure-forms.ts'
import { ornament } from './ornament.ts'
import { facesFor, inksFor, isCenteredMood, moodOf, pairOf } from './poster-style.ts'
import { boxOf, inset, WHOLE, without } from './regions.ts'
import { type Flow, flowTexts } from './text-flow.ts'
import { linesOf, widthOf } from './text-width.ts'

const MARGIN = 0.075

/** A poster of words alone: a clear order of sizes, two faces, few colours and one ornament. */
export const composeTypographic: Composer = (brief, canvas, seed) => {
  const { width, height } = canvas
  const mood = moodOf(brief, seed)
  const inks = inksFor(brief, mood, seed)
  const isClear = canvas.background === 'transparent'

  const texts = textsOf(brief)
  const faces = facesFor(pairOf(brief, mood, seed), texts.map(({ text }) => text).join(''))

  const free = brief.layout.freeRegions
  const margin = MARGIN * Math.min(width, height)
  const rect = inset(without(WHOLE, free), margin / width, margin / height)
  const area = boxOf(rect, canvas)

  const isCentered = isCenteredMood(mood) || (mood === 'friendly' && rng(seed, 'axis').next() < 0.5)
  const flow: Flow = {
    area,
    inks,
    display: faces.display,
    displayWeight: faces.displayWeight,
    text: faces.text,
    align: isCentered ? 'center' : 'left',
    language: brief.language,
    ground: isClear ? null : inks.ground,
    ...(!isCentered && { anchor: 'ends' as const }),
  }
  const lettering = flowTexts(texts, flow)
  // Who asks for a plain ground wants nothing on it.
  const isPlain = /\b(?:plain|solid|empty|blank|text[- ]only|words only)\b/.test(
    `${brief.content?.design?.about ?? ''} ${brief.setting.words}`,
  )
  const open = isClear || isPlain || free.length > 0 ? null : openPart(texts, lettering, flow, canvas)
  const decoration: Layer[] =
    isClear || isPlain
      ? []
      : open
        ? [figureForms(open, inks, seed)]
        : [
            ornament({
              area: free.length > 0 ? area : { x: 0, y: 0, w: width, h: height },
              mood,
              inks,
              seed,
              isCentered,
              avoid: smallPrint(lettering),
            }),
          ]
  return {
    scene: {
      easel: VERSION,
      seed,
      canvas: { width, height, background: isClear ? 'transparent' : inks.background },
      layers: [...decoration, ...lettering],
    },
    warnings: [],
  }
}

/** Least part of the sheet, as a share of its height, that is worth a figure. */
const LEAST_OPEN = 0.24
/** The part below a headline that hangs from the top, down to the small words or to the edge; null where words need it. */
function openPart(texts: readonly WantedText[], lettering: readonly Layer[], flow: Flow, { width, height }: Canvas): Box | null {
  const large = lettering.filter((layer) => layer.type === 'text' && (layer.role === 'headline' || layer.role === 'sign'))
  const [lead] = large
  if (flow.anchor !== 'ends' || large.length !== 1 || lead?.type !== 'text' || !lead.box || texts.some(({ region }) => region)) return null
  const size = Math.min(lead.box.w / (longestWord(lead.text, lead.font) * 1.02), lead.box.w * 0.6)
  const setting = headlineSetting(lead.font, lead.text)
  const end = lead.box.y + Math.min(lead.box.h, linesOf(lead.text, size, lead.box.w) * size * setting.leading * 1.1)
  const below = lettering.filter((layer) => layer !== lead).map(({ box }) => box?.y ?? height)
  const gap = Math.min(width, height) * 0.06
  const until = below.length > 0 ? Math.min(...below) - gap : height
  const box = { x: 0, y: end + gap, w: width, h: until - end - gap }
  return box.h > height * LEAST_OPEN ? box : null
}

/** Where small words stand: an ornament may pass behind large letters, not behind these. */
function smallPrint(layers: readonly Layer[]): Box[] {
  return layers.flatMap((layer) => {
    if (!layer.box) return []
    if (layer.type !== 'text') return [layer.box]
    if (layer.role === 'headline' || layer.role === 'sign' || typeof layer.size === 'number') return []
    return [{ ...layer.box, w: Math.min(layer.box.w, widthOf(layer.text, layer.size.fit[1])) }]
  })
}

/** The brief's own words; when it has none and may have some, what the picture is of. */
function textsOf(brief: Brief): WantedText[] {
  if (brief.texts.length > 0 || brief.textPolicy === 'none') return brief.texts
  const noun = brief.subjects.find(({ role }) => role === 'hero')?.noun ?? brief.subjects[0]?.noun
  const said = noun ?? brief.setting.words
  if (!said || brief.textPolicy === 'listed') return []
  return [
    {
      id: 'headline',
      text: said.charAt(0).toUpperCase() + said.slice(1),
      role: 'headline',
      region: null,
      typeface: null,
      weight: null,
      color: null,
    },
  ]
}
