import { contrast, hexToOklch, mix, oklchToHex } from '../../color.ts'
import { rng } from '../../random.ts'
import type { MannerName } from './manner.ts'

/** The few colours of an illustration, from the sky to what is nearest. */
export type Tones = {
  skyTop: string
  skyLow: string
  /** Sun, moon, stars, lamps. */
  light: string
  far: string
  mid: string
  near: string
  /** The nearest ground, on which words may stand. */
  deep: string
  /** The one colour that stands out. */
  accent: string
  /** The page about the picture. */
  paper: string
  isNight: boolean
}

type Row = readonly [
  skyTop: string,
  skyLow: string,
  light: string,
  far: string,
  mid: string,
  near: string,
  deep: string,
  accent: string,
  paper: string,
]
const tonesOf = ([skyTop, skyLow, light, far, mid, near, deep, accent, paper]: Row, isNight = false): Tones => ({
  skyTop,
  skyLow,
  light,
  far,
  mid,
  near,
  deep,
  accent,
  paper,
  isNight,
})

const DAYS: readonly Row[] = [
  ['#8fd0d6', '#f6e7c1', '#fff3d1', '#83b8b2', '#3f8a86', '#24615f', '#12383d', '#e8603c', '#f6ecd6'],
  ['#f4c95d', '#fbe9bf', '#fff6de', '#e9a05b', '#c9653f', '#8a3b35', '#3d1f2b', '#2f7f86', '#f8eed8'],
  ['#bcdcc6', '#f3efd8', '#fff8e1', '#9fc6a0', '#6ea17b', '#3d7359', '#1d4238', '#d9573f', '#f5f0e0'],
  ['#7db7e8', '#e3f1f6', '#fff5d6', '#8ab0d6', '#4f83bd', '#2b578f', '#152f57', '#f2a03d', '#f4f1e8'],
  ['#f6b6a8', '#fde4cf', '#fff1d6', '#e58f8f', '#c25d7a', '#7f3a68', '#3a1d45', '#2a9d8f', '#fbf0e4'],
  ['#ffd166', '#fff0c9', '#fffaf0', '#8ecae6', '#2a9d8f', '#1f6f78', '#133c55', '#ef476f', '#fdf6e6'],
]
const [SEA, GOLD, SAGE, BLUE, ROSE, BRIGHT] = DAYS as [Row, Row, Row, Row, Row, Row]
const WARMS: readonly Row[] = [
  GOLD,
  ROSE,
  ['#f0b36a', '#fbe6c4', '#fff4da', '#d98d54', '#b3552f', '#74362a', '#38191a', '#2f6f6a', '#faeedb'],
  ['#eec98f', '#faf0d9', '#fffaf0', '#cfa070', '#a86a3c', '#6b4a2e', '#2f2318', '#c2412d', '#f9f1e1'],
]
const _PASTELS: readonly Row[] = [
  ['#f7d6d0', '#fdf1ea', '#fffaf4', '#e3c4d4', '#b9a6cf', '#7d7fb0', '#3f4270', '#e07a6b', '#fdf6f0'],
  ['#cfe6df', '#f6f5e8', '#fffdf4', '#b7d3c8', '#8fb8a8', '#5f8f86', '#2c5352', '#e58a74', '#f8f8f0'],
  ['#d7dcf4', '#f8f0f4', '#fffaf2', '#c3c0e2', '#9d9bd0', '#6a6ba6', '#343561', '#e88fa0', '#f9f6fb'],
]
const COOLS: readonly Row[] = [SEA, SAGE, BLUE, BRIGHT]
const DUSKS: readonly Row[] = [
  ['#f2784b', '#fbd28b', '#ffe9a8', '#c9506b', '#8a3a66', '#562a58', '#2a1638', '#ffd166', '#fbeed6'],
  ['#e9546b', '#f9c784', '#fff0c2', '#b5426b', '#7a2f62', '#472253', '#21133a', '#f7b538', '#faecd8'],
  ['#5a4a8a', '#f3a683', '#ffe3a3', '#8d5a8f', '#5f3f7d', '#3d2a63', '#1d1640', '#f7d070', '#f6ead8'],
]
const NIGHTS: readonly Row[] = [
  ['#0e1a3c', '#33508f', '#fff1c4', '#2b4179', '#1f3163', '#14234a', '#0a1330', '#f2b84b', '#f3ead2'],
  ['#1b1238', '#5a3d8f', '#ffe6c9', '#452f78', '#34235f', '#241747', '#130c2b', '#ff9aa8', '#f4e9e6'],
  ['#06262a', '#1f6a68', '#fff2c9', '#17504f', '#103d3f', '#0b2d31', '#061d21', '#f0a63c', '#efe9d6'],
]
/** Skies before rain, with one warm light. */
const STORMS: readonly Row[] = [
  ['#1c2a3d', '#5b7488', '#ffdc9a', '#3d5468', '#2b4258', '#1b2e42', '#0e1a29', '#ffb547', '#e9ecee'],
  ['#23303a', '#7a8c8f', '#ffe3a8', '#4d6167', '#34484f', '#223239', '#121c22', '#f2a33a', '#eceeea'],
  ['#2a2740', '#77708f', '#ffd9a0', '#4f4a6b', '#383453', '#25223c', '#141224', '#ff9e5e', '#eeebf0'],
]
const OF_MANNERS: Readonly<Partial<Record<MannerName, readonly Row[]>>> = {
  deco: [
    ['#10212b', '#16303b', '#f0d68f', '#2b4a52', '#8a7440', '#c9a24f', '#0b171e', '#e0bd6b', '#f2e6c8'],
    ['#14142a', '#1f2044', '#f2dca0', '#39396b', '#8c7442', '#cfa856', '#0d0d1d', '#e6c473', '#f3e8cd'],
    ['#0f2a24', '#164036', '#f3dfa9', '#2c5a4b', '#8d7a45', '#cdaa5b', '#0a1d19', '#e2c272', '#f2e9cf'],
  ],
  swiss: [
    ['#e2231a', '#e2231a', '#fff8ef', '#f4b6a8', '#f2ede4', '#1b1b1d', '#141416', '#141416', '#f5f2ec'],
    ['#1d3fbb', '#1d3fbb', '#fdf6e6', '#9db1ee', '#f4c21f', '#10225f', '#0c1a4a', '#f4c21f', '#f4f2ec'],
    ['#f2b705', '#f2b705', '#fffdf6', '#fbe39a', '#e8502e', '#17181c', '#141519', '#17181c', '#f7f3e6'],
  ],
  bauhaus: [
    ['#f3ead6', '#f3ead6', '#f2b632', '#e9c9a0', '#d8402b', '#1f4e8c', '#1a1a1f', '#d8402b', '#f3ead6'],
    ['#f5efe2', '#f5efe2', '#f4a259', '#bcd4de', '#2b6a99', '#d1495b', '#22223b', '#d1495b', '#f5efe2'],
  ],
  riso: [
    ['#ff8fa3', '#ffe0d6', '#fff6ea', '#8fb7d9', '#ff5d73', '#2f5fa8', '#1d3a78', '#ff4c65', '#f7f0e3'],
    ['#ffc83d', '#fff0c4', '#fffaf0', '#f29a7a', '#e8594f', '#00838a', '#045660', '#e8473f', '#f6f0e0'],
    ['#7ed0b6', '#f0f3dc', '#fffbe9', '#f7a8c4', '#f15a9b', '#3a4fa3', '#232f73', '#f0478f', '#f5f0e4'],
  ],
  line: [['#faf7f0', '#faf7f0', '#faf7f0', '#faf7f0', '#faf7f0', '#f4efe4', '#1d2230', '#c8553d', '#faf7f0']],
  watercolor: [
    ['#a9cfe0', '#f7eee0', '#fde9b8', '#b9cfc9', '#8fb5a1', '#5f8f86', '#2e5557', '#d1706a', '#fbf8f1'],
    ['#e7b8b4', '#fbf0e4', '#fff0cf', '#c9b6c9', '#a68fb0', '#74688f', '#40406a', '#c9605f', '#fcf8f2'],
  ],
  blueprint: [['#173a7a', '#173a7a', '#dbe9ff', '#1d4488', '#1a3f80', '#173a76', '#123066', '#ffd88a', '#173a7a']],
  pixel: [
    ['#29366f', '#73a7d8', '#ffcd75', '#3b5dc9', '#38b764', '#257179', '#1a1c2c', '#ef7d57', '#f4f4f4'],
    ['#5d275d', '#ef7d57', '#ffcd75', '#b13e53', '#7a3060', '#41264f', '#1a1c2c', '#a7f070', '#f4f4f4'],
  ],
  neon: [
    ['#0b0720', '#4a1770', '#ff9de2', '#3a1463', '#2a0f50', '#1a0a3a', '#0c0620', '#29e7ff', '#140b2c'],
    ['#060b22', '#123a7a', '#a6fff0', '#102c66', '#0c2150', '#08173a', '#050d22', '#ff4fc3', '#0a1028'],
  ],
  woodblock: [
    ['#2f5d82', '#f1e3c4', '#fbf0d9', '#a9bfc4', '#5f8aa0', '#2c5678', '#16304a', '#c73e2d', '#f2e6cc'],
    ['#d97b53', '#f3e4c3', '#faedd3', '#c9b79a', '#7f8f6e', '#47624f', '#20382f', '#b8342a', '#f2e7cf'],
    ['#7f9c7a', '#f1ead0', '#fbf3dd', '#b6c3a0', '#7e9b78', '#4b7057', '#223f33', '#c2452f', '#f3ecd6'],
  ],
  popart: [
    ['#ffd60a', '#ffe45c', '#ffffff', '#ff8fab', '#00b4d8', '#d90429', '#14131a', '#d90429', '#fffdf2'],
    ['#19b5c9', '#7fe0e8', '#fff3b0', '#ffd60a', '#ff5d8f', '#5a189a', '#15131c', '#ff2e63', '#fffdf4'],
  ],
  folk: [
    ['#f3e3c3', '#f9efd9', '#f5c24c', '#d8b98a', '#b9653f', '#4f6b43', '#28402f', '#c8452f', '#f8efdc'],
    ['#cfe0d8', '#f6f0e0', '#f6cf6a', '#a8bfa6', '#d98b4f', '#55734f', '#2b3f3a', '#c4502f', '#f7f0e2'],
    ['#f0cdb8', '#faeedd', '#f7d07a', '#d69b87', '#a85d5b', '#5e5a48', '#37302d', '#2f6f73', '#faf0e2'],
  ],
}
const DEEP_SEA: Row = ['#0b5f8a', '#38b6c9', '#e6fbf5', '#1b87a0', '#12698b', '#0d4a6f', '#07294a', '#ff8a5c', '#eef8f5']
/** Manners with lights and skies of their own at any hour. */
const TIMELESS: ReadonlySet<MannerName> = new Set(['deco', 'swiss', 'bauhaus', 'line', 'blueprint', 'neon', 'popart'])

type Wish = { words: string; named: readonly string[]; manner: MannerName; seed: number }

/** The colours of an illustration: those that the brief names, else a set that suits the manner and the hour. */
export function tonesFor({ words, named, manner, seed }: Wish): Tones {
  const lower = words.toLowerCase()
  const isDusk = /\b(?:sunset|dusk|golden hour|sundown|dawn|sunrise)\b/.test(lower)
  const isNight =
    !isDusk &&
    /\b(?:nights?|midnight|northern lights|aurora|dark|moon|moonlit|moonlight|stars|starry|nocturnal|space|orbit|astronauts?|planets?|lunar|cosmos|galaxy|halloween|ramadan|eid)\b/.test(
      lower,
    )
  const isColored =
    named.some((hex) => hexToOklch(hex).c > 0.04) ||
    isGrey(named) ||
    /\b(?:black|white|gr[ae]y) and (?:black|white|gr[ae]y)|monochrom\w*|greyscale|grayscale\b/.test(lower)
  if (isColored && named.length > 0 && manner !== 'blueprint')
    return fromNamed(named, { isNight, manner, isSoft: /\b(?:calm|soft|pastel|pale|muted|light|gentle|subtle|dusty)\b/.test(lower) })
  if (/\b(?:underwater|coral|aquarium|scuba|snorkel\w*|diving|ocean floor)\b/.test(lower) && !TIMELESS.has(manner)) return tonesOf(DEEP_SEA)
  if (STORMY.test(lower) && !TIMELESS.has(manner)) return tonesOf(rng(seed, 'tones').pick(STORMS), true)
  const own = OF_MANNERS[manner]
  const isOwn = own && (TIMELESS.has(manner) || (!isNight && !isDusk))
  const rows = isOwn
    ? own
    : isNight
      ? NIGHTS
      : isDusk || /\bevening\b/.test(lower)
        ? DUSKS
        : WARM.test(lower)
          ? WARMS
          : COOL.test(lower)
            ? COOLS
            : DAYS
  const tones = tonesOf(rng(seed, 'tones').pick(rows), isNight)
  return { ...tones, isNight: isNight || hexToOklch(tones.skyTop).l < 0.35 }
}

/** Tones of what is printed in one ink on pale paper: the paper everywhere, shades of the ink on it. */
export function printed(paper: string, ink: string): Tones {
  const shade = (share: number): string => mix(paper, ink, share)
  return {
    skyTop: paper,
    skyLow: shade(0.05),
    light: mix(paper, '#ffffff', 0.6),
    far: shade(0.16),
    mid: shade(0.36),
    near: shade(0.62),
    deep: shade(0.09),
    accent: ink,
    paper,
    isNight: false,
  }
}

/** Greys that are named, black and white aside, are the colours of a picture without any. */
const isGrey = (named: readonly string[]): boolean =>
  named.length > 0 &&
  named.every((hex) => hexToOklch(hex).c <= 0.04) &&
  named.some((hex) => hexToOklch(hex).l > 0.35 && hexToOklch(hex).l < 0.86)

const WARM = /\b(?:warm|earthy|terracotta|autumn\w*|fall colou?rs|harvest|cosy|cozy|spic(?:e|y))\b/
const _PASTEL = /\b(?:pastels?|soft colou?rs|gentle colou?rs|delicate)\b/
const COOL = /\b(?:cool colou?rs|cool tones|cool palette|fresh|icy|crisp|winter)\b/
const STORMY =
  /\b(?:storm\w*|tempest|thunder\w*|gloomy|moody|brooding|ominous|sinister|eerie|noir|thriller|crime (?:novel|story|fiction)|murder|horror|haunted|gothic)\b/
const DARK = 0.5
/** Steps of a colour that is asked for, and the others that are named set against it. */
function fromNamed(
  asked: readonly string[],
  { isNight, manner, isSoft }: { isNight: boolean; manner: MannerName; isSoft: boolean },
): Tones {
  const named = isNight ? darkFirst(asked) : asked
  const vivid = [...named].sort((a, b) => hexToOklch(b).c - hexToOklch(a).c)
  // White, cream and black stand behind a colour, they are none by themselves.
  const isNeutral = (hex: string) => hexToOklch(hex).c < 0.05 && hexToOklch(hex).l > 0.8
  const ground = named.find((hex) => !isNeutral(hex)) ?? (named[0] as string)
  const others = named.filter((hex) => hex !== ground)
  const { l, c, h } = hexToOklch(ground)
  const step = (at: number, much = 1, turn = 0) => oklchToHex({ l: at, c: c * much, h: h + turn })
  const isDark = l < DARK || isNight || manner === 'neon'
  const warm = oklchToHex({ l: 0.78, c: 0.14, h: h > 40 && h < 120 ? 25 : 80 })
  const accent = others.find((hex) => !isNeutral(hex)) ?? others[0] ?? (c < 0.04 ? '#d8402b' : isDark ? warm : complement(ground))
  const pale = named.find((hex) => hexToOklch(hex).l > 0.86)
  const paper = pale ?? oklchToHex({ l: 0.965, c: Math.min(0.02, c), h: hexToOklch(isDark ? accent : ground).h })
  const isVivid = !isSoft && l >= 0.62 && c > 0.09
  const third = vivid.find((hex) => hex !== ground && hex !== accent && !isNeutral(hex))
  if (isDark) {
    const base = Math.min(l, 0.34)
    return {
      skyTop: step(Math.max(0.17, base - 0.02)),
      skyLow: step(Math.min(0.52, base + 0.17)),
      light: hexToOklch(accent).l > 0.6 ? mix(accent, '#ffffff', 0.25) : '#fff1cf',
      far: step(base + 0.1, 0.9),
      mid: third ?? step(base + 0.04, 0.95),
      near: step(Math.max(0.19, base - 0.04)),
      deep: step(Math.max(0.13, base - 0.1), 0.8),
      accent,
      paper,
      isNight: true,
    }
  }
  return {
    skyTop: isVivid ? ground : step(0.84, Math.min(1, 0.075 / Math.max(0.01, c))),
    skyLow: pale ?? (isVivid ? mix(ground, '#ffffff', 0.5) : step(0.95, Math.min(1, 0.03 / Math.max(0.01, c)))),
    light: contrast('#fffaf0', step(0.84, 0.4)) > 1.2 ? '#fffaf0' : mix(accent, '#ffffff', 0.6),
    far: step(0.76, 0.7),
    mid: l > 0.5 && l < 0.75 ? ground : step(0.6),
    near: third ?? step(0.45),
    deep: mix(step(0.27, Math.min(1, 0.09 / Math.max(0.01, c))), '#1a1626', 0.35),
    accent,
    paper,
    isNight: false,
  }
}

/** By night the darkest colour that is named is the sky; bright ones alone stand before a dark blue. */
function darkFirst(named: readonly string[]): string[] {
  const dark = named.find((hex) => hexToOklch(hex).l < 0.56)
  return dark ? [dark, ...named.filter((hex) => hex !== dark)] : ['#191634', ...named]
}

/** As much of a colour, at most `most`, as may lie on a ground so that one ink still reads on both. */
export function calmAmount(ground: string, color: string, most: number): number {
  for (let amount = most; amount > 0.01; amount -= 0.02) {
    const over = mix(ground, color, amount)
    const reads = (ink: string) => Math.min(contrast(ink, ground), contrast(ink, over)) >= 4.6
    if (reads('#ffffff') || reads('#000000')) return amount
  }
  return 0
}

function complement(hex: string): string {
  const { h } = hexToOklch(hex)
  return oklchToHex({ l: 0.62, c: 0.17, h: h > 90 && h < 200 ? 35 : h >= 200 && h < 320 ? 55 : 215 })
}
