import type { Holding } from '../body.ts'
import { CARRIED } from './carried.ts'
import { GEAR } from './gear.ts'
import type { Held } from './grip.ts'
import { LABOUR } from './labour.ts'
import { MUSIC } from './music.ts'
import { OUTDOORS } from './outdoors.ts'
import { PAPER } from './paper-and-play.ts'
import { TABLE } from './table.ts'

/** Things that hands hold; the first whose words are found is meant. */
const HELD: readonly Held[] = [...TABLE, ...MUSIC, ...OUTDOORS, ...GEAR, ...PAPER, ...LABOUR, ...CARRIED]

/** What somebody holds by what is said of their deed; null where nothing is named that hands could hold. */
export function heldIn(words: string): { name: string; draw: Holding } | null {
  const found = HELD.find(([, pattern]) => pattern.test(words))
  return found ? { name: found[0], draw: found[2] } : null
}
/** The thing of that name. */
export const heldNamed = (name: string): Holding | null => HELD.find(([one]) => one === name)?.[2] ?? null
