import { readdir, stat } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { readBrief, readEdit } from '@easel/engine'
import { parseCreateImage } from '@easel/protocol'
import { expect, test } from 'vitest'
import { lintContract, readContract } from '../contracts/index.ts'
import { entries, findInLibrary, listLibrary, thumbnailFile } from './index.ts'

const ALL = await entries()
const EDITS = ALL.filter(({ genre }) => genre === 'edit')
const DRAWN = ALL.filter(({ genre }) => genre !== 'edit')
const nameOf = ({ contract }: (typeof ALL)[number]) => contract.name

test('there are at least 120 entries over all genres, each with a name of its own', () => {
  expect(ALL.length).toBeGreaterThanOrEqual(120)
  expect(new Set(ALL.map(nameOf)).size).toBe(ALL.length)
  expect(new Set(DRAWN.map(({ genre }) => genre)).size).toBeGreaterThanOrEqual(15)
})

test('each entry is a contract with which nothing is wrong', async () => {
  for (const entry of ALL) {
    const findings = await lintContract(readContract(entry.yaml))
    expect(findings.map(({ rule, message }) => `${nameOf(entry)}: ${rule}: ${message}`)).toEqual([])
  }
})

test('each prompt is read as the genre that it lies under, and nothing in it is out of reach', () => {
  for (const entry of DRAWN) {
    const { brief, warnings } = readBrief(entry.prompt)
    expect([nameOf(entry), brief.genre]).toEqual([nameOf(entry), entry.genre])
    if (entry.engine === 'easel') expect([nameOf(entry), ...warnings]).toEqual([nameOf(entry)])
  }
})

test('each entry that needs your own picture is read as a new picture made of it', () => {
  expect(EDITS.length).toBeGreaterThan(0)
  for (const entry of EDITS) {
    const plan = readEdit(entry.prompt, { inputs: 1, hasMask: false })
    expect([nameOf(entry), plan.operations.map(({ op }) => op), plan.unread]).toEqual([nameOf(entry), ['compose'], []])
  }
})

test('every word in quotation marks comes out in the brief to the letter', () => {
  for (const entry of DRAWN.filter(({ genre }) => genre === 'ad-poster' || genre === 'typographic')) {
    const wanted = Object.values(entry.contract.variables ?? {}).flatMap((variable) => (variable.type === 'text' ? [variable.default] : []))
    const { brief } = readBrief(entry.prompt)
    expect(
      brief.texts.map(({ text }) => text),
      nameOf(entry),
    ).toEqual(expect.arrayContaining(wanted))
  }
})

test('no two entries share their genre, subject, set and layout', () => {
  const seen = new Map<string, string>()
  for (const entry of DRAWN.filter(({ genre }) => /still|ad-poster/.test(genre))) {
    const { subjects, setting, layout, canvas, camera } = readBrief(entry.prompt).brief
    const nouns = subjects.map(({ noun, count, role }) => [noun, count, role])
    const key = JSON.stringify([entry.genre, nouns, setting.set, setting.backdropColor?.name, layout, canvas.aspect, camera])
    expect([nameOf(entry), seen.get(key)]).toEqual([nameOf(entry), undefined])
    seen.set(key, nameOf(entry))
  }
  expect(new Set(ALL.map(({ prompt }) => prompt)).size).toBe(ALL.length)
})

test('a search finds only entries in which every word occurs, those named so first', async () => {
  const { data } = await listLibrary({ q: 'Coffee BAG' })
  expect(data[0]?.id).toBe('coffee-bag-kraft')
  for (const { id } of data) {
    const entry = await findInLibrary(id)
    const words = JSON.stringify(entry).toLowerCase()
    expect(words).toContain('coffee')
    expect(words).toContain('bag')
  }
  expect((await listLibrary({ q: 'zeppelin' })).data).toEqual([])
})

test('tags and genres narrow the list to what they count', async () => {
  const { tags, genres } = await listLibrary({})
  for (const { name, entries: sum } of genres) expect((await listLibrary({ genre: name })).data).toHaveLength(sum)
  for (const { name, entries: sum } of tags.slice(0, 20)) expect((await listLibrary({ tag: name })).data).toHaveLength(sum)
})

test('what is copied is a request that the API takes, whatever its words', async () => {
  for (const entry of DRAWN) {
    const { copies } = await findInLibrary(nameOf(entry))
    const body = JSON.parse(unquoted(/-d ('.*')\n$/s.exec(copies.curl)?.[1] ?? ''))
    expect(parseCreateImage(body, { profile: 'strict', transparent: 'allow' }).prompt).toBe(copies.prompt)
    expect(readContract(copies.contract).contract).toEqual(entry.contract)
    const [, , ...words] = [...copies.cli.matchAll(/'(?:[^']|'\\'')*'|\S+/g)].map(([word]) => unquoted(word))
    const { positionals, values } = parseArgs({
      args: words,
      strict: false,
      allowPositionals: true,
      options: { o: { type: 'string', short: 'o' } },
    })
    expect(positionals.join(' ')).toContain(copies.prompt)
    expect(values.o).toBe('picture.png')
  }
})

const unquoted = (word: string) => (word.startsWith("'") ? word.slice(1, -1).replaceAll("'\\''", "'") : word)

test('an entry that does not exist is not found', async () => {
  await expect(findInLibrary('no-such-entry')).rejects.toMatchObject({ status: 404 })
})

test('each entry that the built-in engine draws has a small picture, all of them together at most 2 MB', async () => {
  const sizes = await Promise.all(DRAWN.map(async (entry) => (await stat(thumbnailFile(nameOf(entry)))).size))
  expect(Math.max(...sizes)).toBeLessThanOrEqual(15_000)
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(2_000_000)
  const kept = await readdir(new URL('.', thumbnailFile('any')))
  expect(kept.toSorted()).toEqual(DRAWN.map((entry) => `${nameOf(entry)}.webp`).toSorted())
})
