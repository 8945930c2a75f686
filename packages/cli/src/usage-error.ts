/** The command was called wrongly; the message is one sentence for whoever typed it. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}
