import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createKey, createProject } from '../src/keys/index.ts'
import { talksOfTests } from './talk.ts'

const serve = talksOfTests()

const TOOL = { type: 'image_generation', size: '1024x640' }
const body = (more: object) => ({ model: 'gpt-5', input: 'a mug', tools: [TOOL], ...more })
const user = (content: unknown) => ({ input: [{ role: 'user', content }] })
const image = (image_url: unknown) => user([{ type: 'input_image', image_url }])
const tool = (more: object) => ({ tools: [{ ...TOOL, ...more }] })

/** What is wrong, and what the answer says: status, code, param, and a word of the message. */
const REFUSED: [name: string, body: object, status: number, code: string | null, param: string | null, word: RegExp][] = [
  ['no model', { model: undefined }, 400, 'missing_required_parameter', 'model', /model/],
  ['a model that draws', { model: 'gpt-image-2' }, 400, 'invalid_value', 'model', /does not speak/],
  ['an unknown model', { model: 'no-such-model' }, 404, 'model_not_found', 'model', /does not exist/],
  ['no input', { input: undefined }, 400, 'missing_required_parameter', 'input', /input/],
  ['an input of another kind', { input: 7 }, 400, 'invalid_type', 'input', /a string or an array/],
  ['nothing to answer', { input: [] }, 400, 'invalid_value', 'input', /role 'user'/],
  ['only the assistant speaks', { input: [{ role: 'assistant', content: 'hi' }] }, 400, 'invalid_value', 'input', /role 'user'/],
  ['an unknown parameter', { speed: 'fast' }, 400, 'unknown_parameter', 'speed', /Unknown parameter/],
  ['a prompt template', { prompt: { id: 'pmpt_1' } }, 400, 'unsupported_parameter', 'prompt', /not available/],
  ['a hosted tool', { tools: [{ type: 'web_search' }] }, 400, 'unsupported_parameter', 'tools[0].type', /image_generation/],
  ['a tool without a type', { tools: [{}] }, 400, 'missing_required_parameter', 'tools[0].type', /tools\[0\]/],
  ['a tool that is no object', { tools: ['image_generation'] }, 400, 'invalid_type', 'tools[0]', /object/],
  ['two image tools', { tools: [TOOL, TOOL] }, 400, 'invalid_value', 'tools', /only one/],
  ['a size that cannot be drawn', tool({ size: '1000x1000' }), 400, 'invalid_value', 'tools', /divisible by 16/],
  ['an unknown option', tool({ sharpness: 3 }), 400, 'invalid_value', 'tools', /sharpness/],
  ['too many partial pictures', tool({ partial_images: 4 }), 400, 'invalid_value', 'tools', /partial_images/],
  ['an image model that is gone', tool({ model: 'dall-e-3' }), 400, 'invalid_value', 'tools', /dall-e-3/],
  ['a fidelity that the model lacks', tool({ input_fidelity: 'high' }), 400, 'invalid_value', 'tools', /input_fidelity/],
  ['an edit of nothing', tool({ action: 'edit' }), 400, 'invalid_value', 'tools', /needs a picture/],
  ['a choice of another tool', { tool_choice: { type: 'web_search' } }, 400, 'invalid_value', 'tool_choice', /image_generation/],
  ['insisting on a tool that is not there', { tools: [], tool_choice: 'required' }, 400, 'invalid_value', 'tool_choice', /not found/],
  [
    'both ways to go on',
    { previous_response_id: 'resp_1', conversation: 'conv_1' },
    400,
    'invalid_value',
    'previous_response_id',
    /exclusive/,
  ],
  ['an unknown answer', { previous_response_id: 'resp_1' }, 400, 'previous_response_not_found', 'previous_response_id', /resp_1/],
  ['an unknown conversation', { conversation: { id: 'conv_1' } }, 404, null, 'conversation', /conv_1/],
  ['background without store', { background: true, store: false }, 400, 'invalid_value', 'background', /store/],
  ['structured output', { text: { format: { type: 'json_object' } } }, 400, 'invalid_value', 'text.format.type', /text/],
  ['a temperature of words', { temperature: 'hot' }, 400, 'invalid_value', 'temperature', /number from 0 to 2/],
  ['too few tokens', { max_output_tokens: 3 }, 400, 'integer_below_min_value', 'max_output_tokens', /16/],
  ['metadata that is no text', { metadata: { a: 1 } }, 400, 'invalid_type', 'metadata.a', /string/],
  [
    'words without end',
    { input: Array.from({ length: 5 }, () => ({ role: 'user', content: 'x'.repeat(250_000) })) },
    400,
    'string_above_max_length',
    'input',
    /1250000/,
  ],
  ['an unknown item', { input: [{ type: 'computer_call' }] }, 400, 'invalid_value', 'input[0].type', /computer_call/],
  ['an unknown part', user([{ type: 'input_audio' }]), 400, 'invalid_value', 'input[0].content[0].type', /input_audio/],
  ['a part without a type', user([{ text: 'hi' }]), 400, 'missing_required_parameter', 'input[0].content[0].type', /type/],
  ['a picture of nowhere', user([{ type: 'input_image' }]), 400, 'invalid_value', 'input[0].content[0]', /exactly one/],
  ['a picture of a file system', image('file:///etc/passwd'), 400, 'invalid_value', 'input[0].content[0].image_url', /http/],
  ['a picture that is none', image('data:image/png;base64,AAAA'), 400, 'invalid_image_file', 'input[0].content[0]', /Invalid image/],
  ['a file that is not there', user([{ type: 'input_image', file_id: 'file-1' }]), 404, null, 'input[0].content[0].file_id', /file-1/],
  [
    'an unknown picture',
    {
      input: [
        { role: 'user', content: 'x' },
        { type: 'image_generation_call', id: 'ig_1' },
      ],
    },
    404,
    null,
    'input[1]',
    /ig_1/,
  ],
  [
    'a result that is no picture',
    {
      input: [
        { role: 'user', content: 'x' },
        { type: 'image_generation_call', id: 'ig_1', result: '####' },
      ],
    },
    400,
    'invalid_value',
    'input[1].result',
    /base64/,
  ],
]

test('what cannot be obeyed is refused in the words of the wire, and nothing of it stays', async () => {
  const { ask, services, engine, mind } = await serve()
  for (const [name, more, status, code, param, word] of REFUSED) {
    const answer = await ask('POST', '/v1/responses', body(more))
    expect({ name, status: answer.status, code: answer.body.error?.code, param: answer.body.error?.param }).toEqual({
      name,
      status,
      code,
      param,
    })
    expect(answer.body.error.message, name).toMatch(word)
    expect(Object.keys(answer.body.error).slice(0, 4).sort()).toEqual(['code', 'message', 'param', 'type'])
    if (param === 'tools') expect(answer.body.error.type, name).toBe('image_generation_user_error')
  }
  expect([engine.drawn, mind.turns.length]).toEqual([0, 0])
  expect(await services.records.responses.unended()).toEqual([])
  for await (const hash of services.blobs.list()) throw new Error(`The blob ${hash} has stayed.`)
})

test('functions of the client are accepted, never called, and a warning says so', async () => {
  const { ask } = await serve()
  const tools = [
    TOOL,
    { type: 'function', name: 'weather', parameters: { type: 'object', properties: { result: { default: '' } } }, strict: true },
  ]
  const { status, headers, body: answer } = await ask('POST', '/v1/responses', body({ tools, temperature: 0.2 }))
  expect([status, answer.status]).toEqual([200, 'completed'])
  expect(answer.tools[1]).toEqual(tools[1])
  expect(headers.get('x-easel-warnings')).toMatch(/weather.*temperature/)
})

test('what belongs to another project is not there, by any name', async () => {
  const { fetch, services } = await serve()
  const keyOf = async (name: string) => {
    const project = await createProject(services, { name, verified: true, tier: null, monthlyBudget: null })
    return createKey(services, { name, project: project.id, scopes: ['images'], profile: 'strict', expiresAt: null })
  }
  const [mine, theirs] = [await keyOf('mine'), await keyOf('theirs')]
  const as = async ({ secret }: { secret: string }, method: string, path: string, sent?: object) => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${secret}` }
    const response = await fetch(`http://localhost${path}`, { method, headers, ...(sent && { body: JSON.stringify(sent) }) })
    return { status: response.status, body: await response.json() }
  }
  const { body: answer } = await as(mine, 'POST', '/v1/responses', body({ background: true }))
  await expect.poll(async () => (await as(mine, 'GET', `/v1/responses/${answer.id}`)).body.status).toBe('completed')
  const { body: whole } = await as(mine, 'GET', `/v1/responses/${answer.id}`)
  const { body: conversation } = await as(mine, 'POST', '/v1/conversations', { items: [{ role: 'user', content: 'hi' }] })
  const at = `/v1/responses/${answer.id}`
  const talk = `/v1/conversations/${conversation.id}`
  const asked: [string, string, object?][] = [
    ['GET', at],
    ['GET', `${at}?stream=true`],
    ['GET', `${at}/input_items`],
    ['POST', `${at}/cancel`],
    ['DELETE', at],
    ['GET', talk],
    ['POST', talk, { metadata: {} }],
    ['GET', `${talk}/items`],
    ['POST', `${talk}/items`, { items: [{ role: 'user', content: 'hi' }] }],
    ['DELETE', talk],
    ['POST', '/v1/responses', body({ conversation: conversation.id })],
    [
      'POST',
      '/v1/responses',
      body({
        input: [
          { role: 'user', content: 'x' },
          { type: 'item_reference', id: whole.output[0].id },
        ],
      }),
    ],
  ]
  for (const [method, path, sent] of asked) expect([path, (await as(theirs, method, path, sent)).status]).toEqual([path, 404])
  expect((await as(theirs, 'POST', '/v1/responses', body({ previous_response_id: answer.id }))).status).toBe(400)
  expect((await as(mine, 'GET', at)).status).toBe(200)
})

test('limits and budgets hold for every picture of an answer', async () => {
  const prompts = Array.from({ length: 7 }, (_, index) => `mug ${index}`)
  const { fetch, services } = await serve({ script: () => ({ steps: prompts.map((prompt) => ({ do: 'generate', prompt })) }) })
  const askAs = async (facts: { tier: 1 | null; monthlyBudget: number | null }) => {
    const { id } = await createProject(services, { name: JSON.stringify(facts), verified: true, ...facts })
    const { secret } = await createKey(services, { name: 'k', project: id, scopes: ['images'], profile: 'strict', expiresAt: null })
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${secret}` }
    const response = await fetch('http://localhost/v1/responses', { method: 'POST', headers, body: JSON.stringify(body({})) })
    return { status: response.status, headers: response.headers, body: await response.json() }
  }
  const limited = await askAs({ tier: 1, monthlyBudget: null })
  expect(limited.headers.get('x-ratelimit-limit-input-images')).toBe('5')
  const calls = limited.body.output.filter(({ type }: { type: string }) => type === 'image_generation_call')
  expect(calls.map(({ status }: { status: string }) => status)).toEqual([...Array(5).fill('completed'), 'failed', 'failed'])
  expect(calls[5].error).toMatchObject({ code: 'rate_limit_exceeded' })
  const poor = await askAs({ tier: null, monthlyBudget: 0.0001 })
  expect([poor.status, poor.body.error.code]).toEqual([429, 'insufficient_quota'])
})

test('a tool with the shape of a picture of another shows nothing of it', async () => {
  const { ask, openai } = await serve()
  const secret = await openai.responses.create({ model: 'gpt-5', input: 'a mug', tools: [{ type: 'image_generation', size: '1024x640' }] })
  const parameters = { result: '', id: secret.output[0]?.id, type: 'image_generation_call' }
  const { body: answer } = await ask(
    'POST',
    '/v1/responses',
    body({ input: 'hello?', tools: [{ type: 'function', name: 'f', parameters }] }),
  )
  expect(answer.tools[0].parameters).toEqual(parameters)
})

test('whatever is sent, the answer is an answer or a refusal in the envelope', async () => {
  const { ask } = await serve({ script: () => ({ say: 'Hello.' }) })
  const value = fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constantFrom('user', 'message', 'input_text', 'image_generation_call', 'ig_1'))
  const record = fc.dictionary(fc.constantFrom('type', 'role', 'content', 'id', 'text', 'result', 'summary', 'image_url'), value)
  const sent = fc.record(
    {
      model: fc.constantFrom('gpt-5', 'o3', ''),
      input: fc.oneof(value, fc.array(record)),
      tools: fc.oneof(value, fc.array(record)),
      tool_choice: value,
      conversation: value,
      include: value,
      reasoning: value,
      metadata: value,
    },
    { requiredKeys: ['model', 'input'] },
  )
  await fc.assert(
    fc.asyncProperty(sent, async (each) => {
      const { status, body: answer } = await ask('POST', '/v1/responses', each)
      expect(status).toBeLessThan(500)
      if (status >= 400) expect(answer.error).toMatchObject({ message: expect.any(String), type: expect.any(String) })
      else expect(answer).toMatchObject({ object: 'response', status: 'completed' })
    }),
    { numRuns: 60 },
  )
})
