import { WireError, wireErrorOf } from '@easel/protocol'
import type { Context } from 'hono'
import type { z } from 'zod'
import { readJsonBody } from '../middleware/json-body.ts'

/** A JSON body as the schema has it; the first thing that is wrong with it is a `WireError`. */
export async function readBody<Schema extends z.ZodType>(context: Context, schema: Schema, limitBytes?: number): Promise<z.infer<Schema>> {
  const body = await readJsonBody(context, limitBytes)
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw new WireError('malformed_body', 'Expected the request body to be a JSON object.')
  const parsed = schema.safeParse(body)
  if (!parsed.success) throw wireErrorOf(parsed.error.issues, body)
  return parsed.data
}
