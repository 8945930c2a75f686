import type { Log } from './services.ts'

/** One line of JSON for each event on stderr; prompts and keys never appear. */
export const consoleLog: Log = {
  info: (message, facts = {}) => write({ level: 'info', message, ...facts }),
  error: (message, error, facts = {}) =>
    write({ level: 'error', message, ...facts, error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
}

export const silentLog: Log = { info: () => {}, error: () => {} }

const write = (line: Record<string, unknown>) => process.stderr.write(`${JSON.stringify({ time: new Date().toISOString(), ...line })}\n`)
