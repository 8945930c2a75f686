import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseCreateImage } from '@easel/protocol'
import { addJob, closeServices, LOCAL_CALLER, NO_INPUTS, openServices, readConfig, silentLog } from '@easel/server'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { main } from '../main.ts'

const folder = mkdtempSync(join(tmpdir(), 'easel-jobs-'))
const environment = { EASEL_DATA: join(folder, 'data') }
let id = ''

/** A job as a server accepts it that has no hands free. */
beforeAll(async () => {
  const services = await openServices(readConfig(environment), { queue: 'data-folder', log: silentLog })
  const request = parseCreateImage({ prompt: 'a mug' }, { profile: 'strict', transparent: 'allow' })
  id = (await addJob(services, request, { caller: LOCAL_CALLER, inputs: NO_INPUTS, origin: 'api' })).id
  await closeServices(services)
})
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10 }))

const said = { out: '', err: '' }
beforeEach(() => {
  said.out = said.err = ''
  for (const [channel, stream] of [
    ['out', process.stdout],
    ['err', process.stderr],
  ] as const)
    vi.spyOn(stream, 'write').mockImplementation((text) => {
      said[channel] += text
      return true
    })
})
afterEach(() => void vi.restoreAllMocks())
const run = (...args: string[]) => main(args, environment)

test('jobs are listed, by state too, and shown with what was asked', async () => {
  expect(await run('jobs', 'list')).toBe(0)
  expect(said.out).toMatch(new RegExp(`${id} +generate +queued +0 %`))
  said.out = ''
  expect(await run('jobs', 'list', '--state', 'running')).toBe(0)
  expect(said.out).toBe('There are no such jobs.\n')
  said.out = ''
  expect(await run('jobs', 'show', id, '--json')).toBe(0)
  expect(JSON.parse(said.out)).toMatchObject({ id, state: 'queued', prompt: 'a mug' })
})

test('a job is cancelled once, in the line of the server that accepted it, and whoever watches is told', async () => {
  expect(await run('jobs', 'cancel', id)).toBe(0)
  expect(said.out).toBe(`${id} is cancelled.\n`)
  said.out = ''
  expect(await run('jobs', 'watch', id)).toBe(1)
  expect(said.out).toBe('cancelled 0 %\n')
  const services = await openServices(readConfig(environment), { queue: 'data-folder', log: silentLog })
  expect(await services.queue.stats()).toEqual({ waiting: 0, running: 0 })
  await closeServices(services)
})

test.each([
  [['jobs', 'show', 'job_none'], "There is no job 'job_none'."],
  [['jobs', 'list', '--state', 'lost'], '--state is one of queued'],
  [['jobs', 'list', '--limit', '0'], '--limit takes 1 to 1000'],
  [['jobs', 'cancel'], 'Say which job'],
  [['worker', '--concurrency', '0'], 'at least one job'],
  [['worker', '--concurrency', 'many'], 'EASEL_WORKERS must be a whole number'],
  [['restore', '/nowhere'], 'holds no easel.db'],
  [['backup'], 'Say which folder'],
])('%j is refused in words', async (args, words) => {
  expect(await run(...args)).toBe(2)
  expect(said.err).toContain(words)
})

test('a backup is restored elsewhere, but not over what is there', async () => {
  const copy = join(folder, 'copy')
  expect(await run('backup', copy)).toBe(0)
  expect(said.out).toContain('is a copy of everything')
  expect(await main(['restore', copy], { EASEL_DATA: join(folder, 'elsewhere') })).toBe(0)
  said.out = ''
  expect(await main(['jobs', 'show', id], { EASEL_DATA: join(folder, 'elsewhere') })).toBe(0)
  expect(JSON.parse(said.out)).toMatchObject({ id, state: 'cancelled' })
  expect(await run('restore', copy)).toBe(1)
  expect(said.err).toContain('in use already')
})

test('gc says what it would do, and does it', async () => {
  expect(await run('gc', '--dry-run')).toBe(0)
  expect(said.out).toMatch(/^Would delete 0 expired files, 0 jobs, .*\nEnded jobs are kept for ever/)
  said.out = ''
  expect(await main(['gc', '--json'], { ...environment, EASEL_KEEP_DAYS: '1' })).toBe(0)
  expect(JSON.parse(said.out)).toEqual({ dry_run: false, files: 0, jobs: 0, responses: 0, previews: 0, blobs: 0 })
})
