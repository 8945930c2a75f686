import { availableParallelism, homedir } from 'node:os'
import { join, resolve } from 'node:path'

/** What the environment decides, read once at the start. */
export type Config = {
  host: string
  /** 0 takes any free port. */
  port: number
  /** Folder of the database and the pictures. */
  dataFolder: string
  /** `derived`: the same request gives the same picture; `random`: a new seed for each request without one. */
  seed: 'derived' | 'random'
  /** Whether `background: transparent` is drawn, or refused as OpenAI did before August 2026. */
  transparent: 'allow' | 'refuse'
  /** Tracing threads. */
  threads: number
}

/** A wrong environment, with every problem in `problems`. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
  readonly problems: string[]

  constructor(problems: string[]) {
    super(problems.join('\n'))
    this.problems = problems
  }
}

const MAX_THREADS = 64

/** Reads `EASEL_*`; an unset or empty variable means its default. */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const problems: string[] = []
  const integer = (name: string, fallback: number, min: number, max: number): number => {
    const text = environment[name]
    if (!text) return fallback
    const value = Number(text)
    if (/^\d+$/.test(text) && value >= min && value <= max) return value
    problems.push(`${name} must be a whole number from ${min} to ${max}, but is '${text}'.`)
    return fallback
  }
  const choice = <Word extends string>(name: string, [fallback, other]: [Word, Word]): Word => {
    const text = environment[name] || fallback
    if (text === fallback || text === other) return text as Word
    problems.push(`${name} must be '${fallback}' or '${other}', but is '${text}'.`)
    return fallback
  }
  const config: Config = {
    host: environment.EASEL_HOST || '127.0.0.1',
    port: integer('EASEL_PORT', 4747, 0, 65_535),
    dataFolder: resolve(environment.EASEL_DATA || join(homedir(), '.easel')),
    seed: choice('EASEL_SEED', ['derived', 'random']),
    transparent: choice('EASEL_TRANSPARENT', ['allow', 'refuse']),
    threads: integer('EASEL_THREADS', Math.min(MAX_THREADS, availableParallelism()), 1, MAX_THREADS),
  }
  if (problems.length > 0) throw new ConfigError(problems)
  return config
}
