import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { Size } from '../lib/sizes.ts'
import { ask, json } from './http.ts'
import type { ImageBody } from './images.ts'

/** What a request for one picture will count as and how long it will take, before it is sent. */
export type Estimate = { cost_usd: number; seconds: { expected: number | null; basis: string } }

export const ESTIMATE_ROUTE = 'POST /easel/v1/estimate'

/** `inputs` are the pixels of the pictures that go along. */
export const estimateQuery = (body: ImageBody & { stream: true; partial_images: number; inputs: Size[] }) =>
  queryOptions({
    queryKey: ['estimate', body],
    queryFn: ({ signal }) => ask<Estimate>('/easel/v1/estimate', { ...json('POST', body), signal }),
    staleTime: 60_000,
    retry: false,
    placeholderData: keepPreviousData,
  })
