import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from 'vitest'
import { furnish } from './rooms.ts'
import { journeys, WAIT } from './stage.ts'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

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

  test.each(['light', 'dark'] as const)('no room has anything that shuts people out, in %s', async (colorScheme) => {
    const { address } = await build()
    const rooms = await furnish(address)
    const told: string[] = []
    const { page } = await open(address, '/', { colorScheme, reducedMotion: 'reduce' })
    for (const path of Object.values(rooms)) {
      await page.goto(path)
      await page.getByRole('heading', { level: 1 }).waitFor({ state: 'attached', ...WAIT })
      await page.waitForLoadState('networkidle')
      const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze()
      told.push(...violations.map(({ id, nodes }) => `${path} ${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`))
    }
    expect(told).toEqual([])
  })
})
