import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { hear } from '../test/hear.ts'
import { main } from './main.ts'

const folder = mkdtempSync(join(tmpdir(), 'easel-cli-'))
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10 }))

const said = hear()

const run = (...args: string[]) => main(args, { EASEL_DATA: join(folder, 'data') })
const out = join(folder, 'out.png')

test.each<[string, string[], string]>([
  [
    'an unknown command',
    ['paint'],
    "There is no command 'paint'; there are: draw, edit, scene, batch, contract, experiment, cost, serve, worker, jobs, gc, backup, restore, inspect, test, about, export, animate, library, directory, doctor, engines, weights, models, keys, projects, usage.",
  ],
  ['a command from the prototype', ['constructor'], "There is no command 'constructor'"],
  ['no prompt', ['draw', '-o', out], 'Say what to draw: easel draw "PROMPT" -o out.png'],
  ['an empty prompt', ['draw', '  ', '-o', out], 'Say what to draw'],
  ['no file', ['draw', 'a mug'], 'Say where the picture goes: -o out.png'],
  [
    'a bad size',
    ['draw', 'a mug', '-o', out, '--size', '1000x1000'],
    "--size: Invalid size '1000x1000'. Width and height must both be divisible by 16.",
  ],
  ['an unknown model', ['draw', 'a mug', '-o', out, '--model', 'dall-e-3'], "The model 'dall-e-3' does not exist."],
  ['an unknown engine', ['draw', 'a mug', '-o', out, '--engine', 'x'], "There is no engine 'x'; there are: easel."],
  ['an edit without a picture', ['edit', 'make it blue'], 'Say what to change: easel edit in.png "INSTRUCTION" -o out.png'],
  [
    'an edit of a picture that is not there',
    ['edit', 'no.png', 'make it blue', '-o', out],
    "There is no picture 'no.png' that can be read.",
  ],
  ['an edit with half a feather', ['edit', 'no.png', 'x', '-o', out, '--feather', 'wide'], '--feather: Invalid type'],
  ['an edit of its own size and another', ['edit', 'no.png', 'x', '-o', out, '--native', '--size', '1024x1024'], '--size: '],
  ['an unknown flag', ['draw', 'a mug', '-o', out, '--steps', '9'], "Unknown option '--steps'"],
  ['a flag without its value', ['draw', 'a mug', '-o'], 'argument missing'],
  ['a wrong quality', ['draw', 'a mug', '-o', out, '--quality', 'hd'], "--quality: Invalid value: 'hd'."],
  ['eleven pictures', ['draw', 'a mug', '-o', out, '--n', '11'], 'Expected a value <= 10'],
  ['half a seed', ['draw', 'a mug', '-o', out, '--seed', '1.5'], '--seed: Invalid type'],
  ['an unknown embed', ['draw', 'a mug', '-o', out, '--embed', 'all'], "--embed: Expected scene, origin, nothing but received 'all'."],
  ['about nothing', ['about'], 'Say which picture: easel about FILE'],
  ['about two files', ['about', 'a.png', 'b.png'], 'Say which picture: easel about FILE'],
  ['a format that does not fit', ['draw', 'a mug', '-o', out, '--format', 'webp'], '--format webp does not fit a file that ends in .png.'],
  ['a file without a format', ['draw', 'a mug', '-o', join(folder, 'out')], 'let it end in .png, .jpg, .webp or .svg'],
  ['a folder that is not there', ['draw', 'a mug', '-o', join(folder, 'no', 'out.png')], 'cannot be written: its folder does not exist.'],
  ['a scene in a folder that is not there', ['draw', 'a mug', '-o', out, '--scene', join(folder, 'no', 's.json')], 'cannot be written'],
])('%s is one clear sentence and exit code 2', async (_, args, sentence) => {
  expect(await run(...args)).toBe(2)
  expect(said.err).toContain(sentence)
  expect(said.err.trim().split('\n')).toHaveLength(1)
  expect(said.err).toMatch(/^easel: /)
  expect(said.out).toBe('')
  expect(existsSync(out)).toBe(false)
})

test('a folder in the place of the file is refused', async () => {
  mkdirSync(join(folder, 'folder.png'))
  expect(await run('draw', 'a mug', '-o', join(folder, 'folder.png'))).toBe(2)
  expect(said.err).toContain('it is a folder')
})

test('a data folder that cannot be made is a failure, not a usage error', async () => {
  writeFileSync(join(folder, 'file'), '')
  expect(await main(['draw', 'a mug', '-o', out], { EASEL_DATA: join(folder, 'file', 'data') })).toBe(1)
  expect(said.err).toMatch(/^easel: .*\n$/)
})

test('a wrong environment lists every problem', async () => {
  expect(await main(['serve'], { EASEL_PORT: 'x', EASEL_SEED: 'y' })).toBe(2)
  expect(said.err.match(/^easel: EASEL_/gm)).toHaveLength(2)
})

test('help and version go to stdout', async () => {
  for (const args of [[], ['--help'], ['--version'], ['draw', '--help'], ['serve', '-h'], ['models']]) {
    said.out = ''
    expect(await run(...args)).toBe(0)
    expect(said.out.length).toBeGreaterThan(4)
  }
  expect(said.err).toBe('')
})
