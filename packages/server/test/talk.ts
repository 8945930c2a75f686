import type { Mind } from '@easel/workflow/dialogue'
import OpenAI from 'openai'
import { afterEach } from 'vitest'
import { createApp } from '../src/app.ts'
import { startWorkers } from '../src/jobs/index.ts'
import { closeServices, type Services } from '../src/services.ts'
import { drawsOrChanges, scriptedMind } from './scripted-mind.ts'
import { servicesInMemory } from './services-in-memory.ts'
import { createTestEngine } from './test-engine.ts'

type Options = {
  script?: Parameters<typeof scriptedMind>[0]
  /** Reads the conversation instead of the script. */
  mind?: Mind
  strokeMs?: number
  config?: Partial<Services['config']>
}

/** A server in memory that answers conversations by a script, and a client of it; whoever starts one closes its services. */
export async function talkTo({ script = drawsOrChanges, mind: given, strokeMs = 0, config = {} }: Options = {}) {
  const blobs: { get: Services['blobs']['get'] | null } = { get: null }
  const engine = createTestEngine({ strokeMs, asset: async (hash) => blobs.get?.(hash) ?? null })
  const mind = scriptedMind(script)
  const services = { ...(await servicesInMemory(engine, config)), mind: async () => given ?? mind }
  blobs.get = services.blobs.get
  startWorkers(services)
  const app = createApp(services)
  const fetch = async (url: string | URL | Request, init?: RequestInit) => app.fetch(new Request(url, init))
  const openai = new OpenAI({ apiKey: 'any', baseURL: 'http://localhost/v1', maxRetries: 0, fetch })
  const ask = async (method: string, path: string, body?: unknown) => {
    const headers = { 'content-type': 'application/json' }
    const response = await fetch(`http://localhost${path}`, { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) })
    const text = await response.text()
    return { status: response.status, headers: response.headers, body: text.startsWith('{') ? JSON.parse(text) : text }
  }
  return { openai, engine, mind, services, fetch, ask }
}

/** For the tests of the file that calls this: each talk that they begin ends with its test. */
export function talksOfTests(): typeof talkTo {
  const begun: Services[] = []
  afterEach(async () => {
    for (const services of begun.splice(0).reverse()) await closeServices(services)
  })
  return async (options) => {
    const talk = await talkTo(options)
    begun.push(talk.services)
    return talk
  }
}
