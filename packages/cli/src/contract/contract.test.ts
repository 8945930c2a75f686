import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readContract } from '@easel/workflow/contracts'
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest'
import { main } from '../main.ts'

const EXAMPLES = fileURLToPath(new URL('../../../../docs/examples/', import.meta.url))
const root = mkdtempSync(join(tmpdir(), 'easel-cli-contract-'))
const environment = { EASEL_DATA: join(root, 'data') }
afterAll(() => rmSync(root, { recursive: true, force: true, maxRetries: 10 }))

const said = { out: '', err: '' }
beforeEach(() => {
  Object.assign(said, { out: '', err: '' })
  const hear = (stream: 'out' | 'err') => (text: unknown) => {
    said[stream] += text
    return true
  }
  vi.spyOn(process.stdout, 'write').mockImplementation(hear('out'))
  vi.spyOn(process.stderr, 'write').mockImplementation(hear('err'))
})
afterEach(() => void vi.restoreAllMocks())

const run = (...args: string[]) => main(args, environment)
const fileOf = (name: string, text: string) => {
  writeFileSync(join(root, name), text)
  return join(root, name)
}
const example = (name: string) => readFileSync(join(EXAMPLES, name), 'utf8')

test('a new contract is clean, is not written over another, and is what the prompt asks for', async () => {
  const file = join(root, 'new.yaml')
  expect(await run('contract', 'new', '-o', file)).toBe(0)
  expect(await run('contract', 'lint', '--strict', file)).toBe(0)
  expect(await run('contract', 'new', '-o', file)).toBe(2)
  expect(said.err).toContain('is there already')
  said.out = ''
  expect(await run('contract', 'new', 'A red mug on oak. No people.', '--name', 'mug')).toBe(0)
  expect(readContract(said.out).contract).toMatchObject({
    name: 'mug',
    parts: { main_subject: 'A red mug on oak.', constraints: 'No people.' },
  })
})

test('lint says the line, and errors alone make it fail unless it is strict', async () => {
  const warned = fileOf('warned.yaml', example('ad-poster.yaml').replace('locked: [model, size, seed]', 'locked: [model, size]'))
  expect(await run('contract', 'lint', warned)).toBe(0)
  expect(said.out).toMatch(/warned\.yaml:\d+: warning: The seed is not locked.*\(unlocked-seed\)/)
  expect(await run('contract', 'lint', '--strict', warned)).toBe(1)
  const wrong = fileOf('wrong.yaml', example('ad-poster.yaml').replace('{{colour}} ceramic', '{{color}} ceramic'))
  said.out = ''
  expect(await run('contract', 'lint', wrong, '--json')).toBe(1)
  expect(JSON.parse(said.out).findings[0]).toMatchObject({ rule: 'undeclared-variable', path: 'parts.main_subject' })
  expect(await run('contract', 'lint', fileOf('no.yaml', 'name: ['))).toBe(2)
  expect(said.err).toContain('no.yaml: line 1')
})

test('fill gives the prompt and the request, and refuses what does not fit', async () => {
  const file = join(EXAMPLES, 'ad-poster.yaml')
  expect(await run('contract', 'fill', file, '--set', 'headline=FIRST LIGHT', '-s', 'colour=teal', '--json')).toBe(0)
  expect(JSON.parse(said.out).request).toMatchObject({
    size: '1024x1536',
    easel: { seed: 12 },
    prompt: expect.stringContaining('reads "FIRST LIGHT"'),
  })
  expect(await run('contract', 'fill', file, '-s', 'colour=pink')).toBe(2)
  expect(said.err).toContain('must be one of terracotta, mustard, teal')
  expect(await run('contract', 'draw', file, '-o', join(root, 'x.png'), '--seed', '3')).toBe(2)
  expect(said.err).toContain("locks 'seed' at 12")
})

test('diff and schema print what they say', async () => {
  const after = fileOf('after.yaml', example('ad-poster.yaml').replace('seed: 12', 'seed: 13'))
  expect(await run('contract', 'diff', join(EXAMPLES, 'ad-poster.yaml'), after)).toBe(0)
  expect(said.out).toBe('parameters.seed was 12 and is 13\n')
  said.out = ''
  expect(await run('contract', 'schema')).toBe(0)
  expect(JSON.parse(said.out)).toMatchObject({ title: 'Easel contract', required: ['easel_contract', 'name', 'parts'] })
})

test('cost tells the price, half of it in a batch, and why there is no time yet', async () => {
  expect(await run('cost', 'a red circle', '--quality', 'medium', '--size', '1024x1024', '--json')).toBe(0)
  const { cost_usd: cost, batch_cost_usd: batch, usage, seconds } = JSON.parse(said.out)
  expect([cost.toFixed(3), batch, usage.input_tokens]).toEqual(['0.053', cost / 2, 9])
  expect(seconds.expected).toBeNull()
  said.out = ''
  expect(await run('cost', 'a red circle', '--n', '4')).toBe(0)
  expect(said.out).toContain('gpt-image-2, medium, auto, 4 pictures')
  expect(await run('cost', 'x', '--size', '1x1')).toBe(2)
  expect(await run('cost', 'x', '--input', 'big')).toBe(2)
})

test('a dry run counts the cells and draws nothing; a plan that cannot be drawn says why', async () => {
  expect(await run('experiment', 'run', join(EXAMPLES, 'bottle-colours.yaml'), '--dry-run', '--json', '--budget', '0.05')).toBe(0)
  expect(JSON.parse(said.out)).toMatchObject({ cells: 4, budget_usd: 0.05, cost_usd: { most: 0.05 } })
  const contract = join(EXAMPLES, 'product-listing.yaml')
  for (const [change, words] of [
    [`contract: ${contract}\naxes: {size: [1024x1536]}`, "locks 'size'"],
    [`contract: ${contract}\nrows: [{name: x}]`, "no variable 'name'"],
    [`contract: ${contract}\nrows: none.csv`, 'none.csv'],
    [`contract: ${contract}\nbudget: 3`, "'budget'"],
    ['contract: none.yaml', 'none.yaml'],
    ['contract: [', 'plan.yaml'],
  ]) {
    const file = fileOf('plan.yaml', `easel_experiment: 1\nname: plan\n${change}\n`)
    expect(await run('experiment', 'run', file, '--dry-run')).toBe(2)
    expect(said.err).toContain(words)
  }
  expect(await run('experiment', 'run', contract)).toBe(2)
})
