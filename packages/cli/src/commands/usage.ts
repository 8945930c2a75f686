import { reportUsage, usageObject } from '@easel/server'
import { readFlags } from '../read-flags.ts'
import { csvOf, textOf } from '../usage/report-text.ts'
import { UsageError } from '../usage-error.ts'
import { withServices } from '../with-services.ts'

/** `easel usage`: what was drawn, and what OpenAI would have charged for it. */
export async function usage(args: string[], environment: NodeJS.ProcessEnv): Promise<number> {
  const { values } = readFlags(args, {
    by: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
    json: { type: 'boolean' },
    csv: { type: 'boolean' },
  })
  if (values.json && values.csv) throw new UsageError('--json and --csv exclude each other.')
  const report = await withServices(environment, ({ records, now }) => reportUsage(records, values, null, now()))
  process.stdout.write(values.json ? `${JSON.stringify(usageObject(report))}\n` : values.csv ? csvOf(report) : textOf(report))
  return 0
}
