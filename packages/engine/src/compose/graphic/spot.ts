import { hexToOklch, mix, mostReadable, oklchToHex, withAlpha } from '../../color.ts'
import { type Random, rng } from '../../random.ts'
import type { Box, Layer, Paint } from '../../scene/schema.ts'
import { n, path, shape } from '../design/kit.ts'
import { type Look, on } from './look.ts'
import { numberIn } from './marks.ts'

/** What a spot shows: a picture from the art, or where nothing pictures the words, a sign such as a number. */
export type Spot = {
  art: string | null
  /** Smaller things beside it where there is room. */
  others?: readonly string[]
  sign?: string
  hue: string
  radius?: number
}

/** The tones of one small picture, all of one hue. */
type Tones = Record<'high' | 'low' | 'glow' | 'far' | 'mid' | 'near' | 'deep', string>

const OUTDOORS =
  /:(?:.*(?:tree|bicycle|scooter|automobile|bus$|truck|train|tram|locomotive|tractor|house|castle|hut|tent|camping|windmill|lighthouse)|sun|seedling|herb|four-leaf|blossom|hibiscus|rose|tulip|sunflower|honeybee|butterfly|bird|duck|owl|fox|rabbit|deer|bear|cow|pig|ewe|horse|dog|cat|sheaf-of-rice|ear-of-corn|mushroom|cloud.*|droplet|airplane|rocket|balloon|kite|leaf-.*|maple-leaf|fallen-leaf|snow.*|water-wave|factory|tractor|fire|hiking-boot|running-shoe|soccer-ball)$/
const INDOORS =
  /:(?:.*(?:apple|cake|bread|beverage|cup|glass|mug|bottle|bowl|pot|food|rice|fruit|book|books|pan|salad|soup|pizza|taco|burrito|sandwich|pie|cookie|croissant|pepper|potted)|lemon|tangerine|banana|avocado|egg|cheese.*|carrot|onion|garlic|potato|tomato|broccoli|cucumber|mango|pear|peach|grapes|strawberry|blueberries|cherries|honey.*|jar|salt|butter|candle|couch.*|bed|laptop|desktop.*|light-bulb|clipboard|memo|notebook|alarm-clock|soap|sponge|broom|basket|package|cooking|meat.*|poultry.*|fish|shrimp|spaghetti|dumpling|pancakes|doughnut|chocolate.*)$/

/** A small picture with depth in the colours of the page: a thing in the open, on a table or on a podium, lit from one side. */
export function spotIn(look: Look, name: string, box: Box, spot: Spot): Layer {
  const { sign, radius = look.round } = spot
  const page = { seed: look.seed, ground: look.inks.ground, hasOwnPanels: look.panel !== look.inks.ground }
  const ink = (ground: string) => on(look, ground).inks.ink
  const said = (ground: string): Layer[] =>
    sign ? numberIn(look, `${name}.sign`, { x: 0, y: box.h * 0.08, w: box.w, h: box.h * 0.84 }, sign, ink(ground)) : []
  return spotOn(page, name, box, { ...spot, radius }, said)
}

type Under = { seed: number; ground: string /** Cards of the page have another ground than the page. */; hasOwnPanels: boolean }

/** The same for a page of any kind; `said` sets what stands in it where nothing pictures it. */
export function spotOn(
  page: Under,
  name: string,
  box: Box,
  { art, others = [], hue, radius = 0 }: Spot,
  said: (ground: string) => Layer[] = () => [],
): Layer {
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
      ...(art === null
        ? said(tones.low)
        : isIcon
          ? badge(room, art, hue)
          : [...beside(room, others, scene.foot), ...standing(room, art, scene.foot)]),
      ...scene.before,
    ],
  }
}

type Room = { name: string; w: number; h: number; side: number; tones: Tones; random: Random }
type Scene = { behind: Layer[]; before: Layer[] /** Where things stand: middle and foot, and their size, px. */; foot: Foot }
type Foot = { x: number; y: number; size: number }

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

const falling = (from: string, to: string, angle = 90): Paint => ({
  gradient: 'linear',
  angle,
  stops: [
    [0, from],
    [1, to],
  ],
})
const glowing = (color: string, strength: number): Paint => ({
  gradient: 'radial',
  angle: 0,
  radius: 0.5,
  stops: [
    [0, withAlpha(color, strength)],
    [1, withAlpha(color, 0)],
  ],
})
const round = (name: string, x: number, y: number, r: number, fill: Paint, ry = r): Layer =>
  shape(name, { x: x - r, y: y - ry, w: r * 2, h: ry * 2 }, { kind: 'ellipse', fill })

/** Open country: a low sun, two ridges, bushes, grass in front. */
function open({ name, w, h, side, tones, random }: Room): Scene {
  const isLeft = random.next() < 0.5
  const sunX = w * (isLeft ? 0.24 : 0.76)
  const ridge = (part: string, at: number, swing: number, fill: Paint): Layer => {
    const [a, b] = [random.between(-1, 1) * swing, random.between(-1, 1) * swing]
    return path(
      `${name}.${part}`,
      { x: 0, y: 0, w, h },
      `M 0 ${n(h * at + a)} C ${n(w * 0.3)} ${n(h * at - swing * 1.4)} ${n(w * 0.62)} ${n(h * at + swing + b)} ${n(w)} ${n(h * at - swing * 0.4)} L ${n(w)} ${n(h)} L 0 ${n(h)} Z`,
      { fill },
    )
  }
  const y = h * 0.83
  const size = Math.min(w * 0.6, h * (w > h * 1.3 ? 0.72 : 0.6))
  const bush = (part: string, x: number, foot: number, r: number, fill: string): Layer[] => [
    round(`${name}.${part}-1`, x, foot - r * 0.8, r, fill),
    round(`${name}.${part}-2`, x + r * 0.9, foot - r * 0.5, r * 0.7, fill),
    round(`${name}.${part}-3`, x - r * 0.85, foot - r * 0.45, r * 0.62, fill),
  ]
  return {
    foot: { x: w * (isLeft ? 0.53 : 0.47), y, size },
    behind: [
      shape(`${name}.sky`, { x: 0, y: 0, w, h }, { fill: falling(tones.high, tones.low) }),
      round(`${name}.halo`, sunX, h * 0.28, side * 0.42, glowing(tones.glow, 0.9)),
      round(`${name}.light`, sunX, h * 0.28, side * 0.13, tones.glow),
      ridge('far', 0.6, h * 0.07, tones.far),
      ...bush('wood', w * (isLeft ? 0.86 : 0.14), h * 0.68, side * 0.09, mix(tones.far, tones.mid, 0.7)),
      ridge('near', 0.72, h * 0.05, falling(tones.mid, mix(tones.mid, tones.near, 0.75))),
    ],
    before: [
      ...bush('bush', w * (isLeft ? 0.05 : 0.95), h * 1.01, side * 0.13, tones.near),
      ...blades(`${name}.grass`, w * (isLeft ? 0.86 : 0.12), h, side * 0.2, tones.deep),
    ],
  }
}

/** Leaves that stand up from the edge of the picture, nearest of all. */
function blades(name: string, x: number, foot: number, tall: number, fill: string): Layer[] {
  return [-0.55, -0.2, 0.15, 0.5].map((lean, i) => {
    const top = tall * (1 - Math.abs(lean) * 0.5)
    const wide = tall * 0.13
    const box = { x: x - tall, y: foot - tall, w: tall * 2, h: tall }
    const [from, tip] = [tall + lean * tall * 0.5, tall + lean * tall * 1.1]
    return path(
      `${name}-${i + 1}`,
      box,
      `M ${n(from - wide)} ${n(tall)} Q ${n(from - wide * 0.4)} ${n(tall - top * 0.6)} ${n(tip)} ${n(tall - top)} Q ${n(from + wide * 1.3)} ${n(tall - top * 0.5)} ${n(from + wide)} ${n(tall)} Z`,
      { fill: i % 2 === 0 ? fill : withAlpha(fill, 0.78) },
    )
  })
}

/** A table before a wall with the light of a window on it. */
function table({ name, w, h, side, tones, random }: Room): Scene {
  const isLeft = random.next() < 0.5
  const edge = h * 0.7
  const x0 = w * (isLeft ? 0.08 : 0.5)
  const pane = (dx: number, dy: number, part: string): Layer =>
    path(
      `${name}.${part}`,
      { x: 0, y: 0, w, h },
      `M ${n(x0 + dx)} ${n(h * 0.06 + dy)} l ${n(w * 0.17)} ${n(h * 0.05)} l 0 ${n(h * 0.2)} l ${n(-w * 0.17)} ${n(-h * 0.05)} Z`,
      { fill: withAlpha(tones.glow, 0.6) },
    )
  const size = Math.min(w * 0.6, h * (w > h * 1.3 ? 0.72 : 0.62))
  return {
    foot: { x: w * 0.5, y: h * 0.84, size },
    behind: [
      shape(`${name}.wall`, { x: 0, y: 0, w, h }, { fill: falling(tones.low, tones.high, isLeft ? 25 : 155) }),
      pane(0, 0, 'pane-1'),
      pane(w * 0.2, h * 0.058, 'pane-2'),
      pane(0, h * 0.235, 'pane-3'),
      pane(w * 0.2, h * 0.293, 'pane-4'),
      shape(`${name}.table`, { x: 0, y: edge, w, h: h - edge }, { fill: falling(tones.mid, tones.near) }),
      shape(`${name}.edge`, { x: 0, y: edge, w, h: Math.max(1, side * 0.012) }, { fill: withAlpha(tones.glow, 0.7) }),
      ...vase({ name, side, tones, x: w * (isLeft ? 0.88 : 0.12), foot: edge + h * 0.06 }),
    ],
    before: [],
  }
}

/** A vase with a twig, for company. */
function vase({ name, side, tones, x, foot }: { name: string; side: number; tones: Tones; x: number; foot: number }): Layer[] {
  const s = side * 0.2
  const box = { x: x - s, y: foot - s * 2.2, w: s * 2, h: s * 2.2 }
  const twig = [0, 1, 2, 3, 4].map((i) => {
    const y = s * (1.1 - i * 0.22)
    const way = i % 2 === 0 ? 1 : -1
    return `M ${n(s)} ${n(y)} q ${n(way * s * 0.12)} ${n(-s * 0.26)} ${n(way * s * 0.5)} ${n(-s * 0.24)} q ${n(-way * s * 0.06)} ${n(s * 0.26)} ${n(-way * s * 0.5)} ${n(s * 0.24)} Z`
  })
  return [
    path(`${name}.stem`, box, `M ${n(s)} ${n(s * 1.4)} L ${n(s)} ${n(s * 0.16)}`, {
      stroke: { paint: tones.near, width: Math.max(1, s * 0.05) },
    }),
    path(`${name}.twig`, box, twig.join(' '), { fill: tones.near }),
    path(
      `${name}.vase`,
      box,
      `M ${n(s * 0.86)} ${n(s * 1.3)} L ${n(s * 1.14)} ${n(s * 1.3)} C ${n(s * 1.1)} ${n(s * 1.5)} ${n(s * 1.46)} ${n(s * 1.6)} ${n(s * 1.4)} ${n(s * 1.9)} Q ${n(s * 1.34)} ${n(s * 2.2)} ${n(s)} ${n(s * 2.2)} Q ${n(s * 0.66)} ${n(s * 2.2)} ${n(s * 0.6)} ${n(s * 1.9)} C ${n(s * 0.54)} ${n(s * 1.6)} ${n(s * 0.9)} ${n(s * 1.5)} ${n(s * 0.86)} ${n(s * 1.3)} Z`,
      { fill: falling(tones.glow, tones.far, 0) },
    ),
  ]
}

/** A podium under a disc of light, with a few plain forms about it. */
function podium({ name, w, h, side, tones, random }: Room, isUsed: boolean): Scene {
  const isLeft = random.next() < 0.5
  const x = w / 2
  const r = Math.min(w * 0.36, h * 0.42)
  const top = h * 0.8
  const tilt = r * 0.16
  const arc = (part: string, by: number): Layer =>
    shape(
      `${name}.${part}`,
      { x: x - r * by, y: h * 0.45 - r * by, w: r * by * 2, h: r * by * 2 },
      { kind: 'ellipse', stroke: { paint: withAlpha(tones.glow, 0.55), width: Math.max(1, side * 0.008) } },
    )
  const stage: Layer[] = isUsed
    ? [
        shape(`${name}.floor`, { x: 0, y: h * 0.76, w, h: h * 0.24 }, { fill: falling(tones.far, tones.mid) }),
        round(`${name}.cast`, x + r * 0.14, h * 0.985, r * 1.02, withAlpha(tones.deep, 0.16), tilt),
        shape(`${name}.drum`, { x: x - r * 0.92, y: top, w: r * 1.84, h: h - top }, { fill: falling(tones.far, tones.near, 0) }),
        round(`${name}.top`, x, top, r * 0.92, falling(tones.glow, tones.high, 0), tilt),
      ]
    : []
  return {
    foot: { x, y: top + tilt * 0.4, size: Math.min(w * 0.54, h * (w > h * 1.3 ? 0.68 : 0.58)) },
    behind: [
      shape(`${name}.wall`, { x: 0, y: 0, w, h }, { fill: falling(tones.high, tones.low) }),
      round(`${name}.disc`, x, h * 0.45, r, falling(tones.low, tones.far)),
      arc('arc-1', 1.18),
      arc('arc-2', 1.42),
      round(`${name}.ball`, w * (isLeft ? 0.13 : 0.87), h * 0.3, side * 0.055, falling(tones.mid, tones.near)),
      round(`${name}.dot`, w * (isLeft ? 0.86 : 0.14), h * 0.18, side * 0.028, tones.near),
      shape(
        `${name}.ring`,
        { x: w * (isLeft ? 0.84 : 0.08), y: h * 0.52, w: side * 0.08, h: side * 0.08 },
        { kind: 'ellipse', stroke: { paint: tones.mid, width: Math.max(1, side * 0.018) } },
      ),
      ...stage,
    ],
    before: [],
  }
}
