import { expect, test } from 'vitest'
import { FAMILIES, familyFor, findArchetype, listNouns, RECIPES } from './index.ts'

test('the head of a compound decides, and the longest known noun wins', () => {
  expect(findArchetype('ceramic coffee mug')?.archetype).toBe('mug')
  expect(findArchetype('tall grey insulated water bottle')).toMatchObject({ archetype: 'bottle', level: 'exact' })
  expect(findArchetype('wine bottle')?.archetype).toBe('wine-bottle')
  expect(findArchetype('premium wireless earbuds')?.archetype).toBe('earbuds')
  expect(findArchetype('smart speakers')?.archetype).toBe('speaker')
  expect(findArchetype('stack of books')?.archetype).toBe('books')
  expect(findArchetype('bottle with a bamboo cap')?.archetype).toBe('bottle')
  expect(findArchetype('box of chocolates')?.archetype).toBe('box')
})

test('what the catalogue does not hold is null, not something near it', () => {
  for (const noun of ['bottle opener', 'cat', 'submarine', 'woman', 'mug shot', '', 'table tennis', 'plateau'])
    expect(findArchetype(noun), noun).toBeNull()
})

test('a thing that is only like a recipe says so', () => {
  expect(findArchetype('router')?.level).toBe('hypernym')
  expect(findArchetype('flask')?.level).toBe('alias')
})

test('a compound that is a thing of its own is not passed off as any thing of its last word', () => {
  for (const noun of ['silver pocket watch', 'rocking chair', 'license plate', 'air conditioner'])
    expect(findArchetype(noun)?.level ?? 'hypernym', noun).toBe('hypernym')
  // What is only of another colour or material, and what has its own entry, is what it is called.
  for (const noun of ['white bread', 'paper plate', 'hiking boots', 'wall clock', 'cup'])
    expect(findArchetype(noun)?.level, noun).not.toBe('hypernym')
})

test('every known noun finds a recipe, with parameters that it has', () => {
  for (const noun of listNouns()) {
    const match = findArchetype(noun)
    const recipe = match && RECIPES.get(match.archetype)
    expect(recipe, noun).toBeDefined()
    for (const name of Object.keys(match?.params ?? {})) expect(Object.keys(recipe?.params ?? {}), noun).toContain(name)
    for (const [slot, { family }] of Object.entries(match?.look ?? {})) {
      expect(Object.keys(recipe?.slots ?? {}), noun).toContain(slot)
      expect(Object.keys(FAMILIES), noun).toContain(family)
    }
  }
})

test('every recipe has a noun that asks for it', () => {
  const asked = new Set(listNouns().map((noun) => findArchetype(noun)?.archetype))
  // A balloon of a flat picture is nobody's wish: it stands in for what has no recipe.
  expect([...RECIPES.keys()].filter((archetype) => !asked.has(archetype))).toEqual(['inflated'])
})

test('a glass of something is full of it, in its colour', () => {
  const juice = findArchetype('glass of orange juice')
  expect(juice?.params?.fill).toBeGreaterThan(0.5)
  expect(juice?.look?.liquid).not.toEqual(findArchetype('glass of milk')?.look?.liquid)
  expect(findArchetype('glass of red wine')).toMatchObject({ archetype: 'wine-glass', look: { liquid: { family: 'liquid' } } })
  expect(findArchetype('glass')?.params).toBeUndefined()
})

test('a boot is no longer a sneaker, a lantern no candle and a football no plain ball', () => {
  expect(findArchetype('leather boots')?.archetype).toBe('boots')
  expect(findArchetype('storm lantern')).toMatchObject({ archetype: 'lantern', level: 'exact' })
  expect(findArchetype('white soccer ball')?.archetype).toBe('soccer-ball')
  expect(findArchetype('vintage rotary telephone')?.archetype).toBe('telephone')
})

test('chessmen differ by kind, one coin from a heap, one balloon from a bunch', () => {
  const kinds = ['pawn', 'rook', 'chess knight', 'bishop chess piece', 'chess queen'].map((noun) => findArchetype(noun)?.params?.kind)
  expect(new Set(kinds).size).toBe(5)
  expect(findArchetype('gold coin')?.params).toBeUndefined()
  expect(findArchetype('stack of coins')?.params).toEqual({ heap: 1 })
  expect(findArchetype('bunch of balloons')?.params).toEqual({ bunch: 1 })
})

test('what is cut, served or many is drawn so', () => {
  expect(findArchetype('slice of lime')).toMatchObject({ archetype: 'citrus-slice', look: { body: { family: 'peel' } } })
  expect(findArchetype('slice of lime')?.look?.body).not.toEqual(findArchetype('slice of lemon')?.look?.body)
  expect(findArchetype('lime')?.archetype).toBe('lemon')
  expect(findArchetype('slice of cheesecake')).toMatchObject({ archetype: 'cake-slice', params: { cheese: 1 } })
  expect(findArchetype('plate of spaghetti')).toMatchObject({ archetype: 'spaghetti', params: { plate: 1 } })
  expect(findArchetype('fried egg')?.archetype).toBe('fried-egg')
  expect(findArchetype('egg')?.archetype).toBe('egg')
  expect(findArchetype('fluffy american pancakes')?.archetype).toBe('pancakes')
  expect(findArchetype('autumn leaves')).toMatchObject({ archetype: 'maple-leaf', params: { pieces: 3 } })
  expect(findArchetype('almond')?.params).toEqual({ pieces: 1 })
})

test('a tin is not a drink can', () => {
  expect(findArchetype('coffee tin')?.archetype).toBe('tin')
  expect(findArchetype('tin can')?.archetype).toBe('food-can')
  expect(findArchetype('soda can')?.archetype).toBe('can')
})

test('material words find their family, phrases before words', () => {
  expect(familyFor('frosted glass')).toBe('frosted-glass')
  expect(familyFor('brushed steel')).toBe('brushed-metal')
  expect(familyFor('Walnut')).toBe('walnut')
  expect(familyFor('powder-coated')).toBe('powder-coat')
  expect(familyFor('happiness')).toBeNull()
})
