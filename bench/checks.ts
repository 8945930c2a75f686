/**
 * How good the checks are: good pictures (by the engine, and drawn without it) must pass, pictures with a planted fault must fail.
 * `npm run bench:checks -- [--set fit|measure] [--only FAMILY,…] [--values]` prints for each family the faults caught and the false alarms.
 * Limits are fitted on the set `fit`; what docs/checks.md says is measured on the other. `--values` prints what each check measured.
 */
import { parseArgs } from 'node:util'
import { CHECKS, createReader, type Inspected, inspect, inspected, type Raster, type ReadWord } from '@easel/inspect'
import { type Base, drawnPage, drawnStill, kitOf, openEngine, STILL_PROMPTS } from './checks/bases.ts'
import { panelsSvg, rasterOf, stillSvg, tileRaster } from './checks/drawings.ts'
import { FAULT_FAMILIES, faultsOf } from './checks/faults.ts'
import { edited } from './checks/faults-of-things.ts'
import type { Stock } from './checks/planter.ts'
import { randomOf } from './checks/random.ts'

const { values: flags } = parseArgs({
  options: { set: { type: 'string', default: 'measure' }, only: { type: 'string' }, values: { type: 'boolean', default: false } },
})
const set = flags.set === 'fit' ? 'fit' : 'measure'
const families = flags.only?.split(',') ?? FAULT_FAMILIES
const seed = set === 'fit' ? 11 : 53
const GOOD_OF_EACH = 20

const reader = createReader()
const known = new WeakMap<Raster, Promise<ReadWord[]>>()
const read = (picture: Raster) => {
  const words = known.get(picture) ?? reader.read(picture)
  known.set(picture, words)
  return words
}
const look = async (subject: Inspected, only?: string[]) => (await inspect(subject, { tools: { read }, ...(only && { only }) })).checks

const engine = openEngine()
const stock = await makeStock()
const measured = new Map<string, { good: number[]; bad: number[] }>()
const goodBy = new Map<string, { families: Set<string>; failed: Set<string> }>()
await lookAtGood()
const rows = await lookAtFaults()
await engine.close()
await reader.close()

console.log(
  `\n${'family'.padEnd(14)}${'faults'.padStart(8)}${'caught'.padStart(9)}${'no scene'.padStart(10)}${'good'.padStart(7)}${'alarms'.padStart(9)}`,
)
const total = { faults: 0, caught: 0, sceneless: 0, good: 0, alarms: 0 }
for (const { family, faults, caught, sceneless } of rows) {
  const applicable = [...goodBy.values()].filter(({ families }) => families.has(family))
  const alarms = applicable.filter(({ failed }) => failed.has(family)).length
  print(family, { faults, caught, sceneless, good: applicable.length, alarms })
  total.faults += faults
  total.caught += caught
  total.sceneless += sceneless
  total.good += applicable.length
  total.alarms += alarms
}
print('all', total)

if (flags.values)
  for (const { id } of CHECKS) {
    const { good, bad } = measured.get(id) ?? { good: [], bad: [] }
    const sorted = (values: number[]) =>
      values
        .sort((a, b) => a - b)
        .map((value) => Number(value.toPrecision(3)))
        .join(' ')
    console.log(`${id}\n  good  ${sorted(good)}\n  bad   ${sorted(bad)}`)
  }

function print(family: string, { faults, caught, sceneless, good, alarms }: typeof total) {
  const share = (part: number, whole: number) => (whole === 0 ? '-' : `${((part / whole) * 100).toFixed(0)} %`)
  console.log(
    `${family.padEnd(14)}${String(faults).padStart(8)}${share(caught, faults).padStart(9)}${share(sceneless, faults).padStart(10)}${String(good).padStart(7)}${share(alarms, good).padStart(9)}`,
  )
}

async function makeStock(): Promise<Stock> {
  const stills: Base[] = []
  const pages: Base[] = []
  for (let i = 0; i < GOOD_OF_EACH; i++) {
    const random = randomOf(seed * 100 + i)
    stills.push(await drawnStill(random))
    pages.push(await drawnPage(random))
    if (i % 2 === 0) pages.push(await engine.page(random))
  }
  for (const prompt of STILL_PROMPTS[set]) stills.push(await engine.still(prompt))
  return { stills: shuffled(stills), pages, engine, seed }
}

/** So that the engine's come up among the others. */
function shuffled<Value>(list: Value[]): Value[] {
  const random = randomOf(seed)
  return list
    .map((value) => ({ value, key: random.between(0, 1) }))
    .sort((a, b) => a.key - b.key)
    .map(({ value }) => value)
}

/** Everything that should raise no alarm. */
async function* goodPictures(): AsyncGenerator<{ name: string; subject: Inspected }> {
  yield* stock.stills
  yield* stock.pages
  for (let i = 0; i < GOOD_OF_EACH; i++) {
    const random = randomOf(seed * 200 + i)
    const base = stock.stills[i % stock.stills.length]
    if (base) {
      const { picture, reference, mask } = edited(base, random)
      yield { name: 'an edit within its mask', subject: inspected(picture, { reference, mask }) }
    }
    yield await drawnStill(random, { things: 2 + (i % 3) })
    const rows = [[2, 2], [3, 3], [1, 2], [2, 3, 1], [3]][i % 5] ?? [1]
    const panels = rows.reduce((sum, columns) => sum + columns, 0)
    yield { name: 'panels', subject: inspected(await rasterOf(panelsSvg(rows, random.between(8, 24), random)), { asked: { panels } }) }
    yield { name: 'tile', subject: inspected(tileRaster(256, [2 + (i % 4), 3], 0), { asked: { tile: true } }) }
    const { still, subject } = await drawnStill(random)
    const cutout = await rasterOf(stillSvg({ ...still, shadow: 0, clear: true }))
    yield { name: 'cut-out', subject: inspected(cutout) }
    // The same thing in another frame, smaller and elsewhere, every second one with a label.
    const mark =
      i % 2 ? { text: random.pick(['NORTH', 'Calm', 'No. 7']), emblem: random.pick(['ring', 'star', 'bars'] as const), aside: 0 } : null
    const labelled = { ...still, ...(mark && { mark }) }
    const before = mark ? await rasterOf(stillSvg({ ...labelled, width: 640, height: 640 })) : subject.picture
    const again = await rasterOf(
      stillSvg({ ...labelled, width: 560, things: [{ x: random.between(0.4, 0.6), y: 0.5, size: random.between(0.45, 0.65) }] }),
    )
    yield { name: 'the same subject', subject: inspected(again, { reference: before }) }
    const page = await drawnPage(random)
    yield { ...page, subject: { ...page.subject, asked: { brand: kitOf(page.inks) } } }
  }
}

async function lookAtGood() {
  let number = 0
  for await (const { name, subject } of goodPictures()) {
    const entry = { families: new Set<string>(), failed: new Set<string>() }
    goodBy.set(`${number++} ${name}`, entry)
    for (const { check, pass, value, sentence } of await look(subject, families)) {
      const family = check.split('.')[0] ?? ''
      if (pass === null) continue
      entry.families.add(family)
      if (value !== null) valuesOf(check).good.push(value)
      if (pass) continue
      entry.failed.add(family)
      console.log(`false alarm  ${check}  ${sentence}  (${name.slice(0, 90)})`)
    }
  }
}

async function lookAtFaults() {
  const rows = []
  for (const family of families) {
    const row = { family, faults: 0, caught: 0, sceneless: 0 }
    for await (const { name, checks, from, subject } of faultsOf(family, stock)) {
      row.faults++
      if (from === 'drawing') row.sceneless++
      const results = await look(subject, checks)
      for (const { check, value } of results) if (value !== null) valuesOf(check).bad.push(value)
      if (results.some(({ pass }) => pass === false)) row.caught++
      else
        console.log(
          `missed  ${family}  ${name}: ${results.map(({ check, value, sentence }) => `${check} ${value} ${sentence}`).join(' | ')}`,
        )
    }
    rows.push(row)
  }
  return rows
}

function valuesOf(check: string): { good: number[]; bad: number[] } {
  const entry = measured.get(check) ?? { good: [], bad: [] }
  measured.set(check, entry)
  return entry
}
