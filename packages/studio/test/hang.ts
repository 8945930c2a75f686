import sharp from 'sharp'
import type { Services } from '../../server/src/index.ts'
import { jobOf, pictureOf } from '../../server/src/records/samples.ts'

const SHAPES = [
  { width: 1024, height: 1024, shape: 'square' },
  { width: 1024, height: 1536, shape: 'portrait' },
  { width: 1536, height: 1024, shape: 'landscape' },
] as const

/** Hangs so many finished pictures into the gallery, `number 0` first, as if they had been drawn long ago. */
export async function hang({ records, blobs }: Services, count: number): Promise<void> {
  const files = await Promise.all(
    SHAPES.map(async ({ width, height }, index) => {
      const background = ['#c8553d', '#1d3b2f', '#f4c95d'][index] ?? '#888888'
      return blobs.put(
        await sharp({ create: { width, height, channels: 3, background } })
          .png()
          .toBuffer(),
      )
    }),
  )
  for (let index = 0; index < count; index++) {
    const { width, height, shape } = SHAPES[index % SHAPES.length] ?? SHAPES[0]
    const { hash = '' } = files[index % files.length] ?? {}
    const [id, prompt, createdAt] = [`job_${index}`, `number ${index}`, 1_795_000_000_000 + index]
    await records.jobs.add({ ...jobOf({ prompt }), id, state: 'succeeded', createdAt })
    await records.pictures.add({ ...pictureOf(0, null), id: `pic_${index}`, jobId: id, blob: hash, width, height, createdAt })
    await records.gallery.add({ picture: `pic_${index}`, project: 'proj_default', prompt, genre: null, shape, createdAt })
  }
}
