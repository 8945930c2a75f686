import { expect, test } from 'vitest'
import { readBrief } from '../brief/index.ts'
import { SETS, type SetName } from '../catalog/sets.ts'
import { OUTDOOR_SETS } from '../catalog/sets-outdoors.ts'
import { cast } from './cast.ts'
import { nightRigOf, outlining, rigOf } from './light.ts'

test('the moon shines into no room', () => {
  const { brief } = readBrief('Photo of a mug on a table at night')
  for (const set of Object.keys(SETS) as SetName[]) {
    const rig = rigOf(brief, 'window', nightRigOf(set))
    if (!Object.hasOwn(OUTDOOR_SETS, set)) expect(rig, set).not.toBe('moonlight')
  }
})

test('a dark thing before a dark wall gets an edge of light, a pale one or a pale wall needs none', () => {
  const { actors } = cast(readBrief('Photo of a black mug').brief)
  expect(outlining(actors, '#101114', [])).toHaveLength(2)
  expect(outlining(actors, '#f0f0f0', [])).toEqual([])
  expect(outlining(cast(readBrief('Photo of a white mug').brief).actors, '#101114', [])).toEqual([])
})
