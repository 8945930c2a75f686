import type { Brief, Menu, WantedText } from '../../brief/schema.ts'
import type { Warning } from '../../engine.ts'
import type { Box, Layer } from '../../scene/schema.ts'
import type { Composer } from '../composer.ts'
import { footer, pageOf, sceneOf, shared } from '../page/page.ts'
import { columnsOf } from './columns.ts'
import { dressOf, headFor, marksFor } from './head.ts'
import { composeRecipe } from './recipe.ts'
import { dressed, frameLayers, inner } from './style.ts'

/** Menus and price lists: sections in columns, prices along one edge, the name of the house on top; recipes have a page of their own. */
export const composeMenu: Composer = (brief, canvas, seed) => {
  if (brief.content?.design?.kind === 'recipe') return composeRecipe(brief, canvas, seed)
  const { brief: asked, usual } = dressed(brief, seed)
  const page = pageOf(asked, canvas, seed, usual)
  const menu = brief.content?.menu ?? (brief.textPolicy === 'free' ? inventedFor(brief) : null)
  const texts = shared(brief)
  const top = texts.top.length > 0 || brief.textPolicy !== 'free' ? texts.top : [plainTitle(brief.language)]
  const area = inner(page)
  const dress = dressOf(page, canvas, top)
  const marks = brief.textPolicy === 'none' || top.length === 0 ? { mark: null, picture: null } : marksFor(brief, menu)
  const head = headFor(page, dress, top, area, marks)
  const foot = footer(page, texts.bottom, { ...head.foot, y: head.rest.y, h: area.y + area.h - head.rest.y })
  const room = { ...head.rest, h: Math.max(1, foot.rest.y + foot.rest.h - head.rest.y) }
  const body: Layer[] = menu ? columnsOf(menu, page, room, dress) : []
  const lift = raised(room, body)
  const frame = dress === 'block' || dress === 'panel' ? [] : frameLayers(page)
  const layers = [
    ...(canvas.background === 'transparent' ? [] : frame),
    ...head.layers,
    ...body.map((layer) => moved(layer, lift)),
    ...foot.layers,
  ]
  return {
    scene: sceneOf(page, canvas, layers),
    warnings: warningsOf(brief.content?.menu ?? null, menu),
  }
}

/** A short list stands a little above the middle of its room. */
function raised(room: Box, layers: readonly Layer[]): number {
  const bottom = Math.max(room.y, ...layers.map(({ box }) => (box ? box.y + box.h : room.y)))
  return Math.max(0, room.y + room.h - bottom) * 0.42
}

const moved = (layer: Layer, down: number): Layer => (layer.box ? { ...layer, box: { ...layer.box, y: layer.box.y + down } } : layer)

/** What such a page is called where the prompt gives no name, in its own language. */
const TITLES: Readonly<Record<string, string>> = {
  zh: '菜单',
  ja: 'メニュー',
  ko: '메뉴',
  de: 'Speisekarte',
  es: 'Carta',
  it: 'Menù',
  nl: 'Menukaart',
  ru: 'Меню',
  ar: 'قائمة الطعام',
}
const plainTitle = (language: string): WantedText => ({
  id: 'headline',
  text: TITLES[language] ?? 'Menu',
  role: 'headline',
  region: null,
  typeface: null,
  weight: null,
  color: null,
})

const plain = (sections: readonly (readonly [title: string, ...names: string[]])[]): Menu => ({
  sections: sections.map(([title, ...names]) => ({ title, items: names.map((name) => ({ name, description: null, price: null })) })),
})
/** What stands where the prompt lists nothing: common things, and no prices, which nobody but the house can know. */
const DISHES = plain([
  ['To start', 'Soup of the day', 'Seasonal salad', 'Bread and olives'],
  ['Mains', 'Dish of the day', 'Vegetable plate', 'Pasta of the house'],
  ['To finish', 'Dessert of the day', 'Cheese plate'],
  ['Drinks', 'Coffee', 'Tea', 'Sparkling water'],
])
const GLASSES = plain([
  ['By the glass', 'House white', 'House red', 'Sparkling wine'],
  ['Mixed', 'Cocktail of the day', 'Spritz', 'Alcohol-free cocktail'],
  ['Without alcohol', 'Sparkling water', 'Seasonal lemonade', 'Iced tea'],
])
const CUPS = plain([
  ['Coffee', 'Espresso', 'Cappuccino', 'Filter coffee'],
  ['Tea', 'Black tea', 'Green tea', 'Herbal tea'],
  ['To go with it', 'Pastry of the day', 'Cake of the day'],
])

function inventedFor({ texts, useCase }: Brief): Menu {
  const words = [useCase ?? '', ...texts.map(({ text }) => text)].join(' ').toLowerCase()
  if (/coffee|caf[eé]|\btea\b|espresso/.test(words)) return CUPS
  return /\bwines?\b|drink|cocktail|\bbar\b|beer|beverage/.test(words) ? GLASSES : DISHES
}

function warningsOf(given: Menu | null, shown: Menu | null): Warning[] {
  if (given) return []
  return shown ? [] : [{ code: 'content_missing', message: 'The prompt lists no entries and allows no other words, so the page has none.' }]
}
