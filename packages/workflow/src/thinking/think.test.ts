import { createEasel, type DrawRequest, draw, type EngineEvent, type Scene } from '@easel/engine'
import { nodeWorld } from '@easel/engine/node'
import { afterAll, describe, expect, test } from 'vitest'
import { isBetter } from './look.ts'
import { think } from './think.ts'
import type { Draft, ThinkDoors, ThinkEvent } from './thinking.ts'

const world = nodeWorld({ threads: 1 })
const easel = createEasel(world)
afterAll(() => easel.close())

const LIMITS = { rounds: 6, deadlineMs: 60_000 }
const ASKED: DrawRequest = {
  prompt: 'Poster for a jazz night. Headline "BLUE HOUR", keep the lower third empty',
  n: 1,
  size: { width: 256, height: 320 },
  quality: 'low',
  background: 'auto',
  format: 'png',
  compression: 100,
  previews: 0,
  seed: 7,
}

/** The built-in engine, whose requests are noted; words are not read. */
function doors(more: Partial<ThinkDoors> = {}): ThinkDoors & { asked: DrawRequest[] } {
  const asked: DrawRequest[] = []
  return {
    asked,
    draw(request, options) {
      asked.push(request)
      return easel.generate(request, options)
    },
    read: null,
    now: () => 0,
    ...more,
  }
}

async function all(events: AsyncIterable<ThinkEvent>): Promise<ThinkEvent[]> {
  const list = []
  for await (const event of events) list.push(event)
  return list
}

const pictureOf = (events: readonly ThinkEvent[]) => {
  const last = events.at(-1)
  if (last?.type !== 'picture') throw new Error(`Expected a picture at the end but it was ${last?.type}.`)
  return last.picture
}
const thoughtsOf = (events: readonly ThinkEvent[]) => events.flatMap((event) => (event.type === 'thought' ? event.text : []))

/** The scene of the request with a bright block in the part that must stay empty. */
async function faulty(): Promise<Scene> {
  const { scene } = await draw(ASKED, 0, world)
  if (!scene) throw new Error('There is no scene.')
  const box = { x: 60, y: 250, w: 120, h: 50 }
  return { ...scene, layers: [...scene.layers, { type: 'shape', name: 'blot', shape: 'rect', box, fill: '#00ff88' }] }
}

test.each(['low', 'medium'] as const)(
  'where nothing is wrong, the picture at %s is byte for byte the one that drawing alone gives',
  async (quality) => {
    const asked = { ...ASKED, quality }
    const events = await all(think(asked, doors(), LIMITS))
    expect(thoughtsOf(events)).toEqual(['The draft passes every check that applies.'])
    expect(Buffer.from(pictureOf(events).bytes).equals(Buffer.from((await draw(asked, 0, world)).bytes))).toBe(true)
  },
)

test('what is wrong in the pixels is mended in the scene, said while it happens, and told in the warnings', async () => {
  const scene = await faulty()
  const events = await all(think({ ...ASKED, given: { scene } }, doors(), LIMITS))
  expect(thoughtsOf(events)[0]).toMatch(/^Found in the draft: .*must be empty/)
  expect(thoughtsOf(events)[1]).toMatch(/^Changed: /)
  expect(pictureOf(events).scene?.layers.some(({ name }) => name === 'blot')).toBe(false)
  expect(pictureOf(events).warnings.map(({ code }) => code)).toContain('repaired')
})

test('each of n pictures has the seed that it has without thinking', async () => {
  const events = await all(think({ ...ASKED, n: 2 }, doors(), LIMITS))
  const seeds = events.flatMap((event) => (event.type === 'picture' ? [[event.index, event.picture.seed]] : []))
  expect(seeds).toEqual([
    [0, 7],
    [1, 8],
  ])
})

test('progress never goes back, and the picture is the last event', async () => {
  const events = await all(think({ ...ASKED, quality: 'medium', given: { scene: await faulty() } }, doors(), LIMITS))
  const steps = events.flatMap((event) => (event.type === 'progress' ? event.done : []))
  expect(steps).toEqual([...steps].sort((a, b) => a - b))
  expect(steps.at(-1)).toBeLessThanOrEqual(1)
  expect(events.findIndex(({ type }) => type === 'settled')).toBeGreaterThan(events.findLastIndex(({ type }) => type === 'thought'))
})

describe('bounds', () => {
  test('no more drafts than the rounds allow', async () => {
    const given = doors()
    const events = await all(think({ ...ASKED, given: { scene: await faulty() } }, given, { ...LIMITS, rounds: 0 }))
    expect(given.asked).toHaveLength(1)
    expect(pictureOf(events).warnings.map(({ code }) => code)).toContain('check_failed')
  })

  test('no draft is begun when the time is over', async () => {
    let clock = 0
    const given = doors({ now: () => (clock += 1000) })
    const events = await all(think({ ...ASKED, given: { scene: await faulty() } }, given, { rounds: 6, deadlineMs: 500 }))
    expect(given.asked).toHaveLength(1)
    expect(thoughtsOf(events)).toContain('The time for thinking is over.')
  })

  test('who stops it stops it between two drafts', async () => {
    const stop = new AbortController()
    const given = doors()
    const events = think({ ...ASKED, given: { scene: await faulty() } }, given, { ...LIMITS, signal: stop.signal })
    const stopped = (async () => {
      for await (const event of events) if (event.type === 'thought') stop.abort()
    })()
    await expect(stopped).rejects.toThrow(/abort/i)
    expect(given.asked).toHaveLength(1)
  })
})

test('an engine that tells no scene draws as it does', async () => {
  async function* plain(request: DrawRequest): AsyncGenerator<EngineEvent> {
    const { scene: _scene, brief: _brief, ...picture } = await draw(request, 0, world)
    yield { type: 'picture', index: 0, picture }
  }
  const events = await all(think(ASKED, doors({ draw: plain }), LIMITS))
  expect(thoughtsOf(events)[0]).toContain('tells no scene')
  expect(pictureOf(events).warnings).toEqual([])
})

test('a draft is better only when something that failed passes and nothing that passed fails', () => {
  const draft = (verdicts: Record<string, boolean | null>) => {
    const checks = Object.entries(verdicts).map(([check, pass]) => ({ check, pass }))
    return { failed: checks.filter(({ pass }) => pass === false).map(({ check }) => check), report: { checks } } as unknown as Draft
  }
  const before = draft({ a: false, b: false, c: true, d: null })
  expect(isBetter(draft({ a: false, b: true, c: true, d: null }), before)).toBe(true)
  expect(isBetter(draft({ a: true, b: true, c: true, d: false }), before)).toBe(true)
  expect(isBetter(before, before)).toBe(false)
  expect(isBetter(draft({ a: true, b: true, c: false, d: null }), before)).toBe(false)
  expect(isBetter(draft({ a: null, b: false, c: true, d: null }), before)).toBe(false)
})
