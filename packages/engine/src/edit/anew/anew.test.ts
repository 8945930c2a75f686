import { describe, expect, test } from 'vitest'
import { readBrief } from '../../brief/index.ts'
import { compose } from '../../compose/index.ts'
import type { DrawRequest } from '../../engine.ts'
import { type Scene, type StageObject, stageOf } from '../../scene/index.ts'
import type { Pixels } from '../../trace/index.ts'
import { readEdit } from '../read/index.ts'
import { collage } from './collage.ts'
import { Prints } from './cut.ts'
import { sceneWithCuts, sceneWithThings } from './scene.ts'

const requestOf = (prompt: string, size: DrawRequest['size'] = 'auto'): DrawRequest => ({
  prompt,
  n: 1,
  size,
  quality: 'low',
  background: 'auto',
  format: 'png',
  compression: 100,
  previews: 0,
})
const drawn = (prompt: string): StageObject =>
  stageOf(compose(readBrief(prompt).brief, { width: 512, height: 512, background: 'opaque' }, 7).scene)?.objects[0] as StageObject
const BOTTLE = drawn('A navy insulated bottle labelled "NORTH" on a white background')
const MUG = drawn('A terracotta mug on a white background')
const cut = (width: number, height: number) => {
  const pixels: Pixels = { width, height, data: new Uint8ClampedArray(width * height * 4).fill(255) }
  return { pixels, confidence: 1 }
}
const boxOf = (scene: Scene, name: string) =>
  scene.layers.find((layer) => layer.name === name)?.box as { x: number; y: number; w: number; h: number }

describe('what asks for a new picture', () => {
  const first = (instruction: string, inputs = 1) => {
    const [operation] = readEdit(instruction, { inputs, hasMask: false }).operations
    return operation?.op === 'compose'
      ? [operation.layout, ...operation.references.map(({ role }) => role)].join(' ')
      : (operation?.op ?? null)
  }
  test.each([
    ['Create an ad with this product, headline "Stay Cool", lower third empty', 1, 'scene subject'],
    ['Using the uploaded photo, design an Instagram post with the text "New drop"', 1, 'scene subject'],
    ['Turn this product photo into a lifestyle scene on a wooden table', 1, 'scene subject'],
    ['put both products beside each other on a marble table', 2, 'scene subject subject'],
    ['Use image 1 as the product and image 2 as the style. Make a poster that says "Fresh"', 2, 'scene subject style'],
    ['Create a poster with the product from image 1 and the logo from image 2', 2, 'scene subject logo'],
    ['Make a collage of these pictures', 3, 'collage subject subject subject'],
    ['Show the two photos side by side', 2, 'collage subject subject'],
    ['a before and after picture', 2, 'collage subject subject'],
  ])('“%s” with %d', (instruction, inputs, expected) => {
    expect(first(instruction, inputs)).toBe(expected)
  })

  test.each([
    ['Make the bottle red', 'recolor'],
    ['Make the image brighter', 'tone'],
    ['Replace the background with light grey', 'background'],
    [
      'Edit the reference image while preserving the product shape. Replace the background with a clean light-gray studio setting.',
      'background',
    ],
    ['Turn it into a black and white photo', 'filter'],
    ['change the headline to "Create a poster"', 'words'],
    ['Restore and colorize this photo', null],
  ])('but “%s” changes the one that was given', (instruction, expected) => {
    expect(first(instruction)).toBe(expected)
  })

  test('inside a mask nothing is made anew', () => {
    const { operations } = readEdit('Create an ad with this product', { inputs: 1, hasMask: true })
    expect(operations.map(({ op }) => op)).not.toContain('compose')
  })
})

describe('things of our own pictures', () => {
  const { scene } = sceneWithThings(requestOf('Put both products beside each other on a marble table'), [BOTTLE, MUG], [], 3)
  const objects = stageOf(scene)?.objects ?? []

  test('stand in the new scene as they were: same shape, materials and print', () => {
    expect(objects.map(({ at: _, ...thing }) => thing)).toEqual([BOTTLE, MUG].map(({ at: _, ...thing }) => thing))
  })

  test('stand beside each other', () => {
    expect(objects[0]?.at[0]).toBeLessThan((objects[1]?.at[0] ?? 0) - 5)
  })

  test('leave free what is to stay free', () => {
    const { scene: ad } = sceneWithThings(
      requestOf('Create an ad with this product, headline "Stay Cool", lower third empty'),
      [BOTTLE],
      [],
      3,
    )
    const headline = ad.layers.find((layer) => layer.type === 'text')
    expect(headline).toMatchObject({ text: 'Stay Cool', role: 'headline' })
    expect((headline?.box?.y ?? 0) + (headline?.box?.h ?? 0)).toBeLessThan((ad.canvas.height * 2) / 3)
  })
})

describe('cut-outs of photos', () => {
  test('keep their proportions, stand on one line and do not overlap', async () => {
    const request = requestOf('Put both products side by side on a marble table', { width: 480, height: 320 })
    const { scene } = await sceneWithCuts(request, [cut(40, 120), cut(100, 90)], [], new Prints(), 3)
    const [tall, wide] = [boxOf(scene, 'reference-1'), boxOf(scene, 'reference-2')]
    expect(tall.w / tall.h).toBeCloseTo(40 / 120, 1)
    expect(wide.w / wide.h).toBeCloseTo(100 / 90, 1)
    expect(tall.y + tall.h).toBeCloseTo(wide.y + wide.h, -1)
    expect(tall.x + tall.w).toBeLessThan(wide.x)
    expect(stageOf(scene)?.objects).toEqual([])
  })

  test('stay clear of the headline', async () => {
    const request = requestOf('Create a poster for this product with the headline "Fresh"', { width: 320, height: 400 })
    const { scene } = await sceneWithCuts(request, [cut(80, 80)], [], new Prints(), 3)
    const [thing, headline] = [boxOf(scene, 'reference-1'), scene.layers.find((layer) => layer.type === 'text')?.box]
    expect(headline && headline.y + headline.h).toBeLessThanOrEqual(thing.y + 2)
  })
})

describe('a collage', () => {
  const shown = [1, 2, 3, 4, 5].map((i) => ({ hash: `sha256:${i}`, width: 300 + 40 * i, height: 200 }))

  test('shows every picture whole, in its own ratio, and none over another', () => {
    const { scene } = collage('a grid of these pictures', shown, requestOf(''), 1)
    const boxes = scene.layers.map(({ box }) => box as { x: number; y: number; w: number; h: number })
    expect(boxes).toHaveLength(5)
    boxes.forEach((a, i) => {
      expect(a.w / a.h).toBeCloseTo((shown[i]?.width ?? 0) / 200, 5)
      expect(a.x >= 0 && a.y >= 0 && a.x + a.w <= scene.canvas.width && a.y + a.h <= scene.canvas.height).toBe(true)
      for (const b of boxes.slice(i + 1)) expect(a.x + a.w <= b.x || b.x + b.w <= a.x || a.y + a.h <= b.y || b.y + b.h <= a.y).toBe(true)
    })
  })

  test('takes one caption a picture, and says which words it has no place for', () => {
    const two = collage('these photos side by side, captions "Old" and "New"', shown.slice(0, 2), requestOf(''), 1)
    expect(two.scene.layers.flatMap((layer) => (layer.type === 'text' ? [layer.text] : []))).toEqual(['Old', 'New'])
    const one = collage('these photos side by side, headline "Spring"', shown.slice(0, 2), requestOf(''), 1)
    expect(one.warnings.map(({ words }) => words)).toEqual(['Spring'])
  })
})
