import { z } from 'zod'
import { Metadata } from '../objects/metadata.ts'
import { ResponseInputItem } from './input.ts'

const MAX_NEW_ITEMS = 20

const Items = z.array(ResponseInputItem).max(MAX_NEW_ITEMS)

/** Body of `POST /v1/conversations`. */
export const NewConversationBody = z.strictObject({
  items: Items.nullish().describe(`What it begins with, at most ${MAX_NEW_ITEMS} items.`),
  metadata: Metadata.nullish(),
})
/** The same before its items are read one by one. */
export const NewConversation = NewConversationBody.extend({ items: z.array(z.unknown()).max(MAX_NEW_ITEMS).nullish() })

export const ConversationChange = z.strictObject({ metadata: Metadata })

export const NewItemsBody = z.strictObject({ items: Items.min(1) })
export const NewItems = z.strictObject({ items: z.array(z.unknown()).min(1).max(MAX_NEW_ITEMS) })

export const ConversationObject = z.strictObject({
  id: z.string(),
  object: z.literal('conversation'),
  created_at: z.int(),
  metadata: Metadata,
})
export type ConversationObject = z.infer<typeof ConversationObject>

export const ConversationDeleted = z.strictObject({
  id: z.string(),
  object: z.literal('conversation.deleted'),
  deleted: z.literal(true),
})

/** A conversation as people read it: who said what, and which pictures came of it; their bytes are under `/easel/v1/pictures`. */
export const ConversationTurns = z.strictObject({
  object: z.literal('list'),
  data: z.array(
    z.strictObject({
      object: z.literal('easel.turn'),
      role: z.enum(['user', 'assistant']),
      text: z.string(),
      pictures: z.array(
        z.strictObject({
          id: z.string().describe('Its name in the conversation.'),
          picture: z
            .string()
            .nullable()
            .describe('Id of the drawn picture; null for one that was brought and not drawn here, or that failed.'),
          error: z.string().nullable(),
        }),
      ),
    }),
  ),
})
export type ConversationTurns = z.infer<typeof ConversationTurns>

export const PictureLineage = z.strictObject({
  id: z.string(),
  object: z.literal('easel.lineage'),
  instruction: z.string().describe('The words that it was made from.'),
  parents: z.array(z.string()).describe('Ids of the pictures that it was made from, where they were drawn here.'),
  children: z.array(z.string()).describe('Ids of the pictures that were made from it.'),
})
export type PictureLineage = z.infer<typeof PictureLineage>
