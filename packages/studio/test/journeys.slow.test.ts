import { AxeBuilder } from '@axe-core/playwright'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { ask, draw, type House, hasBrowser, openBrowser, openHouse, openPage } from './house.ts'

const WAIT = { timeout: 20_000 }

describe.skipIf(!hasBrowser)('journeys through the studio', () => {
  let browser: Browser
  let house: House | null = null
  const build = async (options?: Parameters<typeof openHouse>[0]) => {
    house = await openHouse(options)
    return house
  }
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close()
    await house?.close()
    house = null
  })
  afterAll(async () => browser?.close())

  test('a prompt becomes a picture, with what was drawn otherwise said beside it, and it hangs in the gallery', async () => {
    const { address } = await build({ strokeMs: 20 })
    const { page, faults } = await openPage(browser, address)
    await ask(page, 'a mug in a café')
    await page.getByRole('progressbar').waitFor(WAIT)
    await page.getByText('Done', { exact: true }).waitFor(WAIT)
    await page.getByText('Drawn as a plain colour.').waitFor(WAIT)
    const picture = page.getByRole('img', { name: 'a mug in a café' })
    expect(await picture.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth))).toBe(1024)
    await page.getByRole('link', { name: 'Gallery' }).click()
    await page.getByRole('img', { name: 'a mug in a café' }).waitFor(WAIT)
    expect(faults).toEqual([])
  })

  test('a page that is reloaded in the middle of a drawing goes on where it was, without drawing twice', async () => {
    const { address, services } = await build({ strokeMs: 250 })
    const { page } = await openPage(browser, address)
    await ask(page, 'a slow mug')
    await page.getByText(/^\d+ %/).waitFor(WAIT)
    await page.reload()
    await page.getByText('Drawing', { exact: true }).waitFor(WAIT)
    await page.getByText('Done', { exact: true }).waitFor(WAIT)
    expect(await page.getByRole('textbox', { name: 'Prompt' }).inputValue()).toBe('a slow mug')
    const jobs = await services.records.jobs.list({ project: 'proj_default', state: null, after: null, limit: 10 })
    expect(jobs).toHaveLength(1)
  })

  test('a drawing can be stopped', async () => {
    const { address } = await build({ strokeMs: 500 })
    const { page } = await openPage(browser, address)
    await ask(page, 'a mug that nobody wants')
    await page.getByRole('button', { name: 'Stop' }).click()
    await page.getByText('Stopped', { exact: true }).waitFor(WAIT)
  })

  test('a size that cannot be drawn is explained before it is sent, and the nearest is one click away', async () => {
    const { address } = await build()
    const { page } = await openPage(browser, address)
    await page.getByRole('textbox', { name: 'Prompt' }).fill('a mug')
    await page.getByRole('button', { name: 'Own pixels' }).click()
    await page.getByRole('spinbutton', { name: 'Width' }).fill('1000')
    await page.getByText('Width and height must be multiples of 16.').waitFor(WAIT)
    expect(await page.getByRole('button', { name: 'Draw' }).isDisabled()).toBe(true)
    await page.getByRole('button', { name: /^Use / }).click()
    expect(await page.getByRole('button', { name: 'Draw' }).isEnabled()).toBe(true)
  })

  test('an edit keeps everything outside its mask, shows it, and the mask is there again after a reload', async () => {
    const { address } = await build()
    await draw(address, { prompt: 'a mug', size: '1024x1024' })
    const { page, faults } = await openPage(browser, address, '/edit')
    await page.getByRole('link', { name: 'a mug' }).click()
    await page.getByRole('radio', { name: 'Box' }).click()
    const canvas = await page.getByRole('img', { name: 'Picture to mark' }).boundingBox()
    if (!canvas) throw new Error('There is nothing to mark.')
    await page.mouse.move(canvas.x + canvas.width * 0.25, canvas.y + canvas.height * 0.25)
    await page.mouse.down()
    await page.mouse.move(canvas.x + canvas.width * 0.75, canvas.y + canvas.height * 0.75, { steps: 4 })
    await page.mouse.up()
    await page.getByText('25 % of the picture is marked').waitFor(WAIT)
    await page.reload()
    await page.getByText('25 % of the picture is marked').waitFor(WAIT)
    await page.getByRole('textbox', { name: 'What should change?' }).fill('paint this part')
    await page.getByRole('button', { name: 'Change it' }).click()
    await page.getByRole('slider', { name: 'Divider between before and after' }).waitFor(WAIT)
    await page.getByRole('radio', { name: 'Difference' }).click()
    await page.getByText(/^What changed:\s*25\.0 % of the pixels/).waitFor(WAIT)
    expect(await page.getByRole('navigation', { name: 'Versions' }).getByRole('listitem').count()).toBe(2)
    expect(faults).toEqual([])
  })

  test('the gallery finds pictures by their words, keeps the search in the address, and packs what was selected', async () => {
    const { address } = await build()
    for (const prompt of ['a red mug', 'a blue bottle', 'a red bottle']) await draw(address, { prompt })
    const { page } = await openPage(browser, address, '/gallery')
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

  test('the first key closes the door and signs its maker in; a key that was revoked is shown as ended', async () => {
    const { address } = await build()
    const { page } = await openPage(browser, address, '/keys')
    await page.getByRole('button', { name: 'New key' }).click()
    await page.getByRole('textbox', { name: 'Name' }).fill('mine')
    await page.getByRole('button', { name: 'Make the key' }).click()
    const secret = await page
      .getByText(/^sk-easel-/)
      .first()
      .textContent(WAIT)
    await page.getByRole('button', { name: 'Done' }).click()
    await page.getByText('mine', { exact: true }).waitFor(WAIT)

    const other = await openPage(browser, address)
    await other.page.getByRole('textbox', { name: 'API key' }).fill('sk-easel-wrong')
    await other.page.getByRole('button', { name: 'Enter' }).click()
    await other.page.getByRole('alert').waitFor(WAIT)
    await other.page.getByRole('textbox', { name: 'API key' }).fill(secret ?? '')
    await other.page.getByRole('button', { name: 'Enter' }).click()
    await other.page.getByRole('heading', { name: 'What do you need?' }).waitFor(WAIT)

    await page.getByRole('button', { name: 'Revoke: mine' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click()
    await page.getByRole('textbox', { name: 'API key' }).waitFor(WAIT)
  })

  test('while the server is gone the page says so and keeps what was typed; when it is back, the page goes on', async () => {
    const { address, stop, start } = await build()
    const { page } = await openPage(browser, address)
    await page.getByRole('textbox', { name: 'Prompt' }).fill('a patient mug')
    await stop()
    await page.getByRole('button', { name: 'Draw' }).click()
    await page.getByText('The server does not answer. What you have typed is safe').waitFor(WAIT)
    await start()
    await page.getByText('The server does not answer. What you have typed is safe').waitFor({ state: 'detached', ...WAIT })
    await page.getByRole('button', { name: 'Draw' }).click()
    await page.getByText('Done', { exact: true }).waitFor(WAIT)
  })

  test('everything that making a picture needs can be done with the keyboard alone', async () => {
    const { address } = await build()
    const { page } = await openPage(browser, address)
    await page.getByRole('heading', { name: 'What do you need?' }).waitFor(WAIT)
    const focused = () =>
      page.evaluate(() => document.activeElement?.textContent || document.activeElement?.getAttribute('aria-label') || '')
    await page.keyboard.press('Tab')
    expect(await focused()).toBe('Skip to the content')
    for (
      let step = 0;
      step < 60 && !(await page.getByRole('textbox', { name: 'Prompt' }).evaluate((box) => box === document.activeElement));
      step++
    )
      await page.keyboard.press('Tab')
    await page.keyboard.type('a mug by keys')
    await page.keyboard.press('Control+Enter')
    await page.getByText('Done', { exact: true }).waitFor(WAIT)
  })

  test('on a phone nothing is wider than the screen, and every room can be reached', async () => {
    const { address } = await build()
    await draw(address, { prompt: 'a mug', size: '1536x1024' })
    const { page } = await openPage(browser, address, '/', { viewport: { width: 360, height: 740 }, hasTouch: true })
    for (const path of ['/', '/gallery', '/edit', '/jobs', '/usage', '/keys', '/settings', '/design']) {
      await page.goto(path)
      await page.getByRole('heading', { level: 1 }).waitFor({ state: 'attached', ...WAIT })
      const overhang = await page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth))
      expect([path, overhang]).toEqual([path, 0])
    }
    await page.getByRole('button', { name: 'More' }).click()
    await page.getByRole('menuitem', { name: 'Usage' }).click()
    await page.getByRole('heading', { name: 'Usage' }).waitFor(WAIT)
  })

  test('no room has anything that shuts people out, in light and in dark', async () => {
    const { address } = await build()
    await draw(address, { prompt: 'a mug in a café' })
    const { data } = (await (await fetch(`${address}/easel/v1/pictures`)).json()) as { data: { id: string }[] }
    const id = data[0]?.id
    const told: string[] = []
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page } = await openPage(browser, address, '/', { colorScheme, reducedMotion: 'reduce' })
      for (const path of [
        '/',
        '/gallery',
        `/pictures/${id}`,
        `/pictures/${id}?tab=code`,
        '/edit',
        `/edit/${id}`,
        '/jobs',
        '/usage',
        '/keys',
        '/settings',
        '/design',
      ]) {
        await page.goto(path)
        await page.getByRole('heading', { level: 1 }).waitFor({ state: 'attached', ...WAIT })
        await page.waitForLoadState('networkidle')
        const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze()
        const sentences = violations.map(
          ({ id: rule, nodes }) => `${path} ${colorScheme} ${rule}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`,
        )
        told.push(...sentences)
      }
    }
    expect(told).toEqual([])
  })
})
