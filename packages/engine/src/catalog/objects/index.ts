import type { Recipe } from '../../shape/recipe.ts'
import { bottle } from './bottle.ts'
import { candle, dropper, jar, perfume } from './cosmetics.ts'
import { laptop, phone, watch } from './devices.ts'
import { earbuds } from './earbuds.ts'
import { bag, pencil, tray, tube } from './everyday.ts'
import { lamp, podium, table } from './furniture.ts'
import { headphones } from './headphones.ts'
import { mug } from './mug.ts'
import { apple, ball, orange, plant } from './nature.ts'
import { book, books, box, gift, notebook } from './paper.ts'
import { speaker } from './speaker.ts'
import { cupAndSaucer, teapot } from './tea.ts'
import { bowl, can, glass, plate, tumbler, vase, wine } from './vessels.ts'

const ALL = [
  bottle,
  mug,
  earbuds,
  speaker,
  headphones,
  glass,
  tumbler,
  bowl,
  plate,
  vase,
  wine,
  can,
  jar,
  perfume,
  dropper,
  candle,
  box,
  gift,
  book,
  books,
  notebook,
  table,
  lamp,
  podium,
  phone,
  laptop,
  watch,
  apple,
  orange,
  ball,
  plant,
  tube,
  teapot,
  cupAndSaucer,
  tray,
  pencil,
  bag,
]

/** Every recipe by its archetype. */
export const RECIPES: ReadonlyMap<string, Recipe> = new Map(ALL.map((recipe) => [recipe.archetype, recipe]))

/** The recipe of an archetype; null when the catalogue has none. */
export const recipeOf = (archetype: string): Recipe | null => RECIPES.get(archetype) ?? null
