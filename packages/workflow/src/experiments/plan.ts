import { type ImageRequest, parseCreateImage, parseEditImage, type WireRules } from '@easel/protocol'
import type { Contract, ContractParameters, ContractValues } from '@easel/protocol/contracts'
import { type ExperimentPlan, MAX_CELLS } from '@easel/protocol/experiments'
import { refuse } from '../contracts/contract-error.ts'
import { type Filled, fill, requestBody } from '../contracts/index.ts'
import { sha256 } from './hash.ts'

/** A plan whose contract is written out. */
export type Plan = Omit<ExperimentPlan, 'contract'> & { contract: Contract }

/** One combination of a row of values and a choice of parameters. */
export type Cell = { number: number; row: number; values: ContractValues; parameters: ContractParameters }

const AXES = ['engine', 'model', 'size', 'quality', 'background', 'seed'] as const

/**
 * Every cell of a plan, always in the same order: rows outside, then engines, models, sizes, qualities, backgrounds, seeds.
 * Throws a `ContractError` or `WireError` when one of them is no request, before anything is drawn.
 */
export function cellsOf(plan: Plan, rules: WireRules): Cell[] {
  const { contract, rows = [{}], axes = {} } = plan
  if ((contract.parameters?.n ?? 1) > 1)
    throw refuse(
      'experiment',
      'contract.parameters.n',
      `A cell has one picture; ask for several with the axis 'seed' instead of n ${contract.parameters?.n}.`,
    )
  let choices: ContractParameters[] = [{}]
  for (const name of AXES) {
    const values: readonly (string | number)[] | undefined = axes[name]
    if (values) choices = choices.flatMap((choice) => values.map((value) => ({ ...choice, [name]: value }) as ContractParameters))
  }
  if (rows.length * choices.length > MAX_CELLS)
    throw refuse('experiment', 'axes', `An experiment has at most ${MAX_CELLS} cells, and this one ${rows.length} × ${choices.length}.`)
  const cells = rows.flatMap((values, row) => choices.map((parameters) => ({ row, values, parameters })))
  return cells.map((cell, index) => {
    const numbered = { number: index + 1, ...cell }
    // Whatever is wrong with any of them is told before the first is drawn.
    requestOf(filledCell(plan, numbered), rules)
    return numbered
  })
}

/** What a cell asks for, with further constraints behind the contract's own. */
export function filledCell({ contract, name }: Plan, { values, parameters }: Cell, constraints: readonly string[] = []): Filled {
  const words = [contract.parts.constraints ?? '', ...constraints].filter((each) => each !== '').join(' ')
  const asked = constraints.length === 0 ? contract : { ...contract, parts: { ...contract.parts, constraints: words } }
  const filled = fill(asked, values, parameters)
  // Without a seed all cells share one, so that only what is tried makes a difference.
  return { ...filled, parameters: { ...filled.parameters, seed: filled.parameters.seed ?? seedOf(name) } }
}

const seedOf = (name: string) => Number.parseInt(sha256(name).slice(0, 8), 16)

/** The request behind what was filled in, by the rules of the API. */
export function requestOf(filled: Filled, rules: WireRules): ImageRequest {
  const body = requestBody(filled)
  return filled.pictures.length > 0 ? parseEditImage(body, rules) : parseCreateImage(body, rules)
}
