import { expect, test } from 'vitest'
import { namesOf, rounded, type Scene, sceneFromText, sceneToText } from './index.ts'

const scene: Scene = {
  seed: 4_294_967_295,
  layers: [
    {
      name: 'headline',
      type: 'text',
      text: 'Hello “world”',
      role: 'headline',
      font: 'inter',
      weight: 700,
      box: { h: 10, w: 1 / 3, x: 0, y: 2.00000049 },
      size: { fit: [10, 90] },
      leading: 1.1,
      tracking: 0,
      align: 'left',
      valign: 'top',
      fill: '#112233',
    },
  ],
  canvas: { background: '#ffffff', height: 640, width: 1024 },
  easel: '0.1.0',
}

test('a scene written, read and written again gives the same bytes', () => {
  const text = sceneToText(scene)
  expect(sceneToText(sceneFromText(text))).toBe(text)
})

test('keys come in one order whatever order they were given in', () => {
  expect(Object.keys(JSON.parse(sceneToText(scene)))).toEqual(['easel', 'seed', 'canvas', 'layers'])
})

test('fractions keep six significant digits and whole numbers stay exact', () => {
  expect(rounded({ a: 1 / 3, seed: 4_294_967_295 })).toEqual({ a: 0.333333, seed: 4_294_967_295 })
})

test('a fault in a scene document is named by its place', () => {
  expect(() => sceneFromText('{"easel":"0.1.0","seed":1,"canvas":{"width":1024,"height":-4,"background":"#ffffff"},"layers":[]}')).toThrow(
    /canvas\.height/,
  )
})

test('text that is no JSON is refused in a sentence', () => {
  expect(() => sceneFromText('<svg>')).toThrow('Expected a scene document in JSON')
})

test('every name of the scene is listed', () => {
  expect(namesOf(scene)).toEqual(['headline'])
})

test('a document that sets more letters than any prompt could ask for is refused, wherever they lie', () => {
  const [layer] = scene.layers
  const group = (letters: number) => ({ type: 'group', name: 'all', layers: [{ ...layer, text: 'H'.repeat(letters) }] })
  const document = (letters: number) => JSON.stringify({ ...scene, layers: [group(letters), { ...layer, text: 'H'.repeat(50_000) }] })
  expect(() => sceneFromText(document(50_000))).not.toThrow()
  expect(() => sceneFromText(document(50_001))).toThrow('at most 100000 letters but received one of 100001')
})
