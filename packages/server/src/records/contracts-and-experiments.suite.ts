import { expect, test } from 'vitest'
import type { StoredContract } from '../contracts/stored.ts'
import type { StoredCell, StoredExperiment } from '../experiments/stored.ts'
import type { Records } from './records.ts'

const contractOf = (change: Partial<StoredContract> = {}): StoredContract => ({
  id: 'contract_1',
  project: 'proj_default',
  name: 'mug',
  latest: 1,
  createdAt: 5,
  updatedAt: 5,
  ...change,
})
const versionOf = (contract: string, version: number) => ({ contract, version, yaml: `v: ${version}`, key: null, createdAt: 5 + version })

const experimentOf = (change: Partial<StoredExperiment> = {}): StoredExperiment => ({
  id: 'experiment_1',
  project: 'proj_default',
  key: null,
  profile: 'strict',
  plan: { easel_experiment: 1, name: 'mugs', contract: { easel_contract: 1, name: 'mug', parts: { main_subject: 'ä mug' } } },
  contract: { id: 'contract_1', version: 2 },
  state: 'running',
  stoppedBy: null,
  error: null,
  cellsTotal: 3,
  estimate: { all_pass: 1, expected: 2, most: 3 },
  createdAt: 5,
  endedAt: null,
  ...change,
})
const cellOf = (number: number, outcome: 'passed' | 'failed' = 'passed'): StoredCell => ({
  experiment: 'experiment_1',
  cell: { number, row: 0, values: { colour: 'navy' }, parameters: {}, outcome, attempts: [], cost_usd: 0.1 },
  pictures: [{ job: 'job_1', picture: 'pic_1', stage: 'ship', attempt: 1 }],
  finishedAt: 9,
})

/** What every driver of the records promises about contracts and experiments. */
export function contractsAndExperimentsSuite(open: () => Promise<Records>) {
  test('a version follows the latest one or is not written, and goes with its contract', async () => {
    const { contracts, ...records } = await open()
    await contracts.add(contractOf(), versionOf('contract_1', 1))
    expect(await contracts.addVersion(versionOf('contract_1', 3), 'cup')).toBe(false)
    expect(await contracts.version('contract_1', 3)).toBeNull()
    expect(await contracts.addVersion(versionOf('contract_1', 2), 'cup')).toBe(true)
    expect(await contracts.get('contract_1')).toEqual(contractOf({ latest: 2, name: 'cup', updatedAt: 7 }))
    expect(await contracts.version('contract_1', 1)).toEqual(versionOf('contract_1', 1))
    expect([await contracts.remove('contract_1'), await contracts.remove('contract_1')]).toEqual([true, false])
    expect(await contracts.version('contract_1', 1)).toBeNull()
    await records.close()
  })

  test('contracts and experiments are listed newest first, of one project, page by page', async () => {
    const { contracts, experiments, ...records } = await open()
    for (const [id, project, createdAt] of [
      ['a', 'proj_default', 1],
      ['c', 'proj_default', 2],
      ['b', 'proj_default', 2],
      ['d', 'proj_other', 3],
    ] as const) {
      await contracts.add(contractOf({ id, project, createdAt }), versionOf(id, 1))
      await experiments.add(experimentOf({ id, project, createdAt }))
    }
    for (const list of [contracts.list, experiments.list] as ((query: object) => Promise<{ id: string }[]>)[]) {
      const page = { project: 'proj_default', limit: 2 }
      const first = await list({ ...page, after: null })
      expect(first.map(({ id }) => id)).toEqual(['c', 'b'])
      expect((await list({ ...page, after: first[1] })).map(({ id }) => id)).toEqual(['a'])
    }
    await records.close()
  })

  test('an experiment changes from a state that it has, and has work left until it has ended', async () => {
    const { experiments, ...records } = await open()
    await experiments.add(experimentOf())
    expect(await experiments.get('experiment_1')).toEqual(experimentOf())
    expect((await experiments.unfinished()).map(({ id }) => id)).toEqual(['experiment_1'])
    expect(await experiments.change('experiment_1', ['cancelling'], { state: 'ended' })).toBe(false)
    const end = { state: 'ended', stoppedBy: 'passes', endedAt: 9 } as const
    expect(await experiments.change('experiment_1', ['running'], end)).toBe(true)
    expect(await experiments.get('experiment_1')).toEqual(experimentOf(end))
    expect(await experiments.unfinished()).toEqual([])
    await records.close()
  })

  test('the end of a cell is noted once, and votes keep their order', async () => {
    const { experiments, experimentResults, ...records } = await open()
    await experiments.add(experimentOf())
    for (const cell of [cellOf(2), cellOf(1), cellOf(2, 'failed')]) await experimentResults.addCell(cell)
    expect(await experimentResults.cells('experiment_1', 0)).toEqual([cellOf(1), cellOf(2)])
    expect(await experimentResults.cells('experiment_1', 1)).toEqual([cellOf(2)])
    const votes = [
      { better: 1, worse: 2 },
      { cell: 2, score: 4, by: 'Ann' },
    ]
    for (const [index, vote] of votes.entries()) await experimentResults.addVote({ experiment: 'experiment_1', vote, createdAt: index })
    expect(await experimentResults.votes('experiment_1')).toEqual(votes)
    await records.close()
  })
}
