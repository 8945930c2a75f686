import { expect, test } from 'vitest'
import type { GalleryQuery, Records, Shape, StoredPicture } from './records.ts'
import { jobOf, pictureOf } from './samples.ts'

const EVERYTHING: GalleryQuery = { project: 'proj_default', words: [], genre: null, shape: null, after: null, limit: 100 }

/** What every driver of the gallery promises. */
export function gallerySuite(open: () => Promise<Records>) {
  /** Pictures that were finished one millisecond after the other; the prompt of each is its own. */
  async function hang(entries: { prompt: string; project?: string; genre?: string; shape?: Shape; at?: number; blob?: string }[]) {
    const records = await open()
    const pictures: StoredPicture[] = []
    for (const [index, { prompt, project = 'proj_default', genre = null, shape = 'square', at = index, blob }] of entries.entries()) {
      const job = { ...jobOf({ prompt }), id: `job_${index}`, project }
      await records.jobs.add(job)
      const picture = { ...pictureOf(0, null), id: `pic_${index}`, jobId: job.id, createdAt: at, ...(blob && { blob }) }
      await records.pictures.add(picture)
      await records.gallery.add({ picture: picture.id, project, prompt, genre, shape, createdAt: at })
      pictures.push(picture)
    }
    const ids = async (query: Partial<GalleryQuery>) =>
      (await records.gallery.list({ ...EVERYTHING, ...query })).map(({ picture }) => picture.id)
    return { records, pictures, ids }
  }

  test('pages of the gallery, newest first, hold every picture of the project once, those of the same moment too', async () => {
    const { records, pictures, ids } = await hang([
      ...Array.from({ length: 7 }, (_, index) => ({ prompt: `mug ${index}`, at: Math.floor(index / 3) })),
      { prompt: 'elsewhere', project: 'proj_other' },
    ])
    const seen: string[] = []
    for (let page = 0; page < 4; page++) {
      const after = pictures.find(({ id }) => id === seen.at(-1)) ?? null
      seen.push(...(await ids({ after, limit: 2 })))
    }
    expect(seen).toEqual(['pic_6', 'pic_5', 'pic_4', 'pic_3', 'pic_2', 'pic_1', 'pic_0'])
    await records.close()
  })

  test('a prompt with a zero character is found by its other words', async () => {
    const { records, ids } = await hang([{ prompt: 'a mug\0 on slate' }, { prompt: 'a plate' }])
    expect(await ids({ words: ['slate'] })).toEqual(['pic_0'])
    await records.close()
  })

  test('a picture is found by all of its words in any case, and no word is a pattern', async () => {
    const { records, ids } = await hang([{ prompt: 'A Red MUG, 100% wool_cosy' }, { prompt: 'a red bottle' }, { prompt: 'ÄPFEL auf Holz' }])
    expect(await ids({ words: ['mug', 'RED'] })).toEqual(['pic_0'])
    expect(await ids({ words: ['red'] })).toEqual(['pic_1', 'pic_0'])
    expect(await ids({ words: ['äpfel'] })).toEqual(['pic_2'])
    expect(await ids({ words: ['%'] })).toEqual(['pic_0'])
    expect(await ids({ words: ['wool_'] })).toEqual(['pic_0'])
    expect(await ids({ words: ['r_d'] })).toEqual([])
    await records.close()
  })

  test('genres and shapes narrow it down, and are counted', async () => {
    const { records, ids } = await hang([
      { prompt: 'a', genre: 'poster', shape: 'portrait' },
      { prompt: 'b', genre: 'menu', shape: 'portrait' },
      { prompt: 'c', genre: 'poster', shape: 'landscape' },
      { prompt: 'd' },
    ])
    expect(await ids({ genre: 'poster' })).toEqual(['pic_2', 'pic_0'])
    expect(await ids({ genre: 'poster', shape: 'portrait' })).toEqual(['pic_0'])
    expect(await records.gallery.genres('proj_default')).toEqual([
      { genre: 'poster', count: 2 },
      { genre: 'menu', count: 1 },
    ])
    await records.close()
  })

  test('what was noted of a picture finds it: its colours, and what its checks have said', async () => {
    const { records, ids } = await hang([{ prompt: 'a' }, { prompt: 'b' }, { prompt: 'c' }])
    expect(await ids({ color: null })).toEqual(['pic_2', 'pic_1', 'pic_0'])
    await records.gallery.note('pic_0', { colors: ['red', 'white'] })
    await records.gallery.note('pic_1', { colors: [], passed: true })
    await records.gallery.note('pic_0', { passed: false })
    expect(await ids({ color: 'white' })).toEqual(['pic_0'])
    expect(await ids({ color: 'whit' })).toEqual([])
    expect(await ids({ color: null })).toEqual(['pic_2'])
    expect(await ids({ passed: true })).toEqual(['pic_1'])
    expect(await ids({ passed: false })).toEqual(['pic_0'])
    const [first] = await records.gallery.find(['pic_0'])
    expect(first).toMatchObject({ colors: ['red', 'white'], passed: false })
    await records.close()
  })

  test('an edit is kin to the picture whose bytes it was given, in its own project only', async () => {
    const original = '11'.repeat(32)
    const { records, pictures } = await hang([{ prompt: 'a mug', blob: original }])
    for (const [id, project] of [
      ['job_edit', 'proj_default'],
      ['job_foreign', 'proj_other'],
    ] as const) {
      const job = jobOf({ prompt: 'make it red' })
      const edit = { inputs: [original], mask: null, maskMode: 'exact', feather: 0, onLowConfidence: 'warn' } as const
      await records.jobs.add({
        ...job,
        id,
        project,
        request: { ...job.request, draw: { ...job.request.draw, edit: { ...edit, inputs: [original] } } },
      })
      const picture = { ...pictureOf(0, null), id: `pic_of_${id}`, jobId: id, blob: '22'.repeat(32) }
      await records.pictures.add(picture)
      await records.gallery.add({ picture: picture.id, project, prompt: 'make it red', genre: null, shape: 'square', createdAt: 9 })
      pictures.push(picture)
    }
    const [mug, edited] = pictures as [StoredPicture, StoredPicture]
    const query = { words: [], genre: null, shape: null, after: null, limit: 10, blob: '22'.repeat(32) }
    const withBytes = await records.gallery.list({ ...query, project: 'proj_default' })
    expect(withBytes.map(({ picture }) => picture.id)).toEqual(['pic_of_job_edit'])
    expect(await records.gallery.kin(mug, 'proj_default')).toEqual({ parents: [], children: ['pic_of_job_edit'] })
    expect(await records.gallery.kin(edited, 'proj_default')).toEqual({ parents: ['pic_0'], children: [] })
    await records.close()
  })

  test('a small picture is remembered and its bytes are named', async () => {
    const { records } = await hang([{ prompt: 'a mug' }])
    const small = '33'.repeat(32)
    expect(await records.isBlobNamed(small)).toBe(false)
    await records.gallery.note('pic_0', { thumbnail: small })
    expect(await records.isBlobNamed(small)).toBe(true)
    expect((await records.gallery.find(['pic_0', 'pic_unknown'])).map(({ thumbnail }) => thumbnail)).toEqual([small])
    await records.close()
  })
}
