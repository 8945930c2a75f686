import { AxeBuilder } from '@axe-core/playwright'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { ask, draw, type House, hasBrowser, openBrowser, openHouse, openPage } from './house.ts'

const WAIT = { timeout: 20_000 }

/** A contract that the server keeps; its id. */
async function keep(address: string): Promise<string> {
  const yaml = `easel_contract: 1
name: poster
parts:
  main_subject: a bold typographic poster
  text: The headline at the top reads "BLUE HOUR".
  style: flat {{colour}} background
variables:
  colour: {type: colour, default: navy}
parameters: {size: 1024x640, quality: low}
`
  return idOf(await post(`${address}/easel/v1/contracts`, { yaml }))
}

/** An experiment about it; its id. */
const begin = async (address: string, contract: string) =>
  idOf(
    await post(`${address}/easel/v1/experiments`, {
      easel_experiment: 1,
      name: 'mugs',
      contract: { id: contract },
      axes: { seed: [1, 2] },
    }),
  )

const post = (url: string, body: object) =>
  fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })

async function idOf(answer: Response): Promise<string> {
  const { id } = (await answer.json()) as { id?: string }
  if (!id) throw new Error(`Nothing was made: ${answer.status}`)
  return id
}

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

  test('an edit is a conversation: it is there after a reload, what it asks is shown, and undo brings the version before back', async () => {
    const { address } = await build({ engine: 'easel' })
    await draw(address, { prompt: 'Poster with the headline "BLUE HOUR" on a navy background', size: '1024x1024' })
    const { page, faults } = await openPage(browser, address, '/edit')
    await page.getByRole('link', { name: /^Poster/ }).click()
    const first = new URL(page.url()).pathname
    await page.getByRole('textbox', { name: 'What should change?' }).fill('Change "BLUE HOUR" to "NIGHT OWLS"')
    await page.getByRole('button', { name: 'Change it' }).click()
    await page.getByRole('slider', { name: 'Divider between before and after' }).waitFor(WAIT)
    await page.reload()
    const talk = page.getByRole('list', { name: 'What was said about this picture' })
    await talk.getByText('Change "BLUE HOUR" to "NIGHT OWLS"').waitFor(WAIT)
    const second = new URL(page.url()).pathname
    await page.getByRole('textbox', { name: 'What should change?' }).fill('make it better')
    await page.getByRole('button', { name: 'Change it' }).click()
    await talk.getByText(/Say which thing and how/).waitFor(WAIT)
    expect(new URL(page.url()).pathname).toBe(second)
    await page.getByRole('button', { name: 'Undo', exact: true }).click()
    await page.waitForURL((url) => url.pathname === first, WAIT)
    await talk.getByText(/undo$/).waitFor(WAIT)
    expect(faults).toEqual([])
  })

  test('an entry of the library is found, filled with words of one’s own, and goes into the form', async () => {
    const { address } = await build()
    const { page, faults } = await openPage(browser, address)
    await page.getByRole('link', { name: 'Examples: Readable text' }).click()
    await page.getByRole('searchbox', { name: 'Search' }).fill('jazz')
    await page.getByRole('link', { name: /concert poster/ }).click()
    await page.getByRole('textbox', { name: 'Headline' }).fill('RED ROOM SOUL')
    await page
      .getByRole('region', { name: 'Take it away' })
      .getByText(/RED ROOM SOUL/)
      .waitFor(WAIT)
    await page.getByRole('tab', { name: 'Contract' }).click()
    await page.getByText(/easel_contract: 1/).waitFor(WAIT)
    await page.getByRole('button', { name: 'Use it in Create' }).click()
    expect(await page.getByRole('textbox', { name: 'Prompt' }).inputValue()).toContain('RED ROOM SOUL')
    expect(faults).toEqual([])
  })

  test('form and text of a contract fill each other, remarks name their lines, and a version is kept and compared', async () => {
    const { address } = await build()
    const { page, faults } = await openPage(browser, address, '/contracts/new')
    const yaml = page.getByRole('textbox', { name: 'YAML' })
    await page.getByRole('textbox', { name: 'Style', exact: true }).fill('clean, with {{mood}} light')
    await expect.poll(() => yaml.inputValue(), WAIT).toContain('style: clean, with {{mood}} light')
    await page.getByText(/mood/).first().waitFor(WAIT)
    await page.getByRole('button', { name: 'Declare {{mood}}' }).click()
    await expect.poll(() => yaml.inputValue(), WAIT).toContain('mood:')
    await yaml.fill((await yaml.inputValue()).replace('name: my-contract', 'name: mugs'))
    await expect.poll(() => page.getByRole('textbox', { name: 'Name' }).inputValue(), WAIT).toBe('mugs')
    await page.getByRole('textbox', { name: 'Mood' }).fill('warm')
    await page.getByText(/with warm light/).waitFor(WAIT)
    await page.getByText(/One picture counts as/).waitFor(WAIT)
    await page.getByRole('button', { name: 'Keep', exact: true }).click()
    await page.getByRole('heading', { name: 'mugs' }).waitFor(WAIT)
    await page.getByRole('textbox', { name: 'Style', exact: true }).fill('bold')
    await page.getByRole('button', { name: 'Keep as version 2' }).click()
    await page.getByText('From version 1 to 2').waitFor(WAIT)
    expect(faults).toEqual([])
  })

  test('an experiment tells its cost before, lands in a matrix, is picked by keys alone, and its winner becomes the contract', async () => {
    const { address } = await build({ engine: 'easel' })
    const contract = await keep(address)
    const { page, faults } = await openPage(browser, address, `/experiments/new?contract=${contract}`)
    await page.getByRole('textbox', { name: 'Rows' }).fill('colour\nnavy\nred')
    await page.getByRole('textbox', { name: 'Seeds' }).fill('1, 2')
    await page.getByText('4 cells').waitFor(WAIT)
    await page.getByRole('button', { name: 'Begin' }).click()
    await page.getByText('Ended because all cells are done.').waitFor({ timeout: 60_000 })
    await page.getByRole('button', { name: /^Cell 1,/ }).focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('5')
    await page.getByRole('button', { name: 'Cell 4, Passed, Score 5' }).waitFor(WAIT)
    await page.getByRole('radio', { name: 'A or B' }).click()
    await page.getByRole('button', { name: /The left is better/ }).waitFor(WAIT)
    await page.getByRole('button', { name: 'Neither' }).focus()
    await page.keyboard.press('ArrowLeft')
    await page.getByRole('radio', { name: 'Ranking' }).click()
    expect(await page.getByRole('row').count()).toBeGreaterThan(2)
    const download = await page.request.get(`${address}/easel/v1/experiments/${new URL(page.url()).pathname.split('/').at(-1)}/manifest`)
    expect(await download.json()).toMatchObject({ easel_manifest: 1 })
    await page.getByRole('radio', { name: 'Matrix' }).click()
    await page.getByRole('button', { name: /^Cell 4,/ }).click()
    await page.getByRole('button', { name: 'Make it the contract' }).click()
    await page.getByText('From version 1 to 2').waitFor(WAIT)
    expect(faults).toEqual([])
  })

  test('models are found by what they can do and set side by side with their sources', async () => {
    const { address } = await build()
    const { page, faults } = await openPage(browser, address, '/models')
    await page.getByRole('checkbox', { name: 'Compare Easel' }).check()
    await page.getByRole('checkbox', { name: 'Compare GPT Image 2', exact: true }).check()
    await page.getByRole('region', { name: 'Side by side' }).first().getByText('gpt-image-2', { exact: true }).waitFor(WAIT)
    await page.reload()
    await page.getByRole('heading', { name: 'Side by side' }).waitFor(WAIT)
    await page.getByRole('button', { name: 'Exact text' }).click()
    await page.getByRole('checkbox', { name: 'Compare GPT Image 2', exact: true }).waitFor({ state: 'detached', ...WAIT })
    await page.getByRole('checkbox', { name: 'Compare Easel' }).waitFor(WAIT)
    expect(faults).toEqual([])
  })

  test('the checks of a picture show where they have looked, and a clean copy can be taken', async () => {
    const { address } = await build({ engine: 'easel' })
    await draw(address, { prompt: 'Poster with the headline "BLUE HOUR" on a navy background', size: '1024x1024' })
    const { page, faults } = await openPage(browser, address, '/gallery')
    await page.getByRole('link', { name: /^Poster/ }).click()
    await page.getByRole('tab', { name: 'Checks' }).click()
    await page.getByRole('button', { name: 'Check it' }).click()
    await page.getByRole('button', { name: /words\.exact/ }).click({ timeout: 60_000 })
    await page
      .getByTitle(/BLUE HOUR/)
      .first()
      .waitFor({ state: 'attached', ...WAIT })
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Clean copy' }).click()
    expect((await download).suggestedFilename()).toMatch(/\.png$/)
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
    const rooms = [
      '/',
      '/gallery',
      '/edit',
      '/library',
      '/library/jazz-poster-swiss',
      '/contracts',
      '/contracts/new',
      '/experiments',
      '/experiments/new',
    ]
    for (const path of [...rooms, '/models', '/jobs', '/usage', '/keys', '/settings', '/design']) {
      await page.goto(path)
      await page.getByRole('heading', { level: 1 }).waitFor({ state: 'attached', ...WAIT })
      const overhang = await page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth))
      expect([path, overhang]).toEqual([path, 0])
    }
    await page.getByRole('button', { name: 'More' }).click()
    await page.getByRole('menuitem', { name: 'Contracts' }).waitFor(WAIT)
    await page.getByRole('menuitem', { name: 'Usage' }).click()
    await page.getByRole('heading', { name: 'Usage' }).waitFor(WAIT)
  })

  test('no room has anything that shuts people out, in light and in dark', async () => {
    const { address } = await build()
    await draw(address, { prompt: 'a mug in a café' })
    const { data } = (await (await fetch(`${address}/easel/v1/pictures`)).json()) as { data: { id: string }[] }
    const id = data[0]?.id
    const contract = await keep(address)
    const experiment = await begin(address, contract)
    const told: string[] = []
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page } = await openPage(browser, address, '/', { colorScheme, reducedMotion: 'reduce' })
      for (const path of [
        '/',
        '/gallery',
        `/pictures/${id}`,
        `/pictures/${id}?tab=code`,
        `/pictures/${id}?tab=checks`,
        '/edit',
        `/edit/${id}`,
        '/library',
        '/library/jazz-poster-swiss',
        '/contracts',
        `/contracts/${contract}`,
        '/experiments',
        `/experiments/new?contract=${contract}`,
        `/experiments/${experiment}`,
        `/experiments/${experiment}?view=pairs`,
        `/experiments/${experiment}?view=ranking`,
        '/models?compare=%5B%22easel%22%2C%22gpt-image-2%22%5D',
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
