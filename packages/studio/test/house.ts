import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { ensureStudio, STUDIO_DIST } from '../../cli/src/studio.ts'
import { createEngineCatalog } from '../../server/src/engines/index.ts'
import { openServices, readConfig, type Services, startServer } from '../../server/src/index.ts'
import { silentLog } from '../../server/src/log.ts'
import { createTestEngine } from '../../server/test/test-engine.ts'

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync)

/** Where there is no browser, the journeys are skipped, and it is said why. */
export const hasBrowser = CHROMIUM !== undefined
if (!hasBrowser) process.stderr.write('The journeys through the studio are skipped: there is no Chromium on this machine.\n')

export const openBrowser = () =>
  chromium.launch({ ...(CHROMIUM && { executablePath: CHROMIUM }), args: ['--no-sandbox', '--disable-dev-shm-usage'] })

export type House = {
  address: string
  services: Services
  /** Stops the server; the data folder stays. */
  stop: () => Promise<void>
  /** Starts it again at the same address. */
  start: () => Promise<void>
  close: () => Promise<void>
}

/**
 * A real server with the built studio, in a data folder of its own. It draws plain colours, each taking ten strokes, or, if
 * so asked, what Easel draws.
 */
export async function openHouse({ strokeMs = 0, engine = 'test' as 'test' | 'easel' } = {}): Promise<House> {
  await ensureStudio(() => {})
  const dataFolder = await mkdtemp(join(tmpdir(), 'easel-studio-'))
  let port = 0
  async function start() {
    const config = { ...readConfig({ EASEL_DATA: dataFolder }), port }
    const opened = await openServices(config, { queue: 'data-folder', log: silentLog })
    const asset = async (hash: string) => opened.blobs.get(hash)
    const testEngine = () => createEngineCatalog({ easel: async () => createTestEngine({ strokeMs, asset }) })
    const services: Services = engine === 'easel' ? opened : { ...opened, engines: testEngine() }
    const server = await startServer(services, config, { studioFolder: STUDIO_DIST })
    port = Number(new URL(server.address).port)
    return { services, server }
  }
  let running: Awaited<ReturnType<typeof start>> | null = await start()
  const stop = async () => {
    await running?.server.close(0)
    running = null
  }
  return {
    address: running.server.address,
    get services() {
      if (!running) throw new Error('The server is stopped.')
      return running.services
    },
    stop,
    async start() {
      running ??= await start()
    },
    async close() {
      await stop()
      await rm(dataFolder, { recursive: true, force: true, maxRetries: 10 })
    },
  }
}

/** A page of a fresh browser profile. What the page's own code does wrong fails the test that asks for `faults`. */
export async function openPage(browser: Browser, address: string, path = '/', options: BrowserContextOptions = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, baseURL: address, ...options })
  // Under load a click of a moment takes many.
  context.setDefaultTimeout(180_000)
  const page = await context.newPage()
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' && /Content Security Policy|Refused to/.test(message.text())) faults.push(message.text())
  })
  page.on('request', (request) => {
    if (/^https?:/.test(request.url()) && !request.url().startsWith(address)) faults.push(`asked elsewhere: ${request.url()}`)
  })
  await page.goto(path)
  return { page, context, faults }
}

/** Draws through the API, as a program would. */
export async function draw(address: string, body: object): Promise<void> {
  const answer = await fetch(`${address}/v1/images/generations`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ model: 'gpt-image-2', quality: 'low', ...body }),
  })
  if (!answer.ok) throw new Error(await answer.text())
  await answer.json()
}

/** Types a prompt and asks for it. */
export async function ask(page: Page, prompt: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Prompt' }).fill(prompt)
  await page.getByRole('button', { name: 'Draw' }).click()
}
