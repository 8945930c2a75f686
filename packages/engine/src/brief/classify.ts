import type { Genre } from './genre.ts'
import type { Section } from './labels.ts'
import { isOfPlace, isPlaceNoun } from './land.ts'
import { headOf } from './role.ts'
import type { Brief, Subject, WantedText } from './schema.ts'
import { screenTitles } from './screen-title.ts'
import { blockCount } from './ui.ts'
import { isObject } from './vocabulary.ts'

const AD =
  /(?<!(?:resembling|like|inspired by|style of|reminiscent of) (?:an? |the )?(?:[\w-]+ )?)\b(?<!print[- ])(?:ad\b|ads\b|advert(?:isement|ising)?s?\b(?! (?:photo|shot|still)|-)|poster|flyer|flier|leaflet|banner|billboard|book cover|album cover|magazine cover|cover art|key visual|promo(?:tional)? (?:image|graphic|poster|visual|banner|post)|social (?:media )?(?:post|card|graphic|ad|tile)|instagram (?:post|ad|story|carousel)|thumbnail|invitation|invite|greeting card|postcard|brochure|menu\b(?! bar)|sale graphic|event graphic|launch (?:graphic|visual)|packaging design|cover image|(?:coffee|product|sale|sticker) card|magazine|newsletter header)\b/
/** Without words to set, these only say what the picture is for. */
const AD_WITH_WORDS = /\bcampaign\b(?! (?:photo|photograph|shoot))|\bannouncement\b/
const TYPE =
  /\b(?:quote (?:card|poster|graphic|image|post)|typograph(?:ic|y) (?:poster|design|artwork|art|card|print|composition|quote|piece|layout|cover)|text-only|text only|words only|type-only|type only|lettering (?:poster|print|art|piece|design)|typographic|word art|type specimen|kinetic typography|title card|text poster|motivational (?:quote|poster))\b/
const PRODUCT =
  /\b(?:product (?:image|photo|photograph|photography|shot|render|picture|visual|still|listing|mockup|packshot)|packshot|e-?commerce|catalog(?:ue)? (?:image|photo|shot)|studio (?:shot|photo|photograph|product|still|render)|amazon (?:main|listing)|marketplace|listing (?:image|photo)|product on|pdp|main image)\b/
const SCENE =
  /\b(?:hero image|hero shot|website hero|hero banner|cinematic|film still|movie still|first frame|opening frame|still life|lifestyle|interior|landscape of|scene of|scene with|flat ?lay|editorial (?:photo|shot|still))\b/

/** Sets that are studios rather than places. */
const STUDIOS = new Set(['white-sweep', 'color-sweep', 'dark-reflective', 'podium'])

/** The genre, by the words of the opening first, then by what there is to draw; `sure` is 0–1. */
export function genreOf(
  lower: string,
  brief: { subjects: readonly Subject[]; texts: readonly WantedText[]; set: string | null; hasLand: boolean; isInScene: boolean },
  sections: readonly Section[],
): { genre: Genre; sure: number } {
  const hero = brief.subjects.find((subject) => subject.role === 'hero')
  if (isScreen(lower, sections)) return { genre: 'ui-mockup', sure: 0.95 }
  const isLand = brief.hasLand && isOfLand(lower, hero, brief.texts)
  for (const [words, sure] of [
    [leadOf(lower, sections), 0.95],
    [lower, 0.75],
  ] as const) {
    const genre = byWords(words, hero, brief.texts)
    if (isLand && (genre === null || genre === 'scene-still' || genre === 'product-still')) return { genre: 'landscape', sure: 0.85 }
    // A poster without a thing to draw is a poster of words.
    if (genre === 'ad-poster' && !isThing(hero)) return { genre: 'typographic', sure: brief.texts.length > 0 ? sure : 0.5 }
    if (genre) return { genre: genre === 'product-still' && isPlace(brief.set, lower) ? 'scene-still' : genre, sure }
  }
  const words = brief.texts.filter((text) => text.role !== 'label' && text.role !== 'sign')
  if (!hero)
    return words.length > 0
      ? { genre: 'typographic', sure: 0.6 }
      : { genre: brief.set && !STUDIOS.has(brief.set) ? 'scene-still' : 'typographic', sure: 0.3 }
  if (words.some((text) => text.role === 'headline' || text.role === 'button' || text.role === 'price'))
    return { genre: 'ad-poster', sure: 0.6 }
  const props = brief.subjects.filter((subject) => subject.role !== 'surface').length
  if (!brief.isInScene && (brief.set ? STUDIOS.has(brief.set) : props <= 1)) return { genre: 'product-still', sure: 0.6 }
  return { genre: 'scene-still', sure: 0.65 }
}

/** A picture of a place: it opens with one, or shows nothing else. Whoever is named in it comes before the place. */
function isOfLand(lower: string, hero: Subject | undefined, texts: readonly WantedText[]): boolean {
  if (texts.length > 0) return false
  if (isOfPlace(lower)) return !hero || isPlaceNoun(hero.noun) || !lower.trimStart().startsWith(hero.noun)
  return (!hero || isPlaceNoun(hero.noun)) && !PEOPLE.test(lower)
}
const PEOPLE =
  /\b(?:wom[ae]n|m[ae]n|girls?|boys?|child(?:ren)?|people|persons?|characters?|portraits?|selfies?|faces?|couple|model|she|he|her|his|page|screenshot)\b/

/** Something that has a shape: a mug, not a sale. */
const isThing = (hero: Subject | undefined): boolean => hero !== undefined && (isObject(hero.noun) || isObject(headOf(hero.noun)))

/** The opening, the stated use or the stated subject names a screen, or the words list what only screens have. */
function isScreen(lower: string, sections: readonly Section[]): boolean {
  if (screenTitles(lower, sections).length > 0) return true
  const opening = lower.slice(0, 120)
  const isOther =
    AD.test(opening) || PRODUCT.test(opening) || SCENE.test(opening) || /\b(?:photo|photograph|logo|illustration)\b/.test(opening)
  return !isOther && SCREEN_WORDS.test(lower) && blockCount(lower) >= MANY_BLOCKS
}
const SCREEN_WORDS = /\b(?:app|screen|ui|interface|dashboard|website|web ?page|mobile|desktop|web|browser|software|saas)\b/
const MANY_BLOCKS = 3

/** Use case, format and the first two hundred characters say what kind of picture it is. */
function leadOf(lower: string, sections: readonly Section[]): string {
  const labelled = sections
    .filter((section) => section.kind === 'use' || section.kind === 'format')
    .map((section) => lower.slice(section.start, section.end))
  return [
    lower
      .slice(0, 200)
      .split(/(?<=[.!?])\s/)
      .slice(0, 2)
      .join(' '),
    ...labelled,
  ].join(' ')
}

function byWords(words: string, hero: Subject | undefined, texts: readonly WantedText[]): Genre | null {
  const hits = [
    { genre: 'typographic' as const, at: TYPE.exec(words)?.index },
    { genre: 'ad-poster' as const, at: (AD.exec(words) ?? (texts.length > 0 || !hero ? AD_WITH_WORDS.exec(words) : null))?.index },
    { genre: 'product-still' as const, at: PRODUCT.exec(words)?.index },
    { genre: 'scene-still' as const, at: SCENE.exec(words)?.index },
  ].filter((hit): hit is { genre: Genre & typeof hit.genre; at: number } => hit.at !== undefined)
  const first = hits.sort((a, b) => a.at - b.at)[0]
  if (!first) return null
  const has = (genre: Genre) => hits.some((hit) => hit.genre === genre)
  if (has('typographic') && !hero) return 'typographic'
  // `a product ad`, `cinematic poster`, `website hero banner`: the format outweighs the manner.
  if (has('ad-poster') && !(has('scene-still') && /\bhero (?:image|banner|shot)\b/.test(words))) return 'ad-poster'
  return first.genre === 'typographic' ? 'ad-poster' : first.genre
}

/** A product in a place is a scene, unless a shop asks for it. */
const isPlace = (set: string | null, lower: string): boolean =>
  set !== null && !STUDIOS.has(set) && !/\b(?:e-?commerce|packshot|catalog|marketplace|listing)\b/.test(lower)

const FAMILIES: [string, RegExp][] = [
  [
    'photoreal',
    /\bphoto-?real|\bproduct photography\b|\bphotograph(?:y|ic)?\b|\bphoto\b|\brealistic\b|\bcinematic\b|\bdslr\b|\bhyper-?real/,
  ],
  ['cartoon', /\bcartoon(?:ish)?\b|\bcel[- ]shad(?:ed|ing)\b|\btoon\b|\bcomic[- ]book style\b|\bcomic style\b/],
  ['oil', /\boil paint(?:ing|ed)\b|\bimpressionist\b|\bimpasto\b|\bacrylic painting\b/],
  [
    'pencil',
    /\bpencil (?:sketch|drawing|illustration|art|style)|\bgraphite (?:sketch|drawing)|\bcharcoal (?:sketch|drawing)|\bhand[- ]drawn sketch|\bsketch(?:ed)? (?:style|of|drawing|illustration)/,
  ],
  ['flat-vector', /\bflat (?:vector|design|illustration)|\bvector (?:art|illustration|style|graphic)/],
  [
    'line-art',
    /\bline[- ]art\b|\bline drawing\b|\boutline drawing\b|\bsingle-line\b|\bink drawing\b|\bink illustration\b|\bcolou?ring (?:book )?page\b/,
  ],
  ['isometric', /\bisometric\b/],
  ['clay', /\bclay (?:render|style)|\bclaymation\b|\bplasticine\b/],
  ['watercolor', /\bwatercolou?r\b/],
  ['papercut', /\bpaper-?cut\b|\bpaper craft\b|\borigami\b/],
  ['blueprint', /\bblueprint\b/],
  ['pixel', /\bpixel[- ]art\b/],
  ['3d-render', /\b3d (?:render|style|illustration|icon)|\brender(?:ed)?\b|\bc4d\b|\boctane\b/],
  ['swiss', /\bswiss\b|\binternational typographic\b/],
  ['vintage', /\bvintage\b|\bretro\b/],
  ['minimal', /\bminimal(?:ist|ism|istic)?\b/],
]

const STYLE_WORDS =
  /\b(?:minimal(?:ist|istic)?|modern|clean|premium|luxur(?:y|ious)|elegant|editorial|bold|playful|vintage|retro|futuristic|cinematic|scandinavian|brutalist|swiss|organic|rustic|sleek|sophisticated|high[- ]end|high[- ]contrast|vibrant|pastel|monochrome|monochromatic|realistic|photorealistic|commercial|warm|cozy|sporty|energetic|contemporary|saas|glassmorphism|neon|chalk(?:board)?|art deco|bauhaus|gothic|medieval|western|comic|cartoon|hand-?(?:drawn|written|lettered|made)|whimsical|childlike|romantic|spooky|pixel(?: art)?|8-bit|arcade|cyberpunk|synthwave|grunge|nostalgic|mid-century|tropical|industrial|natural|earthy|techy|serif|geometric|gradient|dreamy|fresh)\b/g

/** Style family, words and palette from the positive lower-case text. */
export function styleOf(lower: string, palette: Brief['style']['palette']): Brief['style'] {
  return {
    family: FAMILIES.find(([, pattern]) => pattern.test(lower))?.[0] ?? null,
    words: [...new Set([...lower.matchAll(STYLE_WORDS)].map((match) => match[0]))].slice(0, 24),
    palette,
  }
}
