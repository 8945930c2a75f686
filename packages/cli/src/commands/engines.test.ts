import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { main } from '../main.ts'

const folder = mkdtempSync(join(tmpdir(), 'easel-cli-engines-'))
afterEach(() => {
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true, force: true, maxRetries: 10 })
})

/** Runs a command with an engine of nobody beside the built-in one; gives its exit code and what it printed. */
async function run(args: string[], engines: string) {
  const printed = { out: '', err: '' }
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed.out += text
    return true
  })
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    printed.err += text
    return true
  })
  const file = join(folder, 'engines.yaml')
  mkdirSync(folder, { recursive: true })
  writeFileSync(file, engines)
  const code = await main(args, { EASEL_DATA: folder, EASEL_THREADS: '1', EASEL_ENGINES: file, MY_KEY: 'sk-secret' })
  return { code, ...printed }
}

test('engines are listed with how they are, and one that cannot be reached makes the exit code 1', async () => {
  const entry = 'engines:\n  - { id: nobody, kind: openai, url: "http://127.0.0.1:9/v1", model: some-model, keyEnv: MY_KEY }\n'
  const { code, out } = await run(['engines'], entry)
  expect(code).toBe(1)
  expect(out).toMatch(/^easel +built-in +in-process .* well$/m)
  expect(out).toMatch(/^nobody +neural +loopback +some-model .*'nobody' could not be reached\.$/m)
  expect(out).not.toContain('sk-secret')
})

test('a file that is wrong is told before anything else', async () => {
  const { code, err } = await run(['engines'], 'engines:\n  - { id: Nobody, kind: openai, url: nowhere }\n')
  expect(code).toBe(2)
  expect(err).toContain('engines[0].id: must be up to 40')
})
