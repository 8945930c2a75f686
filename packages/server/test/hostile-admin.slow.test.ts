import { expect, test } from 'vitest'
import { type Attack, ground, kind, post } from './hostile/attack.ts'
import { editJson } from './hostile/form.ts'

const open = ground()

const KEYS = [
  '{}x',
  '[]',
  '{"name":""}',
  '{"name":7}',
  `{"name":"${'x'.repeat(5000)}"}`,
  '{"scopes":[]}',
  '{"scopes":["root"]}',
  '{"scopes":"all"}',
  '{"profile":"loose"}',
  '{"expires_at":-1}',
  '{"expires_at":1}',
  '{"expires_at":1e99}',
  '{"project":"../x"}',
  '{"project":"__proto__"}',
  '{"id":"key_1"}',
  '{"__proto__":{"scopes":["admin"]}}',
]
kind(
  'keys, projects and sessions of a wrong shape are refused',
  open,
  [
    ...KEYS.map((body): Attack => ({ name: `key ${body.slice(0, 40)}`, run: (field) => post(field, '/easel/v1/keys', body) })),
    ...[
      '{}',
      '{"name":""}',
      '{"name":"x","tier":9}',
      '{"name":"x","monthly_budget":-1}',
      '{"name":"x","verified":"yes"}',
      '{"name":"default"}',
    ].map((body): Attack => ({ name: `project ${body}`, run: (field) => post(field, '/easel/v1/projects', body) })),
    ...['{}', '{"key":7}', `{"key":"${'x'.repeat(2000)}"}`, '{"key":""}'].map(
      (body): Attack => ({ name: `session ${body.slice(0, 40)}`, run: (field) => post(field, '/easel/v1/session', body) }),
    ),
  ],
  { expected: [400, 404] },
)

test('a file id in an edit of nobody’s project is refused with the parameter that names it', async () => {
  const answer = await editJson('', { images: [{ file_id: 'file-of-nobody' }] }).run(open())
  expect([400, 404]).toContain(answer.status)
  expect(answer.text).toContain('file_id')
})
