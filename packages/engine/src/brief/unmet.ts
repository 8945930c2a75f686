import type { Warning } from '../engine.ts'
import type { Thing } from './thing.ts'

/** What the prompt asks for that this engine cannot draw, each with the words that ask for it. */

const BRANDS =
  /\b(?:nike|adidas|apple logo|airpods|iphone|macbook|coca[- ]cola|pepsi|starbucks|mcdonald'?s|google|tesla|rolex|gucci|prada|chanel|dior|louis vuitton|lego|disney|pixar|marvel|samsung|sony|playstation|xbox|nintendo|red bull|ikea|ferrari|porsche|bmw|mercedes|lamborghini|puma|supreme|netflix|spotify|instagram logo|facebook|youtube logo|amazon logo|cartier|hermès|hermes)\b/g
const STYLES = /\b(?:anime|manga|studio ghibli|ghibli|pixar(?:-style)?|disney(?:-style)?|chibi|ukiyo-e|caricature|kawaii)\b/g
const REFERENCES =
  /\b(?:(?:the |this |my |an? )?(?:uploaded|attached|provided|reference|input|source|original) (?:image|photo|picture|product|portrait|selfie|file|reference)|this (?:image|photo|picture)|(?:image|photo|picture) (?:attached|provided|uploaded|below|above)|image [12]\b|reference images?|from the photo)/g
const KNOWLEDGE =
  /\b(?:infographic|diagram|timeline of|map of|anatomy of|history of|periodic table|family tree|flow ?chart|step-by-step guide|recipe card|encyclopedi\w{1,4}|educational poster|cutaway|cross[- ]section|exploded[- ]view)\b/g
const PANELS =
  /\b(?:storyboard|comic (?:strip|page|panels?)|contact sheet|\d ?x ?\d grid|(?:two|three|four|six|nine|\d{1,2})[- ]panels?|character sheet|sprite sheet|before[- ]and[- ]after|split[- ]screen|collage|mood ?board|grid of (?:nine|six|four|\d{1,2}))\b/g
const LOGO =
  /\b(?:(?:design|create|make|draw|generate) (?:an? |the )?(?:[\w-]{2,16} ){0,4}(?:logo|emblem|monogram|mascot)|brand logo|company logo|logo (?:of|for))\b/g

type Rule = { code: string; pattern: RegExp; say: (words: string) => string }

const RULES: Rule[] = [
  {
    code: 'brand_not_drawn',
    pattern: BRANDS,
    say: (words) => `“${words}” is a brand; its logo and exact product are not drawn, a neutral design stands in.`,
  },
  {
    code: 'logo_not_drawn',
    pattern: LOGO,
    say: (words) => `“${words}” asks for a logo; Easel sets words and draws objects, but designs no marks.`,
  },
  {
    code: 'style_not_drawn',
    pattern: STYLES,
    say: (words) => `The style “${words}” is not available; the picture is drawn in the genre's own style.`,
  },
  {
    code: 'reference_not_used',
    pattern: REFERENCES,
    say: (words) => `“${words}” speaks of a picture that came without the request; only the words were used.`,
  },
  {
    code: 'knowledge_not_known',
    pattern: KNOWLEDGE,
    say: (words) => `“${words}” needs facts or structure that the rules planner does not know; only the words given in quotes are set.`,
  },
  { code: 'panels_not_drawn', pattern: PANELS, say: (words) => `“${words}” asks for several panels; one single picture is drawn.` },
]

const MOST_WORDS = 4

/** With `isDrawn` the living are shown as drawings. Warnings for people, animals, brands, styles, references, facts and panels that the positive text asks for. */
export function unmetOf(lower: string, things: readonly Thing[], isDrawn = false): Warning[] {
  const warnings = RULES.flatMap(({ code, pattern, say }) => {
    const words = [...new Set([...lower.matchAll(pattern)].map((match) => match[0].trim()))].slice(0, MOST_WORDS)
    return words.length === 0 ? [] : [{ code, message: say(words.join(', ')), words: words.join(', ') }]
  })
  return [...living('person', things, isDrawn), ...living('animal', things, isDrawn), ...warnings]
}

/** What flies, flows and drifts about things. */
const EFFECTS =
  /(?<![\w-])(?:rising steam|steam(?! (?:deck|engine|locomotive|iron|train|oven|cleaner|whistle))(?: rising)?|smoke|splash(?:es|ing)?|(?:water |dew |rain |oil )?droplets?|dewdrops|condensation|(?:soap |air )?bubbles|foam|confetti|sparks|(?:floating |light )?particles|(?:volumetric )?light (?:beams|rays|shafts)|swirls of [\w ]{3,20}|light trails)(?![\w-])/g

/** Says which effects a picture of things goes without. */
export function effectWarnings(lower: string): Warning[] {
  const words = [...new Set([...lower.matchAll(EFFECTS)].map(([said]) => said))].slice(0, MOST_WORDS).join(', ')
  if (words === '') return []
  return [{ code: 'effect_not_drawn', message: `“${words}” cannot be drawn about a thing yet, so the picture goes without.`, words }]
}

function living(kind: 'person' | 'animal', things: readonly Thing[], isDrawn: boolean): Warning[] {
  const words = [...new Set(things.filter((thing) => thing.kind === kind).map((thing) => thing.noun))].slice(0, MOST_WORDS).join(', ')
  if (words === '') return []
  if (isDrawn) return [{ code: `${kind}_drawn_flat`, message: `“${words}” is shown as a flat drawing, without a likeness.`, words }]
  const what = kind === 'person' ? 'People' : 'Animals'
  return [{ code: `${kind}_not_drawn`, message: `${what} are not drawn by the built-in engine, so “${words}” is left out.`, words }]
}
