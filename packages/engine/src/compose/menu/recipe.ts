import type { Brief, Points } from '../../brief/schema.ts'
import { mix } from '../../color.ts'
import { rng } from '../../random.ts'
import type { Box, Layer } from '../../scene/schema.ts'
import type { Composer } from '../composer.ts'
import { inset, sceneOf, shape } from '../design/kit.ts'
import { type Block, stack } from '../design/stack.ts'
import { card, ground, type Look, lookOf, on } from '../graphic/look.ts'
import { numberIn } from '../graphic/marks.ts'
import { shared } from '../page/page.ts'
import { dishIn } from './dish.ts'

const NOTHING: Points['items'] = []

/** A recipe: a large picture of the dish, its name, times and portions in a row, what goes in and what is done. */
export const composeRecipe: Composer = (brief, canvas, seed) => {
  const { top, bottom } = shared(brief)
  const title = top[0]?.text ?? ''
  const look = lookOf(kitchenly(brief, seed), canvas, seed, `recipe cooking ${title}`, { margin: 0.06 })
  const ingredients = brief.content?.menu?.sections[0] ?? null
  const steps = brief.content?.points?.items ?? NOTHING
  const list = ingredients?.items.map(({ name }) => name) ?? []
  const facts = [...top.slice(1), ...bottom].map(({ text }) => text)
  const isWide = look.sheet.w > look.sheet.h * 1.05
  const picture = pictureBox(look, isWide, list.length, steps.length)
  const shown = brief.textPolicy === 'none' && title === '' ? null : dishIn(look, picture, title, list)
  const room = shown ? besides(look, picture, isWide) : look.area
  const head = headIn(look, title, { ...room, h: room.h * 0.24 })
  const row = factsIn(look, facts, { ...room, y: head.end, h: look.unit * 9 })
  const y = row.end + look.unit * (facts.length > 0 ? 3 : 0)
  const lists: Box = { ...room, y, h: room.y + room.h - y }
  const gap = look.unit * 4
  const share = 0.42
  const first: Box = { ...lists, w: lists.w * share - gap / 2 }
  const second: Box = { ...lists, x: lists.x + lists.w * share + gap / 2, w: lists.w * (1 - share) - gap / 2 }
  const isEmpty = list.length === 0 && steps.length === 0
  return {
    scene: sceneOf(look, [
      ...ground(look),
      ...(shown?.layers ?? []),
      ...head.layers,
      ...row.layers,
      ...goesIn(look, ingredients?.title ?? 'Ingredients', list, first),
      ...doneIn(look, 'Method', steps, second),
    ]),
    warnings: [
      ...(shown?.warnings ?? []),
      ...(isEmpty
        ? [
            {
              code: 'content_missing' as const,
              message: 'The prompt lists no ingredients and no steps, so the card has lines to write them on.',
            },
          ]
        : []),
    ],
  }
}

/** The picture fills the head of a tall page or one side of a wide one; the shorter the lists, the larger it is. */
function pictureBox({ sheet }: Look, isWide: boolean, ingredients: number, steps: number): Box {
  const lines = Math.max(ingredients, steps * 1.6)
  const share = Math.max(isWide ? 0.32 : 0.26, Math.min(0.44, 0.52 - lines * 0.022))
  return isWide ? { ...sheet, w: sheet.w * share } : { ...sheet, h: sheet.h * share }
}

/** What the picture leaves of the page. */
function besides({ area, sheet, side }: Look, picture: Box, isWide: boolean): Box {
  const gap = side * 0.045
  if (isWide) {
    const x = picture.x + picture.w + gap
    return { ...area, x, w: area.x + area.w - x }
  }
  const y = picture.y + picture.h + gap
  return { ...area, y, h: sheet.y + sheet.h - side * 0.05 - y }
}

/** A page that is cooked from is light and plain where the prompt says nothing of its look. */
function kitchenly(brief: Brief, seed: number): Brief {
  const { style } = brief
  if (style.words.length > 0 || style.family || style.palette.length > 0) return brief
  return { ...brief, style: { ...style, words: [rng(seed, 'kitchen').pick(['editorial', 'playful', 'clean'])] } }
}

/** The name of the dish, large and to the left; `end` is where it stops. */
function headIn(look: Look, title: string, box: Box): { layers: Layer[]; end: number } {
  if (title === '') return { layers: [], end: box.y }
  const words = stack(
    look,
    [
      {
        kind: 'text',
        name: 'headline',
        text: title,
        role: 'headline',
        size: look.unit * 10,
        font: look.faces.display,
        weight: look.faces.displayWeight,
        color: look.inks.ink,
        lines: 2,
      },
    ],
    box,
    { align: look.isRtl ? 'right' : 'left' },
  )
  return { layers: words.layers, end: words.box.y + words.box.h + look.unit * 3.4 }
}

/** Times and portions, each in a field of its own. */
function factsIn(look: Look, facts: readonly string[], box: Box): { layers: Layer[]; end: number } {
  if (facts.length === 0) return { layers: [], end: box.y }
  const gap = look.unit * 2
  const inRow = Math.min(facts.length, box.w > box.h * 9 ? 5 : 3)
  const w = (box.w - gap * (inRow - 1)) / inRow
  const h = look.unit * 7
  const fill = mix(look.inks.ground, look.hue(0), 0.2)
  const kit = on(look, fill)
  const rows = Math.ceil(facts.length / inRow)
  const layers = facts.flatMap((fact, i): Layer[] => {
    const at: Box = { x: box.x + (i % inRow) * (w + gap), y: box.y + Math.floor(i / inRow) * (h + gap), w, h }
    return [
      shape(`fact-${i + 1}.plate`, at, { fill, radius: Math.min(look.round, h / 2) }),
      ...stack(
        kit,
        [
          {
            kind: 'text',
            name: `fact-${i + 1}`,
            text: fact,
            role: 'caption',
            size: look.unit * 2.9,
            weight: 600,
            color: kit.inks.ink,
            lines: 2,
          },
        ],
        inset(at, look.unit),
        { align: 'center', valign: 'middle' },
      ).layers,
    ]
  })
  return { layers, end: box.y + rows * h + (rows - 1) * gap }
}

const heading = (look: Look, name: string, text: string, color: string): Block => ({
  kind: 'text',
  name,
  text,
  role: 'subheadline',
  size: look.unit * 4.6,
  font: look.faces.display,
  weight: look.faces.displayWeight,
  color,
  lines: 1,
})

/** What goes in, a line for each, on a card; lines to write on where nothing is listed. */
function goesIn(look: Look, title: string, items: readonly string[], box: Box): Layer[] {
  const kit = on(look, look.panel)
  const pad = look.unit * 3
  const inner = inset(box, pad)
  const head = stack(kit, [heading(look, 'ingredients.title', title, kit.inks.ink)], { ...inner, h: look.unit * 7 }).layers
  const list: Box = { ...inner, y: inner.y + look.unit * 8.4, h: inner.h - look.unit * 8.4 }
  const count = Math.max(items.length, items.length === 0 ? 8 : 1)
  const pitch = Math.min(list.h / count, look.unit * (items.length === 0 ? 8 : 9.5))
  const size = fitted(kit, items, look.unit * 3.4, list.w - look.unit * 3, pitch * 0.82)
  return [
    card(look, 'ingredients.panel', box),
    ...head,
    ...Array.from({ length: count }, (_, i): Layer[] => {
      const at: Box = { ...list, y: list.y + i * pitch, h: pitch }
      const rule = shape(
        `ingredient-${i + 1}.rule`,
        { x: at.x, y: at.y + pitch - look.unit * 0.14, w: at.w, h: Math.max(1, look.unit * 0.14) },
        { fill: mix(look.panel, kit.inks.ink, 0.18) },
      )
      const words = items[i]
      if (words === undefined) return [rule]
      const dot = look.unit * 1.1
      return [
        ...(i < count - 1 ? [rule] : []),
        shape(
          `ingredient-${i + 1}.mark`,
          { x: at.x, y: at.y + (pitch - dot) / 2, w: dot, h: dot },
          { kind: 'ellipse', fill: look.mark(0) },
        ),
        ...stack(
          kit,
          [
            {
              kind: 'text',
              name: `ingredient-${i + 1}`,
              text: words,
              role: 'list-item',
              size,
              weight: 500,
              color: kit.inks.ink,
              leading: 1.2,
            },
          ],
          { x: at.x + look.unit * 3, y: at.y + pitch * 0.06, w: at.w - look.unit * 3, h: pitch * 0.88 },
          { valign: 'middle' },
        ).layers,
      ]
    }).flat(),
  ]
}

/** What is done, numbered in its order. */
function doneIn(look: Look, title: string, items: Points['items'], box: Box): Layer[] {
  const pad = look.unit * 3
  const area: Box = { ...box, y: box.y + pad, h: box.h - pad }
  const head = stack(look, [heading(look, 'steps.title', title, look.inks.ink)], { ...area, h: look.unit * 7 }).layers
  const list: Box = { ...area, y: area.y + look.unit * 8.4, h: area.h - look.unit * 8.4 }
  const count = Math.max(items.length, items.length === 0 ? 6 : 1)
  const pitch = Math.min(list.h / count, look.unit * (items.length === 0 ? 10.6 : 17))
  const side = Math.min(look.unit * 6.4, pitch * 0.8)
  const w = list.w - side - look.unit * 2.6
  const size = fitted(
    look,
    items.map((item) => item.title),
    look.unit * 4,
    w,
    pitch * 0.86,
  )
  return [
    ...head,
    ...Array.from({ length: count }, (_, i): Layer[] => {
      const y = list.y + i * pitch
      const words = items[i]?.title
      const disc: Box = { x: list.x, y: y + (pitch - side) / 2, w: side, h: side }
      const fill = look.hue(0)
      return [
        shape(`step-${i + 1}.disc`, disc, { kind: 'ellipse', fill }),
        ...numberIn(look, `step-${i + 1}.number`, disc, String(i + 1), on(look, fill).inks.ink),
        ...(words === undefined
          ? [
              shape(
                `step-${i + 1}.rule`,
                { x: list.x + side + look.unit * 2.6, y: y + pitch * 0.72, w, h: Math.max(1, look.unit * 0.14) },
                { fill: look.hairline },
              ),
            ]
          : stack(
              look,
              [
                {
                  kind: 'text',
                  name: `step-${i + 1}`,
                  text: words,
                  role: 'list-item',
                  size,
                  weight: 500,
                  color: look.inks.ink,
                  leading: 1.28,
                },
              ],
              { x: list.x + side + look.unit * 2.6, y: y + pitch * 0.05, w, h: pitch * 0.9 },
              { valign: 'middle' },
            ).layers),
      ]
    }).flat(),
  ]
}

/** The largest size up to a wish at which every line keeps its height. */
function fitted(kit: Look | ReturnType<typeof on>, words: readonly string[], most: number, w: number, h: number): number {
  const scales = words.map(
    (text) =>
      stack(kit, [{ kind: 'text', name: 'measure', text, role: 'list-item', size: most, leading: 1.28 }], { x: 0, y: 0, w, h }).scale,
  )
  return most * Math.min(1, ...scales)
}
