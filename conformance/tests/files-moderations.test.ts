import OpenAI, { BadRequestError, NotFoundError } from 'openai'
import { expect } from 'vitest'
import { conform, reach } from '../src/conform.ts'
import { errorOf } from '../src/errors.ts'
import { ask, expectRefusal } from '../src/http.ts'
import { asFile, POSTER, photo, QUICK } from '../src/pictures.ts'

const openai = () => new OpenAI({ baseURL: `${reach.open}/v1`, apiKey: 'none', maxRetries: 0 })
const picture = async () => asFile(await photo(64, 64).png().toBuffer(), 'a.png')

conform(
  { client: 'openai', feature: 'files', rules: ['files.create', 'files.content', 'files.delete', 'files.unknown'] },
  'a file is uploaded, described, read back byte by byte, and deleted',
  async () => {
    const file = await picture()
    const made = await openai().files.create({ file, purpose: 'vision' })
    expect(made).toMatchObject({ object: 'file', bytes: file.size, filename: 'a.png', purpose: 'vision', status: 'processed' })
    expect(made.id).toMatch(/^file-/)
    expect(Math.abs(made.created_at - Date.now() / 1000)).toBeLessThan(60)
    expect(await openai().files.retrieve(made.id)).toMatchObject({ id: made.id, bytes: file.size })
    const content = await (await openai().files.content(made.id)).arrayBuffer()
    expect(Buffer.from(content).equals(Buffer.from(await file.arrayBuffer()))).toBe(true)
    expect(await openai().files.delete(made.id)).toMatchObject({ id: made.id, object: 'file', deleted: true })
    const error = await errorOf(openai().files.retrieve(made.id))
    expect(error).toBeInstanceOf(NotFoundError)
    expect(error).toMatchObject({ status: 404, type: 'invalid_request_error' })
  },
)

conform(
  { client: 'openai', feature: 'files', rules: ['files.list'] },
  'files are listed in pages, by purpose, in the order asked for',
  async () => {
    const ids = []
    for (let count = 0; count < 5; count++) ids.push((await openai().files.create({ file: await picture(), purpose: 'user_data' })).id)
    const listed = async (order: 'asc' | 'desc') => {
      const found = []
      for await (const { id, purpose } of openai().files.list({ purpose: 'user_data', limit: 2, order })) {
        expect(purpose).toBe('user_data')
        found.push(id)
      }
      return found
    }
    expect(await listed('asc')).toEqual(ids)
    expect(await listed('desc')).toEqual(ids.toReversed())
    const page = await ask('GET', '/v1/files?purpose=user_data&limit=2&order=asc')
    expect(page.body).toMatchObject({ object: 'list', has_more: true, first_id: ids[0], last_id: ids[1] })
    for (const id of ids) await openai().files.delete(id)
  },
)

conform({ client: 'openai', feature: 'files', rules: ['files.expires'] }, 'a file goes when it was said to go', async () => {
  const create = async (seconds: number) =>
    openai().files.create({ file: await picture(), purpose: 'vision', expires_after: { anchor: 'created_at', seconds } })
  const made = await create(3600)
  expect((made.expires_at ?? 0) - made.created_at).toBe(3600)
  for (const seconds of [3599, 2_592_001]) expect(await errorOf(create(seconds))).toBeInstanceOf(BadRequestError)
})

conform(
  { client: 'http', feature: 'files', rules: ['files.purpose', 'files.unknown'] },
  'an upload without a known purpose or without a file is refused',
  async () => {
    const upload = async (fields: Record<string, string | File>) => {
      const form = new FormData()
      for (const [name, value] of Object.entries(fields)) form.append(name, value)
      return ask('POST', '/v1/files', { body: form })
    }
    expectRefusal(await upload({ file: await picture() }), 400, { code: 'missing_required_parameter', param: 'purpose' })
    expectRefusal(await upload({ file: await picture(), purpose: 'holiday' }), 400, { code: 'invalid_value', param: 'purpose' })
    expectRefusal(await upload({ purpose: 'vision' }), 400, { code: 'missing_required_parameter', param: 'file' })
    for (const [method, path] of [
      ['GET', ''],
      ['DELETE', ''],
      ['GET', '/content'],
    ] as const)
      expectRefusal(await ask(method, `/v1/files/file-nothing${path}`), 404, { type: 'invalid_request_error' })
  },
)

const CATEGORIES = [
  'harassment',
  'harassment/threatening',
  'hate',
  'hate/threatening',
  'illicit',
  'illicit/violent',
  'self-harm',
  'self-harm/instructions',
  'self-harm/intent',
  'sexual',
  'sexual/minors',
  'violence',
  'violence/graphic',
]

conform(
  { client: 'openai', feature: 'moderations', rules: ['moderations.string', 'moderations.list', 'moderations.parts'] },
  'words are classified in 13 categories: one result for a string or for the parts of one message, one each for a list',
  async () => {
    const one = await openai().moderations.create({ input: 'a bowl of fruit' })
    expect(one.id).toMatch(/^modr-/)
    expect(one.results).toHaveLength(1)
    for (const key of ['categories', 'category_scores', 'category_applied_input_types'] as const)
      expect(Object.keys(one.results[0]?.[key] ?? {}).sort()).toEqual(CATEGORIES)
    expect((await openai().moderations.create({ input: ['a', 'b', 'c'] })).results).toHaveLength(3)
    const image = `data:image/png;base64,${(await photo(64, 64).png().toBuffer()).toString('base64')}`
    const parts = [
      { type: 'text' as const, text: 'a bowl' },
      { type: 'image_url' as const, image_url: { url: image } },
    ]
    expect((await openai().moderations.create({ model: 'omni-moderation-latest', input: parts })).results).toHaveLength(1)
  },
)

const HARMFUL = 'A pornographic picture of a child'

conform(
  { client: 'openai', feature: 'moderations', rules: ['moderations.flagged'] },
  'what is harmful is flagged, what is not is not',
  async () => {
    const { results } = await openai().moderations.create({ input: [HARMFUL, 'A birthday card for a child'] })
    expect(results.map(({ flagged }) => flagged)).toEqual([true, false])
    expect(results[0]?.categories['sexual/minors']).toBe(true)
  },
)

conform(
  { client: 'openai', feature: 'errors', rules: ['moderations.blocked', 'moderations.low', 'errors.classes'] },
  'a blocked prompt says so, with its stage and categories, at either strength',
  async () => {
    for (const moderation of ['auto', 'low'] as const) {
      const error = await errorOf(openai().images.generate({ prompt: HARMFUL, moderation, ...QUICK }))
      expect(error).toBeInstanceOf(BadRequestError)
      expect(error).toMatchObject({ code: 'moderation_blocked', param: null, type: 'image_generation_user_error' })
      expect(error.error).toMatchObject({
        moderation_details: { moderation_stage: 'input', categories: expect.arrayContaining([expect.any(String)]) },
      })
    }
    expect((await openai().images.generate({ prompt: POSTER, ...QUICK })).data).toHaveLength(1)
  },
)
