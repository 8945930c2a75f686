import type { WantedText } from '../../brief/schema.ts'
import { contrast, hexToOklch, oklchToHex } from '../../color.ts'
import type { Box, Layer, Shading } from '../../scene/schema.ts'
import type { Composer } from '../composer.ts'
import { inset, type Kit, kitOf, onGround, sceneOf, shape, split, Texts } from '../design/kit.ts'
import { markOf, matterOf } from '../design/picture.ts'
import { type Block, stack } from '../design/stack.ts'
import { areRules, board } from './rules.ts'

/** Grounds that signs have by what they say. */
const DUTIES: readonly (readonly [RegExp, string])[] = [
  [/warning|caution|danger|wet floor/, '#f7c600'],
  [/\bno [a-z]+|prohibit|forbidden|stop|private/, '#c5161d'],
  [/exit|emergency|first aid|assembly/, '#00794a'],
  [/parking|information|airport|station|way ?finding|direction/, '#0b4ea2'],
]
/** The ground of boards with several rules. */
const RULES = '#0d3f7d'
const ARROWS: readonly (readonly [RegExp, string])[] = [
  [/left/, 'ph:arrow-left-bold'],
  [/right/, 'ph:arrow-right-bold'],
  [/upstairs|straight|ahead|\bup\b|\btop\b/, 'ph:arrow-up-bold'],
  [/downstairs|\bdown\b|\bbottom\b/, 'ph:arrow-down-bold'],
]
const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/no smoking/, 'ph:cigarette-slash-bold'],
  [
    /\bno (?:entry|access|admittance|trespass\w*|dogs?|parking|swimming|photos?|cycling|food|phones?|fishing|turning|diving)\b|do not enter|forbidden|prohibit/,
    'ph:prohibit-bold',
  ],
  [/warning|caution|danger|wet floor/, 'ph:warning-fill'],
  [/parking/, 'ph:letter-circle-p-fill'],
  [/wi-?fi/, 'ph:wifi-high-bold'],
  [/information|info/, 'ph:info-fill'],
  [/toilet|restroom/, 'ph:toilet-fill'],
  [/exit/, 'ph:door-open-fill'],
  [/elevator|lift/, 'ph:elevator-fill'],
  [/dog/, 'ph:dog-fill'],
]

/** A sign that is read in passing: one pictogram, few words, high contrast; several directions stand in rows with their arrows. */
export const composeSignage: Composer = (brief, canvas, seed) => {
  const about = `${brief.content?.design?.about ?? ''} ${brief.texts.map(({ text }) => text).join(' ')}`.toLowerCase()
  const named = brief.setting.backdropColor ?? brief.style.palette[0]
  const duty = DUTIES.find(([pattern]) => pattern.test(about))?.[1]
  const plain = kitOf(brief, canvas, seed, { usual: ['modern', 'bold', 'industrial'], margin: 0.09, ground: 'full' })
  const ofRules = areRules(brief.texts)
  const kit =
    named || plain.style.name !== 'plain' ? plain : onGround(plain, (ofRules ? RULES : duty) ?? oklchToHex({ l: 0.24, c: 0.02, h: 260 }))
  // `Yellow on black`: the colour before the ground is that of the letters.
  const letters = brief.setting.backdropColor ? brief.style.palette[0] : (brief.texts[0]?.color ?? brief.style.palette[1])
  if (letters && contrast(letters.hex, kit.inks.ground) >= 4.5) kit.inks = { ...kit.inks, ink: letters.hex, quiet: letters.hex }
  const texts = new Texts(brief)
  const all = texts.rest()
  if (ofRules) return { scene: sceneOf(kit, board(kit, all, kit.sheet)), warnings: [] }
  const arrow = arrowIn(about, all)
  const rows = all.filter(({ role }) => role !== 'subheadline' && role !== 'caption')
  const isDirections =
    rows.filter(({ region }) => region).length > 1 || (/directional|way ?finding|directory/.test(about) && rows.length > 1)
  const box = inset(kit.sheet, kit.side * 0.13)
  const border = kit.isClear
    ? [shape('plate', inset(kit.sheet, kit.side * 0.035), { fill: kit.inks.ground, radius: kit.side * 0.05 })]
    : mounted(kit)
  const small = all.filter((text) => !rows.includes(text))
  const drawn = isDirections ? directory(kit, rows, small, box) : notice(kit, led(all), box, arrow)
  return { scene: sceneOf(kit, [...border, ...drawn]), warnings: [] }
}

/** A plate with a rim, screwed on a wall on which light falls from above. */
function mounted(kit: Kit): Layer[] {
  const { sheet, side, inks } = kit
  const wall = oklchToHex({ l: hexToOklch(inks.ground).l > 0.72 ? 0.62 : 0.84, c: 0.008, h: 80 })
  const plate = inset(sheet, side * 0.055)
  const run = (angle: number, stops: [number, string][]): Shading => ({
    box: { x: 0, y: 0, w: sheet.w, h: sheet.h },
    paint: { gradient: 'linear', angle, stops },
    grain: Math.max(1, side * 0.0014),
  })
  const gloss: Shading = {
    box: { x: 0, y: 0, w: plate.w, h: plate.h },
    paint: {
      gradient: 'linear',
      angle: 62,
      stops: [
        [0, '#ffffff1f'],
        [0.36, '#ffffff00'],
        [0.7, '#00000000'],
        [1, '#00000026'],
      ],
    },
  }
  const r = side * 0.011
  const screws = [
    [0, 0],
    [1, 0],
    [0, 1],
    [1, 1],
  ].map(([i = 0, j = 0], k): Layer => {
    const by = side * 0.036
    const [x, y] = [plate.x + (i === 0 ? by : plate.w - by), plate.y + (j === 0 ? by : plate.h - by)]
    return shape(
      `screw-${k + 1}`,
      { x: x - r, y: y - r, w: r * 2, h: r * 2 },
      {
        kind: 'ellipse',
        fill: {
          gradient: 'linear',
          angle: 60,
          stops: [
            [0, '#f4f4f2'],
            [1, '#8d8f92'],
          ],
        },
        shadow: { color: '#00000066', blur: r * 0.6, dx: 0, dy: r * 0.3 },
      },
    )
  })
  return [
    shape('wall', sheet, {
      fill: wall,
      shading: [
        run(80, [
          [0, '#ffffff52'],
          [0.45, '#ffffff00'],
        ]),
        run(70, [
          [0.4, '#1a182000'],
          [1, '#1a182047'],
        ]),
      ],
    }),
    shape('plate', plate, {
      fill: inks.ground,
      radius: side * 0.035,
      shading: [gloss],
      shadow: { color: '#0d0c1270', blur: side * 0.035, dx: side * 0.006, dy: side * 0.018 },
    }),
    shape('edge', inset(plate, side * 0.018), { stroke: { paint: inks.ink, width: side * 0.007 }, radius: side * 0.022 }),
    ...screws,
  ]
}

/** The arrow that the words ask for: `with an arrow to the left`, `arrow right`. */
function arrowIn(about: string, texts: readonly WantedText[]): string | null {
  const said = texts.reduce((rest, { text }) => rest.replace(text.toLowerCase(), ''), about)
  const near = /arrows?\b[^.,;]{0,30}|(?:left|right|up|down|straight|ahead)[^.,;]{0,14}arrow/.exec(said)?.[0]
  return near ? (ARROWS.find(([pattern]) => pattern.test(near))?.[1] ?? 'ph:arrow-right-bold') : null
}

/** Whose or what it is first, then the lines that are read at leisure. */
const led = (texts: readonly WantedText[]): WantedText[] => {
  const first = texts.find(
    ({ role, field }) => field === 'name' || field === 'brand' || (field === undefined && (role === 'headline' || role === 'sign')),
  )
  return first ? [first, ...texts.filter((text) => text !== first)] : [...texts]
}

/** One thing: its pictogram, what it is, and smaller lines; an arrow that is asked for stands under the pictogram. */
function notice(kit: Kit, [lead, ...rest]: readonly WantedText[], box: Box, arrow: string | null): Layer[] {
  const { inks, faces } = kit
  // What stands in the smaller lines is no sign of its own.
  const said = `${kit.brief.content?.design?.about ?? ''} ${lead?.text ?? ''}`.toLowerCase()
  const art =
    SIGNS.find(([pattern]) => pattern.test(rest.reduce((words, { text }) => words.replace(text.toLowerCase(), ' '), said)))?.[1] ??
    (arrow ? null : markOf(`${matterOf(kit.brief)}, ${lead?.text ?? ''}`))
  const words: Block[] = [
    ...(lead
      ? [
          {
            kind: 'text' as const,
            name: 'headline',
            text: lead.text,
            role: 'headline',
            size: kit.side * 0.26,
            font: faces.display,
            weight: faces.displayWeight,
            color: inks.ink,
            leading: 1.02,
          },
        ]
      : []),
    ...rest.map(
      (text, i): Block => ({
        kind: 'text',
        name: `line-${i + 1}`,
        text: text.text,
        role: text.role,
        size: kit.side * (rest.length > 3 ? 0.055 : 0.066),
        weight: 500,
        color: inks.ink,
        gap: i === 0 ? 0.8 : 0.4,
      }),
    ),
  ]
  const signs = [art, arrow].filter((sign) => sign !== null)
  if (signs.length === 0) return stack(kit, words, box, { align: 'center', valign: 'middle', most: 1.2 }).layers
  const isWide = box.w > box.h * 1.1
  if (words.length === 0) return signsIn(inset(box, kit.side * 0.06), signs, inks.ink, isWide)
  const [left, right] = split(box, isWide ? 0.34 : 0.42, kit.side * 0.06, isWide ? 'row' : 'column')
  return [
    ...signsIn(left, signs, inks.ink, !isWide),
    ...stack(kit, words, right, { align: isWide ? 'left' : 'center', valign: 'middle' }).layers,
  ]
}

/** One sign or two, beside or under each other. */
function signsIn(box: Box, signs: readonly string[], color: string, isRow: boolean): Layer[] {
  const names = ['pictogram', 'arrow']
  const cells = signs.length > 1 ? split(box, 0.5, Math.min(box.w, box.h) * 0.06, isRow ? 'row' : 'column') : [box]
  return signs.map((art, i): Layer => ({ type: 'art', name: names[i] ?? `sign-${i + 1}`, box: cells[i] ?? box, art, color }))
}

/** The ways, and at the foot what is read at leisure. */
function directory(kit: Kit, rows: readonly WantedText[], small: readonly WantedText[], box: Box): Layer[] {
  if (small.length === 0) return directions(kit, rows, box)
  const [ways, foot] = split(box, 0.84, kit.side * 0.03, 'column')
  const lines = small.map(
    ({ text, role }, i): Block => ({
      kind: 'text',
      name: `foot-${i + 1}`,
      text,
      role,
      size: kit.side * 0.05,
      weight: 500,
      color: kit.inks.ink,
      gap: i > 0 ? 0.3 : 0,
    }),
  )
  return [...directions(kit, rows, ways), ...stack(kit, lines, foot, { align: kit.isRtl ? 'right' : 'left', valign: 'middle' }).layers]
}

/** Places one under the other, each with its arrow. */
function directions(kit: Kit, rows: readonly WantedText[], box: Box): Layer[] {
  const { inks } = kit
  const h = box.h / rows.length
  const icon = Math.min(h * 0.6, box.w * 0.16)
  const block = (text: WantedText, i: number): Block[] => [
    {
      kind: 'text',
      name: `direction-${i + 1}`,
      text: text.text,
      role: 'headline',
      size: h * 0.46,
      font: kit.faces.text,
      weight: 700,
      color: inks.ink,
      leading: 1.08,
    },
  ]
  const cellOf = (i: number): Box => ({ x: box.x + icon * 1.4, y: box.y + i * h + h * 0.08, w: box.w - icon * 1.4, h: h * 0.84 })
  const scale = Math.min(1, ...rows.map((text, i) => stack(kit, block(text, i), cellOf(i)).scale))
  return rows.flatMap((text, i): Layer[] => {
    // An arrow that nobody asked for would send people astray: without a way the place's own pictogram stands there.
    const way = ARROWS.find(([pattern]) => pattern.test(text.region ?? ''))?.[1]
    const art = way ?? SIGNS.find(([pattern]) => pattern.test(text.text.toLowerCase()))?.[1] ?? markOf(text.text) ?? 'ph:map-pin-fill'
    return [
      { type: 'art', name: `arrow-${i + 1}`, box: { x: box.x, y: box.y + i * h + (h - icon) / 2, w: icon, h: icon }, art, color: inks.ink },
      ...stack(kit, block(text, i), cellOf(i), { valign: 'middle', scale }).layers,
      ...(i > 0
        ? [shape(`line-${i + 1}`, { x: box.x, y: box.y + i * h, w: box.w, h: Math.max(1, kit.side * 0.003) }, { fill: inks.quiet })]
        : []),
    ]
  })
}
