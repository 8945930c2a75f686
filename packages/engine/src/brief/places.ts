import { placesIn, type SetName } from '../catalog/sets.ts'
import type { Warning } from '../engine.ts'
import { type Section, sectionAt } from './labels.ts'
import type { Thing } from './thing.ts'

/** Places that no set stands for; a kitchen, a café or an office is a table in a room. */
const NOT_BUILT =
  /^(?:beach|forest|woods|woodland|jungle|mountains?|mountain ?top|park|garden|street|alley|city|cityscape|skyline|town|village|meadow|fields?|desert|dunes?|ocean|sea|seaside|seashore|lake|river|riverbank|waterfall|rooftop|countryside|campsite|trail|coast|coastline|cliff|shore|harbou?r|vineyard|rainforest|patio|terrace|balcony|sky|clouds?|stadium|arena|court|classroom|gym|museum|gallery|library|warehouse|garage|factory|supermarket|store|shop|lab|laboratory|lobby|subway|station|airport|pool|poolside|road|highway|playground|farm|canyon|cave|lagoon|plaza|market|underwater|space|outer space|galaxy|universe|moon|backyard|yard|lawn|picnic|hiking trail|sidewalk|dock|pier|deck|ship|boat|train|plane|car interior|church|temple|castle|palace|greenhouse|outdoors|nature|landscape|horizon|wilderness|valley|hills?|swamp|tundra|reef|snow|rain|storm|snowfield)$/
const AT =
  /(?:^|\W)(?:in|on|at|by|near|along|across|amid|overlooking|above|over|through|inside|against|behind|outside|with|under|beneath|beside|between|into|towards?|(?:view|scene|photo|image|picture|backdrop|background|middle|edge) of)\s+(?:an? |the |some )?$/
const OUTDOORS =
  /(?<![\w-])(?:outdoors|(?:out in|into) nature|outdoor (?:scene|setting|location|environment|background|shot|photo|light))(?![\w-])/

/** The set that stands for the place the prompt names; null when it names none that there is. */
export function placeBuilt(lower: string, sections: readonly Section[]): SetName | null {
  const named = placesIn(lower).filter(
    ({ start }) => AT.test(lower.slice(Math.max(0, start - 40), start)) || sectionAt(sections, start)?.kind === 'scene',
  )
  return named[0]?.name ?? null
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

const MOST = 4
const isScene = (sections: readonly Section[], thing: Thing): boolean => sectionAt(sections, thing.start)?.kind === 'scene'

/** Says aloud which places were asked for in vain. */
export function placeWarnings(places: readonly string[]): Warning[] {
  const words = places.join(', ')
  return words === ''
    ? []
    : [{ code: 'place_not_drawn', message: `The place “${words}” is not among the sets; a studio or a table stands in.`, words }]
}
