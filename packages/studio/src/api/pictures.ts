import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { ask, queryOf } from './http.ts'
import type { Warning } from './jobs.ts'

export type Picture = {
  id: string
  url: string
  thumbnail_url: string
  job: string
  kind: 'generate' | 'edit'
  prompt: string
  model: string
  genre: string | null
  quality: string
  size: string
  output_format: string
  background: 'opaque' | 'transparent'
  bytes: number
  seed: number
  warnings: Warning[]
  /** What its checks said when it was last inspected; null: nobody has. */
  checks_pass: boolean | null
  created_at: number
}

export type PictureDetails = Picture & {
  asked: {
    size: string
    quality: string
    background: string
    output_format: string
    seed: number | null
    n: number
    engine: string
    mask: boolean
    feather: number
  }
  edit: { changed_share: number | null; max_difference_outside: number | null; plan: EditPlan } | null
  usage: { input_tokens: number; output_tokens: number; total_tokens: number } | null
  cost_usd: number | null
  has_scene: boolean
  has_brief: boolean
  parents: string[]
  children: string[]
}

export type EditPlan = { operations: { op: string; words?: string }[]; unread: string[] }

export const PICTURE_COLORS = {
  white: '#ffffff',
  grey: '#9a9a9a',
  black: '#141414',
  beige: '#e3d2b3',
  brown: '#7a4a25',
  red: '#d02020',
  orange: '#ee7a1c',
  yellow: '#f2c92c',
  green: '#2f8a3f',
  teal: '#138a8a',
  blue: '#2b5bd0',
  purple: '#6e3bb8',
  pink: '#ee8fb5',
} as const
export type PictureColor = keyof typeof PICTURE_COLORS

export type PictureFilter = { q?: string; genre?: string; shape?: string; color?: PictureColor; checks?: 'passed' | 'failed' }

type Page = { data: Picture[]; has_more: boolean; last_id: string | null }

const PAGE = 100
const pathOf = (id: string) => `/easel/v1/pictures/${encodeURIComponent(id)}`

/** What has been drawn, newest first, page by page. */
export const picturesQuery = (filter: PictureFilter) =>
  infiniteQueryOptions({
    queryKey: ['pictures', filter],
    queryFn: ({ pageParam, signal }) => ask<Page>(`/easel/v1/pictures${queryOf({ ...filter, limit: PAGE, after: pageParam })}`, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => (page.has_more ? page.last_id : null),
  })

export const genresQuery = queryOptions({
  queryKey: ['genres'],
  queryFn: () => ask<{ data: { genre: string; count: number }[] }>('/easel/v1/genres'),
})

export const detailsQuery = (id: string) =>
  queryOptions({ queryKey: ['picture', id], queryFn: () => ask<PictureDetails>(`${pathOf(id)}/details`) })

/** The scene or the brief as a document; neither ever changes. */
export const documentQuery = (id: string, document: 'scene' | 'brief') =>
  queryOptions({
    queryKey: ['picture', id, document],
    queryFn: () => ask<Record<string, unknown>>(`${pathOf(id)}/${document}`),
    staleTime: Number.POSITIVE_INFINITY,
  })

/** What a file of it is called. */
export const fileNameOf = ({ id, output_format }: Pick<Picture, 'id' | 'output_format'>) =>
  `easel-${id.replace(/^pic_/, '')}.${output_format === 'jpeg' ? 'jpg' : output_format}`
