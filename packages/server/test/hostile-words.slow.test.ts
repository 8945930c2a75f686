import { bodies, ground, kind } from './hostile/attack.ts'

const open = ground()
const GENERATE = '/v1/images/generations'
const json = (changes: object) => JSON.stringify({ prompt: 'x', size: '1024x640', output_format: 'jpeg', ...changes })

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
  { expected: [200, 400] },
)

const FIELDS = [
  'prompt',
  'model',
  'n',
  'size',
  'quality',
  'background',
  'output_format',
  'moderation',
  'stream',
  'user',
  'safety_identifier',
]
const MEGABYTE = 'x'.repeat(1_000_000)
kind(
  'a megabyte in one word is refused or carried, and its error stays short',
  open,
  bodies(GENERATE, {
    ...Object.fromEntries(FIELDS.map((field) => [field, json({ [field]: MEGABYTE })])),
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
  bodies(GENERATE, Object.fromEntries(SIZES.map((size) => [JSON.stringify(size).slice(0, 60), json({ size })]))),
  { expected: [400] },
)
