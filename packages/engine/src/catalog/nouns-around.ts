import type { Entry, Look } from './noun-entry.ts'

const petal = (color: string): Record<string, Look> => ({ body: { family: 'felt', color } })
const BUNCH = { wrap: 1, height: 34 }
const SINGLE = { heads: 1, spread: 0.1, height: 25, lying: 1 }

/** How each flower is drawn: its kind of head, its size, its own colour. */
const FLOWERS: Record<string, { kind: number; bloom?: number; color: string; center?: string }> = {
  rose: { kind: 0, color: '#b3202f' },
  peony: { kind: 0, bloom: 4.8, color: '#efa9bb' },
  carnation: { kind: 0, color: '#e58aa0' },
  tulip: { kind: 1, color: '#e0483f' },
  lily: { kind: 1, bloom: 4.4, color: '#f4efe6' },
  daisy: { kind: 2, color: '#faf8f2' },
  chamomile: { kind: 2, bloom: 2.6, color: '#fbf9f1' },
  sunflower: { kind: 2, bloom: 6, color: '#f0b41c', center: '#4a2f1a' },
  lavender: { kind: 3, bloom: 2, color: '#8a74c6' },
  gerbera: { kind: 2, bloom: 4.4, color: '#ec6a3c' },
}
const plural = (noun: string) => (noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : `${noun}s`)
/** One of them by any name. */
const oneOf = (noun: string) => [noun, `${noun} flower`, `${noun} blossom`]
const flowersAs = <T>(of: (flower: (typeof FLOWERS)[string], noun: string) => [string, T][]): Record<string, T> =>
  Object.fromEntries(Object.entries(FLOWERS).flatMap(([noun, flower]) => of(flower, noun)))
const headOf = ({ kind, bloom }: (typeof FLOWERS)[string]) => ({ kind, ...(bloom && { bloom }) })
const lookOf = ({ color, center }: (typeof FLOWERS)[string]): Record<string, Look> => ({
  ...petal(color),
  ...(center && { center: { family: 'felt', color: center } }),
})

/** What is worn and carried, what lies on a table, what grows and what drives. */
export const AROUND_NOUNS: Record<string, Entry> = {
  sneaker: {
    exact: ['sneaker', 'running shoe', 'sports shoe', 'trainer', 'tennis shoe', 'athletic shoe'],
    alias: ['high-top', 'high top', 'high-top sneaker', 'basketball shoe', 'skate shoe', 'canvas shoe', 'footwear'],
    hypernym: ['shoe', 'loafer'],
    variants: {
      'high-top': { shaft: 4 },
      'high top': { shaft: 4 },
      'high-top sneaker': { shaft: 4 },
      'basketball shoe': { shaft: 3.4 },
    },
    looks: {
      loafer: { body: { family: 'leather', color: '#5a3420' }, sole: { family: 'rubber', color: '#2a201a' } },
    },
  },
  sunglasses: {
    exact: ['sunglasses', 'shades'],
    alias: ['glasses', 'eyeglasses', 'spectacles', 'reading glasses'],
    looks: Object.fromEntries(
      ['glasses', 'eyeglasses', 'spectacles', 'reading glasses'].map((noun) => [noun, { lens: { family: 'glass', color: '#ffffff' } }]),
    ),
  },
  cap: { exact: ['baseball cap', 'cap', 'trucker cap'] },
  't-shirt': { exact: ['t-shirt', 'tshirt', 'tee', 'tee shirt'], alias: ['jersey'], hypernym: ['shirt', 'polo shirt'] },
  ring: {
    exact: ['ring', 'diamond ring', 'engagement ring', 'wedding ring'],
    alias: ['wedding band', 'gold ring', 'solitaire ring', 'jewelry', 'jewellery'],
    variants: { 'wedding ring': { stone: 0 }, 'wedding band': { stone: 0, band: 0.24 } },
  },
  necklace: { exact: ['necklace', 'pendant necklace', 'gold necklace'], alias: ['pendant', 'locket', 'chain necklace'] },
  backpack: { exact: ['backpack', 'rucksack', 'school bag'], alias: ['hiking backpack', 'daypack', 'laptop backpack', 'knapsack'] },
  handbag: {
    exact: ['handbag', 'purse'],
    alias: ['clutch', 'shoulder bag', 'satchel', 'crossbody bag', 'messenger bag'],
    hypernym: ['bag', 'briefcase'],
    variants: { briefcase: { width: 36, height: 26, depth: 9 } },
  },
  tote: { exact: ['tote bag', 'tote', 'canvas bag', 'canvas tote'], alias: ['cotton bag', 'beach bag', 'cloth bag'] },
  suitcase: { exact: ['suitcase', 'luggage', 'carry-on'], alias: ['trolley case', 'travel case', 'rolling suitcase', 'carry-on suitcase'] },
  basket: {
    exact: ['basket', 'wicker basket', 'picnic basket'],
    alias: ['woven basket', 'bread basket', 'fruit basket', 'laundry basket'],
    variants: { 'bread basket': { handle: 0, height: 8 }, 'laundry basket': { handle: 0, height: 24, radius: 18 } },
  },
  umbrella: { exact: ['umbrella'], hypernym: ['parasol'] },
  fork: { exact: ['fork', 'dinner fork'], alias: ['dessert fork', 'salad fork'] },
  knife: {
    exact: ['knife', 'table knife', 'butter knife', 'dinner knife'],
    alias: ["chef's knife", 'kitchen knife', 'chef knife'],
    hypernym: ['cleaver'],
    variants: {
      "chef's knife": { blade: 4.4, length: 32 },
      'kitchen knife': { blade: 4, length: 30 },
      'chef knife': { blade: 4.4, length: 32 },
    },
    looks: {
      "chef's knife": { handle: { family: 'matte-plastic', color: '#1c1d20' } },
      'kitchen knife': { handle: { family: 'walnut', color: '#5d3a24' } },
      'chef knife': { handle: { family: 'matte-plastic', color: '#1c1d20' } },
    },
  },
  chopsticks: { exact: ['chopsticks', 'pair of chopsticks', 'chopstick'] },
  toothbrush: {
    exact: ['toothbrush'],
    alias: ['electric toothbrush', 'bamboo toothbrush'],
    variants: { 'electric toothbrush': { electric: 1 } },
    looks: {
      'bamboo toothbrush': { body: { family: 'oak', color: '#cfae7a' }, grip: { family: 'oak', color: '#c39d66' } },
      'electric toothbrush': { body: { family: 'plastic', color: '#f2f4f5' }, grip: { family: 'plastic', color: '#3f9fb5' } },
    },
  },
  pen: {
    exact: ['pen', 'fountain pen', 'ballpoint pen'],
    alias: ['ballpoint', 'rollerball pen', 'luxury pen', 'stylus'],
    hypernym: ['marker'],
  },
  cards: {
    exact: ['business card', 'card', 'visiting card', 'stack of business cards'],
    alias: [
      'credit card',
      'recipe card',
      'gift card',
      'postcard',
      'greeting card',
      'index card',
      'note card',
      'flashcard',
      'invitation card',
    ],
    variants: {
      postcard: { width: 14.8, depth: 10.5, stack: 3 },
      'recipe card': { width: 15, depth: 10, stack: 3 },
      'greeting card': { width: 15, depth: 10.5, stack: 2 },
      'invitation card': { width: 15, depth: 10.5, stack: 2 },
      'credit card': { stack: 1 },
      'gift card': { stack: 1 },
    },
    looks: {
      'credit card': { body: { family: 'plastic', color: '#23324f' } },
      'gift card': { body: { family: 'plastic', color: '#b9283b' } },
    },
  },
  'playing-cards': {
    exact: ['playing card', 'playing cards', 'deck of playing cards', 'deck of cards'],
    alias: ['poker cards', 'tarot card'],
  },
  envelope: { exact: ['envelope', 'letter', 'sealed envelope'] },
  key: { exact: ['key', 'house key', 'brass key', 'door key'], alias: ['car key', 'skeleton key'] },
  mat: { exact: ['yoga mat', 'rolled yoga mat', 'exercise mat'], alias: ['rolled-up yoga mat', 'pilates mat'], hypernym: ['sleeping bag'] },
  loaf: {
    exact: ['loaf', 'bread', 'loaf of bread', 'bread loaf', 'sourdough', 'sourdough bread', 'sourdough loaf', 'rustic bread'],
    alias: ['baguette', 'french bread', 'brioche'],
    hypernym: ['bun', 'bread roll', 'roll', 'ciabatta'],
    variants: {
      baguette: { length: 56, width: 7, height: 6, cuts: 6 },
      bun: { length: 14, width: 12, height: 8, cuts: 2 },
      'bread roll': { length: 14, width: 11, height: 8, cuts: 2 },
      roll: { length: 14, width: 11, height: 8, cuts: 2 },
    },
  },
  croissant: { exact: ['croissant', 'butter croissant'], alias: ['pain au chocolat'], hypernym: ['pastry', 'danish'] },
  fries: { exact: ['fries', 'french fries', 'chips'], alias: ['potato fries', 'box of fries'] },
  cheese: { exact: ['cheese', 'wedge of cheese', 'cheese wedge'], alias: ['cheddar', 'parmesan', 'swiss cheese', 'gouda'] },
  sushi: { exact: ['sushi', 'sushi platter'], alias: ['sushi set', 'assorted sushi'] },
  nigiri: {
    exact: ['nigiri', 'nigiri sushi', 'salmon nigiri'],
    alias: ['tuna nigiri', 'sashimi nigiri', 'piece of nigiri'],
    looks: { 'tuna nigiri': { fish: { family: 'flesh', color: '#b8323a' } } },
  },
  maki: {
    exact: ['maki', 'maki roll', 'sushi roll', 'sushi rolls'],
    alias: ['salmon maki', 'salmon roll', 'california roll', 'cucumber roll', 'tuna roll'],
    looks: {
      'cucumber roll': { heart: { family: 'wax', color: '#8fb65a' } },
      'tuna roll': { heart: { family: 'flesh', color: '#b8323a' } },
    },
  },
  popsicle: {
    exact: ['popsicle', 'ice lolly', 'ice pop'],
    alias: ['lollipop', 'candy'],
    variants: { lollipop: { round: 1 }, candy: { round: 1 } },
  },
  flowers: {
    exact: [
      'flowers',
      'bouquet',
      'flower',
      'bouquet of flowers',
      'bunch of flowers',
      'flower bouquet',
      ...Object.keys(FLOWERS).flatMap((noun) => [plural(noun), ...oneOf(noun)]),
    ],
    alias: ['wildflowers', ...Object.keys(FLOWERS).flatMap((noun) => [`bouquet of ${plural(noun)}`, `bunch of ${plural(noun)}`])],
    hypernym: ['orchid', 'blossom', 'wreath'],
    variants: {
      flower: SINGLE,
      orchid: SINGLE,
      blossom: { ...SINGLE, kind: 2 },
      bouquet: BUNCH,
      'bouquet of flowers': BUNCH,
      'flower bouquet': BUNCH,
      'bunch of flowers': BUNCH,
      wildflowers: { kind: 2 },

      ...flowersAs((flower, noun) => [
        ...oneOf(noun).map((name): [string, Record<string, number>] => [name, { ...SINGLE, ...headOf(flower) }]),
        [plural(noun), headOf(flower)],
        [`bouquet of ${plural(noun)}`, { ...BUNCH, ...headOf(flower) }],
        [`bunch of ${plural(noun)}`, { ...BUNCH, ...headOf(flower) }],
      ]),
      // Nobody means a single stalk.
      lavender: { kind: 3, bloom: 2, heads: 10, spread: 4.4 },
    },
    looks: {
      orchid: petal('#c45f9d'),
      ...flowersAs((flower, noun) =>
        [...oneOf(noun), plural(noun), `bouquet of ${plural(noun)}`, `bunch of ${plural(noun)}`].map((one) => [one, lookOf(flower)]),
      ),
    },
  },
  cactus: { exact: ['cactus', 'potted cactus'], alias: ['cacti'] },
  tree: { exact: ['tree', 'oak tree', 'apple tree'], hypernym: ['olive tree', 'maple tree'] },
  conifer: {
    exact: ['pine tree', 'fir tree', 'conifer', 'christmas tree', 'spruce'],
    alias: ['pine', 'evergreen', 'xmas tree'],
    variants: { 'christmas tree': { ornaments: 1 }, 'xmas tree': { ornaments: 1 } },
  },
  house: {
    exact: ['house', 'cottage', 'toy house', 'house model', 'model house', 'miniature house'],
    alias: ['cabin', 'home', 'bungalow', 'farmhouse'],
    hypernym: ['building', 'barn', 'villa'],
  },
  car: {
    exact: ['car', 'sports car', 'sedan', 'toy car', 'electric car'],
    alias: ['coupe', 'hatchback', 'vehicle', 'supercar', 'race car'],
    hypernym: ['suv', 'taxi', 'convertible', 'automobile', 'roadster'],
    variants: {
      'sports car': { sport: 1, height: 122 },
      supercar: { sport: 1, height: 116 },
      coupe: { sport: 1, height: 130 },
      'race car': { sport: 1, height: 116 },
      'toy car': { length: 330, height: 150 },
      suv: { height: 172 },
    },
  },
  motorcycle: {
    exact: ['motorcycle', 'motorbike', 'vintage motorcycle', 'classic motorcycle'],
    alias: ['cafe racer', 'chopper', 'cruiser motorcycle'],
    hypernym: ['moped', 'scooter', 'dirt bike'],
  },
  plane: {
    exact: ['plane', 'airplane', 'aeroplane', 'aircraft', 'passenger plane', 'toy plane', 'model plane'],
    alias: ['jet', 'airliner', 'jet plane', 'toy airplane', 'model airplane'],
    hypernym: ['private jet', 'fighter jet', 'biplane', 'propeller plane'],
  },
  drone: { exact: ['drone', 'camera drone', 'quadcopter'], alias: ['delivery drone', 'racing drone'] },
  'shopping-cart': { exact: ['shopping cart', 'shopping trolley', 'supermarket trolley'], alias: ['grocery cart', 'trolley'] },
  mailbox: { exact: ['mailbox', 'letterbox', 'letter box', 'post box', 'postbox', 'mail box'] },
  'traffic-cone': { exact: ['traffic cone', 'road cone', 'safety cone', 'construction cone'] },
  bicycle: {
    exact: ['bicycle', 'bike', 'road bike', 'city bike'],
    alias: ['vintage bicycle', 'cargo bike', 'gravel bike', 'racing bike'],
    hypernym: ['e-bike', 'mountain bike'],
  },
  robot: { exact: ['robot', 'toy robot', 'robot toy'], alias: ['tin robot', 'android'] },
  bulb: { exact: ['light bulb', 'bulb', 'lightbulb'], alias: ['filament bulb', 'edison bulb', 'led bulb'] },
  guitar: { exact: ['guitar', 'acoustic guitar'], alias: ['classical guitar'], hypernym: ['ukulele', 'electric guitar'] },
}
