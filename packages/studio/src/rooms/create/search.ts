/** Jobs on the wall, newest first: whoever reloads or shares the address finds them. And how the prompt is written. */
export type CreateSearch = { jobs?: string[]; form?: 'parts' }

const MOST_JOBS = 24

export function readCreateSearch(search: Record<string, unknown>): CreateSearch {
  const jobs = Array.isArray(search.jobs) ? search.jobs.filter((id) => typeof id === 'string').slice(0, MOST_JOBS) : []
  return { ...(jobs.length > 0 && { jobs }), ...(search.form === 'parts' && { form: 'parts' }) }
}
