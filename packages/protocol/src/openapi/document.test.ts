import { Validator } from '@seriousme/openapi-schema-validator'
import { describe, expect, test } from 'vitest'
import { checkRequest, checkResponse } from '../../test/openapi-check.ts'
import { WireError } from '../errors/index.ts'
import { listModels, MODELS } from '../models/index.ts'
import { openApiDocument } from './document.ts'

const JSON_TYPE = 'application/json'
const GENERATIONS = '/v1/images/generations'
const EDITS = '/v1/images/edits'

test('the document is OpenAPI 3.1', async () => {
  expect(await new Validator().validate(JSON.parse(JSON.stringify(openApiDocument())))).toEqual({ valid: true })
})

test('every operation has its own id, and a tag that is explained', () => {
  const { paths, tags } = openApiDocument()
  const operations = Object.values(paths).flatMap((methods) => Object.values(methods))
  expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length)
  expect(operations.flatMap((operation) => operation.tags).filter((tag) => !tags.some(({ name }) => name === tag))).toEqual([])
})

describe('requests', () => {
  test('what each model takes, the document takes', () => {
    for (const { id, qualities, formats } of MODELS)
      for (const quality of qualities)
        checkRequest('POST', GENERATIONS, JSON_TYPE, { prompt: 'x', model: id, quality, output_format: formats.at(-1) })
  })

  test.each([
    [{}, "required property 'prompt'"],
    [{ prompt: 'x', n: 11 }, '<= 10'],
    [{ prompt: 'x', seed: 1 }, 'additional properties'],
    [{ prompt: 'x'.repeat(32_001) }, '32000 characters'],
    [{ prompt: 'x', easel: { return: ['pixels'] } }, 'allowed values'],
  ])('%j is not as the document says', (body, reason) => {
    expect(() => checkRequest('POST', GENERATIONS, JSON_TYPE, body)).toThrow(reason)
  })

  test('a form is checked by what its fields stand for', () => {
    const form = (fields: [string, string | Blob][]) => {
      const data = new FormData()
      for (const [name, value] of fields) data.append(name, value)
      return data
    }
    const picture = new Blob(['bytes'])
    const right: [string, string | Blob][] = [
      ['prompt', 'x'],
      ['n', '2'],
      ['stream', 'false'],
      ['easel', '{"seed":3}'],
    ]
    checkRequest(
      'POST',
      EDITS,
      'multipart/form-data; boundary=x',
      form([...right, ['image[]', picture], ['image[]', picture], ['mask', picture]]),
    )
    checkRequest('POST', EDITS, 'multipart/form-data; boundary=x', form([...right, ['image', picture]]))
    expect(() =>
      checkRequest(
        'POST',
        EDITS,
        'multipart/form-data',
        form([
          ['prompt', 'x'],
          ['n', 'two'],
        ]),
      ),
    ).toThrow('must be integer')
    expect(() =>
      checkRequest(
        'POST',
        EDITS,
        'multipart/form-data',
        form([
          ['prompt', 'x'],
          ['photo', picture],
        ]),
      ),
    ).toThrow('additional properties')
  })

  test('a picture of a JSON edit is named in exactly one way', () => {
    const edit = (ref: object) => checkRequest('POST', EDITS, JSON_TYPE, { prompt: 'x', images: [ref] })
    edit({ file_id: 'file-1' })
    expect(() => edit({})).toThrow('fewer than 1')
    expect(() => edit({ file_id: 'file-1', image_url: 'https://a' })).toThrow('more than 1')
  })

  test('a query is checked by what it stands for', () => {
    checkRequest('GET', '/v1/files?limit=10&order=asc', null, undefined)
    expect(() => checkRequest('GET', '/v1/files?limit=ten', null, undefined)).toThrow('limit')
    expect(() => checkRequest('GET', '/v1/files?page=2', null, undefined)).toThrow("'page'")
  })
})

describe('answers', () => {
  const usage = {
    input_tokens: 9,
    input_tokens_details: { image_tokens: 0, text_tokens: 9 },
    output_tokens: 196,
    output_tokens_details: { image_tokens: 196, text_tokens: 0 },
    total_tokens: 205,
  }
  const facts = { background: 'opaque', output_format: 'png', quality: 'low', size: '1024x1024' }
  const answer = { created: 1, ...facts, data: [{ b64_json: 'AAAA' }], usage }

  test('an answer with every field passes, and one that leaves something open does not', () => {
    checkResponse('POST', GENERATIONS, 200, 'application/json; charset=utf-8', answer)
    for (const wrong of [{ quality: 'auto' }, { size: 'auto' }, { data: [{ url: 'https://a' }] }, { usage: undefined }, { extra: 1 }])
      expect(() => checkResponse('POST', GENERATIONS, 200, JSON_TYPE, { ...answer, ...wrong })).toThrow('not as the document says')
  })

  test('a stream is checked event by event, each operation with its own names', () => {
    const completed = (type: string) => ({ type, b64_json: 'AAAA', created_at: 1, ...facts, usage, sequence_number: 0 })
    const stream = (event: { type: string }) => `: drawing\n\nevent: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`
    checkResponse('POST', GENERATIONS, 200, 'text/event-stream', stream(completed('image_generation.completed')))
    checkResponse('POST', EDITS, 200, 'text/event-stream', stream(completed('image_edit.completed')))
    expect(() => checkResponse('POST', EDITS, 200, 'text/event-stream', stream(completed('image_generation.completed')))).toThrow('not as')
    expect(() => checkResponse('POST', EDITS, 200, 'text/event-stream', 'event: a\ndata: {"type":"b"}\n\n')).toThrow("has the type 'b'")
  })

  test('errors, lists and bytes pass', () => {
    const { status, envelope } = new WireError('image_invalid_value', 'x', 'size')
    checkResponse('POST', GENERATIONS, status, JSON_TYPE, envelope)
    checkResponse('GET', '/v1/models', 200, JSON_TYPE, listModels())
    checkResponse('GET', '/v1/models/gpt-image-2', 200, JSON_TYPE, listModels().data[0])
    checkResponse('GET', '/v1/files/file-1/content', 200, 'application/octet-stream', new Uint8Array(3))
  })

  test('what the document does not know is an error', () => {
    expect(() => checkResponse('GET', '/v1/engines', 200, JSON_TYPE, {})).toThrow('does not know GET /v1/engines')
    expect(() => checkResponse('GET', '/v1/models', 418, JSON_TYPE, {})).toThrow('no such status')
    expect(() => checkResponse('GET', '/v1/models', 200, 'text/html', '')).toThrow("no answer of type 'text/html'")
    expect(() => checkResponse('GET', '/v1/models', 500, JSON_TYPE, { error: { message: 'x' } })).toThrow("required property 'type'")
  })
})
