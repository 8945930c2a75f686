import type { ContractParameters } from '@easel/protocol/contracts'
import { type DrawFlags, numberOf } from '../draw/flags.ts'

/** The parameter behind each flag of the commands that draw. */
const PARAMETER_OF = {
  model: 'model',
  size: 'size',
  quality: 'quality',
  background: 'background',
  format: 'output_format',
  compression: 'output_compression',
  n: 'n',
  seed: 'seed',
  engine: 'engine',
} as const

/** What flags ask for otherwise than the contract. Nothing is checked here: the API's rules do that. */
export const parametersOfFlags = (flags: DrawFlags): ContractParameters =>
  Object.fromEntries(
    Object.entries(PARAMETER_OF).flatMap(([flag, parameter]) => {
      const value = flags[flag as keyof typeof PARAMETER_OF]
      return value === undefined ? [] : [[parameter, ['n', 'seed', 'compression'].includes(flag) ? numberOf(value) : value]]
    }),
  )

/** The same the other way round: a contract's parameters as the flags of `easel draw`. */
export const flagsOfParameters = (parameters: ContractParameters): string[] =>
  Object.entries(PARAMETER_OF).flatMap(([flag, parameter]) => {
    const value = parameters[parameter]
    return value === undefined ? [] : [`--${flag}`, String(value)]
  })
