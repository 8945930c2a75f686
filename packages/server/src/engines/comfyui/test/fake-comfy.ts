import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import sharp from 'sharp'
import { type WebSocket, WebSocketServer } from 'ws'
import type { Workflow } from '../../config/index.ts'
import { answerJson, type Exchange, type FakePeer, fileOf, type Mishap, startFakeServer } from '../../kit/fake-server.ts'
import { openIn, paint, paintOver } from '../../kit/paint.ts'

type Graph = Workflow['graph']

export type FakeComfy = FakePeer & {
  /** Jobs that were cancelled, by which route. */
  cancelled: { route: string; job: string }[]
  /** How it behaves beyond mishaps: an older build, one that has drawn everything before, one that stops half way. */
  mode: 'newest' | 'older' | 'cached' | 'stuck' | 'broken' | 'hangs up'
}

const STEPS = 4

/** A ComfyUI server as its documents and `server.py` describe it: uploads, a queue of graphs, a socket for each client, files to fetch. */
export async function startFakeComfy({ key }: { key: string }): Promise<FakeComfy> {
  const sockets = new Map<string, WebSocket>()
  const files = new Map<string, Uint8Array>()
  const histories = new Map<string, object>()
  const cancelled: FakeComfy['cancelled'] = []

  // It asks for no key itself; the proxy before it does, of sockets too.
  const isKnown = (request: IncomingMessage) => request.headers.authorization === `Bearer ${key}`

  const peer = await startFakeServer({
    isOrder: (path) => path === '/prompt',
    server(server) {
      const hub = new WebSocketServer({ server, path: '/ws', verifyClient: ({ req }: { req: IncomingMessage }) => isKnown(req) })
      hub.on('connection', (socket, request) => {
        sockets.set(new URL(request.url ?? '', 'http://x').searchParams.get('clientId') ?? '', socket)
        socket.send(JSON.stringify({ type: 'status', data: { status: { exec_info: { queue_remaining: 0 } }, sid: 'x' } }))
      })
      server.on('close', () => hub.close())
    },
    async handle(exchange) {
      const { answer, path, request, body } = exchange
      if (!isKnown(request)) return void answerJson(answer, 401, {})
      const [, job = ''] = /^\/api\/jobs\/([^/]+)\/cancel$/.exec(path) ?? []
      const told = () => JSON.parse(body.toString('utf8')) as { delete?: string[]; prompt_id?: string }
      if (path === '/system_stats') answerJson(answer, 200, { system: {} })
      else if (path === '/upload/image') await upload(exchange, files)
      else if (path === '/view') {
        const name = new URL(request.url ?? '', 'http://x').searchParams.get('filename') ?? ''
        answer.writeHead(200, { 'content-type': 'image/png' }).end(files.get(name))
      } else if (path.startsWith('/history/')) answerJson(answer, 200, { [path.slice(9)]: histories.get(path.slice(9)) })
      else if (job && fake.mode !== 'older') {
        cancelled.push({ route: 'jobs', job })
        answerJson(answer, 200, { cancelled: true })
      } else if (path === '/queue' || path === '/interrupt') {
        const { delete: deleted, prompt_id } = told()
        cancelled.push({ route: path, job: deleted?.[0] ?? prompt_id ?? '' })
        answerJson(answer, 200, {})
      } else if (path === '/prompt') return run(exchange)
      else answerJson(answer, 404, {})
      return undefined
    },
  })

  async function run({ answer, body, mishap }: Exchange) {
    const { prompt: graph, client_id: client } = JSON.parse(body.toString('utf8')) as { prompt: Graph; client_id: string }
    const job = randomUUID()
    const known =
      /^(CheckpointLoaderSimple|CLIPTextEncode|VAEDecode|VAEEncode|SaveImage|SaveImageWebsocket|KSampler|EmptyLatentImage|LoadImage|SetLatentNoiseMask)$/
    const wrong = Object.entries(graph).find(([, node]) => !known.test(node.class_type))
    if (wrong) {
      const error = { type: 'invalid_prompt', message: `node ${wrong[0]} is missing`, details: '/srv/models/secret' }
      return void answerJson(answer, 400, { error, node_errors: { [wrong[0]]: {} } })
    }
    const socket = sockets.get(client)
    const output = Object.entries(graph).find(([, { class_type }]) => class_type.startsWith('SaveImage'))?.[0] ?? ''
    answerJson(answer, 200, { prompt_id: job, number: 1, node_errors: {} })
    // The work goes on after the answer.
    void draw(job, graph, output, socket, mishap).catch(() => socket?.close())
    return asked(graph)
  }

  async function draw(job: string, graph: Graph, output: string, socket: WebSocket | undefined, mishap: Mishap | null) {
    const say = (type: string, data: object) => socket?.send(JSON.stringify({ type, data: { prompt_id: job, ...data } }))
    const picture = fileOf(await pictureOf(graph, files), mishap)
    const name = `easel_${job}.png`
    files.set(name, picture)
    const images = [{ filename: name, subfolder: '', type: 'output' }]
    const viaSocket = graph[output]?.class_type === 'SaveImageWebsocket'
    histories.set(job, { outputs: viaSocket ? {} : { [output]: { images } } })
    say('execution_start', {})
    if (fake.mode === 'cached') {
      say('execution_cached', { nodes: Object.keys(graph) })
      return say('execution_success', {})
    }
    say('executing', { node: '3' })
    for (let step = 1; step <= STEPS; step++) {
      // News of somebody else's job, which is nothing to us.
      socket?.send(JSON.stringify({ type: 'progress', data: { value: 99, max: 100, prompt_id: 'another', node: '3' } }))
      say('progress', { value: step, max: STEPS, node: '3' })
      socket?.send(
        binary(
          1,
          await sharp(await pictureOf(graph, files))
            .resize(64, 96, { fit: 'fill' })
            .jpeg()
            .toBuffer(),
        ),
      )
      if (fake.mode === 'stuck') return
      if (fake.mode === 'hangs up') return socket?.close()
      if (fake.mode === 'broken')
        return say('execution_error', { exception_type: 'torch.OutOfMemoryError', exception_message: '/srv/models/secret' })
    }
    say('executing', { node: output })
    if (viaSocket) socket?.send(binary(2, picture))
    else say('executed', { node: output, output: { images } })
    if (fake.mode === 'older') say('executing', { node: null })
    else say('execution_success', {})
  }

  const fake: FakeComfy = Object.assign(peer, { cancelled, mode: 'newest' as const })
  return fake
}

/** A preview message: its kind, its format, its bytes. */
function binary(format: 1 | 2, file: Uint8Array): Buffer {
  const head = Buffer.alloc(8)
  head.writeUInt32BE(1, 0)
  head.writeUInt32BE(format, 4)
  return Buffer.concat([head, file])
}

async function upload({ answer, body, request }: Exchange, files: Map<string, Uint8Array>) {
  const headers = { 'content-type': String(request.headers['content-type']) }
  const form = await new Response(new Uint8Array(body), { headers }).formData()
  const image = form.get('image') as File
  // A server that renames what it is given.
  const name = `renamed-${files.size}-${image.name}`
  files.set(name, new Uint8Array(await image.arrayBuffer()))
  answerJson(answer, 200, { name, subfolder: '', type: 'input' })
}

async function pictureOf(graph: Graph, files: Map<string, Uint8Array>): Promise<Uint8Array> {
  const inputs = (node: string) => graph[node]?.inputs ?? {}
  const file = (node: string) => files.get(String(inputs(node).image))
  const input = file('10')
  if (!input) return paint({ width: Number(inputs('5').width), height: Number(inputs('5').height) }, Number(inputs('3').seed))
  const { width, height } = await sharp(input).metadata()
  const mask = file('11')
  // `LoadImage` gives 1, which is where it draws, where the alpha is 0.
  return paintOver(input, { width, height }, mask ? await openIn(mask, 'alpha-zero-edits') : null)
}

/** The prompt, and all of the graph beside it. */
function asked(graph: Graph) {
  const prompt = String(graph['6']?.inputs.text)
  const rest = structuredClone(graph)
  delete rest['6']?.inputs.text
  return { prompt, parameters: JSON.stringify(rest) }
}
