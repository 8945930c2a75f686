import type { Brief } from '../../brief/schema.ts'
import type { Box, Layer } from '../../scene/schema.ts'
import { scenic } from '../design/flat-scene.ts'
import { isHead, isWhole } from '../design/people.ts'
import { type Cast, castOf } from '../design/picture.ts'
import { placeIn } from '../design/scenery.ts'
import type { Grounds, Open } from '../illustration/index.ts'
import type { Plan } from './blocks.ts'

const FIRST = 3
/** What belongs to somebody, of which no picture is put beside them. */
const BODY = /\b(?:hair\w*|eyes?|skin|faces?|hands?|fingers?|lips|nose|ears?|shoulders?|legs?|arms?|chest|tears?|smile)\b/g
/** What a described picture names beside the looks of people. */
export const thingsTold = (shows: string): string => shows.replace(BODY, ' ')

/** Who a described picture is about, with what is named beside them: nobody where people come late in it. */
export function playersOf(brief: Brief): Cast {
  const shows = brief.content?.design?.shows ?? ''
  const cast = shows === '' ? [] : castOf(thingsTold(shows))
  const lead = cast.findIndex(({ art }) => isHead(art) || isWhole(art))
  if (lead < 0 || lead >= FIRST) return []
  const [who] = cast.splice(lead, 1)
  return who ? [who, ...cast].slice(0, FIRST) : []
}

/** People where the words say that they are; null grounds where no part of it is calm enough for words. */
export function peopled({ kit, players }: Plan, name: string, box: Box, { top, bottom }: Open): { layer: Layer; grounds: Grounds | null } {
  const words = kit.brief.content?.design?.shows ?? ''
  return scenic(kit, name, box, { words, place: placeIn(kit.brief.setting.words), cast: players, shot: null, headroom: top, bottom })
}
