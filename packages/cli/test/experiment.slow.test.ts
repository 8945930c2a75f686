import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, expect, onTestFinished, test } from 'vitest'

const BIN = fileURLToPath(new URL('../bin/easel.js', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'easel-experiment-'))
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10 }))

const CELLS = 6
const plan = join(folder, 'plan.yaml')
writeFileSync(
  plan,
  `easel_experiment: 1
name: posters
contract:
  easel_contract: 1
  name: poster
  parts: {format: bold poster, main_subject: typography, text: 'The headline in the center reads "{{word}}".'}
  variables: {word: {type: text}}
  parameters: {size: 1024x640, quality: low}
  checks: [{check: file.size}, {check: file.content}]
rows: rows.csv
`,
)
writeFileSync(join(folder, 'rows.csv'), `word\n${Array.from({ length: CELLS }, (_, index) => `NUMBER ${index}`).join('\n')}\n`)

const environmentOf = (name: string) => ({ ...process.env, EASEL_DATA: join(folder, `data-${name}`) })
const argsOf = (name: string) => [BIN, 'experiment', 'run', plan, '-o', join(folder, name)]
const run = async (name: string) =>
  JSON.parse((await promisify(execFile)(process.execPath, [...argsOf(name), '--json'], { env: environmentOf(name) })).stdout)
const manifestOf = (name: string) => JSON.parse(readFileSync(join(folder, name, 'manifest.json'), 'utf8'))
const landed = (name: string) =>
  existsSync(join(folder, name)) ? readdirSync(join(folder, name)).filter((file) => file.endsWith('.png')).length : 0

test('easel experiment run goes on where it was stopped or killed, and ends with the same manifest', async () => {
  const calm = await run('calm')
  expect(calm).toMatchObject({ cells: CELLS, passed: CELLS, pictures: CELLS, stopped_by: 'all_done' })

  for (const [signal, code, enough] of [
    ['SIGINT', 130, 2],
    ['SIGKILL', null, 4],
  ] as const) {
    const child = spawn(process.execPath, argsOf('stopped'), { env: environmentOf('stopped'), stdio: 'ignore' })
    onTestFinished(() => void child.kill('SIGKILL'))
    const exit = once(child, 'exit')
    await expect.poll(() => landed('stopped'), { timeout: 120_000 }).toBeGreaterThanOrEqual(enough)
    child.kill(signal)
    expect((await exit)[0]).toBe(code)
  }
  expect(await run('stopped')).toMatchObject({ cells: CELLS, passed: CELLS })
  expect(manifestOf('stopped')).toEqual(manifestOf('calm'))
  expect(readFileSync(join(folder, 'stopped', 'index.html'), 'utf8').match(/<figure>/g)).toHaveLength(CELLS)

  const usage = await promisify(execFile)(process.execPath, [BIN, 'usage', '--json'], { env: environmentOf('stopped') })
  expect(JSON.parse(usage.stdout).total.cost_usd).toBeCloseTo(calm.cost_usd, 9)
})

test.each(['product-listing', 'ad-poster'])('the example %s draws what passes its own checks', async (name) => {
  const contract = fileURLToPath(new URL(`../../../docs/examples/${name}.yaml`, import.meta.url))
  const file = join(folder, `${name}-plan.yaml`)
  writeFileSync(file, `easel_experiment: 1\nname: ${name}\ncontract: ${contract}\naxes: {quality: [low]}\n`)
  const args = [BIN, 'experiment', 'run', file, '-o', join(folder, name), '--json']
  const { stdout } = await promisify(execFile)(process.execPath, args, { env: environmentOf('examples') })
  expect(JSON.parse(stdout)).toMatchObject({ cells: 1, passed: 1 })
})
