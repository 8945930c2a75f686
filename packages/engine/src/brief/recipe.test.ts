import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readBrief } from './index.ts'

const read = (prompt: string) => {
  const { brief } = readBrief(prompt)
  return {
    genre: brief.genre,
    title: brief.texts.find(({ role }) => role === 'headline')?.text ?? null,
    facts: brief.texts.filter(({ role }) => role !== 'headline').map(({ text }) => text),
    goods: brief.content?.menu?.sections.flatMap(({ items }) => items.map(({ name }) => name)) ?? [],
    acts: brief.content?.points?.items.map(({ title }) => title) ?? [],
  }
}

test('a recipe in one sentence has its ingredients and its steps, and nothing is said twice', () => {
  expect(read('Recipe card for banana bread: ingredients 3 ripe bananas, 100 g butter, 2 eggs; steps mash, mix, bake 55 min')).toEqual({
    genre: 'menu',
    title: 'Banana bread',
    facts: [],
    goods: ['3 ripe bananas', '100 g butter', '2 eggs'],
    acts: ['Mash', 'Mix', 'Bake 55 min'],
  })
})

test('numbered steps keep their sentences, portions stand apart, and a sentence on the look is no step', () => {
  expect(
    read(
      'Recipe page: Plum cake, serves 8. Ingredients: 200 g plums, 1 lemon. Method: 1. Cream butter and sugar. 2. Bake 45 min at 180°C. Rustic style, 16:9.',
    ),
  ).toEqual({
    genre: 'menu',
    title: 'Plum cake',
    facts: ['Serves 8'],
    goods: ['200 g plums', '1 lemon'],
    acts: ['Cream butter and sugar', 'Bake 45 min at 180°C'],
  })
})

test('a recipe that lists nothing gets no dishes of a restaurant', () => {
  expect(readBrief('Recipe card for pancakes').brief.content).toMatchObject({ menu: null, points: null, design: { kind: 'recipe' } })
})

test('the screen of a cooking app is a screen', () => {
  expect(read('Recipe app screen with ingredients list and a start cooking button').genre).toBe('ui-mockup')
})

test('whatever is listed is kept to the letter and in its order', () => {
  const goods = fc.uniqueArray(fc.constantFrom('2 eggs', '300 g rice', 'basil', 'sea salt', '1 tbsp oil', 'two limes'), { minLength: 2 })
  const acts = fc.uniqueArray(fc.constantFrom('chop', 'stir well', 'simmer 10 min', 'season', 'serve hot'), { minLength: 2 })
  const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
  fc.assert(
    fc.property(goods, acts, (goes, done) => {
      const recipe = read(`Recipe card for green curry. Ingredients: ${goes.join(', ')}. Steps: ${done.join(', ')}.`)
      expect([recipe.goods, recipe.acts]).toEqual([goes.map(capital), done.map(capital)])
    }),
    { numRuns: 60, seed: 5 },
  )
})
