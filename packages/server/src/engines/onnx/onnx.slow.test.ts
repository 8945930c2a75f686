import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { EngineConfig } from '../config/index.ts'
import { adapted } from '../fitting/index.ts'
import { createShelf, eventsOf, picturesIn, requestOf } from '../kit/bench.ts'
import { engineSuite } from '../kit/engine.suite.ts'
import { onnxFrom } from './adapter.ts'
import { writeTinyModel } from './test/tiny-model.ts'

const folder = mkdtempSync(join(tmpdir(), 'easel-onnx-engine-'))
beforeAll(() => writeTinyModel(join(folder, 'tiny')))
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10 }))

const configOf = (more: Partial<EngineConfig> = {}): EngineConfig => ({
  id: 'painter',
  kind: 'onnx',
  url: '',
  folder: join(folder, 'tiny'),
  key: null,
  privacy: 'in-process',
  workflows: null,
  fields: { runtime: 'wasm', threads: 1 },
  ...more,
})

async function open() {
  const { keep, asset } = createShelf()
  const engine = adapted(await onnxFrom(configOf()), { asset, deadlineMs: 20_000 })
  return { engine, keep, peer: null, close: () => engine.close() }
}

describe('a model folder on this machine', () => {
  engineSuite(open)
})

test('a prompt that is longer than the model reads is drawn, and said', async () => {
  const { engine, close } = await open()
  const [long] = picturesIn(await eventsOf(engine, requestOf({ prompt: 'cat '.repeat(400) })))
  const [short] = picturesIn(await eventsOf(engine, requestOf()))
  expect(long?.warnings.map(({ code }) => code)).toEqual(['prompt_cut'])
  expect(short?.warnings).toEqual([])
  await close()
})

test('it says what it weighs before it is loaded, and what it takes afterwards', async () => {
  const { engine, close } = await open()
  expect((await engine.health()).detail).toMatch(/^4 steps of euler; [\d.e-]+ GB of weights load with the first picture$/)
  await eventsOf(engine, requestOf())
  expect((await engine.health()).detail).toMatch(/loaded by onnxruntime \(wasm\), takes 0\.\d+ GB$/)
  await close()
  expect((await engine.health()).detail).toContain('load with the first picture')
})

test('a folder that is no model folder is a fault that names no path', async () => {
  const fault = await onnxFrom(configOf({ folder: join(folder, 'nowhere') })).catch((error: unknown) => error)
  expect(fault).toMatchObject({ code: 'setup', detail: expect.stringContaining('no model_index.json') })
  expect(String(fault)).not.toContain(folder)
})
