import { parseArgs } from 'node:util'
import { WireError } from '@easel/protocol'
import { ConfigError } from '@easel/server'
import { HELP } from './help.ts'
import { nearest } from './nearest.ts'
import { UsageError } from './usage-error.ts'
import { VERSION } from './version.ts'

type Command = (args: string[], environment: NodeJS.ProcessEnv) => Promise<number>

/** Each command loads only when it is called. */
const COMMANDS: Record<string, () => Promise<Command>> = {
  draw: async () => (await import('./commands/draw.ts')).draw,
  edit: async () => (await import('./commands/edit.ts')).edit,
  scene: async () => (await import('./commands/scene.ts')).scene,
  batch: async () => (await import('./commands/batch.ts')).batch,
  contract: async () => (await import('./commands/contract.ts')).contract,
  experiment: async () => (await import('./commands/experiment.ts')).experiment,
  cost: async () => (await import('./commands/cost.ts')).cost,
  serve: async () => (await import('./commands/serve.ts')).serve,
  worker: async () => (await import('./commands/worker.ts')).worker,
  jobs: async () => (await import('./commands/jobs.ts')).jobs,
  gc: async () => (await import('./commands/gc.ts')).gc,
  backup: async () => (await import('./commands/backup.ts')).backup,
  restore: async () => (await import('./commands/backup.ts')).restore,
  inspect: async () => (await import('./commands/inspect.ts')).inspect,
  test: async () => (await import('./commands/test.ts')).test,
  about: async () => (await import('./commands/about.ts')).about,
  export: async () => (await import('./commands/export.ts')).exportFile,
  animate: async () => (await import('./commands/animate.ts')).animate,
  library: async () => (await import('./commands/library.ts')).library,
  directory: async () => (await import('./commands/directory.ts')).directory,
  doctor: async () => (await import('./commands/doctor.ts')).doctor,
  engines: async () => (await import('./commands/engines.ts')).engines,
  weights: async () => (await import('./commands/weights.ts')).weights,
  models: async () => (await import('./commands/models.ts')).models,
  keys: async () => (await import('./commands/keys.ts')).keys,
  projects: async () => (await import('./commands/projects.ts')).projects,
  usage: async () => (await import('./commands/usage.ts')).usage,
}

/** Runs one command line and gives its exit code: 0 done, 1 failed, 2 called wrongly. */
export async function main(args: string[], environment = process.env): Promise<number> {
  // Whoever read our output may have gone (`easel serve | head`); the work goes on.
  process.stdout.on('error', ignoreClosedPipe)
  try {
    return await run(args, environment)
  } catch (error) {
    const { code, message } = explain(error, args[0] ?? '')
    process.stderr.write(`${message.replace(/^/gm, 'easel: ')}\n`)
    if (environment.EASEL_DEBUG === '1') console.error(error)
    return code
  } finally {
    process.stdout.off('error', ignoreClosedPipe)
  }
}

function ignoreClosedPipe(error: NodeJS.ErrnoException) {
  if (error.code !== 'EPIPE') throw error
}

async function run([name, ...rest]: string[], environment: NodeJS.ProcessEnv): Promise<number> {
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') return print(HELP.easel)
  if (name === '--version' || name === '-v') return print(VERSION)
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (!load) {
    const meant = nearest(name, Object.keys(COMMANDS))
    throw new UsageError(
      `There is no command '${name}'; ${meant ? `did you mean ${meant}? There` : 'there'} are: ${Object.keys(COMMANDS).join(', ')}.`,
    )
  }
  if (asksForHelp(rest)) return print(HELP[name as keyof typeof HELP])
  return (await load())(rest, environment)
}

/** `--help` as a flag of its own, not as the value of another or after `--`. */
const asksForHelp = (args: string[]) =>
  parseArgs({ args, strict: false, options: { help: { type: 'boolean', short: 'h' } } }).values.help === true

function print(text: string): number {
  process.stdout.write(`${text}\n`)
  return 0
}

function explain(error: unknown, command: string): { code: number; message: string } {
  if (error instanceof UsageError || error instanceof ConfigError) return { code: 2, message: error.message }
  if (error instanceof WireError) return { code: error.status === 400 ? 2 : 1, message: error.message }
  const { code, message } = error as NodeJS.ErrnoException
  // Node's own words about a flag end with advice about `--`; the first sentence is enough.
  if (code?.startsWith('ERR_PARSE_ARGS')) {
    const said = message.split(/(?<=')\. /)[0] ?? message
    return { code: 2, message: code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' ? `${said}${rightFlag(said, command)}` : said }
  }
  return { code: 1, message: `${message ?? error}` }
}

/** What to do about a flag that is not known. */
function rightFlag(said: string, command: string): string {
  const help = HELP[command as keyof typeof HELP] ?? ''
  const meant = nearest(/'(-[^']*)'/.exec(said)?.[1] ?? '', [...new Set(help.match(/--[a-z-]+/g))])
  return `; ${meant ? `did you mean ${meant}? ` : ''}easel ${command} --help names the flags.`
}
