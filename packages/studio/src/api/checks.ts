import { queryOptions } from '@tanstack/react-query'
import { ask } from './http.ts'

export type Evidence = { x: number; y: number; width: number; height: number; note: string }

export type CheckResult = {
  check: string
  /** Null: could not be measured; the sentence says why. */
  pass: boolean | null
  value: number | null
  unit: string
  limit: { at_least: number } | { at_most: number } | null
  sentence: string
  evidence: Evidence[]
}

export type Report = { width: number; height: number; pass: boolean; checks: CheckResult[] }

export const INSPECT_ROUTE = 'POST /easel/v1/pictures/{id}/inspect'

/** Measures a picture, which takes some seconds; what was measured never changes. */
export const reportQuery = (id: string) =>
  queryOptions({
    queryKey: ['picture', id, 'report'],
    queryFn: ({ signal }) => ask<Report>(`/easel/v1/pictures/${encodeURIComponent(id)}/inspect`, { method: 'POST', signal }),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
