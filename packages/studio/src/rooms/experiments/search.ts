export const VIEWS = ['matrix', 'pairs', 'ranking'] as const
export type View = (typeof VIEWS)[number]

/** How an experiment is looked at. */
export function readExperimentSearch(search: Record<string, unknown>): { view?: View } {
  const view = VIEWS.find((name) => name === search.view)
  return view && view !== 'matrix' ? { view } : {}
}

/** The contract that a new experiment is about. */
export const readNewExperimentSearch = (search: Record<string, unknown>): { contract?: string } =>
  typeof search.contract === 'string' ? { contract: search.contract } : {}
