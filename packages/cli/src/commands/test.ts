import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createReader } from '@easel/inspect'
import { type Config, closeServices, openServices, readConfig, silentLog, startWorkers } from '@easel/server'
import { QUALITY_TESTS, type QualityDoor, type QualityResult, runQualityTests } from '@easel/workflow/quality'
import { junitXml } from '../quality/junit.ts'
import { localDoor } from '../quality/local-door.ts'
import { openaiDoor } from '../quality/openai-door.ts'
import { reportPage } from '../quality/report-page.ts'
import { readFlags } from '../read-flags.ts'
import { UsageError } from '../usage-error.ts'

const FLAGS = {
  engine: { type: 'string' },
  'base-url': { type: 'string' },
  model: { type: 'string' },
  quality: { type: 'string' },
  only: { type: 'string' },
  out: { type: 'string' },
  json: { type: 'boolean' },
} as const

const QUALITIES = ['low', 'medium', 'high'] as const

/** `easel test`: the quality tests, against an engine of this machine or any server that speaks the Images API. */
export async function test(args: string[], environment: NodeJS.ProcessEnv): Promise<number> {
  const { values } = readFlags(args, FLAGS)
  const quality = QUALITIES.find((each) => each === (values.quality ?? 'high'))
  if (!quality) throw new UsageError(`--quality is low, medium or high, not '${values.quality}'.`)
  if (values['base-url'] !== undefined && values.engine !== undefined) throw new UsageError('Say either --engine or --base-url, not both.')
  const tests = chosen(values.only)
  const { door, name, close } = await openDoor(values, environment)
  const reader = createReader()
  try {
    const results = await runQualityTests(tests, door, {
      quality,
      tools: { read: reader.read },
      now: () => performance.now(),
      onResult: (result) => {
        if (!values.json) process.stdout.write(linesOf(result))
      },
    })
    if (values.out !== undefined) await writeReports(values.out, results, `${name}, quality ${quality}`)
    if (values.json) process.stdout.write(`${JSON.stringify(summaryOf(results))}\n`)
    else process.stdout.write(`\n${results.filter(({ pass }) => pass).length} of ${results.length} passed.\n`)
    return results.every(({ pass }) => pass) ? 0 : 1
  } finally {
    await reader.close()
    await close()
  }
}

function chosen(only: string | undefined) {
  if (only === undefined) return QUALITY_TESTS
  const ids = only.split(',')
  const unknown = ids.find((id) => !QUALITY_TESTS.some((each) => each.id === id))
  if (unknown !== undefined)
    throw new UsageError(`There is no test '${unknown}'; there are: ${QUALITY_TESTS.map(({ id }) => id).join(', ')}.`)
  return QUALITY_TESTS.filter(({ id }) => ids.includes(id))
}

type Where = { engine?: string | undefined; 'base-url'?: string | undefined; model?: string | undefined }

async function openDoor(
  where: Where,
  environment: NodeJS.ProcessEnv,
): Promise<{ door: QualityDoor; name: string; close(): Promise<void> }> {
  const baseUrl = where['base-url']
  if (baseUrl !== undefined) {
    if (!URL.canParse(baseUrl)) throw new UsageError(`--base-url takes an address such as http://127.0.0.1:4747/v1, not '${baseUrl}'.`)
    const door = openaiDoor({ baseUrl, apiKey: environment.OPENAI_API_KEY ?? null, model: where.model ?? 'gpt-image-2' })
    return { door, name: baseUrl, close: async () => {} }
  }
  return openLocal(readConfig(environment), where.engine ?? null)
}

async function openLocal(config: Config, engine: string | null) {
  const services = await openServices(config, { queue: 'process', log: silentLog })
  if (engine !== null && !services.engines.ids.includes(engine)) {
    await closeServices(services)
    throw new UsageError(`There is no engine '${engine}'; there are: ${services.engines.ids.join(', ')}.`)
  }
  startWorkers(services)
  return { door: localDoor(services, engine), name: `engine ${engine ?? 'of this machine'}`, close: () => closeServices(services) }
}

function linesOf({ test, pass, reasons, seconds }: QualityResult): string {
  const head = `${pass ? 'pass' : 'FAIL'}  ${test.id.padEnd(18)}  ${seconds.toFixed(1)} s\n`
  return head + reasons.map((reason) => `      ${reason.replace(/\p{Cc}/gu, ' ')}\n`).join('')
}

const summaryOf = (results: readonly QualityResult[]) => ({
  pass: results.every(({ pass }) => pass),
  tests: results.map(({ test: { id, title }, pass, reasons, seconds, report }) => ({ id, title, pass, reasons, seconds, report })),
})

/** `report.html`, `report.json`, `junit.xml` and the pictures. */
async function writeReports(folder: string, results: readonly QualityResult[], about: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'report.html'), reportPage(results, about))
  await writeFile(join(folder, 'report.json'), `${JSON.stringify(summaryOf(results), null, 2)}\n`)
  await writeFile(join(folder, 'junit.xml'), junitXml(results))
  for (const { test, picture } of results) if (picture) await writeFile(join(folder, `${test.id}.${endingOf(picture)}`), picture)
}

const endingOf = (bytes: Uint8Array) => (bytes[0] === 0x89 ? 'png' : bytes[0] === 0xff ? 'jpg' : 'webp')
