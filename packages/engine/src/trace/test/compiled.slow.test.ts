import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { compileKernel } from '../kernel/build.ts'

test('the committed kernel is what its source compiles to', async () => {
  const committed = readFileSync(new URL('../kernel/kernel.wasm', import.meta.url))
  expect(Buffer.compare(await compileKernel(), committed)).toBe(0)
})
