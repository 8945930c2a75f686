import { contrast, mix, withAlpha } from '../../color.ts'
import type { Box, Layer } from '../../scene/schema.ts'
import type { Composer } from '../composer.ts'
import { type Kit, kitOf, sceneOf, shape, Texts } from '../design/kit.ts'
import { sheetHead } from '../design/sheet-head.ts'
import { stack } from '../design/stack.ts'
import { type FigureLook, figure, figureLook, head, MOODS_OF_FACES, mannerOf, numberIn, Pen, tonesFor } from '../illustration/index.ts'
import { say } from '../page/page.ts'
import { readable } from '../palette.ts'
import { bust, heightOf, type PersonLook, POSES, person, personLook } from '../people/index.ts'

const VIEWS = ['front', 'side', 'back'] as const
const STANDS = { front: 'pose', side: 'profile', back: 'turned' } as const
const MOST_FACES = 9

/** One figure from all sides, its moods and its colours: the page from which others draw it again. */
export const composeCharacterSheet: Composer = (brief, canvas, seed) => {
  const design = brief.content?.design
  const kit = kitOf(brief, canvas, seed, { usual: ['friendly', 'playful', 'modern'], margin: 0.05, ground: 'paper' })
  const words = [
    design?.about ?? '',
    design?.motif ?? '',
    ...brief.subjects.map(({ noun, details }) => `${details.join(' ')} ${noun}`),
  ].join(', ')
  const look = figureLook(words, seed)
  // People have bodies with bones; animals in clothes and machines are built of plainer forms.
  const somebody = look.face === 'person' ? personLook(words, seed) : null
  const tones = tonesFor({ words: '', named: [], manner: 'flat', seed })
  const texts = new Texts(brief)
  const title = texts.title('name', 'brand')
  const rest = texts.rest()
  const mayCaption = brief.textPolicy === 'free'
  const { area } = kit

  const blocks = sheetHead(kit, title, rest, { size: 0.026, color: kit.inks.quiet })
  const top = stack(kit, blocks, { ...area, h: area.h * (blocks.length > 0 ? 0.2 : 0.001) }, { align: kit.isRtl ? 'right' : 'left' })
  const used = blocks.length > 0 ? top.box.h + kit.side * 0.03 : 0
  const room: Box = { ...area, y: area.y + used, h: area.h - used }
  const isWide = room.w > room.h * 1.15
  const gap = kit.side * 0.03
  const turn: Box = isWide ? { ...room, w: room.w * 0.64 - gap } : { ...room, h: room.h * 0.56 - gap }
  const faces: Box = isWide
    ? { ...room, x: room.x + room.w * 0.64, w: room.w * 0.36 }
    : { ...room, y: room.y + room.h * 0.56, h: room.h * 0.44 }
  const swatch = kit.side * 0.055
  const moods: Box = { ...faces, h: faces.h - swatch - gap }
  const pen = new Pen('figure', kit.sheet, tones, mannerOf('flat'), seed)
  const at = (box: Box): Box => ({ ...box, x: box.x - kit.sheet.x, y: box.y - kit.sheet.y })
  const captions = [
    ...turnaround(pen, kit, somebody, look, turn, at(turn), mayCaption),
    ...expressions(pen, kit, somebody, look, { box: moods, local: at(moods), count: facesAsked(design?.about ?? ''), mayCaption }),
  ]
  const group: Layer = { type: 'group', name: 'figure', box: kit.sheet, layers: pen.layers }
  return {
    scene: sceneOf(kit, [
      panel('turn.panel', turn, kit),
      panel('moods.panel', moods, kit),
      group,
      ...captions,
      ...palette(kit, somebody ? colorsOf(somebody) : colorsOfFigure(look), { ...faces, y: faces.y + faces.h - swatch, h: swatch }),
      ...top.layers,
    ]),
    warnings: [],
  }
}

const panel = (name: string, box: Box, { inks, side }: Kit): Layer =>
  shape(name, box, { fill: panelFill(inks.ground), radius: side * 0.02 })
const panelFill = (ground: string): string => mix(ground, contrast(ground, '#ffffff') > 4 ? '#ffffff' : '#6b5a48', 0.07)

/** How many moods are asked for; six where nothing is said. */
function facesAsked(about: string): number {
  const said = /\b(\d{1,2}|two|three|four|five|six|seven|eight|nine)\b(?: [\p{L}-]+){0,3} (?:expressions?|emotions?|faces|moods)/u.exec(
    about,
  )?.[1]
  return Math.min(MOST_FACES, Math.max(1, said ? numberIn(said) : 6))
}

/** Front, side and back on one line of ground. */
function turnaround(pen: Pen, kit: Kit, somebody: PersonLook | null, look: FigureLook, box: Box, local: Box, mayCaption: boolean): Layer[] {
  const caption = mayCaption ? kit.side * 0.05 : kit.side * 0.015
  const each = local.w / 3
  // A tall hat and long ears reach above the head.
  const h = Math.min((local.h - caption) * 0.76, each * 1.95)
  const base = Math.min(local.y + (local.h - caption) * 0.94, local.y + (local.h - caption) * 0.5 + h * 0.6)
  pen.rect('ground', local.x + local.w * 0.03, base - 1, local.w * 0.94, Math.max(1.5, kit.side * 0.003), withAlpha(kit.inks.ink, 0.25))
  VIEWS.forEach((view, i) => {
    const x = local.x + each * (i + 0.5)
    pen.form('shadow', ellipse(x, base, h * 0.2, h * 0.022), withAlpha(kit.inks.ink, 0.14))
    if (somebody) person(pen, somebody, { x, y: base, size: (h * 1.06) / heightOf(somebody), way: 1 }, POSES[STANDS[view]], look.temper)
    else figure(pen, look, { x, base, h }, view, { mood: look.temper, gesture: 'down' })
  })
  if (!mayCaption) return []
  return VIEWS.map((view, i) =>
    label(kit, `view-${view}`, { x: box.x + (box.w / 3) * i, y: box.y + box.h - caption, w: box.w / 3, h: caption * 0.8 }, view),
  )
}

/** Heads in a grid, each in a mood. */
function expressions(
  pen: Pen,
  kit: Kit,
  somebody: PersonLook | null,
  look: FigureLook,
  { box, local, count, mayCaption }: { box: Box; local: Box; count: number; mayCaption: boolean },
): Layer[] {
  const columns = Math.max(1, Math.min(count, Math.round(Math.sqrt((count * local.w) / local.h))))
  const rows = Math.ceil(count / columns)
  const [w, h] = [local.w / columns, local.h / rows]
  const caption = mayCaption ? kit.side * 0.042 : 0
  // What stands above a head: a tall hat, long ears, a hat with a brim.
  const over = look.hat === 'pointed' ? 2.1 : look.ears === 'long' ? 2.1 : look.hat === 'none' ? 1.45 : 1.7
  const r = Math.min(w * 0.36, ((h - caption) * 0.88) / (over + 0.95))
  return MOODS_OF_FACES.slice(0, count).flatMap((mood, i) => {
    const [column, row] = [i % columns, Math.floor(i / columns)]
    // The last row stands in the middle.
    const inRow = row === rows - 1 ? count - columns * row : columns
    const x = local.x + (local.w - inRow * w) / 2 + w * (column + 0.5)
    const y = local.y + row * h + (h - caption) / 2 + (r * (over - 0.95)) / 2
    if (somebody) bust(pen, somebody, { x, y: y - r * (isLong(somebody) ? 0.36 : 0.16), r: r * (isLong(somebody) ? 0.52 : 0.68) }, mood)
    else head(pen, look, { x, y, r }, 'front', mood)
    return mayCaption
      ? [
          label(
            kit,
            `mood-${mood}`,
            { x: box.x + (x - local.x) - w / 2, y: box.y + (row + 1) * h - caption * 1.15, w, h: caption * 0.8 },
            mood,
          ),
        ]
      : []
  })
}

const isLong = ({ hair }: PersonLook): boolean => ['long', 'waves', 'ponytail', 'braids'].includes(hair.style)

const label = (kit: Kit, name: string, box: Box, words: string): Layer =>
  say(kit, name, box, words.charAt(0).toUpperCase() + words.slice(1), {
    size: kit.side * 0.024,
    font: kit.faces.text,
    weight: 600,
    color: readable(kit.inks.quiet, [panelFill(kit.inks.ground), kit.inks.ground]),
    role: 'caption',
    align: 'center',
    valign: 'middle',
    maxLines: 1,
  })

const colorsOf = ({ skin, hair, topColor, trim, bottomColor, shoes, hat, hatColor, apron, cape, scarf }: PersonLook): string[] => [
  skin,
  hair.color,
  topColor,
  trim,
  bottomColor,
  ...(shoes === 'bare' ? [] : [shoes]),
  ...(hat === 'none' ? [] : [hatColor]),
  ...[apron, cape, scarf].filter((one) => one !== null),
]
const colorsOfFigure = (look: FigureLook): string[] => [
  look.fur,
  look.pale,
  look.dark,
  look.coat.color,
  look.trousers,
  look.shoes,
  ...(look.hat === 'none' ? [] : [look.hatColor]),
  ...(look.scarf ? [look.scarf] : []),
  ...(look.hair.style === 'none' ? [] : [look.hair.color]),
]

/** The colours that the figure is made of. */
function palette({ side }: Kit, made: readonly string[], box: Box): Layer[] {
  const colors = [...new Set(made)]
  const gap = side * 0.012
  const w = (box.w - gap * (colors.length - 1)) / colors.length
  return colors.map((fill, i) =>
    shape(
      `swatch-${i + 1}`,
      { x: box.x + i * (w + gap), y: box.y, w, h: box.h },
      { fill, radius: Math.min(w, box.h) * 0.2, stroke: { paint: '#00000018', width: 1 } },
    ),
  )
}

const ellipse = (x: number, y: number, rx: number, ry: number): [number, number][] =>
  Array.from({ length: 30 }, (_, i) => [x + Math.cos((i / 30) * Math.PI * 2) * rx, y + Math.sin((i / 30) * Math.PI * 2) * ry])
