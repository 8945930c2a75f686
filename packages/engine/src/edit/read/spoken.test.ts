import { describe, expect, test } from 'vitest'
import { readBrief } from '../../brief/index.ts'
import { compose } from '../../compose/index.ts'
import { diffScenes, type Scene, stageOf } from '../../scene/index.ts'
import { patchScene } from '../own/index.ts'
import { type Target, target } from '../plan.ts'
import { readEdit, spokenAfter } from './index.ts'

const sceneOf = (prompt: string): Scene => compose(readBrief(prompt).brief, { width: 1024, height: 1024, background: 'opaque' }, 7).scene
const SHELF = sceneOf('A walnut desk clock on a marble shelf next to a small cactus')
const ROOM = sceneOf('A brown leather armchair next to a tall floor lamp')
const CAR = sceneOf('A red vintage car on a white background')
const PAIR = sceneOf('Two white mugs on a wooden table')
const [LEFT = '', RIGHT = ''] = [...(stageOf(PAIR)?.objects ?? [])].sort((a, b) => a.at[0] - b.at[0]).map(({ name }) => name)

const patched = (scene: Scene, said: string, last: Target | null = null) =>
  patchScene(scene, readEdit(said, { inputs: 1, hasMask: false, scene, last }), { inputs: [], hasMask: false })
const thing = (noun: string) => target('thing', { noun })

describe('what people say of a still changes what they mean, and nothing else', () => {
  test.each<[string, Scene, string[], Target?]>([
    ['a little closer please', SHELF, ['stage.camera']],
    ['could we see a bit more of the room', SHELF, ['stage.camera']],
    ['pull back a touch', SHELF, ['stage.camera']],
    ['bit more room around it', SHELF, ['stage.camera'], thing('cactus')],
    ['step back a little would you', SHELF, ['stage.camera']],
    ['the cactus pot ought to be white', SHELF, ['cactus']],
    ['the clock, can it be red', SHELF, ['clock']],
    ["nah that's too far out", SHELF, ['stage.camera']],
    ['swap the marble for dark slate', SHELF, ['stage.set']],
    ['use oak rather than marble', SHELF, ['stage.set']],
    ['the shelf should be concrete actually', SHELF, ['stage.set']],
    ['make the clock oak instead of walnut', SHELF, ['clock']],
    ['what about the clock in cream, not brown', SHELF, ['clock']],
    ['the cactus should be in a white pot', SHELF, ['cactus']],
    ['yellow pot on the cactus maybe', SHELF, ['cactus']],
    ['a white pot would be nice', SHELF, ['cactus']],
    ['brushed copper for the clock', SHELF, ['clock']],
    ['I think the clock would look nicer in sage', SHELF, ['clock']],
    ['nah, navy', SHELF, ['clock'], thing('clock')],
    ['make the other one blue', SHELF, ['clock'], thing('cactus')],
    ['both in amber', SHELF, ['clock', 'cactus']],
    ['could the chair be in tan', ROOM, ['armchair']],
    ['what if it had black legs', ROOM, ['armchair'], thing('armchair')],
    ['give it white wheels', CAR, ['car']],
    ['the mug on the right, make it matte black', PAIR, [RIGHT]],
    ['the left mug in yellow', PAIR, [LEFT]],
  ])('%s', (said, scene, changed, last) => {
    const patch = patched(scene, said, last)
    expect(patch.missed).toEqual([])
    const { added, removed, changed: nodes } = diffScenes(scene, patch.scene)
    expect({ added, removed, changed: nodes }).toEqual({ added: [], removed: [], changed })
  })
})

const at = (scene: Scene, name: string) => stageOf(scene)?.objects.find((one) => one.name === name)

describe('sizes and places by the way', () => {
  test.each(['not so big, the cactus', 'the cactus is a bit big', 'the cactus wants to be smaller'])('%s: it gets smaller', (said) =>
    expect(at(patched(SHELF, said).scene, 'cactus')?.scale).toBeLessThan(at(SHELF, 'cactus')?.scale ?? 0),
  )

  const gap = (scene: Scene) => Math.abs((at(scene, 'armchair')?.at[0] ?? 0) - (at(scene, 'lamp')?.at[0] ?? 0))
  test('closer and further are told by where the other thing stands', () => {
    expect(gap(patched(ROOM, 'the lamp should come a bit nearer to the chair').scene)).toBeLessThan(gap(ROOM))
    expect(gap(patched(ROOM, 'could the lamp be further from the armchair').scene)).toBeGreaterThan(gap(ROOM))
  })

  test('a thing that goes to the other side stands there', () => {
    const side = (scene: Scene) => Math.sign((at(scene, 'lamp')?.at[0] ?? 0) - (at(scene, 'armchair')?.at[0] ?? 0))
    expect(side(patched(ROOM, 'could you scoot the lamp over to the other side').scene)).toBe(-side(ROOM))
  })

  test('what is named first and then called it is what moves', () => {
    const { scene } = patched(SHELF, 'and the cactus, shift it over a tad to the right')
    expect(at(scene, 'cactus')?.at[0]).toBeGreaterThan(at(SHELF, 'cactus')?.at[0] ?? 0)
  })
})

describe('light', () => {
  const lightOf = (said: string) => readEdit(said, { inputs: 1, hasMask: false, scene: SHELF }).operations
  test('a likeness says which', () =>
    expect(lightOf('warmer, like late afternoon')).toMatchObject([{ op: 'light', light: 'late afternoon' }]))
  test('what is too harsh becomes soft', () => expect(lightOf("light's too harsh")).toMatchObject([{ op: 'light', light: 'soft light' }]))
  test('a bare comparative is about the picture, whatever was spoken of before', () =>
    expect(
      readEdit('can we warm it up a touch', { inputs: 1, hasMask: false, scene: SHELF, last: thing('cactus') }).operations,
    ).toMatchObject([{ op: 'tone', quality: 'warmth', target: { kind: 'picture' } }]))
})

describe('nothing is taken away by a guess', () => {
  test('“it” takes nothing away while it may be any of several things', () => {
    const { done, missed } = patched(SHELF, 'get rid of it')
    expect(done).toEqual([])
    expect(missed).toHaveLength(1)
  })

  test('what was spoken of goes, also after a wish that could not be done', () => {
    const last = spokenAfter('the cactus should sing', { inputs: 1, hasMask: false, scene: SHELF })
    expect(diffScenes(SHELF, patched(SHELF, 'get rid of it', last).scene).removed).toEqual(['cactus'])
  })

  test('a thing called by its own name is not the other of its kind', () => {
    const scene = sceneOf('A beige sofa and an armchair in a living room')
    expect(diffScenes(scene, patched(scene, 'remove the armchair').scene).removed).toEqual(['armchair'])
  })

  test('none of several that were spoken of together is the other one', () =>
    expect(patched(PAIR, 'make the other one red', thing('mug')).done).toEqual([]))
})
