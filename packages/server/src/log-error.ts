/** What is told of an error: where it came from, and what it came from in turn; never its other fields, which may hold a request. */
export function textOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const own = error.stack ?? error.message
  return error.cause === undefined ? own : `${own}\nbecause of ${textOf(error.cause)}`
}
