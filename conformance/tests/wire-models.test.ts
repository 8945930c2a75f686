import { expect } from 'vitest'
import { conform } from '../src/conform.ts'
import { ask, expectRefusal, generate, pictureOf } from '../src/http.ts'
import { asFile, POSTER, photo, QUICK } from '../src/pictures.ts'
import type { RuleId } from '../src/rules.ts'

const good = { prompt: POSTER, ...QUICK }
const http = (...rules: RuleId[]) => ({ client: 'http', rules }) as const
const IMAGE_ERROR = 'image_generation_user_error'

/** An edit of a small photo by a form with these fields. */
async function edit(fields: Record<string, string | File>) {
  const body = new FormData()
  body.set('image', asFile(await photo(96, 96).png().toBuffer(), 'a.png'))
  for (const [name, value] of Object.entries({ prompt: 'Make it warmer', ...fields })) body.set(name, value)
  return ask('POST', '/v1/images/edits', { body })
}

conform(http('generate.svg'), 'an SVG is lines and words, for the ids that have it', async () => {
  for (const easel of [{ text: 'outlines' }, { text: 'live' }]) {
    const answer = await generate({ ...good, model: 'easel', output_format: 'svg', easel })
    expect(answer.body).toMatchObject({ output_format: 'svg', size: '1024x640', usage: { output_tokens: 107 } })
    const svg = Buffer.from(pictureOf(answer), 'base64').toString('utf8')
    expect(svg).toMatch(/^<\?xml[^>]*>\s*<svg viewBox="0 0 1024 640"/)
    expect(svg.includes('</text>')).toBe(easel.text === 'live')
  }
  const svg = { ...good, model: 'gpt-image-2.6-flare', output_format: 'svg' }
  expect((await generate({ ...svg, svg: { model: 'gpt-5', reasoning: { effort: 'low' } } })).headers.get('x-easel-warnings')).toContain(
    'svg',
  )
  for (const [change, param] of [
    [{ n: 2 }, 'n'],
    [{ stream: true }, 'stream'],
    [{ output_compression: 50 }, 'output_compression'],
  ] as const)
    expectRefusal(await generate({ ...svg, ...change }), 400, { type: IMAGE_ERROR, code: 'unsupported_parameter', param })
  expectRefusal(await generate({ ...good, model: 'gpt-image-2', output_format: 'svg' }), 400, {
    code: 'invalid_value',
    param: 'output_format',
  })
  expectRefusal(await generate({ ...svg, prompt: 'A photo of a white mug on a table' }), 400, {
    type: IMAGE_ERROR,
    param: 'output_format',
    message: expect.stringContaining('is traced') as unknown as string,
  })
  expectRefusal(await edit({ model: 'easel', output_format: 'svg' }), 400, { type: IMAGE_ERROR, param: 'output_format' })
})

conform(http('generate.gif', 'generate.complexity'), 'what 2.6 has beyond the others is refused, or taken with a warning', async () => {
  const model = 'gpt-image-2.6-sunburst'
  expectRefusal(await generate({ ...good, model, output_format: 'gif' }), 400, { code: 'invalid_value', param: 'output_format' })
  for (const param of ['frame_count', 'frame_duration_ms'])
    expectRefusal(await generate({ ...good, model, [param]: 9 }), 400, { code: 'unsupported_parameter', param })
  const taken = await generate({ ...good, model, complexity: 'low' })
  expect({ status: taken.status, warned: taken.headers.get('x-easel-warnings') }).toMatchObject({
    status: 200,
    warned: expect.stringContaining('complexity'),
  })
})

conform(http('edit.fidelity.older'), 'older models have their own fidelities', async () => {
  for (const [model, input_fidelity] of [
    ['gpt-image-1.5', 'high'],
    ['gpt-image-1.5', 'low'],
    ['gpt-image-1-mini', 'low'],
  ] as const)
    expect((await edit({ model, input_fidelity, quality: 'low', size: '1024x1024' })).status).toBe(200)
  expectRefusal(await edit({ model: 'gpt-image-1-mini', input_fidelity: 'high' }), 400, {
    type: IMAGE_ERROR,
    code: 'invalid_input_fidelity_model',
    param: 'input_fidelity',
  })
})

conform(http('edit.markup'), 'markup is refused, by those that have it too', async () => {
  const markup = asFile(await photo(96, 96).png().toBuffer(), 'm.png')
  for (const model of ['gpt-image-2', 'gpt-image-2.5-flare'])
    expectRefusal(await edit({ model, markup }), 400, { type: IMAGE_ERROR, code: 'unsupported_parameter', param: 'markup' })
})

conform(http('models.shutdown'), 'the catalogue says when a model ends, and has none that has ended', async () => {
  const { data } = (await ask('GET', '/v1/models')).body as { data: { id: string; shutdown_date: string | null }[] }
  const ends = Object.fromEntries(data.map(({ id, shutdown_date }) => [id, shutdown_date]))
  expect(ends).toMatchObject({ 'gpt-image-2': null, 'gpt-image-1.5': '2026-12-01', 'gpt-image-1-mini': '2026-12-01' })
  for (const id of ['dall-e-2', 'dall-e-3', 'gpt-image-1']) expect(ends).not.toHaveProperty(id)
})
