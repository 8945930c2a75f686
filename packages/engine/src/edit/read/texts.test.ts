import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readBrief } from '../../brief/index.ts'
import { contrast } from '../../color.ts'
import { compose } from '../../compose/index.ts'
import { diffScenes, mapLayers, type Scene } from '../../scene/index.ts'
import { patchScene } from '../own/index.ts'
import { figuresIn } from './figures.ts'
import { readEdit } from './index.ts'

const sceneOf = (prompt: string): Scene => compose(readBrief(prompt).brief, { width: 1024, height: 1024, background: 'opaque' }, 7).scene
const patched = (scene: Scene, instruction: string) =>
  patchScene(scene, readEdit(instruction, { inputs: 1, hasMask: false, scene }), { inputs: ['sha256:a'], hasMask: false })

type Text = Extract<Scene['layers'][number], { type: 'text' }>
function textsOf(scene: Scene): Text[] {
  const texts: Text[] = []
  mapLayers(scene, (layer) => {
    if (layer.type === 'text') texts.push(layer)
    return layer
  })
  return texts
}
const wordsOf = (scene: Scene) => textsOf(scene).map(({ text }) => text)

const POSTER = sceneOf('A poster for a jazz night: title "Blue Hour", Friday 8 November, doors at 20:00, The Cellar Bar, tickets 15 €')
const MENU = sceneOf('Cafe menu: Espresso $3, Flat white $4.20, Matcha latte $5. Title "Corner Roast"')
const CARD = sceneOf('A business card for Dana Weiss, architect, phone 030 5550 1234, dana@weiss.studio')
const OPENING = sceneOf('Event poster "Open Studio" with subtitle "Prints and pots", 3 May, 10 am - 6 pm, Hafenstrasse 12, free entry')
const CHART = sceneOf('Bar chart "Coffee sold per month": Jan 120, Feb 150, Mar 90')

describe('words that a design shows', () => {
  test.each<[Scene, string, string, string]>([
    [POSTER, 'actually the tickets are €18 this year', 'Tickets 15 €', 'Tickets 18 €'],
    [POSTER, 'tickets cost 12 now', 'Tickets 15 €', 'Tickets 12 €'],
    [POSTER, 'we moved it to Saturday 9 November', 'Friday 8 November', 'Saturday 9 November'],
    [POSTER, 'it starts at 9, not 8', 'Doors at 20:00', 'Doors at 21:00'],
    [POSTER, 'take out the part with the doors', 'Doors at 20:00', ''],
    [POSTER, 'the venue should be The Old Mill', 'The Cellar Bar', 'The Old Mill'],
    [POSTER, 'same thing but in Slovenian: "Modra ura"', 'Blue Hour', 'Modra ura'],
    [CARD, 'my phone number changed to 030 5550 9876', '030 5550 1234', '030 5550 9876'],
    [CARD, 'the name in small letters', 'Dana Weiss', 'dana weiss'],
    [MENU, 'flat white went up to $4.50', '$4.20', '$4.50'],
    [OPENING, 'open until 7 pm', '10 am - 6 pm', '10 am - 7 pm'],
    [OPENING, 'make the opening hours 11 am - 5 pm', '10 am - 6 pm', '11 am - 5 pm'],
    [OPENING, 'the address should be Hafenstrasse 21', 'Hafenstrasse 12', 'Hafenstrasse 21'],
  ])('%#: %s', (scene, instruction, old, next) => {
    const patch = patched(scene, instruction)
    expect(patch.missed).toEqual([])
    expect(wordsOf(patch.scene)).toEqual(wordsOf(scene).flatMap((text) => (text !== old ? [text] : next === '' ? [] : [next])))
  })

  test('a text goes by a part of its words, and nothing else goes with it', () => {
    const patch = patched(POSTER, 'lose the bit about the cellar')
    expect(diffScenes(POSTER, patch.scene)).toEqual({ added: [], removed: ['where-1'], changed: [] })
  })

  test('things of a menu change places with their prices', () => {
    const shown = wordsOf(patched(MENU, 'swap the espresso and the matcha latte').scene)
    expect(shown.slice(-6)).toEqual(['Matcha latte', '$5', 'Flat white', '$4.20', 'Espresso', '$3'])
  })

  test('letters go further apart beside whatever else is asked of them', () => {
    const [before, after] = [POSTER, patched(POSTER, 'the headline in capitals and a bit wider apart').scene].map((scene) =>
      textsOf(scene).find(({ name }) => name === 'headline'),
    )
    expect(after?.text).toBe('BLUE HOUR')
    expect(after?.tracking).toBeGreaterThan(before?.tracking ?? 1)
  })
})

describe('one more line', () => {
  test.each([
    [POSTER, 'put "Free parking" next to the place'],
    [CARD, 'add "Berlin" below the phone number'],
    [CHART, 'add "Source: our own till" at the bottom'],
    [MENU, 'write Lena Moss Trio above the title'],
  ])('%#: stands clear of the others, inside the picture, and moves nothing', (scene, instruction) => {
    const patch = patched(scene, instruction)
    expect(patch.missed).toEqual([])
    expect(diffScenes(scene, patch.scene)).toEqual({ added: ['text-1'], removed: [], changed: [] })
    const box = textsOf(patch.scene).find(({ name }) => name === 'text-1')?.box
    expect(box && box.x >= 0 && box.y >= 0 && box.x + box.w <= 1024 && box.y + box.h <= 1024).toBe(true)
  })

  test('what follows may speak of it', () => {
    const after = patched(POSTER, 'put "Free parking" next to the place and make it bold').scene
    expect(textsOf(after).filter(({ text }) => text !== 'Free parking')).toEqual(textsOf(POSTER))
  })
})

describe('words that are hard to read', () => {
  test('get the ink that stands out most from a ground that is known', () => {
    const faint = mapLayers(CHART, (layer) => (layer.type === 'text' && layer.role === 'label' ? { ...layer, fill: '#cccccc' } : layer))
    const panel = CHART.layers.find(({ name }) => name === 'panel')
    const ground = panel?.type === 'shape' ? String(panel.fill) : ''
    const labels = textsOf(patched(faint, "I can't read the labels").scene).filter(({ role }) => role === 'label')
    expect(labels.length).toBe(3)
    for (const { fill } of labels) expect(contrast(String(fill).slice(0, 7), ground)).toBeGreaterThan(7)
    expect(new Set(labels.map(({ size }) => JSON.stringify(size))).size).toBe(1)
  })

  test('upon a picture a light ink gets lighter, never dark', () => {
    const after = patched(POSTER, 'make the text easier to read').scene
    for (const one of textsOf(after)) {
      const before = textsOf(POSTER).find(({ name }) => name === one.name)
      const isLight = (fill: unknown) => contrast(String(fill).slice(0, 7), '#000000') > 4.6
      expect(isLight(one.fill)).toBe(isLight(before?.fill))
    }
  })
})

describe('no guess', () => {
  test('where several prices would do, it is asked which', () => {
    const patch = patched(MENU, 'everything costs $6 now')
    expect(patch.scene).toBe(MENU)
    expect(patch.missed[0]?.message).toMatch(/3 texts.*“\$3”/)
  })

  test.each([
    [CHART, 'february is 190, not 150'],
    [CHART, 'swap Jan and Feb'],
    [POSTER, 'I love the date'],
    [POSTER, 'the date is wrong'],
  ])('%#: “%s” changes nothing', (scene, instruction) => {
    expect(patched(scene, instruction).scene).toBe(scene)
  })
})

test('figures lie where they are said to lie and share no letter', () => {
  const word = fc.constantFrom(
    '€390',
    '12-14 June',
    '8 pm',
    '20:00',
    'a@b.com',
    'easel.art',
    '030 555 1234',
    '20%',
    'from',
    'till',
    '7',
    '·',
  )
  fc.assert(
    fc.property(fc.array(word, { maxLength: 12 }), (said) => {
      const words = said.join(' ')
      let end = 0
      for (const figure of figuresIn(words)) {
        expect(words.slice(figure.start, figure.end)).toBe(figure.text)
        expect(figure.start).toBeGreaterThanOrEqual(end)
        end = figure.end
      }
    }),
    { numRuns: 100 },
  )
})

describe('a colour that is wished for along with how words look', () => {
  test.each([
    ['The headline in capitals, and white', '#ffffff'],
    ['make the title italic and red', '#d1242b'],
    ['set the headline in bold blue letters', '#2b62cf'],
  ])('%s', (instruction, hex) => {
    const after = patched(POSTER, instruction).scene
    expect(textsOf(after).find(({ role }) => role === 'headline')?.fill).toBe(hex)
  })

  test('one by which they are known is none', () => {
    const { operations } = readEdit('make the white headline bold', { inputs: 1, hasMask: false, scene: POSTER })
    expect(operations.map(({ op }) => op)).toEqual(['lettering'])
  })
})
