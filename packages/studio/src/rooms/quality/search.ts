const QUALITIES = ['low', 'medium', 'high'] as const
export type DrawnQuality = (typeof QUALITIES)[number]

/** By test: the job that draws its picture and, of an edit, the one that changes it. Whoever reloads finds them where they are. */
export type Runs = Record<string, string[]>
export type QualitySearch = { runs?: Runs; quality?: DrawnQuality }

export function readQualitySearch(search: Record<string, unknown>): QualitySearch {
  const given = typeof search.runs === 'object' && search.runs !== null ? Object.entries(search.runs) : []
  const runs = given.flatMap(([test, jobs]): [string, string[]][] => {
    const ids = Array.isArray(jobs) ? jobs.filter((id) => typeof id === 'string').slice(0, 2) : []
    return ids.length > 0 ? [[test, ids]] : []
  })
  const quality = QUALITIES.find((each) => each === search.quality)
  return { ...(runs.length > 0 && { runs: Object.fromEntries(runs) }), ...(quality && quality !== 'medium' && { quality }) }
}
