import type { Entry, Look } from './noun-entry.ts'

/** Boards of stone to serve on, and what each is of. */
const STONE_BOARDS: readonly (readonly [nouns: string[], body: Look])[] = [
  [['slate board', 'slate serving board', 'slate platter', 'slate tray', 'serving slate'], { family: 'slate', color: '#34373b' }],
  [['marble board', 'marble serving board', 'marble platter', 'marble cutting board'], { family: 'marble', color: '#ecebe8' }],
  [['stone board', 'granite board', 'stone platter'], { family: 'stone', color: '#8d8a84' }],
]

/** What a kitchen cooks and pours with. */
export const KITCHEN_NOUNS: Record<string, Entry> = {
  kettle: {
    exact: ['kettle', 'tea kettle', 'stovetop kettle', 'whistling kettle', 'teakettle'],
    alias: ['electric kettle', 'gooseneck kettle', 'water kettle'],
  },
  'moka-pot': {
    exact: ['moka pot', 'coffee pot', 'stovetop espresso maker', 'espresso pot'],
    alias: ['italian coffee maker', 'bialetti', 'percolator', 'moka'],
  },
  'french-press': {
    exact: ['french press', 'cafetiere', 'coffee press', 'french press coffee maker'],
    alias: ['press pot', 'coffee plunger'],
  },
  'coffee-grinder': { exact: ['coffee grinder', 'coffee mill', 'hand coffee grinder', 'manual coffee grinder'] },
  'espresso-machine': {
    exact: ['espresso machine', 'coffee machine', 'espresso maker', 'home espresso machine'],
    alias: ['coffee maker', 'coffeemaker', 'cappuccino machine', 'barista machine'],
  },
  toaster: { exact: ['toaster', 'retro toaster', 'bread toaster', 'slot toaster'], hypernym: ['toaster oven'] },
  blender: {
    exact: ['blender', 'kitchen blender', 'smoothie blender', 'jug blender'],
    alias: ['smoothie maker', 'liquidizer'],
    hypernym: ['food processor', 'mixer'],
  },
  'milk-bottle': {
    exact: ['milk bottle', 'bottle of milk', 'glass milk bottle'],
    alias: ['bottle of cream', 'kefir bottle', 'bottle of oat milk'],
    variants: { 'glass milk bottle': { cap: 1 } },
  },
  napkin: {
    exact: ['napkin', 'linen napkin', 'cloth napkin', 'folded napkin', 'serviette'],
    alias: ['dish towel', 'tea towel', 'kitchen towel'],
  },
  whisk: { exact: ['whisk', 'balloon whisk', 'wire whisk', 'egg whisk'], alias: ['egg beater'] },
  spatula: {
    exact: ['spatula', 'silicone spatula', 'rubber spatula'],
    alias: ['wooden spatula', 'scraper', 'turner'],
    hypernym: ['ladle'],
    looks: {
      'wooden spatula': { head: { family: 'oak', color: '#c79a62' } },
    },
  },
  'rolling-pin': { exact: ['rolling pin', 'wooden rolling pin'] },
  'cutting-board': {
    exact: ['cutting board', 'chopping board', 'wooden board', 'bread board', 'wooden cutting board', 'serving board'],
    alias: ['butcher block', 'cheese board', 'charcuterie board', 'wooden chopping board', ...STONE_BOARDS.flatMap(([nouns]) => nouns)],
    variants: Object.fromEntries(STONE_BOARDS.flatMap(([nouns]) => nouns.map((noun) => [noun, { handle: 0 }]))),
    looks: Object.fromEntries(STONE_BOARDS.flatMap(([nouns, body]) => nouns.map((noun) => [noun, { body }]))),
  },
  'pepper-mill': {
    exact: ['pepper mill', 'pepper grinder', 'salt mill', 'salt grinder', 'wooden pepper mill', 'spice grinder'],
    alias: ['salt shaker', 'pepper shaker', 'salt and pepper mills'],
    variants: { 'salt shaker': { height: 9 }, 'pepper shaker': { height: 9 } },
    looks: {
      'salt mill': { body: { family: 'oak', color: '#d0ad7c' } },
      'salt shaker': { body: { family: 'porcelain', color: '#f4f2ee' } },
      'pepper shaker': { body: { family: 'porcelain', color: '#2a2b2e' } },
    },
  },
  corkscrew: { exact: ['corkscrew', 'wine opener', 'winged corkscrew'], alias: ['wine bottle opener'] },
  cork: {
    exact: ['cork', 'wine cork', 'corks', 'champagne cork', 'wine corks'],
    variants: { cork: { pieces: 1 }, 'wine cork': { pieces: 1 }, 'champagne cork': { pieces: 1 } },
  },
  colander: { exact: ['colander', 'strainer', 'metal colander'], alias: ['pasta strainer', 'sieve'] },
  'knife-block': { exact: ['knife block', 'block of knives', 'knife set'], alias: ['knife stand', 'set of knives'] },
  'oven-mitt': { exact: ['oven mitt', 'oven glove', 'oven mitts'], alias: ['pot holder'] },
  'baking-tray': {
    exact: ['baking tray', 'baking sheet', 'sheet pan', 'cookie sheet'],
    alias: ['roasting tin', 'baking pan', 'roasting tray'],
    variants: { 'roasting tin': { depth: 6 }, 'baking pan': { depth: 5 } },
  },
  popcorn: { exact: ['popcorn', 'box of popcorn', 'bucket of popcorn', 'popcorn bucket', 'popcorn box', 'bag of popcorn'] },
}
