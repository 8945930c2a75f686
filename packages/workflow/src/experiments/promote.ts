import { type Contract, PARAMETERS } from '@easel/protocol/contracts'
import type { ManifestCell } from '@easel/protocol/experiments'
import { refuse } from '../contracts/contract-error.ts'
import { filledCell, type Plan } from './plan.ts'
import { remedyFor } from './remedies.ts'

/** The contract that draws a cell's picture again: its seed and parameters set and locked, its values as defaults, its added constraints kept. */
export function promote(plan: Plan, cell: ManifestCell): Contract {
  const { contract } = plan
  const winner = cell.attempts.findLast(({ stage, picture_sha256: picture }) => stage === 'ship' && picture !== null)
  if (!winner) throw refuse('experiment', 'cell', `Cell ${cell.number} has no finished picture, so it cannot be the contract's.`)
  const { constraints } = remedyFor(
    cell.attempts.filter(({ number }) => number < winner.number),
    plan,
  )
  const parameters = { ...filledCell(plan, cell).parameters, seed: winner.seed }
  const words = [contract.parts.constraints ?? '', ...constraints].filter((each) => each !== '').join(' ')
  const variables = Object.entries(contract.variables ?? {}).map(([name, variable]) => {
    const value = Object.hasOwn(cell.values, name) ? cell.values[name] : undefined
    return [name, value === undefined ? variable : { ...variable, default: value }] as const
  })
  return {
    ...contract,
    parts: { ...contract.parts, ...(words !== '' && { constraints: words }) },
    ...(variables.length > 0 && { variables: Object.fromEntries(variables) as Contract['variables'] }),
    parameters,
    locked: PARAMETERS.filter((name) => parameters[name] !== undefined),
  } as Contract
}
