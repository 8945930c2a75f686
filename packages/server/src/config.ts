import { availableParallelism, homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { readS3Config, type S3Config } from './blobs/s3-config.ts'
import { type PlannerConfig, readPlannerConfig } from './minds/config.ts'
import { type ModerationConfig, readModerationConfig } from './safety/config.ts'

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
  /** What picture files tell about themselves: origin and scene, the origin alone, or nothing. */
  embed: 'scene' | 'origin' | 'nothing'
  /** Whether pictures are fetched from the addresses that requests name. */
  fetch: 'allow' | 'refuse'
  /** Tracing threads. */
  threads: number
  /** Jobs that may wait in line: more are refused, and of one project no more than half. */
  maxQueued: number
  /** Web pages elsewhere that may ask, as origins (`https://app.example`); `*` is all of them, once keys are needed. */
  corsOrigins: readonly string[]
  /** By what requests are judged beside the built-in rules. */
  moderation: ModerationConfig
  /** The language model that reads conversations; null: the built-in rules do. */
  planner: PlannerConfig | null
  /** The file that lists other engines, and where their keys are looked up; null: the built-in one is alone. */
  engines: { file: string; variable: (name: string) => string | undefined } | null
  /** URL of a PostgreSQL database that several processes share; null: SQLite in the data folder. */
  database: string | null
  /** The bucket of the blobs; null: files in the data folder. */
  blobs: S3Config | null
  /** Jobs that this process draws at one time, 0 to leave all of them to others; null: as many as suit one machine. */
  workers: number | null
  log: 'json' | 'pretty' | 'silent'
  /** Where metrics are told without a key, as `HOST:PORT`; null: only by the API, to admin keys. */
  metrics: { host: string; port: number } | null
  /** What `easel gc` throws away: jobs that ended longer ago than `days` (null: none), and coarse pictures after `previewDays`. */
  keep: { days: number | null; previewDays: number }
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
const USUAL_QUEUED = 1000
const MAX_WORKERS = 64
const MAX_DAYS = 36_500
const USUAL_PREVIEW_DAYS = 7

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
  const choice = <Word extends string>(name: string, words: readonly [fallback: Word, ...others: Word[]]): Word => {
    const text = environment[name] || words[0]
    const word = words.find((known) => known === text)
    if (!word) problems.push(`${name} must be ${words.map((known) => `'${known}'`).join(' or ')}, but is '${text}'.`)
    return word ?? words[0]
  }
  const origins = (name: string): string[] => {
    const words = (environment[name] ?? '').split(',').map((word) => word.trim())
    const wrong = words.filter((word) => word !== '' && word !== '*' && originOf(word) === null)
    for (const word of wrong) problems.push(`${name} must list origins such as 'https://app.example', or '*', but has '${word}'.`)
    return words.flatMap((word) => (word === '*' ? word : (originOf(word) ?? [])))
  }
  const address = (name: string): Config['metrics'] => {
    const [, host = '', port = ''] = /^(.+):(\d{1,5})$/.exec(environment[name] ?? '') ?? []
    if (host !== '' && Number(port) <= 65_535) return { host: host.replace(/^\[|\]$/g, ''), port: Number(port) }
    problems.push(`${name} must be an address such as '127.0.0.1:9464', but is '${environment[name]}'.`)
    return null
  }
  const database = environment.EASEL_DATABASE || 'sqlite'
  if (database !== 'sqlite' && !isPostgres(database))
    problems.push(
      `EASEL_DATABASE must be 'sqlite' or a URL such as 'postgres://user@host/easel'; what it is may hold a password and is not shown.`,
    )
  const blobs = environment.EASEL_BLOBS || 'disk'
  if (blobs !== 'disk' && !blobs.startsWith('s3://'))
    problems.push(`EASEL_BLOBS must be 'disk' or a URL such as 's3://pictures', but is '${blobs}'.`)
  const config: Config = {
    host: environment.EASEL_HOST || '127.0.0.1',
    port: integer('EASEL_PORT', 4747, 0, 65_535),
    dataFolder: resolve(environment.EASEL_DATA || join(homedir(), '.easel')),
    seed: choice('EASEL_SEED', ['derived', 'random']),
    transparent: choice('EASEL_TRANSPARENT', ['allow', 'refuse']),
    embed: choice('EASEL_EMBED', ['scene', 'origin', 'nothing']),
    fetch: choice('EASEL_FETCH', ['allow', 'refuse']),
    threads: integer('EASEL_THREADS', Math.min(MAX_THREADS, availableParallelism()), 1, MAX_THREADS),
    maxQueued: integer('EASEL_MAX_QUEUED', USUAL_QUEUED, 1, 1_000_000),
    corsOrigins: origins('EASEL_CORS_ORIGINS'),
    moderation: readModerationConfig(environment, problems),
    planner: readPlannerConfig(environment, problems),
    engines: environment.EASEL_ENGINES ? { file: resolve(environment.EASEL_ENGINES), variable: (name) => environment[name] } : null,
    database: database === 'sqlite' ? null : database,
    blobs: blobs.startsWith('s3://') ? readS3Config(blobs, environment, problems) : null,
    workers: environment.EASEL_WORKERS ? integer('EASEL_WORKERS', 0, 0, MAX_WORKERS) : null,
    log: choice('EASEL_LOG', ['json', 'pretty', 'silent']),
    metrics: environment.EASEL_METRICS ? address('EASEL_METRICS') : null,
    keep: {
      days: environment.EASEL_KEEP_DAYS ? integer('EASEL_KEEP_DAYS', 0, 1, MAX_DAYS) : null,
      previewDays: integer('EASEL_KEEP_PREVIEW_DAYS', USUAL_PREVIEW_DAYS, 1, MAX_DAYS),
    },
  }
  if (problems.length > 0) throw new ConfigError(problems)
  return config
}

/** A URL as PostgreSQL's own programs take it, which is more than URLs elsewhere: its host may be a folder, or several hosts. */
const isPostgres = (text: string) => /^postgres(ql)?:\/\/\S+$/.test(text)

/** `HTTPS://App.Example:443/` is `https://app.example`; null for what has more than an origin, or none. */
function originOf(text: string): string | null {
  const url = URL.parse(text)
  const isOrigin = url !== null && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/` && !url.hostname.includes('*')
  return isOrigin ? url.origin : null
}
