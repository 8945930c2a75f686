import { textOf } from './log-error.ts'
import { prettyLog } from './log-pretty.ts'
import type { Log } from './services.ts'

/**
 * Facts under these names are never written, whoever hands them in by mistake: what people ask for and what opens doors is
 * not the log's to keep.
 */
const SECRET = ['prompt', 'secret', 'password', 'authorization', 'cookie', 'token', 'apiKey', 'body', 'headers']

export const silentLog: Log = { info: () => {}, error: () => {} }

/** Opens the log on stderr: one line of JSON for each event, lines for a person, or nothing. */
export async function createLog(kind: 'json' | 'pretty' | 'silent'): Promise<Log> {
  if (kind === 'silent') return silentLog
  if (kind === 'pretty') return prettyLog((line) => process.stderr.write(line), SECRET)
  const { destination, pino, stdTimeFunctions } = await import('pino')
  return jsonLog(pino, stdTimeFunctions.isoTime, destination({ fd: 2, sync: true }))
}

/** For tests, which read what is written: the same as `json`, elsewhere. */
export function jsonLog(pino: typeof import('pino').pino, timestamp: () => string, to: { write(line: string): void }): Log {
  const logger = pino(
    {
      timestamp,
      redact: { paths: SECRET.flatMap((name) => [name, `*.${name}`]), remove: true },
      formatters: { level: (level) => ({ level }) },
      messageKey: 'message',
      errorKey: 'error',
    },
    to,
  )
  return {
    info: (message, facts = {}) => logger.info(facts, message),
    error: (message, error, facts = {}) => logger.error({ ...facts, error: textOf(error) }, message),
  }
}
