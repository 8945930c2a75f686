import type { Browser, BrowserContextOptions } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe } from 'vitest'
import { type House, hasBrowser, openBrowser, openHouse, openPage } from '../house.ts'

/** Under load a drawing of a second takes many. */
export const WAIT = { timeout: 180_000 }

type Stage = {
  /** A fresh server, closed after the test. */
  build: (options?: Parameters<typeof openHouse>[0]) => Promise<House>
  /** A page of a fresh browser profile, closed after the test. */
  open: (address: string, path?: string, options?: BrowserContextOptions) => ReturnType<typeof openPage>
}

/** Tests that walk through the studio on a real server; skipped, aloud, where there is no browser. */
export function journeys(title: string, tell: (stage: Stage) => void): void {
  describe.skipIf(!hasBrowser)(title, () => {
    let browser: Browser
    let house: House | null = null
    beforeAll(async () => {
      browser = await openBrowser()
    })
    afterEach(async () => {
      for (const context of browser.contexts()) await context.close()
      await house?.close()
      house = null
    })
    afterAll(async () => browser?.close())
    tell({
      async build(options) {
        house = await openHouse(options)
        return house
      },
      open: (address, path, options) => openPage(browser, address, path, options),
    })
  })
}

/** A contract that the server keeps; its id. */
export async function keepContract(address: string): Promise<string> {
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
export const beginExperiment = async (address: string, contract: string, more: object = {}) =>
  idOf(
    await post(`${address}/easel/v1/experiments`, {
      easel_experiment: 1,
      name: 'mugs',
      contract: { id: contract },
      axes: { seed: [1, 2] },
      ...more,
    }),
  )

const post = (url: string, body: object) =>
  fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })

async function idOf(answer: Response): Promise<string> {
  const { id } = (await answer.json()) as { id?: string }
  if (!id) throw new Error(`Nothing was made: ${answer.status}`)
  return id
}

/** The ids of the pictures that the server has, the newest first. */
export async function pictureIds(address: string): Promise<string[]> {
  const { data } = (await (await fetch(`${address}/easel/v1/pictures`)).json()) as { data: { id: string }[] }
  return data.map(({ id }) => id)
}
