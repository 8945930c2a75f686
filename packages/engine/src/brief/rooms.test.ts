import { expect, test } from 'vitest'
import type { StageSetting } from '../catalog/set-entry.ts'
import { SETS } from '../catalog/sets.ts'
import { type Reading, understands } from './test/understood.ts'

test('no word names two places', () => {
  const words = Object.values<StageSetting>(SETS).flatMap((set) => (set.isPlace ? set.words : []))
  expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([])
})

/** Which words lead into which room, and which only sound as if they did. */
const ROOMS: [prompt: string, set: string][] = [
  ['An electric kettle against a brick wall', 'brick-wall'],
  ['A ceramic vase in front of an old exposed brick wall, soft light', 'brick-wall'],
  ['A white mug against a mustard wall', 'painted-wall'],
  ['A lamp on a teak sideboard against a mustard wall', 'sideboard'],
  ['A clock on a mantelpiece, evening', 'sideboard'],
  ['A shampoo bottle on a wet bathroom shelf', 'bathroom'],
  ['A candle on the edge of a bathtub', 'bathroom'],
  ['A toaster on a kitchen counter in the morning', 'kitchen'],
  ['A chopping board with lemons in a bright, airy kitchen', 'kitchen'],
  ['A cappuccino on a small café table', 'cafe'],
  ['A croissant in a cozy coffee shop with warm lamps', 'cafe'],
  ['A glass of whisky on a bar counter, bokeh behind', 'bar'],
  ['A plate of pasta in a restaurant at night', 'restaurant'],
  ['A bronze sphere on a gallery plinth', 'gallery'],
  ['An alarm clock on a bedside table', 'bedroom'],
  ['A globe on a bookshelf', 'library'],
  ['A stack of books in an old library', 'library'],
  ['A cordless drill on a workbench', 'workshop'],
  ['A hammer in a dusty workshop with tools on a pegboard', 'workshop'],
  ['A sofa in a concrete loft', 'loft'],
  ['A jar of cream in a quiet spa', 'spa'],
  ['A teddy bear in a pastel nursery', 'nursery'],
  ['A cream jar on a laboratory bench', 'laboratory'],
  ['A serum in a clean lab', 'laboratory'],
  ['A vase on a hallway console', 'sideboard'],
  ['A tennis racket on a clay court', 'court'],
  ['A sunscreen tube at the edge of a swimming pool', 'poolside'],
  ['A speaker on the beach with palm leaves', 'beach'],
  ['A lantern on fallen leaves', 'forest-floor'],
  ['A watch on a rock by a lake with mountains behind', 'waterside'],
  ['A mug by a campfire in front of a tent', 'forest-floor'],
  ['A kettlebell on a gym floor', 'gym'],
  ['A cereal box on a supermarket shelf', 'shop'],
  ['A basket of tomatoes on a market stall', 'market'],
  ['A watering can in a greenhouse', 'greenhouse'],
  ['A necklace on draped silk', 'silk'],
  ['A perfume bottle on crumpled linen', 'drapery'],
  ['A laptop in a modern office', 'office'],
  ['A tiled wall behind a bottle of soap: the bottle stands before green wall tiles, against wall tiles', 'tiled-wall'],
  ['A pot of honey before wooden slats, against wooden slats', 'slat-wall'],
  ['Coffee maker. Scene: sunny kitchen', 'kitchen'],
  ['A wine glass on a walnut shelf', 'wall-shelf'],
  // A room goes before what things stand on in it.
  ['A jar on a wooden shelf in a bathroom', 'bathroom'],
  ['A mug on a marble slab against a brick wall', 'brick-wall'],
]

/** Part of another thing's name, or what it is made of. */
const NO_ROOMS = [
  'A gym bag on a white background',
  'A kitchen timer, studio photo on white background',
  'A chocolate bar on a white background',
  'A library card on a white background',
  'A dress shirt made of linen on a white background',
  'A sofa in green velvet on a white background',
  'A box with silk ribbon on a white background',
  'A wall clock on a white background',
]

const readings: Reading[] = [
  ...ROOMS.map(([prompt, set]): Reading => [`“${prompt}” is in the ${set}`, prompt, { set }]),
  ...NO_ROOMS.map((prompt): Reading => [`“${prompt}” names no room`, prompt, { set: 'white-sweep' }]),
  [
    'the wall has the colour that was asked for, and the ground the stuff',
    'A mug on a concrete kitchen counter with sage green tiles, against a sage green wall',
    { set: 'kitchen', surface: ['kitchen counter', 'concrete'], backdrop: 'sage green' },
  ],
  [
    'a colour before the name of the place is the colour of its walls',
    'A mug in a pale blue kitchen',
    { set: 'kitchen', backdrop: 'pale blue', colors: [] },
  ],
  ['tiles have their own colour', 'A bottle on a bathroom shelf with navy tiles', { set: 'bathroom', backdrop: 'navy' }],
  ['a colour before a table is the table’s', 'A mug on a black café table', { set: 'cafe', backdrop: '' }],
  ['draped cloth has the colour that is said of it', 'A gold ring on draped navy satin', { set: 'silk', backdrop: 'navy' }],
  ["a farmers' market is no farmer", "A jar of honey at a farmers' market", { set: 'market', hero: 'jar of honey', props: [] }],
  ['a tool shed is no tool', 'A bicycle in a tool shed', { set: 'workshop', heroes: ['bicycle'], props: [] }],
  ['a podium before a coloured wall is a podium', 'A sneaker on a podium against a pink wall', { set: 'podium', backdrop: 'pink' }],
  ['a room that is built is not said to be missing', 'A mug in a library', { set: 'library', warns: [] }],
]

understands(readings)
