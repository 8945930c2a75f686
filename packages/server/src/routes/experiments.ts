import { WireError } from '@easel/protocol'
import { ExperimentListQuery, ExperimentPlan, ExperimentQuery, ExperimentVote, PromoteBody } from '@easel/protocol/experiments'
import type { App, RequestContext } from '../app-type.ts'
import { cancelExperiment, createExperiment, estimatePlan, findExperiment, manifestOfStored, promoteCell } from '../experiments/index.ts'
import type { Services } from '../services.ts'
import { contractObject } from './contract-object.ts'
import { experimentDetails, experimentObject } from './experiment-object.ts'
import { readBody } from './read-body.ts'
import { pageOf, readQuery } from './read-query.ts'

const USUAL_PAGE = 20

/** `/easel/v1/experiments`: a contract × variables × parameters, with a budget and stop rules. */
export function experiments(app: App, services: Services) {
  const { experiments: records, experimentResults: results } = services.records
  const find = (context: RequestContext) => findExperiment(services, context.var.caller, context.req.param('id') ?? '')

  app.post('/easel/v1/experiments', async (context) => {
    const plan = await readBody(context, ExperimentPlan)
    return context.json(await experimentObject(services, await createExperiment(services, context.var.caller, plan)))
  })

  app.post('/easel/v1/experiments/estimate', async (context) => {
    return context.json(await estimatePlan(services, context.var.caller, await readBody(context, ExperimentPlan)))
  })

  app.get('/easel/v1/experiments', async (context) => {
    const { caller } = context.var
    const { limit = USUAL_PAGE, after } = readQuery(context.req.query(), ExperimentListQuery)
    const last = after === undefined ? null : await findExperiment(services, caller, after, 'after')
    const found = await records.list({ project: caller.project.id, after: last, limit: limit + 1 })
    return context.json(pageOf(await Promise.all(found.map((each) => experimentObject(services, each))), limit))
  })

  app.get('/easel/v1/experiments/:id', async (context) => {
    const { after_cell: after = '0' } = readQuery(context.req.query(), ExperimentQuery)
    return context.json(await experimentDetails(services, await find(context), Number(after)))
  })

  app.post('/easel/v1/experiments/:id/cancel', async (context) => {
    const experiment = await find(context)
    await cancelExperiment(services, experiment)
    return context.json(await experimentObject(services, await find(context)))
  })

  app.post('/easel/v1/experiments/:id/votes', async (context) => {
    const experiment = await find(context)
    const vote = await readBody(context, ExperimentVote)
    const landed = new Set((await results.cells(experiment.id, 0)).map(({ cell }) => cell.number))
    for (const number of 'better' in vote ? [vote.better, vote.worse] : [vote.cell])
      if (!landed.has(number)) throw new WireError('not_found', `Cell ${number} has not landed.`, 'cell')
    await results.addVote({ experiment: experiment.id, vote, createdAt: services.now() })
    return context.json(await experimentDetails(services, experiment, 0))
  })

  app.post('/easel/v1/experiments/:id/promote', async (context) => {
    const { cell } = await readBody(context, PromoteBody)
    return context.json(await contractObject(await promoteCell(services, context.var.caller, await find(context), cell)))
  })

  app.get('/easel/v1/experiments/:id/manifest', async (context) => {
    return context.json(await manifestOfStored(services, context.var.caller, await find(context)))
  })
}
