export const VIEWS = ['picture', 'compare', 'difference'] as const
export type View = (typeof VIEWS)[number]

/** The change that is being drawn, how the picture is looked at, and where its version before is if the server does not know. */
export type EditSearch = { job?: string; view?: View; from?: 'upload' }

export function readEditSearch(search: Record<string, unknown>): EditSearch {
  const view = VIEWS.find((name) => name === search.view)
  return {
    ...(typeof search.job === 'string' && { job: search.job }),
    ...(view && view !== 'picture' && { view }),
    ...(search.from === 'upload' && { from: 'upload' as const }),
  }
}
