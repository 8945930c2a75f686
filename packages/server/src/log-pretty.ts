import { textOf } from './log-error.ts'
import type { Log } from './services.ts'

/** Lines for a person at a terminal: `12:00:01 request method=GET path=/v1/models`. Errors stand below their line. */
export function prettyLog(write: (line: string) => void, secret: readonly string[]): Log {
  const line = (message: string, facts: Record<string, unknown>) => {
    const shown = Object.entries(facts).filter(([name, value]) => value !== null && value !== undefined && !secret.includes(name))
    const words = shown.map(
      ([name, value]) => ` ${name}=${typeof value === 'string' && !/[\s"]/.test(value) ? value : JSON.stringify(value)}`,
    )
    return `${new Date().toISOString().slice(11, 19)} ${message}${words.join('')}\n`
  }
  return {
    info: (message, facts = {}) => write(line(message, facts)),
    error: (message, error, facts = {}) => write(`${line(`ERROR ${message}`, facts)}${textOf(error).replace(/^/gm, '  ')}\n`),
  }
}
