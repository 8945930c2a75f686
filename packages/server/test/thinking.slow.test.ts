import type OpenAI from 'openai'
import { describe, expect, test } from 'vitest'
import { talksOfTests } from './talk.ts'

const serve = talksOfTests()

const TOOL = { type: 'image_generation' as const, size: '1024x640', quality: 'low' as const }
const asked = (effort: 'low' | 'medium' | 'high') => ({
  model: 'gpt-5',
  input: 'a red mug',
  tools: [TOOL],
  reasoning: { effort, summary: 'auto' as const },
})

async function typesOf(events: AsyncIterable<OpenAI.Responses.ResponseStreamEvent>) {
  const list = []
  for await (const event of events) list.push(event)
  return list
}

describe('reasoning.effort', () => {
  test('medium thinks before it draws: an item with a summary, told in the order of the wire, then the picture', async () => {
    const { openai } = await serve()
    const events = await typesOf(await openai.responses.create({ ...asked('medium'), stream: true }))
    const types = events.map(({ type }) => type)
    const added = events.flatMap((event) => (event.type === 'response.output_item.added' ? event.item.type : []))
    expect(added).toEqual(['reasoning', 'image_generation_call', 'message'])
    const from = types.indexOf('response.reasoning_summary_part.added')
    expect(types.slice(from, from + 5)).toEqual([
      'response.reasoning_summary_part.added',
      'response.reasoning_summary_text.delta',
      'response.reasoning_summary_text.done',
      'response.reasoning_summary_part.done',
      'response.output_item.done',
    ])
    const ends = events.findIndex((event) => event.type === 'response.output_item.done' && event.item.type === 'reasoning')
    expect(ends).toBeLessThan(types.indexOf('response.image_generation_call.in_progress'))
    const last = events.at(-1)
    const output = last?.type === 'response.completed' ? last.response.output : []
    expect(output[0]).toMatchObject({ type: 'reasoning', summary: [{ type: 'summary_text', text: expect.stringMatching(/\.$/) }] })
  })

  test('at low, or with none, nothing is thought over', async () => {
    const { openai } = await serve()
    const { output } = await openai.responses.create(asked('low'))
    expect(output.map(({ type }) => type)).toEqual(['image_generation_call', 'message'])
  })

  test('without a summary the item is there and empty', async () => {
    const { openai } = await serve()
    const { output } = await openai.responses.create({ ...asked('high'), reasoning: { effort: 'high' } })
    expect(output[0]).toMatchObject({ type: 'reasoning', summary: [] })
  })

  test('a picture that fails is told at its own place', async () => {
    const { openai } = await serve()
    const { output } = await openai.responses.create({ ...asked('medium'), input: 'unpaintable' })
    expect(output.find(({ type }) => type === 'image_generation_call')).toMatchObject({ status: 'failed' })
  })

  test('who cancels while it thinks stops the drawing', async () => {
    const { openai, engine } = await serve({ strokeMs: 20 })
    const begun = await openai.responses.create({ ...asked('medium'), background: true })
    await expect.poll(() => engine.begun).toBe(1)
    await openai.responses.cancel(begun.id)
    await expect.poll(() => engine.stopped).toBe(1)
    expect((await openai.responses.retrieve(begun.id)).status).toBe('cancelled')
  })
})

describe('images', () => {
  test('easel.think drafts and then draws; each picture is told once', async () => {
    const { ask, engine } = await serve()
    const answer = await ask('POST', '/v1/images/generations', { prompt: 'a red mug', n: 2, size: '1024x640', easel: { think: true } })
    expect(answer).toMatchObject({ status: 200, body: { data: [{}, {}] } })
    expect(engine.drawn).toBe(4)
  })

  test('easel.coherent draws n scenes of one subject, each with what it shows', async () => {
    const { ask } = await serve()
    const body = { prompt: 'Product photo of a red mug', n: 3, size: '1024x640', quality: 'low', easel: { coherent: true } }
    const answer = await ask('POST', '/v1/images/generations', body)
    expect(answer.body.data).toHaveLength(3)
    const shown = answer.body.easel.images.map(({ warnings }: { warnings: { code: string }[] }) =>
      warnings.find(({ code }) => code === 'family'),
    )
    expect(shown.map(({ message }: { message: string }) => message)).toEqual([
      'Picture 1 of 3 shows: the picture as asked.',
      'Picture 2 of 3 shows: a three-quarter view.',
      'Picture 3 of 3 shows: a detail.',
    ])
  })

  test.each(['think', 'coherent'])('easel.%s is refused on edits', async (key) => {
    const { ask } = await serve()
    const answer = await ask('POST', '/v1/images/edits', {
      prompt: 'x',
      images: [{ image_url: 'data:image/png;base64,AA==' }],
      easel: { [key]: true },
    })
    expect(answer).toMatchObject({ status: 400, body: { error: { param: `easel.${key}` } } })
  })
})
