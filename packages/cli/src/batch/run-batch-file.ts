import { createReadStream } from 'node:fs'
import { access, constants, mkdir } from 'node:fs/promises'
import { basename } from 'node:path'
import { BATCH_ENDPOINTS } from '@easel/protocol'
import {
  closeServices,
  createHands,
  isBatchFault,
  type Log,
  linesOf,
  openServices,
  readBatchLine,
  readConfig,
  type Services,
  silentLog,
  startWorkers,
  validateBatch,
} from '@easel/server'
import { createProgressBar } from '../draw/progress-bar.ts'
import { UsageError } from '../usage-error.ts'
import { costOf, writeContactSheet } from './contact-sheet.ts'
import { drawLine, type Line } from './draw-line.ts'
import { addResult, drawnBefore, type LineResult, requestHash } from './results.ts'

type Options = { file: string; folder: string; json: boolean }
type Endpoint = (typeof BATCH_ENDPOINTS)[number]

const INTERRUPTED = 130
/** As many as there are workers: more would only wait. */
const AT_ONCE = 2

/** A line's result says only that the server had an error; why, is said here. */
const LOG: Log = {
  ...silentLog,
  error(message, error) {
    process.stderr.write(`easel: ${message}: ${error instanceof Error ? error.message : error}\n`)
  },
}

/** Draws what of a file is not drawn yet into a folder, with a page that shows all of it; gives the exit code. */
export async function runBatchFile(options: Options, environment: NodeJS.ProcessEnv): Promise<number> {
  const { file, folder } = options
  const { endpoint, total } = await checkFile(file)
  await mkdir(folder, { recursive: true })
  const before = await drawnBefore(folder)
  const stop = new AbortController()
  const interrupt = () => stop.abort()
  process.once('SIGINT', interrupt)
  process.once('SIGTERM', interrupt)
  const services = await openServices(readConfig(environment), { queue: 'process', log: LOG })
  try {
    startWorkers(services)
    const results = await drawAll(services, options, { endpoint, total, before }, stop.signal)
    if (stop.signal.aborted) {
      process.stderr.write('easel: stopped; the same command goes on from here\n')
      return INTERRUPTED
    }
    const sheet = await writeContactSheet(folder, basename(file), results)
    report(options, results, before.size, sheet)
    return results.some(({ error }) => error !== null) ? 1 : 0
  } finally {
    process.off('SIGINT', interrupt)
    process.off('SIGTERM', interrupt)
    await closeServices(services)
  }
}

/** Everything that is wrong with the file as a whole is told before anything is drawn. */
async function checkFile(file: string): Promise<{ endpoint: Endpoint; total: number }> {
  await access(file, constants.R_OK).catch((cause) => {
    throw new UsageError(`There is no file '${file}' that can be read.`, { cause })
  })
  const endpoint = await endpointOf(file)
  const { faults, total } = await validateBatch(linesOf(createReadStream(file)), endpoint)
  if (faults.length > 0)
    throw new UsageError(faults.map(({ line, message }) => `${file}${line === null ? '' : `:${line}`}: ${message}`).join('\n'))
  return { endpoint, total }
}

/** That of the first line; the others must go there too. */
async function endpointOf(file: string): Promise<Endpoint> {
  for await (const line of linesOf(createReadStream(file)))
    return BATCH_ENDPOINTS.find((endpoint) => !isBatchFault(readBatchLine(line, endpoint))) ?? BATCH_ENDPOINTS[0]
  return BATCH_ENDPOINTS[0]
}

async function drawAll(
  services: Services,
  { file, folder }: Options,
  { endpoint, total, before }: { endpoint: Endpoint; total: number; before: Map<string, LineResult> },
  signal: AbortSignal,
): Promise<LineResult[]> {
  const results = new Map<number, LineResult>()
  const bar = createProgressBar(process.stderr, Date.now)
  const place = { folder, endpoint, batch: 'batch_cli' }
  const hands = createHands(AT_ONCE)
  let found = 0
  let drawn = 0
  const draw = async (line: Line) => {
    const result = await drawLine(services, line, place, signal)
    if (!result) return
    await addResult(folder, result)
    results.set(line.number, result)
    drawn++
    if (result.error !== null) {
      bar.clear()
      process.stderr.write(`easel: line ${line.number} (${result.custom_id}): ${result.error}\n`)
    }
    bar.show(drawn / (total - found))
  }
  try {
    for await (const { number, text } of linesOf(createReadStream(file))) {
      const request = readBatchLine({ number, text }, endpoint)
      if (text === null || isBatchFault(request)) throw new UsageError(`${file} changed while it was read.`)
      const hash = requestHash(text)
      const known = before.get(hash)
      if (known) {
        found++
        results.set(number, { ...known, line: number })
        continue
      }
      await hands.free()
      if (signal.aborted) break
      hands.start(() => draw({ number, request, hash }))
    }
    await hands.done()
  } finally {
    bar.clear()
  }
  return [...results.values()].sort((a, b) => a.line - b.line)
}

function report({ folder, json }: Options, results: LineResult[], before: number, sheet: string): void {
  const failed = results.filter(({ error }) => error !== null)
  const facts = {
    total: results.length,
    drawn: results.length - failed.length,
    drawn_before: before,
    failed: failed.length,
    cost_usd: costOf(results),
    folder,
    contact_sheet: sheet,
  }
  if (json)
    process.stdout.write(
      `${JSON.stringify({ ...facts, errors: failed.map(({ line, custom_id, error }) => ({ line, custom_id, error })) })}\n`,
    )
  else
    process.stdout.write(
      `${facts.drawn} of ${facts.total} drawn${before > 0 ? ` (${before} before)` : ''}, ${facts.failed} failed; OpenAI would have charged $${facts.cost_usd.toFixed(4)} in a batch\n${sheet}\n`,
    )
}
