import { expect, test } from 'vitest'
import { draw } from '../house.ts'
import { journeys, pictureIds, WAIT } from './stage.ts'

journeys('keeping and judging pictures', ({ build, open }) => {
  test('the checks of a picture show where they have looked, and a clean copy can be taken', async () => {
    const { address } = await build({ engine: 'easel' })
    await draw(address, { prompt: 'Poster with the headline "BLUE HOUR" on a navy background', size: '1024x1024' })
    const { page, faults } = await open(address, '/gallery')
    await page.getByRole('link', { name: /^Poster/ }).click()
    await page.getByRole('tab', { name: 'Checks' }).click()
    await page.getByRole('button', { name: 'Check it' }).click()
    await page.getByRole('button', { name: /words\.exact/ }).click(WAIT)
    await page
      .getByTitle(/BLUE HOUR/)
      .first()
      .waitFor({ state: 'attached', ...WAIT })
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Download' }).click()
    await page.getByRole('menuitem', { name: /^Clean copy/ }).click()
    expect((await download).suggestedFilename()).toMatch(/\.png$/)
    expect(faults).toEqual([])
  })

  test('the gallery finds pictures by their words, keeps the search in the address, and packs what was selected', async () => {
    const { address } = await build()
    for (const prompt of ['a red mug', 'a blue bottle', 'a red bottle']) await draw(address, { prompt })
    const { page } = await open(address, '/gallery')
    await page.getByRole('searchbox', { name: 'Search' }).fill('bottle red')
    await page.getByRole('img', { name: 'a blue bottle' }).waitFor({ state: 'detached', ...WAIT })
    await page.reload()
    await page.getByRole('img', { name: 'a red bottle' }).waitFor(WAIT)
    expect(
      await page
        .getByRole('img')
        .filter({ visible: true })
        .evaluateAll((all) => all.map((image) => image.getAttribute('alt')).filter(Boolean)),
    ).toEqual(['a red bottle'])
    await page.getByRole('button', { name: 'Select: a red bottle' }).click()
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Download ZIP' }).click()
    expect((await download).suggestedFilename()).toBe('easel-1-pictures.zip')
  })

  test('a page of shapes and words is taken away as SVG and PDF', async () => {
    const { address } = await build({ engine: 'easel' })
    await draw(address, { prompt: 'Poster with the headline "BLUE HOUR", words only, on a navy background', size: '1024x1024' })
    const [id] = await pictureIds(address)
    const { page, faults } = await open(address, `/pictures/${id}`)
    for (const format of ['SVG', 'PDF']) {
      await page.getByRole('button', { name: 'Download' }).click()
      const download = page.waitForEvent('download', WAIT)
      await page.getByRole('menuitem', { name: new RegExp(`^${format}`) }).click(WAIT)
      expect((await download).suggestedFilename()).toMatch(new RegExp(`\\.${format.toLowerCase()}$`))
    }
    expect(faults).toEqual([])
  })

  test('the gallery finds pictures by their colour and by what their checks have said', async () => {
    const { address } = await build({ engine: 'easel' })
    await draw(address, { prompt: 'Poster with the headline "BLUE HOUR", words only, on a navy background', size: '1024x640' })
    await draw(address, { prompt: 'Poster with the headline "RED HOUR", words only, on a red background', size: '1024x640' })
    const [red] = await pictureIds(address)
    await fetch(`${address}/easel/v1/pictures/${red}/inspect`, { method: 'POST' })
    const { page, faults } = await open(address, '/gallery')
    await page.getByRole('button', { name: 'Blue', exact: true }).click()
    await page.getByRole('link', { name: /RED HOUR/ }).waitFor({ state: 'detached', ...WAIT })
    await page.getByRole('link', { name: /BLUE HOUR/ }).waitFor(WAIT)
    await page.getByRole('button', { name: 'Blue', exact: true }).click()
    await page.getByRole('combobox', { name: 'Checks' }).click()
    await page.getByRole('option', { name: 'Checks passed' }).click()
    await page.getByRole('link', { name: /BLUE HOUR/ }).waitFor({ state: 'detached', ...WAIT })
    await page.getByRole('link', { name: /RED HOUR/ }).waitFor(WAIT)
    expect(new URL(page.url()).searchParams.get('checks')).toBe('passed')
    expect(faults).toEqual([])
  })

  test('pictures are deleted after one more question, and their addresses say that they are gone', async () => {
    const { address } = await build()
    for (const prompt of ['a red mug', 'a blue bottle']) await draw(address, { prompt })
    const [bottle] = await pictureIds(address)
    const { page } = await open(address, '/gallery')
    await page.getByRole('button', { name: 'Select: a blue bottle' }).click()
    await page.getByRole('button', { name: 'Delete' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Cancel' }).click()
    await dialog.waitFor({ state: 'detached', ...WAIT })
    expect(await pictureIds(address)).toHaveLength(2)
    await page.getByRole('button', { name: 'Delete' }).click()
    await dialog.getByRole('button', { name: 'Delete' }).click()
    await page.getByRole('link', { name: 'a blue bottle' }).waitFor({ state: 'detached', ...WAIT })
    expect(await pictureIds(address)).toHaveLength(1)
    await page.goto(`/pictures/${bottle}`)
    await page.getByText(/^There is no picture/).waitFor(WAIT)
  })

  test('a quality test is run, goes on after a reload without drawing twice, and tells why it is not passed', async () => {
    const { address, services } = await build({ strokeMs: 30 })
    const { page, faults } = await open(address, '/quality')
    await page.getByRole('button', { name: 'Run: Reference edit' }).click()
    await page.waitForURL(/runs/, WAIT)
    await page.reload()
    const card = page.getByRole('article', { name: 'Reference edit' })
    await card.getByText(/have failed$|has failed$/).waitFor(WAIT)
    await card.getByRole('img', { name: 'Before the edit' }).waitFor(WAIT)
    await page.getByText('0 of 1 passed so far').waitFor(WAIT)
    await card.getByRole('button', { name: /^Its \d+ checks/ }).click()
    await card.getByText('palette.subject').first().waitFor(WAIT)
    const jobs = await services.records.jobs.list({ project: 'proj_default', state: null, after: null, limit: 10 })
    expect(jobs.map(({ kind }) => kind).sort()).toEqual(['edit', 'generate'])
    expect(faults).toEqual([])
  })
})
