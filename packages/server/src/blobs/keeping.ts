import type { Blobs } from './blobs.ts'

/**
 * Between the moment a blob is stored and the moment a record names it, it looks like nobody's. So whoever stores
 * and records does both in `whileKeeping`, and whoever looks for a name and deletes does both in `whileDeleting`:
 * the first may overlap with each other, the second with nothing. Within one process that is held here; where several
 * share the blobs, by what `shareKeeping` was given.
 */
type Gate = { keeping: Set<Promise<unknown>>; deleting: Promise<unknown> }

const gates = new WeakMap<Blobs, Gate>()

/** Holds other processes to the same. */
export type SharedKeeping = {
  keeping<Result>(work: () => Promise<Result>): Promise<Result>
  deleting<Result>(work: () => Promise<Result>): Promise<Result>
}

const shared = new WeakMap<Blobs, SharedKeeping>()

export const shareKeeping = (blobs: Blobs, keeping: SharedKeeping): void => void shared.set(blobs, keeping)

export async function whileKeeping<Result>(blobs: Blobs, work: () => Promise<Result>): Promise<Result> {
  const gate = gateOf(blobs)
  for (let last: unknown = null; last !== gate.deleting; ) {
    last = gate.deleting
    await last
  }
  const running = shared.get(blobs)?.keeping(work) ?? work()
  const ended = settled(running)
  gate.keeping.add(ended)
  void ended.then(() => gate.keeping.delete(ended))
  return running
}

export async function whileDeleting<Result>(blobs: Blobs, work: () => Promise<Result>): Promise<Result> {
  const gate = gateOf(blobs)
  const before = Promise.all([gate.deleting, ...gate.keeping])
  const running = before.then(() => shared.get(blobs)?.deleting(work) ?? work())
  gate.deleting = settled(running)
  return running
}

function gateOf(blobs: Blobs): Gate {
  const gate = gates.get(blobs) ?? { keeping: new Set(), deleting: Promise.resolve() }
  gates.set(blobs, gate)
  return gate
}

const settled = (work: Promise<unknown>): Promise<void> =>
  work.then(
    () => {},
    () => {},
  )
