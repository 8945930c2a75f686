import { hexToOklch, mix, oklchToHex, withAlpha } from '../../color.ts'
import { rng } from '../../random.ts'
import type { Box, Layer } from '../../scene/schema.ts'
import { n, path, shape } from './kit.ts'
import { room } from './rooms.ts'

export const PLACES = ['space', 'sea', 'city', 'forest', 'desert', 'snow', 'room', 'kitchen', 'street', 'hills', 'plain'] as const
export type Place = (typeof PLACES)[number]

const NAMED: readonly (readonly [Place, RegExp])[] = [
  ['space', /\b(?:(?:outer |in |deep )space|(?:on|to|of) (?:the )?moon|moon base|mars|planet|galaxy|orbit|asteroid|spaceship|cosmos)\b/],
  ['sea', /\b(?:lighthouse|sea|ocean|beach|lake|river|harbou?r|wave|island|boat|ship|pier|coast|underwater)\b/],
  ['kitchen', /\b(?:kitchen|oven|stove|fridge|caf[eé]|coffee shop|bakery|restaurant|counter|diner|bar)\b/],
  [
    'room',
    /\b(?:room|office|desk|bedroom|home|house interior|library|studio|lab|laborator\w+|classroom|shop|store|inside|indoors|bath(?:room|tub)?|shower|mirror|alarm(?: clock)?|toothpaste|sofa|couch|attic|table|window ?sill|bed|workshop|garage|hallway|wall|floor|carpet|rug|shelf|bookcase|computer|laptop|tv|television|pillow|curtains?|stairs|piano|armchair|lamp|vase)\b/,
  ],
  ['street', /\b(?:street|road|sidewalk|alley|bus(?:es)?|tram|taxi|traffic|crossing|bike lane|highway)\b/],
  ['city', /\b(?:city|town|skyline|rooftops?|skyscraper|downtown|building|bridge|station)\b/],
  ['forest', /\b(?:forest|woods?|jungle|trees?|park|garden|greenhouse|meadow)\b/],
  ['desert', /\b(?:desert|dunes?|canyon|sand)\b/],
  ['snow', /\b(?:snow\w*|winter|ice|arctic|ski)\b/],
  [
    'hills',
    /\b(?:hills?|mountains?|field|farm|countryside|valley|sky|outdoors?|cliff|volcano|trail|vineyard|seeds?|sunflower|rain(?:s|y|ing)?|umbrella|grass|tent)\b/,
  ],
]

/** The place that words name; null when they name none. */
export const placeIn = (words: string): Place | null => NAMED.find(([, pattern]) => pattern.test(words.toLowerCase()))?.[0] ?? null

/** Colours of a place: sky from top to horizon, land from far to near, and the light in the sky. */
type Tones = { sky: readonly [string, string]; far: string; near: string; light: string; isNight: boolean }

/** Night, dusk, dawn or day by the words; the hue of the sky follows the design's own accent. */
function tonesFor(words: string, accent: string): Tones {
  const lower = words.toLowerCase()
  const { h } = hexToOklch(accent)
  const tone = (l: number, c: number, turn = 0) => oklchToHex({ l, c, h: h + turn })
  if (/\b(?:night|midnight|dark|moon|moonlit|stars|evening)\b/.test(lower))
    return {
      sky: [oklchToHex({ l: 0.24, c: 0.07, h: 270 }), oklchToHex({ l: 0.42, c: 0.09, h: 262 })],
      far: oklchToHex({ l: 0.34, c: 0.06, h: 268 }),
      near: oklchToHex({ l: 0.22, c: 0.05, h: 272 }),
      light: '#fff3cf',
      isNight: true,
    }
  if (/\b(?:sunset|dusk|golden hour|sundown|dawn|sunrise)\b/.test(lower))
    return {
      sky: [oklchToHex({ l: 0.68, c: 0.12, h: 20 }), oklchToHex({ l: 0.88, c: 0.1, h: 75 })],
      far: oklchToHex({ l: 0.6, c: 0.12, h: 5 }),
      near: oklchToHex({ l: 0.36, c: 0.09, h: 345 }),
      light: '#fff1c9',
      isNight: false,
    }
  return {
    sky: [tone(0.86, 0.05, 20), tone(0.95, 0.03, 50)],
    far: tone(0.78, 0.07, 20),
    near: tone(0.55, 0.1),
    light: '#ffffff',
    isNight: false,
  }
}

/** Where things stand in a place, as a share of its height from the top. */
export const groundLine = (place: Place): number =>
  ({
    space: 0.82,
    sea: 0.74,
    city: 0.86,
    forest: 0.84,
    desert: 0.8,
    snow: 0.8,
    room: 0.8,
    kitchen: 0.74,
    street: 0.86,
    hills: 0.82,
    plain: 0.82,
  })[place]

type Wish = {
  place: Place
  words: string
  accent: string
  seed: number
  part: string /** Where its sky is one colour at the top and holds no sun. */
  isOpen?: boolean
}

/** A flat place in a few tones, clipped to its box; layers in the coordinates of the box. */
export function scenery(box: Box, { place, words, accent, seed, part, isOpen = false }: Wish): Layer[] {
  const { w, h } = box
  const random = rng(seed, `${part}.place`)
  const tones = tonesFor(place === 'space' ? `${words} night` : words, accent)
  const whole: Box = { x: 0, y: 0, w, h }
  const layers: Layer[] = []
  const add = (layer: Layer) => layers.push(layer)
  const name = () => `${part}.place-${layers.length + 1}`
  const fillRect = (x: number, y: number, rw: number, rh: number, fill: string, radius = 0) =>
    add(shape(name(), { x: x * w, y: y * h, w: rw * w, h: rh * h }, { fill, ...(radius && { radius: radius * Math.min(w, h) }) }))
  const disc = (x: number, y: number, r: number, fill: string) => {
    const px = r * Math.min(w, h)
    add(shape(name(), { x: x * w - px, y: y * h - px, w: px * 2, h: px * 2 }, { kind: 'ellipse', fill }))
  }
  const land = (base: number, swing: number, fill: string, bumps: number) => {
    const points = Array.from({ length: bumps + 1 }, (_, i) => [(i / bumps) * w, (base - swing * random.next()) * h] as const)
    let d = `M 0 ${n(h)} L 0 ${n(points[0]?.[1] ?? h)}`
    for (let i = 1; i < points.length; i++) {
      const [x0, y0] = points[i - 1] as (typeof points)[number]
      const [x1, y1] = points[i] as (typeof points)[number]
      d += ` C ${n((x0 + x1) / 2)} ${n(y0)} ${n((x0 + x1) / 2)} ${n(y1)} ${n(x1)} ${n(y1)}`
    }
    add(path(name(), whole, `${d} L ${n(w)} ${n(h)} Z`, { fill }))
  }
  /** A striped tower on a rock, its lamp lit by night. */
  const lighthouse = (x: number) => {
    const [cx, base, top, unit] = [x * w, h * 0.62, h * 0.2, Math.min(w, h) * 0.05]
    const widthAt = (y: number) => unit * (0.75 + (0.55 * (y - top)) / (base - top))
    const band = (from: number, to: number, fill: string) =>
      add(
        path(
          name(),
          whole,
          `M ${n(cx - widthAt(from))} ${n(from)} H ${n(cx + widthAt(from))} L ${n(cx + widthAt(to))} ${n(to)} H ${n(cx - widthAt(to))} Z`,
          { fill },
        ),
      )
    add(
      path(name(), whole, `M ${n(cx)} ${n(top - unit * 0.6)} L ${n(cx - w)} ${n(top - h * 0.16)} V ${n(top + h * 0.1)} Z`, {
        fill: withAlpha('#ffe9a3', tones.isNight || /glow|lamp|light\b/.test(words) ? 0.45 : 0),
      }),
    )
    for (let i = 0; i < 5; i++) band(top + ((base - top) * i) / 5, top + ((base - top) * (i + 1)) / 5, i % 2 === 0 ? '#f6f2ea' : '#c8412f')
    fillRect((cx - unit * 0.6) / w, (top - unit * 1.1) / h, (unit * 1.2) / w, (unit * 1.1) / h, '#ffe27a')
    add(
      path(
        name(),
        whole,
        `M ${n(cx - unit * 0.8)} ${n(top - unit * 1.1)} L ${n(cx)} ${n(top - unit * 1.9)} L ${n(cx + unit * 0.8)} ${n(top - unit * 1.1)} Z`,
        { fill: '#8f2c22' },
      ),
    )
    add(
      shape(
        name(),
        { x: cx - unit * 2.6, y: base - unit * 0.5, w: unit * 5.2, h: unit * 1.6 },
        { kind: 'ellipse', fill: mix(tones.near, '#3a3a44', 0.5) },
      ),
    )
  }
  const sky = () => {
    add(
      shape(name(), whole, {
        fill: {
          gradient: 'linear',
          angle: 90,
          stops: [
            [0, tones.sky[0]],
            [0.85, tones.sky[1]],
            [1, tones.sky[1]],
          ],
        },
      }),
    )
    if (tones.isNight) {
      let d = ''
      for (let i = 0; i < 30; i++) {
        const [x, y, r] = [random.next() * w, random.next() * h * 0.6, random.between(0.0025, 0.006) * Math.min(w, h)]
        d += `M ${n(x - r)} ${n(y)} a ${n(r)} ${n(r)} 0 1 1 ${n(2 * r)} 0 a ${n(r)} ${n(r)} 0 1 1 ${n(-2 * r)} 0 Z `
      }
      add(path(name(), whole, d, { fill: withAlpha('#ffffff', 0.8) }))
    }
  }
  const side = random.next() < 0.5 ? 0.2 : 0.8
  const line = groundLine(place)

  if (place === 'room' || place === 'kitchen') {
    return room(box, { words, isKitchen: place === 'kitchen', isNight: tones.isNight, sky: tones.sky[0], accent, seed, part, line })
  }
  if (place === 'plain') {
    fillRect(0, 0, 1, 1, mix(tones.sky[1], accent, 0.12))
    disc(0.5, 0.5, 0.36, mix(tones.sky[1], accent, 0.3))
    return layers
  }
  sky()
  if (place !== 'space') disc(1 - side, (tones.isNight ? 0.2 : 0.26) + (isOpen ? 0.04 : 0), 0.085, tones.light)
  if (place === 'space') {
    disc(side, 0.26, 0.17, mix(accent, tones.sky[1], 0.25))
    disc(side + 0.03, 0.22, 0.05, withAlpha('#ffffff', 0.25))
    land(line + 0.02, 0.05, oklchToHex({ l: 0.66, c: 0.03, h: 280 }), 5)
    disc(0.3, 0.93, 0.05, oklchToHex({ l: 0.58, c: 0.03, h: 280 }))
    disc(0.74, 0.96, 0.07, oklchToHex({ l: 0.58, c: 0.03, h: 280 }))
  } else if (place === 'sea') {
    const sea = tones.isNight ? oklchToHex({ l: 0.34, c: 0.08, h: 245 }) : oklchToHex({ l: 0.68, c: 0.1, h: 225 })
    land(0.6, 0.12, mix(tones.far, tones.sky[1], 0.4), 4)
    fillRect(0, 0.58, 1, 0.42, sea)
    if (/lighthouse/.test(words.toLowerCase())) lighthouse(1 - side)
    for (let i = 0; i < 5; i++)
      fillRect(random.between(0.02, 0.7), 0.64 + i * 0.07, random.between(0.1, 0.26), 0.008, withAlpha('#ffffff', 0.4), 0.004)
  } else if (place === 'city' || place === 'street') {
    for (let row = 0; row < 2; row++) {
      const tone = mix(tones.far, tones.near, row * 0.6)
      let d = ''
      for (let x = -0.02; x < 1; ) {
        const bw = random.between(0.07, 0.14)
        const top = 0.32 + row * 0.18 + random.between(0, 0.2)
        d += `M ${n(x * w)} ${n(h)} V ${n(top * h)} H ${n((x + bw) * w)} V ${n(h)} Z `
        x += bw + random.between(0, 0.015)
      }
      add(path(name(), whole, d, { fill: tone }))
    }
    let lit = ''
    for (let i = 0; i < 40; i++)
      lit += `M ${n(random.next() * w)} ${n(random.between(0.6, 0.82) * h)} h ${n(w * 0.014)} v ${n(h * 0.022)} h ${n(-w * 0.014)} Z `
    add(path(name(), whole, lit, { fill: withAlpha(tones.isNight ? '#ffdf8a' : '#ffffff', 0.55) }))
    fillRect(0, line, 1, 1 - line, mix(tones.near, '#22242c', 0.6))
    // Signs of light on the fronts, and their long reflections on a wet road.
    if (/\bneon\b/i.test(words))
      for (let i = 0; i < 7; i++) {
        const [x, y, color] = [
          0.05 + i * 0.135 + random.between(0, 0.04),
          random.between(0.4, 0.62),
          ['#ff3fa4', '#27e0ff', '#ffd24a', '#9b5cff'][i % 4] as string,
        ]
        const isTall = i % 2 === 0
        fillRect(x - 0.012, y - 0.02, isTall ? 0.044 : 0.104, isTall ? 0.2 : 0.09, withAlpha(color, 0.25), 0.02)
        fillRect(x, y, isTall ? 0.02 : 0.08, isTall ? 0.16 : 0.05, color, 0.012)
        fillRect(x, line + 0.012, isTall ? 0.02 : 0.08, random.between(0.06, 0.12), withAlpha(color, 0.4), 0.008)
      }
    if (place === 'street') for (let x = 0.04; x < 1; x += 0.24) fillRect(x, line + 0.065, 0.12, 0.014, withAlpha('#ffffff', 0.7))
  } else if (place === 'forest') {
    const green = (l: number) => oklchToHex({ l: tones.isNight ? l * 0.55 : l, c: tones.isNight ? 0.05 : 0.1, h: 150 })
    for (let row = 0; row < 3; row++) {
      let d = ''
      for (let x = -0.05; x < 1.05; ) {
        const tw = random.between(0.07, 0.12) * (0.8 + row * 0.15)
        const base = 0.66 + row * 0.1
        d += `M ${n((x - tw / 2) * w)} ${n(base * h)} L ${n(x * w)} ${n((base - tw * 2.6) * h)} L ${n((x + tw / 2) * w)} ${n(base * h)} Z `
        x += tw * random.between(0.5, 0.85)
      }
      add(path(name(), whole, d, { fill: green(0.74 - row * 0.11) }))
      fillRect(0, 0.655 + row * 0.1, 1, 0.4, green(0.74 - row * 0.11))
    }
  } else if (place === 'snow') {
    land(0.62, 0.28, mix(tones.far, '#dfe9f5', 0.4), 5)
    land(0.74, 0.08, '#e6eef7', 4)
    land(0.84, 0.05, '#f7fafd', 3)
  } else if (place === 'desert') {
    const sand = (l: number) => oklchToHex({ l: tones.isNight ? l * 0.6 : l, c: 0.09, h: 65 })
    land(0.66, 0.14, sand(0.84), 3)
    land(0.78, 0.1, sand(0.76), 3)
    land(0.9, 0.08, sand(0.68), 2)
  } else {
    const green = (l: number, c = 0.09) => (tones.isNight ? mix(tones.far, tones.near, 1.2 - l) : oklchToHex({ l, c, h: 145 }))
    land(0.62, 0.22, mix(tones.far, tones.sky[1], 0.25), 4)
    land(0.72, 0.1, green(0.78), 3)
    land(0.86, 0.06, green(0.68), 3)
  }
  return layers
}
