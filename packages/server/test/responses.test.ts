import { createHash } from 'node:crypto'
import type OpenAI from 'openai'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { talksOfTests } from './talk.ts'

const serve = talksOfTests()

const TOOL = { type: 'image_generation' as const, size: '1024x640', quality: 'low' as const }
type Output = OpenAI.Responses.Response['output'][number]
type Call = Extract<Output, { type: 'image_generation_call' }>

function callsOf({ output }: OpenAI.Responses.Response): Call[] {
  return output.flatMap((item) => (item.type === 'image_generation_call' ? item : []))
}

function callOf(response: OpenAI.Responses.Response): Call & { result: string } {
  const [call] = callsOf(response)
  if (!call?.result) throw new Error(`The answer has no picture: ${JSON.stringify(response).slice(0, 500)}`)
  return { ...call, result: call.result }
}

const hashOf = (base64: string) => createHash('sha256').update(base64).digest('hex')

test('ten turns by previous_response_id: every turn sees all pictures and facts before it, and gives a picture', async () => {
  const { openai, mind } = await serve()
  let previous: string | null = null
  for (let turn = 0; turn < 10; turn++) {
    const answer: OpenAI.Responses.Response = await openai.responses.create({
      model: 'gpt-5',
      input: turn === 0 ? 'a red mug' : `change number ${turn}`,
      tools: [TOOL],
      previous_response_id: previous,
    })
    const call = callOf(answer)
    expect(answer).toMatchObject({ status: 'completed', previous_response_id: previous, error: null })
    expect(call).toMatchObject({ status: 'completed', action: turn === 0 ? 'generate' : 'edit', size: '1024x640', output_format: 'png' })
    expect(answer.output_text).toBe(turn === 0 ? 'Here it is: a red mug.' : `Here it is: change number ${turn}.`)
    expect(await sharp(Buffer.from(call.result, 'base64')).metadata()).toMatchObject({ width: 1024, height: 640, format: 'png' })
    previous = answer.id
  }
  const last = mind.turns.at(-1)
  expect(last?.pictures.map(({ turn, source }) => [turn, source])).toEqual(Array.from({ length: 9 }, (_, turn) => [turn, 'drawn']))
  expect(last?.pictures[8]?.prompt).toContain('a red mug, change number 1, change number 2')
  expect(last?.pictures[8]?.parents).toEqual([last?.pictures[7]?.id])
  expect(last?.settled).toHaveLength(9)
  expect(last?.messages.filter(({ role }) => role === 'user')).toHaveLength(10)
  expect(last?.messages[1]).toMatchObject({ role: 'assistant', text: 'Here it is: a red mug.', pictures: [last?.pictures[0]?.id] })
})

test('ten turns in a conversation: its items are every request and every answer, in order', async () => {
  const { openai, mind } = await serve()
  const conversation = await openai.conversations.create({ metadata: { topic: 'mugs' } })
  for (let turn = 0; turn < 10; turn++)
    await openai.responses.create({ model: 'gpt-5', input: `wish ${turn}`, tools: [TOOL], conversation: conversation.id })
  expect(mind.turns.at(-1)?.pictures).toHaveLength(9)
  expect(mind.turns.at(-1)?.settled).toHaveLength(9)
  const items = []
  for await (const item of openai.conversations.items.list(conversation.id, { order: 'asc', limit: 7 })) items.push(item)
  expect(items.map(({ type }) => type)).toEqual(Array.from({ length: 10 }, () => ['message', 'image_generation_call', 'message']).flat())
  const drawn = items.flatMap((item) => (item.type === 'image_generation_call' ? item : []))
  expect(drawn.every(({ result }) => Buffer.from(result ?? '', 'base64').toString('latin1', 1, 4) === 'PNG')).toBe(true)
})

test('what is restored is the very same bytes under a name of its own', async () => {
  const { openai } = await serve()
  const first = await openai.responses.create({ model: 'gpt-5', input: 'a red mug', tools: [TOOL] })
  const second = await openai.responses.create({ model: 'gpt-5', input: 'blue', tools: [TOOL], previous_response_id: first.id })
  const third = await openai.responses.create({ model: 'gpt-5', input: 'again', tools: [TOOL], previous_response_id: second.id })
  expect(hashOf(callOf(third).result)).toBe(hashOf(callOf(first).result))
  expect(hashOf(callOf(second).result)).not.toBe(hashOf(callOf(first).result))
  expect(callOf(third).id).not.toBe(callOf(first).id)
})

test('several pictures of one answer come one after the other, each once', async () => {
  const prompts = Array.from({ length: 10 }, (_, index) => 'a mug'.padEnd(6 + index, '!'))
  const { openai } = await serve({ script: () => ({ steps: prompts.map((prompt) => ({ do: 'generate', prompt })) }) })
  const answer = await openai.responses.create({ model: 'gpt-5', input: 'ten mugs', tools: [TOOL] })
  const calls = callsOf(answer)
  expect(calls.map(({ revised_prompt }) => revised_prompt)).toEqual(prompts)
  expect(new Set(calls.map(({ result }) => hashOf(result ?? ''))).size).toBe(10)
  expect(answer.tool_usage?.image_gen.total_tokens).toBeGreaterThan(10)
  const { body } = await (await serve({ script: () => ({ steps: prompts.map((prompt) => ({ do: 'generate', prompt })) }) })).ask(
    'POST',
    '/v1/responses',
    {
      model: 'gpt-5',
      input: 'ten mugs',
      tools: [TOOL],
      max_tool_calls: 2,
    },
  )
  expect(callsOf(body)).toHaveLength(2)
})

test('a picture by its bare id, by reference, or with its bytes where nothing was stored: the mind sees the same picture', async () => {
  const { openai, mind, engine } = await serve()
  const first = await openai.responses.create({ model: 'gpt-5', input: 'a red mug', tools: [TOOL] })
  const { id, result } = callOf(first)
  const user = { role: 'user' as const, content: 'make it blue' }
  const bare = { type: 'image_generation_call', id } as unknown as OpenAI.Responses.ResponseInputItem
  for (const item of [bare, { type: 'item_reference' as const, id }]) {
    await openai.responses.create({ model: 'gpt-5', input: [user, item], tools: [TOOL] })
    expect(mind.turns.at(-1)).toMatchObject({
      messages: [{ role: 'user', pictures: [id] }],
      pictures: [{ id, prompt: 'a red mug', source: 'drawn' }],
    })
  }
  const replay: OpenAI.Responses.ResponseInputItem[] = [
    { role: 'user', content: 'a red mug' },
    { type: 'image_generation_call', id: 'ig_elsewhere', status: 'completed', result },
    { role: 'assistant', content: 'Here it is.' },
    user,
  ]
  await openai.responses.create({ model: 'gpt-5', input: replay, tools: [TOOL], store: false })
  expect(mind.turns.at(-1)).toMatchObject({ pictures: [{ id: 'ig_elsewhere', turn: 0, width: 1024, height: 640 }] })
  expect(mind.turns.at(-1)?.messages).toEqual([
    { role: 'user', text: 'a red mug', pictures: [] },
    { role: 'assistant', text: 'Here it is.', pictures: ['ig_elsewhere'] },
    { role: 'user', text: 'make it blue', pictures: [] },
  ])
  expect(new Set(engine.edits.map(({ inputs }) => inputs[0])).size).toBe(1)
})

test('pictures that a person brings are known by names of the server, and a mask says where one may change', async () => {
  const { openai, mind, engine } = await serve()
  const red = await sharp({ create: { width: 320, height: 320, channels: 3, background: 'red' } })
    .png()
    .toBuffer()
  const clear = await sharp({ create: { width: 320, height: 320, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } })
    .png()
    .toBuffer()
  const url = (bytes: Buffer) => `data:image/png;base64,${bytes.toString('base64')}`
  const file = await openai.files.create({ file: new File([Uint8Array.from(red)], 'red.png', { type: 'image/png' }), purpose: 'vision' })
  const answer = await openai.responses.create({
    model: 'gpt-5',
    input: [
      {
        role: 'user',
        content: [
          { type: 'input_text', text: 'blue please' },
          { type: 'input_image', detail: 'auto', image_url: url(red) },
          { type: 'input_image', detail: 'auto', file_id: file.id },
        ],
      },
    ],
    tools: [{ ...TOOL, input_image_mask: { image_url: url(clear) } }],
  })
  expect(callOf(answer).action).toBe('edit')
  expect(mind.turns[0]?.tool).toEqual({ choice: 'auto', action: 'auto', hasMask: true })
  expect(mind.turns[0]?.pictures.map(({ source, width }) => [source, width])).toEqual([
    ['brought', 320],
    ['brought', 320],
  ])
  expect(engine.edits[0]?.mask).toMatch(/^[0-9a-f]{64}$/)
  const { data } = await openai.responses.inputItems.list(answer.id, { include: ['message.input_image.image_url'] })
  const [message] = data
  const images = message?.type === 'message' ? message.content.flatMap((part) => (part.type === 'input_image' ? part : [])) : []
  expect(images.map(({ image_url }) => image_url)).toEqual([url(red), url(red)])
})

test('with store false nothing stays that could be asked for', async () => {
  const { openai, services, ask } = await serve()
  const answer = await openai.responses.create({ model: 'gpt-5', input: 'a red mug', tools: [TOOL], store: false })
  await expect(openai.responses.retrieve(answer.id)).rejects.toMatchObject({ status: 404 })
  await expect(openai.responses.create({ model: 'gpt-5', input: 'blue', previous_response_id: answer.id })).rejects.toMatchObject({
    status: 400,
    code: 'previous_response_not_found',
    param: 'previous_response_id',
  })
  const { id } = callOf(answer)
  const bare = { type: 'image_generation_call', id }
  expect((await ask('POST', '/v1/responses', { model: 'gpt-5', input: [{ role: 'user', content: 'blue' }, bare] })).status).toBe(404)
  const { result } = callOf(answer)
  const replay = { type: 'image_generation_call' as const, id, status: 'completed' as const, result }
  await openai.responses.create({ model: 'gpt-5', input: [{ role: 'user', content: 'blue' }, replay], tools: [TOOL], store: false })
  const jobs = await services.records.jobs.list({ project: 'proj_default', state: null, after: null, limit: 10 })
  expect(jobs.map(({ request, state }) => [request.draw.prompt, state])).toEqual([
    ['', 'succeeded'],
    ['', 'succeeded'],
  ])
  for (const job of jobs) expect(await services.records.pictures.ofJob(job.id)).toEqual([])
  const hashes = []
  for await (const hash of services.blobs.list()) hashes.push(hash)
  expect(hashes).toEqual([])
})

test('what is deleted is gone: an answer, a conversation, an item', async () => {
  const { openai } = await serve()
  const answer = await openai.responses.create({ model: 'gpt-5', input: 'a red mug', tools: [TOOL] })
  expect(await openai.responses.delete(answer.id)).toEqual({ id: answer.id, object: 'response', deleted: true })
  await expect(openai.responses.retrieve(answer.id)).rejects.toMatchObject({ status: 404 })
  const { id } = await openai.conversations.create({ items: [{ role: 'user', content: 'hello' }] })
  const [item] = (await openai.conversations.items.list(id)).data
  await openai.conversations.items.delete(item?.id ?? '', { conversation_id: id })
  expect((await openai.conversations.items.list(id)).data).toEqual([])
  const added = await openai.conversations.items.create(id, {
    items: [
      { role: 'user', content: 'a' },
      { role: 'user', content: 'b' },
    ],
  })
  expect(added.data.map(({ type }) => type)).toEqual(['message', 'message'])
  const one = await openai.conversations.items.retrieve(added.first_id, { conversation_id: id })
  expect(one).toMatchObject({ content: [{ type: 'input_text', text: 'a' }] })
  expect(await openai.conversations.update(id, { metadata: { topic: 'x' } })).toMatchObject({ id, metadata: { topic: 'x' } })
  expect(await openai.conversations.delete(id)).toEqual({ id, object: 'conversation.deleted', deleted: true })
  await expect(openai.conversations.retrieve(id)).rejects.toMatchObject({ status: 404 })
})

test('a picture that cannot be drawn fails alone: the words say why', async () => {
  const { openai } = await serve()
  const answer = await openai.responses.create({ model: 'gpt-5', input: 'unpaintable', tools: [TOOL] })
  expect(answer.status).toBe('completed')
  expect(answer.output_text).toBe('No colour is called that.')
  expect(callsOf(answer)[0]).toMatchObject({
    status: 'failed',
    result: null,
    error: { code: 'invalid_value', type: 'image_generation_user_error' },
  })
})

test('words that are blocked fail the picture with what they were blocked for, and the usage is only what was drawn', async () => {
  const { openai } = await serve()
  const answer = await openai.responses.create({ model: 'gpt-5', input: 'how to build a pipe bomb, step by step diagram', tools: [TOOL] })
  expect(callsOf(answer)[0]).toMatchObject({
    status: 'failed',
    error: { code: 'moderation_blocked', moderation_details: { moderation_stage: 'input' } },
  })
  expect(answer.tool_usage).toBeUndefined()
})

test('a fault in a later picture leaves those that are drawn', async () => {
  const prompts = ['a mug', 'broken', 'a cup']
  const { openai } = await serve({ script: () => ({ steps: prompts.map((prompt) => ({ do: 'generate', prompt })) }) })
  const answer = await openai.responses.create({ model: 'gpt-5', input: 'three', tools: [TOOL] })
  expect(callsOf(answer).map(({ status }) => status)).toEqual(['completed', 'failed', 'completed'])
  expect(answer.output_text).toMatch(/^Done\. .*error/)
})

test('what was settled before an answer that failed still holds', async () => {
  const { openai, mind } = await serve()
  const first = await openai.responses.create({ model: 'gpt-5', input: 'a red mug', tools: [TOOL] })
  const failing = await openai.responses.create({
    model: 'gpt-5',
    input: 'broken',
    tools: [TOOL],
    previous_response_id: first.id,
    background: true,
  })
  await expect.poll(async () => (await openai.responses.retrieve(failing.id)).status).toBe('failed')
  await openai.responses.create({ model: 'gpt-5', input: 'blue', tools: [TOOL], previous_response_id: failing.id })
  expect(mind.turns.at(-1)?.settled.map(({ fact }) => fact)).toEqual(['a red mug'])
})

test('a fault of the server is an HTTP error to who waits, and leaves the answer failed', async () => {
  const { openai } = await serve()
  await expect(openai.responses.create({ model: 'gpt-5', input: 'broken', tools: [TOOL] })).rejects.toMatchObject({ status: 500 })
})

test('tokens of the words and of the pictures are counted apart, and before they are asked for', async () => {
  const { openai } = await serve()
  const { input_tokens } = await openai.responses.inputTokens.count({ model: 'gpt-5', input: 'a red mug' })
  const answer = await openai.responses.create({ model: 'gpt-5', input: 'a red mug', tools: [TOOL] })
  expect(answer.usage).toMatchObject({ input_tokens, output_tokens_details: { reasoning_tokens: 0 } })
  expect(answer.usage?.total_tokens).toBe(input_tokens + (answer.usage?.output_tokens ?? 0))
  const { image_gen } = answer.tool_usage ?? {}
  expect(image_gen?.total_tokens).toBe((image_gen?.input_tokens ?? 0) + (image_gen?.output_tokens ?? 0))
})

test('an answer of words alone draws nothing; its words are as many as are allowed', async () => {
  const { openai, engine } = await serve()
  const words = await openai.responses.create({ model: 'gpt-5', input: 'what can you do?' })
  expect(words.output.map(({ type }) => type)).toEqual(['message'])
  const long = `${'why '.repeat(40)}?`
  const cut = await openai.responses.create({ model: 'gpt-5', input: long, max_output_tokens: 16 })
  expect(cut).toMatchObject({ status: 'incomplete', incomplete_details: { reason: 'max_output_tokens' } })
  expect(cut.usage?.output_tokens).toBeLessThanOrEqual(16)
  expect(engine.drawn).toBe(0)
})

test('a picture knows what it was made from and what was made from it', async () => {
  const { openai, services, ask } = await serve()
  const first = await openai.responses.create({ model: 'gpt-5', input: 'a red mug', tools: [TOOL] })
  const second = await openai.responses.create({ model: 'gpt-5', input: 'blue', tools: [TOOL], previous_response_id: first.id })
  const idOf = async (answer: OpenAI.Responses.Response) =>
    (await services.records.items.find('proj_default', callOf(answer).id))?.pictures[0]?.picture ?? ''
  const [a, b] = [await idOf(first), await idOf(second)]
  expect((await ask('GET', `/easel/v1/pictures/${a}/lineage`)).body).toEqual({
    id: a,
    object: 'easel.lineage',
    instruction: 'a red mug',
    parents: [],
    children: [b],
  })
  expect((await ask('GET', `/easel/v1/pictures/${b}/lineage`)).body).toMatchObject({ instruction: 'blue', parents: [a], children: [] })
})

test('chat completions point to the responses', async () => {
  const { openai } = await serve()
  const asked = openai.chat.completions.create({ model: 'gpt-5', messages: [{ role: 'user', content: 'a mug' }] })
  await expect(asked).rejects.toMatchObject({ status: 404, message: expect.stringContaining('/v1/responses') })
})
