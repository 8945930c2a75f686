import { estimateExperiment, type Plan } from '@easel/workflow/experiments'
import { dollars } from '../cost/dollars.ts'
import { byPlan, readPlan } from '../experiment/read-plan.ts'
import { runExperimentFile } from '../experiment/run-experiment-file.ts'
import { pick, readFlags } from '../read-flags.ts'
import { UsageError } from '../usage-error.ts'

const text = { type: 'string' } as const
const RULES = { profile: 'strict', transparent: 'allow' } as const

/** `easel experiment run`: a contract × variables × parameters, without a server. */
export async function experiment([name, ...rest]: string[], environment: NodeJS.ProcessEnv): Promise<number> {
  return pick('experiment', name, { run })(rest, environment)
}

async function run(args: string[], environment: NodeJS.ProcessEnv): Promise<number> {
  const { values, positionals } = readFlags(
    args,
    { out: { ...text, short: 'o' }, budget: text, 'dry-run': { type: 'boolean' }, json: { type: 'boolean' } },
    1,
  )
  const [file] = positionals
  if (file === undefined) throw new UsageError('Say which file: easel experiment run plan.yaml -o FOLDER')
  const read = await readPlan(file)
  const plan = values.budget === undefined ? read : { ...read, budget_usd: budgetOf(values.budget) }
  const json = values.json ?? false
  if (values['dry-run']) return byPlan(file, () => dryRun(plan, json))
  if (!values.out) throw new UsageError('Say where the pictures go: -o FOLDER')
  return runExperimentFile(plan, { file, folder: values.out, json }, environment)
}

/** What would be drawn and what it may cost; draws nothing. */
async function dryRun(plan: Plan, json: boolean): Promise<number> {
  const { cells, dollars: range } = await estimateExperiment(plan, RULES)
  const told = json
    ? JSON.stringify({ cells: cells.length, cost_usd: range, budget_usd: plan.budget_usd ?? null })
    : [
        `${cells.length} ${cells.length === 1 ? 'cell' : 'cells'}`,
        `if every cell passes at once   ${dollars(range.all_pass)}`,
        `if half of the pictures pass   ${dollars(range.expected)}`,
        `at most                        ${dollars(range.most)}`,
      ].join('\n')
  process.stdout.write(`${told}\n`)
  return 0
}

function budgetOf(words: string): number {
  if (/^\d+(\.\d+)?$/.test(words)) return Number(words)
  throw new UsageError(`--budget: Expected US dollars such as 2.50 but received '${words}'.`)
}
