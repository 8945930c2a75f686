import { type Engine, sceneFromText } from '@easel/engine'
import { readOrigin } from '@easel/engine/provenance'
import sharp from 'sharp'
import { afterEach, expect, test } from 'vitest'
import { createApp } from '../src/app.ts'
import type { EngineConfig } from '../src/engines/config/index.ts'
import { loadEasel } from '../src/engines/easel.ts'
import { createEngineCatalog, createPurse, loadConfigured } from '../src/engines/index.ts'
import { paint } from '../src/engines/kit/paint.ts'
import { startImagesPeer } from '../src/engines/openai/test/fake-peer.ts'
import type { Inspect } from '../src/inspector/index.ts'
import { startWorkers } from '../src/jobs/index.ts'
import { closeServices, type Services } from '../src/services.ts'
import { servicesInMemory } from './services-in-memory.ts'

const KEY = 'sk-secret-of-the-operator'
const MONTH = '2000-01-01'
const closing: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

/** A server with the built-in engine and one beside it that draws plain colours and writes nothing. */
async function open({ inspect, ...given }: Partial<EngineConfig> & { inspect?: Inspect } = {}) {
  const peer = await startImagesPeer('vllm-omni', { key: KEY })
  const config: EngineConfig = {
    ...{ id: 'plain', kind: 'vllm-omni', url: `${peer.url}/v1`, key: KEY, model: 'm', privacy: 'loopback', workflows: null },
    ...{ takes: { all: true }, ...given },
  }
  let easel: Promise<Engine> | null = null
  const inMemory = await servicesInMemory({} as Engine)
  const asset = (hash: string) => inMemory.blobs.get(hash)
  const services: Services = {
    ...inMemory,
    ...(inspect && { inspector: { ...inMemory.inspector, inspect } }),
    engines: createEngineCatalog(
      {
        easel: () => {
          easel ??= loadEasel({ threads: 1, asset })
          return easel
        },
        plain: () => loadConfigured(config, asset),
      },
      {
        configured: [config],
        purse: createPurse(inMemory.records, Date.now),
      },
    ),
  }
  startWorkers(services)
  const app = createApp(services)
  closing.push(
    () => peer.close(),
    () => closeServices(services),
  )
  const draw = async (body: object) => {
    const answer = await app.request('/v1/images/generations', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ size: '640x1024', quality: 'low', ...body }),
    })
    return { status: answer.status, body: (await answer.json()) as Answer }
  }
  const edit = async (picture: Buffer, prompt: string) => {
    const form = new FormData()
    form.append('image', new Blob([Uint8Array.from(picture)], { type: 'image/png' }), 'picture.png')
    form.append('prompt', prompt)
    form.append('easel', JSON.stringify({ return: 'scene' }))
    const answer = await app.request('/v1/images/edits', { method: 'POST', body: form })
    return { status: answer.status, body: (await answer.json()) as Answer }
  }
  return { app, services, peer, draw, edit }
}

type Answer = {
  data: { b64_json: string }[]
  easel: {
    engine: string
    job: string
    seed: number
    warnings: { code: string; message: string }[]
    scene?: unknown
    edit?: { changed_share: number }
  }
}
const fileOf = ({ data }: Answer): Buffer => Buffer.from(data[0]?.b64_json ?? '', 'base64')
const textsOf = ({ easel }: Answer): string[] =>
  sceneFromText(JSON.stringify(easel.scene)).layers.flatMap((layer) => (layer.type === 'text' ? [layer.text] : []))

const POSTER = {
  prompt: 'A poster of a harbour with the headline "Low Tide" and the caption "12 May"',
  easel: { seed: 3, return: 'scene' },
}

test('the words of a picture by another engine are changed without that engine, and nothing but the words changes', async () => {
  const { draw, edit, peer, services } = await open({ price: 0.05 })
  const drawn = (await draw(POSTER)).body
  expect(drawn.easel.engine).toBe('plain')
  expect(textsOf(drawn)).toEqual(['Low Tide', '12 May'])
  expect(peer.asked).toHaveLength(1)
  const changed = await edit(fileOf(drawn), 'Change the headline to "High Water"')
  expect(changed.status, JSON.stringify(changed.body)).toBe(200)
  expect(textsOf(changed.body)).toEqual(['High Water', '12 May'])
  expect(changed.body.easel.engine).toBe('easel')
  expect(peer.asked).toHaveLength(1)
  expect(await services.records.engines.spent('plain', MONTH)).toBeCloseTo(0.05, 9)
  // Below the headline's block every pixel is the one that it was.
  const [before, after] = await Promise.all([fileOf(drawn), fileOf(changed.body)].map((file) => sharp(file).removeAlpha().raw().toBuffer()))
  const half = (before?.length ?? 0) / 2
  expect(Buffer.compare(before?.subarray(half) ?? Buffer.of(), after?.subarray(half) ?? Buffer.of(1))).toBe(0)
  // The file still says that a trained model drew what is behind them.
  expect(readOrigin(fileOf(changed.body))?.sourceType).toBe('compositeWithTrainedAlgorithmicMedia')
  // And once more, from the picture that was changed.
  const again = await edit(fileOf(changed.body), 'Change the caption to "13 May"')
  expect(textsOf(again.body)).toEqual(['High Water', '13 May'])
})

test('what is no matter of words goes to whoever takes it', async () => {
  const { draw, edit, peer } = await open()
  const drawn = (await draw(POSTER)).body
  expect((await edit(fileOf(drawn), 'Make it black and white')).body.easel.engine).toBe('plain')
  expect(peer.asked).toHaveLength(2)
})

test('the picture behind the words is kept as long as one that shows it', async () => {
  const { draw, services, edit } = await open()
  const drawn = (await draw(POSTER)).body
  const scene = sceneFromText(JSON.stringify(drawn.easel.scene))
  const plate = scene.layers.find((layer) => layer.type === 'image')
  if (plate?.type !== 'image') throw new Error('no plate')
  expect(await services.blobs.get(plate.image)).not.toBeNull()
  const changed = (await edit(fileOf(drawn), 'Change the headline to "High Water"')).body
  await services.records.jobs.forget(drawn.easel.job)
  expect(await services.records.isBlobNamed(plate.image)).toBe(true)
  await services.records.jobs.forget(changed.easel.job)
  expect(await services.records.isBlobNamed(plate.image)).toBe(false)
})

const failing = { check: 'framing.subject', unit: '', limit: { atLeast: 1 }, evidence: [] }
const report = (pass: boolean, value: number) => ({
  ...{ version: 1 as const, picture: { width: 1, height: 1 }, pass },
  checks: [{ ...failing, pass, value, sentence: pass ? 'Whole.' : 'The subject is cut.' }],
})

test('a picture that fails its checks is drawn again, said more plainly and with the next seed, and the reason is told', async () => {
  const reports = [report(false, 0.3), report(true, 1)]
  const { draw, peer, services } = await open({ price: 0.1, inspect: async () => reports.shift() ?? report(true, 1) })
  const { body } = await draw({ ...POSTER, easel: { seed: 3, verify: true, return: 'scene' } })
  expect(body.easel.seed).toBe(4)
  expect(peer.asked.map(({ prompt }) => prompt.includes('whole within the frame'))).toEqual([false, true])
  expect(textsOf(body)).toEqual(['Low Tide', '12 May'])
  expect(body.easel.warnings).toContainEqual(expect.objectContaining({ code: 'verified_after_retries' }))
  expect(await services.records.engines.spent('plain', MONTH)).toBeCloseTo(0.2, 9)
})

test('what never passes ends at its budget, with the best there was and the checks that it fails', async () => {
  const values = [0.2, 0.5, 0.4]
  const { draw, services } = await open({ price: 0.1, inspect: async () => report(false, values.shift() ?? 0) })
  const { body } = await draw({ ...POSTER, easel: { seed: 3, verify: { attempts: 8, budget: 0.3 } } })
  expect(body.easel.seed).toBe(4)
  const said = body.easel.warnings.find(({ code }) => code === 'checks_failed')
  expect(said?.message).toContain('3 attempts for $0.30')
  expect(said?.message).toContain('framing.subject')
  expect(await services.records.engines.spent('plain', MONTH)).toBeCloseTo(0.3, 9)
})

test('a budget without room for one picture is refused, and nothing is drawn', async () => {
  const { draw, peer } = await open({ price: 0.1 })
  const { status } = await draw({ ...POSTER, easel: { engine: 'plain', verify: { budget: 0.05 } } })
  expect(status).toBe(400)
  expect(peer.asked).toHaveLength(0)
})

test('an engine that fails three times in ten, by its seed: every picture stays within its attempts and pays for what was drawn', async () => {
  const inspected: number[] = []
  const inspect: Inspect = async () => {
    const [turn] = [inspected.length]
    inspected.push(turn)
    // A run of fates that is the same each time: three of ten fail.
    return report(![1, 4, 8].includes((turn * 7) % 10), 0.5)
  }
  const { draw, peer, services } = await open({ price: 0.01, inspect, verify: { attempts: 3, budgetDollars: 0.02 } })
  let asked = 0
  for (let i = 0; i < 6; i++) {
    const { body } = await draw({ ...POSTER, size: '1024x640', easel: { seed: i * 10 } })
    const drawn = peer.asked.length - asked
    asked = peer.asked.length
    expect(drawn).toBeLessThanOrEqual(2)
    expect(body.easel.seed).toBeLessThan(i * 10 + drawn)
  }
  expect(inspected).toHaveLength(asked)
  expect(await services.records.engines.spent('plain', MONTH)).toBeCloseTo(0.01 * asked, 9)
})

test('verification is of new pictures', async () => {
  const { app } = await open()
  const form = new FormData()
  form.append('image', new Blob([Uint8Array.from(await paint({ width: 640, height: 1024 }, 1))], { type: 'image/png' }), 'a.png')
  form.append('prompt', 'Make it black and white')
  form.append('easel', JSON.stringify({ verify: true }))
  const answer = await app.request('/v1/images/edits', { method: 'POST', body: form })
  expect(await answer.json()).toMatchObject({ error: { param: 'easel.verify' } })
})
