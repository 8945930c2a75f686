import { drawnQuality, type ImageRequest, parseCreateImage, resolvedQuality, type Size, wireErrorOf } from '@easel/protocol'
import { type CostEstimate, EstimateInputs } from '@easel/protocol/estimates'
import { type Drawn, priceOf, secondsFor } from '@easel/workflow/cost'
import type { App } from '../app-type.ts'
import { DEFAULT_ENGINE } from '../engines/index.ts'
import { wireRules } from '../jobs/index.ts'
import { readJsonBody } from '../middleware/json-body.ts'
import type { Records } from '../records/index.ts'
import type { Services } from '../services.ts'

/** So many jobs tell how fast this machine is. */
const MEASURED_JOBS = 100
const AUTO_PIXELS = 1024 * 1024

/** `POST /easel/v1/estimate`: what a request will cost and how long it will take. */
export function estimate(app: App, services: Services) {
  app.post('/easel/v1/estimate', async (context) => {
    const sent = await readJsonBody(context)
    const isObject = typeof sent === 'object' && sent !== null && !Array.isArray(sent)
    const { inputs, ...body }: { inputs?: unknown } = isObject ? sent : {}
    const request = parseCreateImage(isObject ? body : sent, wireRules(services, context.var.caller))
    return context.json(await estimateObject(services.records, context.var.caller.project.id, request, inputsOf(inputs)))
  })
}

function inputsOf(inputs: unknown): Size[] {
  const parsed = EstimateInputs.optional().safeParse(inputs)
  if (!parsed.success)
    throw wireErrorOf(
      parsed.error.issues.map((issue) => ({ ...issue, path: ['inputs', ...issue.path] })),
      { inputs },
    )
  return parsed.data ?? []
}

/** An estimate as the API and `easel cost --json` tell it. */
export async function estimateObject(records: Records, project: string, request: ImageRequest, inputs: Size[]): Promise<CostEstimate> {
  const { usage, dollars, batchDollars, cachedInputDollars } = await priceOf(request, inputs)
  const { size, n } = request
  const asked = {
    engine: request.easel?.engine ?? DEFAULT_ENGINE,
    quality: drawnQuality(resolvedQuality(request.quality)),
    n,
    megapixels: (size === 'auto' ? AUTO_PIXELS : size.width * size.height) / 1e6,
  }
  return {
    object: 'easel.estimate',
    model: request.model,
    quality: resolvedQuality(request.quality),
    size: size === 'auto' ? 'auto' : `${size.width}x${size.height}`,
    n,
    usage,
    cost_usd: dollars,
    cost_usd_per_picture: dollars / n,
    batch_cost_usd: batchDollars,
    cached_input_cost_usd: cachedInputDollars,
    seconds: secondsFor(asked, await drawnHere(records, project)),
  }
}

/** The project's newest jobs that were drawn here, whose pixels and times are known. */
async function drawnHere({ jobs, pictures }: Records, project: string): Promise<Drawn[]> {
  const done = await jobs.list({ project, state: 'succeeded', after: null, limit: MEASURED_JOBS })
  const drawn = await Promise.all(
    done.map(async ({ id, request, startedAt, finishedAt }) => {
      const finished = (await pictures.ofJob(id)).filter(({ step }) => step === null)
      const megapixels = finished.reduce((sum, { width, height }) => sum + (width * height) / 1e6, 0)
      if (startedAt === null || finishedAt === null || !finished[0]) return []
      const quality = drawnQuality(finished[0].quality)
      return [{ engine: request.engine, quality, pictures: finished.length, megapixels, seconds: (finishedAt - startedAt) / 1000 }]
    }),
  )
  return drawn.flat()
}
