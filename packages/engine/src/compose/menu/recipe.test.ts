import fc from 'fast-check'
import { expect, test } from 'vitest'
import { flatWorld } from '../../paint/test/world.ts'
import { namesOf, Scene } from '../../scene/index.ts'
import { compose } from '../index.ts'
import { plainBrief, wanted } from '../test/brief.ts'
import { allTexts, faultsOfText } from '../test/check.ts'

const world = flatWorld()
const GOODS = ['2 eggs', '225 g plain flour, sifted twice', 'Unsalzbare Kichererbsen', 'A pinch of salt', '400 ml coconut milk']
const ACTS = ['Mix', 'Fold in the flour without knocking out the air', 'Bake 45 min at 180°C until a skewer comes out clean', 'Serve']

const recipes = fc.record({
  goods: fc.array(fc.constantFrom(...GOODS), { maxLength: 14 }),
  acts: fc.array(fc.constantFrom(...ACTS), { maxLength: 9 }),
  facts: fc.subarray(['Serves 8', 'Prep 20 min', 'Cook 45 min']),
  size: fc.constantFrom<[number, number]>([1024, 1536], [1536, 1024], [1024, 1024], [832, 1664]),
  seed: fc.nat(60),
})

test('a recipe shows each of its ingredients and steps in full, and no words leave their place or lie on others', async () => {
  await fc.assert(
    fc.asyncProperty(recipes, async ({ goods, acts, facts, size: [width, height], seed }) => {
      const brief = plainBrief({
        genre: 'menu',
        texts: [wanted('Shakshuka', 'headline'), ...facts.map((fact) => wanted(fact, 'caption'))],
        content: {
          menu:
            goods.length > 0
              ? {
                  sections: [
                    { title: 'Ingredients', items: goods.map((name, i) => ({ name: `${name} ${i}`, description: null, price: null })) },
                  ],
                }
              : null,
          chart: null,
          points:
            acts.length > 0
              ? { kind: 'steps', sides: [], items: acts.map((title, i) => ({ lead: null, title: `${title} ${i}`, detail: null })) }
              : null,
          design: { kind: 'recipe', about: 'recipe', motif: null, panels: [], columns: null, month: null },
        },
      })
      const { scene, warnings } = compose(brief, { width, height, background: 'opaque' }, seed)
      Scene.parse(scene)
      expect(new Set(namesOf(scene)).size).toBe(namesOf(scene).length)
      const shown = allTexts(scene.layers).map(({ text }) => text)
      const asked = ['Shakshuka', ...facts, ...goods.map((name, i) => `${name} ${i}`), ...acts.map((title, i) => `${title} ${i}`)]
      for (const text of asked) expect(shown.filter((one) => one === text)).toEqual([text])
      expect(await faultsOfText(scene, world)).toEqual([])
      expect(warnings.some(({ code }) => code === 'content_missing')).toBe(goods.length === 0 && acts.length === 0)
    }),
    { numRuns: 25, seed: 17 },
  )
})

test('a dish that the stage has is photographed, another is drawn', () => {
  const pictured = (title: string) => {
    const brief = plainBrief({
      genre: 'menu',
      texts: [wanted(title, 'headline')],
      content: {
        menu: null,
        chart: null,
        points: null,
        design: { kind: 'recipe', about: 'recipe', motif: null, panels: [], columns: null, month: null },
      },
    })
    return compose(brief, { width: 832, height: 1040, background: 'opaque' }, 1).scene.layers.find(({ name }) => name === 'picture')?.type
  }
  expect(pictured('Tomato Soup')).toBe('stage')
  expect(pictured('Shakshuka')).toBe('group')
})
