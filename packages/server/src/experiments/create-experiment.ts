import { excerpt, WireError } from '@easel/protocol'
import type { ExperimentManifest, ExperimentPlan } from '@easel/protocol/experiments'
import type { Plan } from '@easel/workflow/experiments'
import { findContract, type Kept, keepContract, keepVersion, toldOnTheWire } from '../contracts/index.ts'
import { newId } from '../ids.ts'
import { wireRules } from '../jobs/index.ts'
import { type Caller, mayRead } from '../keys/index.ts'
import type { Services } from '../services.ts'
import type { StoredExperiment } from './stored.ts'

/** Loads the rules planner, so only when it is asked for. */
const experimentsRoom = () => import('@easel/workflow/experiments')
const contractsRoom = () => import('@easel/workflow/contracts')

/** Records an experiment; from here on its cells are drawn, whatever dies, until it has ended. */
export async function createExperiment(services: Services, caller: Caller, asked: ExperimentPlan): Promise<StoredExperiment> {
  return toldOnTheWire(async () => {
    const { plan, contract } = await withContract(services, caller, asked)
    const { estimateExperiment } = await experimentsRoom()
    const { cells, dollars } = await estimateExperiment(plan, wireRules(services, caller))
    const experiment: StoredExperiment = {
      id: newId('experiment'),
      project: caller.project.id,
      key: caller.key?.id ?? null,
      profile: caller.profile,
      plan,
      contract,
      state: 'running',
      stoppedBy: null,
      error: null,
      cellsTotal: cells.length,
      estimate: dollars,
      createdAt: services.now(),
      endedAt: null,
    }
    await services.records.experiments.add(experiment)
    return experiment
  })
}

/** How many cells a plan has and what they may cost. */
export async function estimatePlan(services: Services, caller: Caller, asked: ExperimentPlan) {
  return toldOnTheWire(async () => {
    const { plan } = await withContract(services, caller, asked)
    const { estimateExperiment } = await experimentsRoom()
    const { cells, dollars } = await estimateExperiment(plan, wireRules(services, caller))
    return { object: 'easel.experiment_estimate' as const, cells_total: cells.length, estimate_usd: dollars }
  })
}

/** A plan names a contract that is kept here, or brings one. */
async function withContract(
  services: Services,
  caller: Caller,
  asked: ExperimentPlan,
): Promise<{ plan: Plan } & Pick<StoredExperiment, 'contract'>> {
  const { checkContract, readContract } = await contractsRoom()
  const given = asked.contract
  if (!('id' in given)) return { plan: { ...asked, contract: checkContract(given).contract }, contract: null }
  const { stored, version } = await findContract(services, caller, given.id, given.version, 'contract.id')
  return { plan: { ...asked, contract: readContract(version.yaml).contract }, contract: { id: stored.id, version: version.version } }
}

/** What belongs to another project is not there. */
export async function findExperiment({ records }: Services, caller: Caller, id: string, param = 'id'): Promise<StoredExperiment> {
  const experiment = await records.experiments.get(id)
  if (!experiment || !mayRead(caller, experiment.project))
    throw new WireError('not_found', `There is no experiment '${excerpt(id)}'.`, param)
  return experiment
}

/** Ends an experiment early: what has landed by then is kept. */
export async function cancelExperiment(services: Services, { id }: StoredExperiment): Promise<void> {
  if (await services.records.experiments.change(id, ['running'], { state: 'cancelling' })) return
  const { state } = (await services.records.experiments.get(id)) ?? {}
  if (state !== 'cancelling') throw new WireError('invalid_value', 'The experiment has ended already.', 'id')
}

/** Of an experiment that has ended. */
export async function manifestOfStored(services: Services, caller: Caller, experiment: StoredExperiment): Promise<ExperimentManifest> {
  const { id, plan, stoppedBy } = experiment
  const { experimentResults: results } = services.records
  if (stoppedBy === null) throw new WireError('invalid_value', 'The experiment has not ended, so it has no manifest yet.', 'id')
  const [{ cellsOf, manifestOf, outcomeOf }, { VERSION }] = await Promise.all([experimentsRoom(), import('@easel/engine')])
  const [landed, votes] = await Promise.all([results.cells(id, 0), results.votes(id)])
  return toldOnTheWire(async () => {
    const cells = cellsOf(plan, wireRules(services, caller))
    const ended = landed.map(({ cell }) => cell)
    return manifestOf(plan, outcomeOf(cells, ended, stoppedBy), { versions: versionsOf(VERSION), votes })
  })
}

/** By what pictures are told to be the same: bytes are, on one version and one kind of processor. */
export const versionsOf = (engine: string): Record<string, string> => ({ easel: engine, processor: process.arch })

/** Makes a cell the contract: the next version of the experiment's own, or, where that has gone or changed, a new one. */
export async function promoteCell(
  services: Services,
  caller: Caller,
  { id, plan, contract }: StoredExperiment,
  number: number,
): Promise<Kept> {
  const landed = await services.records.experimentResults.cells(id, 0)
  const cell = landed.find((each) => each.cell.number === number)?.cell
  if (!cell) throw new WireError('not_found', `Cell ${number} has not landed.`, 'cell')
  const [{ promote }, { contractToYaml }] = await Promise.all([experimentsRoom(), contractsRoom()])
  return toldOnTheWire(async () => {
    const winner = promote(plan, cell)
    const yaml = contractToYaml(winner)
    const stored = contract && (await services.records.contracts.get(contract.id))
    if (!stored || stored.latest !== contract.version) return keepContract(services, caller, winner, yaml)
    return keepVersion(services, caller, stored.id, { name: winner.name, yaml, base: stored.latest })
  })
}
