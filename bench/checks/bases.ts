/** Good pictures to begin with, some drawn by the engine and some not. */
import { type BrandKit, type Brief, draw, readBrief } from '@easel/engine'
import { nodeWorld } from '@easel/engine/node'
import { decodePicture, type Inspected, inspected } from '@easel/inspect'
import { type Page, pageSvg, rasterOf, type Still, stillSvg } from './drawings.ts'
import type { Random } from './random.ts'

export type Base = { name: string; from: 'engine' | 'drawing'; subject: Inspected }
type StillBase = Base & { still: Still }
type PageBase = Base & { page: Page; inks: readonly [ground: string, ink: string, accent: string] }

const COLORS = ['navy', 'red', 'orange', 'forest green', 'terracotta', 'teal', 'purple', 'mustard yellow']
const GROUNDS = ['pure white', 'beige', 'light grey', 'pale blue', 'cream', 'mint']
const SHAPES = { bottle: 'water bottle', ball: 'ball', box: 'box', vase: 'vase' } as const

const hexOf = (brief: Brief) => brief.subjects[0]?.colors[0]?.hex ?? '#884422'

/** What lies behind a thing, by its hex. */
export const groundHexes = (): string[] =>
  GROUNDS.map((ground) => readBrief(`Product photo of a box on a ${ground} background`).brief.setting.backdropColor?.hex ?? '#ffffff')

/** A thing, or some, before a plain ground; `change` is what goes wrong. */
export async function drawnStill(
  random: Random,
  options: { things?: number; prompt?: string; change?: (still: Still) => Partial<Still> } = {},
): Promise<StillBase> {
  const shape = random.pick(['bottle', 'ball', 'box', 'vase'] as const)
  const count = options.things ?? 1
  const [color, ground] = [random.pick(COLORS), random.pick(GROUNDS)]
  const many =
    count === 1
      ? `a ${color} ${SHAPES[shape]}`
      : `${['', '', 'two', 'three', 'four'][count]} ${color} ${SHAPES[shape].replace(/x$/, 'xe')}s`
  const prompt = `Product photo of ${many} centered on a ${ground} background, no text${options.prompt ?? ''}`
  const { brief } = readBrief(prompt)
  const size = count === 1 ? random.between(0.45, 0.7) : 0.15
  const still: Still = {
    width: random.pick([448, 512, 640]),
    height: 512,
    ground: brief.setting.backdropColor?.hex ?? '#ffffff',
    color: hexOf(brief),
    shape,
    things: Array.from({ length: count }, (_, i) => ({
      x: (i + 1) / (count + 1) + (count === 1 ? random.between(-0.02, 0.02) : 0),
      y: 0.5,
      size,
    })),
    shadow: random.pick([0, 0.12, 0.25]),
  }
  const wrong = options.change ? { ...still, ...options.change(still) } : still
  return { name: prompt, from: 'drawing', still, subject: inspected(await rasterOf(stillSvg(wrong)), { brief }) }
}

const HEADS = [
  'Night Market',
  'Summer Sale',
  'Open Studio',
  'Fresh Bread Daily',
  'Winter Concert',
  'Learn to Draw',
  'Harvest Week',
  'River Run',
  'Quiet Hours',
  'Paper Planes',
]
const SUBS = ['Saturday 14 March', 'Every Friday at the harbour', 'Doors open at seven', 'From Monday to Thursday', 'Two floors of makers']
const NOTES = ['Free entry', 'Bring a friend', 'Tickets at the door', 'Limited seats', 'Rain or shine']
const BUTTONS = ['Book now', 'Join us', 'Get tickets', 'See more']
export const INKS = [
  ['#fbf7ee', '#1f2430', '#b4402a'],
  ['#16233a', '#f4efe2', '#e8b84a'],
  ['#ffffff', '#111111', '#1d5fbf'],
  ['#f1d9c0', '#3b2416', '#7a2f1c'],
  ['#204038', '#ffffff', '#f0c674'],
] as const

/** A brand whose colours are those of a page. */
export const kitOf = ([ground, ink, accent]: readonly [ground: string, ink: string, accent: string]): BrandKit => ({
  colors: [
    { hex: ground, role: 'background' },
    { hex: accent, role: 'primary' },
    { hex: ink, role: 'text' },
  ],
})

/** The words of a page and the prompt that asks for them. */
function pageWords(random: Random) {
  const words = { head: random.pick(HEADS), sub: random.pick(SUBS), note: random.pick(NOTES), button: random.pick(BUTTONS) }
  const prompt = `A vertical event ad poster with the headline at the top: "${words.head}", subheadline "${words.sub}", caption "${words.note}" and a button "${words.button}". Leave the bottom third empty. No other text.`
  return { words, prompt }
}

/** A page of words with an empty lower third; `change` is what goes wrong. */
export async function drawnPage(random: Random, change: (page: Page) => Partial<Page> = () => ({})): Promise<PageBase> {
  const { words, prompt } = pageWords(random)
  const [ground, ink, accent] = random.pick(INKS)
  const [width, height] = [640, 800]
  const anchor = random.pick(['start', 'middle'] as const)
  const x = anchor === 'start' ? 60 : width / 2
  const headSize = Math.min(88, Math.floor((width - 130) / (words.head.length * 0.68)))
  const lines = [
    { text: words.head, x, y: 140, size: headSize, anchor },
    { text: words.sub, x, y: 205, size: random.pick([26, 30, 34]), anchor },
    { text: words.note, x, y: 260, size: random.pick([20, 22, 26]), anchor },
  ]
  const buttonWidth = 24 * 0.62 * (words.button.length + 3)
  const button = { text: words.button, x: anchor === 'start' ? 60 : (width - buttonWidth) / 2, y: 320, size: 24 }
  const page: Page = { width, height, ground, ink, accent, lines, button }
  const { brief } = readBrief(prompt)
  return {
    name: prompt,
    from: 'drawing',
    page,
    inks: [ground, ink, accent],
    subject: inspected(await rasterOf(pageSvg({ ...page, ...change(page) })), { brief }),
  }
}

export type EnginePictures = {
  still(prompt: string): Promise<Base>
  /** A page by the engine; drawn from the brief as `change` leaves it, inspected by the brief as it was. */
  page(random: Random, change?: (brief: Brief) => Brief): Promise<Base>
  /** A page by the engine in the colours of a brand. */
  branded(random: Random, kit: BrandKit): Promise<Base>
  close(): Promise<void>
}

type Size = { width: number; height: number }
const PAGE: Size = { width: 640, height: 800 }

const posterPrompt = (random: Random) =>
  `A typographic poster with the headline "${random.pick(HEADS)}", subheadline "${random.pick(SUBS)}" and caption "${random.pick(NOTES)}". No other text.`

/** Pictures by the engine: 2D ones are cheap, stills are small, low and drawn once. */
export function openEngine(): EnginePictures {
  const world = nodeWorld({ threads: 2 })
  const stills = new Map<string, Promise<Base>>()
  const drawn = async (prompt: string, size: Size, change: (brief: Brief) => Brief, brand?: BrandKit): Promise<Base> => {
    const { brief } = readBrief(prompt)
    const request = { prompt, n: 1, size, quality: 'low', background: 'auto', format: 'png', compression: 100, previews: 0 } as const
    const { bytes, scene } = await draw({ ...request, given: { brief: change(brief) }, ...(brand && { brand }) }, 0, world)
    const { picture, file } = await decodePicture(bytes)
    return { name: prompt, from: 'engine', subject: inspected(picture, { brief, file, scene: scene ?? null }) }
  }
  return {
    still(prompt) {
      const known = stills.get(prompt) ?? drawn(prompt, { width: 448, height: 448 }, (brief) => brief)
      stills.set(prompt, known)
      return known
    },
    page: (random, change = (brief) => brief) => drawn(posterPrompt(random), PAGE, change),
    branded: async (random, brand) => {
      const base = await drawn(posterPrompt(random), PAGE, (brief) => brief, brand)
      return { ...base, subject: { ...base.subject, asked: { brand } } }
    },
    close: () => world.threads.close(),
  }
}

/** What the engine is asked to draw as stills, a list for fitting and another for measuring. */
export const STILL_PROMPTS = {
  fit: [
    'Product photo of a sage green water bottle centered on a pure white background, no text',
    'Product photo of an orange mug centered on a beige background, no text',
    'Three red apples on a pure white background, no text',
    'Product photo of a navy vase centered on a light grey background, no text',
  ],
  measure: [
    'Product photo of an orange tumbler centered on a pure white background, no text',
    'Product photo of a teal mug centered on a cream background, no text',
    'Two yellow lemons on a pure white background, no text',
    'Product photo of a red water bottle centered on a pale blue background, no text',
  ],
}
