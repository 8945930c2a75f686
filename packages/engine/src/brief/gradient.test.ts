import { expect, test } from 'vitest'
import { readBrief } from './index.ts'

const settingOf = (prompt: string) => readBrief(prompt).brief.setting

test('a backdrop that runs from one colour to another has both, the first above', () => {
  const { backdropColor, backdropTo } = settingOf('A smartwatch on a podium with a purple to orange gradient backdrop')
  expect([backdropTo?.name, backdropColor?.name]).toEqual(['purple', 'orange'])
  const told = settingOf('A lipstick on a gradient background from blue to pink')
  expect([told.backdropTo?.name, told.backdropColor?.name]).toEqual(['blue', 'pink'])
})

test('a gradient of one colour comes out of its own shade', () => {
  const { backdropColor, backdropTo } = settingOf('Earbuds on a teal gradient background')
  expect(backdropColor?.name).toBe('teal')
  expect(backdropTo?.name).toBe('deep teal')
})

test('a plain background has no second colour', () => {
  expect(settingOf('Earbuds on a teal background').backdropTo).toBeUndefined()
})
