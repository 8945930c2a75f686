import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import OpenAI, { toFile } from 'openai'
import { expect, onTestFinished, test } from 'vitest'

const SCRIPT = fileURLToPath(new URL('./serve-folder.ts', import.meta.url))
const LINES = 120

async function serve(folder: string) {
  const child = spawn(process.execPath, [SCRIPT, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  const [address] = await once(child.stdout, 'data')
  const openai = new OpenAI({ apiKey: 'any', baseURL: `${String(address).trim()}/v1` })
  const kill = async () => {
    child.kill('SIGKILL')
    await once(child, 'exit')
  }
  return { openai, kill }
}

test('a server that is killed again and again loses no line of a batch and charges none twice', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'easel-killed-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))
  let server = await serve(folder)
  const body = (index: number) => ({ model: 'gpt-image-2', prompt: index % 10 === 3 ? 'unpaintable' : `mug ${index}`, size: '1024x640' })
  const text = Array.from({ length: LINES }, (_, index) =>
    JSON.stringify({ custom_id: `r${index}`, method: 'POST', url: '/v1/images/generations', body: body(index) }),
  ).join('\n')
  const file = await server.openai.files.create({ file: await toFile(Buffer.from(text), 'in.jsonl'), purpose: 'batch' })
  const { id } = await server.openai.batches.create({
    input_file_id: file.id,
    endpoint: '/v1/images/generations',
    completion_window: '24h',
  })

  // At moments of every kind: before the file is read, between two lines, while files are written.
  for (const delayMs of [0, 30, 170, 390, 610, 830, 1130, 1370]) {
    await new Promise((resolve) => setTimeout(resolve, delayMs))
    await server.kill()
    server = await serve(folder)
  }
  const { openai } = server
  await expect.poll(async () => (await openai.batches.retrieve(id)).status, { timeout: 120_000 }).toBe('completed')
  const batch = await openai.batches.retrieve(id)
  expect(batch.request_counts).toEqual({ total: LINES, completed: LINES * 0.9, failed: LINES * 0.1 })
  const read = async (name = '') =>
    (await (await openai.files.content(name)).text())
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
  const [answers, errors] = [await read(batch.output_file_id), await read(batch.error_file_id)]
  expect(new Set([...answers, ...errors].map((each) => each.custom_id)).size).toBe(LINES)
  for (const { response } of answers) expect(Buffer.from(response.body.data[0].b64_json, 'base64').toString('latin1', 1, 4)).toBe('PNG')
  const usage = (await openai.get('/../easel/v1/usage')) as { total: { requests: number; images: number } }
  expect(usage.total).toMatchObject({ requests: LINES * 0.9, images: LINES * 0.9 })
  const files = await openai.files.list({ purpose: 'batch_output' })
  expect(files.data).toHaveLength(2)
  await server.kill()
})
