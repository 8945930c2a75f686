import { parseArgs } from 'node:util'
import { listModels, MODELS } from '@easel/protocol'
import { table } from '../table.ts'

/** `easel models`: the ids that are answered. */
export async function models(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { json: { type: 'boolean' } } })
  if (values.json) process.stdout.write(`${JSON.stringify(listModels())}\n`)
  else
    process.stdout.write(
      table(
        ['id', 'qualities', 'formats'],
        MODELS.map(({ id, qualities, formats }) => [id, qualities.join(' '), formats.join(' ')]),
      ),
    )
  return 0
}
