import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { AxeBuilder } from '@axe-core/playwright'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { furnish } from './rooms.ts'
import { journeys, WAIT } from './stage.ts'

/** What every room looked like when somebody looked at it; `EASEL_LOOKS=accept` before the command keeps what is seen now. */
const KEPT = join(import.meta.dirname, 'looks')
const SEEN = fileURLToPath(new URL('../../../../node_modules/.cache/easel-looks', import.meta.url))
const ACCEPT = process.env.EASEL_LOOKS === 'accept'

const WIDE_PX = 480
/** Letters of other machines, and dates, differ by less than this: levels of 255, after a little blur. */
const MOST_LEVELS = 28
const MOST_SHARE = 0.015

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

journeys('the looks of the rooms', ({ build, open }) => {
  describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
    /** What the walk has found: rooms that look other than they did, and what shuts people out. */
    const found = { changed: [] as string[], shut: [] as string[], rooms: 0 }

    test('every room looks as it was last accepted', async () => {
      await mkdir(ACCEPT ? KEPT : SEEN, { recursive: true })
      const { address } = await build()
      const rooms = await furnish(address)
      const { page } = await open(address, '/', { colorScheme, reducedMotion: 'reduce', viewport: { width: 1280, height: 800 } })
      for (const [name, path] of Object.entries(rooms)) {
        await page.goto(path)
        await page.getByRole('heading', { level: 1 }).waitFor({ state: 'attached', ...WAIT })
        await page.waitForLoadState('networkidle')
        await page.waitForFunction(isSettled, null, WAIT)
        const small = await sharp(await page.screenshot({ animations: 'disabled' }))
          .resize(WIDE_PX)
          .webp({ quality: 60 })
          .toBuffer()
        const file = `${name}-${colorScheme}.webp`
        await writeFile(join(ACCEPT ? KEPT : SEEN, file), small)
        const share = ACCEPT ? 0 : await changedShare(await readFile(join(KEPT, file)), small)
        if (share > MOST_SHARE) found.changed.push(`${file}: ${(share * 100).toFixed(1)} % differs; seen ${join(SEEN, file)}`)
        const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze()
        found.shut.push(...violations.map(({ id, nodes }) => `${path} ${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`))
        found.rooms++
      }
      expect(found.changed).toEqual([])
    })

    test('no room has anything that shuts people out, as the same walk has seen', () => {
      expect(found.rooms).toBeGreaterThan(20)
      expect(found.shut).toEqual([])
    })
  })
})

/** Nothing is on its way any more of what is in sight. */
function isSettled(): boolean {
  const isThere = (image: HTMLImageElement) => image.complete || image.getBoundingClientRect().top > window.innerHeight
  // The page of the design system shows what waiting looks like.
  const isWaiting = document.querySelector('.breathing') !== null && window.location.pathname !== '/design'
  return !isWaiting && [...document.images].every(isThere)
}

/** Which share of the pixels somebody would see change. */
async function changedShare(kept: Buffer, seen: Buffer): Promise<number> {
  const raw = (bytes: Buffer) => sharp(bytes).removeAlpha().blur(1.5).raw().toBuffer({ resolveWithObject: true })
  const [one, other] = await Promise.all([raw(kept), raw(seen)])
  if (one.info.width !== other.info.width || one.info.height !== other.info.height) return 1
  let changed = 0
  for (let at = 0; at < one.data.length; at += 3) {
    const far = (channel: number) => Math.abs((one.data[at + channel] ?? 0) - (other.data[at + channel] ?? 0))
    if (Math.max(far(0), far(1), far(2)) > MOST_LEVELS) changed++
  }
  return changed / (one.data.length / 3)
}
