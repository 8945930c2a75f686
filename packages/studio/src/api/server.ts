import { queryOptions } from '@tanstack/react-query'
import { ask } from './http.ts'

/** Whether the server is there; asked more often while it is not. */
export const aliveQuery = queryOptions({
  queryKey: ['alive'],
  queryFn: () => ask<{ ok: true }>('/livez'),
  retry: false,
  refetchInterval: ({ state: { status } }) => (status === 'error' ? 2000 : 20_000),
})

export const readyQuery = queryOptions({
  queryKey: ['ready'],
  queryFn: () => ask<{ queue: { waiting: number; running: number } }>('/readyz'),
  refetchInterval: 5000,
})

export const modelsQuery = queryOptions({
  queryKey: ['models'],
  queryFn: () => ask<{ data: { id: string; owned_by: string }[] }>('/v1/models'),
  staleTime: Number.POSITIVE_INFINITY,
})

/** Which routes this server has, as `METHOD /path`: a room or a field whose route is missing is not shown. */
export const routesQuery = queryOptions({
  queryKey: ['routes'],
  queryFn: async () => {
    const { paths } = await ask<{ paths: Record<string, Record<string, unknown>> }>('/openapi.json')
    return Object.entries(paths).flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`))
  },
  staleTime: Number.POSITIVE_INFINITY,
})
