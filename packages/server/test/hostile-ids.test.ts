import { type Attack, ask, bodies, ground, kind } from './hostile/attack.ts'

const open = ground()

const IDS = [
  '..',
  '../..',
  '%2e%2e',
  '..%2f..%2feasel.db',
  '%00',
  'file-%00',
  "x' or 1=1 --",
  '*',
  '%',
  'file-'.repeat(1000),
  '\u202e',
  '🎨',
  'constructor',
  '-1',
  'null',
]
for (const [what, path] of [
  ['a job', '/easel/v1/jobs/'],
  ['a picture', '/easel/v1/pictures/'],
  ['a file', '/v1/files/'],
  ['a model', '/v1/models/'],
] as const) {
  kind(
    `an id that is none finds nothing: ${what}`,
    open,
    IDS.flatMap((id): Attack[] => {
      const name = encodeURIComponent(id)
      return [{ name: id.slice(0, 40), run: (field) => ask(field, `${path}${name}`) }]
    }),
    { expected: [400, 404] },
  )
}

kind(
  'moderations of any shape are answered or refused',
  open,
  bodies('/v1/moderations', {
    nothing: '{}',
    null: '{"input":null}',
    number: '{"input":7}',
    'an empty list': '{"input":[]}',
    'a mixed list': '{"input":["a",7]}',
    'a list in a list': '{"input":[["a"]]}',
    'a part of no type': '{"input":[{"text":"a"}]}',
    'a part of another type': '{"input":[{"type":"audio","audio":"x"}]}',
    'a picture of this machine': '{"input":[{"type":"image_url","image_url":{"url":"http://127.0.0.1:1/x.png"}}]}',
    'a picture that is a file': '{"input":[{"type":"image_url","image_url":{"url":"file:///etc/passwd"}}]}',
    'ten thousand words': JSON.stringify({
      input: Array.from({ length: 10_000 }, () => 'x'),
    }),
    'a long word': JSON.stringify({ input: 'x'.repeat(1_000_000) }),
    'an unknown model': '{"input":"x","model":"__proto__"}',
    'an unknown key': '{"input":"x","__proto__":1}',
    'a list that is the prototype': '{"input":{"__proto__":[]}}',
  }),
  { expected: [200, 400, 404, 413] },
)
