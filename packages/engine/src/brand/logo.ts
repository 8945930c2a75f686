import type { Brief } from '../brief/schema.ts'
import { contrast } from '../color.ts'
import { rectOf } from '../compose/regions.ts'
import type { Warning } from '../engine.ts'
import { layoutScene } from '../paint/index.ts'
import { type Box, type Layer, mapLayers, type Scene } from '../scene/index.ts'
import { setText } from '../typeset/index.ts'
import type { World } from '../world.ts'
import type { BrandKit } from './index.ts'

type Logo = NonNullable<BrandKit['logo']>
type Mark = Pick<Logo, 'asset' | 'light'>

/** Pictures that are nothing but what they show. */
const BARE: ReadonlySet<Brief['genre']> = new Set(['product-still', 'scene-still', 'landscape', 'pattern', 'sticker-sheet', 'logo'])
/** Share of the canvas that a logo takes, and the most of its width and height. */
const [AREA, WIDEST, TALLEST] = [0.009, 0.22, 0.075]
const SCALES = [1, 0.8, 0.62, 0.48]
const MARGIN = 0.055
/** Room about it, as a share of its height. */
const CLEAR = 0.4
/** Marks must stand off their ground at least so much (WCAG 2, for graphics). */
const LEAST_CONTRAST = 3

/** The scene with the brand's logo where nothing else is: never distorted, with clear space about it, on a plate where the ground would swallow it. */
export async function withLogo(scene: Scene, brief: Brief, logo: Logo, world: World): Promise<{ scene: Scene; warnings: Warning[] }> {
  const unplaced = (why: string) => ({ scene, warnings: [{ code: 'logo_not_placed', message: `The brand's logo is not on it: ${why}.` }] })
  if (BARE.has(brief.genre)) return unplaced('this kind of picture shows nothing but its subject')
  const taken = await takenIn(scene, brief, world)
  const place = placeFor(scene, logo, taken)
  if (!place) return unplaced('no corner or edge of the page has room for it')
  const { box, isCalm } = place
  const { background } = scene.canvas
  const ground = typeof background === 'string' && background !== 'transparent' ? background : null
  const seenOn = (on: string, { light }: Mark) => contrast(greyOf(light), on)
  const marks: readonly Mark[] = [logo, ...(logo.onDark ? [logo.onDark] : [])]
  const shown = ground === null ? logo : marks.reduce((best, mark) => (seenOn(ground, mark) > seenOn(ground, best) ? mark : best))
  const isSeen = isCalm && (background === 'transparent' || (ground !== null && seenOn(ground, shown) >= LEAST_CONTRAST))
  const pad = box.h * CLEAR
  const plate: Layer = {
    type: 'shape',
    name: 'brand-logo.plate',
    shape: 'rect',
    radius: pad * 0.6,
    box: { x: box.x - pad, y: box.y - pad, w: box.w + 2 * pad, h: box.h + 2 * pad },
    fill: shown.light > 0.55 ? '#17181c' : '#ffffff',
  }
  const mark: Layer = { type: 'image', name: 'brand-logo', box, image: shown.asset, fit: 'contain' }
  return { scene: { ...scene, layers: [...scene.layers, ...(isSeen ? [] : [plate]), mark] }, warnings: [] }
}

const greyOf = (light: number): string =>
  `#${Math.round(light * 255)
    .toString(16)
    .padStart(2, '0')
    .repeat(3)}`

type Taken = { words: Box[]; things: Box[] }

/** Where words stand, and where anything else does that is no ground. */
async function takenIn(scene: Scene, { layout }: Brief, world: World): Promise<Taken> {
  const boxes = await layoutScene(scene, world)
  const { width, height } = scene.canvas
  const taken: Taken = {
    words: layout.freeRegions.map((region) => {
      const { x0, y0, x1, y1 } = rectOf(region)
      return { x: x0 * width, y: y0 * height, w: (x1 - x0) * width, h: (y1 - y0) * height }
    }),
    things: [],
  }
  mapLayers(scene, (layer) => {
    const box = boxes.get(layer.name)
    if (!box || layer.type === 'group') return layer
    if (layer.type === 'text') {
      const { ink } = setText(layer, box)
      taken.words.push({ x: box.x + ink.x, y: box.y + ink.y, w: ink.w, h: ink.h })
    } else if (layer.type === 'art') taken.words.push(box)
    else taken.things.push(box)
    return layer
  })
  return taken
}

/** The first corner, then edge, at the largest size that keeps clear of all words; `isCalm`: nothing but the plain ground lies behind it. */
function placeFor({ canvas: { width, height } }: Scene, logo: Logo, taken: Taken): { box: Box; isCalm: boolean } | null {
  const aspect = logo.width / logo.height
  const whole = Math.min(Math.sqrt(AREA * width * height * aspect), WIDEST * width, TALLEST * height * aspect)
  const margin = MARGIN * Math.min(width, height)
  const corners = [logo.region, 'bottom-right', 'top-right', 'bottom-left', 'top-left', 'bottom', 'top'].filter((at) => at !== undefined)
  let busy: Box | null = null
  for (const scale of SCALES)
    for (const at of corners) {
      const [w, h] = [whole * scale, (whole * scale) / aspect]
      const x = at.includes('left') ? margin : at.includes('right') ? width - margin - w : (width - w) / 2
      const y = at.includes('top') ? margin : height - margin - h
      const box = { x, y, w, h }
      const clear = { x: x - h * CLEAR, y: y - h * CLEAR, w: w + 2 * h * CLEAR, h: h + 2 * h * CLEAR }
      if (taken.words.some((other) => meets(clear, other))) continue
      if (!taken.things.some((other) => meets(clear, other))) return { box, isCalm: true }
      busy ??= box
    }
  return busy && { box: busy, isCalm: false }
}

const meets = (a: Box, b: Box): boolean => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h
