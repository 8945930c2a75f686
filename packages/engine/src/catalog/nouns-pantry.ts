import type { Entry, Look } from './noun-entry.ts'

const ONE = { pieces: 1 }
const PLATE = { plate: 1 }
/** `a plate of x` comes on its plate. */
const onPlates = (nouns: readonly string[], more: Record<string, number> = {}) =>
  Object.fromEntries(nouns.map((noun) => [`plate of ${noun}`, { ...more, ...PLATE }]))
const looks = (slot: string, family: string, colors: Record<string, string>): Record<string, Record<string, Look>> =>
  Object.fromEntries(Object.entries(colors).map(([noun, color]) => [noun, { [slot]: { family, color } }]))
const all = <T>(nouns: readonly string[], value: T): Record<string, T> => Object.fromEntries(nouns.map((noun) => [noun, value]))

/** The rind and the flesh of a citrus, cut. */
const CITRUS: Record<string, Record<string, Look>> = {
  lemon: { body: { family: 'peel', color: '#f2cf2e' }, flesh: { family: 'skin', color: '#f0da62' } },
  lime: { body: { family: 'peel', color: '#7ea82c' }, flesh: { family: 'skin', color: '#b9cf63' } },
  grapefruit: { body: { family: 'peel', color: '#ee9a3a' }, flesh: { family: 'skin', color: '#e2584c' } },
  'blood orange': { body: { family: 'peel', color: '#dd6a26' }, flesh: { family: 'skin', color: '#a3182a' } },
}
const CITRUS_RADIUS: Record<string, number> = { lemon: 2.8, lime: 2.5, grapefruit: 5.2, 'blood orange': 3.6 }
const FRUITS = ['orange', ...Object.keys(CITRUS)]
const cutAs = <T>(forms: (fruit: string) => string[], of: (fruit: string) => T | undefined): Record<string, T> =>
  Object.fromEntries(
    FRUITS.flatMap((fruit) => {
      const value = of(fruit)
      return value === undefined ? [] : forms(fruit).map((noun): [string, T] => [noun, value])
    }),
  )
const sliceForms = (fruit: string) => [`${fruit} slice`, `slice of ${fruit}`, `sliced ${fruit}`]
const slicesForms = (fruit: string) => [`${fruit} slices`, `slices of ${fruit}`, `${fruit} wheels`]
const halfForms = (fruit: string) => [
  `${fruit} half`,
  `half ${fruit}`,
  `halved ${fruit}`,
  `half of ${fruit}`,
  `cut ${fruit}`,
  `${fruit} halves`,
]
const radiusOf = (fruit: string) => (CITRUS_RADIUS[fruit] ? { radius: CITRUS_RADIUS[fruit] } : {})

/** What is eaten and what it is made with. */
export const PANTRY_NOUNS: Record<string, Entry> = {
  pancakes: {
    exact: ['pancakes', 'pancake', 'stack of pancakes', 'pancake stack', 'plate of pancakes'],
    alias: ['hotcakes', 'flapjacks', 'american pancakes', 'fluffy pancakes', 'blueberry pancakes'],
    hypernym: ['crepe', 'blini'],
    variants: {
      ...onPlates(['pancakes']),
      pancake: { stack: 1 },
      'blueberry pancakes': { berries: 1 },
      crepe: { stack: 1, butter: 0 },
      blini: { stack: 3, syrup: 0 },
    },
  },
  waffle: {
    exact: ['waffle', 'belgian waffle', 'stack of waffles', 'plate of waffles'],
    variants: { 'stack of waffles': { stack: 3 }, ...onPlates(['waffles'], { stack: 2 }) },
  },
  toast: {
    exact: [
      'toast',
      'slice of toast',
      'slice of bread',
      'bread slice',
      'slices of bread',
      'toast slice',
      'piece of toast',
      'avocado toast',
    ],
    alias: ['buttered toast', 'toast with jam', 'toasted bread', 'sliced bread', 'french toast', 'smashed avocado toast', 'bruschetta'],
    variants: {
      'avocado toast': { avocado: 1 },
      'smashed avocado toast': { avocado: 1 },
      'buttered toast': { butter: 1 },
      'toast with jam': { jam: 1 },
      'french toast': { slices: 2, butter: 1 },
      'slices of bread': { slices: 3 },
      'sliced bread': { slices: 4 },
    },
  },
  'fried-egg': {
    exact: ['fried egg', 'sunny side up egg', 'sunny-side-up egg', 'sunny side up', 'fried eggs'],
    alias: ['egg sunny side up', 'over easy egg'],
  },
  bacon: {
    exact: ['bacon', 'bacon strips', 'strips of bacon', 'bacon rashers', 'crispy bacon'],
    alias: ['bacon strip', 'rasher of bacon'],
    variants: { 'bacon strip': { rashers: 1 }, 'rasher of bacon': { rashers: 1 } },
  },
  sandwich: {
    exact: ['sandwich', 'club sandwich', 'ham sandwich', 'cheese sandwich'],
    alias: ['blt', 'blt sandwich', 'tea sandwich', 'grilled cheese', 'grilled cheese sandwich', 'toastie', 'panini', 'turkey sandwich'],
    hypernym: ['submarine sandwich', 'sub sandwich'],
    variants: { 'club sandwich': { layers: 2 } },
  },
  'hot-dog': { exact: ['hot dog', 'hotdog', 'hot-dog'], alias: ['frankfurter', 'sausage in a bun', 'bratwurst'], hypernym: ['sausage'] },
  taco: {
    exact: ['taco', 'tacos', 'beef taco', 'street taco', 'plate of tacos'],
    alias: ['fish taco', 'chicken taco', 'hard shell taco'],
    variants: { tacos: { pieces: 3 }, 'plate of tacos': { pieces: 3 } },
  },
  wrap: {
    exact: ['burrito', 'tortilla wrap', 'chicken wrap', 'veggie wrap', 'burrito wrap'],
    alias: ['falafel wrap', 'kebab wrap', 'salad wrap', 'doner wrap', 'shawarma', 'breakfast burrito'],
    variants: { shawarma: { foil: 1 }, 'doner wrap': { foil: 1 }, 'kebab wrap': { foil: 1 } },
  },
  dumplings: {
    exact: ['dumplings', 'dumpling', 'gyoza', 'potstickers', 'plate of dumplings', 'jiaozi'],
    alias: ['pierogi', 'momo', 'momos', 'wontons', 'wonton', 'mandu'],
    hypernym: ['dim sum', 'ravioli', 'empanada'],
    variants: { dumpling: ONE, wonton: ONE, empanada: ONE, ...onPlates(['dumplings']) },
  },
  steak: {
    exact: ['steak', 'beef steak', 'grilled steak', 'sirloin', 'ribeye', 'rib eye steak', 'plate of steak'],
    alias: ['ribeye steak', 'sirloin steak', 'wagyu steak', 'fillet steak', 'pork chop', 'entrecote'],
    hypernym: ['lamb chop', 'roast beef', 'meat'],
    variants: onPlates(['steak']),
  },
  'roast-chicken': {
    exact: ['roast chicken', 'roasted chicken', 'whole roast chicken', 'rotisserie chicken', 'roast turkey', 'thanksgiving turkey'],
    alias: ['roasted turkey', 'grilled chicken', 'baked chicken', 'christmas turkey', 'roast duck', 'roast goose'],
    variants: { ...all(['roast turkey', 'thanksgiving turkey', 'roasted turkey', 'christmas turkey'], { size: 1.5 }) },
  },
  fish: {
    exact: ['whole fish', 'raw fish', 'fresh fish', 'trout', 'mackerel', 'sea bass', 'grilled fish'],
    alias: ['sea bream', 'herring', 'sardine', 'tuna fish'],
    variants: { sardine: { length: 18 }, herring: { length: 24 } },
  },
  'salmon-fillet': {
    exact: ['salmon fillet', 'salmon', 'salmon steak', 'fillet of salmon', 'fish fillet', 'plate of salmon'],
    alias: ['grilled salmon', 'smoked salmon', 'baked salmon', 'raw salmon'],
    variants: onPlates(['salmon']),
  },
  shrimp: {
    exact: ['shrimp', 'shrimps', 'prawn', 'prawns', 'king prawns', 'cooked shrimp'],
    alias: ['grilled shrimp', 'tiger prawns', 'langoustine', 'scampi'],
    variants: { prawn: ONE },
  },
  'pizza-slice': {
    exact: ['pizza slice', 'slice of pizza', 'piece of pizza', 'pepperoni pizza slice', 'slice of pepperoni pizza', 'slices of pizza'],
  },
  spaghetti: {
    exact: ['spaghetti', 'plate of spaghetti', 'plate of pasta', 'spaghetti bolognese', 'spaghetti with tomato sauce', 'pasta nest'],
    alias: [
      'linguine',
      'tagliatelle',
      'fettuccine',
      'spaghetti and meatballs',
      'spaghetti with meatballs',
      'pasta dish',
      'carbonara',
      'plate of noodles',
      'pasta with tomato sauce',
    ],
    variants: {
      ...onPlates(['spaghetti', 'pasta', 'noodles']),
      'spaghetti and meatballs': { meatballs: 1 },
      'spaghetti with meatballs': { meatballs: 1 },
      carbonara: { sauce: 0, basil: 0 },
    },
  },
  'citrus-slice': {
    exact: [...FRUITS.flatMap(sliceForms), ...FRUITS.flatMap(slicesForms), 'citrus slice', 'citrus slices'],
    alias: ['dried orange slice', 'lemon wheel', 'lime wheel', 'lime wedge', 'lemon wedge', 'orange wedge'],
    variants: {
      ...cutAs(sliceForms, radiusOf),
      ...cutAs(slicesForms, (fruit) => ({ slices: 3, ...radiusOf(fruit) })),
      'citrus slices': { slices: 3 },
      'lemon wheel': { radius: 2.8 },
      'lemon wedge': { radius: 2.8 },
      'lime wheel': { radius: 2.5 },
      'lime wedge': { radius: 2.5 },
    },
    looks: {
      ...cutAs(
        (fruit) => [...sliceForms(fruit), ...slicesForms(fruit), ...(fruit.length < 6 ? [`${fruit} wheel`, `${fruit} wedge`] : [])],
        (fruit) => CITRUS[fruit],
      ),
      'dried orange slice': { body: { family: 'peel', color: '#b8621c' }, flesh: { family: 'skin', color: '#c9752a' } },
    },
  },
  'citrus-half': {
    exact: [...FRUITS.flatMap(halfForms), 'halved citrus', 'citrus half'],
    variants: cutAs(halfForms, radiusOf),
    looks: cutAs(halfForms, (fruit) => CITRUS[fruit]),
  },
  avocado: {
    exact: ['avocado', 'halved avocado', 'avocado half', 'half avocado', 'cut avocado', 'sliced avocado'],
    alias: ['avocado halves'],
  },
  kiwi: { exact: ['kiwi', 'kiwi fruit', 'kiwifruit', 'sliced kiwi', 'kiwi half', 'kiwi slice'], alias: ['halved kiwi'] },
  watermelon: {
    exact: ['watermelon', 'whole watermelon'],
    hypernym: ['melon', 'honeydew', 'cantaloupe'],
    looks: {
      honeydew: { body: { family: 'skin', color: '#d3dba0' }, stripe: { family: 'skin', color: '#c3cf8c' } },
      cantaloupe: { body: { family: 'felt', color: '#c9b27a' }, stripe: { family: 'felt', color: '#a99a60' } },
    },
  },
  'watermelon-slice': {
    exact: ['watermelon slice', 'slice of watermelon', 'watermelon wedge', 'watermelon slices', 'slices of watermelon', 'cut watermelon'],
    variants: { 'watermelon slices': { slices: 3 }, 'slices of watermelon': { slices: 3 } },
  },
  coconut: { exact: ['coconut', 'halved coconut', 'coconut half', 'cracked coconut', 'half coconut'] },
  'star-anise': { exact: ['star anise', 'star anise pod', 'star aniseed', 'anise star'] },
  pineapple: { exact: ['pineapple', 'whole pineapple'] },
  peach: {
    exact: ['peach', 'ripe peach'],
    alias: ['nectarine', 'apricot'],
    variants: { apricot: { radius: 2.5 } },
    looks: { nectarine: { body: { family: 'skin', color: '#c9432c' } }, apricot: { body: { family: 'crust', color: '#f3a24a' } } },
  },
  plum: { exact: ['plum', 'ripe plum'], alias: ['damson', 'prune'] },
  mango: { exact: ['mango', 'ripe mango'], hypernym: ['papaya'] },
  pomegranate: { exact: ['pomegranate'] },
  blueberries: {
    exact: ['blueberries', 'blueberry', 'handful of blueberries', 'pile of blueberries'],
    hypernym: ['berries', 'cranberries', 'cranberry', 'blackcurrants', 'acai', 'acai berries'],
    looks: {
      ...all(['cranberries', 'cranberry'], { body: { family: 'skin', color: '#a3162a' }, crown: { family: 'felt', color: '#5a0f18' } }),
      blackcurrants: { body: { family: 'skin', color: '#241528' } },
    },
  },
  raspberries: {
    exact: ['raspberries', 'raspberry', 'fresh raspberries', 'blackberries', 'blackberry'],
    alias: ['mulberry'],
    variants: { raspberry: ONE, blackberry: ONE },
    looks: looks('body', 'skin', { blackberries: '#231626', blackberry: '#231626', mulberry: '#3a1430' }),
  },
  carrot: {
    exact: ['carrot', 'carrots', 'bunch of carrots', 'fresh carrots'],
    hypernym: ['parsnip'],
    variants: { carrots: { pieces: 3 }, 'bunch of carrots': { pieces: 5 }, 'fresh carrots': { pieces: 3 } },
    looks: looks('body', 'wax', { parsnip: '#eadfbc' }),
  },
  onion: {
    exact: ['onion', 'yellow onion', 'red onion', 'white onion'],
    alias: ['shallot'],
    variants: { shallot: { radius: 2.6 } },
    looks: looks('body', 'crust', { 'red onion': '#8a2548', 'white onion': '#f0ebe0' }),
  },
  garlic: {
    exact: ['garlic', 'garlic bulb', 'head of garlic', 'bulb of garlic', 'garlic head'],
    alias: ['garlic clove', 'garlic cloves', 'clove of garlic'],
    variants: all(['garlic clove', 'garlic cloves', 'clove of garlic'], { bulb: 0 }),
  },
  'bell-pepper': {
    exact: [
      'bell pepper',
      'red bell pepper',
      'red pepper',
      'green pepper',
      'yellow pepper',
      'sweet pepper',
      'green bell pepper',
      'yellow bell pepper',
    ],
    alias: ['capsicum', 'paprika pepper', 'orange pepper', 'pepper', 'peppers'],
    looks: looks('body', 'skin', {
      'green pepper': '#3f7a2c',
      'green bell pepper': '#3f7a2c',
      'yellow pepper': '#efb81c',
      'yellow bell pepper': '#efb81c',
      'orange pepper': '#ea7a1c',
    }),
  },
  chilli: {
    exact: ['chilli', 'chili', 'chili pepper', 'chilli pepper', 'red chili', 'red chilli', 'hot pepper', 'chilies', 'chillies'],
    alias: ['jalapeno', 'cayenne pepper', 'red hot chili pepper', 'green chilli', 'green chili'],
    variants: { ...all(['chilies', 'chillies'], { pieces: 4 }) },
    looks: looks('body', 'skin', { jalapeno: '#41712c', 'green chilli': '#4f8a2c', 'green chili': '#4f8a2c' }),
  },
  eggplant: { exact: ['eggplant', 'aubergine'] },
  cucumber: {
    exact: ['cucumber', 'sliced cucumber', 'cucumber slices'],
    alias: ['zucchini', 'courgette', 'gherkin', 'pickle'],
    variants: { ...all(['zucchini', 'courgette', 'gherkin', 'pickle'], { slices: 0 }) },
  },
  broccoli: {
    exact: ['broccoli', 'broccoli floret', 'head of broccoli'],
    alias: ['cauliflower', 'romanesco'],
    looks: looks('body', 'felt', { cauliflower: '#f1eada', romanesco: '#b3c95a' }),
  },
  lettuce: {
    exact: ['lettuce', 'head of lettuce', 'cabbage', 'green cabbage', 'head of cabbage'],
    alias: ['iceberg lettuce', 'red cabbage', 'savoy cabbage', 'kale', 'spinach', 'salad leaves', 'lettuce leaves'],
    variants: { cabbage: { open: 0 }, 'red cabbage': { open: 0 }, 'head of cabbage': { open: 0 } },
    looks: {
      'red cabbage': { body: { family: 'leaf', color: '#6a2f5f' }, heart: { family: 'leaf', color: '#8a4a80' } },
      ...all(['kale', 'spinach'], { body: { family: 'leaf', color: '#33602c' }, heart: { family: 'leaf', color: '#4a7a38' } }),
    },
  },
  potato: {
    exact: ['potato', 'potatoes', 'pile of potatoes'],
    alias: ['sweet potato', 'sweet potatoes', 'baked potato', 'yam'],
    variants: { potato: ONE, 'sweet potato': ONE, 'baked potato': ONE },
    looks: looks('body', 'crust', { 'sweet potato': '#b5633c', 'sweet potatoes': '#b5633c' }),
  },
  corn: { exact: ['corn', 'corn on the cob', 'corn cob', 'ear of corn', 'sweetcorn', 'maize'], alias: ['cob of corn', 'grilled corn'] },
  honeycomb: { exact: ['honeycomb', 'honey comb', 'piece of honeycomb', 'honeycomb piece'] },
  'coffee-beans': {
    exact: [
      'coffee beans',
      'coffee bean',
      'roasted coffee beans',
      'pile of coffee beans',
      'scattered coffee beans',
      'handful of coffee beans',
      'roasted beans',
      'roasted bean',
    ],
    alias: ['kibble', 'dog food', 'cat food', 'pet food', 'dry food'],
    looks: Object.fromEntries(
      ['kibble', 'dog food', 'cat food', 'pet food', 'dry food'].map((noun) => [noun, { body: { family: 'crust', color: '#9a6636' } }]),
    ),
    hypernym: ['cocoa beans', 'cacao beans'],
  },
  almonds: {
    exact: ['almonds', 'almond', 'handful of almonds'],
    hypernym: ['nuts', 'nut', 'mixed nuts', 'hazelnuts', 'hazelnut', 'cashews', 'pistachios', 'peanuts', 'pecans'],
    variants: { almond: ONE, nut: ONE, hazelnut: ONE },
  },
  walnuts: { exact: ['walnuts', 'walnut', 'cracked walnut', 'walnut half'] },
  'cinnamon-sticks': { exact: ['cinnamon sticks', 'cinnamon stick', 'cinnamon', 'bundle of cinnamon sticks'] },
  'spice-heap': {
    exact: ['spices', 'spice', 'ground spice', 'spice powder', 'turmeric', 'paprika', 'curry powder', 'pile of spices', 'heap of spices'],
    alias: [
      'cocoa powder',
      'matcha powder',
      'pile of flour',
      'heap of flour',
      'pile of sugar',
      'ground coffee',
      'cinnamon powder',
      'pile of salt',
    ],
    hypernym: ['powder', 'flour', 'salt', 'sugar', 'pile of sand'],
    looks: looks('body', 'soil', {
      turmeric: '#d9981c',
      paprika: '#a8321a',
      'curry powder': '#c98a24',
      'cocoa powder': '#4f2c1a',
      'matcha powder': '#7f9f3a',
      'pile of flour': '#f6f1e6',
      'heap of flour': '#f6f1e6',
      flour: '#f6f1e6',
      salt: '#f8f8f6',
      'pile of salt': '#f8f8f6',
      sugar: '#faf8f2',
      'pile of sugar': '#faf8f2',
      'ground coffee': '#38200f',
      'cinnamon powder': '#8f5128',
      'pile of sand': '#d9c096',
    }),
  },
  'tea-leaves': {
    exact: ['tea leaves', 'tea leaf', 'loose tea', 'loose leaf tea', 'loose-leaf tea', 'dried tea leaves'],
    alias: ['green tea leaves', 'dried herbs'],
    looks: looks('body', 'felt', { 'green tea leaves': '#5f7036', 'dried herbs': '#6f7a48' }),
  },
  'herb-sprig': {
    exact: [
      'herbs',
      'fresh herbs',
      'sprig',
      'sprig of mint',
      'mint sprig',
      'mint leaves',
      'mint leaf',
      'fresh mint',
      'basil',
      'basil leaves',
      'basil leaf',
      'sprig of rosemary',
      'rosemary',
      'rosemary sprig',
      'sprig of basil',
    ],
    alias: [
      'thyme',
      'sprig of thyme',
      'parsley',
      'oregano',
      'dill',
      'cilantro',
      'coriander',
      'eucalyptus',
      'eucalyptus branch',
      'eucalyptus leaves',
      'greenery sprig',
      'herb sprig',
    ],
    variants: {
      ...all(['rosemary', 'sprig of rosemary', 'rosemary sprig', 'thyme', 'sprig of thyme', 'dill'], { broad: 0 }),
      ...all(['eucalyptus', 'eucalyptus branch', 'eucalyptus leaves', 'greenery sprig'], { length: 16 }),
    },
    looks: {
      ...looks('body', 'leaf', {
        eucalyptus: '#7f9c8c',
        'eucalyptus branch': '#7f9c8c',
        'eucalyptus leaves': '#7f9c8c',
        rosemary: '#4a6b48',
        'sprig of rosemary': '#4a6b48',
        'rosemary sprig': '#4a6b48',
      }),
    },
  },
  olives: {
    exact: ['olives', 'green olives', 'black olives', 'olive branch'],
    alias: ['kalamata olives', 'capers'],
    variants: { 'olive branch': { pieces: 3 } },
    looks: looks('body', 'skin', { 'black olives': '#231c26', 'kalamata olives': '#3d2034' }),
  },
  macaron: {
    exact: ['macaron', 'macarons', 'macaroon', 'stack of macarons', 'french macarons', 'plate of macarons'],
    variants: { macaron: ONE, macaroon: ONE, 'plate of macarons': { pieces: 5 } },
  },
  muffin: {
    exact: ['muffin', 'blueberry muffin', 'chocolate muffin'],
    alias: ['chocolate chip muffin', 'bran muffin'],
    looks: { 'chocolate muffin': { body: { family: 'crust', color: '#4a2816' } } },
  },
  pretzel: { exact: ['pretzel', 'soft pretzel', 'salted pretzel', 'pretzels'] },
  bagel: {
    exact: ['bagel', 'salmon bagel', 'bagel with cream cheese', 'sesame bagel', 'everything bagel'],
    variants: { 'sesame bagel': { filled: 0 }, 'everything bagel': { filled: 0 } },
  },
  pie: {
    exact: ['pie', 'apple pie', 'cherry pie', 'pumpkin pie', 'fruit pie', 'lattice pie'],
    alias: ['berry pie', 'blueberry pie', 'quiche', 'fruit tart', 'tart', 'pecan pie'],
    looks: looks('filling', 'wax', {
      'apple pie': '#c98a34',
      'pumpkin pie': '#b8641c',
      'pecan pie': '#6d3a18',
      quiche: '#f0cf6a',
      'blueberry pie': '#2f2450',
    }),
  },
  truffles: {
    exact: ['chocolates', 'chocolate truffles', 'chocolate truffle', 'pralines', 'praline', 'truffles', 'bonbons', 'bonbon'],
    alias: ['truffle', 'assorted chocolates'],
    hypernym: ['chocolate', 'caramels', 'fudge'],
    variants: { 'chocolate truffle': { pieces: 3 }, praline: ONE, bonbon: ONE },
  },
  'cake-slice': {
    exact: [
      'slice of cake',
      'cake slice',
      'piece of cake',
      'slice of cheesecake',
      'cheesecake slice',
      'cheesecake',
      'slice of chocolate cake',
      'slice of birthday cake',
    ],
    alias: ['strawberry shortcake', 'tiramisu', 'slice of pie', 'carrot cake slice', 'slice of carrot cake'],
    hypernym: ['brownie', 'slice of tart'],
    variants: { ...all(['slice of cheesecake', 'cheesecake slice', 'cheesecake'], { cheese: 1 }) },
    looks: {
      'slice of chocolate cake': {
        icing: { family: 'wax', color: '#4a2815' },
        sponge: { family: 'crumb', color: '#5a3420' },
        cream: { family: 'wax', color: '#6d402a' },
      },
      brownie: {
        icing: { family: 'wax', color: '#3a1f12' },
        sponge: { family: 'crumb', color: '#4a2a1a' },
        cream: { family: 'crumb', color: '#4a2a1a' },
      },
      tiramisu: { icing: { family: 'soil', color: '#5d3420' } },
    },
  },
  'candy-cane': { exact: ['candy cane', 'candy canes', 'peppermint stick'], variants: { 'candy canes': { pieces: 2 } } },
  marshmallows: { exact: ['marshmallows', 'marshmallow'], variants: { marshmallow: ONE } },
  'ice-cubes': {
    exact: ['ice cubes', 'ice cube', 'ice', 'cubes of ice', 'block of ice'],
    alias: ['crushed ice'],
    variants: { 'ice cube': ONE, 'block of ice': ONE, 'crushed ice': { pieces: 7 } },
  },
  'sugar-cubes': { exact: ['sugar cubes', 'sugar cube', 'lump of sugar'], variants: { 'sugar cube': ONE, 'lump of sugar': ONE } },
  butter: {
    exact: ['butter', 'block of butter', 'stick of butter', 'butter dish', 'pat of butter'],
    alias: ['margarine'],
    hypernym: ['tofu', 'block of tofu', 'feta'],
    looks: {
      tofu: { body: { family: 'wax', color: '#f4efe2' } },
      'block of tofu': { body: { family: 'wax', color: '#f4efe2' } },
      feta: { body: { family: 'wax', color: '#f6f3ea' } },
    },
  },
  'honey-dipper': { exact: ['honey dipper', 'honey stick', 'wooden honey dipper'] },
}
