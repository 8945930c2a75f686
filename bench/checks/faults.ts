/** Faults planted in good pictures: each says which check must catch it. */

import { drawnStill } from './bases.ts'
import { blurred, changed, crushed, resizedTo, smeared, whole } from './blemish.ts'
import { FAULTS_OF_PAGES } from './faults-of-pages.ts'
import { FAULTS_OF_THINGS } from './faults-of-things.ts'
import { at, type Fault, onPixels, type Planter, type Stock } from './planter.ts'
import { randomOf } from './random.ts'

/** So many of each family. */
const PER_FAMILY = 20

/** A file that says nothing about itself. */
const NAMELESS = { format: 'png', bytes: 100_000, origin: null } as const

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
    if (i % 5 === 2) {
      const { subject } = await drawnStill(random)
      return { name: 'no word of its origin', checks: ['file.origin'], from: 'drawing', subject: { ...subject, file: NAMELESS } }
    }
    return onPixels(base, 'crushed as JPEG', ['file.compression'], (picture) => crushed(picture, Math.round(random.between(6, 16))))
  },

  async sharpness(i, random, { stills, pages }) {
    const base = at(i % 2 ? pages : stills, i)
    if (i % 4 > 1) {
      const axis = random.pick(['across', 'down'] as const)
      const length = Math.round(random.between(7, 20))
      return onPixels(base, `smeared ${axis}`, ['sharpness.edges', 'sharpness.motion'], (picture) => smeared(picture, length, axis))
    }
    return onPixels(base, 'blurred', ['sharpness.edges'], (picture) => blurred(picture, random.between(2.2, 4)))
  },

  ...FAULTS_OF_PAGES,
  ...FAULTS_OF_THINGS,
}

export const FAULT_FAMILIES = Object.keys(PLANTERS)

/** The faults of a family, one after the other: pictures are large. */
export async function* faultsOf(family: string, stock: Stock): AsyncGenerator<Fault> {
  const plant = PLANTERS[family]
  for (let i = 0; plant && i < PER_FAMILY; i++)
    yield { family, ...(await plant(i, randomOf(stock.seed * 1000 + i * 7 + family.length), stock)) }
}
