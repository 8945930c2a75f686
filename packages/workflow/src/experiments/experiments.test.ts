import type { Report } from '@easel/inspect'
import type { ImageRequest } from '@easel/protocol'
import type { Contract } from '@easel/protocol/contracts'
import type { ManifestCell } from '@easel/protocol/experiments'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkContract, fill } from '../contracts/index.ts'
import { priceOf } from '../cost/index.ts'
import { sha256 } from './hash.ts'
import {
  cellsOf,
  type Doors,
  estimateExperiment,
  manifestOf,
  type Outcome,
  outcomeOf,
  type Plan,
  promote,
  rankingOf,
  readRows,
  runExperiment,
} from './index.ts'

const RULES = { profile: 'strict', transparent: 'allow' } as const
const CONTRACT: Contract = {
  easel_contract: 1,
  name: 'mug',
  parts: { main_subject: 'a {{colour}} mug', text: 'The label reads "{{brand}}".', constraints: 'No props.' },
  variables: { colour: { type: 'colour', default: 'navy' }, brand: { type: 'text', default: 'NORTH' } },
  parameters: { model: 'gpt-image-2-2026-04-21', size: '1024x1024', quality: 'medium' },
  locked: ['model'],
  checks: [{ check: 'words.exact' }, { check: 'contrast', at_least: 4.5 }],
}
const rows = (count: number) => Array.from({ length: count }, (_, index) => ({ brand: `B${index}` }))
const planOf = (change: Partial<Plan> = {}): Plan => ({ easel_experiment: 1, name: 'mugs', contract: CONTRACT, rows: rows(6), ...change })

const reportOf = (words: boolean, contrast: number): Report =>
  ({
    version: 1,
    picture: { width: 1, height: 1 },
    pass: words,
    checks: [
      {
        check: 'words.exact',
        pass: words,
        value: words ? 0 : 3,
        limit: { atMost: 0 },
        unit: 'characters',
        evidence: [],
        sentence: 'Three letters differ.',
      },
      {
        check: 'contrast.text',
        pass: true,
        value: contrast,
        limit: { atLeast: 3 },
        unit: 'ratio',
        evidence: [],
        sentence: `Contrast ${contrast}.`,
      },
    ],
  }) as unknown as Report

/** A world in which a picture is its request, and whether it passes is in its hash. */
function worldOf({
  passes = (hash: string) => hash < '8',
  wait = async () => {},
  reference = null,
}: {
  passes?: (hash: string) => boolean
  wait?: () => Promise<void>
  reference?: Uint8Array | null
} = {}) {
  const charged = new Map<string, number>()
  const asked: ImageRequest[] = []
  const landed: ManifestCell[] = []
  const references: (Uint8Array | undefined)[] = []
  const doors: Doors = {
    async draw(request, name, signal) {
      await wait()
      signal.throwIfAborted()
      asked.push(request)
      if (request.prompt.includes('UNPAINTABLE')) return { refused: 'No colour is called that.', dollars: 0 }
      const bytes = Buffer.from(JSON.stringify([request.prompt, request.quality, request.easel?.seed]))
      const { dollars } = await priceOf(request)
      charged.set(name, dollars)
      return {
        job: `job_${name}`,
        picture: `pic_${name}`,
        sha256: sha256(bytes),
        bytes: async () => bytes,
        reference: async () => reference,
        dollars,
      }
    },
    inspect: async (picture, _, asked) => {
      references.push(asked.reference)
      return reportOf(passes(sha256(picture)), 5)
    },
    landed: async (cell) => void landed.push(cell),
  }
  const spent = () => [...charged.values()].reduce((sum, dollars) => sum + dollars, 0)
  return { doors, asked, landed, references, spent }
}

const run = (plan: Plan, world: Pick<ReturnType<typeof worldOf>, 'doors'>, before: ManifestCell[] = []): Promise<Outcome> =>
  runExperiment(plan, { rules: RULES, doors: world.doors, before, signal: new AbortController().signal })
const manifest = (plan: Plan, outcome: Outcome) => manifestOf(plan, outcome, { versions: {}, votes: [] })

const anyPlan = fc
  .record({
    count: fc.integer({ min: 1, max: 12 }),
    draft: fc.boolean(),
    budget: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: undefined }),
    passes: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }),
    failures: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }),
    most: fc.integer({ min: 0, max: 3 }),
    change: fc.constantFrom(['seed'] as const, ['constraint'] as const, ['seed', 'constraint'] as const),
    at_once: fc.integer({ min: 1, max: 4 }),
    sizes: fc.subarray(['1024x1024', '1024x1536'], { minLength: 1 }),
  })
  .map(
    ({ count, draft, budget, passes, failures, most, change, at_once, sizes }): Plan =>
      planOf({
        rows: rows(count),
        axes: { size: sizes },
        ...(draft && { draft: { quality: 'low' } }),
        ...(budget !== undefined && { budget_usd: budget }),
        stop: { ...(passes !== undefined && { passes }), ...(failures !== undefined && { failures_in_a_row: failures }) },
        retries: { most, change: [...change] },
        at_once,
      }),
  )

describe('a run', () => {
  test('ends in the same manifest whatever is slow and wherever it was stopped, and draws nothing twice', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyPlan,
        fc.infiniteStream(fc.integer({ min: 0, max: 3 })),
        fc.double({ min: 0, max: 1, noNaN: true }),
        async (plan, delays, share) => {
          const first = worldOf()
          const whole = manifest(plan, await run(plan, first))
          const turns = async () => {
            for (let turn = delays.next().value ?? 0; turn > 0; turn--) await null
          }
          const known = first.landed.filter((_, index) => index < share * first.landed.length)
          const second = worldOf({ wait: turns })
          expect(manifest(plan, await run(plan, second, known))).toEqual(whole)
          expect(second.asked.length).toBe(first.asked.length - known.flatMap(({ attempts }) => attempts).length)
        },
      ),
      { numRuns: 30 },
    )
  })

  test('spends no more than its budget, and its report is what was charged', async () => {
    await fc.assert(
      fc.asyncProperty(anyPlan, async (plan) => {
        const world = worldOf()
        const { cost, cells } = manifest(plan, await run(plan, world))
        expect(cost.cost_usd).toBeCloseTo(world.spent(), 9)
        expect(cost.draft_cost_usd + cost.ship_cost_usd).toBeCloseTo(cost.cost_usd, 9)
        expect(world.spent()).toBeLessThanOrEqual((plan.budget_usd ?? Infinity) + 1e-9)
        expect(cost.passed + cost.failed + cost.skipped).toBe(cells.length)
        const { dollars } = await estimateExperiment({ ...plan, stop: {} }, RULES)
        expect(cost.cost_usd).toBeLessThanOrEqual(dollars.most * 1.01 + 1e-9)
      }),
      { numRuns: 30 },
    )
  })

  test.each<[string, Partial<Plan>, (hash: string) => boolean, number]>([
    ['passes', { stop: { passes: 2 } }, () => true, 2],
    ['failures_in_a_row', { stop: { failures_in_a_row: 3 } }, () => false, 3],
    ['budget', { budget_usd: 0.2 }, () => true, 3],
    ['all_done', {}, () => true, 6],
  ])('is stopped by %s', async (rule, change, passes, begun) => {
    const { stoppedBy, cells } = await run(planOf(change), worldOf({ passes }))
    expect(stoppedBy).toBe(rule)
    expect(cells.filter(({ outcome }) => outcome !== 'skipped')).toHaveLength(begun)
    expect(cells).toHaveLength(6)
  })

  test('drafts low, and ships with the same seed and words only what passes', async () => {
    const world = worldOf({ passes: () => true })
    const { cells } = await run(planOf({ rows: rows(1), draft: { quality: 'low' } }), world)
    expect(world.asked.map(({ quality }) => quality)).toEqual(['low', 'medium'])
    expect(new Set(cells[0]?.attempts.map(({ seed, prompt }) => `${seed} ${prompt}`)).size).toBe(1)
    const failing = worldOf({ passes: () => false })
    await run(planOf({ rows: rows(1), draft: { quality: 'low' } }), failing)
    expect(failing.asked.map(({ quality }) => quality)).toEqual(['low'])
  })

  test('a retry has another seed and says in the prompt what was wrong, and the record says why', async () => {
    const plan = planOf({ rows: rows(1), retries: { most: 2, change: ['seed', 'constraint'] } })
    const { cells } = await run(plan, worldOf({ passes: () => false }))
    const attempts = cells[0]?.attempts ?? []
    const [first] = attempts
    expect(attempts.map(({ seed }) => seed - (first?.seed ?? 0))).toEqual([0, 1, 2])
    expect(attempts[1]?.prompt).toContain('No props. Write every quoted text exactly')
    expect(attempts[1]?.changed).toEqual([
      'because of words.exact: Three letters differ.',
      'another seed',
      expect.stringContaining('added: Write every quoted text exactly'),
    ])
    expect(attempts[2]?.prompt).toBe(attempts[1]?.prompt)
  })

  test('what is refused is not tried again, and is no reason to stop', async () => {
    const plan = planOf({ rows: [{ brand: 'UNPAINTABLE' }, { brand: 'B' }], retries: { most: 3, change: ['seed'] } })
    const world = worldOf({ passes: () => true })
    const { cells } = await run(plan, world)
    expect(cells.map(({ outcome, attempts }) => [outcome, attempts.length])).toEqual([
      ['failed', 1],
      ['passed', 1],
    ])
    expect(cells[0]?.attempts[0]?.reasons).toEqual(['refused: No colour is called that.'])
  })

  test('a check that the contract requires counts by the limit of the contract, and fails where nobody measures', async () => {
    const strict = { ...CONTRACT, checks: [{ check: 'contrast', at_least: 7 }] }
    const { cells } = await run(planOf({ contract: strict, rows: rows(1) }), worldOf({ passes: () => true }))
    expect(cells[0]?.attempts[0]?.reasons).toEqual(['contrast.text: Contrast 5.'])
    const unseen = worldOf()
    const blind = await run(planOf({ rows: rows(1) }), { doors: { ...unseen.doors, inspect: null } })
    expect(blind.cells[0]?.attempts[0]?.reasons).toEqual(['words.exact: was not measured.', 'contrast: was not measured.'])
  })
})

test('what a picture was made from is shown to the checks where the contract wants its subject kept, and only there', async () => {
  const photo = new Uint8Array([1, 2, 3])
  const referencesUnder = async (check: string) => {
    const world = worldOf({ passes: () => true, reference: photo })
    await run(planOf({ contract: { ...CONTRACT, checks: [{ check }] }, rows: rows(1) }), world)
    return world.references
  }
  expect(await referencesUnder('identity')).toEqual([photo])
  expect(await referencesUnder('identity.shape')).toEqual([photo])
  expect(await referencesUnder('words.exact')).toEqual([undefined])
})

test('cells come in the order of rows, then parameters, and one that is no request refuses them all', () => {
  const plan = planOf({ rows: rows(2), axes: { size: ['1024x1024', '1024x1536'], seed: [1, 2] } })
  expect(cellsOf(plan, RULES).map(({ number, row, parameters }) => [number, row, parameters.size, parameters.seed])).toEqual([
    [1, 0, '1024x1024', 1],
    [2, 0, '1024x1024', 2],
    [3, 0, '1024x1536', 1],
    [4, 0, '1024x1536', 2],
    [5, 1, '1024x1024', 1],
    [6, 1, '1024x1024', 2],
    [7, 1, '1024x1536', 1],
    [8, 1, '1024x1536', 2],
  ])
  for (const [change, words] of [
    [{ axes: { size: ['1x1'] } }, '1x1'],
    [{ axes: { model: ['gpt-image-2'] } }, "locks 'model'"],
    [{ rows: [{ size: 'L' }] }, "no variable 'size'"],
    [{ contract: { ...CONTRACT, parameters: { n: 2 } } }, 'one picture'],
    [{ rows: rows(1000), axes: { seed: [1, 2, 3, 4, 5, 6] } }, 'at most 5000'],
  ] as const)
    expect(() => cellsOf(planOf(change as Partial<Plan>), RULES)).toThrow(words)
})

test('a winner becomes a contract that asks for exactly its picture', async () => {
  const plan = planOf({ rows: rows(3), axes: { size: ['1024x1536'] }, retries: { most: 3, change: ['seed', 'constraint'] } })
  const { cells } = await run(plan, worldOf())
  const winner = cells.find(({ outcome, attempts }) => outcome === 'passed' && attempts.length > 1) ?? cells[0]
  if (!winner) throw new Error('no cell')
  const { contract } = checkContract(promote(plan, winner))
  expect(fill(contract)).toMatchObject({
    prompt: winner.attempts.at(-1)?.prompt,
    parameters: { seed: winner.attempts.at(-1)?.seed, size: '1024x1536' },
  })
  expect(() => fill(contract, {}, { seed: 1 })).toThrow('locks')
  const cut = outcomeOf(cellsOf(plan, RULES), [], 'cancelled').cells[0]
  expect(() => promote(plan, cut as ManifestCell)).toThrow('no finished picture')
})

test('whoever wins more picks against the same others stands higher, and nobody without a vote is ranked', () => {
  const cells = [1, 2, 3, 4].map(
    (number): ManifestCell => ({ number, row: 0, values: {}, parameters: {}, outcome: 'passed', attempts: [], cost_usd: 0 }),
  )
  const ranking = rankingOf(cells, [
    { better: 2, worse: 1 },
    { better: 2, worse: 3 },
    { better: 1, worse: 3 },
    { cell: 3, score: 4 },
    { cell: 3, score: 5 },
  ])
  expect(ranking.map(({ cell }) => cell)).toEqual([2, 1, 3])
  expect(ranking[2]).toMatchObject({ wins: 0, losses: 2, score: 4.5 })
  const [alone] = rankingOf(cells, [{ better: 1, worse: 2 }])
  // One win over b and one each over and under a stranger of 1: a = 2 / (1/(a + b) + 2/(a + 1)), and b = 1/a by symmetry.
  expect(alone?.strength).toBeCloseTo(1 / (rankingOf(cells, [{ better: 1, worse: 2 }])[1]?.strength ?? 0), 4)
})

test('rows are read from CSV and JSON, numbers as numbers and empty fields as defaults', () => {
  const contract: Contract = { ...CONTRACT, variables: { ...CONTRACT.variables, price: { type: 'number' } } }
  expect(readRows('\ufeffbrand,price\n"A, ""b""",3.5\nC,\n', 'csv', contract)).toEqual([{ brand: 'A, "b"', price: 3.5 }, { brand: 'C' }])
  expect(readRows('[{"brand":"A","price":2}]', 'json', contract)).toEqual([{ brand: 'A', price: 2 }])
  expect(() => readRows('brand,price\na\n', 'csv', contract)).toThrow('Invalid Record Length')
  expect(() => readRows('{"brand":1}', 'json', contract)).toThrow('list of objects')
})
