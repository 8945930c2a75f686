import { readBrief } from '@easel/engine/brief'
import { type Contract, PARTS } from '@easel/protocol/contracts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ContractError, checkContract, contractToYaml, diffContracts, fill, fromPrompt, readContract, requestBody } from './index.ts'
import { LABELS, promptOf } from './labelled-form.ts'

const contractOf = (change: Partial<Contract>): Contract => ({
  easel_contract: 1,
  name: 'a-mug',
  parts: { main_subject: 'a mug' },
  ...change,
})

const phrase = fc.stringMatching(/^[A-Za-z“][\w ,.“”"':;{}()-]{0,60}[\w.)]$/).map((words) => words.replace(/\{\{|\}\}/g, ''))
const isTellable = (words: string) =>
  !/(?:^| )for(?: |$)/.test(words) && !Object.values(LABELS).some((label) => words.startsWith(`${label}:`))
const anyParts = fc.record(
  Object.fromEntries(PARTS.map((part) => [part, phrase.filter(isTellable).map((words) => words.replace(/\s+/g, ' ').trim())])),
  { requiredKeys: ['main_subject'] },
)

describe('prompt and contract fill each other', () => {
  test('the prompt of any parts is taken apart into the same parts', () => {
    fc.assert(
      fc.property(anyParts, (parts) => {
        const { parts: kept } = checkContract(contractOf({ parts })).contract
        expect(fromPrompt(fill(contractOf({ parts: kept })).prompt).parts).toEqual(kept)
      }),
    )
  })

  test('whatever a prompt is, the prompt of its contract is its own contract', () => {
    const prose = fc.array(fc.oneof(phrase, fc.constantFrom('Style: calm.', 'Avoid: hands', 'Headline: "Go"', '\n', 'No people.')), {
      minLength: 1,
      maxLength: 8,
    })
    fc.assert(
      fc.property(prose, (pieces) => {
        const { parts } = checkContract(contractOf({ parts: fromPrompt(pieces.join(' ')).parts })).contract
        expect(fromPrompt(promptOf(parts)).parts).toEqual(parts)
      }),
    )
  })

  test('every sentence of prose finds its part, and the rules understand the same', () => {
    const prompt =
      'A matte navy water bottle on a marble counter. Soft window light from the left. Centered, with empty space on the right. The label reads "NORTH". No people, no logos.'
    const { parts } = fromPrompt(prompt)
    expect(parts).toMatchObject({
      main_subject: 'A matte navy water bottle on a marble counter.',
      scene_and_lighting: 'Soft window light from the left.',
      composition: 'Centered, with empty space on the right.',
      text: 'The label reads "NORTH".',
      constraints: 'No people, no logos.',
    })
    const [before, after] = [readBrief(prompt).brief, readBrief(promptOf(parts)).brief]
    expect(after.texts.map(({ text }) => text)).toEqual(['NORTH'])
    expect(after.subjects[0]?.noun).toBe(before.subjects[0]?.noun)
    expect(after.lighting.key).toBe(before.lighting.key)
  })

  test.each([
    [
      'Create a vintage travel poster of a red bicycle. 2:3.',
      { format: 'vintage travel poster, 2:3', main_subject: 'a red bicycle. 2:3.' },
    ],
    ['Draw a red mug.', { main_subject: 'a red mug.' }],
    ['Create a square ad for a tea shop.\nSubject: one tin.', { format: 'square ad', use_case: 'a tea shop', main_subject: 'one tin.' }],
  ])('%j tells what kind of picture it is, and what it shows', (prompt, parts) => {
    expect(fromPrompt(prompt).parts).toEqual(parts)
  })

  test('blanks in capitals become variables', () => {
    const { parts, variables } = fromPrompt('A poster of [PRODUCT NAME]. The headline reads "[HEADLINE]".')
    expect(parts.text).toContain('"{{headline}}"')
    expect(Object.keys(variables ?? {})).toEqual(['product_name', 'headline'])
  })
})

describe('filling', () => {
  const contract = contractOf({
    parts: { main_subject: 'a {{colour}} mug like {{photo}}', text: 'The label reads "{{brand}}".' },
    variables: {
      colour: { type: 'colour', default: '#1f3a5f' },
      brand: { type: 'text', max_length: 8 },
      photo: { type: 'picture', default: 'file-1' },
      price: { type: 'number', min: 1, max: 9, whole: true, default: 2 },
    },
    parameters: { model: 'gpt-image-2', seed: 7, quality: 'low' },
    locked: ['seed'],
  })

  test('values, defaults and pictures come into the prompt and the request', () => {
    const filled = fill(contract, { brand: 'ÉON 🏔️' }, { size: '1024x1024' })
    expect(filled.prompt).toBe('Main subject: a #1f3a5f mug like image 1\nText: The label reads "ÉON 🏔️".')
    expect(requestBody(filled)).toEqual({
      prompt: filled.prompt,
      model: 'gpt-image-2',
      quality: 'low',
      size: '1024x1024',
      images: [{ file_id: 'file-1' }],
      easel: { seed: 7 },
    })
  })

  test.each([
    [{}, "'brand' (text) needs a value"],
    [{ brand: 'too long a name' }, '0 to 8 characters, but has 15'],
    [{ brand: 'A"B' }, 'must have none'],
    [{ brand: 'A\nStyle: neon' }, 'one line'],
    [{ brand: 'A', price: 2.5 }, 'whole number'],
    [{ brand: 'A', price: 10 }, 'at least 1 and at most 9'],
    [{ brand: 'A', colour: 'navy!' }, 'must be a colour'],
    [{ brand: 'A', size: 'L' }, "no variable 'size'"],
  ])('%j is refused: %s', (values, words) => {
    expect(() => fill(contract, values as never)).toThrow(words)
  })

  test('a name that every object has is no value', () => {
    const parts = { main_subject: 'a {{constructor}} mug' }
    expect(() => fill(contractOf({ parts }))).toThrow('no variable of the contract')
    expect(() => fill(contractOf({ parts, variables: { constructor: { type: 'text' } } } as never))).toThrow('needs a value')
  })

  test('a locked parameter may be repeated and not changed', () => {
    expect(fill(contract, { brand: 'A' }, { seed: 7 }).parameters.seed).toBe(7)
    expect(() => fill(contract, { brand: 'A' }, { seed: 8 })).toThrow("locks 'seed' at 7")
  })
})

describe('the text that people keep', () => {
  test('what is written is read back, whatever the words', () => {
    const words = fc.string({ minLength: 1, maxLength: 80, unit: 'grapheme' }).filter((text) => text.trim() !== '')
    fc.assert(
      fc.property(words, words, fc.integer({ min: 0, max: 9 }), (subject, style, seed) => {
        const contract = contractOf({
          parts: { main_subject: subject, style },
          parameters: { seed },
          locked: ['seed'],
          checks: [{ check: 'words.exact', at_least: 1 }],
        })
        const tidy = (() => {
          try {
            return checkContract(contract).contract
          } catch {
            return null
          }
        })()
        fc.pre(tidy !== null)
        expect(readContract(contractToYaml(tidy as Contract)).contract).toEqual(tidy)
      }),
    )
  })

  test.each([
    ['easel_contract: 1\nname: a\nparts:\n  main_subject: a mug\n  styl: calm\n', 5, 'styl'],
    ['easel_contract: 1\nname: a\nparts:\n  main_subject: a mug\n  format: poster for you\n', 5, "'for' begins the use case"],
    ['easel_contract: 1\nname: a\nparts:\n  style: x\n', 3, 'main subject'],
    [
      'easel_contract: 1\nname: a\nparts:\n  main_subject: x\nvariables:\n  n:\n    type: number\n    min: 3\n    default: 2\n',
      9,
      'at least 3',
    ],
    ['easel_contract: 1\nname: a\nname: b\n', 3, 'unique'],
    ['a: [', 1, ''],
  ])('%j is refused at line %i', (text, line, words) => {
    try {
      readContract(text)
      expect.unreachable()
    } catch (error) {
      expect(error).toBeInstanceOf(ContractError)
      expect((error as ContractError).findings[0]).toMatchObject({ line })
      expect((error as ContractError).message).toContain(words)
    }
  })

  test('texts that would unfold or nest without end are refused', () => {
    const bomb = `a: &a [x,x]\n${Array.from({ length: 30 }, (_, i) => `b${i}: &b${i} [*${i ? `b${i - 1}` : 'a'},*${i ? `b${i - 1}` : 'a'}]`).join('\n')}`
    for (const text of [bomb, '['.repeat(50_000), 'a: !!js/function x', ' ']) expect(() => readContract(text)).toThrow(ContractError)
  })
})

test('a diff says what changed, and of a long text only that', () => {
  const long = (colour: string) => `a tall ${colour} water bottle with a steel cap and a strap of brown leather`
  const before = contractOf({ parts: { main_subject: long('navy') }, checks: [{ check: 'words.exact' }] })
  const after = contractOf({ parts: { main_subject: long('red'), style: 'calm' }, parameters: { seed: 3 } })
  expect(diffContracts(before, after).map(({ sentence }) => sentence)).toEqual([
    'parts.main_subject said “navy” and says “red”',
    'checks.words.exact.check is gone; it was “words.exact”',
    'parts.style is new: “calm”',
    'parameters.seed is new: 3',
  ])
  expect(diffContracts(before, before)).toEqual([])
})
