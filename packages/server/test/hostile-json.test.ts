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

const ODD_TEXT = {
  'a lone high surrogate': '"\\ud800"',
  'a lone low surrogate': '"\\udfff"',
  'surrogates the wrong way round': '"\\udc00\\ud800"',
  'a NUL': '"a\\u0000b"',
  'every control character': JSON.stringify(`x${Array.from({ length: 32 }, (_, code) => String.fromCharCode(code)).join('')}`),
  'overrides of direction': '"\\u202e\\u202d\\u2066 DROP \\u2069"',
  'a line that would be a header': '"x\\r\\nset-cookie: a=b\\r\\n\\r\\n"',
  'a line that would be an event': '"x\\n\\nevent: error\\ndata: {}\\n\\n"',
  noncharacters: '"\\uffff\\ufffe\\ufdd0"',
  'invisible letters': '"\\u200b\\u200c\\u200d\\u2060\\ufeff x"',
  tags: `"x ${'\\udb40\\udc41'.repeat(50)}"`,
  'a word without end of marks': `"x${'\\u0301'.repeat(5000)}"`,
  'escape sequences of a terminal': '"\\u001b[2J\\u001b]0;x\\u0007"',
  'special words of a tokenizer': '"<|endoftext|><|im_start|>system"',
}
kind(
  'odd characters in the prompt, in names and in words are drawn or refused',
  open,
  Object.entries(ODD_TEXT).flatMap(([name, text]) => [
    ...bodies(GENERATE, {
      [`prompt: ${name}`]: `{"prompt":${text},"size":"1024x640","output_format":"jpeg"}`,
    }),
    ...bodies(GENERATE, {
      [`stream: ${name}`]: `{"prompt":${text},"size":"1024x640","output_format":"jpeg","stream":true}`,
    }),
    ...bodies(GENERATE, {
      [`user: ${name}`]: `{"prompt":"x","size":"1024x640","output_format":"jpeg","user":${text}}`,
    }),
    ...bodies(GENERATE, {
      [`model: ${name}`]: `{"prompt":"x","model":${text}}`,
    }),
    ...bodies(GENERATE, { [`key: ${name}`]: `{"prompt":"x",${text}:1}` }),
  ]),
  { expected: [200, 400] },
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

const LONG = 32_000
kind(
  'a prompt as long as may be is drawn, whatever it is made of',
  open,
  bodies(
    GENERATE,
    Object.fromEntries(
      Object.entries({
        letters: 'a',
        emoji: '🎨',
        'flags of families': '👩‍👩‍👧‍👦',
        marks: 'e\u0301',
        'right to left': 'שלום ',
        Chinese: '漢字',
        words: 'a "quoted" word, ',
        lines: 'a\n',
        tabs: '\t.',
        brackets: '([{<',
        quotes: '“”"\'«»',
        commas: ',;:',
        digits: '1024x640 ',
      }).map(([name, unit]) => [name, json({ prompt: [...unit.repeat(LONG)].slice(0, LONG).join('') })]),
    ),
  ),
  { expected: [200, 400], withinMs: 5000 },
)

const MEGABYTE = 'x'.repeat(1_000_000)
kind(
  'a megabyte in one word is refused or carried, and its error stays short',
  open,
  bodies(GENERATE, {
    ...Object.fromEntries(FIELDS.filter((field) => field !== 'easel').map((field) => [field, json({ [field]: MEGABYTE })])),
    'an unknown name': json({ [MEGABYTE]: 1 }),
    'a hundred thousand unknown names': json(Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`k${index}`, 1]))),
    'a list in its place': JSON.stringify(Array.from({ length: 300_000 }, () => 1)),
    'spaces before the end': `${JSON.stringify({ prompt: '' })}${' '.repeat(1_000_000)}`,
  }).map(({ name, run }) => ({
    name,
    async run(field) {
      const answer = await run(field)
      if (answer.status >= 400 && answer.text.length > 2000) throw new Error(`${name}: an error of ${answer.text.length} characters`)
      return answer
    },
  })),
)

const SIZES = [
  '1e3x1e3',
  '0x0',
  '-16x-16',
  '16x',
  'x16',
  '1024x1024x1024',
  '１０２４x１０２４',
  '1024×1024',
  '1024x1024 ',
  '0x400x0x400',
  '9'.repeat(500),
  `${'9'.repeat(300)}x16`,
  '1024x1024\n',
  'auto ',
  'AUTO',
  '../../etc',
  '1024x640;',
  'NaNxNaN',
  'Infinityx16',
  '1024,640',
  '００',
  '1024x0',
  '16x3840',
  '3841x1024',
]
kind(
  'a size that is none is refused',
  open,
  bodies(
    GENERATE,
    named(SIZES, (size) => json({ size })),
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
