import { type Reading, understands } from './test/understood.ts'

const PROMPTS: Reading[] = [
  [
    'a palette holds no food',
    'Instagram ad for a flower shop, palette of sage, cream and gold, headline "Fresh stems"',
    { hero: null, genre: 'typographic', palette: ['sage', 'cream', 'gold'] },
  ],
  [
    'tones are no fruits',
    'Flyer for a book fair, peach and mint tones, retro typography',
    { hero: null, genre: 'typographic', palette: ['peach', 'mint'] },
  ],
  [
    'colours after a comma',
    'Poster with the title "Vino", bold serif typography, deep orange and black',
    { hero: null, genre: 'typographic', palette: ['deep orange', 'black'] },
  ],
  [
    'gold beside navy is a colour',
    'A4 poster for a jazz night, "BLUE NOTES", navy and gold',
    { hero: null, palette: ['navy', 'gold'], genre: 'typographic' },
  ],
  ['a shop sells things but is none', 'Square post for a bike shop: "Ride on"', { hero: null, genre: 'typographic' }],
  ['a sale of shoes has shoes', 'Poster for a sneaker sale, headline "Half off"', { hero: 'sneaker', genre: 'ad-poster' }],
  ['a brand of lamps has lamps', 'Ad for a desk lamp brand, headline "Glow"', { hero: 'desk lamp', genre: 'ad-poster' }],
  [
    'for whom it is made is not in it',
    'Make a picture for a school librarian. A green notebook on a white desk.',
    { hero: 'notebook', warns: [] },
  ],
  [
    'a campaign without words is a picture',
    'Campaign image of a leather handbag on a stone podium, soft light',
    { hero: 'handbag', genre: 'product-still' },
  ],
  [
    'labelled copy',
    'Poster for a bakery.\nHeadline: The best bread in town\nCTA: Order now',
    {
      texts: [
        ['The best bread in town', 'headline'],
        ['Order now', 'button'],
      ],
      hero: null,
      genre: 'typographic',
    },
  ],
  [
    'labelled copy in a row',
    'Ad for running shoes. Headline: Bold moves only. CTA: Add to cart.',
    {
      texts: [
        ['Bold moves only', 'headline'],
        ['Add to cart', 'button'],
      ],
      hero: 'running shoe',
    },
  ],
  [
    'labels with a dash',
    'Title - Summer Fair\nDate - 12 July\nBackground - pale yellow',
    {
      texts: [
        ['Summer Fair', 'headline'],
        ['12 July', 'caption'],
      ],
      backdrop: 'pale yellow',
    },
  ],
  [
    'labels in bold',
    'Flyer for a dance class\n**Headline:** Move your body\n**Button:** Join the club',
    {
      texts: [
        ['Move your body', 'headline'],
        ['Join the club', 'button'],
      ],
    },
  ],
  [
    'the words stand below their label',
    'Headline:\nFresh every day\nA mug on a desk.',
    { texts: [['Fresh every day', 'headline']], hero: 'mug', genre: 'ad-poster' },
  ],
  [
    'what describes the words is not the words',
    'Poster. Headline: large bold sans serif at the top. Caption: one short line of text.',
    { texts: [] },
  ],
  [
    'no is a word too',
    'Headline: No excuses\nPrice: $29\nA dumbbell on concrete.',
    {
      texts: [
        ['No excuses', 'headline'],
        ['$29', 'price'],
      ],
      hero: 'dumbbell',
    },
  ],
  ['text that is a text', 'Text: Fresh every day\nSubject: a bread loaf', { texts: [['Fresh every day', 'headline']] }],
  ['text that is about text', 'Text: clean modern typography, legible\nSubject: a bread loaf', { texts: [] }],
  ['a blank that is set by its name', 'Subject: a bread loaf\nTitle: [NAME]', { texts: [['NAME', 'headline']], warns: ['blanks_filled'] }],
  [
    'a pricing page',
    'Pricing page for a SaaS: three plan cards, monthly/yearly toggle, FAQ list and footer',
    { genre: 'ui-mockup', platform: 'web', topic: 'SaaS', blocks: ['price', 'toggle', 'list', 'footer'], aspect: null },
  ],
  [
    'a settings screen',
    'Settings screen, dark, with profile header, toggles and a sign out button',
    { genre: 'ui-mockup', platform: 'mobile', theme: 'dark', topic: 'settings', blocks: ['profile', 'toggle', 'button'] },
  ],
  [
    'a watch face that is a screen',
    'Smartwatch face with steps ring and heart rate',
    { genre: 'ui-mockup', platform: 'mobile', topic: 'smartwatch face', blocks: ['chart', 'stat'] },
  ],
  [
    'an app by its parts',
    'Finance app, light theme, balance card, spending donut chart, list of recent transactions, bottom navigation',
    {
      genre: 'ui-mockup',
      theme: 'light',
      topic: 'finance app',
      blocks: ['stat', 'chart', 'list', 'tab-bar'],
      set: null,
      surface: ['', null],
    },
  ],
  [
    'a player on a desktop',
    'Desktop podcast player mockup, light, with sidebar, episode list and playback controls',
    { genre: 'ui-mockup', platform: 'desktop', theme: 'light', topic: 'podcast player', blocks: ['sidebar', 'list', 'media-player'] },
  ],
  [
    'a dashboard keeps its name',
    'Sales analytics dashboard with four stat cards and a table of orders',
    { topic: 'sales analytics', platform: 'web', blocks: ['stat', 'table'], surface: ['', null] },
  ],
  [
    'what a list holds is no block',
    'Hotel booking app, mobile, with a map, a list of stays with prices and a button "Book"',
    { blocks: ['map', 'list', 'button'], topic: 'hotel booking app' },
  ],
  [
    'the field of a conversation',
    'Messaging app screen with a conversation, an input field and a button labeled "Send"',
    { topic: 'messaging app', blocks: ['chat', 'prompt-input', 'button'] },
  ],
  [
    'a link is a lesser button',
    'Login page with an email field, a "Log in" button and a link "Forgot password?"',
    {
      blocks: ['form', 'button', 'secondary-button'],
      texts: [
        ['Log in', 'button'],
        ['Forgot password?', 'button'],
      ],
      topic: 'login',
    },
  ],
  [
    'a screen named by its label',
    'Use case: internal tool\nAsset type: web app screen\nPrimary request: draw a dashboard for a plant nursery\nSubject: a sidebar, order cards and a search bar\nStyle: rounded card corners',
    { genre: 'ui-mockup', topic: 'plant nursery', blocks: ['sidebar', 'card-grid', 'search'] },
  ],
  ['a game menu', 'Mobile game main menu with a play button and a coins counter', { genre: 'ui-mockup', blocks: ['button', 'stat'] }],
  ['a phone that shows an app is a phone', 'Product photo of a phone showing a banking app', { genre: 'product-still', hero: 'phone' }],
  ['a poster for an app is a poster', 'Poster for a fitness app, headline "Move"', { genre: 'typographic', hero: null }],
  [
    'a mockup of packaging is packaging',
    'Packaging mockup of a coffee bag, kraft paper, label "DAWN"',
    { genre: 'product-still', hero: 'coffee bag', label: 'DAWN' },
  ],
]

understands(PROMPTS)
