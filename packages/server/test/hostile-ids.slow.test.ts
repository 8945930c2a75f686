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
  ['a batch', '/v1/batches/'],
  ['the last of a page of batches', '/v1/batches?after='],
  ['the last of a page of jobs', '/easel/v1/jobs?after='],
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

kind(
  'batches of any shape are refused',
  open,
  bodies('/v1/batches', {
    nothing: '{}',
    'a list': '[]',
    'a word': '"x"',
    'no file': '{"endpoint":"/v1/images/edits","completion_window":"24h"}',
    'a file that is none': '{"input_file_id":"file-x","endpoint":"/v1/images/edits","completion_window":"24h"}',
    'a file that is a path': '{"input_file_id":"../../easel.db","endpoint":"/v1/images/edits","completion_window":"24h"}',
    'a file that is a number': '{"input_file_id":7,"endpoint":"/v1/images/edits","completion_window":"24h"}',
    'a file that is null': '{"input_file_id":null,"endpoint":"/v1/images/edits","completion_window":"24h"}',
    'another endpoint': '{"input_file_id":"x","endpoint":"/v1/keys","completion_window":"24h"}',
    'an endpoint of the prototype': '{"input_file_id":"x","endpoint":"constructor","completion_window":"24h"}',
    'another window': '{"input_file_id":"x","endpoint":"/v1/images/edits","completion_window":"1s"}',
    'metadata in metadata': '{"input_file_id":"x","endpoint":"/v1/images/edits","completion_window":"24h","metadata":{"a":{}}}',
    'too much metadata': JSON.stringify({
      input_file_id: 'x',
      endpoint: '/v1/images/edits',
      completion_window: '24h',
      metadata: Object.fromEntries(Array.from({ length: 17 }, (_, index) => [index, ''])),
    }),
    'an early end':
      '{"input_file_id":"x","endpoint":"/v1/images/edits","completion_window":"24h","output_expires_after":{"anchor":"created_at","seconds":-1}}',
    'an unknown key': '{"input_file_id":"x","endpoint":"/v1/images/edits","completion_window":"24h","__proto__":1}',
    'an endless id': JSON.stringify({ input_file_id: 'x'.repeat(1_000_000), endpoint: '/v1/images/edits', completion_window: '24h' }),
  }),
  { expected: [400, 404] },
)
