import type { Brief, Subject, WantedText } from '../../brief/schema.ts'
import type { Mood } from '../../catalog/fonts/index.ts'
import { findArchetype } from '../../catalog/index.ts'
import { hexToOklch, mix, oklchToHex, withAlpha } from '../../color.ts'
import type { Warning } from '../../engine.ts'
import { rng } from '../../random.ts'
import type { Box, Layer } from '../../scene/schema.ts'
import { asksForFoliage, foliage } from '../card/foliage.ts'
import type { Composer } from '../composer.ts'
import { frame, frameFor } from '../design/frames.ts'
import { inset, type Kit, kitOf, n, onGround, path, sceneOf, shape, split, Texts } from '../design/kit.ts'
import { castOf, markOf, matterOf, stageIn } from '../design/picture.ts'
import { type Block, stack } from '../design/stack.ts'
import { tiles } from '../design/tiles.ts'
import { CONTAINERS, drawn, overPicture } from './pictured.ts'

const MOODS: readonly (readonly [RegExp, readonly Mood[]])[] = [
  [/wine|gin|whisk|perfume|skincare|cosmetic|candle/, ['luxury', 'elegant']],
  [/coffee|beer|cider|hot sauce|craft/, ['vintage', 'bold', 'industrial']],
  [/jam|honey|tea|bakery|cookie|olive|soap/, ['vintage', 'friendly', 'elegant']],
  [/kids|snack|candy|juice|soda|cereal/, ['playful', 'friendly']],
]

/** The front of a label or a pack, flat as it is printed: brand, what it is, its kind, and the small duties at the foot. */
export const composePackaging: Composer = (brief, canvas, seed) => {
  const design = brief.content?.design
  const about = design?.about ?? ''
  const said = `${about} ${brief.texts.map(({ text }) => text.toLowerCase()).join(' ')}`
  const usual = MOODS.find(([pattern]) => pattern.test(said))?.[1] ?? (['modern', 'friendly', 'elegant'] as const)
  const kit = kitOf(brief, canvas, seed, { usual, margin: 0.07, ground: 'full' })
  const container = design?.kind === 'mockup' || /\bmock-?up\b/.test(about) ? containerIn(brief, about) : null
  const isWide = kit.sheet.w > kit.sheet.h * 1.2
  const [picture, flat] = container ? split(kit.sheet, 0.56, 0, isWide ? 'row' : 'column') : [null, kit.sheet]
  const staged =
    picture && container
      ? stageIn({ ...kit, brief: { ...brief, subjects: [container] } }, 'mockup', picture, {
          backdrop: mix(kit.inks.ground, hexToOklch(kit.inks.ground).l > 0.5 ? '#ffffff' : '#000000', 0.35),
        })
      : null
  const warnings: Warning[] = [...(staged?.warnings ?? [])]
  if (/\bdieline\b/.test(about))
    warnings.push({
      code: 'dieline_simplified',
      message: 'The front panel is drawn flat with its cut and fold lines; the other panels of the dieline are left out.',
    })
  const ground = mix(kit.inks.ground, hexToOklch(kit.inks.ground).l > 0.6 ? '#000000' : '#ffffff', 0.1)
  const label = labelBox(flat, design?.kind === 'pack', about)
  if (/\bmock-?up\b/.test(about) && !staged)
    warnings.push({ code: 'flat_label', message: 'The catalogue has nothing that this label could stick on, so it is drawn flat.' })
  const back: Layer[] = kit.isClear ? [] : [...surface(kit, ground)]
  return { scene: sceneOf(kit, [...back, ...(staged ? [staged.layer] : []), ...front(kit, label, about)]), warnings }
}

/** What a label lies on: a surface in a shade of its colour, lit from one side. */
function surface(kit: Kit, ground: string): Layer[] {
  const { h, c } = hexToOklch(ground)
  const tone = (l: number) => oklchToHex({ l, c: Math.min(0.035, c * 0.4 + 0.008), h })
  const { x, y, w, h: tall } = kit.sheet
  const light: Box = { x, y, w, h: tall }
  return [
    shape('table', light, {
      fill: {
        gradient: 'radial',
        angle: 0,
        center: [0.28, 0.2],
        radius: 1.15,
        stops: [
          [0, tone(0.95)],
          [0.55, tone(0.87)],
          [1, tone(0.74)],
        ],
      },
    }),
  ]
}

const PACK = /\b((?:[a-z]+ )?(?:bottle|jar|can|tin|bag|pouch|box|carton|tube|sachet|canister))s?\b/
/** What the label is on, in the first colour that is named, with the title printed on it; null where the catalogue has no such thing. */
function containerIn({ texts, style, subjects }: Brief, about: string): Subject | null {
  const said = PACK.exec(about)?.[1] ?? ''
  const alone = said.slice(said.lastIndexOf(' ') + 1)
  const noun = [said, alone === 'bag' ? 'pouch' : alone, subjects.find(({ role }) => role === 'hero')?.noun ?? ''].find(
    (word) => word !== '' && !['none', 'hypernym'].includes(findArchetype(word)?.level ?? 'none'),
  )
  if (!noun) return null
  const title = texts.find(({ field, role }) => field === undefined && role !== 'body') ?? texts.find(({ field }) => field === 'brand')
  return {
    id: 'container',
    noun,
    details: [],
    count: 1,
    role: 'hero',
    colors: style.palette.slice(0, 1),
    material: null,
    finish: null,
    region: null,
    relation: null,
    label: title?.text ?? null,
    parts: [],
  }
}

/** A label as tall or wide as what it sticks on. */
function labelBox(room: Box, isPack: boolean, about: string): Box {
  const aspect = /wine|gin|whisk|olive oil|bottle/.test(about) ? 0.78 : /can|jar|jam|honey|candle/.test(about) ? 1.15 : isPack ? 0.72 : 0.9
  // A label fills its page: its own proportion gives way halfway to that of the room.
  const shown = Math.sqrt(aspect * (room.w / room.h))
  const h = Math.min(room.h * 0.9, (room.w * 0.9) / shown)
  const w = h * shown
  return { x: room.x + (room.w - w) / 2, y: room.y + (room.h - h) / 2, w, h }
}

function front(kit: Kit, label: Box, about: string): Layer[] {
  const texts = new Texts(kit.brief)
  const brand = texts.take('brand', 'headline', 'name') ?? texts.title()
  const product = texts.take('headline', 'subheadline', 'other', 'label')
  const since = texts.all('since')
  const flavor = texts.all('flavor')
  const foot = texts.all('origin', 'weight', 'valid', 'place', 'web', 'price', 'issue', 'handle')
  const small = texts.all('ingredients', 'body', 'caption')
  const rest = texts.rest()
  const at: Kit = { ...kit, sheet: label, side: Math.min(label.w, label.h), area: inset(label, Math.min(label.w, label.h) * 0.09) }
  const unit = at.side / 100
  const { faces, inks } = at
  const ware = about.replace(CONTAINERS, ' ')
  // What the words behind the last fact name is to be seen: `…, 440 ml, , pastel clouds, playful`.
  const shown = /\bwith (?:an? |the )?([^,.;]+)/.exec(about)?.[1] ?? /(?:,\s*){2,}([^.;]*)$/.exec(about)?.[1] ?? ''
  const words = [
    shown,
    product?.text ?? '',
    kit.brief.content?.design?.motif ?? '',
    ware,
    ...matterOf(kit.brief).split(','),
    brand?.text ?? '',
    product?.text ?? '',
    ...flavor.map(({ text }) => text.replace(/^(?:tasting )?notes? of /i, '')),
  ].join(', ')
  const art =
    kit.mood === 'playful' || kit.mood === 'friendly'
      ? (castOf(words)[0]?.art ?? markOf(words))
      : (markOf(words) ?? castOf(words)[0]?.art ?? null)
  const pictured = drawn(at, label, about)
  const isPictured = pictured !== null
  const layout = isPictured ? 'band' : kit.isCentered ? 'classic' : rng(kit.seed, 'label').pick(['band', 'tiles', 'band'] as const)
  const paper = shape('label', label, {
    fill: inks.ground,
    radius: unit * 1.6,
    shadow: { color: withAlpha('#000000', 0.2), blur: unit * 5, dx: 0, dy: unit * 1.4 },
  })
  const says = (text: WantedText, name: string, size: number, look: Partial<Extract<Block, { kind: 'text' }>> = {}): Block => ({
    kind: 'text',
    name,
    text: text.text,
    role: text.field ?? text.role,
    size: unit * size,
    leading: 1.3,
    ...look,
  })
  const title: Block[] = [
    ...(brand ? [says(brand, 'brand', 15, { role: 'headline', font: faces.display, weight: faces.displayWeight, leading: 1.04 })] : []),
    ...(product ? [says(product, 'product', 5.6, { weight: 600, gap: 0.55, color: inks.accent })] : []),
    ...flavor.map((text, i) => says(text, `flavor-${i + 1}`, 4.6, { weight: 500, gap: 0.4 })),
    ...[...since, ...rest].map((text, i) => says(text, `line-${i + 1}`, 3.8, { gap: 0.6, color: inks.quiet })),
  ]
  const duties: Block[] = [
    ...small.map((text, i) => says(text, `small-${i + 1}`, 2.7, { color: inks.quiet, measure: 0.92, gap: 0.5 })),
    ...(foot.length > 0
      ? [
          {
            kind: 'text' as const,
            name: 'foot',
            text: foot.map(({ text }) => text).join('   ·   '),
            role: 'caption',
            size: unit * 3.3,
            weight: 600,
            color: inks.ink,
            gap: 0.7,
          },
        ]
      : []),
  ]
  const fold = /\bdieline\b/.test(about) ? [creases(label, unit)] : []
  const icon = (color: string, size: number): Block[] =>
    art ? [{ kind: 'art', name: 'mark', art, size: unit * size, ...(art.startsWith('ph:') && { color }) }] : []
  if (layout === 'classic') {
    const made = frame(at, frameFor(at) === 'arch' || frameFor(at) === 'none' ? 'double' : frameFor(at), label)
    const low = stack(
      at,
      duties,
      { ...made.room, y: made.room.y + made.room.h * 0.72, h: made.room.h * 0.28 },
      { align: 'center', valign: 'bottom' },
    )
    const rule: Block = {
      kind: 'rule',
      name: 'rule',
      width: unit * 34,
      thick: Math.max(1, unit * 0.3),
      color: inks.accent,
      gap: unit * 3,
      shape: 'diamond',
    }
    const upper = { ...made.room, h: made.room.h - (duties.length > 0 ? low.box.h + unit * 4 : 0) }
    const [first, ...others] = title
    return [
      paper,
      ...(asksForFoliage(about) || HERBAL.test(about) ? foliage(at, `${about} botanical`) : []),
      ...made.layers,
      ...fold,
      ...stack(at, [...icon(inks.accent, 20), ...(first ? [{ ...first, gap: 0.5 } as Block] : []), rule, ...others], upper, {
        align: 'center',
        valign: 'middle',
        most: 1.3,
      }).layers,
      ...low.layers,
    ]
  }
  if (pictured) return [paper, ...fold, ...overPicture(at, pictured, { title, duties, unit, label })]
  const band = kit.brief.style.palette[1]?.hex ?? inks.accent
  const [field, below] = split(label, 0.42, 0, 'column')
  const box = inset(below, unit * 8, unit * 6)
  const low = stack(at, duties, { ...box, y: box.y + box.h * 0.66, h: box.h * 0.34 }, { valign: 'bottom' })
  const upper = { ...box, h: box.h - (duties.length > 0 ? low.box.h + unit * 3 : 0) }
  const head: Layer[] =
    layout === 'tiles'
      ? [{ ...tiles(at, 'tiles', field, { across: 4, mark: art?.startsWith('ph:') ? art : markOf(words) }), clip: unit * 1.6 } as Layer]
      : [
          shape('band', field, { fill: band, radius: unit * 1.6 }),
          shape('band.edge', { ...field, y: field.y + field.h - unit * 2, h: unit * 2 }, { fill: band }),
          ...stack(at, icon(onGround(at, band).inks.ink, 30), field, { align: 'center', valign: 'middle' }).layers,
        ]
  return [
    paper,
    ...head,
    ...fold,
    ...stack(at, title, upper, { valign: 'middle', most: 1.25, align: kit.isRtl ? 'right' : 'left' }).layers,
    ...low.layers,
  ]
}

/** Wares that grow. */
const HERBAL = /\b(?:tea|herbal|soap|candle|lavender|honey|botanical|gin|olive|citrus|skincare|shampoo|lotion|serum|chamomile|mint)\b/
/** Where the sheet is folded, in dashes just outside the front. */
function creases(label: Box, unit: number): Layer {
  const by = unit * 3
  const box = inset(label, -by)
  const dash = unit * 2
  let d = ''
  for (let x = 0; x < box.w; x += dash * 2)
    d += `M ${n(x)} ${n(by)} h ${n(Math.min(dash, box.w - x))} M ${n(x)} ${n(box.h - by)} h ${n(Math.min(dash, box.w - x))} `
  for (let y = 0; y < box.h; y += dash * 2)
    d += `M ${n(by)} ${n(y)} v ${n(Math.min(dash, box.h - y))} M ${n(box.w - by)} ${n(y)} v ${n(Math.min(dash, box.h - y))} `
  return path('creases', box, d, { stroke: { paint: '#e0399a', width: Math.max(1, unit * 0.25) } })
}
