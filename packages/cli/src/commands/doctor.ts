import { parseArgs } from 'node:util'
import { readConfig } from '@easel/server'
import { CHECKS } from '../doctor/checks.ts'

/** `easel doctor`: one line for everything that drawing stands on. */
export async function doctor(args: string[], environment: NodeJS.ProcessEnv): Promise<number> {
  const { values } = parseArgs({ args, options: { json: { type: 'boolean' } } })
  const config = readConfig(environment)
  const results = []
  for (const { name, needed, run } of CHECKS) {
    const result = await run(config).then(
      (detail) => ({ ok: true, detail }),
      (error: Error) => ({ ok: false, detail: error.message.split('\n')[0] ?? '' }),
    )
    results.push({ name, needed, ...result })
  }
  const healthy = results.every(({ ok, needed }) => ok || !needed)
  if (values.json) process.stdout.write(`${JSON.stringify({ ok: healthy, checks: results })}\n`)
  else {
    for (const { name, needed, ok, detail } of results)
      process.stdout.write(`${ok ? 'ok     ' : needed ? 'MISSING' : 'no     '}  ${name.padEnd(12)}  ${detail}\n`)
    process.stdout.write(healthy ? '\nEasel can draw on this machine.\n' : '\nSomething that drawing needs is missing.\n')
  }
  return healthy ? 0 : 1
}
