import { rng } from '../../random.ts'
import type { Pixels } from '../../trace/index.ts'
import { alphaOf, boundsOf, type Coverage, coverageLike, shareOf } from '../coverage.ts'
import { type Hint, startOf } from './hint.ts'
import { CRISP, FURRY, matted } from './matte.ts'
import { beforePlainGround, outlined } from './plain.ts'
import { ladderOf, type Region, segmented } from './segment.ts'
import { inLab, reduced, type Small } from './small.ts'

export type CutOut = {
  /** The subject with soft edges. */
  alpha: Coverage
  /** 0–1: how sure it is that this is the subject, whole and alone. Below 0.5 it should not be used unasked. */
  confidence: number
}

/** Longest side, px, at which the subject is looked for. */
const WORKING_EDGE = 208
/** The same for following the outline of what was found before a plain ground. */
const FINE_EDGE = 448
/** Most that is claimed where subject and ground are nearly of one colour. */
const UNSURE = 0.5

/**
 * The main subject of a picture, cut out without any model. Before a studio ground: what that ground does not reach. Else
 * colours of the rim against colours of the middle, parted by a cut along strong edges, from two starting points that must
 * agree for the result to be trusted. A picture that is cut out
 * already gives its own alpha. A hint says where to look instead.
 */
export async function cutOut(pixels: Pixels, seed: number, hint: Hint | null = null): Promise<CutOut> {
  const clear = clearShare(pixels)
  if (clear > 0.02 && clear < 0.98) return { alpha: alphaOf(pixels), confidence: 1 }

  const small = inLab(await reduced(pixels, WORKING_EDGE))
  if (hint) return hinted(pixels, small, hint, seed)
  const plain = beforePlainGround(small)
  if (plain && plain !== 'run-in' && fitness(plain) > 0.3) {
    const confidence = 0.9 * clamp((plain.contrast - 1.2) / 2) ** 0.5 * fitness(plain)
    const fine = await reduced(pixels, FINE_EDGE)
    return { alpha: matted(pixels, outlined(plain.member, fine), CRISP), confidence }
  }
  const ladder = ladderOf(small)
  const { chosen, certain } = betterOf(
    segmented(ladder, 'rim', rng(seed, 'cutout.rim')),
    segmented(ladder, 'middle', rng(seed, 'cutout.middle')),
  )
  // Subject and ground are nearly of one colour: whatever was found is a guess.
  const confidence = plain === 'run-in' ? Math.min(UNSURE, certain) : certain
  return { alpha: matted(pixels, chosen.member, FURRY), confidence }
}

/** Share of the pixels that let more than half through. */
function clearShare({ data }: Pixels): number {
  let clear = 0
  for (let at = 3; at < data.length; at += 4) if ((data[at] as number) < 128) clear++
  return clear / (data.length / 4)
}

/**
 * What somebody has pointed out: from two guesses within it. A box is drawn close round its thing: while the answer leaves room at
 * a side, more of what is in the middle of the box is taken for the thing.
 */
async function hinted(pixels: Pixels, small: Small, hint: Hint, seed: number): Promise<CutOut> {
  const scale = small.width / pixels.width
  const { guesses, pinned, nearness } = startOf(hint, small, scale)
  const ladder = ladderOf(small)
  let found = { chosen: emptyRegion(small), certain: 0 }
  for (const pull of hint.box ? PULLS : [1]) {
    const begin = { pinned, pull: nearness.map((near) => pull * near) }
    const [whole, core] = guesses.map((guess, i) => segmented(ladder, { ...begin, guess }, rng(seed, `cutout.hint-${i}`))) as [
      Region,
      Region,
    ]
    const better = betterOf(whole, core)
    const room = hint.box ? roomLeft(better.chosen.member, hint.box, scale) : 0
    const certain = better.certain * clamp((0.4 - room) / 0.3)
    if (certain >= found.certain) found = { chosen: better.chosen, certain }
    if (room < SNUG) break
  }
  return { alpha: matted(pixels, found.chosen.member, FURRY), confidence: found.certain }
}

/** How strongly the middle of a box is drawn to the thing, in turn; and the room, in shares of the box, that a close one leaves. */
const PULLS = [1, 4, 8]
const SNUG = 0.12

/** Share of the box's width or height, whichever is more, that what was found does not reach. */
function roomLeft(member: Coverage, box: { width: number; height: number }, scale: number): number {
  const bounds = boundsOf(member, 128)
  return bounds ? Math.max(1 - bounds.width / (box.width * scale), 1 - bounds.height / (box.height * scale)) : 1
}

const emptyRegion = (size: Small): Region => ({ member: coverageLike(size), contrast: 0, rim: 0, apart: 0 })

/** The better of two answers, and how far both can be trusted. */
function betterOf(a: Region, b: Region): { chosen: Region; certain: number } {
  const chosen = a.contrast * fitness(a) >= b.contrast * fitness(b) ? a : b
  const isClear = clamp((chosen.contrast - 0.9) / 1.8) ** 0.5 * clamp((chosen.apart - 0.55) / 0.35)
  return { chosen, certain: overlap(a, b) ** 0.6 * isClear * fitness(chosen) }
}

/** A subject is neither a speck nor nearly everything, and seldom runs out of the picture on all sides. */
function fitness({ member, rim }: Region): number {
  const share = shareOf(member)
  return clamp((share - 0.005) / 0.04) * clamp((0.9 - share) / 0.2) * (1 - 0.8 * clamp((rim - 0.12) / 0.4))
}

function overlap(a: Region, b: Region): number {
  let both = 0
  let either = 0
  a.member.data.forEach((value, i) => {
    const [p, q] = [value > 0, (b.member.data[i] as number) > 0]
    if (p && q) both++
    if (p || q) either++
  })
  return either === 0 ? 0 : both / either
}

const clamp = (value: number): number => Math.min(1, Math.max(0, value))
