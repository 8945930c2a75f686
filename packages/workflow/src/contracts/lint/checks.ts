import { type Found, fail, type Linted, warn } from './linted.ts'

/** Checks are required, they exist, and the words of a label are not held against the check for words on the picture. */
export async function checks({ contract, brief }: Linted): Promise<Found[]> {
  const required = contract.checks ?? []
  if (required.length === 0)
    return [warn('no-checks', ['checks'], 'No check is required: whether a picture will do is then found out by whoever sees it first.')]
  const { CHECKS } = await import('@easel/inspect')
  const known = new Set<string>(CHECKS.flatMap(({ id }) => [id, id.slice(0, id.indexOf('.'))]))
  const areLabels = brief.texts.length > 0 && brief.texts.every(({ role }) => role === 'label')
  return required.flatMap(({ check, if_unmeasured: unmeasured }, index): Found[] => {
    const path = ['checks', index]
    if (!known.has(check)) return [fail('unknown-check', path, `There is no check '${check}'; easel inspect and docs/checks.md list them.`)]
    if (check === 'words.exact' && areLabels && unmeasured !== 'pass')
      return [
        warn(
          'check-never-measured',
          path,
          "All words are printed on a thing, which 'words.label' measures: 'words.exact' is never measured, so every picture fails.",
        ),
      ]
    return []
  })
}
