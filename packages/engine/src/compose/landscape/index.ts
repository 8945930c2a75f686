import { isPlaceNoun } from '../../brief/land.ts'
import type { Brief, LandWish } from '../../brief/schema.ts'
import type { Warning } from '../../engine.ts'
import { rng } from '../../random.ts'
import type { Land } from '../../scene/schema.ts'
import { VERSION } from '../../version.ts'
import type { Canvas } from '../canvas.ts'
import type { Composer } from '../composer.ts'

/** A picture of a place: country, water, weather and hour as asked, the rest as they usually go together. */
export const composeLandscape: Composer = (brief, canvas, seed) => ({
  scene: {
    easel: VERSION,
    seed,
    canvas: { width: canvas.width, height: canvas.height, background: '#8fa3b5' },
    layers: [
      {
        type: 'land',
        name: 'land',
        box: { x: 0, y: 0, w: canvas.width, h: canvas.height },
        land: landFor(brief, canvas.width / canvas.height, seed),
      },
    ],
  },
  warnings: [...leftOut(brief), ...notPainted(brief), ...neverClear(canvas)],
})

const NOTHING_SAID: LandWish = {
  relief: null,
  cover: null,
  water: null,
  snow: null,
  city: false,
  sky: null,
  moon: false,
  mist: null,
  tint: null,
}

/** The land that a brief asks for; `aspect` is width / height. */
export function landFor({ setting, layout, camera, lighting }: Brief, aspect: number, seed: number): Land {
  const wish = setting.land ?? NOTHING_SAID
  const choice = rng(seed, 'landscape')
  const relief = wish.relief ?? 'hills'
  const water = waterFor(wish, relief)
  const sky = wish.sky ?? (wish.mist && wish.mist > 0.6 ? 'overcast' : choice.next() < 0.7 ? 'clouds' : 'clear')
  const time =
    setting.time ?? (sky === 'stars' || wish.moon ? 'night' : lighting.temperature === 'warm' ? 'golden' : usualTime(relief, choice.next()))
  const cover = coverFor(wish, relief)
  return {
    relief,
    cover,
    water,
    snow: wish.snow ?? (cover === 'snow' ? 1 : relief === 'peaks' ? 0.4 + 0.25 * choice.next() : 0),
    city: wish.city,
    time,
    sky: time === 'night' && sky === 'clear' ? 'stars' : sky,
    moon: wish.moon,
    mist: wish.mist ?? (time === 'morning' && relief !== 'shore' ? 0.3 : 0.1),
    ...(wish.tint && { tint: wish.tint }),
    horizon: horizonFor(wish, layout.freeRegions, aspect),
    focalMm: camera.focalMm ?? (camera.shot === 'wide' || aspect > 1.7 ? 26 : relief === 'dunes' || relief === 'hills' ? 40 : 32),
  }
}

/** Towns stand by their river; elsewhere water is only where it was named. */
function waterFor(wish: LandWish, relief: Land['relief']): Land['water'] {
  if (wish.city) return 'river'
  if (relief === 'shore') return 'sea'
  return wish.water ?? 'none'
}

const COVERS: Record<Land['relief'], Land['cover']> = {
  peaks: 'pines',
  hills: 'grass',
  dunes: 'sand',
  mesas: 'rock',
  plain: 'grass',
  shore: 'grass',
}

function coverFor({ cover, snow }: LandWish, relief: Land['relief']): Land['cover'] {
  if (relief === 'dunes' || relief === 'mesas') return COVERS[relief]
  if (relief === 'shore') return cover === 'snow' || cover === 'rock' ? cover : 'grass'
  if (relief === 'peaks' && cover === 'snow') return 'pines'
  if (snow === 1 && (cover === null || cover === 'leaves')) return 'snow'
  return cover && cover !== 'sand' ? cover : COVERS[relief]
}

/** When nobody says: when each kind of country is at its best. */
function usualTime(relief: Land['relief'], chance: number): Land['time'] {
  if (relief === 'dunes' || relief === 'mesas') return 'golden'
  if (relief === 'peaks' || relief === 'hills') return chance < 0.5 ? 'morning' : 'noon'
  return 'noon'
}

/** Much sky where the sky is the matter or words stand above, less where the ground is. */
function horizonFor({ sky, relief, water, city }: LandWish, free: readonly string[], aspect: number): number {
  const usual =
    sky === 'stars' || sky === 'storm'
      ? 0.7
      : relief === 'plain' && !city
        ? 0.52
        : relief === 'peaks'
          ? water
            ? 0.54
            : 0.6
          : city
            ? 0.6
            : 0.44
  const asked = free.some((region) => /top|upper/.test(region)) ? 0.68 : free.some((region) => /bottom|lower/.test(region)) ? 0.4 : usual
  // Tall pictures show more of the ground before and the sky above alike.
  return aspect < 0.8 ? asked * 0.9 + 0.04 : asked
}

/** Says which things of the prompt are not in the picture. */
function leftOut({ subjects }: Brief): Warning[] {
  return subjects
    .filter(({ noun, role }) => role !== 'surface' && (!isPlaceNoun(noun) || UNPAINTED.test(noun)))
    .map(({ noun }) => ({
      code: 'subject_not_drawn',
      message: `A picture of a place shows land, water and sky; the ${noun} is not in it.`,
      words: noun,
    }))
}

/** Places that are not among those that can be drawn. */
const UNPAINTED = /(?:^| )(?:waterfalls?|volcano(?:es)?|glaciers?|geysers?|caves?|cliffs?|icebergs?|bridges?|islands?|palms?|palm trees?)$/

const PAINTED = new Set(['flat-vector', 'watercolor', 'papercut', 'line-art', 'pixel', 'isometric', 'clay', 'blueprint'])

function notPainted({ style }: Brief): Warning[] {
  if (!style.family || !PAINTED.has(style.family)) return []
  const message = `Places are drawn as photographs; the style “${style.family}” is not among what can be drawn of them.`
  return [{ code: 'style_not_drawn', message, words: style.family }]
}

function neverClear({ background }: Canvas): Warning[] {
  if (background !== 'transparent') return []
  return [{ code: 'setting_left_out', message: 'A picture of a place fills its frame, so its background is not transparent.' }]
}
