import { parseCreateImage } from '@easel/protocol'
import { estimateObject, LOCAL_CALLER, wireRules } from '@easel/server'
import { costText } from '../cost/cost-text.ts'
import { byFlags, numberOf } from '../draw/flags.ts'
import { readFlags } from '../read-flags.ts'
import { UsageError } from '../usage-error.ts'
import { withServices } from '../with-services.ts'

const text = { type: 'string' } as const

/** `easel cost`: what a request will cost at OpenAI's prices, and how long it takes here. */
export async function cost(args: string[], environment: NodeJS.ProcessEnv): Promise<number> {
  const { values, positionals } = readFlags(
    args,
    { size: text, quality: text, n: text, model: text, engine: text, input: { ...text, multiple: true }, json: { type: 'boolean' } },
    1,
  )
  const [prompt] = positionals
  if (prompt === undefined || prompt.trim() === '') throw new UsageError('Say what would be drawn: easel cost "PROMPT"')
  const { json = false, input = [], engine, n, ...fields } = values
  const body = { prompt, ...fields, ...(n !== undefined && { n: numberOf(n) }), ...(engine !== undefined && { easel: { engine } }) }
  const inputs = input.map(sizeOf)
  const estimate = await withServices(environment, (services) =>
    estimateObject(
      services.records,
      LOCAL_CALLER.project.id,
      byFlags(() => parseCreateImage(body, wireRules(services, LOCAL_CALLER))),
      inputs,
    ),
  )
  process.stdout.write(json ? `${JSON.stringify(estimate)}\n` : costText(estimate))
  return 0
}

function sizeOf(words: string) {
  const [, width, height] = /^([1-9]\d{0,4})x([1-9]\d{0,4})$/.exec(words) ?? []
  if (width === undefined || height === undefined)
    throw new UsageError(`--input: Expected pixels such as 1024x768 but received '${words}'.`)
  return { width: Number(width), height: Number(height) }
}
