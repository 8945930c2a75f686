import type { Recipe } from '../../shape/recipe.ts'
import { butterfly } from './butterfly.ts'
import { ovenMitt, bakingTray, popcorn } from './baking.ts'
import { corkscrew, cork } from './corks.ts'
import { pepperMill, colander, knifeBlock } from './ware.ts'
import { whisk, spatula, rollingPin, cuttingBoard } from './utensils.ts'
import { succulent, bonsai } from './potted.ts'
import { driftwood, coral, bamboo } from './driftwood.ts'
import { pebbles, rock, crystal } from './stones.ts'
import { seashell, conch, starfish } from './shells.ts'
import { pineCone, acorn, wheat } from './cones.ts'
import { branch, log, feather } from './woodland.ts'
import { mapleLeaf, leafBlade, monsteraLeaf } from './leaves.ts'
import { toaster, blender, milkBottle } from './appliances.ts'
import { espressoMachine } from './espresso-machine.ts'
import { kettle, mokaPot, frenchPress, coffeeGrinder } from './brewing.ts'
import { iceCubes, sugarCubes, honeyDipper } from './cubes.ts'
import { truffles, candyCane, marshmallows } from './confectionery.ts'
import { macaron, cakeSlice } from './macaron.ts'
import { muffin, pretzel, bagel, pie } from './bakes.ts'
import { herbs, olives } from './herbs.ts'
import { cinnamon, spiceHeap, teaLeaves } from './spices.ts'
import { almonds, walnuts, coffeeBeans } from './nuts.ts'
import { broccoli, lettuce, corn } from './greens.ts'
import { bellPepper, chilli, eggplant, cucumber } from './pods.ts'
import { carrot, onion, garlic, potato } from './roots.ts'
import { starAnise } from './star-anise.ts'
import { watermelon, watermelonSlice } from './melons.ts'
import { avocado, kiwi, coconut } from './fruit-cut.ts'
import { citrusSlice, citrusHalf } from './citrus.ts'
import { spaghetti } from './pasta.ts'
import { fish, salmon, shrimp } from './seafood.ts'
import { steak, roastChicken } from './meats.ts'
import { taco, wrap, dumplings } from './tacos.ts'
import { sandwich, hotDog } from './handheld.ts'
import { toast, friedEgg, bacon } from './toast.ts'
import { pancakes, waffle } from './breakfast.ts'
import { campfire, castle, hotAirBalloon, lighthouse, rocket, sailboat, tent, windmill } from './afar.ts'
import { cake, cookie, cupcake, donut } from './bakery.ts'
import { compact, decanter, lipstick, nailPolish, pumpBottle, soap } from './beauty.ts'
import { bottle } from './bottle.ts'
import { cheese, croissant, fries, loaf, popsicle, sushi } from './breads.ts'
import { can, foodCan, sprayCan, tin } from './cans.ts'
import { backpack, basket, handbag, suitcase, tote } from './carry.ts'
import { chessboard, chessPiece } from './chess.ts'
import { telephone, typewriter } from './classics.ts'
import { candle, dropper, jar, perfume } from './cosmetics.ts'
import { binoculars, compass, globe, hourglass, magnifier, microscope, telescope } from './curios.ts'
import { keyboard, monitor, mouse } from './desk-devices.ts'
import { laptop, phone, watch } from './devices.ts'
import { earbuds } from './earbuds.ts'
import { bag, pencil, tray, tube } from './everyday.ts'
import { cards, envelope, key, mat, playingCards } from './flat-things.ts'
import { banana, cherries, egg, grapes, lemon, pear, strawberry } from './fruit.ts'
import { blueberries, mango, peach, pineapple, plum, pomegranate, raspberries } from './fruit-whole.ts'
import { lamp, podium, table } from './furniture.ts'
import { beerBottle, cocktailGlass, jug, pan, pot, wineGlass } from './glassware.ts'
import { cactus, flowers } from './growing.ts'
import { calculator, easel, hammer, paintbrush, palette, scissors, screwdriver, wrench } from './handiwork.ts'
import { belt, boots, bowTie, bracelet, earrings, fedora, highHeels, necktie, sandals, strawHat, wallet } from './hats-shoes.ts'
import { headphones } from './headphones.ts'
import { clock, die, dumbbell, pictureFrame, spoon, trophy } from './home.ts'
import { fan, hairDryer, ladder, lantern, mirror, pillow, towels, wateringCan } from './household.ts'
import { inflated } from './inflated.ts'
import { piano, snareDrum, trumpet, violin } from './instruments.ts'
import { necklace, ring } from './jewels.ts'
import { drone, mailbox, motorcycle, plane, shoppingCart, trafficCone } from './journeys.ts'
import { cassette, microphone, radio, recordPlayer, vinyl } from './listening.ts'
import { mug } from './mug.ts'
import { apple, ball, orange, plant } from './nature.ts'
import { balloon, blocks, duck, kite, piggyBank, puzzlePiece, snowGlobe, teddy, toyTrain } from './nursery.ts'
import { conifer, house, tree, umbrella } from './outdoors.ts'
import { bucket, glassJar, milkCarton, pillBottle, pouch } from './packs.ts'
import { book, books, box, gift, notebook } from './paper.ts'
import { pizzaSlice } from './pizza-slice.ts'
import { bulb, guitar, robot } from './playthings.ts'
import { camera, controller, smartwatch, tablet } from './screens.ts'
import { chair, sofa, stool } from './seats.ts'
import { burger, chocolateBar, iceCream, pizza } from './snacks.ts'
import { speaker } from './speaker.ts'
import { baseball, basketball, helmet, kettlebell, racket, skateboard, soccerBall, surfboard, tennisBall } from './sports.ts'
import { chopsticks, fork, knife, pen, toothbrush } from './table-side.ts'
import { cupAndSaucer, teapot } from './tea.ts'
import { anchor, bell, chest, coins, crown, gear, gem, goldBar, padlock, shield, sword } from './treasure.ts'
import { mushroom, pumpkin, tomato } from './vegetables.ts'
import { bicycle, car } from './vehicles.ts'
import { bowl, glass, plate, tumbler, vase } from './vessels.ts'
import { dress, gloves, hoodie, jacket, jeans, scarf, socks } from './wardrobe.ts'
import { cap, sneaker, sunglasses, tshirt } from './wear.ts'
import { wine } from './wine-bottle.ts'

const ALL = [
  inflated,
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
  pancakes,
  waffle,
  toast,
  friedEgg,
  bacon,
  sandwich,
  hotDog,
  taco,
  wrap,
  dumplings,
  telephone,
  typewriter,
  recordPlayer,
  vinyl,
  radio,
  cassette,
  microphone,
  piano,
  violin,
  snareDrum,
  trumpet,
  steak,
  roastChicken,
  fish,
  salmon,
  shrimp,
  spaghetti,
  chessPiece,
  chessboard,
  teddy,
  duck,
  balloon,
  snowGlobe,
  piggyBank,
  puzzlePiece,
  blocks,
  toyTrain,
  kite,
  citrusSlice,
  citrusHalf,
  avocado,
  kiwi,
  watermelon,
  watermelonSlice,
  coconut,
  starAnise,
  pineapple,
  peach,
  plum,
  mango,
  pomegranate,
  blueberries,
  raspberries,
  hourglass,
  compass,
  globe,
  magnifier,
  binoculars,
  telescope,
  microscope,
  carrot,
  onion,
  garlic,
  bellPepper,
  chilli,
  eggplant,
  cucumber,
  broccoli,
  lettuce,
  potato,
  corn,
  padlock,
  coins,
  goldBar,
  chest,
  crown,
  sword,
  shield,
  bell,
  anchor,
  gem,
  gear,
  coffeeBeans,
  almonds,
  walnuts,
  cinnamon,
  spiceHeap,
  teaLeaves,
  herbs,
  olives,
  macaron,
  muffin,
  pretzel,
  bagel,
  pie,
  truffles,
  cakeSlice,
  candyCane,
  marshmallows,
  iceCubes,
  sugarCubes,
  honeyDipper,
  kettle,
  mokaPot,
  frenchPress,
  coffeeGrinder,
  espressoMachine,
  toaster,
  blender,
  milkBottle,
  hoodie,
  jacket,
  dress,
  jeans,
  socks,
  gloves,
  scarf,
  fedora,
  strawHat,
  boots,
  highHeels,
  sandals,
  belt,
  wallet,
  necktie,
  bowTie,
  earrings,
  bracelet,
  mapleLeaf,
  leafBlade,
  monsteraLeaf,
  feather,
  branch,
  log,
  pineCone,
  acorn,
  wheat,
  seashell,
  conch,
  starfish,
  pebbles,
  rock,
  crystal,
  driftwood,
  coral,
  bamboo,
  succulent,
  bonsai,
  rocket,
  sailboat,
  hotAirBalloon,
  lighthouse,
  castle,
  tent,
  campfire,
  windmill,
  lantern,
  fan,
  mirror,
  pillow,
  towels,
  wateringCan,
  hairDryer,
  ladder,
  hammer,
  wrench,
  screwdriver,
  scissors,
  paintbrush,
  palette,
  easel,
  calculator,
  basketball,
  soccerBall,
  tennisBall,
  baseball,
  kettlebell,
  racket,
  skateboard,
  surfboard,
  helmet,
  whisk,
  spatula,
  rollingPin,
  cuttingBoard,
  pepperMill,
  corkscrew,
  cork,
  colander,
  knifeBlock,
  ovenMitt,
  bakingTray,
  popcorn,
  butterfly,
  plane,
  motorcycle,
  drone,
  shoppingCart,
  mailbox,
  trafficCone,
  pizzaSlice,
]

/** Every recipe by its archetype. */
export const RECIPES: ReadonlyMap<string, Recipe> = new Map(ALL.map((recipe) => [recipe.archetype, recipe]))

/** The recipe of an archetype; null when the catalogue has none. */
export const recipeOf = (archetype: string): Recipe | null => RECIPES.get(archetype) ?? null
