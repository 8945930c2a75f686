import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApp } from '../src/app.ts'
import { loadEasel } from '../src/engines/easel.ts'
import { createEngineCatalog } from '../src/engines/index.ts'
import { startWorkers } from '../src/jobs/index.ts'
import { closeServices, type Services } from '../src/services.ts'
import { servicesInMemory } from './services-in-memory.ts'
import { createTestEngine } from './test-engine.ts'
import { clientOf } from './workflow-client.ts'

let services: Services
let ask: ReturnType<typeof clientOf>
const draw = (body: object) => ask('POST', '/v1/images/generations', { prompt: 'as the scene says', quality: 'low', ...body })

beforeAll(async () => {
  services = await servicesInMemory(createTestEngine())
  services.engines = createEngineCatalog({ easel: () => loadEasel({ threads: 1, asset: (hash) => services.blobs.get(hash) }) })
  startWorkers(services)
  ask = clientOf(createApp(services))
})
afterAll(() => closeServices(services))

test('a scene that was returned draws the same picture again, and with a word changed that word alone', async () => {
  const first = await draw({ prompt: 'A typographic poster that reads "OPEN LATE"', size: '1024x640', easel: { seed: 5, return: 'scene' } })
  const { scene } = first.body.easel
  const again = await draw({ easel: { scene, return: 'scene' } })
  expect(again.body.data[0].b64_json).toBe(first.body.data[0].b64_json)
  const text = JSON.stringify(scene)
  const changed = JSON.parse(text.replaceAll('OPEN LATE', 'OPEN EARLY'))
  const other = await draw({ easel: { scene: changed, return: 'scene' } })
  expect(other.body.easel.scene).toEqual(changed)
  expect(other.body.data[0].b64_json).not.toBe(first.body.data[0].b64_json)
})

const SCENE = {
  easel: '0',
  seed: 1,
  canvas: { width: 256, height: 256, background: '#ffffff' },
  layers: [] as object[],
}
const stage = (objects: object[]) => ({
  type: 'stage',
  name: 'stage',
  set: { kind: 'color-sweep' },
  objects,
  lights: [],
  camera: { eye: [0, 10, 60], target: [0, 5, 0], focalMm: 60, shift: [0, 0] },
  look: { tone: 'product', exposure: 0, ambient: '#ffffff', ambientPower: 0.3 },
})
const thing = { name: 'thing', archetype: 'no-such-thing', params: {}, materials: {}, at: [0, 0, 0], turn: [0, 0, 0], scale: 1 }

test.each<[string, object, string]>([
  ['what is no scene', { hello: 'there' }, 'easel.scene'],
  ['a canvas beyond what is drawn', { ...SCENE, canvas: { ...SCENE.canvas, width: 9000 } }, 'easel.scene'],
  ['an object of no catalogue', { ...SCENE, layers: [stage([thing])] }, 'easel.scene'],
  ['another picture', { ...SCENE, layers: [{ type: 'image', name: 'x', image: 'a'.repeat(64), fit: 'cover' }] }, 'easel.scene'],
])('%s is refused before anything is drawn', async (_, scene, param) => {
  const { status, body } = await draw({ easel: { scene } })
  expect(status).toBe(400)
  expect(body.error).toMatchObject({ param })
})

test.each<[string, object, string]>([
  ['another size', { size: '1024x1024' }, 'size'],
  ['several pictures', { n: 2 }, 'n'],
  ['a clear background', { background: 'transparent' }, 'background'],
  ['a seed', { easel: { scene: SCENE, seed: 3 } }, 'easel.seed'],
])('%s cannot be asked of a scene', async (_, change, param) => {
  const { status, body } = await draw({ easel: { scene: SCENE }, ...change })
  expect(status).toBe(400)
  expect(body.error).toMatchObject({ param })
})
