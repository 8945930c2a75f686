import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { outputTokens } from '../bill/index.ts'
import { MODELS, MODERATION_MODELS, type ModelProfile, RETIRED_MODELS } from '../models/index.ts'
import { EaselKeys } from './easel-keys.ts'
import { LENIENCIES } from './lenient.ts'

const lines = readFileSync(new URL('../../../../docs/profiles.md', import.meta.url), 'utf8').split('\n')

/** The lines of the table under a heading, without its head. */
function tableUnder(heading: string): string[] {
  const start = lines.indexOf(`## ${heading}`)
  expect(start, `the heading ${heading}`).toBeGreaterThan(-1)
  const end = lines.findIndex((line, index) => index > start && line.startsWith('## '))
  return lines
    .slice(start, end === -1 ? undefined : end)
    .filter((line) => line.startsWith('|'))
    .slice(2)
}

const row = (...cells: (string | number)[]) => `| ${cells.join(' | ')} |`
const code = (word: string) => `\`${word}\``

test('the table of models is the one that requests are read by', () => {
  expect(tableUnder('What each model takes')).toEqual(MODELS.map(modelRow))
})

function modelRow(model: ModelProfile): string {
  const square = model.qualities.map((quality) => outputTokens(model.output, { width: 1024, height: 1024 }, quality))
  return row(
    code(model.id),
    model.qualities.join(', '),
    model.sizes === 'free' ? 'free' : model.sizes.join(', '),
    model.formats.join(', '),
    model.fidelities.join(', ') || 'refused',
    square.join(', '),
    `${model.prices.textIn} / ${model.prices.imageIn} / ${model.prices.imageOut}`,
    model.shutdown ?? '',
  )
}

test('the table of retired models is the one that refuses them', () => {
  expect(tableUnder('Retired models')).toEqual(Object.entries(RETIRED_MODELS).map(([id, day]) => row(code(id), day)))
})

test('the models that moderate are named', () => {
  for (const id of Object.keys(MODERATION_MODELS)) expect(lines.join('\n')).toContain(code(id))
})

test('the table of leniencies is the one that they are applied by', () => {
  expect(tableUnder('Strict and lenient')).toEqual(
    LENIENCIES.map(({ param, sent, strict, lenient }) => row(code(param), sent, strict, lenient)),
  )
})

test('the table of keys under easel is the schema', () => {
  const told = tableUnder('Keys under `easel`').map((line) => line.split('|').map((cell) => cell.trim()))
  expect(told.map(([, key]) => key)).toEqual(Object.keys(EaselKeys.shape).map(code))
})
