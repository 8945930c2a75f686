import { queryOptions } from '@tanstack/react-query'
import { ask, json, queryOf } from './http.ts'

export type Key = {
  id: string
  name: string
  shown: string
  project: string
  scopes: string[]
  profile: 'strict' | 'lenient'
  created_at: number
  last_used_at: number | null
  revoked_at: number | null
  expires_at: number | null
}

export type NewKey = { name: string; scopes: string[]; profile: 'strict' | 'lenient'; expires_at: number | null }

export const keysQuery = queryOptions({ queryKey: ['keys'], queryFn: () => ask<{ data: Key[] }>('/easel/v1/keys') })
export const createKey = (key: NewKey) => ask<Key & { key: string }>('/easel/v1/keys', json('POST', key))
export const revokeKey = (id: string) => ask<Key>(`/easel/v1/keys/${encodeURIComponent(id)}`, { method: 'DELETE' })

export type Project = { id: string; name: string; tier: number | null; monthly_budget: number | null; verified: boolean }

export const projectsQuery = queryOptions({
  queryKey: ['projects'],
  queryFn: () => ask<{ data: Project[] }>('/easel/v1/projects'),
})
export const changeProject = (id: string, change: Partial<Pick<Project, 'monthly_budget' | 'tier'>>) =>
  ask<Project>(`/easel/v1/projects/${encodeURIComponent(id)}`, json('PATCH', change))

export type UsageGroup = 'day' | 'key' | 'model' | 'project'
export type UsageSum = {
  requests: number
  images: number
  input_text_tokens: number
  input_image_tokens: number
  output_tokens: number
  cost_usd: number
  engine_ms: number
}
export type UsageReport = {
  from: string
  to: string
  data: (UsageSum & { name: string; day?: string | null; key?: string | null; model?: string | null })[]
  total: UsageSum
}

/** Days are `YYYY-MM-DD`, UTC; both ends are included. */
export const usageQuery = (query: { from: string; to: string; group_by: UsageGroup }) =>
  queryOptions({ queryKey: ['usage', query], queryFn: () => ask<UsageReport>(`/easel/v1/usage${queryOf(query)}`) })
