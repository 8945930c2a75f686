/** Faults planted in good pictures: each says which check must catch it. */
import { type Inspected, inspected, type Raster } from '@easel/inspect'
import { type Base, drawnPage, drawnStill, type EnginePictures } from './bases.ts'
import { blurred, changed, crushed, moved, overlaid, resizedTo, whole } from './blemish.ts'
import { panelsSvg, rasterOf, stillSvg, tileRaster } from './drawings.ts'
import { type Random, randomOf } from './random.ts'

type Fault = {
  family: string
  name: string
  /** Any of these may catch it. */
  checks: string[]
  from: 'engine' | 'drawing'
  subject: Inspected
}

/** So many of each family. */
const PER_FAMILY = 20

export type Stock = { stills: Base[]; pages: Base[]; engine: EnginePictures; seed: number }

type Planter = (i: number, random: Random, stock: Stock) => Promise<Omit<Fault, 'family'>>

const at = <Value>(list: readonly Value[], i: number): Value => list[i % list.length] as Value

const onPixels = async (base: Base, name: string, checks: string[], change: (picture: Raster) => Promise<Raster> | Raster) => ({
  name,
  checks,
  from: base.from,
  subject: { ...base.subject, picture: await change(base.subject.picture) },
})

/** One letter of a word changed for another of another shape. */
function misspelt(text: string, random: Random): string {
  const letters = [...text]
  const places = letters.flatMap((letter, i) => (/[a-z]/.test(letter) ? [i] : []))
  const place = random.pick(places)
  const kind = random.pick(['change', 'drop', 'swap'] as const)
  const next = letters[place + 1]
  if (kind === 'drop') letters.splice(place, 1)
  else if (kind === 'swap' && next && /[a-z]/.test(next) && next !== letters[place])
    [letters[place], letters[place + 1]] = [next, letters[place] ?? '']
  else letters[place] = letters[place] === 'k' ? 'b' : 'k'
  return letters.join('')
}

const PLANTERS: Record<string, Planter> = {
  async file(i, random, { stills, pages }) {
    const base = at(i % 2 ? pages : stills, i)
    if (i % 5 === 3)
      return onPixels(base, 'blank', ['file.content'], (picture) => changed(picture, whole(picture), () => [240, 240, 240, 255]))
    if (i % 5 === 4) {
      const { width, height } = base.subject.picture
      const fault = await onPixels(base, 'wrong size', ['file.size'], (picture) => resizedTo(picture, width + 16, height))
      return { ...fault, subject: { ...fault.subject, asked: { size: { width, height } } } }
    }
    return onPixels(base, 'crushed as JPEG', ['file.compression'], (picture) => crushed(picture, Math.round(random.between(6, 16))))
  },

  async words(i, random, { engine, pages }) {
    if (i % 4 === 0) {
      const wrong = await engine.page(random, (brief) => ({
        ...brief,
        texts: brief.texts.map((text, k) => (k === i % brief.texts.length ? { ...text, text: misspelt(text.text, random) } : text)),
      }))
      return { ...wrong, name: 'misspelt by the engine', checks: ['words.exact'] }
    }
    if (i % 4 === 1) {
      const base = at(
        pages.filter(({ from }) => from === 'drawing'),
        i,
      )
      const word = random.pick(['WATERMARK', 'Lorem ipsum', 'Sample', 'Shop today'])
      return onPixels(base, 'a word too many', ['words.extra'], (picture) =>
        overlaid(
          picture,
          `<rect x="60" y="640" width="400" height="60" fill="#fff"/><text x="80" y="682" font-size="32" font-family="sans-serif" fill="#222">${word}</text>`,
        ),
      )
    }
    const wrong = await drawnPage(random, ({ lines }) => ({
      lines: lines.map((line, k) => (k === i % 3 ? { ...line, text: misspelt(line.text, random) } : line)),
    }))
    return { ...wrong, name: 'misspelt', checks: ['words.exact'] }
  },

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

  async 'free-region'(i, random, { pages }) {
    const base = at(
      pages.filter(({ subject }) => subject.brief?.layout.freeRegions.length),
      i,
    )
    const { width, height } = base.subject.picture
    const [x, y] = [random.between(0.1, 0.5) * width, random.between(0.74, 0.88) * height]
    const shapes = [
      `<circle cx="${x}" cy="${y}" r="${width * 0.06}" fill="#8a5a2b"/>`,
      `<path d="M${x} ${y} h${width * 0.4}" stroke="#777" stroke-width="4"/>`,
      `<text x="${x}" y="${y}" font-size="26" font-family="sans-serif" fill="#888">Terms apply</text>`,
      `<rect x="${x}" y="${y}" width="${width * 0.3}" height="${height * 0.08}" fill="#c44" opacity="0.6"/>`,
    ]
    return onPixels(base, 'ink where nothing should be', ['free-region.edges', 'free-region.spread'], (picture) =>
      overlaid(picture, at(shapes, i)),
    )
  },

  async contrast(i, random) {
    const wrong = await drawnPage(random, ({ ground }) => {
      const faint = mixed(ground, random.between(0.1, 0.24))
      return i % 2 ? { ink: faint } : { accent: faint }
    })
    return { ...wrong, name: 'faint words', checks: ['contrast.words', 'words.exact'] }
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

  async sharpness(i, random, { stills, pages }) {
    const base = at(i % 2 ? pages : stills, i)
    return onPixels(base, 'blurred', ['sharpness.edges'], (picture) => blurred(picture, random.between(2.2, 4)))
  },

  async panels(i, random) {
    const rows = at([[2, 2], [3, 3], [1, 2], [2, 3, 1], [3]], i)
    const asked = rows.reduce((sum, columns) => sum + columns, 0)
    const wrong = rows.map((columns, k) => (k === 0 ? columns + (i % 2 && columns > 1 ? -1 : 1) : columns))
    const picture = await rasterOf(panelsSvg(wrong, random.between(8, 24), random))
    return {
      name: 'another number of panels',
      checks: ['panels.count'],
      from: 'drawing',
      subject: inspected(picture, { asked: { panels: asked } }),
    }
  },

  async alignment(i, random) {
    const wrong = await drawnPage(random, ({ lines }) => ({
      lines: lines.map((line, k) => (k === 1 + (i % 2) ? { ...line, x: line.x + random.pick([1, -1]) * random.between(22, 45) } : line)),
    }))
    return { ...wrong, name: 'a line out of line', checks: ['alignment.edges'] }
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
        change: ({ ground }) => ({ halo: { color: mixed(ground, 0.25), width: random.between(5, 8) } }),
      })
      return { ...wrong, name: 'a halo', checks: ['edges.halo'] }
    }
    const { still } = await drawnStill(random)
    const picture = await blurred(await rasterOf(stillSvg({ ...still, shadow: 0, clear: true })), random.between(3, 5))
    return { name: 'a soft cut-out', checks: ['edges.fringe'], from: 'drawing', subject: inspected(picture) }
  },
}

/** Towards black or white, whichever is further: a share of the way. */
function mixed(hex: string, share: number): string {
  const levels = [1, 3, 5].map((k) => Number.parseInt(hex.slice(k, k + 2), 16))
  const goal = (levels[0] ?? 0) + (levels[1] ?? 0) + (levels[2] ?? 0) > 380 ? 0 : 255
  return `#${levels
    .map((level) =>
      Math.round(level + (goal - level) * share)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`
}

const spreadOf = (hex: string): number => {
  const levels = [1, 3, 5].map((k) => Number.parseInt(hex.slice(k, k + 2), 16))
  return Math.max(...levels) - Math.min(...levels)
}

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

export const FAULT_FAMILIES = Object.keys(PLANTERS)

/** The faults of a family, one after the other: pictures are large. */
export async function* faultsOf(family: string, stock: Stock): AsyncGenerator<Fault> {
  const plant = PLANTERS[family]
  for (let i = 0; plant && i < PER_FAMILY; i++)
    yield { family, ...(await plant(i, randomOf(stock.seed * 1000 + i * 7 + family.length), stock)) }
}
