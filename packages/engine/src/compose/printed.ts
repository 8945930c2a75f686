import type { Subject } from '../brief/schema.ts'
import { pictogramNamed } from '../catalog/pictograms/index.ts'
import { hexToOklch, oklchToHex } from '../color.ts'
import type { Warning } from '../engine.ts'
import type { Decal } from '../scene/schema.ts'
import type { Recipe } from '../shape/index.ts'

/** Pictures printed on things: `a mug with a red fox logo`, `a tote bag with a sunflower print`. */

const IN_ONE_COLOR = 'logo|emblem|icon|symbol|badge|crest|insignia|engraving|embroidery|stencil'
const IN_COLORS = 'print|graphic|motif|artwork|illustration|drawing|decal|sticker|patch|picture|image|design|painting'
const PRINT = new RegExp(`^(.*?)\\b(?:(${IN_ONE_COLOR})|(?:${IN_COLORS}))s?$`)
/** Says nothing of what is to be seen. */
const MUTE =
  /\b(?:an?|the|our|your|my|its|own|small|tiny|little|large|big|bold|minimal(?:ist)?|simple|clean|modern|vintage|retro|classic|elegant|subtle|custom|brand(?:ed)?|company|business|screen|vinyl|embossed|debossed|engraved|embroidered|printed|stamped|painted|hand-painted|line|flat|of|front|back|chest|centered|abstract)\b/g

type Asked = { words: string; kind: string; isMark: boolean; color: string | null }

function askedOf({ details, parts }: Subject): Asked | null {
  for (const detail of details) {
    const [, before, mark] = PRINT.exec(detail) ?? []
    if (before === undefined) continue
    const kind = detail.slice(before.length).replace(/s$/, '')
    const color = parts.find(({ noun }) => noun === kind)?.color ?? null
    const words = before.replace(MUTE, ' ').replace(/\s+/g, ' ').trim()
    // A sunflower is a colour too.
    const [bare = '', isColored] = color && words !== color.name ? [words.replace(color.name, '').trim(), true] : [words, false]
    return { words: bare, kind, isMark: mark !== undefined, color: isColored && color ? color.hex : null }
  }
  return null
}

/** What draws the picture asked for on a thing, in the ink given where no colour is said; null when none is asked for or known. */
export function printOf(subject: Subject, ink: string): Pick<Decal, 'art' | 'color' | 'tones'> | null {
  const asked = askedOf(subject)
  const known = asked?.words ? pictogramNamed(asked.words) : null
  const art = asked?.isMark ? (known?.mark ?? known?.picture) : (known?.picture ?? known?.mark)
  if (!asked || !art) return null
  const isInColors = art === known?.picture
  const color = asked.color ?? ink
  return { art, color, ...(isInColors && (asked.color || asked.isMark) && { tones: tonesOf(color) }) }
}

/** A print in one ink: its shades from dark to pale. */
function tonesOf(hex: string): string[] {
  const { l, c, h } = hexToOklch(hex)
  return [0.62, 1, 1.25].map((times) => oklchToHex({ l: Math.min(0.95, Math.max(0.12, l * times)), c: times > 1 ? c * 0.7 : c, h }))
}

/** Says that a print was asked for which is not drawn: because nothing draws it, or because the thing has no place for it. */
export function unprinted(subject: Subject, { labels }: Recipe): Warning | null {
  const asked = askedOf(subject)
  if (!asked?.words || (labels && printOf(subject, '#000000'))) return null
  const what = [asked.words, asked.kind].filter(Boolean).join(' ')
  return { code: 'print_not_drawn', message: `No “${what}” could be printed on the ${subject.noun}, which stays plain.`, words: what }
}
