import type { z } from 'zod'
import { WireError, wireErrorOf } from '../errors/index.ts'
import { DEFAULT_MODEL, type ModelProfile, profileOf } from '../models/index.ts'
import type { WireWarning } from '../objects/warning.ts'
import { forgive } from './lenient.ts'
import type { WireRules } from './request.ts'

/** A body that its schema has taken, and the model that it is for. */
type Read<Data> = { data: Data; profile: ModelProfile; warnings: WireWarning[] }

/** Reads a body by the schema of its own model, after a lenient profile has mapped what older clients send. */
export function readBody<Schema extends z.ZodType>(
  sent: unknown,
  schemaOf: (profile: ModelProfile) => Schema,
  rules: WireRules,
): Read<z.output<Schema>> {
  if (typeof sent !== 'object' || sent === null || Array.isArray(sent))
    throw new WireError('malformed_body', 'Expected the request body to be a JSON object.')
  const { body, warnings } = rules.profile === 'lenient' ? forgive(sent) : { body: sent, warnings: [] }
  const model = 'model' in body ? body.model : null
  const profile = profileOf(typeof model === 'string' ? model : DEFAULT_MODEL)
  const parsed = schemaOf(profile).safeParse(body)
  if (!parsed.success) throw wireErrorOf(parsed.error.issues, body)
  return { data: parsed.data, profile, warnings }
}

/** Building a schema takes longer than using it, so each model's is built once, when it is first asked for. */
export function oncePerModel<Schema>(build: (profile: ModelProfile) => Schema): (profile: ModelProfile) => Schema {
  const built = new Map<string, Schema>()
  return (profile) => {
    const schema = built.get(profile.id) ?? build(profile)
    built.set(profile.id, schema)
    return schema
  }
}
