import type { Contract, ContractValues, Variable } from '@easel/protocol/contracts'

/** A value that fits for each variable without a default, so that the rules see a whole prompt. */
export function sampleValues({ variables = {} }: Contract): ContractValues {
  return Object.fromEntries(Object.entries(variables).map(([name, variable]) => [name, variable.default ?? sampleOf(name, variable)]))
}

function sampleOf(name: string, variable: Variable): string | number {
  if (variable.type === 'number') return variable.min ?? Math.min(1, variable.max ?? 1)
  if (variable.type === 'choice') return variable.choices[0] ?? ''
  if (variable.type === 'colour') return 'navy'
  if (variable.type === 'picture') return 'file-sample'
  const { min_length: least = 0, max_length: most = 40 } = variable
  return name.replaceAll('_', ' ').padEnd(least, ' and so on').slice(0, most)
}
