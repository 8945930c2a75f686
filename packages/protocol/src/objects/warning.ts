import { z } from 'zod'

/** One thing that could not be done as asked, and what was done instead; `words` are those of the prompt that caused it. */
export const WireWarning = z.strictObject({ code: z.string(), message: z.string(), words: z.string().exactOptional() })
export type WireWarning = z.infer<typeof WireWarning>
