import type { DrawRequest } from '@easel/engine'
import { excerpt, type ImageRequest, WireError } from '@easel/protocol'
import type { Services } from '../services.ts'
import { type Demands, refuseBeyond } from './beyond.ts'
import { DEFAULT_ENGINE } from './default-engine.ts'
import { loadedOf } from './loaded-of.ts'
import { changesWordsAlone, type Route, routeOf, type Wish, wantsLiving } from './routing/index.ts'

/** Refuses a request that names an engine which is not there, or which cannot obey it. */
export async function checkEngine({ engines }: Services, request: ImageRequest): Promise<void> {
  const id = request.easel?.engine
  if (!id) return
  if (!engines.ids.includes(id)) {
    const supported = engines.ids.map((each) => `'${each}'`).join(', ')
    throw new WireError('invalid_value', `Invalid value: '${excerpt(id)}'. Supported values are: ${supported}.`, 'easel.engine')
  }
  for (const key of ['think', 'coherent', 'scene'] as const)
    if (id !== DEFAULT_ENGINE && request.easel?.[key])
      throw new WireError(
        'image_unsupported_parameter',
        `'easel.${key}' needs the scene that the engine '${DEFAULT_ENGINE}' alone tells.`,
        `easel.${key}`,
      )
  if (id !== DEFAULT_ENGINE && request.format === 'svg')
    throw new WireError('image_invalid_value', `An SVG is drawn by the engine '${DEFAULT_ENGINE}' alone.`, 'output_format')
  // What the built-in engine can do is what the wire knows; it need not load for that.
  if (id !== DEFAULT_ENGINE) refuseBeyond(id, (await engines.get(id)).capabilities(), demandsOf(request))
}

/** What only the engine can do that keeps a scene of each picture. */
const needsScenes = ({ easel, format }: ImageRequest): boolean =>
  format === 'svg' || Boolean(easel?.think || easel?.coherent || easel?.scene)

const demandsOf = ({ operation, images, background }: ImageRequest): Demands => ({ operation, images: images.length, background })

/** Who draws a request: the engine that it names and no other, or the line that its model, its subject, prices and health make. */
export async function chooseEngine(services: Services, request: ImageRequest, draw: DrawRequest): Promise<Route> {
  const { engines } = services
  const named = request.easel?.engine
  if (named) return { engine: named, others: [] }
  if (engines.configured.length === 0 || needsScenes(request)) return { engine: DEFAULT_ENGINE, others: [] }
  const { operation, background, model } = request
  if (await changesWordsAlone(services, draw)) return { engine: DEFAULT_ENGINE, others: [] }
  const wish: Wish = { operation, images: draw.edit?.inputs.length ?? 0, background, model, draw }
  const candidates = await Promise.all(
    (await loadedOf(services, engines.configured)).map(async ({ of: config, engine }) => ({
      config,
      capabilities: engine.capabilities(),
      restMs: engines.standing.restMs(config.id),
      canPay: (await engines.purse.left(config)) >= (config.price ?? 0) * request.n,
    })),
  )
  return routeOf(candidates, wish, await wantsLiving(wish))
}
