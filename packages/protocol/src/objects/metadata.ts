import { z } from 'zod'

/** Pairs of a client's own, which are kept and given back. */
export const Metadata = z.record(z.string().max(64), z.string().max(512)).refine((pairs) => Object.keys(pairs).length <= 16, {
  error: 'Expected at most 16 pairs.',
})
