import type { OpenApiDocument, OperationObject } from '@easel/protocol/openapi'

type Schema = OpenApiDocument['components']['schemas'][string]

/** The page, from the document alone; whatever comes from it is escaped. */
export function docsPage(document: OpenApiDocument, style: string): string {
  const routes = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
  )
  const ofTag = (tag: string) => routes.filter(({ operation }) => operation.tags.includes(tag))
  const schemas = Object.entries(document.components.schemas)
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${text(document.info.title)}: the API</title>
<style>${style}</style>
</head>
<body>
<div class="page">
<nav aria-label="Contents">
${document.tags.map(({ name }) => `<h2>${text(name)}</h2><ul>${ofTag(name).map(routeLink).join('')}</ul>`).join('\n')}
<h2>Objects</h2><ul>${schemas.map(([name]) => `<li>${schemaLink(name)}</li>`).join('')}</ul>
</nav>
<main>
<h1>${text(document.info.title)}</h1>
<p>${text(document.info.description)}</p>
<p>Programs that speak the Images API need one setting: <code>OPENAI_BASE_URL</code> is this address with <code>/v1</code>. The machine's own form of this page is <a href="/openapi.json">openapi.json</a>.</p>
<pre>curl -s "$OPENAI_BASE_URL/images/generations" \\
  -H "authorization: Bearer $OPENAI_API_KEY" -H "content-type: application/json" \\
  -d '{"prompt": "a red mug on a white table", "quality": "low"}'</pre>
${document.tags
  .map(
    ({ name, description }) =>
      `<h2>${text(name)}</h2><p>${text(description)}</p>${ofTag(name)
        .map((route) => routeArticle(route, document.components.schemas))
        .join('\n')}`,
  )
  .join('\n')}
<h2>Objects</h2>
<p>What requests and answers are made of.</p>
${schemas.map(schemaArticle).join('\n')}
<h2>Errors</h2>
<p>Every refusal is an ${schemaLink('Error')} with one of these statuses.</p>
<article><table>${Object.entries(document.components.responses)
    .map(([status, { description }]) => row(status, false, words(description)))
    .join('')}</table></article>
</main>
</div>
</body>
</html>`
}

type Route = { path: string; method: string; operation: OperationObject }

const routeLink = ({ path, method, operation }: Route) =>
  `<li><a href="#${text(operation.operationId)}"><span class="method">${text(method)}</span> ${text(path)}</a></li>`

function routeArticle({ path, method, operation }: Route, schemas: Record<string, Schema>): string {
  const { operationId, summary, description, parameters = [], requestBody, responses } = operation
  const bodies = Object.entries(requestBody?.content ?? {}).map(([type, { schema }]) => `<code>${text(type)}</code> ${typeOf(schema)}`)
  const [bodyFields] = Object.values(requestBody?.content ?? {}).map(({ schema }) => schemas[nameOf(schema)])
  const { 200: done, ...refusals } = responses
  const answers = done && 'content' in done ? Object.entries(done.content ?? {}) : []
  const parts = [
    ...(parameters.length > 0
      ? [
          `<h4>Parameters</h4><table>${parameters.map(({ name, required, schema, description: what }) => row(name, required, fieldText({ ...schema, description: what }))).join('')}</table>`,
        ]
      : []),
    ...(bodies.length > 0
      ? [
          `<h4>Body</h4><p>${bodies.join(' or ')}</p>${bodyFields ? `<details><summary>Fields</summary>${fields(bodyFields)}</details>` : ''}`,
        ]
      : []),
    ...(answers.length > 0
      ? [`<h4>Answer</h4><p>${answers.map(([type, { schema }]) => `<code>${text(type)}</code> ${typeOf(schema)}`).join(' or ')}</p>`]
      : []),
    `<p class="faint">Errors: ${Object.keys(refusals).map(text).join(', ')}${operation.security ? ' · needs no key' : ''}</p>`,
  ]
  return `<article id="${text(operationId)}"><h3><span class="method">${text(method)}</span> <span>${text(path)}</span></h3>
<p>${words(summary)}</p>${description ? `<p>${words(description)}</p>` : ''}${parts.join('')}</article>`
}

function schemaArticle([name, schema]: [string, Schema]): string {
  const alternatives = schema.anyOf as Schema[] | undefined
  const body = schema.properties ? fields(schema) : alternatives ? alternatives.map(fields).join('<p class="faint">or</p>') : typeOf(schema)
  return `<article id="object-${text(name)}"><h3>${text(name)}</h3>${body}</article>`
}

function fields({ properties = {}, required = [] }: Schema): string {
  return `<table>${Object.entries(properties)
    .map(([name, schema]) => row(name, required.includes(name), fieldText(schema)))
    .join('')}</table>`
}

const row = (name: string, isRequired: boolean, html: string) =>
  `<tr><td><code>${text(name)}</code>${isRequired ? ' <span class="needed">required</span>' : ''}</td><td>${html}</td></tr>`

/** Kind, limits and meaning of a field; the fields of an object that has no name of its own follow below it. */
function fieldText(schema: Schema): string {
  const about = typeof schema.description === 'string' ? ` <span class="faint">${words(schema.description)}</span>` : ''
  const inner = [schema, schema.items as Schema | undefined].find((each) => each?.properties)
  return `${typeOf(schema)}${about}${inner ? fields(inner) : ''}`
}

function typeOf(schema: Schema): string {
  if (typeof schema.$ref === 'string') return schemaLink(nameOf(schema))
  if (Array.isArray(schema.anyOf)) return (schema.anyOf as Schema[]).map(typeOf).join(' or ')
  if ('const' in schema) return `<code>${text(JSON.stringify(schema.const))}</code>`
  if (Array.isArray(schema.enum)) return schema.enum.map((each) => `<code>${text(String(each))}</code>`).join(' ')
  if (schema.contentMediaType) return 'file'
  if (schema.type === 'array')
    return `a list${rangeOf(schema.minItems, schema.maxItems)} of ${schema.items ? typeOf(schema.items as Schema) : 'anything'}`
  const kinds = [schema.type ?? []].flat().map(String)
  if (kinds.length === 0) return 'anything'
  return `${kinds.join(' or ')}${kinds.includes('string') ? rangeOf(schema.minLength, schema.maxLength) : rangeOf(schema.minimum, schema.maximum)}`
}

/** ` 1–10`; nothing where there is no end that a person would care about. */
function rangeOf(min: unknown, max: unknown): string {
  const isEnd = (value: unknown): value is number => typeof value === 'number' && Math.abs(value) < Number.MAX_SAFE_INTEGER
  if (isEnd(min) && isEnd(max)) return ` ${min.toLocaleString('en')}–${max.toLocaleString('en')}`
  return isEnd(max) ? ` up to ${max.toLocaleString('en')}` : ''
}

/** `Usage` of `#/components/schemas/Usage`. */
const nameOf = (schema: Schema) =>
  String(schema.$ref ?? '')
    .split('/')
    .at(-1) ?? ''

const schemaLink = (name: string) => `<a href="#object-${text(name)}">${text(name)}</a>`

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const text = (plain: string) => plain.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character)

/** Words between backticks are code. */
const words = (plain: string) => text(plain).replace(/`([^`]+)`/g, '<code>$1</code>')
