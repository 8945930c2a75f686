import type { LibraryFilter } from '../../api/library.ts'

/** What is looked for; it stands in the address. */
export function readLibrarySearch(search: Record<string, unknown>): LibraryFilter {
  const text = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? String(value) : '')
  const [q, genre, tag] = [text(search.q), text(search.genre), text(search.tag)]
  return { ...(q && { q }), ...(genre && { genre }), ...(tag && { tag }) }
}
