import { type DirectoryComparison, type DirectoryList, type DirectoryModel, type DirectoryQuery, excerpt, WireError } from '@easel/protocol'
import { answersFrom } from './answers.ts'
import { compareModels } from './compare.ts'
import type { Entry } from './model.ts'
import { searchModels } from './search.ts'
import { EASEL } from './vendors/easel.ts'
import { OPEN_WEIGHTS } from './vendors/open-weights.ts'
import { OPENAI } from './vendors/openai.ts'
import { viewOf } from './view.ts'

export { wordsOf } from './compare.ts'
export { PROPERTIES } from './model.ts'
export { STALE_AFTER_DAYS } from './view.ts'

const ENTRIES: readonly Entry[] = [...EASEL, ...OPENAI, ...OPEN_WEIGHTS]

/** The models that a query leaves, as they stand at `now` (milliseconds since 1970), and the answers to the usual questions. */
export function listDirectory(query: DirectoryQuery, now: number): DirectoryList {
  const all = modelsAt(now)
  return { object: 'list', data: searchModels(all, query), answers: answersFrom(all) }
}

/** One model by its id, or by the id of one of its snapshots. */
export function findInDirectory(id: string, now: number): DirectoryModel {
  const model = modelsAt(now).find((each) => each.id === id || snapshotsOf(each).includes(id))
  if (!model) throw new WireError('not_found', `The directory has no model '${excerpt(id)}'.`, 'id')
  return model
}

/** Two to six models beside each other. */
export const compareInDirectory = (ids: readonly string[], now: number): DirectoryComparison =>
  compareModels([...new Set(ids)].map((id) => findInDirectory(id, now)))

const modelsAt = (now: number): DirectoryModel[] => ENTRIES.map((entry) => viewOf(entry, now))

const snapshotsOf = ({ facts: { snapshots } }: DirectoryModel): string[] => (snapshots === 'unknown' ? [] : snapshots.value)
