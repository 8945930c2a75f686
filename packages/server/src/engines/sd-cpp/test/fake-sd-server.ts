import sharp from 'sharp'
import { answerJson, base64Of, type FakePeer, type Mishap, startFakeServer } from '../../kit/fake-server.ts'
import { openIn, paint, paintOver } from '../../kit/paint.ts'

type Body = {
  prompt: string
  negative_prompt?: string
  width: number
  height: number
  seed: number
  batch_count: number
  init_image?: string
  mask_image?: string
  embed_image_metadata: boolean
}

export type FakeSdServer = FakePeer & {
  cancelled: string[]
  /** `stuck`: jobs stay in line for ever; `failing`: they end without a picture. */
  mode: 'well' | 'stuck' | 'failing'
}

/** The fields of its native route beside those above that we may send; what it does not know it would ignore silently. */
const KNOWN = new Set([
  'prompt',
  'negative_prompt',
  'width',
  'height',
  'seed',
  'batch_count',
  'init_image',
  'ref_images',
  'mask_image',
  'embed_image_metadata',
  'output_format',
])
/** It draws on a grid of its own and rounds up without a word. */
const onGrid = (length: number) => Math.ceil(length / 64) * 64

/** A `sd-server` as its `api.md` describes its native jobs: taken at once, looked at again and again, one drawn at a time. */
export async function startFakeSdServer(): Promise<FakeSdServer> {
  const jobs = new Map<string, { body: Body; mishap: Mishap | null; looks: number }>()
  const cancelled: string[] = []
  const peer = await startFakeServer({
    isOrder: (path) => path === '/sdcpp/v1/img_gen',
    async handle({ answer, path, body, mishap }) {
      const [, id = '', verb] = /^\/sdcpp\/v1\/jobs\/([\w-]+)(\/cancel)?$/.exec(path) ?? []
      const job = jobs.get(id)
      if (path === '/sdcpp/v1/capabilities') answerJson(answer, 200, { supported_modes: ['img_gen'] })
      else if (path === '/sdcpp/v1/img_gen') {
        const told = JSON.parse(body.toString('utf8')) as Body
        const unknown = Object.keys(told).find((name) => !KNOWN.has(name))
        if (unknown) return void answerJson(answer, 400, { error: `unknown ${unknown}` })
        const name = `job_${jobs.size + 1}`
        jobs.set(name, { body: told, mishap, looks: 0 })
        answerJson(answer, 202, { id: name, kind: 'img_gen', status: 'queued', created: 1, poll_url: `/sdcpp/v1/jobs/${name}` })
        // What a picture is to be without is words too.
        const { prompt, negative_prompt: _, ...others } = told
        return { prompt, parameters: JSON.stringify(others) }
      } else if (!job) answerJson(answer, 404, { error: 'not_found' })
      else if (verb) {
        cancelled.push(id)
        answerJson(answer, job.looks > 0 ? 409 : 200, {})
      } else await look(job, (state) => answerJson(answer, 200, { id, kind: 'img_gen', created: 1, queue_position: 0, ...state }))
      return undefined
    },
  })

  async function look(job: { body: Body; mishap: Mishap | null; looks: number }, tell: (state: object) => void) {
    const waiting = { result: null, error: null }
    if (fake.mode === 'stuck') return tell({ status: 'queued', ...waiting })
    if (job.looks++ === 0) return tell({ status: 'generating', ...waiting })
    if (fake.mode === 'failing')
      return tell({ status: 'failed', result: null, error: { code: 'generation_failed', message: '/srv/models/secret' } })
    const images = []
    for (let index = 0; index < job.body.batch_count; index++)
      images.push({ index, b64_json: base64Of(await pictureOf(job.body, index), job.mishap) })
    tell({ status: 'completed', result: { output_format: 'png', images }, error: null })
  }

  const fake: FakeSdServer = Object.assign(peer, { cancelled, mode: 'well' as const })
  return fake
}

async function pictureOf(body: Body, index: number): Promise<Uint8Array> {
  const size = { width: onGrid(body.width), height: onGrid(body.height) }
  const file = body.init_image
    ? await paintOver(
        Buffer.from(body.init_image, 'base64'),
        size,
        body.mask_image ? await openIn(Buffer.from(body.mask_image, 'base64'), 'white-edits') : null,
      )
    : await paint(size, body.seed + index)
  // Unless it is told not to, it writes what it was asked into the file.
  return body.embed_image_metadata ? sharp(file).withXmp(`<x>${body.prompt}</x>`).png().toBuffer() : file
}
