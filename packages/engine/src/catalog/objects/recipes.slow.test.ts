import { expect, test } from 'vitest'
import { bounds, buildObject, measure, Recipe, signedVolume } from '../../shape/index.ts'
import { FAMILIES } from '../materials/index.ts'
import { RECIPES } from './index.ts'
import { againstWinding, unsound } from './test/soundness.ts'

const recipes = [...RECIPES.values()]
const named = recipes.map((recipe) => [recipe.archetype, recipe] as const)

test.each(named)('%s is a sound recipe: schema, families, labels that exist', (archetype, recipe) => {
  expect(Recipe.parse(recipe).archetype).toBe(archetype)
  const slots = Object.keys(recipe.slots)
  for (const part of recipe.parts) expect(slots).toContain(part.slot)
  for (const { family, color } of Object.values(recipe.slots)) {
    expect(Object.keys(FAMILIES)).toContain(family)
    expect(color).toMatch(/^#[0-9a-f]{6}$/)
  }
  if (!recipe.labels) return
  // A label that is there only when words are asked for it.
  const meshes = buildObject(recipe, recipe.params.label ? { label: recipe.params.label.max } : {})
  for (const { part, face } of Object.values(recipe.labels)) {
    const mesh = meshes.find((one) => one.part === part)
    expect(mesh?.faces[face ?? 'front'], `${archetype} label on ${part}`).toBeDefined()
  }
})

test.each(named)('%s stands on the ground, encloses volume, has unit normals, and is as large as measured', (_, recipe) => {
  const meshes = buildObject(recipe)
  const { low, high } = bounds(meshes)
  expect(low[1]).toBeCloseTo(0, 5)
  const { size } = measure(recipe)
  for (const axis of [0, 1, 2] as const) expect(Math.abs((high[axis] - low[axis]) / size[axis] - 1)).toBeLessThan(0.02)
  for (const mesh of meshes) {
    expect(signedVolume(mesh), mesh.part).toBeGreaterThan(0)
    expect(unsound(mesh), mesh.part).toBe(0)
    // Thin leaves turn sharply at their rims.
    expect(againstWinding(mesh), mesh.part).toBeLessThan(0.05)
  }
})
