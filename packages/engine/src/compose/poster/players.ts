import type { Brief, Panel } from '../../brief/schema.ts'
import type { Warning } from '../../engine.ts'
import type { Box, Layer } from '../../scene/schema.ts'
import { undoneWarnings } from '../design/acted.ts'
import { hasSky, scenic } from '../design/flat-scene.ts'
import { isHead, isWhole } from '../design/people.ts'
import { type Cast, castOf } from '../design/picture.ts'
import { placeIn } from '../design/scenery.ts'
import type { Grounds, Open } from '../illustration/index.ts'
import { actorsIn } from '../people/index.ts'
import type { Plan } from './blocks.ts'

const FIRST = 3
/** What belongs to somebody, of which no picture is put beside them. */
const BODY = /\b(?:hair\w*|eyes?|skin|faces?|hands?|fingers?|lips|nose|ears?|shoulders?|legs?|arms?|chest|tears?|smile)\b/g
/** What a described picture names beside the looks of people. */
export const thingsTold = (shows: string): string => shows.replace(BODY, ' ')

/** What is told of the picture itself: its description, or who it is asked to be of. */
function toldOf(brief: Brief): string {
  const { shows = '', about = '' } = brief.content?.design ?? {}
  if (shows !== '') return shows
  // Whom to call is no one to be seen.
  const words =
    about
      .replace(/\b(?:farmers?|flea|makers?|artists?|kids|children)['’]?s? (?:markets?|fairs?|clubs?|sales?)\b/g, ' ')
      .replace(/\b(?:call|phone|text|e-?mail|book|visit|contact|rsvp)\b[^.,;]*/g, ' ')
      .split(
        /,? (?:(?:headline|title|text)(?=\s*(?:[:"“¤.]|that|which|reading|saying|says|$))|reading\b|that says\b|with the words\b)|["“¤]/,
      )[0] ?? about
  return OF_SOMEBODY.test(words) ? words : ''
}
/** A page may speak of people whom nobody is to see: it has to be one of them, or show them. */
const OF_SOMEBODY =
  /\b(?:of|showing|shows|featuring|depicting|with|and|,) (?:an?|the|two|three|four|happy|young|old|smiling|excited|shocked|surprised|confused|laughing|angry) ?/

/** Who a described picture is about, with what is named beside them: nobody where people come late in it. */
export function playersOf(brief: Brief): Cast {
  const told = toldOf(brief)
  const cast = told === '' ? [] : castOf(thingsTold(told))
  const actor = actorsIn(told)[0]
  const isActing =
    actor !== undefined && actor.at < EARLY && (actor.deed.pose !== 'stand' || actor.beastPose !== null || OF_SOMEBODY.test(told))
  if (isActing) return cast.length > 0 ? cast : [{ word: actor.word, art: 'fluent-emoji-flat:person' }]
  const lead = cast.findIndex(({ art }) => isHead(art) || isWhole(art))
  if (lead < 0 || lead >= FIRST) return []
  const [who] = cast.splice(lead, 1)
  return who ? [who, ...cast].slice(0, FIRST) : []
}
const EARLY = 90

/** What of their deeds the picture leaves out. */
export const warningsOfPlayers = (brief: Brief): Warning[] => (playersOf(brief).length > 0 ? undoneWarnings(toldOf(brief)) : [])

/** Whether those who are shown stand under a sky, on which words can be read. */
export const isOutdoors = (brief: Brief): boolean => hasSky(toldOf(brief), placeIn(brief.setting.words))

/** People where the words say that they are; null grounds where no part of it is calm enough for words. */
export function peopled(
  { kit, players }: Pick<Plan, 'kit' | 'players'>,
  name: string,
  box: Box,
  { top, bottom }: Open,
  shot: Panel['shot'] = null,
): { layer: Layer; grounds: Grounds | null } {
  const words = toldOf(kit.brief)
  return scenic(kit, name, box, { words, place: placeIn(kit.brief.setting.words), cast: players, shot, headroom: top, bottom })
}
