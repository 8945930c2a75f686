import { expect, test } from 'vitest'
import { createProgressBar, progressLine } from './progress-bar.ts'

test('the line says how far it is and how long it takes still', () => {
  expect(progressLine(0, 0)).toBe(`drawing ${'░'.repeat(28)}   0 %`)
  expect(progressLine(0.5, 8000)).toBe(`drawing ${'█'.repeat(14)}${'░'.repeat(14)}  50 %  about 8 s left`)
  expect(progressLine(0.25, 60_000)).toContain('about 3 min left')
  expect(progressLine(1, 9000)).toBe(`drawing ${'█'.repeat(28)} 100 %`)
})

test('in a pipe there is no bar', () => {
  const written: string[] = []
  const stream = { isTTY: false, write: (text: string) => written.push(text) > 0 } as unknown as NodeJS.WriteStream
  const bar = createProgressBar(stream, () => 0)
  bar.show(0.5)
  bar.clear()
  expect(written).toEqual([])
})
