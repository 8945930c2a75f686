import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { type OpenApiDocument, type OperationObject, openApiDocument } from '../src/openapi/index.ts'

/**
 * Holds what goes over the wire against the OpenAPI document: `checkRequest` and `checkResponse` throw an error that names
 * every place where a body is not as the document says, and one for a route, status or content type that it does not know.
 */

const document: OpenApiDocument = openApiDocument()
const ajv = new Ajv2020({ strict: false, allErrors: true })
addFormats.default(ajv)
ajv.addSchema({ ...document, $id: 'openapi' })

type Schema = { [key: string]: unknown; properties?: Record<string, unknown>; patternProperties?: Record<string, unknown> }

/** Checks a request that a server should take: JSON as a value, a form as `FormData`, no body as undefined. `path` may have a query. */
export function checkRequest(method: string, path: string, contentType: string | null, body: unknown): void {
  const operation = operationOf(method, path)
  checkQuery(operation, path)
  if (!operation.requestBody) return
  const type = mediaType(contentType)
  if (!operation.requestBody.content[type]) throw new Error(`${method} ${path}: the document knows no request of type '${type}'.`)
  const pointer = `${pointerTo(method, path)}/requestBody/content/${escaped(type)}/schema`
  check(`${method} ${path}`, pointer, body instanceof FormData ? valuesOf(body, schemaAt(pointer)) : body)
}

/** Checks an answer: JSON as a value or text, server-sent events as text, anything else as it is. */
export function checkResponse(method: string, path: string, status: number, contentType: string | null, body: unknown): void {
  const what = `${method} ${path} → ${status}`
  const type = mediaType(contentType)
  const known = operationOf(method, path).responses[status]
  if (!known) throw new Error(`${what}: the document knows no such status.`)
  const pointer = '$ref' in known ? known.$ref : `${pointerTo(method, path)}/responses/${status}`
  const content = '$ref' in known ? document.components.responses[status]?.content : known.content
  if (!content?.[type]) throw new Error(`${what}: the document knows no answer of type '${type}'.`)
  const schema = `${pointer}/content/${escaped(type)}/schema`
  if (type === 'text/event-stream') for (const event of eventsOf(String(body))) check(what, schema, event)
  else if (type === 'application/json') check(what, schema, typeof body === 'string' ? JSON.parse(body) : body)
}

/** Whether the document has such a route. */
export const isDocumented = (method: string, path: string): boolean =>
  document.paths[templateOf(method, path)]?.[method.toLowerCase()] !== undefined

/** The data of each event; a name that is not its `type`, or an event without data, is an error. */
export function eventsOf(text: string): unknown[] {
  const blocks = text.split('\n\n').map((block) => block.split('\n').filter((line) => line !== '' && !line.startsWith(':')))
  return blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => {
      const [, name, data] = /^event: (.*)\ndata: (.*)$/.exec(lines.join('\n')) ?? []
      if (name === undefined || data === undefined) throw new Error(`This is no event: ${lines.join('\n').slice(0, 200)}`)
      const event = JSON.parse(data) as { type?: unknown }
      if (event.type !== name) throw new Error(`The event '${name}' has the type '${String(event.type)}'.`)
      return event
    })
}

function operationOf(method: string, path: string): OperationObject {
  const operation = document.paths[templateOf(method, path)]?.[method.toLowerCase()]
  if (!operation) throw new Error(`The document does not know ${method} ${path}.`)
  return operation
}

/** `/v1/files/file-1` is `/v1/files/{id}`. */
function templateOf(method: string, path: string): string {
  const plain = path.split('?')[0] ?? ''
  const fits = (template: string) => new RegExp(`^${template.replace(/\{\w+\}/g, '[^/]+')}$`).test(plain)
  return Object.keys(document.paths).find((template) => fits(template) && document.paths[template]?.[method.toLowerCase()]) ?? plain
}

const pointerTo = (method: string, path: string) => `#/paths/${escaped(templateOf(method, path))}/${method.toLowerCase()}`
const escaped = (part: string) => part.replaceAll('~', '~0').replaceAll('/', '~1')
const mediaType = (contentType: string | null) => (contentType ?? '').split(';')[0]?.trim().toLowerCase() ?? ''

const validators = new Map<string, ValidateFunction>()

function check(what: string, pointer: string, value: unknown): void {
  const validate = validators.get(pointer) ?? ajv.compile({ $ref: `openapi${encodeURI(pointer)}` })
  validators.set(pointer, validate)
  if (!validate(value)) throw new Error(`${what} is not as the document says:\n${ajv.errorsText(validate.errors, { separator: '\n' })}`)
}

function checkQuery(operation: OperationObject, path: string): void {
  for (const [name, text] of new URL(path, 'http://localhost').searchParams) {
    const parameter = operation.parameters?.find((each) => each.in === 'query' && each.name === name)
    if (!parameter) throw new Error(`${path}: the document does not know the query '${name}'.`)
    if (!ajv.validate(parameter.schema, meant(text, parameter.schema))) throw new Error(`${path}: ${name} ${ajv.errorsText()}`)
  }
}

/** What the fields of a form stand for: numbers, switches and objects are text in it, and files are bytes. */
function valuesOf(form: FormData, schema: Schema): Record<string, unknown> {
  const values: Record<string, unknown> = {}
  for (const name of new Set(form.keys())) {
    const field = fieldOf(schema, name)
    const each = form.getAll(name).map((value) => (typeof value === 'string' ? meant(value, field) : '(bytes)'))
    values[name] = each.length > 1 || kindsOf(field).has('array') ? each : each[0]
  }
  return values
}

function fieldOf({ properties = {}, patternProperties = {} }: Schema, name: string): Schema {
  const pattern = Object.keys(patternProperties).find((each) => new RegExp(each).test(name))
  return (properties[name] ?? (pattern && patternProperties[pattern]) ?? {}) as Schema
}

function meant(text: string, schema: Schema): unknown {
  const kinds = kindsOf(schema)
  if (kinds.has('integer') && /^-?\d+$/.test(text)) return Number(text)
  if (kinds.has('boolean') && /^(true|false)$/.test(text)) return text === 'true'
  return kinds.has('object') ? JSON.parse(text) : text
}

/** The types that a schema takes, through its references and alternatives. */
function kindsOf(schema: Schema): Set<string> {
  if (typeof schema.$ref === 'string') return kindsOf(schemaAt(schema.$ref))
  const alternatives = (schema.anyOf as Schema[] | undefined) ?? []
  return new Set([...[schema.type ?? []].flat().map(String), ...alternatives.flatMap((each) => [...kindsOf(each)])])
}

/** What a pointer such as `#/components/schemas/Usage` points at, through further references. */
function schemaAt(pointer: string): Schema {
  const steps = pointer.slice(2).split('/')
  const found = steps.reduce<unknown>(
    (value, step) => (value as Record<string, unknown>)[step.replaceAll('~1', '/').replaceAll('~0', '~')],
    document,
  ) as Schema
  return typeof found.$ref === 'string' ? schemaAt(found.$ref) : found
}
