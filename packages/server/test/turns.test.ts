import { afterEach, expect, test } from 'vitest'
import { closeServices } from '../src/services.ts'
import { talkTo } from './talk.ts'

const ends: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end()
})

test('a conversation is told turn by turn with the ids of its pictures, also of one that was drawn before and brought along', async () => {
  const { openai, ask, fetch, services } = await talkTo()
  ends.push(() => closeServices(services))
  const tools = [{ type: 'image_generation' as const, size: '1024x640', quality: 'low' as const }]
  await openai.images.generate({ model: 'gpt-image-2', prompt: 'a blue bottle', size: '1024x640' })
  const drawn = (await ask('GET', '/easel/v1/pictures')).body.data[0]
  const bytes = Buffer.from(await (await fetch(`http://localhost${drawn.url}`)).arrayBuffer())
  const image_url = `data:image/png;base64,${bytes.toString('base64')}`

  const { id: conversation } = await openai.conversations.create()
  const content = [
    { type: 'input_text' as const, text: 'make it red' },
    { type: 'input_image' as const, detail: 'auto' as const, image_url },
  ]
  await openai.responses.create({ model: 'gpt-5', conversation, input: [{ role: 'user', content }], tools })

  const { status, body } = await ask('GET', `/easel/v1/conversations/${conversation}/turns`)
  expect(status).toBe(200)
  expect(body.data).toMatchObject([
    { role: 'user', text: 'make it red', pictures: [{ picture: drawn.id }] },
    { role: 'assistant', pictures: [{ id: expect.stringMatching(/^ig_/), picture: expect.stringMatching(/^pic_/), error: null }] },
  ])
  expect(body.data[1].text).not.toBe('')
  expect(JSON.stringify(body)).not.toContain('base64')
  expect((await ask('GET', '/easel/v1/conversations/conv_nobody/turns')).status).toBe(404)
})
