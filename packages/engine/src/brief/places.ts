import { isSet, placesIn, type SetName, setOf } from '../catalog/sets.ts'
import { OUTDOOR_SETS } from '../catalog/sets-outdoors.ts'
import type { Warning } from '../engine.ts'
import { colorsIn } from './colors.ts'
import { type Section, sectionAt } from './labels.ts'
import type { NamedColor, Subject } from './schema.ts'
import type { Thing } from './thing.ts'

/** Places that no set stands for; a kitchen, a café or an office is a table in a room. */
const NOT_BUILT =
  /^(?:beach|forest|woods|woodland|jungle|mountains?|mountain ?top|park|garden|street|alley|city|cityscape|skyline|town|village|meadow|fields?|desert|dunes?|ocean|sea|seaside|seashore|lake|river|riverbank|waterfall|rooftop|countryside|campsite|trail|coast|coastline|cliff|shore|harbou?r|vineyard|rainforest|patio|terrace|balcony|sky|clouds?|stadium|arena|court|classroom|gym|museum|gallery|library|warehouse|garage|factory|supermarket|store|shop|lab|laboratory|lobby|subway|station|airport|pool|poolside|road|highway|playground|farm|canyon|cave|lagoon|plaza|market|underwater|space|outer space|galaxy|universe|moon|backyard|yard|lawn|picnic|hiking trail|sidewalk|dock|pier|deck|ship|boat|train|plane|car interior|church|temple|castle|palace|greenhouse|outdoors|nature|landscape|horizon|wilderness|valley|hills?|swamp|tundra|reef|snow|rain|storm|snowfield)$/
const WAYS =
  'in|on|at|by|near|along|across|amid|overlooking|above|over|through|inside|against|behind|outside|with|under|beneath|beside|between|into|towards?|(?:view|scene|photo|image|picture|backdrop|background|middle|edge) of'
const AT = new RegExp(`(?:^|\\W)(?:${WAYS})\\s+(?:an? |the |some )?$`)
/** The same with adjectives between: `on a wet`, `in a small, dimly lit`. */
const AT_A = new RegExp(
  `(?:^|\\W)(${WAYS}|atop|(?:front|corner|side|top) of)\\s+(?:(?:an?|the|some|his|her|their|our|my|your) )?(?:(?!(?:${WAYS}|of|from|for|to|is|are|or|a|an|the)[ ,])[\\p{L}’'-]+,? ){0,4}$`,
  'u',
)
/** What may follow a place that is not part of another thing's name: a gym bag and a kitchen timer are no places. */
const AFTER_PLACE =
  /^(?:['’]s\b(?! \w)|\s*(?:$|[.,;:!?)(\n"”–—-])|\s+(?:with|in|at|on|by|near|and|or|under|lit|during|behind|before|beside|where|while|that|which|who|from|for|as|of|to|is|are|has|next|full|filled|after|between|inside|outside|above|over|below|against|around|scene|setting|interior|background|backdrop|environment|mood|atmosphere|ambien[ct]e|vibe|table|tabletop|counter|shelf|wall|floor|surface|top|bench|window|windows|light|lighting|photo|photography|shot|blurred|out|visible|shown|styled|filled|dressed|arranged|softly|glowing|seen|in|bokeh)\b)/
/** What only gave the idea is not where the picture is. */
const INSPIRED =
  /\b(?:inspired|influenced|evoked) by [\w ]*$|\b(?:reminiscent|evocative|suggestive) of [\w ]*$|\b(?:suggests?|suggesting|evokes?|evoking) (?:an? |the )?[\w ]*$/
/** Words of a place that say themselves how things are in it. */
const AFLOAT = /^(?:in|on|at) /
const IS_SCENE = /^ (?:scene|setting|interior|background|backdrop|environment|mood|vibe|atmosphere|ambien[ct]e|bokeh)\b/
/** A clause of its own: `…, restaurant at night`. */
const ALONE = /[,;.]\s+(?:an? |the )?(?:(?!(?:and|or|with|of|from|for)\b)[\p{L}-]+ ){0,2}$/u
const CLOSES = /^\s*(?:$|[.,;!\n]|(?:at|by|in) (?:night|dusk|dawn|sunset|sunrise|day)\b|(?:at|in) the (?:morning|evening|afternoon)\b)/
/** Stuff that lies under things: what is `in linen` wears it. */
const STUFF = /^(?:linen|silk|satin|velvet|fabric|cloth|marble|bricks?|tiles|blanket)$/
/** What grows, lies or flows about: a place only where things are in or on it, and not where it comes with them. */
const STREWN = /^(?:leaves|moss|rocks?|water|still water|grass|sand|snow|fresh snow)$/
/** Leaves of no plant in particular lie on the ground; those of mint and palms are things. */
const ANY_LEAVES =
  /\b(?:on|in|over|among|amid|of|with|the|fallen|autumn|dry|dead|forest|brown|red|golden|yellow|colou?rful|crunchy|scattered|some) $/
const LIES = /^(?:on|over|against|across|amid|atop|along|behind|top of|background of|backdrop of|front of)$/
const IS_MADE_OF_IT = /^ (?:table|tabletop|counter|shelf|wall|floor|surface|top|bench|window)\b/
const PODIUM = /\b(?:podium|pedestal|plinth)s?\b/
const OUTDOORS =
  /(?<![\w-])(?:outdoors|(?:out in|into) nature|outdoor (?:scene|setting|location|environment|background|shot|photo|light))(?![\w-])/

/** The set that stands for the place the prompt names; null when it names none that there is. */
export function placeBuilt(lower: string, sections: readonly Section[]): SetName | null {
  return placeNamed(lower, sections)?.name ?? null
}

/** Where a picture is whose place is told only by what is in it: nobody pitches a tent on a desk. */
export const placeImplied = (lower: string): SetName | null => IMPLIED.find(([words]) => words.test(lower))?.[1] ?? null
const IMPLIED: readonly (readonly [RegExp, SetName])[] = [
  [
    /\b(?:campfire|bonfire|camp fire|pitched tent|(?:by|near|in front of|beside|outside|next to) (?:a|the) (?:\w+ )?tent)\b/,
    'forest-floor',
  ],
  [/\b(?:test tubes?|erlenmeyer|petri dish(?:es)?|pipettes?)\b/, 'laboratory'],
]

/** The things that are no part of the place's own name: a farmers' market is no farmer, and a tool shed no tool. */
export function withoutPlace(things: readonly Thing[], lower: string, sections: readonly Section[]): Thing[] {
  const place = placeNamed(lower, sections)
  const isName = ({ kind, start, end }: Thing) => place && kind !== 'surface' && kind !== 'place' && start < place.end && end > place.start
  return things.filter((thing) => !isName(thing))
}

/** The colour that the prompt gives to the walls of the place it names: `a pale blue kitchen`, `with sage green tiles`. */
export function placeColor(lower: string, sections: readonly Section[]): NamedColor | null {
  const place = placeNamed(lower, sections)
  if (!place) return null
  const hit = colorsIn(lower).find(({ end }) => {
    if (WALLING.test(lower.slice(end, end + 40))) return true
    return end < place.start && ADJECTIVES.test(lower.slice(end, place.start)) && !SURFACE.test(lower.slice(place.start, place.end))
  })
  return hit?.color ?? null
}
const WALLING = /^(?:[ -](?!(?:and|with|on|in|of)\b)\w{2,14}){0,2}[ -](?:tiles?|tiled|bricks?|slats|panelling|paneling)\b/
/** A comma stands before the first adjective only: in `lavender sprigs, rustic kitchen` nothing is said of the kitchen's colour. */
const ADJECTIVE = `(?!(?:${WAYS}|and|of|from|a|an|the) )[\\w-]{2,14}`
const ADJECTIVES = new RegExp(`^(?:,? ${ADJECTIVE}(?: ${ADJECTIVE})?)? $`)
const SURFACE =
  /(?:table|tabletop|counter|countertop|worktop|island|shelf|bench|top|slab|stall|stand|floor|plinth|sideboard|credenza|dresser|cabinet|mantel|mantelpiece|nightstand|bed|sink|ledge)$/

function placeNamed(lower: string, sections: readonly Section[]): ReturnType<typeof placesIn>[number] | undefined {
  return placesIn(lower).find(({ name, start, end }) => {
    const after = lower.slice(end, end + 24)
    if (!AFTER_PLACE.test(after) || INSPIRED.test(lower.slice(Math.max(0, start - 40), start))) return false
    // A podium stands before a wall or on a cloth as in any studio.
    if (setOf(name).isSurface && PODIUM.test(lower)) return false
    const said = lower.slice(start, end)
    if (said === 'leaves' && !ANY_LEAVES.test(lower.slice(Math.max(0, start - 24), start))) return false
    if (IS_SCENE.test(after) || sectionAt(sections, start)?.kind === 'scene') return true
    if (!setOf(name).isSurface && !STREWN.test(said) && CLOSES.test(after) && ALONE.test(lower.slice(Math.max(0, start - 40), start)))
      return true
    if (AFLOAT.test(said)) return true
    const way = AT_A.exec(lower.slice(Math.max(0, start - 60), start))?.[1]
    if (way === 'with' && STREWN.test(said)) return false
    return way !== undefined && (!STUFF.test(said) || (LIES.test(way) && !IS_MADE_OF_IT.test(after)))
  })
}

/** The places that the prompt asks for and no set covers, in its own words. */
export function placesNotBuilt(lower: string, things: readonly Thing[], sections: readonly Section[]): string[] {
  const found = things
    .filter((thing) => (thing.kind === 'place' || thing.kind === 'surface' || thing.kind === 'unknown') && NOT_BUILT.test(thing.noun))
    .filter((thing) => placesIn(lower.slice(thing.start, thing.end)).length === 0)
    .filter((thing) => {
      const before = lower.slice(Math.max(0, thing.start - 40), thing.start)
      return AT.test(before) || AT.test(`${before}${/^(?:an?|the) /.exec(lower.slice(thing.start))?.[0] ?? ''}`) || isScene(sections, thing)
    })
    .map((thing) => lower.slice(thing.start, thing.end).replace(/^(?:an?|the|some) /, ''))
  const outdoors = OUTDOORS.exec(lower)?.[0]
  return [...new Set([...found, ...(outdoors && found.length === 0 ? [outdoors] : [])])].slice(0, MOST)
}

const GROUND = /^(?:mossy )?(?:rock|stone|leaf|grass|sand|snow|trail|path|ground|asphalt|pavement)s?$/

/** The things without what the place itself is made of: a trail in the mountains, the rocks by a lake. The hero's part falls to the next. */
export function withoutGround(subjects: readonly Subject[], set: string | null): Subject[] {
  const words = isSet(set) && setOf(set).isPlace ? setOf(set).words : []
  const isOutdoors = set !== null && Object.hasOwn(OUTDOOR_SETS, set)
  // On a desk by a window it is the light that is meant: no window stands on a desk.
  const hasFurniture = set !== null || subjects.some(({ role }) => role === 'surface')
  const isGround = ({ noun, details, role }: Subject) =>
    role !== 'surface' &&
    ((isOutdoors && GROUND.test(noun)) ||
      (role === 'prop' && hasFurniture && /^windows?$/.test(noun)) ||
      [noun, `${noun}s`, ...details.flatMap((detail) => [`${detail} ${noun}`, `${detail} ${noun}s`])].some((said) => words.includes(said)))
  const left = subjects.filter((subject) => !isGround(subject))
  if (left.length === subjects.length || left.every(({ role }) => role === 'surface')) return [...subjects]
  if (left.some(({ role }) => role === 'hero')) return left
  const next = left.findIndex(({ role }) => role === 'prop')
  return left.map((subject, i) => (i === next ? { ...subject, role: 'hero' } : subject))
}

const MOST = 4
const isScene = (sections: readonly Section[], thing: Thing): boolean => sectionAt(sections, thing.start)?.kind === 'scene'

/** Says aloud which places were asked for in vain. */
export function placeWarnings(places: readonly string[]): Warning[] {
  const words = places.join(', ')
  return words === ''
    ? []
    : [{ code: 'place_not_drawn', message: `The place “${words}” is not among the sets; a studio or a table stands in.`, words }]
}
