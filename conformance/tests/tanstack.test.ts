import { generateImage } from '@tanstack/ai'
import { createOpenaiImage } from '@tanstack/ai-openai'
import { expect } from 'vitest'
import { conform, reach } from '../src/conform.ts'
import { errorOf } from '../src/errors.ts'
import { leftMask, metadataOf, POSTER, photo, pixelsOf, QUICK } from '../src/pictures.ts'

const adapter = () => createOpenaiImage('gpt-image-2', 'none', { baseURL: `${reach.open}/v1`, maxRetries: 0 })
const low = { quality: 'low' } as const
const png = () => photo(1024, 640).png().toBuffer()

const part = (bytes: Buffer, role?: 'mask') => ({
  type: 'image' as const,
  source: { type: 'data' as const, value: bytes.toString('base64'), mimeType: 'image/png' as const },
  ...(role && { metadata: { role } }),
})
const words = (content: string) => ({ type: 'text' as const, content })
const firstOf = ({ images }: { images: { b64Json?: string }[] }) => images[0]?.b64Json ?? ''

conform({ client: 'tanstack', feature: 'generate', rules: ['answer.b64'] }, 'a picture', async () => {
  const answer = await generateImage({ adapter: adapter(), prompt: POSTER, size: '1536x1024', modelOptions: low })
  expect(await metadataOf(firstOf(answer))).toMatchObject({ format: 'png', width: 1536, height: 1024 })
})

conform({ client: 'tanstack', feature: 'many', rules: ['answer.n'] }, 'three pictures', async () => {
  expect((await generateImage({ adapter: adapter(), prompt: POSTER, numberOfImages: 3, modelOptions: low })).images).toHaveLength(3)
})

conform({ client: 'tanstack', feature: 'edit', rules: ['edit.form'] }, 'one picture is edited', async () => {
  const prompt = [words('Make it black and white'), part(await png())]
  expect(await metadataOf(firstOf(await generateImage({ adapter: adapter(), prompt, modelOptions: low })))).toMatchObject({ format: 'png' })
})

conform(
  { client: 'tanstack', feature: 'edit-many', rules: ['edit.form.names'] },
  'two pictures are sent, and answered by one',
  async () => {
    const prompt = [words('Make it black and white'), part(await png()), part(await png())]
    expect((await generateImage({ adapter: adapter(), prompt, modelOptions: low })).images).toHaveLength(1)
  },
)

conform({ client: 'tanstack', feature: 'mask', rules: ['edit.mask'] }, 'what the mask keeps is kept', async () => {
  const before = await png()
  const prompt = [words('Make it black and white'), part(before), part(await leftMask(1024, 640).toBuffer(), 'mask')]
  const answer = await generateImage({ adapter: adapter(), prompt, modelOptions: { ...low, size: QUICK.size } as typeof low })
  const [old, fresh] = [await pixelsOf(before), await pixelsOf(Buffer.from(firstOf(answer), 'base64'))]
  expect(fresh.data.subarray(-4).equals(old.data.subarray(-4))).toBe(true)
})

conform({ client: 'tanstack', feature: 'errors', rules: ['errors.classes'] }, 'a refusal keeps its code', async () => {
  const error = await errorOf(
    generateImage({ adapter: adapter(), prompt: POSTER, modelOptions: { quality: 'standard' as 'low' } }) as Promise<unknown>,
  )
  expect(error).toMatchObject({ status: 400, code: 'invalid_value', param: 'quality' })
})
