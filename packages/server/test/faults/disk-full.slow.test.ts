import { execFileSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { startMachine } from '../kill/machines.ts'
import { clientOf } from './client.ts'

const SIZE_MB = 24
const ends: (() => unknown)[] = []
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end()
})

/** A disk of a few megabytes of one's own; null where nobody may mount one. */
function smallDisk(): string | null {
  const folder = mkdtempSync(join(tmpdir(), 'easel-full-'))
  ends.push(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10 }))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE_MB}m`, 'tmpfs', folder], { stdio: 'ignore' })
  } catch {
    return null
  }
  ends.push(() => execFileSync('umount', [folder]))
  return folder
}

/** Writes until not a byte fits any more. */
function fillUp(path: string): void {
  const file = openSync(path, 'w')
  try {
    for (let block = 1 << 20; block >= 1; block >>= 1)
      try {
        for (;;) writeSync(file, Buffer.alloc(block))
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
      }
  } finally {
    closeSync(file)
  }
}

const isRoot = process.getuid?.() === 0

describe.skipIf(process.platform !== 'linux' || !isRoot)('a disk that is full', () => {
  test('refuses new work in plain words, loses none that was accepted, and goes on when there is room again', async ({ skip }) => {
    const folder = smallDisk() ?? skip('no disk can be mounted here')
    const server = startMachine('server', { EASEL_DATA: folder, EASEL_FETCH: 'refuse', EASEL_DATABASE: '', EASEL_BLOBS: '' }, 100)
    ends.push(() => server.kill())
    const { ask, order, job, charged } = clientOf(server)
    const accepted = [await order('before'), await order('while it fills up')]
    expect(accepted.map(({ status }) => status)).toEqual([202, 202])
    const ballast = join(folder, 'ballast')
    fillUp(ballast)

    // The log of the database has some pages left that it can write over.
    await expect
      .poll(
        async () => {
          const told = await order('is there room?')
          if (told.status === 202) accepted.push(told)
          return told
        },
        { timeout: 60_000 },
      )
      .toMatchObject({ status: 503, retryAfterS: 5, body: { error: { message: expect.stringContaining('no room') } } })
    expect((await ask('/livez')).status).toBe(200)

    rmSync(ballast)
    for (const { body } of accepted) await expect.poll(async () => (await job(body.id)).state, { timeout: 120_000 }).toBe('succeeded')
    expect((await order('there is room')).status).toBe(202)
    await expect.poll(charged, { timeout: 60_000 }).toMatchObject({ requests: accepted.length + 1, images: accepted.length + 1 })
  })
})
