import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { main } from '../main.ts'

let folder = ''
const said = { out: '', err: '' }
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'easel-keys-'))
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    said.out += text
    return true
  })
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    said.err += text
    return true
  })
})
afterEach(() => {
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true, force: true, maxRetries: 10 })
})

/** What a command prints, after it has ended with that code. */
async function easel(args: string, code = 0): Promise<string> {
  said.out = said.err = ''
  expect(await main(args.split(' '), { EASEL_DATA: folder }), said.err).toBe(code)
  return code === 0 ? said.out : said.err
}

test('a key is printed once, kept as a hash, listed by its ends, and revoked by its id', async () => {
  const made = await easel('keys create --name ci --scopes images,models --profile lenient --expires 30d')
  const secret = /^sk-easel-[\w-]{43}$/m.exec(made)?.[0] ?? 'none'
  expect(made).toContain('the first one')
  for (const file of readdirSync(folder).filter((name) => name.startsWith('easel.db')))
    expect(readFileSync(join(folder, file)).includes(secret)).toBe(false)

  const listed = await easel('keys list')
  expect(listed).not.toContain(secret)
  expect(listed).toMatch(/^id +name +key +project +scopes +profile +created +last used +ends$/m)
  const id = /key_[0-9a-f]+/.exec(listed)?.[0]
  expect(listed).toMatch(new RegExp(`^${id} +ci +sk-easel-.{4}…${secret.slice(-4)} +default +images,models +lenient`, 'm'))
  expect(await easel(`keys revoke ${id}`)).toContain('is revoked')
  expect(await easel('keys list')).toContain('revoked 20')
  expect(await easel('keys create')).not.toContain('the first one')
})

test('everything is JSON for whoever asks for it', async () => {
  expect(JSON.parse(await easel('keys create --json --scopes all'))).toMatchObject({
    key: expect.stringMatching(/^sk-easel-/),
    object: 'easel.key',
  })
  expect(JSON.parse(await easel('keys list --json')).data).toHaveLength(1)
  expect(JSON.parse(await easel('projects create ads --json --tier 2 --budget 2.50 --verified off'))).toMatchObject({
    name: 'ads',
    tier: 2,
    monthly_budget: 2.5,
    verified: false,
  })
  expect(JSON.parse(await easel('projects list --json')).data).toHaveLength(2)
  expect(JSON.parse(await easel('usage --json'))).toMatchObject({ data: [], total: { requests: 0, cost_usd: 0 } })
})

test('a project keeps what is not changed, and goes by its name or its id', async () => {
  const { id } = JSON.parse(await easel('projects create ads --tier 2 --budget 10 --json'))
  expect(JSON.parse(await easel('projects set ads --budget none --json'))).toMatchObject({ id, tier: 2, monthly_budget: null })
  expect(JSON.parse(await easel(`projects set ${id} --name shop --tier none --json`))).toMatchObject({ id, name: 'shop', tier: null })
  expect(await easel('projects list')).toMatch(new RegExp(`^${id} +shop +none +none +yes$`, 'm'))
})

test.each([
  ['keys', 'Say what to do: easel keys create, easel keys list, easel keys revoke.'],
  ['keys paint', 'Say what to do'],
  ['keys revoke', 'Say which key'],
  ['keys create --scopes paint', "there is no scope 'paint'"],
  ['keys create --profile loose', '--profile is strict or lenient'],
  ['keys create --expires soon', '--expires takes'],
  ['keys create --expires 2020-01-01', 'must expire in the future'],
  ['keys create extra', "'extra' is one word too many."],
  ['projects set', 'Say which project'],
  ['projects set default', 'Say what to change'],
  ['projects set default --tier 6', '--tier is 1 to 5 or none'],
  ['projects set default --budget 1e3', '--budget is in US dollars'],
  ['projects create default', "There is a project with the name 'default' already."],
  ['projects set default --verified maybe', '--verified is on or off'],
  ['usage --by colour', 'Usage can be grouped by'],
  ['usage --from tomorrow', 'Expected a day such as'],
  ['usage --json --csv', 'exclude each other'],
])('easel %s is one clear sentence and exit code 2', async (args, sentence) => {
  const complaint = await easel(args, 2)
  expect(complaint).toContain(sentence)
  expect(complaint.trim().split('\n')).toHaveLength(1)
})

test('a key or project that is not there is a failure', async () => {
  expect(await easel('keys revoke key_nobody', 1)).toContain('There is no such key.')
  expect(await easel('keys create --project nobody', 1)).toContain("There is no project 'nobody'.")
})
