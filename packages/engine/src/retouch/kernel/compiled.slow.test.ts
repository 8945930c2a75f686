import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { programText } from './build.ts'

test('the committed kernel of edits is what its source compiles to', async () => {
  expect(await programText()).toBe(readFileSync(new URL('./program.ts', import.meta.url), 'utf8'))
})
