import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createLlmMind, type LlmOptions, type Mind, type Turn } from './index.ts'
import { endless, hanging, html, llamaCpp, ollama, openai, type Reply, refused, scripted, silent, vllm } from './test/chat-server.ts'

const KEY = 'sk-very-secret-0123456789'
const PICTURE = {
  id: 'ig_1',
  source: 'drawn',
  turn: 0,
  width: 64,
  height: 64,
  prompt: 'A white bottle with a gold cap',
  parents: [],
  scene: async () => null,
  look: async () => ({ type: 'image/png' as const, bytes: new Uint8Array([1, 2, 3]) }),
} as const
const turn = (text: string, more: Partial<Turn> = {}): Turn => ({
  messages: [
    { role: 'user', text: 'A white bottle with a gold cap', pictures: [] },
    { role: 'assistant', text: 'Here it is.', pictures: ['ig_1'] },
    { role: 'user', text, pictures: [] },
  ],
  pictures: [{ ...PICTURE, parents: [] }],
  settled: [],
  tool: { choice: 'auto', action: 'auto', hasMask: false },
  ...more,
})
const edit = (more: object = {}) => ({
  do: 'edit',
  pictures: ['ig_1'],
  instruction: 'make the cap blue',
  prompt: 'A white bottle with a blue cap',
  plan: null,
  ...more,
})
const answer = (more: object = {}) =>
  JSON.stringify({
    thoughts: [],
    steps: [edit()],
    say: 'The cap is blue now.',
    settled: [{ about: 'the cap', fact: 'the cap is blue' }],
    ...more,
  })

function minded(replies: Reply[], options: Partial<LlmOptions> = {}): { mind: Mind; asked: ReturnType<typeof scripted>['asked'] } {
  const { fetch, asked } = scripted(...replies)
  return { mind: createLlmMind({ url: 'http://planner.test/v1', model: 'm', key: KEY, fetch, timeoutMs: 5000, ...options }), asked }
}
const BLUE = turn('make the cap blue please')

describe('a language model decides', () => {
  test.each([
    ['OpenAI', openai, { input: 900, output: 80, reasoning: 30 }],
    ['Ollama', ollama, { input: 700, output: 70, reasoning: 0 }],
    ['llama.cpp', llamaCpp, { input: 600, output: 60, reasoning: 0 }],
    ['vLLM', vllm, { input: 800, output: 50, reasoning: 0 }],
  ])('as %s answers', async (_name, shape, usage) => {
    const { mind, asked } = minded([shape(answer())])
    const decision = await mind.decide(BLUE, {})
    expect(decision.steps).toEqual([
      { do: 'edit', pictures: ['ig_1'], instruction: 'make the cap blue', prompt: 'A white bottle with a blue cap' },
    ])
    expect(decision.settled).toEqual([{ turn: 1, about: 'the cap', fact: 'the cap is blue' }])
    expect(decision.warnings).toEqual([])
    expect(decision.usage).toEqual(usage)
    expect(asked[0]?.url).toBe('http://planner.test/v1/chat/completions')
    expect(asked[0]?.headers.authorization).toBe(`Bearer ${KEY}`)
  })

  test('its thoughts are told, as the server or the model gives them', async () => {
    expect((await minded([llamaCpp(answer())]).mind.decide(BLUE, {})).thoughts).toEqual(['The person wants a blue cap.'])
    expect((await minded([ollama(`<think>Blue it is.</think>\n${answer()}`)]).mind.decide(BLUE, {})).thoughts).toEqual(['Blue it is.'])
  })

  test('what stands around the JSON, and fields left out, do no harm', async () => {
    const { plan: _, ...step } = edit()
    const text = `Sure!\n\`\`\`json\n${JSON.stringify({ steps: [step], say: 'Blue.' })}\n\`\`\`\nAnything else?`
    expect((await minded([ollama(text)]).mind.decide(BLUE, {})).steps).toHaveLength(1)
  })

  test('a server that refuses a form of answer is asked for the next looser one, and from then on', async () => {
    const { mind, asked } = minded([refused(400), refused(422), openai(answer())])
    await mind.decide(BLUE, {})
    await mind.decide(BLUE, {})
    const forms = asked.map(({ body }) => (body.response_format as { type: string } | undefined)?.type ?? 'none')
    expect(forms).toEqual(['json_schema', 'json_object', 'none', 'none'])
  })

  test('the schema that it is given closes every object and asks for every field', async () => {
    const { mind, asked } = minded([openai(answer())])
    await mind.decide(BLUE, {})
    const format = asked[0]?.body.response_format as { json_schema: { schema: object } }
    const loose: object[] = []
    JSON.stringify(format.json_schema.schema, (_key, value) => {
      if (
        value?.type === 'object' &&
        (value.additionalProperties !== false || Object.keys(value.properties).length !== value.required?.length)
      )
        loose.push(value)
      return value
    })
    expect(loose).toEqual([])
  })
})

describe('a bad answer', () => {
  test.each([
    ['is no JSON', 'I would make it blue.'],
    ['is cut short', answer().slice(0, 60)],
    ['has another shape', JSON.stringify({ steps: [{ do: 'paint' }], say: 'x', settled: [] })],
    ['names a picture that nobody knows', answer({ steps: [edit({ pictures: ['ig_77'] })] })],
    ['has eleven steps', answer({ steps: Array(11).fill(edit()) })],
  ])('that %s is told back with the reason, and the next one counts', async (_what, bad) => {
    const { mind, asked } = minded([openai(bad), openai(answer())])
    const decision = await mind.decide(BLUE, {})
    expect(decision.warnings).toEqual([])
    expect(decision.usage?.input).toBe(1800)
    const told = asked[1]?.body.messages.at(-1)
    expect(told?.role).toBe('user')
    expect(String(told?.content)).toMatch(/cannot be used:\n- /)
  })

  test('that leaves out words in quotes is told back', async () => {
    const { mind, asked } = minded([openai(answer()), openai(answer({ steps: [edit({ instruction: 'set the label to "NOVA 5"' })] }))])
    const decision = await mind.decide(turn('the label should say "NOVA 5"'), {})
    expect(decision.warnings.map(({ code }) => code)).not.toContain('planner_fallback')
    expect(String(asked[1]?.body.messages.at(-1)?.content)).toContain('“NOVA 5”')
  })

  test.each([
    ['none', { choice: 'none' as const }, answer(), answer({ steps: [] })],
    ['required', { choice: 'required' as const }, answer({ steps: [] }), answer()],
    ['edit', { action: 'edit' as const }, answer({ steps: [{ do: 'generate', prompt: 'A bottle' }] }), answer()],
    ['generate', { action: 'generate' as const }, answer(), answer({ steps: [{ do: 'generate', prompt: 'A bottle' }] })],
  ])('that does not obey the caller (%s) is told back', async (_what, tool, bad, good) => {
    const { mind, asked } = minded([openai(bad), openai(good)])
    await mind.decide(turn('make the cap blue', { tool: { choice: 'auto', action: 'auto', hasMask: false, ...tool } }), {})
    expect(asked).toHaveLength(2)
  })
})

describe('where the model does not decide, the rules do and say so', () => {
  test.each<[string, Reply[]]>([
    ['cannot be reached', []],
    ['answers in HTML', [html]],
    ['is always wrong', [openai('no')]],
    ['is empty', [openai('')]],
    ['asks to come back later, for ever', [refused(429, { 'retry-after': '0' })]],
    ['takes no key', [refused(401)]],
    ['fails', [refused(500, { 'retry-after': '0' })]],
    ['never ends', [endless]],
    ['hangs', [hanging]],
    ['sends no body', [silent]],
  ])('when it %s', async (what, replies) => {
    const { mind } = minded(replies, { timeoutMs: /hangs|no body/.test(what) ? 30 : 5000 })
    const decision = await mind.decide(BLUE, {})
    expect(decision.steps).toMatchObject([{ do: 'edit', pictures: ['ig_1'] }])
    expect(decision.warnings.map(({ code }) => code)).toEqual(['planner_fallback'])
    expect(JSON.stringify(decision)).not.toContain(KEY)
  })

  test('a server that was busy for a moment is asked again', async () => {
    const { mind } = minded([refused(429, { 'retry-after': '0' }), openai(answer())])
    expect((await mind.decide(BLUE, {})).warnings).toEqual([])
  })

  test('a key is never told, even by a server that repeats it', async () => {
    const { mind } = minded([
      () => {
        throw new TypeError(`bad header Bearer ${KEY}`)
      },
    ])
    expect(JSON.stringify(await mind.decide(BLUE, {}))).not.toContain(KEY)
    expect(JSON.stringify(await mind.health())).not.toContain(KEY)
  })

  test('but an aborted signal throws, at once and in the middle', async () => {
    const stop = new AbortController()
    const { mind } = minded([hanging])
    const deciding = mind.decide(BLUE, { signal: stop.signal })
    stop.abort(new Error('left'))
    await expect(deciding).rejects.toThrow('left')
    await expect(mind.decide(BLUE, { signal: stop.signal })).rejects.toThrow('left')
  })

  test('any text from a model gives a decision', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string({ maxLength: 200 }), fc.json()), async (text) => {
        const decision = await minded([openai(text)], { retries: 0 }).mind.decide(BLUE, {})
        expect(decision.steps.length).toBeLessThanOrEqual(10)
        expect(decision.say).not.toBe('')
      }),
      { numRuns: 60 },
    )
  })
})

test('words that only the model has written are marked', async () => {
  const steps = [{ do: 'generate', prompt: 'A menu with the title "Corner Café" and "Flat white $4"' }]
  const decision = await minded([openai(answer({ steps }))]).mind.decide(turn('design a menu for the "Corner Café"'), {})
  expect(decision.warnings).toMatchObject([{ code: 'written_by_model', message: expect.stringContaining('“Flat white $4”') }])
  expect(decision.warnings[0]?.message).not.toContain('“Corner Café”')
})

test('pictures are sent along only to a model that sees', async () => {
  const { mind, asked } = minded([openai(answer())], { sees: true })
  await mind.decide(BLUE, {})
  expect(JSON.stringify(asked[0]?.body.messages)).toContain('data:image/png;base64,AQID')
  const blind = minded([openai(answer())])
  await blind.mind.decide(BLUE, {})
  expect(JSON.stringify(blind.asked[0]?.body.messages)).not.toContain('image_url')
})

test('health tells whether the model is there', async () => {
  const models: Reply = () => Response.json({ object: 'list', data: [{ id: 'm' }] })
  expect(await minded([models]).mind.health()).toEqual({ ok: true, detail: 'm answers' })
  expect(await minded([() => Response.json({ data: [{ id: 'other' }] })]).mind.health()).toMatchObject({
    ok: false,
    detail: expect.stringContaining('other'),
  })
  expect((await minded([]).mind.health()).ok).toBe(false)
  expect((await minded([refused(401)]).mind.health()).ok).toBe(false)
})
