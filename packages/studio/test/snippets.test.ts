import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shell, snippetsOf } from '../src/lib/snippets.ts'

const where = { origin: 'http://127.0.0.1:4747', needsKey: true }

test('whatever a prompt holds, a shell hands it on as it is', () => {
  const prompts = ['it\'s $HOME `id` "quoted" \\ ! *', "'", '\n two lines \t', 'ünïcödé 🎨', '-n']
  for (const prompt of prompts) expect(execFileSync('/bin/sh', ['-c', `printf %s ${shell(prompt)}`]).toString()).toBe(prompt)
})

test('the body of the curl call is the request, to the letter', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.integer({ min: 0, max: 2 ** 32 - 1 }), (prompt, seed) => {
      const body = { model: 'gpt-image-2', prompt, size: '1024x1536', easel: { seed } }
      const { curl } = snippetsOf(body, where)
      const sent = /-d '([\s\S]*)'$/.exec(curl)?.[1]?.replaceAll("'\\''", "'") ?? ''
      expect(JSON.parse(sent)).toEqual(body)
    }),
  )
})

test('a key is named only where one is needed', () => {
  const body = { model: 'gpt-image-2', prompt: 'a mug' }
  expect(snippetsOf(body, where).python).toContain('OPENAI_API_KEY')
  expect(JSON.stringify(snippetsOf(body, { ...where, needsKey: false }))).not.toContain('OPENAI_API_KEY')
})

test('an edit names its mask in every language, and a drawing has none', () => {
  const body = { model: 'gpt-image-2', prompt: 'make it red', easel: { seed: 1, feather: 8 } }
  for (const text of Object.values(snippetsOf(body, { ...where, isEdit: true, isMasked: true }))) {
    expect(text).toContain('picture.png')
    expect(text).toContain('mask.png')
  }
  for (const text of Object.values(snippetsOf(body, where))) expect(text).not.toMatch(/picture\.png|mask\.png/)
})
