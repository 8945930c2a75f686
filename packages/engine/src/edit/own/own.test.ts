import { describe, expect, test } from 'vitest'
import { readBrief } from '../../brief/index.ts'
import { compose } from '../../compose/index.ts'
import { diffScenes, type Scene, sceneFromText, sceneToText, stageOf } from '../../scene/index.ts'
import { readEdit } from '../read/index.ts'
import { patchScene, resized } from './index.ts'
import { layersOf } from './parts.ts'

const sceneOf = (prompt: string): Scene => compose(readBrief(prompt).brief, { width: 1024, height: 1024, background: 'opaque' }, 7).scene
const patched = (scene: Scene, instruction: string) =>
  patchScene(scene, readEdit(instruction, { inputs: 1, hasMask: false, scene }), { inputs: ['sha256:a'], hasMask: false })
const object = (scene: Scene, name: string) => stageOf(scene)?.objects.find((one) => one.name === name)

const BOTTLE = sceneOf('A white ceramic bottle with a gold cap on a pure white background, label "ACME"')
const DESK = sceneOf('A red ceramic mug and a small plant on a wooden desk by the window')
const POSTER = sceneOf('A typographic poster that reads "Summer Sale" with the caption "Ends Sunday", cream background')

const MENU = sceneOf('Coffee menu: Espresso $3, Latte $4.50, Mocha $5. Title "Morning Brew"')
const SCREEN = sceneOf('Mobile app screen for a plant shop with a search bar, product cards, a bottom tab bar and an "Add to cart" button')

/** Where things were stirred, light and set are held where they were. */
const LIT = ['stage.about']

describe('an edit changes the node that it names and no other', () => {
  test.each<[Scene, string, string[], string[]?, string[]?]>([
    [BOTTLE, 'make the bottle red', ['bottle']],
    [BOTTLE, 'make it red', ['bottle']],
    [BOTTLE, 'make the cap matte black', ['bottle']],
    [BOTTLE, 'in brushed steel', ['bottle']],
    [BOTTLE, 'change the label to "NOVA"', ['bottle']],
    [BOTTLE, 'remove the text', ['bottle']],
    [BOTTLE, 'replace the background with light grey', ['stage.set']],
    [BOTTLE, 'put it on a marble counter', ['stage.set']],
    [BOTTLE, 'dark studio with a black reflective surface', ['stage.set']],
    [BOTTLE, 'remove the background', ['canvas', 'stage.set']],
    [BOTTLE, 'make it brighter', ['stage.look']],
    [DESK, 'move the mug to the left', ['mug'], LIT],
    [DESK, 'make the mug bigger', ['mug'], LIT],
    [DESK, 'turn the plant 40 degrees', ['plant'], LIT],
    [DESK, 'the mug is great, just turn it 30 degrees', ['mug']],
    [DESK, 'remove the plant', [], LIT, ['plant']],
    [DESK, 'replace the plant with a candle', [], [...LIT, 'candle'], ['plant']],
    [POSTER, 'change the headline to "Winter Sale"', ['headline']],
    [POSTER, 'make the headline dark red', ['headline']],
    [POSTER, 'change Ends Sunday to Ends Monday', ['caption-2']],
    [POSTER, 'make the headline smaller', ['headline']],
    [POSTER, 'move the caption up', ['caption-2']],
    [POSTER, 'the headline in small letters', ['headline']],
    [BOTTLE, 'zoom in a bit', ['stage.camera']],
    [MENU, 'the latte is $5 now', ['section-1-1.item-2.price']],
    [MENU, 'change the price of the mocha to $6', ['section-1-1.item-3.price']],
    [SCREEN, 'make the button green', ['button.pill']],
    [SCREEN, 'the button text in black', ['button.label']],
  ])('%#: %s', (scene, instruction, changed, added = [], removed = []) => {
    const patch = patched(scene, instruction)
    expect(patch.missed).toEqual([])
    expect(diffScenes(scene, patch.scene)).toEqual({ added, removed, changed })
  })

  test('an entry or a part goes with all that belongs to it, and nothing else', () => {
    expect(patched(MENU, 'remove the mocha').scene.layers.map(({ name }) => name)).toEqual(
      MENU.layers.map(({ name }) => name).filter((name) => name !== 'section-1-1.item-3'),
    )
    const { removed, changed, added } = diffScenes(SCREEN, patched(SCREEN, 'remove the search bar').scene)
    expect(removed.every((name) => name === 'search' || name.startsWith('search.'))).toBe(true)
    expect({ added, changed }).toEqual({ added: [], changed: ['screen'] })
  })

  test('a change of everything spares what is to stay', () => {
    const { changed } = diffScenes(POSTER, patched(POSTER, 'make everything warmer but keep the headline as it is').scene)
    expect(changed).toContain('canvas')
    expect(changed).not.toContain('headline')
  })

  test('every patched scene is a scene that can be saved and read again', () => {
    for (const instruction of ['make the mug blue', 'add a vase', 'pure white background', 'evening light']) {
      const { scene } = patched(DESK, instruction)
      expect(sceneFromText(sceneToText(scene))).toEqual(scene)
    }
  })
})

describe('what it becomes', () => {
  test('another colour keeps what the surface is made of', () => {
    const [before, after] = [object(DESK, 'mug'), object(patched(DESK, 'make the mug navy').scene, 'mug')]
    expect(after?.materials.body?.family).toBe(before?.materials.body?.family)
    expect(after?.materials.body?.color).not.toBe(before?.materials.body?.color)
  })

  test('a part is recoloured alone', () => {
    const { scene } = patched(BOTTLE, 'make the cap blue')
    expect(object(scene, 'bottle')?.materials.body).toEqual(object(BOTTLE, 'bottle')?.materials.body)
    expect(object(scene, 'bottle')?.materials.cap?.color).not.toBe(object(BOTTLE, 'bottle')?.materials.cap?.color)
  })

  test('print stays readable on its new ground', () => {
    const ink = object(patched(BOTTLE, 'make the bottle black').scene, 'bottle')?.decals?.[0]?.color
    expect(ink).toBe('#f7f5f0')
  })

  test('a plain colour behind the things is that colour to the bit', () => {
    const set = stageOf(patched(DESK, 'replace the background with #d0d2d5').scene)?.set
    expect(set).toMatchObject({ plate: 'exact', backdrop: { color: '#d0d2d5' } })
  })

  test('what is added stands inside nothing and in the picture', () => {
    const { scene } = patched(DESK, 'add a glass next to the mug')
    const [mug, glass] = [object(scene, 'mug'), object(scene, 'glass')]
    expect(Math.hypot((mug?.at[0] ?? 0) - (glass?.at[0] ?? 0), (mug?.at[2] ?? 0) - (glass?.at[2] ?? 0))).toBeGreaterThan(7)
    expect(glass?.at[1]).toBe(0)
  })

  test('a thing that stood on what is removed comes down', () => {
    const scene = sceneOf('A mug on a tray on a wooden table')
    const { scene: after } = patched(scene, 'remove the tray')
    expect(object(scene, 'mug')?.at[1]).toBeGreaterThan(0)
    expect(object(after, 'mug')?.at[1]).toBe(0)
  })

  test('words on a new ground that they could not be read on give way, and that is said', () => {
    const patch = patched(POSTER, 'make the background black')
    expect(patch.warnings.map(({ code }) => code)).toEqual(['ink_changed'])
  })
})

describe('what cannot be done', () => {
  test.each([
    [DESK, 'make the cat blue', /no cat/],
    [DESK, 'replace the mug with a gizmotron', /not in the catalogue/],
    [POSTER, 'put it on a marble counter', /flat design/],
    [BOTTLE, 'remove the cap', /part of the bottle/],
    [DESK, 'put it in a submarine', /no set/],
  ])('%#: is named and leaves the scene as it was', (scene, instruction, why) => {
    const patch = patched(scene, instruction)
    expect(patch.missed[0]?.message).toMatch(why)
    expect(patch.scene).toBe(scene)
  })

  test('a blur is left to the pixels', () => {
    expect(patched(DESK, 'blur the picture').left.map(({ op }) => op)).toEqual(['filter'])
  })
})

describe('another size', () => {
  test('the same ratio scales every length', () => {
    const { scene, warnings } = resized(POSTER, { width: 2048, height: 2048 })
    expect(warnings).toEqual([])
    const [before, after] = [POSTER, scene].map(({ layers }) => layers.find(({ name }) => name === 'headline')?.box)
    for (const side of ['x', 'y', 'w', 'h'] as const) expect(after?.[side]).toBeCloseTo(2 * (before?.[side] ?? 0), 1)
  })

  test('a stage fills the new canvas and its things stay whole', () => {
    const { scene } = resized(DESK, { width: 640, height: 1536 })
    expect(stageOf(scene)?.box).toEqual({ x: 0, y: 0, w: 640, h: 1536 })
    expect(diffScenes(DESK, scene).changed).not.toContain('mug')
  })
})

test('a design with a coloured picture in it is made warmer as a scene, the picture with the rest', () => {
  const { scene, done, left } = patched(MENU, 'make everything warmer')
  expect([done.length, left.length]).toEqual([1, 0])
  const art = layersOf(scene).filter((layer) => layer.type === 'art' && layer.color === undefined)
  expect(art).not.toEqual([])
  for (const layer of art) expect(layer).toMatchObject({ shading: [{ paint: expect.stringMatching(/^#ffb46b[0-9a-f]{2}$/) }] })
  expect(scene.canvas.background).not.toBe(MENU.canvas.background)
})
