import { runBatchFile } from '../batch/run-batch-file.ts'
import { pick, readFlags } from '../read-flags.ts'
import { UsageError } from '../usage-error.ts'

/** `easel batch run`: draws every request of a file, without a server. */
export async function batch([name, ...rest]: string[], environment: NodeJS.ProcessEnv): Promise<number> {
  return pick('batch', name, { run })(rest, environment)
}

function run(args: string[], environment: NodeJS.ProcessEnv): Promise<number> {
  const { values, positionals } = readFlags(args, { output: { type: 'string', short: 'o' }, json: { type: 'boolean' } }, 1)
  const [file] = positionals
  if (file === undefined) throw new UsageError('Say which file: easel batch run in.jsonl -o FOLDER')
  if (!values.output) throw new UsageError('Say where the pictures go: -o FOLDER')
  return runBatchFile({ file, folder: values.output, json: values.json ?? false }, environment)
}
