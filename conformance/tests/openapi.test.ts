import { expect, inject } from 'vitest'
import { openApiDocument } from '../../packages/protocol/src/openapi/index.ts'
import { conform } from '../src/conform.ts'
import { ask } from '../src/http.ts'

conform({ client: 'http', rules: ['ours.openapi'] }, 'the server shows the document that this run holds it to', async () => {
  const { status, body } = await ask('GET', '/openapi.json', { server: inject('open') })
  expect(status).toBe(200)
  expect(body).toEqual(JSON.parse(JSON.stringify(openApiDocument())))
})
