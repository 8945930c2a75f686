import { queryOptions } from '@tanstack/react-query'
import { ask, queryOf } from './http.ts'

export type StoredFile = { id: string; bytes: number; created_at: number; filename: string; purpose: string; expires_at?: number | null }

export const filesQuery = queryOptions({
  queryKey: ['files'],
  queryFn: () => ask<{ data: StoredFile[]; has_more: boolean }>(`/v1/files${queryOf({ limit: 50 })}`),
})

export const deleteFile = (id: string) => ask<{ deleted: true }>(`/v1/files/${encodeURIComponent(id)}`, { method: 'DELETE' })
