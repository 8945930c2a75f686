import { STAGES, type Stage } from './moderator.ts'

/** An endpoint that speaks OpenAI's `/v1/moderations`. */
export type UpstreamConfig = {
  /** Of the endpoint itself, e.g. `https://api.openai.com/v1/moderations`. */
  url: string
  key: string | null
  model: string
  timeoutMs: number
  /** What it is shown. */
  stages: readonly Stage[]
}

export type ModerationConfig = {
  upstream: UpstreamConfig | null
  /** What happens to a request when the endpoint gives no answer: it goes on by the built-in rules alone, or it is refused. */
  onFailure: 'allow' | 'block'
  /** Which decisions are logged and recorded. */
  record: 'blocked' | 'all'
}

const DEFAULT_MODEL = 'omni-moderation-latest'
const DEFAULT_TIMEOUT_MS = 5000
const MAX_TIMEOUT_MS = 60_000

/** Reads `EASEL_MODERATION_*`; what is wrong with it is added to the problems. */
export function readModerationConfig(environment: Record<string, string | undefined>, problems: string[]): ModerationConfig {
  const read = (name: string) => environment[`EASEL_MODERATION_${name}`] || null
  const url = read('URL')
  if (url !== null && !/^https?:$/.test(URL.parse(url)?.protocol ?? ''))
    problems.push('EASEL_MODERATION_URL must be an address such as https://api.openai.com/v1/moderations.')
  const upstreamOnly = ['KEY', 'MODEL', 'TIMEOUT_MS', 'STAGES', 'ON_FAILURE'].filter((name) => url === null && read(name) !== null)
  for (const name of upstreamOnly) problems.push(`EASEL_MODERATION_${name} is set, but EASEL_MODERATION_URL is not.`)

  const choice = <Word extends string>(name: string, [fallback, other]: readonly [Word, Word]): Word => {
    const word = read(name) ?? fallback
    if (word !== fallback && word !== other)
      problems.push(`EASEL_MODERATION_${name} must be '${fallback}' or '${other}', but is '${word}'.`)
    return word === other ? other : fallback
  }
  const timeoutMs = Number(read('TIMEOUT_MS') ?? DEFAULT_TIMEOUT_MS)
  if (!Number.isInteger(timeoutMs) || timeoutMs < 1 || timeoutMs > MAX_TIMEOUT_MS)
    problems.push(`EASEL_MODERATION_TIMEOUT_MS must be a whole number from 1 to ${MAX_TIMEOUT_MS}.`)
  const words = (read('STAGES') ?? STAGES.join(',')).split(',').map((word) => word.trim())
  const stages = STAGES.filter((stage) => words.includes(stage))
  if (stages.length < words.length) problems.push(`EASEL_MODERATION_STAGES must list some of ${STAGES.join(', ')}, each once.`)

  return {
    upstream: url === null ? null : { url, key: read('KEY'), model: read('MODEL') ?? DEFAULT_MODEL, timeoutMs, stages },
    onFailure: choice('ON_FAILURE', ['allow', 'block']),
    record: choice('LOG', ['blocked', 'all']),
  }
}
