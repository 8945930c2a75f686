import type { Subject } from '../brief/schema.ts'
import type { Material, StageObject } from '../scene/index.ts'
import type { Recipe } from '../shape/index.ts'
import { isDrink } from './contents.ts'

/** Drinks as they look in a cup or behind glass, the more particular ones first. */
const DRINKS: readonly (readonly [RegExp, string])[] = [
  [/espresso|black coffee|americano/, '#24120a'],
  [/latte|cappuccino|flat white|milk tea|chai/, '#b98a5c'],
  [/coffee|cocoa|chocolate/, '#2f190d'],
  [/matcha/, '#8ba446'],
  [/green tea|herbal tea|mint tea/, '#c3ae3c'],
  [/hibiscus|red tea|berry tea/, '#a52a32'],
  [/tea/, '#b5672a'],
  [/milk/, '#f6f1e6'],
  [/red wine/, '#4d0f1c'],
  [/rosé|rose wine/, '#e9a090'],
  [/wine|cider/, '#e2c56a'],
  [/beer/, '#d99a2b'],
  [/orange juice/, '#f09a1e'],
  [/lemonade/, '#efe08a'],
  [/juice/, '#e3872d'],
  [/broth/, '#b9782f'],
]
const FULL = 0.84

/** What is said to be poured into a vessel that can be filled: how full it is, and the colour of its liquid. */
export function pouredIn(subject: Subject, recipe: Recipe): { params: Record<string, number>; color: string | null } | null {
  const drink = subject.details.map((detail) => /^of (.+)$/.exec(detail)?.[1]).find((words) => words && isDrink(words))
  const fill = recipe.params.fill
  if (!drink || !fill || !recipe.slots.liquid) return null
  const params = fill.default > 0 ? {} : { fill: Math.min(fill.max, FULL) }
  return { params, color: DRINKS.find(([words]) => words.test(drink))?.[1] ?? null }
}

/** The same materials with the drink's own colour. */
export function withDrink(materials: StageObject['materials'], color: string | null): Record<string, Material> {
  const liquid = materials.liquid
  return color && liquid ? { ...materials, liquid: { ...liquid, color } } : materials
}
