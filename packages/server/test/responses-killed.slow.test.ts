import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import OpenAI from 'openai'
import { expect, onTestFinished, test } from 'vitest'

const SCRIPT = fileURLToPath(new URL('./serve-folder.ts', import.meta.url))
const ANSWERS = 8
const TOOL = { type: 'image_generation' as const, size: '1024x640', partial_images: 2 }

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

test('a server that is killed twice ends every answer in the background, and tells each event once', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'easel-killed-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))
  let server = await serve(folder)
  const ids: string[] = []
  for (let index = 0; index < ANSWERS; index++) {
    const { openai } = server
    const input = `a red mug, number ${index}`
    const stream = await openai.responses.create({ model: 'gpt-5', input, tools: [TOOL], background: true, stream: true })
    for await (const event of stream)
      if (event.type === 'response.created') {
        ids.push(event.response.id)
        break
      }
  }
  // What a client waited for ends with its server.
  const abandoned = server.openai.responses
    .create({ model: 'gpt-5', input: 'a green mug', tools: [TOOL] }, { maxRetries: 0 })
    .catch(() => 'gone')
  for (const delayMs of [40, 700]) {
    await new Promise((resolve) => setTimeout(resolve, delayMs))
    await server.kill()
    server = await serve(folder)
  }
  expect(await abandoned).toBe('gone')
  const { openai } = server
  for (const id of ids) await expect.poll(async () => (await openai.responses.retrieve(id)).status, { timeout: 120_000 }).toBe('completed')
  for (const id of ids) {
    const events: OpenAI.Responses.ResponseStreamEvent[] = []
    for await (const event of await openai.responses.retrieve(id, { stream: true })) events.push(event)
    expect(events.map(({ sequence_number }) => sequence_number)).toEqual(events.map((_, index) => index))
    expect(events.map(({ type }) => type.replace(/^response\.(image_generation_call\.)?/, ''))).toEqual([
      'created',
      'queued',
      'in_progress',
      'output_item.added',
      'in_progress',
      'generating',
      'partial_image',
      'partial_image',
      'completed',
      'output_item.done',
      'output_item.added',
      'content_part.added',
      'output_text.delta',
      'output_text.done',
      'content_part.done',
      'output_item.done',
      'completed',
    ])
    const { output } = await openai.responses.retrieve(id)
    expect(output.map(({ type }) => type)).toEqual(['image_generation_call', 'message'])
    expect(output[0]).toMatchObject({ result: expect.stringMatching(/^iVBORw0KGgo/) })
  }
  const usage = (await openai.get('/../easel/v1/usage')) as { total: { images: number } }
  expect([ANSWERS, ANSWERS + 1]).toContain(usage.total.images)
  await server.kill()
})
