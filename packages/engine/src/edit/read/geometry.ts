import { colorsIn } from '../../brief/colors.ts'
import { canvasOf } from '../../brief/format.ts'
import { type Operation, SIDES, type Target, target } from '../plan.ts'
import { amountIn, plain, pointed, type Reader, withoutDegree } from './clause.ts'

/** `give me this as a 9:16 story`, `turn it into a square`. */
const ANOTHER_FORMAT =
  /^(?:(?:make|give|turn|convert|change|do|show|get|have|format|resize|adapt|fit)(?: me| us)? )?(?:(?:it|this|that|the same|the (?:picture|image|poster|design))(?: one| picture| image)? )?(?:as|into|to|in|for|be)?(?: an?| the)? ?(?:instagram |tiktok |phone )?(?:\d+ ?[:x×] ?\d+|square|story|portrait|landscape|vertical|horizontal|widescreen)(?: (?:story|post|format|version|banner|picture|image|one|layout|size|orientation|poster|reel))*$/
const PICTURE = /^(?:picture|subject)$/

/** Crops, turns, mirrors and widens the picture. */
export const readFrame: Reader = (clause) => {
  const lower = plain(clause.lower)
  const { words } = clause
  if (
    /^(?:crop|trim|zoom in|cut (?:it|the (?:picture|image|photo)) to)\b|^make (?:it|the (?:picture|image|photo)) (?:a )?(?:square|\d+ ?[:x] ?\d+)/.test(
      lower,
    )
  ) {
    const aspect = canvasOf(lower).aspect
    const percent = /(\d{1,2})\s?%/.exec(lower)
    const share = aspect
      ? null
      : percent && /\bby\b|off/.test(lower)
        ? 1 - Number(percent[1]) / 100
        : percent
          ? Number(percent[1]) / 100
          : 0.8
    return [{ op: 'crop', words, aspect, share: share === null ? null : Math.max(0.05, share) }]
  }
  const factor = finerBy(lower)
  if (factor !== null) return [{ op: 'upscale', words, factor }]
  const format = ANOTHER_FORMAT.test(lower) ? canvasOf(lower).aspect : null
  if (format) return [{ op: 'crop', words, aspect: format, share: null }]
  if (/\b(?:straighten|level (?:it|the (?:horizon|picture|image|photo))|fix the (?:horizon|tilt))\b/.test(lower))
    return [{ op: 'straighten', words, degrees: signedDegrees(lower) }]
  if (/^(?:flip|mirror)\b/.test(lower))
    return [{ op: 'flip', words, target: flipped(lower), axis: /vertical|upside|top to bottom/.test(lower) ? 'vertical' : 'horizontal' }]
  return extended(lower, words)
}

const FINER =
  /^(?:(?:upscale|up-?res|super-?resolve)(?: (?:it|this|(?:the|this|my) (?:whole )?(?:picture|image|photo|photograph)))?(?= (?:by|to|it|\d|in|x)|$)|(?:increase|raise|double|triple|quadruple|improve|boost|enhance) (?:the |its )?(?:(?:picture|image|photo)(?:'s)? )?resolution\b|(?:enlarge|scale up|blow up|make|give me|render|export) (?:it|this|(?:the|this|my) (?:whole )?(?:picture|image|photo|photograph)) (?:in |at |to |a )?(?:(?:by )?(?:\d(?:\.\d)? ?(?:x|×|times)|(?:twice|double|triple))(?: (?:the |its |as )?(?:(?:many )?pixels|(?:original )?resolution|size|larger|bigger|large|big))?$|(?:higher?|better|hi)[- ]?res(?:olution)?|[48]k\b))/

/** How many times as many pixels to a side are asked for; null where that is not what is asked for. */
function finerBy(lower: string): number | null {
  if (!FINER.test(lower)) return null
  const said = /(\d(?:\.\d)?) ?(?:x|×|times)/.exec(lower)?.[1] ?? /(?:x|×) ?(\d)/.exec(lower)?.[1] ?? /\b(\d)00 ?%/.exec(lower)?.[1]
  const factor = said ? Number(said) : /\b(?:quadruple|8k)\b/.test(lower) ? 4 : /\btriple\b/.test(lower) ? 3 : 2
  return Math.min(4, Math.max(1.1, factor))
}

function flipped(lower: string): Target {
  const rest = lower
    .replace(/^(?:flip|mirror)\s*/, '')
    .replace(/\b(?:horizontally|vertically|upside down|left to right|top to bottom|over)\b.*/, '')
    .trim()
  const named =
    rest === ''
      ? target('picture')
      : pointed(
          rest,
          { lower, quotes: [], words: lower },
          { inputs: 1, hasMask: false, hasLand: false, shown: new Set(), last: null, scene: null },
        )
  return named.kind === 'subject' && /^(?:it|this)$/.test(rest) ? target('picture') : named
}

function extended(lower: string, words: string): Operation[] | null {
  const isBorder = /^(?:add|put|give it) (?:a |some )?(?:\w+ ){0,3}(?:border|margin|frame|padding)\b/.test(lower)
  const isMore = /^(?:extend|expand|outpaint|uncrop|widen|zoom out|enlarge|add (?:more |some )?(?:space|room|canvas))\b/.test(lower)
  if (
    !isBorder &&
    (!isMore || !/\b(?:canvas|picture|image|photo|frame|background|scene|it|space|room|outpaint|uncrop|zoom out)\b/.test(lower))
  )
    return null
  const named = SIDES.filter((side) =>
    new RegExp(`\\b${side}\\b`).test(
      lower
        .replace('above', 'top')
        .replace('below', 'bottom')
        .replace(/sides|horizontally|wider|widen/, 'left right')
        .replace('vertically', 'top bottom'),
    ),
  )
  const aspect = canvasOf(lower).aspect
  return [
    {
      op: 'extend',
      words,
      sides: named.length > 0 ? named : [...SIDES],
      share: Math.max(0.01, amountIn(lower, isBorder ? 0.05 : 0.25)),
      aspect,
      color: colorsIn(lower)[0]?.color ?? (isBorder ? { name: 'white', hex: '#ffffff' } : null),
    },
  ]
}

const MOVE =
  /^(?:move|shift|nudge|slide|push|drag|bring|put|place|position|center|centre|raise|lower) (.+?)(?:,? (?:further |more |a bit |a little |slightly |much |far |all the way )*(?:to |towards? |into |in |on |at )?(?:the )?(?:far |very )?(left|right|up|down|upwards?|downwards?|higher|lower|top|bottom|cent(?:er|re)|middle|forwards?|back(?:wards?)?|closer|nearer|foreground|behind|further away|away)(?: (?:side|edge|of (?:the )?(?:picture|image|frame|canvas|photo)|in the (?:picture|image|frame)|\\w+%?|by .+))*)?$/
const DIRECTIONS: Record<string, Operation & { op: 'move' } extends { direction: infer D } ? D : never> = {
  left: 'left',
  right: 'right',
  up: 'up',
  upward: 'up',
  upwards: 'up',
  higher: 'up',
  top: 'up',
  raise: 'up',
  down: 'down',
  downward: 'down',
  downwards: 'down',
  lower: 'down',
  bottom: 'down',
  center: 'center',
  centre: 'center',
  middle: 'center',
  forward: 'forward',
  forwards: 'forward',
  closer: 'forward',
  nearer: 'forward',
  foreground: 'forward',
  back: 'back',
  backward: 'back',
  backwards: 'back',
  behind: 'back',
  away: 'back',
  'further away': 'back',
}
const SIZE =
  /\b(bigger|larger|smaller|tinier|twice as (?:big|large|tall)|double (?:the |its )?size|half (?:the |its )?(?:size|as big)|enlarge|shrink|scale (?:up|down)|taller|reduce the size|increase the size|upscale)\b/
const TURN =
  /^(?:rotate|turn|spin|tilt)( .+?)??(?: (?:by )?(-?\d{1,3}(?:\.\d+)?) ?(?:°|deg(?:rees?)?))?(?: (?:to the )?(clockwise|counter-?clockwise|anti-?clockwise|left|right|around|upside down))?(?: (slightly|a (?:little(?: bit)?|bit|touch|tad)))?$/

/** Moves, scales and turns a thing, or turns the picture. */
export const readPose: Reader = (clause, context) => {
  const lower = plain(clause.lower)
  const { words } = clause
  const turn = TURN.exec(lower)
  if (turn && (turn[2] || turn[3] || turn[4])) {
    const phrase = (turn[1] ?? '').trim()
    const aim = pointed(phrase, clause, context)
    // `tilt the picture a bit` is a matter of its horizon.
    if (aim.kind === 'picture' && !turn[2] && !turn[3]) return null
    const isPicture = aim.kind === 'picture' || (/^(?:it|this)$/.test(phrase) && context.last === null)
    const size = turn[2] ? Number(turn[2]) : turn[3] === 'around' || turn[3] === 'upside down' ? 180 : isPicture ? 90 : turn[4] ? 15 : 30
    const degrees = /counter|anti|left/.test(turn[3] ?? '') ? -size : size
    return [{ op: 'turn', words, target: isPicture ? target('picture') : aim, degrees }]
  }
  const size = SIZE.exec(lower)
  if (size) {
    const phrase = withoutDegree(
      lower
        .replace(SIZE, ' ')
        .replace(/^(?:make|scale|turn|increase|reduce|render|show)\b|\bof\b|\b(?:by|times|to)\b.*$|\bthe size\b/g, ' '),
    )
    const aim = pointed(phrase, clause, context)
    return PICTURE.test(aim.kind) && phrase === '' ? null : [{ op: 'scale', words, target: aim, factor: factorOf(size[1] ?? '', lower) }]
  }
  const move = MOVE.exec(withoutDegree(lower)) ?? MOVE.exec(lower)
  const verb = lower.split(' ')[0] ?? ''
  const direction = DIRECTIONS[move?.[2] ?? (verb === 'center' || verb === 'centre' || verb === 'raise' || verb === 'lower' ? verb : '')]
  if (!move || !direction) return null
  const phrase = withoutDegree((move[1] ?? '').replace(/\b(?:to|towards|a bit|further)$/, ''))
  const isEdge = /\b(?:far|all the way|edge|corner)\b/.test(lower)
  return [{ op: 'move', words, target: pointed(phrase, clause, context), direction, share: isEdge ? 0.35 : amountIn(lower, 0.16) }]
}

function factorOf(word: string, lower: string): number {
  if (/^(?:twice|double)/.test(word)) return 2
  if (/^half/.test(word)) return 0.5
  const isLess = /small|tin|shrink|down|reduce/.test(word)
  const times = /(\d(?:\.\d+)?) ?(?:x|×|times)/.exec(lower)
  if (times) return Math.min(10, Math.max(0.1, isLess ? 1 / Number(times[1]) : Number(times[1])))
  const amount = amountIn(lower, 0.25)
  return isLess ? Math.max(0.1, 1 - amount) : 1 + amount
}

function signedDegrees(lower: string): number | null {
  const match = /(-?\d{1,2}(?:\.\d+)?) ?(?:°|deg(?:rees?)?)/.exec(lower)
  if (!match) return null
  return /counter|anti|left/.test(lower) ? -Number(match[1]) : Number(match[1])
}
