import { tidy } from './clean.ts'
import type { Brief, UI_BLOCKS } from './schema.ts'

type Ui = NonNullable<Brief['ui']>
type Kind = (typeof UI_BLOCKS)[number]

/** What a screen can have; where two match at one place the earlier row wins. */
const BLOCKS: [Kind, string][] = [
  ['tab-bar', 'tab bar|tabs bar|bottom nav(?:igation)?(?: bar)?|bottom tabs?(?: bar)?|bottom bar|tabbed navigation'],
  ['sidebar', 'side ?bar|side nav(?:igation)?(?: bar)?|left (?:rail|menu|nav(?:igation)?)|side menu|navigation rail'],
  [
    'nav-bar',
    '(?:top )?nav(?:igation)? ?bar|(?:top |main |sticky )?navigation(?: menu| header)?|app bar|top bar|header(?: bar)?|navbar|nav',
  ],
  ['prompt-input', '(?:text )?prompt(?: input)?(?: area| box| field| bar)?|prompt input|message input|composer'],
  ['search', 'search(?: bar| field| box| input)?'],
  [
    'image-preview',
    '(?:generated |result |live |main )?(?:image |photo |result |picture )?preview(?: area| panel| pane| window)?|image area|canvas area|result image|generated image|product (?:image|photo)|cover image|photo gallery|image gallery',
  ],
  [
    'model-picker',
    'model(?: (?:selector|picker|dropdown|selection|controls?|switcher|menu))?(?=\\s+(?:and|selector|picker|dropdown|selection|control|switcher|menu)|[,.])|model (?:selector|picker|dropdown|selection|controls?)',
  ],
  [
    'aspect-picker',
    'aspect[- ]ratio(?: (?:selector|picker|controls?|chips|buttons|options|selection|toggle))?|ratio (?:selector|picker|controls?)|size (?:selector|picker)',
  ],
  ['secondary-button', '(?:secondary|ghost|outline[d]?|text|cancel|skip|back) (?:button|link|action)'],
  ['slider', 'sliders?|range control|seek bar|scrubber'],
  ['toggle', 'toggles?|switches|switch|checkbox(?:es)?|on\\/off control'],
  ['media-player', '(?:music |media |audio |video |mini )?player|playback controls?|now[- ]playing|album art(?:work)?|waveform'],
  [
    'button',
    '(?:primary |main |large |big |prominent |bold |rounded |sticky |floating )*(?:action |cta )?buttons?|call[- ]to[- ]action|cta',
  ],
  ['calendar', 'calendar|date picker|schedule view|week view|month view'],
  ['map', 'map(?: view)?|live map'],
  ['chart', '(?:\\w+ )?(?:charts?|graphs?|sparklines?|histogram|progress rings?|activity rings?|donut|trend line)'],
  ['stat', '(?:\\w+ )?(?:stats?|statistics|kpis?|metrics?|balance|counters?|score|summary)(?: cards?| tiles?| row)?'],
  ['table', '(?:data )?tables?|rows of \\w+|order rows'],
  ['price', 'pricing|prices?|plans?|subscription'],
  ['chat', 'chat(?: (?:thread|bubbles|messages|window))?|message bubbles|conversation|messages'],
  ['profile', 'profile(?: (?:header|picture|card|photo))?|avatars?|greeting|user (?:info|name)|account (?:header|info)'],
  [
    'form',
    '(?:login |sign-?up |checkout |contact |registration )?form|(?:email|password|text|input)(?: and password)? (?:fields?|inputs?)|input fields?|login screen',
  ],
  [
    'card-grid',
    'grid of [\\w -]{2,24}|(?:card|product|image|photo|tile|icon|recipe|category|feature) (?:grid|tiles)|gallery|grid|(?:two|three|four|five|six|several|\\d) (?:[\\w-]+ ){0,3}(?:cards|tiles)|(?:product|feature|recipe|session|course|category|article|pricing|photo|image|room|device|workout|habit|playlist) cards|cards|tiles|thumbnails|carousel',
  ],
  ['card', '(?:[\\w-]+ )?(?:card|widget|panel|tile)'],
  [
    'list',
    '(?:[\\w-]+ )?(?:list|feed|inbox|timeline|transactions|history|to-?do|tasks|notifications|episodes|comments|ingredients|settings|queue)',
  ],
  ['hero', 'hero(?: (?:section|area|banner|image|headline))?|banner'],
  ['footer', 'footer'],
]
const PATTERNS = BLOCKS.map(([kind, words], rank) => ({ kind, rank, pattern: new RegExp(`(?<![\\w-])(?:${words})(?![\\w-])`, 'g') }))

/** Blocks that a screen has once, however often the prompt names them. */
const SEVERAL = new Set<Kind>(['button', 'secondary-button', 'card', 'chart', 'list', 'toggle', 'slider', 'table', 'stat'])
const MOST = 24

/** The screen asked for: its blocks in the order of the positive lower-case text; `text` gives their words with quotes. */
export function uiOf(text: string, lower: string): Ui {
  const from = titleEnd(lower)
  const found: { kind: Kind; start: number; end: number; rank: number }[] = []
  for (const { kind, rank, pattern } of PATTERNS) {
    for (const match of lower.slice(from).matchAll(pattern)) {
      const [start, end] = [from + match.index, from + match.index + match[0].length]
      if (/^\s*(?:is|of|:|=)?\s*\d+\s?[:x]/.test(lower.slice(end, end + 12))) continue
      if (!found.some((other) => start < other.end && end > other.start)) found.push({ kind, start, end, rank })
    }
  }
  found.sort((a, b) => a.start - b.start)
  const blocks: Ui['blocks'] = []
  for (const { kind, start, end } of found.slice(0, 80)) {
    const again = kind === 'button' && blocks.some((block) => block.kind === 'button') ? 'secondary-button' : kind
    const words = wordsAround(text, lower, start, end)
    const same = blocks.filter((block) => block.kind === kind || block.kind === again)
    if (same.length > 0 && (!SEVERAL.has(kind) || same.some((block) => overlap(block.words, words)))) continue
    if (blocks.length < MOST) blocks.push({ kind: again, words })
  }
  return { platform: platformOf(lower), theme: themeOf(lower), topic: topicOf(text, lower), blocks }
}

/** The opening order names the picture, not its blocks: they are read from after it. */
function titleEnd(lower: string): number {
  const stop = /[.:\n]|\b(?:with|featuring|showing|including|that has|has)\b/.exec(lower)
  return stop && stop.index < 200 ? stop.index : 0
}

function overlap(known: string, words: string): boolean {
  const [a, b] = [known.toLowerCase(), words.toLowerCase()]
  return a.includes(b) || b.includes(a)
}

/** The item of the list that names a block, quoted texts included. */
function wordsAround(text: string, lower: string, start: number, end: number): string {
  const before = /(?:[,.;:\n•]|\b(?:and|with|has|have|showing|include|includes|including|featuring|then|plus)\b)(?=[^,.;:\n•]{0,60}$)/g
  let from = Math.max(0, start - 60)
  const head = lower.slice(from, start)
  for (const match of head.matchAll(before)) from = Math.max(from, start - head.length + match.index + match[0].length)
  const tail = lower.slice(end, end + 80)
  const stop = /[,.;:\n•]|\sand\s|\sthen\s|\splus\s/.exec(tail)?.index ?? tail.length
  return tidy(text.slice(from, end + stop))
    .replace(/^(?:an?|the|one|also)\s+/i, '')
    .slice(0, 120)
}

function platformOf(lower: string): Ui['platform'] {
  if (/\b(?:mobile|phone|smartphone|iphone|ios|android|app screen|9:16)\b/.test(lower)) return 'mobile'
  if (/\b(?:tablet|ipad)\b/.test(lower)) return 'tablet'
  if (/\b(?:desktop app|desktop application|macos|windows app|native desktop)\b/.test(lower)) return 'desktop'
  if (/\b(?:web|website|browser|landing page|homepage|home page|dashboard|saas|admin|web ?app|page|desktop)\b/.test(lower)) return 'web'
  return /\bapp\b/.test(lower) ? 'mobile' : 'web'
}

function themeOf(lower: string): Ui['theme'] {
  if (/\bdark[- ](?:mode|theme|themed|ui|interface|palette|background)|\bblack background\b|\bin dark\b|, dark(?=[,.])/.test(lower))
    return 'dark'
  return /\blight[- ](?:mode|theme|themed|ui|interface|palette|background)|\bwhite background\b|\bbright (?:theme|ui)\b/.test(lower)
    ? 'light'
    : null
}

const KIND_WORDS =
  '(?:mobile |web |desktop |phone |ios |android |smartphone )?(?:app(?:lication)?|dashboard|website|web ?site|landing page|home ?page|screen|platform|tool|store|shop|portal|interface|ui|page|mockup|onboarding|settings)'
const FOR =
  /(?:screens?|mockups?|ui|interface|app|page|dashboard|website|design|screenshot|homepage|wireframe)(?: design| mockup| screen| concept)? (?:for|of) (?:an? |the |our |my )?([^.,;:\n]{3,70}?)(?=\s(?:with|that|featuring|showing|in|on|including|where|which|has|using|named|called)\b|[.,;:\n]|$)/
const NAMED = new RegExp(`(?:^\\W*|(?:an?|the|my|our) )((?:[\\w&'-]{2,20} ){1,4})${KIND_WORDS}\\b`)

/** What the app is or does: `… for a meditation timer`, or the words before `app`. */
function topicOf(text: string, lower: string): string {
  const match = FOR.exec(lower)
  const named = match?.[1]
  if (named && !/^(?:mobile|phone|iphone|desktop|web|a portfolio)$/.test(named)) {
    const start = lower.indexOf(named, match.index)
    return tidy(text.slice(start, start + named.length))
  }
  const before = NAMED.exec(lower)?.[1]?.replace(
    /\b(?:realistic|mobile|clean|modern|minimal(?:ist)?|sleek|web|desktop|simple|beautiful|phone|high-fidelity|ui|dark|light|mode|theme|design|create|a|an|single|polished|premium|professional|of|screenshot|mockup|the|for|saas|responsive|image|vertical|horizontal|ios|android)\b/g,
    ' ',
  )
  return tidy(before ?? '') || 'app'
}
