import { type Found, type Linted, warn } from './linted.ts'

/** A batch is only a batch when what should be the same is fixed. */
export function pinning({ contract }: Linted): Found[] {
  const { variables = {}, parameters = {}, locked = [] } = contract
  const isBatch = Object.keys(variables).length > 0 || (parameters.n ?? 1) > 1
  const found: Found[] = []
  if (isBatch && (parameters.seed === undefined || !locked.includes('seed')))
    found.push(
      warn(
        'unlocked-seed',
        ['parameters'],
        parameters.seed === undefined
          ? 'No seed is set: every fill gets another one, and the pictures of a batch differ in more than their variables.'
          : 'The seed is not locked: whoever fills the contract may change it, and the pictures of a batch no longer belong together.',
      ),
    )
  if (!/-\d{4}-\d{2}-\d{2}$/.test(parameters.model ?? ''))
    found.push(
      warn(
        'unpinned-model',
        ['parameters', 'model'],
        `The model ${parameters.model ? `'${parameters.model}' is no snapshot` : 'is not set'}: a later one draws the same words differently.`,
      ),
    )
  return found
}
