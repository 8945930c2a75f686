import { expect, test } from 'vitest'
import { ask, draw } from '../house.ts'
import { journeys, WAIT } from './stage.ts'

journeys('the house', ({ build, open }) => {
  test('the first key closes the door and signs its maker in; a key that was revoked is shown as ended', async () => {
    const { address } = await build()
    const { page } = await open(address, '/keys')
    await page.getByRole('button', { name: 'New key' }).click()
    await page.getByRole('textbox', { name: 'Name' }).fill('mine')
    await page.getByRole('button', { name: 'Make the key' }).click()
    const secret = await page
      .getByText(/^sk-easel-/)
      .first()
      .textContent(WAIT)
    await page.getByRole('button', { name: 'Done' }).click()
    await page.getByText('mine', { exact: true }).waitFor(WAIT)

    const other = await open(address)
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
    const { page } = await open(address)
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
    const { page } = await open(address)
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

  test('every kind of failure is told in a sentence where it happened, and leads back', async () => {
    const { address } = await build()
    const { page } = await open(address)
    await ask(page, 'an unpaintable mug')
    await page.getByText('No colour is called that.').first().waitFor(WAIT)
    await ask(page, 'a broken mug')
    await page.getByText('Not drawn', { exact: true }).first().waitFor(WAIT)
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('no picture') })
    await page.getByText('“notes.txt” is not a PNG, JPEG or WebP picture.').first().waitFor(WAIT)
    await page.goto('/pictures/pic_nobody')
    await page.getByText("There is no picture 'pic_nobody'.").waitFor(WAIT)
    await page.goto('/attic')
    await page.getByRole('heading', { name: 'There is no such room' }).waitFor(WAIT)
    await page.getByRole('link', { name: 'Go to Create' }).click()
    await page.getByRole('heading', { name: 'What do you need?' }).waitFor(WAIT)
  })

  test('what was drawn is counted in dollars, and a budget that is spent refuses with a sentence', async () => {
    const { address } = await build()
    await draw(address, { prompt: 'a mug', quality: 'high' })
    const { page } = await open(address, '/usage')
    await page.getByText('gpt-image-2').first().waitFor(WAIT)
    await page.getByRole('textbox', { name: 'Dollars a month' }).fill('0.01')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('The budget was saved.').waitFor(WAIT)
    await page.goto('/')
    await ask(page, 'one too many')
    await page
      .getByText(/monthly budget of this project/)
      .first()
      .waitFor(WAIT)
  })

  test('what waits in the queue can be cancelled there, and what has ended leads to its picture', async () => {
    const { address } = await build({ strokeMs: 400 })
    const { page } = await open(address)
    await ask(page, 'a mug that waits')
    await page.getByRole('progressbar').waitFor(WAIT)
    await page.getByRole('link', { name: 'Queue' }).click()
    await page
      .getByRole('button', { name: /^Cancel/ })
      .first()
      .click()
    await page.getByText('The job was cancelled.').waitFor(WAIT)
    await page.getByText('Nothing is under way.').waitFor(WAIT)
  })

  test('a theme that is chosen stays, whatever the system prefers', async () => {
    const { address } = await build()
    const { page } = await open(address, '/settings', { colorScheme: 'light' })
    const wall = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
    const light = await wall()
    await page.getByRole('radio', { name: 'Dark' }).click()
    await expect.poll(wall, WAIT).not.toBe(light)
    const dark = await wall()
    await page.reload()
    expect(await wall()).toBe(dark)
  })
})
