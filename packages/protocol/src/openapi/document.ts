import { ERRORS } from '../errors/index.ts'
import { OPERATIONS, type Operation, TAGS } from './operations.ts'
import { componentSchemas, type JsonSchema, querySchema, refTo } from './schemas.ts'

type Media = Record<string, { schema: JsonSchema }>
type Answer = { description: string; content?: Media; headers?: Record<string, { description: string; schema: JsonSchema }> }
type Parameter = { name: string; in: 'path' | 'query' | 'header'; required: boolean; description?: string; schema: JsonSchema }

/** An operation of the document. */
export type OperationObject = {
  operationId: string
  tags: string[]
  summary: string
  description?: string
  security?: []
  parameters?: Parameter[]
  requestBody?: { required: true; content: Media }
  responses: Record<string, Answer | { $ref: string }>
}

export type OpenApiDocument = {
  openapi: '3.1.1'
  info: { title: string; version: string; description: string; license: { name: string; identifier: string } }
  servers: { url: string }[]
  security: Record<string, []>[]
  tags: { name: string; description: string }[]
  paths: Record<string, Record<string, OperationObject>>
  components: {
    securitySchemes: Record<string, { type: 'http'; scheme: 'bearer'; description: string }>
    responses: Record<string, Answer>
    schemas: Record<string, JsonSchema>
  }
}

/** The whole HTTP API as an OpenAPI 3.1 document, made from the schemas that requests are checked by. */
export function openApiDocument(): OpenApiDocument {
  const paths: OpenApiDocument['paths'] = {}
  for (const operation of OPERATIONS) {
    const methods = paths[operation.path] ?? {}
    methods[operation.method] = operationObject(operation)
    paths[operation.path] = methods
  }
  return {
    openapi: '3.1.1',
    info: {
      title: 'Easel',
      version: '1',
      description:
        'Draws pictures from words and changes them, by the Images API that existing programs speak. Request bodies are shown for all models together; docs/profiles.md says which model takes what.',
      license: { name: 'Apache 2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    security: [{ key: [] }],
    tags: Object.entries(TAGS).map(([name, description]) => ({ name, description })),
    paths,
    components: {
      securitySchemes: {
        key: { type: 'http', scheme: 'bearer', description: 'An API key; not needed on the own machine before the first key was made.' },
      },
      responses: errorAnswers(),
      schemas: componentSchemas(),
    },
  }
}

function operationObject({
  id,
  tag,
  summary,
  description,
  path,
  query,
  headers,
  body,
  answer,
  accepted,
  errors,
  open,
}: Operation): OperationObject {
  const parameters = [...pathParameters(path), ...(query ? queryParameters(querySchema(query)) : []), ...headerParameters(headers)]
  return {
    operationId: id,
    tags: [tag],
    summary,
    ...(description && { description }),
    ...(open && { security: [] }),
    ...(parameters.length > 0 && { parameters }),
    ...(body && { requestBody: { required: true, content: mediaOf(body) } }),
    responses: {
      ...(answer && { 200: { description: 'Done.', content: mediaOf(answer), ...(tag === 'Images' && { headers: IMAGE_HEADERS }) } }),
      ...(accepted && { 202: { description: 'Accepted: the work goes on.', content: mediaOf({ 'application/json': accepted }) } }),
      ...Object.fromEntries([...errors, 500].map((status) => [status, { $ref: `#/components/responses/${status}` }])),
    },
  }
}

const mediaOf = (schemas: Operation['answer'] | Operation['body'] = {}): Media =>
  Object.fromEntries(Object.entries(schemas).map(([type, name]) => [type, { schema: name ? refTo(name) : {} }]))

const pathParameters = (path: string): Parameter[] =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => ({ name, in: 'path', required: true, schema: { type: 'string' } }))

const queryParameters = ({ properties = {} }: JsonSchema): Parameter[] =>
  Object.entries(properties).map(([name, { description, ...schema }]) => ({
    name,
    in: 'query',
    required: false,
    ...(typeof description === 'string' && { description }),
    schema,
  }))

const headerParameters = (headers: Operation['headers'] = {}): Parameter[] =>
  Object.entries(headers).map(([name, description]) => ({ name, in: 'header', required: false, description, schema: { type: 'string' } }))

const IMAGE_HEADERS = {
  'x-easel-job': { description: 'Id of the job behind the request.', schema: { type: 'string' } },
  'x-easel-warnings': {
    description: 'What could not be done as asked: a list of `Warning` as JSON, at most 1 kB.',
    schema: { type: 'string' },
  },
}

/** One answer for each status of the error table, which names the codes that come with it. */
function errorAnswers(): Record<string, Answer> {
  const rows = Object.values(ERRORS)
  const statuses = [...new Set(rows.map(({ status }) => status))].sort()
  return Object.fromEntries(
    statuses.map((status) => {
      const codes = new Set(
        rows.filter((row) => row.status === status).map(({ type, code }) => (code ? `\`${code}\` (${type})` : `no code (${type})`)),
      )
      return [status, { description: `An error: ${[...codes].join(', ')}.`, content: mediaOf({ 'application/json': 'Error' }) }]
    }),
  )
}
