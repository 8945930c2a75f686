import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'
import { UsageError } from './usage-error.ts'

/** The flags of a subcommand such as `easel keys create`, and the words beside them: at most `words` of them. */
export function readFlags<Options extends ParseArgsOptionsConfig>(args: string[], options: Options, words = 0) {
  const parsed = parseArgs({ args, options, allowPositionals: true })
  const extra = parsed.positionals[words]
  if (extra !== undefined) throw new UsageError(`'${extra}' is one word too many.`)
  return parsed
}

/** The subcommand that is called; the sentence of the error lists them all. */
export function pick<Value>(command: string, name: string | undefined, subcommands: Record<string, Value>): Value {
  const known = name !== undefined && Object.hasOwn(subcommands, name) ? subcommands[name] : undefined
  if (known !== undefined) return known
  throw new UsageError(
    `Say what to do: ${Object.keys(subcommands)
      .map((each) => `easel ${command} ${each}`)
      .join(', ')}.`,
  )
}

/** `on` or `off`. */
export function readSwitch(flag: string, text: string): boolean {
  if (text === 'on' || text === 'off') return text === 'on'
  throw new UsageError(`${flag} is on or off, not '${text}'.`)
}
