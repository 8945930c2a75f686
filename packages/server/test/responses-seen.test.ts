import { createLlmMind } from '@easel/workflow/dialogue'
import sharp from 'sharp'
import { afterEach, expect, test } from 'vitest'
import { closeServices } from '../src/services.ts'
import { talkTo } from './talk.ts'

const ends: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end()
})

test('a language model that sees is shown the picture that a person brings, small', async () => {
  const asked: { messages: { content: string | { type: string; image_url?: { url: string } }[] }[] }[] = []
  const answer = JSON.stringify({ thoughts: [], steps: [], say: 'A blue field.', settled: [] })
  const speak: typeof fetch = async (_url, init) => {
    asked.push(JSON.parse(String(init?.body)))
    return Response.json({ choices: [{ message: { role: 'assistant', content: answer } }] })
  }
  const mind = createLlmMind({ url: 'http://planner/v1', model: 'm', sees: true, fetch: speak })
  const { openai, services } = await talkTo({ mind })
  ends.push(() => closeServices(services))
  const bytes = await sharp({ create: { width: 1600, height: 800, channels: 3, background: '#2040c0' } })
    .png()
    .toBuffer()
  const content = [
    { type: 'input_text' as const, text: 'What is on this picture?' },
    { type: 'input_image' as const, detail: 'auto' as const, image_url: `data:image/png;base64,${bytes.toString('base64')}` },
  ]

  const { output_text } = await openai.responses.create({ model: 'gpt-5', input: [{ role: 'user', content }] })

  expect(output_text).toBe('A blue field.')
  const shown = asked[0]?.messages.flatMap(({ content: parts }) => (typeof parts === 'string' ? [] : parts)) ?? []
  const url = shown.find(({ type }) => type === 'image_url')?.image_url?.url ?? ''
  expect(url).toMatch(/^data:image\/webp;base64,/)
  expect(await sharp(Buffer.from(url.split(',')[1] ?? '', 'base64')).metadata()).toMatchObject({ width: 768, height: 384 })
})
