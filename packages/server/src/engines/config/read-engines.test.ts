import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ConfigError } from '../../config.ts'
import { writeTinyModel } from '../onnx/test/tiny-model.ts'
import { privacyOf } from './privacy.ts'
import { readEngines } from './read-engines.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'easel-engines-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10 }))

const read = (text: string, variables: Record<string, string> = {}, name = 'engines.yaml') => {
  writeFileSync(join(folder, name), text)
  return readEngines({ file: join(folder, name), variable: (variable) => variables[variable] })
}
const problemsOf = async (reading: Promise<unknown>): Promise<string[]> => {
  const error = await reading.catch((cause: unknown) => cause)
  if (!(error instanceof ConfigError)) return expect.fail(`expected a ConfigError but received ${String(error)}`)
  return error.problems
}

test('YAML and JSON say the same', async () => {
  const yaml =
    'engines:\n  - id: flux\n    kind: vllm-omni\n    url: http://gpu.lan:8091/v1\n    keyEnv: FLUX_KEY\n    fields: { num_inference_steps: 8 }\n'
  const json = JSON.stringify({
    engines: [{ id: 'flux', kind: 'vllm-omni', url: 'http://gpu.lan:8091/v1', keyEnv: 'FLUX_KEY', fields: { num_inference_steps: 8 } }],
  })
  const [engine] = await read(yaml, { FLUX_KEY: 'secret' })
  expect(engine).toMatchObject({ id: 'flux', key: 'secret', privacy: 'lan', fields: { num_inference_steps: 8 } })
  expect(await read(json, { FLUX_KEY: 'secret' }, 'engines.json')).toEqual([engine])
})

test('everything that is wrong is told at once, and no key with it', async () => {
  const text = `engines:
  - { id: easel, kind: openai, url: "ftp://x" }
  - { id: a, kind: openai, url: "http://api.example.com/v1", keyEnv: KEY }
  - { id: a, kind: nonsense, url: "http://x" }
  - { id: b, kind: openai, url: "http://user:pw@x/", keyEnv: MISSING, spendCap: 5, colour: red }
  - { id: c, kind: comfyui, url: "http://localhost:8188" }
  - { id: d, kind: openai, url: "http://localhost/v1", quirks: { previews: 9 } }
`
  const problems = await problemsOf(read(text, { KEY: 'sk-secret' }))
  for (const expected of [
    /engines\[0\]\.url must be an http or https address/,
    /id 'easel' is taken by the built-in engine/,
    /engines\[1\]\.url must be https, because a key is sent there/,
    /engines\[2\]\.kind/,
    /engines\[3\].*colour/,
    /engines\[4\]\.workflows belong to the kind 'comfyui', which needs them/,
    /engines\[5\]\.quirks\.previews/,
  ])
    expect(
      problems.some((problem) => expected.test(problem)),
      String(expected),
    ).toBe(true)
  expect(problems.join()).not.toContain('sk-secret')
})

test.each([
  ['a key that is not set', '{ id: b, kind: openai, url: "https://x/v1", keyEnv: MISSING }', 'keyEnv names MISSING, which is not set'],
  ['a password in the address', '{ id: b, kind: openai, url: "http://user:pw@localhost/" }', 'without a name, password'],
  ['a cap without a price', '{ id: b, kind: openai, url: "https://x/v1", spendCap: 5 }', 'spendCap needs a price'],
  ['a key that is more than a key', '{ id: b, kind: openai, url: "https://x/v1", keyEnv: LINES }', 'holds more than a key'],
])('%s is a problem', async (_, entry, words) => {
  const problems = await problemsOf(read(`engines:\n  - ${entry}\n`, { LINES: 'a\r\nx-injected: 1' }))
  expect(problems.join()).toContain(words)
  expect(problems.join()).not.toContain('x-injected')
})

test('a file that is not there, or is none, is a problem in plain words', async () => {
  expect((await problemsOf(readEngines({ file: join(folder, 'nowhere.yaml'), variable: () => undefined })))[0]).toContain(
    'cannot be read (ENOENT)',
  )
  expect((await problemsOf(read('{ "engines": [', {}, 'broken.json')))[0]).toContain('which is no JSON')
  expect((await problemsOf(read('engines: [a, {')))[0]).toContain('which is no YAML')
  expect((await problemsOf(read('- 1')))[0]).toMatch(/EASEL_ENGINES/)
})

test('a workflow is checked against itself before anybody asks for a picture', async () => {
  const graph = { '3': { class_type: 'KSampler', inputs: { seed: 1 } }, '6': { class_type: 'CLIPTextEncode', inputs: { text: '' } } }
  writeFileSync(join(folder, 'flow.json'), JSON.stringify({ graph, slots: { prompt: ['6', 'text'], seed: [['3', 'sead']] }, output: '9' }))
  const entry = 'engines:\n  - { id: c, kind: comfyui, url: "http://localhost:8188", workflows: { generate: flow.json } }\n'
  const problems = (await problemsOf(read(entry))).join('\n')
  expect(problems).toContain("the slot 'seed' at 3.sead, which the graph has not")
  expect(problems).toContain("has no slot 'width'")
  expect(problems).toContain("the output '9', which is no node of the graph")
})

test('a model on this machine has a folder and no address, and is looked into before anybody asks for a picture', async () => {
  writeTinyModel(join(folder, 'tiny'))
  const [engine] = await read('engines:\n  - { id: m, kind: onnx, folder: tiny, fields: { steps: 2, method: lcm } }\n')
  expect(engine).toMatchObject({ folder: join(folder, 'tiny'), privacy: 'in-process' })
  const text = `engines:
  - { id: a, kind: onnx, url: "http://x", fields: { steps: many, colour: red } }
  - { id: b, kind: onnx, folder: nowhere }
  - { id: c, kind: openai, url: "http://localhost/v1", folder: tiny }
`
  const problems = (await problemsOf(read(text))).join('\n')
  for (const expected of [
    "engines[0].url does not belong to the kind 'onnx'",
    'engines[0].folder must name a model folder',
    'engines[0].fields.steps',
    'colour',
    "engines[1].folder names 'nowhere', which cannot be drawn with: there is no model_index.json",
    "engines[2].folder belongs to the kind 'onnx'",
  ])
    expect(problems).toContain(expected)
})

test.each([
  ['http://localhost:1', 'loopback'],
  ['http://127.0.0.9', 'loopback'],
  ['http://[::1]:8', 'loopback'],
  ['http://10.1.2.3', 'lan'],
  ['http://gpu', 'lan'],
  ['http://gpu.local', 'lan'],
  ['https://api.example.com', 'third-party'],
  ['http://localhost.example.com', 'third-party'],
  ['http://8.8.8.8', 'third-party'],
])('what is sent to %s goes to: %s', (url, privacy) => expect(privacyOf(new URL(url))).toBe(privacy))
