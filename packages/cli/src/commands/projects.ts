import { changeProject, createProject, type Project, type ProjectFacts, projectObject, type Services } from '@easel/server'
import { pick, readFlags, readSwitch } from '../read-flags.ts'
import { table } from '../table.ts'
import { UsageError } from '../usage-error.ts'
import { withServices } from '../with-services.ts'

type Subcommand = (services: Services, args: string[]) => Promise<void>

const FACTS = { tier: { type: 'string' }, budget: { type: 'string' }, verified: { type: 'string' }, json: { type: 'boolean' } } as const

/** `easel projects create|list|set`: works on the data folder, so a running server takes it up within a second. */
export async function projects([name, ...args]: string[], environment: NodeJS.ProcessEnv): Promise<number> {
  const subcommand = pick<Subcommand>('projects', name, { create, list, set })
  await withServices(environment, (services) => subcommand(services, args))
  return 0
}

async function create(services: Services, args: string[]): Promise<void> {
  const { values, positionals } = readFlags(args, FACTS, 1)
  const [name] = positionals
  if (!name) throw new UsageError('Say what it is called: easel projects create NAME.')
  const usual = { verified: true, tier: null, monthlyBudget: null }
  show(await createProject(services, { ...usual, ...readFacts(values), name }), values.json)
}

async function set(services: Services, args: string[]): Promise<void> {
  const { values, positionals } = readFlags(args, { ...FACTS, name: { type: 'string' } }, 1)
  const [idOrName] = positionals
  if (!idOrName) throw new UsageError('Say which project: easel projects set NAME; easel projects list shows them.')
  const change = { ...readFacts(values), ...(values.name !== undefined && { name: values.name }) }
  if (Object.keys(change).length === 0) throw new UsageError('Say what to change: --name, --tier, --budget or --verified.')
  show(await changeProject(services, idOrName, change), values.json)
}

async function list({ records }: Services, args: string[]): Promise<void> {
  const { values } = readFlags(args, { json: { type: 'boolean' } })
  const all = await records.projects.list()
  process.stdout.write(values.json ? `${JSON.stringify({ object: 'list', data: all.map(projectObject) })}\n` : tableOf(all))
}

const show = (project: Project, json = false) =>
  process.stdout.write(json ? `${JSON.stringify(projectObject(project))}\n` : tableOf([project]))

const tableOf = (all: Project[]) =>
  table(
    ['id', 'name', 'tier', 'budget a month', 'verified'],
    all.map(({ id, name, tier, monthlyBudget, verified }) => [
      id,
      name,
      tier === null ? 'none' : String(tier),
      monthlyBudget === null ? 'none' : `$${monthlyBudget.toFixed(2)}`,
      verified ? 'yes' : 'no',
    ]),
  )

type Flags = { tier?: string | undefined; budget?: string | undefined; verified?: string | undefined }

const readFacts = ({ tier, budget, verified }: Flags): Partial<ProjectFacts> => ({
  ...(tier !== undefined && { tier: readTier(tier) }),
  ...(budget !== undefined && { monthlyBudget: readBudget(budget) }),
  ...(verified !== undefined && { verified: readSwitch('--verified', verified) }),
})

function readTier(text: string): Project['tier'] {
  if (text === 'none') return null
  if (/^[1-5]$/.test(text)) return Number(text) as Project['tier']
  throw new UsageError(`--tier is 1 to 5 or none, not '${text}'.`)
}

function readBudget(text: string): number | null {
  if (text === 'none') return null
  if (/^\d{1,7}(\.\d{1,2})?$/.test(text)) return Number(text)
  throw new UsageError(`--budget is in US dollars, such as 25 or 2.50, or none, not '${text}'.`)
}
