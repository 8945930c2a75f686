import { blanked } from '../../brief/clean.ts'
import { colorsIn } from '../../brief/colors.ts'
import { asSet } from '../../brief/lists.ts'
import type { Brief } from '../../brief/schema.ts'
import { contrast, withAlpha } from '../../color.ts'
import { rng } from '../../random.ts'
import type { Box, Layer } from '../../scene/schema.ts'
import type { Composer } from '../composer.ts'
import { type Kit, kitOf, sceneOf, shape, Texts } from '../design/kit.ts'
import { castOf } from '../design/picture.ts'
import { type Block, stack } from '../design/stack.ts'
import { mannerOf, Pen, type Point, tonesFor } from '../illustration/index.ts'
import { lineWidth, say } from '../page/page.ts'
import { readable } from '../palette.ts'
import { compassRose, islandLand, parkLand } from './land.ts'
import { legendFor } from './legend.ts'
import { around, cross, labelled, meets, pin, route, type Spot } from './pins.ts'
import { type Beside, spread, type Wanted } from './spread.ts'
import { townLand } from './town.ts'

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
  const rose = /\bno compass\b/.test(about) ? null : land.corner
  const roseBox = rose
    ? [
        {
          x: rose[0] + room.x - local.x - kit.side * ROSE,
          y: rose[1] + room.y - local.y - kit.side * ROSE,
          w: kit.side * ROSE * 2,
          h: kit.side * ROSE * 2,
        },
      ]
    : []
  const barred = [...(legend ? [legend.box] : []), ...roseBox].map((box) => around(box, unit))
  const isOpen = (x: number, y: number) =>
    land.inside(x, y) && !barred.some((box) => meets({ x: x + room.x - local.x, y: y + room.y - local.y - unit, w: 1, h: unit * 2 }, box))
  const placed = spread(spots, land, isOpen, local, seed)
  const hasX = isTreasure && /\b(?:x|cross|treasure|gold)\b/.test(about)
  const goal = hasX ? farthest(placed, land.inside, local, seed) : null
  land.adorn([...placed.map(({ x, y }): Point => [x, y]), ...(goal ? [goal] : [])])
  if (isTreasure || /\b(?:dotted|path|route|trail|way|walk|tour|crawl|hike|stops)\b/.test(about))
    route(pen, [...placed.map(({ x, y }): Point => [x, y]), ...(goal ? [goal] : [])], tones.accent)
  const faces: Layer[] = []
  // Stops without a picture of their own are counted, all of them, in the order of the way.
  const areCounted = !isTreasure && placed.some(({ art, label }) => art === null && label !== null)
  for (const [i, { x, y, art }] of placed.entries()) {
    if (art && isTreasure)
      pen.art(
        'place',
        { x: x - unit * 0.8, y: y - unit * 1.05, w: unit * 1.6, h: unit * 1.6 },
        art,
        art.startsWith('ph:') ? {} : { tones: land.inks },
      )
    else {
      const face = pin(pen, x, y, unit, areCounted ? null : art, tones.accent)
      if (areCounted) faces.push(number(kit, i + 1, { ...face, x: face.x + room.x - local.x, y: face.y + room.y - local.y }))
    }
  }
  if (goal) cross(pen, goal, unit * 0.72, tones.accent)
  const labels = labelled(kit, placed, [room.x - local.x, room.y - local.y], room, unit, goal, land.ground, barred)
  if (rose) compassRose(pen, rose, kit.side * ROSE)
  return {
    scene: sceneOf(kit, [
      { type: 'group', name: 'map', box: kit.sheet, clip: 0, layers: pen.layers },
      ...(isTreasure ? edge(kit) : []),
      ...(top?.layers ?? []),
      ...faces,
      ...labels,
      ...(legend?.layers ?? []),
    ]),
    warnings: [],
  }
}

/** Reach of the compass as a share of the sheet's side. */
const ROSE = 0.085

const number = (kit: Kit, count: number, face: Box): Layer =>
  say(kit, `number-${count}`, face, String(count), {
    size: face.h * 0.82,
    font: kit.faces.text,
    weight: 800,
    color: '#1d1a22',
    role: 'number',
    align: 'center',
    valign: 'middle',
    maxLines: 1,
  })

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
function contents(brief: Brief, about: string): { title: string | null; spots: Wanted[] } {
  const texts = new Texts(brief)
  const title = texts.take('headline') ?? texts.take('brand')
  const called = texts.all('spot')
  const named = texts.rest().map(({ text }) => text)
  const listed = called.length > 0 ? [] : placesIn(blanked(about, colorsIn(about)))
  const mayName = brief.textPolicy === 'free' && (named.length === 0 || /\blabell?ed\b/.test(about))
  const own = [
    ...called.map(({ text, region }) => ({ label: text, art: artOf(text), region, beside: besideOf(text, about) })),
    ...named.map((label): Wanted => ({ label, art: artOf(label), region: null, beside: null })),
  ]
  const others = listed
    .filter(({ art }) => !own.some((spot) => spot.art === art && art !== null))
    .slice(0, Math.max(0, 9 - own.length))
    .map(({ word, art }) => ({ art, label: mayName ? asSet(word) : null, region: null, beside: null }))
  const motif = brief.content?.design?.motif ?? ''
  // `A map of Greenwood Park` has its name for a title.
  const matter = brief.textPolicy === 'free' && /^(?:\p{Lu}[\p{L}'’-]*\s?){1,4}$/u.test(motif) ? motif : null
  return { title: title?.text ?? matter, spots: [...own, ...others].slice(0, 14) }
}
/** The river or the park that the words behind a name put it beside. */
const besideOf = (name: string, about: string): Beside | null => {
  const at = about.indexOf(name.toLowerCase())
  const said = at < 0 ? '' : (/^[^,;.]*/.exec(about.slice(at + name.length))?.[0] ?? '')
  return (/\b(river|canal|park|lake)\b/.exec(said)?.[1]?.replace('canal', 'river') as Beside | undefined) ?? null
}
const NOT_ON_LAND =
  /\b(?:map|compass|rose|paths?|dotted|dashed|route|legend|labels?|labell?ed|title|scale|style|colou?rs?|illustrat\w*|hand[- ]drawn|vintage|parchment|paper|border|frame|north|island|sea|ocean|waves?|trees|hidden|gold|x|cross|marks?|icons?|pins?|roads?|streets?|river|background|text|colou?rful|kids|children|families|cute|playful|cartoon\w*|bright|pastel|whimsical|watercolou?r|minimal\w*|retro|flat|vector|simple|clean)\b/
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
  // On a land full of streets the title stands on a plate.
  const by = kit.side * 0.028
  const wide = Math.min(
    made.box.w,
    Math.max(...title.split('\n').map((line) => lineWidth(line, block.size * made.scale, kit.faces.display))) * 1.08,
  )
  const lines = made.box.h > block.size * made.scale * 1.7
  const plate: Box = { x: made.box.x - by, y: made.box.y - by * 0.7, w: (lines ? made.box.w : wide) + by * 2, h: made.box.h + by * 1.4 }
  const at = kit.isRtl ? { ...plate, x: made.box.x + made.box.w - plate.w + by } : plate
  return {
    layers: [
      ...(isTreasure
        ? []
        : [
            shape('title.plate', at, {
              fill: kit.inks.ground,
              radius: by * 0.6,
              shadow: { color: '#1a1f3626', blur: by, dx: 0, dy: by * 0.3 },
            }),
          ]),
      ...made.layers,
    ],
    used: made.box.h + kit.side * 0.045,
  }
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
