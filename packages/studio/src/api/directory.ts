import { queryOptions } from '@tanstack/react-query'
import { ask, queryOf } from './http.ts'

/** A value with who says so and when it was read there. */
export type Fact<Value> = { value: Value; source: string; verified: string } | 'unknown'

export type DirectoryModel = {
  id: string
  name: string
  vendor: string
  note: string | null
  facts: {
    status: Fact<'current' | 'deprecated' | 'retired'>
    runs: Fact<('local' | 'cloud')[]>
    latency: Fact<{ from_s: number; to_s: number; of: string }>
    text: Fact<'exact' | 'drawn'>
    mask: Fact<'exact' | 'guidance' | 'no'>
    licence: Fact<{ name: string; kind: 'open' | 'restricted' | 'proprietary' }>
  } & Record<string, Fact<unknown>>
  /** Quality → US dollars for 1024x1024. */
  image_usd: Record<string, number>
  stale: string[]
}

export type Answer = { id: string; question: string; answer: string; models: string[] }

export type Comparison = {
  models: string[]
  rows: { group: string; property: string; values: string[]; sources: (string | null)[]; differs: boolean }[]
}

export const FLAGS = ['exact_text', 'exact_mask', 'edit', 'transparent', 'seed', 'streaming', 'batch'] as const
export type Flag = (typeof FLAGS)[number]
export type DirectoryFilter = { q?: string; runs?: string; licence?: string; sort?: string } & Partial<Record<Flag, 'true'>>

export const directoryQuery = (filter: DirectoryFilter) =>
  queryOptions({
    queryKey: ['directory', filter],
    queryFn: ({ signal }) => ask<{ data: DirectoryModel[]; answers: Answer[] }>(`/easel/v1/directory${queryOf(filter)}`, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  })

export const comparisonQuery = (ids: readonly string[]) =>
  queryOptions({
    queryKey: ['directory-comparison', ids],
    queryFn: () => ask<Comparison>(`/easel/v1/directory/compare${queryOf({ ids: ids.join(',') })}`),
    staleTime: Number.POSITIVE_INFINITY,
  })
