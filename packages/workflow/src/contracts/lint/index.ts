import type { ContractFinding } from '@easel/protocol/contracts'
import { ContractError } from '../contract-error.ts'
import { fill } from '../fill.ts'
import type { ReadContract } from '../read.ts'
import { checks } from './checks.ts'
import { conflicts } from './conflicts.ts'
import { costCreep } from './cost.ts'
import type { Found, Linted } from './linted.ts'
import { pinning } from './pinning.ts'
import { sampleValues } from './sample-values.ts'
import { scene } from './scene.ts'
import { text } from './text.ts'
import { variables } from './variables.ts'

/** What is known to go wrong with contracts like this one, in the order of their places; empty when nothing is. */
export async function lintContract({ contract, lineOf }: ReadContract): Promise<ContractFinding[]> {
  const early = variables(contract)
  const found = early.some(({ severity }) => severity === 'error') ? early : [...early, ...(await lintFilled(contract))]
  const placed = found.map(({ path, ...rest }) => ({ ...rest, path: path.join('.'), line: lineOf(path) }))
  return placed.sort((a, b) => (a.line ?? 0) - (b.line ?? 0))
}

/** Rules about what the contract asks for, tried with a value for each variable. */
async function lintFilled(contract: Linted['contract']): Promise<Found[]> {
  const { readBrief } = await import('@easel/engine/brief')
  try {
    const filled = fill(contract, sampleValues(contract))
    const linted: Linted = { contract, filled, brief: readBrief(filled.prompt).brief }
    return [
      ...text(linted),
      ...scene(linted),
      ...conflicts(linted),
      ...pinning(linted),
      ...(await checks(linted)),
      ...(await costCreep(linted)),
    ]
  } catch (error) {
    if (!(error instanceof ContractError)) throw error
    return error.findings.map(({ rule, severity, message, path }) => ({ rule, severity, message, path: path.split('.') }))
  }
}
