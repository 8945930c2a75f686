import { parseArgs } from 'node:util'
import { listModels, MODELS } from '@easel/protocol'

/** `easel models`: the ids that are answered. */
export async function models(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { json: { type: 'boolean' } } })
  if (values.json) process.stdout.write(`${JSON.stringify(listModels())}\n`)
  else
    for (const { id, qualities, formats } of MODELS) process.stdout.write(`${id.padEnd(26)}${qualities.join(' ')}   ${formats.join(' ')}\n`)
  return 0
}
