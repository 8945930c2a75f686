import { expect, test } from 'vitest'
import type { StageObject } from '../scene/schema.ts'
import { Palette } from './materials.ts'
import { placeObject } from './objects.ts'

const phone: StageObject = { name: 'phone', archetype: 'phone', params: {}, materials: {}, at: [0, 0, 0], turn: [0, 0, 0], scale: 1 }
const partsOf = async (object: StageObject) => {
  const paintDecal = async () => ({ width: 1, height: 1, data: new Uint8Array([255, 255, 255, 255]) })
  return (await placeObject(object, new Palette(1), { paintDecal })).map(({ name }) => name)
}

test('a phone shows a screen of its own until something else is to be on it', async () => {
  expect(await partsOf(phone)).toContain('phone.icon-1')
  const shown = await partsOf({ ...phone, decals: [{ area: 'front', text: 'Hello', color: '#ffffff', font: 'inter' }] })
  expect(shown).toContain('phone.glass')
  expect(shown.filter((name) => /icon|dock|wallpaper/.test(name))).toEqual([])
})
