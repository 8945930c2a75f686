import { type Config, createFirstKey, isLoopback, type Services } from '@easel/server'
import { VERSION } from '../version.ts'

/** What a server says when it is ready: where, who may ask, and how. On an address that others can reach the first start makes a key. */
export async function welcome(services: Services, { host, dataFolder, corsOrigins }: Config, address: string): Promise<string> {
  const isAlone = isLoopback(host)
  const firstKey = isAlone ? null : await createFirstKey(services)
  const keyNeeded = await services.keyring.needed()
  const paragraphs = [
    `Easel ${VERSION} is ready on ${address}   (pictures are kept in ${dataFolder})`,
    firstKey !== null && newKey(firstKey),
    examples(address, keyNeeded),
    !keyNeeded && NO_KEY,
    keyNeeded && firstKey === null && KEY,
    !isAlone && reachable(host),
    corsOrigins.length > 0 && pages(corsOrigins, keyNeeded),
  ]
  return `${paragraphs.filter((paragraph) => paragraph !== false).join('\n\n')}\n\n`
}

const newKey = (secret: string) => `This is your first key, and it may do everything, also make and revoke keys. It is shown only now:

  ${secret}`

const examples = (address: string, keyNeeded: boolean) => `  curl -s ${address}/v1/images/generations -H 'content-type: application/json' \\
${keyNeeded ? `    -H "authorization: Bearer $OPENAI_API_KEY" \\\n` : ''}    -d '{"prompt":"A terracotta mug on a marble counter, bright window light","quality":"low"}' \\
    | sed 's/.*"b64_json":"\\([^"]*\\)".*/\\1/' | base64 -d > mug.png

  import OpenAI from 'openai'
  const openai = new OpenAI({ baseURL: '${address}/v1', apiKey: ${keyNeeded ? 'process.env.OPENAI_API_KEY' : "'none'"} })
  const { data } = await openai.images.generate({ model: 'gpt-image-2', prompt: 'A poster that reads "HELLO"' })`

const NO_KEY = 'No key is needed: only this machine is answered, until the first key is made with easel keys create.'

const KEY = 'Every request needs a key; easel keys list shows those there are, easel keys create makes one more.'

const reachable = (host: string) =>
  `Others can reach it: it listens on ${host}. Without a proxy that speaks HTTPS, keys and pictures cross the network in the clear.`

function pages(corsOrigins: readonly string[], keyNeeded: boolean): string {
  const answered = corsOrigins.filter((origin) => keyNeeded || origin !== '*')
  const everywhere = corsOrigins.includes('*') && !keyNeeded ? ' The * of EASEL_CORS_ORIGINS counts only once keys are needed.' : ''
  return `${answered.length > 0 ? `Web pages of these origins may ask: ${answered.join(', ')}.` : ''}${everywhere}`.trim()
}
