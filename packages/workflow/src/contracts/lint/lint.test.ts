import { readFileSync } from 'node:fs'
import { parseCreateImage } from '@easel/protocol'
import type { Contract } from '@easel/protocol/contracts'
import { expect, test } from 'vitest'
import { checkContract, contractToYaml, fill, lintContract, readContract, requestBody } from '../index.ts'

/** A contract with which nothing is wrong. */
const GOOD: Contract = {
  easel_contract: 1,
  name: 'bottle',
  parts: {
    format: 'square product photo',
    use_case: 'an online shop',
    main_subject: 'one matte {{colour}} water bottle',
    composition: 'centered, with generous margins',
    scene_and_lighting: 'pure white background, soft studio light',
    text: 'The label reads "{{brand}}".',
    constraints: 'No other text, no props, no people.',
  },
  variables: { colour: { type: 'colour', default: 'navy' }, brand: { type: 'text', default: 'NORTH', max_length: 12 } },
  parameters: { model: 'gpt-image-2-2026-04-21', size: '1024x1024', quality: 'medium', seed: 7 },
  locked: ['model', 'seed'],
  checks: [{ check: 'words.label' }],
}

const rulesOf = async (contract: Contract) => (await lintContract(checkContract(contract))).map(({ rule }) => rule)
const withParts = (parts: Contract['parts']): Contract => ({ ...GOOD, parts: { ...GOOD.parts, ...parts } })
const withParameters = (parameters: Contract['parameters']): Contract => ({ ...GOOD, parameters: { ...GOOD.parameters, ...parameters } })

test('a contract with which nothing is wrong is clean', async () => {
  expect(await lintContract(checkContract(GOOD))).toEqual([])
})

test.each<[string, Contract]>([
  ['two-text-jobs', withParts({ text: 'The label reads "{{brand}}". The headline at the top reads "SUMMER".' })],
  ['two-text-jobs', withParts({ scene_and_lighting: 'white studio with a sign that says "OPEN"' })],
  ['two-text-jobs', withParts({ text: `At the top "{{brand}}", below it "${'all the small print of the offer '.repeat(4)}".` })],
  ['text-not-quoted', withParts({ text: 'The label reads {{brand}}.' })],
  ['text-without-place', withParts({ text: 'A headline that reads "{{brand}}".' })],
  ['no-placement', withParts({ composition: '' })],
  ['overloaded-scene', withParts({ main_subject: '{{colour}} bottle, a mug, a lamp, a book, a chair, a plant, a clock and a teapot' })],
  ['overloaded-scene', withParts({ style: 'quietly restrained and soft, '.repeat(60) })],
  ['unused-variable', { ...GOOD, variables: { ...GOOD.variables, spare: { type: 'number' } } }],
  ['undeclared-variable', withParts({ style: 'in the manner of {{season}}' })],
  [
    'reference-without-rule',
    { ...withParts({ main_subject: '{{colour}} bottle as in {{photo}}' }), variables: { ...GOOD.variables, photo: { type: 'picture' } } },
  ],
  ['conflicting-constraints', withParts({ constraints: 'No text, no props.' })],
  ['conflicting-constraints', withParameters({ size: '1024x1536' })],
  [
    'conflicting-constraints',
    { ...withParts({ scene_and_lighting: 'transparent background' }), parameters: { ...GOOD.parameters, background: 'opaque' } },
  ],
  ['refused-parameter', withParameters({ size: '1000x1000' })],
  ['unlocked-seed', { ...GOOD, locked: ['model'] }],
  ['unpinned-model', withParameters({ model: 'gpt-image-2' })],
  ['no-checks', { ...GOOD, checks: [] }],
  ['unknown-check', { ...GOOD, checks: [{ check: 'words.beauty' }] }],
  ['check-never-measured', { ...GOOD, checks: [{ check: 'words.exact' }] }],
  ['cost-creep', withParameters({ quality: 'high', n: 4 })],
])('%s is found, and only that', async (rule, contract) => {
  expect([...new Set(await rulesOf(contract))]).toEqual([rule])
})

test('a finding says where it is, in the words and the line of the text', async () => {
  const yaml = contractToYaml(withParts({ text: 'The label reads {{brand}}.' }))
  const [finding] = await lintContract(readContract(yaml))
  expect(finding).toMatchObject({ rule: 'text-not-quoted', severity: 'warning', path: 'parts.text' })
  expect(yaml.split('\n')[(finding?.line ?? 0) - 1]).toContain('text: The label reads {{brand}}.')
})

test('what the API would refuse is an error with the words of the API', async () => {
  const [finding] = await lintContract(checkContract(withParameters({ output_format: 'jpeg', background: 'transparent' })))
  expect(finding).toMatchObject({
    severity: 'error',
    path: 'parameters.background',
    message: expect.stringContaining('Transparent background'),
  })
})

test('the examples of the documents are clean, and filled they are requests', async () => {
  const folder = new URL('../../../../../docs/examples/', import.meta.url)
  for (const name of ['product-listing.yaml', 'ad-poster.yaml']) {
    const read = readContract(readFileSync(new URL(name, folder), 'utf8'))
    expect(await lintContract(read)).toEqual([])
    expect(parseCreateImage(requestBody(fill(read.contract)), { profile: 'strict', transparent: 'allow' }).easel?.seed).toBeGreaterThan(0)
  }
})
