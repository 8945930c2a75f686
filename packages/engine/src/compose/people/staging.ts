import { mix } from '../../color.ts'
import type { Pen } from '../illustration/index.ts'
import type { Actor } from './actors.ts'
import { animal, type Beast, beastNamed, SADDLE } from './beasts/index.ts'
import { groundShadow, person } from './body.ts'
import { BUILDS, skeletonOf } from './build.ts'
import { Hand, type Spot } from './easel.ts'
import { add, type Dot, heading, turned } from './form.ts'
import { heldNamed } from './held/index.ts'
import { type PersonLook, personLook } from './look.ts'
import { type Piece, type PieceColors, pieceNamed } from './pieces/index.ts'
import { POSES, type Pose } from './poses.ts'

export type Stage = {
  /** Everything that is told, for what stands on tables and the like. */
  words: string
  /** Where the ground is on which they stand, and how far up they may reach, px from the top. */
  foot: number
  top: number
  /** Height of a grown person that is wished for, px. */
  size: number
  /** 1 or −1: whoever leads looks right or left. */
  turn: 1 | -1
  seed: number
}

/** One or two who belong together, with what they sit on: how much room they take about their place. */
type Unit = { behind: number; before: number; high: number; draw: (spot: Spot) => void }

/** Draws all actors into a picture, side by side, turned to each other where they do something together. */
export function stagePeople(pen: Pen, actors: readonly Actor[], stage: Stage): { left: number; right: number; size: number } {
  const units = unitsOf(pen, actors, stage)
  // Many stand closer together.
  const gap = units.length > 2 ? -0.04 : actors.some(({ deed }) => deed.pose === 'hug') ? 0 : 0.14
  const wide = units.reduce((sum, { behind, before }) => sum + behind + before, 0) + gap * (units.length - 1)
  const high = Math.max(...units.map((unit) => unit.high))
  const size = Math.min(stage.size, (pen.w * 0.98) / wide, (stage.foot - stage.top) / high)
  let x = pen.w / 2 - (wide * size) / 2
  const left = x
  const isFacing =
    actors.length > 1 && actors.some(({ deed }) => deed.isMutual || ['stove', 'counter', 'table', 'desk'].includes(deed.piece ?? ''))
  const spots = units.map((unit, i): Spot => {
    // Two look at each other; more look towards the middle; one alone as the picture wishes.
    const way: 1 | -1 = units.length === 1 ? stage.turn : isFacing ? (i < units.length / 2 ? 1 : -1) : stage.turn
    const from = way > 0 ? unit.behind : unit.before
    const at = { x: x + from * size, y: stage.foot, size, way }
    x += (unit.behind + unit.before + gap) * size
    return at
  })
  for (const [i, unit] of units.entries()) unit.draw(spots[i] as Spot)
  return { left, right: left + wide * size, size }
}

function unitsOf(pen: Pen, actors: readonly Actor[], stage: Stage): Unit[] {
  const units: Unit[] = []
  const shared = new Set<string>()
  for (let i = 0; i < actors.length; i++) {
    const actor = actors[i] as Actor
    const next = actors[i + 1]
    if (actor.kind === 'beast') {
      units.push(beastUnit(pen, actor, stage))
      continue
    }
    const look = personLook(actor.looks, stage.seed, actor.which)
    if (actor.deed.isRiding && next?.kind === 'beast') {
      units.push(ridden(pen, actor, look, next, stage))
      i++
      continue
    }
    // A stove or a table serves all who stand at it.
    const { piece } = actor.deed
    const isShared =
      piece !== null &&
      [
        'stove',
        'counter',
        'table',
        'desk',
        'tree',
        'sofa',
        'boat',
        'bed',
        'easel',
        'picnic',
        'garden',
        'sill',
        'rock',
        'bench',
        'piano',
      ].includes(piece) &&
      shared.has(piece)
    if (piece) shared.add(piece)
    units.push(personUnit(pen, actor, look, isShared, stage, next?.kind === 'beast' && actor.deed.pose === 'walk'))
  }
  return units
}

const colorsFor = (pen: Pen, { seed, words }: Stage): PieceColors => {
  const pick = pen.random(`piece-${seed}`)
  return {
    wood: pick.pick(['#b07a4a', '#a3683f', '#c08a52']),
    cloth: pick.pick(['#3f7f86', '#c8663f', '#5d6fa8', '#d9a03a', '#8a4f6d']),
    dark: '#3a3038',
    words: words.toLowerCase(),
  }
}

function personUnit(pen: Pen, actor: Actor, look: PersonLook, isShared: boolean, stage: Stage, hasLeash: boolean): Unit {
  const { deed } = actor
  const pose: Pose = POSES[deed.pose]
  const build = BUILDS[look.age]
  const piece: Piece | null = deed.piece && !isShared ? pieceNamed(deed.piece) : null
  const sits = pose.support === 'seat' || pose.support === 'saddle'
  // At a table that another brought somebody sits on a stool.
  const own = piece ?? (sits ? pieceNamed(deed.piece === 'sofa' || deed.piece === 'bench' ? 'stool' : 'chair') : null)
  const hip = skeletonOf(build, pose).hip[1] * build.size
  const seat = own && own.seat > 0 && (sits || ['bed', 'cycle', 'boat', 'board'].includes(pose.support)) ? own.seat : 0
  const lift =
    seat === 0
      ? 0
      : pose.support === 'seat'
        ? Math.max(0, seat + build.legHalf[0] * build.size * 0.85 - hip)
        : pose.support === 'bed'
          ? seat + 0.03
          : pose.support === 'cycle'
            ? seat - hip + 0.03
            : pose.support === 'boat'
              ? 0.02
              : seat
  const colors = colorsFor(pen, stage)
  const held = deed.held ? heldNamed(deed.held) : null
  const isUp = pose.support === 'air' && deed.pose !== 'jump'
  const [behind, before] = own?.room ?? [0, 0]
  const reach = reachOf(pose, build.size)
  return {
    behind: Math.max(behind, reach.behind) * (isShared ? 0.8 : 1),
    before: isShared
      ? 0.1
      : deed.pose === 'hug'
        ? -0.02
        : Math.max(before, reach.before) + (deed.held === 'kite' ? 0.6 : deed.held === 'rod' ? 0.3 : 0),
    high:
      Math.max(
        topOf(pose, build.size) + lift + (isUp ? 0.3 : 0),
        deed.piece === 'tree' ? 1.3 : deed.piece === 'sill' ? 1.42 : 0,
        deed.held === 'balloon' || deed.held === 'kite' ? 1.5 : deed.held === 'umbrella' ? 1.25 : 0,
      ) +
      hatOf(look) +
      0.04,
    draw: (spot) => {
      const hand = new Hand(pen, spot)
      if (!isUp && pose.support !== 'water' && pose.support !== 'boat' && pose.support !== 'board')
        groundShadow(hand, sits ? 0.1 : 0, own ? Math.max(0.3, (behind + before) * 0.42) : 0.22 * build.size, shadowOf(pen))
      own?.behind?.(hand, colors)
      const at: Spot = {
        ...spot,
        y: spot.y - (lift + (isUp ? 0.32 : 0)) * spot.size,
        x: spot.x + (pose.support === 'bed' ? -0.02 * spot.size * spot.way : 0),
      }
      person(pen, look, at, pose, deed.mood, {
        held: (posed) => {
          if (held) held(posed)
          if (hasLeash) {
            const { wrist } = posed.skeleton.arms[1]
            posed.hand.line('leash', [wrist, add(wrist, [0.3, -0.2]), add(wrist, [0.56, -0.26])], '#c8453c', 0.01)
          }
        },
      })
      own?.before?.(hand, colors)
    },
  }
}

/** How far a tall hat reaches above the head. */
const hatOf = ({ hat }: PersonLook): number => (hat === 'wizard' ? 0.16 : hat === 'toque' || hat === 'knight' ? 0.09 : 0)

const shadowOf = (pen: Pen): string => mix(pen.tones.deep, '#1a1430', 0.5)

/** How far hands and feet reach behind and before the hip, and how high, in heights of a grown person. */
function reachOf(pose: Pose, size: number): { behind: number; before: number } {
  const xs = [...pose.hands.map(([x]) => x * 0.36), ...pose.feet.map(([x]) => x * (pose.support === 'floor' ? 0.36 : 0.5))]
  if (pose.roll !== undefined) return { behind: 0.6 * size, before: 0.6 * size }
  return { behind: Math.max(0.2, -Math.min(...xs) + 0.08) * size, before: Math.max(0.2, Math.max(...xs) + 0.1) * size }
}
function topOf(pose: Pose, size: number): number {
  if (pose.roll !== undefined) return 0.5 * size
  const raised = Math.max(...pose.hands.map(([, y]) => y)) > 0.5 ? 0.12 : 0
  return (pose.hip * 0.47 + 0.56 + raised + (pose.support === 'air' ? 0.06 : 0)) * size
}

function beastUnit(pen: Pen, actor: Actor, stage: Stage): Unit {
  const kind = kindOf(actor)
  const size = beastSize(kind)
  const pose = actor.beastPose ?? 'stand'
  const onSill = actor.deed.piece === 'sill' || /window ?(?:sill|ledge)/.test(stage.words)
  const piece = onSill
    ? pieceNamed('sill')
    : pose === 'sleep' && /\b(?:sofa|couch)\b/.test(stage.words)
      ? pieceNamed('sofa')
      : pose === 'sleep' && /\bbed\b/.test(stage.words)
        ? pieceNamed('bed')
        : null
  const colors = colorsFor(pen, stage)
  const lift = piece?.seat ?? (pose === 'fly' ? 0.4 : pose === 'jump' ? 0.14 : 0)
  const half = kind.long * 0.5 * size + (kind.neck + kind.head) * size * 0.6
  return {
    behind: Math.max(piece?.room[0] ?? 0, half * (pose === 'sleep' ? 0.8 : 1.1)),
    before: Math.max(piece?.room[1] ?? 0, half),
    high: Math.max(lift + size * (1.1 + kind.neck * 0.6 + kind.head), onSill ? 1.42 : 0),
    draw: (spot) => {
      const hand = new Hand(pen, spot)
      if (pose !== 'fly' && !onSill) groundShadow(hand, 0, piece ? 0.6 : half * 0.8, shadowOf(pen))
      piece?.behind?.(hand, colors)
      animal(new Hand(pen, { ...spot, y: spot.y - lift * spot.size, size: size * spot.size }), kind, pose)
    },
  }
}

const kindOf = ({ word, looks }: Actor): Beast => {
  const name = word.replace(/^(?:.*)\b(\w+)$/, '$1')
  const kind = beastNamed(word) ?? beastNamed(name) ?? beastNamed(name.replace(/e?s$/, '')) ?? beastNamed('dog')
  const tone = /\b(black|white|gr[ae]y|brown|golden|red|green|blue|purple|pink)\b/.exec(looks.split(word)[0] ?? '')?.[1]
  const fur = tone ? FURS[tone.replace('gray', 'grey')] : undefined
  return { ...(kind as Beast), ...(fur && { fur, pale: mix(fur, '#ffffff', 0.5) }) }
}
const FURS: Readonly<Record<string, string>> = {
  black: '#34303c',
  white: '#f4f1ea',
  grey: '#8f939c',
  brown: '#8a5d3b',
  golden: '#e0ae5a',
  red: '#c8453c',
  green: '#3f8f6a',
  blue: '#4a7fb5',
  purple: '#7d5ba6',
  pink: '#eda3b4',
}
/** Small animals are drawn larger than life, or nobody would see them. */
const beastSize = ({ size }: Beast): number => (size < 0.4 ? 0.13 + size * 0.65 : size)

/** A rider and what carries them. */
function ridden(pen: Pen, actor: Actor, look: PersonLook, mount: Actor, stage: Stage): Unit {
  const kind = kindOf(mount)
  const size = Math.max(0.7, beastSize(kind))
  const pose = POSES[actor.deed.pose]
  const moves = mount.beastPose ?? (mount.word.includes('dragon') ? 'fly' : /gallop|rac(?:es|ing)|run/.test(stage.words) ? 'run' : 'walk')
  const lift = moves === 'fly' ? 0.34 : 0
  const held = actor.deed.held ? heldNamed(actor.deed.held) : null
  const tilt = moves === 'fly' || moves === 'jump' ? 0.24 : 0
  return {
    behind: kind.long * size * 0.72 + (mount.word.includes('dragon') ? 0.6 : 0.1),
    before: kind.long * size * 0.5 + (kind.neck + kind.head) * size * 0.9,
    high: size + 0.8 + lift,
    draw: (spot) => {
      const hand = new Hand(pen, spot)
      if (moves !== 'fly') groundShadow(hand, 0, size * 0.7, shadowOf(pen))
      const y = spot.y - lift * spot.size
      const mountHand = new Hand(pen, { ...spot, y, size: spot.size * size })
      animal(mountHand, kind, moves)
      const seat: Dot = add([0, 1 - kind.deep / 2], turned([SADDLE[0], kind.deep * 0.48], tilt))
      const [sx, sy] = mountHand.px(seat)
      mountHand.form(
        'saddle',
        [
          [seat[0] - 0.16, seat[1] - 0.0],
          [seat[0] + 0.14, seat[1] + 0.03],
          [seat[0] + 0.1, seat[1] - 0.16],
          [seat[0] - 0.12, seat[1] - 0.16],
        ],
        '#8f3a2e',
      )
      person(pen, look, { x: sx, y: sy + 0.06 * spot.size, size: spot.size, way: spot.way }, pose, actor.deed.mood, {
        held: (posed) => {
          held?.(posed)
          if (!held) {
            const { wrist, elbow } = posed.skeleton.arms[1]
            posed.hand.line('reins', [wrist, add(wrist, turned([0.26, 0], heading(elbow, wrist) + 0.2))], '#5a3327', 0.012)
          }
        },
      })
    },
  }
}
