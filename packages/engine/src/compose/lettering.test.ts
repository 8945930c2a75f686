import { expect, test } from 'vitest'
import { readBrief } from '../brief/index.ts'
import { contrast } from '../color.ts'
import { canvasFor } from './canvas.ts'
import { compose } from './index.ts'
import { allTexts } from './test/check.ts'

function composed(prompt: string) {
  const { brief } = readBrief(prompt)
  const { scene, warnings } = compose(brief, canvasFor(brief, { size: { width: 640, height: 800 }, background: 'auto' }), 5)
  return { scene, texts: allTexts(scene.layers), codes: warnings.map(({ code }) => code) }
}

const GENRES = ['Poster', 'Book cover', 'Invitation', 'Menu', 'Slide', 'Certificate', 'Instagram post', 'Infographic']

test.each(GENRES)('%s: the largest words, and they alone, are made as the prompt says', (genre) => {
  const { texts } = composed(`${genre} titled "Golden Hour" with the title in gold foil: "Soup $6", "Pie $8"`)
  const made = texts.filter(({ effect }) => effect)
  expect(made.map(({ text }) => text.toLowerCase())).toEqual(['golden hour'])
  expect(made[0]?.effect).toEqual({ kind: 'foil', metal: 'gold' })
})

test('neon stands on a dark ground where the prompt names none, and in a colour that shines on it', () => {
  const { scene, texts } = composed('Poster "OPEN LATE", neon sign lettering in cyan')
  const sign = texts.find(({ effect }) => effect?.kind === 'neon')
  expect(contrast(String(sign?.fill), '#120f1d')).toBeGreaterThan(3)
  expect(
    contrast(typeof scene.canvas.background === 'string' ? scene.canvas.background.slice(0, 7) : '#120f1d', '#ffffff'),
  ).toBeGreaterThan(7)
})

test('what the letters cannot be made of is said', () => {
  expect(composed('Poster "HELLO", letters filled with quarks').codes).toContain('lettering_not_drawn')
  expect(composed('Poster "Hi" with the text in the shape of a heart').codes).toContain('lettering_not_drawn')
  expect(composed('Poster "HELLO", letters filled with flowers').codes).not.toContain('lettering_not_drawn')
})
