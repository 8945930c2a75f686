import { queryOptions } from '@tanstack/react-query'
import { ask } from './http.ts'

/** What people should know of the server. */
export type AboutServer = {
  planner: { kind: 'rules' | 'llm'; model: string | null; host: string | null }
  keep: { days: number | null; preview_days: number }
  embed: 'scene' | 'origin' | 'nothing'
}

export const ABOUT_ROUTE = 'GET /easel/v1/server'

export const aboutServerQuery = queryOptions({
  queryKey: ['about-server'],
  queryFn: () => ask<AboutServer>('/easel/v1/server'),
  staleTime: Number.POSITIVE_INFINITY,
})
