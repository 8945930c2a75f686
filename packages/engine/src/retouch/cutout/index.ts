import sharp from 'sharp'
import { rng } from '../../random.ts'
import type { Pixels } from '../../trace/index.ts'
import { alphaOf, boundsOf, type Coverage, coverageLike, shareOf } from '../coverage.ts'
import { toLab } from '../oklab.ts'
import { blurred } from '../plane.ts'
import { type Hint, startOf } from './hint.ts'
import { CRISP, FURRY, matted } from './matte.ts'
import { beforePlainGround, outlined } from './plain.ts'
import { bondsOf, type Region, segmented } from './segment.ts'

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
/** Longest side, px, at which edges are followed. */
const LONGEST_MATTED = 2600
/** Most that is claimed where subject and ground are nearly of one colour. */
const UNSURE = 0.5

/**
 * The main subject of a picture, cut out without any model. Before a studio ground: what that ground does not reach. Else
 * colours of the rim against colours of the middle, parted by a cut along strong edges, from two starting points that must
 * agree for the result to be trusted. A picture that is cut out
 * already gives its own alpha. A hint says where to look instead.
 */
export async function cutOut(pixels: Pixels, seed: number, hint: Hint | null = null): Promise<CutOut> {
  const scale = LONGEST_MATTED / Math.max(pixels.width, pixels.height)
  if (scale >= 1) return cutOutAtSize(pixels, seed, hint)
  const size = { width: Math.max(1, Math.round(pixels.width * scale)), height: Math.max(1, Math.round(pixels.height * scale)) }
  const bytes = await sharp(pixels.data, { raw: { width: pixels.width, height: pixels.height, channels: 4 } })
    .resize({ ...size, fit: 'fill' })
    .raw()
    .toBuffer()
  const data = new Uint8ClampedArray(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const { alpha, confidence } = await cutOutAtSize({ ...size, data }, seed, hint && scaledHint(hint, scale))
  return { alpha: await enlarged(alpha, pixels), confidence }
}

/** A large picture's edge is found on a smaller one: a photo of 24 megapixels is not sharper than that at its outlines. */
async function enlarged(alpha: Coverage, { width, height }: Pixels): Promise<Coverage> {
  const bytes = await sharp(alpha.data, { raw: { width: alpha.width, height: alpha.height, channels: 1 } })
    .resize({ width, height, fit: 'fill', kernel: 'cubic' })
    .toColourspace('b-w')
    .raw()
    .toBuffer()
  return { width, height, data: new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength) }
}

async function cutOutAtSize(pixels: Pixels, seed: number, hint: Hint | null): Promise<CutOut> {
  const own = alphaOf(pixels)
  let clear = 0
  for (const value of own.data) if (value < 128) clear++
  clear /= own.data.length
  if (clear > 0.02 && clear < 0.98) return { alpha: own, confidence: 1 }

  const small = await reduced(pixels, WORKING_EDGE)
  if (hint) return hinted(pixels, small, hint, seed)
  const plain = beforePlainGround(small)
  if (plain && plain !== 'run-in' && fitness(plain) > 0.3) {
    const confidence = 0.9 * clamp((plain.contrast - 1.2) / 2) ** 0.5 * fitness(plain)
    const fine = await reduced(pixels, FINE_EDGE)
    return { alpha: await matted(pixels, outlined(plain.member, fine), CRISP), confidence }
  }
  const bonds = bondsOf(small)
  const { chosen, certain } = betterOf(
    segmented(small, 'rim', rng(seed, 'cutout.rim'), bonds),
    segmented(small, 'middle', rng(seed, 'cutout.middle'), bonds),
  )
  // Subject and ground are nearly of one colour: whatever was found is a guess.
  const confidence = plain === 'run-in' ? Math.min(UNSURE, certain) : certain
  return { alpha: await matted(pixels, chosen.member, FURRY), confidence }
}

/**
 * What somebody has pointed out: from two guesses within it. A box is drawn close round its thing: while the answer leaves room at
 * a side, more of what is in the middle of the box is taken for the thing.
 */
async function hinted(pixels: Pixels, small: Small, hint: Hint, seed: number): Promise<CutOut> {
  const scale = small.width / pixels.width
  const { guesses, pinned, nearness } = startOf(hint, small, scale)
  const bonds = bondsOf(small)
  let found = { chosen: emptyRegion(small), certain: 0 }
  for (const pull of hint.box ? PULLS : [1]) {
    const begin = { pinned, pull: nearness.map((near) => pull * near) }
    const [whole, core] = guesses.map((guess, i) => segmented(small, { ...begin, guess }, rng(seed, `cutout.hint-${i}`), bonds)) as [
      Region,
      Region,
    ]
    const better = betterOf(whole, core)
    const room = hint.box ? roomLeft(better.chosen.member, hint.box, scale) : 0
    const certain = better.certain * clamp((0.4 - room) / 0.3)
    if (certain >= found.certain) found = { chosen: better.chosen, certain }
    if (room < SNUG) break
  }
  return { alpha: await matted(pixels, found.chosen.member, FURRY), confidence: found.certain }
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

const scaledHint = ({ box, points }: Hint, scale: number): Hint => ({
  box: box && { left: box.left * scale, top: box.top * scale, width: box.width * scale, height: box.height * scale },
  points: points.map(([x, y]) => [x * scale, y * scale] as const),
})

/** A small picture in OKLab, three numbers a pixel. */
export type Small = { width: number; height: number; colors: Float32Array }

async function reduced({ width, height, data }: Pixels, edge: number): Promise<Small> {
  const scale = Math.min(1, edge / Math.max(width, height))
  const size = { width: Math.max(8, Math.round(width * scale)), height: Math.max(8, Math.round(height * scale)) }
  const bytes = await sharp(data, { raw: { width, height, channels: 4 } })
    .resize({ ...size, fit: 'fill' })
    .raw()
    .toBuffer()
  const planes = [0, 1, 2].map(() => new Float32Array(size.width * size.height))
  const lab = { L: 0, a: 0, b: 0 }
  for (let i = 0; i < size.width * size.height; i++) {
    toLab(bytes[4 * i] as number, bytes[4 * i + 1] as number, bytes[4 * i + 2] as number, lab)
    for (const [c, value] of [lab.L, lab.a, lab.b].entries()) (planes[c] as Float32Array)[i] = value
  }
  const colors = new Float32Array(3 * size.width * size.height)
  planes.forEach((plane, c) => {
    blurred(plane, size.width, size.height, 0.5).forEach((value, i) => {
      colors[3 * i + c] = value
    })
  })
  return { ...size, colors }
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
