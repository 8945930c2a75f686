import type { Brief } from '../../brief/schema.ts'
import type { Box, Layer } from '../../scene/schema.ts'
import type { Composer } from '../composer.ts'
import { sceneOf } from '../design/kit.ts'
import { stack } from '../design/stack.ts'
import { type Look, lookOf } from '../graphic/look.ts'
import { brochure, newsletter } from './folded.ts'
import { frontPage } from './front-page.ts'
import { folios, pictureOf, type Story, storyOf, titleBlocks } from './parts.ts'
import { running, split } from './running.ts'

/** Pages of running text: spreads and articles, front pages, newsletters, brochures. */
export const composeEditorial: Composer = (asked, canvas, seed) => {
  const kind = asked.content?.design?.kind ?? 'article'
  const isPrint = kind === 'spread' || kind === 'article' || kind === 'front-page'
  const brief: Brief = isPrint && asked.style.words.length === 0 ? { ...asked, style: { ...asked.style, words: ['editorial'] } } : asked
  const plain = lookOf(brief, canvas, seed, asked.content?.design?.about ?? '')
  const text = plain.pick('body face', ['eb-garamond', 'bitter', plain.faces.text])
  const look: Look = isPrint ? { ...plain, faces: { ...plain.faces, text } } : plain
  const story = storyOf(look)
  const drawn =
    kind === 'newsletter'
      ? newsletter(look, story)
      : kind === 'brochure'
        ? brochure(look, story)
        : kind === 'spread'
          ? spread(look, story)
          : kind === 'front-page'
            ? frontPage(look, story)
            : article(look, story)
  return { scene: sceneOf(look, drawn), warnings: warningsOf(story, kind === 'brochure' && (brief.content?.points?.items.length ?? 0) > 0) }
}

/** A folder that lists what it offers and how to call needs no sentences of ours. */
const warningsOf = ({ prose, rest }: Story, isFull: boolean) =>
  prose && !(isFull && rest.length > 0)
    ? [{ code: 'content_invented', message: 'The prompt gives no running text, so neutral sentences about its matter stand in.' }]
    : []

/** Two pages that face each other. */
function spread(look: Look, story: Story): Layer[] {
  const { sheet, unit } = look
  const half = sheet.w / 2
  const margin = Math.min(half, sheet.h) * 0.09
  const pages = [0, 1].map(
    (i): Box => ({ x: sheet.x + half * i + margin, y: sheet.y + margin, w: half - margin * 2, h: sheet.h - margin * 2 }),
  )
  const [left, right] = pages as [Box, Box]
  const foot = unit * 3.6
  // Three columns and more need the width of both pages.
  const way = (story.columns ?? 2) > 2 ? 'top' : look.pick('spread', ['full', 'top', 'inner'] as const)
  const fold: Layer = {
    type: 'shape',
    name: 'fold',
    shape: 'rect',
    box: { x: sheet.x + half - unit * 3, y: sheet.y, w: unit * 6, h: sheet.h },
    fill: {
      gradient: 'linear',
      angle: 0,
      stops: [
        [0, '#00000000'],
        [0.5, '#00000026'],
        [1, '#00000000'],
      ],
    },
  }
  if (way === 'full') {
    const picture = { x: sheet.x, y: sheet.y, w: half, h: sheet.h }
    const body = { ...right, h: right.h - foot }
    return [
      pictureOf(look, story, 'picture', picture),
      ...textPage(look, story, body, { size: unit * 7.4, columns: Math.min(2, story.columns ?? 2) }),
      ...folios(look, story, [left, right]).slice(-1),
      fold,
    ]
  }
  if (way === 'top') {
    const picture = { x: sheet.x, y: sheet.y, w: sheet.w, h: sheet.h * 0.42 }
    const y = picture.y + picture.h + margin * 0.7
    const below = (page: Box): Box => ({ ...page, y, h: page.y + page.h - foot - y })
    const start = below(left)
    const title = stack(look, titleBlocks(look, story, { size: unit * 6.4 }), { ...start, h: start.h * 0.62 }, {})
    // The text begins under the headline and goes on opposite.
    const under = title.box.y + title.box.h + unit * 3
    const first: Box = { ...start, y: under, h: start.y + start.h - under, w: (start.w - unit * 2.6) / 2 }
    const begin = first.h > unit * 8 ? [first, { ...first, x: first.x + first.w + unit * 2.6 }] : []
    const columns = [...begin, ...split(below(right), Math.min(3, story.columns ?? 2), unit * 2.6)]
    return [
      pictureOf(look, story, 'picture', picture),
      ...title.layers,
      ...running(look, story, columns),
      ...folios(look, story, pages),
      fold,
    ]
  }
  const picture = { x: right.x, y: sheet.y, w: sheet.x + sheet.w - right.x, h: sheet.h * 0.54 }
  const under = { ...right, y: picture.y + picture.h + margin * 0.6, h: right.y + right.h - foot - (picture.y + picture.h + margin * 0.6) }
  return [
    pictureOf(look, story, 'picture', picture),
    ...textPage(
      look,
      { ...story, quote: null },
      { ...left, h: left.h - foot },
      { size: unit * 8, columns: Math.min(2, story.columns ?? 2) },
    ),
    ...running(
      look,
      { ...story, headline: null, prose: story.prose?.later() ?? null },
      split(under, Math.min(2, story.columns ?? 2), unit * 2.6),
      'text-right',
    ),
    ...folios(look, story, pages),
    fold,
  ]
}

/** One page: picture, headline and columns. */
function article(look: Look, story: Story): Layer[] {
  const { area, sheet, unit } = look
  const foot = unit * 4.4
  const isTop = look.pick('article', [true, false])
  const h = sheet.h * 0.34
  if (isTop) {
    const picture = { x: sheet.x, y: sheet.y, w: sheet.w, h }
    const y = picture.y + h + unit * 4.4
    return [
      pictureOf(look, story, 'picture', picture),
      ...textPage(look, story, { ...area, y, h: area.y + area.h - foot - y }, { size: unit * 8, columns: story.columns ?? 2 }),
      ...folios(look, story, [area]),
    ]
  }
  const title = stack(look, titleBlocks(look, story, { size: unit * 9 }), { ...area, h: area.h * 0.34 }, {})
  const top = title.box.y + title.box.h + unit * 3
  const picture = { x: area.x, y: top, w: area.w, h: area.h * 0.28 }
  const y = picture.y + picture.h + unit * 3
  return [
    ...title.layers,
    pictureOf(look, story, 'picture', picture),
    ...running(look, story, split({ ...area, y, h: area.y + area.h - foot - y }, story.columns ?? 3, unit * 2.6)),
    ...folios(look, story, [area]),
  ]
}

/** Headline over columns. */
function textPage(look: Look, story: Story, box: Box, { size, columns }: { size: number; columns: number }): Layer[] {
  const title = stack(look, titleBlocks(look, story, { size }), { ...box, h: box.h * 0.46 }, {})
  const y = title.box.y + title.box.h + look.unit * 3
  return [...title.layers, ...running(look, story, split({ ...box, y, h: box.y + box.h - y }, columns, look.unit * 2.6))]
}
