import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { ask } from '../house.ts'
import { journeys, pictureIds, WAIT } from './stage.ts'

journeys('bringing pictures', ({ build, open }) => {
  const bring = async (page: Page) => {
    const buffer = await sharp({ create: { width: 256, height: 256, channels: 3, background: '#7a8b99' } })
      .png()
      .toBuffer()
    await page.locator('input[type=file]').first().setInputFiles({ name: 'mine.png', mimeType: 'image/png', buffer })
  }

  test('what is said of rights is kept with the job, and “Delete now” leaves nothing of the upload here or there', async () => {
    const { address, services } = await build()
    const { page, faults } = await open(address)
    await bring(page)
    await page.getByText(/and nowhere else/).waitFor(WAIT)
    await page.getByRole('checkbox', { name: 'I may use the people and logos in it.' }).check()
    await ask(page, 'image 1 on a beach')
    await page.getByText('Done', { exact: true }).waitFor(WAIT)
    const [job] = await services.records.jobs.list({ project: 'proj_default', state: null, after: null, limit: 10 })
    expect(job?.request.rights).toBe('confirmed')
    const input = job?.request.draw.edit?.inputs[0] ?? ''
    expect(await services.blobs.get(input)).not.toBe(null)
    await page.goto('/jobs')
    await page.getByText('rights confirmed').waitFor(WAIT)
    await page.goto('/')
    await page.getByRole('button', { name: 'Delete now' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Delete now' }).click()
    await page.getByRole('img', { name: 'image 1' }).waitFor({ state: 'detached', ...WAIT })
    await expect.poll(() => pictureIds(address), WAIT).toEqual([])
    await page.reload()
    await page.getByText('Add pictures').waitFor(WAIT)
    expect(await page.getByRole('img', { name: 'image 1' }).count()).toBe(0)
    expect(faults).toEqual([])
  })

  test('a picture that was brought to be changed is deleted before it was sent', async () => {
    const { address } = await build()
    const { page, faults } = await open(address, '/edit')
    await bring(page)
    await page.getByRole('img', { name: 'Picture to mark' }).waitFor(WAIT)
    await page.getByRole('button', { name: 'Delete now' }).click()
    await page.getByText(/has not been sent yet/).waitFor(WAIT)
    await page.getByRole('dialog').getByRole('button', { name: 'Delete now' }).click()
    await page.waitForURL(/\/edit$/, WAIT)
    await page.goto('/edit/upload')
    await page.getByText(/not in this browser any more/).waitFor(WAIT)
    expect(faults).toEqual([])
  })
})
