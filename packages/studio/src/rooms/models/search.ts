import { type DirectoryFilter, FLAGS } from '../../api/directory.ts'

export type ModelsSearch = DirectoryFilter & {
  /** Ids that stand side by side. */
  compare?: string[]
}

export const MOST_COMPARED = 6
const PLACES = ['local', 'cloud']
const LICENCES = ['open', 'restricted', 'proprietary']
const SORTS = ['name', 'released', 'price', 'latency']

/** What is looked for and what is compared; it stands in the address. */
export function readModelsSearch(search: Record<string, unknown>): ModelsSearch {
  const one = (name: string, of: string[]) => (of.includes(String(search[name])) ? { [name]: String(search[name]) } : {})
  const compare = Array.isArray(search.compare) ? search.compare.filter((id) => typeof id === 'string').slice(0, MOST_COMPARED) : []
  return {
    ...(typeof search.q === 'string' && search.q !== '' && { q: search.q }),
    ...one('runs', PLACES),
    ...one('licence', LICENCES),
    ...one('sort', SORTS),
    ...Object.fromEntries(FLAGS.flatMap((flag) => (String(search[flag]) === 'true' ? [[flag, 'true' as const]] : []))),
    ...(compare.length > 0 && { compare }),
  }
}
