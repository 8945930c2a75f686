import type { Entry } from './noun-entry.ts'

/** What lies in woods and on shores. */
export const NATURE_NOUNS: Record<string, Entry> = {
  petals: { exact: ['petals', 'petal', 'rose petals', 'rose petal', 'flower petals', 'scattered petals', 'scattered rose petals'] },
  leaf: {
    exact: ['leaf', 'green leaf', 'tree leaf', 'single leaf'],
    alias: ['tea plant leaf', 'banana leaf', 'lemon leaf', 'laurel leaf', 'bay leaf', 'ficus leaf'],
    variants: { 'banana leaf': { length: 24, width: 9 }, 'bay leaf': { length: 7, width: 2.8 } },
  },
  'maple-leaf': {
    exact: ['maple leaf', 'maple leaves', 'autumn leaf', 'autumn leaves', 'fall leaves', 'fall leaf'],
    alias: ['fallen leaves', 'fallen leaf', 'dry leaves', 'oak leaf', 'oak leaves', 'leaves', 'dried leaves'],
    variants: Object.fromEntries(
      ['maple leaves', 'autumn leaves', 'fall leaves', 'fallen leaves', 'dry leaves', 'oak leaves', 'leaves', 'dried leaves'].map(
        (noun) => [noun, { pieces: 3 }],
      ),
    ),
    looks: {
      leaves: {
        body: { family: 'leaf', color: '#4f7f38' },
        second: { family: 'leaf', color: '#6f9a45' },
        stem: { family: 'leaf', color: '#5d6b34' },
      },
    },
  },
  'monstera-leaf': {
    exact: ['monstera leaf', 'monstera leaves', 'swiss cheese plant leaf'],
    alias: ['tropical leaf', 'tropical leaves', 'palm leaf', 'palm leaves', 'jungle leaf'],
    hypernym: ['palm frond', 'fern leaf', 'fern frond'],
  },
  feather: { exact: ['feather', 'white feather', 'bird feather'], alias: ['quill', 'goose feather', 'plume', 'feathers'] },
  branch: {
    exact: ['branch', 'tree branch', 'twig', 'bare branch', 'leafy branch', 'branch with leaves'],
    alias: ['branches', 'twigs', 'bough'],
    hypernym: ['stick'],
    variants: { 'leafy branch': { leaves: 1 }, 'branch with leaves': { leaves: 1 } },
  },
  log: {
    exact: ['wooden log', 'tree log', 'wood log', 'fallen log', 'birch log', 'sawn log', 'log of wood'],
    alias: ['tree trunk', 'firewood log', 'tree stump', 'logs'],
    looks: { 'birch log': { body: { family: 'paper', color: '#e9e4da' } } },
  },
  'pine-cone': { exact: ['pine cone', 'pinecone', 'fir cone', 'pine cones', 'pinecones'] },
  acorn: { exact: ['acorn', 'acorns'], hypernym: ['chestnut', 'chestnuts'], variants: { acorn: { pieces: 1 } } },
  wheat: {
    exact: ['wheat', 'ears of wheat', 'wheat sheaf', 'sheaf of wheat', 'wheat stalks', 'ear of wheat', 'wheat ears'],
    alias: ['barley', 'wheat stalk', 'rye', 'grain stalks', 'dried grass', 'pampas grass', 'hay'],
    variants: { 'ear of wheat': { ears: 1 }, 'wheat stalk': { ears: 1 } },
  },
  seashell: {
    exact: ['seashell', 'seashells', 'scallop shell', 'sea shell', 'scallop'],
    alias: ['shell', 'clam shell', 'cockle shell', 'oyster shell', 'clam', 'oyster'],
  },
  'spiral-shell': {
    exact: ['conch', 'conch shell', 'spiral shell', 'snail shell', 'spiral seashell', 'sea snail shell'],
    hypernym: ['nautilus', 'nautilus shell'],
  },
  starfish: { exact: ['starfish', 'sea star'] },
  pebbles: {
    exact: [
      'pebbles',
      'pebble',
      'stacked stones',
      'stack of stones',
      'zen stones',
      'stack of pebbles',
      'smooth stones',
      'river stones',
      'river stone',
      'balanced stones',
    ],
    alias: ['cairn', 'pebble stack', 'stone', 'stones', 'spa stones', 'massage stones', 'hot stones', 'smooth stone'],
    variants: {
      pebbles: { stack: 0, strewn: 1 },
      ...Object.fromEntries(['smooth stones', 'river stones', 'stones'].map((noun) => [noun, { stack: 1, strewn: 1 }])),
      ...Object.fromEntries(['pebble', 'stone', 'river stone', 'smooth stone'].map((noun) => [noun, { stack: 1 }])),
    },
    looks: Object.fromEntries(
      ['spa stones', 'massage stones', 'hot stones'].map((noun) => [
        noun,
        {
          body: { family: 'slate', color: '#2b2c2f' },
          second: { family: 'slate', color: '#222326' },
          third: { family: 'slate', color: '#333438' },
        },
      ]),
    ),
  },
  rock: {
    exact: ['rock', 'rocks', 'boulder', 'rough stone', 'raw stone', 'jagged rock'],
    alias: ['mossy rock', 'boulders', 'meteorite', 'lava rock', 'lump of coal', 'coal', 'ore'],
    variants: { boulder: { size: 4 }, boulders: { size: 4 } },
    looks: {
      coal: { body: { family: 'graphite', color: '#17181a' } },
      'lump of coal': { body: { family: 'graphite', color: '#17181a' } },
      'lava rock': { body: { family: 'concrete', color: '#3a3634' } },
    },
  },
  crystal: {
    exact: ['crystal', 'crystals', 'crystal cluster', 'quartz crystal', 'crystal formation', 'geode', 'amethyst crystal'],
    alias: ['raw crystal', 'quartz cluster', 'amethyst cluster', 'mineral'],
    looks: {
      'quartz crystal': { body: { family: 'glass', color: '#f2f4f6' } },
      'quartz cluster': { body: { family: 'glass', color: '#f2f4f6' } },
    },
  },
  driftwood: { exact: ['driftwood', 'piece of driftwood', 'driftwood branch', 'driftwood log'] },
  coral: {
    exact: ['coral branch', 'sea coral', 'branching coral', 'piece of coral', 'red coral', 'white coral', 'coral reef'],
    looks: { 'white coral': { body: { family: 'crumb', color: '#f3eee6' } } },
  },
  bamboo: {
    exact: ['bamboo', 'bamboo stalk', 'bamboo stalks', 'bamboo plant', 'bamboo stem', 'bamboo stems'],
    alias: ['sugar cane', 'lucky bamboo', 'bamboo shoots'],
    variants: { 'bamboo stalk': { stalks: 1 }, 'bamboo stem': { stalks: 1 } },
  },
  succulent: {
    exact: ['succulent', 'succulents', 'potted succulent', 'succulent plant', 'echeveria'],
    alias: ['aloe vera', 'aloe', 'sempervivum', 'agave'],
  },
  bonsai: { exact: ['bonsai', 'bonsai tree', 'potted bonsai'] },
  butterfly: {
    exact: ['butterfly', 'monarch butterfly', 'butterflies'],
    alias: ['moth'],
    looks: { moth: { body: { family: 'felt', color: '#b8a488' } } },
  },
}
