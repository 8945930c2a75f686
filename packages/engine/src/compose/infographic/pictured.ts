import { mix, withAlpha } from '../../color.ts'
import type { Box, Layer } from '../../scene/schema.ts'
import { shape } from '../design/kit.ts'
import { arrow } from '../diagram/ink.ts'
import { card, type Look, on } from '../graphic/look.ts'
import { numberIn } from '../graphic/marks.ts'
import { picturesFor } from '../graphic/pictured.ts'
import { spotIn } from '../graphic/spot.ts'
import { commonScale, type Item, saying, wordsOf } from './item.ts'

/** A card with its picture and the room of its words, px. */
type Frame = { box: Box; picture: Box; words: Box; isAcross: boolean; badge: { x: number; y: number } }

type Wish = {
  /** Points follow one another: they are counted, and in a row arrows join them. */
  isOrdered: boolean
  /** What the page is about; it stands in for points that nothing pictures. */
  about: string
}

/** Whether enough of the points can be pictured for a page of pictures: half of them by pictures of their own, and few twice. */
export function arePictured(items: readonly Item[], about: string): boolean {
  const words = items.map(wordsOf)
  const distinct = (arts: readonly (string | null)[]): number => new Set(arts.filter((art) => art !== null)).size
  return (
    items.length > 1 && distinct(picturesFor(words, '')) >= items.length * 0.5 && distinct(picturesFor(words, about)) >= items.length * 0.75
  )
}

/** Picture and words side by side over the whole width, one row below the other, changing sides. */
export function zigzagIn(look: Look, items: readonly Item[], room: Box, wish: Wish): Layer[] {
  const gap = look.unit * 2
  const h = (room.h - gap * (items.length - 1)) / items.length
  const pictureW = Math.min(room.w * 0.46, Math.max(room.w * 0.36, h * 1.5))
  const frames = items.map((_, i) =>
    across({ x: room.x, y: room.y + i * (h + gap), w: room.w, h }, pictureW, look, i % 2 === 1 ? !look.isRtl : look.isRtl),
  )
  return framed(look, items, frames, wish)
}

/** Cards in a grid without holes, each with its picture above its words; a card that is wide has them side by side. */
export function galleryIn(look: Look, items: readonly Item[], room: Box, wish: Wish): Layer[] {
  const count = items.length
  const isRow = room.w > room.h * 1.3 && count <= 5
  const arrowed = wish.isOrdered && isRow
  const gap = look.unit * (arrowed ? 4.2 : 2)
  const perRow = rowsOf(count, isRow ? count : columnsFor(count, room))
  const h = (room.h - gap * (perRow.length - 1)) / perRow.length
  let y = room.y
  const frames = perRow.flatMap((inRow): Frame[] => {
    const w = (room.w - gap * (inRow - 1)) / inRow
    const made = Array.from({ length: inRow }, (_, k): Frame => {
      const at = look.isRtl ? inRow - 1 - k : k
      const box = { x: room.x + at * (w + gap), y, w, h }
      return w > h * 1.6 ? across(box, Math.min(w * 0.5, h * 1.5), look, look.isRtl) : above(box, look)
    })
    y += h + gap
    return made
  })
  const links = arrowed
    ? frames.slice(1).flatMap(({ box }, i): Layer[] => {
        const before = (frames[i] as Frame).box
        const level = (frames[i] as Frame).picture.y + (frames[i] as Frame).picture.h / 2
        const ends = look.isRtl ? [before.x, box.x + box.w] : [before.x + before.w, box.x]
        return arrow(
          look,
          `link-${i + 1}`,
          [
            { x: ends[0] as number, y: level },
            { x: ends[1] as number, y: level },
          ],
          {
            color: mix(look.inks.ground, look.inks.ink, 0.6),
            width: Math.max(2, look.unit * 0.42),
          },
        )
      })
    : []
  return [...framed(look, items, frames, wish), ...links]
}

function columnsFor(count: number, { w, h }: Box): number {
  const options = [1, 2, 3, 4].filter((columns) => columns <= count)
  const off = (columns: number) => {
    const rows = Math.ceil(count / columns)
    return Math.abs(Math.log(w / columns / (h / rows) / 0.92)) + (columns * rows - count) * 0.12
  }
  return options.reduce((best, columns) => (off(columns) < off(best) ? columns : best))
}

/** How many cards stand in each row; the odd ones have the last row to themselves. */
function rowsOf(count: number, columns: number): number[] {
  const rows = Math.floor(count / columns)
  const rest = count - rows * columns
  return [...Array.from({ length: rows }, () => columns), ...(rest > 0 ? [rest] : [])]
}

function above(box: Box, look: Look): Frame {
  const pad = Math.min(look.unit * 2.4, box.w * 0.08)
  const pictureH = Math.min(box.h * 0.62, box.w * 1.05)
  const y = box.y + pictureH
  return {
    box,
    picture: { ...box, h: pictureH },
    words: { x: box.x + pad, y: y + pad * 1.25, w: box.w - pad * 2, h: box.y + box.h - y - pad * 2.1 },
    isAcross: false,
    badge: { x: box.x + pad * 1.9, y: box.y + pad * 1.9 },
  }
}

function across(box: Box, pictureW: number, look: Look, isMirrored: boolean): Frame {
  const pad = Math.min(look.unit * 4, box.w * 0.06)
  const x = isMirrored ? box.x + box.w - pictureW : box.x
  return {
    box,
    picture: { ...box, x, w: pictureW },
    words: {
      x: isMirrored ? box.x + pad : x + pictureW + pad,
      y: box.y + box.h * 0.08,
      w: box.w - pictureW - pad * 2,
      h: box.h * 0.84,
    },
    isAcross: true,
    badge: { x: isMirrored ? x : x + pictureW, y: box.y + box.h / 2 },
  }
}

function framed(look: Look, items: readonly Item[], frames: readonly Frame[], { isOrdered, about }: Wish): Layer[] {
  const kit = on(look, look.panel)
  const pictures = picturesFor(items.map(wordsOf), about)
  const side = look.unit * 6.4
  const isCounted = isOrdered && items.every(({ lead }) => !lead)
  // A badge on the seam of picture and words keeps the words away from it.
  const areas = frames.map(({ words, isAcross, picture }): Box => {
    const by = isCounted && isAcross ? side * 0.34 : 0
    return picture.x < words.x ? { ...words, x: words.x + by, w: words.w - by } : { ...words, w: words.w - by }
  })
  const scale = Math.min(1.6, commonScale(kit, look.unit, items, areas, { size: 3.5 }))
  return items.flatMap((item, i): Layer[] => {
    const { box, picture, isAcross, badge } = frames[i] as Frame
    const hue = look.hue(i)
    const disc = { x: badge.x - side / 2, y: badge.y - side / 2, w: side, h: side }
    const art = pictures[i] ?? null
    return [
      card(look, `point-${i + 1}.panel`, box),
      // The corners of the picture are those of its card; its inner edge is straight.
      {
        type: 'group',
        name: `point-${i + 1}.frame`,
        box,
        clip: Math.min(look.round, box.w / 2, box.h / 2),
        layers: [
          spotIn(
            look,
            `point-${i + 1}.picture`,
            { ...picture, x: picture.x - box.x, y: picture.y - box.y },
            {
              art,
              hue,
              radius: 0,
            },
          ),
        ],
      },
      ...saying(kit, look.unit, item, `point-${i + 1}`, areas[i] as Box, scale, {
        size: 3.5,
        align: look.isRtl ? 'right' : 'left',
        valign: isAcross ? 'middle' : 'top',
      }),
      ...(art === null && !item.lead ? numeralIn(look, `point-${i + 1}`, picture, hue, i + 1) : []),
      ...(isCounted && art !== null
        ? [
            shape(`point-${i + 1}.badge`, disc, {
              kind: 'ellipse',
              fill: hue,
              stroke: { paint: look.panel, width: Math.max(2, side * 0.07) },
              shadow: { color: withAlpha('#14131a', 0.2), blur: side * 0.16, dx: 0, dy: side * 0.05 },
            }),
            ...numberIn(look, `point-${i + 1}.number`, disc, String(i + 1), on(look, hue).inks.ink),
          ]
        : []),
    ]
  })
}

/** A large number in the middle of a picture that shows nothing else. */
function numeralIn(look: Look, name: string, picture: Box, hue: string, number: number): Layer[] {
  const side = Math.min(picture.w, picture.h) * 0.6
  const disc = { x: picture.x + (picture.w - side) / 2, y: picture.y + picture.h * 0.45 - side / 2, w: side, h: side }
  return [
    shape(`${name}.numeral`, disc, { kind: 'ellipse', fill: hue }),
    ...numberIn(look, `${name}.number`, disc, String(number), on(look, hue).inks.ink),
  ]
}
