import { expect, test } from 'vitest'
import { readBrief } from '../../brief/index.ts'
import { compose } from '../../compose/index.ts'
import { diffScenes } from '../../scene/index.ts'
import { readEdit } from '../read/index.ts'
import { patchScene } from './index.ts'
import { landOf } from './land.ts'

const LAKE = compose(
  readBrief('A mountain lake with pine forest at noon').brief,
  { width: 256, height: 192, background: 'opaque' },
  3,
).scene
const after = (instruction: string) =>
  patchScene(LAKE, readEdit(instruction, { inputs: 1, hasMask: false, scene: LAKE }), { inputs: [], hasMask: false }).scene

test.each([
  ['make it night', { time: 'night' }],
  ['turn it into a golden sunset', { time: 'golden' }],
  ['make it winter', { cover: 'snow', snow: 1 }],
  ['add fog', { mist: 0.8 }],
  ['change the weather to stormy', { sky: 'storm' }],
  ['a starry night with a full moon', { time: 'night', sky: 'stars', moon: true }],
  ['remove the fog', { mist: 0 }],
])('%s changes hour, weather or season, and the country stays where it is', (instruction, change) => {
  const [was, now] = [landOf(LAKE)?.land, landOf(after(instruction))?.land]
  expect(now).toMatchObject(change)
  expect({ relief: now?.relief, water: now?.water, horizon: now?.horizon }).toEqual({
    relief: was?.relief,
    water: was?.water,
    horizon: was?.horizon,
  })
  expect(diffScenes(LAKE, after(instruction))).toEqual({ added: [], removed: [], changed: ['land'] })
})
