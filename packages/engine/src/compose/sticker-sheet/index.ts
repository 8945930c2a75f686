import { hexToOklch, mix, oklchToHex } from '../../color.ts'
import type { Warning } from '../../engine.ts'
import { rng } from '../../random.ts'
import type { Box, Layer } from '../../scene/schema.ts'
import type { Composer } from '../composer.ts'
import { type Kit, kitOf, sceneOf, shape, Texts } from '../design/kit.ts'
import { sheetHead } from '../design/sheet-head.ts'
import { stack } from '../design/stack.ts'
import { collected, numberIn } from '../illustration/index.ts'
import { readable } from '../palette.ts'
import { dieCut } from './die-cut.ts'

const MOST = 30
const USUAL = 9

/** Stickers that were cut out with a white rim, or icons of one family, on a sheet. */
export const composeStickerSheet: Composer = (brief, canvas, seed) => {
  const design = brief.content?.design
  const about = design?.about ?? ''
  const isIcons = design?.kind === 'icon-set'
  const base = kitOf(brief, canvas, seed, {
    usual: isIcons ? ['modern', 'friendly'] : ['playful', 'friendly'],
    margin: 0.055,
    ground: 'paper',
  })
  const kit = isIcons
    ? base
    : onSheet(
        base,
        brief.style.palette.map(({ hex }) => hex),
      )
  const wanted = countIn(about)
  const items = collected([about, ...brief.subjects.map(({ noun }) => noun)].join(', '), seed, {
    count: wanted ?? USUAL,
    marks: isIcons && /\b(?:line|outlined?|mono(?:chrome|line)?|glyphs?|solid|one[- ]colou?r)\b/.test(about),
  })
  const warnings: Warning[] =
    wanted !== null && items.length < wanted
      ? [
          {
            code: 'fewer_items',
            message: `The catalogue of art has ${items.length} of the ${wanted} things that were asked for; those are drawn.`,
          },
        ]
      : []
  const texts = new Texts(brief)
  const title = texts.title('brand', 'name')
  // As many words as things are their names.
  const rest = texts.rest()
  const names = rest.length === items.length ? rest.map(({ text }) => text) : []
  const blocks = sheetHead(kit, title, names.length > 0 ? [] : rest, { size: 0.03 })
  const top = stack(kit, blocks, { ...kit.area, h: kit.area.h * (blocks.length > 0 ? 0.24 : 0.001) }, { align: 'center' })
  const used = blocks.length > 0 ? top.box.h + kit.side * 0.035 : 0
  const grid: Box = { ...kit.area, y: kit.area.y + used, h: kit.area.h - used }
  return {
    scene: sceneOf(kit, [
      ...cells(kit, grid, items, { isIcons, names, isCute: /\b(?:kawaii|cute|adorable|smil(?:e|ing|ey)|happy|faces?)\b/.test(about) }),
      ...top.layers,
    ]),
    warnings,
  }
}

/** A sheet in a soft colour on which a white rim is seen. */
function onSheet(kit: Kit, named: readonly string[]): Kit {
  const vivid = named.find((hex) => hexToOklch(hex).c > 0.05)
  const h = vivid ? hexToOklch(vivid).h : rng(kit.seed, 'sheet').pick([20, 75, 150, 220, 300, 345])
  const ground = oklchToHex({ l: 0.87, c: 0.05, h })
  const ink = readable(oklchToHex({ l: 0.32, c: 0.07, h }), [ground], 7)
  return { ...kit, inks: { ...kit.inks, ground, background: ground, ink, quiet: ink, accent: ink } }
}

function countIn(about: string): number | null {
  const said = /\b(\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|twelve|sixteen|twenty)\b(?! ?(?:px|inch|cm|mm|%|x\b))/.exec(
    about,
  )?.[1]
  const count = said ? numberIn(said) : null
  return count === null || count < 1 ? null : Math.min(MOST, count)
}

type CellWish = { isIcons: boolean; isCute: boolean; names: readonly string[] }

function cells(kit: Kit, grid: Box, items: readonly string[], { isIcons, isCute, names }: CellWish): Layer[] {
  const count = items.length
  if (count === 0) return []
  const columns = bestColumns(count, grid)
  const rows = Math.ceil(count / columns)
  const [w, h] = [grid.w / columns, grid.h / rows]
  const caption = names.length > 0 ? Math.min(h * 0.2, kit.side * 0.055) : 0
  const size = Math.min(w, h - caption) * (isIcons ? 0.72 : 0.8)
  const random = rng(kit.seed, 'stickers')
  return items.flatMap((art, i): Layer[] => {
    const [column, row] = [i % columns, Math.floor(i / columns)]
    const inRow = row === rows - 1 ? count - columns * row : columns
    const x = grid.x + (grid.w - inRow * w) / 2 + w * column + (w - size) / 2
    const y = grid.y + h * row + (h - caption - size) / 2
    const box = { x, y, w: size, h: size }
    const name = names[i]
    const under: Layer[] = name
      ? stack(
          kit,
          [{ kind: 'text', name: `name-${i + 1}`, text: name, role: 'label', size: kit.side * 0.028, weight: 600, lines: 2 }],
          { x: x - (w - size) / 2 + w * 0.03, y: y + size + (isIcons ? size * 0.05 : size * 0.1), w: w * 0.94, h: caption },
          { align: 'center' },
        ).layers
      : []
    const drawn = isIcons
      ? icon(kit, `icon-${i + 1}`, box, art, i)
      : dieCut(kit, `sticker-${i + 1}`, box, art, { isCute, turn: random.between(-7, 7) })
    return [...drawn, ...under]
  })
}

/** The grid in which square cells come out largest. */
function bestColumns(count: number, { w, h }: Box): number {
  let best = { columns: 1, side: 0 }
  for (let columns = 1; columns <= count; columns++) {
    const rows = Math.ceil(count / columns)
    // A last row of one looks lost.
    const loss = count % columns === 1 && rows > 1 && columns > 2 ? 0.85 : 1
    const side = Math.min(w / columns, h / rows) * loss
    if (side > best.side + 0.01) best = { columns, side }
  }
  return best.columns
}

/** Art on a tile in a tint, all of one family. */
function icon(kit: Kit, name: string, box: Box, art: string, i: number): Layer[] {
  const hue = hexToOklch(kit.inks.accent).h
  const isDark = hexToOklch(kit.inks.ground).l < 0.5
  const named = kit.brief.style.palette.map(({ hex }) => hex).filter((hex) => hex !== kit.inks.ground)
  const tint =
    named.length > 0
      ? mix(named[i % named.length] as string, kit.inks.ground, art.startsWith('ph:') ? 0 : 0.7)
      : oklchToHex({ l: isDark ? 0.32 : 0.91, c: 0.045, h: hue + (i % 3) * 40 })
  const inner = box.w * 0.62
  const place = { x: box.x + (box.w - inner) / 2, y: box.y + (box.h - inner) / 2, w: inner, h: inner }
  return [
    shape(`${name}.tile`, box, { fill: tint, radius: box.w * 0.24 }),
    { type: 'art', name: `${name}.art`, box: place, art, ...(art.startsWith('ph:') && { color: readable(kit.inks.ink, [tint]) }) },
  ]
}
