import { expect, test } from 'vitest'
import { buildObject, signedVolume } from '../../shape/index.ts'
import { RECIPES } from './index.ts'
import { unsound } from './test/soundness.ts'

const named = [...RECIPES.values()].map((recipe) => [recipe.archetype, recipe] as const)

test.each(named)('%s builds with every parameter at its least and at its most', (_, recipe) => {
  for (const end of ['min', 'max'] as const) {
    const params = Object.fromEntries(Object.entries(recipe.params).map(([name, range]) => [name, range[end]]))
    for (const mesh of buildObject(recipe, params)) {
      expect(unsound(mesh), mesh.part).toBe(0)
      expect(signedVolume(mesh), mesh.part).toBeGreaterThan(0)
    }
  }
})
