import type { Warning } from '../../engine.ts'
import type { Pen } from '../illustration/index.ts'
import { type Actor, actorsIn, heldIn, stagePeople, undone } from '../people/index.ts'
import { isGiant } from './carried.ts'
import type { Cast } from './picture.ts'
import type { Place } from './scenery.ts'

/** Somebody and what they do, as far as the words of a picture tell; empty where they name nobody that has a body. */
export function actorsOf(words: string, cast: Cast, looks: string): Actor[] {
  if (DRESSED.test(words)) return []
  const named = actorsIn(words, looks)
  const lead = spokenOf(words, looks) ?? cast[0]?.word
  if (lead === undefined) return named
  const [first] = named
  if (!first) return actorsIn(`the ${lead} ${words}`, looks).slice(0, 1)
  // `Hands a parcel to an old woman`: the one who leads the story does it to her.
  const isOther = first.word !== lead && !first.word.includes(lead)
  return isOther && BEGUN.test(words.toLowerCase().slice(0, first.at)) ? actorsIn(`the ${lead} ${words}`, looks) : named
}
/** Who of a story is meant by `she` or `he`, else who is named in it first; null where the words tell all of the story. */
function spokenOf(words: string, story: string): string | null {
  if (words === story) return null
  const known = actorsIn(story).map(({ word }) => word)
  const sex = /\bshe\b/i.test(words) ? WOMEN : /\bhe\b/i.test(words) ? MEN : null
  return (sex && known.findLast((word) => sex.test(word))) ?? known[0] ?? null
}
const WOMEN = /\b(?:wom[ae]n|girl|mother|mom|mum|grandmother|grandma|granny|lady|queen|princess|witch|sister|daughter)\b/
const MEN = /\b(?:m[ae]n|boy|father|dad|grandfather|grandpa|king|prince|wizard|brother|son|fisherman)\b/

/** A sentence that begins with what is done. */
const BEGUN = /^\W*(?:then |and |finally |s?he |they )?(?!is\b|has\b|this\b|as\b)[a-z]{3,}(?:s|ing)\b (?!of\b|with\b)/
/** Says which deeds figures cannot show. */
export const undoneWarnings = (words: string): Warning[] =>
  [...new Set(undone(words))].map((verb) => ({
    code: 'deed_not_drawn',
    message: `“${verb}” is nothing that a drawn figure can do here, so whoever does it stands there instead.`,
    words: verb,
  }))

/** Animals in clothes and machines have figures of their own. */
const DRESSED =
  /\b(?:robots?|(?:fox|bear|cat|dog|rabbit|mouse|wolf|raccoon|frog|panda|tiger|lion|owl|pig|koala|otter|badger)\b[^,.;]{0,30}\b(?:wearing|in an? (?:\w+ ){0,3}(?:coat|suit|hat|dress|jacket|robe|sweater|cape|scarf|apron|uniform)|detective|chef|astronaut|wizard|knight))\b/i

/** Where such a deed is usually done, when the words name no place. */
export function placeOf(actors: readonly Actor[]): Place | null {
  for (const { deed, beastPose } of actors) {
    const { piece, pose } = deed
    if (piece === 'stove' || piece === 'counter') return 'kitchen'
    if (piece === 'boat' || piece === 'water' || piece === 'surfboard' || pose === 'angle') return 'sea'
    if (piece === 'skis') return 'snow'
    if (piece !== null && INDOORS.has(piece)) return 'room'
    if (piece === 'tree' || piece === 'garden' || piece === 'rock' || piece === 'bicycle' || piece === 'swing' || deed.isRiding)
      return 'hills'
    if (piece === 'skateboard') return 'street'
    if (['run', 'walk', 'floor', 'fly', 'jump', 'kick', 'climb', 'fight', 'charge', 'lotus'].includes(pose) || deed.held === 'kite')
      return 'hills'
    if (beastPose === 'run' || beastPose === 'walk' || beastPose === 'jump' || beastPose === 'fly') return 'hills'
  }
  return null
}
/** Whether they sit or lie on what stands in rooms only. */
export const isIndoors = (actors: readonly Actor[]): boolean => actors.some(({ deed }) => deed.piece !== null && INDOORS.has(deed.piece))
const INDOORS: ReadonlySet<string> = new Set(['desk', 'armchair', 'sofa', 'bed', 'piano', 'easel', 'table', 'sill', 'chair', 'stool'])

type Wish = {
  words: string
  cast: Cast
  place: Place
  foot: number
  headroom: number
  turn: 1 | -1
  share: number
  seed: number
  isNear: boolean
}

/** Draws actors into a place, and beside them what else is named; says where they stand, px. */
export function act(
  pen: Pen,
  actors: readonly Actor[],
  { words, cast, place, foot, headroom, turn, share, seed, isNear }: Wish,
): { x: number; y: number; size: number } {
  const isAfloat = actors.some(({ deed }) => ['boat', 'water', 'surfboard'].includes(deed.piece ?? ''))
  const base = isAfloat && place === 'sea' ? foot - pen.h * 0.14 : foot
  const beside = cast
    .filter(({ word, art }) => (isGiant(word, words) || isBeside(word, art, actors)) && !(isAfloat && BOATS.test(art)))
    .slice(0, 1)
  const size = (isNear ? 1.5 : share) * pen.h
  const at = stagePeople(pen, actors, {
    words: words.toLowerCase(),
    foot: isNear ? base + size * 0.5 : base,
    top: isNear ? -pen.h * 0.2 : headroom * pen.h,
    size,
    turn,
    seed,
  })
  for (const { art, word } of beside) {
    const side = isGiant(word, words) ? Math.min(at.size * 1.1, pen.w * 0.5) : Math.min(at.size * 0.42, pen.w * 0.2)
    const isUp = UP.test(art)
    const room = [at.left, pen.w - at.right]
    // What is pushed goes before whoever pushes it.
    const onLeft = actors.some(({ deed }) => deed.pose === 'push') ? turn < 0 : (room[0] ?? 0) > (room[1] ?? 0)
    const x = onLeft ? Math.max(side * 0.6, at.left - side * 0.4) : Math.min(pen.w - side * 0.6, at.right + side * 0.4)
    pen.art(
      'thing',
      { x: x - side / 2, y: isUp ? Math.max(pen.h * headroom, base - at.size * 1.1) : base - side * 0.94, w: side, h: side },
      art,
    )
  }
  return { x: (at.left + at.right) / 2, y: base, size: at.size }
}
const BOATS = /boat|canoe|ferry|ship|fish/
const UP = /rocket|airplane|bird|balloon|bat$|helicopter|saucer|butterfly|honeybee|kite|dove|blackbird|owl|musical|lightning|sparkles/
/** Whether a thing that is named has yet to be shown: no person, nothing that hands or a place have already. */
const isBeside = (word: string, art: string, actors: readonly Actor[]): boolean =>
  !actors.some((actor) => actor.word.includes(word) || word.includes(actor.word)) &&
  !art.startsWith('ph:') &&
  heldIn(word) === null &&
  heldIn(art.slice(art.indexOf(':') + 1).replaceAll('-', ' ')) === null &&
  !SHOWN.test(word) &&
  !/:(?:person|(?:wo)?man|boy|girl|child|baby)|-face$|:(?:cook|artist|farmer|teacher|student|singer|astronaut|detective|scientist|technologist|mechanic|judge|guard|prince|princess)/.test(
    art,
  )
const SHOWN =
  /\b(?:tables?|desks?|chairs?|bench|sofa|couch|bed|trees?|boats?|windows?|window ?sill|kitchen|stove|oven|counter|wall|floor|bikes?|bicycles?|easel|canvas|piano|waves?|sea|ocean|river|lake|mountains?|hills?|sun|sunrise|sunset|moon|stars?|clouds?|sky|rain|snow|city|street|corner|forest|garden|park|beach|house|home|office|school|room|read\w*|writ\w*|art|run(?:ning)?|swim\w*|paint\w*|cook\w*|fire|bus stop|surf\w*|skat\w*|ski\w*|danc\w*|music|song|wind|light|shadow|grass|road|bridge|bed(?:room)?|wheel|stone|wood|water|glasses|dress|coat|hat|shirt|hair|boots?|shoes?|crown|armou?r|scarf|cape|backpack|saddle|swing|sleep\w*|guitar\w*|heart|smile|eyes?|hands?|face|computer|headphones|apron|uniform|suit|mug|morning|night|evening|day|smoke|steam|bakery|workshop|shop|store|market|caf[eé]|restaurant|library|classroom|hospital|clinic|studio|gym|stage)\b/
