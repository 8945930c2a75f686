import type { Span } from './clean.ts'
import type { Section } from './labels.ts'

/** Words that name a screen by themselves. */
const SCREEN =
  'app|application|web ?app|dashboard|wall ?board|landing page|home ?page|homepage|website|web ?site|web ?page|webpage|web portal|customer portal|user interface|interface|ui|ux|gui|wireframes?|admin panel|control panel|browser window|mobile screen|app screens?|smart ?watch (?:[\\w-]+ )?(?:face|screen|app|ui)|watch ?face(?= (?:design|ui|mockup|app))|apple watch (?:face|app)|lock ?screen|home ?screen|splash screen|code editor|text editor|ide|kanban board|command palette|chat ?bot|media player|music player|video player|podcast player|e-?mail client|inbox|live ?streams?|live streaming rooms?|checkout|onboarding|paywall|search results page|app store screenshots?|(?:game |pause |main )+menu|game (?:ui|hud)|hud'
/** What a screen is for, before the word for it. */
const PURPOSE =
  'log-?in|sign-?in|sign-?up|registration|settings?|preferences|profile|check-?out|onboarding|pricing|plans|subscription|search|search results|home|cart|shopping cart|payment|product|product detail|detail|details|chat|messages?|messaging|feed|splash|welcome|account|billing|booking|reservation|order|order tracking|tracking|admin|analytics|calendar|notifications?|contact|about|blog|faq|help|support|results?|stats|statistics|now playing|player|reader|editor|map|weather|wallet|transfer|budget|workout|recipe|quiz|lesson|course|404|error|empty state|confirmation|success|permission|game|level select|main menu|pause menu|inventory|timer|alarm|camera|gallery|library|playlist|portfolio|team|careers|docs|documentation|api reference|status|review|upload|files?|project|task|todo|to-do|habit|mobile|phone|app|web|tablet|desktop|browser|chat app'
const PAGE = 'screens?|pages?|views?|panel|flow|modal|dialog|popup|form|window|ui|interface|menu'
/** What may follow: a design of the screen is the screen. */
const AFTER =
  '(?: (?:screens?|pages?|views?|ui|interface|mock-?ups?|designs?|concepts?|layout|redesign|screenshots?|prototype|template|wireframe|image|visual|system|kit|library|components|hero(?: section)?|in (?:dark|light) mode|side by side|next to each other|in a row))*'

const TITLE = new RegExp(`(?<![\\w-])(?:(?:${SCREEN})|(?:${PURPOSE}) (?:${PAGE}))${AFTER}$`)
const MOCKUP =
  /(?<![\w-])(?:desktop|mobile|web|tablet|ios|android|ipad|ui|ux|player|software|saas|browser|screen|editor|app)(?: [\w-]+){0,3} (?:mock-?ups?|prototypes?|screenshots?|designs?)$/
/** Mockups of things, and pictures that only speak of a screen. */
const NO_SCREEN =
  /(?<![\w-])(?:posters?|ads?|adverts?|advertisements?|banners?|flyers?|photos?|photographs?|photography|shot|render|rendering|logos?|icons?|illustrations?|hero (?:image|banner|shot|visual|photo)|thumbnails?|billboards?|covers?|infographics?|stor(?:y|ies)|posts?|brochures?|packshots?|campaigns?|keynote|slides?|deck|video|commercial|promo|packaging|t-?shirts?|shirts?|mugs?|box(?:es)?|bottles?|cans?|bags?|books?|magazines?|business cards?|signs?|signage|portrait|scene|frame|still|car dashboard|key visual|image (?:for|of a person))(?![\w-])/
/** `a mockup of …`, `a screenshot of …`: what follows is what is shown. */
const SHOWN =
  /^(?:[\w-]+ ){0,4}(?:mock-?ups?|screenshots?|screen ?shots?|screen capture|designs?|concepts?|wireframes?|redesign|image|picture|view|screens?)$/
/** `a phone mockup showing …`: what is seen on it is what is shown. */
const DEVICE = /^(?:[\w-]+ ){0,3}(?:phone|iphone|smartphone|android|mobile|laptop|tablet|ipad)(?: (?:frame|mock-?up|screen))$/
const OPENING =
  /^\W*(?:please )?(?:help (?:me )?|can you )?(?:(?:create|make|generate|design|draw|render|produce|show|build|give me|i want|i need|imagine|mock up)\s+)?(?:me )?(?:an? |the |one |some |my |our )?(?:(?:two|three|four|five|[2-5]|series of|set of|pair of) )?(?:side-by-side )?/
const BREAK =
  /[.,:;!?\n(—–]|\s-\s|\b(?:for|of|with|showing|featuring|that|which|to|in|on|including|where|has|having|called|named|titled|displaying|using|from|about)\b/
const PLAYED = /\b(?:game|movie|film|scene|anime|series|episode|(?<!(?:youtube|tiktok|douyin|bilibili|live|short) )video)\b/
const LONGEST = 90

/** Where the opening, the stated use or the stated subject asks for a screen. */
export function screenTitles(lower: string, sections: readonly Section[]): Span[] {
  const starts = [0, ...sections.filter(({ kind }) => kind === 'use' || kind === 'format' || kind === 'subject').map(({ start }) => start)]
  const isDirected = sections.some(({ kind }) => kind === 'subject') && sections.some(({ kind }) => kind === 'scene')
  return [...new Set(starts)].flatMap((start) => {
    const title = screenTitle(lower.slice(start, start + LONGEST_OPENING))
    // `Asset: homepage hero … Subject: a leather bag`: the picture that such a page opens with.
    if (title && isDirected && / hero$/.test(lower.slice(0, start + title.end))) return []
    return title ? [{ start: start + title.start, end: start + title.end }] : []
  })
}
const LONGEST_OPENING = 200

/** The words at the start of a text that ask for a screen, e.g. `realistic mobile app screen mockup`; null when they ask for something else. */
function screenTitle(lower: string): Span | null {
  let start = OPENING.exec(lower)?.[0].length ?? 0
  for (let step = 0; step < 4; step++) {
    const rest = lower.slice(start, start + LONGEST)
    const stop = BREAK.exec(rest)
    const piece = (stop ? rest.slice(0, stop.index) : rest).trim()
    const bare = piece.replace(/\s+/g, ' ')
    if (NO_SCREEN.test(bare) || /[“"¤]/.test(bare)) return null
    if (TITLE.test(bare) || MOCKUP.test(bare)) return { start, end: start + rest.indexOf(piece) + piece.length }
    // Of whatever program: only a game's or a film's pictures are no screens of blocks.
    if (/(?:^| )screenshots?$/.test(bare) && !PLAYED.test(rest.slice(stop?.index ?? rest.length)))
      return { start, end: start + rest.indexOf(piece) + piece.length }
    // `a clean, modern app screen`: adjectives come first. `a mockup of an app`: what is mocked up comes next.
    const isAdjective = stop?.[0] === ',' && bare.split(' ').length <= 2
    const shows = /^(?:of|for|showing|with|displaying)$/.test(stop?.[0] ?? '') && (SHOWN.test(bare) || DEVICE.test(bare))
    if (!stop || !(isAdjective || shows)) return null
    start += stop.index + stop[0].length
    start += /^\s*(?:an? |the |one |my |our )?/.exec(lower.slice(start))?.[0].length ?? 0
  }
  return null
}
