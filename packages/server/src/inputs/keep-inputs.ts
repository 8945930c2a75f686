import { type Tray, whileDeleting, whileKeeping } from '../blobs/index.ts'
import type { Services } from '../services.ts'
import type { Inputs } from './index.ts'

/** Makes the pictures on a tray blobs for good, together with the record that names them. When there comes to be no record they go again. */
export async function keepInputs<Result>(
  services: Services,
  tray: Tray,
  { images, mask }: Inputs,
  record: () => Promise<Result>,
): Promise<Result> {
  const hashes = [...images, ...(mask ? [mask] : [])].map(({ hash }) => hash)
  try {
    return await whileKeeping(services.blobs, async () => {
      await tray.keep(hashes)
      return record()
    })
  } catch (error) {
    await deleteUnnamed(services, hashes)
    throw error
  }
}

/** Deletes those blobs that no record names. */
export async function deleteUnnamed({ records, blobs }: Services, hashes: string[]): Promise<void> {
  if (hashes.length === 0) return
  await whileDeleting(blobs, async () => {
    for (const hash of new Set(hashes)) if (!(await records.isBlobNamed(hash))) await blobs.delete(hash)
  })
}
