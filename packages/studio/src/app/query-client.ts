import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { isServerGone, Problem } from '../api/http.ts'
import { aliveQuery } from '../api/server.ts'
import { sessionQuery } from '../api/session.ts'
import { say } from '../ui/toast.tsx'

/** The server's state as the studio knows it. A key that no longer counts leads back to the door, a silent server to its banner. */
export function createQueryClient(): QueryClient {
  const look = (error: Error, about: readonly unknown[] = []) => {
    if (error instanceof Problem && error.status === 401 && about[0] !== 'session')
      void client.invalidateQueries({ queryKey: sessionQuery.queryKey })
    if (isServerGone(error) && about[0] !== 'alive') void client.invalidateQueries({ queryKey: aliveQuery.queryKey })
  }
  const client = new QueryClient({
    queryCache: new QueryCache({ onError: (error, { queryKey }) => look(error, queryKey) }),
    mutationCache: new MutationCache({
      onError: (error, _variables, _context, { meta }) => {
        look(error)
        if (!meta?.toldInPlace) say(error.message, { isProblem: true })
      },
    }),
    defaultOptions: {
      // The server may be on this very machine: whether there is a network says nothing about it.
      mutations: { networkMode: 'always' },
      queries: {
        networkMode: 'always',
        staleTime: 5000,
        // What the server has refused, it refuses again.
        retry: (failures, error) => isServerGone(error) && failures < 2,
      },
    },
  })
  return client
}
