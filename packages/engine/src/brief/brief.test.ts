import { type Reading, understands } from './test/understood.ts'

const PROMPTS: Reading[] = [
  [
    'a packshot on white',
    'Product photo of a sage green steel thermos, front view, centered on plain white, softbox lighting, faint contact shadow.',
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
    'A silver laptop on a desk next to a window, soft window light, shallow depth of field, 50mm',
    { hero: 'laptop', colors: ['silver'], set: 'desk-window', focalMm: 50, depthOfField: 'shallow', props: [] },
  ],
  [
    'counts in words and figures',
    'Three striped beach balls and 2 buckets on sand',
    { count: 3, hero: 'beach ball', surface: ['sand', 'sand'] },
  ],
]

understands(PROMPTS)
