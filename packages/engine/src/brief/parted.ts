import { colorsIn } from './colors.ts'
import { materialIn } from './materials.ts'
import type { Subject } from './schema.ts'

/** Parts that hyphenated adjectives name. */
const PART_OF: Record<string, string> = {
  capped: 'cap',
  lidded: 'lid',
  handled: 'handle',
  strapped: 'strap',
  soled: 'sole',
  rimmed: 'rim',
  framed: 'frame',
  corked: 'cork',
  tipped: 'tip',
  legged: 'leg',
  shaded: 'shade',
  trimmed: 'trim',
  laced: 'lace',
  banded: 'band',
  stitched: 'stitching',
  topped: 'top',
  labeled: 'label',
  labelled: 'label',
}
const PARTED = new RegExp(`(?<![\\w-])([a-z]+)-(${Object.keys(PART_OF).join('|')})(?![\\w-])`, 'g')

/** The text without `gold-capped` and its like, offsets unchanged: that gold is no colour of the bottle. */
export const withoutParted = (lower: string): string => lower.replace(PARTED, (words) => ' '.repeat(words.length))

/** The parts that adjectives name: `gold-capped` has a gold cap. */
export function partsIn(details: readonly string[]): Subject['parts'] {
  return [...details.join(' ').matchAll(PARTED)].flatMap((match) => {
    const [said, noun] = [match[1] ?? '', PART_OF[match[2] ?? '']]
    const color = colorsIn(said)[0]?.color ?? null
    const material = materialIn(said)
    return noun && (color || material) ? [{ noun, color, material }] : []
  })
}
