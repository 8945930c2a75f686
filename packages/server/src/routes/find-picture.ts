import { excerpt, WireError } from '@easel/protocol'
import { type Caller, mayRead } from '../keys/index.ts'
import type { Job, ShownPicture, StoredPicture } from '../records/index.ts'
import type { Services } from '../services.ts'

/** A picture and the job that drew it. What belongs to another project is not there. */
export async function findPicture({ records }: Services, caller: Caller, id: string): Promise<{ picture: StoredPicture; job: Job }> {
  const picture = await records.pictures.get(id)
  const job = picture && (await records.jobs.get(picture.jobId))
  if (!picture || !job || !mayRead(caller, job.project)) throw noPicture(id)
  return { picture, job }
}

/** A finished picture as the gallery shows it, under the same rule; `param` names where its id was sent. */
export async function findShown({ records }: Services, caller: Caller, id: string, param = 'id'): Promise<ShownPicture> {
  const [found] = await records.gallery.find([id])
  if (!found || !mayRead(caller, found.job.project)) throw noPicture(id, param)
  return found
}

const noPicture = (id: string, param = 'id') => new WireError('not_found', `There is no picture '${excerpt(id)}'.`, param)
