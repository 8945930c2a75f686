import { createReadStream } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import OpenAI, { BadRequestError, toFile } from 'openai'
import { expect } from 'vitest'
import { conform, reach } from '../src/conform.ts'
import { errorOf } from '../src/errors.ts'
import { asFile, leftMask, metadataOf, photo, pixelsOf, QUICK } from '../src/pictures.ts'

const openai = () => new OpenAI({ baseURL: `${reach.open}/v1`, apiKey: 'none', maxRetries: 0 })
const PROMPT = 'Make it black and white'

const input = photo(1024, 640)
const png = () => input.clone().png().toBuffer()
const jpeg = () => input.clone().jpeg().toBuffer()

conform(
  { client: 'openai', feature: 'edit', rules: ['edit.form', 'edit.usage', 'usage.image', 'answer.fields', 'answer.b64', 'usage.total'] },
  'one picture is edited, and the answer is that of a generation, with the picture counted',
  async () => {
    const answer = await openai().images.edit({ model: 'gpt-image-2', image: asFile(await png(), 'a.png'), prompt: PROMPT, ...QUICK })
    expect(answer).toMatchObject({
      size: '1024x640',
      quality: 'low',
      output_format: 'png',
      background: 'opaque',
      // 32 × 20 patches.
      usage: { input_tokens_details: { image_tokens: 640 }, output_tokens: 107 },
    })
    const { usage } = answer
    expect(usage?.input_tokens).toBe((usage?.input_tokens_details.text_tokens ?? 0) + 640)
    expect(usage?.total_tokens).toBe((usage?.input_tokens ?? 0) + 107)
    expect(answer.data?.map((picture) => Object.keys(picture))).toEqual([['b64_json']])
    const { data } = await pixelsOf(Buffer.from(answer.data?.[0]?.b64_json ?? '', 'base64'))
    expect(new Set(data.subarray(0, 3)).size, 'a grey pixel has three equal channels').toBe(1)
  },
)

conform(
  { client: 'openai', feature: 'edit', rules: ['edit.form', 'edit.mimetype'] },
  'a file from the disk is a picture when it says so, a WebP is one, and a stream without a type is none',
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'easel-conformance-edit-'))
    try {
      const path = join(folder, 'photo.jpg')
      await writeFile(path, await jpeg())
      const image = await toFile(createReadStream(path), null, { type: 'image/jpeg' })
      expect((await openai().images.edit({ image, prompt: PROMPT, ...QUICK })).data).toHaveLength(1)
      const error = await errorOf(openai().images.edit({ image: createReadStream(path), prompt: PROMPT, ...QUICK }))
      expect(error).toMatchObject({ status: 400, code: 'unsupported_file_mimetype' })
    } finally {
      await rm(folder, { recursive: true })
    }
    const webp = await toFile(input.clone().webp().toBuffer(), 'a.webp', { type: 'image/webp' })
    expect((await openai().images.edit({ image: webp, prompt: PROMPT, ...QUICK })).data).toHaveLength(1)
  },
)

conform(
  { client: 'openai', feature: 'edit-many', rules: ['edit.form.names', 'usage.image'] },
  'many pictures are many pictures, each counted',
  async () => {
    const image = [asFile(await png(), 'a.png'), asFile(await jpeg(), 'b.jpg', 'image/jpeg')]
    const answer = await openai().images.edit({ image, prompt: PROMPT, ...QUICK })
    expect(answer.data).toHaveLength(1)
    expect(answer.usage?.input_tokens_details.image_tokens).toBe(2 * 640)
  },
)

conform(
  { client: 'openai', feature: 'mask', rules: ['edit.mask', 'edit.form.order'] },
  'with a mask, what is opaque in it does not change by one bit',
  async () => {
    const before = await png()
    const mask = asFile(await leftMask(1024, 640).toBuffer(), 'mask.png')
    // With a list of pictures the SDK sends the mask before them.
    for (const image of [asFile(before, 'a.png'), [asFile(before, 'a.png')]]) {
      const answer = await openai().images.edit({ image, mask, prompt: PROMPT, ...QUICK })
      const [old, fresh] = [await pixelsOf(before), await pixelsOf(Buffer.from(answer.data?.[0]?.b64_json ?? '', 'base64'))]
      const changed = { left: 0, right: 0 }
      for (let pixel = 0; pixel < 1024 * 640; pixel++) {
        if (!old.data.subarray(pixel * 4, pixel * 4 + 4).equals(fresh.data.subarray(pixel * 4, pixel * 4 + 4)))
          changed[pixel % 1024 < 512 ? 'left' : 'right']++
      }
      expect(changed.right).toBe(0)
      expect(changed.left).toBeGreaterThan(0)
    }
  },
)

conform(
  { client: 'openai', feature: 'many', rules: ['edit.parameters', 'edit.form.scalars', 'edit.size'] },
  'an edit takes the parameters of a generation, and has the size that was asked for',
  async () => {
    const answer = await openai().images.edit({
      image: asFile(await png(), 'a.png'),
      prompt: PROMPT,
      n: 2,
      size: '816x816',
      quality: 'low',
      output_format: 'jpeg',
      output_compression: 60,
      background: 'opaque',
      user: 'someone',
    })
    expect(answer).toMatchObject({
      size: '816x816',
      quality: 'low',
      output_format: 'jpeg',
      background: 'opaque',
      safety_identifier: 'someone',
    })
    expect(answer.data).toHaveLength(2)
    expect(answer.usage?.output_tokens).toBe(2 * 171)
    for (const { b64_json } of answer.data ?? [])
      expect(await metadataOf(b64_json ?? '')).toMatchObject({ format: 'jpeg', width: 816, height: 816 })
  },
)

conform(
  { client: 'openai', feature: 'edit-stream', rules: ['stream.edit-events', 'stream.completed', 'stream.numbers'] },
  'an edit streams events of its own name',
  async () => {
    const events = []
    const request = { image: asFile(await png(), 'a.png'), prompt: PROMPT, ...QUICK, stream: true, partial_images: 2 } as const
    for await (const event of await openai().images.edit(request)) events.push(event)
    const partials = events.slice(0, -1)
    for (const [index, event] of partials.entries())
      expect(event).toMatchObject({ type: 'image_edit.partial_image', partial_image_index: index })
    expect(events.at(-1)).toMatchObject({
      type: 'image_edit.completed',
      size: '1024x640',
      usage: { output_tokens: 107 + 100 * partials.length, input_tokens_details: { image_tokens: 640 } },
    })
    expect(events.map((event) => (event as unknown as { sequence_number: number }).sequence_number)).toEqual([...events.keys()])
    for (const { b64_json } of events) expect(await metadataOf(b64_json)).toMatchObject({ format: 'png' })
  },
)

conform({ client: 'openai', feature: 'errors', rules: ['edit.fidelity'] }, 'input_fidelity is refused for gpt-image-2', async () => {
  const error = await errorOf(
    openai().images.edit({ model: 'gpt-image-2', image: asFile(await png(), 'a.png'), prompt: PROMPT, input_fidelity: 'high' }),
  )
  expect(error).toBeInstanceOf(BadRequestError)
  expect(error).toMatchObject({ code: 'invalid_input_fidelity_model', param: 'input_fidelity', type: 'image_generation_user_error' })
})

conform(
  { client: 'openai', feature: 'errors', rules: ['edit.mimetype', 'errors.classes'] },
  'a file that says of itself to be no picture is refused by its type',
  async () => {
    const image = asFile(await png(), 'data.bin', 'application/octet-stream')
    const error = await errorOf(openai().images.edit({ image, prompt: PROMPT, ...QUICK }))
    expect(error).toBeInstanceOf(BadRequestError)
    expect(error).toMatchObject({
      code: 'unsupported_file_mimetype',
      type: 'invalid_request_error',
      message: expect.stringContaining('application/octet-stream'),
    })
  },
)

conform({ client: 'openai', feature: 'errors', rules: ['variations.retired'] }, 'variations answer as retired', async () => {
  const error = await errorOf(openai().images.createVariation({ image: asFile(await png(), 'a.png') }))
  expect([400, 404]).toContain(error.status)
  expect(error.message).toContain('edits')
})
