import type { Box, Layer } from '../../scene/schema.ts'
import {
  circle,
  type FaceMood,
  figure,
  figureLook,
  type Gesture,
  type Grounds,
  illustrate,
  type Manner,
  mannerNamed,
  mannerOf,
  Pen,
  rain,
  type Tones,
  tonesFor,
} from '../illustration/index.ts'
import { INTERIOR_FOOT, interior, interiorKind } from '../people/index.ts'
import { act, actorsOf, isIndoors, placeOf } from './acted.ts'
import { ABOARD, BOAT, carry, HELD, isGiant, UMBRELLA } from './carried.ts'
import type { Kit } from './kit.ts'
import { isHead } from './people.ts'
import { type Cast, sceneAccent } from './picture.ts'
import { groundLine, type Place, placeIn, scenery } from './scenery.ts'
import { behindLead, besideLead } from './signs.ts'

/** What somebody feels and does, as far as a flat figure can show it. */
export type Acting = {
  mood: FaceMood
  gesture: Gesture
  /** Signs of comics beside or behind whoever acts. */
  signs: readonly ('burst' | 'leap' | 'speed' | 'idea' | 'doubt' | 'anger' | 'love' | 'sleep' | 'sweat')[]
}

type SceneWish = {
  words: string
  place: Place | null
  cast: Cast
  shot: keyof typeof SHARE | null
  /** How far up things may reach, as a share of the height. */
  headroom?: number
  /** How far up words may stand at the foot, as a share of the height. */
  bottom?: number
  /** 1 or −1: who leads stands right or left of the middle. */
  turn?: number
  acting?: Acting
  /** What tells how people look, the same words for every picture of a story. */
  looks?: string
  /** Outlines about all forms. */
  isInked?: boolean
}

/** Height of whoever leads as a share of the picture's. */
const SHARE = { macro: 1.5, 'close-up': 1.25, medium: 0.78, full: 0.66, wide: 0.46 } as const
/** The same where figures act: what they do is to be seen from afar too. */
const ACTING = { macro: 0.88, 'close-up': 0.88, medium: 0.88, full: 0.82, wide: 0.74 } as const
const OPEN: Readonly<Partial<Record<Place, string>>> = {
  space: 'outer space',
  sea: 'sea coast',
  city: 'city skyline',
  forest: 'forest',
  desert: 'desert dunes',
  snow: 'snow mountains winter',
  hills: 'hills countryside',
}

/** Whether somebody who acts there is seen under a sky. */
export function hasSky(words: string, known: Place | null): boolean {
  const actors = actorsOf(words, [], words)
  return actors.length > 0 && OPEN[placeIn(words) ?? known ?? placeOf(actors) ?? 'plain'] !== undefined
}

/** A flat picture of a place, with who and what is in it, clipped to its box. Without people it is an illustration of its things. */
export const flatScene = (kit: Kit, name: string, box: Box, wish: SceneWish): Layer => scenic(kit, name, box, wish).layer

/** The same with what words may stand on, above and below; null where the place has no calm part. */
export function scenic(kit: Kit, name: string, box: Box, asked: SceneWish): { layer: Layer; grounds: Grounds | null } {
  // Marks of one colour stand beside no pictures.
  const pictures = asked.cast.filter(({ art }) => !art.startsWith('ph:'))
  const wish = pictures.length > 0 ? { ...asked, cast: pictures } : asked
  const { words, cast, turn, headroom = 0.08, bottom = 0 } = wish
  const actors = actorsOf(words, cast, wish.looks ?? words)
  const place = placeIn(words) ?? (isIndoors(actors) ? 'room' : null) ?? wish.place ?? placeOf(actors) ?? 'plain'
  const { manner, tones } = lookOf(kit, `${words} ${OPEN[place] ?? ''}`, wish.isInked ?? false)
  const open = OPEN[place]
  const isPeopled = actors.length > 0 || cast.some(({ art }) => isFigure(art))
  if (turn === undefined && !isPeopled && place !== 'room' && place !== 'kitchen' && place !== 'street')
    return illustrate(name, box, {
      words: place === 'plain' ? words : `${words}, ${open ?? ''}`,
      things: cast.map(({ art }) => art),
      tones,
      manner,
      seed: kit.seed,
      open: { top: headroom, bottom },
    })
  const isInterior = actors.length > 0 && (place === 'room' || place === 'kitchen' || place === 'plain')
  const foot = isInterior ? INTERIOR_FOOT - bottom : open ? 1 - Math.max(0.07, bottom) : groundLine(place) + 0.05
  const view = open
    ? illustrate(
        `${name}.view`,
        { ...box, x: 0, y: 0 },
        {
          words: `${words.replace(FAIR, ' ')}, ${open}`,
          things: [],
          tones,
          manner,
          seed: kit.seed,
          ...(turn === undefined && { open: { top: headroom, bottom } }),
        },
      )
    : null
  const behind = view
    ? [view.layer]
    : isInterior
      ? []
      : scenery(box, { place, words, accent: sceneAccent(kit), seed: kit.seed, part: name })
  const pen = new Pen(`${name}.cast`, box, tones, wish.isInked ? manner : mannerOf('flat'), kit.seed)
  if (isInterior)
    interior(
      pen,
      words,
      place === 'plain' && turn === undefined && interiorKind(words, place) === 'living' ? 'plain' : interiorKind(words, place),
      kit.seed,
    )
  if (actors.length > 0) enact(pen, actors, wish, place, foot * box.h, kit.seed)
  else stage(pen, wish, place, foot * box.h, kit.seed)
  if (!open && place === 'street' && /\brain/i.test(words)) rain(pen, 0, box.h, 0.4)
  return { layer: { type: 'group', name, box, clip: 0, layers: [...behind, ...pen.layers] }, grounds: view?.grounds ?? null }
}

/** Those who are named with bodies of their own, with the signs of what they feel. */
function enact(pen: Pen, actors: ReturnType<typeof actorsOf>, wish: SceneWish, place: Place, foot: number, seed: number) {
  const { words, cast, shot, headroom = 0.08, turn = 0, acting } = wish
  const isNear = (shot === 'macro' || shot === 'close-up') && actors.length === 1 && actors[0]?.kind === 'person'
  const signs = acting?.signs.filter((sign) => sign !== 'leap') ?? []
  behindLead(pen, signs, { x: pen.w / 2, y: foot - pen.h * 0.3, r: pen.h * 0.34 })
  const share = turn === 0 ? 0.86 : ACTING[shot ?? 'medium']
  const at = act(pen, actors, { words, cast, place, foot, headroom, turn: turn < 0 ? -1 : 1, share, seed, isNear })
  besideLead(pen, signs, { x: at.x, y: at.y - at.size, size: at.size }, -1)
}

/** The manner that the brief names, else plain flat colour; the colours that it names, else those of the hour. */
function lookOf({ brief, seed }: Kit, words: string, isInked: boolean): { manner: Manner; tones: Tones } {
  const said = [...brief.style.words, brief.style.family ?? '', brief.content?.design?.about ?? ''].join(', ')
  const asked = mannerNamed(said)
  // Inked panels have outlines and plain colours of their own.
  const named = asked && !(isInked && asked.name === 'popart') ? asked : mannerOf('flat')
  const manner: Manner = isInked && named.outline === 0 ? { ...named, outline: 0.0045 } : named
  // A drawn story has the colours of what is in it.
  const few = brief.genre === 'storyboard' ? 1 : 0
  const colors = brief.style.palette.length > few ? brief.style.palette.map(({ hex }) => hex) : []
  return { manner, tones: tonesFor({ words, named: colors, manner: manner.name, seed }) }
}

/** Pictures of the head of an animal alone, and robots, which have bodies of their own here. */
const HEADS = /:(?:fox|bear|polar-bear|panda|koala|wolf|lion|frog|raccoon|robot|(?:cat|dog|rabbit|mouse|pig|tiger)-face)$/
const isFigure = (art: string): boolean => isHead(art) || HEADS.test(art) || /:(?:person-walking|woman-dancing)$/.test(art)
const CHILD = /\b(?:girl|boy|child|kid|toddler|daughter|son|student|pupil)\b/
/** What hangs in the air. */
const UP =
  /rocket|airplane|bird|sun$|star|moon|balloon|bat$|dragon|helicopter|saucer|planet|cloud|butterfly|honeybee|kite|dove|blackbird|owl|comet|light-bulb|musical|lightning|high-voltage|sparkles/

function stage(
  pen: Pen,
  { words, cast, shot, headroom = 0.08, turn = 0, acting, looks = words }: SceneWish,
  place: Place,
  foot: number,
  seed: number,
) {
  const { w, h } = pen
  const isLit = /lighthouse/i.test(words)
  // The sky has its own lights, and a wood its trees.
  const own = isLit
    ? /moon|:sun$|light-bulb|ph:lighthouse/
    : place === 'plain'
      ? /^$/
      : place === 'forest'
        ? /moon|:sun$|tree|droplet/
        : /moon|:sun$|droplet/
  const isNear = shot === 'macro' || shot === 'close-up'
  const isIndoors = place === 'room' || place === 'kitchen'
  const shown = cast.filter(({ art }) => !own.test(art) && !(isIndoors && FURNITURE.test(art))).slice(0, isNear ? 2 : 3)
  const signs = acting?.signs ?? []
  const room = Math.max(h * 0.3, foot - headroom * h)
  const lead =
    Math.min(SHARE[shot ?? 'medium'] * h, isNear ? room * 1.5 : room, w * (shown.length === 1 ? 1.1 : 0.86)) *
    (ABOARD.test(words) ? (LANDMARK.test(words) ? FAR : 0.8) : 1)
  // What somebody carries is in the hand, a boat about whoever sits in it.
  const [leader] = shown
  const isAboard = leader && isFigure(leader.art) && ABOARD.test(words)
  const held =
    leader && isFigure(leader.art) && !isNear
      ? (shown.slice(1).find(({ art }) => HELD.test(art) || (isAboard && BOAT.test(art))) ?? null)
      : null
  const seen = held ? shown.length - 1 : shown.length
  const centers = seen === 1 ? [0.5 + 0.06 * turn] : seen === 2 ? [0.34, 0.72] : [0.46, 0.8, 0.16]
  shown.forEach(({ art, word }, i) => {
    const isLead = i === 0
    const center = (turn < 0 ? 1 - (centers[i] ?? 0.5) : (centers[i] ?? 0.5)) * w
    const isSomebody = isFigure(art)
    if (!isLead && held && art === held.art) return
    const isSmall = isSomebody && CHILD.test(word)
    const size = isSomebody
      ? lead * (isSmall ? 0.8 : isLead ? 1 : 0.96)
      : Math.min(
          isLead ? lead * 0.82 : lead * (isGiant(word, words) ? 1.05 : 0.5),
          w * (isLead ? 0.62 : isGiant(word, words) ? 0.56 : 0.34),
        )
    const isUp = UP.test(art)
    const lift = isLead && signs.includes('leap') ? h * 0.1 : 0
    const lifted = isLead && isAboard ? h * 0.06 : 0
    const base = (isUp ? foot - room * (isLead ? 0.2 : 0.42) : foot + (isNear && isSomebody ? size * 0.3 : 0)) - lift - lifted
    const top = Math.max(base - size * 0.94, isNear ? -h : headroom * h * 0.9)
    if (isLead) behindLead(pen, signs, { x: center, y: top + size * 0.5, r: size * 0.62 })
    if (!isUp && !isNear && lifted === 0)
      pen.form('shadow', circle(center, foot, size * (isSomebody ? 0.2 : 0.34), 26, size * 0.035), '#1a143033', { isDetail: true })
    if (isSomebody) {
      // Two sit side by side about the middle of their boat.
      const seats = isLead && isAboard && MATES.test(words) ? [-0.24, 0.24] : [0]
      for (const [k, dx] of seats.entries())
        figure(
          pen,
          figureLook(looksOf(word, art, looks), seed + letters(word) + 7 * k),
          { x: center + dx * size, base: top + size * 0.94, h: size },
          'front',
          isLead
            ? held && !isAboard
              ? { ...acting, gesture: UMBRELLA.test(held.art) ? 'point' : 'hold' }
              : acting
            : !acting
              ? acting
              : { mood: acting.mood === 'laughing' ? 'happy' : acting.mood, gesture: 'down' },
        )
      if (isLead && held) carry(pen, held.art, { x: center, base: top + size * 0.94, size }, Boolean(isAboard))
    } else {
      const rotate = isLead && signs.includes('leap') ? -16 : isLead && signs.includes('burst') ? 14 : 0
      pen.art('thing', { x: center - size / 2, y: top, w: size, h: size }, art, rotate ? { rotate } : {})
    }
    if (isLead) besideLead(pen, signs, { x: center, y: top, size: isSomebody ? size : size * 0.9 }, center < w / 2 ? 1 : -1)
  })
}

/** Several who sit in one boat. */
const MATES = /\b(?:two|three|four|couple|pair|several|friends|family|passengers|people|children|kids|siblings|lovers)\b/
/** Beside what is seen from afar, a boat and whoever sits in it are small. */
const FAR = 0.4
const LANDMARK = /\b(?:lighthouse|castle|cliffs?|mountains?|bridge|city|skyline|volcano|glacier|tower)\b/i

/** Children hang no bunting over the hills that they are on. */
const FAIR = /\b(?:kids|children|family)\b/gi

/** What rooms are furnished with already. */
const FURNITURE =
  /:(?:mirror|bed|couch-and-lamp|window|shower|bathtub|toilet|framed-picture|books|door|chair|desktop-computer|potted-plant)$/

const letters = (word: string): number => [...word].reduce((sum, letter) => sum + letter.charCodeAt(0), 0)

/** What a story says of somebody: the words about the first place where it names them, and their sex where it tells it. */
function looksOf(word: string, art: string, story: string): string {
  const lower = story.toLowerCase()
  const at = lower.indexOf(word)
  const near = at < 0 ? '' : (/^[^.;:!?]{0,90}/.exec(lower.slice(at))?.[0] ?? '')
  const before = at < 0 ? '' : (/(?:[\p{L}-]+ ){0,3}$/u.exec(lower.slice(0, at))?.[0] ?? '')
  const kind = art.slice(art.indexOf(':') + 1).replaceAll('-', ' ')
  const who = /\b(?:she|her)\b/.test(lower) && !/\b(?:he|his|him)\b/.test(lower) ? 'woman' : ''
  return `${before}${word} ${near.split(/\b(?:and an?|and the)\b/)[0] ?? ''} ${kind} ${who}`
}
