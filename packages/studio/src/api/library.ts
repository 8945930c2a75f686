import { queryOptions } from '@tanstack/react-query'
import type { Contract } from './contracts.ts'
import { ask, queryOf } from './http.ts'

export type LibraryLine = {
  id: string
  genre: string
  about: string
  tags: string[]
  /** `neural`: the built-in engine does not draw it well. */
  engine: 'easel' | 'neural'
  size: string
  thumbnail: string | null
}

export type LibraryEntry = LibraryLine & { contract: Contract; copies: { contract: string } }

export type LibraryFilter = { q?: string; genre?: string; tag?: string }

type Count = { name: string; entries: number }

/** Entries change only with a new version of the server. */
const staleTime = Number.POSITIVE_INFINITY

export const libraryQuery = (filter: LibraryFilter) =>
  queryOptions({
    queryKey: ['library', filter],
    queryFn: ({ signal }) =>
      ask<{ data: LibraryLine[]; genres: Count[]; tags: Count[] }>(`/easel/v1/library${queryOf(filter)}`, { signal }),
    staleTime,
  })

export const libraryEntry = (id: string) => ask<LibraryEntry>(`/easel/v1/library/${encodeURIComponent(id)}`)

export const libraryEntryQuery = (id: string) =>
  queryOptions({
    queryKey: ['library-entry', id],
    queryFn: () => libraryEntry(id),
    staleTime,
  })
