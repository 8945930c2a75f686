import { blanked } from '../../brief/clean.ts'
import { colorsIn } from '../../brief/colors.ts'
import { asSet } from '../../brief/lists.ts'
import type { Brief } from '../../brief/schema.ts'
import { contrast, mix, withAlpha } from '../../color.ts'
import { rng } from '../../random.ts'
import type { Box, Layer } from '../../scene/schema.ts'
import type { Composer } from '../composer.ts'
import { type Kit, kitOf, sceneOf, shape, Texts } from '../design/kit.ts'
import { castOf } from '../design/picture.ts'
import { type Block, stack } from '../design/stack.ts'
import { mannerOf, Pen, type Point, tonesFor } from '../illustration/index.ts'
import { lineWidth, say } from '../page/page.ts'
import { readable } from '../palette.ts'
import { compassRose, islandLand, parkLand, townLand } from './land.ts'
import { legendFor } from './legend.ts'

/** A place on a map: what is drawn there and what it is called. */
type Spot = { art: string | null; label: string | null; x: number; y: number }

const TREASURE = /\b(?:treasure|pirates?|adventure|fantasy|kingdom|quest|parchment|island|old(?=,| map| paper| style| world|-world))\b/
const TOWN = /\b(?:city|town|streets?|campus|neighbou?rhood|village|downtown|wedding|venue|festival)\b/

/** A map of an imagined place: its land, what is on it with names, a way through it, and the points of the compass. */
export const composeMap: Composer = (brief, canvas, seed) => {
  const design = brief.content?.design
  const about = design?.about ?? ''
  const isTreasure = TREASURE.test(about)
  const base = kitOf(brief, canvas, seed, {
    usual: isTreasure ? ['vintage', 'gothic', 'western'] : ['friendly', 'modern'],
    margin: 0.06,
    ground: 'paper',
  })
  const named = brief.style.palette.map(({ hex }) => hex)
  const tones = isTreasure && named.length === 0 ? PARCHMENT : tonesFor({ words: '', named, manner: isTreasure ? 'folk' : 'flat', seed })
  const kit = onPaper(base, tones.paper)
  const { title, spots } = contents(brief, about)
  const pen = new Pen('map', kit.sheet, tones, mannerOf('flat'), seed)

  const top = title ? heading(kit, title, isTreasure) : null
  const room: Box = { ...kit.area, y: kit.area.y + (top?.used ?? 0), h: kit.area.h - (top?.used ?? 0) }
  const local: Box = { ...room, x: room.x - kit.sheet.x, y: room.y - kit.sheet.y }
  const land = isTreasure ? islandLand(pen, local, about) : TOWN.test(about) ? townLand(pen, local, about) : parkLand(pen, local, about)
  const wantsLegend = /\b(?:legend|map key|a key)\b/.test(about) && brief.textPolicy === 'free'
  const legend = wantsLegend ? legendFor(kit, spots, isTreasure ? [] : land.signs, room, land.inks) : null
  const unit = kit.side * 0.052
  const barred = legend ? [around(legend.box, unit)] : []
  const isOpen = (x: number, y: number) =>
    land.inside(x, y) && !barred.some((box) => meets({ x: x + room.x - local.x, y: y + room.y - local.y - unit, w: 1, h: unit * 2 }, box))
  const placed = spread(spots, isOpen, local, seed)
  const hasX = isTreasure && /\b(?:x|cross|treasure|gold)\b/.test(about)
  const goal = hasX ? farthest(placed, land.inside, local, seed) : null
  land.adorn([...placed.map(({ x, y }): Point => [x, y]), ...(goal ? [goal] : [])])
  if (isTreasure || /\b(?:dotted|path|route|trail|way)\b/.test(about))
    route(pen, [...placed.map(({ x, y }): Point => [x, y]), ...(goal ? [goal] : [])], tones.accent)
  for (const { x, y, art } of placed) {
    if (art && isTreasure)
      pen.art(
        'place',
        { x: x - unit * 0.8, y: y - unit * 1.05, w: unit * 1.6, h: unit * 1.6 },
        art,
        art.startsWith('ph:') ? {} : { tones: land.inks },
      )
    else pin(pen, x, y, unit, art, tones.accent)
  }
  if (goal) cross(pen, goal, unit * 0.72, tones.accent)
  const labels = labelled(kit, placed, [room.x - local.x, room.y - local.y], room, unit, goal, land.ground, barred)
  const rose = /\bno compass\b/.test(about) ? null : land.corner
  if (rose) compassRose(pen, rose, kit.side * 0.085)
  return {
    scene: sceneOf(kit, [
      { type: 'group', name: 'map', box: kit.sheet, clip: 0, layers: pen.layers },
      ...(isTreasure ? edge(kit) : []),
      ...(top?.layers ?? []),
      ...labels,
      ...(legend?.layers ?? []),
    ]),
    warnings: [],
  }
}

const PARCHMENT = {
  skyTop: '#e3cfa2',
  skyLow: '#efe0bd',
  light: '#f8eed3',
  far: '#d6bb86',
  mid: '#b99a63',
  near: '#8a6a3e',
  deep: '#4a3320',
  accent: '#b3301f',
  paper: '#ecdcb4',
  isNight: false,
} as const

const onPaper = (kit: Kit, ground: string): Kit => {
  const ink = readable(contrast('#33231a', ground) > 4 ? '#33231a' : '#fffaf0', [ground], 6)
  return { ...kit, inks: { ...kit.inks, ground, background: ground, ink, quiet: ink, accent: readable(kit.inks.accent, [ground]) } }
}

/** Its title, and its places: those with a quoted name first, then what the prompt lists. */
function contents(brief: Brief, about: string): { title: string | null; spots: Omit<Spot, 'x' | 'y'>[] } {
  const texts = new Texts(brief)
  const title = texts.take('headline') ?? texts.take('brand')
  const named = texts.rest().map(({ text }) => text)
  const listed = placesIn(blanked(about, colorsIn(about)))
  const mayName = brief.textPolicy === 'free' && (named.length === 0 || /\blabell?ed\b/.test(about))
  const own = named.map((label) => ({ label, art: artOf(label) }))
  const others = listed
    .filter(({ art }) => !own.some((spot) => spot.art === art && art !== null))
    .slice(0, Math.max(0, 9 - own.length))
    .map(({ word, art }) => ({ art, label: mayName ? asSet(word) : null }))
  const motif = brief.content?.design?.motif ?? ''
  // `A map of Greenwood Park` has its name for a title.
  const called = brief.textPolicy === 'free' && /^(?:\p{Lu}[\p{L}'’-]*\s?){1,4}$/u.test(motif) ? motif : null
  return { title: title?.text ?? called, spots: [...own, ...others].slice(0, 14) }
}
const NOT_ON_LAND =
  /\b(?:map|compass|rose|paths?|dotted|dashed|route|legend|labels?|labell?ed|title|scale|style|colou?rs?|illustrat\w*|hand[- ]drawn|vintage|parchment|paper|border|frame|north|island|sea|ocean|waves?|trees|hidden|gold|x|cross|marks?|icons?|pins?|roads?|streets?|river|background|text)\b/
const LIST = /\b(?:with|showing|including|featuring|marking|and)\b|[:;]/g
/** The parts of a list behind `with`, `showing` or a colon that are places, each with what it is drawn by. */
function placesIn(about: string): { word: string; art: string | null }[] {
  const start = /\b(?:with|showing|including|featuring|marking|for)\b|:/.exec(about)?.index
  if (start === undefined) return []
  return about
    .slice(start)
    .replace(LIST, ',')
    .split(',')
    .map((part) =>
      part
        .replace(/["¤.]/g, '')
        .replace(/^\s*(?:an?|the|some|its|our|two|three|four|small|big|large|little)\s+/g, '')
        .replace(/\s+(?:in|on|at|of|from|to|near|by)\b.*$/, '')
        .trim(),
    )
    .filter((word) => word.length > 2 && word.split(' ').length <= 3 && !NOT_ON_LAND.test(word))
    .filter((word, i, all) => all.indexOf(word) === i)
    .map((word) => ({ word, art: artOf(word) }))
}

/** Kinds of places that no picture is named after. */
const PLACES: readonly (readonly [RegExp, string])[] = [
  [/fort|castle|keep|tower|citadel|palace|stronghold/, 'castle'],
  [/cave|cavern|grotto|mine|crypt/, 'rock'],
  [/waterfall|falls\b|rapids/, 'water-wave'],
  [/bay|cove|lagoon|lake|pond|spring|pool/, 'droplet'],
  [/wood|forest|grove|jungle/, 'evergreen-tree'],
  [/mount|peak|hill|ridge|cliff/, 'mountain'],
  [/wreck|ship|port|dock|harbou?r|anchorage/, 'anchor'],
  [/village|camp|hut|hamlet|settlement/, 'hut'],
  [/temple|ruin|shrine|museum|library|town hall|gallery/, 'classical-building'],
  [/caf[eé]|coffee|tea ?room/, 'hot-beverage'],
  [/bakery|baker/, 'croissant'],
  [/book ?(?:shop|store)|bookshop/, 'books'],
  [/playground|swings/, 'playground-slide'],
  [/parking|car park/, 'automobile'],
  [/toilets?|restrooms?|wc/, 'roll-of-paper'],
  [/stage|theat|amphitheat/, 'performing-arts'],
  [/picnic|food court/, 'basket'],
  [/garden|flowers?|rose/, 'rose'],
  [/pub|bar|tavern|inn|brewery/, 'beer-mug'],
  [/hotel|guest ?house|lodge/, 'hotel'],
  [/station|metro|subway/, 'station'],
  [/bus stop|bus/, 'bus'],
  [/church|chapel|ceremony|cathedral|abbey|minster/, 'church'],
  [/park\b|common|green\b|meadow/, 'deciduous-tree'],
  [/bridge/, 'bridge-at-night'],
  [/stadium|arena/, 'stadium'],
  [/fountain|plaza|square/, 'fountain'],
  [/university|campus|academy/, 'graduation-cap'],
  [/post office|post/, 'postbox'],
  [/bank/, 'bank'],
  [/windmill|mill\b/, 'houses'],
  [/school|college|classrooms?/, 'school'],
  [/zoo|elephant/, 'elephant'],
  [/entrance|gate|ticket/, 'admission-tickets'],
  [/first aid|clinic|hospital/, 'hospital'],
  [/shop|store|market|gift/, 'shopping-bags'],
  [/restaurant|diner|food|kitchen/, 'fork-and-knife-with-plate'],
]
const artOf = (words: string): string | null => {
  const place = PLACES.find(([pattern]) => pattern.test(words.toLowerCase()))?.[1]
  return place ? `fluent-emoji-flat:${place}` : (castOf(words.toLowerCase())[0]?.art ?? null)
}

/** Points inside of the land that keep apart from each other, from left to right. */
function spread(spots: readonly Omit<Spot, 'x' | 'y'>[], inside: (x: number, y: number) => boolean, box: Box, seed: number): Spot[] {
  const random = rng(seed, 'places')
  const found: Point[] = []
  for (let apart = 0.3; found.length < spots.length && apart > 0.02; apart *= 0.9)
    for (let i = 0; i < 80 && found.length < spots.length; i++) {
      const [x, y] = [box.x + random.between(0.1, 0.9) * box.w, box.y + random.between(0.14, 0.86) * box.h]
      // Names lie to the right and below: sideways more room is kept.
      if (inside(x, y) && found.every(([px, py]) => Math.hypot((px - x) * 0.62, py - y) > apart * Math.min(box.w, box.h)))
        found.push([x, y])
    }
  found.sort((a, b) => a[0] - b[0])
  return spots.flatMap((spot, i) => (found[i] ? [{ ...spot, x: found[i][0], y: found[i][1] }] : []))
}

function farthest(placed: readonly Spot[], inside: (x: number, y: number) => boolean, box: Box, seed: number): Point {
  const random = rng(seed, 'goal')
  let best: { at: Point; room: number } = { at: [box.x + box.w * 0.6, box.y + box.h * 0.5], room: -1 }
  for (let i = 0; i < 200; i++) {
    const at: Point = [box.x + random.between(0.2, 0.84) * box.w, box.y + random.between(0.2, 0.8) * box.h]
    if (!inside(...at)) continue
    const room = Math.min(...placed.map(({ x, y }) => Math.hypot(x - at[0], (y - at[1]) * 1.4)), box.w)
    if (room > best.room) best = { at, room }
  }
  return best.at
}

/** Dashes along a bent way through the points. */
function route(pen: Pen, points: readonly Point[], color: string) {
  if (points.length < 2) return
  const dashes: Point[][] = []
  for (let i = 0; i + 1 < points.length; i++) {
    const [a, b] = [points[i] as Point, points[i + 1] as Point]
    const length = Math.hypot(b[0] - a[0], b[1] - a[1])
    const bend = length * 0.2 * (i % 2 === 0 ? 1 : -1)
    const at = (t: number): Point => [
      a[0] + (b[0] - a[0]) * t - ((b[1] - a[1]) / length) * bend * Math.sin(t * Math.PI),
      a[1] + (b[1] - a[1]) * t + ((b[0] - a[0]) / length) * bend * Math.sin(t * Math.PI),
    ]
    const step = (pen.side * 0.03) / Math.max(1, length)
    for (let t = Math.min(0.4, (pen.side * 0.05) / length); t < 1 - Math.min(0.4, (pen.side * 0.05) / length); t += step)
      dashes.push([at(t), at(t + step * 0.55)])
  }
  for (const [from, to] of dashes) if (from && to) pen.line('route', [from, to], color, pen.side * 0.0065)
}

function cross(pen: Pen, [x, y]: Point, r: number, color: string) {
  pen.line(
    'cross',
    [
      [x - r, y - r * 0.9],
      [x + r, y + r * 0.9],
    ],
    color,
    r * 0.42,
  )
  pen.line(
    'cross',
    [
      [x + r, y - r],
      [x - r * 0.9, y + r],
    ],
    color,
    r * 0.42,
  )
}

/** A drop with what is found there. */
function pin(pen: Pen, x: number, y: number, r: number, art: string | null, color: string) {
  pen.form(
    'shadow',
    Array.from({ length: 20 }, (_, i): Point => [x + Math.cos((i / 20) * 6.283) * r * 0.4, y + Math.sin((i / 20) * 6.283) * r * 0.14]),
    withAlpha('#000000', 0.2),
    { isDetail: true },
  )
  const cy = y - r * 1.35
  pen.form(
    'pin',
    [
      [x, y],
      ...Array.from(
        { length: 31 },
        (_, i): Point => [
          x + Math.cos(Math.PI * 0.8 + (i / 30) * Math.PI * 1.4) * r * 0.92,
          cy + Math.sin(Math.PI * 0.8 + (i / 30) * Math.PI * 1.4) * r * 0.92,
        ],
      ),
    ],
    color,
  )
  pen.disc('pin', x, cy, r * 0.74, '#ffffff')
  if (art) pen.art('place', { x: x - r * 0.5, y: cy - r * 0.5, w: r, h: r }, art)
}

/** A box with so much about it. */
const around = ({ x, y, w, h }: Box, by: number): Placed => ({ x: x - by, y: y - by, w: w + by * 2, h: h + by * 2 })

type Placed = { x: number; y: number; w: number; h: number }
const meets = (a: Placed, b: Placed) => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h

/** Names beside their places where nothing else is: below, right, left or above, the first that is free. */
function labelled(
  kit: Kit,
  spots: readonly Spot[],
  [dx, dy]: Point,
  room: Box,
  unit: number,
  goal: Point | null,
  ground: string,
  barred: readonly Placed[],
): Layer[] {
  const size = Math.max(kit.side * 0.027, kit.sheet.h * 0.018)
  const pins = spots.map(({ x, y }): Placed => ({ x: x + dx - unit * 0.8, y: y + dy - unit * 1.6, w: unit * 1.6, h: unit * 2 }))
  const taken: Placed[] = [...barred, ...pins]
  if (goal) taken.push({ x: goal[0] + dx - unit, y: goal[1] + dy - unit, w: unit * 2, h: unit * 2 })
  const fill = mix(ground, kit.inks.ground, 0.6)
  return spots.flatMap(({ label, x: sx, y: sy }, i): Layer[] => {
    if (!label) return []
    const [x, y] = [sx + dx, sy + dy]
    const wide = lineWidth(label, size, kit.faces.text) * 1.1 + size * 1.1
    // A name that is too wide for the sheet stands in two lines or more.
    const w = Math.min(wide, room.w * 0.42)
    const h = size * (wide > w ? Math.min(4, Math.ceil((wide * 1.15) / w)) * 1.24 + 0.4 : 1.6)
    const tries: Placed[] = [
      { x: x - w / 2, y: y + unit * 0.5, w, h },
      { x: x + unit * 0.95, y: y - h / 2 - unit * 0.3, w, h },
      { x: x - unit * 0.95 - w, y: y - h / 2 - unit * 0.3, w, h },
      { x: x - w / 2, y: y - unit * 2.5 - h * 0.1, w, h },
    ]
    for (let reach = 1; reach < 9; reach++)
      for (const side of [-0.5, 0.5, 0, -1, 1])
        tries.push(
          { x: x - w / 2 + side * w, y: y + unit * 0.5 + reach * h * 0.75, w, h },
          { x: x - w / 2 + side * w, y: y - unit * 2.4 - reach * h * 0.75, w, h },
        )
    const fits = (box: Placed) => box.x >= room.x && box.y >= room.y && box.x + box.w <= room.x + room.w && box.y + box.h <= room.y + room.h
    const box = tries.find((one) => fits(one) && !taken.some((other) => meets(one, other))) ?? anywhere(room, w, h, taken)
    if (!box) return []
    taken.push(box)
    return [
      shape(`label-${i + 1}.plate`, box, { fill: withAlpha(fill, 0.9), radius: h * 0.25 }),
      say(kit, `label-${i + 1}`, { x: box.x + size * 0.35, y: box.y, w: box.w - size * 0.7, h: box.h }, label, {
        size,
        font: kit.faces.text,
        weight: 700,
        color: readable(kit.inks.ink, [fill, kit.inks.ground]),
        role: 'label',
        align: 'center',
        valign: 'middle',
        leading: 1.16,
        balance: true,
      }),
    ]
  })
}

/** The first free place of a size, row by row. */
function anywhere(room: Box, w: number, h: number, taken: readonly Placed[]): Placed | null {
  for (let y = room.y; y + h <= room.y + room.h; y += h / 3)
    for (let x = room.x; x + w <= room.x + room.w; x += w / 5) {
      const box = { x, y, w, h }
      if (!taken.some((other) => meets(box, other))) return box
    }
  return null
}

function heading(kit: Kit, title: string, isTreasure: boolean): { layers: Layer[]; used: number } {
  const block: Block = {
    kind: 'text',
    name: 'headline',
    text: title,
    role: 'headline',
    size: kit.side * 0.085,
    font: kit.faces.display,
    weight: kit.faces.displayWeight,
    lines: 3,
  }
  const inner = isTreasure
    ? { ...kit.area, x: kit.area.x + kit.side * 0.03, w: kit.area.w - kit.side * 0.06, y: kit.area.y + kit.side * 0.02 }
    : kit.area
  const made = stack(kit, [block], { ...inner, h: kit.area.h * 0.2 }, { align: isTreasure ? 'center' : kit.isRtl ? 'right' : 'left' })
  return { layers: made.layers, used: made.box.h + kit.side * 0.045 }
}

/** A double line about the sheet, as old maps have it. */
function edge({ sheet, side, inks }: Kit): Layer[] {
  return [0.022, 0.034].map((by, i) =>
    shape(
      `edge-${i + 1}`,
      { x: sheet.x + side * by, y: sheet.y + side * by, w: sheet.w - side * by * 2, h: sheet.h - side * by * 2 },
      { stroke: { paint: withAlpha(inks.ink, 0.8), width: Math.max(1, side * (i === 0 ? 0.005 : 0.0018)) } },
    ),
  )
}
