import { Hono } from 'hono'
import type { App } from './app-type.ts'
import { answerError, unknownRoute } from './middleware/errors.ts'
import { identify } from './middleware/identify.ts'
import { originRules } from './middleware/origin-rules.ts'
import { requestFacts } from './middleware/request-facts.ts'
import { batches } from './routes/batches.ts'
import { chatCompletions } from './routes/chat-completions.ts'
import { contracts } from './routes/contracts.ts'
import { conversations } from './routes/conversations.ts'
import { directory } from './routes/directory.ts'
import { docs } from './routes/docs.ts'
import { engines } from './routes/engines.ts'
import { estimate } from './routes/estimate.ts'
import { experiments } from './routes/experiments.ts'
import { exportPages } from './routes/export.ts'
import { files } from './routes/files.ts'
import { health } from './routes/health.ts'
import { imagesEdits } from './routes/images-edits.ts'
import { imagesGenerations } from './routes/images-generations.ts'
import { imagesVariations } from './routes/images-variations.ts'
import { inspect } from './routes/inspect.ts'
import { jobs } from './routes/jobs.ts'
import { keys } from './routes/keys.ts'
import { library } from './routes/library.ts'
import { lineage } from './routes/lineage.ts'
import { metrics } from './routes/metrics.ts'
import { models } from './routes/models.ts'
import { moderations } from './routes/moderations.ts'
import { openapi } from './routes/openapi.ts'
import { pictures } from './routes/pictures.ts'
import { projects } from './routes/projects.ts'
import { quality } from './routes/quality.ts'
import { responses } from './routes/responses.ts'
import { server } from './routes/server.ts'
import { session } from './routes/session.ts'
import { studio } from './routes/studio.ts'
import { turns } from './routes/turns.ts'
import { usage } from './routes/usage.ts'
import type { Services } from './services.ts'

/** The whole HTTP surface as a function of its services; `studioFolder` holds the built web app. */
export function createApp(services: Services, options: { studioFolder?: string } = {}): App {
  const app: App = new Hono()
  app.onError(answerError(services))
  app.notFound(unknownRoute)
  app.use(requestFacts(services))
  // Before everything that asks the records: whether this process lives does not hang on them.
  health(app, services)
  app.use(originRules(services))
  session(app, services)
  app.use('/v1/*', identify(services))
  app.use('/easel/*', identify(services))
  imagesGenerations(app, services)
  imagesEdits(app, services)
  imagesVariations(app)
  files(app, services)
  batches(app, services)
  responses(app, services)
  conversations(app, services)
  chatCompletions(app)
  turns(app, services)
  lineage(app, services)
  models(app)
  engines(app, services)
  moderations(app, services)
  jobs(app, services)
  pictures(app, services)
  exportPages(app, services)
  inspect(app, services)
  quality(app, services)
  keys(app, services)
  projects(app, services)
  usage(app, services)
  directory(app, services)
  estimate(app, services)
  contracts(app, services)
  experiments(app, services)
  library(app)
  server(app, services)
  metrics(app, services)
  openapi(app)
  docs(app)
  studio(app, options.studioFolder ?? null)
  return app
}
