import { expect, test } from 'vitest'
import { furnish } from './rooms.ts'
import { journeys, WAIT } from './stage.ts'

journeys('rooms for everybody', ({ build, open }) => {
  test('on a phone nothing is wider than the screen, and every room can be reached', async () => {
    const { address } = await build()
    const rooms = await furnish(address)
    const { page } = await open(address, '/', { viewport: { width: 360, height: 740 }, hasTouch: true })
    for (const path of Object.values(rooms)) {
      await page.goto(path)
      await page.getByRole('heading', { level: 1 }).waitFor({ state: 'attached', ...WAIT })
      await page.waitForLoadState('networkidle')
      const overhang = await page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth))
      expect([path, overhang]).toEqual([path, 0])
    }
    await page.getByRole('button', { name: 'More' }).click()
    await page.getByRole('menuitem', { name: 'Contracts' }).waitFor(WAIT)
    await page.getByRole('menuitem', { name: 'Usage' }).click()
    await page.getByRole('heading', { name: 'Usage' }).waitFor(WAIT)
  })
})
