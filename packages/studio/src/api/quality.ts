import { queryOptions } from '@tanstack/react-query'
import type { CheckResult } from './checks.ts'
import { ask, json } from './http.ts'

/** A picture that people need every day, and what it must measure up to. */
export type QualityTest = {
  id: string
  title: string
  purpose: string
  size: string
  prompt: string
  /** Of a test of an edit: how the drawn picture is then changed. */
  instruction: string | null
  checks: { check: string }[]
}

type QualityReport = { pass: boolean; reasons: string[]; width: number; height: number; checks: CheckResult[] }

export const qualityTestsQuery = queryOptions({
  queryKey: ['quality'],
  queryFn: () => ask<{ data: QualityTest[] }>('/easel/v1/quality'),
  staleTime: Number.POSITIVE_INFINITY,
})

/** A picture held against a test, which takes some seconds; what was measured never changes. */
export const qualityReportQuery = (test: string, picture: string, before: string | null) =>
  queryOptions({
    queryKey: ['quality-report', test, picture],
    queryFn: ({ signal }) =>
      ask<QualityReport>(`/easel/v1/quality/${encodeURIComponent(test)}/report`, {
        ...json('POST', { picture, ...(before !== null && { before }) }),
        signal,
      }),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
