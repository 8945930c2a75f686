import type { SetName } from '../catalog/sets.ts'
import { sentencesOf, tidy } from './clean.ts'
import { colorsIn } from './colors.ts'
import { gradientOf } from './gradient.ts'
import type { Section } from './labels.ts'
import { placeBuilt, placeColor, placeImplied } from './places.ts'
import { isCarrier } from './relate.ts'
import type { Brief, NamedColor, Subject } from './schema.ts'

type Setting = Brief['setting']

const BACK =
  '(?:background|backdrop|bg|(?:label |card |kraft |cotton |textured |laid |thick )?(?:paper|stock)(?! (?:bags?|cups?|planes?|boats?|cranes?|towels?|straws?|lanterns?|flowers?|cut|clips?|wrap\\w*|rolls?|box\\w*|notes?))|backgrounds|cyclorama|seamless paper|seamless|sweep|wall|gradient|studio background|studio backdrop|studio)'
const WHITE = new RegExp(
  `\\b(?:pure|plain|clean|solid|seamless|simple|bright|crisp|crystal|studio|flat|all|minimal|opaque)?[ -]?white (?:(?:wide|studio|seamless|infinity|empty|solid|flat|plain|opaque|ecommerce|e-commerce) ){0,2}${BACK}\\b|\\bisolated on (?:pure |plain )?white\\b|\\bon (?:pure |plain |solid )?white(?=[.,;\\n]|$| with)|\\bbackground(?: colou?r)?(?: is| should be|:| -| in)? ?(?:a )?(?:pure |plain |solid |clean |seamless |simple )*white(?=\\s*(?:[.,;\\n)]|$|(?:and|with|no|so|for|to|backdrop|seamless|studio|sweep)\\b))|\\bpackshot\\b`,
)
const DARK =
  /\b(?:dark|black|graphite|obsidian|charcoal|near-black|jet black|deep black|matte black|pitch black)(?:[ ,-]+\w{2,14}){0,2} (?:surface|studio|background|backdrop|gradient|environment|void|floor|acrylic|glass surface)\b|\breflective (?:black|dark)\b|\bblack (?:acrylic|mirror|glass)\b|\b(?:background|backdrop)[^.\n]{0,14}(?:black|dark)\b/
const DESK = /\b(?:desk|workspace|work space|home office|writing table|study table|windowsill|window sill|work table)\b/
const TABLE =
  /\b(?:table|tabletop|table top|counter|countertop|shelf|slab|bar top|kitchen|bathroom|café|cafe|coffee shop|restaurant|nightstand|bench|wooden board|marble|workbench|vanity|ledge|bedroom|living room)\b/
const WINDOW = /\b(?:window|windows|windowsill|morning light|daylight|natural light|morning sun|sunlight)\b/
const PODIUM =
  /\b(?:podium|pedestal|plinth|display stand|display platform|round platform|circular platform|cylindrical platform|stone platform|steps? display|risers?)s?\b/
const SWEEP = new RegExp(`\\b${BACK}\\b`)

const TIMES: [NonNullable<Setting['time']>, RegExp][] = [
  ['golden', /\bgolden[- ]hour\b|\bsunset\b|\bsunrise\b|\blate afternoon\b/],
  ['morning', /\bmorning\b|\bdawn\b/],
  ['evening', /\bevening\b|\bdusk\b|\btwilight\b|\bblue hour\b/],
  ['night', /\bnight\b|\bmidnight\b(?![ -](?:blue|black|navy|green))|\bmoonlit\b|\bmoonlight\b|\bnighttime\b/],
  ['noon', /\bnoon\b|\bmidday\b/],
]

/** A screen stands nowhere. */
export const NOWHERE: Setting = { set: null, words: '', backdropColor: null, surface: null, time: null }

/** Where the picture is set: the catalogue's set, backdrop colour, surface and time of day; `places` are asked for but not built. */
export function settingOf(lower: string, sections: readonly Section[], subjects: readonly Subject[], places: readonly string[]): Setting {
  const surface = subjects.find((subject) => subject.role === 'surface')
  const scene = sections
    .filter((section) => section.kind === 'scene')
    .map((section) => lower.slice(section.start, section.end))
    .join(' ')
  const gradient = gradientOf(lower)
  const backdropColor = gradient?.to ?? backdropOf(lower) ?? placeColor(lower, sections)
  const isOpen = !surface && !backdropColor && !WHITE.test(lower) && !DARK.test(lower) && !SWEEP.test(lower)
  return {
    set:
      placeBuilt(lower, sections) ??
      (isOpen ? placeImplied(lower) : null) ??
      setOf(lower, {
        surface,
        backdropColor,
        isElsewhere: places.length > 0,
        isGraded: gradient !== null,
        isServed: subjects.some(({ noun }) => isCarrier(noun)),
      }),
    words: tidy(scene) || wordsOf(lower) || (places[0] ?? ''),
    backdropColor,
    ...(gradient && { backdropTo: gradient.from }),
    surface: surface ? { noun: surface.noun, material: surface.material, color: surface.colors[0] ?? null } : null,
    time: TIMES.find(([, pattern]) => pattern.test(lower))?.[0] ?? null,
  }
}

type Seen = { surface: Subject | undefined; backdropColor: NamedColor | null; isElsewhere: boolean; isGraded: boolean; isServed: boolean }

function setOf(lower: string, { surface, backdropColor, isElsewhere, isGraded, isServed }: Seen): SetName | null {
  const words = `${surface?.noun ?? ''} ${surface?.details.join(' ') ?? ''}`
  if (PODIUM.test(lower)) return 'podium'
  // White that runs into another colour is no white ground.
  if (isGraded && !surface) return 'color-sweep'
  if (WHITE.test(lower) && !surface) return 'white-sweep'
  if (DARK.test(lower) && (!/\b(?:desk|table|counter|shelf|wood|oak|walnut)/.test(words) || /reflect|acrylic|gloss|graphite/.test(words)))
    return 'dark-reflective'
  if (DESK.test(words) || (DESK.test(lower) && !surface)) return 'desk-window'
  if (surface && TABLE.test(words)) return /table|kitchen|wood/.test(words) && WINDOW.test(lower) ? 'desk-window' : 'tabletop'
  if (isElsewhere) return null
  if (TABLE.test(lower) && !/\btable of\b/.test(lower))
    return WINDOW.test(lower) && /\btable\b|\bcaf/.test(lower) ? 'desk-window' : 'tabletop'
  if (WHITE.test(lower)) return 'white-sweep'
  if (backdropColor || SWEEP.test(lower)) return 'color-sweep'
  return surface || isServed ? 'tabletop' : null
}

/** The colour of background, backdrop or wall, before the word or after it. */
function backdropOf(lower: string): NamedColor | null {
  for (const hit of colorsIn(lower)) {
    const after = lower.slice(hit.end, hit.end + 48)
    const before = lower.slice(Math.max(0, hit.start - 30), hit.start)
    const to = new RegExp(
      `^(?:(?:,? (?=seamless|clean|plain|soft|minimal|solid|smooth|simple)|[ /-]+)(?:to |and )?[\\w#-]{2,14}){0,3}[ -]${BACK}\\b`,
    ).exec(after)
    // Between colour and backdrop stand adjectives only: `black bottle on a white background` must not match.
    if (to && !/\b(?:on|against|with|in|over|near|a|an|the|of)\b/.test(to[0])) return hit.color
    if (/\b(?:background|backdrop)(?: color| colour)?(?: is| should be|:| [-–—]| in| of)?\s*(?:a |an |solid |plain |soft )*$/.test(before))
      return hit.color
    // `a dog on a lead` stands on no colour.
    if (
      !(hit.ambiguous && /\ban? $/.test(before)) &&
      /\b(?:against|isolated on|on)(?: a| an)?(?: solid| plain| soft| seamless| pure)? $/.test(before) &&
      /^(?:[.,;\n]|$)/.test(after)
    )
      return hit.color
  }
  return null
}

const PLACES =
  'bed|bedroom|sheets|desk|table|tabletop|counter|countertop|surface|background|backdrop|shelf|podium|pedestal|plinth|studio|room|kitchen|bathroom|office|cafe|beach|forest|street|garden|window|windowsill|slab|floor|sky|wall'
const NAMES_PLACE = new RegExp(`\\b(?:${PLACES})\\b`)
const AT_PLACE = new RegExp(
  `\\b(?:on|against|in|near|above|at)\\b (?:a|an|the)? ?(?:(?!\\b(?:on|against|near|above|at|floating)\\b)[^.,;\\n]){0,80}?\\b(?:${PLACES})\\b[^.,;\\n]{0,40}`,
)
/** The first clause that speaks of a place, in the user's words. */
function wordsOf(lower: string): string {
  for (const { start, end } of sentencesOf(lower))
    for (const clause of lower.slice(start, end).split(/[.,;\n]/)) {
      // Few clauses name a place at all, and the longer search is dear.
      const match = NAMES_PLACE.test(clause) ? AT_PLACE.exec(clause) : null
      if (match) return tidy(match[0]).slice(0, 160)
    }
  return ''
}
