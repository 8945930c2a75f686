import type { Records } from '../records/index.ts'
import { type ApiKey, type Caller, LOCAL_CALLER } from './caller.ts'

/** Whoever asked for something that is recorded, as they are now. */
export async function callerOfRecord(
  records: Records,
  { project, key, profile }: { project: string; key: string | null; profile: ApiKey['profile'] },
): Promise<Caller> {
  const [of, by] = await Promise.all([records.projects.get(project), key === null ? null : records.keys.get(key)])
  if (!of) throw new Error(`The project ${project} is gone.`)
  return { ...LOCAL_CALLER, project: of, key: by && { id: by.id, name: by.name }, profile }
}
