import { DallEAPIWrapper } from '@langchain/openai'
import { expect } from 'vitest'
import { conform, keys, reach } from '../src/conform.ts'
import { errorOf } from '../src/errors.ts'
import { metadataOf, POSTER } from '../src/pictures.ts'

type Fields = ConstructorParameters<typeof DallEAPIWrapper>[0]

const tool = (key: 'strict' | 'lenient', fields: Fields = {}) =>
  new DallEAPIWrapper({ baseUrl: `${reach.keyed}/v1`, apiKey: keys()[key], model: 'gpt-image-2', ...fields })

conform(
  { client: 'langchain', feature: 'generate', rules: ['lenient.response-format', 'lenient.style', 'lenient.quality'] },
  'base64 with style and quality of an older time, by the lenient profile',
  async () => {
    const base64 = (await tool('lenient', { dallEResponseFormat: 'b64_json' }).invoke(POSTER)) as string
    expect(await metadataOf(base64)).toMatchObject({ format: 'png', width: 1024, height: 1024 })
  },
)

conform(
  { client: 'langchain', feature: 'url', rules: ['lenient.response-format'] },
  'a URL, which is its default, is refused in words that name what to ask for',
  async () => {
    const error = await errorOf(tool('lenient').invoke(POSTER))
    expect(error).toMatchObject({ status: 400, param: 'response_format', message: expect.stringContaining('b64_json') })
  },
)

conform({ client: 'langchain', feature: 'many', rules: ['answer.n', 'lenient.quality'] }, 'n of them are n calls', async () => {
  const parts = (await tool('lenient', { n: 2, dallEResponseFormat: 'b64_json', quality: 'hd' }).invoke(POSTER)) as unknown as object[]
  expect(parts).toHaveLength(2)
})

conform(
  { client: 'langchain', feature: 'generate', rules: ['lenient.model'] },
  'its default model id is drawn, by the lenient profile',
  async () => {
    const older = new DallEAPIWrapper({ baseUrl: `${reach.keyed}/v1`, apiKey: keys().lenient, dallEResponseFormat: 'b64_json' })
    expect(await metadataOf((await older.invoke(POSTER)) as string)).toMatchObject({ format: 'png' })
  },
)

conform(
  { client: 'langchain', feature: 'errors', rules: ['generate.response-format', 'generate.unknown'] },
  'strict refuses what it sends',
  async () => {
    const error = await errorOf(tool('strict').invoke(POSTER))
    expect(error).toMatchObject({ status: 400, code: 'unknown_parameter' })
    expect(['response_format', 'style']).toContain(error.param)
  },
)
