/** Faults of things before a ground. */
import { inspected } from '@easel/inspect'
import { type Base, drawnStill, groundHexes } from './bases.ts'
import { blurred, changed, crushed, moved, overlaid, resizedTo, whole } from './blemish.ts'
import { rasterOf, stillSvg, tileRaster } from './drawings.ts'
import { at, mixed, onPixels, type Planter } from './planter.ts'
import type { Random } from './random.ts'

export const FAULTS_OF_THINGS = {
  async background(i, random, { stills }) {
    const base = at(stills, i)
    if (i % 2 === 0)
      return onPixels(base, 'another colour', ['background.color', 'background.white'], (picture) => {
        const by = [random.between(-50, -25), random.between(-40, 10), random.between(-60, -20)]
        return changed(picture, whole(picture), ([r, g, b, a]) => [r + (by[0] ?? 0), g + (by[1] ?? 0), b + (by[2] ?? 0), a])
      })
    const [x, y] = [random.pick([40, 400]), random.pick([50, 420])]
    return onPixels(base, 'a stained ground', ['background.even', 'background.white'], (picture) =>
      overlaid(
        picture,
        `<defs><radialGradient id="g"><stop stop-color="#642" stop-opacity="0.7"/><stop offset="1" stop-color="#642" stop-opacity="0"/></radialGradient></defs><circle cx="${x}" cy="${y}" r="190" fill="url(#g)"/>`,
      ),
    )
  },

  async framing(i, random, { stills }) {
    if (i % 2 === 0) {
      const base = at(
        stills.filter(({ subject }) => subject.brief?.layout.subjectRegion === 'center'),
        i,
      )
      const dx = Math.round(base.subject.picture.width * random.pick([-1, 1]) * random.between(0.13, 0.3))
      return onPixels(base, 'moved aside', ['framing.centre', 'framing.whole'], (picture) => moved(picture, dx, 0))
    }
    const size = i % 4 === 1 ? 0.15 : 1.1
    const wrong = await drawnStill(random, { change: ({ things }) => ({ things: things.map((thing) => ({ ...thing, size })) }) })
    return { ...wrong, name: size < 1 ? 'too small' : 'cut by the edge', checks: ['framing.fill', 'framing.whole'] }
  },

  async count(i, random) {
    const asked = 2 + (i % 3)
    const wrong = await drawnStill(random, {
      things: asked,
      change: ({ things }) => ({ things: i % 2 || asked === 4 ? things.slice(1) : [...things, { x: 0.5, y: 0.2, size: 0.15 }] }),
    })
    return { ...wrong, name: 'one more or less', checks: ['count.things'] }
  },

  async palette(i, random, { stills }) {
    // A tint that can hardly be seen is not missed when it is another.
    const tinted = stills.filter(({ subject }) => spreadOf(subject.brief?.subjects[0]?.colors[0]?.hex ?? '#000000') > 60)
    const base = at(tinted, i)
    const turn = random.pick([
      [1, 2, 0],
      [2, 0, 1],
    ] as const)
    return onPixels(base, 'a subject of another colour', ['palette.subject'], (picture) =>
      changed(picture, whole(picture), (rgba) => {
        const [r, g, b] = rgba
        return Math.max(r, g, b) - Math.min(r, g, b) < 14 ? rgba : [rgba[turn[0]] ?? 0, rgba[turn[1]] ?? 0, rgba[turn[2]] ?? 0, rgba[3]]
      }),
    )
  },

  async locality(i, random, stock) {
    const { picture, reference, mask } = edited(at(stock.stills, i), random)
    const wrong = [
      () => changed(picture, { x: 2 + i, y: 3, width: 2, height: 2 }, ([r, g, b, a]) => [r > 128 ? r - 3 : r + 3, g, b, a]),
      () => crushed(picture, 60),
      () => moved(picture, 1, 0),
      () => reference,
    ]
    const subject = inspected(await at(wrong, i)(), { reference, mask })
    return {
      name: 'an edit that strays, or none',
      checks: ['locality.outside', 'locality.drift', 'locality.changed'],
      from: at(stock.stills, i).from,
      subject,
    }
  },

  async identity(i, random) {
    const { still, subject } = await drawnStill(random)
    const thing = { x: 0.5, y: 0.5, size: 0.6 }
    if (i % 4 === 3) {
      const mark = { text: random.pick(['NORTH', 'OAK & CO', 'No. 7']), emblem: random.pick(['ring', 'star'] as const), aside: 0 }
      const wrong = random.pick([
        { ...mark, text: 'BRIGHT', emblem: 'bars' as const },
        { ...mark, aside: -0.14 },
      ])
      const reference = await rasterOf(stillSvg({ ...still, width: 640, height: 640, things: [thing], mark }))
      const picture = await rasterOf(stillSvg({ ...still, width: 700, height: 700, things: [{ ...thing, size: 0.7 }], mark: wrong }))
      return {
        name: 'another label',
        checks: ['identity.detail', 'identity.points'],
        from: 'drawing',
        subject: inspected(picture, { reference }),
      }
    }
    const other = i % 3 === 0 ? (still.shape === 'ball' ? 'box' : 'ball') : still.shape
    const squeeze = i % 3 === 2
    let picture = await rasterOf(stillSvg({ ...still, shape: other, color: i % 3 === 1 ? '#808a30' : still.color, things: [thing] }))
    if (i % 3 === 1) picture = await rasterOf(stillSvg({ ...still, color: turned(still.color), things: [thing] }))
    if (squeeze) picture = await resizedTo(picture, Math.round(picture.width * 1.35), picture.height)
    return {
      name: ['another shape', 'another colour', 'stretched'][i % 3] ?? '',
      checks: ['identity.shape', 'identity.color', 'identity.detail'],
      from: 'drawing',
      subject: inspected(picture, { reference: subject.picture }),
    }
  },

  async edges(i, random) {
    if (i % 3 === 0) {
      const tile = tileRaster(256, [2 + (i % 4), 3], random.between(0.15, 0.35))
      return { name: 'a tile with a seam', checks: ['edges.seam'], from: 'drawing', subject: inspected(tile, { asked: { tile: true } }) }
    }
    if (i % 3 === 1) {
      const wrong = await drawnStill(random, {
        change: ({ ground }) => {
          const foreign = random.pick(groundHexes().filter((hex) => apart(hex, ground) > 40))
          return { halo: { color: i % 2 ? foreign : mixed(ground, 0.25), width: random.between(5, 8) } }
        },
      })
      return { ...wrong, name: 'a halo', checks: ['edges.halo', 'edges.rim'] }
    }
    const { still } = await drawnStill(random)
    const picture = await blurred(await rasterOf(stillSvg({ ...still, shadow: 0, clear: true })), random.between(3, 5))
    return { name: 'a soft cut-out', checks: ['edges.fringe'], from: 'drawing', subject: inspected(picture) }
  },
} satisfies Record<string, Planter>

const spreadOf = (hex: string): number => {
  const levels = [1, 3, 5].map((k) => Number.parseInt(hex.slice(k, k + 2), 16))
  return Math.max(...levels) - Math.min(...levels)
}

/** Levels between two colours, all channels together. */
const apart = (one: string, other: string) =>
  [1, 3, 5].reduce((sum, k) => sum + Math.abs(Number.parseInt(one.slice(k, k + 2), 16) - Number.parseInt(other.slice(k, k + 2), 16)), 0)

const turned = (hex: string) => `#${hex.slice(3, 5)}${hex.slice(5, 7)}${hex.slice(1, 3)}`

/** A picture, an oval within which it may change, and a change within it. */
export function edited({ subject: { picture: reference } }: Base, random: Random) {
  const { width, height } = reference
  const [cx, cy] = [random.between(0.3, 0.7) * width, random.between(0.3, 0.7) * height]
  const isIn = (x: number, y: number) => ((x - cx) / (width * 0.2)) ** 2 + ((y - cy) / (height * 0.2)) ** 2 < 1
  const mask = changed(reference, whole(reference), (_, x, y) => [0, 0, 0, isIn(x, y) ? 0 : 255])
  const picture = changed(reference, whole(reference), ([r, g, b, a], x, y) => (isIn(x, y) ? [r * 0.6, g * 0.8, 255 - b, a] : [r, g, b, a]))
  return { picture, reference, mask }
}
