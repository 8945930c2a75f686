import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { draw, hasBrowser, openBrowser, openHouse, openPage } from '../packages/studio/test/house.ts'

/** Draws the pictures of docs/studio.md: `node scripts/screenshots.ts`. It needs Chromium, and a minute or two. */
const FOLDER = join(import.meta.dirname, '..', 'docs', 'pictures')
const WAIT = { timeout: 180_000 }
const MOST_BYTES = 120_000

const PICTURES = [
  {
    prompt: 'Poster for a jazz evening. Headline "BLUE HOUR". Subline "Friday 9 pm, Harbour Hall". Deep navy background.',
    size: '1024x1536',
  },
  { prompt: 'Bar chart: rainfall per month. January 42 mm, February 38 mm, March 55 mm, April 61 mm.', size: '1536x864' },
  {
    prompt: 'Menu for a wine bar called "LUMA". Small plates: Olives $5, Burrata $14. Wines: House red $8, Orange $11.',
    size: '1024x1280',
  },
  { prompt: 'A cobalt blue vase on a stone counter, soft light from the left, open space on the right', size: '1280x864' },
]

const CONTRACT = `easel_contract: 1
name: jazz-night
parts:
  format: square poster
  main_subject: a bold typographic poster
  composition: words only, generous margins
  text: The headline at the top reads "{{headline}}".
  style: flat {{colour}} background
variables:
  headline: {type: text, default: BLUE HOUR, max_length: 20}
  colour: {type: colour, default: navy}
parameters: {size: 1024x1024, quality: low}
checks:
  - {check: words.exact}
`

if (!hasBrowser) process.exit(1)
await mkdir(FOLDER, { recursive: true })
const house = await openHouse({ engine: 'easel' })
const browser = await openBrowser()
try {
  for (const picture of PICTURES) await draw(house.address, picture)
  await shoot('studio-create', '/', { colorScheme: 'light' })
  await shoot('studio-edit', await editedMenu(), { colorScheme: 'dark' })
  await shoot('studio-experiment', await experiment(), { colorScheme: 'light' }, (page) =>
    page.getByRole('button', { name: /^Cell 1,/ }).click(WAIT),
  )
} finally {
  await browser.close()
  await house.close()
}

/** The address of a menu whose name was changed. */
async function editedMenu(): Promise<string> {
  const { page, context } = await openPage(browser, house.address, '/gallery?q=menu')
  await page.getByRole('link', { name: /^Menu/ }).click(WAIT)
  await page.getByRole('link', { name: 'Edit this' }).click(WAIT)
  await page.getByRole('textbox', { name: 'What should change?' }).fill('Change "LUMA" to "NOVA"', WAIT)
  await page.getByRole('button', { name: 'Change it' }).click()
  await page.getByRole('slider').waitFor(WAIT)
  const { pathname } = new URL(page.url())
  await context.close()
  return `${pathname}?view=difference`
}

/** The address of an experiment that has ended. */
async function experiment(): Promise<string> {
  const { id } = await post('/easel/v1/contracts', { yaml: CONTRACT })
  const rows = [{ headline: 'BLUE HOUR' }, { headline: 'LATE SET', colour: 'dark green' }]
  const plan = { easel_experiment: 1, name: 'jazz-headlines', contract: { id }, rows, axes: { seed: [1, 2] }, budget_usd: 1 }
  const path = `/experiments/${(await post('/easel/v1/experiments', plan)).id}`
  const { page, context } = await openPage(browser, house.address, path)
  await page.getByText(/^Ended because/).waitFor(WAIT)
  await context.close()
  return path
}

async function post(path: string, body: object): Promise<{ id: string }> {
  const headers = { 'content-type': 'application/json' }
  const answer = await fetch(`${house.address}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
  if (!answer.ok) throw new Error(await answer.text())
  return (await answer.json()) as { id: string }
}

async function shoot(
  name: string,
  path: string,
  options: { colorScheme: 'light' | 'dark' },
  before: (page: Awaited<ReturnType<typeof openPage>>['page']) => Promise<void> = async () => {},
): Promise<void> {
  const { page, context } = await openPage(browser, house.address, path, { ...options, viewport: { width: 1280, height: 800 } })
  await page.waitForLoadState('networkidle')
  await before(page)
  const bytes = await sharp(await page.screenshot())
    .jpeg({ quality: 80, mozjpeg: true })
    .toBuffer()
  if (bytes.length > MOST_BYTES) throw new Error(`${name} has ${bytes.length} bytes, more than ${MOST_BYTES}.`)
  await writeFile(join(FOLDER, `${name}.jpg`), bytes)
  process.stdout.write(`${name}.jpg, ${Math.round(bytes.length / 1000)} kB\n`)
  await context.close()
}
