import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { flatWorld } from '../../paint/test/world.ts'
import { COMPANIONS, FAMILIES, type FontFamily, facesOfMood, fontFiles, MOODS, pairForWish, readSubsets, subsetsFile } from './index.ts'

const world = flatWorld()
const ALL = [...FAMILIES, ...COMPANIONS]

type Metadata = { family: string; weights: number[]; styles: string[]; license: { type: string } }
const metadata = async ({ source }: FontFamily) =>
  JSON.parse(new TextDecoder().decode(await world.font(`${source}/metadata.json`))) as Metadata

test('there are more than twenty families for Latin, of every kind, each with a mood and a name of its own', () => {
  expect(FAMILIES.length).toBeGreaterThanOrEqual(20)
  expect(new Set(FAMILIES.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(18)
  expect(new Set(ALL.map(({ id }) => id)).size).toBe(ALL.length)
  for (const { id, moods } of FAMILIES) expect(moods, id).not.toEqual([])
})

test.each(ALL.map((family) => [family.id, family] as const))(
  '%s is as its package says: open, with these weights and styles',
  async (_, family) => {
    const { weights, styles, license } = await metadata(family)
    expect(['OFL-1.1', 'Apache-2.0']).toContain(license.type)
    expect(styles.includes('italic')).toBe(family.hasItalic)
    expect(weights[0]).toBe(family.weights[0])
    expect(family.weights[1]).toBeLessThanOrEqual(weights.at(-1) as number)
    if (family.cuts) for (const cut of family.cuts) expect(weights).toContain(cut)
  },
)

test.each(ALL.map((family) => [family.id, family] as const))(
  '%s has a file for each of its subsets, styles and weights',
  async (_, family) => {
    const index = subsetsFile(family)
    const subsets = index ? readSubsets(await world.font(index)) : null
    const everything = new Set((subsets ?? []).map(({ ranges }) => ranges[0]?.[0] as number))
    for (const italic of [false, true]) {
      for (const weight of [100, 400, 700, 900]) {
        const files = fontFiles(family, subsets, everything, { weight, italic })
        expect(files.length).toBeGreaterThanOrEqual(subsets?.length ?? 1)
        for (const file of [files[0], files.at(-1)]) expect((await world.font(file as string)).byteLength).toBeGreaterThan(100)
      }
    }
  },
)

test('every mood has faces, and every pair is of families that there are', () => {
  const ids = new Set(FAMILIES.map(({ id }) => id))
  for (const mood of MOODS) {
    expect(facesOfMood(mood).length, mood).toBeGreaterThan(0)
    for (const { display, displayWeight, text } of facesOfMood(mood)) {
      expect(ids).toContain(display)
      expect(ids).toContain(text)
      const [lightest, heaviest] = FAMILIES.find(({ id }) => id === display)?.weights ?? [0, 0]
      expect(displayWeight).toBeGreaterThanOrEqual(lightest)
      expect(displayWeight).toBeLessThanOrEqual(heaviest)
    }
  }
})

test.each([
  ['bold condensed sans', 'condensed'],
  ['slab', 'slab'],
  ['stencil', 'stencil'],
  ['blackletter', 'blackletter'],
  ['handwritten', 'hand'],
  ['brush', 'brush'],
  ['comic', 'comic'],
  ['art deco', 'deco'],
  ['pixel', 'pixel'],
  ['rounded', 'rounded'],
  ['typewriter', 'mono'],
])('a wish for %s lettering is met by a family of that kind', (wish, kind) => {
  const pair = pairForWish(wish)
  expect(FAMILIES.find(({ id }) => id === pair?.display)?.kind).toBe(kind)
})

test('every family is named in the notice and in the documentation of type', () => {
  for (const page of ['NOTICE', 'docs/type.md']) {
    const text = readFileSync(new URL(`../../../../../${page}`, import.meta.url), 'utf8').replace(/\s+/g, ' ')
    for (const { name } of ALL) expect(text, page).toContain(name)
  }
})
