import { z } from 'zod'

/** What people should know of a server before they trust it with their words and pictures. */
export const ServerObject = z.strictObject({
  object: z.literal('easel.server'),
  planner: z
    .strictObject({ kind: z.enum(['rules', 'llm']), model: z.string().nullable(), host: z.string().nullable() })
    .describe('What reads conversations: the built-in rules, or a language model and where it runs.'),
  keep: z
    .strictObject({ days: z.int().nullable(), preview_days: z.int() })
    .describe('What `easel gc` throws away: ended jobs with their pictures after so many days (null: never), and coarse pictures.'),
  embed: z.enum(['scene', 'origin', 'nothing']).describe('What picture files tell about themselves.'),
})
export type ServerObject = z.infer<typeof ServerObject>
