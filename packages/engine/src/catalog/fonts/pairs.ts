import type { Mood } from './family.ts'

/** A display family and a text family that stand well together. */
export type FontPair = { display: string; displayWeight: number; text: string }

const pair = (display: string, displayWeight: number, text: string): FontPair => ({ display, displayWeight, text })

const PAIRS: Record<Mood, readonly FontPair[]> = {
  modern: [pair('space-grotesk', 700, 'inter'), pair('inter', 800, 'inter'), pair('archivo-expanded', 800, 'inter')],
  elegant: [pair('playfair-display', 500, 'inter'), pair('playfair-display', 700, 'inter')],
  bold: [pair('anton', 400, 'archivo'), pair('archivo-expanded', 900, 'archivo'), pair('bebas-neue', 400, 'inter')],
  technical: [pair('space-grotesk', 600, 'jetbrains-mono'), pair('jetbrains-mono', 700, 'inter')],
  friendly: [pair('space-grotesk', 700, 'inter'), pair('inter', 800, 'inter')],
  editorial: [pair('playfair-display', 800, 'archivo'), pair('archivo-condensed', 800, 'playfair-display')],
  industrial: [pair('bebas-neue', 400, 'jetbrains-mono'), pair('anton', 400, 'inter')],
  luxury: [pair('bodoni-moda', 500, 'jost'), pair('cormorant-garamond', 600, 'montserrat'), pair('bodoni-moda', 400, 'montserrat')],
  romantic: [pair('great-vibes', 400, 'cormorant-garamond'), pair('dancing-script', 600, 'eb-garamond')],
  vintage: [pair('lobster', 400, 'bitter'), pair('alfa-slab-one', 400, 'bitter'), pair('fraunces', 800, 'bitter')],
  western: [pair('rye', 400, 'bitter')],
  deco: [pair('limelight', 400, 'jost'), pair('poiret-one', 400, 'jost')],
  gothic: [pair('grenze-gotisch', 700, 'eb-garamond')],
  spooky: [pair('creepster', 400, 'courier-prime')],
  playful: [pair('fredoka', 600, 'nunito'), pair('pacifico', 400, 'nunito'), pair('unbounded', 800, 'nunito')],
  comic: [pair('bangers', 400, 'comic-neue')],
  handwritten: [pair('caveat', 700, 'nunito'), pair('permanent-marker', 400, 'nunito')],
  brutalist: [pair('archivo-expanded', 900, 'jetbrains-mono'), pair('anton', 400, 'jetbrains-mono')],
  futuristic: [pair('orbitron', 800, 'space-grotesk'), pair('unbounded', 700, 'space-grotesk')],
  pixel: [pair('pixelify-sans', 700, 'jetbrains-mono')],
  sporty: [pair('oswald', 700, 'montserrat'), pair('archivo-condensed', 900, 'montserrat')],
}

/** The pairs that suit a mood, best known first. */
export const facesOfMood = (mood: Mood): readonly FontPair[] => PAIRS[mood]

/** A pair for a mood; `choice` in [0, 1) picks among the good ones. */
export function pairFor(mood: Mood, choice = 0): FontPair {
  const pairs = PAIRS[mood]
  return pairs[Math.floor(choice * pairs.length)] as FontPair
}

const CONDENSED = pair('anton', 400, 'archivo')
/** What people call letterforms; the first that is named wins. */
const WISHES: readonly [RegExp, FontPair][] = [
  [/mono|code|typewriter|terminal/, pair('jetbrains-mono', 700, 'jetbrains-mono')],
  [/pixel|8-?bit/, pair('pixelify-sans', 700, 'jetbrains-mono')],
  [/comic|cartoon/, pair('bangers', 400, 'comic-neue')],
  [/stencil/, pair('big-shoulders-stencil', 800, 'archivo')],
  [/blackletter|gothic|fraktur|old english/, pair('grenze-gotisch', 700, 'eb-garamond')],
  [/deco/, pair('limelight', 400, 'jost')],
  [/western|saloon/, pair('rye', 400, 'bitter')],
  [/slab/, pair('alfa-slab-one', 400, 'bitter')],
  [/round|bubble/, pair('fredoka', 600, 'nunito')],
  [/brush|marker/, pair('permanent-marker', 400, 'nunito')],
  [/calligra|copperplate/, pair('great-vibes', 400, 'cormorant-garamond')],
  [/script|cursive/, pair('pacifico', 400, 'nunito')],
  [/hand/, pair('caveat', 700, 'nunito')],
  [/futur|sci-?fi/, pair('orbitron', 800, 'space-grotesk')],
  [/geometric/, pair('jost', 600, 'jost')],
  [/sans|grotesk|grotesque|helvetica|swiss/, pair('inter', 800, 'inter')],
  [/condensed|narrow|tall|impact/, CONDENSED],
  [/wide|extended|expanded/, pair('archivo-expanded', 800, 'inter')],
  [/didone|bodoni|high-contrast/, pair('bodoni-moda', 600, 'inter')],
  [/garamond|old-?style|book/, pair('eb-garamond', 600, 'eb-garamond')],
  [/serif|elegant|classic|roman/, pair('playfair-display', 700, 'inter')],
  [/display|bold|heavy|block/, pair('anton', 400, 'archivo')],
]

/** The pair that a wish such as `condensed sans` or `serif` means; null when the words say nothing known. */
export function pairForWish(typeface: string | null): FontPair | null {
  const words = typeface?.toLowerCase() ?? ''
  if (/sans/.test(words) && /condensed|narrow/.test(words)) return CONDENSED
  return WISHES.find(([pattern]) => pattern.test(words))?.[1] ?? null
}
