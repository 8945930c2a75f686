import type { Mood } from '../../catalog/fonts/index.ts'
import { contrast, mix } from '../../color.ts'
import { rng } from '../../random.ts'
import type { Box, Layer } from '../../scene/schema.ts'
import type { Composer } from '../composer.ts'
import { scenic } from '../design/flat-scene.ts'
import { frame, frameFor } from '../design/frames.ts'
import { inset, type Kit, kitOf, onGround, sceneOf, shape, split, Texts } from '../design/kit.ts'
import { castOf } from '../design/picture.ts'
import { type Place, placeIn } from '../design/scenery.ts'
import { type Block, stack } from '../design/stack.ts'
import { underlay } from '../design/style.ts'
import { colorsOf } from '../design/tiles.ts'
import { featuresIn, illustrate, isPlace, mannerFor, mannerNamed, tonesFor } from '../illustration/index.ts'
import { readable } from '../palette.ts'

const OCCASIONS: readonly (readonly [RegExp, readonly string[], readonly Mood[], string])[] = [
  [
    /christmas|xmas|holiday|season/,
    ['christmas-tree', 'wrapped-gift', 'snowflake', 'candle'],
    ['vintage', 'elegant', 'playful'],
    'Happy holidays',
  ],
  [/birthday/, ['birthday-cake', 'balloon', 'wrapped-gift', 'party-popper'], ['playful', 'friendly'], 'Happy birthday'],
  [/valentine|love/, ['bouquet', 'love-letter', 'rose', 'sparkling-heart'], ['romantic', 'playful'], 'With love'],
  [/thank/, ['bouquet', 'hibiscus', 'tulip', 'blossom'], ['handwritten', 'romantic', 'friendly'], 'Thank you'],
  [/new year/, ['fireworks', 'bottle-with-popping-cork', 'sparkles', 'glowing-star'], ['deco', 'luxury'], 'Happy New Year'],
  [/easter/, ['tulip', 'hatching-chick', 'egg', 'rabbit'], ['playful', 'friendly'], 'Happy Easter'],
  [/get well/, ['sunflower', 'teacup-without-handle', 'honey-pot', 'teddy-bear'], ['friendly', 'handwritten'], 'Get well soon'],
  [/congrat|graduat/, ['party-popper', 'trophy', 'bottle-with-popping-cork', 'glowing-star'], ['playful', 'bold'], 'Congratulations'],
]

/** A greeting card: the wish large, a few pictures of the occasion, and the smaller words under it. */
export const greeting: Composer = (brief, canvas, seed) => {
  const said = [brief.content?.design?.about ?? '', ...brief.texts.map(({ text }) => text)].join(' ').toLowerCase()
  const occasion = OCCASIONS.find(([pattern]) => pattern.test(said))
  const kit = kitOf(brief, canvas, seed, { usual: occasion?.[2] ?? ['friendly', 'romantic'], ground: 'full' })
  const texts = new Texts(brief)
  const title = texts.title('message')
  const wish = title?.text ?? (brief.textPolicy === 'free' && brief.language === 'en' ? (occasion?.[3] ?? null) : null)
  const motif = castOf([brief.content?.design?.motif ?? '', ...brief.subjects.map(({ noun }) => noun)].join(', ')).map(({ art }) => art)
  const arts = (motif.length > 0 ? motif : (occasion?.[1] ?? ['bouquet']).map((name) => `fluent-emoji-flat:${name}`)).slice(0, 4)
  // A wish that names a place is shown in it.
  const asked = [brief.content?.design?.motif ?? '', brief.content?.design?.about ?? '', brief.setting.words].join(', ')
  const place = isPlace(featuresIn(asked)) ? (placeIn(asked) ?? 'hills') : null
  const unit = kit.side / 100
  const { faces, inks } = kit
  const blocks: Block[] = [
    ...(wish
      ? [
          {
            kind: 'text' as const,
            name: 'headline',
            text: wish,
            role: 'headline',
            size: unit * 16,
            font: faces.display,
            weight: faces.displayWeight,
            color: inks.ink,
            leading: 1.06,
          },
        ]
      : []),
    ...texts.rest().map(
      (text, i): Block => ({
        kind: 'text',
        name: `line-${i + 1}`,
        text: text.text,
        role: text.role,
        size: unit * (i === 0 ? 4.2 : 3.6),
        weight: 500,
        color: i === 0 ? inks.ink : inks.quiet,
        gap: i === 0 ? 1 : 0.5,
        measure: 0.86,
        leading: 1.38,
      }),
    ),
  ]
  const isWide = kit.sheet.w > kit.sheet.h * 1.2
  if (!kit.isClear && kit.style.name === 'plain')
    return {
      scene: sceneOf(
        kit,
        drawn(kit, { said, asked, arts: place ? motif.filter((art) => !/:(?:birthday-cake|fish)$/.test(art)) : arts, blocks, isWide }),
      ),
      warnings: [],
    }
  const { layers, room } = frame(kit, frameFor(kit) === 'arch' ? 'double' : frameFor(kit), kit.sheet)
  const [picture, words] = isWide ? split(room, 0.4, unit * 5, 'row') : split(room, 0.52, unit * 4, 'column')
  return {
    scene: sceneOf(kit, [
      ...underlay(kit.style, inks, kit.sheet, seed),
      ...(kit.isClear ? [] : layers),
      ...(place && !kit.isClear ? [sceneOfGreeting(kit, picture, asked, place)] : still(kit, picture, arts)),
      ...stack(kit, blocks, words, { align: 'center', valign: isWide ? 'middle' : 'top', most: 1.15 }).layers,
    ]),
    warnings: [],
  }
}

type Drawn = { said: string; asked: string; arts: readonly string[]; blocks: readonly Block[]; isWide: boolean }

/** A card that is all picture: its things in a manner that suits the occasion, the wish on the calm part above or beside them. */
function drawn(kit: Kit, { said, asked, arts, blocks, isWide }: Drawn): Layer[] {
  const { sheet, side, brief, seed } = kit
  const look = [...brief.style.words, brief.style.family ?? '', said].join(', ')
  const manner = mannerFor(mannerNamed(look) ? look : `${said}, ${FESTIVE.test(said) ? 'birthday' : 'flower'}`, seed)
  const named = [...(brief.setting.backdropColor ? [brief.setting.backdropColor] : []), ...brief.style.palette].map(({ hex }) => hex)
  const tones = tonesFor({ words: asked, named: [...new Set(named)], manner: manner.name, seed })
  const area = inset(sheet, side * 0.09)
  const [picture, words]: [Box, Box] = isWide
    ? [
        { ...sheet, x: sheet.x + sheet.w * 0.5, w: sheet.w * 0.5 },
        { ...area, w: sheet.w * 0.5 - side * 0.15 },
      ]
    : [sheet, { ...area, h: area.h * (blocks.length > 1 ? 0.42 : 0.34) }]
  const set = stack(kit, blocks, words, { align: 'center', valign: isWide ? 'middle' : 'top', most: 1.2 })
  const top = isWide ? 0.03 : (set.box.y + set.box.h - sheet.y + side * 0.05) / sheet.h
  const { layer, grounds } = illustrate('picture', picture, {
    words: asked,
    things: arts.slice(0, 3),
    tones,
    manner,
    seed,
    open: { top, bottom: 0 },
  })
  const ground = grounds.top[0] ?? tones.paper
  const at = onGround({ ...kit, inks: { ...kit.inks, accent: tones.deep } }, ground)
  const lettering = contrast(tones.light, ground) > contrast(tones.deep, ground) ? tones.light : tones.deep
  const color = readable(lettering, grounds.top, 4.6)
  const inked = blocks.map(
    (block, i): Block => (block.kind === 'text' ? { ...block, color: i === 0 ? color : readable(at.inks.ink, grounds.top) } : block),
  )
  return [
    ...(isWide ? [shape('panel', sheet, { fill: ground })] : []),
    layer,
    ...stack(at, inked, words, { align: 'center', valign: isWide ? 'middle' : 'top', most: 1.2 }).layers,
  ]
}
const FESTIVE = /birthday|congrat|graduat|new year|easter|christmas|xmas|holiday/

const sceneOfGreeting = (kit: Kit, box: Box, words: string, place: Place): Layer => {
  const { layer } = scenic(kit, 'picture', box, {
    words,
    place,
    cast: castOf(words).filter(({ art }) => !/:(?:birthday-cake|fish)$/.test(art)),
    shot: 'medium',
  })
  return layer.type === 'group' ? { ...layer, clip: kit.side * 0.03 } : layer
}

/** A few pictures on a disc: one large, the others smaller about it. */
function still(kit: Kit, box: Box, arts: readonly string[]): Layer[] {
  const r = Math.min(box.w, box.h) * 0.48
  const [cx, cy] = [box.x + box.w / 2, box.y + box.h / 2]
  const [first, second] = colorsOf(kit)
  const random = rng(kit.seed, 'still')
  const art = (id: string, i: number, x: number, y: number, size: number): Layer => ({
    type: 'art',
    name: `picture-${i + 1}`,
    box: { x: x - size / 2, y: y - size / 2, w: size, h: size },
    art: id,
    ...(id.startsWith('ph:') && { color: second }),
  })
  const spots = [
    [0, -0.04, 1.3],
    [-0.76, 0.5, 0.66],
    [0.78, 0.46, 0.6],
    [0.7, -0.62, 0.44],
  ] as const
  const confetti = Array.from({ length: 14 }, (_, i): Layer => {
    const turn = (i / 14) * Math.PI * 2 + random.between(-0.15, 0.15)
    const reach = r * random.between(1.08, 1.3)
    const size = r * random.between(0.03, 0.06)
    return shape(
      `dot-${i + 1}`,
      {
        x: cx + Math.cos(turn) * reach * Math.min(1.25, box.w / box.h) - size,
        y: cy + Math.sin(turn) * Math.min(reach, box.h / 2) - size,
        w: size * 2,
        h: size * 2,
      },
      { kind: 'ellipse', fill: colorsOf(kit)[i % 3] as string },
    )
  })
  return [
    shape('disc', inset({ x: cx - r, y: cy - r, w: r * 2, h: r * 2 }, 0), { kind: 'ellipse', fill: mix(kit.inks.ground, first, 0.3) }),
    ...confetti,
    ...arts.map((id, i) => {
      const [x, y, size] = spots[i] ?? spots[0]
      return art(id, i, cx + x * r, cy + y * r, size * r)
    }),
  ]
}
