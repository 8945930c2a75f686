import { describe, expect, test } from 'vitest'
import { readBrief } from '../../brief/index.ts'
import { compose } from '../../compose/index.ts'
import { diffScenes, mapLayers, type Scene } from '../../scene/index.ts'
import { patchScene } from '../own/index.ts'
import { readEdit } from './index.ts'

const sceneOf = (prompt: string): Scene => compose(readBrief(prompt).brief, { width: 1024, height: 1024, background: 'opaque' }, 7).scene
const POSTER = sceneOf('Event poster "Open Studio" with subtitle "Prints and pots", 3 May, 10 am - 6 pm, Hafenstrasse 12, free entry')
const patched = (scene: Scene, instruction: string) =>
  patchScene(scene, readEdit(instruction, { inputs: 1, hasMask: false, scene }), { inputs: [], hasMask: false })

type Text = Extract<Scene['layers'][number], { type: 'text' }>
function textNamed(scene: Scene, words: string): Text {
  const found: Text[] = []
  mapLayers(scene, (layer) => {
    if (layer.type === 'text' && layer.text.toLowerCase() === words.toLowerCase()) found.push(layer)
    return layer
  })
  return found[0] as Text
}

describe('what letters are made of', () => {
  test.each<[string, string, Partial<Text>]>([
    ['make the headline neon', 'Open Studio', { effect: { kind: 'neon' } }],
    ['turn the title into gold foil', 'Open Studio', { effect: { kind: 'foil', metal: 'gold' } }],
    ['put the headline in rose gold foil', 'Open Studio', { effect: { kind: 'foil', metal: 'rose-gold' } }],
    ['make "Prints and pots" outlined', 'Prints and pots', { effect: { kind: 'outline', width: 0.032 } }],
    ['set the headline on an arc', 'Open Studio', { path: { along: 'arc', degrees: 80 } }],
    ['curve the headline downwards', 'Open Studio', { path: { along: 'arc', degrees: -80 } }],
    ['make the title wavy', 'Open Studio', { path: { along: 'wave' } }],
    ['emboss the headline', 'Open Studio', { effect: { kind: 'relief', way: 'raised' } }],
    ['make the headline look like chalk', 'Open Studio', { effect: { kind: 'chalk' } }],
    ['I want the title made of glitter', 'Open Studio', { effect: { kind: 'material', material: 'glitter' } }],
  ])('%s', (instruction, words, wanted) => {
    const patch = patched(POSTER, instruction)
    const text = textNamed(patch.scene, words)
    expect(text).toMatchObject(wanted)
    const { added, removed, changed } = diffScenes(POSTER, patch.scene)
    expect([added, removed, changed]).toEqual([[], [], [text.name]])
  })

  test('a colour beside the wish is the colour of the light', () => {
    const text = textNamed(patched(POSTER, 'make the headline pink neon').scene, 'Open Studio')
    expect(text.effect).toEqual({ kind: 'neon' })
    expect(readEdit('make the headline pink neon', { inputs: 1, hasMask: false, scene: POSTER }).operations.map(({ op }) => op)).toEqual([
      'effect',
      'recolor',
    ])
  })

  test('a colour that is only called neon or gold is paint', () => {
    for (const words of ['neon green', 'gold']) {
      const text = textNamed(patched(POSTER, `make the headline ${words}`).scene, 'Open Studio')
      expect(text.effect).toBeUndefined()
      expect(text.fill).not.toBe(textNamed(POSTER, 'Open Studio').fill)
    }
  })

  test('it goes as it came', () => {
    const bent = patched(POSTER, 'make the headline neon and put it on an arc').scene
    expect(textNamed(bent, 'Open Studio')).toMatchObject({ effect: { kind: 'neon' }, path: { along: 'arc' } })
    const straight = textNamed(patched(bent, 'make the headline straight again').scene, 'Open Studio')
    expect(straight).toMatchObject({ effect: { kind: 'neon' } })
    expect(straight.path).toBeUndefined()
    expect(textNamed(patched(bent, 'remove the neon effect from the headline').scene, 'Open Studio').effect).toBeUndefined()
  })

  test('a shadow falls below the letters', () => {
    const { scene } = patched(POSTER, 'give the headline a soft drop shadow')
    expect(textNamed(scene, 'Open Studio').shadow?.dy).toBeGreaterThan(0)
    const bare = patched(patched(scene, 'make the headline neon').scene, 'remove the shadow from the headline').scene
    expect(textNamed(bare, 'Open Studio').shadow).toBeUndefined()
    expect(textNamed(bare, 'Open Studio').effect).toEqual({ kind: 'neon' })
  })

  test.each<[string, Partial<Text>]>([
    ['align the headline to the right', { align: 'right' }],
    ['right-align the headline', { align: 'right' }],
    ['make the headline small caps', { caps: 'small' }],
  ])('%s', (instruction, wanted) => {
    const patch = patched(POSTER, instruction)
    const text = textNamed(patch.scene, 'Open Studio')
    expect(text).toMatchObject(wanted)
    expect(diffScenes(POSTER, patch.scene).changed).toEqual([text.name])
  })

  test('a marble counter and a wooden table are no letters', () => {
    const still = sceneOf('A product photo of a coffee mug on a table')
    for (const words of ['make the table marble', 'make the mug chrome', 'add a shadow to the mug'])
      expect(
        readEdit(words, { inputs: 1, hasMask: false, scene: still }).operations.some(({ op }) => op === 'effect'),
        words,
      ).toBe(false)
  })
})
