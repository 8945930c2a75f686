import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { MODERATION_CATEGORIES } from '@easel/protocol'

/** What the endpoint was asked. */
export type Asked = { authorization: string | undefined; model: string; input: string | { type: string; image_url: { url: string } }[] }

type Behaviour = { score?: number; status?: number; body?: string; hang?: boolean; redirect?: string }

/** A real HTTP server that speaks `/v1/moderations`: a text with the word `plum`, and every picture, is called violent. */
export async function startFakeEndpoint(behaviour: Behaviour = {}) {
  const asked: Asked[] = []
  const server = createServer(async (request, response) => {
    let text = ''
    for await (const chunk of request) text += chunk
    const { model, input } = JSON.parse(text) as Omit<Asked, 'authorization'>
    asked.push({ authorization: request.headers.authorization, model, input })
    if (behaviour.hang) return
    const isBad = typeof input !== 'string' || input.includes('plum')
    response.writeHead(behaviour.redirect ? 302 : (behaviour.status ?? 200), {
      'content-type': 'application/json',
      ...(behaviour.redirect && { location: behaviour.redirect }),
    })
    response.end(behaviour.body ?? JSON.stringify({ id: 'modr-1', model, results: [resultOf(isBad, behaviour.score ?? 0.93)] }))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/moderations`,
    asked,
    close() {
      server.closeAllConnections()
      return new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}

const resultOf = (isBad: boolean, score: number) => ({
  flagged: isBad,
  categories: Object.fromEntries(MODERATION_CATEGORIES.map((category) => [category, isBad && category === 'violence'])),
  category_scores: Object.fromEntries(MODERATION_CATEGORIES.map((category) => [category, isBad && category === 'violence' ? score : 0.01])),
})
