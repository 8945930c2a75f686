import type { Mood } from '../../catalog/fonts/index.ts'
import { rng } from '../../random.ts'

export const MANNERS = [
  'flat',
  'screenprint',
  'deco',
  'swiss',
  'bauhaus',
  'riso',
  'papercut',
  'line',
  'watercolor',
  'blueprint',
  'pixel',
  'neon',
  'woodblock',
  'popart',
  'folk',
] as const
export type MannerName = (typeof MANNERS)[number]

/** A way of drawing: how forms are bounded and shaded, what art looks like in it, what faces suit it. */
export type Manner = {
  name: MannerName
  /** Moods whose faces suit it. */
  moods: readonly Mood[]
  /** Rim about every form as a share of the shorter side; 0 for none. */
  outline: number
  /** How the sky goes from its top to the horizon. */
  sky: 'gradient' | 'bands' | 'plain'
  /** How pictures of things appear: in their own colours, or in those of the page. */
  art: 'colors' | 'tones'
  /** What stands behind a thing that is shown alone. */
  backdrops: readonly Backdrop[]
  /** What lies over all. */
  texture: 'none' | 'grain' | 'halftone' | 'wash' | 'grid' | 'scanlines'
  /** Page around the picture. */
  frame: 'none' | 'paper' | 'deco'
}
export type Backdrop =
  | 'rise'
  | 'table'
  | 'bower'
  | 'swarm'
  | 'sunburst'
  | 'rings'
  | 'disc'
  | 'arch'
  | 'blocks'
  | 'grid'
  | 'glow'
  | 'wash'
  | 'garland'

const manner = (name: MannerName, moods: readonly Mood[], rest: Partial<Omit<Manner, 'name' | 'moods'>> = {}): Manner => ({
  name,
  moods,
  outline: 0,
  sky: 'gradient',
  art: 'colors',
  backdrops: ['disc'],
  texture: 'none',
  frame: 'none',
  ...rest,
})

const ALL: Readonly<Record<MannerName, Manner>> = {
  flat: manner('flat', ['friendly', 'modern', 'bold'], { backdrops: ['rise', 'table', 'swarm', 'bower'] }),
  screenprint: manner('screenprint', ['vintage', 'bold', 'sporty'], {
    sky: 'bands',
    backdrops: ['sunburst', 'rise', 'table'],
    texture: 'grain',
    frame: 'paper',
    art: 'tones',
  }),
  deco: manner('deco', ['deco'], { sky: 'plain', backdrops: ['sunburst'], art: 'tones', frame: 'deco' }),
  swiss: manner('swiss', ['modern'], { sky: 'plain', backdrops: ['rings', 'blocks'], art: 'tones' }),
  bauhaus: manner('bauhaus', ['modern', 'bold'], { sky: 'plain', backdrops: ['blocks'], art: 'tones' }),
  riso: manner('riso', ['bold', 'modern'], { sky: 'gradient', backdrops: ['disc', 'swarm', 'rise'], art: 'tones', texture: 'halftone' }),
  papercut: manner('papercut', ['friendly', 'playful'], { sky: 'plain', backdrops: ['rise', 'bower', 'rings'], texture: 'grain' }),
  line: manner('line', ['elegant', 'modern'], { outline: 0.0032, sky: 'plain', backdrops: ['disc', 'arch'], art: 'tones' }),
  watercolor: manner('watercolor', ['elegant', 'romantic', 'handwritten'], { backdrops: ['wash', 'bower'], texture: 'wash' }),
  blueprint: manner('blueprint', ['technical'], { outline: 0.0026, sky: 'plain', backdrops: ['grid'], art: 'tones', texture: 'grid' }),
  pixel: manner('pixel', ['pixel'], { sky: 'bands', backdrops: ['grid', 'sunburst'], art: 'tones' }),
  neon: manner('neon', ['futuristic'], { sky: 'gradient', backdrops: ['glow'], art: 'tones', texture: 'scanlines' }),
  woodblock: manner('woodblock', ['editorial', 'elegant'], {
    outline: 0.0024,
    sky: 'gradient',
    backdrops: ['disc', 'rise'],
    art: 'tones',
    texture: 'grain',
    frame: 'paper',
  }),
  popart: manner('popart', ['comic', 'bold'], { outline: 0.0042, sky: 'plain', backdrops: ['sunburst', 'swarm'], texture: 'halftone' }),
  folk: manner('folk', ['vintage', 'playful', 'friendly'], { backdrops: ['bower', 'garland', 'table'], texture: 'grain' }),
}

const NAMED: readonly (readonly [MannerName, RegExp])[] = [
  ['blueprint', /blueprint|technical drawing|schematic/],
  ['pixel', /pixel|\d-?bit\b|arcade|retro game/],
  ['riso', /\briso/],
  ['papercut', /paper-?cut|cut paper|paper craft|origami|layered paper|collage/],
  ['watercolor', /watercolou?r|aquarelle|\bwash\b/],
  ['popart', /pop art|comic|superhero|halftone|lichtenstein/],
  ['neon', /neon|synthwave|vaporwave|cyberpunk|retrowave|\brave\b|techno\b|\bedm\b/],
  ['deco', /art[- ]?deco|gatsby|roaring|1920s|jazz age|speakeasy/],
  ['bauhaus', /bauhaus|constructivis|geometric|abstract shapes|memphis/],
  ['swiss', /swiss|international typographic|helvetica|grid-based|modernist/],
  ['woodblock', /ukiyo|wood-?block|japanese|hokusai|lino-?cut|woodcut/],
  ['line', /line[- ]art|outline|single[- ]line|line drawing|monoline|etching|engraving/],
  ['screenprint', /screen-?print|vintage|retro|mid-century|national park|wpa\b|travel poster|1950s|1960s|1970s|psychedelic/],
  ['folk', /folk|hand-?drawn|rustic|scandinavian|cottage|whimsical|storybook|doodle|quaint/],
  ['flat', /\bflat\b|vector|minimal|clean|modern/],
]

/** What suits an occasion when no manner is named; one is chosen by the seed. */
const SUITED: readonly (readonly [RegExp, readonly MannerName[]])[] = [
  [/underwater|aquarium|coral|ocean|scuba|space|planet|galaxy/, ['flat', 'screenprint', 'papercut']],
  [/travel|tourism|national park|visit|ski|island|mountain|coast|hike|hiking|camp/, ['screenprint', 'flat', 'screenprint']],
  [/jazz|cocktail|gala|opera|new year|casino|theat(?:er|re)|wine/, ['deco', 'screenprint', 'deco']],
  [/ramadan|eid|diwali|mosque|hanukkah|lunar new year|mid-autumn/, ['papercut', 'flat', 'deco']],
  [/tea|sushi|ramen|sake|zen|kimono|sakura|cherry blossom|samurai/, ['woodblock', 'flat', 'papercut']],
  [/kids|child|birthday|school|story ?time|puppet|circus|zoo|toy|family/, ['flat', 'papercut', 'folk']],
  [/market|farm|bake|bakery|harvest|garden|food|picnic|honey|autumn|spring|easter|christmas/, ['folk', 'screenprint', 'papercut', 'flat']],
  [/concert|gig|band|festival|music|\bdj\b|club|party/, ['riso', 'screenprint', 'bauhaus', 'neon']],
  [/sale|discount|% off|deal|clearance|black friday/, ['popart', 'bauhaus', 'flat', 'swiss']],
  [/tech|startup|hackathon|conference|code|\bai\b|design|exhibition|museum|architecture|typograph/, ['swiss', 'bauhaus', 'riso', 'flat']],
  [/film|movie|thriller|noir|horror|halloween|mystery/, ['screenprint', 'riso', 'papercut']],
  [/yoga|wellness|spa|wedding|flower|florist|perfume|poetry|book/, ['watercolor', 'line', 'papercut', 'flat']],
  [/race|marathon|run|cycling|sport|football|soccer|tennis|gym|climb/, ['screenprint', 'swiss', 'riso', 'flat']],
]

/** The manner that the words name; null when they name none. */
export function mannerNamed(words: string): Manner | null {
  const lower = words.toLowerCase()
  const named = NAMED.find(([, pattern]) => pattern.test(lower))?.[0]
  return named ? ALL[named] : null
}

/** The manner that the words name, else one that suits their occasion. */
export function mannerFor(words: string, seed: number): Manner {
  const lower = words.toLowerCase()
  const named = mannerNamed(words)
  if (named) return named
  // Lines alone hold no colours that are asked for.
  const isColored = /\b(?:pastels?|colou?rful|colou?rs|warm|bright|vibrant)\b/.test(lower)
  const suited = SUITED.find(([pattern]) => pattern.test(lower))?.[1] ?? (['flat', 'screenprint', 'papercut', 'riso', 'swiss'] as const)
  const open = isColored ? suited.filter((name) => name !== 'line') : suited
  return ALL[rng(seed, 'manner').pick(open)]
}

/** The manner of that name. */
export const mannerOf = (name: MannerName): Manner => ALL[name]
