import type { Contract, ContractValues } from '@easel/protocol/contracts'
import { UsageError } from '../usage-error.ts'

/** `--set name=value`, once for each variable of a contract. */
export function readSettings(settings: readonly string[], { variables = {} }: Contract): ContractValues {
  return Object.fromEntries(
    settings.map((setting) => {
      const [, name, value] = /^([a-z][a-z0-9_]*)=(.*)$/s.exec(setting) ?? []
      if (name === undefined || value === undefined) throw new UsageError(`--set is name=value, not '${setting}'.`)
      return [name, variables[name]?.type === 'number' && value.trim() !== '' ? Number(value) : value]
    }),
  )
}
