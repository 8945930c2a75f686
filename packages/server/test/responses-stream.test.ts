import type OpenAI from 'openai'
import { expect, test } from 'vitest'
import { checkRequest, checkResponse } from '../../protocol/test/openapi-check.ts'
import { talksOfTests } from './talk.ts'

const serve = talksOfTests()

const TOOL = { type: 'image_generation' as const, size: '1024x640', quality: 'low' as const, partial_images: 2 }
type Event = OpenAI.Responses.ResponseStreamEvent

async function eventsOf(stream: AsyncIterable<Event>): Promise<Event[]> {
  const events: Event[] = []
  for await (const event of stream) events.push(event)
  return events
}

const ALL = [
  'response.created',
  'response.in_progress',
  'response.output_item.added',
  'response.image_generation_call.in_progress',
  'response.image_generation_call.generating',
  'response.image_generation_call.partial_image',
  'response.image_generation_call.partial_image',
  'response.image_generation_call.completed',
  'response.output_item.done',
  'response.output_item.added',
  'response.content_part.added',
  'response.output_text.delta',
  'response.output_text.done',
  'response.content_part.done',
  'response.output_item.done',
  'response.completed',
]

test('a stream tells everything in order, numbered without gaps, and every field of every event', async () => {
  const { openai } = await serve()
  const events = await eventsOf(await openai.responses.create({ model: 'gpt-5', input: 'a red mug', tools: [TOOL], stream: true }))
  expect(events.map(({ type }) => type)).toEqual(ALL)
  expect(events.map(({ sequence_number }) => sequence_number)).toEqual(ALL.map((_, index) => index))
  const [created, progress, added, begun, generating, first, second, completed, done, ...words] = events as unknown as Record<
    string,
    unknown
  >[]
  const last = words.at(-1)
  const response = last?.response as OpenAI.Responses.Response
  const call = response.output[0]
  const id = call?.id
  expect(id).toMatch(/^ig_[0-9a-f]{32}$/)
  expect(response.id).toMatch(/^resp_[0-9a-f]{32}$/)
  for (const event of [created, progress])
    expect(event?.response).toMatchObject({
      id: response.id,
      object: 'response',
      status: 'in_progress',
      output: [],
      usage: null,
      error: null,
    })
  expect(added).toEqual({
    type: 'response.output_item.added',
    sequence_number: 2,
    output_index: 0,
    item: { id, type: 'image_generation_call', status: 'in_progress', result: null },
  })
  for (const event of [begun, generating, completed])
    expect(event).toEqual({ type: event?.type, sequence_number: event?.sequence_number, item_id: id, output_index: 0 })
  for (const [index, event] of [first, second].entries())
    expect(event).toEqual({
      type: 'response.image_generation_call.partial_image',
      sequence_number: 5 + index,
      item_id: id,
      output_index: 0,
      partial_image_index: index,
      partial_image_b64: expect.stringMatching(/^iVBORw0KGgo/),
      size: '1024x640',
      quality: 'low',
      background: 'opaque',
      output_format: 'png',
    })
  expect(done).toEqual({ type: 'response.output_item.done', sequence_number: 8, output_index: 0, item: call })
  expect(call).toEqual({
    id,
    type: 'image_generation_call',
    status: 'completed',
    action: 'generate',
    background: 'opaque',
    output_format: 'png',
    quality: 'low',
    size: '1024x640',
    revised_prompt: 'a red mug',
    result: expect.stringMatching(/^iVBORw0KGgo/),
  })
  const message = response.output[1]
  const at = { item_id: message?.id, output_index: 1, content_index: 0 }
  const text = 'Here it is: a red mug.'
  const part = { type: 'output_text', annotations: [], logprobs: [], text }
  expect(words.slice(0, -1).map(({ type: _, sequence_number: __, ...facts }) => facts)).toEqual([
    { output_index: 1, item: { id: message?.id, type: 'message', status: 'in_progress', content: [], role: 'assistant' } },
    { ...at, part: { ...part, text: '' } },
    { ...at, delta: text, logprobs: [] },
    { ...at, text, logprobs: [] },
    { ...at, part },
    { output_index: 1, item: { id: message?.id, type: 'message', status: 'completed', content: [part], role: 'assistant' } },
  ])
  expect(response).toMatchObject({ status: 'completed', usage: { output_tokens_details: { reasoning_tokens: 0 } } })
  expect(response.tools).toEqual([
    {
      type: 'image_generation',
      background: 'auto',
      moderation: 'auto',
      n: 1,
      output_compression: 100,
      output_format: 'png',
      partial_images: 2,
      quality: 'low',
      size: '1024x640',
    },
  ])
  expect(await openai.responses.retrieve(response.id)).toMatchObject({ output: response.output })
})

test('thoughts come first, as an item of their own; their words only where they are asked for', async () => {
  const script = () => ({ thoughts: ['A mug is small.'], say: 'Hello.' })
  const { openai } = await serve({ script })
  const told = await eventsOf(await openai.responses.create({ model: 'gpt-5', input: 'hi', reasoning: { summary: 'auto' }, stream: true }))
  expect(told.slice(2, 9).map(({ type }) => type)).toEqual([
    'response.output_item.added',
    'response.reasoning_summary_part.added',
    'response.reasoning_summary_text.delta',
    'response.reasoning_summary_text.done',
    'response.reasoning_summary_part.done',
    'response.output_item.done',
    'response.output_item.added',
  ])
  const quiet = await openai.responses.create({ model: 'gpt-5', input: 'hi' })
  expect(quiet.output[0]).toMatchObject({ type: 'reasoning', id: expect.stringMatching(/^rs_/), summary: [] })
})

test('a stream whose answer fails ends with response.failed', async () => {
  const { openai } = await serve()
  const events = await eventsOf(await openai.responses.create({ model: 'gpt-5', input: 'broken', tools: [TOOL], stream: true }))
  const last = events.at(-1)
  expect(last?.type === 'response.failed' && last.response).toMatchObject({ status: 'failed', error: { code: 'server_error' } })
})

test('work in the background is told at once, goes on alone, and is asked for later', async () => {
  const { openai } = await serve({ strokeMs: 1 })
  const begun = await openai.responses.create({ model: 'gpt-5', input: 'a red mug', tools: [TOOL], background: true })
  expect(begun).toMatchObject({ status: 'queued', background: true, output: [] })
  await expect.poll(async () => (await openai.responses.retrieve(begun.id)).status).toBe('completed')
  const ended = await openai.responses.retrieve(begun.id)
  expect(ended.output.map(({ type }) => type)).toEqual(['image_generation_call', 'message'])
  await expect(openai.responses.retrieve(begun.id, { stream: true })).rejects.toMatchObject({ status: 400, param: 'stream' })
})

test('whoever was cut off from a stream in the background comes back and misses nothing', async () => {
  const { openai } = await serve({ strokeMs: 2 })
  const stream = await openai.responses.create({ model: 'gpt-5', input: 'a red mug', tools: [TOOL], background: true, stream: true })
  const heard: Event[] = []
  for await (const event of stream) {
    heard.push(event)
    if (heard.length === 4) break
  }
  const [created] = heard
  if (created?.type !== 'response.created') throw new Error('The first event is another.')
  const { id } = created.response
  const rest = await eventsOf(await openai.responses.retrieve(id, { stream: true, starting_after: heard.at(-1)?.sequence_number ?? 0 }))
  const all = [...heard, ...rest]
  expect(all.map(({ sequence_number }) => sequence_number)).toEqual(all.map((_, index) => index))
  expect(all.map(({ type }) => type)).toEqual([ALL[0], 'response.queued', ...ALL.slice(1)])
  expect(await eventsOf(await openai.responses.retrieve(id, { stream: true }))).toEqual(all)
})

test('what is cancelled stops, and its stream ends', async () => {
  const { openai, engine } = await serve({ strokeMs: 50 })
  const stream = await openai.responses.create({ model: 'gpt-5', input: 'a mug', tools: [TOOL], background: true, stream: true })
  let id = ''
  const heard: string[] = []
  for await (const event of stream) {
    heard.push(event.type)
    if (event.type === 'response.created') id = event.response.id
    if (event.type === 'response.image_generation_call.generating')
      expect(await openai.responses.cancel(id)).toMatchObject({ status: 'cancelled' })
  }
  expect(heard).not.toContain('response.completed')
  expect(engine.drawn).toBe(0)
  expect(await openai.responses.retrieve(id)).toMatchObject({ status: 'cancelled' })
  const waited = await openai.responses.create({ model: 'gpt-5', input: 'hello?' })
  await expect(openai.responses.cancel(waited.id)).rejects.toMatchObject({ status: 400 })
})

test('a client that leaves stops the work, streamed or not', async () => {
  const { openai, engine } = await serve({ strokeMs: 50 })
  const stream = await openai.responses.create({ model: 'gpt-5', input: 'a mug', tools: [TOOL], stream: true })
  for await (const event of stream) if (event.type === 'response.image_generation_call.generating') break
  await expect.poll(() => engine.stopped).toBe(1)
  const leaving = new AbortController()
  const waiting = openai.responses.create({ model: 'gpt-5', input: 'a mug', tools: [TOOL] }, { signal: leaving.signal })
  setTimeout(() => leaving.abort(), 100)
  await expect(waiting).rejects.toThrow()
  await expect.poll(() => engine.stopped).toBe(2)
  expect(engine.drawn).toBe(0)
})

test('what is answered and told is what the document says', async () => {
  const { fetch } = await serve()
  const asked = { model: 'gpt-5', input: 'a red mug', tools: [TOOL] }
  for (const body of [asked, { ...asked, stream: true }, { ...asked, input: [{ role: 'user', content: 'a mug' }], background: true }]) {
    checkRequest('POST', '/v1/responses', 'application/json', body)
    const headers = { 'content-type': 'application/json' }
    const response = await fetch('http://localhost/v1/responses', { method: 'POST', headers, body: JSON.stringify(body) })
    const type = response.headers.get('content-type')
    checkResponse('POST', '/v1/responses', response.status, type, type?.includes('json') ? await response.json() : await response.text())
  }
})

test('so it is for conversations, their items, and what becomes of an answer', async () => {
  const { ask, services } = await serve()
  const checked = async (method: string, path: string, body?: object) => {
    const { status, headers, body: answer } = await ask(method, path, body)
    if (body) checkRequest(method, path, 'application/json', body)
    checkResponse(method, path, status, headers.get('content-type'), answer)
    return { status, answer }
  }
  const items = [{ role: 'user', content: [{ type: 'input_text', text: 'hello' }] }]
  const { id } = (await checked('POST', '/v1/conversations', { items, metadata: { a: 'b' } })).answer
  const talk = `/v1/conversations/${id}`
  await checked('GET', talk)
  await checked('POST', talk, { metadata: {} })
  const added = (await checked('POST', `${talk}/items`, { items })).answer
  await checked('GET', `${talk}/items/${added.first_id}`)
  await checked('DELETE', `${talk}/items/${added.first_id}`)
  const asked = { model: 'gpt-5', input: 'a red mug', tools: [TOOL], conversation: id }
  const whole = (await checked('POST', '/v1/responses', asked)).answer
  await checked('GET', `${talk}/items?limit=2&order=asc`)
  await checked('POST', '/v1/responses/input_tokens', { model: 'gpt-5', input: 'a red mug' })
  const at = `/v1/responses/${whole.id}`
  for (const path of [at, `${at}/input_items`]) await checked('GET', path)
  const picture = (await services.records.items.find('proj_default', whole.output[0].id))?.pictures[0]?.picture
  await checked('GET', `/easel/v1/pictures/${picture}/lineage`)
  for (const path of [at, talk]) expect((await checked('DELETE', path)).status).toBe(200)
  expect((await checked('GET', talk)).status).toBe(404)
  expect((await checked('POST', `${at}/cancel`)).status).toBe(404)
})

test('a listener who left leaves nothing behind', async () => {
  const { openai, services } = await serve({ strokeMs: 2 })
  const listeners = new Set<symbol>()
  const { subscribe } = services.events
  services.events.subscribe = (id, listener) => {
    const name = Symbol(id)
    listeners.add(name)
    const unsubscribe = subscribe(id, listener)
    return () => {
      listeners.delete(name)
      unsubscribe()
    }
  }
  for (let most = 1; most < 8; most++) {
    const stream = await openai.responses.create({ model: 'gpt-5', input: 'a mug', tools: [TOOL], background: true, stream: true })
    let heard = 0
    for await (const _ of stream) if (++heard === most) break
  }
  await expect.poll(() => listeners.size).toBe(0)
})
