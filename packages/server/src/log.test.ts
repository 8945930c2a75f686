import { pino, stdTimeFunctions } from 'pino'
import { expect, test } from 'vitest'
import { jsonLog } from './log.ts'
import { prettyLog } from './log-pretty.ts'
import type { Log } from './services.ts'

const SECRETS = { prompt: 'a secret mug', authorization: 'Bearer sk-1', nested: { prompt: 'a secret mug', size: 3 } }

function written(open: (to: { write(line: string): void }) => Log, use: (log: Log) => void): string {
  const lines: string[] = []
  use(open({ write: (line) => void lines.push(line) }))
  return lines.join('')
}
const json = (use: (log: Log) => void) => written((to) => jsonLog(pino, stdTimeFunctions.isoTime, to), use)
const pretty = (use: (log: Log) => void) => written(({ write }) => prettyLog(write, ['prompt', 'authorization']), use)

test('an event is one line of JSON, with its facts', () => {
  const line = JSON.parse(json((log) => log.info('request', { method: 'GET', request: 'req_1' })))
  expect(line).toMatchObject({ level: 'info', message: 'request', method: 'GET', request: 'req_1' })
  expect(Date.parse(line.time)).toBeGreaterThan(0)
})

test('prompts and keys are not written, whoever hands them in', () => {
  const text = json((log) => {
    log.info('request', SECRETS)
    log.error('draw', new Error('disk full'), SECRETS)
  })
  expect(text).not.toMatch(/secret mug|sk-1/)
  expect(text).toContain('"size":3')
  expect(pretty((log) => log.info('request', { prompt: 'a secret mug' }))).not.toContain('secret mug')
})

test('an error is told with its cause, and without the fields that hang on it', () => {
  const error = Object.assign(new Error('not stored', { cause: new Error('disk full') }), { response: { text: 'a secret mug' } })
  for (const open of [json, pretty]) {
    const text = open((log) => log.error('keep', error))
    expect(text).toContain('disk full')
    expect(text).not.toContain('secret mug')
  }
})

test('a line for a person holds what is worth a look', () => {
  expect(pretty((log) => log.info('request', { path: '/v1/models', key: null, words: 'two words' }))).toMatch(
    /^\d\d:\d\d:\d\d request path=\/v1\/models words="two words"\n$/,
  )
})
