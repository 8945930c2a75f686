import type { Asked, Exchange, FakePeer } from '../../kit/fake-server.ts'
import { answerJson, base64Of, startFakeServer } from '../../kit/fake-server.ts'
import { openIn, paint, paintOver } from '../../kit/paint.ts'
import type { DialectName } from '../dialects.ts'

/** What each of the servers documents: the fields that it knows, and what it does with them. */
type Manners = {
  fields: string[]
  /** OpenAI refuses a field that it does not know; FastAPI servers do not look at it. */
  strict: boolean
  /** The name of the mask's part and how it is read; null: declared by some, used by none. */
  mask: { field: string; form: 'alpha-zero-edits' | 'white-edits' } | null
  /** Where there is no seed in the request. */
  usualSeed: () => number
}

const COMMON = ['model', 'prompt', 'n', 'size', 'user']
let drawn = 1000

const MANNERS: Record<DialectName, Manners> = {
  openai: {
    fields: [...COMMON, 'quality', 'background', 'output_format', 'output_compression', 'moderation', 'stream', 'partial_images'],
    strict: true,
    mask: { field: 'mask', form: 'alpha-zero-edits' },
    usualSeed: () => drawn++,
  },
  easel: {
    fields: [...COMMON, 'quality', 'background', 'output_format', 'output_compression', 'moderation', 'stream', 'partial_images', 'easel'],
    strict: true,
    mask: { field: 'mask', form: 'alpha-zero-edits' },
    usualSeed: () => drawn++,
  },
  compatible: { fields: [...COMMON, 'response_format'], strict: false, mask: null, usualSeed: () => drawn++ },
  'vllm-omni': {
    fields: [...COMMON, 'response_format', 'seed', 'num_inference_steps', 'guidance_scale', 'negative_prompt'],
    strict: false,
    mask: { field: 'mask_image', form: 'white-edits' },
    usualSeed: () => drawn++,
  },
  sglang: {
    fields: [...COMMON, 'response_format', 'output_format', 'seed', 'num_inference_steps', 'guidance_scale'],
    strict: false,
    mask: null,
    usualSeed: () => 1024,
  },
}

/** A server that speaks the Images API in one of its dialects. */
export function startImagesPeer(dialect: DialectName, { key }: { key: string }): Promise<FakePeer> {
  const manners = MANNERS[dialect]
  return startFakeServer({
    isOrder: (path) => path.startsWith('/v1/images/'),
    async handle(exchange) {
      const { request, answer, path } = exchange
      if (request.headers.authorization !== `Bearer ${key}`) return void answerJson(answer, 401, { error: { code: 'invalid_api_key' } })
      if (path === '/v1/models' || path === '/health') return void answerJson(answer, 200, { object: 'list', data: [] })
      if (path === '/v1/images/generations' || path === '/v1/images/edits') return drawAll(exchange, manners)
      answerJson(answer, 404, { detail: 'Not Found' })
      return undefined
    },
  })
}

async function drawAll(exchange: Exchange, manners: Manners): Promise<Asked> {
  const { answer, mishap } = exchange
  const { fields, files } = await read(exchange)
  // What a picture is to be without is words too.
  const { prompt, negative_prompt: _, ...others } = fields
  const asked = { prompt: String(prompt), parameters: JSON.stringify(others) }
  const unknown = Object.keys(fields).find((name) => !manners.fields.includes(name))
  if (manners.strict && unknown) {
    answerJson(answer, 400, { error: { message: `Unknown parameter: '${unknown}'.`, code: 'unknown_parameter' } })
    return asked
  }
  const [width = 0, height = 0] = String(fields.size).split('x').map(Number)
  const size = { width, height }
  const seed = Number(fields.seed ?? (fields.easel as { seed: number } | undefined)?.seed ?? manners.usualSeed())
  const mask = manners.mask && files[manners.mask.field]?.[0]
  const open = mask && manners.mask ? await openIn(mask, manners.mask.form) : null
  const [input] = [...(files.image ?? []), ...(files['image[]'] ?? [])]
  const pictureOf = (index: number) => (input ? paintOver(input, size, open) : paint(size, seed + index))
  if (String(fields.stream) === 'true') {
    answer.writeHead(200, { 'content-type': 'text/event-stream' })
    const send = (event: object) => answer.write(`: thinking\n\ndata: ${JSON.stringify(event)}\n\n`)
    for (let step = 0; step < Number(fields.partial_images ?? 0); step++)
      send({ type: 'image_generation.partial_image', partial_image_index: step, b64_json: base64Of(await pictureOf(0), mishap) })
    send({ type: 'image_generation.completed', b64_json: base64Of(await pictureOf(0), mishap), usage: {} })
    answer.end()
    return asked
  }
  const data = []
  for (let index = 0; index < Number(fields.n ?? 1); index++)
    data.push({ b64_json: base64Of(await pictureOf(index), mishap), revised_prompt: null, file_path: '/srv/outputs/secret.png' })
  answerJson(answer, 200, { created: 1, data })
  return asked
}

/** The fields and files of a request, JSON or form. */
async function read({ request, body }: Exchange): Promise<{ fields: Record<string, unknown>; files: Record<string, Buffer[]> }> {
  const type = String(request.headers['content-type'])
  if (type.startsWith('application/json')) return { fields: JSON.parse(body.toString('utf8')), files: {} }
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData()
  const fields: Record<string, unknown> = {}
  const files: Record<string, Buffer[]> = {}
  for (const [name, value] of form.entries()) {
    if (typeof value === 'string') fields[name] = name === 'easel' ? JSON.parse(value) : value
    else files[name] = [...(files[name] ?? []), Buffer.from(await value.arrayBuffer())]
  }
  return { fields, files }
}
