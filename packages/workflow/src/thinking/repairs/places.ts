import { contrast } from '@easel/engine'
import type { Draft, Mended, Repair } from '../thinking.ts'
import { bestInk, ENOUGH, groundIn } from './ground.ts'
import { freeRects, regionRect, safeArea, slotFor } from './slots.ts'
import {
  folded,
  isOpaque,
  overlapOf,
  ownBox,
  placed,
  quoted,
  type Rect,
  type SetText,
  type TextLayer,
  textsOf,
  withTexts,
} from './texts.ts'

/** Usual width of a letter, em. */
const LETTER = 0.56
/** Share of the shorter side below which letters are small print. */
const SMALL = 0.045

type Free = SetText & { box: Rect }
const isFree = (text: SetText): text is Free => text.box !== null

/** Words out of the picture, over other words, or where nothing may be: to the nearest place that has room. */
const moved: Repair = {
  name: 'move-words',
  heals: ['words', 'contrast', 'free-region'],
  helps: 'surely',
  mend(draft) {
    const area = safeArea(draft)
    const empty = freeRects(draft)
    const texts = textsOf(draft.scene, draft.brief).filter(isFree)
    const things = thingsIn(draft)
    const settled: Rect[] = texts.filter(({ isListed }) => !isListed).map(({ box }) => box)
    const changed: { text: Free; slot: Rect }[] = []
    const isAstray = (text: Free) => {
      const home = regionOf(text, draft)
      const isBarred = empty.some((box) => overlapOf(box, text.box) >= 0.02 * areaOf(text.box))
      return isBarred || !isInside(text.box, area) || (home !== null && !isMiddleIn(text.box, home))
    }
    const inTurn = inOrder(texts, draft)
    // What is astray in itself makes way for what is not.
    for (const text of [...inTurn.filter((each) => !isAstray(each)), ...inTurn.filter(isAstray)]) {
      const home = regionOf(text, draft)
      const isRight = !isAstray(text) && settled.every((box) => overlapOf(box, text.box) < 0.08 * Math.min(areaOf(box), areaOf(text.box)))
      const seen = text.room ? (meetOf(text.room, area) ?? area) : area
      const within = home ? (meetOf(home, seen) ?? seen) : seen
      const barred = [...settled, ...empty]
      const roomBeside = (obstacles: Rect[]) => slotFor(text.box, { area: within, obstacles, draft })
      // Beside the things of the design where there is room, else over them.
      const slot = isRight ? null : (roomBeside([...barred, ...things]) ?? roomBeside(barred))
      settled.push(slot ?? text.box)
      if (slot) changed.push({ text, slot })
    }
    return relaid(draft, changed, (texts) => `moved ${texts} to where there is room`)
  },
}

/** Words larger than their box are set as large as fits it. */
const fitted: Repair = {
  name: 'fit-words',
  heals: ['words', 'framing', 'free-region'],
  helps: 'surely',
  mend(draft) {
    const area = safeArea(draft)
    const wrong = textsOf(draft.scene, draft.brief)
      .filter(isFree)
      .filter(({ layer, box, isListed }) => {
        if (!isListed) return false
        const least = typeof layer.size === 'number' ? layer.size : layer.size.fit[0]
        return needs(layer.text, least, box.w).h > box.h * 1.15 || longestWord(layer.text) * LETTER * least > box.w
      })
    return relaid(
      draft,
      wrong.map((text) => ({ text, slot: slotFor(text.box, { area, obstacles: [], draft }) ?? text.box })),
      (texts) => `set ${texts} smaller, so that all of it fits`,
    )
  },
}

/** Small print and words in a narrow box get room and size. */
const enlarged: Repair = {
  name: 'enlarge-words',
  heals: ['words.exact', 'words.size', 'contrast'],
  helps: 'perhaps',
  mend(draft) {
    const { canvas } = draft.scene
    const least = SMALL * Math.min(canvas.width, canvas.height)
    const area = safeArea(draft)
    const texts = textsOf(draft.scene, draft.brief).filter(isFree)
    const obstacles = new Map(texts.map((text) => [text.layer.name, text.box]))
    const changed: { text: Free; slot: Rect; size: number }[] = []
    for (const text of texts) {
      const { layer, box } = text
      const size = Math.max(least, typeof layer.size === 'number' ? layer.size : Math.min(layer.size.fit[1], least * 1.5))
      const room = needs(layer.text, size, Math.max(box.w, Math.min(area.w, longestWord(layer.text) * LETTER * size * 1.3)))
      const isRoomy =
        box.w >= room.w * 0.98 &&
        box.h >= room.h * 0.98 &&
        (typeof layer.size !== 'number' ? layer.size.fit[1] >= least : layer.size >= least)
      if (!text.isListed || isRoomy) continue
      const [w, h] = [Math.max(box.w, room.w), Math.max(box.h, room.h)]
      const grown = { x: box.x + (box.w - w) / 2, y: box.y + (box.h - h) / 2, w, h }
      const others = [...obstacles].flatMap(([name, rect]) => (name === layer.name ? [] : rect))
      const slot = slotFor(grown, { area, obstacles: [...others, ...freeRects(draft)], draft })
      if (!slot) continue
      obstacles.set(layer.name, slot)
      changed.push({ text, slot, size })
    }
    return relaid(draft, changed, (words) => `set ${words} larger`)
  },
}

/** Words in a row or column, where only their size can give way or grow. */
const resized = (name: string, factor: number, heals: Repair['heals'], did: string): Repair => ({
  name,
  heals,
  helps: 'perhaps',
  mend({ scene, brief }) {
    const short = Math.min(scene.canvas.width, scene.canvas.height)
    const texts = textsOf(scene, brief).filter(
      ({ layer, box, isListed }) =>
        isListed && !box && typeof layer.size === 'number' && (factor < 1 ? layer.size > 0.05 * short : layer.size < 0.04 * short),
    )
    if (texts.length === 0) return null
    const changes = texts.map(({ layer }): [string, Partial<TextLayer>] => [
      layer.name,
      { size: typeof layer.size === 'number' ? Math.max(0.02 * short, layer.size * factor) : layer.size },
    ])
    return { scene: withTexts(scene, new Map(changes)), did: `${did} ${quoted(texts)}` }
  },
})

/** Buttons, fields and pictures of a design, which words are not to be moved onto. */
const thingsIn = ({ scene }: Draft): Rect[] =>
  placed(scene).flatMap(({ layer, box }) =>
    box && isOpaque(layer) && layer.type !== 'stage' && areaOf(box) < 0.4 * scene.canvas.width * scene.canvas.height ? box : [],
  )

/** The largest words first: those who come later make way. */
function inOrder(texts: readonly Free[], { brief }: Draft): Free[] {
  const rank = ({ layer }: Free) => brief.texts.findIndex(({ text }) => folded(text) === folded(layer.text))
  return texts.filter(({ isListed }) => isListed).sort((a, b) => rank(a) - rank(b))
}

const regionOf = ({ layer }: Free, draft: Draft): Rect | null => {
  const region = draft.brief.texts.find(({ text }) => folded(text) === folded(layer.text))?.region
  return region ? regionRect(region, draft) : null
}

/** The changed boxes in the scene; sizes become a range, so that the words follow. */
function relaid(
  draft: Draft,
  changed: readonly { text: Free; slot: Rect; size?: number }[],
  say: (texts: string) => string,
): Mended | null {
  if (changed.length === 0) return null
  const changes = changed.map(({ text, slot, size: wanted }): [string, Partial<TextLayer>] => {
    const { layer } = text
    const most = wanted ?? (typeof layer.size === 'number' ? layer.size : layer.size.fit[1])
    const least = Math.min(most * 0.2, typeof layer.size === 'number' ? most : layer.size.fit[0])
    // Where a limit of lines would cut the words, they take as many as they need.
    const lines = layer.maxLines !== undefined && !layer.name.startsWith('button') ? { maxLines: undefined } : {}
    const size = { fit: [Math.max(4, least), most] as [number, number] }
    return [layer.name, { box: ownBox(text, slot), size, ...inkAt(slot, text, draft), ...(lines as Partial<TextLayer>) }]
  })
  return { scene: withTexts(draft.scene, new Map(changes)), did: say(quoted(changed.map(({ text }) => text))) }
}

/** Words that come to stand on another ground take an ink that can be read there. */
function inkAt(slot: Rect, { layer, box }: Free, draft: Draft): Partial<TextLayer> {
  const ground = groundIn(draft, slot)
  if (!ground || typeof layer.fill !== 'string' || overlapOf(slot, box) > 0.5 * areaOf(slot)) return {}
  return contrast(layer.fill.slice(0, 7), ground.usual) < ENOUGH ? { fill: bestInk(ground).ink } : {}
}

/** Room that words of a size take in lines of a width. */
function needs(text: string, size: number, width: number): { w: number; h: number } {
  const length = text.length * LETTER * size
  const lines = Math.max(1, Math.ceil(length / Math.max(1, width)))
  return { w: lines === 1 ? length : width, h: lines * size * 1.15 }
}

const longestWord = (text: string) => Math.max(...text.split(/\s+/).map((word) => word.length))
const areaOf = ({ w, h }: Rect) => w * h
const isInside = (box: Rect, area: Rect) =>
  box.x >= area.x * 0.5 && box.y >= area.y * 0.5 && box.x + box.w <= area.x * 1.5 + area.w && box.y + box.h <= area.y * 1.5 + area.h
const isMiddleIn = (box: Rect, home: Rect) =>
  box.x + box.w / 2 >= home.x && box.x + box.w / 2 <= home.x + home.w && box.y + box.h / 2 >= home.y && box.y + box.h / 2 <= home.y + home.h

function meetOf(a: Rect, b: Rect): Rect | null {
  const [x, y] = [Math.max(a.x, b.x), Math.max(a.y, b.y)]
  const [w, h] = [Math.min(a.x + a.w, b.x + b.w) - x, Math.min(a.y + a.h, b.y + b.h) - y]
  return w > 0 && h > 0 ? { x, y, w, h } : null
}

/** Repairs of where words stand and how large they are. */
export const PLACES: readonly Repair[] = [
  fitted,
  moved,
  enlarged,
  resized('shrink-words', 0.6, ['words'], 'set smaller:'),
  resized('grow-words', 1.5, ['words.exact', 'words.size', 'contrast'], 'set larger:'),
]
