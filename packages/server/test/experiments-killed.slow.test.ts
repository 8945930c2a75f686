import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'

const SCRIPT = fileURLToPath(new URL('./serve-experiments.ts', import.meta.url))
const CELLS = 60
const PASSES = 30

/** Drafts, ships and retries sixty cells, two at a time, until thirty have passed. */
const PLAN = {
  easel_experiment: 1,
  name: 'mugs',
  contract: {
    easel_contract: 1,
    name: 'mug',
    parts: { main_subject: 'a mug', text: 'The label reads "{{brand}}".' },
    variables: { brand: { type: 'text' } },
    parameters: { size: '1024x640', quality: 'medium', output_format: 'jpeg' },
    checks: [{ check: 'words.exact' }],
  },
  rows: Array.from({ length: CELLS }, (_, index) => ({ brand: `B${index}` })),
  draft: { quality: 'low' },
  retries: { most: 1, change: ['seed', 'constraint'] },
  stop: { passes: PASSES },
  at_once: 2,
}

async function serve(folder: string) {
  const child = spawn(process.execPath, [SCRIPT, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  const [address] = await once(child.stdout, 'data')
  const kill = async () => {
    child.kill('SIGKILL')
    await once(child, 'exit')
  }
  // biome-ignore lint/suspicious/noExplicitAny: answers of several kinds
  const ask = async (path: string, json?: unknown): Promise<any> => {
    const init = json === undefined ? {} : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(json) }
    return (await fetch(`${String(address).trim()}/easel/v1${path}`, init)).json()
  }
  return { ask, kill }
}
type Server = Awaited<ReturnType<typeof serve>>

const ended = ({ ask }: Server, id: string) =>
  expect.poll(async () => (await ask(`/experiments/${id}`)).state, { timeout: 120_000, interval: 200 }).toBe('ended')

/** What the whole run has cost, by the ledger. */
const spent = async ({ ask }: Server) => (await ask('/usage')).total

test('an experiment whose server is killed again and again ends with the manifest of one that was left alone', async () => {
  const folders = ['calm', 'killed'].map((name) => mkdtempSync(join(tmpdir(), `easel-${name}-`)))
  const [calmFolder = '', killedFolder = ''] = folders
  onTestFinished(() => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  })

  const calm = await serve(calmFolder)
  const { id: calmId } = await calm.ask('/experiments', PLAN)
  await ended(calm, calmId)
  const manifest = await calm.ask(`/experiments/${calmId}/manifest`)
  const ledger = await spent(calm)
  await calm.kill()

  let server = await serve(killedFolder)
  const { id } = await server.ask('/experiments', PLAN)
  let kills = 0
  // Before the first cell, and then wherever the next few have just landed.
  for (const landed of [0, 3, 7, 8, 15, 22, 30, 38]) {
    await expect
      .poll(async () => (await server.ask(`/experiments/${id}`)).cells.length, { timeout: 180_000, interval: 20 })
      .toBeGreaterThanOrEqual(landed)
    await server.kill()
    kills++
    server = await serve(killedFolder)
  }
  await ended(server, id)
  expect(kills).toBe(8)
  expect(await server.ask(`/experiments/${id}/manifest`)).toEqual(manifest)
  expect(await spent(server)).toMatchObject({ requests: ledger.requests, images: ledger.images, cost_usd: ledger.cost_usd })
  await server.kill()

  expect(manifest).toMatchObject({ stopped_by: 'passes', cost: { passed: PASSES } })
  expect(manifest.cost.skipped).toBeGreaterThan(0)
  expect(manifest.cells).toHaveLength(CELLS)
  expect(manifest.cost.cost_usd).toBeCloseTo(ledger.cost_usd, 9)
})
