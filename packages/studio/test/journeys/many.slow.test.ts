import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { STUDIO_DIST } from '../../../cli/src/studio.ts'
import { hang } from '../hang.ts'
import { journeys, WAIT } from './stage.ts'

const MOST_BYTES = 250_000
const PICTURES = 2000

journeys('large houses', ({ build, open }) => {
  test('the first room needs at most 250 kB of JavaScript, packed', async () => {
    const { address } = await build()
    const { page } = await open(address, 'about:blank')
    const asked = new Set<string>()
    page.on('request', (request) => {
      if (request.url().endsWith('.js')) asked.add(new URL(request.url()).pathname)
    })
    await page.goto(address)
    await page.getByRole('heading', { name: 'What do you need?' }).waitFor(WAIT)
    expect(asked.size).toBeGreaterThan(0)
    expect(asked.size).toBeLessThan((await readdir(join(STUDIO_DIST, 'assets'))).filter((name) => name.endsWith('.js')).length)
    const sizes = await Promise.all([...asked].map(async (path) => gzipSync(await readFile(join(STUDIO_DIST, path))).length))
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(MOST_BYTES)
  })

  test('a gallery of 2,000 pictures holds only what is in sight on the page, and reaches the last', async () => {
    const { address, services } = await build()
    await hang(services, PICTURES)
    const { page, faults } = await open(address, '/gallery')
    await page.getByRole('link', { name: `number ${PICTURES - 1}`, exact: true }).waitFor(WAIT)
    const last = page.getByRole('link', { name: 'number 0', exact: true })
    let most = 0
    const turn = async () => {
      await page.mouse.wheel(0, 4000)
      await page.waitForLoadState('networkidle')
      most = Math.max(most, await page.getByRole('img').count())
      return last.isVisible()
    }
    // However many turns it takes: pages come while the wheel turns.
    await expect.poll(turn, { timeout: 60_000, interval: 10 }).toBe(true)
    expect(most).toBeLessThan(200)
    expect(faults).toEqual([])
  })
})
