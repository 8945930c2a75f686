import { type Reading, understands } from './test/understood.ts'

const PROMPTS: Reading[] = [
  [
    'pairs',
    'Studio photo of a pair of white leather sneakers, side view',
    { hero: 'sneaker', count: 2, colors: ['white'], material: 'leather', angle: 'side' },
  ],
  [
    'containers and contents',
    'A cup of coffee and a stack of books by the window in a cozy room',
    { hero: 'cup of coffee', heroes: ['cup of coffee', 'stack of books'] },
  ],
  [
    'top-down',
    'Flat lay of scissors, a ruler and a red notebook on grey concrete',
    { angle: 'top-down', heroes: ['scissors', 'ruler', 'notebook'], surface: ['concrete', 'concrete'] },
  ],
  [
    'podium',
    'A lilac perfume bottle on a round stone podium against a peach backdrop',
    { set: 'podium', hero: 'perfume bottle', colors: ['lilac'], backdrop: 'peach', surface: ['podium', 'stone'], genre: 'product-still' },
  ],
  [
    'outdoors',
    'A canvas backpack standing on mossy rocks in a foggy forest, low angle',
    { set: 'forest-floor', hero: 'backpack', material: 'fabric', angle: 'low', genre: 'scene-still' },
  ],
  ['pixels in the prompt', 'A bowl of lemons, 1024x1536', { aspect: '2:3', hero: 'bowl' }],
  ['ratios in words', 'A kite over a beach, 16 by 9 image', { aspect: '16:9', hero: 'kite' }],
  ['stories', 'Instagram story for a smoothie, headline "Sip summer"', { aspect: '9:16', genre: 'ad-poster', hero: 'smoothie' }],
  [
    'paper sizes',
    'A4 flyer for a piano concert, title "Nocturnes"',
    { aspect: '210:297', hero: 'piano', texts: [['Nocturnes', 'headline']] },
  ],
  ['clock times are no ratios', 'A poster for a market, caption "Doors 10:30"', { aspect: null, texts: [['Doors 10:30', 'caption']] }],
  [
    'transparent',
    'A blue ceramic mug with a transparent background',
    { background: 'transparent', hero: 'mug', colors: ['blue'], material: 'ceramic' },
  ],
  [
    'what is on top lies on the thing, not at the top of the picture',
    'A stack of old books with a candle on top, dramatic light',
    { relations: [['candle', 'on', 'stack']] },
  ],
  [
    'people and animals are said aloud',
    'A woman in a red coat walks an axolotl past a bicycle',
    { warns: ['person_not_drawn', 'animal_not_drawn'] },
  ],
  ['styles out of reach are said aloud', 'An anime style kettle on a stove', { warns: ['style_not_drawn'], hero: 'kettle' }],
  [
    'said right after the noun',
    'Show the kettle on a plain background. The kettle is matte cream with a wooden handle.',
    { hero: 'kettle', colors: ['matte cream'], finish: 'matte' },
  ],
  [
    'JSON prompts',
    '{"subject": "a copper lantern", "background": "dark slate wall", "lighting": "low key", "headline": "Winter nights", "aspect_ratio": "4:5", "negative_prompt": "people, text overlays"}',
    {
      hero: 'lantern',
      material: 'copper',
      texts: [['Winter nights', 'headline']],
      aspect: '4:5',
      avoid: ['people', 'text overlays'],
      rig: 'low-key',
    },
  ],
  [
    'Chinese, as far as it goes',
    '竖版海报：黑色保温杯，白色背景，标题“冬日暖意”，不要水印',
    {
      hero: 'water bottle',
      colors: ['black'],
      texts: [['冬日暖意', 'headline']],
      avoid: ['watermark'],
      genre: 'ad-poster',
      warns: ['language_read_in_part'],
    },
  ],
  [
    'keeping is not avoiding',
    'Photo of an espresso machine. Keep the logo plate unchanged and preserve the chrome lever.',
    { hero: 'espresso machine', preserve: ['chrome lever', 'logo plate'], avoid: [] },
  ],
  [
    'a use case',
    'Use case: email header\nSubject: orange scooter\nBackground: solid teal',
    { useCase: 'email header', hero: 'scooter', colors: ['orange'], backdrop: 'teal' },
  ],
  [
    'side by side is no camera angle',
    'Three black ceramic vases side by side on a walnut shelf',
    { hero: 'vase', count: 3, colors: ['black'], angle: '', surface: ['shelf', 'walnut'] },
  ],
  [
    'a colour that begins with a noun is no thing',
    'A tumbler in pearl white on a grey background',
    { hero: 'tumbler', colors: ['pearl white'], props: [], backdrop: 'grey' },
  ],
  [
    'what a thing is made of and its parts are no things',
    'A perfume bottle made of amber glass with a silver cap on black acrylic',
    { hero: 'perfume bottle', material: 'glass', colors: ['amber'], props: [] },
  ],
  [
    'a stuff that is also a colour is a colour on another stuff',
    'A terracotta porcelain bowl on a linen tablecloth',
    { hero: 'bowl', colors: ['terracotta'], material: 'porcelain' },
  ],
  [
    'the colour of a light is not a thing’s',
    'A tumbler on a dark surface, rim lighting in magenta',
    { hero: 'tumbler', colors: [], rim: 'magenta' },
  ],
  [
    'a green that a forest names is no place',
    'A forest green mug on a concrete counter',
    { set: 'tabletop', colors: ['forest green'], warns: [] },
  ],
  ['a rock at the beach is the beach', 'A thermos on a rock at the beach, morning light', { hero: 'thermos', set: 'beach', warns: [] }],
  ['a place without a set is named', 'A thermos in a cave, morning light', { hero: 'thermos', warns: ['place_not_drawn'] }],
  [
    'an app is a screen, whatever comes first',
    'Podcast app, mobile, dark, with a list of episodes and a button "Listen"',
    { genre: 'ui-mockup', blocks: ['list', 'button'], texts: [['Listen', 'button']] },
  ],
]

understands(PROMPTS)
