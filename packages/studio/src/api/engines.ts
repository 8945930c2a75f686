import { queryOptions } from '@tanstack/react-query'
import { ask } from './http.ts'

export type Engine = {
  id: string
  kind: 'built-in' | 'neural' | 'upstream'
  /** How far prompts and pictures travel. */
  privacy: 'in-process' | 'loopback' | 'lan' | 'third-party'
  version: { engine: string; model: string | null; licence: string | null }
  health: { ok: boolean; detail: string; rests_for: number }
  price_usd: number | null
  budget_left_usd: number | null
  capabilities: { operations: ('generate' | 'edit')[]; text: 'exact' | 'good' | 'poor'; seeds: 'stable' | 'ignored'; references: number }
}

export const ENGINES_ROUTE = 'GET /easel/v1/engines'

export const enginesQuery = queryOptions({
  queryKey: ['engines'],
  queryFn: () => ask<{ data: Engine[] }>('/easel/v1/engines'),
  staleTime: 60_000,
})
