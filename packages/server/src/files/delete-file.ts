import { deleteUnnamed } from '../inputs/keep-inputs.ts'
import type { StoredFile } from '../records/index.ts'
import type { Services } from '../services.ts'

/** Forgets a file; its bytes go too, unless a job, a picture or another file still has them. */
export async function deleteFile(services: Services, { id, blob }: StoredFile): Promise<void> {
  if (await services.records.files.remove(id)) await deleteUnnamed(services, [blob])
}

/** Deletes the files of all projects whose time has come. */
export async function removeExpired(services: Services): Promise<void> {
  for (const file of await services.records.files.expired(services.now())) await deleteFile(services, file)
}
