import { WireError } from '@easel/protocol'
import type { ContractError } from '@easel/workflow/contracts'

/** Runs something about contracts; what is wrong with one is told to the client, all of it in one message. */
export async function toldOnTheWire<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    throw isContractError(error) ? new WireError('invalid_value', error.message, error.findings[0]?.path || null) : error
  }
}

/** By name and not by class: the class would load the rules planner here. */
const isContractError = (error: unknown): error is ContractError => error instanceof Error && error.name === 'ContractError'
