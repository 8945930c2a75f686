import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { normalNoise } from '../noise/index.ts'
import { createScheduler, type Latent, METHODS, type Method, methodOf, SchedulerConfig } from './index.ts'

const SIZE = 32
const MOST_ERROR = 1e-4

type Golden = { method: Method; config: object; steps: number; start: number; timesteps: number[]; first: number[]; last: number[] }
const { cases }: { cases: Golden[] } = JSON.parse(readFileSync(new URL('./test/goldens.json', import.meta.url), 'utf8'))

/** The model that the golden numbers were made with. */
const answer = (x: Latent, t: number): Latent => x.map((value, i) => value * (0.5 + t / 2000) + 0.1 * Math.cos(i + t / 100))
const sine = () => Float32Array.from({ length: SIZE }, (_, i) => Math.sin(i))
const farthest = (a: ArrayLike<number>, b: ArrayLike<number>) =>
  Math.max(...Array.from(a, (value, i) => Math.abs(value - (b[i] ?? Number.NaN))))

test.each(cases.map((golden) => [`${golden.method} in ${golden.steps} steps from ${golden.start} on`, golden] as const))(
  '%s draws what the published method draws, to 1e-4',
  (_, { config: given, steps, start, timesteps, first, last }) => {
    const config = SchedulerConfig.parse(given)
    const scheduler = createScheduler(methodOf(config), config, steps)
    // Times between two training steps were kept in half the digits.
    expect(farthest(scheduler.timesteps, timesteps)).toBeLessThan(1e-3)
    const draw = normalNoise(0)
    const noise = draw(SIZE)
    let sample: Latent = start > 0 ? scheduler.noisy(sine(), noise, start) : noise.map((value) => value * scheduler.initialScale)
    expect(farthest(sample, first)).toBeLessThan(MOST_ERROR)
    for (let index = start; index < steps; index++) {
      const output = answer(scheduler.scaled(sample, index), scheduler.timesteps[index] as number)
      sample = scheduler.step({ output, sample, index, noise: () => draw(SIZE) }).sample
    }
    expect(farthest(sample, last)).toBeLessThan(MOST_ERROR)
  },
)

test('whatever the method and the steps, a model that knows the noise lands on the picture', () => {
  const spacings = ['linspace', 'leading', 'trailing'] as const
  fc.assert(
    fc.property(
      fc.constantFrom(...METHODS),
      fc.integer({ min: 1, max: 50 }),
      fc.constantFrom(...spacings),
      fc.integer({ min: 0, max: 1000 }),
      (method, steps, timestep_spacing, seed) => {
        // The ends of the training schedule, where nothing or everything is noise, are no places to judge from.
        const config = SchedulerConfig.parse({ beta_schedule: 'scaled_linear', beta_start: 0.00085, beta_end: 0.012, timestep_spacing })
        const scheduler = createScheduler(method, config, steps)
        const draw = normalNoise(seed)
        const picture = sine()
        let sample: Latent = draw(SIZE).map((value) => value * scheduler.initialScale)
        for (let index = 0; index < steps; index++) {
          // The noise that is in the sample: what is left of it when the picture is taken away.
          const [none, one] = [scheduler.noisy(picture, new Float32Array(SIZE), index), new Float32Array(SIZE).fill(1)]
          const amount = (scheduler.noisy(new Float32Array(SIZE), one, index)[0] as number) || 1
          const before = sample
          const output = before.map((value, i) => (value - (none[i] as number)) / amount)
          const { sample: next, clean } = scheduler.step({ output, sample, index, noise: () => draw(SIZE) })
          if (method !== 'lcm') expect(farthest(clean, picture)).toBeLessThan(1e-3)
          sample = next
        }
        if (method === 'euler' || method === 'euler-ancestral') expect(farthest(sample, picture)).toBeLessThan(1e-3)
      },
    ),
    { numRuns: 60 },
  )
})

test('noise of no step at all is the picture itself', () => {
  for (const method of METHODS) {
    const scheduler = createScheduler(method, SchedulerConfig.parse({}), 4)
    expect(scheduler.noisy(sine(), normalNoise(1)(SIZE), 4)).toEqual(sine())
  }
})

test('a method that we do not have is drawn by Euler', () => {
  expect(methodOf(SchedulerConfig.parse({ _class_name: 'PNDMScheduler' }))).toBe('euler')
  expect(methodOf(SchedulerConfig.parse({ _class_name: 'LCMScheduler' }))).toBe('lcm')
})
