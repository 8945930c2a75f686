import { z } from 'zod'
import { Contract } from './contracts.ts'

/** One line of the library. */
export const LibraryLine = z.strictObject({
  id: z.string().describe('The name of its contract.'),
  object: z.literal('easel.library_entry'),
  genre: z.string(),
  about: z.string(),
  tags: z.array(z.string()),
  engine: z.enum(['easel', 'neural']).describe('`neural`: the built-in engine does not draw it well.'),
  size: z.string(),
  thumbnail: z.string().nullable().describe('Path of its picture on this server.'),
})

/** An entry with everything to take away. */
export const LibraryEntry = LibraryLine.extend({
  contract: Contract,
  copies: z
    .strictObject({
      prompt: z.string(),
      contract: z.string(),
      curl: z.string(),
      typescript: z.string(),
      python: z.string(),
      cli: z.string(),
    })
    .describe('The same entry as words, as YAML, and as calls; with the default of each variable.'),
})
export type LibraryLine = z.infer<typeof LibraryLine>
export type LibraryEntry = z.infer<typeof LibraryEntry>

const Count = z.strictObject({ name: z.string(), entries: z.int() })

export const LibraryList = z.strictObject({
  object: z.literal('list'),
  data: z.array(LibraryLine).describe('The best first where words were asked for, else by genre and name.'),
  genres: z.array(Count).describe('Of the whole library.'),
  tags: z.array(Count),
})
export type LibraryList = z.infer<typeof LibraryList>

export const LibraryQuery = z.strictObject({
  q: z.string().max(200).optional().describe('Words: all of them must occur in the name, the tags, the purpose or the prompt.'),
  tag: z.string().max(60).optional(),
  genre: z.string().max(60).optional(),
})
export type LibraryQuery = z.infer<typeof LibraryQuery>
