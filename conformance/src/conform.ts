import { afterAll, afterEach, beforeAll, inject, test } from 'vitest'
import type { Client, Feature } from './clients.ts'
import { problemsOf } from './contract.ts'
import { type Recorder, recordBefore } from './recorder.ts'
import { type ErrorRow, refusalsOf } from './refusals.ts'
import type { RuleId } from './rules.ts'

/** What a test is evidence for. */
export type Proof = { client: Client; feature?: Feature; rules?: readonly RuleId[] }

declare module 'vitest' {
  interface TaskMeta {
    proof?: Proof
    /** Errors that its requests were refused with. */
    refusals?: ErrorRow[]
  }
}

/** Where the server of a kind is reached, through the proxy that remembers; set before the tests of a file run. */
export const reach = { open: '', keyed: '' }

export const keys = () => inject('keys')

const recorders: Recorder[] = []

beforeAll(async () => {
  for (const server of ['open', 'keyed'] as const) {
    const recorder = await recordBefore(inject(server))
    recorders.push(recorder)
    reach[server] = recorder.address
  }
})
afterAll(() => Promise.all(recorders.map((recorder) => recorder.close())))

/** Everything that a test has sent and got must be as `/openapi.json` says. */
afterEach(async ({ task }) => {
  const exchanges = recorders.flatMap((recorder) => recorder.take())
  task.meta.refusals = refusalsOf(exchanges)
  const problems = await problemsOf(exchanges, keys().lenient)
  if (problems.length > 0) throw new Error(`Not as /openapi.json says:\n${problems.join('\n')}`)
})

/** A test that is evidence: for a cell of clients × features, for rules of the wire, or for both. */
export function conform(proof: Proof, promise: string, run: () => Promise<void>): void {
  test(promise, { meta: { proof } }, run)
}
