import { createOpenAI } from '@ai-sdk/openai'
import { createOpenAICompatible } from '@ai-sdk/openai-compatible'
import { APICallError, generateImage, type ImageModel } from 'ai'
import { expect } from 'vitest'
import { conform, keys, reach } from '../src/conform.ts'
import { errorOf } from '../src/errors.ts'
import { leftMask, metadataOf, POSTER, photo, pixelsOf } from '../src/pictures.ts'

/** Both packages stand on `ai`; each is asked the same. */
const CLIENTS = {
  'ai-sdk': (): ImageModel => createOpenAI({ baseURL: `${reach.open}/v1`, apiKey: 'none' }).image('gpt-image-2'),
  'ai-sdk-compatible': (): ImageModel =>
    createOpenAICompatible({ name: 'easel', baseURL: `${reach.open}/v1`, apiKey: 'none' }).imageModel('gpt-image-2'),
}
const SIZE = '1024x640'
const low = { providerOptions: { openai: { quality: 'low' }, easel: { quality: 'low' } } }
const png = () => photo(1024, 640).png().toBuffer()

for (const [name, model] of Object.entries(CLIENTS)) {
  const client = name as keyof typeof CLIENTS

  conform({ client, feature: 'generate', rules: ['answer.b64'] }, `${client}: a picture and its usage`, async () => {
    const { image, usage } = await generateImage({ model: model(), prompt: POSTER, size: SIZE, ...low })
    expect(image.mediaType).toBe('image/png')
    expect(await metadataOf(image.base64)).toMatchObject({ width: 1024, height: 640 })
    expect(usage).toMatchObject({ outputTokens: 107 })
  })

  conform({ client, feature: 'many', rules: ['answer.n'] }, `${client}: three pictures`, async () => {
    expect((await generateImage({ model: model(), prompt: POSTER, size: SIZE, n: 3, ...low })).images).toHaveLength(3)
  })

  conform({ client, feature: 'edit', rules: ['edit.form'] }, `${client}: one picture is edited`, async () => {
    const { image } = await generateImage({
      model: model(),
      prompt: { text: 'Make it black and white', images: [await png()] },
      size: SIZE,
      ...low,
    })
    expect(await metadataOf(image.base64)).toMatchObject({ width: 1024, height: 640 })
  })

  conform(
    { client, feature: 'edit-many', rules: ['edit.form.names'] },
    `${client}: two pictures are sent, and answered by one`,
    async () => {
      const { image } = await generateImage({
        model: model(),
        prompt: { text: 'Make it black and white', images: [await png(), await png()] },
        size: SIZE,
        ...low,
      })
      expect(await metadataOf(image.base64)).toMatchObject({ width: 1024, height: 640 })
    },
  )

  conform({ client, feature: 'mask', rules: ['edit.mask'] }, `${client}: what the mask keeps is kept`, async () => {
    const before = await png()
    const mask = await leftMask(1024, 640).toBuffer()
    const { image } = await generateImage({
      model: model(),
      prompt: { text: 'Make it black and white', images: [before], mask },
      size: SIZE,
      ...low,
    })
    const [old, fresh] = [await pixelsOf(before), await pixelsOf(image.uint8Array)]
    expect(fresh.data.subarray(-4).equals(old.data.subarray(-4))).toBe(true)
    expect(fresh.data.subarray(0, 4).equals(old.data.subarray(0, 4))).toBe(false)
  })

  conform(
    { client, feature: 'errors', rules: ['transport.no-retry', 'errors.envelope'] },
    `${client}: a refusal is an APICallError that is not tried again`,
    async () => {
      const error = await errorOf(generateImage({ model: model(), prompt: POSTER, size: '1000x1000', ...low }))
      expect(APICallError.isInstance(error)).toBe(true)
      expect(error).toMatchObject({ statusCode: 400, isRetryable: false, message: expect.stringContaining("Invalid size '1000x1000'") })
      expect(error.data).toMatchObject({ error: { code: 'invalid_value', param: 'size' } })
    },
  )

  conform({ client, feature: 'abort', rules: ['transport.abort'] }, `${client}: an aborted call ends`, async () => {
    const error = await errorOf(
      generateImage({ model: model(), prompt: 'A matte black bottle', abortSignal: AbortSignal.timeout(300), ...low }),
    )
    expect(error.name).toMatch(/Abort|Timeout/)
  })
}

conform({ client: 'ai-sdk', feature: 'formats', rules: ['answer.fields'] }, 'ai-sdk: resolved values arrive as metadata', async () => {
  const model = CLIENTS['ai-sdk']()
  const providerOptions = {
    openai: { quality: 'low', outputFormat: 'webp', outputCompression: 50, background: 'opaque', moderation: 'low', user: 'someone' },
  }
  const { image, providerMetadata } = await generateImage({ model, prompt: POSTER, size: SIZE, providerOptions })
  expect(image.mediaType).toBe('image/webp')
  expect(providerMetadata.openai?.images?.[0]).toMatchObject({ size: SIZE, quality: 'low', background: 'opaque', outputFormat: 'webp' })
})

conform(
  { client: 'ai-sdk', feature: 'generate', rules: ['generate.response-format', 'lenient.response-format'] },
  'ai-sdk: for an id that it does not know it sends response_format, which strict refuses and lenient takes',
  async () => {
    const asked = (apiKey: string) =>
      generateImage({
        model: createOpenAI({ baseURL: `${reach.keyed}/v1`, apiKey }).image('easel'),
        prompt: POSTER,
        size: SIZE,
        maxRetries: 0,
        ...low,
      })
    expect(await errorOf(asked(keys().strict))).toMatchObject({
      statusCode: 400,
      data: { error: { code: 'unknown_parameter', param: 'response_format' } },
    })
    expect((await asked(keys().lenient)).images).toHaveLength(1)
  },
)

conform(
  { client: 'ai-sdk-compatible', feature: 'url', rules: ['generate.response-format', 'lenient.response-format'] },
  'ai-sdk-compatible: asked for URLs, strict does not know the parameter and lenient says what it answers instead',
  async () => {
    const asked = (apiKey: string, response_format: string) =>
      generateImage({
        model: createOpenAICompatible({ name: 'easel', baseURL: `${reach.keyed}/v1`, apiKey }).imageModel('gpt-image-2'),
        prompt: POSTER,
        size: SIZE,
        maxRetries: 0,
        providerOptions: { easel: { quality: 'low', response_format } },
      })
    for (const format of ['url', 'b64_json'])
      expect(await errorOf(asked(keys().strict, format))).toMatchObject({
        statusCode: 400,
        data: { error: { code: 'unknown_parameter', param: 'response_format' } },
      })
    expect(await errorOf(asked(keys().lenient, 'url'))).toMatchObject({
      statusCode: 400,
      data: { error: { param: 'response_format', message: expect.stringContaining('b64_json') } },
    })
    expect((await asked(keys().lenient, 'b64_json')).images).toHaveLength(1)
  },
)
