import { expect, test } from 'vitest'
import { readBrief } from '../brief/index.ts'
import { cast } from './cast.ts'
import { objectsOf } from './place.ts'

const actorsOf = (prompt: string) => cast(readBrief(prompt).brief).actors

test('two shoes stand as a pair: one actor of two objects', () => {
  const [pair, ...others] = actorsOf('Running shoes on a street')
  expect(others).toHaveLength(0)
  expect(pair && objectsOf(pair).map(({ archetype }) => archetype)).toEqual(['sneaker', 'sneaker'])
})

test('what is scattered about a product lies in several heaps', () => {
  const beans = actorsOf('A bag of coffee with scattered coffee beans on a table').filter(
    ({ object }) => object.archetype === 'coffee-beans',
  )
  expect(beans).toHaveLength(3)
})

test('books behind a cup are a stack of them', () => {
  const books = actorsOf('A coffee mug on a table, books behind').filter(({ object }) => /^books?$/.test(object.archetype))
  expect(books.map(({ object }) => object.archetype)).toEqual(['books'])
})

test('of coloured things no two neighbours are of one colour', () => {
  const colors = actorsOf('Three colorful balloons on a white background').map(({ object }) => Object.values(object.materials)[0]?.color)
  expect(new Set(colors).size).toBe(colors.length)
})

test('a lamp beside a small product is a small one', () => {
  const lamp = actorsOf('A coffee mug on a table, a lamp behind').find(({ object }) => object.archetype === 'lamp')
  expect(lamp?.object.scale).toBeLessThan(1)
})
