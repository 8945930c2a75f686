import { z } from 'zod'
import type { App } from '../app-type.ts'
import { changeProject, createProject, type Project, type ProjectFacts } from '../keys/index.ts'
import type { Services } from '../services.ts'
import { readBody } from './read-body.ts'
import { seconds } from './seconds.ts'

const MAX_NAME_LENGTH = 100
const MAX_BUDGET = 1_000_000

const facts = {
  verified: z.boolean(),
  tier: z.literal([1, 2, 3, 4, 5]).nullable(),
  /** US dollars. */
  monthly_budget: z.number().min(0).max(MAX_BUDGET).nullable(),
}
const name = z.string().min(1).max(MAX_NAME_LENGTH)
const NewProjectBody = z.strictObject({ name, ...facts }).partial({ verified: true, tier: true, monthly_budget: true })
const ProjectBody = z.strictObject({ name, ...facts }).partial()

/** `/easel/v1/projects`, for keys with the scope `admin`: make, list and change. */
export function projects(app: App, services: Services) {
  app.post('/easel/v1/projects', async (context) => {
    const body = await readBody(context, NewProjectBody)
    const usual = { verified: true, tier: null, monthlyBudget: null }
    return context.json(projectObject(await createProject(services, { ...usual, name: body.name, ...factsOf(body) })))
  })

  app.get('/easel/v1/projects', async (context) => {
    const all = await services.records.projects.list()
    return context.json({ object: 'list' as const, data: all.map(projectObject) })
  })

  app.patch('/easel/v1/projects/:id', async (context) => {
    const body = await readBody(context, ProjectBody)
    return context.json(projectObject(await changeProject(services, context.req.param('id'), factsOf(body))))
  })
}

/** What a body names, in the words of the house. */
const factsOf = (body: z.infer<typeof ProjectBody>): Partial<ProjectFacts> => ({
  ...(body.name !== undefined && { name: body.name }),
  ...(body.verified !== undefined && { verified: body.verified }),
  ...(body.tier !== undefined && { tier: body.tier }),
  ...(body.monthly_budget !== undefined && { monthlyBudget: body.monthly_budget }),
})

/** A project as the API and `easel projects --json` tell it; the budget is in US dollars. */
export const projectObject = (project: Project) => ({
  id: project.id,
  object: 'easel.project' as const,
  name: project.name,
  verified: project.verified,
  tier: project.tier,
  monthly_budget: project.monthlyBudget,
  created_at: seconds(project.createdAt),
})
