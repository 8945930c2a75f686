import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { QUALITY_TESTS, type QualityResult } from '@easel/workflow/quality'
import { afterEach, expect, test } from 'vitest'
import { junitXml } from './junit.ts'
import { openaiDoor } from './openai-door.ts'
import { reportPage } from './report-page.ts'

const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

/** A server that answers every request alike, and what it was sent. */
async function answering(status: number, body: string) {
  const seen: { request: IncomingMessage; body: string }[] = []
  const server = createServer(async (request, response) => {
    seen.push({ request, body: await text(request) })
    response.writeHead(status, { 'content-type': 'application/json' }).end(body)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  closing.push(() => server.close())
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/`
  return { seen, door: openaiDoor({ baseUrl, apiKey: 'sk-test', model: 'some-model' }) }
}

const ORDER = { size: { width: 1024, height: 1536 }, quality: 'low' } as const

test('a picture is asked for as OpenAI’s clients ask, and comes as bytes', async () => {
  const { door, seen } = await answering(200, JSON.stringify({ data: [{ b64_json: Buffer.from('picture').toString('base64') }] }))
  expect(Buffer.from(await door.draw('a mug', ORDER)).toString()).toBe('picture')
  expect(seen[0]?.request).toMatchObject({ method: 'POST', url: '/v1/images/generations', headers: { authorization: 'Bearer sk-test' } })
  expect(JSON.parse(seen[0]?.body ?? '')).toEqual({ prompt: 'a mug', model: 'some-model', n: 1, size: '1024x1536', quality: 'low' })
})

test('an edit carries the picture as a file of a form', async () => {
  const { door, seen } = await answering(200, JSON.stringify({ data: [{ b64_json: 'AAAA' }] }))
  await door.edit(Buffer.from('before'), 'make it blue', ORDER)
  expect(seen[0]?.request.url).toBe('/v1/images/edits')
  expect(seen[0]?.request.headers['content-type']).toMatch(/^multipart\/form-data/)
  for (const part of ['name="prompt"\r\n\r\nmake it blue', 'name="image"; filename="before.png"\r\nContent-Type: image/png\r\n\r\nbefore'])
    expect(seen[0]?.body).toContain(part)
})

test.each([
  [
    'an error of the API',
    400,
    '{"error":{"message":"Billing hard limit has been reached."}}',
    'The server answered 400: Billing hard limit',
  ],
  ['a bare error', 502, '{}', 'The server answered 502.'],
  ['no JSON', 200, '<html>', 'Expected JSON from the server but received status 200'],
  ['no picture', 200, '{"data":[{"url":"x"}]}', 'Expected data[0].b64_json'],
])('%s becomes one clear sentence', async (_, status, body, sentence) => {
  const { door } = await answering(status, body)
  await expect(door.draw('a mug', ORDER)).rejects.toThrow(sentence)
})

const [listing] = QUALITY_TESTS
if (!listing) throw new Error('There are no tests.')
const RESULT: QualityResult = {
  test: { ...listing, checks: [{ check: 'words.extra' }, { check: 'file.content' }] },
  pass: false,
  reasons: ['words.extra: Not asked for: “<b>SALE</b>\u0001”.'],
  picture: Buffer.from([0x89, 0x50]),
  before: null,
  seconds: 1.5,
  report: {
    version: 1,
    picture: { width: 100, height: 50 },
    pass: false,
    checks: [
      {
        check: 'words.extra',
        pass: false,
        value: 1,
        limit: { atMost: 0 },
        unit: 'words',
        evidence: [{ box: { x: 10, y: 20, width: 30, height: 5 }, note: '“<b>SALE</b>”' }],
        sentence: 'Not asked for: “<b>SALE</b>”.',
      },
    ],
  },
}

test('the page shows the boxes over the picture, and words of a picture stay words', () => {
  const page = reportPage([RESULT], 'somewhere')
  expect(page).toContain('<svg viewBox="0 0 100 50"><g class="bad"><rect x="10" y="20" width="30" height="5"')
  expect(page).toContain('src="data:image/png;base64,iVA="')
  expect(page).not.toContain('<b>')
  expect(page).not.toMatch(/(src|href)="(?!data:)/)
})

test('JUnit has a case for each required check, with the reason where it failed', () => {
  const xml = junitXml([RESULT, { ...RESULT, report: null, reasons: ['No picture came: 502'] }])
  expect(xml).toContain('<testsuite name="product-listing" tests="2" failures="1" time="1.500">')
  expect(xml).toContain(
    '<testcase classname="product-listing" name="words.extra"><failure message="words.extra: Not asked for: “&lt;b&gt;SALE&lt;/b&gt;”."/></testcase>',
  )
  expect(xml).toContain('<testcase classname="product-listing" name="file.content"/>')
  expect(xml).toContain('<testcase classname="product-listing" name="picture"><failure message="No picture came: 502"/></testcase>')
})
