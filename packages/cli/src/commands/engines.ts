import { parseArgs } from 'node:util'
import { listEngines } from '@easel/server'
import { table } from '../table.ts'
import { withServices } from '../with-services.ts'

/** `easel engines`: what draws, how it is, and how far a prompt travels to it. */
export async function engines(args: string[], environment: NodeJS.ProcessEnv): Promise<number> {
  const { values } = parseArgs({ args, options: { json: { type: 'boolean' } } })
  const list = await withServices(environment, (services) => listEngines(services))
  if (values.json) process.stdout.write(`${JSON.stringify({ object: 'list', data: list })}\n`)
  else {
    const rows = list.map(({ id, kind, privacy, version, health, capabilities }) => [
      id,
      kind,
      privacy,
      version.model ?? version.engine,
      capabilities.operations.join('+'),
      capabilities.text,
      health.ok ? 'well' : health.detail,
    ])
    process.stdout.write(table(['id', 'kind', 'prompts go', 'model', 'does', 'text', 'health'], rows))
  }
  return list.every(({ health }) => health.ok) ? 0 : 1
}
