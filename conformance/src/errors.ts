import { expect } from 'vitest'

/** The error that a promise must end with. */
export async function errorOf(promise: Promise<unknown>): Promise<Error & Record<string, unknown>> {
  const answer = await promise.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  expect(answer, 'an error was expected').toBeInstanceOf(Error)
  return answer as Error & Record<string, unknown>
}
