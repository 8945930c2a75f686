import type { UI_BLOCKS } from './schema.ts'

export type BlockKind = (typeof UI_BLOCKS)[number]

/** A word that may tell more of a block. */
const WORD = '(?:(?!(?:with|and|a|an|the|of|plus|then|has)\\b)[\\w-]+ )?'

/** What a screen can have; where two match at one place the earlier row wins. */
const BLOCKS: [BlockKind, string][] = [
  ['tab-bar', 'tab bar|tabs bar|bottom nav(?:igation)?(?: bar)?|bottom tabs?(?: bar)?|bottom bar|tabbed navigation'],
  ['sidebar', 'side ?bar|side nav(?:igation)?(?: bar)?|left (?:rail|menu|nav(?:igation)?)|side menu|navigation rail'],
  [
    'nav-bar',
    '(?:top )?nav(?:igation)? ?bar|(?:top |main |sticky )?navigation(?: menu| header)?|app bar|top bar|(?<!(?:profile|account|user|section|card|table|hero) )header(?: bar)?|navbar|nav',
  ],
  [
    'prompt-input',
    '(?:text )?prompt(?: input)?(?: area| box| field| bar)?(?! cards?| tiles?| list| history| library)|prompt input|message input|composer',
  ],
  ['search', 'search(?: bar| field| box| input| form)?(?! results)'],
  [
    'image-preview',
    '(?:generated |result |live |main )?(?:image |photo |result |picture )?(?<!(?:message|email|link|text|code|mail) )preview(?: area| panel| pane| window)?|image area|canvas area|result image|generated image|product (?:image|photo)|cover image|photo gallery|image gallery',
  ],
  [
    'model-picker',
    'model(?: (?:selector|picker|dropdown|selection|controls?|switcher|menu))?(?=\\s+(?:and|selector|picker|dropdown|selection|control|switcher|menu)|[,.])|model (?:selector|picker|dropdown|selection|controls?)',
  ],
  [
    'aspect-picker',
    'aspect[- ]ratio(?: (?:selector|picker|controls?|chips|buttons|options|selection|toggle))?|ratio (?:selector|picker|controls?)|size (?:selector|picker)',
  ],
  ['secondary-button', '(?:secondary|ghost|outline[d]?|text|cancel|skip|back) (?:button|link|action)|(?:text |hyper)?link'],
  ['slider', 'sliders?|range control|seek bar|scrubber'],
  ['toggle', 'toggles?|switches|switch|checkbox(?:es)?|on\\/off control|segmented control|(?:[\\w-]+ )?chips'],
  [
    'media-player',
    '(?:music |media |audio |video |mini )?player(?: bar| controls)?|playback controls?|now[- ]playing|(?:album|cover) art(?:work)?|waveform',
  ],
  [
    'button',
    '(?:primary |main |large |big |prominent |bold |rounded |sticky |floating )*(?:action |cta )?buttons?|call[- ]to[- ]action|cta',
  ],
  ['calendar', 'calendar|date picker|schedule view|week view|month view'],
  ['map', 'map(?: view)?|live map'],
  ['chart', `${WORD}(?:charts?|graphs?|sparklines?|histogram|[\\w-]+ rings?|donut|trend line)`],
  [
    'stat',
    `${WORD}(?:stats?|statistics|kpis?|metrics?|balance|counters?|score|summary|heart rate|step count|steps)(?: cards?| tiles?| row)?`,
  ],
  ['table', '(?:data )?tables?|rows of \\w+|order rows'],
  ['price', 'pricing|prices?|plans?|subscription|(?:order |grand |cart )?(?:sub)?total(?: price| amount)?|order summary'],
  ['chat', 'chat(?: (?:thread|bubbles|messages|window))?|message bubbles|conversation|messages'],
  ['profile', 'profile(?: (?:header|picture|card|photo))?|avatars?|greeting|user (?:info|name)|account (?:header|info)'],
  [
    'form',
    '(?:credit |debit |bank )?card (?:form|details|fields|number|payment|info(?:rmation)?)|payment (?:form|details|method|info)|(?:login |sign-?up |checkout |contact |registration )?form|(?:email|password|text|input)(?: and password)? (?:fields?|inputs?)|input fields?|login screen',
  ],
  [
    'card-grid',
    '(?:quick |fast )(?:actions|links|buttons)|shortcuts|grid of [\\w-]+(?: (?!with|and|in|on)[\\w-]+)?|(?:card|product|image|photo|tile|icon|recipe|category|feature) (?:grid|tiles)|gallery|(?!(?:a|the|an|and|clean|define|use|8px) )[\\w-]+ grid(?! system)|(?:two|three|four|five|six|several|\\d) (?:[\\w-]+ ){0,3}(?:cards|tiles)|(?:product|feature|recipe|session|course|category|article|pricing|photo|image|room|device|workout|habit|playlist) cards|cards|tiles|thumbnails|carousel',
  ],
  ['card', '(?:[\\w-]+ )?(?:card|widget|panel|tile)(?! radius| layering| depth)|testimonials?|reviews'],
  [
    'list',
    '(?:[\\w-]+ )?(?:list|feed|inbox|timeline|transactions|history|to-?do|tasks|recent(?:ly \\w+| activity| orders| payments)?(?=:)|up next(?=:)|upcoming(?: \\w+)?(?=:)|latest(?: \\w+)?(?=:)|notifications|episodes|comments|ingredients|settings(?! icons?| button| page| screen| gear)|queue)',
  ],
  ['hero', 'hero(?: (?:section|area|banner|image|headline))?|banner'],
  ['footer', 'footer'],
]
/** Each kind of block with the words that mean it; of two at one place the lower rank wins. */
export const BLOCK_PATTERNS = BLOCKS.map(([kind, words], rank) => ({
  kind,
  rank,
  pattern: new RegExp(`(?<![\\w-])(?:${words})(?![\\w-])`, 'g'),
}))
