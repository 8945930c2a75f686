import { expect, test } from 'vitest'
import { Brief, readBrief } from './index.ts'

/** What a prompt must be understood as; only the fields named are compared. */
type Expected = {
  genre?: Brief['genre']
  aspect?: string | null
  hero?: string | null
  heroes?: string[]
  count?: number
  colors?: string[]
  material?: string | null
  finish?: string | null
  props?: string[]
  relation?: [string, string]
  surface?: [noun: string, material: string | null]
  surfaceColor?: string
  set?: string | null
  backdrop?: string
  rig?: string | null
  rim?: string
  key?: string
  shadow?: string
  temperature?: string
  time?: string
  angle?: string
  shot?: string
  focalMm?: number
  depthOfField?: string
  texts?: [text: string, role: string][]
  textRegion?: string
  policy?: Brief['textPolicy']
  region?: string | null
  free?: string[]
  avoid?: string[]
  preserve?: string[]
  blocks?: string[]
  platform?: string
  theme?: string
  topic?: string
  label?: string
  background?: string
  useCase?: string
  warns?: string[]
}

function seen(prompt: string): Required<Expected> {
  const { brief, warnings } = readBrief(prompt)
  const heroes = brief.subjects.filter((subject) => subject.role === 'hero')
  const hero = heroes[0]
  const surface = brief.setting.surface
  return {
    genre: brief.genre,
    aspect: brief.canvas.aspect,
    hero: hero?.noun ?? null,
    heroes: heroes.map((subject) => subject.noun),
    count: hero?.count ?? 0,
    colors: hero?.colors.map((color) => color.name) ?? [],
    material: hero?.material ?? null,
    finish: hero?.finish ?? null,
    props: brief.subjects.filter((subject) => subject.role === 'prop').map((subject) => subject.noun),
    relation: hero?.relation ? [hero.relation.type, hero.relation.target] : ['', ''],
    surface: [surface?.noun ?? '', surface?.material ?? null],
    surfaceColor: surface?.color?.name ?? '',
    set: brief.setting.set,
    backdrop: brief.setting.backdropColor?.name ?? '',
    rig: brief.lighting.rig,
    rim: brief.lighting.rimColor?.name ?? '',
    key: brief.lighting.key ?? '',
    shadow: brief.lighting.shadow ?? '',
    temperature: brief.lighting.temperature ?? '',
    time: brief.setting.time ?? '',
    angle: brief.camera.angle ?? '',
    shot: brief.camera.shot ?? '',
    focalMm: brief.camera.focalMm ?? 0,
    depthOfField: brief.camera.depthOfField ?? '',
    texts: brief.texts.map((text) => [text.text, text.role]),
    textRegion: brief.texts[0]?.region ?? '',
    policy: brief.textPolicy,
    region: brief.layout.subjectRegion,
    free: brief.layout.freeRegions,
    avoid: brief.constraints.avoid,
    preserve: brief.constraints.preserve,
    blocks: brief.ui?.blocks.map((block) => block.kind) ?? [],
    platform: brief.ui?.platform ?? '',
    theme: brief.ui?.theme ?? '',
    topic: brief.ui?.topic ?? '',
    label: hero?.label ?? '',
    background: brief.canvas.background,
    useCase: brief.useCase ?? '',
    warns: warnings.map((warning) => warning.code),
  }
}

const PROMPTS: [promise: string, prompt: string, expected: Expected][] = [
  [
    'a packshot on white',
    'Product photo of a sage green steel thermos, front view, centered on a plain white background, softbox lighting, faint contact shadow.',
    {
      genre: 'product-still',
      hero: 'thermos',
      colors: ['sage green'],
      material: 'steel',
      set: 'white-sweep',
      angle: 'front',
      region: 'center',
      rig: 'soft-studio',
      shadow: 'subtle',
      aspect: null,
    },
  ],
  [
    'the colour of one thing is not the colour of another',
    'A glossy red teapot and a matte navy cup on a pale oak table, pink wall behind.',
    { heroes: ['teapot', 'cup'], colors: ['red'], finish: 'glossy', surface: ['table', 'oak'], genre: 'scene-still', backdrop: 'pink' },
  ],
  [
    'coloured light is light',
    'Black gaming headset hovering over a dark charcoal surface, magenta rim light, wet reflections, 1:1',
    {
      hero: 'gaming headset',
      colors: ['black'],
      rim: 'magenta',
      rig: 'rim',
      set: 'dark-reflective',
      surfaceColor: 'dark charcoal',
      relation: ['above', 'surface'],
      aspect: '1:1',
    },
  ],
  [
    'orders about what is there are kept apart from orders about what is not',
    'Studio shot of a glass perfume bottle with a gold cap. Do not crop the bottle, add flowers, or change the cap.',
    {
      hero: 'perfume bottle',
      material: 'glass',
      colors: [],
      avoid: ['flowers'],
      preserve: ['bottle', 'cap'],
      props: [],
      genre: 'product-still',
    },
  ],
  [
    'a list after one no is one list',
    'Catalog photo of a leather wallet. No hands, coins, or people.',
    { hero: 'wallet', material: 'leather', avoid: ['hands', 'coins', 'people'], props: [], warns: [] },
  ],
  [
    'a comma after a no lets wanted things follow',
    'A candle on a marble shelf, no text, soft evening light from the left, no people.',
    {
      hero: 'candle',
      surface: ['shelf', 'marble'],
      policy: 'none',
      avoid: ['text', 'people'],
      key: 'left',
      time: 'evening',
      set: 'tabletop',
    },
  ],
  [
    'the labelled form on lines, any case',
    'MAIN SUBJECT: a small terracotta planter with a cactus\nComposition: planter on the right third, copy space on the left\nlighting: golden hour, long shadows\nTEXT: none\nConstraints: no logos',
    {
      hero: 'planter',
      material: 'terracotta',
      region: 'right-third',
      free: ['left'],
      rig: 'golden-hour',
      shadow: 'long',
      avoid: ['logos'],
      time: 'golden',
    },
  ],
  [
    'the labelled form inline',
    'Create a wide banner for a bakery. Main subject: a rustic bread loaf. Composition: loaf on the left half of a wooden counter. Style: warm editorial photo. Text: headline "Baked at dawn". Constraints: avoid clutter.',
    {
      genre: 'ad-poster',
      hero: 'bread loaf',
      surface: ['counter', 'wood'],
      region: 'left-half',
      texts: [['Baked at dawn', 'headline']],
      avoid: ['clutter'],
      policy: 'listed',
    },
  ],
  [
    'texts with their roles and places',
    'Poster for a record fair with a turntable. Headline "VINYL SUNDAY" at the top, tagline "Dig deeper" under it, and a small footer "Hall 4, 10 to 6" at the bottom.',
    {
      genre: 'ad-poster',
      hero: 'turntable',
      texts: [
        ['VINYL SUNDAY', 'headline'],
        ['Dig deeper', 'subheadline'],
        ['Hall 4, 10 to 6', 'caption'],
      ],
      textRegion: 'top',
    },
  ],
  [
    'curly, French and corner quotes',
    'Flyer: title “Nuit d’été”, subtitle «Entrée libre», button 「予約」 and nothing else',
    {
      texts: [
        ['Nuit d’été', 'headline'],
        ['Entrée libre', 'subheadline'],
        ['予約', 'button'],
      ],
      genre: 'typographic',
    },
  ],
  [
    'single quotes without apostrophes',
    "A baker's apron poster that says 'Don't rush the dough' in white script, it's for the shop's wall.",
    { texts: [["Don't rush the dough", 'headline']], genre: 'ad-poster' },
  ],
  [
    'capitals after that reads',
    'Square ad for trail shoes with a headline that reads RUN THE RIDGE at the top.',
    { texts: [['RUN THE RIDGE', 'headline']], hero: 'trail shoe', count: 2, aspect: '1:1', genre: 'ad-poster' },
  ],
  [
    'a text quoted again is set once',
    'Poster for "Tide House", a rowing club. Headline exactly "Tide House", no extra decorative text.',
    { texts: [['Tide House', 'headline']], policy: 'listed', genre: 'typographic' },
  ],
  [
    'prices are prices',
    'Instagram ad for a desk lamp, price tag "$49", button "Shop now".',
    {
      texts: [
        ['$49', 'price'],
        ['Shop now', 'button'],
      ],
      hero: 'desk lamp',
      genre: 'ad-poster',
    },
  ],
  [
    'words printed on the thing',
    'Product shot of an amber dropper bottle with the label "LUMA OIL", high-key light, seamless beige backdrop.',
    {
      hero: 'dropper bottle',
      colors: ['amber'],
      label: 'LUMA OIL',
      texts: [['LUMA OIL', 'label']],
      set: 'color-sweep',
      backdrop: 'beige',
      rig: 'high-key',
    },
  ],
  [
    'only the listed text',
    'Ad for sparkling water cans. Include only the text "Fizz, refined". No extra text.',
    { texts: [['Fizz, refined', 'headline']], policy: 'listed', genre: 'ad-poster' },
  ],
  [
    'what is quoted is never an order',
    'Poster reading "NO CATS, NO RULES" above a blue vase',
    { texts: [['NO CATS, NO RULES', 'headline']], avoid: [], hero: 'vase', colors: ['blue'], warns: [] },
  ],
  [
    'a quote card',
    'Typographic quote poster: "Slow is smooth." Elegant serif on cream, no images.',
    { genre: 'typographic', texts: [['Slow is smooth.', 'headline']], backdrop: 'cream' },
  ],
  [
    'a quote card without things',
    'Quote card that says "Begin again" in bold sans on navy',
    { genre: 'typographic', hero: null, texts: [['Begin again', 'headline']], backdrop: 'navy' },
  ],
  [
    'the word next to the noun is the stuff',
    'A terracotta ceramic jug on a stone counter',
    { hero: 'jug', material: 'ceramic', surface: ['counter', 'stone'] },
  ],
  [
    'a mobile app screen, blocks in order',
    'Mobile app UI for a plant care tracker, dark mode: greeting, search bar, three plant cards, a line chart, a primary button labeled "Water now" and a bottom tab bar.',
    {
      genre: 'ui-mockup',
      platform: 'mobile',
      theme: 'dark',
      topic: 'plant care tracker',
      blocks: ['profile', 'search', 'card-grid', 'chart', 'button', 'tab-bar'],
      texts: [['Water now', 'button']],
      policy: 'free',
    },
  ],
  [
    'a web dashboard',
    'Web dashboard for a logistics team, light theme, with a sidebar, four stat cards, a map and a data table. Button "Export CSV".',
    { genre: 'ui-mockup', platform: 'web', theme: 'light', topic: 'logistics team', blocks: ['sidebar', 'stat', 'map', 'table', 'button'] },
  ],
  [
    'a landing page',
    'Landing page design for a language school: navigation bar, hero section, pricing cards, footer',
    { genre: 'ui-mockup', platform: 'web', topic: 'language school', blocks: ['nav-bar', 'hero', 'price', 'footer'] },
  ],
  [
    'a hero image is no screen',
    'Website hero image for a stationery shop: a green notebook beside a brass pen on a walnut desk, morning window light, empty space on the right for copy',
    {
      genre: 'scene-still',
      hero: 'notebook',
      colors: ['green'],
      surface: ['desk', 'walnut'],
      set: 'desk-window',
      rig: 'window',
      free: ['right'],
      aspect: '3:2',
    },
  ],
  [
    'windows are setting',
    'A silver laptop on a desk next to a window, shallow depth of field, 50mm',
    { hero: 'laptop', colors: ['silver'], set: 'desk-window', focalMm: 50, depthOfField: 'shallow', props: [] },
  ],
  [
    'counts in words and figures',
    'Three striped beach balls and 2 buckets on sand',
    { count: 3, hero: 'beach ball', surface: ['sand', 'sand'] },
  ],
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
    { set: null, hero: 'backpack', material: 'fabric', angle: 'low', genre: 'scene-still' },
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
    'people and animals are said aloud',
    'A woman in a red coat walks a corgi past a bicycle',
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
  ['a place without a set is named', 'A thermos on a rock at the beach, morning light', { hero: 'thermos', warns: ['place_not_drawn'] }],
  [
    'an app is a screen, whatever comes first',
    'Podcast app, mobile, dark, with a list of episodes and a button "Listen"',
    { genre: 'ui-mockup', blocks: ['list', 'button'], texts: [['Listen', 'button']] },
  ],
]

test.each(PROMPTS)('%s', (_promise, prompt, expected) => {
  const all = seen(prompt)
  const compared = Object.fromEntries(Object.keys(expected).map((key) => [key, all[key as keyof Expected]]))
  expect(compared).toEqual(expected)
})

test.each(PROMPTS)('the brief is valid, and the same every time: %s', (_promise, prompt) => {
  const { brief } = readBrief(prompt)
  expect(() => Brief.parse(brief)).not.toThrow()
  expect(readBrief(prompt).brief).toEqual(brief)
})
