import type { Brief } from './schema.ts'

type Ui = NonNullable<Brief['ui']>

/** `Landing page … with a phone mockup on the right`: the page is the screen, the phone a picture on it. */
const PAGE_FIRST =
  /^\W*(?:(?:create|make|design|generate|draw) )?(?:an? |the |our )?(?:(?!mobile|phone|responsive)[\w-]+,? ){0,4}(?:landing page|web ?site|home ?page|web ?page|hero section)\b/
/** Whether a page shows a phone. */
export const SHOWS_PHONE =
  /\b(?:phone|iphone|smartphone|device|app)(?: app)? (?:mock-?ups?|screens?|screenshots?|frames?|previews?)\b|\b(?:phone|iphone|smartphone) (?:on the|showing|with|beside|next to)\b/

/** Whether a prompt asks for a page, whatever is pictured on it. */
export const isPageFirst = (lower: string): boolean => PAGE_FIRST.test(lower.slice(0, 120))

/** What a screen is seen on. */
export function platformOf(lower: string): Ui['platform'] {
  if (isPageFirst(lower)) return 'web'
  const isWeb = /\b(?:web|website|browser|landing page|home ?page|dashboard|saas|admin|web ?app|page|portal)\b/.test(lower)
  if (/\b(?:tablet|ipad)\b/.test(lower)) return 'tablet'
  if (/\b(?:mobile|phone|smartphone|iphone|ios|android|9:16|smart ?watch|watch ?face|wear ?os)\b/.test(lower)) return 'mobile'
  if (/\b(?:macos|windows (?:app|software)|native desktop|desktop (?:app|application|client|software))\b/.test(lower)) return 'desktop'
  if (/\bdesktop\b/.test(lower)) return isWeb ? 'web' : 'desktop'
  if (/\bapp screens?\b/.test(lower) && !/\bdashboard\b/.test(lower)) return 'mobile'
  if (isWeb) return 'web'
  return /\b(?:app|screens?|player|tracker|timer|wallet|game)\b/.test(lower) ? 'mobile' : 'web'
}

/** Whether the device is to be seen about its screen. */
export const FRAMED =
  /\b(?:phone|iphone|smartphone|android|device|mobile)(?: [\w-]+)? (?:frame|mock-?up|bezel|body|shell)\b|\b(?:in|inside|on|within) (?:an? |the )?(?:[\w-]+ )?(?:iphone|smartphone|phone)(?: (?:frame|mock-?up|screen))?\b|\bdevice frame\b/

const SURFACES_OF_SCREENS =
  '(?:mode|themed?|ui|interface|palette|background|colou?r scheme|colou?rs|look|design|layout|style|dashboard|app|screen)'
const DARK = new RegExp(
  `\\b(?:dark|night)(?:,? [\\w-]{3,14}){0,2}[- ]${SURFACES_OF_SCREENS}\\b|\\bblack (?:background|theme)\\b|\\bin dark\\b|(?:^|[.,;(] ?)dark(?=\\s*[:,.;)]|\\s*$)|\\bdark (?:and|but) \\w+`,
)
const LIGHT = new RegExp(
  `\\blight(?:,? [\\w-]{3,14}){0,2}[- ]${SURFACES_OF_SCREENS}\\b|\\bwhite (?:background|theme|ui)\\b|\\bbright (?:theme|ui)\\b|\\bin light\\b|(?:^|[,;(] ?)light(?=\\s*[,.;)]|\\s*$)`,
)

/** Light or dark, where the prompt says which. */
export function themeOf(lower: string): Ui['theme'] {
  if (DARK.test(lower)) return 'dark'
  return LIGHT.test(lower) ? 'light' : null
}
