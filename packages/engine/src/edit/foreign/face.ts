import { contrast } from '../../color.ts'
import { EngineError } from '../../engine.ts'
import type { FlatPlace } from '../../overlay/plane/index.ts'
import { areaOf, quadAbout, upright } from '../../overlay/plane/quad.ts'
import type { Point, Quad } from '../../projection.ts'
import { type Bounds, boundsOf, type Coverage } from '../../retouch/coverage.ts'
import { boxOn } from '../../retouch/cutout/hint.ts'
import { cropped } from '../frame.ts'
import type { Studio } from './studio.ts'

/** A face that fills less of the place that was shown is not the one that is meant. */
const LEAST_SHARE = 0.3
/** The same of one with words on it, all of which were shown. */
const LEAST_WRITTEN = 0.6
/** From this share of edges on the lines of a wall tell how it is seen. */
const LINED = 0.45
/** Side of the square about a lone point, as a share of the picture's longer side. */
const ABOUT = 0.3
/** A mask whose four corners hold this much of it is a quadrilateral. */
const QUADRILATERAL = 0.9
/** Part of its bounds that a rectangle fills. */
const RECTANGLE = 0.97

/** Part of a face's rim in which no letters are looked for. */
export const RIM = 0.025
/** Fewer letters than this are a mark, and less contrast than this a stain. */
const [LEAST_LETTERS, LEGIBLE] = [4, 1.7]

/** What helps where a face is a guess. */
const GIVE_CORNERS = 'Give its four corners (easel.points, --point four times) if another is meant.'

/**
 * The flat face of a thing that words or a logo go on: by its four corners, by what the mask, the box or a point shows, else the
 * plainest of the picture. Null where none is seen.
 */
export async function faceIn(studio: Studio, isPrinted: boolean): Promise<Quad | null> {
  const { hint, pixels } = studio
  if (hint && !hint.box && hint.points.length === 4) return fromCorners(hint.points)
  const shown = studio.allowed ? boundsOf(studio.allowed) : (hint?.box ?? (hint ? squareAbout(hint.points, pixels) : null))
  if (!shown) {
    const faces = await studio.aside('flatPlaces', pixels, isPrinted ? 8 : 1, isPrinted)
    const best = isPrinted ? await mostWritten(faces, studio) : faces[0]
    if (best) studio.doubt(`The plainest flat face of the picture was taken for what is meant. ${GIVE_CORNERS}`)
    return best?.corners ?? null
  }
  const painted = studio.allowed && quadrilateral(studio.allowed, shown)
  if (painted) return painted
  const points = hint?.box ? [] : (hint?.points ?? [])
  const found = points.length > 0 ? await faceAt(points, studio, isPrinted) : await faceWithin(shown, studio, isPrinted)
  if (found || isPrinted) return found
  const { corners, confidence } = await studio.aside('alongLines', pixels, rounded(shown, pixels))
  if (confidence >= LINED) return corners
  const unseen = `No flat face was made out there, so it was taken to be seen from straight in front. ${GIVE_CORNERS}`
  if (points.length > 0) studio.doubt(unseen)
  else studio.warn({ code: 'face_not_found', message: unseen })
  const { left, top, width, height } = shown
  return [
    [left, top],
    [left + width, top],
    [left + width, top + height],
    [left, top + height],
  ]
}

/** The face with the largest letters on it. */
async function mostWritten(faces: readonly FlatPlace[], studio: Studio): Promise<FlatPlace | null> {
  let best: { face: FlatPlace; height: number } | null = null
  for (const face of faces) {
    const flat = await studio.aside('flattened', studio.pixels, face.corners)
    const { ink, ground, setting } = await studio.aside('letteringIn', flat, boxOn(flat, inner(flat, RIM)))
    const share = setting ? (setting.height * Math.sqrt(areaOf(face.corners))) / flat.height : 0
    if (setting && setting.letters >= LEAST_LETTERS && contrast(ink, ground) > LEGIBLE && share > (best?.height ?? 0))
      best = { face, height: share }
  }
  return best?.face ?? null
}

function fromCorners(points: readonly Point[]): Quad {
  const [cx, cy] = [0, 1].map((axis) => points.reduce((sum, point) => sum + (point[axis as 0] ?? 0), 0) / 4) as [number, number]
  const round = [...points].sort((p, q) => Math.atan2(p[1] - cy, p[0] - cx) - Math.atan2(q[1] - cy, q[0] - cx)) as unknown as Quad
  const isConvex = round.every((a, i) => {
    const [b, c] = [round[(i + 1) % 4] as Point, round[(i + 2) % 4] as Point]
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]) > 1
  })
  if (!isConvex)
    throw new EngineError(
      'invalid_value',
      'Expected the four corners of a flat face, but the four points have none of their own each',
      'easel.points',
    )
  return upright(round)
}

/** The four corners of a mask that was painted as a face and not as a box; null where it was not. */
function quadrilateral({ width, data }: Coverage, { left, top, width: w, height: h }: Bounds): Quad | null {
  const step = Math.max(1, Math.floor(Math.max(w, h) / 300))
  const cells: Point[] = []
  for (let y = 0; y < Math.floor(h / step); y++)
    for (let x = 0; x < Math.floor(w / step); x++)
      if ((data[(top + y * step) * width + left + x * step] as number) > 127) cells.push([x, y])
  if (cells.length < 16 || cells.length > RECTANGLE * Math.floor(w / step) * Math.floor(h / step)) return null
  const quad = quadAbout(cells)
  const fill = quad ? cells.length / quad.area : 0
  if (!quad || fill < QUADRILATERAL || fill > 2 - QUADRILATERAL) return null
  return quad.corners.map(([x, y]) => [left + x * step, top + y * step]) as unknown as Quad
}

/** The face that fills most of a place. */
async function faceWithin(shown: Bounds, studio: Studio, isPrinted: boolean): Promise<Quad | null> {
  const room = rounded(wider(shown), studio.pixels)
  const faces: FlatPlace[] = await studio.aside('flatPlaces', cropped(studio.pixels, room), 6, isPrinted)
  const large = faces.filter(({ corners }) => areaOf(corners) > (isPrinted ? LEAST_WRITTEN : LEAST_SHARE) * shown.width * shown.height)
  const best = large.sort((a, b) => areaOf(b.corners) - areaOf(a.corners))[0]
  return best ? (best.corners.map(([x, y]) => [x + room.left, y + room.top]) as unknown as Quad) : null
}

/** The face that holds all the points. */
async function faceAt(points: readonly Point[], studio: Studio, isPrinted: boolean): Promise<Quad | null> {
  const faces = await studio.aside('flatPlaces', studio.pixels, 24, isPrinted)
  return faces.find(({ corners }) => points.every((point) => holds(corners, point)))?.corners ?? null
}

const holds = (corners: Quad, [x, y]: Point): boolean =>
  corners.every(([a, b], i) => {
    const [c, d] = corners[(i + 1) % 4] as Point
    return (c - a) * (y - b) - (d - b) * (x - a) >= 0
  })

function squareAbout(points: readonly Point[], { width, height }: { width: number; height: number }): Bounds {
  const side = ABOUT * Math.max(width, height)
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  const [x0, x1] = [Math.max(0, Math.min(...xs) - side / 2), Math.min(width, Math.max(...xs) + side / 2)]
  const [y0, y1] = [Math.max(0, Math.min(...ys) - side / 2), Math.min(height, Math.max(...ys) + side / 2)]
  return { left: x0, top: y0, width: x1 - x0, height: y1 - y0 }
}

/** A box is drawn by hand: the face may end a little beyond it. */
const wider = ({ left, top, width, height }: Bounds): Bounds => ({
  left: left - 0.08 * width,
  top: top - 0.08 * height,
  width: 1.16 * width,
  height: 1.16 * height,
})

function rounded({ left, top, width, height }: Bounds, picture: { width: number; height: number }): Bounds {
  const [x0, y0] = [Math.max(0, Math.round(left)), Math.max(0, Math.round(top))]
  return {
    left: x0,
    top: y0,
    width: Math.max(1, Math.min(picture.width, Math.round(left + width)) - x0),
    height: Math.max(1, Math.min(picture.height, Math.round(top + height)) - y0),
  }
}

/** A rectangle less its rim. */
export function inner({ width, height }: { width: number; height: number }, margin: number): Bounds {
  const away = Math.round(margin * Math.min(width, height))
  return { left: away, top: away, width: width - 2 * away, height: height - 2 * away }
}
