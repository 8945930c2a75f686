import { prepared } from './prepared.ts'
import type { PictureRecords, StoredPicture } from './records.ts'
import type { Database } from './sqlite.ts'
import type { PictureRow } from './tables.ts'

export function createPictureRecords(database: Database): PictureRecords {
  const addRow = prepared(database, (row: PictureRow) =>
    database
      .insertInto('pictures')
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .returning('id'),
  )
  const rowsOfJob = prepared(database, ({ jobId }: { jobId: string }) =>
    database.selectFrom('pictures').selectAll().where('job_id', '=', jobId).orderBy('position'),
  )
  return {
    async add(picture, shown = []) {
      const { rows: added } = await addRow(rowOf(picture))
      if (added.length === 0) return earlier(database, picture)
      if (shown.length === 0) return picture
      const rows = shown.map((blob) => ({ job_id: picture.jobId, blob }))
      await database
        .insertInto('job_blobs')
        .values(rows)
        .onConflict((conflict) => conflict.doNothing())
        .execute()
      return picture
    },
    async scenesOf(project, blobs) {
      if (blobs.length === 0) return {}
      const rows = await database
        .selectFrom('pictures')
        .innerJoin('jobs', 'jobs.id', 'pictures.job_id')
        .select(['pictures.blob', 'pictures.scene_blob'])
        .where('jobs.project', '=', project)
        .where('pictures.blob', 'in', [...blobs])
        .where('pictures.step', 'is', null)
        .where('pictures.scene_blob', 'is not', null)
        .execute()
      return Object.fromEntries(rows.flatMap(({ blob, scene_blob: scene }) => (scene === null ? [] : [[blob, scene]])))
    },
    async get(id) {
      const row = await database.selectFrom('pictures').selectAll().where('id', '=', id).executeTakeFirst()
      return row ? pictureOf(row) : null
    },
    async ofJob(jobId) {
      const { rows } = await rowsOfJob({ jobId })
      const step = (row: PictureRow) => row.step ?? Number.POSITIVE_INFINITY
      return rows.sort((a, b) => a.position - b.position || step(a) - step(b)).map(pictureOf)
    },
  }
}

/** The one that is in the place of this one. */
async function earlier(database: Database, { jobId, position, step }: StoredPicture): Promise<StoredPicture> {
  const rows = database.selectFrom('pictures').selectAll().where('job_id', '=', jobId).where('position', '=', position)
  const row = await (step === null ? rows.where('step', 'is', null) : rows.where('step', '=', step)).executeTakeFirstOrThrow()
  return pictureOf(row)
}

function rowOf({ jobId, sceneBlob, briefBlob, createdAt, warnings, edit, ...same }: StoredPicture): PictureRow {
  return {
    ...same,
    job_id: jobId,
    warnings: JSON.stringify(warnings),
    scene_blob: sceneBlob,
    brief_blob: briefBlob,
    edit: edit && JSON.stringify(edit),
    created_at: createdAt,
  }
}

export const pictureOf = (row: PictureRow): StoredPicture => ({
  id: row.id,
  jobId: row.job_id,
  position: row.position,
  step: row.step,
  blob: row.blob,
  bytes: row.bytes,
  format: row.format as StoredPicture['format'],
  width: row.width,
  height: row.height,
  quality: row.quality as StoredPicture['quality'],
  background: row.background as StoredPicture['background'],
  seed: row.seed,
  warnings: JSON.parse(row.warnings),
  engine: row.engine,
  sceneBlob: row.scene_blob,
  briefBlob: row.brief_blob,
  edit: row.edit === null ? null : JSON.parse(row.edit),
  createdAt: row.created_at,
})
