/**
 * A long batch and what it takes of its server's memory: `npm run bench:batch [-- LINES [BYTES]]`, 10000 lines with pictures of
 * 100000 bytes by default, drawn by an engine that has them ready. Ends with 1 when the server was larger than 300 MB at any time.
 */
import { setTimeout as wait } from 'node:timers/promises'
import { startLoadedServer } from './load/child.ts'

const [LINES, BYTES] = [Number(process.argv[2] ?? 10_000), Number(process.argv[3] ?? 100_000)]
const MOST_MB = 300
const LOOK_MS = 500

const { address, facts, stop } = await startLoadedServer({ engineMs: 0, bytes: BYTES, workers: 2, maxQueued: 1000, projects: 0 })
const ask = async (path: string, init: RequestInit = {}) =>
  (await fetch(`${address}${path}`, init)).json() as Promise<Record<string, unknown>>
const before = await facts()

const line = (index: number) => ({
  custom_id: `line-${index}`,
  method: 'POST',
  url: '/v1/images/generations',
  body: { model: 'gpt-image-2', prompt: `A red mug on dark slate, number ${index}`, size: '1024x1024', quality: 'low' },
})
const form = new FormData()
form.append('purpose', 'batch')
form.append('file', new File([Array.from({ length: LINES }, (_, index) => JSON.stringify(line(index))).join('\n')], 'in.jsonl'))
const file = await ask('/v1/files', { method: 'POST', body: form })
const begun = performance.now()
const { id } = await ask('/v1/batches', {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ input_file_id: file.id, endpoint: '/v1/images/generations', completion_window: '24h' }),
})

const peak = { drawing: 0, writing: 0 }
let batch = await ask(`/v1/batches/${id}`)
for (; !/completed|failed|expired/.test(String(batch.status)); batch = await ask(`/v1/batches/${id}`)) {
  const phase = batch.status === 'finalizing' ? 'writing' : 'drawing'
  peak[phase] = Math.max(peak[phase], (await facts()).rssMb)
  await wait(LOOK_MS)
}
const seconds = (performance.now() - begun) / 1000
const after = await facts()
const written = await fetch(`${address}/v1/files/${batch.output_file_id}/content`, { method: 'GET' })
const bytes = Number(written.headers.get('content-length'))
await written.body?.cancel()
console.log(
  `${LINES} lines in ${seconds.toFixed(0)} s: ${batch.status}, ${JSON.stringify(batch.request_counts)}, an output file of ${(bytes / 1e6).toFixed(0)} MB`,
)
console.log(`processor time of the server for each line: ${((after.cpuMs - before.cpuMs) / LINES).toFixed(1)} ms`)
console.log(
  `resident memory in MB: before ${before.rssMb}, drawing at most ${peak.drawing}, writing the file at most ${peak.writing}, after ${after.rssMb}`,
)
const isRight = batch.status === 'completed' && Math.max(peak.drawing, peak.writing) <= MOST_MB
if (!isRight) console.log(`EXPECTED a completed batch in at most ${MOST_MB} MB`)
process.exitCode = isRight ? 0 : 1
await stop()
