import { hexToOklch, mix, mostReadable, oklchToHex, withAlpha } from '../../color.ts'
import { rng } from '../../random.ts'
import type { Box, Layer } from '../../scene/schema.ts'
import { shape } from '../design/kit.ts'
import type { Look } from './look.ts'
import { type Foot, falling, open, podium, type Room, type Tones, table } from './spot-places.ts'

/** What a spot shows: a picture from the art; without one it is a ground for something else. */
type Spot = {
  art: string | null
  /** Smaller things beside it where there is room. */
  others?: readonly string[]
  hue: string
  radius?: number
}

const OUTDOORS =
  /:(?:.*(?:tree|bicycle|scooter|automobile|bus$|truck|train|tram|locomotive|tractor|house|castle|hut|tent|camping|windmill|lighthouse)|sun|seedling|herb|four-leaf|blossom|hibiscus|rose|tulip|sunflower|honeybee|butterfly|bird|duck|owl|fox|rabbit|deer|bear|cow|pig|ewe|horse|dog|cat|sheaf-of-rice|ear-of-corn|mushroom|cloud.*|droplet|airplane|rocket|balloon|kite|leaf-.*|maple-leaf|fallen-leaf|snow.*|water-wave|factory|tractor|fire|hiking-boot|running-shoe|soccer-ball)$/
const INDOORS =
  /:(?:.*(?:apple|cake|bread|beverage|cup|glass|mug|bottle|bowl|pot|food|rice|fruit|book|books|pan|salad|soup|pizza|taco|burrito|sandwich|pie|cookie|croissant|pepper|potted)|lemon|tangerine|banana|avocado|egg|cheese.*|carrot|onion|garlic|potato|tomato|broccoli|cucumber|mango|pear|peach|grapes|strawberry|blueberries|cherries|honey.*|jar|salt|butter|candle|couch.*|bed|laptop|desktop.*|light-bulb|clipboard|memo|notebook|alarm-clock|soap|sponge|broom|basket|package|cooking|meat.*|poultry.*|fish|shrimp|spaghetti|dumpling|pancakes|doughnut|chocolate.*)$/

/** A small picture with depth in the colours of the page: a thing in the open, on a table or on a podium, lit from one side. */
export function spotIn(look: Look, name: string, box: Box, spot: Spot): Layer {
  const page = { seed: look.seed, ground: look.inks.ground, hasOwnPanels: look.panel !== look.inks.ground }
  return spotOn(page, name, box, { ...spot, radius: spot.radius ?? look.round })
}

type Under = { seed: number; ground: string /** Cards of the page have another ground than the page. */; hasOwnPanels: boolean }

/** The same for a page of any kind. */
export function spotOn(page: Under, name: string, box: Box, { art, others = [], hue, radius = 0 }: Spot): Layer {
  const tones = tonesOf(page, hue)
  const random = rng(page.seed, `spot ${name} ${art ?? ''}`)
  const room: Room = { name, w: box.w, h: box.h, side: Math.min(box.w, box.h), tones, random }
  const isIcon = art?.startsWith('lucide:') ?? false
  const place = art === null || isIcon ? null : OUTDOORS.test(art) ? 'open' : INDOORS.test(art) ? 'table' : 'podium'
  const scene = place === 'open' ? open(room) : place === 'table' ? table(room) : podium(room, place === 'podium')
  return {
    type: 'group',
    name,
    box,
    clip: Math.min(radius, box.w / 2, box.h / 2),
    layers: [
      ...scene.behind,
      ...(art === null ? [] : isIcon ? badge(room, art, hue) : [...beside(room, others, scene.foot), ...standing(room, art, scene.foot)]),
      ...scene.before,
    ],
  }
}

function tonesOf({ ground, hasOwnPanels }: Under, hue: string): Tones {
  const { h, c } = hexToOklch(hue)
  const isDark = hexToOklch(ground).l < 0.45 && !hasOwnPanels
  const much = Math.min(1, c / 0.13)
  const tone = (l: number, chroma: number, turn = 0) => oklchToHex({ l, c: chroma * much, h: h + turn })
  if (isDark)
    return {
      high: tone(0.3, 0.06),
      low: tone(0.42, 0.09, 14),
      glow: tone(0.62, 0.1, 24),
      far: tone(0.44, 0.09, 8),
      mid: tone(0.36, 0.08),
      near: tone(0.28, 0.07, -8),
      deep: tone(0.2, 0.05, -12),
    }
  return {
    high: tone(0.87, 0.075),
    low: tone(0.95, 0.04, 16),
    glow: tone(0.985, 0.03, 30),
    far: tone(0.82, 0.09, 6),
    mid: tone(0.72, 0.115),
    near: tone(0.58, 0.115, -8),
    deep: tone(0.38, 0.085, -14),
  }
}

/** A line icon on a raised round. */
function badge({ name, w, h, tones }: Room, art: string, hue: string): Layer[] {
  const r = Math.min(w * 0.25, h * 0.3)
  const at = (by: number): Box => ({ x: w / 2 - r * by, y: h * 0.45 - r * by, w: r * by * 2, h: r * by * 2 })
  return [
    shape(`${name}.badge`, at(1), {
      kind: 'ellipse',
      fill: falling(mix(hue, tones.glow, 0.16), mix(hue, tones.deep, 0.3)),
      shadow: { color: withAlpha(tones.deep, 0.4), blur: r * 0.3, dx: 0, dy: r * 0.14 },
    }),
    { type: 'art', name: `${name}.icon`, box: at(0.56), art, color: mostReadable(hue, ['#ffffff', tones.deep]), strokeWidth: 1.8 },
  ]
}

/** Others at both sides of the thing, a little behind it; in a narrow picture there are none. */
function beside(room: Room, others: readonly string[], { x, y, size }: Foot): Layer[] {
  const small = size * 0.62
  return others.flatMap((art, i) => {
    const reach = size * (0.84 + Math.floor(i / 2) * 0.6)
    const at = x + (i % 2 === 0 ? -reach : reach)
    const isIn = at - small / 2 > 0 && at + small / 2 < room.w
    return isIn
      ? standing({ ...room, name: `${room.name}.beside-${i + 1}` }, art, { x: at, y: y - size * (i < 2 ? 0.02 : 0.06), size: small })
      : []
  })
}

/** The thing itself with the shadow that it throws. */
function standing({ name, tones }: Pick<Room, 'name' | 'tones'>, art: string, { x, y, size }: Foot): Layer[] {
  return [
    shape(
      `${name}.shadow`,
      { x: x - size * 0.36, y: y - size * 0.075, w: size * 0.86, h: size * 0.15 },
      {
        kind: 'ellipse',
        fill: withAlpha(tones.deep, 0.42),
        blur: size * 0.035,
      },
    ),
    { type: 'art', name: `${name}.thing`, box: { x: x - size / 2, y: y - size, w: size, h: size }, art },
  ]
}
