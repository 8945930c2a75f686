import type { Recipe } from '../../shape/recipe.ts'
import { cake, cookie, cupcake, donut } from './bakery.ts'
import { compact, decanter, lipstick, nailPolish, pumpBottle, soap } from './beauty.ts'
import { bottle } from './bottle.ts'
import { cheese, croissant, fries, loaf, popsicle, sushi } from './breads.ts'
import { can, foodCan, sprayCan, tin } from './cans.ts'
import { backpack, basket, handbag, suitcase, tote } from './carry.ts'
import { candle, dropper, jar, perfume } from './cosmetics.ts'
import { keyboard, monitor, mouse } from './desk-devices.ts'
import { laptop, phone, watch } from './devices.ts'
import { earbuds } from './earbuds.ts'
import { bag, pencil, tray, tube } from './everyday.ts'
import { cards, envelope, key, mat, playingCards } from './flat-things.ts'
import { banana, cherries, egg, grapes, lemon, pear, strawberry } from './fruit.ts'
import { lamp, podium, table } from './furniture.ts'
import { beerBottle, cocktailGlass, jug, pan, pot, wineGlass } from './glassware.ts'
import { cactus, flowers } from './growing.ts'
import { headphones } from './headphones.ts'
import { clock, die, dumbbell, pictureFrame, spoon, trophy } from './home.ts'
import { necklace, ring } from './jewels.ts'
import { mug } from './mug.ts'
import { apple, ball, orange, plant } from './nature.ts'
import { conifer, house, tree, umbrella } from './outdoors.ts'
import { bucket, glassJar, milkCarton, pillBottle, pouch } from './packs.ts'
import { book, books, box, gift, notebook } from './paper.ts'
import { bulb, guitar, robot } from './playthings.ts'
import { camera, controller, smartwatch, tablet } from './screens.ts'
import { chair, sofa, stool } from './seats.ts'
import { burger, chocolateBar, iceCream, pizza } from './snacks.ts'
import { speaker } from './speaker.ts'
import { chopsticks, fork, knife, pen, toothbrush } from './table-side.ts'
import { cupAndSaucer, teapot } from './tea.ts'
import { mushroom, pumpkin, tomato } from './vegetables.ts'
import { bicycle, car } from './vehicles.ts'
import { bowl, glass, plate, tumbler, vase } from './vessels.ts'
import { cap, sneaker, sunglasses, tshirt } from './wear.ts'
import { wine } from './wine-bottle.ts'

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
  wineGlass,
  cocktailGlass,
  beerBottle,
  jug,
  pot,
  pan,
  tin,
  foodCan,
  pouch,
  milkCarton,
  sprayCan,
  pillBottle,
  glassJar,
  bucket,
  lipstick,
  pumpBottle,
  compact,
  soap,
  nailPolish,
  decanter,
  cake,
  cupcake,
  donut,
  burger,
  pizza,
  cookie,
  iceCream,
  chocolateBar,
  banana,
  lemon,
  strawberry,
  pear,
  cherries,
  grapes,
  tomato,
  pumpkin,
  mushroom,
  egg,
  tablet,
  monitor,
  keyboard,
  mouse,
  camera,
  controller,
  smartwatch,
  chair,
  stool,
  sofa,
  pictureFrame,
  clock,
  spoon,
  dumbbell,
  die,
  trophy,
  cheese,
  croissant,
  fries,
  loaf,
  popsicle,
  sushi,
  backpack,
  basket,
  handbag,
  suitcase,
  tote,
  umbrella,
  cactus,
  conifer,
  flowers,
  house,
  tree,
  cards,
  chopsticks,
  envelope,
  fork,
  key,
  knife,
  mat,
  pen,
  playingCards,
  toothbrush,
  bicycle,
  bulb,
  car,
  guitar,
  robot,
  cap,
  necklace,
  ring,
  sneaker,
  sunglasses,
  tshirt,
]

/** Every recipe by its archetype. */
export const RECIPES: ReadonlyMap<string, Recipe> = new Map(ALL.map((recipe) => [recipe.archetype, recipe]))

/** The recipe of an archetype; null when the catalogue has none. */
export const recipeOf = (archetype: string): Recipe | null => RECIPES.get(archetype) ?? null
