import { jobOf } from './jobs.ts'
import { olderThan } from './older-than.ts'
import { pictureOf } from './pictures.ts'
import { prepared } from './prepared.ts'
import type { GalleryRecords, ShownPicture } from './records.ts'
import type { Database } from './sqlite.ts'
import type { GalleryRow, JobRow, PictureRow } from './tables.ts'

/** More kin than this of one picture is not told. */
const MOST_KIN = 100

export function createGalleryRecords(database: Database): GalleryRecords {
  const addRow = prepared(database, (row: GalleryRow) =>
    database
      .insertInto('gallery')
      .values(row)
      .onConflict((conflict) => conflict.doNothing()),
  )
  return {
    async add({ picture, project, prompt, genre, shape, createdAt }) {
      await addRow({
        picture_id: picture,
        project,
        words: prompt.toLowerCase(),
        genre,
        shape,
        created_at: createdAt,
        thumbnail: null,
        colors: null,
        passed: null,
      })
    },
    async list({ project, words, genre, shape, after, limit, blob, color, passed }) {
      let query = database
        .selectFrom('gallery')
        .selectAll()
        .where('project', '=', project)
        .orderBy('created_at', 'desc')
        .orderBy('picture_id', 'desc')
        .limit(limit)
      // Contained, without the wildcards that a pattern would read into somebody's words.
      for (const word of words)
        query = query.where(({ eb, fn, val }) => eb(fn('replace', ['words', val(word.toLowerCase()), val('')]), '<>', eb.ref('words')))
      if (genre !== null) query = query.where('genre', '=', genre)
      if (shape !== null) query = query.where('shape', '=', shape)
      if (color === null) query = query.where('colors', 'is', null)
      if (typeof color === 'string') query = query.where('colors', 'like', `% ${color} %`)
      if (passed !== undefined) query = query.where('passed', '=', passed ? 1 : 0)
      if (after) query = query.where(olderThan(after, 'picture_id'))
      if (blob !== undefined)
        query = query.where('picture_id', 'in', database.selectFrom('pictures').select('id').where('pictures.blob', '=', blob))
      const rows = await query.execute()
      return withJobs(database, rows)
    },
    async find(ids) {
      if (ids.length === 0) return []
      return withJobs(database, await database.selectFrom('gallery').selectAll().where('picture_id', 'in', ids).execute())
    },
    async genres(project) {
      const rows = await database
        .selectFrom('gallery')
        .select(({ fn }) => ['genre', fn.countAll<number>().as('count')])
        .where('project', '=', project)
        .where('genre', 'is not', null)
        .groupBy('genre')
        .execute()
      return rows
        .flatMap(({ genre, count }) => (genre === null ? [] : { genre, count: Number(count) }))
        .sort((a, b) => b.count - a.count || a.genre.localeCompare(b.genre))
    },
    async kin({ jobId, blob }, project) {
      const [parents, children] = await Promise.all([
        database
          .selectFrom('job_blobs')
          .innerJoin('pictures', 'pictures.blob', 'job_blobs.blob')
          .innerJoin('gallery', 'gallery.picture_id', 'pictures.id')
          .select('gallery.picture_id')
          .where('job_blobs.job_id', '=', jobId)
          .where('gallery.project', '=', project)
          .orderBy('gallery.created_at')
          .limit(MOST_KIN)
          .execute(),
        database
          .selectFrom('job_blobs')
          .innerJoin('pictures', 'pictures.job_id', 'job_blobs.job_id')
          .innerJoin('gallery', 'gallery.picture_id', 'pictures.id')
          .select('gallery.picture_id')
          .where('job_blobs.blob', '=', blob)
          .where('gallery.project', '=', project)
          .orderBy('gallery.created_at')
          .limit(MOST_KIN)
          .execute(),
      ])
      const ids = (rows: { picture_id: string }[]) => [...new Set(rows.map(({ picture_id }) => picture_id))]
      return { parents: ids(parents), children: ids(children) }
    },
    async note(id, { thumbnail, colors, passed }) {
      const row = {
        ...(thumbnail !== undefined && { thumbnail }),
        ...(colors && { colors: ` ${colors.join(' ')} ` }),
        ...(passed !== undefined && { passed: passed ? 1 : 0 }),
      }
      await database.updateTable('gallery').set(row).where('picture_id', '=', id).execute()
    },
  }
}

/** The pictures and jobs behind entries, in the entries' order. */
async function withJobs(database: Database, entries: GalleryRow[]): Promise<ShownPicture[]> {
  if (entries.length === 0) return []
  const ids = entries.map(({ picture_id }) => picture_id)
  const pictures = await rowsById(database.selectFrom('pictures').selectAll().where('id', 'in', ids).execute())
  const jobIds = [...new Set([...pictures.values()].map(({ job_id }) => job_id))]
  const jobs = await rowsById(database.selectFrom('jobs').selectAll().where('id', 'in', jobIds).execute())
  return entries.flatMap(({ picture_id, genre, thumbnail, colors, passed }) => {
    const picture = pictures.get(picture_id)
    const job = picture && jobs.get(picture.job_id)
    if (!picture || !job) return []
    const known = { colors: colors?.split(' ').filter(Boolean) ?? null, passed: passed === null ? null : passed === 1 }
    return { picture: pictureOf(picture), job: jobOf(job), genre, thumbnail, ...known }
  })
}

async function rowsById<Row extends PictureRow | JobRow>(rows: Promise<Row[]>): Promise<Map<string, Row>> {
  return new Map((await rows).map((row) => [row.id, row]))
}
