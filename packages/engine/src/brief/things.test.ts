import { type Reading, understands } from './test/understood.ts'

const PROMPTS: Reading[] = [
  [
    'next to each other is no place',
    'Two wine glasses and a decanter next to each other on a marble counter',
    { heroes: ['wine glass', 'decanter'], count: 2, relation: ['on', 'counter'], angle: '' },
  ],
  [
    'in a row is no thing',
    'Three grey stone vases in a row on a long shelf',
    { hero: 'vase', count: 3, colors: ['grey'], material: 'stone', props: [] },
  ],
  ['face to face is no face', 'A phone standing face to face with a laptop', { hero: 'phone', props: ['laptop'], warns: [] }],
  [
    'straight on is an angle, on top of is no region',
    'A mug and a bowl on top of each other, straight on',
    { heroes: ['mug', 'bowl'], angle: 'front', region: null },
  ],
  [
    'a side of the thing is no side view when the view is stated',
    'Subject: a boot, side profile clear\nComposition: three-quarter angle',
    { hero: 'boot', angle: 'three-quarter' },
  ],
  [
    'the plane of a floor is no aircraft, and a number plate no dish',
    'A van with a number plate on a reflective floor plane before layered metallic planes',
    { hero: 'van', props: [] },
  ],
  ['steam is said not to be drawn', 'A bowl of ramen on a table, steam rising', { hero: 'bowl of ramen', warns: ['effect_not_drawn'] }],
  ['what blurs behind is the place', 'A cup of tea, night market bokeh', { hero: 'cup of tea', set: 'night-city' }],
  [
    'an airliner is the plane that is spoken of later',
    'An airliner in a hangar. The floor mirrors the plane',
    { hero: 'airliner', props: [] },
  ],
  ['a pot with a cactus is one thing', 'A blue pot with a small cactus on a table', { hero: 'cactus', props: [] }],
  ['in matte black', 'A kettle in matte black on a stove', { hero: 'kettle', colors: ['matte black'], finish: 'matte' }],
  [
    'a nature word before a colour is a shade',
    'A water bottle in ocean blue, on a sand beige backdrop',
    { colors: ['ocean blue'], backdrop: 'sand beige', set: 'color-sweep', warns: [] },
  ],
  [
    'sky blue is no sky',
    'Ceramic planter, sky blue, against a white wall',
    { hero: 'planter', colors: ['sky blue'], material: 'ceramic', warns: [] },
  ],
  [
    'two colours behind the noun',
    'Running shoes in black and neon green on a concrete floor',
    { colors: ['black', 'neon green'], surface: ['floor', 'concrete'], count: 2 },
  ],
  ['a shade is one colour', 'A charcoal grey backpack on a blush pink surface', { colors: ['charcoal grey'], surfaceColor: 'blush pink' }],
  ['a white room is a place and no colour of the chair', 'A chair in a white room', { hero: 'chair', colors: [] }],
  [
    'upholstered in',
    'An armchair upholstered in deep green velvet',
    { hero: 'armchair', colors: ['deep green'], material: 'velvet', props: [] },
  ],
  ['steel blue is no steel', 'A steel blue mug on a desk', { colors: ['steel blue'], material: null }],
  ['ingredients in a row stay things', 'A cocktail with lemon, lime, and mint', { hero: 'cocktail', props: ['lemon', 'lime'] }],
  [
    'made from',
    'A serum bottle made from amber glass with a white dropper and a gold label on a stone slab',
    {
      hero: 'serum bottle',
      material: 'glass',
      colors: ['amber'],
      parts: [
        ['dropper', 'white', null],
        ['label', 'gold', null],
      ],
      props: [],
    },
  ],
  [
    'lid and strap',
    'A navy thermos with a bamboo lid and a black leather strap',
    {
      colors: ['navy'],
      parts: [
        ['lid', '', 'oak'],
        ['strap', 'black', 'leather'],
      ],
      props: [],
    },
  ],
  [
    'laces and soles',
    'White sneakers with red laces and tan soles on a pink background',
    {
      colors: ['white'],
      parts: [
        ['lace', 'red', null],
        ['sole', 'tan', null],
      ],
    },
  ],
  ['capped', 'A gold-capped glass perfume bottle', { colors: [], material: 'glass', parts: [['cap', 'gold', 'gold']] }],
  [
    'a shade of a lamp is no tone',
    'A brass lamp with a green glass shade',
    { hero: 'lamp', material: 'brass', colors: [], parts: [['shade', 'green', 'glass']] },
  ],
  ['handles are no deed', 'A tote bag with blue handles', { hero: 'tote bag', colors: [], parts: [['handle', 'blue', null]] }],
  [
    'a part told of later',
    'Headphones on grey. The ear cups are black and the headband is tan leather.',
    {
      hero: 'headphones',
      colors: [],
      parts: [
        ['ear cup', 'black', null],
        ['headband', 'tan', 'leather'],
      ],
      props: [],
    },
  ],
  [
    'the body is the thing',
    'A speaker with a matte white body and a grey mesh grille',
    { colors: ['matte white'], finish: 'matte', parts: [['grille', 'grey', 'fabric']] },
  ],
  [
    'the pot is the plant’s',
    'A succulent in a white ceramic pot',
    { hero: 'succulent', colors: [], parts: [['pot', 'white', 'ceramic']], props: [] },
  ],
  [
    'a pen is no part',
    'A notebook with a ribbon and a pen on a wooden desk',
    {
      hero: 'notebook',
      props: ['pen'],
      relations: [
        ['notebook', 'on', 'desk'],
        ['pen', 'on', 'desk'],
      ],
    },
  ],
  [
    'all stand on the tray, the tray on the table',
    'A jug with three cups on a steel tray on a wooden table',
    {
      hero: 'jug',
      props: ['cup', 'tray'],
      relations: [
        ['jug', 'on', 'tray'],
        ['cup', 'on', 'tray'],
        ['tray', 'on', 'table'],
      ],
    },
  ],
  [
    'what a sentence begins with carries what follows',
    'On a wooden tray, a teapot and two cups',
    {
      heroes: ['teapot', 'cup'],
      props: ['tray'],
      relations: [
        ['teapot', 'on', 'tray'],
        ['cup', 'on', 'tray'],
      ],
      set: 'tabletop',
    },
  ],
  [
    'a table with things on it',
    'A writing table with two brass vases',
    { hero: 'writing table', props: ['vase'], relations: [['vase', 'on', 'table']] },
  ],
  [
    'a stack of books is one thing',
    'A stack of four red books next to a lamp',
    { hero: 'stack of books', count: 1, colors: ['red'], props: ['lamp'] },
  ],
  ['a set counts what it holds', 'A set of four glasses on a marble counter', { hero: 'glass', count: 4 }],
  ['two pairs are four', 'Two pairs of sneakers on a podium', { hero: 'sneaker', count: 4 }],
  ['a pair of scissors is one', 'A pair of scissors and a ruler on a desk', { heroes: ['scissors', 'ruler'], count: 1 }],
  ['a pair of earbuds is two', 'A pair of earbuds on a white background', { hero: 'earbuds', count: 2 }],
  ['a couple of mugs is nobody', 'A couple of mugs on a table', { hero: 'mug', count: 2, warns: [] }],
  ['a pile of what is printed', 'A pile of five magazines on a stool', { hero: 'magazine', count: 5, details: ['pile'] }],
  [
    'a dozen fruits that are named like a colour',
    'A dozen oranges in a wooden crate',
    { hero: 'orange', count: 12, relation: ['in', 'crate'] },
  ],
  ['glasses of juice', 'Two glasses of orange juice on a tray', { hero: 'glass of orange juice', count: 2, relation: ['on', 'tray'] }],
  [
    'the face of a watch is nobody',
    'Close-up of a watch face with a white dial',
    { hero: 'watch', warns: [], parts: [['dial', 'white', null]] },
  ],
  [
    'a mockup of a thing shows the thing',
    'T-shirt mockup, white, on a hanger',
    { hero: 't-shirt', colors: ['white'], genre: 'scene-still' },
  ],
  ['a garden with a table is a garden', 'A mug on a picnic table in a garden', { hero: 'mug', warns: [], set: 'garden' }],
  ['a car stands in the street', 'A car on a city street at night', { hero: 'car', set: 'street', warns: [], genre: 'scene-still' }],
  ['snow is no colour of the bench', 'A park bench in the snow', { hero: 'park bench', colors: [], set: 'snowfield', warns: [] }],
  ['a beach ball is at no beach', 'A beach ball on a white background', { hero: 'beach ball', set: 'white-sweep', warns: [] }],
  [
    'what inspired it is not there',
    'A perfume bottle inspired by the ocean on a stone slab',
    { hero: 'perfume bottle', set: 'tabletop', warns: [] },
  ],
]

understands(PROMPTS)
