import fc from 'fast-check'
import { bodies, ground, kind } from './hostile/attack.ts'

const open = ground()
const GENERATE = '/v1/images/generations'
const good = { prompt: 'x', size: '1024x640', output_format: 'jpeg' }
const BAD = { expected: [400] }

/** Ten of a generated kind, the same in every run. */
const ten = <Value>(arbitrary: fc.Arbitrary<Value>, numRuns = 10) => fc.sample(arbitrary, { seed: 4747, numRuns })
const named = <Value>(values: Value[], body: (value: Value) => string | Uint8Array<ArrayBuffer>) =>
  Object.fromEntries(values.map((value, index) => [`${index}: ${JSON.stringify(value)?.slice(0, 60)}`, body(value)]))
const json = (changes: object) => JSON.stringify({ ...good, ...changes })

const FIELDS = [
  'prompt',
  'model',
  'n',
  'size',
  'quality',
  'background',
  'output_format',
  'output_compression',
  'moderation',
  'stream',
  'partial_images',
  'user',
  'safety_identifier',
  'easel',
]
const WRONG = {
  prompt: [7, [], {}, true],
  number: ['1', [], {}, true, 1.5, -1, 1e308],
  word: [7, [], {}, false, 'no such word', '\u0000'],
  flag: ['true', 1, [], {}],
}
const wrongFor = (field: string) =>
  /^(n|output_compression|partial_images)$/.test(field)
    ? WRONG.number
    : field === 'stream'
      ? WRONG.flag
      : field === 'prompt'
        ? WRONG.prompt
        : /^(user|safety_identifier)$/.test(field)
          ? WRONG.prompt
          : field === 'easel'
            ? [7, 'x', [], true]
            : WRONG.word
const wrongTypes = FIELDS.flatMap((field) => wrongFor(field).map((value) => [field, value] as const))

kind(
  'a value of the wrong type is refused in every field',
  open,
  bodies(
    GENERATE,
    named(
      wrongTypes.map(([field, value]) => ({ [field]: value })),
      json,
    ),
  ),
  BAD,
)

kind(
  'names of the prototype are names like any other',
  open,
  bodies(
    GENERATE,
    Object.fromEntries(
      [
        '__proto__',
        'constructor',
        'prototype',
        'toString',
        'hasOwnProperty',
        'valueOf',
        '__defineGetter__',
        'then',
        'length',
        '__proto__.n',
      ].flatMap((name) => [
        [name, `{"prompt":"x","${name}":{"n":10,"isAdmin":true}}`],
        [`easel.${name}`, `{"prompt":"x","easel":{"${name}":{"seed":1}}}`],
      ]),
    ),
  ),
  BAD,
)

kind(
  'of a key that comes twice one counts, and never another than was checked',
  open,
  bodies(
    GENERATE,
    Object.fromEntries(
      [
        '"n":1,"n":11',
        '"n":11,"n":"x"',
        '"size":"auto","size":"1x1"',
        '"prompt":"x","prompt":""',
        '"stream":false,"stream":7',
        '"model":"easel","model":"no"',
        '"quality":"low","quality":"x"',
        '"easel":{},"easel":{"x":1}',
        '"user":"a","user":1',
        '"moderation":"low","moderation":"off"',
      ].map((pair) => [pair, `{"prompt":"x",${pair}}`]),
    ),
  ),
  BAD,
)

const DEEP = 100_000
kind(
  'nesting without end is refused',
  open,
  bodies(GENERATE, {
    'open lists': '['.repeat(DEEP),
    'whole lists': '['.repeat(DEEP) + ']'.repeat(DEEP),
    'open objects': '{"a":'.repeat(DEEP),
    'whole objects': `${'{"a":'.repeat(DEEP)}1${'}'.repeat(DEEP)}`,
    'in the prompt': `{"prompt":${'['.repeat(DEEP)}${']'.repeat(DEEP)}}`,
    'in size': `{"prompt":"x","size":${'['.repeat(DEEP)}${']'.repeat(DEEP)}}`,
    'in easel': `{"prompt":"x","easel":${'{"easel":'.repeat(DEEP)}1${'}'.repeat(DEEP)}}`,
    'in easel.return': `{"prompt":"x","easel":{"return":${'['.repeat(DEEP)}${']'.repeat(DEEP)}}}`,
    'under an unknown name': `{"prompt":"x","y":${'['.repeat(DEEP)}${']'.repeat(DEEP)}}`,
    'lists and objects in turn': `${'[{"a":'.repeat(DEEP)}1${'}]'.repeat(DEEP)}`,
  }),
  BAD,
)

const NUMBERS = [
  '1e400',
  '-1e400',
  '1e308',
  '9007199254740993',
  '1e21',
  '-0.5',
  '4294967296',
  '99999999999999999999999999',
  '1e-400',
  '0.1e1',
]
kind(
  'numbers beyond all bounds are refused',
  open,
  bodies(
    GENERATE,
    Object.fromEntries(
      NUMBERS.flatMap((number) => [
        [`n ${number}`, `{"prompt":"x","n":${number}}`],
        [`partial_images ${number}`, `{"prompt":"x","stream":true,"partial_images":${number}}`],
        [`compression ${number}`, `{"prompt":"x","output_format":"jpeg","output_compression":${number}}`],
        [`seed ${number}`, `{"prompt":"x","easel":{"seed":${number}}}`],
      ]).filter(([name]) => !/ (1e-400|0\.1e1)$/.test(name ?? '')),
    ),
  ),
  BAD,
)

const NO_UTF8 = ['ff', 'fe', 'c080', 'eda080', 'f4908080', 'c3', 'e282', '80', 'f8888080', 'c0af', 'fffe7b00', 'feff007b']
kind(
  'bytes that are no UTF-8 are refused',
  open,
  bodies(
    GENERATE,
    Object.fromEntries(
      NO_UTF8.map((hex) => [hex, new Uint8Array(Buffer.concat([Buffer.from('{"prompt":"'), Buffer.from(hex, 'hex'), Buffer.from('"}')]))]),
    ),
  ),
  BAD,
)

const whole = JSON.stringify({ ...good, easel: { seed: 1 } })
kind(
  'JSON that breaks off or is torn is refused',
  open,
  bodies(GENERATE, {
    ...Object.fromEntries(ten(fc.integer({ min: 1, max: whole.length - 1 })).map((length) => [`first ${length}`, whole.slice(0, length)])),
    ...Object.fromEntries(
      [
        '{"prompt":"x"}}',
        '{"prompt":"x"},{}',
        "{'prompt':'x'}",
        '{prompt:"x"}',
        '{"prompt":"x",}',
        '{"prompt":NaN}',
        '{"prompt":"x" /* */}',
        '\ufeff[]',
        '{"prompt":"\n"}',
        '{"prompt":"\\x41"}',
      ].map((text) => [text, text]),
    ),
  }),
  BAD,
)

kind(
  'any other JSON is refused',
  open,
  bodies(
    GENERATE,
    named(ten(fc.json(), 60), (text) => text),
  ),
  BAD,
)

kind(
  'a body that is too large is refused before it is read',
  open,
  [3, 5, 8, 13, 21, 34].flatMap((megabytes) => [
    ...bodies(GENERATE, {
      [`${megabytes} MB of a prompt`]: json({
        prompt: 'x'.repeat(megabytes * 1_000_000),
      }),
    }),
    ...bodies(GENERATE, {
      [`${megabytes} MB of spaces`]: `${' '.repeat(megabytes * 1_000_000)}{}`,
    }),
  ]),
  { expected: [400, 413] },
)
