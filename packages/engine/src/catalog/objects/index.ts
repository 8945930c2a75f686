import type { Recipe } from '../../shape/recipe.ts'
import { belt, bowTie, bracelet, earrings, necktie, wallet } from './accessories.ts'
import { drone, plane } from './aircraft.ts'
import { amplifier } from './amplifier.ts'
import { blender, milkBottle, toaster } from './appliances.ts'
import { arch, column, stairs, torii } from './architecture.ts'
import { cake, cookie, cupcake, donut } from './bakery.ts'
import { bagel, muffin, pie, pretzel } from './bakes.ts'
import { bakingTray, ovenMitt, popcorn } from './baking.ts'
import { baseball, basketball, soccerBall, tennisBall } from './balls.ts'
import { compact, decanter, lipstick, nailPolish, pumpBottle, soap } from './beauty.ts'
import { bicycle } from './bicycle.ts'
import { boots } from './boots.ts'
import { bottle } from './bottle.ts'
import { bowl } from './bowl.ts'
import { fries, loaf, popsicle } from './breads.ts'
import { pancakes, waffle } from './breakfast.ts'
import { coffeeGrinder, frenchPress, kettle, mokaPot } from './brewing.ts'
import { burger } from './burger.ts'
import { butter } from './butter.ts'
import { butterfly } from './butterfly.ts'
import { cactus } from './cactus.ts'
import { cakeStand } from './cake-stand.ts'
import { calculator } from './calculator.ts'
import { campfire, tent } from './camping.ts'
import { can, foodCan, sprayCan, tin } from './cans.ts'
import { cap } from './cap.ts'
import { car } from './car.ts'
import { backpack, basket, handbag, suitcase, tote } from './carry.ts'
import { castle } from './castle.ts'
import { cheese } from './cheese.ts'
import { chessboard, chessPiece } from './chess.ts'
import { citrusHalf, citrusSlice } from './citrus.ts'
import { telephone, typewriter } from './classics.ts'
import { honeycomb } from './comb.ts'
import { acorn, pineCone, wheat } from './cones.ts'
import { candyCane, marshmallows, truffles } from './confectionery.ts'
import { cork, corkscrew } from './corks.ts'
import { candle, dropper, jar, perfume } from './cosmetics.ts'
import { crate } from './crate.ts'
import { croissant } from './croissant.ts'
import { honeyDipper, iceCubes, sugarCubes } from './cubes.ts'
import { compass, hourglass } from './curios.ts'
import { monitor, mouse } from './desk-devices.ts'
import { laptop, phone } from './devices.ts'
import { bamboo, coral, driftwood } from './driftwood.ts'
import { earbuds } from './earbuds.ts'
import { battery, cable, circuitBoard } from './electronics.ts'
import { espressoMachine } from './espresso-machine.ts'
import { bag, pencil, tray, tube } from './everyday.ts'
import { balloon, kite, snowGlobe } from './festive.ts'
import { cards, envelope, key, mat, playingCards } from './flat-things.ts'
import { foldedScarf, napkin } from './folded.ts'
import { banana, cherries, egg, grapes, lemon, pear, strawberry } from './fruit.ts'
import { avocado, coconut, kiwi } from './fruit-cut.ts'
import { blueberries, mango, peach, pineapple, plum, pomegranate, raspberries } from './fruit-whole.ts'
import { bed, bookcase, mannequin, rug } from './furnishings.ts'
import { lamp, podium, table } from './furniture.ts'
import { beerBottle, cocktailGlass, jug, pan, pot, wineGlass } from './glassware.ts'
import { globe } from './globe.ts'
import { broccoli, corn, lettuce } from './greens.ts'
import { flowers } from './growing.ts'
import { hotDog, sandwich } from './handheld.ts'
import { fedora, strawHat } from './hats.ts'
import { headphones } from './headphones.ts'
import { herbs, olives } from './herbs.ts'
import { clock, die, dumbbell, pictureFrame, spoon, trophy } from './home.ts'
import { house } from './house.ts'
import { ladder, mirror, pillow, wateringCan } from './household.ts'
import { fan, hairDryer, lantern } from './household-devices.ts'
import { inflated } from './inflated.ts'
import { piano, snareDrum, trumpet, violin } from './instruments.ts'
import { anchor, bell, gear, padlock } from './ironware.ts'
import { necklace, ring } from './jewels.ts'
import { keyboard } from './keyboard.ts'
import { beaker, flask, testTubes } from './labware.ts'
import { leafBlade, mapleLeaf, monsteraLeaf } from './leaves.ts'
import { cassette, microphone, radio, recordPlayer, vinyl } from './listening.ts'
import { cakeSlice, macaron } from './macaron.ts'
import { roastChicken, steak } from './meats.ts'
import { watermelon, watermelonSlice } from './melons.ts'
import { microscope } from './microscope.ts'
import { motorcycle } from './motorcycle.ts'
import { mug } from './mug.ts'
import { apple, ball, orange, plant } from './nature.ts'
import { duck, piggyBank, teddy } from './nursery.ts'
import { almonds, coffeeBeans, walnuts } from './nuts.ts'
import { oilBottle } from './oil-bottle.ts'
import { curtain, door, window } from './openings.ts'
import { binoculars, magnifier, telescope } from './optics.ts'
import { umbrella } from './outdoors.ts'
import { bucket, glassJar, milkCarton, pillBottle, pouch } from './packs.ts'
import { easel, paintbrush, palette } from './painting.ts'
import { book, books, box, gift, notebook } from './paper.ts'
import { spaghetti } from './pasta.ts'
import { petals } from './petals.ts'
import { pizza } from './pizza.ts'
import { pizzaSlice } from './pizza-slice.ts'
import { bulb, guitar, robot } from './playthings.ts'
import { bellPepper, chilli, cucumber, eggplant } from './pods.ts'
import { bonsai, succulent } from './potted.ts'
import { highHeels } from './pumps.ts'
import { crown, shield, sword } from './regalia.ts'
import { carrot, garlic, onion, potato } from './roots.ts'
import { camera, controller, smartwatch, tablet } from './screens.ts'
import { fish, salmon, shrimp } from './seafood.ts'
import { chair, sofa, stool } from './seats.ts'
import { conch, seashell, starfish } from './shells.ts'
import { sandals } from './shoes.ts'
import { billboard, flag, medal, signpost } from './signs.ts'
import { chocolateBar, iceCream } from './snacks.ts'
import { sneaker } from './sneaker.ts'
import { speaker } from './speaker.ts'
import { cinnamon, spiceHeap, teaLeaves } from './spices.ts'
import { spirits } from './spirits.ts'
import { helmet, kettlebell, racket, skateboard, surfboard } from './sports.ts'
import { starAnise } from './star-anise.ts'
import { crystal, pebbles, rock } from './stones.ts'
import { mailbox, shoppingCart, trafficCone } from './street.ts'
import { maki, nigiri, sushi } from './sushi.ts'
import { chopsticks, fork, knife, pen, toothbrush } from './table-side.ts'
import { dumplings, taco, wrap } from './tacos.ts'
import { cupAndSaucer, teapot } from './tea.ts'
import { bacon, friedEgg, toast } from './toast.ts'
import { hammer, scissors, screwdriver, wrench } from './tools.ts'
import { towels } from './towels.ts'
import { lighthouse, windmill } from './towers.ts'
import { chest, coins, gem, goldBar } from './treasure.ts'
import { conifer, palm, tree } from './trees.ts'
import { cuttingBoard, rollingPin, spatula, whisk } from './utensils.ts'
import { mushroom, pumpkin, tomato } from './vegetables.ts'
import { bus, truck, van } from './vehicles.ts'
import { glass, plate, tumbler, vase } from './vessels.ts'
import { hotAirBalloon, rocket, sailboat } from './voyages.ts'
import { wallMirror } from './wall-mirror.ts'
import { dress, hoodie, jacket, jeans } from './wardrobe.ts'
import { colander, knifeBlock, pepperMill } from './ware.ts'
import { watch } from './watch.ts'
import { sunglasses, tshirt } from './wear.ts'
import { wheel } from './wheel.ts'
import { bathtub, fridge, washingMachine } from './white-goods.ts'
import { wine } from './wine-bottle.ts'
import { blocks, puzzlePiece, toyTrain } from './wooden-toys.ts'
import { branch, feather, log } from './woodland.ts'
import { gloves, scarf, socks } from './woollens.ts'

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
  oilBottle,
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
  foldedScarf,
  napkin,
  honeycomb,
  petals,
  amplifier,
  wallMirror,
  spirits,
  beaker,
  flask,
  testTubes,
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
  cakeStand,
  crate,
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
  nigiri,
  maki,
  backpack,
  basket,
  handbag,
  suitcase,
  tote,
  umbrella,
  cactus,
  conifer,
  palm,
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
  butter,
  arch,
  column,
  stairs,
  torii,
  curtain,
  door,
  window,
  bed,
  bookcase,
  mannequin,
  rug,
  battery,
  cable,
  circuitBoard,
  billboard,
  flag,
  medal,
  signpost,
  wheel,
  bus,
  truck,
  van,
  bathtub,
  fridge,
  washingMachine,
]

/** Every recipe by its archetype. */
export const RECIPES: ReadonlyMap<string, Recipe> = new Map(ALL.map((recipe) => [recipe.archetype, recipe]))

/** The recipe of an archetype; null when the catalogue has none. */
export const recipeOf = (archetype: string): Recipe | null => RECIPES.get(archetype) ?? null
