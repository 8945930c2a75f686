import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { checkRows } from '../test/list-checks.ts'

test('docs/checks.md lists every check with its own limit, and no other', () => {
  const page = readFileSync(new URL('../../../docs/checks.md', import.meta.url), 'utf8')
  const listed = page.split('\n').filter((line) => /^\| `[a-z-]+\.[a-z-]+` \|/.test(line))
  expect(listed).toEqual(checkRows())
})
