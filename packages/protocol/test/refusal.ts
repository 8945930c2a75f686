import { WireError } from '../src/index.ts'

/** The wire error that an action throws; anything else is a failure of the test. */
export function refusal(action: () => unknown): WireError['envelope']['error'] & { status: number } {
  try {
    action()
  } catch (error) {
    if (error instanceof WireError) return { ...error.envelope.error, status: error.status }
    throw error
  }
  throw new Error('expected a WireError')
}
