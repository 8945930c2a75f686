import { expect, test } from 'vitest'
import { draw } from '../house.ts'
import { journeys, pictureIds, WAIT } from './stage.ts'

journeys('changing pictures', ({ build, open }) => {
  test('an edit keeps everything outside its mask, shows it, and the mask is there again after a reload', async () => {
    const { address } = await build()
    await draw(address, { prompt: 'a mug', size: '1024x1024' })
    const { page, faults } = await open(address, '/edit')
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
    const { page, faults } = await open(address, '/edit')
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

  test('a mask is drawn by hand, turned inside out, softened, and taken over by the next version', async () => {
    const { address } = await build()
    await draw(address, { prompt: 'a mug', size: '1024x1024' })
    const [id] = await pictureIds(address)
    const { page, faults } = await open(address, `/edit/${id}`)
    await page.getByRole('radio', { name: 'Lasso' }).click()
    const canvas = await page.getByRole('img', { name: 'Picture to mark' }).boundingBox()
    if (!canvas) throw new Error('There is nothing to mark.')
    const at = (x: number, y: number) => page.mouse.move(canvas.x + canvas.width * x, canvas.y + canvas.height * y, { steps: 3 })
    await at(0.1, 0.1)
    await page.mouse.down()
    for (const [x, y] of [
      [0.6, 0.1],
      [0.6, 0.6],
      [0.1, 0.6],
    ] as const)
      await at(x, y)
    await page.mouse.up()
    await page.getByText('25 % of the picture is marked').waitFor(WAIT)
    await page.getByRole('button', { name: 'Invert' }).click()
    await page.getByText('75 % of the picture is marked').waitFor(WAIT)
    await page.getByRole('button', { name: 'Undo the last stroke' }).click()
    await page.getByText('25 % of the picture is marked').waitFor(WAIT)
    await page.getByRole('slider', { name: 'Soft edge' }).focus()
    await page.keyboard.press('ArrowRight')
    await page.getByText('2 px', { exact: true }).waitFor(WAIT)
    await page.getByRole('textbox', { name: 'What should change?' }).fill('paint this part')
    await page.getByRole('button', { name: 'Change it' }).click()
    await page.getByRole('slider', { name: 'Divider between before and after' }).waitFor(WAIT)
    await page.getByRole('radio', { name: 'Picture', exact: true }).click()
    await page.getByRole('button', { name: 'Take over the mask of the version before' }).click()
    await page.getByText('25 % of the picture is marked').waitFor(WAIT)
    expect(faults).toEqual([])
  })

  test('a layer of the scene is marked by a click on it, and by its name', async () => {
    const { address } = await build({ engine: 'easel' })
    await draw(address, { prompt: 'Poster with the headline "BLUE HOUR" on a navy background', size: '1024x1024' })
    const [id] = await pictureIds(address)
    const { layers } = (await (await fetch(`${address}/easel/v1/pictures/${id}/scene`)).json()) as {
      layers: { name: string; box: { x: number; y: number; w: number; h: number } }[]
    }
    const headline = layers.find(({ name }) => name.includes('headline'))
    if (!headline) throw new Error('The poster has no headline.')
    const { page, faults } = await open(address, `/edit/${id}`)
    await page.getByRole('radio', { name: 'Layer' }).click()
    const canvas = await page.getByRole('img', { name: 'Picture to mark' }).boundingBox()
    if (!canvas) throw new Error('There is nothing to mark.')
    const { x, y, w, h } = headline.box
    await page.mouse.click(canvas.x + ((x + w / 2) / 1024) * canvas.width, canvas.y + ((y + h / 2) / 1024) * canvas.height)
    await page.getByText(/% of the picture is marked/).waitFor(WAIT)
    const byClick = await page.getByText(/% of the picture is marked/).textContent()
    await page.getByRole('button', { name: 'Clear' }).click()
    await page.getByText('Nothing is marked').waitFor(WAIT)
    await page.getByRole('button', { name: headline.name, exact: true }).click()
    await page.getByText(byClick ?? '', { exact: true }).waitFor(WAIT)
    expect(faults).toEqual([])
  })
})
