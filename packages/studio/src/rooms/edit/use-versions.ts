import { useQuery, useQueryClient } from '@tanstack/react-query'
import { detailsQuery, type PictureDetails } from '../../api/pictures.ts'

/** Enough for a long afternoon; a longer line of versions shows its nearest part. */
const MOST = 40

/** All versions of a picture in the order in which they were made: what it was made from, and what was made from those. */
export function useVersions(id: string, isKnown: boolean) {
  const client = useQueryClient()
  const details = (each: string) => client.fetchQuery({ ...detailsQuery(each), staleTime: 1000 })
  return useQuery({
    queryKey: ['versions', id],
    enabled: isKnown,
    queryFn: async () => {
      const found = new Map<string, PictureDetails>()
      const waiting = [id]
      for (let next = waiting.shift(); next !== undefined && found.size < MOST; next = waiting.shift()) {
        if (found.has(next)) continue
        const picture = await details(next)
        found.set(next, picture)
        waiting.push(...picture.parents, ...picture.children)
      }
      return [...found.values()].sort((a, b) => a.created_at - b.created_at || a.id.localeCompare(b.id))
    },
  })
}
