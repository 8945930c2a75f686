import { Hono } from 'hono'
import type { App } from './app-type.ts'
import { answerError, unknownRoute } from './middleware/errors.ts'
import { identify } from './middleware/identify.ts'
import { onlyLoopback } from './middleware/only-loopback.ts'
import { requestFacts } from './middleware/request-facts.ts'
import { health } from './routes/health.ts'
import { imagesGenerations } from './routes/images-generations.ts'
import { jobs } from './routes/jobs.ts'
import { models } from './routes/models.ts'
import { studio } from './routes/studio.ts'
import type { Services } from './services.ts'

/** The whole HTTP surface as a function of its services; `studioFolder` holds the built web app. */
export function createApp(services: Services, options: { studioFolder?: string } = {}): App {
  const app: App = new Hono()
  app.onError(answerError(services))
  app.notFound(unknownRoute)
  app.use(requestFacts(services))
  app.use(onlyLoopback)
  app.use(identify(services))
  imagesGenerations(app, services)
  models(app)
  jobs(app, services)
  health(app, services)
  studio(app, options.studioFolder ?? null)
  return app
}
